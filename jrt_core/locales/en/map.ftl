# The map page.
map-finding = { $finding } { $where }
map-equal = { $title }: the same figure for women and men { $where }
map-levels = { $who }{ $title }: from { $lowest } in { $low_place } to { $highest } in { $high_place }
map-levels-same = { $who }{ $title }: { $lowest } { $where }
map-none = { $title }: no figures for { $area } in { $year }
map-balance = { $title }: the split is even (40–60 per cent) { $where }
map-balance-none = { $title }: no municipality in { $area } has an even split (40–60 per cent)
map-balance-none-counties = { $title }: no county has an even split (40–60 per cent)
map-title-group = { $title } ({ $group })

map-closest = Closest to equal is { $place }: women { $women }, men { $men }.
map-farthest = Furthest from equal is { $place }: women { $women }, men { $men }.
map-published-low = The difference is smallest in { $place }: { $value }.
map-published-high = It is largest in { $place }: { $value }.
map-published-ratio-low = Closest to equal is { $place }, where women’s value is { $value } of men’s.
map-published-ratio-high = Furthest from equal is { $place }: { $value }.
map-country-pair = Sweden as a whole: women { $women }, men { $men }.
map-country-one = Sweden as a whole: { $value }.
map-missing = { $count ->
    [one] One of { $all } areas has no figure.
   *[other] { $count } of { $all } areas have no figure.
  }
map-small = In municipalities with few residents, values can be very high or low by chance. Compare several years.
map-county-empty = The source publishes no county values for this measure, and a mean of the municipalities’ values would be misleading.

filter-goal = Goal
filter-indicator = Indicator
filter-show = Show
filter-age = Age
filter-background = Background
filter-level = Level
filter-county = County
filter-year = Year
filter-form = Map form
filter-places = Selected municipalities
filter-places-county = Selected counties
filter-places-help = Search and choose up to eight. You can also click on the map or in the table.
filter-places-empty = Search for a municipality
filter-places-empty-county = Search for a county
filter-more = More choices: age, background, level, map form
filter-only-one-age = The source does not divide the measure by age.
filter-only-one-background = The source does not divide the measure by background.
filter-ages-with-background = Only ages available for the background “{ $background }” can be chosen.
filter-backgrounds-with-age = Only backgrounds available for “{ $age }” can be chosen.
filter-no-total = “Total” cannot be chosen: the source has no value for women and men together.
filter-no-balance = “40–60” can be chosen only for distributions and counts, not for shares within each sex.
filter-no-better = “Who is better off” can be chosen only where a high value can be judged better or worse.
filter-one-sex = The source gives only this value, not values for women and men separately.
filter-no-sex = The source does not divide the measure by sex.
filter-one-level = Figures are available only at { $level } level.
filter-no-year = Figures are available only for { $years }.

show-women = Women
show-men = Men
show-total = Total
show-difference = Difference
show-ratio = Ratio
show-balance = 40–60
show-better = Who is better off

form-area = Areas
form-bubbles = Bubbles
form-columns = 3D
play = Play
reset-view = Show the whole area

map-alt = Map: { $headline }. { $legend }.
map-alt-class = { $label }: { $count }
map-what-difference = Difference, women minus men, { $unit }
map-what-ratio = Women’s value as a percentage of men’s
map-what-balance = Share of women, per cent
map-what-better = Who is better off, difference in { $unit }
map-what-women = Women, { $unit }
map-what-men = Men, { $unit }
map-what-total = Total, { $unit }
map-form-bubbles = The area of a bubble shows the number of residents ({ $year }), colour shows the class.
map-form-columns = The height of a column shows how large the value is, colour shows the class. Drag with the right mouse button to turn the map.

legend-neutral = About equal, { $step } at most
legend-neutral-balance = Even, 40–60
legend-women-from = Higher for women, { $low }–{ $high }
legend-women-over = Higher for women, over { $low }
legend-men-from = Higher for men, { $low }–{ $high }
legend-men-over = Higher for men, over { $low }
legend-women-better-from = Women are better off, { $low }–{ $high }
legend-women-better-over = Women are better off, over { $low }
legend-men-better-from = Men are better off, { $low }–{ $high }
legend-men-better-over = Men are better off, over { $low }
legend-ratio-below = { $low }–{ $high }
legend-ratio-below-all = Under { $high }
legend-ratio-above = { $low }–{ $high }
legend-ratio-above-all = Over { $low }
legend-ratio-neutral = About equal, { $low }–{ $high }
legend-balance-men-over = Under 20
legend-balance-men-from = 20–40
legend-balance-women-from = 60–80
legend-balance-women-over = Over 80
legend-level-below = Under { $high }
legend-level-from = { $low } to { $high }
legend-level-over = { $low } or more
legend-level-one = { $low }
legend-note = The classes are the same for all years and all counties.

table-caption-sort = Click a heading to sort. Select a row to choose the area.
column-place-municipality = Municipality
column-place-county = County
column-women = Women
column-men = Men
column-total = Total
column-difference = Difference
column-ratio = Ratio
column-value = Value
column-year = Year
column-n = Number of people
column-status = Figure
table-alt = Table with { $count } rows: { $headline }.
table-download = Download the table (CSV)

series-title = Change over time
series-alt = Change over time { $years } for { $places }. { $sentence }
series-sentence = { $place }: women from { $women_first } to { $women_last }, men from { $men_first } to { $men_last }.
series-sentence-one = { $place }: from { $first } to { $last }.
series-one-year = Figures are available for one year only, { $year }, so no change over time can be shown.
series-none = There are no figures over time for this selection. Choose other areas in the table or on the map.
series-band = 40–60
series-gap-note = The line is broken where the definition has changed.
