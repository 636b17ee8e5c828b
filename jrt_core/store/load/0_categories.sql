-- Series that are compared as the categories of one.
insert into work.snapshot by name
select c.id as series, s.series as category, s.* exclude (series, category)
from work.snapshot as s
join category_of as c on c.series = s.series
where s.sex <> 'total';

-- Duncan's index of dissimilarity, in percent: half the sum of the differences between women's and men's shares of
-- each category. A cell that is missing leaves the index without a value.
insert into work.snapshot by name
with pairs as (
    select
        s.series, s.region, s.year, s.age, s.background, s.category,
        max(s.value) filter (s.sex = 'women') as women,
        max(s.value) filter (s.sex = 'men') as men,
        max(s.status) filter (s.status <> 'ok') as why,
        max(s.extract) as extract
    from work.snapshot as s
    where s.series in (select series from catalog_series where is_segregation) and s.category <> ''
    group by all
),
shares as (
    select
        *,
        women / nullif(sum(women) over place, 0) as share_women,
        men / nullif(sum(men) over place, 0) as share_men
    from pairs
    window place as (partition by series, region, year, age, background)
),
summed as (
    select
        series, region, year, age, background, max(extract) as extract, max(why) as why,
        case
            when count(share_women) = count(*) and count(share_men) = count(*)
                then 50 * sum(abs(share_women - share_men))
        end as value
    from shares
    group by all
)
select
    series, region, year, 'total' as sex, age, background, value,
    case when value is not null then 'ok' else coalesce(why, 'missing') end as status,
    extract
from summed;

-- The categories of all other series are added up.
insert into work.snapshot by name
select
    series, region, year, sex, age, background, max(extract) as extract,
    case when count(value) = count(*) then sum(value) end as value,
    case when count(value) = count(*) then 'ok' else max(status) filter (status <> 'ok') end as status
from work.snapshot
where category <> '' and series not in (select series from catalog_series where is_segregation)
group by all;

delete from work.snapshot where category <> '';
