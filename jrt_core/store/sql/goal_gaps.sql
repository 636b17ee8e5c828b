-- Women and men in one area and its country, newest year of each indicator: the gaps of the start page.
with newest as (
    select f.indicator, max(f.year) as year
    from fact as f
    where f.region = $region and f.age = 'all' and f.background = 'all' and f.women is not null and f.men is not null
    group by f.indicator
)
select f.indicator, f.year, f.women, f.men, f.computed, f.extract
from fact as f
join newest using (indicator, year)
where f.region = $region and f.age = 'all' and f.background = 'all';
