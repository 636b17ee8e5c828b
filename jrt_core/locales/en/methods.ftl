# The methods, in the order they are read. The texts are Markdown.
method-letter-women = W
method-intro = In the formulas W is women’s value and M men’s, for the same indicator, area, year, age and background. Where either is missing, nothing is computed. Where a function in the code does the computing, its name stands last.
method-code = In the code: { $names }.

method-difference = Difference
method-difference-text = Women’s value minus men’s, in the indicator’s own unit. For shares in per cent the difference is in percentage points. Plus means that women’s value is higher, minus that men’s is. The difference says nothing of what is good.
method-difference-origin = The simplest of the measures and therefore usually the one shown first; for amounts in SEK the ratio comes first, because amounts grow with the years. Finland’s gender equality databank, Tasa-arvotietopankki, starts from the difference too.

method-ratio = Ratio
method-ratio-text = Women’s value in per cent of men’s. 100 means equal. The ratio is not computed if men’s value is zero or either value is negative.
method-ratio-origin = The same form as Kolada’s own ratios, such as women’s net income in per cent of men’s (N00952).

method-normalised = Normalised difference
method-normalised-text = The difference divided by the sum of the two values: a number between −1 and 1, where 0 is equal. It has no unit, so measures in SEK and in per cent can be put side by side. It is not computed if both values are zero or either is negative.
method-normalised-origin = The same form as in the modified Gender Equity Index ([BMC Public Health 2013, 13:659](https://bmcpublichealth.biomedcentral.com/articles/10.1186/1471-2458-13-659)).

method-better = Who is better off
method-better-text = The difference with its sign turned by what is good. The number d is 1 where a high value is good, such as income, and −1 where a low value is good, such as sick leave. Above zero women are better off, below zero men are. Where neither high nor low can be called good, nothing is said.
method-better-origin = The judgement is our own and stands with its reason on every indicator’s card. Fingertips, England’s public health database, also keeps direction and judgement apart.

method-score = Parity score
method-score-text = A hundred minus the size of the difference in per cent of the sum. 100 means equal, 0 that one sex has everything. The score does not say which way it leans, so the direction is always to stand beside it.
method-score-origin = The normalised difference put another way.

method-share = Share of women
method-share-text =
    The number of women divided by the number of women and men. The measure exists only for counts and distributions. Two shares are often confused:

    - **The share of women among managers**: of all managers, how many are women? It is about representation and can be held against 40–60.
    - **The share of managers among women**: of all women, how many are managers? It is about conditions and is compared with the same share among men, never with 40–60.

    An invented example: 4 of 10 managers are women, and the workplace has 200 women. Then 40 per cent of the managers are women, but 2 per cent of the women are managers.
method-share-origin = Fundamental in statistics by sex.

method-persons = Persons to parity
method-persons-text =
    How many persons the difference amounts to, in whole persons.

    - For shares (the first formula): how many more women it takes for women’s share to be as high as men’s. Where it is men who are lower it is more men, and where a high value is bad it is fewer of the sex that is higher. Here n is the number of women that the share is computed on. If the source does not state that number, nothing is computed.
    - For seats (the second formula): how many seats would go to a woman instead of a man. A negative number is the other way round. An odd number of seats cannot be divided equally, so the number is rounded towards zero.

    The number is an aid to thought, not a forecast.
method-persons-origin = Our own conversion.

method-even = 40–60
method-even-text = A distribution is called even when at least { $even_from } per cent are women and at least { $even_from } per cent are men. The limits { $even_from } and { $even_to } count as even. Outside there are four classes: under { $outer_from } per cent women, { $outer_from }–{ $even_from }, { $even_to }–{ $outer_to } and over { $outer_to }; exactly { $outer_from } and exactly { $outer_to } belong to the inner classes. Small groups have room for few shares: of five seats only two or three are even.
method-even-origin = A common limit in Swedish gender statistics. Statistics Sweden also points out that one may ask whether it is even when women are always near 40 per cent and men near 60 ([Women and men in Sweden, 2022, in Swedish](https://www.scb.se/hitta-statistik/statistik-efter-amne/levnadsforhallanden/jamstalldhet/jamstalldhetsstatistik/pong/statistiknyhet/pa-tal-om-kvinnor-och-man---lathund-om-jamstalldhet-2022/)).

method-interval = Random variation
method-interval-text = How far a share or a difference can move by chance. Register data are no sample, so this is no margin of error, but in small groups single persons count a lot. The first formula is for a share p of n persons, the second for the difference d of two shares with the limits l and u of the first; z is 1.96 (95 per cent). Where the source does not give the number of persons nothing is computed, and that is said. If zero lies between the limits the difference may be due to chance.
method-interval-origin = Wilson (1927) and Newcombe (1998), as in PHEindicatormethods.

method-benchmark = Against the country and among others
method-benchmark-text =
    If the whole interval of the area’s value lies above the country’s it is called higher, below it lower, otherwise there is no certain difference. Then the indicator’s direction says whether that is better or worse, where it can be said.

    A place in a ranking is never given as a number but as a band: the highest 10 per cent, the next highest 20, the middle 40, the next lowest 20 and the lowest 10. Where the source has no value for women and men together the band is that of the size of the difference.
method-benchmark-origin = The comparison follows Fingertips, the bands are the classes of Norway’s likekom (SSB).

method-trend = Established change
method-trend-text =
    - **Where the number of persons is known**: the last five measurements, weighted by how certain they are. The slope b has to be large enough for the formula to hold (p = 0.002), and to keep its sign whichever of them is taken away.
    - **Otherwise**: at least six measurements, Theil–Sen’s slope and Mann–Kendall’s test (p below 0.05).

    If neither holds it says “no established change”, and with too few of them “too short a series to test”. Nothing is tested across a new definition. Where values are means over several years only those that share no year are tested, counted from the newest, so a long series too may be too short.

    A difference between women and men must also have changed at least half as much from the first year to the last as the slope says. If in between it was the other way round, and larger than it is at last, no change is established, unless it has changed sides in the end.

    With p below 0.05 about five in a hundred series without any real change may look established. The profile says how many that is.
method-trend-origin = Fingertips’ rule for trends; Mann (1945), Kendall (1975), Sen (1968).

method-closing = How a gap closes
method-closing-text = The change of a gap is women’s change minus men’s, and it is said who moved: “women up”, “men down”. If both moved in the same direction, and the one that moved less at least a third as much as the other, both are named: “both up, women more”. If those who were better off got worse off while the others did not gain, it is called “levelled down” and does not count as going the right way. A gap that has changed its sign “has changed sides”; that does not mean that the goal is reached. For distributions no cause is named: there both shares always move alike.
method-closing-origin = Our own rule.

method-profile = The profile of goals
method-profile-text =
    A goal’s score is the mean of the equality scores of its comparable measures. It is shown only if the area has at least two thirds of the measures, and two; nothing is filled in. The coverage stands beside it, such as 5 of 7. No score of all goals together is shown, but an index can be made on request. Men’s violence against women has no score: violence is to end, not to strike equally. A score that rests on less than half of the measures that municipalities have says which they are, and such a goal is called neither most nor least equal.

    - **The year** is the newest, or the one before if the country has figures for that and not for the newest; all areas in the row are of the same year.
    - **The first measure** is the one of the goals’ main measures with the largest difference relative to other municipalities or counties. It is said where it lies among them. All differences are also counted by whether they are among the largest or the smallest 20 per cent: in the whole country these are about as many, while in most municipalities differences are larger than in the country, where chance evens out.
    - **What to look at** are differences among the largest 20 per cent that are known to be widening, or measures whose level is worse than in the country (or among the worst 30 per cent, with a difference among the largest 20) and whose difference is larger than in the country.
    - **Going the right way** are differences known to be closing, from a level that is not among the worst 30 per cent. For distributions that is enough. For other measures it has to be known what is good, and neither those who were better off nor all together may be worse off than when the trend began; where there is no figure for all, neither women nor men may be.

    Differences are ranked in the indicator’s unit, amounts in kronor by the normalised difference.
method-profile-origin = Norway’s statistics office gave up its single index; a profile says more.

method-index = An index on request
method-index-text = A weighted mean of the goals’ scores (s), with weights (w) that the reader sets; to begin with all goals weigh the same. Within a goal all measures do. If a goal that weighs has too few figures, there is no index, and nothing is filled in. Violence is not part of it. Beside it stands how many of the measures it rests on, and between which places { $draws } random weightings of the same goals put the area in 95 per cent of them, among the municipalities or counties with a score in all those goals. A place alone is never given.
method-index-origin = Weights are drawn so that every weighting is as likely as any other (Dirichlet). Norway’s statistics office gave up its single index after years of rankings in the press; therefore it is worked out only when somebody asks.

method-groups = Groups of municipalities
method-groups-text = A group has a value of its own only where sums make it: counts, and shares whose numerators (x) and denominators (n) are known. Otherwise the median of its municipalities and the middle half of them are shown, each measure’s own, and called a spread. A sum is of the same municipalities in all years. Trends are those up to the year that is shown. The groups are SKR’s (2023) and Kolada’s “Liknande kommuner” (lists of 2023–2025).
method-groups-origin = A rule of the comparison. Sources: SKR and Kolada.

method-peers = Similar municipalities
method-peers-text = The distance between two municipalities is made of the group of municipalities (same 0, same main group 1, other 2), population (its logarithm), shares aged 0–19 and 65 or more, the share with post-secondary education and median income, all in standard deviations. The weights can be moved. Where a figure is missing, what both have is compared. A feature is named as a reason when it is nearer than half a standard deviation. “They started alike” are areas whose gap lay within a quarter of a standard deviation and who have at most three quarters of it left. What is compared are medians of the first three and the last three measurements, and those who were better off must not have become worse off.
method-peers-origin = The same thought as SSB’s and Kolada’s similar municipalities, but with weights that can be moved.

method-classes = Classes on the map
method-classes-text =
    The classes are made once for each indicator, group and level, from the values of all years. They do not change when another year or county is chosen, so the same colour means the same thing. Whoever wishes may fit the classes to what is shown instead; the maps then cannot be compared, and the legend says so.

    - **Women, men and total**: at most { $classes } classes with about as many values in each, rounded to even numbers. Women’s and men’s values are put together first, so the maps for women and men have the same limits. A value on a limit belongs to the higher class.
    - **Women and men in distributions**: the classes are made from how far from 50 per cent the shares lie in the newest year, at most { $parted } each way with the innermost shared, and the limits are the same below 50 as above.
    - **Difference and who is better off**: the classes lie around equal, with the same limits on both sides. A difference of at most about { $equal } per cent of the typical level counts as equal; where the source publishes only the difference, the smallest tenth does. If at least { $rare } per cent of the values are on each side there are two classes each way, otherwise up to four in the direction where the values are. A value on a limit belongs to the class nearer equal.
    - **Difference for distributions**: the limits are { $steps } percentage points. The first is the same as 40–60.
    - **Ratio**: as difference, around 100. Equal is up to { $equal } per cent either way.
    - **40–60**: the five classes of the paragraph above.
    - **The headline** above the map counts with the same classes. Where neither side, nor “about equal”, has more than half of the areas, all three counts are told.
method-classes-origin = Common limits for two maps are called Pooled in mapclassify. Locking the middle at equal is usual in maps with two directions.

method-progress = Progress towards a target
method-progress-text =
    Only of targets that somebody has decided: with a baseline year and value, and a target year and value. The first formula divides the pace so far by the pace that is needed; g is the difference in the baseline year, now and in the target year, and of differences the size counts.

    - **Achieved**: the value is there.
    - **On track**: the pace is at least { $on_track } per cent of what is needed.
    - **Too slow**: { $too_slow } to { $on_track } per cent.
    - **Barely**: 0 to { $too_slow } per cent.
    - **Away from the target**: the pace goes the wrong way.

    The second formula, years to equal, is used only when a decrease is established (”takt” is the pace). Where nobody has decided a target a reference is shown: 40–60 for distributions, no difference for others. It is never called a target.
method-progress-origin = Linear pace as in Open SDG, limits as in Eurostat’s monitoring.

method-plans = Plans and figures
method-plans-text =
    Before is the last year before the plan (at most three years earlier), after the newest year with a figure. Where a plan gives no years of its own, those of the national assignment stand in. Nothing is compared across a new definition. Beside it stands the median of the same change in up to five counties that are most alike (population, ages, education, income) and whose documents mention no activity of the same kind; with fewer than three none is shown. It is a comparison, not a proof.

    A white spot is a difference that fewer than { $spot } per cent of the country’s municipalities exceed, within a goal that no activity in the county’s documents is linked to.
method-plans-origin = Our own method. The link between activities and measures is ours.

method-assessment = Self-assessments
method-assessment-text = Only those who answered a question both before and after count. Shown are the means, the mean of the changes, their standard deviation and middle half. Groups of fewer than { $hidden } people are hidden, and where only one group is hidden so is the smallest of the others, so that none can be worked out from the total.
method-assessment-origin = Usual disclosure control: primary and secondary suppression.

method-areas = Counties and the country
method-areas-text =
    Where the source publishes values for counties or the country, those are used. Otherwise we compute them, but only where it can be done rightly:

    - **Counts** are added up.
    - **Shares** are the sum of the numerators (x) divided by the sum of the denominators (n), where the source states how many persons are behind them.
    - **Medians, means and shares without a number of persons** are never computed.

    A sum holds only if every municipality that existed that year is in it; otherwise the value is missing. Such values are marked “computed by us” in the files. Where the source has no total at all for a count, the total is women plus men.
method-areas-origin = A rule of the database’s build. For groups of municipalities Kolada shows means in which all weigh the same, and we do not use such means as county values.

method-status = Statuses
method-status-text = Every value has a status, so that an empty value always has a reason. The sources’ own marks differ and sometimes clash; they are translated when the database is built.
method-status-origin = Our own list.
method-status-ok = The source has a value, or we have computed it from the municipalities’ sums.
method-status-missing = The source has no value for the area though it has one for others. Plain errors in the source are shown this way too.
method-status-suppressed = The source hides the value to protect individuals.
method-status-not-applicable = There is nothing to measure, for example because the municipality did not exist that year.
method-status-not-in-source = The source does not publish that combination of group, level and year.
method-status-below-threshold = We have hidden the value. Only in tables that we compute ourselves, never in published statistics.

method-never = What we never do
method-never-text =
    - Take means of municipalities’ percentages, or add them up.
    - Compute men as the total minus women. The only thing like it is distributions: if the two parts are 100 per cent by definition and the source states only one, the other is 100 minus it. That is then said as a reservation.
    - Invent a denominator. Where the source does not state how many persons are behind a share, nothing that needs it is computed.
    - Force parts to agree with a total. Some counts are protected with noise, and then women plus men are not meant to be exactly the total.
    - Fill in empty values, with zero or with an estimate.
    - Draw a line past a new definition.
method-never-origin = Common errors in statistics divided by sex and by small areas.

method-small = Small numbers
method-small-text = Register data are no sample, but small numbers still move by chance from year to year. A municipality with fewer than { $small } residents may come first or last without anything having happened, and the map warns when it does. Compare several years. The sources’ own suppression is kept, and where the source states the number of persons behind a share it comes along in the files.
method-small-origin = The limit is our own.
