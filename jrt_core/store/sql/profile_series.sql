-- Every year of every indicator in a few regions.
select
    indicator, region, year, women, men, total,
    x_women, x_men, x_total, n_women, n_men, n_total, computed, extract
from fact
where
    region = any($regions)
    and age = 'all'
    and background = 'all'
    and (women is not null or men is not null or total is not null)
order by indicator, region, year;
