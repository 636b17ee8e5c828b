-- Every figure of the new store beside that of the old one. What we computed counts too: a reader sees it.
insert into change by name
with now as (
    unpivot (select indicator, age, background, year, region, women, men, total from main.fact)
    on women, men, total into name sex value value
),
was as (
    unpivot (select indicator, age, background, year, region, women, men, total from old.main.fact)
    on women, men, total into name sex value value
),
both_sides as (
    select
        indicator, age, background, year, region, sex, was.value as before, now.value as after,
        abs(now.value - was.value) as size
    from now
    full join was using (indicator, age, background, year, region, sex)
    -- A sum may differ in its last bits from one build to the next.
    where was.value is null or now.value is null or abs(now.value - was.value) > 1e-9 * greatest(1, abs(was.value))
),
counted as (
    select
        indicator,
        count(*) filter (before is null) as new,
        count(*) filter (size is not null) as revised,
        count(*) filter (after is null) as withdrawn,
        arg_max(
            {'region': region, 'year': year, 'age': age, 'background': background, 'sex': sex,
            'before': before, 'after': after}, size
        ) as largest
    from both_sides
    group by indicator
)
select indicator, new, revised, withdrawn, unnest(largest)
from counted
order by indicator;
