-- Every year of some indicators in some regions: what a plan was meant to move.
select
    indicator, region, year, women, men, total,
    x_women, x_men, x_total, n_women, n_men, n_total, computed, extract
from fact
where
    indicator = any($indicators)
    and region = any($regions)
    and age = 'all'
    and background = 'all'
    and women is not null
    and men is not null
order by indicator, region, year;
