-- The two sexes' shares of something make a hundred; published whole percents may be one off.
select f.indicator, f.region, f.year, 'women and men make ' || round(f.women + f.men, 1) || ', not 100' as problem
from fact as f
join indicator as i on i.id = f.indicator
where i.kind = 'composition' and abs(f.women + f.men - 100) > 1.05;
