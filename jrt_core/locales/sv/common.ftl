# Allmänt: namn, enheter, listor, statusar.
site-name = Jämställdhetskartan

women-label = Kvinnor
men-label = Män
total-label = Totalt
country-name = Riket
county-name = { $name } län
county-name-genitive = { $name }s län

list = { $first } och { $last }
age-range = { $range } år
age-from = { $age } år och äldre

value-percent = { $number } procent
value-persons = { $number }
value-sek = { $number } kronor
value-msek = { $number } miljoner kronor
value-years = { $count ->
    [one] { $number } år
   *[other] { $number } år
  }
value-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagar
  }
value-points = { $number } poäng
value-index = { $number }
value-ratio = { $number }
value-per-1000 = { $number } per 1 000
value-per-10000 = { $number } per 10 000
value-per-100000 = { $number } per 100 000
value-occasions = { $number } tillfällen per person

difference-percent = { $count ->
    [one] { $number } procentenhet
   *[other] { $number } procentenheter
  }
signed-percent = { $count ->
    [one] { $number } procentenhet
   *[other] { $number } procentenheter
  }
difference-persons = { $number }
difference-sek = { $number } kronor
difference-msek = { $number } miljoner kronor
difference-years = { $count ->
    [one] { $number } år
   *[other] { $number } år
  }
difference-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagar
  }
difference-points = { $number } poäng
difference-index = { $number }
difference-ratio = { $number }
difference-per-1000 = { $number } per 1 000
difference-per-10000 = { $number } per 10 000
difference-per-100000 = { $number } per 100 000
difference-occasions = { $number } tillfällen per person

symbol-percent = %
symbol-persons = antal
symbol-sek = kr
symbol-msek = mkr
symbol-years = år
symbol-days = dagar
symbol-points = poäng
symbol-index = index
symbol-ratio = kvot
symbol-per-1000 = per 1 000
symbol-per-10000 = per 10 000
symbol-per-100000 = per 100 000
symbol-occasions = tillfällen per person
symbol-percentage-points = procentenheter

status-ok = finns
status-missing = uppgift saknas
status-suppressed = sekretess
status-not_applicable = kan inte förekomma
status-not_in_source = publiceras inte
status-below_threshold = för få personer för att visas
status-zero_men = kan inte räknas, männens värde är noll
status-zero_both = kan inte räknas, både kvinnors och mäns värde är noll
status-negative = kan inte räknas, ett värde är negativt

level-municipality = Kommun
level-county = Län

place-only = i { $area }
place-municipalities-all = i alla { $count } kommuner i { $area }
place-municipalities-some = i { $some } av { $count } kommuner i { $area }
place-municipalities-known-all = i alla { $count } kommuner med uppgift i { $area }
place-municipalities-known-some = i { $some } av { $count } kommuner med uppgift i { $area }
place-municipalities-one = i den enda kommunen med uppgift i { $area }
place-counties-all = i alla { $count } län
place-counties-some = i { $some } av { $count } län
place-counties-known-all = i alla { $count } län med uppgift
place-counties-known-some = i { $some } av { $count } län med uppgift
place-counties-one = i det enda länet med uppgift
whole-country = Sverige
whole-country-choice = Hela landet

source-line = Källa: { $publisher } { $ids }{ $producer }. Uppgifterna gäller { $year }. { $retrieved }
source-retrieved = Hämtade den { $dates }.
source-partly-dated = Hämtade den { $dates }; för en del av uppgifterna anger utdraget ingen dag.
source-not-dated = Utdraget anger inte när uppgifterna hämtades.
source-producer = , med uppgifter från { $names }
source-processing = Skillnader, kvoter och klasser är våra beräkningar.
source-computed = Värden som källan inte publicerar för län och riket har vi beräknat ur kommunernas summor.
caveats-title = Att tänka på
break-label = Ny definition { $year }

notice-language = Språket ”{ $wanted }” finns inte. Sidan visas på svenska.
notice-goal = Målet ”{ $wanted }” finns inte. Ett annat mål visas.
notice-indicator = Indikatorn ”{ $wanted }” finns inte. En annan indikator visas.
notice-awaiting = ”{ $wanted }” väntar på hämtning och har inga siffror än. En annan indikator visas.
notice-awaiting-series = ”{ $wanted }” väntar på hämtning och har inga siffror än. Indikatorn visas för en annan grupp.
notice-show = ”{ $wanted }” kan inte visas för den här indikatorn.
notice-level = Nivån ”{ $wanted }” finns inte för den här indikatorn.
notice-no-county = Källan publicerar inga länsvärden för det här måttet, och ett medelvärde av kommunernas värden vore missvisande. Kommunerna visas.
notice-no-municipality = Källan publicerar inga kommunvärden för det här måttet. Länen visas.
notice-only-country = ”{ $wanted }” finns bara för hela landet, så kartan kan inte visa det. En annan indikator visas.
notice-county = Länet ”{ $wanted }” finns inte. Ett annat urval visas.
notice-areas = Okända områdeskoder har tagits bort ur valet: { $wanted }.
notice-too-many-places = Högst { $most } områden kan väljas. De första i listan visas.
notice-age = Åldern ”{ $wanted }” finns inte för den här indikatorn.
notice-background = Bakgrunden ”{ $wanted }” finns inte för det här urvalet.
notice-year = Det finns inga uppgifter för ”{ $wanted }”. Det senaste året visas.
notice-form = Kartformen ”{ $wanted }” finns inte. Kartan visas med ytor.
notice-rescaled = Klasserna ”{ $wanted }” finns inte; de vanliga används.
notice-sort = Ordningen ”{ $wanted }” finns inte. Områdena ordnas efter skillnad.
notice-many = Vyn ”{ $wanted }” finns inte. En indikator i taget visas.
notice-weights = Vikterna ”{ $wanted }” kan inte läsas. Alla egenskaper väger lika.

nav-start = Jämställdhetskartan
nav-map = Karta
nav-compare = Jämför
nav-profile = Profil
nav-data = Data och metod
nav-language = In English
error-title = Något gick fel
error-body = Sidan kunde inte visas. Ladda om den eller gå till startsidan. Felet är loggat.
no-store-title = Siffrorna är inte på plats
no-store-body = Databasen är inte byggd än. Den som sköter tjänsten bygger den med kommandot `python -m jrt_core build`.
