-- What a build holds.
select count(*) as facts, count(distinct indicator) as indicators
from fact;
