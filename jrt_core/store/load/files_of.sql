-- The files that hold an indicator's series, to name in a fault.
select distinct e.file
from series_map as m
join work.snapshot as s on s.series = m.series
join extract as e on e.id = s.extract
where m.indicator = $indicator;
