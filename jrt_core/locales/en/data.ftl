# The page Data and methods.
data-title = Data and methods
data-lead = Here are { $indicators } indicators for { $municipalities } municipalities, { $counties } counties and the country. They concern { $years } different years between { $first } and { $last } and come from { $producers } producers.
data-lead-waiting = { $count ->
    [one] { $count } more indicator is waiting for its figures to be fetched.
   *[other] { $count } more indicators are waiting for their figures to be fetched.
  }
data-on-page = On this page
data-not-stated = not stated
data-not-stated-some = { $dates }; not stated for some
data-yes = yes
data-no = no

data-catalogue = Indicators
data-catalogue-intro = Search the list and choose a row, or choose in the box below it. You then see what the indicator measures, where it comes from, and all its figures to download.
data-filter-goal = Goal
data-filter-all = All goals
data-filter-search = Find an indicator
data-filter-search-empty = Word, producer, key figure or table
data-found = { $count ->
    [one] { $count } indicator.
   *[other] { $count } indicators.
  }
data-found-waiting = { $count ->
    [one] { $count } of them is waiting to be fetched.
   *[other] { $count } of them are waiting to be fetched.
  }
data-found-none = No indicator fits the search. Remove a word or choose All goals.
data-table-alt = List of { $count } indicators: title, goal, unit, years, levels, producer, and key figure or table. The same indicators are in the box below the list.
data-choose = Chosen indicator
data-column-title = Indicator
data-column-goal = Goal
data-column-unit = Unit
data-column-years = Years
data-column-levels = Levels
data-column-producers = Producer
data-column-ids = Key figure or table
data-years = { $first }–{ $last } ({ $count } years)
data-waiting = Waiting to be fetched
data-waiting-choice = { $title }, waiting to be fetched
data-waiting-card = Waiting to be fetched. The indicator is described here but has no figures yet. They come with the next fetch.
data-not-known = not known yet
data-level-municipality = municipality
data-level-county = county
data-level-country = country

data-covers = Covers
data-goal = Goal
data-unit = Unit
data-kind = Kind
data-kind-by-sex = one value for women and one for men
data-kind-composition = a distribution: women and men together make 100 per cent
data-kind-count = number of women and number of men
data-kind-women-only = concerns women only
data-kind-undivided = not divided by sex by its producer
data-kind-published-difference = the source states only the difference, women minus men
data-kind-published-ratio = the source states only women’s value in per cent of men’s
data-polarity = What is good
data-polarity-high = A high value is good.
data-polarity-low = A low value is good.
data-polarity-none = Neither high nor low is judged.
data-years-of = Years, { $level }
data-ages = Ages
data-backgrounds = Backgrounds
data-not-divided = { $group }, not divided further
data-licence = Licence
data-fetched = Retrieved
data-breaks = New definitions
data-break = { $year }: { $what }
data-cautions = Bear in mind
data-series = Series behind the figures
data-series-id = Key figure or table
data-series-source = Source
data-series-producer = Producer
data-series-about = Concerns
data-series-all = Everyone the measure covers
data-series-ages = age groups as in the source
data-series-backgrounds = backgrounds as in the source
data-series-numerator = numerator
data-series-denominator = denominator
data-series-segregation = how women and men are distributed
data-series-waiting = waiting to be fetched
data-series-from = from { $year }
data-series-to = to { $year }
data-series-alt = Series behind { $title }: key figure or table, what the series concerns, producer and source.
data-to-map = Show { $title } on the map
data-no-map = The indicator exists only for the whole country, so the map cannot show it.
data-download-csv = Download all figures (CSV)
data-download-json = Download the description (JSON)
data-download-note = The CSV file has every area, year and group, with status and number of persons (n) where the source states it. Source, licence and the name of the database are in its last lines.
data-cite-this = How to cite
data-citation = Source: { $origin }, { $title } ({ $ids }). Processing: { $site }, database { $build }.
data-via = { $producers } through { $publishers }

data-csv-indicator = indicator
data-csv-region = code
data-csv-name = area
data-csv-level = level
data-csv-year = year
data-csv-age = age
data-csv-background = background
data-csv-women = women
data-csv-men = men
data-csv-total = total
data-csv-status-women = status women
data-csv-status-men = status men
data-csv-status-total = status total
data-csv-n-women = n women
data-csv-n-men = n men
data-csv-n-total = n total
data-csv-computed = computed by us
data-csv-retrieved = retrieved
data-csv-source = { $source }. Licence: { $licence }.
data-csv-fetched = Retrieved: { $date }.
data-csv-build = Database { $build }.

data-sources = Sources
data-sources-intro = The figures are official statistics and other published data. The producer, who made the figure, is named with every indicator. The source below is the one that published it.
data-source-publisher = { $name }. { $count ->
    [one] { $count } indicator.
   *[other] { $count } indicators.
  }
data-source-licence = Licence: { $licence }.
data-source-citation = Cite as: { $citation }.
data-source-link = To { $title } ({ $address })
data-extracts = The files that come with the service
data-extract-file = File
data-extract-source = Source
data-extract-title = Content
data-extract-licence = Licence
data-extract-retrieved = Retrieved
data-extract-note = Note
data-extract-alt = The { $count } files that the database was built from: file, source, content, licence, day of retrieval and note.
data-fetched-title = Series fetched from the sources
data-fetched-intro = These series were fetched directly from their source. Where they say something else than the files above, they are the ones that count.
data-fetched-source = Source
data-fetched-series = Series
data-fetched-date = Retrieved
data-fetched-alt = How many series were fetched from each source, and when.
data-between = { $first } to { $last }
data-fetched-open = Show all { $count } fetched series
data-fetched-series-id = Series
data-fetched-series-title = Content
data-fetched-series-date = Retrieved
data-fetched-series-alt = The { $count } series fetched from the sources: series, content and day of retrieval.
data-cite = How to cite
data-cite-how = Name the producer, the source and the key figure or table, and say that differences, ratios and classes were computed here. The name of the database lets somebody else find the same figures. Every indicator has a line ready; this is what it looks like:

extract-title-kolada-open-numbers = Kolada v2, extract by open-numbers
extract-title-kolada-rise = Kolada, extract by RISE (DIDreport, CC BY 4.0)
extract-title-kolada-derived = Persons computed from two key figures in Kolada
extract-title-scb-turnout = ME0105 Turnout, persons entitled to vote
extract-title-scb-education = UF0506 Population by level of education
extract-title-scb-income = HE0110 Total earned income
extract-title-scb-labour = AM0210, AKU, AA0003 and AM9906: labour market and integration
extract-title-scb-birth-region = BE0101 Population aged 12–25 by region of birth
extract-title-scb-elections = ME0107 Nominated and elected
extract-title-valmyndigheten-candidates = Candidacies 2026
extract-note-kolada-open-numbers = Missing and suppressed cells and repeated election values were left out of the extract.
extract-note-kolada-rise = Municipalities only. The source’s own statuses are kept.
extract-note-kolada-derived = N01951 times N02926 makes a whole number of persons within 0.05, and N01951 divided by N05812 within 0.02.
extract-note-scb-turnout = Equals turnout in the Riksdag election (N05403). Three municipalities are empty in 2022.
extract-note-scb-education = UF0506B: persons aged 16–74, unknown level left out. UF0506: 2019 by age, the table is not named.
extract-note-scb-income = Thousands of SEK. The table is not named.
extract-note-scb-labour = Unemployed: mean of twelve months. AKU: one county was read from its place in the list. AA0003: break in 2019.
extract-note-scb-birth-region = 31 December 2019, single years of age 12–25.
extract-note-scb-elections = The whole country only.
extract-note-valmyndigheten-candidates = The lists as they stood in summer 2026, not the final register.

data-methods = Methods

data-caveats = Reservations
data-caveats-intro = Every reservation is shown under the maps and charts that it concerns. Here they all are, with the indicators that they concern.
data-caveats-open = Show all { $count } reservations
data-caveat-text = Reservation
data-caveat-concerns = Concerns
data-caveat-alt = All { $count } reservations, with the indicators that they concern.
data-caveat-file = All figures from the file { $file } ({ $count } indicators)

data-left-out = What was left out
data-left-out-intro = These were in the material but are not used, because they repeat something else or say nothing of women and men.
data-left-out-open = Show { $count } series left out
data-left-out-id = Key figure or table
data-left-out-name = What it is
data-left-out-reason = Why it was left out
data-left-out-alt = The { $count } series that are not used, with reasons.

data-dictionary = Data dictionary
data-dictionary-intro = The tables and columns of the database, as the database itself describes them.
data-dictionary-open = Show { $count } tables with columns
data-dictionary-column = Column
data-dictionary-type = Type
data-dictionary-comment = Meaning
data-dictionary-alt = The columns of the table { $name }: name, type and meaning.

data-freshness = How fresh the figures are
data-freshness-intro = The figures change only when the database is rebuilt. This one is called { $build }; the name also stands at the foot of every page.

data-status = When the figures were fetched
data-status-intro = Fetched figures take precedence over those in the files that come with the service. A series that cannot be fetched keeps the figures it has.
data-status-state = State
data-status-unreadable = unknown, the record of fetching cannot be read
data-status-fetched = Last fetched
data-status-never = not fetched here
data-status-changed = Last changed
data-status-next = Next publication
data-status-next-day = { $date } ({ $count ->
    [one] { $count } series
   *[other] { $count } series
  })
data-status-next-unstated = not stated by the source
data-status-next-none = the source has stated no coming day
data-status-failed = Failed last time
data-status-failed-none = nothing
data-status-failed-some = { $failed } of { $tried } series
data-status-unfinished = Unfinished fetch
data-status-since = began { $date }
data-status-files = Files that come with the service, retrieved
data-failed = Series from { $source } whose latest fetch failed
data-failed-line = { $series } { $result }.
data-failed-kept = keeps its earlier figures
data-failed-empty = has no figures yet
data-failed-others = { $count ->
    [one] { $count } more indicator
   *[other] { $count } more indicators
  }
data-failed-more = { $count ->
    [one] { $count } more series, in the list below.
   *[other] { $count } more series, in the list below.
  }
data-failed-open = Show error messages ({ $count })
data-failed-series = Series
data-failed-result = Result
data-failed-reason = Error message
data-failed-alt = Series from { $source } that could not be fetched: series, result and error message.

data-changes = What the latest update changed
data-changes-none = No figures have changed since the database before this one, or there is none to compare with.
data-changes-lead = Compared with the database before this one, { $new } values are new, { $revised } changed and { $withdrawn } removed. They belong to { $count ->
    [one] { $count } indicator.
   *[other] { $count } indicators.
  }
data-changes-open = Show the changes in { $count } indicators
data-changes-indicator = Indicator
data-changes-new = New values
data-changes-revised = Changed
data-changes-withdrawn = Removed
data-changes-largest = Largest change
data-changes-of = { $place }: from { $before } to { $after }
data-changes-tiny = { $place }: too small to be shown
data-changes-no-revision = no value has changed
data-changes-alt = New, changed and removed values for each indicator, and the largest change.

data-newest = Newest year of each goal
data-fresh-goal = Goal
data-fresh-indicators = Indicators
data-fresh-newest = Newest year
data-fresh-usual = Most common last year
data-fresh-usual-year = { $year } ({ $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
  })
data-fresh-alt = The newest year of each goal, and the year that most of its indicators have as their last.
