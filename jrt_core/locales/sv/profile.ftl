# Profilen: meningarna om siffrorna. Rubriker och knappar står i municipality.ftl.
profile-where = Var står vi?
profile-heading = Vart är vi på väg?
profile-ask = Vad bör vi fråga?

profile-headline = { $finding } i { $place }
profile-headline-chosen = { $finding } i { $place } – av huvudmåtten det med störst skillnad jämfört med andra { $others }
profile-headline-usual = { $finding } i { $place } – inget av huvudmåtten hör till landets 30 procent största skillnader
profile-headline-none = Om { $place } finns för få uppgifter för en sammanfattning
profile-county = länet { $name }
profile-small = Kommunen har färre än 10 000 invånare. Enstaka personer kan då ge stora utslag, så fler skillnader blir stora än i andra kommuner: titta på flera år.
profile-others-municipality = kommuner
profile-others-county = län
profile-gap-band-top-10 = bland de största 10 procenten
profile-gap-band-next-20 = bland de näst största 20 procenten
profile-gap-band-middle-40 = bland de mellersta 40 procenten
profile-gap-band-lower-20 = bland de näst minsta 20 procenten
profile-gap-band-bottom-10 = bland de minsta 10 procenten

profile-where-main = { $title } { $year }: kvinnor { $women }, män { $men }.
profile-where-larger = Skillnaden är större än i riket.
profile-where-smaller = Skillnaden är mindre än i riket.
profile-where-chosen = Måttet står först för att det är det av målens { $count } huvudmått där skillnaden är störst jämfört med andra { $others }: { $band }.
profile-where-ranked = Av { $all } mått hör skillnaden till de största 20 procenten bland landets { $others } i { $large } och till de minsta 20 procenten i { $small }. Omkring { $usual } av vardera är det vanliga.
profile-where-goals = Jämnast är det inom { $best } ({ $best_score } poäng av 100), ojämnast inom { $worst } ({ $worst_score }).
profile-too-little = Underlaget är för litet för att säga mer.
profile-heading-moves = Av { $tested } skillnader som går att pröva minskar { $closing } och ökar { $widening } säkerställt.
profile-heading-still = { $none } har ingen säkerställd förändring{ $turned ->
    [0] { "" }
    [one] { " " }och en har bytt riktning
   *[other] { " " }och { $turned } har bytt riktning
  }.
profile-heading-chance = Slumpen ensam kan få omkring { $chance } att se säkerställda ut: { $tested } är prövade med { $percent } procents risk var.
profile-heading-short = I { $short } mått är serien för kort för att pröva.
profile-heading-none = Ingen serie är lång nog för att pröva om skillnaden har ändrats.
profile-ask-grows = Varför ökar skillnaden i ”{ $title }”?
profile-ask-large = Vad förklarar både nivån och skillnaden i ”{ $title }”?
profile-ask-main = Vad förklarar skillnaden i ”{ $title }”?
profile-ask-more = Längre ned finns fem frågor att ta med till nämnden.

profile-goals-note = Poängen är 100 när kvinnor och män har lika värden och lägre ju större skillnaden är, åt vilket håll som helst. Den är ett medelvärde av poängen för målets mått och visas bara om minst två tredjedelar av måtten har uppgift. Lika är inte alltid bra: se nivån. Nivån räknas bara i mått där högt eller lågt är bättre.
profile-score = { $score } av 100
profile-direction = Kvinnor har det bättre i { $women } mått, män i { $men }{ $equal ->
    [0] { "" }
   *[other] , lika i { $equal }
  }{ $unjudged ->
    [0] { "" }
   *[other] ; { $unjudged } bedöms inte
  }
profile-direction-unjudged = Inget mått bedöms; kvinnors värde är högre i { $women } mått, mäns i { $men }
profile-direction-violence = Kvinnor är mer utsatta eller otrygga än män i { $women } av { $all } mått, män i { $men }
profile-no-parity = Ingen poäng: målet är att våldet upphör, inte att det drabbar lika
profile-goal-narrow = Vilar på { $titles }: mindre än hälften av de { $all } mått som finns för kommuner
profile-goal-more = { $count } till
profile-coverage = { $have } av { $all }
profile-too-little-goal = För litet underlag
profile-goal-alt = { $title }: { $score } poäng, { $coverage } mått med uppgift
profile-level-band = Av { $all } mått som kan bedömas hör nivån till de bästa 30 procenten i { $good } och till de sämsta 30 procenten i { $bad }.
profile-level-none = Måtten säger inte om högt är bra eller dåligt.
profile-goal-trend = Skillnaden minskar i { $closing } mått och ökar i { $widening }; { $other } utan säker förändring, { $short } för korta serier.

profile-watch-growing = { $finding }: kvinnor { $women }, män { $men } ({ $year }). Skillnaden är bland de största 20 procenten och har ökat med { $change } sedan { $first }.
profile-watch-worse = { $finding }: kvinnor { $women }, män { $men } ({ $year }). Nivån är sämre än i riket och skillnaden större.
profile-watch-poor = { $finding }: kvinnor { $women }, män { $men } ({ $year }). Nivån är bland de sämsta 30 procenten och skillnaden bland de största 20 procenten.
profile-watch-none = Inget mått har en skillnad som är både stor och säkerställt växande, eller är svagt i både nivå och skillnad.
profile-right-closing = { $finding }: kvinnor { $women }, män { $men } ({ $year }). Skillnaden har minskat med { $change } sedan { $first }.
profile-right-none = I inget mått minskar skillnaden säkerställt utan att någon har fått det sämre.
profile-remark-small = (Få personer: titta på flera år.)

profile-one = Här: { $value }.
profile-one-country = Här: { $value }. I riket: { $country }.
profile-equal = { $title }: lika för kvinnor och män
profile-pair = { $finding }.
profile-pair-country = { $finding }. I riket: kvinnor { $women }, män { $men }.
profile-trend-up = ökar
profile-trend-down = minskar
profile-trend-none = ingen säkerställd förändring
profile-trend-short = för kort serie för att pröva
profile-call-higher = högre än riket
profile-call-lower = lägre än riket
profile-call-similar = ingen säker skillnad mot riket
profile-strip-alt = { $title }: { $own } här; från { $low } till { $high } bland { $all } områden, varav { $below } ligger lägre
profile-spark-alt = { $title }, { $first }–{ $last }

profile-clock-women = { $share } procent kvinnor: utanför 40–60, kvinnor är i majoritet.
profile-clock-men = { $share } procent kvinnor: utanför 40–60, män är i majoritet.
profile-clock-inside-women = { $share } procent kvinnor: innanför 40–60, på kvinnornas sida, { $years } mätningar i rad.
profile-clock-inside-men = { $share } procent kvinnor: innanför 40–60, på männens sida, { $years } mätningar i rad.
profile-clock-inside-middle = { $share } procent kvinnor: helt jämnt, innanför 40–60 i { $years } mätningar i rad.

profile-interval = Slumpmässig variation i skillnaden
profile-from-to = { $low } till { $high } { $unit }
profile-newer = Senaste uppgift
profile-newer-year = { $year } finns, men inte för riket
profile-no-n = Uppgift om antal personer saknas, så slumpen kan inte bedömas
profile-people = Antal personer
profile-people-both = kvinnor { $women }, män { $men }
profile-to-parity = Tankeexempel
profile-parity-more-women = { $number ->
    [one] En kvinna till skulle ge samma andel som för män.
   *[other] { $count } fler kvinnor skulle ge samma andel som för män.
  }
profile-parity-more-men = { $number ->
    [one] En man till skulle ge samma andel som för kvinnor.
   *[other] { $count } fler män skulle ge samma andel som för kvinnor.
  }
profile-parity-fewer-women = { $number ->
    [one] En kvinna färre skulle ge samma andel som för män.
   *[other] { $count } färre kvinnor skulle ge samma andel som för män.
  }
profile-parity-fewer-men = { $number ->
    [one] En man färre skulle ge samma andel som för kvinnor.
   *[other] { $count } färre män skulle ge samma andel som för kvinnor.
  }
profile-parity-places-women = { $number ->
    [one] Om en plats gick från en man till en kvinna vore fördelningen så jämn som den kan bli.
   *[other] Om { $count } platser gick från män till kvinnor vore fördelningen så jämn som den kan bli.
  }
profile-parity-places-men = { $number ->
    [one] Om en plats gick från en kvinna till en man vore fördelningen så jämn som den kan bli.
   *[other] Om { $count } platser gick från kvinnor till män vore fördelningen så jämn som den kan bli.
  }
profile-band-of-value = Nivån bland områdena
profile-band-of-difference = Skillnaden bland områdena
profile-band-top-10 = bland de högsta 10 procenten
profile-band-next-20 = bland de näst högsta 20 procenten
profile-band-middle-40 = bland de mellersta 40 procenten
profile-band-lower-20 = bland de näst lägsta 20 procenten
profile-band-bottom-10 = bland de lägsta 10 procenten

profile-step-difference = 1. Vad är skillnaden?
profile-step-why = 2. Varför ser det ut så?
profile-step-meaning = 3. Vad betyder det för kvinnor och för män?
profile-step-groups = 4. Vilka grupper?
profile-step-doing = 5. Vad gör vi?
profile-question-difference = Hur stor är skillnaden i ”{ $title }”, och är den större än vi trodde?
profile-question-difference-none = Vilka mått behöver vi för att se skillnader mellan kvinnor och män?
profile-question-why = Vad ligger bakom skillnaden i ”{ $title }”: våra egna beslut, arbetsmarknaden eller hur uppgifterna samlas in?
profile-question-why-none = Vem vet varför det ser ut som det gör hos oss?
profile-question-meaning = Vad betyder skillnaden i ”{ $title }” för kvinnors och för mäns vardag och pension?
profile-question-meaning-none = Vad betyder skillnaderna för kvinnors och för mäns vardag?
profile-question-groups = Vilka kvinnor och vilka män berörs mest av skillnaden i ”{ $title }”?
profile-question-groups-none = Vilka kvinnor och vilka män berörs mest?
profile-question-doing = Vad ska vi göra åt ”{ $title }”, vem ansvarar och när följer vi upp?
profile-question-doing-none = Vad ska vi göra, vem ansvarar och när följer vi upp?
profile-question-no-figures = Uppgifter saknas för området. Fråga förvaltningen vilka egna siffror som finns uppdelade på kön.
profile-question-moved = { $sentence } Över tid: { $trend }.
profile-question-money = Kvinnor { $women } och män { $men } om året ({ $year }): en skillnad på { $difference }.
profile-question-no-groups = Källorna delar inte upp måtten inom { $goal } på ålder eller bakgrund. Fråga förvaltningen vilka egna siffror som finns.
profile-question-split = Inom { $goal } kan { $count ->
    [one] ett mått delas upp
   *[other] { $count } mått delas upp
  } på ålder eller bakgrund på kartan: { $titles }. För övriga mått är det inte känt.
profile-question-own = Kvinnor { $women }, män { $men } ({ $year }).

profile-peers = Kommuner som liknar { $place }
profile-peers-how = Likheten räknas på kommungrupp (SKR), folkmängd, åldrar, utbildningsnivå och inkomst ({ $years }). Vikterna kan ändras.
profile-peers-county = Liknande områden räknas bara för kommuner. Jämför länet med andra län i jämförelsen.
profile-peers-weights = Alla vikter är noll. Ge minst en egenskap en vikt.
profile-peers-none = Ingen annan kommun har uppgifter nog för att jämföras.
profile-peer = Lik { $place } för att { $reasons }.
profile-peer-whole = Närmast när alla egenskaper vägs samman, men inte nära i någon enskild.
profile-alike-skr-group = kommungruppen är densamma
profile-alike-size = folkmängden är av samma storlek ({ $own } och { $other })
profile-alike-ages = lika stor del är 65 år eller äldre ({ $own } och { $other } procent)
profile-alike-education = utbildningsnivån är nära ({ $own } och { $other } procent med eftergymnasial utbildning)
profile-alike-income = inkomsterna är nära (median { $own } och { $other } kronor)
profile-closers = De började likadant och har minskat skillnaden
profile-closers-how = Medianer av de tre första och de tre senaste mätningarna. Områden där den som hade det bättre har fått det sämre är inte med, och inte heller de vars skillnad har ökat igen vid den senaste.
profile-closer = { $place }: från { $then } ({ $first }) till { $now } ({ $last }).
profile-closer-turned = Skillnaden har bytt riktning.
profile-closers-none = Inget annat område började med samma skillnad i ”{ $title }” och har minskat den tydligt mer.
profile-quoted = ”{ $title }”
