-- What municipalities are alike in: each figure in its newest year.
select indicator, age, year, region, total
from fact
where
    indicator = any($indicators)
    and background = 'all'
    and length(region) = 4
    and total is not null
qualify year = max(year) over (partition by indicator, age)
order by indicator, age, region;
