-- Every year of one indicator and group in some regions.
select
    region,
    year,
    women,
    men,
    total,
    status_women,
    status_men,
    status_total,
    x_women,
    x_men,
    x_total,
    n_women,
    n_men,
    n_total,
    computed,
    extract
from fact
where indicator = $indicator and age = $age and background = $background and region = any($regions)
order by region, year;
