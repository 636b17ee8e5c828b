-- All regions of a level in some indicators, each in its year; numbered, for texts are half of the time.
with wanted as (
    select
        unnest($indicators) as indicator,
        unnest($years)::smallint as year,
        unnest(range(len($indicators)))::smallint as place
)

select w.place, f.region::smallint as region, f.women, f.men, f.total
from fact as f
join wanted as w on w.indicator = f.indicator and w.year = f.year
where
    f.age = 'all'
    and f.background = 'all'
    and length(f.region) = $digits
    and f.region <> '00'
order by w.place, f.region;
