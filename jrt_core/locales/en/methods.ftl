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

    - For shares (the first formula): how many more women it takes for women’s share to be as high as men’s. Here n is the number of women that the share is computed on. If the source does not state that number, nothing is computed.
    - For seats (the second formula): how many seats would go to a woman instead of a man. A negative number is the other way round. An odd number of seats cannot be divided equally, so the number is rounded towards zero.

    The number is an aid to thought, not a forecast.
method-persons-origin = Our own conversion.

method-even = 40–60
method-even-text = A distribution is called even when at least { $even_from } per cent are women and at least { $even_from } per cent are men. The limits { $even_from } and { $even_to } count as even. Outside there are four classes: under { $outer_from } per cent women, { $outer_from }–{ $even_from }, { $even_to }–{ $outer_to } and over { $outer_to }; exactly { $outer_from } and exactly { $outer_to } belong to the inner classes. Small groups have room for few shares: of five seats only two or three are even.
method-even-origin = A common limit in Swedish gender statistics. Statistics Sweden also points out that one may ask whether it is even when women are always near 40 per cent and men near 60 ([Women and men in Sweden, 2022, in Swedish](https://www.scb.se/hitta-statistik/statistik-efter-amne/levnadsforhallanden/jamstalldhet/jamstalldhetsstatistik/pong/statistiknyhet/pa-tal-om-kvinnor-och-man---lathund-om-jamstalldhet-2022/)).

method-classes = Classes on the map
method-classes-text =
    The classes are made once for each indicator, group and level, from the values of all years. They do not change when another year or county is chosen, so the same colour means the same thing. Whoever wishes may fit the classes to what is shown instead; the maps then cannot be compared, and the legend says so.

    - **Women, men and total**: at most { $classes } classes with about as many values in each, rounded to even numbers. Women’s and men’s values are put together first, so the maps for women and men have the same limits. A value on a limit belongs to the higher class.
    - **Difference and who is better off**: the classes lie around equal, with the same limits on both sides. A difference of at most about { $equal } per cent of the typical level counts as equal; where the source publishes only the difference, the smallest tenth does. If at least { $rare } per cent of the values are on each side there are two classes each way, otherwise up to four in the direction where the values are. A value on a limit belongs to the class nearer equal.
    - **Difference for distributions**: the limits are { $steps } percentage points. The first is the same as 40–60.
    - **Ratio**: as difference, around 100. Equal is up to { $equal } per cent either way.
    - **40–60**: the five classes of the paragraph above.
method-classes-origin = Common limits for two maps are called Pooled in mapclassify. Locking the middle at equal is usual in maps with two directions.

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
