-- The series of each indicator that have figures, by the groups that the catalogue gives them.
select indicator, series, age, background
from series;
