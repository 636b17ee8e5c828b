-- The files that each indicator's figures come from.
select distinct indicator, extract
from fact
order by indicator, extract;
