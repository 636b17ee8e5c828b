-- What regions of a level are alike in: each figure in its newest year.
select indicator, age, year, region, total
from fact
where
    indicator = any($indicators)
    and background = 'all'
    and length(region) = $digits
    and region <> '00'
    and total is not null
qualify year = max(year) over (partition by indicator, age)
order by indicator, age, region;
