-- What can be chosen.
select indicator, age, background, level::varchar as level, year, women, men, total, pairs
from coverage
order by indicator, age, background, level, year;
