create type status as enum ('ok', 'missing', 'suppressed', 'not_applicable', 'not_in_source', 'below_threshold');
create type level as enum ('municipality', 'county', 'country');

create table region (
    code varchar primary key,
    name varchar not null,
    level level not null,
    county varchar not null,
    skr_group varchar,
    first_year smallint,
    lon double,
    lat double,
    west double,
    south double,
    east double,
    north double,
    check (length(code) = case level when 'municipality' then 4 else 2 end)
);

comment on table region is 'The country, its 21 counties and 290 municipalities.';
comment on column region.code is 'Official code as text: 00 the country, two digits a county, four a municipality.';
comment on column region.name is 'Name in Swedish, without "kommun" and "län".';
comment on column region.level is 'municipality, county or country.';
comment on column region.county is 'Code of the county that the region lies in; its own for a county, 00 for the country.';
comment on column region.skr_group is 'SKR''s municipality group (2023), A1 to C9.';
comment on column region.first_year is 'First year that the municipality has existed; empty if before 1994.';
comment on column region.lon is 'Longitude of a point inside the region, WGS 84.';
comment on column region.lat is 'Latitude of a point inside the region, WGS 84.';
comment on column region.west is 'Western edge of the region, longitude.';
comment on column region.south is 'Southern edge of the region, latitude.';
comment on column region.east is 'Eastern edge of the region, longitude.';
comment on column region.north is 'Northern edge of the region, latitude.';

create table skr_group (
    code varchar primary key,
    sv varchar not null,
    en varchar not null
);

comment on table skr_group is 'SKR''s nine groups of municipalities (2023).';
comment on column skr_group.code is 'A1 to C9, as in region.skr_group.';
comment on column skr_group.sv is 'Name in Swedish.';
comment on column skr_group.en is 'Name in English, our translation.';

create table similar_group (
    subject varchar not null,
    year smallint not null,
    municipality varchar not null,
    members varchar[] not null,
    primary key (subject, municipality)
);

comment on table similar_group is 'The municipalities that Kolada finds most like another one, for each subject.';
comment on column similar_group.subject is 'What they are alike in: overgripande is overall.';
comment on column similar_group.year is 'Year of Kolada''s list.';
comment on column similar_group.municipality is 'Whose group it is; not a member itself.';
comment on column similar_group.members is 'Codes of the members.';

create table extract (
    id smallint primary key,
    file varchar not null,
    source varchar not null,
    title varchar not null,
    licence varchar not null,
    retrieved date,
    note varchar not null,
    sha256 varchar not null,
    caveat varchar,
    fetched boolean not null
);

comment on table extract is 'The files of figures that the store was built from, oldest first.';
comment on column extract.id is 'Number of the extract; a higher one is newer and wins where two overlap.';
comment on column extract.file is 'File in data/snapshot, or source and series in data/fetched.';
comment on column extract.source is 'Source in data/catalog/sources.toml.';
comment on column extract.title is 'What the file is an extract of.';
comment on column extract.licence is 'Terms of use.';
comment on column extract.retrieved is 'Day that the figures were fetched; empty where the extract does not say.';
comment on column extract.note is 'What is known of the extract''s limits.';
comment on column extract.sha256 is 'Checksum of the file, or of what was fetched.';
comment on column extract.caveat is 'Caveat in data/catalog/caveats.toml that holds for the whole extract.';
comment on column extract.fetched is 'True if it was fetched from its source; false if it is embedded.';

create table fact (
    indicator varchar not null,
    age varchar not null,
    background varchar not null,
    year smallint not null,
    region varchar not null,
    women double,
    men double,
    total double,
    status_women status not null,
    status_men status not null,
    status_total status not null,
    x_women double,
    x_men double,
    x_total double,
    n_women double,
    n_men double,
    n_total double,
    computed boolean not null,
    extract smallint not null,
    check ((women is null) = (status_women <> 'ok')),
    check ((men is null) = (status_men <> 'ok')),
    check ((total is null) = (status_total <> 'ok'))
);

comment on table fact is 'One row for each indicator, group, year and region, sorted so that a map is read in one piece.';
comment on column fact.indicator is 'Indicator in data/catalog/indicators.';
comment on column fact.age is 'Age group; all = everyone the measure covers.';
comment on column fact.background is 'Background group; all = everyone the measure covers.';
comment on column fact.year is 'Year that the figure is about.';
comment on column fact.region is 'Code of the region.';
comment on column fact.women is 'Value of women, in the indicator''s unit.';
comment on column fact.men is 'Value of men, in the indicator''s unit.';
comment on column fact.total is 'Value of all, in the indicator''s unit, as published or summed from counts; never a mean of shares.';
comment on column fact.status_women is 'ok, or why women''s value is empty.';
comment on column fact.status_men is 'ok, or why men''s value is empty.';
comment on column fact.status_total is 'ok, or why the value of all is empty.';
comment on column fact.x_women is 'Women counted in the numerator, where the figures have it.';
comment on column fact.x_men is 'Men counted in the numerator, where the figures have it.';
comment on column fact.x_total is 'All counted in the numerator, where the figures have it.';
comment on column fact.n_women is 'Women in the denominator, where the figures have it.';
comment on column fact.n_men is 'Men in the denominator, where the figures have it.';
comment on column fact.n_total is 'All in the denominator, where the figures have it.';
comment on column fact.computed is 'True if we computed the value from municipalities'' sums; false if it is published.';
comment on column fact.extract is 'Extract that the figure comes from (the oldest, if several).';

create table coverage (
    indicator varchar not null,
    age varchar not null,
    background varchar not null,
    level level not null,
    year smallint not null,
    women integer not null,
    men integer not null,
    total integer not null,
    pairs integer not null,
    primary key (indicator, age, background, level, year)
);

comment on table coverage is 'What can be chosen: how many regions have a value, for each group, level and year.';
comment on column coverage.indicator is 'Indicator.';
comment on column coverage.age is 'Age group.';
comment on column coverage.background is 'Background group.';
comment on column coverage.level is 'municipality, county or country.';
comment on column coverage.year is 'Year.';
comment on column coverage.women is 'Regions with a value for women.';
comment on column coverage.men is 'Regions with a value for men.';
comment on column coverage.total is 'Regions with a value for all.';
comment on column coverage.pairs is 'Regions with a value for both women and men.';

create table indicator (
    id varchar primary key,
    goal varchar not null,
    kind varchar not null,
    unit varchar not null,
    polarity tinyint not null,
    total_tolerance double not null,
    years_are varchar
);

comment on table indicator is 'The part of the catalogue that SQL needs; the texts are in data/catalog.';
comment on column indicator.id is 'Stable id of the indicator.';
comment on column indicator.goal is 'Goal that the indicator belongs to.';
comment on column indicator.kind is 'How the measure relates to the two sexes.';
comment on column indicator.unit is 'Unit of the values.';
comment on column indicator.polarity is '1 high is good, -1 low is good, 0 no judgement.';
comment on column indicator.total_tolerance is 'How far the source''s total may lie outside its parts: points for shares, percent for counts.';
comment on column indicator.years_are is 'election or survey, where values belong to one; empty for calendar years.';

create table series (
    indicator varchar not null,
    series varchar not null,
    age varchar not null,
    background varchar not null,
    primary key (indicator, series, age, background)
);

comment on table series is 'The series of the catalogue that have figures; the others wait for theirs.';
comment on column series.indicator is 'Indicator.';
comment on column series.series is 'KPI, or series of a table.';
comment on column series.age is 'Age group that the catalogue says it fills; * = the groups that it brings.';
comment on column series.background is 'Background group that the catalogue says it fills; * = the groups that it brings.';

create table change (
    indicator varchar primary key,
    new integer not null,
    revised integer not null,
    withdrawn integer not null,
    region varchar,
    year smallint,
    age varchar,
    background varchar,
    sex varchar,
    before double,
    after double
);

comment on table change is 'What the build changed in the figures of the one published before it, for each indicator.';
comment on column change.indicator is 'Indicator.';
comment on column change.new is 'Values that were not there before.';
comment on column change.revised is 'Values that are another than before.';
comment on column change.withdrawn is 'Values that are not there any longer.';
comment on column change.region is 'Region of the largest revision.';
comment on column change.year is 'Year of the largest revision.';
comment on column change.age is 'Age group of the largest revision.';
comment on column change.background is 'Background group of the largest revision.';
comment on column change.sex is 'women, men or total: whose value the largest revision is.';
comment on column change.before is 'Value before the largest revision.';
comment on column change.after is 'Value after the largest revision.';
