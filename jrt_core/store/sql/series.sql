-- One indicator and group, all years, for some regions.
select region, year, women, men, total, n_women, n_men, n_total, computed, extract
from fact
where
    indicator = $indicator
    and age = $age
    and background = $background
    and region = any($regions)
order by region, year;
