-- Cells of a table that was fetched, in our codes.
insert into snapshot by name
select * from rows_to_insert;
