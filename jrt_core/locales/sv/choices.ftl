# Vad som kan väljas på kartan, vad som inte kan det, och var det valda finns.
map-outside = { $count ->
    [one] { $places } ligger utanför { $county } och syns inte i karta och tabell.
   *[other] { $places } ligger utanför { $county } och syns inte i karta och tabell.
  }
map-outside-show = Visa hela landet
map-zoomed = Kartan är inzoomad på { $county }. Rubrik, förklaring och tabell gäller alla län.
filter-not-offered = Kan inte väljas: { $reasons }.
filter-no-total = Totalt (källan har inget värde för kvinnor och män tillsammans)
filter-no-total-parted = Totalt (alltid 100 procent)
filter-no-difference = Skillnad (källan har inte värden för båda)
filter-no-ratio = Kvot (värdena kan vara negativa)
filter-no-balance = 40–60 (bara för fördelningar och antal)
filter-no-better = Vem har det bättre (högt är varken bättre eller sämre)
column-persons = Personer
