-- Sources have regions that are none of ours: unknown, municipalities that are no more, groups of them.
delete from work.snapshot as s
where s.extract in (select id from extract where fetched) and s.region not in (select code from region);

-- What was fetched replaces the embedded figures of the same series from its own first year on. So a figure that
-- its source has withdrawn does not come back from the older layer; years that the source no longer has, stay.
delete from work.snapshot as s
using (
    select f.series, min(f.year) as first_year
    from work.snapshot as f
    join extract as e on e.id = f.extract and e.fetched
    group by f.series
) as fetched
where
    s.series = fetched.series
    and s.year >= fetched.first_year
    and s.extract in (select id from extract where not fetched);

-- Kolada repeats an election's values for three years. A year that is nearly all a repetition is none of its own.
delete from work.snapshot as s
using (
    select a.series, a.year
    from work.snapshot as a
    join work.snapshot as before
        on before.series = a.series
        and before.year = a.year - 1
        and before.region = a.region
        and before.sex = a.sex
        and before.age = a.age
        and before.background = a.background
    where
        a.extract in (select id from extract where fetched)
        and a.series in (
            select c.series
            from catalog_series as c
            join indicator as i on i.id = c.indicator
            where i.years_are = 'election'
        )
    group by a.series, a.year
    having count(*) filter (a.value = before.value) >= 0.9 * count(a.value) and count(a.value) > 0
) as repeated
where s.series = repeated.series and s.year = repeated.year;
