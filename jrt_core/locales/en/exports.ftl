# What a figure is called when it leaves the page.
exhibit-map = { $measure }. { $area }, { $year }
exhibit-series = Development over time, { $unit }: { $areas }
exhibit-profile = { $count ->
    [one] One indicator, the latest year that can be compared with the country
   *[other] { $count } indicators, each in the latest year that can be compared with the country
}

# The report on two pages and the figure on one, as PDF.
report-kind = { $site } – for committees and managers
municipality-goal-direction = Who is better off
report-figures = The measures in figures
report-figures-note = These are the goals’ main measures and the measures named above. The numbers in brackets show which reservations apply. The sign – means that the source has no figure for that sex. The difference is calculated from values with more decimals than those shown.
report-sources = Sources
report-source = { $publisher }: { $series }. { $retrieved }
report-series = { $ids } ({ $producer })
report-link = The same figures on the screen:
report-qr = QR code that leads to { $address }
report-build = Number of the database: { $build }
report-page = Page { $page } of { $pages }
report-more-remarks = { $count ->
    [one] One more measure is named on the page that the link leads to.
   *[other] { $count } more measures are named on the page that the link leads to.
}
report-more-rows = { $count ->
    [one] One more measure is on the page that the link leads to.
   *[other] { $count } more measures are on the page that the link leads to.
}
report-more-peers = { $count ->
    [one] One more municipality is on the page that the link leads to.
   *[other] { $count } more municipalities are on the page that the link leads to.
}
report-more-caveats = { $count ->
    [one] One more reservation stands by the measures on the page that the link leads to.
   *[other] { $count } more reservations stand by the measures on the page that the link leads to.
}
report-more-sources = { $count ->
    [one] One more source is on the page that the link leads to.
   *[other] { $count } more sources are on the page that the link leads to.
}
report-empty = The source has no figures for this selection, so the figure is empty.
report-table-ends = The table shows the { $some } highest and the { $some } lowest in the column “{ $column }”, of { $count } rows. All are on the page that the link leads to.
report-table-known = The table shows the { $some } rows that have a figure, of { $count }.
report-table-newest = The table shows the newest year of each area. All years are on the page that the link leads to.
report-table-goals = The table shows the goals. { $count ->
    [one] The only measure is on the page that the link leads to.
   *[other] All { $count } measures are on the page that the link leads to.
}

# Tables: workbook, CSV and JSON-stat.
tables-about = About the figures
tables-kind-karta = Map
tables-kind-serie = Series
tables-kind-jamfor = Comparison
tables-kind-kommun = Profile
tables-title = Title
tables-shows = Shows
tables-finding = Finding
tables-source = Source
tables-build = Database
tables-sheet = Sheet
tables-link = Link
tables-qr-alt = QR code with the link { $address }
tables-none = not available
tables-undefined = cannot be computed
tables-as-published = the source’s values
tables-empty = There are no values to show.
tables-measure = Measure
exhibit-notes = Points to note, numbers
exhibit-notes-none = nothing in particular
exhibit-difference-unit = Unit of the difference
exhibit-goal-score = Score, out of 100

# The picture.
picture-none = There are no values to show.
picture-largest = Largest difference
picture-smallest = Smallest difference
picture-highest = Highest
picture-lowest = Lowest
picture-chosen = Chosen
picture-sources-more = { $count ->
    [one] One more source is on the page that the link leads to.
   *[other] { $count } more sources are on the page that the link leads to.
}
picture-notes-more = { $count ->
    [one] One more reservation is on the page that the link leads to.
   *[other] { $count } more reservations are on the page that the link leads to.
}
picture-some-rows = Here are { $shown } of { $count } areas. All are on the page that the link leads to.
picture-direction = Who is better off
picture-link = Database { $build }. The same figure on the screen:

# Slides for PowerPoint.
slide-subtitle = What is shown
slide-source = Source and link
slide-build = Database { $build }.
slide-more-sources = All sources, reservations and the method are in the notes.
slide-qr = QR code
slide-qr-alt = QR code that leads to the same figure: { $address }
slide-empty = The source has no figures for this selection, so there is nothing to draw.
slide-map = Map
slide-borders = County borders
slide-legend = Legend
slide-continued = { $title } (slide { $number })
slide-table = Table
slide-count-municipality = Municipalities
slide-count-county = Counties
slide-more-areas = { $count ->
    [one] One more area is on the page that the link leads to.
   *[other] { $count } more areas are on the page that the link leads to.
}
slide-notes-script = Script
slide-notes-figures = In figures
slide-notes-cautions = Keep in mind
slide-notes-caveats = Reservations
slide-notes-sources = Sources
slide-notes-method = How it is calculated
slide-notes-link = The same figure, with the same selection

# Taking a figure along from the page
take-along = Take along
take-along-which = Figure
take-along-karta = The map
take-along-serie = The development
take-along-jamfor = The comparison
take-along-kommun = The profile
take-along-pdf = PDF, one page
take-along-report = PDF, report of two pages
take-along-pages = PDF
take-along-pptx = PowerPoint
take-along-xlsx = Excel
take-along-csv = CSV
take-along-json = JSON-stat
take-along-png = PNG picture
take-along-svg = SVG picture
take-along-link = Link that shows the same:
take-along-embed = Lines that show the page on another site:

# Figures that are tables.
exhibit-heat = Differences between women and men, all indicators
exhibit-heat-goal = Differences between women and men: { $goal }
exhibit-heat-areas = { $areas }. Each indicator in the latest year that all areas have
exhibit-heat-size = Difference (% of the values together)
exhibit-noterat = Worth a look in { $place }
exhibit-noterat-headline = { $count ->
    [one] One measure worth a look in { $place }
   *[other] { $count } measures worth a look in { $place }
}
exhibit-framsteg = The right way in { $place }
exhibit-framsteg-headline = { $count ->
    [one] One measure goes the right way in { $place }
   *[other] { $count } measures go the right way in { $place }
}
exhibit-questions = Questions to ask about gender equality in { $place }
exhibit-peers = The most alike by type of municipality, population, ages, education and income
exhibit-noterat-what = Measures whose level or difference stands out
exhibit-framsteg-what = Measures whose difference shrinks
exhibit-questions-what = For a committee or a management group
exhibit-remark = What the figures show
exhibit-question-step = Step
exhibit-question = Question
exhibit-question-figures = The figures behind
exhibit-peer-why = What is alike
exhibit-start = The largest and smallest difference between women and men of each goal
exhibit-start-gap = The difference
exhibit-start-axis = Women a disc, men a square
exhibit-start-largest = The largest difference of each goal
exhibit-start-smallest = The smallest difference of each goal
exhibit-start-which = Which difference
exhibit-plan = The activities of the plan
exhibit-plan-name = Plan
exhibit-plan-activity = Activity
exhibit-plan-kind = Kind
exhibit-plan-stage = Stage
exhibit-logic = From resources to goals
exhibit-logic-name = Change logic
exhibit-moved = The measures that the plan of { $region } was meant to move
exhibit-moved-change = Change of the difference
exhibit-moved-others = Change, counties without such an activity
exhibit-plan-series = Development over time, { $unit }: { $areas }. The plan’s time: { $years }
exhibit-plan-gap = Difference, women minus men: { $areas }. The plan’s time: { $years }
exhibit-gap-finding = The difference in { $region } since before the plan: { $change }
exhibit-gap-headline = The difference between women and men year by year in { $region }
exhibit-spots = Large differences in goals that no activity is tied to
exhibit-spots-said = The difference
exhibit-spots-note = To bear in mind
exhibit-rows = { $count ->
    [one] One more row is on the page that the link leads to.
   *[other] { $count } more rows are on the page that the link leads to.
}
tables-kind-varme = The goal
tables-kind-varmealla = All goals
tables-kind-noterat = Worth a look
tables-kind-framsteg = The right way
tables-kind-fragor = Questions
tables-kind-liknande = Similar
tables-kind-start = Goals
tables-kind-planer = Regions
tables-kind-plan = Plan
tables-kind-logik = Change logic
tables-kind-matt = Measures
tables-kind-avstand = Difference
tables-kind-vita = White spots
take-along-varme = The goal
take-along-varmealla = All goals
take-along-noterat = Worth a look
take-along-framsteg = The right way
take-along-fragor = The questions
take-along-liknande = Similar municipalities
take-along-start = The goals
take-along-planer = The regions
take-along-plan = The plan
take-along-logik = The change logic
take-along-matt = The measures
take-along-avstand = The difference
take-along-vita = White spots
