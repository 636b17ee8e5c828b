# Kartsidan.
map-title = Karta
map-finding = { $finding } { $where }
map-finding-even = { $title }: lika många kommuner där kvinnor har högre värde som där män har det
map-levels = { $who }{ $title }: från { $lowest } i { $low_place } till { $highest } i { $high_place }
map-levels-same = { $who }{ $title }: { $lowest } { $where }
map-levels-who-women = Kvinnor, { $title }
map-none = Inga uppgifter om { $title } för { $area } { $year }
map-balance = Fördelningen är jämn, 40–60, { $where }
map-balance-none = Ingenstans i { $area } är fördelningen jämn, 40–60
map-balance-none-counties = I inget län är fördelningen jämn, 40–60
map-title-group = { $title } ({ $group })

map-closest = Närmast lika är { $place }: kvinnor { $women }, män { $men }.
map-farthest = Längst ifrån är { $place }: kvinnor { $women }, män { $men }.
map-published-low = Minst är skillnaden i { $place }: { $value }.
map-published-high = Störst är den i { $place }: { $value }.
map-published-ratio-low = Närmast lika är { $place }, där kvinnors värde är { $value } av mäns.
map-published-ratio-high = Längst ifrån är { $place }, { $value }.
map-even-none = Ingen ligger inom 40–60.
map-even-one = En ligger inom 40–60.
map-even-some = { $count } ligger inom 40–60.
map-even-all = Alla ligger inom 40–60.
map-country-pair = I riket: kvinnor { $women }, män { $men }.
map-country-one = I riket: { $value }.
map-missing = { $count ->
    [one] En av { $all } saknar uppgift.
   *[other] { $count } av { $all } saknar uppgift.
  }
map-small = Kommuner med få invånare kan hamna ytterst av en slump; jämför flera år.
map-county-empty = Källan publicerar inga länsvärden för det här måttet, och ett medelvärde av kommunernas andelar vore fel.

filter-goal = Mål
filter-indicator = Indikator
filter-show = Visa
filter-age = Ålder
filter-background = Bakgrund
filter-level = Nivå
filter-county = Län
filter-year = År
filter-form = Kartform
filter-places = Valda kommuner
filter-places-county = Valda län
filter-places-help = Sök och välj högst åtta. Ett klick i kartan eller i tabellen gör samma sak.
filter-places-empty = Sök kommun
filter-places-empty-county = Sök län
filter-more = Fler val: ålder, bakgrund, nivå, kartform
filter-only-one-age = Källan delar inte upp måttet på ålder.
filter-only-one-background = Källan delar inte upp måttet på bakgrund.
filter-ages-with-background = Bara åldrar som finns för { $background }.
filter-backgrounds-with-age = Bara bakgrunder som finns för { $age }.
filter-no-total = Totalt visas inte: källan har inget värde för kvinnor och män tillsammans.
filter-no-balance = 40–60 visas bara för fördelningar och antal, inte för andelar inom varje kön.
filter-no-better = ”Vem har det bättre” visas bara där ett högt eller lågt värde går att bedöma.
filter-one-sex = Källan anger bara det här värdet, inte kvinnor och män var för sig.
filter-no-sex = Källan delar inte upp måttet på kön.
filter-one-level = Uppgifter finns bara för { $level }.
filter-no-year = Uppgifter finns för { $years }.

show-women = Kvinnor
show-men = Män
show-total = Totalt
show-difference = Skillnad
show-ratio = Kvot
show-balance = 40–60
show-better = Vem har det bättre

form-area = Ytor
form-bubbles = Bubblor
form-columns = 3D
play = Spela upp
pause = Pausa
reset-view = Till första vyn
share-link = Adressen i webbläsaren visar alltid exakt den här bilden.

map-alt = Karta: { $headline }. { $legend }
map-alt-class = { $label }: { $count }
map-hover-one = { $value }
map-what-difference = Skillnad kvinnor minus män, { $unit }
map-what-ratio = Kvinnors värde i procent av mäns
map-what-balance = Andel kvinnor, procent
map-what-better = Vem har det bättre, skillnad i { $unit }
map-what-women = Kvinnor, { $unit }
map-what-men = Män, { $unit }
map-what-total = Totalt, { $unit }
map-form-area = Färgen visar klassen.
map-form-bubbles = Bubblans yta visar antal invånare ({ $year }), färgen visar klassen.
map-form-columns = Stapelns höjd visar storleken, färgen visar klassen. Dra med höger musknapp för att vrida.

legend-title = Så läser du färgerna
legend-neutral = Lika, under { $step }
legend-neutral-balance = Jämnt, 40–60
legend-women-from = Kvinnor { $low }–{ $high } högre
legend-women-over = Kvinnor över { $low } högre
legend-men-from = Män { $low }–{ $high } högre
legend-men-over = Män över { $low } högre
legend-women-better-from = Kvinnor har det bättre, { $low }–{ $high }
legend-women-better-over = Kvinnor har det bättre, över { $low }
legend-men-better-from = Män har det bättre, { $low }–{ $high }
legend-men-better-over = Män har det bättre, över { $low }
legend-ratio-below = { $low }–{ $high }
legend-ratio-below-all = Under { $high }
legend-ratio-above = { $low }–{ $high }
legend-ratio-above-all = Över { $low }
legend-ratio-neutral = Lika, { $low }–{ $high }
legend-balance-men-over = Under 20
legend-balance-men-from = 20–40
legend-balance-women-from = 60–80
legend-balance-women-over = Över 80
legend-level-below = Under { $high }
legend-level-from = { $low }–{ $high }
legend-level-over = { $low } eller mer
legend-level-one = { $low }
legend-count = { $count ->
    [one] { $count } område
   *[other] { $count } områden
  }
legend-unit = { $what }. Klasserna är desamma för alla år och alla län.

table-title = Tabell
table-caption-sort = Klicka på en rubrik för att sortera och på en rad för att välja.
column-place-municipality = Kommun
column-place-county = Län
column-women = Kvinnor
column-men = Män
column-total = Totalt
column-difference = Skillnad
column-ratio = Kvot
column-balance = Andel kvinnor
column-value = Värde
column-year = År
column-n = Antal personer
column-status = Uppgift
table-alt = Tabell med { $count } rader: { $headline }.
table-download = Ladda ner tabellen (CSV)

series-title = Utveckling över tid
series-alt = Utveckling { $years } för { $places }. { $sentence }
series-sentence = { $place }: kvinnor från { $women_first } till { $women_last }, män från { $men_first } till { $men_last }.
series-sentence-one = { $place }: från { $first } till { $last }.
series-one-year = Måttet har bara ett år, { $year }; det finns ingen utveckling att visa.
series-none = Det finns inga värden över tid för det här urvalet. Välj kommuner i tabellen eller kartan.
series-band = 40–60
series-gap-note = Linjen är bruten där definitionen har ändrats.
