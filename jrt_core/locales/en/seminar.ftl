# The seminar: the presentation that a visitor gathers figures for, and how it is shown.
nav-seminar = Seminar
seminar-add = Add to the presentation
seminar-add-one = Add a measure to the presentation
seminar-add-one-empty = Choose a measure: its development becomes a slide
seminar-added = { $title } is now in the presentation, which has { $count ->
    [one] one slide
   *[other] { $count } slides
}.
seminar-take-out = Remove from the presentation
seminar-full = A presentation holds at most { $most } slides.
seminar-to = { $count ->
    [one] To the presentation (one slide)
   *[other] To the presentation ({ $count } slides)
}
seminar-title = Take the figures to the seminar
seminar-lead = Gather maps, charts and comparisons in a presentation: press Add to the presentation under a figure. Here you put the slides in order, write titles and notes of your own, and show them on a large screen. Or begin with a ready-made presentation of your municipality or county.
seminar-keys = Turn slides with the arrow keys, space or a remote control. Esc ends. The notes open in a window of their own, which follows when you turn slides.
seminar-slides = { $count ->
    [one] One slide
   *[other] { $count } slides
}
seminar-name = Name of the presentation
seminar-edit = Title, notes and how the slide is shown
seminar-own-title = A title of your own
seminar-notes = Notes
seminar-reveal = How the slide is shown
reveal-allt = All at once
reveal-kon = Women first, then men, then the difference
reveal-egen = Your own municipality or county first, then the others
reveal-gissa = Guess first
reveal-spela = See the development year by year
seminar-up = Move slide { $number } up
seminar-down = Move slide { $number } down
seminar-away = Remove slide { $number }
seminar-look-visa = Show the presentation
seminar-look-manus = Open the notes
seminar-back = Back
seminar-on = Next
seminar-end = End
seminar-place = { $number } of { $all }
seminar-slide = Slide { $number }
seminar-open = Open the figure
seminar-sources = { $count } sources. They are in the opened figure.
seminar-both = Women and men
seminar-rows = The slide shows { $shown } of { $all } rows. All of them are in the opened figure.
seminar-no-figure = This slide has no figure: there are no values for what its link asks for.
seminar-closers = They had the same gap as { $place } and have narrowed it
seminar-guess = Your guess ({ $unit })
seminar-guess-signed = Above zero: women have the higher value. Below zero: men have the higher value.
seminar-guess-women = { $title }: what do you think the value is for women in { $place } in { $year }?
seminar-guess-men = { $title }: what do you think the value is for men in { $place } in { $year }?
seminar-guess-total = { $title }: what do you think the value is in { $place } in { $year }?
seminar-guess-difference = { $title }: how large do you think the difference is in { $place } in { $year }?
seminar-guess-ratio = { $title }: what do you think women’s value is in per cent of men’s in { $place } in { $year }?
seminar-guess-balance = { $title }: how large do you think the share of women is in { $place } in { $year }?
seminar-guess-better = { $title }: how much better or worse do you think it is for women in { $place } in { $year }?
seminar-answer = { $place }: { $value }
seminar-guessed = Your guess: { $value }
seminar-notes-none = No notes for this slide.
seminar-step = Step { $number } of { $all }
seminar-next = Next slide: { $title }
seminar-last = This is the last slide.
seminar-facts = Background
seminar-files = Save and share
seminar-link = The address of this page is the whole presentation with your titles and notes. Copy it and send it, or save a file.
seminar-too-long = The presentation is too long for a link, which holds ten slides. Save it as a file and share the file.
seminar-download = Save as a file
seminar-pptx = Download as PowerPoint
seminar-upload = Open a saved presentation
seminar-before = Bring back the previous presentation
seminar-ready = Ready-made presentations
seminar-ready-lead = Made from the newest figures of the municipality or county that you choose, and open to change.
seminar-ready-replaces = They replace the presentation above, which you can bring back.
seminar-no-plan = The county’s plans have nothing that our figures can follow.
story-five-minutes = { $place } in five minutes
story-six-goals = { $place } in six goals
story-plan = What has the plan achieved? { $place }
story-say-profile = Begin with the whole.
story-say-guess = Let the audience guess before the figure is shown.
story-say-development = Go on once more: the years are played.
story-say-beside = Women are shown first, then men, then the difference.
story-say-good = Here it goes the right way.
story-say-goal = Sub-goal: { $goal }
story-say-activities = Begin with what was done, as far as the documents tell.
story-say-plan = A change during the plan’s time need not come from the plan.
story-say-closers = End with those who have come further. What did they do, and what can you do?
story-large = The file is too large. A presentation has at most { $most } MB.
story-no-json = The file is not a presentation from here.
story-version = The presentation is of another version than { $version }, the only one that can be read.
story-many = The presentation has more than { $most } slides.
story-key = The field { $key } is missing, unknown or has a value that cannot be used.
story-slide = Slide { $slide } cannot be read.
story-slide-key = Slide { $slide }: the field { $key } is missing, unknown or has a value that cannot be used.
story-link = The link is incomplete or changed.
notice-story = The presentation in the link cannot be read. It may have been cut off on its way.
notice-no-story = The link brings no presentation. Open one from a file, or begin with a ready-made one.
notice-slide = There is no slide “{ $wanted }”. Another is shown instead.
notice-story-view = There is no view “{ $wanted }”. The list is shown.
