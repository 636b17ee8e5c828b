-- Women and men of a count make its total, give or take a source's own noise.
select
    f.indicator, f.region, f.year,
    'women ' || f.women || ' and men ' || f.men || ' do not make the total ' || f.total as problem
from fact as f
join indicator as i on i.id = f.indicator
where i.kind = 'count' and abs(f.women + f.men - f.total) > greatest(12, i.total_tolerance / 100 * abs(f.total));
