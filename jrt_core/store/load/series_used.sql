-- The series of the catalogue that have figures; the others wait for theirs.
insert into series
select distinct indicator, series, entry_age, entry_background
from series_map
order by all;
