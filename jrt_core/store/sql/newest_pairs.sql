-- Some indicators in some areas (regions or groups), each in the newest year that all of them have (see heat.py).
with belongs as (
    select unnest($areas)::smallint as area, unnest($members) as region
),

pairs as (
    select indicator, year, region, women, men, x_women, x_men, n_women, n_men, computed, extract
    from fact
    where
        indicator = any($indicators)
        and region in (select region from belongs)
        and age = 'all'
        and background = 'all'
        and women is not null
        and men is not null
),

reached as (
    select distinct p.indicator, b.area, p.year
    from pairs as p
    join belongs as b on p.region = b.region
),

followed as (
    select indicator, area, max(year) as last
    from reached
    group by indicator, area
    qualify last >= max(last) over (partition by indicator) - $late
),

shared as (
    select r.indicator, r.year, count(*) as known, any_value(a.areas) as areas
    from reached as r
    join followed as f on r.indicator = f.indicator and r.area = f.area
    join (select indicator, count(*) as areas from followed group by indicator) as a on r.indicator = a.indicator
    group by r.indicator, r.year
),

shown as (
    select indicator, coalesce(max(year) filter (known = areas), max(year)) as year
    from shared
    group by indicator
)

select p.*
from pairs as p
join shown as s on p.indicator = s.indicator and p.year = s.year
order by p.indicator, p.region;
