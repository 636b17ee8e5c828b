-- Every figure belongs to a region that we know.
select f.indicator, f.region, f.year, 'the region is not in data/regions' as problem
from fact as f
anti join region as r on r.code = f.region;
