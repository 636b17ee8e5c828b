-- Women and men in one area, each indicator in the newest year that has them both: the gaps of the start page.
select indicator, year, women, men, computed, extract
from fact
where region = $region and age = 'all' and background = 'all' and women is not null and men is not null
qualify row_number() over (partition by indicator order by year desc) = 1
order by indicator;
