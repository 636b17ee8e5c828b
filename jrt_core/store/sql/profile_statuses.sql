-- Why a region has no figure, or that it has one: every year of every indicator.
select indicator, year, status_women, status_men, status_total
from fact
where region = $region and age = 'all' and background = 'all'
order by indicator, year;
