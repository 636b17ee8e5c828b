-- Artificial facts, in the order of the real ones: plain numbers, no figure of any place on earth.
-- They borrow the real names: DuckDB skips what it need not read by a name's first 8 bytes, and some share them.
insert into fact
select
    i || '_artificial' as indicator,
    'age_' || a as age,
    'background_' || b as background,
    (2000 + y)::smallint as year,
    code as region,
    (h % 1000) / 10 as women,
    (h // 1000 % 1000) / 10 as men,
    (h // 1000000 % 1000) / 10 as total,
    'ok', 'ok', 'ok',
    null, null, null,
    (h // 7 % 20000)::double,
    (h // 11 % 20000)::double,
    null,
    false,
    0
from (
    select *, (hash(i, a, b, y, code) % 1000000000)::bigint as h
    from unnest($indicators) as t1(i)
    cross join range($ages) as t2(a)
    cross join range($backgrounds) as t3(b)
    cross join range($years) as t4(y)
    cross join (select code from region) as r
)
order by indicator, age, background, year, region;
