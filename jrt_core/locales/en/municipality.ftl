# The profile page: headings, buttons and labels. Sentences about the figures are in profile.ftl.
municipality-search = Search municipality or county
municipality-search-empty = For example Tidaholm
municipality-choose = Choose a municipality or county
municipality-choose-lead = The profile shows where a municipality or county stands, where it is heading and what is worth asking.
notice-no-profile = Groups and the country have no profile. Choose a municipality or county.
notice-newest-year = The profile shows each measure in its newest year. The year { $year } applies on the map and in the comparison.
municipality-to-map = Show on the map
municipality-to-compare = Compare with the county and the country
municipality-to-compare-country = Compare with the country
municipality-to-twin-municipality = Profile of the municipality
municipality-to-twin-county = Profile of the county
municipality-twin-municipality = { $place } is both a municipality and a county: the same place, with two profiles. This one rests on measures that exist for municipalities and compares with the country’s municipalities; the county’s rests on measures that exist for counties and compares with the counties. Scores, places and newest years may therefore differ.
municipality-twin-county = { $place } is both a county and a municipality: the same place, with two profiles. This one rests on measures that exist for counties and compares with the counties; the municipality’s rests on measures that exist for municipalities and compares with the country’s municipalities. Scores, places and newest years may therefore differ.

municipality-goals = Goal by goal
municipality-goals-caption = Parity score for each goal, from 0 to 100
municipality-goal-title = Goal
municipality-goal-score = Score
municipality-goal-level = Level among the areas
municipality-goal-trend = Trend
municipality-goal-coverage = Indicators with figures

index-title = Work out an index
index-ask = Work out an index of the goals
index-caution = A single number hides more than it shows: Norway’s statistics office gave up its index after years of rankings in the press. The index tells how equal women’s and men’s values are, not whether they are good, and it changes with the weights and with the measures that there are. Violence against women is not part of it, for violence is to end and not to be shared equally.
index-value = { $value } out of 100 with these weights
index-rests-on = The number is a weighted mean of the scores of { $goals ->
    [one] one goal
   *[other] { $goals } goals
  } and rests on { $have } of their { $all } measures. Nothing is filled in.
index-ranks-municipality = With { $draws } random weightings { $place } comes between place { $first } and place { $last } in 95 per cent of them, among the { $all } municipalities with figures enough; place 1 is the most equal.
index-ranks-county = With { $draws } random weightings { $place } comes between place { $first } and place { $last } in 95 per cent of them, among the { $all } counties with figures enough; place 1 is the most equal.
index-one-goal = With one goal there are no weights to try, so no place among others is given.
index-weights-zero = Give at least one goal a weight above zero.
index-missing = Too few figures in { $goals }. Set the weight to zero there to work with the other goals; nothing is filled in.

municipality-watch = Worth a look
municipality-right-way = Moving the right way

municipality-indicators = Indicators
municipality-find = Search all indicators
municipality-find-example = For example income or managers
municipality-found = { $count ->
    [0] No indicator fits the search “{ $words }”. Try a shorter word or choose a goal.
    [one] One indicator for “{ $words }”
   *[other] { $count } indicators for “{ $words }”
  }
municipality-no-rows = There are no figures in this goal.
municipality-all-rows = Show all { $count } indicators
municipality-download-goal = Download the goal's indicators (CSV)
municipality-download-found = Download the hits (CSV)
municipality-download-all = Download all indicators (CSV)
municipality-all = all indicators
municipality-key-own = here
municipality-key-peer = similar municipalities
municipality-key-dot = all others
municipality-key-parity = equal for women and men
municipality-key-women = women
municipality-key-men = men
municipality-row-details = Facts, source and links
municipality-row-map = Show on the map
municipality-row-compare = Compare with others
column-goal-id = Goal id
column-indicator-id = Indicator id
column-goal = Goal
column-title = Indicator
column-unit = Unit
column-n-women = Number of women
column-n-men = Number of men
column-country-women = Sweden, women
column-country-men = Sweden, men
column-country-total = Sweden, total
column-band-value = Level among the areas
column-band-difference = Size of the difference among the areas
column-source-ids = KPI or table
column-producer = Producer
column-caveat-codes = Reservations, codes

municipality-compare-peers = Compare with all in the list
municipality-weights = Change the weights
municipality-weights-help = How much likeness is to rest on each feature. Zero means that it does not count.
municipality-weight-skr-group = Municipality group (SKR)
municipality-weight-size = Population
municipality-weight-ages = Age
municipality-weight-education = Education
municipality-weight-income = Income

municipality-questions = Questions to ask
municipality-questions-lead = Five questions for a committee or management team, with the area's own figures.
municipality-question-details = Source
municipality-rounding = The difference is calculated from values with more decimals than those shown.
