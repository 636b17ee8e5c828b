# Seminariet: presentationen som en besökare samlar figurer till, och hur den visas.
nav-seminar = Seminarium
seminar-add = Lägg till i presentationen
seminar-add-one = Lägg till ett mått i presentationen
seminar-add-one-empty = Välj ett mått: dess utveckling blir en bild
seminar-added = { $title } finns nu i presentationen, som har { $count ->
    [one] en bild
   *[other] { $count } bilder
}.
seminar-take-out = Ta bort ur presentationen
seminar-full = En presentation rymmer högst { $most } bilder.
seminar-to = { $count ->
    [one] Till presentationen (en bild)
   *[other] Till presentationen ({ $count } bilder)
}
seminar-title = Ta med siffrorna till seminariet
seminar-lead = Samla kartor, diagram och jämförelser till en presentation: tryck på Lägg till i presentationen under en figur. Här ordnar du bilderna, skriver egna rubriker och manus, och visar dem på storbild. Eller börja med en färdig presentation om din kommun eller ditt län.
seminar-keys = Bläddra med piltangenter, mellanslag eller fjärrkontroll. Esc avslutar. Manuset öppnas i ett eget fönster och följer med när du bläddrar.
seminar-slides = { $count ->
    [one] En bild
   *[other] { $count } bilder
}
seminar-name = Presentationens namn
seminar-edit = Rubrik, manus och hur bilden visas
seminar-own-title = Egen rubrik
seminar-notes = Manus
seminar-reveal = Hur bilden visas
reveal-allt = Allt på en gång
reveal-kon = Kvinnor först, sedan män, sedan skillnaden
reveal-egen = Den egna kommunen eller länet först, sedan övriga
reveal-gissa = Gissa först
reveal-spela = Se utvecklingen år för år
seminar-up = Flytta upp bild { $number }
seminar-down = Flytta ner bild { $number }
seminar-away = Ta bort bild { $number }
seminar-look-visa = Visa presentationen
seminar-look-manus = Öppna manus
seminar-back = Tillbaka
seminar-on = Vidare
seminar-end = Avsluta
seminar-place = { $number } av { $all }
seminar-slide = Bild { $number }
seminar-open = Öppna figuren
seminar-sources = { $count } källor. De står i den öppnade figuren.
seminar-both = Kvinnor och män
seminar-rows = Bilden visar { $shown } av { $all } rader. Alla finns i den öppnade figuren.
seminar-no-figure = Den här bilden har ingen figur: det finns inga siffror för det som länken frågar efter.
seminar-closers = De hade samma skillnad som { $place } och har minskat den
seminar-guess = Er gissning ({ $unit })
seminar-guess-signed = Över noll: kvinnor har det högre värdet. Under noll: män har det högre värdet.
seminar-guess-women = { $title }: vad tror ni att värdet är för kvinnor i { $place } { $year }?
seminar-guess-men = { $title }: vad tror ni att värdet är för män i { $place } { $year }?
seminar-guess-total = { $title }: vad tror ni att värdet är i { $place } { $year }?
seminar-guess-difference = { $title }: hur stor tror ni att skillnaden är i { $place } { $year }?
seminar-guess-ratio = { $title }: hur stort tror ni att kvinnors värde är i procent av mäns i { $place } { $year }?
seminar-guess-balance = { $title }: hur stor tror ni att andelen kvinnor är i { $place } { $year }?
seminar-guess-better = { $title }: hur mycket bättre eller sämre tror ni att det är för kvinnor i { $place } { $year }?
seminar-answer = { $place }: { $value }
seminar-guessed = Er gissning: { $value }
seminar-notes-none = Inget manus för den här bilden.
seminar-step = Steg { $number } av { $all }
seminar-next = Nästa bild: { $title }
seminar-last = Det här är den sista bilden.
seminar-facts = Underlag
seminar-files = Spara och dela
seminar-link = Adressen till den här sidan är hela presentationen med dina rubriker och manus. Kopiera den och skicka den, eller spara en fil.
seminar-too-long = Presentationen är för lång för en länk, som rymmer tio bilder. Spara den som en fil och dela filen.
seminar-download = Spara som fil
seminar-pptx = Ladda ner som PowerPoint
seminar-upload = Öppna en sparad presentation
seminar-before = Hämta tillbaka den förra presentationen
seminar-ready = Färdiga presentationer
seminar-ready-lead = Gjorda av de nyaste siffrorna för den kommun eller det län du väljer, och går att ändra.
seminar-ready-replaces = De ersätter presentationen ovan, som du kan hämta tillbaka.
seminar-no-plan = Länets planer har inget som våra siffror kan följa.
story-five-minutes = { $place } på fem minuter
story-six-goals = { $place } i sex mål
story-plan = Vad har planen åstadkommit? { $place }
story-say-profile = Börja med helheten.
story-say-guess = Låt publiken gissa innan siffran visas.
story-say-development = Bläddra en gång till: åren spelas upp.
story-say-beside = Kvinnor visas först, sedan män, sedan skillnaden.
story-say-good = Här går det åt rätt håll.
story-say-goal = Delmål: { $goal }
story-say-activities = Börja med vad som gjordes, så långt dokumenten berättar.
story-say-plan = En förändring under planens tid behöver inte bero på planen.
story-say-closers = Avsluta med dem som kommit längre. Vad gjorde de, och vad kan ni göra?
story-large = Filen är för stor. En presentation är högst { $most } MB.
story-no-json = Filen är ingen presentation härifrån.
story-version = Presentationen är av en annan version än { $version }, den enda som kan läsas.
story-many = Presentationen har fler än { $most } bilder.
story-key = Fältet { $key } saknas, är okänt eller har ett värde som inte kan användas.
story-slide = Bild { $slide } kan inte läsas.
story-slide-key = Bild { $slide }: fältet { $key } saknas, är okänt eller har ett värde som inte kan användas.
story-link = Länken är ofullständig eller ändrad.
notice-story = Länkens presentation kan inte läsas. Den kan ha klippts av på vägen.
notice-no-story = Länken har ingen presentation med sig. Öppna den från en fil, eller börja med en färdig.
notice-slide = Bilden ”{ $wanted }” finns inte. En annan visas i stället.
notice-story-view = Visningen ”{ $wanted }” finns inte. Listan visas.
