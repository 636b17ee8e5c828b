-- The indicators that a store was built for, with figures or waiting for them.
select id from indicator order by id;
