# The comparison page.
area-skr = { $title } (SKR's group)
area-every = All municipalities of the county { $county }
area-similar = Similar municipalities: { $name }, { $subject } { $year }
similar-overgripande = overall
similar-aldreomsorg = elderly care
similar-arbetsmarknad = labour market
similar-ekonomiskt-bistand = social assistance
similar-forskola = preschool
similar-fritidshem = after-school centres
similar-grundskola = compulsory school
similar-gymnasieskola = upper secondary school
similar-ifo = social services
similar-lss = support to people with disabilities (LSS)
similar-raddningstjanst = rescue services
similar-socioekonomi = socio-economic conditions

trend-closing = the gap is closing
trend-widening = the gap is widening
trend-turned = has changed sides
trend-none = no established change
trend-short = too short a series to test
trend-cause = { $what } – { $cause }
cause-women-up = women up
cause-women-down = women down
cause-men-up = men up
cause-men-down = men down
cause-both-up-women = both up, women more
cause-both-up-men = both up, men more
cause-both-down-women = both down, women more
cause-both-down-men = both down, men more
cause-levelled-down = levelled down
cause-both = women and men in opposite directions

compare-areas = Areas to compare
compare-areas-help = Choose two to ten: municipalities, counties, the country, SKR's groups of municipalities or all municipalities of a county. When a municipality has been chosen you can also search for “similar” and choose those that Kolada finds most like it.
compare-areas-empty = Search for a municipality, county or group
compare-more = More choices: age and background
compare-view = Compare
compare-one = One indicator
compare-many = All indicators
compare-sort = Order by
sort-gap = Difference
sort-level = Level
sort-name = Name

compare-all = { $finding } in all { $count } compared areas
compare-some = { $finding } in { $some } of { $count } compared areas
compare-who = { $who }, { $title }
compare-equal = { $title }: the same value for women and men in the compared areas
compare-levels = { $title }: from { $lowest } in { $low_place } to { $highest } in { $high_place }
compare-none = { $title }: no figures for { $year } for any of the compared areas
compare-one-known = { $title }: only { $place } has a figure for { $year }
compare-farthest = The difference is largest in { $place }: women { $women }, men { $men }.
compare-closest = It is smallest in { $place }: women { $women }, men { $men }.
compare-trends = { $tested ->
    [one] An established closing of the gap is seen in the only area where it can be tested.
   *[other] An established closing of the gap is seen in { $closing } of the { $tested } areas where it can be tested.
  }
compare-trends-none = In none of the areas is the gap known to be closing.
compare-missing = { $count ->
    [one] One of { $all } areas has no figure.
   *[other] { $count } of { $all } areas have no figure.
  }
compare-year = Not all areas have figures for { $wanted }. { $year } is shown.
compare-spread-note = A group without a figure of its own is shown as a spread: the median of its municipalities (hollow mark) and the middle half of them (bar). Shares are never averaged.
compare-sum-note = Values of groups are made from sums of their municipalities' numerators and denominators, or counts.

made-sum = sum of { $members } of { $everyone } municipalities
made-spread = median of { $members } of { $everyone } municipalities
made-sum-all = sum of { $members } municipalities
made-spread-all = median of { $members } municipalities
made-computed = computed from the municipalities' sums
compare-interval = random variation { $lower } to { $upper }
compare-chance = the difference may be due to chance
compare-row = { $place }: women { $women }, men { $men }, difference { $difference }. { $trend }
compare-row-one = { $place }: { $value }
compare-row-none = { $place }: { $status }
compare-chart-title = Women and men, { $year }
compare-chart-title-one = { $title }, { $year }

compare-series-title = Change over time
compare-series-many = The chart shows the first ten areas of the list.
compare-series-spread = Series of groups without a figure of their own are medians of their municipalities and are not tested.
compare-table-title = Table
column-area = Area
column-made = Basis
column-lower = Difference, lowest
column-upper = Difference, highest
column-trend = Change

heat-headline = { $place } has the most large differences: { $large } of the { $known } indicators that all areas have
heat-others = The others: { $areas }.
heat-legend = The number is the difference in per cent of women's and men's values together. W means that women's value is higher, M that men's is. A stronger colour means a larger difference; the colour changes at 1, 5, 15 and 40 per cent, and over 15 per cent is a large one. Higher is not always better.
heat-women = W { $number }
heat-men = M { $number }
heat-equal = equal
heat-cell = Women { $women }, men { $men }
heat-cell-spread = Median of the municipalities' differences
heat-cell-none = No figure
heat-none = There are no indicators with values for both women and men in the chosen areas
heat-none-common = The compared areas have no indicators in common
heat-first = The table shows the first ten areas.
heat-median = Numbers with * are medians of the municipalities' differences.
heat-goal = { $goal }: { $count } indicators
heat-indicator = Indicator
heat-source = Sources: { $publishers }. Each indicator is shown for the newest year for which all areas have a figure; one whose figures ended more than four years before the others’ is not counted. Where there is no such year, the newest that any area has is shown. The differences are our own computations. Open an indicator for its source and reservations.
compare-panel-median = { $name }, median
