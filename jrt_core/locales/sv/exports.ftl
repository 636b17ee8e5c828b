# Vad en figur heter när den lämnar sidan.
exhibit-map = { $measure }. { $area }, { $year }
exhibit-series = Utveckling över tid: { $areas }
exhibit-profile = { $count ->
    [one] En indikator, det nyaste året
   *[other] { $count } indikatorer, det nyaste året för var och en
}
