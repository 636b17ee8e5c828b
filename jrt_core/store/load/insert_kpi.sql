-- The figures of one of Kolada's key figures, in our codes.
insert into work.snapshot by name
select $series as series, 'all' as age, 'all' as background, $number::smallint as extract, *
from rows_to_insert;
