-- Kolada's groups of similar municipalities.
select subject, year, municipality, members
from similar_group
order by subject, municipality;
