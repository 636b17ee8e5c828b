-- SKR's groups of municipalities.
select code, sv, en
from skr_group
order by code;
