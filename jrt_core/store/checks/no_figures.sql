-- An indicator without a figure is not one; one whose series have not been fetched waits for them.
select m.indicator, null as region, null as year, 'the indicator has no figure' as problem
from (select distinct indicator from series_map) as m
anti join (select distinct indicator from coverage) as f on f.indicator = m.indicator;
