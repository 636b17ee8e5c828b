-- A value that is not a count cannot be the sum of several cells.
select c.indicator, c.region, c.year, 'two series give a value of ' || c.sex || ' (' || c.age || ', ' || c.background || ')' as problem
from work.cell as c
join indicator as i on i.id = c.indicator
where c.role = 'value' and i.kind <> 'count' and c.cells > 1;
