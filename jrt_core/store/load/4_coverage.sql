-- What can be chosen on a page.
insert into coverage
select
    f.indicator,
    f.age,
    f.background,
    r.level,
    f.year,
    count(f.women),
    count(f.men),
    count(f.total),
    count(case when f.women is not null and f.men is not null then 1 end)
from fact as f
join region as r on r.code = f.region
group by all
having count(f.women) + count(f.men) + count(f.total) > 0
order by all;
