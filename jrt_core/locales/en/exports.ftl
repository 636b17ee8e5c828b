# What a figure is called when it leaves the page.
exhibit-map = { $measure }. { $area }, { $year }
exhibit-series = Development over time, { $unit }: { $areas }
exhibit-profile = { $count ->
    [one] One indicator, its newest year
   *[other] { $count } indicators, the newest year of each
}

# The report on two pages and the figure on one, as PDF.
report-kind = { $site } – for committees and managers
municipality-goal-direction = Who is better off
report-figures = The measures in figures
report-figures-note = These are the goals’ main measures and the measures named above. The numbers in brackets show which reservations apply. The sign – means that the source has no figure for that sex.
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
take-along-pptx = PowerPoint
take-along-xlsx = Excel
take-along-csv = CSV
take-along-json = JSON-stat
take-along-png = PNG picture
take-along-svg = SVG picture
take-along-link = Link that shows the same:
take-along-embed = Lines that show the page on another site:
