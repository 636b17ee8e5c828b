-- Everything of one indicator and group: all levels, regions and years, in one contiguous read.
select
    case
        when length(region) = 4 then 'municipality'
        when region = '00' then 'country'
        else 'county'
    end::level as level,
    region,
    year,
    women,
    men,
    total,
    status_women,
    status_men,
    status_total,
    x_women,
    x_men,
    x_total,
    n_women,
    n_men,
    n_total,
    computed,
    extract
from fact
where indicator = $indicator and age = $age and background = $background
order by year, region;
