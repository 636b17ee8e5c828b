# The profile: sentences about the figures. Headings and buttons are in municipality.ftl.
profile-where = Where do we stand?
profile-heading = Where are we heading?
profile-ask = What should we ask?

profile-headline = { $finding } in { $place }
profile-headline-chosen = { $finding } in { $place } – of the main measures the one with the largest difference relative to other { $others }
profile-headline-usual = { $finding } in { $place } – none of the main measures is among the largest 30 per cent of differences in the country
profile-headline-none = There are too few figures on { $place } for a summary
profile-county = the county { $name }
profile-small = The municipality has fewer than 10,000 inhabitants. Single persons can then move figures a lot, so more differences are large than in other municipalities: look at several years.
profile-others-municipality = municipalities
profile-others-county = counties
profile-gap-band-top-10 = among the largest 10 per cent
profile-gap-band-next-20 = among the next largest 20 per cent
profile-gap-band-middle-40 = among the middle 40 per cent
profile-gap-band-lower-20 = among the next smallest 20 per cent
profile-gap-band-bottom-10 = among the smallest 10 per cent

profile-where-main = { $title } { $year }: women { $women }, men { $men }.
profile-where-larger = The difference is larger than in the country.
profile-where-smaller = The difference is smaller than in the country.
profile-where-chosen = The measure comes first because it is the one of the goals' { $count } main measures with the largest difference relative to other { $others }: { $band }.
profile-where-ranked = Of { $all } measures the difference is among the largest 20 per cent of the country's { $others } in { $large } and among the smallest 20 per cent in { $small }. About { $usual } of each is usual.
profile-where-goals = Most equal is { $best } ({ $best_score } points of 100), least equal { $worst } ({ $worst_score }).
profile-too-little = There is too little to say more.
profile-heading-moves = Of { $tested } differences that can be tested, { $closing } are known to be closing and { $widening } to be widening.
profile-heading-still = { $none } show no established change{ $turned ->
    [0] { "" }
    [one] { " " }and one has changed sides
   *[other] { " " }and { $turned } have changed sides
  }.
profile-heading-chance = Chance alone may make about { $chance } look established: { $tested } are tested at a risk of { $percent } per cent each.
profile-heading-short = In { $short } measures the series is too short to test.
profile-heading-none = No series is long enough to test whether a difference has changed.
profile-ask-grows = Why is the difference in “{ $title }” widening?
profile-ask-large = What explains both the level and the difference in “{ $title }”?
profile-ask-main = What explains the difference in “{ $title }”?
profile-ask-more = Further down there are five questions to take to the committee.

profile-goals-note = The score is 100 when women and men have equal values, and lower the larger the difference is, in either direction. It is a mean of the scores of the goal's measures, shown only if at least two thirds of them have figures. Equal is not always good: see the level. The level counts only measures in which high or low is better.
profile-score = { $score } of 100
profile-direction = Women are better off in { $women } measures, men in { $men }{ $equal ->
    [0] { "" }
   *[other] , equal in { $equal }
  }{ $unjudged ->
    [0] { "" }
    [one] ; one is not judged
   *[other] ; { $unjudged } are not judged
  }
profile-direction-unjudged = No measure is judged; women's value is higher in { $women } measures, men's in { $men }
profile-direction-violence = Women are more exposed or feel less safe than men in { $women } of { $all } measures, men in { $men }
profile-no-parity = No score: the aim is that violence ends, not that it strikes equally
profile-goal-narrow = Rests on { $titles }: less than half of the { $all } measures that municipalities have
profile-goal-more = { $count } more
profile-coverage = { $have } of { $all }
profile-too-little-goal = Too few figures
profile-goal-alt = { $title }: { $score } points, { $coverage } measures with figures
profile-level-band = Of { $all } measures that can be judged the level is among the best 30 per cent in { $good } and among the worst 30 per cent in { $bad }.
profile-level-none = The measures do not say whether high is good or bad.
profile-goal-trend = The difference is closing in { $closing } measures and widening in { $widening }; { $other } without established change, { $short } with too short series.

profile-watch-growing = { $finding }: women { $women }, men { $men } ({ $year }). The difference is among the largest 20 per cent and has grown by { $change } since { $first }.
profile-watch-worse = { $finding }: women { $women }, men { $men } ({ $year }). The level is worse than in the country and the difference larger.
profile-watch-poor = { $finding }: women { $women }, men { $men } ({ $year }). The level is among the worst 30 per cent and the difference among the largest 20 per cent.
profile-watch-none = No measure has a difference that is both large and known to be widening, or is weak in both level and difference.
profile-right-closing = { $finding }: women { $women }, men { $men } ({ $year }). The difference has shrunk by { $change } since { $first }.
profile-right-none = In no measure is the difference known to be closing without anybody being worse off.
profile-remark-small = (Few people: look at several years.)

profile-one = Here: { $value }.
profile-one-country = Here: { $value }. In the country: { $country }.
profile-equal = { $title }: equal for women and men
profile-pair = { $finding }.
profile-pair-country = { $finding }. In the country: women { $women }, men { $men }.
profile-trend-up = rising
profile-trend-down = falling
profile-trend-none = no established change
profile-trend-short = too short a series to test
profile-call-higher = higher than the country
profile-call-lower = lower than the country
profile-call-similar = no certain difference from the country
profile-strip-alt = { $title }: { $own } here; from { $low } to { $high } among { $all } areas, of which { $below } are lower
profile-spark-alt = { $title }, { $first }–{ $last }

profile-clock-women = { $share } per cent women: outside 40–60, women are the majority.
profile-clock-men = { $share } per cent women: outside 40–60, men are the majority.
profile-clock-inside-women = { $share } per cent women: inside 40–60, on the women's side, { $years } measurements in a row.
profile-clock-inside-men = { $share } per cent women: inside 40–60, on the men's side, { $years } measurements in a row.
profile-clock-inside-middle = { $share } per cent women: exactly even, inside 40–60 for { $years } measurements in a row.

profile-interval = Random variation of the difference
profile-from-to = { $low } to { $high } { $unit }
profile-newer = Newest figure
profile-newer-year = there is one for { $year }, but not for the country
profile-no-n = The number of people is not known, so chance cannot be judged
profile-people = Number of people
profile-people-both = women { $women }, men { $men }
profile-to-parity = Thought experiment
profile-parity-more-women = { $number ->
    [one] One more woman would give the same share as for men.
   *[other] { $count } more women would give the same share as for men.
  }
profile-parity-more-men = { $number ->
    [one] One more man would give the same share as for women.
   *[other] { $count } more men would give the same share as for women.
  }
profile-parity-fewer-women = { $number ->
    [one] One woman fewer would give the same share as for men.
   *[other] { $count } fewer women would give the same share as for men.
  }
profile-parity-fewer-men = { $number ->
    [one] One man fewer would give the same share as for women.
   *[other] { $count } fewer men would give the same share as for women.
  }
profile-parity-places-women = { $number ->
    [one] If one place went from a man to a woman, the numbers would be as even as they can be.
   *[other] If { $count } places went from men to women, the numbers would be as even as they can be.
  }
profile-parity-places-men = { $number ->
    [one] If one place went from a woman to a man, the numbers would be as even as they can be.
   *[other] If { $count } places went from women to men, the numbers would be as even as they can be.
  }
profile-band-of-value = The level among the areas
profile-band-of-difference = The difference among the areas
profile-band-top-10 = among the highest 10 per cent
profile-band-next-20 = among the next highest 20 per cent
profile-band-middle-40 = among the middle 40 per cent
profile-band-lower-20 = among the next lowest 20 per cent
profile-band-bottom-10 = among the lowest 10 per cent

profile-step-difference = 1. What is the difference?
profile-step-why = 2. Why is it so?
profile-step-meaning = 3. What does it mean for women and for men?
profile-step-groups = 4. Which groups?
profile-step-doing = 5. What do we do?
profile-question-difference = How large is the difference in “{ $title }”, and is it larger than we thought?
profile-question-difference-none = Which measures do we need to see differences between women and men?
profile-question-why = What lies behind the difference in “{ $title }”: our own decisions, the labour market or how figures are collected?
profile-question-why-none = Who knows why things are as they are here?
profile-question-meaning = What does the difference in “{ $title }” mean for women's and for men's daily life and pension?
profile-question-meaning-none = What do the differences mean for women's and for men's daily life?
profile-question-groups = Which women and which men are most affected by the difference in “{ $title }”?
profile-question-groups-none = Which women and which men are most affected?
profile-question-doing = What are we to do about “{ $title }”, who is responsible and when do we follow up?
profile-question-doing-none = What are we to do, who is responsible and when do we follow up?
profile-question-no-figures = There are no figures for the area. Ask the administration which figures of its own are divided by sex.
profile-question-moved = { $sentence } Over time: { $trend }.
profile-question-money = Women { $women } and men { $men } a year ({ $year }): a difference of { $difference }.
profile-question-no-groups = The sources do not divide the measures of { $goal } by age or background. Ask the administration which figures of its own there are.
profile-question-split = Of { $goal }, { $count ->
    [one] one measure can be divided
   *[other] { $count } measures can be divided
  } by age or background on the map: { $titles }. For the others it is not known.
profile-question-own = Women { $women }, men { $men } ({ $year }).

profile-peers = Municipalities like { $place }
profile-peers-how = Likeness is made of the group of municipalities (SKR), population, ages, level of education and income ({ $years }). The weights can be changed.
profile-peers-county = Similar areas are found for municipalities only. Compare the county with other counties in the comparison.
profile-peers-weights = All weights are zero. Give at least one of them a weight.
profile-peers-none = No other municipality has figures enough to be compared.
profile-peer = Like { $place } because { $reasons }.
profile-peer-whole = Nearest when everything is weighed together, but near in no single thing.
profile-alike-skr-group = the group of municipalities is the same
profile-alike-size = they have about as many inhabitants ({ $own } and { $other })
profile-alike-ages = as many are 65 or older ({ $own } and { $other } per cent)
profile-alike-education = the level of education is near ({ $own } and { $other } per cent with post-secondary education)
profile-alike-income = incomes are near (median { $own } and { $other } kronor)
profile-closers = They started alike and have closed the gap
profile-closers-how = Medians of the first three and the last three measurements. Areas where those who were better off have become worse off are left out, and so are those whose difference has grown again in the last one.
profile-closer = { $place }: from { $then } ({ $first }) to { $now } ({ $last }).
profile-closer-turned = The difference has changed sides.
profile-closers-none = No other area started with the same difference in “{ $title }” and has closed clearly more of it.
profile-quoted = “{ $title }”
