-- Cells -> one row for each indicator, group, year and region. Shares are made from their sums.
create table work.published as
with wide as (
    select
        indicator,
        age,
        background,
        year,
        region,
        min(extract) as extract,
        max(value) filter (role = 'value' and sex = 'women') as value_women,
        max(value) filter (role = 'value' and sex = 'men') as value_men,
        max(value) filter (role = 'value' and sex = 'total') as value_total,
        max(value) filter (role = 'numerator' and sex = 'women') as part_women,
        max(value) filter (role = 'numerator' and sex = 'men') as part_men,
        max(value) filter (role = 'numerator' and sex = 'total') as part_total,
        max(value) filter (role = 'denominator' and sex = 'women') as base_women,
        max(value) filter (role = 'denominator' and sex = 'men') as base_men,
        max(value) filter (role = 'denominator' and sex = 'total') as base_total,
        max(status) filter (role <> 'denominator' and sex = 'women' and status <> 'ok') as why_women,
        max(status) filter (role <> 'denominator' and sex = 'men' and status <> 'ok') as why_men,
        max(status) filter (role <> 'denominator' and sex = 'total' and status <> 'ok') as why_total
    from work.cell
    group by indicator, age, background, year, region
),
-- Where a source has no total at all, women and men of a register add up to one.
summed as (
    select
        w.* exclude (value_total, part_total, base_total),
        i.kind,
        i.unit,
        r.level,
        coalesce(
            value_total,
            case
                when i.kind = 'count' and not bool_or(value_total is not null or why_total is not null) over series_year
                    then value_women + value_men
            end
        ) as value_total,
        coalesce(part_total, part_women + part_men) as part_total,
        coalesce(base_total, base_women + base_men) as base_total
    from wide as w
    join indicator as i on i.id = w.indicator
    left join region as r on r.code = w.region
    window series_year as (partition by w.indicator, w.age, w.background, w.year)
),
valued as (
    select
        *,
        case
            when kind = 'composition' then coalesce(value_women, 100 - value_men)
            else coalesce(value_women, 100 * part_women / nullif(base_women, 0))
        end as women,
        case
            when kind = 'composition' then coalesce(value_men, 100 - value_women)
            else coalesce(value_men, 100 * part_men / nullif(base_men, 0))
        end as men,
        case
            when kind = 'composition' then null
            else coalesce(value_total, 100 * part_total / nullif(base_total, 0))
        end as total
    from summed
)
select
    indicator,
    age,
    background,
    year,
    region,
    level,
    women,
    men,
    total,
    case
        when women is not null then 'ok'
        when bool_or(women is not null or why_women is not null) over series_year then coalesce(why_women, 'missing')
        else 'not_in_source'
    end as status_women,
    case
        when men is not null then 'ok'
        when bool_or(men is not null or why_men is not null) over series_year then coalesce(why_men, 'missing')
        else 'not_in_source'
    end as status_men,
    case
        when total is not null then 'ok'
        when bool_or(total is not null or why_total is not null) over series_year then coalesce(why_total, 'missing')
        else 'not_in_source'
    end as status_total,
    coalesce(part_women, women * base_women / 100) as x_women,
    coalesce(part_men, men * base_men / 100) as x_men,
    coalesce(part_total, total * base_total / 100) as x_total,
    base_women as n_women,
    base_men as n_men,
    base_total as n_total,
    kind,
    extract
from valued
window series_year as (partition by indicator, age, background, year, level);
