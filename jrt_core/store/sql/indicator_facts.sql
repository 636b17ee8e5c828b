-- Every figure of one indicator, to take along.
select
    f.indicator,
    f.region,
    r.name,
    r.level::varchar as level,
    f.year,
    f.age,
    f.background,
    f.women,
    f.men,
    f.total,
    f.status_women::varchar as status_women,
    f.status_men::varchar as status_men,
    f.status_total::varchar as status_total,
    f.n_women,
    f.n_men,
    f.n_total,
    f.computed,
    e.retrieved
from fact as f
join region as r on r.code = f.region
join extract as e on e.id = f.extract
where f.indicator = $indicator
order by f.year desc, r.level desc, f.region, f.age, f.background;
