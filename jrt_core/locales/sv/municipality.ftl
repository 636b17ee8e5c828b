# Profilsidan: rubriker, knappar och etiketter. Meningarna om siffrorna står i profile.ftl.
municipality-search = Sök kommun eller län
municipality-search-empty = Till exempel Tidaholm
municipality-choose = Välj kommun eller län
municipality-choose-lead = Profilen visar var en kommun eller ett län står, vart det är på väg och vad som är värt att fråga om.
notice-no-profile = Grupper och riket har ingen profil. Välj en kommun eller ett län.
notice-newest-year = Profilen visar varje mått för dess senaste år. Året { $year } gäller på kartan och i jämförelsen.
municipality-to-map = Visa på kartan
municipality-to-compare = Jämför med länet och riket
municipality-to-compare-country = Jämför med riket
municipality-to-twin-municipality = Profil för kommunen
municipality-to-twin-county = Profil för länet
municipality-twin-municipality = { $place } är både kommun och län: samma område, med två profiler. Den här bygger på mått som finns för kommuner och jämför med landets kommuner; länets bygger på mått som finns för län och jämför med länen. Därför kan poäng, plats och senaste år skilja sig åt.
municipality-twin-county = { $place } är både län och kommun: samma område, med två profiler. Den här bygger på mått som finns för län och jämför med länen; kommunens bygger på mått som finns för kommuner och jämför med landets kommuner. Därför kan poäng, plats och senaste år skilja sig åt.

municipality-goals = Målen ett för ett
municipality-goals-caption = Jämställdhetspoäng för varje mål, från 0 till 100
municipality-goal-title = Mål
municipality-goal-score = Poäng
municipality-goal-level = Nivå bland områdena
municipality-goal-trend = Utveckling
municipality-goal-coverage = Indikatorer med uppgift

index-title = Räkna ett index
index-ask = Räkna ett index av målen
index-caution = Ett enda tal döljer mer än det visar: Norges statistikbyrå slutade med sitt index efter år av rangordningar i pressen. Indexet säger hur lika kvinnors och mäns värden är, inte om de är bra, och det ändras med vikterna och med vilka mått som finns. Våld mot kvinnor ingår inte, för våld ska upphöra och inte fördelas lika.
index-value = { $value } av 100 med de här vikterna
index-rests-on = Talet är ett vägt medelvärde av poängen för { $goals ->
    [one] ett mål
   *[other] { $goals } mål
  } och vilar på { $have } av målens { $all } mått. Inget fylls i.
index-ranks-municipality = Med { $draws } slumpvisa vikter hamnar { $place } i 95 procent av fallen mellan plats { $first } och plats { $last } bland de { $all } kommuner som har underlag nog; plats 1 är jämnast.
index-ranks-county = Med { $draws } slumpvisa vikter hamnar { $place } i 95 procent av fallen mellan plats { $first } och plats { $last } bland de { $all } län som har underlag nog; plats 1 är jämnast.
index-one-goal = Med ett enda mål finns inga vikter att pröva, så någon plats bland andra anges inte.
index-weights-zero = Ge minst ett mål en vikt över noll.
index-missing = För litet underlag inom { $goals }. Sätt vikten till noll där för att räkna på de andra målen; inget fylls i.

municipality-watch = Att titta på
municipality-right-way = Det går åt rätt håll

municipality-indicators = Indikatorer
municipality-find = Sök bland alla indikatorer
municipality-find-example = Till exempel inkomst eller chefer
municipality-found = { $count ->
    [0] Ingen indikator passar sökningen ”{ $words }”. Pröva ett kortare ord eller välj ett mål.
    [one] En indikator för ”{ $words }”
   *[other] { $count } indikatorer för ”{ $words }”
  }
municipality-no-rows = Det finns inga uppgifter i det här målet.
municipality-all-rows = Visa alla { $count } indikatorer
municipality-download-goal = Ladda ner målets indikatorer (CSV)
municipality-download-found = Ladda ner träffarna (CSV)
municipality-download-all = Ladda ner alla indikatorer (CSV)
municipality-all = alla indikatorer
municipality-key-own = här
municipality-key-peer = liknande kommuner
municipality-key-dot = alla andra
municipality-key-parity = lika för kvinnor och män
municipality-key-women = kvinnor
municipality-key-men = män
municipality-row-details = Fakta, källa och länkar
municipality-row-map = Visa på kartan
municipality-row-compare = Jämför med andra
column-goal-id = Mål-id
column-indicator-id = Indikator-id
column-goal = Mål
column-title = Indikator
column-unit = Enhet
column-n-women = Antal kvinnor
column-n-men = Antal män
column-country-women = Riket, kvinnor
column-country-men = Riket, män
column-country-total = Riket, totalt
column-band-value = Nivån bland områdena
column-band-difference = Skillnadens storlek bland områdena
column-source-ids = Nyckeltal eller tabell
column-producer = Producent
column-caveat-codes = Förbehåll, koder

municipality-compare-peers = Jämför med alla i listan
municipality-weights = Ändra vikterna
municipality-weights-help = Hur mycket likheten ska bero på varje egenskap. Noll betyder att den inte räknas.
municipality-weight-skr-group = Kommungrupp (SKR)
municipality-weight-size = Folkmängd
municipality-weight-ages = Ålder
municipality-weight-education = Utbildning
municipality-weight-income = Inkomst

municipality-questions = Frågor att ställa
municipality-questions-lead = Fem frågor för en nämnd eller ledningsgrupp, med områdets egna siffror.
municipality-question-details = Källa
municipality-rounding = Skillnaden räknas på värden med fler decimaler än de som visas.
