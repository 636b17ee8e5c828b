-- Two rows for one cell: a reader could get either.
select indicator, region, year, 'two rows for one cell (' || age || ', ' || background || ')' as problem
from fact
group by indicator, age, background, year, region
having count(*) > 1;
