-- An indicator without a figure is not one.
select i.id as indicator, null as region, null as year, 'the indicator has no figure' as problem
from indicator as i
anti join (select distinct indicator from coverage) as f on f.indicator = i.id;
