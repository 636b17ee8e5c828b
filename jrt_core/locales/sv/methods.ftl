# Metoderna, i den ordning de läses. Texterna är Markdown.
method-letter-women = K
method-intro = I formlerna är K kvinnors värde och M mäns värde, för samma indikator, område, år, ålder och bakgrund. Saknas något av dem räknas ingenting. Där en funktion i koden räknar står dess namn sist.
method-code = I koden: { $names }.

method-difference = Skillnad
method-difference-text = Kvinnors värde minus mäns, i indikatorns egen enhet. För andelar i procent blir skillnaden procentenheter. Plus betyder att kvinnors värde är högre, minus att mäns är det. Skillnaden säger inget om vad som är bra.
method-difference-origin = Det enklaste av måtten och därför det som oftast visas först; för belopp i kronor visas kvoten först, eftersom belopp växer med åren. Finlands databank för jämställdhet, Tasa-arvotietopankki, utgår också från skillnaden.

method-ratio = Kvot
method-ratio-text = Kvinnors värde i procent av mäns. 100 betyder lika. Kvoten räknas inte om mäns värde är noll eller om något av värdena är negativt.
method-ratio-origin = Samma form som Koladas egna kvoter, till exempel kvinnors nettoinkomst i procent av mäns (N00952).

method-normalised = Normerad skillnad
method-normalised-text = Skillnaden delad med summan av de två värdena: ett tal mellan −1 och 1, där 0 är lika. Talet har ingen enhet, så mått i kronor och mått i procent går att ställa bredvid varandra. Det räknas inte om båda värdena är noll eller om något är negativt.
method-normalised-origin = Samma form som i det modifierade Gender Equity Index ([BMC Public Health 2013, 13:659](https://bmcpublichealth.biomedcentral.com/articles/10.1186/1471-2458-13-659)).

method-better = Vem har det bättre
method-better-text = Skillnaden med tecken efter vad som är bra. Talet d är 1 när ett högt värde är bra, till exempel inkomst, och −1 när ett lågt värde är bra, till exempel sjukfrånvaro. Över noll har kvinnor det bättre, under noll har män det bättre. Där varken högt eller lågt går att kalla bra sägs ingenting.
method-better-origin = Bedömningen är vår egen och står med sitt skäl på varje indikators kort. Att hålla isär riktning och bedömning gör också Fingertips, Englands databank för folkhälsa.

method-score = Jämställdhetspoäng
method-score-text = Hundra minus skillnadens storlek i procent av summan. 100 betyder lika, 0 att det ena könet har allt. Poängen säger inte åt vilket håll det lutar, så riktningen ska alltid stå bredvid.
method-score-origin = En omräkning av den normerade skillnaden.

method-share = Andel kvinnor
method-share-text =
    Antalet kvinnor delat med antalet kvinnor och män. Måttet finns bara för antal och fördelningar. Två andelar förväxlas ofta:

    - **Andelen kvinnor bland cheferna**: av alla chefer, hur många är kvinnor? Det handlar om representation och kan prövas mot 40–60.
    - **Andelen chefer bland kvinnorna**: av alla kvinnor, hur många är chefer? Det handlar om villkor och jämförs med samma andel bland män, aldrig med 40–60.

    Ett påhittat exempel: 4 av 10 chefer är kvinnor, och på arbetsplatsen finns 200 kvinnor. Då är 40 procent av cheferna kvinnor, men 2 procent av kvinnorna är chefer.
method-share-origin = Grundläggande i könsuppdelad statistik.

method-persons = Personer till lika
method-persons-text =
    Hur många personer skillnaden motsvarar, i hela personer.

    - För andelar (den första formeln): hur många fler kvinnor som behövs för att kvinnors andel ska bli lika hög som mäns. Är det männen som ligger lägre gäller det fler män, och där ett högt värde är dåligt färre av det kön som ligger högre. Här är n antalet kvinnor som andelen är räknad på. Anger källan inte det antalet räknas ingenting.
    - För platser (den andra formeln): hur många platser som skulle gå till en kvinna i stället för en man. Ett negativt tal gäller åt andra hållet. Ett udda antal platser går inte att dela lika, så talet avrundas mot noll.

    Talet är en tankehjälp, ingen prognos.
method-persons-origin = Vår egen omräkning.

method-even = 40–60
method-even-text = En fördelning kallas jämn när minst { $even_from } procent är kvinnor och minst { $even_from } procent är män. Gränserna { $even_from } och { $even_to } räknas som jämna. Utanför finns fyra klasser: under { $outer_from } procent kvinnor, { $outer_from }–{ $even_from }, { $even_to }–{ $outer_to } och över { $outer_to }; precis { $outer_from } och precis { $outer_to } hör till de inre klasserna. I små grupper ryms få andelar: av fem platser är bara två eller tre jämnt.
method-even-origin = Vanlig gräns i svensk jämställdhetsstatistik. SCB påpekar samtidigt att man kan fråga sig om det är jämnt när kvinnor alltid ligger nära 40 procent och män nära 60 ([På tal om kvinnor och män, 2022](https://www.scb.se/hitta-statistik/statistik-efter-amne/levnadsforhallanden/jamstalldhet/jamstalldhetsstatistik/pong/statistiknyhet/pa-tal-om-kvinnor-och-man---lathund-om-jamstalldhet-2022/)).

method-interval = Slumpmässig variation
method-interval-text = Hur mycket en andel eller en skillnad kan röra sig av en slump. Registerdata är inget urval, så det är ingen felmarginal, men i små grupper ger enstaka personer stora utslag. Den första formeln gäller en andel p av n personer, den andra skillnaden d mellan två andelar med gränserna l och u från den första; z är 1,96 (95 procent). Anger källan inte antalet personer räknas inget, och det sägs. Går gränserna på var sin sida om noll kan skillnaden bero på slumpen.
method-interval-origin = Wilson (1927) och Newcombe (1998), som i PHEindicatormethods.

method-benchmark = Mot riket och bland andra
method-benchmark-text =
    Ligger hela intervallet för områdets värde över rikets kallas det högre, under lägre, annars ingen säker skillnad. Därefter säger indikatorns riktning om det är bättre eller sämre, där det går att säga.

    En plats i en rangordning ges aldrig som ett tal, utan som ett band: de högsta 10 procenten, de näst högsta 20, de mellersta 40, de näst lägsta 20 och de lägsta 10. Har källan inget värde för kvinnor och män tillsammans gäller bandet skillnadens storlek.
method-benchmark-origin = Jämförelsen följer Fingertips, banden är klasserna i Norges likekom (SSB).

method-trend = Säkerställd förändring
method-trend-text =
    - **Där antalet personer är känt**: de fem senaste mätningarna, vägda efter hur säkra de är. Lutningen b ska vara så stor att formeln gäller (p = 0,002) och ha samma tecken när vilken som helst av dem tas bort.
    - **Annars**: minst sex mätningar, Theil–Sens lutning och Mann–Kendalls test (p under 0,05).

    Uppfylls inget av dem står ”ingen säkerställd förändring”, och är mätningarna för få ”för kort serie för att pröva”. Ingenting prövas förbi en ny definition. Är värdena medelvärden över flera år prövas bara sådana som inte delar år, räknat från det senaste, så också en lång serie kan vara för kort.

    En skillnad mellan kvinnor och män ska dessutom ha ändrats minst hälften så mycket från första till sista året som lutningen säger. Har den däremellan varit åt andra hållet, och då större än den är sist, är ingen förändring säkerställd, om den inte till slut har bytt riktning.

    Med p under 0,05 kan ungefär fem av hundra serier utan någon verklig förändring se säkerställda ut. Profilen säger hur många det motsvarar.
method-trend-origin = Fingertips regel för trender; Mann (1945), Kendall (1975), Sen (1968).

method-closing = Hur en skillnad minskar
method-closing-text = Skillnadens förändring är kvinnors förändring minus mäns, och det sägs vem som har rört sig: ”kvinnor upp”, ”män ned”. Har båda rört sig åt samma håll, och den som rört sig minst minst en tredjedel så mycket som den andra, sägs det om båda: ”båda upp, kvinnor mer”. Har den som hade det bättre fått det sämre, utan att den andra har fått det bättre, heter det ”nivellering nedåt” och räknas inte som att det går åt rätt håll. En skillnad som har bytt tecken har ”bytt riktning”; målet är inte nått för det. För fördelningar nämns ingen orsak: där rör sig båda andelarna alltid lika mycket.
method-closing-origin = Vår egen regel.

method-profile = Målprofilen
method-profile-text =
    Ett måls poäng är medelvärdet av jämställdhetspoängen för målets jämförbara mått. Den visas bara om området har minst två tredjedelar av måtten och minst två; inget fylls i. Täckningen står bredvid, till exempel 5 av 7. Någon sammanlagd poäng för alla mål visas inte, men den som vill kan räkna ett index. Mäns våld mot kvinnor får ingen poäng: våldet ska upphöra, inte drabba lika. En poäng som vilar på mindre än hälften av de mått som finns för kommuner säger vilka det är, och ett sådant mål kallas varken jämnast eller ojämnast.

    - **Året** är det senaste, eller året före om riket har uppgift för det men inte för det senaste; alla områden i raden är från samma år.
    - **Det första måttet** är det av målens huvudmått där skillnaden är störst jämfört med andra kommuner eller län. Det står hur den ligger bland dem. Alla skillnader räknas också efter om de hör till landets största eller minsta 20 procent: i hela landet är det ungefär lika många, medan skillnaderna i de flesta kommuner är större än i riket, där slumpen jämnar ut sig.
    - **Att titta på** är skillnader som är bland de största 20 procenten och säkerställt växer, eller mått där nivån är sämre än i riket (eller bland de sämsta 30 procenten, med en skillnad bland de största 20) och skillnaden större än i riket.
    - **Det går åt rätt håll** är skillnader som säkerställt minskar, från en nivå som inte är bland de sämsta 30 procenten. För fördelningar räcker det. För andra mått ska det gå att säga vad som är bra, och varken den som hade det bättre eller alla tillsammans får ha det sämre än när utvecklingen började; saknas uppgift för alla får ingen av kvinnor och män ha det sämre.

    Skillnader rangordnas i indikatorns enhet, belopp i kronor som den normerade skillnaden.
method-profile-origin = Norges statistikbyrå slutade med ett enda index; en profil säger mer.

method-index = Index på begäran
method-index-text = Ett vägt medelvärde av målens poäng (s), med vikter (w) som läsaren sätter; från början väger alla mål lika. Inom ett mål väger alla mått lika. Har ett mål med vikt för litet underlag räknas inget index, och inget fylls i. Våld ingår inte. Bredvid står hur många av måtten det vilar på, och mellan vilka platser { $draws } slumpvisa viktningar av samma mål lägger området i 95 procent av fallen, bland kommuner eller län med poäng i alla målen. En ensam plats anges aldrig.
method-index-origin = Vikterna dras så att varje viktning är lika trolig (Dirichlet). Norges statistikbyrå slutade med ett enda index efter år av rangordningar i pressen; därför räknas det bara när någon ber om det.

method-groups = Grupper av kommuner
method-groups-text = En grupp har ett eget värde bara där summor ger det: antal, och andelar vars täljare (x) och nämnare (n) är kända. Annars visas medianen av kommunerna och den mellersta hälften av dem, vart mått för sig, och det kallas en spridning. En summa gäller samma kommuner alla år. Utvecklingen är den fram till det år som visas. Grupperna är SKR:s kommungrupper (2023) och Koladas ”Liknande kommuner” (listor för 2023–2025).
method-groups-origin = Regel i jämförelsen. Källor: SKR och Kolada.

method-peers = Liknande kommuner
method-peers-text = Avståndet mellan två kommuner räknas på kommungrupp (samma 0, samma huvudgrupp 1, annan 2), folkmängd (logaritmen), andel 0–19 år och 65 år eller äldre, andel med eftergymnasial utbildning och medianinkomst, allt i standardavvikelser. Vikterna kan flyttas. Saknas en uppgift jämförs det som båda har. En egenskap nämns som skäl när den är närmare än en halv standardavvikelse. ”De började likadant” är områden vars skillnad låg inom en fjärdedels standardavvikelse och som nu har högst tre fjärdedelar kvar. Det som jämförs är medianer av de tre första och de tre senaste mätningarna, och den som hade det bättre får inte ha fått det sämre.
method-peers-origin = Samma tanke som SSB:s och Koladas liknande kommuner, men med vikter som går att flytta.

method-classes = Kartans klasser
method-classes-text =
    Klasserna görs en gång för varje indikator, grupp och nivå, av alla års värden. De ändras inte när ett annat år eller län väljs, så samma färg betyder samma sak. Den som vill kan i stället anpassa klasserna till det som visas; då går kartorna inte att jämföra, och det står under teckenförklaringen.

    - **Kvinnor, män och totalt**: högst { $classes } klasser med ungefär lika många värden i varje, avrundade till jämna tal. Kvinnors och mäns värden slås ihop först, så kartorna för kvinnor och män har samma gränser. Ett värde på gränsen hör till den högre klassen.
    - **Kvinnor och män i fördelningar**: klasserna görs av hur långt från 50 procent andelarna ligger det senaste året, högst { $parted } åt vardera hållet med den innersta gemensam, och gränserna är desamma under 50 som över.
    - **Skillnad och vem har det bättre**: klasserna ligger runt lika, med samma gränser på båda sidor. Som lika räknas en skillnad på högst ungefär { $equal } procent av den typiska nivån; publicerar källan bara skillnaden är det den minsta tiondelen. Finns minst { $rare } procent av värdena på vardera sidan blir det två klasser åt varje håll, annars upp till fyra åt det håll där värdena finns. Ett värde på gränsen hör till klassen närmare lika.
    - **Skillnad för fördelningar**: gränserna är { $steps } procentenheter. Den första är densamma som 40–60.
    - **Kvot**: som skillnad, runt 100. Lika är upp till { $equal } procent åt vardera hållet.
    - **40–60**: de fem klasserna i stycket ovan.
    - **Rubriken** över kartan räknar med samma klasser. Har ingen sida, och inte heller ”ungefär lika”, mer än hälften av områdena sägs alla tre antalen.
method-classes-origin = Gemensamma gränser för två kartor kallas Pooled i mapclassify. Att låsa mitten vid lika är vanligt för kartor med två riktningar.

method-progress = Framsteg mot ett mål
method-progress-text =
    Gäller bara mål som någon har beslutat: med utgångsår, utgångsvärde, målår och målvärde. Den första formeln delar takten hittills med den takt som behövs; g är skillnaden i utgångsåret, i år och i målåret, och av skillnader räknas storleken.

    - **Nått**: värdet är framme.
    - **På väg**: takten är minst { $on_track } procent av den som behövs.
    - **För långsamt**: { $too_slow } till { $on_track } procent.
    - **Knappt**: 0 till { $too_slow } procent.
    - **Bort från målet**: takten går åt fel håll.

    Den andra formeln, åren till lika, räknas bara när en minskning är säkerställd. Har ingen beslutat ett mål visas en hållpunkt: 40–60 för fördelningar, ingen skillnad för annat. Den kallas aldrig mål.
method-progress-origin = Linjär takt som i Open SDG, gränser som i Eurostats uppföljning.

method-plans = Planer och siffror
method-plans-text =
    Före är det senaste året före planen (högst tre år tidigare), efter det senaste år som har uppgift. Anger planen inga egna år gäller det nationella uppdragets. Inget jämförs över en ny definition. Bredvid står medianen av samma förändring i upp till fem län som är mest lika (folkmängd, åldrar, utbildning, inkomst) och vars dokument inte nämner aktiviteter av samma slag; är de färre än tre visas ingen. Det är en jämförelse, inget bevis.

    En vit fläck är en skillnad som färre än { $spot } procent av landets kommuner överträffar, i ett mål som ingen aktivitet i länets dokument är kopplad till.
method-plans-origin = Vår egen metod. Kopplingen mellan aktiviteter och mått är vår.

method-assessment = Självskattningar
method-assessment-text = Bara den som svarat på en fråga både före och efter räknas. Visas gör medelvärdena, medelvärdet av förändringarna, deras standardavvikelse och mellersta hälft. Grupper med färre än { $hidden } personer döljs, och döljs bara en grupp döljs också den minsta av de andra, så att ingen kan räknas fram ur totalen.
method-assessment-origin = Vanlig röjandekontroll: primär och sekundär undertryckning.

method-areas = Län och riket
method-areas-text =
    Publicerar källan värden för län eller riket används de. Annars räknas de av oss, men bara där det går att göra rätt:

    - **Antal** läggs ihop.
    - **Andelar** räknas som summan av täljarna (x) delad med summan av nämnarna (n), när källan anger hur många personer som ligger bakom.
    - **Medianer, medelvärden och andelar utan antal** räknas aldrig.

    En summa gäller bara om varje kommun som fanns det året är med, annars saknas värdet. Sådana värden är märkta ”räknat av oss” i filerna. Har källan ingen total alls för ett antal är totalen kvinnor plus män.
method-areas-origin = Regel i databasens bygge. Kolada visar för grupper av kommuner medelvärden där alla väger lika, och sådana använder vi inte som länsvärden.

method-status = Statusar
method-status-text = Varje värde har en status, så att ett tomt värde alltid har ett skäl. Källornas egna tecken är olika och ibland motstridiga; de översätts när databasen byggs.
method-status-origin = Vår egen lista.
method-status-ok = Källan har ett värde, eller så är det räknat av oss ur kommunernas summor.
method-status-missing = Källan har inget värde för området, fast den har det för andra. Uppenbara fel i källan visas också så.
method-status-suppressed = Källan döljer värdet för att skydda enskilda personer.
method-status-not-applicable = Det finns inget att mäta, till exempel för att kommunen inte fanns det året.
method-status-not-in-source = Källan publicerar inte den kombinationen av grupp, nivå och år.
method-status-below-threshold = Vi har dolt värdet. Gäller bara tabeller som vi själva räknar, aldrig publicerad statistik.

method-never = Det här gör vi aldrig
method-never-text =
    - Tar medelvärden av kommuners procenttal, eller lägger ihop dem.
    - Räknar män som totalen minus kvinnor. Det enda som liknar det är fördelningar: är de två delarna per definition 100 procent och anger källan bara den ena, är den andra 100 minus den. Då står det som förbehåll.
    - Hittar på en nämnare. Anger källan inte hur många personer som ligger bakom en andel räknas inget som kräver det.
    - Tvingar delar att stämma med en total. En del antal är skyddade med brus, och då ska kvinnor plus män inte bli exakt totalen.
    - Fyller i tomma värden, med noll eller med en uppskattning.
    - Drar en linje förbi en ny definition.
method-never-origin = Vanliga fel i statistik som delas upp på kön och på små områden.

method-small = Små tal
method-small-text = Registerdata är inget urval, men små tal rör sig ändå av en slump från år till år. En kommun med färre än { $small } invånare kan hamna först eller sist utan att något har hänt, och kartan varnar när den gör det. Jämför flera år. Källornas egen sekretess är kvar, och där källan anger antalet personer bakom en andel följer det med i filerna.
method-small-origin = Gränsen är vår egen.
