-- A share lies between 0 and 100.
select f.indicator, f.region, f.year, 'a share is outside 0-100' as problem
from fact as f
join indicator as i on i.id = f.indicator
where
    i.unit = 'percent'
    and i.kind not in ('published_ratio', 'published_difference')
    and (
        least(f.women, f.men, f.total) < 0
        or greatest(f.women, f.men, f.total) > 100.000001
    );
