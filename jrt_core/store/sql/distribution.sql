-- All values of one indicator and group at a level, all years: what map classes are made from.
select f.year, f.women, f.men, f.total
from fact as f
join region as r on r.code = f.region
where f.indicator = $indicator and f.age = $age and f.background = $background and r.level = $level;
