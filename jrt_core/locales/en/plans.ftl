# The priorities: the regions' plans.
nav-plans = Priorities

plan-kind-processtod = Process support
plan-kind-utbildning = Training
plan-kind-utlysning = Call for projects
plan-kind-seminarium = Seminar
plan-kind-analys = Analysis
plan-kind-kommunikation = Communication
plan-kind-natverk = Network
plan-kind-styrdokument = Governing documents
plan-kind-plattform = Platform

plan-unit-participants = { $number ->
    [one] { $count } participant
   *[other] { $count } participants
  }
plan-unit-organisations = { $number ->
    [one] { $count } organisation
   *[other] { $count } organisations
  }
plan-unit-persons = { $number ->
    [one] { $count } person
   *[other] { $count } people
  }
plan-unit-projects = { $number ->
    [one] { $count } project
   *[other] { $count } projects
  }
plan-unit-companies = { $number ->
    [one] { $count } company
   *[other] { $count } companies
  }
plan-unit-films = { $number ->
    [one] { $count } film
   *[other] { $count } films
  }
plan-unit-occasions = { $number ->
    [one] { $count } occasion
   *[other] { $count } occasions
  }
plan-unit-regions = { $number ->
    [one] { $count } region
   *[other] { $count } regions
  }
plan-unit-documents = { $number ->
    [one] { $count } document
   *[other] { $count } documents
  }
plan-unit-municipalities = { $number ->
    [one] { $count } municipality
   *[other] { $count } municipalities
  }
plan-about = about { $count }
plan-more_than = more than { $count }
plan-at_least = at least { $count }
plan-at_most = at most { $count }
plan-output-both = { $reached }, planned { $planned }
plan-output-reached = { $count }
plan-output-planned = planned: { $count }; the result is not stated
plan-output-none = { $unit }: number not stated

plan-millions = SEK { $number } million
plan-kronor = SEK { $number }
plan-money-granted = { $amount } granted
plan-money-announced = { $amount } to apply for
plan-money-planned = { $amount } planned
plan-money-used = { $amount } used

plan-period = { $start } to { $end }
plan-period-from = from { $start }, end not stated
plan-period-to = to { $end }, start not stated
plan-document = { $title }, { $publisher }. { $note }

plan-part-plan = The plan
plan-part-all = All regions
plan-part-logik = Change logic
plan-part-matt = The measures
plan-part-vita-flackar = White spots
plan-part-sjalvskattning = Self-assessment

plan-season-varen = spring { $year }
plan-season-hosten = autumn { $year }
plan-own-project = { $region }: { $title }
plan-also = The region’s documents also mention { $plans }, which is not part of the assignment.

plan-unknown = not known
plan-filter-county = Regions
plan-filter-all = All 21 regions
plan-filter-kind = Kind of activity
plan-filter-area = Area of the national strategy
plan-filter-group = Target group
plan-filter-any = All
plan-filter-part = Show
plan-filter-more = More choices: areas of the strategy and target groups
plan-filter-areas-note = An area of the strategy is given only where the document itself gives it: so far in the plan of Västerbotten.
plan-filter-indicator = Showing activities that are meant to affect “{ $title }”.
plan-filter-clear = Show all activities

plan-headline = Most common: { $kinds }, in { $regions } of { $all } regions
plan-headline-kind = { $kind }: found in the plans of { $regions } of { $all } regions
plan-headline-indicator = Activities meant to affect “{ $title }” are found in { $regions } of { $all } regions
plan-headline-none = No region has an activity that fits the selection
plan-count = The documents mention { $activities ->
    [one] one activity
   *[other] { $activities } activities
  } in { $regions ->
    [one] one region
   *[other] { $regions } regions
  }.
plan-count-filtered = The selection gives { $activities ->
    [one] one activity
   *[other] { $activities } activities
  } in { $regions ->
    [one] one region
   *[other] { $regions } regions
  }.
plan-figures-known = { $figures } of { $all } regions give some number, and { $money } give amounts of money. The rest is not known.
plan-activities = { $count ->
    [one] one activity
   *[other] { $count } activities
  }
plan-matrix-title = Kinds of activity in the regions
plan-matrix-caption = Number of activities of each kind
plan-region-column = Region
plan-total-column = All
plan-regions-with = Regions
plan-cell = { $region }, { $kind }: { $titles }
plan-cell-none = none mentioned
plan-map-title = { $what }: number of activities by region
plan-map-all = All kinds
plan-map-alt = { $count ->
    [0] Map: { $what }. No region has any.
   *[other] Map: { $what }, number of activities by region. Most in { $regions }.
  }
plan-map-region = { $region } ({ $count })
plan-map-class-none = None mentioned
plan-map-class-one = One
plan-map-class-range = { $low }–{ $high }
plan-map-class-over = { $low } or more
plan-priorities-title = What the regions chose
plan-reach-title = Reach and extent
plan-reach-none = No figures on reach in the selection.
plan-reach-what = What
plan-reach-said = Number according to the document
plan-funds-title = Money
plan-funds-none = No amounts in the selection. That none is stated does not mean that there was no money.
plan-document-column = Doc.
plan-none-pass = No activity fits all the choices. Remove one of them.
plan-note-documents = The table shows what the documents mention. An empty cell means that they mention no activity, not that there was none. Most regions are known only through the summary by the Swedish Agency for Economic and Regional Growth (Tillväxtverket).
plan-note-kinds = The division into kinds of activity and the link to measures are our own.
plan-documents-title = Documents

plan-region = { $region } chose { $priorities ->
    [0] no stated priorities
    [one] one priority
   *[other] { $priorities } priorities
  }; its documents mention { $activities ->
    [one] one activity
   *[other] { $activities } activities
  }
plan-region-none = No plan is known for { $region }
plan-period-name = Time
plan-assignment-years = The plan does not give its own years in full; the national assignment ran from { $years }
plan-led-by = Led by
plan-commissioner = Commissioned by
plan-money = Money
plan-spent = { $used } of { $granted } used
plan-elapsed = This much of the time has passed
plan-purpose = Purpose
plan-goals = Goals
plan-target-groups = Target groups
plan-areas = National strategy
plan-area = area { $number }, { $title }
plan-by = Carried out by
plan-serves = Priority
plan-priority = Priority
plan-no-priority = Without a stated priority
plan-measures = Measures that it is meant to affect
plan-measures-none = No measure in the catalogue is linked.
plan-measures-note = The link between activity and measure is ours, not the documents’.
plan-to-map = on the map
plan-to-profile = in the county’s profile
plan-to-figures = before, during and after
plan-priorities = Priorities
plan-activities-title = Activities
plan-timeline-title = Time plan
plan-timeline-none = The documents give no dates for the activities.
plan-timeline-without = { $count ->
    [one] One activity has no dates and is not in the time plan.
   *[other] { $count } activities have no dates and are not in the time plan.
  }
plan-timeline-over = Today’s date is after the time plan.
plan-timeline-ahead = Today’s date is before the time plan.
plan-timeline-today = today
plan-timeline-undated = Steps without dates:
plan-hidden = { $count ->
    [one] One activity is not shown with this selection.
   *[other] { $count } activities are not shown with this selection.
  }
plan-stage-planned = Planned
plan-stage-under-way = Under way by its time plan
plan-stage-done = Ended by its time plan
plan-stage-unknown = Time not known
plan-expected = Expected results
plan-reported = Reported results
plan-followup-title = Follow-up
plan-followup-self-assessment = Self-assessment
plan-followup-evaluation = Evaluation
plan-followup-survey = Questionnaire
plan-followup-report = Report
plan-followup = { $kind }: { $text }
plan-followup-of = Concerns { $activities }.
plan-communication-title = How the results are made known
plan-source = Source: { $document }

logic-resource = Resources
logic-activity = Activities
logic-output = Outputs
logic-outcome = Outcomes
logic-goal = Goals
logic-owner = Responsible: { $owner }
logic-time = Time: { $time }
logic-leads-to = leads to { $boxes }
logic-figures = Figures:
logic-headline = From resources to goals in { $region }
logic-headline-all = How the regions reasoned: from resources to goals
logic-how = Read from resources to goals; the number after “leads to” is that of another box. A box without a figure is something that the documents describe but do not count. Choose a region to see its own change logic.
logic-how-region = Read from resources to goals; the number after “leads to” is that of another box. A box without a figure is something that the documents describe but do not count.
logic-note-own = The boxes come from the plan’s documents; the arrows follow the priorities that the documents tie them to.
logic-note-shared = The model is shared by several regions. The wording of the boxes is ours.

figures-headline = { $all ->
    [one] { $region }: in the only measure that can be compared the difference is { $smaller ->
        [one] smaller than before the plan
       *[other] { $larger ->
            [one] larger than before the plan
           *[other] the same as before the plan
          }
      }
   *[other] { $region }: the difference is smaller in { $smaller } and larger in { $larger } of { $all } measures compared with before the plan
  }
figures-established = { $closing ->
    [0] No decrease is established.
    [one] In one of { $all } measures the difference decreases, established over the whole series.
   *[other] In { $closing } of { $all } measures the difference decreases, established over the whole series.
  }
figures-levelled = { $count ->
    [one] In one measure it decreased because those better off became worse off, while the others became no better off.
   *[other] In { $count } measures it decreased because those better off became worse off, while the others became no better off.
  }
figures-down = { $change }, levelled down
figures-by = { $change } (women { $women }, men { $men })
figures-activities = Meant to be moved by
figures-gap-title = Difference, women minus men
figures-gap-alt = { $title }: the difference between women and men year by year, with the plan’s time shaded
figures-reference-line = reference: no difference (no target decided)
figures-reference-line-share = reference: 40–60 (no target decided)
figures-too-new = The measures for { $region } start too late to show the time before the plan
figures-none = No measure with figures for the county is linked to the plan in { $region }
figures-none-why = The plan’s activities concern work within the organisation, or things that no statistics in the catalogue measure by county.
figures-years = The plan’s time is shaded: { $years }. Before is the latest year before the plan, after the latest year with a figure.
figures-too-late = { $count ->
    [one] One measure begins too late to show the time before the plan.
   *[other] { $count } measures begin too late to show the time before the plan.
  }
figures-caution = That something happened after a plan does not mean that it happened because of it. That is why you also see how it went in the most similar counties whose documents mention no activity of the same kind or for the same measure.
figures-indicator = Measure
figures-before = Before
figures-during = Last year of the plan
figures-after = Latest
figures-change = The difference
figures-others-column = Counties without such an activity
figures-line = Change over time
figures-moment = { $year }: women { $women }, men { $men }
figures-smaller = smaller by { $size }
figures-larger = larger by { $size }
figures-unchanged = unchanged
figures-turned = { $change }, and has changed sides
figures-no-before = no figure before the plan
figures-no-after = no figure after the plan
figures-others = { $change } at the median ({ $regions })
figures-no-others = cannot be compared: fewer than three of the ten most similar counties are without such activities
figures-reference-share = No target has been decided. Reference: 40–60.
figures-reference-zero = No target has been decided. Reference: no difference.
figures-parity = Years until even at the same pace: { $years }.
figures-chart = { $title }, the plan’s time { $years } shaded
figures-choose = Measure in the chart
figures-source = Source: { $publisher } { $ids }. Differences and changes are our own calculations. Dates and reservations for each measure are below the chart.
progress-achieved = The target for { $year } has been reached.
progress-on-track = On track to reach the target for { $year }.
progress-too-slow = Moving towards the target for { $year }, but too slowly.
progress-limited = Hardly moving towards the target for { $year }.
progress-deteriorating = Moving away from the target for { $year }.
progress-not-known = No figure after the baseline year: the target for { $year } cannot be followed yet.
progress-pace = The pace is { $pace } a year; it needs to be { $required }.

spots-headline-all = None of the activities in { $region } is linked to any of the goals
spots-headline = { $goals ->
    [0] { $region } has an activity linked to each of the goals
    [one] { $region } has no activity linked to one of the goals
   *[other] { $region } has no activity linked to { $goals } of the goals
  }
spots-how = A white spot is a large difference within a goal that no activity in the region’s documents is linked to. A difference is large if at most ten per cent of the country’s municipalities have a larger one.
spots-caution = Activities that the documents do not mention cannot be seen here. In small municipalities chance can give large differences. The link between activity and goal is ours: it follows the measures that an activity may be thought to move. The plans were for another time than the figures.
spots-goal = { $count ->
    [one] One large difference
   *[other] { $count } large differences
  } in { $all ->
    [one] the county’s only municipality
   *[other] { $regions } of the county’s { $all } municipalities
  }.
spots-goal-none = No differences among the country’s largest.
spots-spot = { $place }: women { $women }, men { $men } ({ $year }). { $larger ->
    [0] None of { $all } municipalities has a larger difference.
    [one] One of { $all } municipalities has a larger difference.
   *[other] { $larger } of { $all } municipalities have a larger difference.
  }
spots-small = Fewer than 10,000 residents: look at several years.
spots-all = All white spots
spots-goal-title = Goal
spots-title = Measure
spots-place = Municipality
spots-women = Women
spots-men = Men
spots-difference = Difference
spots-year = Year
spots-larger = Municipalities with a larger difference
spots-hide-small = Hide municipalities with fewer than 10,000 inhabitants
spots-alt = Table of { $count } white spots
spots-source = Sources: { $publishers }. Each measure is shown for the latest year with figures for municipalities; open it on the map for its source and reservations.

assess-intro = Upload answers on a five-point scale and see how they have changed. The file is read in memory, is not saved and is forgotten when you leave this part. Use codes, never names, for the participants.
assess-upload = File with answers (CSV or XLSX, at most 5 MB)
assess-download-template = Download a template
assess-download = Download the result (CSV)
assess-page-headline = How much has knowledge changed? Try with your own answers
assess-headline = Answers have risen in { $up } and fallen in { $down } of { $all ->
    [one] { $all } question
   *[other] { $all } questions
  }
assess-too-few = Too few have answered both before and after to be shown
assess-people = { $people ->
    [one] One participant
   *[other] { $people } participants
  } in the file. { $single ->
    [0] All of them answered at least one question both before and after.
    [one] One answered no question both before and after and is therefore not counted.
   *[other] { $single } answered no question both before and after and are therefore not counted.
  }
assess-scale = Means on a five-point scale, only of those who answered both before and after. The change may have other causes than the training.
assess-hidden = { $count ->
    [one] One row is hidden
   *[other] { $count } rows are hidden
  }: groups of fewer than { $least } people are not shown, nor is the group from which they could otherwise be worked out.
assess-fewer = hidden (fewer than { $least }, or protected)
assess-everybody = Everyone
assess-question = Question
assess-group = Group
assess-before = Before
assess-during = During
assess-after = After
assess-change = Change
assess-spread-name = Spread
assess-spread = standard deviation { $spread }; half between { $low } and { $high }
assess-n = Number
assess-example-group = Business promoters
assess-example-question = I can describe what gender-equal regional growth is
assess-template = Columns: deltagare (participant: a code, never a name), grupp (group: may be empty), tillfalle (occasion: before, during or after), fraga (question), svar (answer: 1 to 5). One row for each answer. Remove the example rows.

ladder-title = Progress stairs
ladder-intro = An organisation places itself on the stairs on different occasions. Its movement can then be seen beside the figures.
ladder-choose = Stairs
ladder-upload = File with the organisations’ steps (CSV or XLSX, at most 5 MB)
ladder-wording-ours = The document does not give the steps. The wording is ours.
ladder-wording-document = The steps are in the document.
ladder-stands = { $name }: step { $last }, last on { $end }.
ladder-climb = { $name }: from step { $first } ({ $start }) to step { $last } ({ $end }).
ladder-example = The example organisation
ladder-template = Columns: organisation, datum (date: a year, a year and month or a whole date such as 2017-05-31) and steg (step: a whole number). One row for each occasion. Remove the example rows.

upload-title = The file cannot be used
upload-too-large = The file is too large. At most { $most } MB.
upload-too-many = The file has too many rows. At most { $most }.
upload-empty = The file has no rows below the headings.
upload-columns = The file needs the columns { $columns }. Missing: { $lacking }.
upload-strange = The file may have only the columns { $columns }, each of them once. Remove: { $strange }.
upload-too-wide = Row { $line } has more than { $columns } columns.
upload-formula = Row { $line }, column { $column }: the cell looks like a formula. Enter a value instead.
upload-long = Row { $line }, column { $column }: the text is longer than { $most } characters.
upload-broken = Row { $line } cannot be read. Check the quotation marks, or save the file again.
upload-encoding = The characters of the file cannot be read. Save it as CSV UTF-8 or as XLSX.
upload-workbook = The workbook cannot be opened. Save it again as XLSX, without a password.
upload-missing = Row { $line }: the column { $column } is empty.
upload-person = Row { $line }: the participant looks like a personal identity number or an e-mail address. Use codes.
upload-two-groups = Row { $line }: the participant has had another group earlier in the file.
upload-twice = Row { $line }: the same occasion is already given earlier in the file.
upload-moment = Row { $line }: tillfalle must be before, during or after.
upload-answer = Row { $line }: svar must be a whole number from 1 to 5.
upload-too-varied = At most { $questions } questions and { $groups } groups can be shown.
upload-step = Row { $line }: steg must be a whole number from 1 to { $steps }.
upload-date = Row { $line }: datum must be a year, a year and month or a whole date such as 2017-05-31.
upload-many-organisations = At most { $most } organisations can be shown at once.

notice-kind = There is no kind “{ $wanted }”. All kinds are shown.
notice-part = There is no part “{ $wanted }”. The plan is shown.
notice-area = There is no area “{ $wanted }”. All areas are shown.
notice-group = There is no target group “{ $wanted }”. All target groups are shown.
notice-priority = There is no priority “{ $wanted }” in the region’s plans.
notice-activity = There is no activity “{ $wanted }” in the region’s plans.
plans-broken-title = The plans cannot be shown
plans-broken-body = There are faults in the files of the plans. Whoever runs the service sees them with the command `python -m jrt_core check`.
plan-onward = Activities meant to affect the measure
