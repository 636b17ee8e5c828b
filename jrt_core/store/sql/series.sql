-- One indicator and group, all years, for some regions.
select f.region, r.name, r.level, f.year, f.women, f.men, f.total, f.n_women, f.n_men, f.n_total
from fact as f
join region as r on r.code = f.region
where
    f.indicator = $indicator
    and f.age = $age
    and f.background = $background
    and f.region = any($regions)
order by f.region, f.year;
