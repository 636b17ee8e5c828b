-- Some indicators in some regions, each in the newest year in which one of the regions has women and men both.
with pairs as (
    select indicator, year, region, women, men, x_women, x_men, n_women, n_men
    from fact
    where
        indicator = any($indicators)
        and region = any($regions)
        and age = 'all'
        and background = 'all'
        and women is not null
        and men is not null
)

select *
from pairs
qualify year = max(year) over (partition by indicator)
order by indicator, region;
