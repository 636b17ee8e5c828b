-- One indicator, group and year: a row for every region of the level, with or without a figure.
select
    r.code as region,
    r.name,
    r.county,
    r.first_year,
    f.women,
    f.men,
    f.total,
    f.status_women,
    f.status_men,
    f.status_total,
    f.n_women,
    f.n_men,
    f.n_total,
    f.computed,
    f.extract
from region as r
left join fact as f
    on f.region = r.code
    and f.indicator = $indicator
    and f.age = $age
    and f.background = $background
    and f.year = $year
where r.level = $level
order by r.name collate sv;
