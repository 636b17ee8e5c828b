-- Cells of a table that was fetched, in our codes.
insert into work.snapshot by name
select *, $number::smallint as extract
from rows_to_insert;
