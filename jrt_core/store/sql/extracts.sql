-- The files that the store was built from.
select id, file, source, title, licence, retrieved, note, sha256, caveat, fetched
from extract
order by id;
