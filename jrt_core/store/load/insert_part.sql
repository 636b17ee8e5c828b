-- One file of the snapshot; a higher number is a newer extract.
insert into work.snapshot by name
select *, $number::smallint as extract
from read_parquet($path);
