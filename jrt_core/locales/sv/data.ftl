# Sidan Data och metod.
data-title = Data och metod
data-lead = Här finns { $indicators } indikatorer för { $municipalities } kommuner, { $counties } län och riket. De gäller { $years } olika år mellan { $first } och { $last } och kommer från { $producers } producenter.
data-lead-waiting = { $count ->
    [one] { $count } indikator till väntar på att få sina siffror hämtade.
   *[other] { $count } indikatorer till väntar på att få sina siffror hämtade.
  }
data-on-page = På sidan
data-not-stated = ej angivet
data-not-stated-some = { $dates }; för en del ej angivet
data-yes = ja
data-no = nej

data-catalogue = Indikatorer
data-catalogue-intro = Sök i listan och välj en rad, eller välj direkt i rutan under. Då visas vad indikatorn mäter, var den kommer ifrån och alla dess siffror att ladda ner.
data-filter-goal = Mål
data-filter-all = Alla mål
data-filter-search = Sök indikator
data-filter-search-empty = Ord, producent, nyckeltal eller tabell
data-found = { $count ->
    [one] { $count } indikator.
   *[other] { $count } indikatorer.
  }
data-found-waiting = { $count ->
    [one] { $count } av dem väntar på hämtning.
   *[other] { $count } av dem väntar på hämtning.
  }
data-found-none = Ingen indikator passar sökningen. Ta bort ett ord eller välj Alla mål.
data-table-alt = Lista med { $count } indikatorer: titel, mål, enhet, år, nivåer, producent och nyckeltal eller tabell. Samma indikatorer finns i valrutan under listan.
data-choose = Vald indikator
data-column-title = Indikator
data-column-goal = Mål
data-column-unit = Enhet
data-column-years = År
data-column-levels = Nivåer
data-column-producers = Producent
data-column-ids = Nyckeltal eller tabell
data-years = { $first }–{ $last } ({ $count } år)
data-waiting = Väntar på hämtning
data-waiting-choice = { $title }, väntar på hämtning
data-waiting-card = Väntar på hämtning. Indikatorn är beskriven här men har inga siffror än. De kommer med nästa hämtning.
data-not-known = inte känt än
data-level-municipality = kommun
data-level-county = län
data-level-country = riket

data-covers = Omfattar
data-goal = Mål
data-unit = Enhet
data-kind = Slag
data-kind-by-sex = ett värde för kvinnor och ett för män
data-kind-composition = fördelning: kvinnor och män är tillsammans 100 procent
data-kind-count = antal kvinnor och antal män
data-kind-women-only = gäller bara kvinnor
data-kind-undivided = inte uppdelad på kön av producenten
data-kind-published-difference = källan anger bara skillnaden, kvinnor minus män
data-kind-published-ratio = källan anger bara kvinnors värde i procent av mäns
data-polarity = Vad som är bra
data-polarity-high = Ett högt värde är bra.
data-polarity-low = Ett lågt värde är bra.
data-polarity-none = Varken högt eller lågt bedöms.
data-years-of = År, { $level }
data-ages = Åldrar
data-backgrounds = Bakgrunder
data-not-divided = { $group }, ingen uppdelning
data-licence = Licens
data-fetched = Hämtad
data-breaks = Nya definitioner
data-break = { $year }: { $what }
data-cautions = Att tänka på
data-series = Serier bakom siffrorna
data-series-id = Nyckeltal eller tabell
data-series-source = Källa
data-series-producer = Producent
data-series-about = Avser
data-series-all = Alla som måttet omfattar
data-series-ages = åldersgrupper som i källan
data-series-backgrounds = bakgrunder som i källan
data-series-numerator = täljare
data-series-denominator = nämnare
data-series-segregation = hur kvinnor och män är fördelade
data-series-waiting = väntar på hämtning
data-series-from = från { $year }
data-series-to = till { $year }
data-series-alt = Serier bakom { $title }: nyckeltal eller tabell, vad serien avser, producent och källa.
data-to-map = Visa { $title } på kartan
data-no-map = Indikatorn finns bara för hela landet, så kartan kan inte visa den.
data-download-csv = Ladda ner alla siffror (CSV)
data-download-json = Ladda ner beskrivningen (JSON)
data-download-note = CSV-filen har alla områden, år och grupper, med status och antal personer (n) där källan anger det. Källa, licens och databasens namn står på de sista raderna.
data-cite-this = Så anger du källan
data-citation = Källa: { $origin }, { $title } ({ $ids }). Bearbetning: { $site }, databas { $build }.
data-via = { $producers } via { $publishers }

data-csv-indicator = indikator
data-csv-region = kod
data-csv-name = område
data-csv-level = nivå
data-csv-year = år
data-csv-age = ålder
data-csv-background = bakgrund
data-csv-women = kvinnor
data-csv-men = män
data-csv-total = totalt
data-csv-status-women = status kvinnor
data-csv-status-men = status män
data-csv-status-total = status totalt
data-csv-n-women = n kvinnor
data-csv-n-men = n män
data-csv-n-total = n totalt
data-csv-computed = räknat av oss
data-csv-retrieved = hämtad
data-csv-source = { $source }. Licens: { $licence }.
data-csv-fetched = Hämtad: { $date }.
data-csv-build = Databas { $build }.

data-sources = Källor
data-sources-intro = Siffrorna är officiell statistik och andra publicerade uppgifter. Producenten, den som har gjort siffran, står vid varje indikator. Källan nedan är den som har publicerat den.
data-source-publisher = { $name }. { $count ->
    [one] { $count } indikator.
   *[other] { $count } indikatorer.
  }
data-source-licence = Licens: { $licence }.
data-source-citation = Anges som: { $citation }.
data-source-link = Till { $title } ({ $address })
data-extracts = Filerna som följer med
data-extract-file = Fil
data-extract-source = Källa
data-extract-title = Innehåll
data-extract-licence = Licens
data-extract-retrieved = Hämtad
data-extract-note = Anmärkning
data-extract-alt = De { $count } filer som databasen är byggd av: fil, källa, innehåll, licens, hämtningsdag och anmärkning.
data-fetched-title = Serier som är hämtade från källorna
data-fetched-intro = De här serierna är hämtade direkt från källan. Där de säger något annat än filerna ovan är det de som gäller.
data-fetched-source = Källa
data-fetched-series = Serier
data-fetched-date = Hämtade
data-fetched-alt = Hur många serier som är hämtade från varje källa, och när.
data-between = { $first } till { $last }
data-fetched-open = Visa alla { $count } hämtade serier
data-fetched-series-id = Serie
data-fetched-series-title = Innehåll
data-fetched-series-date = Hämtad
data-fetched-series-alt = De { $count } serier som är hämtade från källorna: serie, innehåll och hämtningsdag.
data-cite = Så anger du källan
data-cite-how = Ange producenten, källan och nyckeltalet eller tabellen, och att skillnader, kvoter och klasser är räknade här. Databasens namn gör att någon annan kan hitta samma siffror. Varje indikator har en färdig rad; så här ser den ut:

extract-title-kolada-open-numbers = Kolada v2, utdrag av open-numbers
extract-title-kolada-rise = Kolada, utdrag av RISE (DIDreport, CC BY 4.0)
extract-title-kolada-derived = Personer räknade ur två nyckeltal i Kolada
extract-title-scb-turnout = ME0105 Valdeltagande, röstberättigade
extract-title-scb-education = UF0506 Befolkning efter utbildningsnivå
extract-title-scb-income = HE0110 Sammanräknad förvärvsinkomst
extract-title-scb-labour = AM0210, AKU, AA0003 och AM9906: arbetsmarknad och integration
extract-title-scb-birth-region = BE0101 Folkmängd 12–25 år efter födelseregion
extract-title-scb-elections = ME0107 Nominerade och valda
extract-title-valmyndigheten-candidates = Kandidaturer 2026
extract-note-kolada-open-numbers = Utdraget saknar tomma och sekretessbelagda värden och upprepade valvärden.
extract-note-kolada-rise = Bara kommuner. Källans egna statusar är kvar.
extract-note-kolada-derived = N01951 gånger N02926 blir ett helt antal personer inom 0,05, och N01951 delat med N05812 inom 0,02.
extract-note-scb-turnout = Lika med valdeltagandet i riksdagsvalet (N05403). Tre kommuner är tomma 2022.
extract-note-scb-education = UF0506B: personer 16–74 år, okänd utbildningsnivå borttagen. UF0506: 2019 efter ålder, tabellen är inte namngiven.
extract-note-scb-income = Tusentals kronor. Tabellen är inte namngiven.
extract-note-scb-labour = Arbetslösa: medeltal av tolv månader. AKU: ett län är läst efter sin plats i listan. AA0003: ny definition 2019.
extract-note-scb-birth-region = Den 31 december 2019, ettårsåldrar 12–25 år.
extract-note-scb-elections = Bara hela landet.
extract-note-valmyndigheten-candidates = Listorna som de såg ut sommaren 2026, inte det slutliga registret.

data-methods = Metoder

data-caveats = Förbehåll
data-caveats-intro = Varje förbehåll visas under de kartor och diagram som det gäller. Här står alla på en gång, med de indikatorer som de gäller.
data-caveats-open = Visa alla { $count } förbehåll
data-caveat-text = Förbehåll
data-caveat-concerns = Gäller
data-caveat-alt = Alla { $count } förbehåll, med de indikatorer som de gäller.
data-caveat-file = Alla siffror ur filen { $file } ({ $count } indikatorer)

data-left-out = Vad som är utelämnat
data-left-out-intro = Det här fanns i underlaget men används inte, eftersom det upprepar något annat eller inte säger något om kvinnor och män.
data-left-out-open = Visa { $count } utelämnade serier
data-left-out-id = Nyckeltal eller tabell
data-left-out-name = Vad det är
data-left-out-reason = Varför det är utelämnat
data-left-out-alt = De { $count } serier som inte används, med skäl.

data-dictionary = Datalexikon
data-dictionary-intro = Databasens tabeller och kolumner, så som de är beskrivna i databasen själv. Beskrivningarna är på engelska, som koden.
data-dictionary-open = Visa { $count } tabeller med kolumner
data-dictionary-column = Kolumn
data-dictionary-type = Typ
data-dictionary-comment = Betydelse
data-dictionary-alt = Kolumnerna i tabellen { $name }: namn, typ och betydelse.

data-freshness = Hur färska siffrorna är
data-freshness-intro = Siffrorna ändras bara när databasen byggs om. Den här heter { $build }; namnet står också längst ner på varje sida.

data-status = När siffrorna är hämtade
data-status-intro = Hämtade siffror går före dem i filerna som följer med. En serie som inte kan hämtas behåller de siffror den har.
data-status-state = Läge
data-status-unreadable = okänt, uppgiften om hämtningar kan inte läsas
data-status-fetched = Senast hämtad
data-status-never = har inte hämtats här
data-status-changed = Senast ändrad
data-status-next = Nästa publicering
data-status-next-day = { $date } ({ $count ->
    [one] { $count } serie
   *[other] { $count } serier
  })
data-status-next-unstated = uppges inte av källan
data-status-next-none = källan har inte angett någon kommande dag
data-status-failed = Misslyckades senast
data-status-failed-none = ingenting
data-status-failed-some = { $failed } av { $tried } serier
data-status-unfinished = Oavslutad hämtning
data-status-since = började { $date }
data-status-files = Filer som följer med, hämtade
data-failed = Serier från { $source } där den senaste hämtningen misslyckades
data-failed-line = { $series } { $result }.
data-failed-kept = behåller sina tidigare siffror
data-failed-empty = har inga siffror än
data-failed-others = { $count ->
    [one] { $count } indikator till
   *[other] { $count } indikatorer till
  }
data-failed-more = { $count ->
    [one] { $count } serie till; den står i listan under.
   *[other] { $count } serier till; de står i listan under.
  }
data-failed-open = Visa felmeddelanden ({ $count })
data-failed-series = Serie
data-failed-result = Följd
data-failed-reason = Felmeddelande, på engelska
data-failed-alt = Serier från { $source } som inte kunde hämtas: serie, följd och felmeddelande.

data-changes = Vad senaste uppdateringen ändrade
data-changes-none = Inga siffror har ändrats sedan databasen före den här, eller så finns ingen tidigare att jämföra med.
data-changes-lead = Jämfört med databasen före den här är { $new } värden nya, { $revised } ändrade och { $withdrawn } borttagna. Det gäller { $count ->
    [one] { $count } indikator.
   *[other] { $count } indikatorer.
  }
data-changes-open = Visa ändringarna i { $count } indikatorer
data-changes-indicator = Indikator
data-changes-new = Nya värden
data-changes-revised = Ändrade
data-changes-withdrawn = Borttagna
data-changes-largest = Största ändring
data-changes-of = { $place }: från { $before } till { $after }
data-changes-tiny = { $place }: mindre än vad som kan visas
data-changes-no-revision = inget värde är ändrat
data-changes-alt = Nya, ändrade och borttagna värden för varje indikator, och den största ändringen.

data-newest = Nyaste år för varje mål
data-fresh-goal = Mål
data-fresh-indicators = Indikatorer
data-fresh-newest = Nyaste år
data-fresh-usual = Vanligaste senaste år
data-fresh-usual-year = { $year } ({ $count ->
    [one] { $count } indikator
   *[other] { $count } indikatorer
  })
data-fresh-alt = Nyaste år för varje mål, och det år som flest av målets indikatorer har som sitt senaste.
