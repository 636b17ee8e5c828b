-- What a build works on, in a file of its own that is gone when the store is published: it need not fit in memory.
create table work.snapshot (
    series varchar not null,
    region varchar not null,
    year smallint not null,
    sex varchar not null check (sex in ('women', 'men', 'total')),
    age varchar not null,
    background varchar not null,
    category varchar not null default '',
    value double check (isfinite(value)),
    status varchar not null check (status in ('ok', 'missing', 'suppressed', 'not_applicable')),
    extract smallint not null,
    check ((value is null) = (status <> 'ok'))
);
