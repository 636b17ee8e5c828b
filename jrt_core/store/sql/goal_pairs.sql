-- Women and men in all regions of a level, each in the year that its profile shows (see profile.py).
with country as (
    select indicator, year
    from fact
    where region = '00' and age = 'all' and background = 'all' and women is not null and men is not null
),

pairs as (
    select f.indicator, f.region, f.year, f.women, f.men, c.year as shared
    from fact as f
    left join country as c on f.indicator = c.indicator and f.year = c.year
    where
        f.indicator = any($indicators)
        and f.age = 'all'
        and f.background = 'all'
        and length(f.region) = $digits
        and f.region <> '00'
        and f.women is not null
        and f.men is not null
),

newest as (
    select indicator, region, max(year) as year, max(shared) as shared
    from pairs
    group by indicator, region
)

select p.indicator, p.region, p.women, p.men
from pairs as p
join newest as n on p.indicator = n.indicator and p.region = n.region
where p.year = case when n.shared >= n.year - $older_by then n.shared else n.year end
order by p.indicator, p.region;
