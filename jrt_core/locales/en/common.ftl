# General: names, units, lists, statuses.
site-name = The equality map

women-label = Women
men-label = Men
total-label = Total
country-name = Sweden
county-name = { $name } County
county-name-genitive = { $name } County

list = { $first } and { $last }
age-range = ages { $range }
age-from = ages { $age } and over

value-percent = { $number } per cent
value-persons = { $number }
value-sek = SEK { $number }
value-msek = SEK { $number } million
value-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
  }
value-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
  }
value-points = { $number } points
value-index = { $number }
value-ratio = { $number }
value-per-1000 = { $number } per 1,000
value-per-10000 = { $number } per 10,000
value-per-100000 = { $number } per 100,000
value-occasions = { $number } times per person

difference-percent = { $count ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
  }
signed-percent = { $count ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
  }
difference-persons = { $number }
difference-sek = SEK { $number }
difference-msek = SEK { $number } million
difference-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
  }
difference-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
  }
difference-points = { $number } points
difference-index = { $number }
difference-ratio = { $number }
difference-per-1000 = { $number } per 1,000
difference-per-10000 = { $number } per 10,000
difference-per-100000 = { $number } per 100,000
difference-occasions = { $number } times per person

symbol-percent = %
symbol-persons = number
symbol-sek = SEK
symbol-msek = SEK million
symbol-years = years
symbol-days = days
symbol-points = points
symbol-index = index
symbol-ratio = ratio
symbol-per-1000 = per 1,000
symbol-per-10000 = per 10,000
symbol-per-100000 = per 100,000
symbol-occasions = times per person
symbol-percentage-points = percentage points

status-ok = available
status-missing = no figure
status-suppressed = confidential
status-not_applicable = cannot occur
status-not_in_source = not published
status-below_threshold = too few people to be shown
status-zero_men = cannot be computed, the value for men is zero
status-zero_both = cannot be computed, the values for women and men are zero
status-negative = cannot be computed, a value is negative

level-municipality = Municipality
level-county = County

place-only = in { $area }
place-municipalities-all = in all { $count } municipalities in { $area }
place-municipalities-some = in { $some } of { $count } municipalities in { $area }
place-municipalities-known-all = in all { $count } municipalities with figures in { $area }
place-municipalities-known-some = in { $some } of { $count } municipalities with figures in { $area }
place-municipalities-one = in the only municipality with a figure in { $area }
place-counties-all = in all { $count } counties
place-counties-some = in { $some } of { $count } counties
place-counties-known-all = in all { $count } counties with figures
place-counties-known-some = in { $some } of { $count } counties with figures
place-counties-one = in the only county with a figure
whole-country = Sweden
whole-country-choice = Whole country

source-line = Source: { $publisher } { $ids }{ $producer }. The figures are for { $year }. { $retrieved }
source-retrieved = Retrieved on { $dates }.
source-partly-dated = Retrieved on { $dates }; for some of the figures the extract gives no day.
source-not-dated = The extract does not say when the figures were retrieved.
source-producer = , with figures from { $names }
source-processing = Differences, ratios and classes are our own calculations.
source-computed = Where the source publishes no value for counties and the country, we have calculated it from the municipalities’ totals.
caveats-title = Points to note
break-label = New definition { $year }

notice-language = There is no language “{ $wanted }”. The page is shown in Swedish.
notice-goal = There is no goal “{ $wanted }”. Another goal is shown.
notice-indicator = There is no indicator “{ $wanted }”. Another indicator is shown.
notice-awaiting = “{ $wanted }” is waiting to be fetched and has no figures yet. Another indicator is shown.
notice-awaiting-series = “{ $wanted }” is waiting to be fetched and has no figures yet. The indicator is shown for another group.
notice-show = “{ $wanted }” cannot be shown for this indicator.
notice-level = There is no level “{ $wanted }” for this indicator.
notice-no-county = The source publishes no county values for this measure, and a mean of the municipalities’ values would be misleading. The municipalities are shown.
notice-no-municipality = The source publishes no municipal values for this measure. The counties are shown.
notice-only-country = “{ $wanted }” exists only for the whole country, so the map cannot show it. Another indicator is shown.
notice-county = There is no county “{ $wanted }”. Another selection is shown.
notice-areas = Unknown area codes have been removed from the selection: { $wanted }.
notice-too-many-places = At most { $most } areas can be chosen. The first in the list are shown.
notice-age = There is no age “{ $wanted }” for this indicator.
notice-background = There is no background “{ $wanted }” for this selection.
notice-year = There are no figures for “{ $wanted }”. The latest year is shown.
notice-form = There is no map form “{ $wanted }”. The map is shown with areas.
notice-rescaled = There are no classes called “{ $wanted }”; the usual ones are used.
notice-sort = There is no order “{ $wanted }”. Areas are ordered by difference.
notice-many = There is no view “{ $wanted }”. One indicator at a time is shown.
notice-weights = The weights “{ $wanted }” cannot be read. All features weigh the same.

nav-start = The equality map
nav-map = Map
nav-compare = Compare
nav-profile = Profile
nav-data = Data and methods
nav-language = På svenska
error-title = Something went wrong
error-body = The page could not be shown. Reload it or go to the start page. The error has been logged.
no-store-title = The figures are not in place
no-store-body = The database has not been built yet. Whoever runs the service builds it with the command `python -m jrt_core build`.
