# What a figure is called when it leaves the page.
exhibit-map = { $measure }. { $area }, { $year }
exhibit-series = Development over time: { $areas }
exhibit-profile = { $count ->
    [one] One indicator, its newest year
   *[other] { $count } indicators, the newest year of each
}
