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

municipality-goals = Goal by goal
municipality-goals-caption = Parity score for each goal, from 0 to 100
municipality-goal-title = Goal
municipality-goal-score = Score
municipality-goal-level = Level against the country
municipality-goal-trend = Trend
municipality-goal-coverage = Indicators with figures

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
