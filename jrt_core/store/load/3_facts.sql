-- Published rows, and for what can be added up the counties and the country that no source publishes.
insert into fact
with municipality as (
    select
        p.indicator, p.age, p.background, p.year, p.kind, p.extract, r.county,
        coalesce(r.first_year, 0) <= p.year as existed,
        p.women, p.men, p.total,
        -- Persons to add up: a numerator is of use only beside its denominator.
        case when p.kind = 'count' then p.women when p.n_women is not null then p.x_women end as x_women,
        case when p.kind = 'count' then p.men when p.n_men is not null then p.x_men end as x_men,
        case when p.kind = 'count' then p.total when p.n_total is not null then p.x_total end as x_total,
        p.n_women, p.n_men, p.n_total
    from work.published as p
    join region as r on r.code = p.region and r.level = 'municipality'
    where p.kind = 'count' or p.n_women is not null or p.n_men is not null
),
areas as (
    select *, county as area, 'county' as level
    from municipality
    union all
    select *, '00' as area, 'country' as level
    from municipality
),
wanted as (
    select a.*
    from areas as a
    anti join (select distinct indicator, age, background, year, level from work.published) as p
        using (indicator, age, background, year, level)
),
members as (
    select county as area, y.year, count(*) as members
    from region
    cross join (select distinct year from work.published) as y
    where level = 'municipality' and coalesce(first_year, 0) <= y.year
    group by all
    union all
    select '00', y.year, count(*)
    from region
    cross join (select distinct year from work.published) as y
    where level = 'municipality' and coalesce(first_year, 0) <= y.year
    group by all
),
-- A sum counts only if every municipality that the area had is in it.
summed as (
    select
        w.indicator,
        w.age,
        w.background,
        w.year,
        w.area,
        w.kind,
        min(w.extract) as extract,
        case when count(w.x_women) filter (w.existed) >= any_value(m.members) then sum(w.x_women) end as part_women,
        case when count(w.x_men) filter (w.existed) >= any_value(m.members) then sum(w.x_men) end as part_men,
        case when count(w.x_total) filter (w.existed) >= any_value(m.members) then sum(w.x_total) end as part_total,
        bool_or(w.women is not null) as has_women,
        bool_or(w.men is not null) as has_men,
        bool_or(w.total is not null) as has_total,
        sum(w.n_women) as n_women,
        sum(w.n_men) as n_men,
        sum(w.n_total) as n_total
    from wanted as w
    join members as m using (area, year)
    group by w.indicator, w.age, w.background, w.year, w.area, w.kind
),
computed as (
    select
        *,
        case when kind = 'count' then part_women else 100 * part_women / nullif(n_women, 0) end as women,
        case when kind = 'count' then part_men else 100 * part_men / nullif(n_men, 0) end as men,
        case when kind = 'count' then part_total else 100 * part_total / nullif(n_total, 0) end as total
    from summed
),
everything as (
    select
        indicator, age, background, year, region, women, men, total, status_women, status_men, status_total,
        x_women, x_men, x_total, n_women, n_men, n_total, false as computed, extract
    from work.published
    union all
    select
        indicator, age, background, year, area, women, men, total,
        case when women is not null then 'ok' when has_women then 'missing' else 'not_in_source' end,
        case when men is not null then 'ok' when has_men then 'missing' else 'not_in_source' end,
        case when total is not null then 'ok' when has_total then 'missing' else 'not_in_source' end,
        case when kind <> 'count' then part_women end,
        case when kind <> 'count' then part_men end,
        case when kind <> 'count' then part_total end,
        case when women is not null then n_women end,
        case when men is not null then n_men end,
        case when total is not null then n_total end,
        true,
        extract
    from computed
)
select *
from everything
order by indicator, age, background, year, region;
