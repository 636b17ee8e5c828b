-- Kolada's answers -> figures in our codes. Groups of municipalities are unweighted means and left out, as is
-- what has been withdrawn; a status that is not empty means that there is no figure, whatever stands beside it.
insert into snapshot by name
with page as (
    select f.extract, unnest(p."values") as place
    from read_json(
        $files,
        format = 'unstructured',
        filename = true,
        maximum_object_size = 100000000,
        columns = {
            "values": 'struct(kpi varchar, municipality varchar, period smallint,
                "values" struct(gender varchar, status varchar, "value" double, isdeleted boolean)[])[]'
        }
    ) as p
    join kolada_file as f on f.file = p.filename
),
figure as (
    select extract, place.kpi, place.municipality, place.period, unnest(place."values") as told
    from page
    where place.municipality not like 'G%'
)
select
    kpi as series,
    case when municipality like '00__' then right(municipality, 2) else municipality end as region,
    period as year,
    case told.gender when 'K' then 'women' when 'M' then 'men' else 'total' end as sex,
    'all' as age,
    'all' as background,
    case when coalesce(told.status, '') = '' then told."value" end as value,
    case
        when coalesce(told.status, '') = '' and told."value" is not null then 'ok'
        when told.status = 'Privacy' then 'suppressed'
        when told.status = 'Not applicable' then 'not_applicable'
        else 'missing'
    end as status,
    extract
from figure
where not coalesce(told.isdeleted, false);
