-- All regions in Swedish order.
select
    code, name, level::varchar as level, county, skr_group, first_year,
    lon, lat, west, south, east, north
from region
order by name collate sv;
