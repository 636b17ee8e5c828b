# Kartsidan.
map-finding = { $finding } { $where }
map-equal = { $title }: samma värde för kvinnor och män { $where }
map-levels = { $who }{ $title }: från { $lowest } i { $low_place } till { $highest } i { $high_place }
map-levels-same = { $who }{ $title }: { $lowest } { $where }
map-none = { $title }: uppgifter saknas för { $area } { $year }
map-balance = { $title }: fördelningen är jämn (40–60 procent) { $where }
map-balance-none = { $title }: ingen kommun i { $area } har jämn fördelning (40–60 procent)
map-balance-none-counties = { $title }: inget län har jämn fördelning (40–60 procent)
map-title-group = { $title } ({ $group })

map-closest = Jämnast är det i { $place }: kvinnor { $women }, män { $men }.
map-farthest = Ojämnast är det i { $place }: kvinnor { $women }, män { $men }.
map-published-low = Skillnaden är minst i { $place }: { $value }.
map-published-high = Den är störst i { $place }: { $value }.
map-published-ratio-low = Jämnast är det i { $place }, där kvinnors värde är { $value } av mäns.
map-published-ratio-high = Ojämnast är det i { $place }: { $value }.
map-country-pair = I riket: kvinnor { $women }, män { $men }.
map-country-one = I riket: { $value }.
map-missing = { $count ->
    [one] Ett av { $all } områden saknar uppgift.
   *[other] { $count } av { $all } områden saknar uppgift.
  }
map-small = I kommuner med få invånare kan slumpen ge mycket höga eller låga värden. Jämför flera år.
map-county-empty = Källan publicerar inga länsvärden för det här måttet, och ett medelvärde av kommunernas värden vore missvisande.

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
filter-places-help = Sök och välj högst åtta. Du kan också klicka i kartan eller i tabellen.
filter-places-empty = Sök kommun
filter-places-empty-county = Sök län
filter-more = Fler val: ålder, bakgrund, nivå, kartform
filter-only-one-age = Källan delar inte upp måttet på ålder.
filter-only-one-background = Källan delar inte upp måttet på bakgrund.
filter-ages-with-background = Bara åldrar som finns för bakgrunden ”{ $background }” kan väljas.
filter-backgrounds-with-age = Bara bakgrunder som finns för åldern ”{ $age }” kan väljas.
filter-no-total = ”Totalt” kan inte väljas: källan har inget värde för kvinnor och män tillsammans.
filter-no-balance = ”40–60” kan bara väljas för fördelningar och antal, inte för andelar inom vardera könet.
filter-no-better = ”Vem har det bättre” kan bara väljas där det går att säga om ett högt värde är bättre eller sämre.
filter-one-sex = Källan anger bara det här värdet, inte värden för kvinnor och män var för sig.
filter-no-sex = Källan delar inte upp måttet på kön.
filter-one-level = Uppgifter finns bara på nivån { $level }.
filter-no-year = Uppgifter finns bara för { $years }.

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
reset-view = Visa hela området

map-alt = Karta: { $headline }. { $legend }.
map-alt-class = { $label }: { $count }
map-what-difference = Skillnad, kvinnor minus män, { $unit }
map-what-ratio = Kvinnors värde i procent av mäns
map-what-balance = Andel kvinnor, procent
map-what-better = Vem har det bättre, skillnad i { $unit }
map-what-women = Kvinnor, { $unit }
map-what-men = Män, { $unit }
map-what-total = Totalt, { $unit }
map-form-bubbles = Bubblans yta visar antalet invånare ({ $year }), färgen visar klassen.
map-form-columns = Stapelns höjd visar hur stort värdet är, färgen visar klassen. Dra med höger musknapp för att vrida kartan.

legend-neutral = Ungefär lika, högst { $step }
legend-neutral-balance = Jämnt, 40–60
legend-women-from = Högre för kvinnor, { $low }–{ $high }
legend-women-over = Högre för kvinnor, över { $low }
legend-men-from = Högre för män, { $low }–{ $high }
legend-men-over = Högre för män, över { $low }
legend-women-better-from = Kvinnor har det bättre, { $low }–{ $high }
legend-women-better-over = Kvinnor har det bättre, över { $low }
legend-men-better-from = Män har det bättre, { $low }–{ $high }
legend-men-better-over = Män har det bättre, över { $low }
legend-ratio-below = { $low }–{ $high }
legend-ratio-below-all = Under { $high }
legend-ratio-above = { $low }–{ $high }
legend-ratio-above-all = Över { $low }
legend-ratio-neutral = Ungefär lika, { $low }–{ $high }
legend-balance-men-over = Under 20
legend-balance-men-from = 20–40
legend-balance-women-from = 60–80
legend-balance-women-over = Över 80
legend-level-below = Under { $high }
legend-level-from = { $low } till { $high }
legend-level-over = { $low } eller mer
legend-level-one = { $low }
legend-note = Klasserna är desamma för alla år och alla län.

table-caption-sort = Klicka på en rubrik för att sortera. Markera en rad för att välja området.
column-place-municipality = Kommun
column-place-county = Län
column-women = Kvinnor
column-men = Män
column-total = Totalt
column-difference = Skillnad
column-ratio = Kvot
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
series-one-year = Uppgifter finns bara för ett år, { $year }, så det går inte att visa någon utveckling.
series-none = Det finns inga uppgifter över tid för det här urvalet. Välj andra områden i tabellen eller i kartan.
series-band = 40–60
series-gap-note = Linjen är bruten där definitionen har ändrats.
