-- Inhabitants of every region in the newest year.
select region, year, total as persons
from fact
where
    indicator = $indicator
    and age = 'all'
    and background = 'all'
    and total is not null
    and year = (select max(year) from coverage where indicator = $indicator and age = 'all' and background = 'all');
