-- The data dictionary: every table and column with its comment.
select c.table_name, t.comment as table_comment, c.column_name, c.data_type, c.comment
from duckdb_columns() as c
join duckdb_tables() as t using (table_name)
where not t.internal
order by c.table_name, c.column_index;
