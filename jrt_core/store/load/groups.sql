-- The groups that each series of the snapshot has.
select distinct series, age, background
from work.snapshot;
