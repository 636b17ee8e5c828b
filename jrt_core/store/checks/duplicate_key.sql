-- Two rows for one cell, in a file or in the store: a reader could get either.
select distinct
    m.indicator, s.region, s.year, 'a file has two rows for one cell of series ' || s.series || ' (' || s.sex || ')' as problem
from (
    select series, region, year, sex, age, background, category, extract
    from work.snapshot
    group by all
    having count(*) > 1
) as s
join series_map as m on m.series = s.series and m.source_age = s.age and m.source_background = s.background
union all
select indicator, region, year, 'two rows for one cell (' || age || ', ' || background || ')' as problem
from fact
group by indicator, age, background, year, region
having count(*) > 1;
