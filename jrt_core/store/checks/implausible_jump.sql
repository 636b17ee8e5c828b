-- The country's figure does not triple or fall to a third in a year: that is a changed unit or definition.
with country as (
    select
        f.indicator, f.region, f.year, f.age, f.background,
        coalesce(f.total, f.women, f.men) as value,
        lag(coalesce(f.total, f.women, f.men)) over w as before,
        lag(f.year) over w as year_before
    from fact as f
    join indicator as i on i.id = f.indicator
    where f.region = '00' and i.kind <> 'count'
    window w as (partition by f.indicator, f.age, f.background order by f.year)
)
select indicator, region, year, 'the country''s value went from ' || before || ' to ' || value as problem
from country
where
    year = year_before + 1
    and before > 0
    and value > 0
    and greatest(value / before, before / value) > 3
    and greatest(value, before) > 10;
