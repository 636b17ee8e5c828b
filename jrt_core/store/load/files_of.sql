-- The files that an indicator's figures came from, to name in a fault.
select distinct e.file
from cell as c
join extract as e on e.id = c.extract
where c.indicator = $indicator;
