# What can be chosen on the map, what cannot, and where the chosen is.
map-outside = { $count ->
    [one] { $places } lies outside { $county } and is not in the map or the table.
   *[other] { $places } lie outside { $county } and are not in the map or the table.
  }
map-outside-show = Show the whole country
map-zoomed = The map is zoomed in on { $county }. Headline, legend and table are about all counties.
filter-not-offered = Cannot be chosen: { $reasons }.
filter-no-total = Total (the source has no value for women and men together)
filter-no-total-parted = Total (always 100 per cent)
filter-no-difference = Difference (the source does not have values for both)
filter-no-ratio = Ratio (values may be negative)
filter-no-balance = 40–60 (only for distributions and counts)
filter-no-better = Who is better off (high is neither better nor worse)
column-persons = Persons
