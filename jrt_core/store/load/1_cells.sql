-- Figures of the snapshot -> cells of indicators. The newest extract wins, then a row that names its sex;
-- known errors of a source are left out; cells that add up are added.
create table work.cell as
with matched as (
    select
        m.indicator,
        m.age,
        m.background,
        s.year,
        s.region,
        coalesce(m.sex, s.sex) as sex,
        m.role,
        m.series,
        m.source_age,
        m.source_background,
        s.value * m.scale as value,
        s.status,
        s.extract,
        s.sex is not distinct from m.sex as says_sex
    from work.snapshot as s
    join series_map as m
        on m.series = s.series
        and m.source_age = s.age
        and m.source_background = s.background
        and s.year between m.from_year and m.to_year
    anti join known_error as k on k.series = s.series and (k.region = s.region or k.region = '*') and k.year = s.year
    where m.sex is null or s.sex in (m.sex, 'total')
),
newest as (
    select *
    from matched
    qualify row_number() over (
        partition by indicator, age, background, role, series, source_age, source_background, year, region, sex
        order by extract desc, says_sex desc
    ) = 1
),
expected as (
    select m.indicator, m.age, m.background, m.role, s.sex, y.year, count(*) as cells
    from series_map as m
    cross join (select unnest(['women', 'men', 'total']) as sex) as s
    join (select distinct year from work.snapshot) as y on y.year between m.from_year and m.to_year
    where m.sex is null or m.sex = s.sex
    group by all
)
select
    n.indicator,
    n.age,
    n.background,
    n.year,
    n.region,
    n.sex,
    n.role,
    case when count(n.value) = any_value(e.cells) then sum(n.value) end as value,
    case
        when count(n.value) = any_value(e.cells) then 'ok'
        when bool_or(n.status = 'suppressed') then 'suppressed'
        when bool_or(n.status = 'not_applicable') then 'not_applicable'
        else 'missing'
    end as status,
    any_value(e.cells) as cells,
    min(n.extract) as extract
from newest as n
join expected as e using (indicator, age, background, role, sex, year)
group by n.indicator, n.age, n.background, n.year, n.region, n.sex, n.role;
