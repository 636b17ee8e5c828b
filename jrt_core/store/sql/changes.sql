-- What the build changed in the figures of the one published before it.
select indicator, new, revised, withdrawn, region, year, age, background, sex, before, after
from change
order by indicator;
