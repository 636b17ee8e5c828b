# Jämförelsesidan.
area-skr = { $title } (SKR:s grupp)
area-every = Alla kommuner i länet { $county }
area-similar = Liknande kommuner: { $name }, { $subject } { $year }
similar-overgripande = övergripande
similar-aldreomsorg = äldreomsorg
similar-arbetsmarknad = arbetsmarknad
similar-ekonomiskt-bistand = ekonomiskt bistånd
similar-forskola = förskola
similar-fritidshem = fritidshem
similar-grundskola = grundskola
similar-gymnasieskola = gymnasieskola
similar-ifo = individ- och familjeomsorg
similar-lss = stöd till personer med funktionsnedsättning (LSS)
similar-raddningstjanst = räddningstjänst
similar-socioekonomi = socioekonomi

trend-closing = skillnaden minskar
trend-widening = skillnaden ökar
trend-turned = bytt riktning
trend-none = ingen säkerställd förändring
trend-short = för kort serie för att pröva
trend-cause = { $what } – { $cause }
cause-women-up = kvinnor upp
cause-women-down = kvinnor ned
cause-men-up = män upp
cause-men-down = män ned
cause-both-up-women = båda upp, kvinnor mer
cause-both-up-men = båda upp, män mer
cause-both-down-women = båda ned, kvinnor mer
cause-both-down-men = båda ned, män mer
cause-levelled-down = nivellering nedåt
cause-both = kvinnor och män åt olika håll

compare-areas = Områden att jämföra
compare-areas-help = Välj två till tio: kommuner, län, riket, SKR:s kommungrupper eller alla kommuner i ett län. När en kommun är vald kan du också söka på ”liknande” och välja de kommuner som Kolada bedömer som mest lika den.
compare-areas-empty = Sök kommun, län eller grupp
compare-more = Fler val: ålder och bakgrund
compare-view = Jämför
compare-one = En indikator
compare-many = Alla indikatorer
compare-sort = Ordna efter
sort-gap = Skillnad
sort-level = Nivå
sort-name = Namn

compare-all = { $finding } i alla { $count } jämförda områden
compare-some = { $finding } i { $some } av { $count } jämförda områden
compare-who = { $who }, { $title }
compare-equal = { $title }: samma värde för kvinnor och män i de jämförda områdena
compare-levels = { $title }: från { $lowest } i { $low_place } till { $highest } i { $high_place }
compare-none = { $title }: uppgifter saknas { $year } för alla områden som jämförs
compare-one-known = { $title }: bara { $place } har uppgift { $year }
compare-farthest = Störst är skillnaden i { $place }: kvinnor { $women }, män { $men }.
compare-closest = Minst är den i { $place }: kvinnor { $women }, män { $men }.
compare-trends = { $tested ->
    [one] Skillnaden minskar säkerställt i det enda område där det går att pröva.
   *[other] Skillnaden minskar säkerställt i { $closing } av de { $tested } områden där det går att pröva.
  }
compare-trends-none = Skillnaden minskar inte säkerställt i något av områdena.
compare-missing = { $count ->
    [one] Ett av { $all } områden saknar uppgift.
   *[other] { $count } av { $all } områden saknar uppgift.
  }
compare-year = Uppgifter för { $wanted } finns inte för alla områden. { $year } visas.
compare-spread-note = En grupp utan egen siffra visas som en spridning: medianen av kommunerna (ihålig markering) och den mellersta hälften av dem (streck). Andelar läggs aldrig ihop till medelvärden.
compare-sum-note = Gruppernas värden är räknade ur summor av kommunernas täljare och nämnare eller antal.

made-sum = summa av { $members } av { $everyone } kommuner
made-spread = median av { $members } av { $everyone } kommuner
made-sum-all = summa av { $members } kommuner
made-spread-all = median av { $members } kommuner
made-computed = beräknat ur kommunernas summor
compare-interval = slumpmässig variation { $lower } till { $upper }
compare-chance = skillnaden kan bero på slumpen
compare-row = { $place }: kvinnor { $women }, män { $men }, skillnad { $difference }. { $trend }
compare-row-one = { $place }: { $value }
compare-row-none = { $place }: { $status }
compare-chart-title = Kvinnor och män, { $year }
compare-chart-title-one = { $title }, { $year }

compare-series-title = Utveckling över tid
compare-series-many = Diagrammet visar de tio första områdena i listan.
compare-series-spread = Serier för grupper utan egen siffra är medianer av kommunerna och prövas inte.
compare-table-title = Tabell
column-area = Område
column-made = Underlag
column-lower = Skillnad, lägst
column-upper = Skillnad, högst
column-trend = Utveckling

heat-headline = Flest stora skillnader har { $place }: { $large } av de { $known } indikatorer som alla områden har
heat-others = Övriga: { $areas }.
heat-legend = Siffran är skillnaden i procent av kvinnors och mäns värden tillsammans. K betyder att kvinnors värde är högre, M att mäns är högre. Starkare färg betyder större skillnad; färgen byts vid 1, 5, 15 och 40 procent, och över 15 procent är en stor skillnad. Högre är inte alltid bättre.
heat-women = K { $number }
heat-men = M { $number }
heat-equal = lika
heat-cell = Kvinnor { $women }, män { $men }
heat-cell-spread = Median av kommunernas skillnader
heat-cell-none = Uppgift saknas
heat-none = Det finns inga indikatorer med värden för både kvinnor och män i de valda områdena
heat-none-common = De jämförda områdena har inga indikatorer gemensamt
heat-first = Tabellen visar de tio första områdena.
heat-median = Siffror med * är medianer av kommunernas skillnader.
heat-goal = { $goal }: { $count } indikatorer
heat-indicator = Indikator
heat-source = Källor: { $publishers }. Varje indikator visas för det senaste år som alla områden har uppgift för; den vars uppgifter tog slut mer än fyra år före de andras räknas inte med. Finns inget sådant år visas det senaste år som något område har. Skillnaderna är våra beräkningar. Öppna en indikator för dess källa och förbehåll.
compare-panel-median = { $name }, median
