-- A rate of all lies between those of women and men, give or take rounding, and in groups a source's noise.
select
    f.indicator, f.region, f.year,
    'the total ' || f.total || ' is not between women ' || f.women || ' and men ' || f.men as problem
from fact as f
join indicator as i on i.id = f.indicator
where
    i.kind = 'by_sex'
    and f.women is not null
    and f.men is not null
    and i.unit = 'percent'
    and greatest(least(f.women, f.men) - f.total, f.total - greatest(f.women, f.men))
    > case when f.age = 'all' and f.background = 'all' then i.total_tolerance else greatest(i.total_tolerance, 25) end;
