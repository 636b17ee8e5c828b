# Vad en figur heter när den lämnar sidan.
exhibit-map = { $measure }. { $area }, { $year }
exhibit-series = Utveckling över tid, { $unit }: { $areas }
exhibit-profile = { $count ->
    [one] En indikator, det senaste året som också riket har siffror för
   *[other] { $count } indikatorer, det senaste år som går att jämföra med riket
}

# Rapporten på två sidor och figuren på en, som PDF.
report-kind = { $site } – underlag för nämnd och ledningsgrupp
municipality-goal-direction = Vem har det bättre
report-figures = Måtten i siffror
report-figures-note = Här står målens huvudmått och de mått som nämns ovan. Siffran inom hakparentes visar vilka förbehåll som gäller. Tecknet – betyder att källan inte har uppgiften för det könet. Skillnaden är räknad på värden med fler decimaler än de som visas.
report-sources = Källor
report-source = { $publisher }: { $series }. { $retrieved }
report-series = { $ids } ({ $producer })
report-link = Samma uppgifter på skärmen:
report-qr = QR-kod som leder till { $address }
report-build = Databasens nummer: { $build }
report-page = Sida { $page } av { $pages }
report-more-remarks = { $count ->
    [one] Ett mått till nämns på sidan som länken leder till.
   *[other] { $count } mått till nämns på sidan som länken leder till.
}
report-more-rows = { $count ->
    [one] Ett mått till finns på sidan som länken leder till.
   *[other] { $count } mått till finns på sidan som länken leder till.
}
report-more-peers = { $count ->
    [one] En kommun till finns på sidan som länken leder till.
   *[other] { $count } kommuner till finns på sidan som länken leder till.
}
report-more-caveats = { $count ->
    [one] Ett förbehåll till står vid måtten på sidan som länken leder till.
   *[other] { $count } förbehåll till står vid måtten på sidan som länken leder till.
}
report-more-sources = { $count ->
    [one] En källa till står på sidan som länken leder till.
   *[other] { $count } källor till står på sidan som länken leder till.
}
report-empty = Källan har inga uppgifter för det här urvalet, så figuren är tom.
report-table-ends = Tabellen visar de { $some } högsta och de { $some } lägsta i kolumnen ”{ $column }”, av { $count } rader. Alla finns på sidan som länken leder till.
report-table-known = Tabellen visar de { $some } rader som har uppgift, av { $count }.
report-table-newest = Tabellen visar det senaste året för varje område. Alla år finns på sidan som länken leder till.
report-table-goals = Tabellen visar målen. { $count ->
    [one] Det enda måttet finns på sidan som länken leder till.
   *[other] Alla { $count } mått finns på sidan som länken leder till.
}

# Tabeller: arbetsbok, CSV och JSON-stat.
tables-about = Om siffrorna
tables-kind-karta = Karta
tables-kind-serie = Serie
tables-kind-jamfor = Jämförelse
tables-kind-kommun = Profil
tables-title = Titel
tables-shows = Visar
tables-finding = Slutsats
tables-source = Källa
tables-build = Databas
tables-sheet = Blad
tables-link = Länk
tables-qr-alt = QR-kod med länken { $address }
tables-none = ingen uppgift
tables-undefined = kan inte räknas
tables-as-published = källans värden
tables-empty = Det finns inga värden att visa.
tables-measure = Mått
exhibit-notes = Att tänka på, nummer
exhibit-notes-none = inget särskilt
exhibit-difference-unit = Skillnadens enhet
exhibit-goal-score = Poäng, av 100

# Bilden.
picture-none = Det finns inga värden att visa.
picture-largest = Störst skillnad
picture-smallest = Minst skillnad
picture-highest = Högst
picture-lowest = Lägst
picture-chosen = Valda
picture-sources-more = { $count ->
    [one] En källrad till finns på sidan som länken leder till.
   *[other] { $count } källrader till finns på sidan som länken leder till.
}
picture-notes-more = { $count ->
    [one] Ett förbehåll till finns på sidan som länken leder till.
   *[other] { $count } förbehåll till finns på sidan som länken leder till.
}
picture-some-rows = Här visas { $shown } av { $count } områden. Alla finns på sidan som länken leder till.
picture-direction = Vem har det bättre
picture-link = Databas { $build }. Samma figur på skärmen:

# Bilder i PowerPoint.
slide-subtitle = Det som visas
slide-source = Källa och länk
slide-build = Databasens nummer: { $build }.
slide-more-sources = Alla källor, förbehåll och metoden står i anteckningarna.
slide-qr = QR-kod
slide-qr-alt = QR-kod som leder till samma figur: { $address }
slide-empty = Källan har inga uppgifter för det här urvalet, så det finns ingen figur att visa.
slide-map = Karta
slide-borders = Länsgränser
slide-legend = Teckenförklaring
slide-continued = { $title } (bild { $number })
slide-table = Tabell
slide-count-municipality = Kommuner
slide-count-county = Län
slide-more-areas = { $count ->
    [one] Ett område till finns på sidan som länken leder till.
   *[other] { $count } områden till finns på sidan som länken leder till.
}
slide-notes-script = Manus
slide-notes-figures = I siffror
slide-notes-cautions = Tänk på
slide-notes-caveats = Förbehåll
slide-notes-sources = Källor
slide-notes-method = Så är det räknat
slide-notes-link = Samma figur, med samma urval

# Att ta med en figur från sidan
take-along = Ta med
take-along-which = Figur
take-along-karta = Kartan
take-along-serie = Utvecklingen
take-along-jamfor = Jämförelsen
take-along-kommun = Profilen
take-along-pdf = PDF, en sida
take-along-report = PDF, rapport på två sidor
take-along-pages = PDF
take-along-pptx = PowerPoint
take-along-xlsx = Excel
take-along-csv = CSV
take-along-json = JSON-stat
take-along-png = PNG-bild
take-along-svg = SVG-bild
take-along-link = Länk som visar samma sak:
take-along-embed = Rader som visar sidan på en annan webbplats:

# Figurer som är tabeller.
exhibit-heat = Skillnader mellan kvinnor och män, alla indikatorer
exhibit-heat-goal = Skillnader mellan kvinnor och män: { $goal }
exhibit-heat-areas = { $areas }. Varje indikator visas för det senaste år som alla områden har
exhibit-heat-size = Skillnad (% av värdena tillsammans)
exhibit-noterat = Att titta på i { $place }
exhibit-noterat-headline = { $count ->
    [one] Ett mått att titta på i { $place }
   *[other] { $count } mått att titta på i { $place }
}
exhibit-framsteg = Åt rätt håll i { $place }
exhibit-framsteg-headline = { $count ->
    [one] Ett mått går åt rätt håll i { $place }
   *[other] { $count } mått går åt rätt håll i { $place }
}
exhibit-questions = Frågor att ställa om jämställdheten i { $place }
exhibit-peers = De mest lika efter kommungrupp, folkmängd, åldrar, utbildning och inkomst
exhibit-noterat-what = Mått där nivån eller skillnaden sticker ut
exhibit-framsteg-what = Mått där skillnaden minskar
exhibit-questions-what = Underlag för nämnd och ledningsgrupp
exhibit-remark = Vad siffrorna visar
exhibit-question-step = Steg
exhibit-question = Fråga
exhibit-question-figures = Siffrorna bakom
exhibit-peer-why = Vad som är likt
exhibit-start = Målens största och minsta skillnad mellan kvinnor och män
exhibit-start-gap = Skillnaden
exhibit-start-axis = Kvinnor rund, män fyrkant
exhibit-start-largest = Störst skillnad i varje mål
exhibit-start-smallest = Minst skillnad i varje mål
exhibit-start-which = Vilken skillnad
exhibit-plan = Aktiviteterna i planen
exhibit-plan-name = Plan
exhibit-plan-activity = Aktivitet
exhibit-plan-kind = Slag
exhibit-plan-stage = Läge
exhibit-logic = Från resurser till mål
exhibit-logic-name = Förändringslogik
exhibit-moved = Måtten som planen i { $region } skulle påverka
exhibit-moved-change = Skillnadens förändring
exhibit-moved-others = Förändring, län utan sådan aktivitet
exhibit-plan-series = Utveckling över tid, { $unit }: { $areas }. Planens tid: { $years }
exhibit-plan-gap = Skillnad, kvinnor minus män: { $areas }. Planens tid: { $years }
exhibit-gap-finding = Skillnaden i { $region } sedan före planen: { $change }
exhibit-gap-headline = Skillnaden mellan kvinnor och män år för år i { $region }
exhibit-spots = Stora skillnader i mål som ingen aktivitet är kopplad till
exhibit-spots-said = Skillnaden
exhibit-spots-note = Att tänka på
exhibit-rows = { $count ->
    [one] En rad till finns på sidan som länken leder till.
   *[other] { $count } rader till finns på sidan som länken leder till.
}
tables-kind-varme = Målet
tables-kind-varmealla = Alla mål
tables-kind-noterat = Att titta på
tables-kind-framsteg = Åt rätt håll
tables-kind-fragor = Frågor
tables-kind-liknande = Liknande
tables-kind-start = Mål
tables-kind-planer = Regioner
tables-kind-plan = Plan
tables-kind-logik = Förändringslogik
tables-kind-matt = Mått
tables-kind-avstand = Skillnad
tables-kind-vita = Vita fläckar
take-along-varme = Målet
take-along-varmealla = Alla mål
take-along-noterat = Att titta på
take-along-framsteg = Åt rätt håll
take-along-fragor = Frågorna
take-along-liknande = Liknande kommuner
take-along-start = Målen
take-along-planer = Regionerna
take-along-plan = Planen
take-along-logik = Förändringslogiken
take-along-matt = Måtten
take-along-avstand = Skillnaden
take-along-vita = Vita fläckar
