# Prioriteringarna: regionernas planer.
nav-plans = Prioriteringar

plan-kind-processtod = Processtöd
plan-kind-utbildning = Utbildning
plan-kind-utlysning = Utlysning
plan-kind-seminarium = Seminarium
plan-kind-analys = Analys
plan-kind-kommunikation = Kommunikation
plan-kind-natverk = Nätverk
plan-kind-styrdokument = Styrdokument
plan-kind-plattform = Plattform

plan-unit-participants = { $number ->
    [one] { $count } deltagare
   *[other] { $count } deltagare
  }
plan-unit-organisations = { $number ->
    [one] { $count } organisation
   *[other] { $count } organisationer
  }
plan-unit-persons = { $number ->
    [one] { $count } person
   *[other] { $count } personer
  }
plan-unit-projects = { $number ->
    [one] { $count } projekt
   *[other] { $count } projekt
  }
plan-unit-companies = { $number ->
    [one] { $count } företag
   *[other] { $count } företag
  }
plan-unit-films = { $number ->
    [one] { $count } film
   *[other] { $count } filmer
  }
plan-unit-occasions = { $number ->
    [one] { $count } tillfälle
   *[other] { $count } tillfällen
  }
plan-unit-regions = { $number ->
    [one] { $count } region
   *[other] { $count } regioner
  }
plan-unit-documents = { $number ->
    [one] { $count } dokument
   *[other] { $count } dokument
  }
plan-unit-municipalities = { $number ->
    [one] { $count } kommun
   *[other] { $count } kommuner
  }
plan-about = omkring { $count }
plan-more_than = fler än { $count }
plan-at_least = minst { $count }
plan-at_most = högst { $count }
plan-output-both = { $reached }, planerat { $planned }
plan-output-reached = { $count }
plan-output-planned = planerat: { $count }; uppgift om utfallet saknas
plan-output-none = { $unit }: uppgift om antal saknas

plan-millions = { $number } miljoner kronor
plan-kronor = { $number } kronor
plan-money-granted = { $amount } beviljat
plan-money-announced = { $amount } att söka
plan-money-planned = { $amount } planerat
plan-money-used = { $amount } använt

plan-period = { $start } till { $end }
plan-period-from = från { $start }, slutdatum saknas
plan-period-to = till { $end }, startdatum saknas
plan-document = { $title }, { $publisher }. { $note }

plan-part-plan = Planen
plan-part-all = Alla regioner
plan-part-logik = Förändringslogik
plan-part-matt = Måtten
plan-part-vita-flackar = Vita fläckar
plan-part-sjalvskattning = Självskattning

plan-season-varen = våren { $year }
plan-season-hosten = hösten { $year }
plan-own-project = { $region }: { $title }
plan-also = Regionens dokument nämner också { $plans }, som inte hör till uppdraget.

plan-unknown = uppgift saknas
plan-filter-county = Regioner
plan-filter-all = Alla 21 regioner
plan-filter-kind = Slag av aktivitet
plan-filter-area = Område i nationella strategin
plan-filter-group = Målgrupp
plan-filter-any = Alla
plan-filter-part = Visa
plan-filter-more = Fler val: strategins områden och målgrupper
plan-filter-areas-note = Strategins område anges bara där dokumentet själv gör det: hittills i Västerbottens plan.
plan-filter-indicator = Visar aktiviteter som är tänkta att påverka ”{ $title }”.
plan-filter-clear = Visa alla aktiviteter

plan-headline = { $kinds } är vanligast: i { $regions } av { $all } regioner
plan-headline-kind = { $kind } finns i { $regions } av { $all } regioners planer
plan-headline-indicator = { $regions } av { $all } regioner har en aktivitet som är tänkt att påverka ”{ $title }”
plan-headline-none = Ingen region har en aktivitet som passar urvalet
plan-count = Dokumenten nämner { $activities } aktiviteter i { $regions } regioner.
plan-count-filtered = Urvalet ger { $activities } aktiviteter i { $regions } regioner.
plan-figures-known = { $figures } av { $all } regioner anger något antal, och { $money } anger pengar. Resten är inte känt.
plan-activities = { $count ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
  }
plan-matrix-title = Slag av aktivitet i regionerna
plan-matrix-caption = Antal aktiviteter av varje slag
plan-region-column = Region
plan-total-column = Alla
plan-regions-with = Regioner
plan-cell = { $region }, { $kind }: { $titles }
plan-cell-none = ingen nämns
plan-map-title = { $what }: antal aktiviteter per region
plan-map-all = Alla slag
plan-map-alt = { $count ->
    [0] Karta över { $what }. Ingen region har någon.
   *[other] Karta över { $what }. Flest har { $regions }.
  }
plan-map-region = { $region } ({ $count })
plan-map-class-none = Ingen nämns
plan-map-class-one = En
plan-map-class-range = { $low }–{ $high }
plan-map-class-over = { $low } eller fler
plan-priorities-title = Vad regionerna valde
plan-reach-title = Räckvidd och omfattning
plan-reach-none = Inga siffror om räckvidd i urvalet.
plan-reach-what = Vad
plan-reach-said = Antal enligt dokumentet
plan-funds-title = Pengar
plan-funds-none = Inga belopp i urvalet. Att uppgift saknas betyder inte att inga pengar fanns.
plan-document-column = Dok.
plan-none-pass = Ingen aktivitet passar alla valen. Ta bort ett av dem.
plan-note-documents = Tabellen visar vad dokumenten nämner. En tom ruta betyder att de inte nämner någon aktivitet, inte att den saknades. De flesta regioner är kända bara genom Tillväxtverkets sammanfattning.
plan-note-kinds = Indelningen i slag av aktivitet och kopplingen till mått är våra.
plan-documents-title = Dokument

plan-region = { $region } valde { $priorities ->
    [0] inga uttalade prioriteringar
    [one] en prioritering
   *[other] { $priorities } prioriteringar
  }; dokumenten nämner { $activities ->
    [one] en aktivitet
   *[other] { $activities } aktiviteter
  }
plan-region-none = Ingen plan är känd för { $region }
plan-period-name = Tid
plan-assignment-years = Uppgift om planens egna år saknas; det nationella uppdraget pågick { $years }
plan-led-by = Drevs av
plan-commissioner = Uppdragsgivare
plan-money = Pengar
plan-spent = { $used } av { $granted } använt
plan-elapsed = Så stor del av tiden har gått
plan-purpose = Syfte
plan-goals = Mål
plan-target-groups = Målgrupper
plan-areas = Nationell strategi
plan-area = område { $number }, { $title }
plan-by = Genomfördes av
plan-serves = Prioritering
plan-priority = Prioritering
plan-no-priority = Utan uttalad prioritering
plan-measures = Mått som den är tänkt att påverka
plan-measures-none = Inget mått i katalogen är kopplat.
plan-measures-note = Kopplingen mellan aktivitet och mått är vår, inte dokumentens.
plan-to-map = på kartan
plan-to-profile = i länets profil
plan-to-figures = före, under och efter
plan-priorities = Prioriteringar
plan-activities-title = Aktiviteter
plan-timeline-title = Tidplan
plan-timeline-none = Dokumenten anger inga datum för aktiviteterna.
plan-timeline-without = { $count ->
    [one] En aktivitet saknar datum och är inte med i tidplanen.
   *[other] { $count } aktiviteter saknar datum och är inte med i tidplanen.
  }
plan-timeline-over = Dagens datum ligger efter tidplanen.
plan-timeline-ahead = Dagens datum ligger före tidplanen.
plan-timeline-today = i dag
plan-timeline-undated = Steg utan datum:
plan-hidden = { $count ->
    [one] En aktivitet visas inte med det här urvalet.
   *[other] { $count } aktiviteter visas inte med det här urvalet.
  }
plan-stage-planned = Planerad
plan-stage-under-way = Pågår enligt tidplanen
plan-stage-done = Avslutad enligt tidplanen
plan-stage-unknown = Tid okänd
plan-expected = Väntat resultat
plan-reported = Rapporterat resultat
plan-followup-title = Uppföljning
plan-followup-self-assessment = Självskattning
plan-followup-evaluation = Utvärdering
plan-followup-survey = Enkät
plan-followup-report = Rapport
plan-followup = { $kind }: { $text }
plan-followup-of = Gäller { $activities }.
plan-communication-title = Så berättas om resultaten
plan-source = Källa: { $document }

logic-resource = Resurser
logic-activity = Aktiviteter
logic-output = Prestationer
logic-outcome = Resultat
logic-goal = Mål
logic-owner = Ansvar: { $owner }
logic-time = Tid: { $time }
logic-leads-to = leder till { $boxes }
logic-figures = Siffror:
logic-headline = Från resurser till mål i { $region }
logic-headline-all = Så tänkte regionerna: från resurser till mål
logic-how = Läs från resurser till mål; siffran efter ”leder till” är en annan rutas nummer. En ruta utan siffra är något som dokumenten beskriver men inte räknar. Välj en region för att se dess egen förändringslogik.
logic-how-region = Läs från resurser till mål; siffran efter ”leder till” är en annan rutas nummer. En ruta utan siffra är något som dokumenten beskriver men inte räknar.
logic-note-own = Rutorna kommer ur planens dokument; pilarna går efter de prioriteringar som dokumenten knyter dem till.
logic-note-shared = Modellen är gemensam för flera regioner. Rutornas ordalydelse är vår.

figures-headline = { $all ->
    [one] { $region }: i det enda mått som går att jämföra är skillnaden { $smaller ->
        [one] mindre än före planen
       *[other] { $larger ->
            [one] större än före planen
           *[other] densamma som före planen
          }
      }
   *[other] { $region }: skillnaden är mindre i { $smaller } och större i { $larger } av { $all } mått jämfört med före planen
  }
figures-established = { $closing ->
    [0] Ingen minskning är säkerställd.
    [one] I ett av { $all } mått minskar skillnaden säkerställt över hela serien.
   *[other] I { $closing } av { $all } mått minskar skillnaden säkerställt över hela serien.
  }
figures-levelled = { $count ->
    [one] I ett mått minskade den genom att de som hade det bättre fick det sämre, utan att de andra fick det bättre.
   *[other] I { $count } mått minskade den genom att de som hade det bättre fick det sämre, utan att de andra fick det bättre.
  }
figures-down = { $change }, nivellering nedåt
figures-by = { $change } (kvinnor { $women }, män { $men })
figures-activities = Tänkt att påverkas av
figures-gap-title = Skillnad, kvinnor minus män
figures-gap-alt = { $title }: skillnaden mellan kvinnor och män år för år, med planens tid skuggad
figures-reference-line = hållpunkt: ingen skillnad (inget beslutat mål)
figures-reference-line-share = hållpunkt: 40–60 (inget beslutat mål)
figures-too-new = Måtten för { $region } börjar för sent för att visa tiden före planen
figures-none = Inget mått med siffror för länet är kopplat till planen i { $region }
figures-none-why = Planens aktiviteter gäller arbete inom organisationen, eller sådant som ingen statistik i katalogen mäter per län.
figures-years = Skuggat är planens tid: { $years }. Före är det senaste året före planen, efter det senaste år som har uppgift.
figures-too-late = { $count ->
    [one] Ett mått börjar för sent för att visa tiden före planen.
   *[other] { $count } mått börjar för sent för att visa tiden före planen.
  }
figures-caution = Att något hände efter en plan betyder inte att det hände på grund av den. Därför visas också hur det gick i de mest lika länen vars dokument inte nämner aktiviteter av samma slag eller för samma mått.
figures-indicator = Mått
figures-before = Före
figures-during = Sista året
figures-after = Senast
figures-change = Skillnaden
figures-others-column = Län utan sådan aktivitet
figures-line = Utveckling
figures-moment = { $year }: kvinnor { $women }, män { $men }
figures-smaller = mindre med { $size }
figures-larger = större med { $size }
figures-unchanged = oförändrad
figures-turned = { $change }, och har bytt riktning
figures-no-before = ingen siffra före planen
figures-no-after = ingen siffra efter planen
figures-others = { $change } i median ({ $regions })
figures-no-others = går inte att jämföra: färre än tre av de tio mest lika länen saknar sådana aktiviteter
figures-reference-share = Inget mål är beslutat. Hållpunkt: 40–60.
figures-reference-zero = Inget mål är beslutat. Hållpunkt: ingen skillnad.
figures-parity = I samma takt är det jämnt om { $years } år.
figures-chart = { $title }, planens tid { $years } skuggad
figures-choose = Mått i diagrammet
figures-source = Källa: { $publisher } { $ids }. Skillnader och förändringar är våra beräkningar. Datum och förbehåll för varje mått står under diagrammet.
progress-achieved = Målet för { $year } är nått.
progress-on-track = På väg att nå målet för { $year }.
progress-too-slow = Rör sig mot målet för { $year }, men för långsamt.
progress-limited = Rör sig knappt mot målet för { $year }.
progress-deteriorating = Rör sig bort från målet för { $year }.
progress-not-known = Ingen siffra efter utgångsåret: målet för { $year } kan inte följas än.
progress-pace = Takten är { $pace } om året, den behöver vara { $required }.

spots-headline-all = Ingen av aktiviteterna i { $region } är kopplad till något av målen
spots-headline = { $goals ->
    [0] I { $region } har varje mål en aktivitet
    [one] { $region } har ingen aktivitet kopplad till ett av målen
   *[other] { $region } har ingen aktivitet kopplad till { $goals } av målen
  }
spots-how = En vit fläck är en stor skillnad i ett mål som ingen aktivitet i regionens dokument är kopplad till. Stor är en skillnad som högst tio procent av landets kommuner överträffar.
spots-caution = Aktiviteter som dokumenten inte nämner syns inte här. I små kommuner kan slumpen ge stora skillnader. Kopplingen mellan aktivitet och mål är vår: den går efter de mått som en aktivitet kan tänkas påverka. Planerna gällde en annan tid än siffrorna.
spots-goal = { $count ->
    [one] En stor skillnad
   *[other] { $count } stora skillnader
  } i { $all ->
    [one] länets enda kommun
   *[other] { $regions } av länets { $all } kommuner
  }.
spots-goal-none = Inga skillnader bland landets största.
spots-spot = { $place }: kvinnor { $women }, män { $men } ({ $year }). { $larger ->
    [0] Ingen av { $all } kommuner har en större skillnad.
    [one] En av { $all } kommuner har en större skillnad.
   *[other] { $larger } av { $all } kommuner har en större skillnad.
  }
spots-small = Färre än 10 000 invånare: titta på flera år.
spots-all = Alla vita fläckar
spots-goal-title = Mål
spots-title = Mått
spots-place = Kommun
spots-women = Kvinnor
spots-men = Män
spots-difference = Skillnad
spots-year = År
spots-larger = Kommuner med större skillnad
spots-hide-small = Dölj kommuner med färre än 10 000 invånare
spots-alt = Tabell med { $count } vita fläckar
spots-source = Källor: { $publishers }. Varje mått visas för det senaste år som har kommunsiffror; öppna det på kartan för källa och förbehåll.

assess-intro = Ladda upp svar på en femgradig skala och se hur de har ändrats. Filen läses i minnet, sparas inte och glöms när du lämnar den här delen. Skriv koder, aldrig namn, för deltagarna.
assess-upload = Fil med svar (CSV eller XLSX, högst 5 MB)
assess-download-template = Ladda ner mall
assess-download = Ladda ner resultatet (CSV)
assess-page-headline = Hur mycket har kunskapen ändrats? Pröva med egna svar
assess-headline = Svaren har ökat i { $up } och minskat i { $down } av { $all ->
    [one] { $all } fråga
   *[other] { $all } frågor
  }
assess-too-few = För få har svarat både före och efter för att visas
assess-people = { $people } deltagare i filen, varav { $single } inte svarade både före och efter på någon fråga och därför inte räknas.
assess-scale = Medelvärden på en femgradig skala, bara av dem som svarade både före och efter. Förändringen kan ha andra orsaker än utbildningen.
assess-hidden = { $count ->
    [one] En rad är dold
   *[other] { $count } rader är dolda
  }: grupper med färre än { $least } personer visas inte, och inte heller den grupp som de annars kunde räknas fram ur.
assess-fewer = dold (färre än { $least } eller skyddad)
assess-everybody = Alla
assess-question = Fråga
assess-group = Grupp
assess-before = Före
assess-during = Under
assess-after = Efter
assess-change = Förändring
assess-spread-name = Spridning
assess-spread = standardavvikelse { $spread }; hälften mellan { $low } och { $high }
assess-n = Antal
assess-example-group = Företagsfrämjare
assess-example-question = Jag kan beskriva vad jämställd regional tillväxt är
assess-template = Kolumner: deltagare (en kod, aldrig namn), grupp (får vara tom), tillfalle (före, under eller efter), fraga, svar (1 till 5). En rad för varje svar. Ta bort exempelraderna.

ladder-title = Framstegstrappor
ladder-intro = En organisation placerar sig på trappan vid olika tillfällen. Så syns förflyttningen bredvid siffrorna.
ladder-choose = Trappa
ladder-upload = Fil med organisationernas steg (CSV eller XLSX, högst 5 MB)
ladder-wording-ours = Dokumentet återger inte stegen. Ordalydelsen är vår.
ladder-wording-document = Stegen står i dokumentet.
ladder-stands = { $name }: steg { $last }, senast { $end }.
ladder-climb = { $name }: från steg { $first } ({ $start }) till steg { $last } ({ $end }).
ladder-example = Exempelorganisationen
ladder-template = Kolumner: organisation, datum (år, år och månad eller hela datumet, som 2017-05-31) och steg (ett heltal). En rad för varje tillfälle. Ta bort exempelraderna.

upload-title = Filen kan inte användas
upload-too-large = Filen är för stor. Högst { $most } MB.
upload-too-many = Filen har för många rader. Högst { $most }.
upload-empty = Filen har inga rader under rubrikerna.
upload-columns = Filen behöver kolumnerna { $columns }. Det saknas: { $lacking }.
upload-strange = Filen ska bara ha kolumnerna { $columns }, var och en en gång. Ta bort: { $strange }.
upload-too-wide = Rad { $line } har fler än { $columns } kolumner.
upload-formula = Rad { $line }, kolumn { $column }: cellen ser ut som en formel. Skriv ett värde i stället.
upload-long = Rad { $line }, kolumn { $column }: texten är längre än { $most } tecken.
upload-broken = Rad { $line } går inte att läsa. Kontrollera citattecknen, eller spara filen på nytt.
upload-encoding = Filens tecken går inte att läsa. Spara den som CSV UTF-8 eller som XLSX.
upload-workbook = Arbetsboken går inte att öppna. Spara den på nytt som XLSX, utan lösenord.
upload-missing = Rad { $line }: kolumnen { $column } är tom.
upload-person = Rad { $line }: deltagaren ser ut som ett personnummer eller en e-postadress. Använd koder.
upload-two-groups = Rad { $line }: deltagaren har haft en annan grupp tidigare i filen.
upload-twice = Rad { $line }: samma tillfälle finns redan tidigare i filen.
upload-moment = Rad { $line }: tillfalle ska vara före, under eller efter.
upload-answer = Rad { $line }: svar ska vara ett heltal från 1 till 5.
upload-too-varied = Högst { $questions } frågor och { $groups } grupper kan visas.
upload-step = Rad { $line }: steg ska vara ett heltal från 1 till { $steps }.
upload-date = Rad { $line }: datum ska vara ett år, ett år och en månad eller ett helt datum som 2017-05-31.
upload-many-organisations = Högst { $most } organisationer kan visas samtidigt.

notice-kind = Slaget ”{ $wanted }” finns inte. Alla slag visas.
notice-part = Delen ”{ $wanted }” finns inte. Planen visas.
notice-area = Området ”{ $wanted }” finns inte. Alla områden visas.
notice-group = Målgruppen ”{ $wanted }” finns inte. Alla målgrupper visas.
notice-priority = Prioriteringen ”{ $wanted }” finns inte i regionens planer.
notice-activity = Aktiviteten ”{ $wanted }” finns inte i regionens planer.
plans-broken-title = Planerna kan inte visas
plans-broken-body = Det finns fel i planernas filer. Den som sköter tjänsten ser dem med kommandot `python -m jrt_core check`.
plan-onward = Aktiviteter som ska påverka måttet
