-- Women and men in some areas, each indicator in the newest year that has them both: the gaps of the start page.
select region, indicator, year, women, men, computed, extract
from fact
where region = any($regions) and age = 'all' and background = 'all' and women is not null and men is not null
qualify row_number() over (partition by region, indicator order by year desc) = 1
order by region, indicator;
