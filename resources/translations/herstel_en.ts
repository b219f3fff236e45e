<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl">
<context>
    <name></name>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>antwoord op de melding</source>
        <translation>answer to the alert</translation>
    </message>
    <message>
        <source>gewone waarde opnieuw leren</source>
        <translation>learn usual value again</translation>
    </message>
    <message>
        <source>opnieuw leren ongedaan maken</source>
        <translation>undo learning again</translation>
    </message>
    <message>
        <source>ochtend uitsluiten</source>
        <translation>exclude morning</translation>
    </message>
    <message>
        <source>ochtend weer meetellen</source>
        <translation>count morning again</translation>
    </message>
    <message>
        <source>Je computer denkt dat het {year} is. Zet de datum goed voordat je iets invult. Anders komt het op een verkeerde dag te staan.</source>
        <translation>Your computer thinks it is {year}. Set the date right before you fill anything in. Otherwise it ends up on the wrong day.</translation>
    </message>
    <message>
        <source>Je computer denkt dat het {today} {year} is, maar in je dagboek staat al iets van {last} {last_year}. Klopt de datum van je computer?</source>
        <translation>Your computer thinks it is {today} {year}, but your journal already has something from {last} {last_year}. Is the date of your computer right?</translation>
    </message>
    <message>
        <source>volledige rustdag</source>
        <translation>full rest day</translation>
    </message>
    <message>
        <source>actief herstel</source>
        <translation>active recovery</translation>
    </message>
    <message>
        <source>trainingsdag</source>
        <translation>training day</translation>
    </message>
    <message>
        <source>Herstel kent ‘{word}’ niet. Typ bijvoorbeeld pulse=58, sleep=0:25-5:45, motivation=6, rest, +ill of note=….</source>
        <translation>Herstel does not know ‘{word}’. Type for example pulse=58, sleep=0:25-5:45, motivation=6, rest, +ill or note=….</translation>
    </message>
    <message>
        <source>‘{name}’ kan meer dan één meting zijn. Typ de hele naam: {words}.</source>
        <translation>‘{name}’ can be more than one measure. Type the whole name: {words}.</translation>
    </message>
    <message>
        <source>‘{word}’ staat er twee keer. Er is niets bewaard.</source>
        <translation>‘{word}’ is there twice. Nothing was saved.</translation>
    </message>
    <message>
        <source>{label} komt van een horloge of app en kun je niet typen. Importeer het bestand daarvan.</source>
        <translation>{label} comes from a watch or app and can’t be typed. Import its file.</translation>
    </message>
    <message>
        <source>{label} {value} is ongewoon. Klopt dat?</source>
        <translation>{label} {value} is unusual. Is that right?</translation>
    </message>
    <message>
        <source>geen herstelweek</source>
        <translation>no recovery week</translation>
    </message>
    <message>
        <source>herstelweek tot en met {last}</source>
        <translation>recovery week up to and including {last}</translation>
    </message>
    <message>
        <source>niet besproken</source>
        <translation>not discussed</translation>
    </message>
    <message>
        <source>De notitie is te lang: hoogstens {limit} tekens.</source>
        <translation>The note is too long: at most {limit} characters.</translation>
    </message>
    <message>
        <source>‘{word}’ is te lang: hoogstens {limit} tekens.</source>
        <translation>‘{word}’ is too long: at most {limit} characters.</translation>
    </message>
    <message>
        <source>{day} moet nog komen; daarvan is nog niets te noteren.</source>
        <translation>{day} is yet to come; there is nothing to note of it yet.</translation>
    </message>
    <message>
        <source>{day} ligt te ver vooruit: plannen kan tot twee jaar na vandaag.</source>
        <translation>{day} lies too far ahead: plans can go up to two years after today.</translation>
    </message>
    <message>
        <source>{day} ligt meer dan twee jaar vooruit.</source>
        <translation>{day} lies more than two years ahead.</translation>
    </message>
    <message>
        <source>invoer</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>De tijden in dit bestand horen bij tijdzone {theirs}, die van je dagboek bij {ours}. Herstel verandert ze niet.</source>
        <translation>The times in this file belong to time zone {theirs}, those of your journal to {ours}. Herstel does not change them.</translation>
    </message>
    <message>
        <source>Nog {n} keer om dezelfde reden, tot en met regel {line}.</source>
        <translation>Another {n} for the same reason, up to line {line}.</translation>
    </message>
    <message>
        <source>import van {label}</source>
        <translation>import from {label}</translation>
    </message>
    <message>
        <source>soort dag</source>
        <translation>kind of day</translation>
    </message>
    <message>
        <source>bijzonderheid</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>Plannen kan voor vandaag en later. Wat je voor {day} plande, blijft staan.</source>
        <translation>You can plan for today and later. What you planned for {day} stays.</translation>
    </message>
    <message>
        <source>{day}: meer dan {limit} geplande trainingen. Zoveel bewaart Herstel er hoogstens op een dag.</source>
        <translation>{day}: more than {limit} planned trainings. Herstel keeps no more on one day.</translation>
    </message>
    <message>
        <source>{n} weken kan niet: kies 1 tot en met {limit}.</source>
        <translation>{n} weeks is not possible: choose 1 to {limit}.</translation>
    </message>
    <message>
        <source>Deze week is voorbij. Kies een week vanaf vandaag.</source>
        <translation>This week is over. Choose a week from today on.</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>geplande rust</source>
        <translation>planned rest</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>training verwijderen</source>
        <translation>delete session</translation>
    </message>
    <message>
        <source>eerdere waarde terugzetten</source>
        <translation>put back earlier value</translation>
    </message>
    <message>
        <source>opnieuw bewaren</source>
        <translation>save again</translation>
    </message>
    <message>
        <source>dagboek samenvoegen</source>
        <translation>merge journal</translation>
    </message>
    <message>
        <source>reservekopie van {day} terugzetten</source>
        <translation>restore backup of {day}</translation>
    </message>
    <message>
        <source>import terugnemen</source>
        <translation>taking back an import</translation>
    </message>
    <message>
        <source>import terugzetten</source>
        <translation>putting back an import</translation>
    </message>
    <message>
        <source>De instelling ‘{name}’ is niet te gebruiken. De standaardwaarde geldt weer.</source>
        <translation>The setting ‘{name}’ can’t be used. The default value applies again.</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Zoals je computer</source>
        <translation>Like your computer</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Vergelijken met gewoon</source>
        <translation>Comparing with usual</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Na het invullen van je gevoel</source>
        <translation>After filling in how you feel</translation>
    </message>
    <message>
        <source>Alleen woorden, na je gevoel</source>
        <translation>Words only, after your feelings</translation>
    </message>
    <message>
        <source>Naar het volgende veld</source>
        <translation>To the next field</translation>
    </message>
    <message>
        <source>Vanzelf, na een cijfer of Enter</source>
        <translation>By itself, after a digit or Enter</translation>
    </message>
    <message>
        <source>Alleen met Tab</source>
        <translation>Only with Tab</translation>
    </message>
    <message>
        <source>Avondkaart met vijf pijlers</source>
        <translation>Evening card with five pillars</translation>
    </message>
    <message>
        <source>Niet tonen</source>
        <translation>Do not show</translation>
    </message>
    <message>
        <source>Onder aan Vandaag</source>
        <translation>At the bottom of Today</translation>
    </message>
    <message>
        <source>Herinnering</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Vanzelf vergrendelen</source>
        <translation>Lock automatically</translation>
    </message>
    <message>
        <source>{n} minuten</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>Nooit</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>‘{text}’ is geen getal. Typ bijvoorbeeld 52 of 54,5.</source>
        <translation>‘{text}’ is not a number. Type for example 52 or 54.5.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen pols. Typ bijvoorbeeld 52, 26x2 (26 slagen in 30 seconden) of 26/30.</source>
        <translation>‘{text}’ is not a pulse. Type for example 52, 26x2 (26 beats in 30 seconds) or 26/30.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen duur. Typ bijvoorbeeld 7:20, 7u20, 7,5 (uur) of 440m.</source>
        <translation>‘{text}’ is not a duration. Type for example 7:20, 7h20, 7.5 (hours) or 440m.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen duur. Typ bijvoorbeeld 20 (minuten), 1:30 of 1u30.</source>
        <translation>‘{text}’ is not a duration. Type for example 20 (minutes), 1:30 or 1h30.</translation>
    </message>
    <message>
        <source>‘{text}’ kan twee dingen betekenen. Typ {hours} voor uren en minuten, of {decimal} voor een deel van een uur.</source>
        <translation>‘{text}’ can mean two things. Type {hours} for hours and minutes, or {decimal} for part of an hour.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen tijd. Typ bijvoorbeeld 23:15, 2315 of 23.15.</source>
        <translation>‘{text}’ is not a time. Type for example 23:15, 2315 or 23.15.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen nacht. Typ naar bed en op, zoals 23:15 – 6:45, of hoe lang je sliep, zoals 7:20.</source>
        <translation>‘{text}’ is not a night. Type when you went to bed and got up, such as 23:15 – 6:45, or how long you slept, such as 7:20.</translation>
    </message>
    <message>
        <source>‘{text}’ is te lang voor één nacht. Ging je om {clock} naar bed? Typ dan bijvoorbeeld {example}.</source>
        <translation>‘{text}’ is too long for one night. Did you go to bed at {clock}? Then type for example {example}.</translation>
    </message>
    <message>
        <source>Naar bed en op zijn allebei {clock}. Typ twee verschillende tijden, of hoe lang je sliep.</source>
        <translation>Going to bed and getting up are both at {clock}. Type two different times, or how long you slept.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen ja of nee.</source>
        <translation>‘{text}’ is not a yes or a no.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen dag. Typ bijvoorbeeld 2026-11-22, 22-11-2026, vandaag of gisteren.</source>
        <translation>‘{text}’ is not a day. Type for example 2026-11-22, 22-11-2026, today or yesterday.</translation>
    </message>
    <message>
        <source>Deze dag moet nog komen.</source>
        <translation>This day is yet to come.</translation>
    </message>
    <message>
        <source>{label} komt van een horloge of app. Hier kun je het niet typen of wissen.</source>
        <translation>{label} comes from a watch or app. You can’t type or clear it here.</translation>
    </message>
    <message>
        <source>{label} is geïmporteerd ({source}) en blijft staan. Klopt dat niet? Typ dan de goede waarde.</source>
        <translation>{label} was imported ({source}) and stays. Not right? Then type the correct value.</translation>
    </message>
    <message>
        <source>{label} {value} is ongewoon en nog niet bewaard. Klopt dat?</source>
        <translation>{label} {value} is unusual and not saved yet. Is that right?</translation>
    </message>
    <message>
        <source>Typ zwaarte × minuten, zoals 7×90, of ‘rust’ of ‘actief’. ‘{text}’ kan hier niet.</source>
        <translation>Type effort × minutes, such as 7×90, or ‘rest’ or ‘active’. ‘{text}’ is not possible here.</translation>
    </message>
    <message>
        <source>Typ gewoon, aangepast, niet of wil even praten; ‘{text}’ kan hier niet.</source>
        <translation>Type usual, adapted, not or want to talk; ‘{text}’ is not possible here.</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} trainingen. Wijzig ze op Vandaag.</source>
        <translation>This day has {n} sessions. Change them on Today.</translation>
    </message>
    <message>
        <source>Deze dag heeft een training. Verwijder die op Vandaag.</source>
        <translation>This day has a session. Remove it on Today.</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} bijzonderheden; wijzig ze op de dag zelf.</source>
        <translation>This day has {n} tags; change them on the day itself.</translation>
    </message>
    <message>
        <source>Gewoon of rustiger aan</source>
        <translation>Usual or take it easier</translation>
    </message>
    <message>
        <source>▲ bij waarden voorbij je grens</source>
        <translation>▲ at values past your limit</translation>
    </message>
    <message>
        <source>Wat er gepland stond</source>
        <translation>What was planned</translation>
    </message>
    <message>
        <source>Reis, warmte en hoogte</source>
        <translation>Travel, heat and altitude</translation>
    </message>
    <message>
        <source>Belasting</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Bijzonderheden</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Gestuurd</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hersteltabel van de club · {club}</source>
        <translation>Club recovery table · {club}</translation>
    </message>
    <message>
        <source>Hersteltabel van de club</source>
        <translation>Club recovery table</translation>
    </message>
    <message>
        <source>week {n} · {days}</source>
        <translation>week {n} · {days}</translation>
    </message>
    <message>
        <source>week {first} t/m {last} · {days}</source>
        <translation>weeks {first} to {last} · {days}</translation>
    </message>
    <message>
        <source>Belasting en meetrainen · {when}</source>
        <translation>Load and taking part · {when}</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>Delen is vrijwillig, elke week opnieuw. Nee zeggen mag altijd, en je hoeft niet te zeggen waarom. Ben je jonger dan 16? Vraag het dan eerst aan je ouder of verzorger.</source>
        <translation>Sharing is voluntary, each week anew. You may always say no, and you need not say why. Are you younger than 16? Then ask your parent or carer first.</translation>
    </message>
    <message>
        <source>Ik heb dit gelezen en deel uit vrije wil met deze club</source>
        <translation>I have read this and share it freely</translation>
    </message>
    <message>
        <source>Vink eerst aan dat je uit vrije wil deelt.</source>
        <translation>First tick that you share of your own free will.</translation>
    </message>
    <message>
        <source>Meetrainen is nog leeg. Je vult het in op Vandaag, op de kaart Training.</source>
        <translation>Taking part is still empty. You fill it in on Today, on the card Training.</translation>
    </message>
    <message>
        <source>Vink aan wat je club mag zien.</source>
        <translation>Tick what your club may see.</translation>
    </message>
    <message>
        <source>een lid zonder naam</source>
        <translation>a member without a name</translation>
    </message>
    <message>
        <source>Week {week} ({period}) van {member}, voor {club}, bewaard op {day} om {time}.</source>
        <translation>Week {week} ({period}) of {member}, for {club}, saved on {day} at {time}.</translation>
    </message>
    <message>
        <source>Week {week} ({period}) van {member}, bewaard op {day} om {time}.</source>
        <translation>Week {week} ({period}) of {member}, saved on {day} at {time}.</translation>
    </message>
    <message>
        <source>Wel erin, per dag: {columns}.</source>
        <translation>Included, per day: {columns}.</translation>
    </message>
    <message>
        <source>Niet erin: {columns}.</source>
        <translation>Not included: {columns}.</translation>
    </message>
    <message>
        <source>Je notities gaan mee zoals je ze schreef, ook wat erin staat over ziekte, pijn of thuis. Lees ze eerst na.</source>
        <translation>Your notes go along as you wrote them, also what they say about illness, pain or home. Read them first.</translation>
    </message>
    <message>
        <source>Buiten je notities nooit erin: of je ziek bent, klachten, pijn, medicijnen, menstruatie, gewicht, stemming en HRV. Ook niet: eigen woorden, kloktijden, je gewone waarden, losse trainingen en andere weken.</source>
        <translation>Apart from your notes never in it: whether you are ill, complaints, pain, medicines, menstruation, weight, mood and HRV. Nor: words of your own, clock times, your usual values, separate sessions and other weeks.</translation>
    </message>
    <message>
        <source>Per week: belasting en meetrainen. ✓ = gestuurd zonder deze twee, – = niet gestuurd.</source>
        <translation>Per week: load and taking part. ✓ = sent without these two, – = not sent.</translation>
    </message>
    <message>
        <source>meetrainen</source>
        <translation>taking part</translation>
    </message>
    <message>
        <source>gewoon of rustiger aan</source>
        <translation>usual or take it easier</translation>
    </message>
    <message>
        <source>wat er gepland stond (rust, rustig, zwaar, kracht of wedstrijd)</source>
        <translation>what was planned (rest, easy, hard, strength or match)</translation>
    </message>
    <message>
        <source>reis, warmte en hoogte</source>
        <translation>travel, heat and altitude</translation>
    </message>
    <message>
        <source>Ook erin: kenmerk {id}, alleen om je weken bij elkaar te houden. Het is willekeurig.</source>
        <translation>Also in it: identifier {id}, only to keep your weeks together. It is random.</translation>
    </message>
    <message>
        <source>Nooit erin: of je ziek bent, klachten, pijn, medicijnen, menstruatie, gewicht, stemming en HRV. Ook niet: eigen woorden, kloktijden, je gewone waarden, losse trainingen en andere weken.</source>
        <translation>Never in it: whether you are ill, symptoms, pain, medication, menstruation, weight, mood and HRV. Nor: your own words, clock times, your usual values, single trainings and other weeks.</translation>
    </message>
    <message>
        <source>een ▲ bij waarden voorbij je grens</source>
        <translation>a ▲ at values past your limit</translation>
    </message>
    <message>
        <source>belasting of rustdag</source>
        <translation>load or rest day</translation>
    </message>
    <message>
        <source>bijzonderheden</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>notities</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>ziek</source>
        <translation>ill</translation>
    </message>
    <message>
        <source>blessure</source>
        <translation>injury</translation>
    </message>
    <message>
        <source>werkdruk</source>
        <translation>work stress</translation>
    </message>
    <message>
        <source>reis</source>
        <translation>travel</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcohol</translation>
    </message>
    <message>
        <source>warmte</source>
        <translation>heat</translation>
    </message>
    <message>
        <source>hoogte</source>
        <translation>altitude</translation>
    </message>
    <message>
        <source>medicijnen</source>
        <translation>medication</translation>
    </message>
    <message>
        <source>ontstekingsremmer</source>
        <translation>anti-inflammatory</translation>
    </message>
    <message>
        <source>menstruatie</source>
        <translation>menstruation</translation>
    </message>
    <message>
        <source>ernstige klacht</source>
        <translation>serious symptom</translation>
    </message>
    <message>
        <source>de map of het bestand is er niet</source>
        <translation>the folder or file is not there</translation>
    </message>
    <message>
        <source>dat mag hier niet</source>
        <translation>that is not allowed here</translation>
    </message>
    <message>
        <source>je mag hier niet schrijven</source>
        <translation>you may not write here</translation>
    </message>
    <message>
        <source>de schijf is vol</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>daar staat een map</source>
        <translation>there is a folder there</translation>
    </message>
    <message>
        <source>een deel van het pad is geen map</source>
        <translation>part of the path is not a folder</translation>
    </message>
    <message>
        <source>daar staat al iets</source>
        <translation>something is already there</translation>
    </message>
    <message>
        <source>de naam is te lang</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>een koppeling wijst naar zichzelf</source>
        <translation>a link leads to itself</translation>
    </message>
    <message>
        <source>er zijn te veel bestanden open</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>een ander programma houdt het bezet</source>
        <translation>another program is using it</translation>
    </message>
    <message>
        <source>je hebt hier geen ruimte meer</source>
        <translation>you have no room left here</translation>
    </message>
    <message>
        <source>dat kan niet van de ene schijf naar de andere</source>
        <translation>that cannot be done from one disk to another</translation>
    </message>
    <message>
        <source>de schijf of netwerkmap antwoordt niet</source>
        <translation>the disk or network folder does not answer</translation>
    </message>
    <message>
        <source>zo kan het hier niet heten</source>
        <translation>it cannot be called that here</translation>
    </message>
    <message>
        <source>het apparaat is er niet meer</source>
        <translation>the device is gone</translation>
    </message>
    <message>
        <source>wie het las is gestopt</source>
        <translation>whoever was reading has stopped</translation>
    </message>
    <message>
        <source>de schijf geeft een storing</source>
        <translation>the disk reports a fault</translation>
    </message>
    <message>
        <source>storing {code}</source>
        <translation>fault {code}</translation>
    </message>
    <message>
        <source>Afgebroken. Er is niets bewaard.</source>
        <translation>Cancelled. Nothing was saved.</translation>
    </message>
    <message>
        <source>Dit is geen getal. Typ bijvoorbeeld 52 of 54,5.</source>
        <translation>This is not a number. Type for example 52 or 54.5.</translation>
    </message>
    <message>
        <source>{label}: kies ja of nee. {value} kan niet.</source>
        <translation>{label}: choose yes or no. {value} is not possible.</translation>
    </message>
    <message>
        <source>{label}: kies een heel cijfer van {low} tot en met {high}. {value} kan niet.</source>
        <translation>{label}: choose a whole number from {low} to {high}. {value} is out of range.</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Typ een getal van {low} tot en met {high}, met hoogstens {n} cijfers achter de komma.</source>
        <translation>{label}: {value} is out of range. Type a number from {low} to {high}, with at most {n} decimals.</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Typ een heel getal van {low} tot en met {high}.</source>
        <translation>{label}: {value} is out of range. Type a whole number from {low} to {high}.</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Typ een getal van {low} tot en met {high}, met hoogstens één cijfer achter de komma.</source>
        <translation>{label}: {value} is out of range. Type a number from {low} to {high}, with at most one decimal.</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Typ een getal van {low} tot en met {high}.</source>
        <translation>{label}: {value} is out of range. Type a number from {low} to {high}.</translation>
    </message>
    <message>
        <source>Ochtendpols</source>
        <translation>Resting heart rate</translation>
    </message>
    <message>
        <source>Slaappols</source>
        <translation>Sleeping heart rate</translation>
    </message>
    <message>
        <source>HRV (rMSSD)</source>
        <translation>HRV (rMSSD)</translation>
    </message>
    <message>
        <source>HRV (SDNN)</source>
        <translation>HRV (SDNN)</translation>
    </message>
    <message>
        <source>Gewicht</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Hoe hersteld (6–20)</source>
        <translation>How recovered (6–20)</translation>
    </message>
    <message>
        <source>Naar bed</source>
        <translation>To bed</translation>
    </message>
    <message>
        <source>Opgestaan</source>
        <translation>Got up</translation>
    </message>
    <message>
        <source>Slaap</source>
        <translation>Sleep</translation>
    </message>
    <message>
        <source>Dutje</source>
        <translation>Nap</translation>
    </message>
    <message>
        <source>Slaapkwaliteit</source>
        <translation>Sleep quality</translation>
    </message>
    <message>
        <source>gewoon</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>rustiger aan</source>
        <translation>take it easier</translation>
    </message>
    <message>
        <source>Stemming</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>Pols, zittend</source>
        <translation>Pulse, sitting</translation>
    </message>
    <message>
        <source>Motivatie</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Vermoeidheid</source>
        <translation>Fatigue</translation>
    </message>
    <message>
        <source>Zware benen</source>
        <translation>Heavy legs</translation>
    </message>
    <message>
        <source>Spierpijn</source>
        <translation>Muscle soreness</translation>
    </message>
    <message>
        <source>Prikkelbaarheid</source>
        <translation>Irritability</translation>
    </message>
    <message>
        <source>rustig</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>Concentratie</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Onrust</source>
        <translation>Restlessness</translation>
    </message>
    <message>
        <source>pijn: {part}</source>
        <translation>pain: {part}</translation>
    </message>
    <message>
        <source>volgens de sporter: klopte</source>
        <translation>according to the athlete: correct</translation>
    </message>
    <message>
        <source>volgens de sporter: loos alarm</source>
        <translation>according to the athlete: false alarm</translation>
    </message>
    <message>
        <source>In het kort</source>
        <translation>In brief</translation>
    </message>
    <message>
        <source>Wat Herstel meldde</source>
        <translation>What Herstel reported</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Vraag en achtergrond</source>
        <translation>Question and background</translation>
    </message>
    <message>
        <source>Hoe gemeten is</source>
        <translation>How it was measured</translation>
    </message>
    <message>
        <source>Training, belasting en rust</source>
        <translation>Training, load and rest</translation>
    </message>
    <message>
        <source>Gewicht en menstruatie</source>
        <translation>Weight and menstruation</translation>
    </message>
    <message>
        <source>Klachten</source>
        <translation>Symptoms</translation>
    </message>
    <message>
        <source>Ziekte</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Wat geprobeerd is</source>
        <translation>What was tried</translation>
    </message>
    <message>
        <source>Omstandigheden</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>Eigen metingen</source>
        <translation>Own measures</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Gemiddeld {mean}; er is {n} nacht bekend.</source>
        <translation>Average {mean}; {n} night is known.</translation>
    </message>
    <message>
        <source>Gemiddeld {mean} over {n} nachten; kortste {short}, langste {long}.</source>
        <translation>On average {mean} over {n} nights; shortest {short}, longest {long}.</translation>
    </message>
    <message>
        <source>{n} nacht korter dan {limit}.</source>
        <translation>{n} night shorter than {limit}.</translation>
    </message>
    <message>
        <source>{n} nachten korter dan {limit}.</source>
        <translation>{n} nights shorter than {limit}.</translation>
    </message>
    <message>
        <source>Geen bekende nacht korter dan {limit}.</source>
        <translation>No known night shorter than {limit}.</translation>
    </message>
    <message>
        <source>{n} dag actief herstel.</source>
        <translation>{n} day of active recovery.</translation>
    </message>
    <message>
        <source>{n} dagen actief herstel.</source>
        <translation>{n} days of active recovery.</translation>
    </message>
    <message>
        <source>Langste tijd met elke dag training: {n} dagen, van {first} t/m {last}.</source>
        <translation>Longest run of daily training: {n} days, from {first} to {last}.</translation>
    </message>
    <message>
        <source>{label}: {low}, bekend op {n} dag.</source>
        <translation>{label}: {low}, known on {n} day.</translation>
    </message>
    <message>
        <source>{label}: gemiddeld {mean}, laatste 7 dagen {last}; laagste {low}, hoogste {high}; bekend op {n} dagen.</source>
        <translation>{label}: mean {mean}, last 7 days {last}; lowest {low}, highest {high}; known on {n} days.</translation>
    </message>
    <message>
        <source>{label}: ja op {yes} van de {n} ingevulde dagen; laatste 7 dagen op {last} van de {known}.</source>
        <translation>{label}: yes on {yes} of the {n} days filled in; last 7 days on {last} of {known}.</translation>
    </message>
    <message>
        <source>{label}: tussen {low} en {high}; bekend op {n} dagen.</source>
        <translation>{label}: between {low} and {high}; known on {n} days.</translation>
    </message>
    <message>
        <source>{label} ({first}, {last})</source>
        <translation>{label} ({first}, {last})</translation>
    </message>
    <message>
        <source>ln rMSSD, gemiddelde van 7 dagen</source>
        <translation>ln rMSSD, 7-day average</translation>
    </message>
    <message>
        <source>Plews 2014; Flatt en Esco 2015; Vesterinen 2016.</source>
        <translation>Plews 2014; Flatt and Esco 2015; Vesterinen 2016.</translation>
    </message>
    <message>
        <source>Een gezond mens is zo’n 60 dagen per jaar onder de band, en wie te moe is kan er ook boven zitten. Boven de band is dus niet ‘goed’. Hangt af van het apparaat.</source>
        <translation>A healthy person is below the band some 60 days a year, and someone who is too tired can be above it too. So above the band is not ‘good’. It depends on the device.</translation>
    </message>
    <message>
        <source>Schommeling van ln rMSSD (CV)</source>
        <translation>Variation of ln rMSSD (CV)</translation>
    </message>
    <message>
        <source>100 × spreiding ÷ gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen.</source>
        <translation>100 × standard deviation ÷ average of ln(rMSSD) over 7 days, at least 4 measurements.</translation>
    </message>
    <message>
        <source>Plews 2012.</source>
        <translation>Plews 2012.</translation>
    </message>
    <message>
        <source>Gezien bij één sporter die niet meer herstelde en bij één die dat wel deed: te weinig voor een grens.</source>
        <translation>Seen in one athlete who no longer recovered and one who did: too little for a limit.</translation>
    </message>
    <message>
        <source>Hooper-som</source>
        <translation>Hooper index</translation>
    </message>
    <message>
        <source>Slaapkwaliteit + vermoeidheid + stress + spierpijn van vandaag: 4 (heel goed) tot 28 (heel slecht).</source>
        <translation>Today’s sleep quality + fatigue + stress + muscle soreness: 4 (very good) to 28 (very bad).</translation>
    </message>
    <message>
        <source>Hooper en Mackinnon 1995.</source>
        <translation>Hooper and Mackinnon 1995.</translation>
    </message>
    <message>
        <source>Er is geen onderzochte grens voor de som; getallen op internet zijn bedacht. Herstel kijkt naar de losse antwoorden.</source>
        <translation>There is no researched limit for the sum; figures on the internet are made up. Herstel looks at the separate answers.</translation>
    </message>
    <message>
        <source>Belasting van 7 dagen</source>
        <translation>Load over 7 days</translation>
    </message>
    <message>
        <source>Foster 1998 en 2001.</source>
        <translation>Foster 1998 and 2001.</translation>
    </message>
    <message>
        <source>Een eigen gevoel maal tijd: alleen met jezelf te vergelijken. Belasting is geen klacht.</source>
        <translation>A personal feeling times time: only comparable with yourself. Load is not a symptom.</translation>
    </message>
    <message>
        <source>Monotonie</source>
        <translation>Monotony</translation>
    </message>
    <message>
        <source>Gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen. Eigen band: gemiddelde ± 0,5 × standaardafwijking van je gewone waarde.</source>
        <translation>Average of ln(rMSSD) over 7 days, at least 4 measurements. Own band: average ± 0.5 × standard deviation of your usual value.</translation>
    </message>
    <message>
        <source>Zwaarte × minuten van alle trainingen, opgeteld. Een ingevulde rustdag is 0.</source>
        <translation>Effort × minutes of all sessions, added up. A rest day you filled in is 0.</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>Strain</translation>
    </message>
    <message>
        <source>Belasting van 7 dagen × monotonie.</source>
        <translation>Load over 7 days × monotony.</translation>
    </message>
    <message>
        <source>Foster 1998: ziekte volgde vaak op een piek die voor díe sporter hoog was (25 sporters).</source>
        <translation>Foster 1998: illness often followed a peak that was high for that particular athlete (25 athletes).</translation>
    </message>
    <message>
        <source>Alleen een eigen piek zegt iets; een vaste grens bestaat niet.</source>
        <translation>Only your own peak says anything; there is no fixed limit.</translation>
    </message>
    <message>
        <source>Slaaptekort van 7 nachten</source>
        <translation>Sleep debt over 7 nights</translation>
    </message>
    <message>
        <source>Per nacht wat er ontbrak aan de ondergrens van je leeftijd, opgeteld: 8 uur onder de 18, anders 7 uur; minstens 5 bekende nachten.</source>
        <translation>What each night lacked of the lower edge of your age, added up: 8 hours below 18, otherwise 7 hours; at least 5 known nights.</translation>
    </message>
    <message>
        <source>Keuze van Herstel; 7 uur is de ondergrens van de artikelen, 8 uur die voor 13–17 jaar.</source>
        <translation>Choice of Herstel; 7 hours is the lower edge of the articles, 8 hours that for age 13–17.</translation>
    </message>
    <message>
        <source>Niet iedereen heeft evenveel slaap nodig (Walsh 2021), en inhalen gaat niet uur voor uur.</source>
        <translation>Not everybody needs the same sleep (Walsh 2021), and you can’t catch up hour for hour.</translation>
    </message>
    <message>
        <source>Wie regelmaat anders berekent, krijgt een ander antwoord. Na een reis naar een andere tijdzone zegt dit even niets.</source>
        <translation>Other ways to calculate regularity give other answers. After travel to another time zone this says nothing for a while.</translation>
    </message>
    <message>
        <source>Regelmaat van slaap</source>
        <translation>Sleep regularity</translation>
    </message>
    <message>
        <source>Je gemiddelde belasting per dag, gedeeld door hoeveel de zeven dagen van elkaar verschillen (de standaardafwijking).</source>
        <translation>Your average load per day, divided by how much the seven days differ from each other (the standard deviation).</translation>
    </message>
    <message>
        <source>Elk programma rekent dit anders. Ook met het voorbeeld in het artikel komt geen dagtotaal uit. ‘Hoger dan 2’ is een vuistregel zonder bewijs.</source>
        <translation>Every program works this out differently. The example in the article matches none of the daily totals either. ‘Higher than 2’ is a rule of thumb without evidence.</translation>
    </message>
    <message>
        <source>Spreiding van het midden van de nacht over 14 nachten, minstens 7 met naar bed en op.</source>
        <translation>Standard deviation of the middle of the night over 14 nights, at least 7 with bedtime and get-up time.</translation>
    </message>
    <message>
        <source>Phillips 2017; Fischer 2021.</source>
        <translation>Phillips 2017; Fischer 2021.</translation>
    </message>
    <message>
        <source>Bekijk de laatste dagen als geheel, niet één training of één ochtend.</source>
        <translation>Look at the last few days as a whole, not at one session or one morning.</translation>
    </message>
    <message>
        <source>Maak rustige dagen ook echt rustig, en zet geen zware dagen achter elkaar.</source>
        <translation>Make easy days really easy, and don’t put hard days back to back.</translation>
    </message>
    <message>
        <source>Begin met 2 à 3 echt rustige dagen, of rust helemaal.</source>
        <translation>Start with 2 to 3 really easy days, or rest completely.</translation>
    </message>
    <message>
        <source>Geen intervallen, geen sprints, geen testjes.</source>
        <translation>No intervals, no sprints, no tests.</translation>
    </message>
    <message>
        <source>Kies je rustdagen en rustige trainingen vooraf.</source>
        <translation>Choose your rest days and easy sessions in advance.</translation>
    </message>
    <message>
        <source>Houd elke week minstens één dag vrij van training.</source>
        <translation>Keep at least one day a week free of training.</translation>
    </message>
    <message>
        <source>Zorg eerst voor genoeg slaap. Eet genoeg, vooral koolhydraten, en drink verspreid over de dag.</source>
        <translation>Get enough sleep first. Eat enough, especially carbohydrates, and drink throughout the day.</translation>
    </message>
    <message>
        <source>Meestal voel je je na 1 tot 3 rustige dagen beter. Bouw dan pas weer op.</source>
        <translation>Usually you feel better after 1 to 3 easy days. Only then build up again.</translation>
    </message>
    <message>
        <source>Je lichaam geeft al langer dan een week signalen. Neem een hele herstelweek: veel minder uren, bijna niets zwaars.</source>
        <translation>Your body has been showing signals for more than a week. Take a full recovery week: far fewer hours, hardly anything hard.</translation>
    </message>
    <message>
        <source>Maak je herstelweek af voordat je weer opbouwt.</source>
        <translation>Finish your recovery week before you build up again.</translation>
    </message>
    <message>
        <source>Je noteerde werkdruk. Met wat minder training kom je dan vaak juist verder.</source>
        <translation>You noted work stress. A little less training then often gets you further.</translation>
    </message>
    <message>
        <source>Licht bewegen mag, zolang het licht blijft.</source>
        <translation>Light movement is fine, as long as it stays light.</translation>
    </message>
    <message>
        <source>Steeds pijn op dezelfde plek: spaar die plek, en laat ernaar kijken als het blijft.</source>
        <translation>Pain in the same place again and again: spare that place, and have it looked at if it stays.</translation>
    </message>
    <message>
        <source>Er kan meer spelen dan te weinig herstel; een arts kan dat nagaan.</source>
        <translation>There may be more to it than under-recovery; a doctor can find out.</translation>
    </message>
    <message>
        <source>Neem je dagboek mee, of maak er een verslag van.</source>
        <translation>Take your journal with you, or make a report of it.</translation>
    </message>
    <message>
        <source>Ziek zijn kost je lichaam ook kracht. Vergelijken kan weer als je beter bent.</source>
        <translation>Being ill takes its toll on your body too. Comparing starts again when you are better.</translation>
    </message>
    <message>
        <source>Neem rust: geen intervallen, geen sprints, geen testjes.</source>
        <translation>Rest: no intervals, no sprints, no tests.</translation>
    </message>
    <message>
        <source>Over een dag waarop je ziek bent, geeft Herstel geen oordeel.</source>
        <translation>Herstel makes no assessment of a day on which you are ill.</translation>
    </message>
    <message>
        <source>Vul in wat je weet; leeg laten mag altijd.</source>
        <translation>Fill in what you know; leaving it blank is always fine.</translation>
    </message>
    <message>
        <source>Naar: {articles}.</source>
        <translation>Based on: {articles}.</translation>
    </message>
    <message>
        <source>Toevoeging van Herstel.</source>
        <translation>Addition by Herstel.</translation>
    </message>
    <message>
        <source>{level} – {n} signaal</source>
        <translation>{level} – {n} signal</translation>
    </message>
    <message>
        <source>{level} – {n} signalen</source>
        <translation>{level} – {n} signals</translation>
    </message>
    <message>
        <source>{level} – {reason}</source>
        <translation>{level} – {reason}</translation>
    </message>
    <message>
        <source>{level} – {reason} en {other}</source>
        <translation>{level} – {reason} and {other}</translation>
    </message>
    <message>
        <source>{level} – {reason}, {other} en meer</source>
        <translation>{level} – {reason}, {other} and more</translation>
    </message>
    <message>
        <source>Te weinig gegevens (vorige keer: {level})</source>
        <translation>Not enough data (last time: {level})</translation>
    </message>
    <message>
        <source>Nog {n} ochtend, dan kent Herstel je gewone pols</source>
        <translation>{n} more morning, then Herstel knows your usual resting heart rate</translation>
    </message>
    <message>
        <source>Nog {n} ochtenden, dan kent Herstel je gewone pols</source>
        <translation>{n} more mornings, then Herstel knows your usual resting heart rate</translation>
    </message>
    <message>
        <source>{n} signaal, nog geen melding</source>
        <translation>{n} signal, no alert yet</translation>
    </message>
    <message>
        <source>{n} signalen, nog geen melding</source>
        <translation>{n} signals, no alert yet</translation>
    </message>
    <message>
        <source>Nog geen melding</source>
        <translation>No alert yet</translation>
    </message>
    <message>
        <source>{level}, zoals op {day}</source>
        <translation>{level}, as on {day}</translation>
    </message>
    <message>
        <source>Begin met wat je weet</source>
        <translation>Begin with what you know</translation>
    </message>
    <message>
        <source>Hoe je je voelt en hoe je sliep is al genoeg. Wat je niet weet, laat je leeg.</source>
        <translation>How you feel and how you slept is enough. Leave empty what you do not know.</translation>
    </message>
    <message>
        <source>Na twee tot drie weken kent Herstel wat voor jou gewoon is.</source>
        <translation>After two to three weeks Herstel knows what is usual for you.</translation>
    </message>
    <message>
        <source>Alleen hart en slaap</source>
        <translation>Heart and sleep only</translation>
    </message>
    <message>
        <source>Herstel ziet of je pols, HRV en slaap anders zijn dan gewoon.</source>
        <translation>Herstel sees whether your resting heart rate, HRV and sleep differ from usual.</translation>
    </message>
    <message>
        <source>Of je te weinig herstelt, is daaruit niet te zien. Daarvoor telt vooral hoe je je voelt.</source>
        <translation>That does not show whether you recover too little. For that, how you feel counts most.</translation>
    </message>
    <message>
        <source>Te weinig gegevens</source>
        <translation>Not enough data</translation>
    </message>
    <message>
        <source>Ziek: rust eerst uit</source>
        <translation>Ill: rest first</translation>
    </message>
    <message>
        <source>Geen signaal</source>
        <translation>No signal</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Take note</translation>
    </message>
    <message>
        <source>Te weinig herstel</source>
        <translation>Under-recovered</translation>
    </message>
    <message>
        <source>Herstel blijft uit</source>
        <translation>Not recovering</translation>
    </message>
    <message>
        <source>Bespreek het met je huisarts of sportarts</source>
        <translation>Discuss it with your GP or sports physician</translation>
    </message>
    <message>
        <source>De groep ‘{group}’ telt mee tot na nog {n} goede ochtend.</source>
        <translation>The group ‘{group}’ counts until after {n} more good morning.</translation>
    </message>
    <message>
        <source>De groep ‘{group}’ telt mee tot na nog {n} goede ochtenden.</source>
        <translation>The group ‘{group}’ counts until after {n} more good mornings.</translation>
    </message>
    <message>
        <source>De groepen {groups} tellen mee tot na nog {n} goede ochtend.</source>
        <translation>The groups {groups} count until after {n} more good morning.</translation>
    </message>
    <message>
        <source>De groepen {groups} tellen mee tot na nog {n} goede ochtenden.</source>
        <translation>The groups {groups} count until after {n} more good mornings.</translation>
    </message>
    <message>
        <source>‘{group}’</source>
        <translation>‘{group}’</translation>
    </message>
    <message>
        <source>‘{group}’ en {rest}</source>
        <translation>‘{group}’ and {rest}</translation>
    </message>
    <message>
        <source>‘{group}’, {rest}</source>
        <translation>‘{group}’, {rest}</translation>
    </message>
    <message>
        <source>Je bent na een hele herstelweek nog moe, en je presteert twee weken of langer minder.</source>
        <translation>You are still tired after a whole recovery week, and have been performing worse for two weeks or longer.</translation>
    </message>
    <message>
        <source>Sinds je laatste ingevulde ochtend is er niets nieuws.</source>
        <translation>Nothing new since the last morning you filled in.</translation>
    </message>
    <message>
        <source>{day}: {line}</source>
        <translation>{day}: {line}</translation>
    </message>
    <message>
        <source>Slecht vanaf zoveel punten boven je gewone antwoord:</source>
        <translation>Bad from this many points above your usual answer:</translation>
    </message>
    <message>
        <source>{label} {today}, gewoon {usual} ({basis}). Vanaf {threshold} telt het als slecht. Slecht: {bad} van de laatste {times} keer.</source>
        <translation>{label} {today}, usual {usual} ({basis}). From {threshold} on it counts as bad. Bad: {bad} of the last {times} times.</translation>
    </message>
    <message>
        <source>{label} {today}. Vanaf {threshold} telt het voorlopig als slecht, tot je gewone antwoord bekend is. Slecht: {bad} van de laatste {times} keer.</source>
        <translation>{label} {today}. For now it counts as bad from {threshold}, until your usual answer is known. Bad: {bad} of the last {times} times.</translation>
    </message>
    <message>
        <source>{label} {usual} → {today}</source>
        <translation>{label} {usual} → {today}</translation>
    </message>
    <message>
        <source>{label} {today} (gewoon {usual})</source>
        <translation>{label} {today} (usual {usual})</translation>
    </message>
    <message>
        <source>{label} {today} (grens {threshold})</source>
        <translation>{label} {today} (limit {threshold})</translation>
    </message>
    <message>
        <source>{label}: het antwoord van vandaag ontbreekt.</source>
        <translation>{label}: today’s answer is missing.</translation>
    </message>
    <message>
        <source>{label}: nog {n} antwoord nodig binnen {within} dagen.</source>
        <translation>{label}: {n} more answer needed within {within} days.</translation>
    </message>
    <message>
        <source>{label}: nog {n} antwoorden nodig binnen {within} dagen.</source>
        <translation>{label}: {n} more answers needed within {within} days.</translation>
    </message>
    <message>
        <source>{source} ({n})</source>
        <translation>{source} ({n})</translation>
    </message>
    <message>
        <source>{kind}: {n} trainingen, {hours}, gemiddelde zwaarte {rpe}</source>
        <translation>{kind}: {n} sessions, {hours}, mean exertion {rpe}</translation>
    </message>
    <message>
        <source>{kind}: {n} training, {hours}, gemiddelde zwaarte {rpe}</source>
        <translation>{kind}: {n} session, {hours}, mean exertion {rpe}</translation>
    </message>
    <message>
        <source>{n} uur</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>duur onbekend</source>
        <translation>duration unknown</translation>
    </message>
    <message>
        <source>{text}; van {n} is de duur niet bekend</source>
        <translation>{text}; of {n} the duration is not known</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Training: {n} keer en {hours} uur in {days} dagen, gemiddeld {mean} uur per week.</source>
        <translation>Training: {n} times and {hours} hours in {days} days, on average {mean} hours a week.</translation>
    </message>
    <message>
        <source>Zwaarder dan normaal: {n} van de {all} trainingen waarbij dit is genoteerd.</source>
        <translation>Heavier than normal: {n} of the {all} sessions with an answer.</translation>
    </message>
    <message>
        <source>Ging slechter dan normaal: {n} van de {all} trainingen waarbij dit is genoteerd.</source>
        <translation>Went worse than normal: {n} of the {all} sessions with an answer.</translation>
    </message>
    <message>
        <source>Geen training genoteerd.</source>
        <translation>No training noted.</translation>
    </message>
    <message>
        <source>Gewicht: van {first} kg ({from_day}) naar {last} kg ({to_day}); verschil {change} kg ({percent} %). Laagste {low}, hoogste {high} kg, {n} keer gewogen.</source>
        <translation>Weight: from {first} kg ({from_day}) to {last} kg ({to_day}); difference {change} kg ({percent} %). Lowest {low}, highest {high} kg, weighed {n} times.</translation>
    </message>
    <message>
        <source>Gewicht: {first} kg ({from_day}).</source>
        <translation>Weight: {first} kg ({from_day}).</translation>
    </message>
    <message>
        <source>Menstruatie genoteerd: {dates}.</source>
        <translation>Menstruation noted: {dates}.</translation>
    </message>
    <message>
        <source>Dagen van begin tot begin: {days}.</source>
        <translation>Days from one begin to the next: {days}.</translation>
    </message>
    <message>
        <source>Volledige rustdagen, zonder de zieke dagen ({n}): {dates}.</source>
        <translation>Full rest days, without the ill days ({n}): {dates}.</translation>
    </message>
    <message>
        <source>Geen volledige rustdag genoteerd buiten de zieke dagen.</source>
        <translation>No full rest day noted beside the ill days.</translation>
    </message>
    <message>
        <source>eerder nog {n}; {dates}</source>
        <translation>{n} more before; {dates}</translation>
    </message>
    <message>
        <source>{deed}, {period}</source>
        <translation>{deed}, {period}</translation>
    </message>
    <message>
        <source>{deed}, {period}, eerder gestopt</source>
        <translation>{deed}, {period}, stopped early</translation>
    </message>
    <message>
        <source>{text}. Daarna: {answers}</source>
        <translation>{text}. Afterwards: {answers}</translation>
    </message>
    <message>
        <source>minder moe</source>
        <translation>less tired</translation>
    </message>
    <message>
        <source>niet minder moe</source>
        <translation>not less tired</translation>
    </message>
    <message>
        <source>zin om te trainen</source>
        <translation>eager to train</translation>
    </message>
    <message>
        <source>geen zin om te trainen</source>
        <translation>not eager to train</translation>
    </message>
    <message>
        <source>goed geslapen</source>
        <translation>slept well</translation>
    </message>
    <message>
        <source>niet goed geslapen</source>
        <translation>did not sleep well</translation>
    </message>
    <message>
        <source>Ochtendpols: wakker en liggend, voor het opstaan.</source>
        <translation>Morning pulse: awake and lying, before getting up.</translation>
    </message>
    <message>
        <source>Pols, zittend: wakker, na vijf minuten zitten.</source>
        <translation>Pulse, sitting: awake, after five minutes of sitting.</translation>
    </message>
    <message>
        <source>Slaappols: tijdens de nacht, door een apparaat.</source>
        <translation>Sleeping pulse: during the night, by a device.</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>Vermoeidheid {today} na twee dagen rust of actief herstel. Vanaf {threshold} telt het als slecht.</source>
        <translation>Fatigue {today} after two days of rest or active recovery. From {threshold} it counts as bad.</translation>
    </message>
    <message>
        <source>Geen signaal: niet moe, of geen twee rustdagen ervoor.</source>
        <translation>No signal: not tired, or no two rest days before.</translation>
    </message>
    <message>
        <source>Vermoeidheid {today} na 2 rustdagen</source>
        <translation>Fatigue {today} after 2 rest days</translation>
    </message>
    <message>
        <source>Geen aanhoudende vermoeidheid na drie rustige dagen.</source>
        <translation>No persistent fatigue after three easy days.</translation>
    </message>
    <message>
        <source>Vermoeidheid {before} op {first} en {today} op {last}, met drie rustige dagen ertussen.</source>
        <translation>Fatigue {before} on {first} and {today} on {last}, with three easy days in between.</translation>
    </message>
    <message>
        <source>Vermoeidheid {today} na 3 rustige dagen</source>
        <translation>Fatigue {today} after 3 quiet days</translation>
    </message>
    <message>
        <source>Vermoeidheid na rust: geen signaal</source>
        <translation>Fatigue after rest: no signal</translation>
    </message>
    <message>
        <source>Van {day} is niet bekend of het een rustige dag was.</source>
        <translation>It isn’t known whether {day} was an easy day.</translation>
    </message>
    <message>
        <source>De vermoeidheid van {day} ontbreekt.</source>
        <translation>Fatigue of {day} is missing.</translation>
    </message>
    <message>
        <source>Pijn: {part}, {n} van {days} dagen</source>
        <translation>Pain: {part}, {n} of {days} days</translation>
    </message>
    <message>
        <source>Geen pijn die op steeds dezelfde plek terugkomt.</source>
        <translation>No pain that keeps coming back in the same place.</translation>
    </message>
    <message>
        <source>Pijntjes: geen signaal</source>
        <translation>Niggles: no signal</translation>
    </message>
    <message>
        <source>Pijntjes</source>
        <translation>Niggles</translation>
    </message>
    <message>
        <source>Mindere stemming</source>
        <translation>Lower mood</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij stemming, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for mood, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je stemming is minder dan gewoon.</source>
        <translation>Your mood is lower than usual.</translation>
    </message>
    <message>
        <source>Je noemt je somber; je gewone antwoord is nog niet bekend.</source>
        <translation>You rate your mood as low; your usual answer is not known yet.</translation>
    </message>
    <message>
        <source>Je noemt je al langer somber.</source>
        <translation>You have rated your mood as low for some time.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij motivatie, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for motivation, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je hebt minder zin om te trainen dan gewoon.</source>
        <translation>You feel less like training than usual.</translation>
    </message>
    <message>
        <source>Je noemt je zin om te trainen klein; je gewone antwoord is nog niet bekend.</source>
        <translation>You rate your motivation to train as low; your usual answer is not known yet.</translation>
    </message>
    <message>
        <source>Je noemt je zin om te trainen al langer klein.</source>
        <translation>You have rated your motivation to train as low for some time.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij prikkelbaarheid, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for irritability, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je noemt je prikkelbaar; je gewone antwoord is nog niet bekend.</source>
        <translation>You rate yourself as irritable; your usual answer is not known yet.</translation>
    </message>
    <message>
        <source>Je noemt je al langer prikkelbaar.</source>
        <translation>You have rated yourself as irritable for some time.</translation>
    </message>
    <message>
        <source>Je noemt je concentratie slecht; je gewone antwoord is nog niet bekend.</source>
        <translation>You rate your concentration as bad; your usual answer is not known yet.</translation>
    </message>
    <message>
        <source>Je noemt je concentratie al langer slecht.</source>
        <translation>You have rated your concentration as bad for some time.</translation>
    </message>
    <message>
        <source>Je blijft vermoeider dan gewoon.</source>
        <translation>You stay more tired than usual.</translation>
    </message>
    <message>
        <source>Je benen blijven zwaarder dan gewoon.</source>
        <translation>Your legs stay heavier than usual.</translation>
    </message>
    <message>
        <source>Je bent na twee rustdagen nog vermoeider dan gewoon.</source>
        <translation>After two rest days you are still more tired than usual.</translation>
    </message>
    <message>
        <source>Na drie rustige dagen ben je nog steeds vermoeider dan gewoon.</source>
        <translation>After three quiet days you are still more tired than usual.</translation>
    </message>
    <message>
        <source>Dezelfde plek doet pijn op minstens drie van de laatste zeven ingevulde dagen.</source>
        <translation>The same place hurts on at least three of the last seven days filled in.</translation>
    </message>
    <message>
        <source>Telt onder een weekgemiddelde van</source>
        <translation>Counts below a weekly average of</translation>
    </message>
    <message>
        <source>Pols telt pas als hij meer stijgt dan hij gewoon al schommelt</source>
        <translation>Pulse only counts when it rises more than it usually varies</translation>
    </message>
    <message>
        <source>{line} Grens volgens het artikel: meer dan {limit} %.</source>
        <translation>{line} Limit according to the article: more than {limit} %.</translation>
    </message>
    <message>
        <source>{line} Jouw grens: meer dan {limit} % (artikel: {article} %).</source>
        <translation>{line} Your limit: more than {limit} % (article: {article} %).</translation>
    </message>
    <message>
        <source>{line} Grens volgens het artikel: meer dan {limit} slagen.</source>
        <translation>{line} Limit according to the article: more than {limit} beats.</translation>
    </message>
    <message>
        <source>{line} Jouw grens: meer dan {limit} slagen (artikel: {article} slagen).</source>
        <translation>{line} Your limit: more than {limit} beats (article: {article} beats).</translation>
    </message>
    <message>
        <source>{label}: gemiddeld {mean} op {first} – {last}, gewoon {usual} ({basis}). Verschil {percent} % en {beats} slagen.</source>
        <translation>{label}: average {mean} on {first} – {last}, usual {usual} ({basis}). Difference {percent} % and {beats} beats.</translation>
    </message>
    <message>
        <source>{line} Dit ligt binnen wat voor jou gewoon is (± {spread}).</source>
        <translation>{line} This is within what is usual for you (± {spread}).</translation>
    </message>
    <message>
        <source>{label} {percent} % (grens +{limit} %)</source>
        <translation>{label} {percent} % (limit +{limit} %)</translation>
    </message>
    <message>
        <source>{label} {beats} slagen (grens +{limit})</source>
        <translation>{label} {beats} beats (limit +{limit})</translation>
    </message>
    <message>
        <source>De pols van vandaag ontbreekt.</source>
        <translation>Today’s pulse is missing.</translation>
    </message>
    <message>
        <source>Er is nog een pols van gisteren of eergisteren nodig.</source>
        <translation>A pulse from yesterday or the day before is still needed.</translation>
    </message>
    <message>
        <source>Je gewone pols is nog niet bekend: {n} van {least} ochtenden.</source>
        <translation>Your usual pulse isn’t known yet: {n} of {least} mornings.</translation>
    </message>
    <message>
        <source>{label} {value} ({source}) van {day} telt nog niet mee: ver van je gewone waarde. Klopt de waarde, bevestig hem dan bij dat veld op Vandaag.</source>
        <translation>{label} {value} ({source}) of {day} does not count yet: it is far from your usual value. If the value is right, confirm it at that field on Today.</translation>
    </message>
    <message>
        <source>Niet nodig: je meet vaak genoeg om elke dag te vergelijken.</source>
        <translation>Not needed: you measure often enough to compare every day.</translation>
    </message>
    <message>
        <source>Er zijn {least} eerdere waarden in twaalf weken nodig; nu {n}.</source>
        <translation>{least} earlier values in twelve weeks are needed; now {n}.</translation>
    </message>
    <message>
        <source>Er zijn {least} HRV-waarden in zeven dagen nodig; nu {n}.</source>
        <translation>{least} HRV values in seven days are needed; now {n}.</translation>
    </message>
    <message>
        <source>{line} Gewoon is {usual} ms ({basis}).</source>
        <translation>{line} Usual is {usual} ms ({basis}).</translation>
    </message>
    <message>
        <source>{line} Deze grens past niet bij jou: je gewone HRV ligt er al onder.</source>
        <translation>{line} This limit does not fit you: your usual HRV is already below it.</translation>
    </message>
    <message>
        <source>{line} Dit ligt binnen wat voor jou gewoon is (± {spread} ms).</source>
        <translation>{line} This is within what is usual for you (± {spread} ms).</translation>
    </message>
    <message>
        <source>Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 % boven je gewone pols. Twee van de drie ochtenden zijn genoeg, vandaag hoort erbij. Je gewone pols is het gemiddelde van 60 dagen tot een week geleden, met minstens 14 ochtenden en zonder ziekte. Het telt als de stijging minstens anderhalf keer je gewone schommeling is.</source>
        <translation>The average of your resting heart rate over three mornings is more than 8 % above your usual value. Two of the three mornings are enough, and today is one of them. Your usual value is the average of the 60 days up to a week ago, with at least 14 mornings and without illness. It counts when the rise is at least one and a half times your usual variation.</translation>
    </message>
    <message>
        <source>Het gemiddelde van minstens vier HRV-waarden (rMSSD) in zeven dagen ligt onder 50 ms. Het telt alleen als je gewone HRV 50 ms of hoger is, en je weekgemiddelde duidelijk lager is dan gewoon.</source>
        <translation>The average of at least four HRV values (rMSSD) in seven days is below 50 ms. It only counts if your usual HRV is 50 ms or higher, and the average of your week is clearly lower than usual.</translation>
    </message>
    <message>
        <source>Je HRV was deze week gemiddeld {mean} ms: onder {under} ms, en lager dan gewoon.</source>
        <translation>Your HRV averaged {mean} ms this week: below {under} ms, and lower than usual.</translation>
    </message>
    <message>
        <source>Je pols was de laatste 3 ochtenden gemiddeld {percent} % hoger dan gewoon.</source>
        <translation>Over the last 3 mornings your resting heart rate averaged {percent} % above your usual.</translation>
    </message>
    <message>
        <source>Je pols was over drie ochtenden gemiddeld meer dan 8 slagen hoger dan gewoon. Hetzelfde artikel noemt ook 8 %. Die grens is bijna altijd eerder bereikt.</source>
        <translation>Over three mornings your pulse averaged more than 8 beats above usual. The same article also gives 8 %. That limit is nearly always reached first.</translation>
    </message>
    <message>
        <source>Je pols was de laatste 3 ochtenden gemiddeld {beats} slagen hoger dan gewoon.</source>
        <translation>Over the last 3 mornings your resting heart rate averaged {beats} beats above your usual.</translation>
    </message>
    <message>
        <source>Voor wie zijn pols één keer per week meet. Eén waarde ligt meer dan 8 % boven het gemiddelde van minstens vier waarden uit de twaalf weken ervoor. Minder zeker dan elke ochtend meten.</source>
        <translation>For those who measure their pulse once a week. One value is more than 8 % above the average of at least four values from the twelve weeks before. Less certain than measuring every morning.</translation>
    </message>
    <message>
        <source>Je pols was deze week {percent} % hoger dan gewoon.</source>
        <translation>This week your resting heart rate was {percent} % above your usual.</translation>
    </message>
    <message>
        <source>{label} {value} tegen gemiddeld {mean} in twaalf weken ({n} waarden): {percent} %. Eén waarde per week is minder zeker dan elke ochtend.</source>
        <translation>{label} {value} against an average of {mean} in twelve weeks ({n} values): {percent} %. One value a week is less certain than every morning.</translation>
    </message>
    <message>
        <source>De HRV (rMSSD) van vandaag ontbreekt.</source>
        <translation>Today’s HRV (rMSSD) is missing.</translation>
    </message>
    <message>
        <source>HRV gemiddeld {mean} ms over {n} van de laatste 7 dagen.</source>
        <translation>HRV average {mean} ms over {n} of the last 7 days.</translation>
    </message>
    <message>
        <source>{line} Grens volgens het artikel: onder {limit} ms.</source>
        <translation>{line} Limit according to the article: below {limit} ms.</translation>
    </message>
    <message>
        <source>{line} Jouw grens: onder {limit} ms (artikel: {article} ms).</source>
        <translation>{line} Your limit: below {limit} ms (article: {article} ms).</translation>
    </message>
    <message>
        <source>{line} Het telt nog niet mee: je gewone HRV is nog niet bekend.</source>
        <translation>{line} It doesn’t count yet: your usual HRV isn’t known yet.</translation>
    </message>
    <message>
        <source>HRV {mean} ms (grens {limit} ms)</source>
        <translation>HRV {mean} ms (limit {limit} ms)</translation>
    </message>
    <message>
        <source>dagen</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Een nacht is kort onder</source>
        <translation>A night is short below</translation>
    </message>
    <message>
        <source>Een training is rustig tot en met zwaarte</source>
        <translation>A session is easy up to and including effort</translation>
    </message>
    <message>
        <source>Mijn pols telt niet mee (bijvoorbeeld door bètablokkers, een pacemaker, zwangerschap)</source>
        <translation>My pulse does not count (for example because of beta blockers, a pacemaker, pregnancy)</translation>
    </message>
    <message>
        <source>Mijn HRV telt niet mee (bijvoorbeeld door bètablokkers, een pacemaker, zwangerschap)</source>
        <translation>My HRV does not count (for example because of beta blockers, a pacemaker, pregnancy)</translation>
    </message>
    <message>
        <source>Dagen zonder rustdag</source>
        <translation>Days without a rest day</translation>
    </message>
    <message>
        <source>Een dag is zwaar vanaf zwaarte</source>
        <translation>A day is hard from effort</translation>
    </message>
    <message>
        <source>Actief herstel telt als volledige rustdag</source>
        <translation>Active recovery counts as a full rest day</translation>
    </message>
    <message>
        <source>Na twee rustdagen: actief herstel telt als rustdag</source>
        <translation>After two rest days: active recovery counts as a rest day</translation>
    </message>
    <message>
        <source>Je pols telt niet mee: dat heb je zelf zo ingesteld.</source>
        <translation>Your pulse does not count: you set it that way.</translation>
    </message>
    <message>
        <source>Je HRV telt niet mee: dat heb je zelf zo ingesteld.</source>
        <translation>Your HRV does not count: you set it that way.</translation>
    </message>
    <message>
        <source>Ik meet mijn pols één keer per week</source>
        <translation>I measure my pulse once a week</translation>
    </message>
    <message>
        <source>Ik begin net met trainen</source>
        <translation>I am just starting to train</translation>
    </message>
    <message>
        <source>Telt boven een verhoging van</source>
        <translation>Counts above a rise of</translation>
    </message>
    <message>
        <source>Actief vanaf (aantal dagen):</source>
        <translation>Active from (number of days):</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Mogelijk is {low} tot en met {high}; {article} wordt gebruikt.</source>
        <translation>{label}: {value} is not possible. Possible is {low} to {high}; {article} is used.</translation>
    </message>
    <message>
        <source>{label}: ‘{value}’ is geen bruikbaar getal; {article} wordt gebruikt.</source>
        <translation>{label}: ‘{value}’ is not a usable number; {article} is used.</translation>
    </message>
    <message>
        <source>{label}: ‘{value}’ is geen ja of nee; de gewone keuze wordt gebruikt.</source>
        <translation>{label}: ‘{value}’ is not yes or no; the default choice is used.</translation>
    </message>
    <message>
        <source>Vaak ziek vanaf (keer in 90 dagen):</source>
        <translation>Often ill from (times in 90 days):</translation>
    </message>
    <message>
        <source>Zoveel trainingen met ‘hoe ging het’ nodig:</source>
        <translation>Sessions with ‘how did it go’ needed:</translation>
    </message>
    <message>
        <source>Herstelweek: hoogstens dit deel van je gewone minuten:</source>
        <translation>Recovery week: at most this share of your usual minutes:</translation>
    </message>
    <message>
        <source>Er zijn te veel dagen zonder antwoord: {n} van {of} ingevuld.</source>
        <translation>Too many days have no answer: {n} of {of} filled in.</translation>
    </message>
    <message>
        <source>In {n} van de laatste {of} nachten sliep je slecht.</source>
        <translation>You slept badly on {n} of the last {of} nights.</translation>
    </message>
    <message>
        <source>{n} van {of} nachten slecht</source>
        <translation>{n} of {of} nights bad</translation>
    </message>
    <message>
        <source>Op {n} van de laatste {of} dagen was je tegelijk moe en onrustig.</source>
        <translation>On {n} of the last {of} days you were tired and restless at the same time.</translation>
    </message>
    <message>
        <source>{n} van {of} dagen moe én onrustig</source>
        <translation>{n} of {of} days both tired and restless</translation>
    </message>
    <message>
        <source>Je vulde de laatste 90 dagen geen ‘ziek’ in.</source>
        <translation>You have not filled in ‘ill’ in the last 90 days.</translation>
    </message>
    <message>
        <source>Geen ‘ziek’ ingevuld in 90 dagen</source>
        <translation>No ‘ill’ filled in for 90 days</translation>
    </message>
    <message>
        <source>{n} van de {of} trainingen in 28 dagen gingen minder dan gewoon.</source>
        <translation>{n} of the {of} sessions in 28 days went worse than usual.</translation>
    </message>
    <message>
        <source>Vul bij minstens {least} trainingen in drie weken in hoe het ging; nu {n}.</source>
        <translation>Fill in how it went for at least {least} sessions in three weeks; now {n}.</translation>
    </message>
    <message>
        <source>Je vulde ‘ernstige klacht’ in.</source>
        <translation>You filled in ‘serious symptom’.</translation>
    </message>
    <message>
        <source>Je vulde geen ernstige klacht in.</source>
        <translation>You did not fill in a serious symptom.</translation>
    </message>
    <message>
        <source>Zeven tot 28 dagen na een herstelweek was je op minstens vijf van de laatste zeven dagen moe (slecht voor jou, en minstens een 5).</source>
        <translation>Seven to 28 days after a recovery week you were tired on at least five of the last seven days (bad for you, and at least a 5).</translation>
    </message>
    <message>
        <source>Op minstens 14 van de laatste 21 nachten vond je je slaap slecht (slecht voor jou, en minstens een 5).</source>
        <translation>On at least 14 of the last 21 nights you found your sleep bad (bad for you, and at least a 5).</translation>
    </message>
    <message>
        <source>Moe en onrustig</source>
        <translation>Tired and restless</translation>
    </message>
    <message>
        <source>Op minstens vijf van de laatste zeven dagen was je tegelijk moe en onrustig (slecht voor jou, en allebei minstens een 5).</source>
        <translation>On at least five of the last seven days you were tired and restless at the same time (bad for you, and both at least a 5).</translation>
    </message>
    <message>
        <source>moe en onrustig</source>
        <translation>tired and restless</translation>
    </message>
    <message>
        <source>Van minstens zes trainingen in 28 dagen waarbij je invulde hoe het ging, ging twee derde minder, met drie weken of meer tussen de eerste en de laatste. Trainingen in een herstelweek tellen niet mee.</source>
        <translation>Of at least six sessions in 28 days that you rated, two thirds went worse, with three weeks or more between the first and the last. Sessions in a recovery week do not count.</translation>
    </message>
    <message>
        <source>Je vult ‘ernstige klacht’ in. Dat telt op elke dag, ook als je ziek bent of verder niets invult.</source>
        <translation>You fill in ‘serious symptom’. That counts on any day, also when you are ill or fill in nothing else.</translation>
    </message>
    <message>
        <source>Na je herstelweek was je op {n} van de laatste {of} dagen nog moe.</source>
        <translation>After your recovery week you were still tired on {n} of the last {of} days.</translation>
    </message>
    <message>
        <source>Na herstelweek {n} van {of} dagen moe</source>
        <translation>After recovery week tired on {n} of {of} days</translation>
    </message>
    <message>
        <source>Geen herstelweek die 7 tot 28 dagen geleden eindigde.</source>
        <translation>No recovery week that ended 7 to 28 days ago.</translation>
    </message>
    <message>
        <source>In 90 dagen was je {n} keer ziek.</source>
        <translation>You were ill {n} time in 90 days.</translation>
    </message>
    <message>
        <source>In 90 dagen was je {n} verschillende keren ziek.</source>
        <translation>You were ill {n} separate times in 90 days.</translation>
    </message>
    <message>
        <source>{n} keer ziek in 90 dagen</source>
        <translation>ill {n} times in 90 days</translation>
    </message>
    <message>
        <source>{n} van {of} trainingen minder in 28 dagen</source>
        <translation>{n} of {of} sessions went worse in 28 days</translation>
    </message>
    <message>
        <source>Op {n} van de laatste {of} dagen was er te weinig herstel.</source>
        <translation>On {n} of the last {of} days you were under-recovered.</translation>
    </message>
    <message>
        <source>{n} van {of} dagen te weinig herstel</source>
        <translation>{n} of {of} days under-recovered</translation>
    </message>
    <message>
        <source>Ernstige klacht</source>
        <translation>Serious symptom</translation>
    </message>
    <message>
        <source>Daarnaast pols, HRV, slaap of slaapkwaliteit.</source>
        <translation>And also pulse, HRV, sleep or sleep quality.</translation>
    </message>
    <message>
        <source>Vermoeidheid op minstens {least} van de laatste {days} dagen (nu {n}).</source>
        <translation>Fatigue on at least {least} of the last {days} days (now {n}).</translation>
    </message>
    <message>
        <source>Stemming, motivatie, prikkelbaarheid of concentratie op 3 van de laatste 5 dagen. Of bij vier trainingen in 14 dagen hoe het ging.</source>
        <translation>Mood, motivation, irritability or concentration on 3 of the last 5 days. Or how it went for four sessions in 14 days.</translation>
    </message>
    <message>
        <source>vermoeidheid op {least} van de laatste {days} dagen (nu {n})</source>
        <translation>fatigue on {least} of the last {days} days (now {n})</translation>
    </message>
    <message>
        <source>stemming of motivatie op {least} van de laatste {days} dagen</source>
        <translation>mood or motivation on {least} of the last {days} days</translation>
    </message>
    <message>
        <source>drie nachten slaap</source>
        <translation>three nights of sleep</translation>
    </message>
    <message>
        <source>pols of slaap</source>
        <translation>pulse or sleep</translation>
    </message>
    <message>
        <source>Vul nog in: {one}.</source>
        <translation>Still to fill in: {one}.</translation>
    </message>
    <message>
        <source>Vul nog in: {one} en {two}.</source>
        <translation>Still to fill in: {one} and {two}.</translation>
    </message>
    <message>
        <source>Vul nog in: {one}, {two} en {three}.</source>
        <translation>Still to fill in: {one}, {two} and {three}.</translation>
    </message>
    <message>
        <source>Laatste ingevulde ochtend: {day}.</source>
        <translation>Last morning filled in: {day}.</translation>
    </message>
    <message>
        <source>Laatste ingevulde ochtend: {day} {year}.</source>
        <translation>Last morning filled in: {day} {year}.</translation>
    </message>
    <message>
        <source>‘Prestatie’ verdwijnt zodra hoogstens twee van je laatste vier trainingen tegenvielen. Vul wel in hoe ze gingen.</source>
        <translation>‘Performance’ goes away as soon as at most two of your last four sessions disappointed. Do fill in how they went.</translation>
    </message>
    <message>
        <source>Dit niveau verdwijnt na twee ingevulde ochtenden met hoogstens één actieve groep.</source>
        <translation>This level goes away after two mornings filled in with at most one active group.</translation>
    </message>
    <message>
        <source>Eerst moet de groep ‘lichaam’ twee ochtenden achter elkaar goed zijn.</source>
        <translation>First the group ‘body’ has to be good two mornings in a row.</translation>
    </message>
    <message>
        <source>Dit niveau verdwijnt als je {of} ochtenden invult dat je niet moe bent (nu {n}), en ook je laatste twee trainingen niet minder gingen.</source>
        <translation>This level goes away once you fill in {of} mornings without fatigue (now {n}), and your last two sessions did not go worse either.</translation>
    </message>
    <message>
        <source>Dit verdwijnt na {of} ingevulde ochtenden op rij zonder deze redenen (nu {n}).</source>
        <translation>This goes away after {of} filled-in mornings in a row without these reasons (now {n}).</translation>
    </message>
    <message>
        <source>Herstel vergelijkt weer vanaf de eerste dag zonder ‘ziek’.</source>
        <translation>Herstel compares again from the first day without ‘ill’.</translation>
    </message>
    <message>
        <source>Je pols ligt binnen wat voor jou gewoon is.</source>
        <translation>Your resting heart rate is within what is usual for you.</translation>
    </message>
    <message>
        <source>Je pols is lager dan gewoon. Dat is geen slecht teken, maar ook geen goed teken.</source>
        <translation>Your pulse is lower than usual. That is not a bad sign, but not a good one either.</translation>
    </message>
    <message>
        <source>Je pols ligt al {n} ingevulde ochtenden boven de grens. Een nieuw horloge of medicijn? Laat Herstel je gewone waarde dan opnieuw leren (Signalen, Gewone waarden).</source>
        <translation>Your resting heart rate has been above the limit on {n} mornings filled in. A new watch or medicine? Then let Herstel learn your usual value again (Signals, Usual values).</translation>
    </message>
    <message>
        <source>Een hogere pols past bij de tweede helft van je cyclus.</source>
        <translation>A higher pulse fits the second half of your cycle.</translation>
    </message>
    <message>
        <source>Hoe je presteert na de herstelweek, is nog niet te zeggen: je vulde bij te weinig trainingen in hoe het ging.</source>
        <translation>It can’t be said yet how you perform after the recovery week: you filled in how it went for too few sessions.</translation>
    </message>
    <message>
        <source>Of je herstelweek rustig genoeg was, is niet zeker. Niet alle dagen zijn ingevuld, of je trainde meer of zwaarder.</source>
        <translation>It isn’t certain whether your recovery week was easy enough. Not all days are filled in, or you trained more or harder.</translation>
    </message>
    <message>
        <source>De groep ‘hoofd’ werd {n} dag eerder actief dan ‘lichaam’.</source>
        <translation>The group ‘mind’ became active {n} day before ‘body’.</translation>
    </message>
    <message>
        <source>De groep ‘hoofd’ werd {n} dagen eerder actief dan ‘lichaam’.</source>
        <translation>The group ‘mind’ became active {n} days before ‘body’.</translation>
    </message>
    <message>
        <source>Af en toe gaat een training nog goed, maar niet meer elke keer.</source>
        <translation>Now and then a session still goes well, but no longer every time.</translation>
    </message>
    <message>
        <source>Van de {n} trainingen in 28 dagen waarbij je dat invulde, ging er geen beter dan gewoon.</source>
        <translation>Of the {n} sessions in 28 days for which you said so, none went better than usual.</translation>
    </message>
    <message>
        <source>‘{group}’ verdwijnt na nog {n} goede ochtend.</source>
        <translation>‘{group}’ goes away after {n} more good morning.</translation>
    </message>
    <message>
        <source>‘{group}’ verdwijnt na {n} goede ochtenden achter elkaar.</source>
        <translation>‘{group}’ goes away after {n} good mornings in a row.</translation>
    </message>
    <message>
        <source>Pols boven je gemiddelde (%)</source>
        <translation>Pulse above your average (%)</translation>
    </message>
    <message>
        <source>Pols boven je gemiddelde (slagen)</source>
        <translation>Pulse above your average (beats)</translation>
    </message>
    <message>
        <source>Pols, één keer per week</source>
        <translation>Pulse, once a week</translation>
    </message>
    <message>
        <source>Lage HRV</source>
        <translation>Low HRV</translation>
    </message>
    <message>
        <source>Drie korte nachten</source>
        <translation>Three short nights</translation>
    </message>
    <message>
        <source>Je sliep drie nachten achter elkaar korter dan zes uur. Precies zes uur is niet korter. Geteld wordt de verstreken tijd, ook als de klok verspringt. Het telt niet als je gewone nacht zo kort is.</source>
        <translation>You slept less than six hours on three nights in a row. Exactly six hours is not less. Elapsed time counts, also when the clock changes. It does not count when your usual night is this short.</translation>
    </message>
    <message>
        <source>Slecht geslapen</source>
        <translation>Slept badly</translation>
    </message>
    <message>
        <source>Pijn ({part}) op {n} van de laatste {days} ingevulde dagen.</source>
        <translation>Pain ({part}) on {n} of the last {days} days filled in.</translation>
    </message>
    <message>
        <source>Er zijn {days} ingevulde dagen nodig; nu {n}.</source>
        <translation>{days} days filled in are needed; now {n}.</translation>
    </message>
    <message>
        <source>Minder zin</source>
        <translation>Less motivated</translation>
    </message>
    <message>
        <source>Prikkelbaar</source>
        <translation>Irritable</translation>
    </message>
    <message>
        <source>Minder geconcentreerd</source>
        <translation>Less focused</translation>
    </message>
    <message>
        <source>Aanhoudend moe</source>
        <translation>Persistently tired</translation>
    </message>
    <message>
        <source>Spierpijn die blijft</source>
        <translation>Muscle soreness that stays</translation>
    </message>
    <message>
        <source>Moe na twee rustdagen</source>
        <translation>Tired after two rest days</translation>
    </message>
    <message>
        <source>Niet beter na drie rustige dagen</source>
        <translation>No better after three easy days</translation>
    </message>
    <message>
        <source>Je was drie dagen geleden moe en bent dat vandaag nog, terwijl alle dagen ertussen rustig waren: rust, actief herstel, of alleen trainingen tot en met zwaarte 3.</source>
        <translation>You were tired three days ago and still are today, although all days in between were easy: rest, active recovery, or only sessions up to and including effort 3.</translation>
    </message>
    <message>
        <source>Na drie rustige dagen ben je nog steeds moe.</source>
        <translation>After three easy days you are still tired.</translation>
    </message>
    <message>
        <source>Steeds dezelfde pijn</source>
        <translation>The same pain again and again</translation>
    </message>
    <message>
        <source>Trainingen voelen zwaarder</source>
        <translation>Sessions feel harder</translation>
    </message>
    <message>
        <source>Trainingen gaan minder</source>
        <translation>Sessions go worse</translation>
    </message>
    <message>
        <source>Twee zware dagen achter elkaar</source>
        <translation>Two hard days in a row</translation>
    </message>
    <message>
        <source>Geen rustdag tussen trainingen</source>
        <translation>No rest day between trainings</translation>
    </message>
    <message>
        <source>Op {first} en {second} train je allebei. Wie net begint, rust een dag tussendoor.</source>
        <translation>You train on both {first} and {second}. Beginners rest a day in between.</translation>
    </message>
    <message>
        <source>Rustdag tussen trainingen</source>
        <translation>Rest day between sessions</translation>
    </message>
    <message>
        <source>Klopt: tussen je trainingen ligt steeds een dag zonder.</source>
        <translation>Right: there is always a day without training in between.</translation>
    </message>
    <message>
        <source>Zet {day} op rust</source>
        <translation>Make {day} a rest day</translation>
    </message>
    <message>
        <source>Lang zonder rustdag</source>
        <translation>Long without a rest day</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} staat er {n} dagen lang geen volledige rustdag.</source>
        <translation>From {first} to {last} there is no full rest day for {n} days.</translation>
    </message>
    <message>
        <source>Elke week een hele rustdag</source>
        <translation>A whole rest day every week</translation>
    </message>
    <message>
        <source>Klopt: er staat {n} rustdag, en nergens zeven dagen zonder.</source>
        <translation>Right: there is {n} rest day, and nowhere seven days without.</translation>
    </message>
    <message>
        <source>Klopt: er staan {n} rustdagen, en nergens zeven dagen zonder.</source>
        <translation>Right: there are {n} rest days, and nowhere seven days without.</translation>
    </message>
    <message>
        <source>Nog niet te zeggen: zet in elke week een volledige rustdag in je plan.</source>
        <translation>Cannot be said yet: plan a full rest day in every week.</translation>
    </message>
    <message>
        <source>Geen twee zware dagen achter elkaar.</source>
        <translation>No two hard days in a row.</translation>
    </message>
    <message>
        <source>Geen rust na drie zware weken</source>
        <translation>No rest after three hard weeks</translation>
    </message>
    <message>
        <source>Meer kracht bij onrustige slaap</source>
        <translation>More strength training with restless sleep</translation>
    </message>
    <message>
        <source>Nodig: de slaapkwaliteit van de laatste zeven nachten.</source>
        <translation>Needed: the sleep quality of the last seven nights.</translation>
    </message>
    <message>
        <source>Rustige trainingen bleven rustig</source>
        <translation>Easy sessions stayed easy</translation>
    </message>
    <message>
        <source>Vul bij nog meer rustig bedoelde trainingen de zwaarte in: vier in 14 dagen zijn nodig, nu {n}.</source>
        <translation>Fill in the effort for more sessions meant to be easy: four in 14 days are needed, now {n}.</translation>
    </message>
    <message>
        <source>Gisteren en vandaag waren zwaar: een training met zwaarte 7 of hoger, of een die je als zware training aangaf.</source>
        <translation>Yesterday and today were hard: a session with effort 7 or higher, or one you gave as a hard session.</translation>
    </message>
    <message>
        <source>Na drie weken met elk minstens twee zware dagen horen vijf rustige dagen, van maandag tot en met vrijdag. Minstens één daarvan was niet rustig.</source>
        <translation>After three weeks with at least two hard days each come five easy days, Monday to Friday. At least one of those was not easy.</translation>
    </message>
    <message>
        <source>Je deed deze week meer krachttraining dan vorige week, terwijl je slaapkwaliteit niet zeven nachten stabiel was.</source>
        <translation>You did more strength training this week than last week, although your sleep quality was not stable for seven nights.</translation>
    </message>
    <message>
        <source>Je begint net en trainde op twee dagen achter elkaar.</source>
        <translation>You are just starting and trained two days in a row.</translation>
    </message>
    <message>
        <source>Niet twee dagen achter elkaar getraind.</source>
        <translation>Did not train two days in a row.</translation>
    </message>
    <message>
        <source>Moe na een herstelweek</source>
        <translation>Tired after a recovery week</translation>
    </message>
    <message>
        <source>Vaak ziek</source>
        <translation>Often ill</translation>
    </message>
    <message>
        <source>Lange tijd slecht geslapen</source>
        <translation>Sleeping badly for a long time</translation>
    </message>
    <message>
        <source>Lange tijd minder presteren</source>
        <translation>Performing worse for a long time</translation>
    </message>
    <message>
        <source>Weken te weinig herstel</source>
        <translation>Under-recovered for weeks</translation>
    </message>
    <message>
        <source>{n} ochtend, {first} – {last}</source>
        <translation>{n} morning, {first} – {last}</translation>
    </message>
    <message>
        <source>{n} ochtenden, {first} – {last}</source>
        <translation>{n} mornings, {first} – {last}</translation>
    </message>
    <message>
        <source>{n} antwoord, {first} – {last}</source>
        <translation>{n} answer, {first} – {last}</translation>
    </message>
    <message>
        <source>{n} antwoorden, {first} – {last}</source>
        <translation>{n} answers, {first} – {last}</translation>
    </message>
    <message>
        <source>{line} Je gewone waarde is van meer dan vijf weken geleden.</source>
        <translation>{line} Your usual value is from more than five weeks ago.</translation>
    </message>
    <message>
        <source>Niet te beoordelen. {missing}</source>
        <translation>Cannot be judged. {missing}</translation>
    </message>
    <message>
        <source>{label}: te weinig gegevens</source>
        <translation>{label}: not enough data</translation>
    </message>
    <message>
        <source>{label}: telt niet mee</source>
        <translation>{label}: does not count</translation>
    </message>
    <message>
        <source>{n} van de {least} metingen (rMSSD) in de laatste 7 dagen</source>
        <translation>{n} of the {least} readings (rMSSD) in the last 7 days</translation>
    </message>
    <message>
        <source>eigen band na {least} ochtenden die een week oud zijn; nu {n}</source>
        <translation>own band after {least} mornings that are a week old; now {n}</translation>
    </message>
    <message>
        <source>onder je eigen band {low}–{high}</source>
        <translation>below your own band {low}–{high}</translation>
    </message>
    <message>
        <source>boven je eigen band {low}–{high}</source>
        <translation>above your own band {low}–{high}</translation>
    </message>
    <message>
        <source>binnen je eigen band {low}–{high}</source>
        <translation>within your own band {low}–{high}</translation>
    </message>
    <message>
        <source>niet ingevuld vandaag: {items}</source>
        <translation>not filled in today: {items}</translation>
    </message>
    <message>
        <source>van 4 tot 28</source>
        <translation>from 4 to 28</translation>
    </message>
    <message>
        <source>{n} van de {least} dagen ingevuld (training of rustdag)</source>
        <translation>{n} of the {least} days filled in (training or rest day)</translation>
    </message>
    <message>
        <source>niet te berekenen: alle dagen zijn gelijk</source>
        <translation>cannot be calculated: all days are the same</translation>
    </message>
    <message>
        <source>{n} bekende nachten, {hours} uur per nacht ({condition})</source>
        <translation>{n} known nights, {hours} hours per night ({condition})</translation>
    </message>
    <message>
        <source>{n} nachten met naar bed en op</source>
        <translation>{n} nights with bedtime and get-up time</translation>
    </message>
    <message>
        <source>± {minutes} min</source>
        <translation>± {minutes} min</translation>
    </message>
    <message>
        <source>{n} van de {least} bekende nachten in de laatste 7</source>
        <translation>{n} of the {least} known nights in the last 7</translation>
    </message>
    <message>
        <source>{n} van de {least} nachten met naar bed en op in de laatste 14</source>
        <translation>{n} of the {least} nights with bedtime and get-up time in the last 14</translation>
    </message>
    <message>
        <source>Geslapen: {first}, {second} en {third}.</source>
        <translation>Slept: {first}, {second} and {third}.</translation>
    </message>
    <message>
        <source>{line} Grens volgens het artikel: drie nachten onder {limit}.</source>
        <translation>{line} Limit according to the article: three nights below {limit}.</translation>
    </message>
    <message>
        <source>{line} Jouw grens: drie nachten onder {limit} (artikel: {article}).</source>
        <translation>{line} Your limit: three nights below {limit} (article: {article}).</translation>
    </message>
    <message>
        <source>{line} Voor jou is dat gewoon. Voor iedereen is het weinig.</source>
        <translation>{line} For you that is usual. For anybody it is little.</translation>
    </message>
    <message>
        <source>Een van de laatste drie nachten duurde {limit} of langer.</source>
        <translation>One of the last three nights lasted {limit} or longer.</translation>
    </message>
    <message>
        <source>Slaap {minutes} · 3 nachten &lt; {limit}</source>
        <translation>Sleep {minutes} · 3 nights &lt; {limit}</translation>
    </message>
    <message>
        <source>Slaap: niet drie nachten onder {limit}</source>
        <translation>Sleep: not three nights below {limit}</translation>
    </message>
    <message>
        <source>Van {n} van de laatste drie nachten is de slaap niet bekend.</source>
        <translation>Sleep isn’t known for {n} of the last three nights.</translation>
    </message>
    <message>
        <source>Je sliep drie nachten achter elkaar minder dan {limit}.</source>
        <translation>You slept less than {limit} three nights in a row.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij slaapkwaliteit, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for sleep quality, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je noemt je slaap slecht; je gewone antwoord is nog niet bekend.</source>
        <translation>You rate your sleep as bad; your usual answer is not known yet.</translation>
    </message>
    <message>
        <source>Je noemt je slaap al langer slecht.</source>
        <translation>You have rated your sleep as bad for some time.</translation>
    </message>
    <message>
        <source>Actief vanaf (van je laatste vier trainingen):</source>
        <translation>Active from (of your last four sessions):</translation>
    </message>
    <message>
        <source>{n} van de laatste {of} trainingen voelden zwaarder dan gewoon.</source>
        <translation>{n} of the last {of} sessions felt harder than usual.</translation>
    </message>
    <message>
        <source>{n} van de laatste {of} trainingen gingen minder dan gewoon.</source>
        <translation>{n} of the last {of} sessions went worse than usual.</translation>
    </message>
    <message>
        <source>{n} van {of} trainingen zwaarder</source>
        <translation>{n} of {of} sessions harder</translation>
    </message>
    <message>
        <source>{n} van {of} trainingen minder</source>
        <translation>{n} of {of} sessions worse</translation>
    </message>
    <message>
        <source>Vul nog bij {n} training in hoe het ging (binnen 14 dagen).</source>
        <translation>Fill in for {n} more session how it went (within 14 days).</translation>
    </message>
    <message>
        <source>Vul nog bij {n} trainingen in hoe het ging (binnen 14 dagen).</source>
        <translation>Fill in for {n} more sessions how it went (within 14 days).</translation>
    </message>
    <message>
        <source>Van je laatste vier trainingen in 14 dagen voelden er minstens drie zwaarder dan gewoon. Alleen trainingen waarbij je dat invulde, tellen.</source>
        <translation>Of your last four sessions in 14 days, at least three felt harder than usual. Only sessions for which you filled that in count.</translation>
    </message>
    <message>
        <source>Je trainingen voelen zwaarder dan gewoon.</source>
        <translation>Your sessions feel harder than usual.</translation>
    </message>
    <message>
        <source>Van je laatste vier trainingen in 14 dagen gingen er minstens drie minder dan gewoon. Alleen trainingen waarbij je dat invulde, tellen.</source>
        <translation>Of your last four sessions in 14 days, at least three went worse than usual. Only sessions for which you filled that in count.</translation>
    </message>
    <message>
        <source>Je trainingen gaan minder goed dan gewoon.</source>
        <translation>Your sessions are going less well than usual.</translation>
    </message>
    <message>
        <source>Trainingen</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Een week is zwaar vanaf (zware dagen):</source>
        <translation>A week is hard from (hard days):</translation>
    </message>
    <message>
        <source>Slaap is stabiel bij een verschil van hoogstens</source>
        <translation>Sleep is stable with a difference of at most</translation>
    </message>
    <message>
        <source>Telt vanaf dit deel van de rustig bedoelde trainingen:</source>
        <translation>Counts from this share of the sessions meant to be easy:</translation>
    </message>
    <message>
        <source>De laatste {n} dagen was er geen volledige rustdag.</source>
        <translation>There was no full rest day in the last {n} days.</translation>
    </message>
    <message>
        <source>Er was een volledige rustdag in de laatste {n} dagen.</source>
        <translation>There was a full rest day in the last {n} days.</translation>
    </message>
    <message>
        <source>{n} dagen zonder rustdag</source>
        <translation>{n} days without a rest day</translation>
    </message>
    <message>
        <source>Rustdag in de laatste {n} dagen</source>
        <translation>Rest day in the last {n} days</translation>
    </message>
    <message>
        <source>Rustdag</source>
        <translation>Rest day</translation>
    </message>
    <message>
        <source>Van {n} dag is niet bekend of je rustte of trainde.</source>
        <translation>For {n} day it is not known whether you rested or trained.</translation>
    </message>
    <message>
        <source>Van {n} dagen is niet bekend of je rustte of trainde.</source>
        <translation>For {n} days it is not known whether you rested or trained.</translation>
    </message>
    <message>
        <source>Niet van alle dagen is bekend wat je deed en hoe zwaar dat was.</source>
        <translation>It is not known for every day what you did and how hard it was.</translation>
    </message>
    <message>
        <source>Rust na drie zware weken</source>
        <translation>Rest after three hard weeks</translation>
    </message>
    <message>
        <source>Na drie zware weken horen vijf rustige dagen, van maandag tot en met vrijdag. Er was al een zwaardere dag.</source>
        <translation>Three hard weeks call for five easy days, Monday to Friday. There has already been a harder day.</translation>
    </message>
    <message>
        <source>Geen drie zware weken achter elkaar, of de dagen erna waren rustig.</source>
        <translation>No three hard weeks in a row, or the days after them were easy.</translation>
    </message>
    <message>
        <source>Na 3 zware weken geen 5 rustige dagen</source>
        <translation>No 5 easy days after 3 hard weeks</translation>
    </message>
    <message>
        <source>Meer kracht bij stabiele slaap</source>
        <translation>More strength training when sleep is stable</translation>
    </message>
    <message>
        <source>Meer krachttraining dan vorige week ({now} tegen {before} minuten), terwijl je slaap niet zeven nachten stabiel was.</source>
        <translation>More strength training than last week ({now} against {before} minutes), while your sleep was not stable for seven nights.</translation>
    </message>
    <message>
        <source>Niet meer krachttraining dan vorige week, of je slaap was stabiel.</source>
        <translation>No more strength training than last week, or your sleep was stable.</translation>
    </message>
    <message>
        <source>Je vulde de laatste zeven dagen allemaal in. Geen van die dagen was een volledige rustdag. Een dag zonder training telt pas als rust als je dat zelf invult.</source>
        <translation>You filled in all of the last seven days. None of those days was a full rest day. A day without training only counts as rest once you enter that yourself.</translation>
    </message>
    <message>
        <source>Twee zware dagen achter elkaar.</source>
        <translation>Two hard days in a row.</translation>
    </message>
    <message>
        <source>Rustige trainingen te zwaar</source>
        <translation>Easy sessions too hard</translation>
    </message>
    <message>
        <source>Van minstens vier rustig bedoelde trainingen in 14 dagen had de helft of meer zwaarte 4 of hoger.</source>
        <translation>Of at least four sessions meant to be easy in 14 days, half or more had effort 4 or higher.</translation>
    </message>
    <message>
        <source>Je trainde twee dagen achter elkaar; plan er een rustdag tussen.</source>
        <translation>You trained two days in a row; plan a rest day in between.</translation>
    </message>
    <message>
        <source>Van {of} rustig bedoelde trainingen in 14 dagen waren er {n} zwaarder dan rustig.</source>
        <translation>Of {of} sessions meant to be easy in 14 days, {n} were harder than easy.</translation>
    </message>
    <message>
        <source>{n} van {of} rustige trainingen te zwaar</source>
        <translation>{n} of {of} easy sessions too hard</translation>
    </message>
    <message>
        <source>te weinig gegevens</source>
        <translation>not enough data</translation>
    </message>
    <message>
        <source>geen signaal</source>
        <translation>no signal</translation>
    </message>
    <message>
        <source>let op</source>
        <translation>take note</translation>
    </message>
    <message>
        <source>te weinig herstel</source>
        <translation>under-recovered</translation>
    </message>
    <message>
        <source>herstel blijft uit</source>
        <translation>not recovering</translation>
    </message>
    <message>
        <source>bespreek het met je huisarts of sportarts</source>
        <translation>discuss it with your GP or sports physician</translation>
    </message>
    <message>
        <source>niets ingevuld</source>
        <translation>nothing filled in</translation>
    </message>
    <message>
        <source>nog geen melding</source>
        <translation>no alert yet</translation>
    </message>
    <message>
        <source>klacht die niet kan wachten</source>
        <translation>symptom that cannot wait</translation>
    </message>
    <message>
        <source>ernstige klacht of vlak erna</source>
        <translation>serious symptom, or shortly after it</translation>
    </message>
    <message>
        <source>hart</source>
        <translation>heart</translation>
    </message>
    <message>
        <source>slaap</source>
        <translation>sleep</translation>
    </message>
    <message>
        <source>hoofd</source>
        <translation>mind</translation>
    </message>
    <message>
        <source>opbouw van de training</source>
        <translation>training build-up</translation>
    </message>
    <message>
        <source>JOIN (2026)</source>
        <translation>JOIN (2026)</translation>
    </message>
    <message>
        <source>reissite, zonder bronnen</source>
        <translation>travel site, no sources</translation>
    </message>
    <message>
        <source>artikel (2025)</source>
        <translation>article (2025)</translation>
    </message>
    <message>
        <source>Jac Orie (2026)</source>
        <translation>Jac Orie (2026)</translation>
    </message>
    <message>
        <source>artikel (2020)</source>
        <translation>article (2020)</translation>
    </message>
    <message>
        <source>lichaam</source>
        <translation>body</translation>
    </message>
    <message>
        <source>prestatie</source>
        <translation>performance</translation>
    </message>
    <message>
        <source>reden om met je huisarts of sportarts te praten</source>
        <translation>reason to talk to your GP or sports physician</translation>
    </message>
    <message>
        <source>De balans vinden (JOIN, 2026)</source>
        <translation>Finding the balance (JOIN, 2026)</translation>
    </message>
    <message>
        <source>Artikel over te intensief trainen (reissite, zonder bronnen)</source>
        <translation>Article on training too intensively (travel site, no sources)</translation>
    </message>
    <message>
        <source>Waarom herstel net zo belangrijk is als trainen (2025)</source>
        <translation>Why recovery matters as much as training (2025)</translation>
    </message>
    <message>
        <source>Waarom rust geen pauze is (Jac Orie, 2026)</source>
        <translation>Why rest is not a break (Jac Orie, 2026)</translation>
    </message>
    <message>
        <source>Sleutels voor herstel na de training (2020)</source>
        <translation>Keys to recovery after training (2020)</translation>
    </message>
    <message>
        <source>Je slaapt slechter dan gewoon.</source>
        <translation>You are sleeping worse than usual.</translation>
    </message>
    <message>
        <source>Je bent prikkelbaarder dan gewoon.</source>
        <translation>You are more irritable than usual.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij concentratie, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for concentration, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je concentreert je minder goed dan gewoon.</source>
        <translation>You are concentrating less well than usual.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij vermoeidheid, binnen vijf dagen, waren slecht voor jou. Deze grens geldt ook voor de andere signalen over vermoeidheid.</source>
        <translation>Your last three answers for fatigue, within five days, were bad for you. This limit also holds for the other signals about fatigue.</translation>
    </message>
    <message>
        <source>Je blijft moe.</source>
        <translation>You stay tired.</translation>
    </message>
    <message>
        <source>Je laatste drie antwoorden bij zware benen, binnen vijf dagen, waren slecht voor jou.</source>
        <translation>Your last three answers for heavy legs, within five days, were bad for you.</translation>
    </message>
    <message>
        <source>Je benen blijven zwaar.</source>
        <translation>Your legs stay heavy.</translation>
    </message>
    <message>
        <source>Je laatste vier antwoorden bij spierpijn, binnen zes dagen, waren slecht voor jou. Gewone spierpijn is na drie dagen over.</source>
        <translation>Your last four answers for muscle soreness, within six days, were bad for you. Ordinary muscle soreness is gone after three days.</translation>
    </message>
    <message>
        <source>Je spierpijn gaat niet weg.</source>
        <translation>Your muscle soreness is not going away.</translation>
    </message>
    <message>
        <source>Je bent moe, terwijl je de twee dagen ervoor rust (of actief herstel) invulde.</source>
        <translation>You are tired, although you filled in rest (or active recovery) for the two days before.</translation>
    </message>
    <message>
        <source>Je bent na twee rustdagen nog moe.</source>
        <translation>You are still tired after two rest days.</translation>
    </message>
    <message>
        <source>Dezelfde plek blijft pijn doen: {part}.</source>
        <translation>The same spot keeps hurting: {part}.</translation>
    </message>
    <message>
        <source>moe na een herstelweek</source>
        <translation>tired after a recovery week</translation>
    </message>
    <message>
        <source>Je was in 90 dagen minstens drie keer ziek. Ben je binnen een week weer ziek, dan telt dat als dezelfde keer.</source>
        <translation>You were ill at least three times in 90 days. Ill again within a week counts as the same illness.</translation>
    </message>
    <message>
        <source>vaak ziek</source>
        <translation>often ill</translation>
    </message>
    <message>
        <source>lang slecht geslapen</source>
        <translation>sleeping badly for a long time</translation>
    </message>
    <message>
        <source>lang minder presteren</source>
        <translation>performing worse for a long time</translation>
    </message>
    <message>
        <source>Op minstens 15 van de laatste 28 dagen had je te weinig herstel.</source>
        <translation>On at least 15 of the last 28 days you were under-recovered.</translation>
    </message>
    <message>
        <source>weken te weinig herstel</source>
        <translation>under-recovered for weeks</translation>
    </message>
    <message>
        <source>{hours} u</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} u {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{hours} uur</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Hardlopen</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Fietsen</source>
        <translation>Cycling</translation>
    </message>
    <message>
        <source>Kracht</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Zwemmen</source>
        <translation>Swimming</translation>
    </message>
    <message>
        <source>Schaatsen</source>
        <translation>Skating</translation>
    </message>
    <message>
        <source>Roeien</source>
        <translation>Rowing</translation>
    </message>
    <message>
        <source>Wandelen</source>
        <translation>Walking</translation>
    </message>
    <message>
        <source>Teamsport</source>
        <translation>Team sport</translation>
    </message>
    <message>
        <source>Anders</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Zwaarte: {value} kan niet. Kies 0 (rust) tot en met 10 (maximaal).</source>
        <translation>Effort (RPE): {value} is out of range. Choose 0 (rest) to 10 (maximal).</translation>
    </message>
    <message>
        <source>Duur: {value} minuten kan niet. Een dag heeft 1440 minuten.</source>
        <translation>Duration: {value} minutes is out of range. A day has 1440 minutes.</translation>
    </message>
    <message>
        <source>Begin: deze tijd kan niet. Typ bijvoorbeeld 18:30.</source>
        <translation>Start: this time is not possible. Type for example 18:30.</translation>
    </message>
    <message>
        <source>De laatste dag ligt voor de eerste. Kies {day} of later als laatste dag.</source>
        <translation>The last day lies before the first. Choose {day} or later as the last day.</translation>
    </message>
    <message>
        <source>Een herstelweek duurt minstens zeven dagen. Kies {day} of later als laatste dag.</source>
        <translation>A recovery week lasts at least seven days. Choose {day} or later as the last day.</translation>
    </message>
    <message>
        <source>Een herstelweek duurt hoogstens vier weken. Kies {day} of eerder als laatste dag.</source>
        <translation>A recovery week lasts at most four weeks. Choose {day} or earlier as the last day.</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} staat al een herstelweek. Wijzig die, of kies andere dagen.</source>
        <translation>There is a recovery week already from {first} to {last}. Change that one, or choose other days.</translation>
    </message>
    <message>
        <source>Je dagboek begint op {day}. Een herstelweek die daarvoor eindigt, telt nergens voor mee. Kies latere dagen.</source>
        <translation>Your journal begins on {day}. A recovery week that ends before then counts for nothing. Choose later days.</translation>
    </message>
    <message>
        <source>herstelweek</source>
        <translation>recovery week</translation>
    </message>
    <message>
        <source>herstelweek wijzigen</source>
        <translation>change recovery week</translation>
    </message>
    <message>
        <source>herstelweek verwijderen</source>
        <translation>remove recovery week</translation>
    </message>
    <message>
        <source>gepland: rust</source>
        <translation>planned: rest</translation>
    </message>
    <message>
        <source>zwaarte × minuten</source>
        <translation>effort × minutes</translation>
    </message>
    <message>
        <source>over 7 dagen</source>
        <translation>over 7 days</translation>
    </message>
    <message>
        <source>uren</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>kloktijd</source>
        <translation>clock time</translation>
    </message>
    <message>
        <source>1 ja – 0 nee</source>
        <translation>1 yes – 0 no</translation>
    </message>
    <message>
        <source>1 heel goed – 7 heel slecht</source>
        <translation>1 very good – 7 very bad</translation>
    </message>
    <message>
        <source>slagen/min</source>
        <translation>beats/min</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>normaal −10 % … +5 %</source>
        <translation>normal −10 % … +5 %</translation>
    </message>
    <message>
        <source>grens {percent} %</source>
        <translation>limit {percent} %</translation>
    </message>
    <message>
        <source>wat voor jou gewoon is</source>
        <translation>what is usual for you</translation>
    </message>
    <message>
        <source>de grens van 50 ms past niet bij jou</source>
        <translation>the 50 ms limit does not fit you</translation>
    </message>
    <message>
        <source>gewoon {usual}</source>
        <translation>usual {usual}</translation>
    </message>
    <message>
        <source>als gewoon</source>
        <translation>as usual</translation>
    </message>
    <message>
        <source>over 3 ochtenden {percent}</source>
        <translation>over 3 mornings {percent}</translation>
    </message>
    <message>
        <source>ziek, telt niet mee</source>
        <translation>ill, does not count</translation>
    </message>
    <message>
        <source>twijfelachtig</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>ook {value} ingevuld</source>
        <translation>also {value} entered</translation>
    </message>
    <message>
        <source>ook {value} uit {source}</source>
        <translation>also {value} from {source}</translation>
    </message>
    <message>
        <source>uit {source}</source>
        <translation>from {source}</translation>
    </message>
    <message>
        <source>rustdag</source>
        <translation>rest day</translation>
    </message>
    <message>
        <source>datum</source>
        <translation>date</translation>
    </message>
    <message>
        <source>niveau</source>
        <translation>level</translation>
    </message>
    <message>
        <source>{label} – bron</source>
        <translation>{label} – source</translation>
    </message>
    <message>
        <source>zelf ingevuld</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>minuten</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>? = ver van je gewone waarde en niet bevestigd: telt niet mee.</source>
        <translation>? = far from your usual value and not confirmed: does not count.</translation>
    </message>
    <message>
        <source>Ochtend en slaap</source>
        <translation>Morning and sleep</translation>
    </message>
    <message>
        <source>Gevoel (1 = heel goed, 7 = heel slecht)</source>
        <translation>How you feel (1 = very good, 7 = very bad)</translation>
    </message>
    <message>
        <source>Na de training en ’s avonds</source>
        <translation>After training and in the evening</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>geen oordeel</source>
        <translation>no verdict</translation>
    </message>
    <message>
        <source>maandag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>dinsdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>woensdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>donderdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>vrijdag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>zaterdag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>zondag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>ma</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>di</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>wo</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>do</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>vr</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>za</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>zo</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>maart</source>
        <translation>March</translation>
    </message>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>augustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Hersteltabel · week {n}</source>
        <translation>Recovery table · week {n}</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Belasting (zwaarte × minuten)</source>
        <translation>Load (effort × minutes)</translation>
    </message>
    <message>
        <source>Gedaan (minuten · zwaarte)</source>
        <translation>Done (minutes · effort)</translation>
    </message>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>u:mm</source>
        <translation>h:mm</translation>
    </message>
    <message>
        <source>{begin} t/m {end}</source>
        <translation>{begin} to {end}</translation>
    </message>
    <message>
        <source>{weekday} {begin} t/m {last_weekday} {end}</source>
        <translation>{weekday} {begin} to {last_weekday} {end}</translation>
    </message>
    <message>
        <source>actief</source>
        <translation>active</translation>
    </message>
    <message>
        <source>{n}&#xa0;min</source>
        <translation>{n}&#xa0;min</translation>
    </message>
    <message>
        <source>na 3 zware weken</source>
        <translation>after 3 hard weeks</translation>
    </message>
    <message>
        <source>4 weken</source>
        <translation>4 weeks</translation>
    </message>
    <message>
        <source>grens</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>normaal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Meting</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>{level} (van een eerdere ochtend)</source>
        <translation>{level} (from an earlier morning)</translation>
    </message>
    <message>
        <source>deze week moet nog komen</source>
        <translation>this week is yet to come</translation>
    </message>
    <message>
        <source>{n} dag: {day}</source>
        <translation>{n} day: {day}</translation>
    </message>
    <message>
        <source>{n} dagen, laatst {day}</source>
        <translation>{n} days, last {day}</translation>
    </message>
    <message>
        <source>{n} dag gemiddeld over 3 ochtenden meer dan {percent} % boven je gewone waarde ({usual}, {mornings} ochtenden).</source>
        <translation>{n} day averaging more than {percent} % above your usual value over 3 mornings ({usual}, {mornings} mornings).</translation>
    </message>
    <message>
        <source>{n} dagen gemiddeld over 3 ochtenden meer dan {percent} % boven je gewone waarde ({usual}, {mornings} ochtenden).</source>
        <translation>{n} days averaging more than {percent} % above your usual value over 3 mornings ({usual}, {mornings} mornings).</translation>
    </message>
    <message>
        <source>{n} nacht korter dan {least}, de derde op rij.</source>
        <translation>{n} night shorter than {least}, the third in a row.</translation>
    </message>
    <message>
        <source>{n} nachten korter dan {least}, drie of meer op rij.</source>
        <translation>{n} nights shorter than {least}, three or more in a row.</translation>
    </message>
    <message>
        <source>{n} dag met {threshold} of hoger.</source>
        <translation>{n} day at {threshold} or higher.</translation>
    </message>
    <message>
        <source>{n} dagen met {threshold} of hoger.</source>
        <translation>{n} days at {threshold} or higher.</translation>
    </message>
    <message>
        <source>{n} dag met {threshold} of hoger; gewoon is {usual}.</source>
        <translation>{n} day at {threshold} or higher; usual is {usual}.</translation>
    </message>
    <message>
        <source>{n} dagen met {threshold} of hoger; gewoon is {usual}.</source>
        <translation>{n} days at {threshold} or higher; usual is {usual}.</translation>
    </message>
    <message>
        <source>je eigen waarde</source>
        <translation>your own value</translation>
    </message>
    <message>
        <source>{low}–{high} u ({ages} j)</source>
        <translation>{low}–{high} h ({ages} y)</translation>
    </message>
    <message>
        <source>telt niet mee</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>≥ {n}, {days} dagen</source>
        <translation>≥ {n}, {days} days</translation>
    </message>
    <message>
        <source>gem. 3 d &gt; +{percent} %</source>
        <translation>mean 3 d &gt; +{percent} %</translation>
    </message>
    <message>
        <source>gem. 3 d &gt; {beats}</source>
        <translation>mean 3 d &gt; {beats}</translation>
    </message>
    <message>
        <source>gem. 3 d &gt; {low} … {high}</source>
        <translation>mean 3 d &gt; {low} … {high}</translation>
    </message>
    <message>
        <source>≥ {low} … {high}, {days} dagen</source>
        <translation>≥ {low} … {high}, {days} days</translation>
    </message>
    <message>
        <source>&lt; {n}, telt niet bij jou</source>
        <translation>&lt; {n}, does not count for you</translation>
    </message>
    <message>
        <source>gem. 7 d &lt; {n}</source>
        <translation>mean 7 d &lt; {n}</translation>
    </message>
    <message>
        <source>&lt; {time}, 3 nachten</source>
        <translation>&lt; {time}, 3 nights</translation>
    </message>
    <message>
        <source>{label}, {day}: {value}, nog niet bevestigd</source>
        <translation>{label}, {day}: {value}, not confirmed yet</translation>
    </message>
    <message>
        <source>{label}, {day}: {value}, voorbij de grens</source>
        <translation>{label}, {day}: {value}, past the limit</translation>
    </message>
    <message>
        <source>{label}, {day}: {value}</source>
        <translation>{label}, {day}: {value}</translation>
    </message>
    <message>
        <source>{value}, nog niet bevestigd</source>
        <translation>{value}, not confirmed yet</translation>
    </message>
    <message>
        <source>{value}, voorbij de grens</source>
        <translation>{value}, past the limit</translation>
    </message>
    <message>
        <source>als plan</source>
        <translation>as planned</translation>
    </message>
    <message>
        <source>lichter</source>
        <translation>lighter</translation>
    </message>
    <message>
        <source>korter</source>
        <translation>shorter</translation>
    </message>
    <message>
        <source>langer</source>
        <translation>longer</translation>
    </message>
    <message>
        <source>geen rust</source>
        <translation>no rest</translation>
    </message>
    <message>
        <source>gerust</source>
        <translation>rested</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>Lid</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>voorbij de eigen grens</source>
        <translation>past their own limit</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>{name} is een dagboek en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is a journal and will not be overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is het dagboek zelf en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is the journal itself and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een reservekopie van je dagboek en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is a backup of your journal and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} hoort bij een dagboek en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} belongs to a journal and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een bestand van Herstel zelf en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is a file of Herstel itself and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} mag niet gelezen worden. Misschien is het een dagboek, dus wordt het niet overschreven. Kies een andere naam.</source>
        <translation>{name} may not be read. It might be a journal, so it is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>LibreOffice (ODS)</source>
        <translation>LibreOffice (ODS)</translation>
    </message>
    <message>
        <source>Tekst met puntkomma’s (CSV)</source>
        <translation>Text with semicolons (CSV)</translation>
    </message>
    <message>
        <source>Tekst met komma’s en punten (CSV)</source>
        <translation>Text with commas and points (CSV)</translation>
    </message>
    <message>
        <source>Signalen deze week</source>
        <translation>Signals this week</translation>
    </message>
    <message>
        <source>Advies</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Notities en bijzonderheden</source>
        <translation>Notes and tags</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies.</source>
        <translation>For information; no substitute for medical advice.</translation>
    </message>
    <message>
        <source>Dubbel: verderop in het bestand staat {what} nog eens, maar anders. Die latere telt.</source>
        <translation>Double: {what} occurs again further on in the file, but differently. The later one counts.</translation>
    </message>
    <message>
        <source>Er is nog {n} keer iets overgeslagen; dat staat hier niet apart.</source>
        <translation>Another {n} things were skipped; they are not listed here.</translation>
    </message>
    <message>
        <source>{name} is leeg. Download of maak het bestand opnieuw.</source>
        <translation>{name} is empty. Download or make the file again.</translation>
    </message>
    <message>
        <source>{name} bevat veel meer dan een dagboek. Kijk of dit het goede bestand is, of exporteer een kortere periode.</source>
        <translation>{name} contains far more than a journal. Check that this is the right file, or export a shorter period.</translation>
    </message>
    <message>
        <source>In {name} zijn meer dan {limit} regels onleesbaar. Download het bestand opnieuw.</source>
        <translation>More than {limit} lines in {name} are unreadable. Download the file again.</translation>
    </message>
    <message>
        <source>{name} is beschadigd of niet compleet. Download het bestand opnieuw.</source>
        <translation>{name} is damaged or incomplete. Download the file again.</translation>
    </message>
    <message>
        <source>In {name} staat niets wat Herstel bewaart. Is dit het goede bestand?</source>
        <translation>There is nothing in {name} that Herstel keeps. Is this the right file?</translation>
    </message>
    <message>
        <source>{day}, {label}: {value} kan bijna niet (verwacht {low} tot en met {high}) en is overgeslagen.</source>
        <translation>{day}, {label}: {value} is hardly possible (expected {low} to {high}) and was skipped.</translation>
    </message>
    <message>
        <source>‘{word}…’ is langer dan {limit} tekens en is overgeslagen.</source>
        <translation>‘{word}…’ is longer than {limit} characters and was skipped.</translation>
    </message>
    <message>
        <source>‘{word}…’ is ingekort tot {limit} tekens.</source>
        <translation>‘{word}…’ was shortened to {limit} characters.</translation>
    </message>
    <message>
        <source>De notitie is langer dan {limit} tekens en is overgeslagen.</source>
        <translation>The note is longer than {limit} characters and was skipped.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden. Kijk of het bestand er nog is en of je het mag openen.</source>
        <translation>{name} cannot be read. Check that the file is still there and that you may open it.</translation>
    </message>
    <message>
        <source>{name} is geen weekbestand van Herstel.</source>
        <translation>{name} is not a week file from Herstel.</translation>
    </message>
    <message>
        <source>{name} is beschadigd of niet compleet. Vraag het opnieuw aan de afzender.</source>
        <translation>{name} is damaged or incomplete. Ask the sender for it again.</translation>
    </message>
    <message>
        <source>{name} komt uit een nieuwere Herstel. Installeer de nieuwste Herstel en open het daarmee.</source>
        <translation>{name} comes from a newer Herstel. Install the latest Herstel and open it with that.</translation>
    </message>
    <message>
        <source>{name}: {reason} Vraag het opnieuw aan wie het stuurde.</source>
        <translation>{name}: {reason} Ask the sender for it again.</translation>
    </message>
    <message>
        <source>‘{key}’ heeft geen zeven dagen.</source>
        <translation>‘{key}’ does not have seven days.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen week zoals 2026-W47.</source>
        <translation>‘{text}’ is not a week such as 2026-W47.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen moment zoals 2026-11-22T07:41:00Z.</source>
        <translation>‘{text}’ is not a moment such as 2026-11-22T07:41:00Z.</translation>
    </message>
    <message>
        <source>Belasting: {text} kan niet.</source>
        <translation>Load: {text} is not possible.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen dag van de week (0 tot en met 6).</source>
        <translation>‘{text}’ is not a day of the week (0 to 6).</translation>
    </message>
    <message>
        <source>‘{key}’ staat er twee keer in.</source>
        <translation>‘{key}’ appears twice.</translation>
    </message>
    <message>
        <source>Een tekst is langer dan {limit} tekens.</source>
        <translation>A text is longer than {limit} characters.</translation>
    </message>
    <message>
        <source>Een dag heeft meer dan {limit} bijzonderheden.</source>
        <translation>A day has more than {limit} tags.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen kenmerk zoals Herstel het maakt.</source>
        <translation>‘{text}’ is no identifier as Herstel makes them.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{n} weekbestanden: {what}</source>
        <translation>{n} week files: {what}</translation>
    </message>
    <message>
        <source>Uit {n} weekbestanden van een oudere Herstel is weggelaten wat een club niet hoort te zien, zoals ziek, klachten, gewicht of stemming. In de bestanden zelf staat het nog: wis ze als je ze niet meer gebruikt.</source>
        <translation>From {n} week files of an older Herstel, what a club should not see was left out, such as illness, complaints, weight or mood. It is still in the files themselves: erase them when you no longer use them.</translation>
    </message>
    <message>
        <source>Uit {name}, van een oudere Herstel, is weggelaten wat een club niet hoort te zien, zoals ziek, klachten, gewicht of stemming. In het bestand zelf staat het nog: wis het als je het niet meer gebruikt.</source>
        <translation>From {name}, of an older Herstel, what a club should not see was left out, such as illness, complaints, weight or mood. It is still in the file itself: erase it when you no longer use it.</translation>
    </message>
    <message>
        <source>Uit {n} weekbestanden is overgeslagen wat deze Herstel niet kent: {parts}. De rest telt mee. Een nieuwere Herstel kan het lezen.</source>
        <translation>From {n} week files, what this Herstel does not know was skipped: {parts}. The rest counts. A newer Herstel can read it.</translation>
    </message>
    <message>
        <source>Uit {name} is overgeslagen wat deze Herstel niet kent: {parts}. De rest telt mee. Een nieuwere Herstel kan het lezen.</source>
        <translation>From {name}, what this Herstel does not know was skipped: {parts}. The rest counts. A newer Herstel can read it.</translation>
    </message>
    <message>
        <source>{n} bestanden kunnen niet gelezen worden: {names}.</source>
        <translation>{n} files cannot be read: {names}.</translation>
    </message>
    <message>
        <source>{n} weekbestanden zijn beschadigd of niet compleet: {names}. Vraag ze opnieuw.</source>
        <translation>{n} week files are damaged or incomplete: {names}. Ask for them again.</translation>
    </message>
    <message>
        <source>{n} bestanden zijn geen weekbestand van Herstel: {names}.</source>
        <translation>{n} files are no week files of Herstel: {names}.</translation>
    </message>
    <message>
        <source>{n} weekbestanden komen uit een nieuwere Herstel: {names}. Installeer die en open ze daarmee.</source>
        <translation>{n} week files come from a newer Herstel: {names}. Install that one and open them with it.</translation>
    </message>
    <message>
        <source>Na {limit} weekbestanden is Herstel gestopt: {n} andere zijn niet gelezen. Open ze apart.</source>
        <translation>Herstel stopped after {limit} week files: {n} others were not read. Open them separately.</translation>
    </message>
    <message>
        <source>{name} is gemaakt door een nieuwere Herstel (vorm {version}). Installeer een nieuwere Herstel en probeer het opnieuw.</source>
        <translation>{name} was made by a newer Herstel (format {version}). Install a newer Herstel and try again.</translation>
    </message>
    <message>
        <source>{name} lijkt op een export van Herstel, maar zegt niet dat het er een is (&quot;format&quot;: &quot;herstel&quot;).</source>
        <translation>{name} looks like an export from Herstel, but does not say that it is one (&quot;format&quot;: &quot;herstel&quot;).</translation>
    </message>
    <message>
        <source>{name} geeft ‘{key}’ twee keer. Exporteer het dagboek opnieuw.</source>
        <translation>{name} gives ‘{key}’ twice. Export the journal again.</translation>
    </message>
    <message>
        <source>Hier hoort een dag met een datum zoals 2026-03-10; dit is overgeslagen.</source>
        <translation>A day with a date such as 2026-03-10 belongs here; this was skipped.</translation>
    </message>
    <message>
        <source>Hier hoort een lijst; dit is overgeslagen.</source>
        <translation>A list belongs here; this was skipped.</translation>
    </message>
    <message>
        <source>Deze herstelweek eindigt voor hij begint.</source>
        <translation>This recovery week ends before it begins.</translation>
    </message>
    <message>
        <source>Deze eigen meting is te diep genest en is overgeslagen.</source>
        <translation>This own measure is nested too deeply and was skipped.</translation>
    </message>
    <message>
        <source>In dit bestand staan ook {n} eerdere waarden met hun tijdstip. Die zijn om na te lezen; Herstel neemt alleen over wat het laatst gold.</source>
        <translation>This file also holds {n} earlier values with their moments. They are for reading; Herstel only takes over what held last.</translation>
    </message>
    <message>
        <source>Overgeslagen wat deze Herstel niet kent: {keys}. Een nieuwere Herstel kan het misschien lezen.</source>
        <translation>Skipped, because this Herstel does not know it: {keys}. A newer Herstel may be able to read it.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen tijdzone die Herstel kent.</source>
        <translation>‘{text}’ is not a time zone that Herstel knows.</translation>
    </message>
    <message>
        <source>Slaapkwaliteit, stemming en motivatie gaan bij intervals.icu van 1 (best) tot 4. Ze worden naar hun betekenis 1, 2, 4 en 6 (4 is gewoon).</source>
        <translation>Sleep quality, mood and motivation run from 1 (best) to 4 in intervals.icu. By their meaning they become 1, 2, 4 and 6 (4 is ordinary).</translation>
    </message>
    <message>
        <source>Vermoeidheid, spierpijn en stress gaan bij intervals.icu van 1 (laag) tot 4 (extreem). Ze worden naar hun betekenis 2, 4, 6 en 7 (4 is gewoon).</source>
        <translation>Fatigue, muscle soreness and stress run from 1 (low) to 4 (extreme) in intervals.icu. By their meaning they become 2, 4, 6 and 7 (4 is ordinary).</translation>
    </message>
    <message>
        <source>Een blessurecijfer van 3 of 4 wordt de bijzonderheid ‘blessure’; 1 en 2 niet.</source>
        <translation>An injury score of 3 or 4 becomes the tag ‘injury’; 1 and 2 do not.</translation>
    </message>
    <message>
        <source>De kolom ‘{name}’ telt niet van 1 tot en met 4, zoals bij intervals.icu (er staat {value}). Wat de antwoorden betekenen is niet zeker; alle kolommen met antwoorden zijn overgeslagen.</source>
        <translation>The column ‘{name}’ does not count from 1 to 4, as intervals.icu does (it has {value}). What the answers mean is not certain; all columns of answers were skipped.</translation>
    </message>
    <message>
        <source>{name} heeft een kolomnaam van intervals.icu, maar ‘{column}’ telt niet van 1 tot en met 4 zoals daar (er staat {value}). Het kan van een ander programma zijn. Haal de kolommen met antwoorden weg, of plak de cijfers in de tabel van Week.</source>
        <translation>{name} has a column name of intervals.icu, but ‘{column}’ does not count from 1 to 4 as there (it has {value}). It may be from another program. Remove the columns of answers, or paste the numbers into the table of Week.</translation>
    </message>
    <message>
        <source>De vakken van deze regel kunnen verschoven zijn, want er past iets niet ({reason}) De regel is overgeslagen.</source>
        <translation>The boxes of this line may have shifted, because something does not fit ({reason}) The line was skipped.</translation>
    </message>
    <message>
        <source>{day}, {label}: {value} kan niet (verwacht 1 tot en met 4) en is overgeslagen.</source>
        <translation>{day}, {label}: {value} is not possible (expected 1 to 4) and was skipped.</translation>
    </message>
    <message>
        <source>{n} waarde kwam van een eerdere dag en is niet echt gemeten. Herstel laat die weg.</source>
        <translation>{n} value came from an earlier day and was not really measured. Herstel leaves it out.</translation>
    </message>
    <message>
        <source>{n} waarden kwamen van een eerdere dag en zijn niet echt gemeten. Herstel laat die weg.</source>
        <translation>{n} values came from an earlier day and were not really measured. Herstel leaves them out.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ is geen getal en is overgeslagen.</source>
        <translation>{what}: ‘{text}’ is not a number and was skipped.</translation>
    </message>
    <message>
        <source>Dit is geen dag met metingen en is overgeslagen.</source>
        <translation>This is not a day with readings and was skipped.</translation>
    </message>
    <message>
        <source>‘{key}’ staat er twee keer; dit is overgeslagen.</source>
        <translation>‘{key}’ appears twice; this was skipped.</translation>
    </message>
    <message>
        <source>Dit heeft niet de verwachte vorm en is overgeslagen.</source>
        <translation>This does not have the expected form and was skipped.</translation>
    </message>
    <message>
        <source>‘{key}’ is geen meting die Herstel kent.</source>
        <translation>‘{key}’ is not a measure that Herstel knows.</translation>
    </message>
    <message>
        <source>‘{text}’ kan hier niet. Mogelijk is: {words}.</source>
        <translation>‘{text}’ is not possible here. Possible: {words}.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen getal.</source>
        <translation>‘{text}’ is not a number.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen tijd zoals 23:15 of 23:15+01:00.</source>
        <translation>‘{text}’ is not a time such as 23:15 or 23:15+01:00.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen datum zoals 2026-03-10.</source>
        <translation>‘{text}’ is not a date such as 2026-03-10.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen tekst.</source>
        <translation>‘{text}’ is not a text.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen ja of nee (true of false).</source>
        <translation>‘{text}’ is not a yes or no (true or false).</translation>
    </message>
    <message>
        <source>De regel heeft {found} vakken en de kop {expected}: er kan een komma in een tekst staan. Hij is overgeslagen, want cijfers zouden in de verkeerde kolom komen.</source>
        <translation>The line has {found} boxes and the heading {expected}: there may be a comma in a text. It was skipped, because figures would end up in the wrong column.</translation>
    </message>
    <message>
        <source>Er kan een komma in een tekst van deze regel staan. Hij is overgeslagen, want cijfers zouden in de verkeerde kolom komen.</source>
        <translation>A text in this line may contain a comma. The line was skipped, because numbers would end up in the wrong column.</translation>
    </message>
    <message>
        <source>De regel is te lang en is overgeslagen.</source>
        <translation>The line is too long and was skipped.</translation>
    </message>
    <message>
        <source>De regel is geen tekst en is overgeslagen.</source>
        <translation>The line is not text and was skipped.</translation>
    </message>
    <message>
        <source>De laatste regel breekt af en is overgeslagen. Is het bestand wel heel?</source>
        <translation>The last line breaks off and was skipped. Is the file complete?</translation>
    </message>
    <message>
        <source>Een aanhalingsteken in deze regel sluit niet; de regel is overgeslagen.</source>
        <translation>A quotation mark in this line is never closed; the line was skipped.</translation>
    </message>
    <message>
        <source>Achter een aanhalingsteken dat sluit staat nog iets; de regel is overgeslagen, want cijfers zouden in de verkeerde kolom komen.</source>
        <translation>Something stands behind a closing quotation mark; the line was skipped, for numbers would end up in the wrong column.</translation>
    </message>
    <message>
        <source>De regel herhaalt de kop van de tabel en is overgeslagen.</source>
        <translation>The line repeats the header of the table and was skipped.</translation>
    </message>
    <message>
        <source>De kolom ‘{name}’ staat er {n} keer; alleen de laatste wordt gelezen.</source>
        <translation>The column ‘{name}’ is there {n} times; only the last one is read.</translation>
    </message>
    <message>
        <source>De kolom ‘{name}’ staat er {n} keer; alleen de eerste wordt gelezen.</source>
        <translation>The column ‘{name}’ occurs {n} times; only the first is read.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen datum; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a date; the line was skipped.</translation>
    </message>
    <message>
        <source>‘{text}’ heeft een jaartal van twee cijfers en wordt niet geraden; de regel is overgeslagen.</source>
        <translation>‘{text}’ has a year of two digits and is not guessed; the line was skipped.</translation>
    </message>
    <message>
        <source>‘{text}’ is een tijd in UTC; welke dag het bij jou was, is niet zeker. De regel is overgeslagen.</source>
        <translation>‘{text}’ is a time in UTC; which day it was where you are is not certain. The line was skipped.</translation>
    </message>
    <message>
        <source>‘{text}’ kan {first} of {second} zijn; de regel is overgeslagen.</source>
        <translation>‘{text}’ can be {first} or {second}; the line was skipped.</translation>
    </message>
    <message>
        <source>naar bed – op</source>
        <translation>to bed – up</translation>
    </message>
    <message>
        <source>Training: wat</source>
        <translation>Training: what</translation>
    </message>
    <message>
        <source>zwaarte 0–10</source>
        <translation>effort 0–10</translation>
    </message>
    <message>
        <source>liefst op een vast moment na de training</source>
        <translation>preferably at a fixed moment after training</translation>
    </message>
    <message>
        <source>hoe voelde het</source>
        <translation>how did it feel</translation>
    </message>
    <message>
        <source>− lichter · = gewoon · + zwaarder</source>
        <translation>− easier · = as usual · + harder</translation>
    </message>
    <message>
        <source>hoe ging het</source>
        <translation>how did it go</translation>
    </message>
    <message>
        <source>− minder · = gewoon · + beter</source>
        <translation>− worse · = as usual · + better</translation>
    </message>
    <message>
        <source>Pijn</source>
        <translation>Pain</translation>
    </message>
    <message>
        <source>waar, bijvoorbeeld knie</source>
        <translation>where, for example knee</translation>
    </message>
    <message>
        <source>Zwaarte: {words}</source>
        <translation>Effort: {words}</translation>
    </message>
    <message>
        <source>Bijzonderheden: {words}</source>
        <translation>Tags: {words}</translation>
    </message>
    <message>
        <source>Pols: liggend in bed, vóór je opstaat. Lig een halve minuut stil, tel dan 30 seconden en schrijf bijvoorbeeld 26x2.</source>
        <translation>Pulse: lying in bed, before you get up. Lie still for half a minute, then count for 30 seconds and write for example 26x2.</translation>
    </message>
    <message>
        <source>Pols: zittend, als je 5 minuten zat. Zit een halve minuut stil, tel dan 30 seconden en schrijf bijvoorbeeld 26x2.</source>
        <translation>Pulse: sitting, once you have sat for 5 minutes. Sit still for half a minute, then count for 30 seconds and write for example 26x2.</translation>
    </message>
    <message>
        <source>Herstel, een week</source>
        <translation>Recovery, one week</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Leeg laten mag. Omcirkel een cijfer: 1 = heel goed, 7 = heel slecht.</source>
        <translation>Leaving blanks is fine. Circle a number: 1 = very good, 7 = very bad.</translation>
    </message>
    <message>
        <source>Volledige rustdag</source>
        <translation>Full rest day</translation>
    </message>
    <message>
        <source>Door de leden zelf gedeeld, ter informatie. – = niet gedeeld of niet ingevuld.</source>
        <translation>Shared by the members themselves, for information. – = not shared or not filled in.</translation>
    </message>
    <message>
        <source>Door de leden zelf gedeeld, ter informatie. – = niet gedeeld of niet ingevuld, ▲ = voorbij de eigen grens.</source>
        <translation>Shared by the members themselves, for information. – = not shared or not filled in, ▲ = past the person’s own limit.</translation>
    </message>
    <message>
        <source>blad {n} van {all}</source>
        <translation>page {n} of {all}</translation>
    </message>
    <message>
        <source>jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>mrt</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>okt</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>dec</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>Eten</source>
        <translation>Food</translation>
    </message>
    <message>
        <source>Drinken</source>
        <translation>Drink</translation>
    </message>
    <message>
        <source>Ontspanning</source>
        <translation>Relaxation</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Zonder genoeg te eten herstelt je lichaam niet.</source>
        <translation>Without enough food your body does not recover.</translation>
    </message>
    <message>
        <source>Een van de acties van Total Quality Recovery (Kenttä en Hassmén, 1998).</source>
        <translation>One of the actions of Total Quality Recovery (Kenttä and Hassmén, 1998).</translation>
    </message>
    <message>
        <source>goede nacht</source>
        <translation>good night</translation>
    </message>
    <message>
        <source>Streef naar 7 tot 9 uur slaap per nacht.</source>
        <translation>Aim for 7 to 9 hours of sleep a night.</translation>
    </message>
    <message>
        <source>dutje</source>
        <translation>nap</translation>
    </message>
    <message>
        <source>ontbijt</source>
        <translation>breakfast</translation>
    </message>
    <message>
        <source>lunch</source>
        <translation>lunch</translation>
    </message>
    <message>
        <source>avondeten</source>
        <translation>supper</translation>
    </message>
    <message>
        <source>tussendoor</source>
        <translation>snacks</translation>
    </message>
    <message>
        <source>koolhydraten na de training</source>
        <translation>carbohydrates after training</translation>
    </message>
    <message>
        <source>Eet genoeg koolhydraten rond zware en lange trainingen, en eiwit voor je spieren.</source>
        <translation>Eat enough carbohydrates around hard and long trainings, and protein for your muscles.</translation>
    </message>
    <message>
        <source>overdag</source>
        <translation>during the day</translation>
    </message>
    <message>
        <source>Drink genoeg water, verspreid over de dag.</source>
        <translation>Drink enough water, spread over the day.</translation>
    </message>
    <message>
        <source>bij de training</source>
        <translation>around training</translation>
    </message>
    <message>
        <source>Vul na een training aan wat je aan vocht verloor.</source>
        <translation>After training, replace the fluid that you lost.</translation>
    </message>
    <message>
        <source>na de training</source>
        <translation>after training</translation>
    </message>
    <message>
        <source>Je lichaam maakt geen verschil tussen stress van training, werk en thuis.</source>
        <translation>Your body makes no difference between stress of training, work and home.</translation>
    </message>
    <message>
        <source>uitlopen of uitrijden</source>
        <translation>cooling down</translation>
    </message>
    <message>
        <source>Bouw een training rustig af; lichte beweging helpt vaak beter dan lang stilzitten.</source>
        <translation>End a training gently; light movement often helps more than sitting still for long.</translation>
    </message>
    <message>
        <source>rekken</source>
        <translation>stretching</translation>
    </message>
    <message>
        <source>Neem na een training 20 minuten om de spieren te rekken die je trainde.</source>
        <translation>Take 20 minutes after training to stretch the muscles you trained.</translation>
    </message>
    <message>
        <source>Na een training herstel je langzamer door alcohol en door ontstekingsremmers. Slik je ontstekingsremmers op recept? Overleg dan met je arts.</source>
        <translation>After a training, alcohol and anti-inflammatory drugs slow down your recovery. Do you take anti-inflammatory drugs on prescription? Then talk to your doctor.</translation>
    </message>
    <message>
        <source>Ziek</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>Hersteloverzicht</source>
        <translation>Recovery overview</translation>
    </message>
    <message>
        <source>Hoogste niveau</source>
        <translation>Highest level</translation>
    </message>
    <message>
        <source>Gemiddelden van wat is ingevuld; 5/7 = vijf dagen ingevuld. Geen medisch advies.</source>
        <translation>Averages of what was filled in; 5/7 = five days filled in. Not medical advice.</translation>
    </message>
    <message>
        <source>Hart</source>
        <translation>Heart</translation>
    </message>
    <message>
        <source>Hoofd</source>
        <translation>Mind</translation>
    </message>
    <message>
        <source>Plannen</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Uitleg bij de grenzen</source>
        <translation>About the limits</translation>
    </message>
    <message>
        <source>Normaal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Bespreek met je huisarts of sportarts</source>
        <translation>Discuss with your GP or sports physician</translation>
    </message>
    <message>
        <source>Lichaam</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>&gt; +{percent} %, gemiddeld over 3 ochtenden</source>
        <translation>&gt; +{percent} %, mean of 3 mornings</translation>
    </message>
    <message>
        <source>&lt; {n} ms over 7 dagen (artikel)</source>
        <translation>&lt; {n} ms over 7 days (article)</translation>
    </message>
    <message>
        <source>uit: {names}</source>
        <translation>from: {names}</translation>
    </message>
    <message>
        <source>Informatie, geen diagnose. Uitleg, en wanneer je naar je huisarts gaat: zie de achterkant.</source>
        <translation>Information, not a diagnosis. Explanations, and when to see your GP: see the back.</translation>
    </message>
    <message>
        <source>{low} tot +{high} % van wat voor jou gewoon is</source>
        <translation>{low} to +{high} % of your usual</translation>
    </message>
    <message>
        <source>Informatie, geen diagnose. Eén signaal zegt weinig. Pas als er meer samenkomen, is er iets aan de hand.</source>
        <translation>Information, not a diagnosis. One signal says little. Only several together mean something.</translation>
    </message>
    <message>
        <source>Wanneer doe je rustig aan?</source>
        <translation>When do you take it easy?</translation>
    </message>
    <message>
        <source>Doe rustig aan</source>
        <translation>Take it easy</translation>
    </message>
    <message>
        <source>Uit de artikelen: {names}.</source>
        <translation>From the articles: {names}.</translation>
    </message>
    <message>
        <source>vergelijk met jezelf</source>
        <translation>compare with yourself</translation>
    </message>
    <message>
        <source>{points} punten of meer slechter, {days} dagen</source>
        <translation>{points} points or more worse, {days} days</translation>
    </message>
    <message>
        <source>Gevoel (1–7)</source>
        <translation>How you feel (1–7)</translation>
    </message>
    <message>
        <source>je eigen gewone antwoord (7 is slecht)</source>
        <translation>your own usual answer (7 is bad)</translation>
    </message>
    <message>
        <source>elke week een volledige rustdag</source>
        <translation>a full rest day every week</translation>
    </message>
    <message>
        <source>{days} dagen zonder</source>
        <translation>{days} days without</translation>
    </message>
    <message>
        <source>Niets genoteerd.</source>
        <translation>Nothing noted.</translation>
    </message>
    <message>
        <source>{what}: {n} dag ({when}).</source>
        <translation>{what}: {n} day ({when}).</translation>
    </message>
    <message>
        <source>{what}: {n} dagen ({when}).</source>
        <translation>{what}: {n} days ({when}).</translation>
    </message>
    <message>
        <source>{first} t/m {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} t/m {last}, {n} dagen</source>
        <translation>{first} to {last}, {n} days</translation>
    </message>
    <message>
        <source>en {n} keer eerder</source>
        <translation>and {n} earlier</translation>
    </message>
    <message>
        <source>En nog {n} melding eerder in deze weken.</source>
        <translation>And {n} more alert earlier in these weeks.</translation>
    </message>
    <message>
        <source>En nog {n} meldingen eerder in deze weken.</source>
        <translation>And {n} more alerts earlier in these weeks.</translation>
    </message>
    <message>
        <source>Ingevuld op {n} van de {all} dagen. Niveau op {day}: {level}.</source>
        <translation>Filled in on {n} of the {all} days. Level on {day}: {level}.</translation>
    </message>
    <message>
        <source>Besproken met een professional op {day}.</source>
        <translation>Discussed with a professional on {day}.</translation>
    </message>
    <message>
        <source>Geen herstelweek ingevuld.</source>
        <translation>No recovery week filled in.</translation>
    </message>
    <message>
        <source>Punten zijn metingen, de lijn is het gemiddelde van zeven dagen, een gat is niet gemeten. Groen vlak: gewoon of normaal. Streepjeslijn: grens; vierkant: voorbij de grens, en zo lang dat het een signaal is. Rondje: rustdag. Schuin gestreept: ziek. Recht gestreept: herstelweek. Bij gevoel staat 1 (goed) boven.</source>
        <translation>Dots are measurements, the line is the mean of seven days, a gap was not measured. Green area: usual or normal. Dashed line: limit; square: past the limit, and for so long that it is a signal. Circle: rest day. Slanting lines: ill. Upright lines: recovery week. For feelings 1 (good) is on top.</translation>
    </message>
    <message>
        <source>‘Gewoon’ komt uit zestig dagen die een week eerder eindigen, zonder zieke dagen, per bron: van pols, gewicht en slaap het eigen gemiddelde, van HRV en gevoel de middelste waarde (mediaan). ‘Hele periode’ en ‘laatste 7 dagen’ zijn gemiddelden, met de zieke dagen.</source>
        <translation>“Usual” comes from sixty days that end a week earlier, without ill days, for each source: of pulse, weight and sleep the own mean, of HRV and feelings the middle value (median). “Whole period” and “last 7 days” are means, with the ill days.</translation>
    </message>
    <message>
        <source>In deze weken nergens ‘let op’ of hoger.</source>
        <translation>No ‘take note’ or higher in these weeks.</translation>
    </message>
    <message>
        <source>hoogste niveau</source>
        <translation>highest level</translation>
    </message>
    <message>
        <source>Belasting: zwaarte (0–10) × minuten. Rust: volledige rustdagen. Actief: dagen actief herstel. Slaap: gemiddelde nacht. Kort: nachten onder de grens.</source>
        <translation>Load: effort (0–10) × minutes. Rest: full rest days. Active: days of active recovery. Sleep: average night. Short: nights below the limit.</translation>
    </message>
    <message>
        <source>Herstelweek {period}. Ervoor: {before}; erna: {after}.</source>
        <translation>Recovery week {period}. Before: {before}; after: {after}.</translation>
    </message>
    <message>
        <source>Herstelweek {period}, nog bezig. Ervoor: {before}.</source>
        <translation>Recovery week {period}, still under way. Before: {before}.</translation>
    </message>
    <message>
        <source>Antwoorden op gevoel: 1 is heel goed, 7 is heel slecht. – is niet bekend.</source>
        <translation>Answers on feelings: 1 is very good, 7 is very bad. – is not known.</translation>
    </message>
    <message>
        <source>Wat de sporter zelf bijhoudt. Herstel kent er geen grens voor; geen niveau en geen advies kijkt ernaar.</source>
        <translation>What the athlete keeps track of. Herstel knows no limit for it; no level and no advice looks at it.</translation>
    </message>
    <message>
        <source>hele periode</source>
        <translation>whole period</translation>
    </message>
    <message>
        <source>laatste 7 dagen</source>
        <translation>last 7 days</translation>
    </message>
    <message>
        <source>dagen bekend</source>
        <translation>days known</translation>
    </message>
    <message>
        <source>bron</source>
        <translation>source</translation>
    </message>
    <message>
        <source>belasting</source>
        <translation>load</translation>
    </message>
    <message>
        <source>trainingen</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>kort</source>
        <translation>short</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>Verslag van herstel en belasting</source>
        <translation>Report on recovery and load</translation>
    </message>
    <message>
        <source>voor arts of fysiotherapeut</source>
        <translation>for doctor or physiotherapist</translation>
    </message>
    <message>
        <source>De rest past niet op {n} bladen; die staat in het dagboek.</source>
        <translation>The rest does not fit on {n} pages; it is in the journal.</translation>
    </message>
    <message>
        <source>Uit een eigen dagboek, vergeleken met regels uit vijf algemene artikelen. Ter informatie; geen diagnose.</source>
        <translation>From a personal journal, compared with rules from five general articles. For information; not a diagnosis.</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies. – = niet ingevuld,</source>
        <translation>For information; no substitute for medical advice. – = not filled in,</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies. – = niet ingevuld.</source>
        <translation>For information; no substitute for medical advice. – = not filled in.</translation>
    </message>
    <message>
        <source>Herstel {version} · afgedrukt {day}</source>
        <translation>Herstel {version} · printed {day}</translation>
    </message>
    <message>
        <source>leegmaken</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>plakken</source>
        <translation>paste</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Grens op deze dag: {limit}</source>
        <translation>Limit on this day: {limit}</translation>
    </message>
    <message>
        <source>het aantal dagen</source>
        <translation>the number of days</translation>
    </message>
    <message>
        <source>de geschiedenis</source>
        <translation>the history</translation>
    </message>
    <message>
        <source>de gegevens over het dagboek</source>
        <translation>the data about the journal</translation>
    </message>
    <message>
        <source>{path} is geen dagboek van Herstel. Er is niets aan veranderd. Kies een ander bestand.</source>
        <translation>{path} is not a journal from Herstel. Nothing in it was changed. Choose another file.</translation>
    </message>
    <message>
        <source>Het bestand {path} is leeg. Dat gebeurt als een schijf vol was of als een synchronisatieprogramma nog bezig is. Wacht daarop, open een reservekopie, of kies een ander bestand.</source>
        <translation>The file {path} is empty. That happens when a disk was full or a sync program is still busy. Wait for it, open a backup, or choose another file.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is van een oudere Herstel en wordt bij het openen eerst bijgewerkt. Dat kan niet als het alleen gelezen wordt. Sluit het waar het nog open is, en open het opnieuw.</source>
        <translation>The journal {path} was made by an older Herstel and is brought up to date when it is opened. That cannot be done while it is only read. Close it where it is still open, and open it again.</translation>
    </message>
    <message>
        <source>Met {path} lukt dit niet: {reason}. Kies een andere plek.</source>
        <translation>This does not work with {path}: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is van een nieuwere Herstel ({version}). Er is niets aan veranderd. Installeer Herstel {version} of nieuwer om het te openen.</source>
        <translation>The journal {path} is from a newer Herstel ({version}). Nothing in it was changed. Install Herstel {version} or newer to open it.</translation>
    </message>
    <message>
        <source>De schijf met {path} is vol. Maak ruimte vrij en probeer het opnieuw.</source>
        <translation>The disk with {path} is full. Free up space and try again.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is beschadigd. Herstel schrijft er niet meer in en bewaart het bestand zoals het is. Open het in het venster van Herstel om terug te zetten wat nog te lezen is.</source>
        <translation>The journal {path} is damaged. Herstel no longer writes to it and keeps the file as it is. Open it in the Herstel window to restore what can still be read.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is beschadigd: wat er staat, is niet wat Herstel bewaarde ({place}). Herstel schrijft er niet meer in en laat dat deel niet zien.</source>
        <translation>The journal {path} is damaged: what it holds is not what Herstel saved ({place}). Herstel no longer writes to it and does not show that part.</translation>
    </message>
    <message>
        <source>wat niet bij één dag hoort</source>
        <translation>what does not belong to one day</translation>
    </message>
    <message>
        <source>In {path} zit iets wat niet van Herstel is ({part}). Daarom opent Herstel het niet. Er is niets aan veranderd. Open een reservekopie.</source>
        <translation>{path} holds something that is not from Herstel ({part}). That is why Herstel does not open it. Nothing in it was changed. Open a backup.</translation>
    </message>
    <message>
        <source>Een ander programma gebruikt het dagboek {path}. Sluit dat programma of wacht even, en probeer het opnieuw.</source>
        <translation>Another program is using the journal {path}. Close that program or wait a moment, and try again.</translation>
    </message>
    <message>
        <source>Herstel schrijft nog iets anders in het dagboek {path}. Daarna komt dit aan de beurt.</source>
        <translation>Herstel is still writing something else to the journal {path}. This comes after it.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is gesloten. Er is niets meer in geschreven.</source>
        <translation>The journal {path} is closed. Nothing more was written to it.</translation>
    </message>
    <message>
        <source>Je mag het dagboek {path} wel lezen, maar niet wijzigen. Zet het op een andere plek, of vraag wie je computer beheert om schrijfrecht op het bestand en de map.</source>
        <translation>You may read the journal {path}, but not change it. Move it elsewhere, or ask whoever manages your computer for write permission for the file and its folder.</translation>
    </message>
    <message>
        <source>Je mag het dagboek {path} niet openen. Kies een ander bestand, of vraag wie je computer beheert om toegang.</source>
        <translation>You may not open the journal {path}. Choose another file, or ask whoever manages your computer for access.</translation>
    </message>
    <message>
        <source>Herstel vindt het dagboek {path} niet. Sluit de schijf of de netwerkmap weer aan, of kies een ander bestand.</source>
        <translation>Herstel cannot find the journal {path}. Reconnect the disk or the network folder, or choose another file.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is er niet: de map {folder} is er nu niet. Sluit de stick, schijf of netwerkmap weer aan, of kies een ander bestand.</source>
        <translation>The journal {path} is not there: the folder {folder} is not there now. Connect the stick, disk or network folder again, or choose another file.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is een koppeling naar {target}, en daar staat niets. Zet het bestand daar terug, of kies een ander bestand.</source>
        <translation>The journal {path} is a link to {target}, and nothing is there. Put the file back there, or choose another file.</translation>
    </message>
    <message>
        <source>Op de plek van het dagboek staat een map: {path}. Kies een ander bestand.</source>
        <translation>There is a folder in the place of the journal: {path}. Choose another file.</translation>
    </message>
    <message>
        <source>{path} is geen gewoon bestand en dus geen dagboek. Kies een ander bestand.</source>
        <translation>{path} is not an ordinary file, and so not a journal. Choose another file.</translation>
    </message>
    <message>
        <source>Herstel kan de schijf met {path} niet goed lezen of beschrijven. Kijk of hij nog is aangesloten en probeer het opnieuw. Lukt dat niet, zet het dagboek dan op een andere schijf.</source>
        <translation>Herstel cannot read or write the disk with {path} properly. Check that it is still connected and try again. If that fails, move the journal to another disk.</translation>
    </message>
    <message>
        <source>Wat je wilde wijzigen, is intussen ergens anders gewijzigd. Kijk wat er nu staat en probeer het opnieuw.</source>
        <translation>What you wanted to change has meanwhile been changed elsewhere. See what is there now and try again.</translation>
    </message>
    <message>
        <source>Op de plek van je dagboek {path} ligt nu een ander dagboek. Wat je hier typt, komt daar niet in zolang je niets kiest.</source>
        <translation>In the place of your journal {path} there is now another journal. What you type here does not go into it until you choose.</translation>
    </message>
    <message>
        <source>Het dagboek {path} heeft geen wachtwoord meer. Dat is op een andere plek weggehaald, of er ligt een ander bestand. Wat je hier typt, wordt nog niet bewaard.</source>
        <translation>The journal {path} has no password any more. It was removed somewhere else, or there is another file. What you type here is not stored yet.</translation>
    </message>
    <message>
        <source>Niet bewaard. {why}</source>
        <translation>Not saved. {why}</translation>
    </message>
    <message>
        <source>Het dagboek {path} is door een ander programma gewijzigd, bijvoorbeeld bij het synchroniseren. Kijk wat er nu staat en probeer het opnieuw.</source>
        <translation>The journal {path} was changed by another program, for example while syncing. See what is there now and try again.</translation>
    </message>
    <message>
        <source>Het dagboek {path} heeft een wachtwoord, en dat is hier nog niet getypt.</source>
        <translation>The journal {path} has a password, and that was not typed here yet.</translation>
    </message>
    <message>
        <source>Er is te weinig geheugen vrij om het wachtwoord te controleren. Sluit een ander programma en probeer het opnieuw.</source>
        <translation>There is too little free memory to check the password. Close another program and try again.</translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën is er nu niet: {path}. Daar komt nu geen kopie.</source>
        <translation>The second folder for backups is not there now: {path}. No copy goes there now.</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} ochtend</source>
        <translation>{n} morning</translation>
    </message>
    <message>
        <source>{n} ochtenden</source>
        <translation>{n} mornings</translation>
    </message>
    <message>
        <source>{n} keer</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <source>1 keer</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>{measure}, dag voor dag</source>
        <translation>{measure}, day by day</translation>
    </message>
    <message>
        <source>zwaarder</source>
        <translation>harder</translation>
    </message>
    <message>
        <source>minder</source>
        <translation>worse</translation>
    </message>
    <message>
        <source>Trainingen waarbij je invulde hoe het ging</source>
        <translation>Sessions you rated</translation>
    </message>
    <message>
        <source>De dagen die tellen</source>
        <translation>The days that count</translation>
    </message>
    <message>
        <source>gewoon {value}</source>
        <translation>usual {value}</translation>
    </message>
    <message>
        <source>grens {value}</source>
        <translation>limit {value}</translation>
    </message>
    <message>
        <source>let erop</source>
        <translation>watch this</translation>
    </message>
    <message>
        <source>niet actief</source>
        <translation>not active</translation>
    </message>
    <message>
        <source>past niet bij jou</source>
        <translation>does not fit you</translation>
    </message>
    <message>
        <source>van {source}</source>
        <translation>from {source}</translation>
    </message>
    <message>
        <source>gewoon {value} ({basis})</source>
        <translation>usual {value} ({basis})</translation>
    </message>
    <message>
        <source>{own} · gewoon {value} ({basis})</source>
        <translation>{own} · usual {value} ({basis})</translation>
    </message>
    <message>
        <source>{own} · gewoon {value}</source>
        <translation>{own} · usual {value}</translation>
    </message>
    <message>
        <source>volgt na je gevoel</source>
        <translation>follows after your feelings</translation>
    </message>
    <message>
        <source>hoger dan gewoon</source>
        <translation>higher than usual</translation>
    </message>
    <message>
        <source>lager dan gewoon</source>
        <translation>lower than usual</translation>
    </message>
    <message>
        <source>{n} slechter dan gewoon</source>
        <translation>{n} worse than usual</translation>
    </message>
    <message>
        <source>slechter dan gewoon</source>
        <translation>worse than usual</translation>
    </message>
    <message>
        <source>{percent}, {n} ochtenden</source>
        <translation>{percent}, {n} mornings</translation>
    </message>
    <message>
        <source>Vandaag {percent}, vergeleken met {basis}. Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.</source>
        <translation>Today {percent}, compared with {basis}. The signal looks at the average of the last {n} mornings: {mean}.</translation>
    </message>
    <message>
        <source>Die dag {percent}, vergeleken met {basis}. Het signaal kijkt naar het gemiddelde van de laatste {n} ochtenden: {mean}.</source>
        <translation>That day {percent}, compared with {basis}. The signal looks at the average of the last {n} mornings: {mean}.</translation>
    </message>
    <message>
        <source>nog {n} ochtend tot vergelijken kan</source>
        <translation>{n} more morning until comparing is possible</translation>
    </message>
    <message>
        <source>nog {n} ochtenden tot vergelijken kan</source>
        <translation>{n} more mornings until comparing is possible</translation>
    </message>
    <message>
        <source>{value} ({source}) telt nog niet mee. Klopt de waarde?</source>
        <translation>{value} ({source}) does not count yet. Is the value right?</translation>
    </message>
    <message>
        <source>{value} ({source}) is ver van gewoon ({usual}) en telt nog niet mee. Klopt de waarde?</source>
        <translation>{value} ({source}) is far from usual ({usual}) and does not count yet. Is the value right?</translation>
    </message>
    <message>
        <source>{value} is veel hoger dan gewoon ({usual}). Klopt dat?</source>
        <translation>{value} is much higher than usual ({usual}). Is that right?</translation>
    </message>
    <message>
        <source>{value} is veel lager dan gewoon ({usual}). Klopt dat?</source>
        <translation>{value} is much lower than usual ({usual}). Is that right?</translation>
    </message>
    <message>
        <source>{value} is ver van wat je eerder invulde ({earlier}). Klopt dat?</source>
        <translation>{value} is far from what you filled in earlier ({earlier}). Is that right?</translation>
    </message>
    <message>
        <source>{label}: {value}. Er is nog niets om mee te vergelijken. Klopt dat?</source>
        <translation>{label}: {value}. There is nothing to compare it with yet. Is that right?</translation>
    </message>
    <message>
        <source>{label}: {value} is ongewoon. Klopt dat?</source>
        <translation>{label}: {value} is unusual. Is that right?</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>zwaarte {rpe} ({word})</source>
        <translation>effort {rpe} ({word})</translation>
    </message>
    <message>
        <source>belasting {load}</source>
        <translation>load {load}</translation>
    </message>
    <message>
        <source>belasting minstens {load}</source>
        <translation>load at least {load}</translation>
    </message>
    <message>
        <source>{n} training</source>
        <translation>{n} session</translation>
    </message>
    <message>
        <source>{n} trainingen</source>
        <translation>{n} sessions</translation>
    </message>
    <message>
        <source>{n} volledige rustdag</source>
        <translation>{n} full rest day</translation>
    </message>
    <message>
        <source>{n} volledige rustdagen</source>
        <translation>{n} full rest days</translation>
    </message>
    <message>
        <source>nog geen volledige rustdag</source>
        <translation>no full rest day yet</translation>
    </message>
    <message>
        <source>geen volledige rustdag</source>
        <translation>no full rest day</translation>
    </message>
    <message>
        <source>kracht</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>zware training</source>
        <translation>hard session</translation>
    </message>
    <message>
        <source>rustig bedoeld</source>
        <translation>meant to be easy</translation>
    </message>
    <message>
        <source>lichter dan gewoon</source>
        <translation>easier than usual</translation>
    </message>
    <message>
        <source>zwaarder dan gewoon</source>
        <translation>harder than usual</translation>
    </message>
    <message>
        <source>ging minder dan gewoon</source>
        <translation>went worse than usual</translation>
    </message>
    <message>
        <source>ging beter dan gewoon</source>
        <translation>went better than usual</translation>
    </message>
    <message>
        <source>zwaarte {rpe}</source>
        <translation>effort {rpe}</translation>
    </message>
    <message>
        <source>voorbij de grens</source>
        <translation>past the limit</translation>
    </message>
    <message>
        <source>Herstelsleutel van je dagboek</source>
        <translation>Recovery key of your journal</translation>
    </message>
    <message>
        <source>{name}, gemaakt op {day} {year}</source>
        <translation>{name}, made on {day} {year}</translation>
    </message>
    <message>
        <source>Hiermee open je je dagboek als je het wachtwoord vergeten bent. Kies bij het openen ‘Wachtwoord vergeten?’ en typ de 25 tekens over. Hoofdletters en spaties maken niet uit.</source>
        <translation>With this you can open your journal if you have forgotten the password. Choose ‘Forgot password?’ when opening and type the 25 characters. Capitals and spaces do not matter.</translation>
    </message>
    <message>
        <source>Na een nieuw wachtwoord werkt deze sleutel niet meer. Druk dan een nieuwe af. Bewaar deze voor oude reservekopieën die je zelf ergens anders zette.</source>
        <translation>After a new password this key no longer works. Print a new one then. Keep this one for old backups that you put elsewhere yourself.</translation>
    </message>
    <message>
        <source>Wie dit papier heeft, kan je dagboek en de reservekopieën lezen. Bewaar het op een veilige plek, niet bij je computer, en maak er geen foto van.</source>
        <translation>Whoever has this paper can read your journal and its backups. Keep it in a safe place, away from your computer, and do not take a picture of it.</translation>
    </message>
    <message>
        <source>{value} ({n} dag)</source>
        <translation>{value} ({n} day)</translation>
    </message>
    <message>
        <source>{value} ({n} dagen)</source>
        <translation>{value} ({n} days)</translation>
    </message>
    <message>
        <source>In het midden was de waarde {days} dag na het begin weer gewoon ({n} × bekend).</source>
        <translation>In the middle the value was usual again {days} day after the beginning (known {n} ×).</translation>
    </message>
    <message>
        <source>{n} trainingsdag. Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>{n} training day. What goes together need not be a cause.</translation>
    </message>
    <message>
        <source>{n} dag met ‘{what}’. Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>{n} day with ‘{what}’. What goes together need not be a cause.</translation>
    </message>
    <message>
        <source>Herstel kan hier niet schrijven: {reason} ({path}). Kies een andere map met --home.</source>
        <translation>Herstel cannot write here: {reason} ({path}). Choose another folder with --home.</translation>
    </message>
    <message>
        <source>Herstel kan niet beginnen: {reason}.</source>
        <translation>Herstel cannot start: {reason}.</translation>
    </message>
    <message>
        <source>{n} gegeven is van een dag die nog moet komen ({first}).</source>
        <translation>{n} entry is of a day still to come ({first}).</translation>
    </message>
    <message>
        <source>{n} gegevens zijn van een dag die nog moet komen ({first}).</source>
        <translation>{n} entries are of a day still to come ({first}).</translation>
    </message>
    <message>
        <source>{n} gegevens zijn van dagen die nog moeten komen ({first} tot en met {last}).</source>
        <translation>{n} entries are of days still to come ({first} to {last}).</translation>
    </message>
    <message>
        <source>{label}: {n} waarde ligt ver van wat voor jou gewoon is: {value} op {day}, gewoon {usual}.</source>
        <translation>{label}: {n} value lies far from what is usual for you: {value} on {day}, usually {usual}.</translation>
    </message>
    <message>
        <source>{label}: {n} waarden liggen ver van wat voor jou gewoon is, zoals {value} op {day}, gewoon {usual}.</source>
        <translation>{label}: {n} values lie far from what is usual for you, such as {value} on {day}, usually {usual}.</translation>
    </message>
    <message>
        <source>{label}: {n} waarde is ongewoon, en er is nog niets om die mee te vergelijken: {value} op {day}.</source>
        <translation>{label}: {n} value is unusual, and there is nothing to compare it with yet: {value} on {day}.</translation>
    </message>
    <message>
        <source>{label}: {n} waarden zijn ongewoon, en er is nog niets om die mee te vergelijken, zoals {value} op {day}.</source>
        <translation>{label}: {n} values are unusual, and there is nothing to compare them with yet, such as {value} on {day}.</translation>
    </message>
    <message>
        <source>{value} op {day}</source>
        <translation>{value} on {day}</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>Dit wachtwoord staat op lijsten die iedereen heeft: wie je bestand heeft, raadt het meteen.</source>
        <translation>This password is on lists that everybody has: whoever has your file guesses it at once.</translation>
    </message>
    <message>
        <source>Zwak: wie je bestand heeft, raadt dit binnen minuten.</source>
        <translation>Weak: whoever has your file guesses this within minutes.</translation>
    </message>
    <message>
        <source>Zwak: wie je bestand heeft, raadt dit binnen een dag.</source>
        <translation>Weak: whoever has your file guesses this within a day.</translation>
    </message>
    <message>
        <source>Redelijk: wie je bestand heeft en er een computer voor vrijmaakt, doet er dagen tot jaren over.</source>
        <translation>Fair: whoever has your file and a computer to spare needs days to years.</translation>
    </message>
    <message>
        <source>Sterk: dit raadt ook iemand die je bestand heeft niet.</source>
        <translation>Strong: even somebody who has your file does not guess this.</translation>
    </message>
    <message>
        <source>{day}: meer dan {limit} bijzonderheden. Zoveel bewaart Herstel er hoogstens op een dag.</source>
        <translation>{day}: more than {limit} tags. Herstel keeps no more than that on a day.</translation>
    </message>
    <message>
        <source>{day}: meer dan {limit} trainingen. Zoveel bewaart Herstel er hoogstens op een dag.</source>
        <translation>{day}: more than {limit} sessions. Herstel keeps no more than that on a day.</translation>
    </message>
    <message>
        <source>{day}, {what}: meer dan {limit} bronnen. Zoveel bewaart Herstel er hoogstens op een dag.</source>
        <translation>{day}, {what}: more than {limit} sources. Herstel keeps no more than that on a day.</translation>
    </message>
    <message>
        <source>Meer dan {limit} eigen metingen. Zoveel bewaart Herstel er hoogstens.</source>
        <translation>More than {limit} own measures. Herstel keeps no more than that.</translation>
    </message>
    <message>
        <source>{reason} Niet overgenomen: {n}.</source>
        <translation>{reason} Not taken over: {n}.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is volgens zijn slot open op de computer {host}, sinds {day} {time}. Sluit Herstel daar.</source>
        <translation>The journal {path} is, by its lock, open on the computer {host}, since {day} {time}. Close Herstel there.</translation>
    </message>
    <message>
        <source>Naast het dagboek {path} ligt een slot dat niet te lezen is. Dat blijft soms achter als de stroom uitvalt; het kan ook betekenen dat het dagboek nog ergens open is.</source>
        <translation>Beside the journal {path} lies a lock that cannot be read. A power cut sometimes leaves one behind; it may also mean that the journal is still open somewhere.</translation>
    </message>
    <message>
        <source>{name} kan niet geschreven worden ({why}). Kies een andere map.</source>
        <translation>{name} cannot be written ({why}). Choose another folder.</translation>
    </message>
    <message>
        <source>{name} kan niet geschreven worden ({why}). Maak ruimte vrij en probeer het opnieuw, of kies een andere map.</source>
        <translation>{name} cannot be written ({why}). Make room and try again, or choose another folder.</translation>
    </message>
    <message>
        <source>{name} kan niet geschreven worden ({why}). Kies een andere naam.</source>
        <translation>{name} cannot be written ({why}). Choose another name.</translation>
    </message>
    <message>
        <source>Een naam op .herstel is voor een dagboek, en {name} wordt er geen. Kies een andere naam.</source>
        <translation>A name ending in .herstel is for a journal, and {name} will not be one. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een weekbestand van een clublid en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is a week file of a club member and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een weekbestand dat niet zeker van jou is, en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} is a week file that is not certainly yours, and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} mag alleen gelezen worden en wordt niet overschreven. Kies een andere naam.</source>
        <translation>{name} may only be read and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een map. Kies een naam voor een bestand.</source>
        <translation>{name} is a folder. Choose a name for a file.</translation>
    </message>
    <message>
        <source>{name} is een pijp, geen gewoon bestand. Kies een andere naam.</source>
        <translation>{name} is a pipe, not an ordinary file. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een socket, geen gewoon bestand. Kies een andere naam.</source>
        <translation>{name} is a socket, not an ordinary file. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een apparaat, geen gewoon bestand. Kies een andere naam.</source>
        <translation>{name} is a device, not an ordinary file. Choose another name.</translation>
    </message>
    <message>
        <source>Van {member}, week {week}, zijn er twee bestanden: {newer} is het nieuwst en telt, {older} telt niet.</source>
        <translation>Of {member}, week {week}, there are two files: {newer} is the newest and counts, {older} does not.</translation>
    </message>
    <message>
        <source>{one} en {other} zijn precies gelijk: week {week} van {member} staat er één keer.</source>
        <translation>{one} and {other} are exactly the same: week {week} of {member} is listed once.</translation>
    </message>
    <message>
        <source>Van {member}, week {week}, staat ‘rustiger aan’ wel in {older} en niet in {newer}, dat nieuwer is. Beide staan in de tabel, met een nummer. Vraag het lid welke klopt.</source>
        <translation>For {member}, week {week}, {older} says “take it easier” and {newer}, which is newer, does not. Both are in the table, with a number. Ask the member which one is right.</translation>
    </message>
    <message>
        <source>Van {member}, week {week}, zijn {files} op hetzelfde moment bewaard en toch verschillend. Ze staan apart, met een nummer.</source>
        <translation>Of {member}, week {week}, {files} were saved at the same moment and still differ. They are listed separately, with a number.</translation>
    </message>
    <message>
        <source>Onder de naam {member}, week {week}, zijn er bestanden waarvan niet vaststaat dat ze van één lid zijn: {files}. Ze staan apart, met een nummer. Zijn het twee leden, laat een van hen dan een andere naam of een nummer kiezen. Is het één lid, laat die de week dan opnieuw bewaren met de nieuwste Herstel.</source>
        <translation>Under the name {member}, week {week}, there are files that are not certain to be one member&apos;s: {files}. They are listed separately, with a number. If they are two members, have one of them choose another name or a number. If it is one member, have them save the week again with the newest Herstel.</translation>
    </message>
    <message>
        <source>Onder één kenmerk staan verschillende namen of clubs: {names}. Ze staan apart. Zijn het twee leden op één computer, laat een van hen dan een nieuw kenmerk maken.</source>
        <translation>One identifier comes with different names or clubs: {names}. They are listed separately. If they are two members on one computer, have one of them make a new identifier.</translation>
    </message>
    <message>
        <source>Zonder kenmerk, van een oudere Herstel: weken van {names}. Of ze van één lid zijn staat niet vast; bij ‘Leden × weken’ en ‘Seizoen’ heeft elk bestand een eigen rij.</source>
        <translation>Without an identifier, from an older Herstel: weeks of {names}. Whether they are one member&apos;s is not certain; under ‘Members × weeks’ and ‘Season’ each file has a row of its own.</translation>
    </message>
    <message>
        <source>{week} en nog {n} week</source>
        <translation>{week} and {n} more week</translation>
    </message>
    <message>
        <source>{week} en nog {n} weken</source>
        <translation>{week} and {n} more weeks</translation>
    </message>
    <message>
        <source>Week {week}, gestuurd: {n} van {all}. Nog niet: {names}.</source>
        <translation>Week {week}, sent: {n} of {all}. Not yet: {names}.</translation>
    </message>
    <message>
        <source>Week {week}: iedereen stuurde ({all}).</source>
        <translation>Week {week}: everybody sent ({all}).</translation>
    </message>
    <message>
        <source>{listed} en nog {n}</source>
        <translation>{listed} and {n} more</translation>
    </message>
    <message>
        <source>Wel van week {before}, niet van week {week}: {names}.</source>
        <translation>Sent week {before}, but not week {week}: {names}.</translation>
    </message>
    <message>
        <source>Meetrainen, week {week}: {parts}.</source>
        <translation>Taking part, week {week}: {parts}.</translation>
    </message>
    <message>
        <source>Van de {n} die het delen: {easier} rustiger aan, {usual} gewoon.</source>
        <translation>Of the {n} who share it: {easier} take it easier, {usual} as usual.</translation>
    </message>
    <message>
        <source>{n} zonder antwoord</source>
        <translation>{n} without an answer</translation>
    </message>
    <message>
        <source>Onzichtbare tekens zijn weggelaten: {signs}. De rest van de tekst is gebleven.</source>
        <translation>Invisible characters were left out: {signs}. The rest of the text stayed.</translation>
    </message>
    <message>
        <source>In deze tekst staan onzichtbare tekens die niet kunnen: {signs}. Haal ze weg of typ de tekst over.</source>
        <translation>This text holds invisible characters that cannot be kept: {signs}. Remove them or type the text again.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ is geen getal. De regel is overgeslagen, want de vakken kunnen verschoven zijn.</source>
        <translation>{what}: ‘{text}’ is not a number. The line was skipped, because the boxes may have shifted.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ kan twee getallen zijn; de regel is overgeslagen.</source>
        <translation>{what}: ‘{text}’ can be two numbers; the line was skipped.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen datum met een tijd; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a date with a time; the line was skipped.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ past niet bij de andere regels en deze regel heeft niet alle vakken. De regel is overgeslagen, want de vakken kunnen verschoven zijn.</source>
        <translation>{what}: ‘{text}’ does not fit the other lines and this line does not have all boxes. The line was skipped, because the boxes may have shifted.</translation>
    </message>
    <message>
        <source>In {name} kan elke datum twee dingen zijn: {text} is {first} of {second}. Schrijf de datums als {first} en probeer het opnieuw.</source>
        <translation>In {name} every date can be two things: {text} is {first} or {second}. Write the dates as {first} and try again.</translation>
    </message>
    <message>
        <source>Op deze computer is geen lettertype gevonden, dus zouden er zwarte blokjes staan in plaats van letters. Er is niets gemaakt. Installeer een lettertype, bijvoorbeeld DejaVu of Noto, en probeer het opnieuw.</source>
        <translation>No font was found on this computer, so there would be black blocks instead of letters. Nothing was made. Install a font, such as DejaVu or Noto, and try again.</translation>
    </message>
    <message>
        <source>De database meldt: een register klopt niet met wat erin staat, {n} keer.</source>
        <translation>The database reports: an index does not match what it holds ({n}×).</translation>
    </message>
    <message>
        <source>De database meldt: op de plek van een waarde staat iets wat daar niet kan, {n} keer.</source>
        <translation>The database reports: in the place of a value stands something that cannot be there ({n}×).</translation>
    </message>
    <message>
        <source>De database meldt: een blad is zoek of dubbel in gebruik, {n} keer.</source>
        <translation>The database reports: a page is lost or used twice ({n}×).</translation>
    </message>
    <message>
        <source>De database meldt: een blad is niet te lezen of niet op orde, {n} keer.</source>
        <translation>The database reports: a page cannot be read or is out of order ({n}×).</translation>
    </message>
    <message>
        <source>De database meldt: het bestand is op een andere manier niet heel, {n} keer.</source>
        <translation>The database reports: the file is not whole in another way ({n}×).</translation>
    </message>
    <message>
        <source>Deze kopie is beschadigd en wordt overgeslagen: {name}. Kies een andere.</source>
        <translation>This copy is damaged and is skipped: {name}. Choose another one.</translation>
    </message>
    <message>
        <source>Op {path} staat intussen iets. Er is niets overschreven. Probeer het opnieuw.</source>
        <translation>There is something at {path} by now. Nothing was overwritten. Try again.</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd. {remark}</source>
        <translation>Sent to the printer. {remark}</translation>
    </message>
    <message>
        <source>De printer geeft geen antwoord. Er is niets afgedrukt.</source>
        <translation>The printer does not answer. Nothing was printed.</translation>
    </message>
    <message>
        <source>Alles exporteren (JSON)…</source>
        <translation>Export everything (JSON)…</translation>
    </message>
    <message>
        <source>Alles exporteren</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Alles met geschiedenis exporteren (JSON)…</source>
        <translation>Export everything with history (JSON)…</translation>
    </message>
    <message>
        <source>Alles met geschiedenis exporteren</source>
        <translation>Export everything with history</translation>
    </message>
    <message>
        <source>Exporteren als tabel (CSV)…</source>
        <translation>Export as table (CSV)…</translation>
    </message>
    <message>
        <source>Exporteren als CSV</source>
        <translation>Export as CSV</translation>
    </message>
    <message>
        <source>Exporteren als losse tabellen (ZIP)…</source>
        <translation>Export as separate tables (ZIP)…</translation>
    </message>
    <message>
        <source>Exporteren als losse tabellen</source>
        <translation>Export as separate tables</translation>
    </message>
    <message>
        <source>Exporteren voor intervals.icu (CSV)…</source>
        <translation>Export for intervals.icu (CSV)…</translation>
    </message>
    <message>
        <source>Exporteren voor intervals.icu</source>
        <translation>Export for intervals.icu</translation>
    </message>
    <message>
        <source>Plan exporteren (iCalendar)…</source>
        <translation>Export plan (iCalendar)…</translation>
    </message>
    <message>
        <source>Plan exporteren</source>
        <translation>Export plan</translation>
    </message>
    <message>
        <source>De regel is door een regeleinde in stukken gebroken en is overgeslagen.</source>
        <translation>A line break broke this line into pieces; it was skipped.</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Gezondheidsgegevens van leden: hang ze niet op, stuur ze niet door en wis ze na acht weken.</source>
        <translation>Health data of members: do not put them up, do not pass them on, and erase them after eight weeks.</translation>
    </message>
    <message>
        <source>Deze weekbestanden wissen? ({n})</source>
        <translation>Erase these week files? ({n})</translation>
    </message>
    <message>
        <source>Hun week eindigde meer dan acht weken geleden. Ze worden van deze computer gewist en komen niet in de prullenbak. Een kopie in je mail of op je telefoon wis je zelf.</source>
        <translation>Their week ended more than eight weeks ago. They are erased from this computer and do not go to the trash. A copy in your mail or on your phone you erase yourself.</translation>
    </message>
    <message>
        <source>1 weekbestand is gewist: {names}.</source>
        <translation>1 week file was erased: {names}.</translation>
    </message>
    <message>
        <source>{n} weekbestanden zijn gewist: {names}.</source>
        <translation>{n} week files were erased: {names}.</translation>
    </message>
    <message>
        <source>Stond er al niet meer: {names}.</source>
        <translation>Was gone already: {names}.</translation>
    </message>
    <message>
        <source>Niet gewist: {names}. Het bestand is veranderd sinds het openen, is een snelkoppeling of mag niet weg.</source>
        <translation>Not erased: {names}. The file has changed since it was opened, is a link, or may not be removed.</translation>
    </message>
    <message>
        <source>Meetrainen</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>aangepast</source>
        <translation>adapted</translation>
    </message>
    <message>
        <source>niet</source>
        <translation>not</translation>
    </message>
    <message>
        <source>wil even praten</source>
        <translation>would like a word</translation>
    </message>
    <message>
        <source>{low}–{high} u ({condition})</source>
        <translation>{low}–{high} h ({condition})</translation>
    </message>
    <message>
        <source>13–17 jaar</source>
        <translation>age 13–17</translation>
    </message>
    <message>
        <source>18–64 jaar</source>
        <translation>age 18–64</translation>
    </message>
    <message>
        <source>vanaf 65 jaar</source>
        <translation>from age 65</translation>
    </message>
    <message>
        <source>Pijn op de borst, flauwvallen, hartkloppingen of benauwdheid: stop met sporten en bel nu je huisarts of 112.</source>
        <translation>Chest pain, fainting, palpitations or breathlessness: stop exercising and call your GP or 112 now.</translation>
    </message>
    <message>
        <source>Bel vandaag nog je huisarts; ’s avonds en in het weekend de huisartsenpost (in Vlaanderen: 1733). Kan het niet wachten, bel dan 112.</source>
        <translation>Call your GP today; in the evening and at the weekend the out-of-hours GP service (in Flanders: 1733). If it cannot wait, call 112.</translation>
    </message>
    <message>
        <source>Je noemde een klacht ernstig. Heb je nog niet gebeld, bel dan vandaag je huisarts; kan het niet wachten, bel dan 112.</source>
        <translation>You called a symptom serious. If you have not called yet, call your GP today; if it cannot wait, call 112.</translation>
    </message>
    <message>
        <source>Je noteerde een klacht die niet kan wachten</source>
        <translation>You noted a symptom that cannot wait</translation>
    </message>
    <message>
        <source>Schreef je over een klacht die niet kan wachten?</source>
        <translation>Did you write about a symptom that cannot wait?</translation>
    </message>
    <message>
        <source>Ernstige klacht: bel vandaag nog je huisarts</source>
        <translation>Serious symptom: call your GP today</translation>
    </message>
    <message>
        <source>Komt pijn in je hoofd of buik steeds terug, bel dan je huisarts.</source>
        <translation>If pain in your head or belly keeps coming back, call your GP.</translation>
    </message>
    <message>
        <source>Train niet met koorts, of als je je door je hele lijf ziek voelt.</source>
        <translation>Do not train with a fever, or when you feel ill all over.</translation>
    </message>
    <message>
        <source>Ben je een dag zonder klachten, begin dan rustig en bouw in dagen weer op, niet in één keer.</source>
        <translation>Once you have had a day without symptoms, start gently and build up again over days, not all at once.</translation>
    </message>
    <message>
        <source>Bel je huisarts als koorts langer dan drie dagen duurt, als je zieker wordt of als je je zorgen maakt; bij pijn op de borst, flauwvallen, hartkloppingen of benauwdheid meteen, of 112.</source>
        <translation>Call your GP if a fever lasts longer than three days, if you get worse or if you are worried; with chest pain, fainting, palpitations or breathlessness at once, or 112.</translation>
    </message>
    <message>
        <source>Somber zijn hoort niet altijd bij trainen. Duurt het langer dan twee weken, praat met iemand die je vertrouwt en met je huisarts.</source>
        <translation>Feeling down is not always part of training. If it lasts longer than two weeks, talk to someone you trust and to your GP.</translation>
    </message>
    <message>
        <source>Blijft je stemming langer dan twee weken minder dan gewoon, praat met iemand die je vertrouwt en met je huisarts.</source>
        <translation>If your mood stays lower than usual for longer than two weeks, talk to someone you trust and to your GP.</translation>
    </message>
    <message>
        <source>Denk je aan zelfdoding, of wil je nu met iemand praten? Nederland: bel 113 of gratis 0800-0113. Vlaanderen: bel 1813. In levensgevaar: 112.</source>
        <translation>Are you thinking of suicide, or do you want to talk to someone now? Netherlands: call 113, or 0800-0113 free of charge. Flanders: call 1813. If a life is in danger: 112.</translation>
    </message>
    <message>
        <source>Blijft je menstruatie drie maanden of langer weg, of had je een stressfractuur: vraag je huisarts of sportarts of je genoeg eet voor wat je traint.</source>
        <translation>If your periods stay away for three months or longer, or if you had a stress fracture: ask your GP or sports physician whether you eat enough for how you train.</translation>
    </message>
    <message>
        <source>Geen spoed.</source>
        <translation>Not urgent.</translation>
    </message>
    <message>
        <source>Je bleef moe na een herstelweek; een huisarts of sportarts kan met je meedenken over rust.</source>
        <translation>You stayed tired after a recovery week; a GP or sports physician can think along with you about rest.</translation>
    </message>
    <message>
        <source>Een paar keer verkouden in een winter komt veel voor, zeker met kleine kinderen in huis; noem het bij je volgende afspraak.</source>
        <translation>A few colds in one winter are common, certainly with small children in the house; mention it at your next appointment.</translation>
    </message>
    <message>
        <source>Je slaapt al een tijd slecht; daar kan je huisarts bij helpen.</source>
        <translation>You have been sleeping badly for a while; your GP can help with that.</translation>
    </message>
    <message>
        <source>Je bent moe en toch onrustig; je huisarts kan meedenken over waar dat van komt.</source>
        <translation>You are tired and yet restless; your GP can think along about where that comes from.</translation>
    </message>
    <message>
        <source>Een mindere periode heeft iedereen; een sportarts kan meekijken naar je training en je rust.</source>
        <translation>Everybody has a lesser spell; a sports physician can look at your training and your rest with you.</translation>
    </message>
    <message>
        <source>Het duurt al weken; laat iemand meekijken als rustiger trainen niet helpt.</source>
        <translation>It has lasted for weeks; have someone look at it with you if easier training does not help.</translation>
    </message>
    <message>
        <source>Ben je jonger dan 18? Laat dit aan je ouder of verzorger zien.</source>
        <translation>Are you under 18? Show this to your parent or guardian.</translation>
    </message>
    <message>
        <source>Herstel is een dagboek om training en rust te plannen. Het is niet bedoeld om ziekte of letsel vast te stellen, te voorspellen, te volgen of te behandelen.</source>
        <translation>Herstel is a diary for planning training and rest. It is not intended to diagnose, predict, monitor or treat illness or injury.</translation>
    </message>
    <message>
        <source>De grenzen komen uit vijf algemene artikelen en zijn niet voor jou persoonlijk bepaald. Twijfel je, vraag het dan je huisarts of sportarts.</source>
        <translation>The limits come from five general articles and were not determined for you personally. If in doubt, ask your GP or sports physician.</translation>
    </message>
    <message>
        <source>Pauze</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Alleen opschrijven</source>
        <translation>Only write down</translation>
    </message>
    <message>
        <source>Herstel vergelijkt deze dag niet.</source>
        <translation>Herstel does not compare this day.</translation>
    </message>
    <message>
        <source>Tel je liever met de klok? Typ in het veld 26x2, 26/30 of 13x4. Wie {n} seconden telt, kan er ongeveer {error} naast zitten.</source>
        <translation>Would you rather count by the clock? Type 26x2, 26/30 or 13x4 in the field. Counting for {n} seconds can be off by about {error}.</translation>
    </message>
    <message>
        <source>Herstel weet niet waar je eigen map is (HOME ontbreekt). Kies een map met --home.</source>
        <translation>Herstel does not know where your own folder is (HOME is missing). Choose a folder with --home.</translation>
    </message>
    <message>
        <source>De instellingen in {path} zijn niet te lezen. De standaardinstellingen gelden weer.</source>
        <translation>The settings in {path} can’t be read. The default settings apply again.</translation>
    </message>
    <message>
        <source>Herstel kon je instellingen niet bewaren in {path}. Kijk of de schijf vol is, of dat je daar niet mag schrijven.</source>
        <translation>Herstel could not save your settings in {path}. Check whether the disk is full or you may not write there.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is al open, maar dat venster reageert niet. Sluit het eerst (proces {process}).</source>
        <translation>The journal {path} is already open, but that window does not respond. Close it first (process {process}).</translation>
    </message>
    <message>
        <source>Zwak: uit een artikel op een reissite, zonder bron die na te gaan is. Andere artikelen noemen andere grenzen.</source>
        <translation>Weak: from an article on a travel site, without a source that can be checked. Other articles give other limits.</translation>
    </message>
    <message>
        <source>Redelijk: het teken staat in het genoemde artikel. Het getal erbij is een keuze van Herstel.</source>
        <translation>Fair: the sign is in the article named here. Its number is a choice of Herstel.</translation>
    </message>
    <message>
        <source>Redelijk: het teken staat in wat hierbij genoemd is, en in onderzoek zeggen gevoelens meer dan metingen (Saw 2016).</source>
        <translation>Fair: the sign is in what is named here, and in research feelings say more than measurements (Saw 2016).</translation>
    </message>
    <message>
        <source>Volgens het genoemde artikel; een ernstige klacht telt altijd.</source>
        <translation>According to the article named here; a severe complaint always counts.</translation>
    </message>
    <message>
        <source>Keuze van Herstel: het teken staat in wat hierbij genoemd is, het getal niet.</source>
        <translation>Choice of Herstel: the sign is in what is named here, the number is not.</translation>
    </message>
    <message>
        <source>Planregel, geen klacht en geen melding.</source>
        <translation>A planning rule, no symptom and no alert.</translation>
    </message>
    <message>
        <source>Keuze van Herstel; de artikelen noemen prikkelbaarheid en lusteloosheid.</source>
        <translation>Choice of Herstel; the articles name irritability and listlessness.</translation>
    </message>
    <message>
        <source>Niet zoals bewaard: {place}</source>
        <translation>Not as saved: {place}</translation>
    </message>
    <message>
        <source>Niet bewaard. In de tekst staat een teken dat Herstel niet kan bewaren. Haal het weg en probeer het opnieuw.</source>
        <translation>Not saved. The text contains a character that Herstel cannot save. Remove it and try again.</translation>
    </message>
    <message>
        <source>Een nacht van {night} is ongewoon. Klopt dat?</source>
        <translation>A night of {night} is unusual. Is that right?</translation>
    </message>
    <message>
        <source>{name} bestaat al. Kies een andere naam, of kies ‘Dagboek openen…’ om het te openen.</source>
        <translation>{name} exists already. Choose another name, or choose “Open journal…” to open it.</translation>
    </message>
    <message>
        <source>Bewaard: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Bewaard: {path}. {remark}</source>
        <translation>Saved: {path}. {remark}</translation>
    </message>
    <message>
        <source>Welzijn</source>
        <translation>Wellness</translation>
    </message>
    <message>
        <source>Wat is {text} in {name}?</source>
        <translation>What is {text} in {name}?</translation>
    </message>
    <message>
        <source>Kies op intervals.icu bij je instellingen ‘Download wellness’ als CSV. Sleep dat bestand hierheen.</source>
        <translation>On intervals.icu choose ‘Download wellness’ as CSV in your settings. Drag that file here.</translation>
    </message>
    <message>
        <source>Kies op je andere computer in het menu Bestand ‘Alles exporteren’. Sleep dat bestand hierheen.</source>
        <translation>On your other computer choose ‘Export everything’ in the menu File. Drag that file here.</translation>
    </message>
    <message>
        <source>Telt niet mee: je was ziek.</source>
        <translation>Does not count: you were ill.</translation>
    </message>
    <message>
        <source>Telt niet mee: dat heb je zelf zo ingesteld.</source>
        <translation>Does not count: you chose this yourself.</translation>
    </message>
    <message>
        <source>Telt nog niet mee: ver van je gewone waarde, en niet bevestigd.</source>
        <translation>Does not count yet: far from your usual value, and not confirmed.</translation>
    </message>
    <message>
        <source>Telt deze dag niet mee: een andere reeks gaat voor.</source>
        <translation>Does not count on this day: another series goes first.</translation>
    </message>
    <message>
        <source>Telt niet mee: van deze nacht ontbreekt de andere tijd.</source>
        <translation>Does not count: the other time of this night is missing.</translation>
    </message>
    <message>
        <source>Wordt alleen getoond; geen enkele regel kijkt ernaar.</source>
        <translation>Only shown; no rule looks at it.</translation>
    </message>
    <message>
        <source>{n} antwoord van intervals.icu is vroeger te streng omgezet: ‘gewoon’ telde als slecht. Je kunt het naar zijn betekenis laten omzetten. Eerst zie je wat er verandert.</source>
        <translation>{n} answer from intervals.icu was once converted too strictly: ‘average’ counted as bad. You can have it converted by its meaning. First you see what changes.</translation>
    </message>
    <message>
        <source>{n} antwoorden van intervals.icu zijn vroeger te streng omgezet: ‘gewoon’ telde als slecht. Je kunt ze naar hun betekenis laten omzetten. Eerst zie je wat er verandert.</source>
        <translation>{n} answers from intervals.icu were once converted too strictly: ‘average’ counted as bad. You can have them converted by their meaning. First you see what changes.</translation>
    </message>
    <message>
        <source>{day} moet nog komen. Noteer een gesprek op de dag zelf, of daarna.</source>
        <translation>{day} is still to come. Note a consultation on the day itself, or afterwards.</translation>
    </message>
    <message>
        <source>Je dagboek begint op {day}. Een gesprek van daarvoor verandert niets: Herstel kijkt alleen naar dagen vanaf dan.</source>
        <translation>Your journal begins on {day}. A consultation before then changes nothing: Herstel only looks at days from then on.</translation>
    </message>
    <message>
        <source>Op {day} staat al een gesprek. Eén keer per dag is genoeg.</source>
        <translation>There is a consultation on {day} already. Once a day is enough.</translation>
    </message>
    <message>
        <source>besproken</source>
        <translation>discussed</translation>
    </message>
    <message>
        <source>gesprek wijzigen</source>
        <translation>change consultation</translation>
    </message>
    <message>
        <source>gesprek verwijderen</source>
        <translation>remove consultation</translation>
    </message>
    <message>
        <source>antwoorden van intervals.icu omzetten</source>
        <translation>convert answers from intervals.icu</translation>
    </message>
    <message>
        <source>{n} antwoord, op {first}:</source>
        <translation>{n} answer, on {first}:</translation>
    </message>
    <message>
        <source>{n} antwoorden, van {first} tot en met {last}:</source>
        <translation>{n} answers, from {first} to {last}:</translation>
    </message>
    <message>
        <source>{label}: is {value} gemeten, of een instelling?</source>
        <translation>{label}: was {value} measured, or is it a setting?</translation>
    </message>
    <message>
        <source>Precies {value} staat op {same} van de {days} dagen, van {first} tot en met {last}.</source>
        <translation>Exactly {value} stands on {same} of the {days} days, from {first} to {last}.</translation>
    </message>
    <message>
        <source>instelling, niet meenemen</source>
        <translation>a setting, leave it out</translation>
    </message>
    <message>
        <source>echt gemeten</source>
        <translation>really measured</translation>
    </message>
    <message>
        <source>Je gewone slaap is meteen bekend: {length} ({n} nachten).</source>
        <translation>Your usual sleep is known at once: {length} ({n} nights).</translation>
    </message>
    <message>
        <source>Elke bron houdt zijn eigen gewone waarde. Metingen van twee bronnen lopen nooit door elkaar.</source>
        <translation>Each source keeps its own usual value. Measurements of two sources are never mixed.</translation>
    </message>
    <message>
        <source>Anders: {n} waarde. Wat je zelf typte blijft staan.</source>
        <translation>Different: {n} value. What you typed yourself stays.</translation>
    </message>
    <message>
        <source>Anders: {n} waarden. Wat je zelf typte blijft staan.</source>
        <translation>Different: {n} values. What you typed yourself stays.</translation>
    </message>
    <message>
        <source>Nog eens importeren voegt alleen toe wat nieuw is.</source>
        <translation>Importing once more adds only what is new.</translation>
    </message>
    <message>
        <source>volgorde van bronnen</source>
        <translation>order of sources</translation>
    </message>
    <message>
        <source>{key} is geen vraag over deze bestanden. Er is niets geïmporteerd. Wel gevraagd: {keys}.</source>
        <translation>{key} is not a question about these files. Nothing was read. Asked: {keys}.</translation>
    </message>
    <message>
        <source>Over deze bestanden is er niets te vragen; {key} past er niet bij. Er is niets geïmporteerd.</source>
        <translation>There is nothing to ask about these files; {key} does not belong to them. Nothing was read.</translation>
    </message>
    <message>
        <source>{answer} is geen antwoord op {key}. Er is niets geïmporteerd. Kies uit: {choices}.</source>
        <translation>{answer} is not an answer to {key}. Nothing was read. Choose from: {choices}.</translation>
    </message>
    <message>
        <source>{word} zit niet in deze bestanden. Er is niets geïmporteerd. Kies uit: {streams}.</source>
        <translation>{word} is not in these files. Nothing was imported. Choose from: {streams}.</translation>
    </message>
    <message>
        <source>{word} is geen antwoord. Schrijf het als vraag=keuze. Er is niets geïmporteerd.</source>
        <translation>{word} is not an answer. Write it as question=choice. Nothing was read.</translation>
    </message>
    <message>
        <source>Pols</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>HRV</source>
        <translation>HRV</translation>
    </message>
    <message>
        <source>schatting over de dag</source>
        <translation>estimate over the day</translation>
    </message>
    <message>
        <source>SDNN, de middelste van de dag, op wisselende momenten</source>
        <translation>SDNN, the median of the day, at varying moments</translation>
    </message>
    <message>
        <source>rMSSD, de middelste van de dag, op wisselende momenten</source>
        <translation>rMSSD, the median of the day, at varying moments</translation>
    </message>
    <message>
        <source>de laatste van de ochtend</source>
        <translation>the last of the morning</translation>
    </message>
    <message>
        <source>Zonder leesbare tijd, getal of eenheid en overgeslagen: {n}.</source>
        <translation>Without a readable time, number or unit and skipped: {n}.</translation>
    </message>
    <message>
        <source>Deze training staat er ook van een ander apparaat of een andere app.</source>
        <translation>This session is also listed from another device or app.</translation>
    </message>
    <message>
        <source>In welke tijdzone was je? Apple schrijft alle tijden in de zone van de export.</source>
        <translation>In which time zone were you? Apple writes all times in the zone of the export.</translation>
    </message>
    <message>
        <source>Alle tijden in het bestand staan op {offset}, zomer en winter.</source>
        <translation>All times in the file are at {offset}, summer and winter.</translation>
    </message>
    <message>
        <source>zoals in het bestand</source>
        <translation>as in the file</translation>
    </message>
    <message>
        <source>{name} verklaart eigen afkortingen (entiteiten); dat doet Apple niet. Niet gelezen.</source>
        <translation>{name} declares abbreviations of its own (entities); Apple does not do that. Not read.</translation>
    </message>
    <message>
        <source>{name} wordt bij het uitpakken meer dan {ratio} keer zo groot; dat is geen gewone export en is niet gelezen.</source>
        <translation>{name} unpacks to more than {ratio} times its size; that is no ordinary export and was not read.</translation>
    </message>
    <message>
        <source>{name} bevat meer dan {limit} bestanden.</source>
        <translation>{name} holds more than {limit} files.</translation>
    </message>
    <message>
        <source>De naam wijst naar een plek buiten het zip-bestand; niet gelezen.</source>
        <translation>The name points to a place outside the zip file; not read.</translation>
    </message>
    <message>
        <source>Dit is een koppeling naar een ander bestand; niet gelezen.</source>
        <translation>This is a link to another file; not read.</translation>
    </message>
    <message>
        <source>Dit is geen gewoon bestand; niet gelezen.</source>
        <translation>This is not an ordinary file; not read.</translation>
    </message>
    <message>
        <source>Dit is met een wachtwoord beveiligd; niet gelezen.</source>
        <translation>This is protected by a password; not read.</translation>
    </message>
    <message>
        <source>Pak het zip-bestand zelf uit en kies de map.</source>
        <translation>Unpack the zip file yourself and choose the folder.</translation>
    </message>
    <message>
        <source>Dit is een zip-bestand in een zip-bestand in een zip-bestand; niet gelezen.</source>
        <translation>This is a zip file in a zip file in a zip file; not read.</translation>
    </message>
    <message>
        <source>Dit zip-bestand in een zip-bestand is te groot om zo te lezen.</source>
        <translation>This zip file in a zip file is too large to read like this.</translation>
    </message>
    <message>
        <source>{name} is geen heel zip-bestand. Download het bestand opnieuw.</source>
        <translation>{name} is not a complete zip file. Download the file again.</translation>
    </message>
    <message>
        <source>{name} is met een wachtwoord beveiligd. Pak het zelf uit en kies de map.</source>
        <translation>{name} is protected by a password. Unpack it yourself and choose the folder.</translation>
    </message>
    <message>
        <source>Welke stemming is ‘{label}’ bij jou?</source>
        <translation>Which mood is ‘{label}’ for you?</translation>
    </message>
    <message>
        <source>Het label staat er {n} keer.</source>
        <translation>The label occurs {n} times.</translation>
    </message>
    <message>
        <source>niet overnemen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>{n} {word}</source>
        <translation>{n} {word}</translation>
    </message>
    <message>
        <source>Welke activiteiten neem je over als label?</source>
        <translation>Which activities do you want as tags?</translation>
    </message>
    <message>
        <source>{label} · {n} keer</source>
        <translation>{label} · {n} times</translation>
    </message>
    <message>
        <source>van meer keer op een dag telt de laatste</source>
        <translation>of several in a day the last one counts</translation>
    </message>
    <message>
        <source>je eigen teksten; alleen als je ze aanvinkt</source>
        <translation>your own texts; only if you tick them</translation>
    </message>
    <message>
        <source>De eigen schalen van Daylio hebben geen bekende richting; die blijven weg.</source>
        <translation>Daylio&apos;s own scales have no known direction; they stay out.</translation>
    </message>
    <message>
        <source>Er staat geen stemming; de regel is overgeslagen.</source>
        <translation>There is no mood; the line was skipped.</translation>
    </message>
    <message>
        <source>Hart · ochtendmeting</source>
        <translation>Heart · morning measurement</translation>
    </message>
    <message>
        <source>Dit is geen ochtendmeting maar ‘{text}’; alleen ochtendmetingen komen binnen.</source>
        <translation>This is not a morning measurement but ‘{text}’; only morning measurements come in.</translation>
    </message>
    <message>
        <source>In dit bestand staan metingen van meer dan één persoon; exporteer alleen je eigen metingen.</source>
        <translation>This file holds measurements of more than one person; export only your own measurements.</translation>
    </message>
    <message>
        <source>Dit zijn losse hartslagen van Fitbit, geen rustpols; kies ‘daily_resting_heart_rate.csv’ of de hele map.</source>
        <translation>These are single heart rates of Fitbit, not a resting pulse; choose ‘daily_resting_heart_rate.csv’ or the whole folder.</translation>
    </message>
    <message>
        <source>gladgestreken schatting van Fitbit</source>
        <translation>smoothed estimate by Fitbit</translation>
    </message>
    <message>
        <source>dezelfde schatting, afgerond, uit de slaapscore</source>
        <translation>the same estimate, rounded, from the sleep score</translation>
    </message>
    <message>
        <source>rMSSD, gemiddelde van de nacht</source>
        <translation>rMSSD, mean of the night</translation>
    </message>
    <message>
        <source>Nachten die in twee soorten bestanden staan: {n}. De lengte uit sleep-….json is genomen.</source>
        <translation>Nights that are in two kinds of files: {n}. The length from sleep-….json was taken.</translation>
    </message>
    <message>
        <source>In welke tijdzone was je? Fitbit schrijft trainingen en wegingen in UTC.</source>
        <translation>In which time zone were you? Fitbit writes trainings and weighings in UTC.</translation>
    </message>
    <message>
        <source>In {zone} vallen de minste trainingen in je slaap: {n} van {total}.</source>
        <translation>In {zone} the fewest sessions fall within your sleep: {n} of {total}.</translation>
    </message>
    <message>
        <source>Dit heeft geen dag of geen tijd die te lezen is.</source>
        <translation>This has no day or no time that can be read.</translation>
    </message>
    <message>
        <source>De training duurt langer dan een dag en is overgeslagen.</source>
        <translation>The session lasts longer than a day and was skipped.</translation>
    </message>
    <message>
        <source>De training heeft geen duur en geen zwaarte en is overgeslagen.</source>
        <translation>The session has no duration and no rating and was skipped.</translation>
    </message>
    <message>
        <source>FIT-bestanden van trainingen en instellingen hebben geen rustpols, HRV of gewicht.</source>
        <translation>FIT files of sessions and settings hold no resting pulse, HRV or weight.</translation>
    </message>
    <message>
        <source>rustpols van de dag zelf</source>
        <translation>resting pulse of the day itself</translation>
    </message>
    <message>
        <source>gemiddelde van zeven dagen, geen meting van één dag</source>
        <translation>mean of seven days, not a measurement of one day</translation>
    </message>
    <message>
        <source>rMSSD, twee minuten op een zelfgekozen moment</source>
        <translation>rMSSD, two minutes at a moment of your choice</translation>
    </message>
    <message>
        <source>Deze nacht is niet gemeten: Garmin vulde zelf een tijd in.</source>
        <translation>This night was not measured: Garmin filled in a time itself.</translation>
    </message>
    <message>
        <source>Dit FIT-bestand heeft geen slaapfasen waar een nacht uit af te lezen is.</source>
        <translation>This FIT file has no sleep stages from which a night can be read.</translation>
    </message>
    <message>
        <source>De accountexport van Garmin (ZIP) heeft je nachten.</source>
        <translation>The account export of Garmin (ZIP) has your nights.</translation>
    </message>
    <message>
        <source>Dit FIT-bestand heeft geen rustpols, HRV of gewicht.</source>
        <translation>This FIT file has no resting pulse, HRV or weight.</translation>
    </message>
    <message>
        <source>De weegschaal kent meer personen. Wie ben jij?</source>
        <translation>The scale knows several people. Which one are you?</translation>
    </message>
    <message>
        <source>persoon {number}: {n} keer, het laatst {kg} kg</source>
        <translation>person {number}: {n} times, most recently {kg} kg</translation>
    </message>
    <message>
        <source>Dit is Garmins weekoverzicht met gemiddelden; kies op de site 4 weken, dan zijn het dagen.</source>
        <translation>This is Garmin’s weekly overview with means; choose 4 weeks on the site to get days.</translation>
    </message>
    <message>
        <source>Dit is Garmins overzicht van stappen of calorieën; die bewaart Herstel niet.</source>
        <translation>This is Garmin’s overview of steps or calories; Herstel does not keep those.</translation>
    </message>
    <message>
        <source>Van welk jaar is {day}, de laatste dag in {name}? De dagen hebben geen jaartal.</source>
        <translation>Of which year is {day}, the last day in {name}? The days have no year.</translation>
    </message>
    <message>
        <source>Het bestand is bewaard op {day}.</source>
        <translation>The file was saved on {day}.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen dag; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a day; the line was skipped.</translation>
    </message>
    <message>
        <source>De meting heeft geen tijd die te lezen is en is overgeslagen.</source>
        <translation>The measurement has no readable time and was skipped.</translation>
    </message>
    <message>
        <source>De pols en de gemiddelde hartslagafstand spreken elkaar tegen; de regel is overgeslagen, want de vakken kunnen verschoven zijn.</source>
        <translation>The pulse and the average interval between beats contradict each other; the line was skipped, because the boxes may have shifted.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen dag met een tijd; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a day with a time; the line was skipped.</translation>
    </message>
    <message>
        <source>Welke dag is {text} in {name}?</source>
        <translation>Which day is {text} in {name}?</translation>
    </message>
    <message>
        <source>Elke datum in dit bestand kan twee dagen zijn.</source>
        <translation>Every date in this file can be two days.</translation>
    </message>
    <message>
        <source>eerst de dag, dan de maand</source>
        <translation>the day first, then the month</translation>
    </message>
    <message>
        <source>eerst de maand, dan de dag</source>
        <translation>the month first, then the day</translation>
    </message>
    <message>
        <source>De antwoorden over slaap, spierpijn en vermoeidheid in deze export hebben geen bekende schaal; die blijven weg.</source>
        <translation>The answers about sleep, soreness and fatigue in this export have no known scale; they stay out.</translation>
    </message>
    <message>
        <source>De training heeft geen begin dat te lezen is (‘{text}’) en is overgeslagen.</source>
        <translation>The session has no start that can be read (‘{text}’) and was skipped.</translation>
    </message>
    <message>
        <source>Dit is geen training en is overgeslagen.</source>
        <translation>This is not a session and was skipped.</translation>
    </message>
    <message>
        <source>{what}: {value} kan niet en is overgeslagen.</source>
        <translation>{what}: {value} is not possible and was skipped.</translation>
    </message>
    <message>
        <source>duur van de training</source>
        <translation>duration of the session</translation>
    </message>
    <message>
        <source>zwaarte van de training</source>
        <translation>effort of the session</translation>
    </message>
    <message>
        <source>Zoek in de app of op de website ‘gegevens exporteren’ of ‘gegevens downloaden’. Sleep dat bestand hierheen.</source>
        <translation>Look in the app or on the website for ‘export data’ or ‘download data’. Drag that file here.</translation>
    </message>
    <message>
        <source>Meld je aan op garmin.com, kies bij je account ‘Gegevens exporteren’ en wacht op de mail. De ZIP sleep je hierheen.</source>
        <translation>Sign in at garmin.com, choose ‘Export your data’ in your account and wait for the mail. Drag the ZIP here.</translation>
    </message>
    <message>
        <source>Open op je iPhone de app Gezondheid, tik op je foto en kies ‘Exporteer alle gezondheidsgegevens’. De ZIP sleep je hierheen.</source>
        <translation>Open the Health app on your iPhone, tap your picture and choose ‘Export All Health Data’. Drag the ZIP here.</translation>
    </message>
    <message>
        <source>Kies op takeout.google.com alleen Fitbit. De ZIP sleep je hierheen.</source>
        <translation>At takeout.google.com choose Fitbit only. Drag the ZIP here.</translation>
    </message>
    <message>
        <source>Kies op takeout.google.com alleen Fit. De ZIP sleep je hierheen.</source>
        <translation>At takeout.google.com choose Fit only. Drag the ZIP here.</translation>
    </message>
    <message>
        <source>Kies op strava.com bij je instellingen ‘Mijn account’ en vraag je archief aan. De ZIP of activities.csv sleep je hierheen.</source>
        <translation>At strava.com choose ‘My Account’ in the settings and request your archive. Drag the ZIP or activities.csv here.</translation>
    </message>
    <message>
        <source>‘{text}’ staat voorbij de laatste kolom. De regel is overgeslagen, want de vakken kunnen verschoven zijn.</source>
        <translation>‘{text}’ is beyond the last column. The line was skipped, because its cells may have shifted.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ is geen waarde en is overgeslagen.</source>
        <translation>{what}: ‘{text}’ is not a value and was skipped.</translation>
    </message>
    <message>
        <source>{what}: {value} ligt buiten {low} tot en met {high} en is overgeslagen.</source>
        <translation>{what}: {value} lies outside {low} to {high} and was skipped.</translation>
    </message>
    <message>
        <source>Deze tabbladen hebben andere kolommen en blijven buiten: {names}.</source>
        <translation>These tabs have other columns and stay out: {names}.</translation>
    </message>
    <message>
        <source>{what}: {best} is het beste en wordt 1, {worst} wordt 7; de rest met gelijke stappen.</source>
        <translation>{what}: {best} is the best and becomes 1, {worst} becomes 7; the rest in equal steps.</translation>
    </message>
    <message>
        <source>{what}: {best} is het beste en wordt 7, {worst} wordt 1; de rest met gelijke stappen.</source>
        <translation>{what}: {best} is the best and becomes 7, {worst} becomes 1; the rest in equal steps.</translation>
    </message>
    <message>
        <source>{what}: {best} wordt 1, {worst} wordt 7; de rest met gelijke stappen.</source>
        <translation>{what}: {best} becomes 1, {worst} becomes 7; the rest in equal steps.</translation>
    </message>
    <message>
        <source>Hart · in de nacht</source>
        <translation>Heart · at night</translation>
    </message>
    <message>
        <source>de laagste pols van de nacht</source>
        <translation>the lowest pulse of the night</translation>
    </message>
    <message>
        <source>Is {files} van {maker}?</source>
        <translation>Is {files} from {maker}?</translation>
    </message>
    <message>
        <source>Wil je ook je eigen instellingen overnemen, zoals wat je invult en je grenzen?</source>
        <translation>Do you also want to take over your own settings, such as what you fill in and your limits?</translation>
    </message>
    <message>
        <source>In het bestand: {asked} dingen om in te vullen, {limits} eigen grenzen of keuzes, en wat je verder zelf koos, zoals de volgorde van bijzonderheden en wat je met een club deelt.</source>
        <translation>In the file: {asked} things to fill in, {limits} limits or choices of your own, and what else you chose yourself, such as the order of remarks and what you share with a club.</translation>
    </message>
    <message>
        <source>In {name} staat geen bestand dat Herstel kent. Kies een export van {makers}.</source>
        <translation>{name} holds no file that Herstel knows. Choose an export from {makers}.</translation>
    </message>
    <message>
        <source>ja, neem over</source>
        <translation>yes, take over</translation>
    </message>
    <message>
        <source>nee, laat zoals hier</source>
        <translation>no, leave as it is here</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Dit bestand van Oura bevat scores, geen metingen; Herstel bewaart geen scores.</source>
        <translation>This Oura file holds scores, not measurements; Herstel keeps no scores.</translation>
    </message>
    <message>
        <source>Kies het bestand dat met ‘sleep’ begint, of de hele map.</source>
        <translation>Choose the file that begins with ‘sleep’, or the whole folder.</translation>
    </message>
    <message>
        <source>Dit zijn scores van Oura, geen metingen. Kies uit dezelfde export het bestand dat met ‘sleep’ begint; daarin staan je nachten.</source>
        <translation>These are scores of Oura, not measurements. Choose the file that begins with ‘sleep’ from the same export; it holds your nights.</translation>
    </message>
    <message>
        <source>Oura noemt dit rust of heeft het gewist; het is geen slaap.</source>
        <translation>Oura calls this rest or has deleted it; it is not sleep.</translation>
    </message>
    <message>
        <source>De slaap heeft geen dag die te lezen is en is overgeslagen.</source>
        <translation>The sleep has no readable day and was skipped.</translation>
    </message>
    <message>
        <source>Bij PMData is 5 het beste en 3 gewoon: 5, 4, 3, 2, 1 worden hier 1, 2, 4, 5, 7.</source>
        <translation>In PMData 5 is the best and 3 is ordinary: 5, 4, 3, 2, 1 become 1, 2, 4, 5, 7 here.</translation>
    </message>
    <message>
        <source>De gegevens zijn in Noorwegen verzameld; daar is het dezelfde tijd.</source>
        <translation>The data were collected in Norway, where the time is the same.</translation>
    </message>
    <message>
        <source>De datums in dit bestand wisselen van volgorde; welke dag het was, is niet zeker.</source>
        <translation>The dates in this file change their order; which day it was is not certain.</translation>
    </message>
    <message>
        <source>‘{text}’ is geen tijd; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a time; the line was skipped.</translation>
    </message>
    <message>
        <source>{what}: {value} is geen antwoord van 1 tot en met 5 en is overgeslagen.</source>
        <translation>{what}: {value} is not an answer from 1 to 5 and was skipped.</translation>
    </message>
    <message>
        <source>Gewicht: kg of pond?</source>
        <translation>Weight: kg or pounds?</translation>
    </message>
    <message>
        <source>De BMI in het bestand past bij {unit}: {weight} {unit} is {kg} kg.</source>
        <translation>The BMI in the file fits {unit}: {weight} {unit} is {kg} kg.</translation>
    </message>
    <message>
        <source>Het bestand zegt niet in welke eenheid het gewicht staat; het is meestal {weight}.</source>
        <translation>The file does not say the unit of the weight; it is usually {weight}.</translation>
    </message>
    <message>
        <source>pond</source>
        <translation>pounds</translation>
    </message>
    <message>
        <source>niet meenemen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>In welke tijdzone was je?</source>
        <translation>In which time zone were you?</translation>
    </message>
    <message>
        <source>De tijden in het bestand zijn in UTC, zonder de zone waarin je sliep.</source>
        <translation>The times in the file are in UTC, without the zone in which you slept.</translation>
    </message>
    <message>
        <source>{name} lezen</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>{what}, bestand {number} van {total}</source>
        <translation>{what}, file {number} of {total}</translation>
    </message>
    <message>
        <source>uit de hartslagafstanden, zonder missers en extra slagen</source>
        <translation>from the intervals between beats, without missed and extra beats</translation>
    </message>
    <message>
        <source>De opname is te kort ({seconds} s). Voor een HRV zijn minstens {least} seconden nodig.</source>
        <translation>The recording is too short ({seconds} s). An HRV needs at least {least} seconds.</translation>
    </message>
    <message>
        <source>De opname duurt {minutes} minuten: dat is een training of een nacht, geen meting na het wakker worden. Een ochtendmeting duurt hoogstens {most} minuten.</source>
        <translation>The recording lasts {minutes} minutes: that is a training or a night, not a measurement after waking up. A morning measurement lasts at most {most} minutes.</translation>
    </message>
    <message>
        <source>In de opname is {share} % van de slagen gemist of gestoord; daaruit is geen HRV te berekenen. Leg de borstband natter of strakker aan en meet opnieuw.</source>
        <translation>In the recording {share}% of the beats were missed or disturbed; no HRV can be computed from it. Wear the chest strap wetter or tighter and measure again.</translation>
    </message>
    <message>
        <source>De opname begint om {time}; alleen een meting in de ochtend telt mee.</source>
        <translation>The recording starts at {time}; only a measurement in the morning counts.</translation>
    </message>
    <message>
        <source>In {name} staan geen hartslagafstanden.</source>
        <translation>{name} holds no intervals between heartbeats.</translation>
    </message>
    <message>
        <source>Van deze opname is niet bekend wanneer die gemaakt is.</source>
        <translation>It is not known when this recording was made.</translation>
    </message>
    <message>
        <source>Zet de dag en de tijd in de naam, zoals 2026-03-05 07-10.txt.</source>
        <translation>Put the day and the time in the name, such as 2026-03-05 07-10.txt.</translation>
    </message>
    <message>
        <source>Wanneer is {name} opgenomen? Het staat niet in het bestand.</source>
        <translation>When was {name} recorded? The file does not say.</translation>
    </message>
    <message>
        <source>{day}, de dag waarop het bestand bewaard is</source>
        <translation>{day}, the day on which the file was saved</translation>
    </message>
    <message>
        <source>Deze bestanden van Samsung Health hebben geen slaap, gewicht of trainingen; kies de hele map.</source>
        <translation>These files of Samsung Health hold no sleep, weight or sessions; choose the whole folder.</translation>
    </message>
    <message>
        <source>Slaap · op de dag van opstaan</source>
        <translation>Sleep · on the day of getting up</translation>
    </message>
    <message>
        <source>zonder wakker liggen</source>
        <translation>without lying awake</translation>
    </message>
    <message>
        <source>van naar bed tot op, met wakker liggen</source>
        <translation>from going to bed to getting up, lying awake included</translation>
    </message>
    <message>
        <source>alle dutjes van de dag samen</source>
        <translation>all naps of the day together</translation>
    </message>
    <message>
        <source>Deze slaap valt samen met een langere van dezelfde dag en telt niet mee.</source>
        <translation>This sleep overlaps a longer one of the same day and does not count.</translation>
    </message>
    <message>
        <source>De activiteit heeft geen datum die te lezen is en is overgeslagen.</source>
        <translation>The activity has no readable date and was skipped.</translation>
    </message>
    <message>
        <source>De activiteit heeft geen nummer van Strava en is overgeslagen.</source>
        <translation>The activity has no Strava number and was skipped.</translation>
    </message>
    <message>
        <source>In {zone} passen de titels die Strava zelf geeft, zoals ‘Morning Run’, bij {n} van de {all} tijden.</source>
        <translation>In {zone} the titles that Strava gives by itself, such as ‘Morning Run’, fit {n} of the {all} times.</translation>
    </message>
    <message>
        <source>Bij {n} activiteit staat hoe zwaar die voelde.</source>
        <translation>{n} activity says how hard it felt.</translation>
    </message>
    <message>
        <source>Bij {n} activiteiten staat hoe zwaar die voelden.</source>
        <translation>{n} activities say how hard they felt.</translation>
    </message>
    <message>
        <source>de pols in rust zoals WHOOP die in de slaap bepaalt</source>
        <translation>the resting pulse as WHOOP takes it during sleep</translation>
    </message>
    <message>
        <source>Op deze dag is alleen een dutje gemeten; pols en HRV overdag zijn met die van een nacht niet te vergelijken en blijven weg.</source>
        <translation>Only a nap was measured on this day; pulse and HRV by day cannot be compared with those of a night and stay out.</translation>
    </message>
    <message>
        <source>De slaap heeft geen begin en einde die te lezen zijn en is overgeslagen.</source>
        <translation>The sleep has no readable begin and end and was skipped.</translation>
    </message>
    <message>
        <source>De training heeft geen begin dat te lezen is en is overgeslagen.</source>
        <translation>The training has no readable start and was skipped.</translation>
    </message>
    <message>
        <source>Het antwoord heeft geen dag en is overgeslagen.</source>
        <translation>The answer has no day and was skipped.</translation>
    </message>
    <message>
        <source>Welke vragen uit je WHOOP-dagboek neem je over als label? De vragen kunnen heel persoonlijk zijn.</source>
        <translation>Which questions of your WHOOP journal do you want as tags? The questions can be very personal.</translation>
    </message>
    <message>
        <source>{question} · {n} keer ja</source>
        <translation>{question} · {n} times yes</translation>
    </message>
    <message>
        <source>Dagboek</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Dit bestand van Withings heeft geen gewicht en geen nachten; kies weight.csv en sleep.csv.</source>
        <translation>This file of Withings has no weight and no nights; choose weight.csv and sleep.csv.</translation>
    </message>
    <message>
        <source>In welke tijdzone was je? Het bestand geeft de tijden in UTC.</source>
        <translation>In which time zone were you? The file has its times in UTC.</translation>
    </message>
    <message>
        <source>In {zone} ging je meestal om {bed} naar bed en stond je om {wake} op.</source>
        <translation>In {zone} you usually went to bed at {bed} and got up at {wake}.</translation>
    </message>
    <message>
        <source>Andere tijden in het bestand passen bij {zone}.</source>
        <translation>Other times in the file fit {zone}.</translation>
    </message>
    <message>
        <source>Een ander programma heeft je dagboek gewijzigd. Herstel voegt het eerst samen met wat je hier invulde; daarna wordt dit vanzelf bewaard.</source>
        <translation>Another program changed your journal. Herstel first joins it with what you entered here; after that, this is stored by itself.</translation>
    </message>
    <message>
        <source>Je dagboek wordt nog geopend.</source>
        <translation>Your journal is still being opened.</translation>
    </message>
    <message>
        <source>Herstel is nog bezig met een grote wijziging. Daarna wordt dit vanzelf bewaard.</source>
        <translation>Herstel is still busy with a large change. After that, this is stored by itself.</translation>
    </message>
    <message>
        <source>Bijzonderheid</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Overig</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>waarde bevestigen</source>
        <translation>confirm value</translation>
    </message>
    <message>
        <source>rust bevestigen</source>
        <translation>confirm rest</translation>
    </message>
    <message>
        <source>melding: te weinig herstel of meer</source>
        <translation>alert: under-recovered or more</translation>
    </message>
    <message>
        <source>trainingen uit een agenda</source>
        <translation>trainings from a calendar</translation>
    </message>
    <message>
        <source>{day} is voorbij. Begin vanaf vandaag.</source>
        <translation>{day} is over. Begin from today on.</translation>
    </message>
    <message>
        <source>na een melding</source>
        <translation>after an alert</translation>
    </message>
    <message>
        <source>Deze vragen komen op {day}, de dag erna.</source>
        <translation>These questions come on {day}, the day after.</translation>
    </message>
    <message>
        <source>Deze periode eindigt voor hij begint.</source>
        <translation>This period ends before it begins.</translation>
    </message>
    <message>
        <source>Een periode duurt hoogstens {limit} dagen. Laatste dag: {day}.</source>
        <translation>A period lasts {limit} days at most. Last day: {day}.</translation>
    </message>
    <message>
        <source>Deze periode is al voorbij. Plannen kan voor vandaag en later.</source>
        <translation>This period is over. You can plan for today and later.</translation>
    </message>
    <message>
        <source>vakantie</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>vakantie verwijderen</source>
        <translation>remove holiday</translation>
    </message>
    <message>
        <source>Gewicht: {value} kg kan niet. Typ een getal van {low} tot en met {high}.</source>
        <translation>Weight: {value} kg is not possible. Type a number from {low} to {high}.</translation>
    </message>
    <message>
        <source>Je verloor geen gewicht: drink gewoon bij je dorst.</source>
        <translation>You lost no weight: just drink when you are thirsty.</translation>
    </message>
    <message>
        <source>Je verloor {kg} kg. Anderhalf keer zoveel is {ml} ml, verdeeld over de tijd.</source>
        <translation>You lost {kg} kg. One and a half times as much is {ml} ml, spread over time.</translation>
    </message>
    <message>
        <source>{kg} kg verlies is heel veel. Weeg nog eens op dezelfde weegschaal, zonder natte kleren. Klopt dat, drink dan verspreid over de dag, bij je maaltijden.</source>
        <translation>{kg} kg is a very large loss. Weigh again on the same scales, without wet clothes. If it is right, drink spread over the day, with your meals.</translation>
    </message>
    <message>
        <source>Neem er iets zouts bij, of drink het bij een maaltijd.</source>
        <translation>Have something salty with it, or drink it with a meal.</translation>
    </message>
    <message>
        <source>Drink niet meer dan dit: te veel water drinken is gevaarlijk.</source>
        <translation>Do not drink more than this: drinking too much water is dangerous.</translation>
    </message>
    <message>
        <source>Niet voor wie een hart- of nierziekte heeft of van een arts minder moet drinken: vraag het je arts.</source>
        <translation>Not for people with heart or kidney disease, or whom a doctor told to drink less: ask your doctor.</translation>
    </message>
    <message>
        <source>Train je pas morgen of later weer? Dan is gewoon eten en drinken genoeg.</source>
        <translation>Is your next training tomorrow or later? Then ordinary food and drink are enough.</translation>
    </message>
    <message>
        <source>Herstel verbiedt niets; jij beslist.</source>
        <translation>Herstel forbids nothing; you decide.</translation>
    </message>
    <message>
        <source>Rustige dagen die zwaar werden</source>
        <translation>Easy days that turned out hard</translation>
    </message>
    <message>
        <source>{day} was rustig gepland en werd zwaarte {rpe}. Maak rustige dagen echt rustig.</source>
        <translation>{day} was planned as easy and became effort {rpe}. Make easy days really easy.</translation>
    </message>
    <message>
        <source>Van de {of} dagen die in twee weken rustig gepland waren, werden er {n} zwaar. Maak rustige dagen echt rustig.</source>
        <translation>Of the {of} days planned as easy in two weeks, {n} turned out hard. Make easy days really easy.</translation>
    </message>
    <message>
        <source>Rustige dagen bleven rustig</source>
        <translation>Easy days stayed easy</translation>
    </message>
    <message>
        <source>Klopt: wat je de laatste twee weken rustig plande, bleef rustig.</source>
        <translation>Right: what you planned as easy in the last two weeks stayed easy.</translation>
    </message>
    <message>
        <source>Twee zware dagen op rij</source>
        <translation>Two hard days in a row</translation>
    </message>
    <message>
        <source>{first} en {second} zijn allebei zwaar. Zet er een rustige dag tussen.</source>
        <translation>{first} and {second} are both hard. Put an easy day in between.</translation>
    </message>
    <message>
        <source>{first} en {second} zijn allebei zwaar, en dat komt in dit plan {n} keer voor.</source>
        <translation>{first} and {second} are both hard, and that happens {n} times in this plan.</translation>
    </message>
    <message>
        <source>Zware dagen uit elkaar</source>
        <translation>Hard days apart</translation>
    </message>
    <message>
        <source>Klopt: tussen zware dagen ligt steeds een dag die niet zwaar is.</source>
        <translation>Right: there is always a day that is not hard between hard days.</translation>
    </message>
    <message>
        <source>Ruil {first} met {second}</source>
        <translation>Swap {first} with {second}</translation>
    </message>
    <message>
        <source>Maak {day} rustig</source>
        <translation>Make {day} easy</translation>
    </message>
    <message>
        <source>Na drie zware weken geen vijf rustige dagen</source>
        <translation>No five easy days after three heavy weeks</translation>
    </message>
    <message>
        <source>De drie weken voor {monday} zijn zwaar. Daarna horen van maandag tot en met vrijdag vijf rustige dagen.</source>
        <translation>The three weeks before {monday} are heavy. Five easy days belong after them, Monday to Friday.</translation>
    </message>
    <message>
        <source>Hoogstens drie zware weken</source>
        <translation>Three heavy weeks at most</translation>
    </message>
    <message>
        <source>Klopt: na drie zware weken staan er vijf rustige dagen, of het blijft bij minder.</source>
        <translation>Right: five easy days follow three heavy weeks, or there are fewer of them.</translation>
    </message>
    <message>
        <source>Na drie zware weken horen vijf rustige dagen vanaf {monday}. Die staan er nog niet.</source>
        <translation>After three heavy weeks, five easy days belong from {monday} on. They are not planned yet.</translation>
    </message>
    <message>
        <source>Maak die dagen rustig</source>
        <translation>Make those days easy</translation>
    </message>
    <message>
        <source>Steeds dezelfde training</source>
        <translation>The same training over and over</translation>
    </message>
    <message>
        <source>Van {of} trainingen in vier weken zijn er {n} even zwaar en even lang. Wissel af in zwaarte en lengte.</source>
        <translation>Of {of} trainings in four weeks, {n} are equally hard and equally long. Vary effort and length.</translation>
    </message>
    <message>
        <source>Afwisseling</source>
        <translation>Variety</translation>
    </message>
    <message>
        <source>Klopt: je trainingen verschillen in zwaarte en lengte.</source>
        <translation>Right: your trainings differ in effort and length.</translation>
    </message>
    <message>
        <source>Meer kracht dan de week ervoor</source>
        <translation>More strength training than the week before</translation>
    </message>
    <message>
        <source>In de week van {monday} staat meer krachttraining dan in de week ervoor. Dat kan pas als je slaap zeven nachten stabiel is; dat is nu niet zo.</source>
        <translation>The week of {monday} has more strength training than the week before. That comes only after seven nights of stable sleep; it is not so now.</translation>
    </message>
    <message>
        <source>In de week van {monday} staat meer krachttraining dan in de week ervoor. Of je slaap stabiel genoeg is, is niet bekend: vul zeven nachten je slaapkwaliteit in.</source>
        <translation>The week of {monday} has more strength training than the week before. Whether your sleep is stable enough is not known: fill in your sleep quality for seven nights.</translation>
    </message>
    <message>
        <source>Klopt: er staat meer krachttraining, en je slaap was zeven nachten stabiel.</source>
        <translation>Right: there is more strength training, and your sleep was stable for seven nights.</translation>
    </message>
    <message>
        <source>Klopt: er staat niet meer krachttraining dan in de week ervoor.</source>
        <translation>Right: there is no more strength training than in the week before.</translation>
    </message>
    <message>
        <source>Kracht en slaap</source>
        <translation>Strength and sleep</translation>
    </message>
    <message>
        <source>Zwaar tijdens een melding</source>
        <translation>Hard during an alert</translation>
    </message>
    <message>
        <source>{day} staat iets zwaars, terwijl er nu een melding is. Begin met 2 à 3 rustige dagen.</source>
        <translation>Something hard is planned for {day}, while there is an alert. Begin with 2 or 3 easy days.</translation>
    </message>
    <message>
        <source>{day} staat iets zwaars, terwijl je ziek bent. Neem rust tot je beter bent.</source>
        <translation>Something hard is planned for {day}, while you are ill. Rest until you are better.</translation>
    </message>
    <message>
        <source>{day} staat iets zwaars. Dat is een van je rustige dagen.</source>
        <translation>Something hard is planned for {day}. That is one of your easy days.</translation>
    </message>
    <message>
        <source>Zwaar in een herstelweek</source>
        <translation>Hard in a recovery week</translation>
    </message>
    <message>
        <source>{day} staat iets zwaars, midden in je herstelweek. Die blijft rustig: minder en licht.</source>
        <translation>Something hard is planned for {day}, within your recovery week. Keep it quiet: less and light.</translation>
    </message>
    <message>
        <source>Minder moe en leeg?</source>
        <translation>Less tired and empty?</translation>
    </message>
    <message>
        <source>Weer zin om te trainen?</source>
        <translation>Eager to train again?</translation>
    </message>
    <message>
        <source>Goed geslapen?</source>
        <translation>Slept well?</translation>
    </message>
    <message>
        <source>Neem nog een rustige dag, en kijk morgen opnieuw.</source>
        <translation>Take another easy day, and look again tomorrow.</translation>
    </message>
    <message>
        <source>Je voelt je beter: bouw rustig weer op, met één zware training aan het eind.</source>
        <translation>You feel better: build up again gently, with one hard training at the end.</translation>
    </message>
    <message>
        <source>Het is nog niet over. Neem een hele herstelweek: veel minder uren, bijna niets zwaars.</source>
        <translation>It is not over yet. Take a whole recovery week: far fewer hours, almost nothing hard.</translation>
    </message>
    <message>
        <source>Rust heeft niet genoeg geholpen. Er kan meer spelen: bespreek het met je huisarts of sportarts.</source>
        <translation>Rest did not help enough. There may be more to it: discuss it with your GP or sports physician.</translation>
    </message>
    <message>
        <source>Het opbouwen ging goed: train weer zoals je het plande.</source>
        <translation>Building up went well: train again as you planned.</translation>
    </message>
    <message>
        <source>Herstel meldt nu: bespreek het met je huisarts of sportarts. Doe dat eerst.</source>
        <translation>Herstel now says: discuss it with your GP or sports physician. Do that first.</translation>
    </message>
    <message>
        <source>Plan {n} rustige dagen</source>
        <translation>Plan {n} easy days</translation>
    </message>
    <message>
        <source>{n} rustige dagen: rust of heel licht bewegen. Geen intervallen, sprints of testjes.</source>
        <translation>{n} easy days: rest or very light movement. No intervals, sprints or little tests.</translation>
    </message>
    <message>
        <source>Plan een herstelweek</source>
        <translation>Plan a recovery week</translation>
    </message>
    <message>
        <source>Zeven dagen met veel minder uren en bijna niets zwaars.</source>
        <translation>Seven days with far fewer hours and almost nothing hard.</translation>
    </message>
    <message>
        <source>Plan het opbouwen</source>
        <translation>Plan the build-up</translation>
    </message>
    <message>
        <source>Eerst rustig, dan op dag {n} één zware training. De stappen zijn een keuze van Herstel.</source>
        <translation>Easy first, then one hard training on day {n}. The steps are Herstel&apos;s own choice.</translation>
    </message>
    <message>
        <source>3 zware weken, 1 herstelweek</source>
        <translation>3 heavy weeks, 1 recovery week</translation>
    </message>
    <message>
        <source>Drie weken met twee zware dagen, nooit achter elkaar, en twee rustdagen. Daarna een herstelweek met alleen rust en rustig.</source>
        <translation>Three weeks with two hard days, never in a row, and two rest days. Then a recovery week with rest and easy only.</translation>
    </message>
    <message>
        <source>Rustdag op maandag</source>
        <translation>Rest day on Monday</translation>
    </message>
    <message>
        <source>Elke maandag een volledige rustdag. De andere dagen blijven zoals ze zijn.</source>
        <translation>A full rest day every Monday. The other days stay as they are.</translation>
    </message>
    <message>
        <source>Om de dag rust</source>
        <translation>Rest every other day</translation>
    </message>
    <message>
        <source>Na elke rustige training een rustdag: zo begin je als je net begint met trainen.</source>
        <translation>A rest day after every easy training: the way to begin when you are new to training.</translation>
    </message>
    <message>
        <source>rustige dagen</source>
        <translation>easy days</translation>
    </message>
    <message>
        <source>weer opbouwen</source>
        <translation>building up again</translation>
    </message>
    <message>
        <source>Afgelast.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Staat niet meer in de agenda.</source>
        <translation>Is no longer in the calendar.</translation>
    </message>
    <message>
        <source>Staat niet in dit bestand. Hoort het bij een andere agenda, laat het dan staan.</source>
        <translation>Is not in this file. If it belongs to another calendar, keep it.</translation>
    </message>
    <message>
        <source>{name} is te groot voor een agenda met trainingen. Er is niets uit gepland. Exporteer alleen de agenda van je club.</source>
        <translation>{name} is too large for a calendar of trainings. Nothing was planned from it. Export only the calendar of your club.</translation>
    </message>
    <message>
        <source>{name} is geen agenda (iCalendar), of is beschadigd. Er is niets uit gepland. Download het bestand opnieuw.</source>
        <translation>{name} is no calendar (iCalendar), or is damaged. Nothing was planned from it. Download the file again.</translation>
    </message>
    <message>
        <source>{name} is niet te lezen. Er is niets uit gepland.</source>
        <translation>{name} cannot be read. Nothing was planned from it.</translation>
    </message>
    <message>
        <source>Duurt meer dan een dag.</source>
        <translation>Lasts more than a day.</translation>
    </message>
    <message>
        <source>De herhaling is niet te lezen.</source>
        <translation>The repetition cannot be read.</translation>
    </message>
    <message>
        <source>Het begin is niet te lezen.</source>
        <translation>The beginning cannot be read.</translation>
    </message>
    <message>
        <source>Is geen training. Zet het zelf in je plan.</source>
        <translation>Is no training. Put it into your plan yourself.</translation>
    </message>
    <message>
        <source>zonder naam</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>Deze geplande training heeft geen id; ze is overgeslagen.</source>
        <translation>This planned training has no id; it was skipped.</translation>
    </message>
    <message>
        <source>eigen meting {name}</source>
        <translation>own measure {name}</translation>
    </message>
    <message>
        <source>eigen meting {name} wijzigen</source>
        <translation>change own measure {name}</translation>
    </message>
    <message>
        <source>volgorde van eigen metingen</source>
        <translation>order of own measures</translation>
    </message>
    <message>
        <source>eigen meting {name} stoppen</source>
        <translation>stop own measure {name}</translation>
    </message>
    <message>
        <source>eigen meting {name} terugzetten</source>
        <translation>bring back own measure {name}</translation>
    </message>
    <message>
        <source>eigen meting {name} verwijderen</source>
        <translation>delete own measure {name}</translation>
    </message>
    <message>
        <source>eigen meting {name} overzetten</source>
        <translation>move own measure {name} over</translation>
    </message>
    <message>
        <source>‘{name}’ heeft al waarden, dus de soort, de eenheid en de richting blijven. Maak er een nieuwe meting van: wat past gaat mee, en de oude blijft bewaard.</source>
        <translation>‘{name}’ has values already, so its kind, unit and direction stay. Make a new measure of it: what fits goes along, and the old one is kept.</translation>
    </message>
    <message>
        <source>{n} waarde van ‘{name}’ ligt buiten {low} tot en met {high}. Kies een ruimer bereik.</source>
        <translation>{n} value of ‘{name}’ lies outside {low} to {high}. Choose a wider range.</translation>
    </message>
    <message>
        <source>{n} waarden van ‘{name}’ liggen buiten {low} tot en met {high}. Kies een ruimer bereik.</source>
        <translation>{n} values of ‘{name}’ lie outside {low} to {high}. Choose a wider range.</translation>
    </message>
    <message>
        <source>{n} waarde van ‘{name}’ heeft meer cijfers achter de komma. Kies meer cijfers.</source>
        <translation>{n} value of ‘{name}’ has more decimals. Choose more decimals.</translation>
    </message>
    <message>
        <source>{n} waarden van ‘{name}’ hebben meer cijfers achter de komma. Kies meer cijfers.</source>
        <translation>{n} values of ‘{name}’ have more decimals. Choose more decimals.</translation>
    </message>
    <message>
        <source>instellingen</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>voor de arts</source>
        <translation>for the doctor</translation>
    </message>
    <message>
        <source>Er is geen weekbestand gelezen.</source>
        <translation>No week file was read.</translation>
    </message>
    <message>
        <source>1 weekbestand gelezen; de tabel is geschreven naar {where}.</source>
        <translation>1 week file read; the table was written to {where}.</translation>
    </message>
    <message>
        <source>{n} weekbestanden gelezen; de tabel is geschreven naar {where}.</source>
        <translation>{n} week files read; the table was written to {where}.</translation>
    </message>
    <message>
        <source>Herstel kon niet instellen of het met de computer start. Kijk of je mag schrijven in {place}.</source>
        <translation>Herstel could not set whether it starts with the computer. See whether you may write in {place}.</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Week {n}</translation>
    </message>
    <message>
        <source>Nog {n} bestand is geweigerd: {names}.</source>
        <translation>{n} more file was refused: {names}.</translation>
    </message>
    <message>
        <source>Nog {n} bestanden zijn geweigerd: {names}.</source>
        <translation>{n} more files were refused: {names}.</translation>
    </message>
    <message>
        <source>Geef je meting een naam, bijvoorbeeld koffie.</source>
        <translation>Give your measure a name, for example coffee.</translation>
    </message>
    <message>
        <source>In ‘{word}’ staat een accolade. Kies een naam zonder accolades.</source>
        <translation>‘{word}’ has a curly bracket. Choose a name without curly brackets.</translation>
    </message>
    <message>
        <source>‘{name}’ heet al een meting van Herstel. Kies een andere naam.</source>
        <translation>‘{name}’ is already a measure of Herstel. Choose another name.</translation>
    </message>
    <message>
        <source>‘{name}’ betekent al iets anders in Herstel. Kies een andere naam.</source>
        <translation>‘{name}’ already means something else in Herstel. Choose another name.</translation>
    </message>
    <message>
        <source>Je hebt al een eigen meting ‘{name}’. Kies een andere naam.</source>
        <translation>You already have an own measure ‘{name}’. Choose another name.</translation>
    </message>
    <message>
        <source>Je hebt al {limit} eigen metingen. Verwijder er eerst een.</source>
        <translation>You already have {limit} own measures. Delete one first.</translation>
    </message>
    <message>
        <source>Zeg wat 1 betekent en wat 7 betekent, bijvoorbeeld ‘geen pijn’ en ‘veel pijn’.</source>
        <translation>Say what 1 means and what 7 means, for example ‘no pain’ and ‘much pain’.</translation>
    </message>
    <message>
        <source>De laagste waarde ({low}) moet lager zijn dan de hoogste ({high}).</source>
        <translation>The lowest value ({low}) must be lower than the highest ({high}).</translation>
    </message>
    <message>
        <source>Waarden kunnen niet groter zijn dan een miljard.</source>
        <translation>Values can’t be larger than a billion.</translation>
    </message>
    <message>
        <source>Een getal heeft hoogstens {limit} cijfers achter de komma.</source>
        <translation>A number has at most {limit} digits after the decimal mark.</translation>
    </message>
    <message>
        <source>De grens {limit} heeft meer cijfers achter de komma dan de waarden. Kies een rondere grens, of meer cijfers.</source>
        <translation>The limit {limit} has more decimals than the values. Choose a rounder limit, or more decimals.</translation>
    </message>
    <message>
        <source>‘{name}’ past niet bij de waarden die je dagboek er al van heeft. Die waarden blijven.</source>
        <translation>‘{name}’ does not fit the values that your journal has of it already. Those values stay.</translation>
    </message>
    <message>
        <source>bespreek het</source>
        <translation>discuss it</translation>
    </message>
    <message>
        <source>klacht</source>
        <translation>complaint</translation>
    </message>
    <message>
        <source>‘{text}’ is geen geboortejaar. Typ een jaar als 1988, of laat het leeg.</source>
        <translation>“{text}” is no year of birth. Type a year such as 1988, or leave it empty.</translation>
    </message>
    <message>
        <source>Wat ik wil vragen</source>
        <translation>What I want to ask</translation>
    </message>
    <message>
        <source>Waarvoor ga je? Wat merk je, sinds wanneer, en wat kun je niet meer?</source>
        <translation>Why are you going? What do you notice, since when, and what can you no longer do?</translation>
    </message>
    <message>
        <source>Geboortejaar</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Vier cijfers</source>
        <translation>Four digits</translation>
    </message>
    <message>
        <source>Sport en niveau</source>
        <translation>Sport and level</translation>
    </message>
    <message>
        <source>Welke sport, hoe lang al, en waar train je voor?</source>
        <translation>Which sport, for how long, and what are you training for?</translation>
    </message>
    <message>
        <source>Uren training in een gewone week</source>
        <translation>Hours of training in a usual week</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 6 tot 8 uur</source>
        <translation>For example 6 to 8 hours</translation>
    </message>
    <message>
        <source>Bekende ziekten en blessures</source>
        <translation>Known illnesses and injuries</translation>
    </message>
    <message>
        <source>Ook van vroeger, als het ertoe kan doen</source>
        <translation>Earlier ones too, if they may matter</translation>
    </message>
    <message>
        <source>Medicijnen en supplementen</source>
        <translation>Medicines and supplements</translation>
    </message>
    <message>
        <source>Naam en dosis, en sinds wanneer als het nieuw is</source>
        <translation>Name and dose, and since when if it is new</translation>
    </message>
    <message>
        <source>{text} (zoals verteld op {day})</source>
        <translation>{text} (as told on {day})</translation>
    </message>
    <message>
        <source>Besproken met een professional op: {days}.</source>
        <translation>Discussed with a professional on: {days}.</translation>
    </message>
    <message>
        <source>In deze weken is geen gesprek met een professional genoteerd.</source>
        <translation>In these weeks no talk with a professional was noted.</translation>
    </message>
    <message>
        <source>Ziek: {periods}.</source>
        <translation>Ill: {periods}.</translation>
    </message>
    <message>
        <source>Geen ziekte genoteerd.</source>
        <translation>No illness noted.</translation>
    </message>
    <message>
        <source>Herstelweek: {periods}.</source>
        <translation>Recovery week: {periods}.</translation>
    </message>
    <message>
        <source>Klachten: {labels}.</source>
        <translation>Complaints: {labels}.</translation>
    </message>
    <message>
        <source>Herstel meldde: {episodes}.</source>
        <translation>Herstel reported: {episodes}.</translation>
    </message>
    <message>
        <source>{level} ({period})</source>
        <translation>{level} ({period})</translation>
    </message>
    <message>
        <source>niets gedeeld</source>
        <translation>nothing shared</translation>
    </message>
    <message>
        <source>De map {folder} is er niet meer, of is niet te lezen. De tabel is gebleven zoals hij was. Kies een andere map met ‘Map openen’.</source>
        <translation>The folder {folder} is no longer there, or cannot be read. The table stayed as it was. Choose another folder with “Open folder”.</translation>
    </message>
    <message>
        <source>Wat nu niet te lezen was, staat in de tabel zoals het eerder gelezen is.</source>
        <translation>What could not be read now is in the table as it was read earlier.</translation>
    </message>
    <message>
        <source>Er is geen weekbestand meer gevonden. De tabel is gebleven zoals hij was; ‘Leegmaken’ maakt hem leeg.</source>
        <translation>No week file was found any more. The table stayed as it was; ‘Empty the table’ empties it.</translation>
    </message>
    <message>
        <source>getal met eenheid</source>
        <translation>number with a unit</translation>
    </message>
    <message>
        <source>cijfer van 1 tot 7</source>
        <translation>answer from 1 to 7</translation>
    </message>
    <message>
        <source>ja of nee</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>duur</source>
        <translation>duration</translation>
    </message>
    <message>
        <source>tijdstip</source>
        <translation>time of day</translation>
    </message>
    <message>
        <source>’s ochtends</source>
        <translation>in the morning</translation>
    </message>
    <message>
        <source>’s avonds</source>
        <translation>in the evening</translation>
    </message>
    <message>
        <source>1 is het beste</source>
        <translation>1 is the best</translation>
    </message>
    <message>
        <source>7 is het beste</source>
        <translation>7 is the best</translation>
    </message>
    <message>
        <source>geen van beide</source>
        <translation>neither</translation>
    </message>
    <message>
        <source>{low} tot en met {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>getal in {unit}</source>
        <translation>number in {unit}</translation>
    </message>
    <message>
        <source>getal</source>
        <translation>number</translation>
    </message>
    <message>
        <source>hele getallen</source>
        <translation>whole numbers</translation>
    </message>
    <message>
        <source>{n} cijfer achter de komma</source>
        <translation>{n} decimal</translation>
    </message>
    <message>
        <source>{n} cijfers achter de komma</source>
        <translation>{n} decimals</translation>
    </message>
    <message>
        <source>1 {first}, 7 {last}</source>
        <translation>1 {first}, 7 {last}</translation>
    </message>
    <message>
        <source>{known} van {days}</source>
        <translation>{known} of {days}</translation>
    </message>
    <message>
        <source>nieuw: {source}</source>
        <translation>new: {source}</translation>
    </message>
    <message>
        <source>geïmporteerd</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>gemiddelde van 3 ochtenden</source>
        <translation>mean of 3 mornings</translation>
    </message>
    <message>
        <source>gemiddelde van 7 dagen (pols: 3 ochtenden)</source>
        <translation>mean of 7 days (pulse: 3 mornings)</translation>
    </message>
    <message>
        <source>gemiddelde van 7 dagen</source>
        <translation>7-day average</translation>
    </message>
    <message>
        <source>meting</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>van een eerdere ochtend</source>
        <translation>from an earlier morning</translation>
    </message>
    <message>
        <source>geen waarden in deze periode</source>
        <translation>no values in this period</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>weektotaal erboven</source>
        <translation>week total above</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>per week</translation>
    </message>
    <message>
        <source>per maand</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>Herstel – trends</source>
        <translation>Herstel – trends</translation>
    </message>
    <message>
        <source>lid</source>
        <translation>member</translation>
    </message>
    <message>
        <source>‘{text}’ is geen weging; de regel is overgeslagen.</source>
        <translation>‘{text}’ is not a weighing; the line was skipped.</translation>
    </message>
    <message>
        <source>Het gemiddelde van de wegingen van een dag.</source>
        <translation>The mean of the weighings of a day.</translation>
    </message>
    <message>
        <source>‘{name}’ krijgt een ruimer bereik dan in het bestand: je dagboek heeft er al zulke waarden van.</source>
        <translation>‘{name}’ gets a wider range than in the file: your journal has such values already.</translation>
    </message>
    <message>
        <source>Menstruatie</source>
        <translation>Menstruation</translation>
    </message>
    <message>
        <source>Geen waarde in deze kolom past hierbij. {reason}</source>
        <translation>No value in this column fits this. {reason}</translation>
    </message>
    <message>
        <source>{name} blijft buiten. {reason}</source>
        <translation>{name} stays out. {reason}</translation>
    </message>
    <message>
        <source>Op papier staat een leeg vakje voor tekens die geen lettertype op deze computer heeft: {places}. Met een lettertype erbij dat ze heeft, zoals Noto, staan ze er wel.</source>
        <translation>On paper there is an empty box for signs that no font on this computer has: {places}. With a font that has them, such as Noto, they are there.</translation>
    </message>
    <message>
        <source>In de afbeelding staat een leeg vakje voor tekens die geen lettertype op deze computer heeft: {places}. Met een lettertype erbij dat ze heeft, zoals Noto, staan ze er wel.</source>
        <translation>In the image there is an empty box for signs that no font on this computer has: {places}. With a font that has them, such as Noto, they are there.</translation>
    </message>
    <message>
        <source>In de tekening staan tekens die geen lettertype op deze computer heeft: {places}. Hier zie je een leeg vakje, op een computer met zo&apos;n lettertype het teken zelf.</source>
        <translation>In the drawing there are signs that no font on this computer has: {places}. Here you see an empty box, on a computer with such a font the sign itself.</translation>
    </message>
    <message>
        <source>{signs} in ‘{line}’</source>
        <translation>{signs} in ‘{line}’</translation>
    </message>
    <message>
        <source>{place} (blad {sheet})</source>
        <translation>{place} (sheet {sheet})</translation>
    </message>
    <message>
        <source>{places}, en op nog {n} plaatsen</source>
        <translation>{places}, and in {n} more places</translation>
    </message>
    <message>
        <source>{places}, en op nog 1 plaats</source>
        <translation>{places}, and in 1 more place</translation>
    </message>
    <message>
        <source>{n} vak past niet: {reason}</source>
        <translation>{n} cell does not fit: {reason}</translation>
    </message>
    <message>
        <source>{n} vakken passen niet, zoals: {reason}</source>
        <translation>{n} cells do not fit, such as: {reason}</translation>
    </message>
    <message>
        <source>Dubbel: deze dag heeft verderop een andere waarde voor {what}. Die latere telt.</source>
        <translation>Double: further on, this day has another value for {what}. That later one counts.</translation>
    </message>
    <message>
        <source>{most} of {last}</source>
        <translation>{most} or {last}</translation>
    </message>
    <message>
        <source>In {name} staan geen trainingen van vandaag of later.</source>
        <translation>{name} has no trainings of today or later.</translation>
    </message>
    <message>
        <source>{why} Er is niets geïmporteerd.</source>
        <translation>{why} Nothing was imported.</translation>
    </message>
    <message>
        <source>In de map {name} staat geen bestand.</source>
        <translation>The folder {name} holds no file.</translation>
    </message>
    <message>
        <source>De map {name} bevat meer dan {limit} bestanden.</source>
        <translation>The folder {name} holds more than {limit} files.</translation>
    </message>
    <message>
        <source>De map {name} kan niet gelezen worden: {reason}. Kijk of je de map mag openen.</source>
        <translation>The folder {name} cannot be read: {reason}. Check whether you may open the folder.</translation>
    </message>
    <message>
        <source>Dit is een koppeling naar een andere map; niet gelezen.</source>
        <translation>This is a link to another folder; not read.</translation>
    </message>
    <message>
        <source>{name} is niet heel: het uitpakken breekt af. Download het bestand opnieuw.</source>
        <translation>{name} is not complete: unpacking breaks off. Download the file again.</translation>
    </message>
    <message>
        <source>{name} is geen heel rekenblad. Sla het opnieuw op, of bewaar het als CSV.</source>
        <translation>{name} is not a complete spreadsheet. Save it again, or save it as CSV.</translation>
    </message>
    <message>
        <source>In {name} staat geen tabel met een kop en regels eronder.</source>
        <translation>{name} holds no table with a header and lines below it.</translation>
    </message>
    <message>
        <source>Herstel herkent {name} niet. Kies een export van {makers}, precies zoals je die hebt gedownload.</source>
        <translation>Herstel does not recognise {name}. Choose an export from {makers}, exactly as you downloaded it.</translation>
    </message>
    <message>
        <source>{name} is een tabel ({columns}), maar van welk programma is niet te zien; de cijfers kunnen van alles betekenen. Kies dit bestand apart in het venster, in het menu Bestand bij Importeren: dan zeg je zelf wat in welke kolom staat.</source>
        <translation>{name} is a table ({columns}), but its program cannot be told; the figures can mean anything. Choose this file by itself in the window, in the File menu under Import: then you say yourself what each column holds.</translation>
    </message>
    <message>
        <source>{name} is een rekenblad. Kies dit bestand apart in het venster, in het menu Bestand bij Importeren: dan zeg je zelf wat in welke kolom staat.</source>
        <translation>{name} is a spreadsheet. Choose this file by itself in the window, in the File menu under Import: then you say yourself what each column holds.</translation>
    </message>
    <message>
        <source>{name} is een dagboek van Herstel, geen export. Open het, of voeg het samen met je eigen dagboek, in het menu Bestand.</source>
        <translation>{name} is a journal of Herstel, not an export. Open it, or merge it with your own journal, from the File menu.</translation>
    </message>
    <message>
        <source>{name} is een databank van een ander programma, zoals Health Connect. Zulke bestanden leest Herstel niet. Maak in dat programma een tabel (CSV): dan zeg je zelf wat in welke kolom staat.</source>
        <translation>{name} is a database of another program, such as Health Connect. Herstel does not read such files. Make a table (CSV) in that program: then you say what is in which column.</translation>
    </message>
    <message>
        <source>{name} is van {program}. Zulke bestanden leest Herstel niet. Maak in dat programma een tabel (CSV): dan zeg je zelf wat in welke kolom staat.</source>
        <translation>{name} is from {program}. Herstel does not read such files. Make a table (CSV) in that program: then you say what is in which column.</translation>
    </message>
    <message>
        <source>{name} is een weekbestand van de club. Open het in het menu Bestand, bij Weekbestanden van de club.</source>
        <translation>{name} is a week file of the club. Open it from the File menu, at Week files of the club.</translation>
    </message>
    <message>
        <source>{name} is een agenda. Kies dit bestand op de pagina Planning, bij Meer en dan Agenda importeren, of met de opdracht herstel plan --ical.</source>
        <translation>{name} is a calendar. Choose this file on the page Planning, at More and then Import calendar, or with the command herstel plan --ical.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het bestand is er niet (meer). Kijk of het verplaatst is of een andere naam heeft.</source>
        <translation>{name} cannot be read: the file is not there (any more). See whether it was moved or has another name.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het is een map. Kies de bestanden die erin staan.</source>
        <translation>{name} cannot be read: it is a folder. Choose the files in it.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het is geen gewoon bestand. Kies het bestand dat je gedownload hebt.</source>
        <translation>{name} cannot be read: it is not an ordinary file. Choose the file that you downloaded.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: {reason}. Kijk of je het bestand mag openen.</source>
        <translation>{name} cannot be read: {reason}. See whether you may open the file.</translation>
    </message>
    <message>
        <source>{name} is te groot (meer dan {limit} MB). Is dit het goede bestand? Exporteer anders een kortere periode.</source>
        <translation>{name} is too large (more than {limit} MB). Is this the right file? If so, export a shorter period.</translation>
    </message>
    <message>
        <source>{name} veranderde terwijl het gelezen werd. Wacht tot het downloaden of bewaren klaar is en probeer het opnieuw.</source>
        <translation>{name} changed while it was being read. Wait until downloading or saving is done and try again.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Over Herstel</source>
        <translation>About Herstel</translation>
    </message>
    <message>
        <source>Herstel {version}</source>
        <translation>Herstel {version}</translation>
    </message>
    <message>
        <source>Een dagboek voor wie traint en goed wil herstellen. Alles blijft op deze computer.

{purpose}

{disclaimer}

Vrije software onder de GNU General Public License, versie 3 of later.</source>
        <translation>A journal for people who train and want to recover well. Everything stays on this computer.

{purpose}

{disclaimer}

Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
</context>
<context>
    <name>AdviceColumn</name>
    <message>
        <source>Wat je kunt doen</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>Mogelijke oorzaken</source>
        <translation>Possible causes</translation>
    </message>
    <message>
        <source>Op deze dagen noteerde je ook: {tags}.</source>
        <translation>On these days you also noted: {tags}.</translation>
    </message>
    <message>
        <source>Dat kan meespelen. Een signaal blijft staan, ook als er een oorzaak is.</source>
        <translation>That may play a part. A signal stands, even when there is a cause.</translation>
    </message>
    <message>
        <source>Wanneer dit verdwijnt</source>
        <translation>When this goes away</translation>
    </message>
    <message>
        <source>Hierover weet Herstel te weinig. Dat betekent niet dat het goed gaat.</source>
        <translation>Herstel knows too little about this. That does not mean all is well.</translation>
    </message>
    <message>
        <source>Niet beoordeeld</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>{groups}.</source>
        <translation>{groups}.</translation>
    </message>
    <message>
        <source>Wanneer naar een arts</source>
        <translation>When to see a doctor</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Naast de ochtend erna</source>
        <translation>Beside the morning after</translation>
    </message>
    <message>
        <source>Alle trainingen</source>
        <translation>All sessions</translation>
    </message>
    <message>
        <source>Er is nog geen ochtend na een training ingevuld.</source>
        <translation>No morning after a training has been filled in yet.</translation>
    </message>
    <message>
        <source>Er is nog geen ochtend erna ingevuld.</source>
        <translation>No morning after has been filled in yet.</translation>
    </message>
    <message>
        <source>Dag erna</source>
        <translation>Day after</translation>
    </message>
</context>
<context>
    <name>AfterView</name>
    <message>
        <source>licht</source>
        <translation>light</translation>
    </message>
    <message>
        <source>middel</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>zwaar</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>({n} ×)</source>
        <translation>({n} ×)</translation>
    </message>
    <message>
        <source>{n} dagen met ‘{what}’. Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>{n} days with ‘{what}’. What goes together need not be a cause.</translation>
    </message>
    <message>
        <source>{n} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>Training days: {n}. What goes together need not be cause and effect.</translation>
    </message>
    <message>
        <source>een dag</source>
        <translation>a day</translation>
    </message>
    <message>
        <source>buiten beeld</source>
        <translation>out of view</translation>
    </message>
    <message>
        <source>streep: midden van de groep</source>
        <translation>line: middle of the group</translation>
    </message>
    <message>
        <source>zwaarder dan gewoon</source>
        <translation>harder than usual</translation>
    </message>
    <message>
        <source>normaal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>lichter</source>
        <translation>lighter</translation>
    </message>
    <message>
        <source>streep: midden van licht, middel en zwaar</source>
        <translation>stroke: middle of light, middling and heavy</translation>
    </message>
    <message>
        <source>verschil met je gewone waarde</source>
        <translation>difference from your usual value</translation>
    </message>
    <message>
        <source>{unit}, de ochtend erna</source>
        <translation>{unit}, the morning after</translation>
    </message>
    <message>
        <source>nog geen ochtend na een training ingevuld</source>
        <translation>no morning after a session filled in yet</translation>
    </message>
    <message>
        <source>nog geen ochtend erna ingevuld</source>
        <translation>no morning after filled in yet</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>niet</source>
        <translation>not</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Klapt de melding in tot er iets nieuws of ergers is</source>
        <translation>Folds the alert away until there is something new or worse</translation>
    </message>
    <message>
        <source>Klopte</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Loos alarm</source>
        <translation>False alarm</translation>
    </message>
    <message>
        <source>Waardoor kwam het?</source>
        <translation>What caused it?</translation>
    </message>
    <message>
        <source>Reden bij het antwoord</source>
        <translation>Reason for the answer</translation>
    </message>
    <message>
        <source>Je antwoord helpt om te zien welk signaal voor jou klopt.</source>
        <translation>Your answer helps to see which signals are right for you.</translation>
    </message>
</context>
<context>
    <name>Answerline</name>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ja, dat klopt</source>
        <translation>Yes, that’s right</translation>
    </message>
</context>
<context>
    <name>AroundPage</name>
    <message>
        <source>Rond</source>
        <translation>Around</translation>
    </message>
    <message>
        <source>Wat je ziet</source>
        <translation>What you see</translation>
    </message>
    <message>
        <source>Er is nog niets om naar te kijken: geen ziekte, bijzonderheid of melding.</source>
        <translation>There is nothing to look at yet: no illness, tag or alert.</translation>
    </message>
    <message>
        <source>Rond {event} – {panel}</source>
        <translation>Around {event} – {panel}</translation>
    </message>
</context>
<context>
    <name>AroundView</name>
    <message>
        <source>1 keer</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>{n} keer</source>
        <translation>{n} times</translation>
    </message>
    <message>
        <source>Wanneer het weer gewoon was, is niet bekend.</source>
        <translation>When it was usual again is not known.</translation>
    </message>
    <message>
        <source>In het midden was de waarde {days} dagen na het begin weer gewoon ({n} × bekend).</source>
        <translation>In the middle the value was usual again {days} days after the beginning (known {n} ×).</translation>
    </message>
    <message>
        <source>{n} × was je gewone waarde niet bekend; die keren staan er niet bij.</source>
        <translation>{n} × your usual value was not known; those times are not shown.</translation>
    </message>
    <message>
        <source>Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>What goes together need not be a cause.</translation>
    </message>
    <message>
        <source>één keer</source>
        <translation>one time</translation>
    </message>
    <message>
        <source>midden van alle keren</source>
        <translation>middle of all times</translation>
    </message>
    <message>
        <source>verschil met je gewone waarde</source>
        <translation>difference from your usual value</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>start</translation>
    </message>
    <message>
        <source>{n} wk</source>
        <translation>{n} wk</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Waarom dit advies?</source>
        <translation>Why this advice?</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Klapt de melding in tot er iets nieuws of ergers is</source>
        <translation>Folds the alert away until there is something new or worse</translation>
    </message>
    <message>
        <source>Maak verslag</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Een verslag voor je huisarts of sportarts</source>
        <translation>A report for your GP or sports physician</translation>
    </message>
    <message>
        <source>Klopte</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Loos alarm</source>
        <translation>False alarm</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Verberg</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Advies: {advice}</source>
        <translation>Advice: {advice}</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Besproken op…</source>
        <translation>Discussed on…</translation>
    </message>
    <message>
        <source>Toont in Planning wat erbij komt, voordat het in je plan staat</source>
        <translation>Shows on Planning what would be added, before it is in your plan</translation>
    </message>
    <message>
        <source>Noteer op welke dag je een professional sprak</source>
        <translation>Note on which day you spoke to a professional</translation>
    </message>
</context>
<context>
    <name>BaselinesPanel</name>
    <message>
        <source>{measure}, {source}</source>
        <translation>{measure}, {source}</translation>
    </message>
    <message>
        <source>Ochtend uitsluiten…</source>
        <translation>Exclude a morning…</translation>
    </message>
    <message>
        <source>Wat voor jou gewoon is, komt uit 60 dagen tot en met een week geleden. Dagen dat je ziek was, tellen niet. Er zijn minstens 14 ochtenden nodig. Elke meting en elk apparaat heeft een eigen gewone waarde.</source>
        <translation>What is usual for you comes from 60 days up to a week ago. Days you were ill do not count. At least 14 mornings are needed. Each measure and each device has its own usual value.</translation>
    </message>
    <message>
        <source>Gewone waarden</source>
        <translation>Usual values</translation>
    </message>
    <message>
        <source>Nog niets om mee te vergelijken. Vul een paar ochtenden in.</source>
        <translation>Nothing to compare with yet: fill in a few mornings.</translation>
    </message>
    <message>
        <source>Opnieuw leren…</source>
        <translation>Learn again…</translation>
    </message>
    <message>
        <source>Leert nog: {n} van de {least} ochtenden (de laatste week telt niet mee)</source>
        <translation>Still learning: {n} of the {least} mornings (the last week does not count)</translation>
    </message>
    <message>
        <source>Verouderd: {mornings}, {when}</source>
        <translation>Outdated: {mornings}, {when}</translation>
    </message>
    <message>
        <source>Bekend: {mornings}, {when}</source>
        <translation>Known: {mornings}, {when}</translation>
    </message>
    <message>
        <source>gewoon {value}</source>
        <translation>usual {value}</translation>
    </message>
    <message>
        <source>schommelt ± {spread}</source>
        <translation>varies ± {spread}</translation>
    </message>
    <message>
        <source>slecht vanaf {value}</source>
        <translation>bad from {value}</translation>
    </message>
    <message>
        <source>Opnieuw geleerd vanaf {day}</source>
        <translation>Learned again from {day}</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}: {reason}</translation>
    </message>
    <message>
        <source>Uitgesloten: {day} ({value})</source>
        <translation>Excluded: {day} ({value})</translation>
    </message>
    <message>
        <source>Weer meetellen</source>
        <translation>Count again</translation>
    </message>
</context>
<context>
    <name>BringsCard</name>
    <message>
        <source>Wat het je brengt</source>
        <translation>What it brings you</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Herstel – agenda importeren</source>
        <translation>Herstel – import calendar</translation>
    </message>
    <message>
        <source>Trainingen uit {name}</source>
        <translation>Sessions from {name}</translation>
    </message>
    <message>
        <source>Nieuw: {fresh}. Gewijzigd: {changed}. Al gepland: {same}.</source>
        <translation>New: {fresh}. Changed: {changed}. Already planned: {same}.</translation>
    </message>
    <message>
        <source>Passen niet: {n}. Een dag heeft hoogstens {most} trainingen in je plan.</source>
        <translation>Do not fit: {n}. A day has {most} trainings in your plan at most.</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last}. Verder dan twee jaar vooruit leest Herstel niet.</source>
        <translation>From {first} to {last}. Herstel does not read further than two years ahead.</translation>
    </message>
    <message>
        <source>&amp;Soort, als de naam niets zegt</source>
        <translation>&amp;Kind, if the name says nothing</translation>
    </message>
    <message>
        <source>Namen die niet heel overgenomen zijn: {n}</source>
        <translation>Names that were not taken over whole: {n}</translation>
    </message>
    <message>
        <source>Vervallen: {n}. Wat aangevinkt is, gaat uit je plan.</source>
        <translation>Dropped: {n}. What is ticked leaves your plan.</translation>
    </message>
    <message>
        <source>Plan bijwerken</source>
        <translation>Update plan</translation>
    </message>
    <message>
        <source>Overgeslagen: {n}</source>
        <translation>Skipped: {n}</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Inplannen</source>
        <translation>Plan these</translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message>
        <source>Agenda’s (*.ics);;Alle bestanden (*)</source>
        <translation>Calendars (*.ics);;All files (*)</translation>
    </message>
    <message>
        <source>Agenda importeren</source>
        <translation>Import calendar</translation>
    </message>
    <message>
        <source>Je plan volgt de agenda. Ctrl+Z maakt het ongedaan.</source>
        <translation>Your plan follows the calendar. Ctrl+Z undoes it.</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Vorige maand (PageUp)</source>
        <translation>Previous month (PageUp)</translation>
    </message>
    <message>
        <source>Volgende maand (PageDown)</source>
        <translation>Next month (PageDown)</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Wat de artikelen zeggen</source>
        <translation>What the articles say</translation>
    </message>
    <message>
        <source>Nog niets gepland in deze weken.</source>
        <translation>Nothing planned in these weeks yet.</translation>
    </message>
    <message>
        <source>Toon die dag</source>
        <translation>Show that day</translation>
    </message>
</context>
<context>
    <name>ClubChooser</name>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Leden × metingen</source>
        <translation>Members × measures</translation>
    </message>
    <message>
        <source>Leden × dagen</source>
        <translation>Members × days</translation>
    </message>
    <message>
        <source>Leden × weken</source>
        <translation>Members × weeks</translation>
    </message>
    <message>
        <source>Seizoen</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Volgorde</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Op naam</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Op meetrainen</source>
        <translation>By taking part</translation>
    </message>
    <message>
        <source>Omgekeerd</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Op {column}</source>
        <translation>By {column}</translation>
    </message>
    <message>
        <source>Week {n} · {days}</source>
        <translation>Week {n} · {days}</translation>
    </message>
</context>
<context>
    <name>ClubHead</name>
    <message>
        <source>Oude weken wissen…</source>
        <translation>Erase old weeks…</translation>
    </message>
    <message>
        <source>Wist de geopende weekbestanden waarvan de week meer dan acht weken geleden eindigde.</source>
        <translation>Erases the opened week files whose week ended more than eight weeks ago.</translation>
    </message>
    <message>
        <source>Leden…</source>
        <translation>Members…</translation>
    </message>
    <message>
        <source>Onthoudt de leden van je club, zodat je ziet wie nog niet stuurde.</source>
        <translation>Remembers the members of your club, so that you see who has not sent yet.</translation>
    </message>
    <message>
        <source>Map openen…</source>
        <translation>Open folder…</translation>
    </message>
    <message>
        <source>Leest alle weekbestanden in een map. Herstel onthoudt de map; F5 leest haar opnieuw.</source>
        <translation>Reads all week files in a folder. Herstel remembers the folder; F5 reads it again.</translation>
    </message>
    <message>
        <source>Leegmaken</source>
        <translation>Empty the table</translation>
    </message>
    <message>
        <source>Bewaren als</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Weekbestanden openen…</source>
        <translation>Open week files…</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>{n} lid</source>
        <translation>{n} member</translation>
    </message>
    <message>
        <source>{n} leden</source>
        <translation>{n} members</translation>
    </message>
</context>
<context>
    <name>ClubNews</name>
    <message>
        <source>Bestanden lezen</source>
        <translation>Reading files</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ClubTableView</name>
    <message>
        <source>Clubtabel</source>
        <translation>Club table</translation>
    </message>
</context>
<context>
    <name>ClubWindow</name>
    <message>
        <source>Herstel – Club</source>
        <translation>Herstel – Club</translation>
    </message>
    <message>
        <source>Weekbestanden van Herstel (*{suffix});;Alle bestanden (*)</source>
        <translation>Week files from Herstel (*{suffix});;All files (*)</translation>
    </message>
    <message>
        <source>Weekbestanden openen</source>
        <translation>Open week files</translation>
    </message>
    <message>
        <source>Map met weekbestanden openen</source>
        <translation>Open a folder with week files</translation>
    </message>
    <message>
        <source>Er zijn veel weekbestanden geopend. Sluiten en ze in dit venster vergeten?</source>
        <translation>Many week files are open. Close, and forget them in this window?</translation>
    </message>
    <message>
        <source>Open laten</source>
        <translation>Keep open</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>F5 leest de map van je club: {folder}</source>
        <translation>F5 reads the folder of your club: {folder}</translation>
    </message>
    <message>
        <source>A4 liggend</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>A4 staand</source>
        <translation>A4 portrait</translation>
    </message>
    <message>
        <source>Letter liggend</source>
        <translation>Letter landscape</translation>
    </message>
    <message>
        <source>Clubtabel</source>
        <translation>Club table</translation>
    </message>
    <message>
        <source>herstel-clubtabel.pdf</source>
        <translation>herstel-club-table.pdf</translation>
    </message>
    <message>
        <source>Sleep de weekbestanden van je leden hierheen, of open ze met de knop hierboven.
Er komt niets van in je eigen dagboek.</source>
        <translation>Drag your members’ week files here, or open them with the button above.
Nothing from them goes into your own journal.</translation>
    </message>
    <message>
        <source>Bewaar de clubtabel</source>
        <translation>Save the club table</translation>
    </message>
    <message>
        <source>herstel-clubtabel</source>
        <translation>herstel-club-table</translation>
    </message>
</context>
<context>
    <name>ColumnMeasureDialog</name>
    <message>
        <source>Nieuwe eigen meting uit een kolom</source>
        <translation>New own measure from a column</translation>
    </message>
    <message>
        <source>Gebruiken</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>In de kolom staat: {cells}</source>
        <translation>The column holds: {cells}</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Wat is {name}?</source>
        <translation>What is {name}?</translation>
    </message>
    <message>
        <source>niet overnemen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>datum</source>
        <translation>date</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>nieuwe eigen meting</source>
        <translation>new own measure</translation>
    </message>
    <message>
        <source>Eenheid van {name}</source>
        <translation>Unit of {name}</translation>
    </message>
    <message>
        <source>Laagste en hoogste cijfer van {name}</source>
        <translation>Lowest and highest figure of {name}</translation>
    </message>
    <message>
        <source>Het beste cijfer van {name}</source>
        <translation>The best figure of {name}</translation>
    </message>
    <message>
        <source>Soort en bereik…</source>
        <translation>Kind and range…</translation>
    </message>
    <message>
        <source>Soort en bereik van {name}</source>
        <translation>Kind and range of {name}</translation>
    </message>
    <message>
        <source>als 7:20 of 7,5 uur</source>
        <translation>as 7:20 or 7.5 hours</translation>
    </message>
    <message>
        <source>uren</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>minuten</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>seconden</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>pond (lb)</source>
        <translation>pounds (lb)</translation>
    </message>
    <message>
        <source>van {low} tot en met {high}</source>
        <translation>from {low} to {high}</translation>
    </message>
    <message>
        <source>Kies wat het beste is…</source>
        <translation>Choose what is best…</translation>
    </message>
    <message>
        <source>Kies wat 1 wordt…</source>
        <translation>Choose what becomes 1…</translation>
    </message>
    <message>
        <source>{n} is het beste</source>
        <translation>{n} is the best</translation>
    </message>
    <message>
        <source>{n} wordt 1</source>
        <translation>{n} becomes 1</translation>
    </message>
    <message>
        <source>‘{name}’: {kind}</source>
        <translation>‘{name}’: {kind}</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Weken</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>tot en met</source>
        <translation>ending</translation>
    </message>
    <message>
        <source>vergeleken met evenveel weken tot en met</source>
        <translation>compared with as many weeks up to</translation>
    </message>
    <message>
        <source>In deze weken is er geen enkele waarde.</source>
        <translation>There is not a single value in these weeks.</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Mediaan</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Vergelijking</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>geen waarden in deze weken</source>
        <translation>no values in these weeks</translation>
    </message>
    <message>
        <source>Zieke dagen tellen niet mee.</source>
        <translation>Ill days do not count.</translation>
    </message>
</context>
<context>
    <name>ContextDialog</name>
    <message>
        <source>Vraag en achtergrond</source>
        <translation>Question and background</translation>
    </message>
    <message>
        <source>Alles mag leeg blijven. Het staat alleen in je dagboek en in het verslag dat jij maakt, nooit in een weekbestand of weektabel.</source>
        <translation>All of it may stay empty. It is only in your journal and in the report that you make, never in a week file or week table.</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Herstel – reservekopieën</source>
        <translation>Herstel – backups</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tweede map…</source>
        <translation>Second folder…</translation>
    </message>
    <message>
        <source>Ander bestand bekijken…</source>
        <translation>Look at another file…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Zonder het wachtwoord van toen is deze kopie niet te lezen.</source>
        <translation>Without the password of that time this copy cannot be read.</translation>
    </message>
    <message>
        <source>Lezen…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Toch terugzetten</source>
        <translation>Restore anyway</translation>
    </message>
    <message>
        <source>Let op: dit is een ander dagboek. Zet je het terug, dan wordt je dagboek zoals dat andere.</source>
        <translation>Mind: this is another journal. If you restore it, your journal becomes like that one.</translation>
    </message>
    <message>
        <source>In deze kopie: {contents}</source>
        <translation>In this copy: {contents}</translation>
    </message>
    <message>
        <source>Nu in je dagboek: {contents}</source>
        <translation>Now in your journal: {contents}</translation>
    </message>
    <message>
        <source>Geen enkele dag is anders.</source>
        <translation>No day is different.</translation>
    </message>
    <message>
        <source>Anders naast de dagen, zoals eigen metingen en herstelweken: {n}</source>
        <translation>Different beside the days, such as own measures and recovery weeks: {n}</translation>
    </message>
    <message>
        <source>Wil je elke reservekopie ook op een stick of andere schijf?</source>
        <translation>Would you like every backup on a USB stick or another drive too?</translation>
    </message>
    <message>
        <source>Reservekopie bekijken</source>
        <translation>Look at backup</translation>
    </message>
    <message>
        <source>Dagboek van Herstel (*.herstel)</source>
        <translation>Herstel journal (*.herstel)</translation>
    </message>
    <message>
        <source>Geen tweede map meer</source>
        <translation>No second folder any more</translation>
    </message>
    <message>
        <source>Bij je eerste wijziging van een dag maakt Herstel zelf een kopie: van de laatste 7 dagen, 4 weken en 12 maanden blijft er een. Wat je op die dag zelf invulde, staat er dan nog niet in.</source>
        <translation>At your first change of a day Herstel makes a copy by itself: one is kept of each of the last 7 days, 4 weeks and 12 months. What you filled in on that day itself is not in it yet.</translation>
    </message>
    <message>
        <source>Er zijn nog geen kopieën. De eerste komt bij je eerste wijziging op een volgende dag.</source>
        <translation>There are no copies yet. The first one comes with your first change on a later day.</translation>
    </message>
    <message>
        <source>Verdwijnt uit je dagboek ({n}): {days}</source>
        <translation>Disappears from your journal ({n}): {days}</translation>
    </message>
    <message>
        <source>Komt terug ({n}): {days}</source>
        <translation>Comes back ({n}): {days}</translation>
    </message>
    <message>
        <source>Wordt zoals in de kopie ({n}): {days}</source>
        <translation>Becomes as in the copy ({n}): {days}</translation>
    </message>
    <message>
        <source>Herstel bewaart eerst je dagboek zoals het nu is. Terug kan met Ctrl+Z.</source>
        <translation>Herstel first saves your journal as it is now. You can go back with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Ook in: {folder}</source>
        <translation>Also in: {folder}</translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën</source>
        <translation>Second folder for backups</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Herstel – er ging iets mis</source>
        <translation>Herstel – something went wrong</translation>
    </message>
    <message>
        <source>Er ging iets mis in Herstel</source>
        <translation>Something went wrong in Herstel</translation>
    </message>
    <message>
        <source>Dit had niet mogen gebeuren. Alles waarbij ‘Bewaard’ stond, staat veilig in je dagboek. Je kunt gewoon verdergaan. In dit verslag staat niets uit je dagboek en er wordt niets vanzelf verstuurd. Wil je het melden, kopieer het dan.</source>
        <translation>This should not have happened. Everything that said ‘Saved’ is safe in your journal. You can simply carry on. This report holds nothing from your journal and nothing is sent by itself. If you want to report it, copy it.</translation>
    </message>
    <message>
        <source>Verslag van wat er misging</source>
        <translation>Report of what went wrong</translation>
    </message>
    <message>
        <source>Kopieer verslag</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Gekopieerd</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>nog niets ingevuld</source>
        <translation>nothing filled in yet</translation>
    </message>
    <message>
        <source>moet nog komen</source>
        <translation>still to come</translation>
    </message>
    <message>
        <source>gepland: rust, gedaan</source>
        <translation>planned: rest, done</translation>
    </message>
    <message>
        <source>gepland: rust</source>
        <translation>planned: rest</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>bijvoorbeeld: nieuw horloge</source>
        <translation>for example: new watch</translation>
    </message>
    <message>
        <source>&amp;Dag</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Vorige dag (Alt+←)</source>
        <translation>Previous day (Alt+←)</translation>
    </message>
    <message>
        <source>Volgende dag (Alt+→)</source>
        <translation>Next day (Alt+→)</translation>
    </message>
    <message>
        <source>Kies een dag in de kalender</source>
        <translation>Choose a day in the calendar</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Naar vandaag (Ctrl+T)</source>
        <translation>Go to today (Ctrl+T)</translation>
    </message>
    <message>
        <source>Alleen lezen: hier wordt niets bewaard</source>
        <translation>Read-only: nothing is saved here</translation>
    </message>
    <message>
        <source>Alles wordt meteen bewaard</source>
        <translation>Everything is saved straight away</translation>
    </message>
    <message>
        <source>Klaar · {last}</source>
        <translation>Done · {last}</translation>
    </message>
    <message>
        <source>Klaar · nog open: {what} · {last}</source>
        <translation>Done · still open: {what} · {last}</translation>
    </message>
    <message>
        <source>✓ Bewaard {time} · Ongedaan maken: {keys}</source>
        <translation>✓ Saved {time} · Undo: {keys}</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: {what} · Opnieuw: {keys}</source>
        <translation>Undone: {what} · Redo: {keys}</translation>
    </message>
    <message>
        <source>Nog niet bewaard: 1 wijziging</source>
        <translation>Not saved yet: 1 change</translation>
    </message>
    <message>
        <source>Nog niet bewaard: {n} wijzigingen</source>
        <translation>Not saved yet: {n} changes</translation>
    </message>
    <message>
        <source>Nog niet bewaard: {days}</source>
        <translation>Not saved yet: {days}</translation>
    </message>
    <message>
        <source>Nog niet bewaard</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>DayPlanDialog</name>
    <message>
        <source>Herstel – plan van een dag</source>
        <translation>Herstel – plan of a day</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Plan voor {day}</source>
        <translation>Plan for {day}</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Wat</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Duur</source>
        <translation>&amp;Duration</translation>
    </message>
    <message>
        <source>&amp;Zwaarte (RPE)</source>
        <translation>&amp;Effort (RPE)</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>+ training</source>
        <translation>+ session</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>{day}: niet ingevuld</source>
        <translation>{day}: not filled in</translation>
    </message>
    <message>
        <source>{day}: {value}</source>
        <translation>{day}: {value}</translation>
    </message>
    <message>
        <source>{day}: {value}, telt mee</source>
        <translation>{day}: {value}, counts</translation>
    </message>
    <message>
        <source>{day}: {value}, voorbij de grens</source>
        <translation>{day}: {value}, past the limit</translation>
    </message>
</context>
<context>
    <name>DeedDialog</name>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Herstel – {what}</source>
        <translation>Herstel – {what}</translation>
    </message>
</context>
<context>
    <name>DeedsPanel</name>
    <message>
        <source>Herstelweek…</source>
        <translation>Recovery week…</translation>
    </message>
    <message>
        <source>Besproken op…</source>
        <translation>Discussed on…</translation>
    </message>
    <message>
        <source>Herstelweken en gesprekken</source>
        <translation>Recovery weeks and consultations</translation>
    </message>
    <message>
        <source>Er overlappen herstelweken. Wijzig er een, of verwijder de dubbele.</source>
        <translation>Some recovery weeks overlap. Change one, or remove the double one.</translation>
    </message>
    <message>
        <source>Nog niets genoteerd. Een herstelweek of een gesprek verandert wat Herstel meldt.</source>
        <translation>Nothing noted yet. A recovery week or a consultation changes what Herstel reports.</translation>
    </message>
    <message>
        <source>Herstelweek: {period} ({days})</source>
        <translation>Recovery week: {period} ({days})</translation>
    </message>
    <message>
        <source>Besproken op {day}</source>
        <translation>Discussed on {day}</translation>
    </message>
    <message>
        <source>Wijzigen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>{what}: wijzigen</source>
        <translation>{what}: change</translation>
    </message>
</context>
<context>
    <name>DiscussionDialog</name>
    <message>
        <source>Op welke dag sprak je je huisarts, sportarts of een andere professional? De melding begint dan opnieuw: alleen wat daarna gebeurt, telt nog mee. Wat er besproken is, hoeft hier niet.</source>
        <translation>On which day did you speak to your GP, sports physician or another professional? The alert then starts again: only what happens afterwards still counts. What was discussed need not be written here.</translation>
    </message>
    <message>
        <source>Besproken op</source>
        <translation>Discussed on</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Dag</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>Deze dag valt in een herstelweek. Die telt mee, want hij eindigt later.</source>
        <translation>This day lies in a recovery week. That week counts, because it ends later.</translation>
    </message>
    <message>
        <source>Neem {day}</source>
        <translation>Take {day}</translation>
    </message>
</context>
<context>
    <name>DoesCard</name>
    <message>
        <source>Wat Herstel doet (en niet)</source>
        <translation>What Herstel does (and does not)</translation>
    </message>
    <message>
        <source>Zo ziet een melding eruit</source>
        <translation>This is what an alert looks like</translation>
    </message>
    <message>
        <source>’s Ochtends vul je in hoe je pols, slaap en gevoel zijn.</source>
        <translation>In the morning you fill in your pulse, your sleep and how you feel.</translation>
    </message>
    <message>
        <source>Herstel vergelijkt met wat voor jou gewoon is, nooit met anderen.</source>
        <translation>Herstel compares with what is usual for you, never with others.</translation>
    </message>
    <message>
        <source>Komen er meer signalen samen? Dan zegt het welke, waarom en wat je kunt doen.</source>
        <translation>Do several signals come together? Then it says which, why and what you can do.</translation>
    </message>
    <message>
        <source>Zondag druk je de week af als één tabel. Met je club deel je alleen wat je aanvinkt.</source>
        <translation>On Sunday you print the week as one table. With your club you share only what you tick.</translation>
    </message>
    <message>
        <source>Geen diagnose. Twijfel je, ga dan naar je huisarts of sportarts.</source>
        <translation>No diagnosis. When in doubt, see your GP or a sports physician.</translation>
    </message>
    <message>
        <source>Geen punten, geen reeksen, geen oordeel. Leeg laten mag altijd.</source>
        <translation>No points, no streaks, no judgement. You may always leave things empty.</translation>
    </message>
    <message>
        <source>Geen internet, geen account. Je dagboek is één bestand; Herstel verstuurt niets.</source>
        <translation>No internet, no account. Your journal is one file; Herstel sends nothing.</translation>
    </message>
    <message>
        <source>Te weinig herstel – 3 signalen</source>
        <translation>Under-recovered – 3 signals</translation>
    </message>
    <message>
        <source>Begin met 2 à 3 echt rustige dagen.</source>
        <translation>Begin with 2 or 3 really easy days.</translation>
    </message>
    <message>
        <source>Bewaard in {folder}</source>
        <translation>Saved in {folder}</translation>
    </message>
    <message>
        <source>Bewaard in je eigen map</source>
        <translation>Saved in your own folder</translation>
    </message>
    <message>
        <source>Andere plek…</source>
        <translation>Another place…</translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
    <message>
        <source>Klopt dit?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Klopt, neem dit ook over</source>
        <translation>That is right, take this in too</translation>
    </message>
</context>
<context>
    <name>DrinkingDialog</name>
    <message>
        <source>Herstel – drinken na een training</source>
        <translation>Herstel – drinking after a session</translation>
    </message>
    <message>
        <source>Drinken na een training</source>
        <translation>Drinking after a session</translation>
    </message>
    <message>
        <source>Weeg je voor en na de training, zonder natte kleren. Herstel bewaart het gewicht niet.</source>
        <translation>Weigh yourself before and after the session, without wet clothes. Herstel does not keep the weight.</translation>
    </message>
    <message>
        <source>Gewicht &amp;voor</source>
        <translation>Weight &amp;before</translation>
    </message>
    <message>
        <source>Gewicht &amp;na</source>
        <translation>Weight &amp;after</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reken uit</source>
        <translation>Work out</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Sleep bestanden of een map hierheen</source>
        <translation>Drag files or a folder here</translation>
    </message>
    <message>
        <source>Kies bestand…</source>
        <translation>Choose file…</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>{measure} over de jaren</source>
        <translation>{measure} over the years</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>+ {n} dagen</source>
        <translation>+ {n} days</translation>
    </message>
    <message>
        <source>+ {n} dag</source>
        <translation>+ {n} day</translation>
    </message>
    <message>
        <source>na het importeren</source>
        <translation>after importing</translation>
    </message>
    <message>
        <source>● van een horloge of app</source>
        <translation>● from a watch or app</translation>
    </message>
    <message>
        <source>◆ zelf ingevuld · ● van een horloge of app</source>
        <translation>◆ filled in yourself · ● from a watch or app</translation>
    </message>
</context>
<context>
    <name>EraseQuestion</name>
    <message>
        <source>Oude weken wissen</source>
        <translation>Erase old weeks</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EveningCard</name>
    <message>
        <source>Vijf pijlers</source>
        <translation>Five pillars</translation>
    </message>
    <message>
        <source>’s avonds · mag leeg blijven</source>
        <translation>in the evening · may stay empty</translation>
    </message>
    <message>
        <source>Klik of druk op de spatiebalk: gedaan, niet, onbekend.</source>
        <translation>Click or press the space bar: done, not, unknown.</translation>
    </message>
</context>
<context>
    <name>ExampleBar</name>
    <message>
        <source>Dit zijn voorbeeldgegevens, niet die van jou.</source>
        <translation>These are example data, not yours.</translation>
    </message>
    <message>
        <source>Terug naar mijn dagboek</source>
        <translation>Back to my journal</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>Wat wil je ’s ochtends invullen?</source>
        <translation>What do you want to fill in each morning?</translation>
    </message>
    <message>
        <source>De gevoelens zijn één cijfer: 1 is heel goed, 7 is heel slecht. Training en rust vul je in wanneer het uitkomt.</source>
        <translation>The feelings are one digit: 1 is very good, 7 is very bad. Training and rest you fill in when it suits you.</translation>
    </message>
    <message>
        <source>Kort (5)</source>
        <translation>Short (5)</translation>
    </message>
    <message>
        <source>Uitgebreid</source>
        <translation>Wide</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Slaap: naar bed – op</source>
        <translation>Sleep: to bed – up</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Ongeveer {n} seconden per ochtend</source>
        <translation>About {n} seconds each morning</translation>
    </message>
    <message>
        <source>Ongeveer {n} seconde per ochtend</source>
        <translation>About {n} second each morning</translation>
    </message>
    <message>
        <source>vermoeidheid</source>
        <translation>fatigue</translation>
    </message>
    <message>
        <source>stemming, motivatie, prikkelbaarheid of concentratie</source>
        <translation>mood, motivation, irritability or concentration</translation>
    </message>
    <message>
        <source>pols of slaap</source>
        <translation>pulse or sleep</translation>
    </message>
    <message>
        <source>Nog te weinig om iets te kunnen zeggen. Kies ook: {what}.</source>
        <translation>Not enough yet to be able to say anything. Also choose: {what}.</translation>
    </message>
    <message>
        <source>✓ Genoeg om iets te kunnen zeggen.</source>
        <translation>✓ Enough to be able to say something.</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Herstel – velden kiezen</source>
        <translation>Herstel – choose fields</translation>
    </message>
    <message>
        <source>Velden</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Wat je hier weglaat, verdwijnt alleen van de pagina Vandaag; wat je al schreef, blijft. Vermoeidheid, één ander gevoel en pols of slaap zijn genoeg om iets te zeggen: kies gerust de korte lijst.</source>
        <translation>What you leave out here only disappears from the page Today; what you wrote stays. Fatigue, one other feeling and pulse or sleep are enough to say something: feel free to choose the short list.</translation>
    </message>
    <message>
        <source>Korte lijst (5)</source>
        <translation>Short list (5)</translation>
    </message>
    <message>
        <source>Uitgebreide lijst</source>
        <translation>Wide list</translation>
    </message>
    <message>
        <source>Wat wil je invullen?</source>
        <translation>What do you want to fill in?</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Gewone volgorde</source>
        <translation>Usual order</translation>
    </message>
    <message>
        <source>Eerder op Vandaag, binnen dezelfde kaart (Alt+↑)</source>
        <translation>Earlier on Today, within the same card (Alt+↑)</translation>
    </message>
    <message>
        <source>Later op Vandaag, binnen dezelfde kaart (Alt+↓)</source>
        <translation>Later on Today, within the same card (Alt+↓)</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Formule</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Bekende cijfers uit de sport. Ze geven nooit een melding en tellen niet mee voor je niveau.</source>
        <translation>Well-known figures from sport. They never raise an alert and do not count towards your level.</translation>
    </message>
    <message>
        <source>Extra cijfers</source>
        <translation>Extra figures</translation>
    </message>
    <message>
        <source>Kanttekening</source>
        <translation>Limitations</translation>
    </message>
    <message>
        <source>te weinig gegevens</source>
        <translation>not enough data</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Uitleg van {term}</source>
        <translation>Explanation of {term}</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>{name} lezen…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>{n} bestanden lezen…</source>
        <translation>Reading {n} files…</translation>
    </message>
    <message>
        <source>{n} waarde geïmporteerd · Ongedaan maken: Ctrl+Z</source>
        <translation>{n} value imported · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>{n} waarden geïmporteerd · Ongedaan maken: Ctrl+Z</source>
        <translation>{n} values imported · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>De import is teruggenomen.</source>
        <translation>The import was taken back.</translation>
    </message>
    <message>
        <source>Bewaren…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Herstel – zoeken in notities</source>
        <translation>Herstel – find in notes</translation>
    </message>
    <message>
        <source>Dag openen</source>
        <translation>Open day</translation>
    </message>
    <message>
        <source>Zoek in notities en bijzonderheden</source>
        <translation>Find in notes and tags</translation>
    </message>
    <message>
        <source>Gevonden dagen</source>
        <translation>Days found</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>notitie bij een training</source>
        <translation>note of a session</translation>
    </message>
    <message>
        <source>bijzonderheid</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>Typ een of meer woorden. Hoofdletters en accenten maken niet uit.</source>
        <translation>Type one or more words. Capitals and accents do not matter.</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer een korter woord of minder woorden.</source>
        <translation>Nothing found. Try a shorter word or fewer words.</translation>
    </message>
    <message>
        <source>{total} keer gevonden. Je ziet de laatste {shown}.</source>
        <translation>Found {total} times. You see the last {shown}.</translation>
    </message>
    <message>
        <source>1 keer gevonden.</source>
        <translation>Found once.</translation>
    </message>
    <message>
        <source>{n} keer gevonden.</source>
        <translation>Found {n} times.</translation>
    </message>
</context>
<context>
    <name>FittingDialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FollowCard</name>
    <message>
        <source>Terug naar herstel</source>
        <translation>Back to recovery</translation>
    </message>
    <message>
        <source>dag {n} van {of}</source>
        <translation>day {n} of {of}</translation>
    </message>
    <message>
        <source>Op de kalender staat wat erbij komt: {first} tot en met {last}.</source>
        <translation>The calendar shows what would be added: {first} to {last}.</translation>
    </message>
    <message>
        <source>Zet in mijn plan</source>
        <translation>Put into my plan</translation>
    </message>
    <message>
        <source>Niet nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Een dag later</source>
        <translation>A day later</translation>
    </message>
    <message>
        <source>Niet meer volgen</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>rustig</source>
        <translation>easy</translation>
    </message>
    <message>
        <source>niet rustig, telt niet mee</source>
        <translation>not easy, does not count</translation>
    </message>
    <message>
        <source>als plan</source>
        <translation>as planned</translation>
    </message>
    <message>
        <source>zwaarder dan rustig</source>
        <translation>harder than easy</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>komt nog</source>
        <translation>still to come</translation>
    </message>
    <message>
        <source>Er is weer een melding. Neem een stap terug.</source>
        <translation>There is an alert again. Take a step back.</translation>
    </message>
    <message>
        <source>De melding waar dit bij hoorde, is er niet meer.</source>
        <translation>The alert that this belonged to is gone.</translation>
    </message>
    <message>
        <source>Drie vragen op {day}</source>
        <translation>Three questions on {day}</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Besproken op…</source>
        <translation>Discussed on…</translation>
    </message>
</context>
<context>
    <name>FollowJump</name>
    <message>
        <source>Terug naar herstel</source>
        <translation>Back to recovery</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Ga daarheen</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>De dagen hiervoor worden nog geladen…</source>
        <translation>The days before these are still being loaded…</translation>
    </message>
    <message>
        <source>Je laatste gegevens zijn van {day}</source>
        <translation>Your latest data are from {day}</translation>
    </message>
    <message>
        <source>De laatste gegevens van deze lijnen zijn van {day}</source>
        <translation>The latest data for these lines are from {day}</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Groepen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Eén groep kort actief is nog geen melding. Twee groepen, of één groep drie ochtenden lang, is ‘let op’. Twee groepen, drie ochtenden lang, is ‘te weinig herstel’.</source>
        <translation>One group active for a short time is no alert yet. Two groups, or one group for three mornings, is ‘take note’. Two groups for three mornings is ‘under-recovered’.</translation>
    </message>
    <message>
        <source>actief sinds {day}; vandaag niet, maar de groep telt nog mee</source>
        <translation>active since {day}; not today, but the group still counts</translation>
    </message>
    <message>
        <source>niet beoordeeld</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>actief sinds {day}</source>
        <translation>active since {day}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Herstel – Help</source>
        <translation>Herstel – Help</translation>
    </message>
    <message>
        <source>Zoek in de hulp</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Onderwerpen</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>HelpedPanel</name>
    <message>
        <source>Wat je deed na een melding</source>
        <translation>What you did after an alert</translation>
    </message>
    <message>
        <source>Alleen geteld: dat iets erna overging, zegt niet dat het daardoor kwam.</source>
        <translation>Only counted: that something passed afterwards does not say that this was why.</translation>
    </message>
    <message>
        <source>niets gepland</source>
        <translation>nothing planned</translation>
    </message>
    <message>
        <source>nog niet voorbij</source>
        <translation>not over yet</translation>
    </message>
    <message>
        <source>voorbij na {n} dag</source>
        <translation>over after {n} day</translation>
    </message>
    <message>
        <source>voorbij na {n} dagen</source>
        <translation>over after {n} days</translation>
    </message>
    <message>
        <source>{rule}: {right} keer ‘klopte’, {false} keer ‘loos alarm’</source>
        <translation>{rule}: ‘right’ {right} times, ‘false alarm’ {false} times</translation>
    </message>
    <message>
        <source>Bekijk de grens</source>
        <translation>Look at the limit</translation>
    </message>
    <message>
        <source>Een andere grens helpt hier niet.</source>
        <translation>Another limit does not help here.</translation>
    </message>
    <message>
        <source>Voorstel bij ‘{limit}’: {value} in plaats van {current}. Dan was dit signaal het afgelopen jaar {then} keer actief geworden, in plaats van {now} keer.</source>
        <translation>Proposal for ‘{limit}’: {value} instead of {current}. Then this signal would have become active {then} × in the past year, instead of {now} ×.</translation>
    </message>
    <message>
        <source>Zet deze grens klaar</source>
        <translation>Put this limit ready</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Herstel – eerdere waarden</source>
        <translation>Herstel – earlier values</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Eerdere waarden van {day}</source>
        <translation>Earlier values for {day}</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Herkomst</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Gewijzigd</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Eerdere waarden van {what}, {day}</source>
        <translation>Earlier values of {what}, {day}</translation>
    </message>
    <message>
        <source>Op deze dag is nog niets gewijzigd of verwijderd.</source>
        <translation>Nothing has been changed or removed on this day yet.</translation>
    </message>
    <message>
        <source>Dit veld is op deze dag nog niet gewijzigd of leeggemaakt.</source>
        <translation>This field has not been changed or cleared on this day yet.</translation>
    </message>
    <message>
        <source>Wat je terugzet, komt in de plaats van wat er nu staat. Ook dat blijft hier te vinden.</source>
        <translation>What you restore replaces what is there now. You can still find that here too.</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>Geschiedenis van {name}</source>
        <translation>History of {name}</translation>
    </message>
    <message>
        <source>actief</source>
        <translation>active</translation>
    </message>
    <message>
        <source>rustig</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>te weinig gegevens</source>
        <translation>not enough data</translation>
    </message>
</context>
<context>
    <name>ImageDialog</name>
    <message>
        <source>Bewaar als afbeelding</source>
        <translation>Save as image</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Zoals op het scherm ({width} × {height})</source>
        <translation>As on the screen ({width} × {height})</translation>
    </message>
    <message>
        <source>{width} × {height} beeldpunten</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>PNG – afbeelding</source>
        <translation>PNG – image</translation>
    </message>
    <message>
        <source>SVG – tekening die scherp blijft</source>
        <translation>SVG – drawing that stays sharp</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Herstel – importeren</source>
        <translation>Herstel – import</translation>
    </message>
    <message>
        <source>{n} bestand gelezen</source>
        <translation>{n} file read</translation>
    </message>
    <message>
        <source>{n} bestanden gelezen</source>
        <translation>{n} files read</translation>
    </message>
    <message>
        <source>eerste dag</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>laatste dag</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>Ongedaan maken blijft mogelijk, vandaag en over een jaar: Eerdere imports, in het menu Bestand.</source>
        <translation>You can take it back, today and in a year: Earlier imports, in the File menu.</translation>
    </message>
    <message>
        <source>Vandaag staat nog niet in de grafieken: dat volgt na je gevoel.</source>
        <translation>Today is not in the charts yet: that follows after your feelings.</translation>
    </message>
    <message>
        <source>{n} ander bestand hoort er niet bij en is niet geopend.</source>
        <translation>{n} other file does not belong to it and was not opened.</translation>
    </message>
    <message>
        <source>{n} andere bestanden horen er niet bij en zijn niet geopend.</source>
        <translation>{n} other files do not belong to it and were not opened.</translation>
    </message>
    <message>
        <source>{name} is een tabel van een programma dat Herstel niet kent. Hierna zeg je zelf wat in welke kolom staat.</source>
        <translation>{name} is a table of a program that Herstel does not know. After this you say yourself what each column holds.</translation>
    </message>
    <message>
        <source>Importeren ({n} waarde)</source>
        <translation>Import ({n} value)</translation>
    </message>
    <message>
        <source>Importeren ({n} waarden)</source>
        <translation>Import ({n} values)</translation>
    </message>
    <message>
        <source>Niets te importeren</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>Niets nieuws</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>Wacht op een antwoord</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Instellingen overnemen</source>
        <translation>Take over settings</translation>
    </message>
    <message>
        <source>hiervan is nog niets bewaard</source>
        <translation>nothing of it has been stored yet</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Herstel – eerdere imports</source>
        <translation>Herstel – earlier imports</translation>
    </message>
    <message>
        <source>Even zoeken…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Antwoorden van intervals.icu omzetten…</source>
        <translation>Convert answers from intervals.icu…</translation>
    </message>
    <message>
        <source>Eerdere imports en andere grote wijzigingen</source>
        <translation>Earlier imports and other large changes</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Dagen</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wat daarna is veranderd, blijft zoals het nu is. Terugnemen kun je weer ongedaan maken.</source>
        <translation>What was changed afterwards stays as it is now. Taking back can be undone.</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Er is nog niets geïmporteerd.</source>
        <translation>Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>overal</source>
        <translation>everywhere</translation>
    </message>
    <message>
        <source>in een veld</source>
        <translation>in a field</translation>
    </message>
    <message>
        <source>volgend, vorig deel van het venster</source>
        <translation>next, previous part of the window</translation>
    </message>
    <message>
        <source>volgende, vorige pagina</source>
        <translation>next, previous page</translation>
    </message>
    <message>
        <source>volgende, vorige veld</source>
        <translation>next, previous field</translation>
    </message>
    <message>
        <source>antwoord op een schaal, van 1 tot en met 7</source>
        <translation>answer on a scale, from 1 to 7</translation>
    </message>
    <message>
        <source>een antwoord leegmaken</source>
        <translation>clear an answer</translation>
    </message>
    <message>
        <source>kopiëren, knippen, plakken</source>
        <translation>copy, cut, paste</translation>
    </message>
    <message>
        <source>eerdere waarden van dit veld</source>
        <translation>earlier values of this field</translation>
    </message>
    <message>
        <source>vorige, volgende dag</source>
        <translation>previous, next day</translation>
    </message>
    <message>
        <source>naar het eerste veld van vandaag</source>
        <translation>to the first field of today</translation>
    </message>
    <message>
        <source>pols meten door te tikken</source>
        <translation>measure the heart rate by tapping</translation>
    </message>
    <message>
        <source>training toevoegen</source>
        <translation>add session</translation>
    </message>
    <message>
        <source>volledige rustdag</source>
        <translation>full rest day</translation>
    </message>
    <message>
        <source>actief herstel</source>
        <translation>active recovery</translation>
    </message>
    <message>
        <source>vorige, volgende week</source>
        <translation>previous, next week</translation>
    </message>
    <message>
        <source>een beeld terug, verder</source>
        <translation>a screen back, forward</translation>
    </message>
    <message>
        <source>naar begin, eind</source>
        <translation>to beginning, end</translation>
    </message>
    <message>
        <source>dichterbij, verder weg</source>
        <translation>closer, further away</translation>
    </message>
    <message>
        <source>dag vastzetten, openen, loslaten</source>
        <translation>pin, open, release a day</translation>
    </message>
    <message>
        <source>kopiëren als afbeelding</source>
        <translation>copy as an image</translation>
    </message>
    <message>
        <source>naar deze week</source>
        <translation>to this week</translation>
    </message>
    <message>
        <source>uit de tabel, naar de knoppen</source>
        <translation>out of the table, to the buttons</translation>
    </message>
    <message>
        <source>terug</source>
        <translation>back</translation>
    </message>
    <message>
        <source>overslaan</source>
        <translation>skip</translation>
    </message>
    <message>
        <source>vorige, volgende dag, week</source>
        <translation>previous, next day, week</translation>
    </message>
    <message>
        <source>de gekozen dagen plannen, van rust tot vakantie</source>
        <translation>plan the chosen days, from rest to holiday</translation>
    </message>
    <message>
        <source>de gekozen dagen leegmaken</source>
        <translation>clear the chosen days</translation>
    </message>
    <message>
        <source>meer dagen kiezen</source>
        <translation>choose more days</translation>
    </message>
    <message>
        <source>het plan van een dag verplaatsen</source>
        <translation>move the plan of a day</translation>
    </message>
    <message>
        <source>de week kopiëren naar de volgende</source>
        <translation>copy the week to the next</translation>
    </message>
    <message>
        <source>week kopiëren, dag verplaatsen, neerzetten</source>
        <translation>copy week, move day, put down</translation>
    </message>
    <message>
        <source>een training plannen of wijzigen</source>
        <translation>plan or change a session</translation>
    </message>
    <message>
        <source>vorige, volgende maand</source>
        <translation>previous, next month</translation>
    </message>
    <message>
        <source>naar vandaag</source>
        <translation>to today</translation>
    </message>
    <message>
        <source>maand, seizoen</source>
        <translation>month, season</translation>
    </message>
    <message>
        <source>weken plannen met een sjabloon</source>
        <translation>plan weeks with a template</translation>
    </message>
    <message>
        <source>Herstel – toetsen</source>
        <translation>Herstel – keys</translation>
    </message>
    <message>
        <source>Zoek een toets</source>
        <translation>Find a key</translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Toets</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Wat het doet</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>De gekozen dagen: {kind} (toets {key})</source>
        <translation>The chosen days: {kind} (key {key})</translation>
    </message>
</context>
<context>
    <name>KindQuestion</name>
    <message>
        <source>Je noteerde rust én een zware training. Wat klopt?</source>
        <translation>You noted rest and a hard session. Which is right?</translation>
    </message>
    <message>
        <source>Je noteerde actief herstel én een zware training. Wat klopt?</source>
        <translation>You noted active recovery and a hard session. Which is right?</translation>
    </message>
    <message>
        <source>De zware training</source>
        <translation>The hard session</translation>
    </message>
    <message>
        <source>Je noteerde rust én een training. Wat klopt?</source>
        <translation>You noted rest and a session. Which is right?</translation>
    </message>
    <message>
        <source>Het was actief herstel</source>
        <translation>It was active recovery</translation>
    </message>
    <message>
        <source>De rust</source>
        <translation>The rest</translation>
    </message>
    <message>
        <source>Het actieve herstel</source>
        <translation>The active recovery</translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>Gebruik deze grens</source>
        <translation>Use this limit</translation>
    </message>
    <message>
        <source>Terug naar de grens van Herstel ({value})</source>
        <translation>Back to Herstel’s own limit ({value})</translation>
    </message>
    <message>
        <source>Terug naar de grens uit het artikel ({value})</source>
        <translation>Back to the article’s limit ({value})</translation>
    </message>
    <message>
        <source>Een grens is een instelling. Ctrl+Z werkt hier niet; kies ‘Terug naar de grens van Herstel’.</source>
        <translation>A limit is a setting. Ctrl+Z does not work here; choose ‘Back to Herstel’s own limit’.</translation>
    </message>
    <message>
        <source>Een grens is een instelling. Ctrl+Z werkt hier niet; kies ‘Terug naar de grens uit het artikel’.</source>
        <translation>A limit is a setting. Ctrl+Z does not work here; choose ‘Back to the article’s limit’.</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>Hoger</source>
        <translation>Higher</translation>
    </message>
    <message>
        <source>Met deze grens was dit signaal het afgelopen jaar {then} keer actief geworden, in plaats van {now} keer.</source>
        <translation>With this limit, this signal would have become active {then} times in the past year instead of {now} times.</translation>
    </message>
    <message>
        <source>Kies een getal van {low} tot en met {high}. De grens blijft {now}.</source>
        <translation>Choose a number from {low} to {high}. The limit stays {now}.</translation>
    </message>
    <message>
        <source>Even tellen…</source>
        <translation>Counting…</translation>
    </message>
</context>
<context>
    <name>LimitSpin</name>
    <message>
        <source>Mogelijk: {low} tot en met {high}</source>
        <translation>Possible: {low} to {high}</translation>
    </message>
</context>
<context>
    <name>LoadCard</name>
    <message>
        <source>Belasting van de week</source>
        <translation>Load of the week</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Uitleg van belasting, monotonie en strain</source>
        <translation>Explanation of load, monotony and strain</translation>
    </message>
    <message>
        <source>belasting</source>
        <translation>load</translation>
    </message>
    <message>
        <source>monotonie</source>
        <translation>monotony</translation>
    </message>
    <message>
        <source>strain</source>
        <translation>strain</translation>
    </message>
    <message>
        <source>gepland</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>Belasting van week {n}</source>
        <translation>Load of week {n}</translation>
    </message>
    <message>
        <source>tot nu</source>
        <translation>so far</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Een zware week: de {n}e op rij.</source>
        <translation>A heavy week: number {n} in a row.</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>{page} wordt geladen…</source>
        <translation>{page} is being loaded…</translation>
    </message>
    <message>
        <source>{page} kon niet worden geladen.</source>
        <translation>{page} could not be loaded.</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>Herstel – vergrendeld</source>
        <translation>Herstel – locked</translation>
    </message>
    <message>
        <source>Typ het wachtwoord van {name}.</source>
        <translation>Type the password of {name}.</translation>
    </message>
    <message>
        <source>Herstel is vergrendeld</source>
        <translation>Herstel is locked</translation>
    </message>
    <message>
        <source>Ander dagboek openen…</source>
        <translation>Open another journal…</translation>
    </message>
</context>
<context>
    <name>LosingQuestion</name>
    <message>
        <source>Wat je invulde, is nog niet bewaard. Weggooien?</source>
        <translation>What you filled in is not saved yet. Discard it?</translation>
    </message>
    <message>
        <source>Verder invullen</source>
        <translation>Continue filling in</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bezig met bewaren…</source>
        <translation>Storing…</translation>
    </message>
    <message>
        <source>Bezig met samenvoegen…</source>
        <translation>Merging…</translation>
    </message>
    <message>
        <source>Een koppeling naar internet is geen bestand; download het eerst.</source>
        <translation>A link to the internet is not a file; download it first.</translation>
    </message>
    <message>
        <source>{name} {now} (was {before})</source>
        <translation>{name} {now} (was {before})</translation>
    </message>
    <message>
        <source>Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: {what}.</source>
        <translation>Something was already filled in today. What you typed while starting is there now: {what}.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Herstel – wat staat in welke kolom</source>
        <translation>Herstel – what does each column hold</translation>
    </message>
    <message>
        <source>Wat staat in welke kolom?</source>
        <translation>What does each column hold?</translation>
    </message>
    <message>
        <source>{name} komt van een programma dat Herstel niet kent. Zeg wat de kolommen zijn; wat je op ‘niet overnemen’ laat staan, blijft buiten. Uit dit bestand is nog niets bewaard.</source>
        <translation>{name} comes from a program that Herstel does not know. Say what the columns are; what you leave on ‘leave out’ stays out. Nothing of this file has been stored yet.</translation>
    </message>
    <message>
        <source>Een tabel met dezelfde kop las je eerder als ‘{name}’.</source>
        <translation>You imported a table with the same header before as ‘{name}’.</translation>
    </message>
    <message>
        <source>De eerste regels van het bestand</source>
        <translation>The first lines of the file</translation>
    </message>
    <message>
        <source>(zonder naam)</source>
        <translation>(without a name)</translation>
    </message>
    <message>
        <source>Wat staat er eerst in een datum?</source>
        <translation>What comes first in a date?</translation>
    </message>
    <message>
        <source>Kies: dag of maand eerst…</source>
        <translation>Choose: day or month first…</translation>
    </message>
    <message>
        <source>eerst de dag, dan de maand</source>
        <translation>the day first, then the month</translation>
    </message>
    <message>
        <source>eerst de maand, dan de dag</source>
        <translation>the month first, then the day</translation>
    </message>
    <message>
        <source>Zo komen tien dagen in je dagboek</source>
        <translation>This is how ten days come into your journal</translation>
    </message>
    <message>
        <source>Voorbeeld van tien dagen</source>
        <translation>Example of ten days</translation>
    </message>
    <message>
        <source>Naam van deze tabel</source>
        <translation>Name of this table</translation>
    </message>
    <message>
        <source>&amp;Naam van deze tabel</source>
        <translation>&amp;Name of this table</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>{n} vak of regel is niet of niet heel overgenomen; bij Verder staat waarom.</source>
        <translation>{n} box or line was left out or not taken over whole; Continue says why.</translation>
    </message>
    <message>
        <source>{n} vakken of regels zijn niet of niet heel overgenomen; bij Verder staat waarom.</source>
        <translation>{n} boxes or lines were left out or not taken over whole; Continue says why.</translation>
    </message>
    <message>
        <source>Kies eerst in welke kolom de datum staat.</source>
        <translation>First choose which column holds the date.</translation>
    </message>
    <message>
        <source>Elke datum kan twee dagen zijn: kies of de dag of de maand eerst staat.</source>
        <translation>Every date can be two days: choose whether the day or the month comes first.</translation>
    </message>
    <message>
        <source>Kies bij {names} welke kant het beste is.</source>
        <translation>Choose for {names} which end is the best.</translation>
    </message>
    <message>
        <source>Kies bij {names} wat het laagste en het hoogste cijfer betekenen.</source>
        <translation>Choose for {names} what the lowest and the highest number mean.</translation>
    </message>
    <message>
        <source>Twee kolommen zijn hetzelfde: {names}. Kies er één.</source>
        <translation>Two columns are the same: {names}. Choose one of them.</translation>
    </message>
    <message>
        <source>Kies minstens één kolom om over te nemen.</source>
        <translation>Choose at least one column to take in.</translation>
    </message>
    <message>
        <source>datum</source>
        <translation>date</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>MeasuringDialog</name>
    <message>
        <source>Herstel – minder meten</source>
        <translation>Herstel – measure less</translation>
    </message>
    <message>
        <source>&amp;Alleen opschrijven</source>
        <translation>&amp;Only write down</translation>
    </message>
    <message>
        <source>&amp;Neem een pauze tot en met</source>
        <translation>Take a &amp;break, last day</translation>
    </message>
    <message>
        <source>mag leeg blijven</source>
        <translation>may stay empty</translation>
    </message>
    <message>
        <source>Geboortejaar</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Laatste dag van de pauze</source>
        <translation>Last day of the break</translation>
    </message>
    <message>
        <source>Wat je bij een ernstige klacht of ziekte moet doen, zegt Herstel altijd.</source>
        <translation>What to do with a severe complaint or illness, Herstel always says.</translation>
    </message>
    <message>
        <source>Hoeveel wil je meten?</source>
        <translation>How much do you want to measure?</translation>
    </message>
    <message>
        <source>Meten moet helpen. Maakt het je onrustig, meet dan minder. Er gaat niets weg.</source>
        <translation>Measuring should help. If it makes you uneasy, measure less. Nothing goes away.</translation>
    </message>
    <message>
        <source>Je schrijft op, Herstel vergelijkt niets: geen melding, geen grens, geen kleur.</source>
        <translation>You write down, Herstel compares nothing: no alert, no limit, no colour.</translation>
    </message>
    <message>
        <source>Geen melding, geen herinnering, en een open rondje in de weekstrook. Invullen mag, maar hoeft niet.</source>
        <translation>No alert, no reminder, and an open circle in the week strip. You may fill in, but need not.</translation>
    </message>
    <message>
        <source>&amp;Geboortejaar</source>
        <translation>Year &amp;of birth</translation>
    </message>
    <message>
        <source>Daarmee passen de uren slaap bij je leeftijd, en vraagt Herstel onder de 18 geen gewicht. Het jaar staat in je dagboek en gaat daarmee mee; in een weekbestand staat het nooit.</source>
        <translation>With it the hours of sleep fit your age, and under 18 Herstel does not ask for weight. The year is in your journal and goes along with it; it is never in a week file.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Typ een jaar van {first} tot en met {last}, of laat dit leeg.</source>
        <translation>Type a year from {first} to {last}, or leave this empty.</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Weken van {member}</source>
        <translation>Weeks of {member}</translation>
    </message>
    <message>
        <source>{member} · {period}</source>
        <translation>{member} · {period}</translation>
    </message>
    <message>
        <source>Vier weken naast elkaar</source>
        <translation>Four weeks side by side</translation>
    </message>
    <message>
        <source>Van deze week is er geen bestand.</source>
        <translation>There is no file of this week.</translation>
    </message>
    <message>
        <source>Week {n} · {days}</source>
        <translation>Week {n} · {days}</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Leden van je club</source>
        <translation>Members of your club</translation>
    </message>
    <message>
        <source>zonder clubnaam</source>
        <translation>without a club name</translation>
    </message>
    <message>
        <source>Herstel kan de leden van je club onthouden en laat dan zien wie de week nog niet stuurde. Alleen naam en kenmerk, op deze computer; geen metingen. Vertel je leden dat je dit bijhoudt.</source>
        <translation>Herstel can remember the members of your club, and then shows who has not sent the week yet. Only name and identifier, on this computer; no measurements. Tell your members that you keep this list.</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Leden onthouden</source>
        <translation>Remember members</translation>
    </message>
    <message>
        <source>Onthouden leden</source>
        <translation>Remembered members</translation>
    </message>
    <message>
        <source>Naam van een lid dat nog niets stuurde</source>
        <translation>Name of a member who has not sent anything yet</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{name} (nog zonder kenmerk)</source>
        <translation>{name} (no identifier yet)</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Herstel – samenvoegen</source>
        <translation>Herstel – merging</translation>
    </message>
    <message>
        <source>Toch samenvoegen</source>
        <translation>Merge anyway</translation>
    </message>
    <message>
        <source>Samenvoegen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{name} samenvoegen met je dagboek?</source>
        <translation>Merge {name} with your journal?</translation>
    </message>
    <message>
        <source>Alles uit {name} staat hier al.</source>
        <translation>Everything in {name} is already here.</translation>
    </message>
    <message>
        <source>Wat vervangen wordt, vind je terug bij Eerdere waarden. Ctrl+Z maakt het samenvoegen ongedaan.</source>
        <translation>What is replaced can be found under Earlier values. Ctrl+Z undoes the merge.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hier</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Daar</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Dagen die veranderen</source>
        <translation>Days that change</translation>
    </message>
    <message>
        <source>Wat er op de gekozen dag verandert</source>
        <translation>What changes on the chosen day</translation>
    </message>
    <message>
        <source>– (wijkt voor {what}: {value})</source>
        <translation>– (gives way to {what}: {value})</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Herstel – berichten</source>
        <translation>Herstel – messages</translation>
    </message>
    <message>
        <source>Berichten</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Wat in dit venster even te lezen was, het nieuwste boven.</source>
        <translation>What this window showed for a moment, the newest first.</translation>
    </message>
    <message>
        <source>Nog geen berichten.</source>
        <translation>No messages yet.</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Herstel – dagboek niet gevonden</source>
        <translation>Herstel – journal not found</translation>
    </message>
    <message>
        <source>Kopie terugzetten</source>
        <translation>Put back copy</translation>
    </message>
    <message>
        <source>Je dagboek is er niet</source>
        <translation>Your journal is not there</translation>
    </message>
    <message>
        <source>Hier voor het laatst geopend op {day}.</source>
        <translation>Last opened here on {day}.</translation>
    </message>
    <message>
        <source>Wanneer het hier voor het laatst open was, is niet bekend.</source>
        <translation>It is not known when it was last open here.</translation>
    </message>
    <message>
        <source>Er is nog niets gemaakt of gewijzigd. Wat wil je?</source>
        <translation>Nothing has been made or changed yet. What would you like?</translation>
    </message>
    <message>
        <source>Reservekopieën, de nieuwste eerst. Wat je op de dag van de kopie nog invulde, staat er meestal niet in.</source>
        <translation>Backups, the newest first. What you still filled in on the day of a copy is usually not in it.</translation>
    </message>
    <message>
        <source>Er zijn geen reservekopieën gevonden.</source>
        <translation>No backups were found.</translation>
    </message>
    <message>
        <source>Een teruggezette kopie of een nieuw dagboek komt in {path}.</source>
        <translation>A copy that is put back, or a new journal, goes to {path}.</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ander dagboek openen…</source>
        <translation>Open another journal…</translation>
    </message>
    <message>
        <source>Mijn eigen dagboek</source>
        <translation>My own journal</translation>
    </message>
    <message>
        <source>Leeg dagboek beginnen</source>
        <translation>Begin an empty journal</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>{copy} · niet heel</source>
        <translation>{copy} · not whole</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>nog niets ingevuld</source>
        <translation>nothing filled in yet</translation>
    </message>
    <message>
        <source>melding: {title}</source>
        <translation>alert: {title}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Kalender van plannen en trainingen</source>
        <translation>Calendar of plans and sessions</translation>
    </message>
</context>
<context>
    <name>MoreActions</name>
    <message>
        <source>Kaart met grenzen…</source>
        <translation>Reference card…</translation>
    </message>
    <message>
        <source>Overzicht van maand of seizoen…</source>
        <translation>Month or season overview…</translation>
    </message>
    <message>
        <source>Leeg blad om in te vullen…</source>
        <translation>Blank sheet to fill in…</translation>
    </message>
    <message>
        <source>Verslag voor arts of fysiotherapeut…</source>
        <translation>Report for doctor or physiotherapist…</translation>
    </message>
    <message>
        <source>Weekbestand voor je club…</source>
        <translation>Week file for your club…</translation>
    </message>
    <message>
        <source>Weekbestanden van de club…</source>
        <translation>Week files of the club…</translation>
    </message>
    <message>
        <source>Bewaar: {kind}…</source>
        <translation>Save: {kind}…</translation>
    </message>
    <message>
        <source>herstel-week-{week}</source>
        <translation>herstel-week-{week}</translation>
    </message>
    <message>
        <source>Bewaar de week</source>
        <translation>Save the week</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>{size}, zonder datum</source>
        <translation>{size}, undated</translation>
    </message>
    <message>
        <source>{size}, deze week</source>
        <translation>{size}, this week</translation>
    </message>
    <message>
        <source>{size}, volgende week</source>
        <translation>{size}, next week</translation>
    </message>
    <message>
        <source>herstel-leeg-blad.pdf</source>
        <translation>herstel-blank-sheet.pdf</translation>
    </message>
    <message>
        <source>Hersteloverzicht</source>
        <translation>Recovery overview</translation>
    </message>
    <message>
        <source>Leeg blad</source>
        <translation>Blank sheet</translation>
    </message>
    <message>
        <source>Kaart met grenzen</source>
        <translation>Reference card</translation>
    </message>
    <message>
        <source>herstel-kaart.pdf</source>
        <translation>herstel-reference-card.pdf</translation>
    </message>
    <message>
        <source>Deze maand</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>{n} weken</source>
        <translation>{n} weeks</translation>
    </message>
    <message>
        <source>herstel-overzicht.pdf</source>
        <translation>herstel-overview.pdf</translation>
    </message>
    <message>
        <source>herstel-verslag.pdf</source>
        <translation>herstel-report.pdf</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>Wachtwoord wijzigen</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Wachtwoord instellen</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>Nieuw wachtwoord</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Laat zien wat ik typ</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Minstens {n} tekens. Een zin van vier of vijf woorden onthoud je, en een ander raadt hem niet.</source>
        <translation>At least {n} characters. A phrase of four or five words is easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>Herstel versleutelt je dagboek en de reservekopieën in je mappen. Zonder wachtwoord of herstelsleutel is er dan niets in te lezen, ook niet door wie je laptop vindt.</source>
        <translation>Herstel encrypts your journal and the backups in your folders. Without the password or the recovery key they cannot be read, not even by someone who finds your laptop.</translation>
    </message>
    <message>
        <source>Vergeet je het wachtwoord, dan kan niemand je helpen. Alleen de herstelsleutel opent je dagboek dan nog. Die kun je zo afdrukken.</source>
        <translation>If you forget the password, nobody can help you. Only the recovery key still opens your journal then. You can print it in a moment.</translation>
    </message>
    <message>
        <source>Een herstelsleutel die je eerder afdrukte, werkt daarna niet meer.</source>
        <translation>A recovery key that you printed earlier will no longer work.</translation>
    </message>
    <message>
        <source>De twee wachtwoorden zijn niet gelijk.</source>
        <translation>The two passwords do not match.</translation>
    </message>
    <message>
        <source>Typ het nog een keer.</source>
        <translation>Type it once more.</translation>
    </message>
    <message>
        <source>Een ogenblik…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Je herstelsleutel</source>
        <translation>Your recovery key</translation>
    </message>
    <message>
        <source>Bewaar hem op papier, op een veilige plek, niet bij je computer. Wie hem heeft, kan je dagboek lezen. Herstel bewaart hem nergens.</source>
        <translation>Keep it on paper, in a safe place, away from your computer. Whoever has it can read your journal. Herstel keeps it nowhere.</translation>
    </message>
    <message>
        <source>Typ de laatste vijf tekens over. Dan weet je zeker dat je de sleutel hebt.</source>
        <translation>Type the last five characters. Then you know you have the key.</translation>
    </message>
    <message>
        <source>Afdrukken of als PDF…</source>
        <translation>Print or save as PDF…</translation>
    </message>
    <message>
        <source>Deze vijf tekens kloppen niet. Kijk ze nog eens na.</source>
        <translation>These five characters are not right. Please check them.</translation>
    </message>
    <message>
        <source>Laatste vijf tekens van de herstelsleutel</source>
        <translation>Last five characters of the recovery key</translation>
    </message>
    <message>
        <source>Ik wil geen herstelsleutel</source>
        <translation>I do not want a recovery key</translation>
    </message>
    <message>
        <source>Versleutelen</source>
        <translation>Encrypt</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NightRow</name>
    <message>
        <source>Naar bed – op</source>
        <translation>To bed – up</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 2315 0645, 23:15-6:45, of alleen hoe lang: 7:20, 7,5 of 7u20</source>
        <translation>For example 2315 0645, 23:15-6:45, or only how long: 7:20, 7.5 or 7h20</translation>
    </message>
    <message>
        <source>de nacht</source>
        <translation>the night</translation>
    </message>
    <message>
        <source>Vul ook de andere tijd in.</source>
        <translation>Fill in the other time too.</translation>
    </message>
    <message>
        <source>bijvoorbeeld 23:15 6:45, of 7:20</source>
        <translation>for example 23:15 6:45, or 7:20</translation>
    </message>
    <message>
        <source>{n}e nacht op rij onder 6 uur</source>
        <translation>{n} nights in a row under 6 hours</translation>
    </message>
    <message>
        <source>minder dan 6 uur</source>
        <translation>less than 6 hours</translation>
    </message>
    <message>
        <source>van {source}</source>
        <translation>from {source}</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Iets om te onthouden van deze dag</source>
        <translation>Something to remember about this day</translation>
    </message>
    <message>
        <source>de notitie</source>
        <translation>the note</translation>
    </message>
    <message>
        <source>Een notitie heeft hoogstens {limit} tekens; wat daarna komt wordt niet bewaard.</source>
        <translation>A note has at most {limit} characters; what comes after that is not kept.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OldAnswersDialog</name>
    <message>
        <source>Herstel – antwoorden van intervals.icu</source>
        <translation>Herstel – answers from intervals.icu</translation>
    </message>
    <message>
        <source>intervals.icu vraagt met vier woorden. Een eerdere Herstel zette die om naar 1, 3, 5 en 7, waardoor ‘gewoon’ een 5 werd: slecht. Naar hun betekenis is ‘gewoon’ een 4. Dit zet alleen die antwoorden om; wat je zelf typte blijft. De oude waarden blijven bewaard.</source>
        <translation>intervals.icu asks with four words. An earlier Herstel converted those to 1, 3, 5 and 7, so that ‘average’ became a 5: bad. By their meaning ‘average’ is a 4. This converts only those answers; what you typed yourself stays. The old values are kept.</translation>
    </message>
    <message>
        <source>Even tellen…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Omzetten</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>Antwoorden naar hun betekenis omzetten</source>
        <translation>Convert answers by their meaning</translation>
    </message>
    <message>
        <source>In dit dagboek staan geen antwoorden meer van de oude omzetting.</source>
        <translation>This journal holds no more answers of the old conversion.</translation>
    </message>
    <message>
        <source>{old} wordt {new}</source>
        <translation>{old} becomes {new}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>Dagen met een melding</source>
        <translation>Days with an alert</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>Herstel – eigen meting</source>
        <translation>Herstel – own measure</translation>
    </message>
    <message>
        <source>Op Vandaag vragen</source>
        <translation>Ask on Today</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Eenheid</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Cijfers achter de komma</source>
        <translation>&amp;Digits after the decimal mark</translation>
    </message>
    <message>
        <source>&amp;Laagste waarde</source>
        <translation>&amp;Lowest value</translation>
    </message>
    <message>
        <source>&amp;Hoogste waarde</source>
        <translation>&amp;Highest value</translation>
    </message>
    <message>
        <source>&amp;1 betekent</source>
        <translation>&amp;1 means</translation>
    </message>
    <message>
        <source>&amp;7 betekent</source>
        <translation>&amp;7 means</translation>
    </message>
    <message>
        <source>&amp;Richting</source>
        <translation>D&amp;irection</translation>
    </message>
    <message>
        <source>&amp;Wanneer</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OwnMeasureDialog</name>
    <message>
        <source>Maak een nieuwe met wat past</source>
        <translation>Make a new one with what fits</translation>
    </message>
    <message>
        <source>Nieuwe eigen meting</source>
        <translation>New own measure</translation>
    </message>
    <message>
        <source>Eigen meting wijzigen</source>
        <translation>Change own measure</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Herstel schrijft eigen metingen alleen op: geen signaal en geen advies kijkt ernaar.</source>
        <translation>Herstel only writes own measures down: no signal and no advice looks at them.</translation>
    </message>
</context>
<context>
    <name>OwnMeasuresDialog</name>
    <message>
        <source>Herstel – eigen metingen</source>
        <translation>Herstel – own measures</translation>
    </message>
    <message>
        <source>Eigen metingen</source>
        <translation>Own measures</translation>
    </message>
    <message>
        <source>&amp;Nieuw…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>Om&amp;hoog</source>
        <translation>&amp;Up</translation>
    </message>
    <message>
        <source>Om&amp;laag</source>
        <translation>Do&amp;wn</translation>
    </message>
    <message>
        <source>&amp;Stoppen</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Verwijderen…</source>
        <translation>&amp;Delete…</translation>
    </message>
    <message>
        <source>Maak je eerste eigen meting…</source>
        <translation>Make your first own measure…</translation>
    </message>
    <message>
        <source>Hier komt wat je zelf wilt volgen en Herstel niet vraagt: koppen koffie, hoe je knie voelt, of je alcohol dronk, hoe laat je stopte met werken. Elke meting krijgt een veld op Vandaag en een rij in de week.</source>
        <translation>Here is what you want to follow yourself and Herstel does not ask: cups of coffee, how your knee feels, whether you drank alcohol, when you stopped working. Each measure gets a field on Today and a row in the week.</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Laten staan</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>niet te tonen: gemaakt door een nieuwere Herstel, en bewaard</source>
        <translation>can’t be shown: made by a newer Herstel, and kept</translation>
    </message>
    <message>
        <source>gestopt</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>niet gevraagd</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>&amp;Terugzetten</source>
        <translation>&amp;Bring back</translation>
    </message>
    <message>
        <source>‘{name}’ heeft nog geen waarden. Verwijderen?</source>
        <translation>‘{name}’ has no values yet. Delete it?</translation>
    </message>
    <message>
        <source>‘{name}’ heeft een waarde op 1 dag, die dan ook weggaat. Verwijderen?</source>
        <translation>‘{name}’ has a value on 1 day, which then goes too. Delete it?</translation>
    </message>
    <message>
        <source>‘{name}’ heeft waarden op {n} dagen, die dan ook weggaan. Verwijderen?</source>
        <translation>‘{name}’ has values on {n} days, which then go too. Delete it?</translation>
    </message>
    <message>
        <source>Met Ctrl+Z komt alles terug tot je Herstel sluit. Met Stoppen blijven de waarden.</source>
        <translation>Ctrl+Z brings everything back until you close Herstel. Stop keeps the values.</translation>
    </message>
</context>
<context>
    <name>PainOffer</name>
    <message>
        <source>Geen signaal leest dit woord.</source>
        <translation>No signal reads this word.</translation>
    </message>
    <message>
        <source>Pijn op een vaste plek telt mee bij het signaal over pijntjes.</source>
        <translation>Pain in one place counts for the signal on niggles.</translation>
    </message>
    <message>
        <source>Noteer als pijn op die plek</source>
        <translation>Note as pain in that place</translation>
    </message>
    <message>
        <source>Noteer als {tag}</source>
        <translation>Note as {tag}</translation>
    </message>
</context>
<context>
    <name>PanelDialog</name>
    <message>
        <source>Lijnen kiezen</source>
        <translation>Choose lines</translation>
    </message>
    <message>
        <source>Lijnen</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>Vink aan wat je wilt zien. Sleep om de volgorde te veranderen.</source>
        <translation>Tick what you want to see. Drag to change the order.</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Hoogte</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Tonen</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>automatisch</source>
        <translation>automatic</translation>
    </message>
</context>
<context>
    <name>PaperActions</name>
    <message>
        <source>Week afdrukken</source>
        <translation>Print week</translation>
    </message>
    <message>
        <source>herstel-week-{week}.pdf</source>
        <translation>herstel-week-{week}.pdf</translation>
    </message>
    <message>
        <source>Bewaar de week als PDF</source>
        <translation>Save the week as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Week op papier</source>
        <translation>Week on paper</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bewaar als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hoe je naam erop staat</source>
        <translation>How your name is shown</translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Hele naam</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Geen naam</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Wat erop staat</source>
        <translation>What is on it</translation>
    </message>
    <message>
        <source>Kolom ‘gewoon’</source>
        <translation>Column ‘usual’</translation>
    </message>
    <message>
        <source>Kolom ‘grens’</source>
        <translation>Column ‘limit’</translation>
    </message>
    <message>
        <source>Kolom normaal</source>
        <translation>Normal column</translation>
    </message>
    <message>
        <source>Lijntjes van vier weken</source>
        <translation>Small four-week charts</translation>
    </message>
    <message>
        <source>Signalen en advies</source>
        <translation>Signals and advice</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Rijen</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Stand van het papier</source>
        <translation>Paper orientation</translation>
    </message>
    <message>
        <source>Liggend</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Staand</source>
        <translation>Portrait</translation>
    </message>
</context>
<context>
    <name>ParticipationRow</name>
    <message>
        <source>Voor je trainer, zonder reden. Het gaat alleen mee als je het deelt met je club.</source>
        <translation>For your coach, without a reason. It goes along only if you share it with your club.</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Laat zien wat ik typ</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Onthoud dit op deze computer</source>
        <translation>Remember this on this computer</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Een ogenblik…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Je kunt het over 1 seconde weer proberen.</source>
        <translation>You can try again in 1 second.</translation>
    </message>
    <message>
        <source>Je kunt het over {n} seconden weer proberen.</source>
        <translation>You can try again in {n} seconds.</translation>
    </message>
    <message>
        <source>Toch met het wachtwoord</source>
        <translation>Use the password instead</translation>
    </message>
    <message>
        <source>Typ de herstelsleutel over. Heb je die niet, dan kan niemand dit dagboek nog openen. Wel kun je een ander dagboek openen of een nieuw beginnen.</source>
        <translation>Type the recovery key. Without it, nobody can open this journal any more. You can open another one or start a new one.</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>25 tekens, van het papier dat je bewaarde</source>
        <translation>25 characters, from the paper you kept</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Wachtwoord vergeten?</source>
        <translation>Forgot password?</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Week {n} onthouden. Ga naar een andere week en druk Ctrl+V.</source>
        <translation>Week {n} remembered. Go to another week and press Ctrl+V.</translation>
    </message>
    <message>
        <source>Het plan van {day} onthouden. Ga naar een andere dag en druk Ctrl+V.</source>
        <translation>The plan of {day} remembered. Go to another day and press Ctrl+V.</translation>
    </message>
    <message>
        <source>Druk eerst Ctrl+C in de week die je wilt kopiëren.</source>
        <translation>First press Ctrl+C in the week that you want to copy.</translation>
    </message>
    <message>
        <source>Gepland: {first} tot en met {last}. Ctrl+Z maakt het ongedaan.</source>
        <translation>Planned: {first} to {last}. Ctrl+Z undoes it.</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Deze dag moet nog komen. Invullen kan vanaf die dag.</source>
        <translation>This day is still to come. You can fill it in from that day on.</translation>
    </message>
    <message>
        <source>Rust plannen</source>
        <translation>Plan rest</translation>
    </message>
    <message>
        <source>Rust gepland</source>
        <translation>Rest planned</translation>
    </message>
    <message>
        <source>Rust plannen voor deze dag, of toch niet (Ctrl+R)</source>
        <translation>Plan rest for this day, or not after all (Ctrl+R)</translation>
    </message>
    <message>
        <source>Herstelweek…</source>
        <translation>Recovery week…</translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message>
        <source>Vorige maand (Alt+←)</source>
        <translation>Previous month (Alt+←)</translation>
    </message>
    <message>
        <source>Volgende maand (Alt+→)</source>
        <translation>Next month (Alt+→)</translation>
    </message>
    <message>
        <source>Kies een dag in de kalender</source>
        <translation>Choose a day in the calendar</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Naar vandaag (Ctrl+T)</source>
        <translation>Go to today (Ctrl+T)</translation>
    </message>
    <message>
        <source>Maand</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Een maand, een regel per week (Alt+1)</source>
        <translation>A month, one line per week (Alt+1)</translation>
    </message>
    <message>
        <source>Seizoen</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>Een half jaar, een smalle regel per week (Alt+2)</source>
        <translation>Half a year, one narrow line per week (Alt+2)</translation>
    </message>
    <message>
        <source>Sjablonen…</source>
        <translation>Templates…</translation>
    </message>
    <message>
        <source>Een aantal weken plannen naar een vast patroon (Ctrl+J)</source>
        <translation>Plan a number of weeks to a fixed pattern (Ctrl+J)</translation>
    </message>
    <message>
        <source>Meer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>PlanLegend</name>
    <message>
        <source>vakantie</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>leeg  Backspace</source>
        <translation>empty  Backspace</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>De gekozen dagen leegmaken (Backspace)</source>
        <translation>Clear the chosen days (Backspace)</translation>
    </message>
    <message>
        <source>Omlijnd is gepland, grijs met een streep is gedaan: minuten en zwaarte 0 tot en met 10. Slepen of Ctrl+Shift+pijl verplaatst, Ctrl+D kopieert de week, Ctrl+Z maakt ongedaan.</source>
        <translation>Outlined is planned, grey with a bar is done: minutes and effort 0 to 10. Dragging or Ctrl+Shift+arrow moves, Ctrl+D copies the week, Ctrl+Z undoes.</translation>
    </message>
</context>
<context>
    <name>PlanMenus</name>
    <message>
        <source>Week kopiëren naar de volgende</source>
        <translation>Copy week to the next</translation>
    </message>
    <message>
        <source>Agenda (iCalendar) importeren…</source>
        <translation>Import calendar (iCalendar)…</translation>
    </message>
    <message>
        <source>Plan bewaren als agenda (iCalendar)…</source>
        <translation>Save plan as calendar (iCalendar)…</translation>
    </message>
    <message>
        <source>leegmaken</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>Training plannen…</source>
        <translation>Plan session…</translation>
    </message>
    <message>
        <source>Naar deze dag</source>
        <translation>To this day</translation>
    </message>
    <message>
        <source>Dag verplaatsen</source>
        <translation>Move day</translation>
    </message>
    <message>
        <source>Week kopiëren</source>
        <translation>Copy week</translation>
    </message>
    <message>
        <source>Hier neerzetten</source>
        <translation>Put down here</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Niets gepland</source>
        <translation>Nothing planned</translation>
    </message>
    <message>
        <source>Gepland: {plan}</source>
        <translation>Planned: {plan}</translation>
    </message>
    <message>
        <source>Niet ingevuld</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Nog niet ingevuld</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>Gedaan: {deed}</source>
        <translation>Done: {deed}</translation>
    </message>
    <message>
        <source>≥ {load}</source>
        <translation>≥ {load}</translation>
    </message>
    <message>
        <source>wordt {kind}</source>
        <translation>becomes {kind}</translation>
    </message>
    <message>
        <source>{n} trainingen</source>
        <translation>{n} sessions</translation>
    </message>
    <message>
        <source>Rustdag</source>
        <translation>Rest day</translation>
    </message>
    <message>
        <source>Actief herstel</source>
        <translation>Active recovery</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>dag {n} van {of}</source>
        <translation>day {n} of {of}</translation>
    </message>
    <message>
        <source>dag {n}</source>
        <translation>day {n}</translation>
    </message>
    <message>
        <source>vakantie</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>week {n}</source>
        <translation>week {n}</translation>
    </message>
    <message>
        <source>gepland {load}</source>
        <translation>planned {load}</translation>
    </message>
    <message>
        <source>tot nu {load}</source>
        <translation>so far {load}</translation>
    </message>
    <message>
        <source>gedaan {load}</source>
        <translation>done {load}</translation>
    </message>
    <message>
        <source>zware week {n}</source>
        <translation>heavy week {n}</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>QuantityRow</name>
    <message>
        <source>Laatste 14 dagen: {low} tot {high}</source>
        <translation>Last 14 days: {low} to {high}</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Kies…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>{words} (voorstel)</source>
        <translation>{words} (suggested)</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Wijzigen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Pauze, alleen opschrijven, geboortejaar</source>
        <translation>Break, only writing down, year of birth</translation>
    </message>
    <message>
        <source>Pauze tot en met {day}. Invullen mag, hoeft niet.</source>
        <translation>A break up to and including {day}. You may fill in, but need not.</translation>
    </message>
    <message>
        <source>Alleen opschrijven: Herstel vergelijkt niets.</source>
        <translation>Only writing down: Herstel compares nothing.</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Van … tot …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Tonen</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
</context>
<context>
    <name>RecoveryWeekDialog</name>
    <message>
        <source>Een hele week met veel minder uren en bijna niets zwaars. Herstel zegt daarna of hij rustig genoeg was, en kijkt of je opknapt.</source>
        <translation>A whole week with far fewer hours and hardly anything hard. Herstel says afterwards whether it was easy enough, and looks whether you recover.</translation>
    </message>
    <message>
        <source>Herstelweek</source>
        <translation>Recovery week</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Eerste dag</source>
        <translation>&amp;First day</translation>
    </message>
    <message>
        <source>&amp;Laatste dag</source>
        <translation>&amp;Last day</translation>
    </message>
    <message>
        <source>In deze week besprak je het op {days}. Beide tellen mee.</source>
        <translation>In this week you discussed it on {days}. Both count.</translation>
    </message>
    <message>
        <source>Neem {day}</source>
        <translation>Take {day}</translation>
    </message>
    <message>
        <source>Wijzig die herstelweek</source>
        <translation>Change that recovery week</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Verslag voor arts of fysiotherapeut</source>
        <translation>Report for doctor or physiotherapist</translation>
    </message>
    <message>
        <source>Je naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Vraag en achtergrond…</source>
        <translation>Question and background…</translation>
    </message>
    <message>
        <source>Hoeveel weken</source>
        <translation>How many weeks</translation>
    </message>
    <message>
        <source>{n} weken</source>
        <translation>{n} weeks</translation>
    </message>
    <message>
        <source>Wat erin staat</source>
        <translation>What is in it</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Covering</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>Herstel – beschadigd dagboek</source>
        <translation>Herstel – damaged journal</translation>
    </message>
    <message>
        <source>Je dagboek is beschadigd</source>
        <translation>Your journal is damaged</translation>
    </message>
    <message>
        <source>Er gaat niets weg: het bestand van nu blijft onder een andere naam naast je dagboek staan. Waarmee wil je verder?</source>
        <translation>Nothing goes: the file of now stays beside your journal under another name. What would you like to go on with?</translation>
    </message>
    <message>
        <source>Je begint opnieuw; het bestand van nu blijft bewaard.</source>
        <translation>You begin anew; the file of now is kept.</translation>
    </message>
    <message>
        <source>Een leeg dagboek</source>
        <translation>An empty journal</translation>
    </message>
    <message>
        <source>Ander dagboek openen…</source>
        <translation>Open another journal…</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Hiermee verder</source>
        <translation>Continue with this</translation>
    </message>
    <message>
        <source>Herstel – geen dagboek</source>
        <translation>Herstel – not a journal</translation>
    </message>
    <message>
        <source>Op de plek van je dagboek ligt een ander bestand</source>
        <translation>There is another file in the place of your journal</translation>
    </message>
    <message>
        <source>Herstel – leeg bestand</source>
        <translation>Herstel – empty file</translation>
    </message>
    <message>
        <source>Het bestand van je dagboek is leeg</source>
        <translation>The file of your journal is empty</translation>
    </message>
    <message>
        <source>Herstel – gewijzigd dagboek</source>
        <translation>Herstel – altered journal</translation>
    </message>
    <message>
        <source>In je dagboek staat iets vreemds</source>
        <translation>There is something strange in your journal</translation>
    </message>
    <message>
        <source>De reservekopie van {day}, aangevuld met wat nog te lezen is</source>
        <translation>The backup of {day}, completed with what can still be read</translation>
    </message>
    <message>
        <source>Alle dagen zijn zoals jij ze bewaarde.</source>
        <translation>All days are as you saved them.</translation>
    </message>
    <message>
        <source>Herstel kan niet meer zien welke dagen erin stonden. Er kunnen dagen ontbreken.</source>
        <translation>Herstel can no longer see which days were in it. Some may be missing.</translation>
    </message>
    <message>
        <source>Wat in het beschadigde dagboek nog te lezen is</source>
        <translation>What can still be read in the damaged journal</translation>
    </message>
    <message>
        <source>Alleen de reservekopie van {day}</source>
        <translation>Only the backup of {day}</translation>
    </message>
    <message>
        <source>Eén dag ontbreekt, is ouder of niet zeker: {days}.</source>
        <translation>One day is missing, older or uncertain: {days}.</translation>
    </message>
    <message>
        <source>{n} dagen ontbreken, zijn ouder of niet zeker: {days}.</source>
        <translation>{n} days are missing, older or uncertain: {days}.</translation>
    </message>
    <message>
        <source>Niet meer te zien is welke dagen er allemaal in stonden. Wat je op {day} of later invulde, kan ontbreken.</source>
        <translation>It can no longer be seen which days it held. What you filled in on {day} or later may be missing.</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Herstel – geïmporteerd</source>
        <translation>Herstel – imported</translation>
    </message>
    <message>
        <source>{n} waarde is bewaard</source>
        <translation>{n} value was saved</translation>
    </message>
    <message>
        <source>{n} waarden zijn bewaard</source>
        <translation>{n} values were saved</translation>
    </message>
    <message>
        <source>{n} dag: {first}</source>
        <translation>{n} day: {first}</translation>
    </message>
    <message>
        <source>{n} dagen, van {first} tot en met {last}</source>
        <translation>{n} days, from {first} to {last}</translation>
    </message>
    <message>
        <source>Kijken of er een melding in zit…</source>
        <translation>Looking whether there is an alert in it…</translation>
    </message>
    <message>
        <source>Terugnemen kan ook later: Eerdere imports, in het menu Bestand. Wat je intypt blijft staan.</source>
        <translation>You can also take it back later: Earlier imports, in the File menu. What you type stays.</translation>
    </message>
    <message>
        <source>{n} nieuw</source>
        <translation>{n} new</translation>
    </message>
    <message>
        <source>{n} bijgewerkt</source>
        <translation>{n} updated</translation>
    </message>
    <message>
        <source>{n} hetzelfde</source>
        <translation>{n} the same</translation>
    </message>
    <message>
        <source>{n} overgeslagen</source>
        <translation>{n} skipped</translation>
    </message>
    <message>
        <source>{n} eigen meting gemaakt</source>
        <translation>{n} own measure made</translation>
    </message>
    <message>
        <source>{n} eigen metingen gemaakt</source>
        <translation>{n} own measures made</translation>
    </message>
    <message>
        <source>Bekijk in Trends</source>
        <translation>See in Trends</translation>
    </message>
    <message>
        <source>Naar de eerste melding</source>
        <translation>To the first alert</translation>
    </message>
    <message>
        <source>In deze dagen staat geen melding.</source>
        <translation>There is no alert in these days.</translation>
    </message>
    <message>
        <source>De eerste melding in deze dagen is van {day}.</source>
        <translation>The first alert in these days is of {day}.</translation>
    </message>
    <message>
        <source>Tot en met gisteren staat er geen melding in; vandaag volgt na je gevoel.</source>
        <translation>Up to and including yesterday there is no warning in it; today follows after your feelings.</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>RuleChoice</name>
    <message>
        <source>Signaal</source>
        <translation>Signal</translation>
    </message>
</context>
<context>
    <name>RuleDetail</name>
    <message>
        <source>Over dit signaal</source>
        <translation>About this signal</translation>
    </message>
    <message>
        <source>Zoek een andere grens</source>
        <translation>Find another limit</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Wat het is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Jouw grens</source>
        <translation>Your limit</translation>
    </message>
    <message>
        <source>Dit getal is een keuze van Herstel; geen artikel noemt er een.</source>
        <translation>This number is Herstel’s own choice; no article gives one.</translation>
    </message>
    <message>
        <source>In je instellingen staat ‘{stored}’; dat kan niet. Hier geldt {value} van het artikel.</source>
        <translation>Your settings say ‘{stored}’; that is not possible. The article’s {value} applies here.</translation>
    </message>
    <message>
        <source>In je instellingen staat ‘{stored}’; dat kan niet. Hier geldt {value} van Herstel.</source>
        <translation>Your settings say ‘{stored}’; that is not possible. Herstel’s own {value} applies here.</translation>
    </message>
    <message>
        <source>Nog te weinig dagen met genoeg gegevens in het afgelopen jaar.</source>
        <translation>Too few days with enough data in the past year.</translation>
    </message>
    <message>
        <source>In het afgelopen jaar {times} actief geworden, op {share} % van de dagen met genoeg gegevens.</source>
        <translation>Became active {times} in the past year, on {share} % of the days with enough data.</translation>
    </message>
    <message>
        <source>In je instellingen staat hier geen ja of nee. Daarom geldt de standaardkeuze.</source>
        <translation>Your settings say neither yes nor no here. So the default choice applies.</translation>
    </message>
    <message>
        <source>Ook met de uiterste grens is dit signaal nog te vaak actief.</source>
        <translation>Even with the furthest limit this signal is still active too often.</translation>
    </message>
    <message>
        <source>Voorstel: {value}. Dan is het op {share} % van je dagen actief.</source>
        <translation>Suggestion: {value}. It would then be active on {share} % of your days.</translation>
    </message>
    <message>
        <source>Even tellen…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Dit signaal telt voor jou niet mee.</source>
        <translation>This signal does not count for you.</translation>
    </message>
    <message>
        <source>In het afgelopen jaar niet actief geworden.</source>
        <translation>Did not become active in the past year.</translation>
    </message>
    <message>
        <source>minder dan 1</source>
        <translation>less than 1</translation>
    </message>
    <message>
        <source>Dit signaal is op {share} % van je dagen actief. Zo zegt het weinig.</source>
        <translation>This signal is active on {share} % of your days. That way it says little.</translation>
    </message>
    <message>
        <source>Je hebt nog geen melding met dit signaal beantwoord.</source>
        <translation>You have not answered an alert with this signal yet.</translation>
    </message>
    <message>
        <source>Je antwoorden: {right} keer ‘klopte’, {false} keer ‘loos alarm’ ({share} %).</source>
        <translation>Your answers: ‘correct’ {right} times, ‘false alarm’ {false} times ({share} %).</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Over deze klacht zeggen de signalen niets, ook niet als ze rustig zijn.</source>
        <translation>The signals say nothing about this complaint, not even when they are quiet.</translation>
    </message>
    <message>
        <source>Herstel vergelijkt deze dag niet: dat koos je bij Minder meten. Daarom staat hier overal ‘te weinig gegevens’.</source>
        <translation>Herstel does not compare this day: you chose that at Measure less. That is why it says ‘not enough data’ everywhere here.</translation>
    </message>
    <message>
        <source>niet gebruikt</source>
        <translation>not used</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>{digit} van 7: {word}</source>
        <translation>{digit} of 7: {word}</translation>
    </message>
    <message>
        <source>niets ingevuld</source>
        <translation>nothing filled in</translation>
    </message>
</context>
<context>
    <name>SeasonPage</name>
    <message>
        <source>Wat je ziet</source>
        <translation>What you see</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>maand</source>
        <translation>month</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>Seizoen</source>
        <translation>Season</translation>
    </message>
</context>
<context>
    <name>SeasonView</name>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>Dit jaar heeft nog te weinig dagen met een waarde.</source>
        <translation>This year has too few days with a value so far.</translation>
    </message>
    <message>
        <source>{name}: {own}. Eerdere jaren zijn er nog niet.</source>
        <translation>{name}: {own}. There are no earlier years yet.</translation>
    </message>
    <message>
        <source>{name}: {own}. Eerdere jaren: {usual} ({low} – {high}, {n} ×).</source>
        <translation>{name}: {own}. Earlier years: {usual} ({low} – {high}, {n} ×).</translation>
    </message>
    <message>
        <source>{name} tot nu toe: {own}. Dezelfde dagen van eerdere jaren: {usual} ({low} – {high}, {n} ×).</source>
        <translation>{name} so far: {own}. The same days of earlier years: {usual} ({low} – {high}, {n} ×).</translation>
    </message>
    <message>
        <source>laagste tot hoogste van eerdere jaren</source>
        <translation>lowest to highest of earlier years</translation>
    </message>
    <message>
        <source>midden van eerdere jaren</source>
        <translation>middle of earlier years</translation>
    </message>
    <message>
        <source>per maand</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>per week</translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Training toevoegen</source>
        <translation>Add session</translation>
    </message>
    <message>
        <source>Training wijzigen</source>
        <translation>Change session</translation>
    </message>
    <message>
        <source>lichter</source>
        <translation>easier</translation>
    </message>
    <message>
        <source>gewoon</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>zwaarder</source>
        <translation>harder</translation>
    </message>
    <message>
        <source>Zware training</source>
        <translation>Hard session</translation>
    </message>
    <message>
        <source>Rustig bedoeld</source>
        <translation>Meant to be easy</translation>
    </message>
    <message>
        <source>Zwaarte (RPE)</source>
        <translation>Effort (RPE)</translation>
    </message>
    <message>
        <source>Hoe zwaar voelde het</source>
        <translation>How hard did it feel</translation>
    </message>
    <message>
        <source>Hoe goed ging het</source>
        <translation>How well did it go</translation>
    </message>
    <message>
        <source>beter</source>
        <translation>better</translation>
    </message>
    <message>
        <source>minder goed</source>
        <translation>worse</translation>
    </message>
    <message>
        <source>Krachttraining</source>
        <translation>Strength training</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dat is hier geen keuze: {what}</source>
        <translation>That is not a choice here: {what}</translation>
    </message>
    <message>
        <source>0 = rust · 10 = maximaal · liefst op een vast moment</source>
        <translation>0 = rest · 10 = maximal · preferably at a fixed moment</translation>
    </message>
    <message>
        <source>belasting {load}</source>
        <translation>load {load}</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>‘{note}’</source>
        <translation>‘{note}’</translation>
    </message>
    <message>
        <source>{what} wijzigen</source>
        <translation>Change {what}</translation>
    </message>
    <message>
        <source>{what} verwijderen</source>
        <translation>Delete {what}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Herstel – instellingen</source>
        <translation>Herstel – settings</translation>
    </message>
    <message>
        <source>Zoek een instelling</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Alles wordt meteen bewaard.</source>
        <translation>Everything is saved straight away.</translation>
    </message>
    <message>
        <source>{n} veld · ongeveer {seconds} s</source>
        <translation>{n} field · about {seconds} s</translation>
    </message>
    <message>
        <source>{n} velden · ongeveer {seconds} s</source>
        <translation>{n} fields · about {seconds} s</translation>
    </message>
    <message>
        <source>Ochtend</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Wat je uitzet, verdwijnt alleen van Vandaag. Wat je al invulde, blijft bewaard.</source>
        <translation>What you switch off only disappears from Today. What you filled in before is kept.</translation>
    </message>
    <message>
        <source>velden metingen kiezen volgorde pols slaap gevoel HRV</source>
        <translation>fields measures choose order pulse sleep feeling HRV</translation>
    </message>
    <message>
        <source>Welke velden op Vandaag staan, en in welke volgorde.</source>
        <translation>Which fields are on Today, and in which order.</translation>
    </message>
    <message>
        <source>Eigen metingen</source>
        <translation>Own measures</translation>
    </message>
    <message>
        <source>Wat jij wilt volgen, zoals koffie of een knie. Geen signaal kijkt ernaar.</source>
        <translation>What you want to follow, such as coffee or a knee. No signal looks at it.</translation>
    </message>
    <message>
        <source>nieuw veld eigen meting schaal getal</source>
        <translation>new field own measure scale number</translation>
    </message>
    <message>
        <source>Maken, wijzigen, ordenen, stoppen en verwijderen.</source>
        <translation>Making, changing, ordering, stopping and deleting.</translation>
    </message>
    <message>
        <source>Invullen</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Hoe de cursor verder gaat, en wanneer je een vergelijking ziet.</source>
        <translation>How the cursor moves on, and when you see a comparison.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>thema letters lettergrootte</source>
        <translation>theme letters font size dark light</translation>
    </message>
    <message>
        <source>De tekst is nu {size}.</source>
        <translation>The text is now {size}.</translation>
    </message>
    <message>
        <source>Uiterlijk en taal</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>Kleuren, taal en de grootte van de tekst.</source>
        <translation>Colours, language and text size.</translation>
    </message>
    <message>
        <source>Herinnering</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Eén keer per dag, zolang Herstel open is en je nog niets invulde. Een dag die je oversloeg, noemt Herstel nooit.</source>
        <translation>Once a day, while Herstel is open and you have not filled in anything yet. Herstel never mentions a day that you skipped.</translation>
    </message>
    <message>
        <source>melding wekker ochtend tijd starten computer</source>
        <translation>notification alarm morning time start computer</translation>
    </message>
    <message>
        <source>Herstel start samen met je computer.</source>
        <translation>Herstel starts together with your computer.</translation>
    </message>
    <message>
        <source>Niet meer samen starten</source>
        <translation>No longer start together</translation>
    </message>
    <message>
        <source>Herstel start alleen als je het zelf opent.</source>
        <translation>Herstel starts only when you open it yourself.</translation>
    </message>
    <message>
        <source>Samen met je computer starten</source>
        <translation>Start together with your computer</translation>
    </message>
    <message>
        <source>Minder meten</source>
        <translation>Measuring less</translation>
    </message>
    <message>
        <source>aan</source>
        <translation>on</translation>
    </message>
    <message>
        <source>uit</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Een pauze, alleen opschrijven, en je geboortejaar.</source>
        <translation>A pause, only writing down, and your year of birth.</translation>
    </message>
    <message>
        <source>pauze leeftijd geboortejaar rust</source>
        <translation>pause age year of birth rest</translation>
    </message>
    <message>
        <source>Herstel vergelijkt dan niet.</source>
        <translation>Herstel then compares nothing.</translation>
    </message>
    <message>
        <source>1 eigen grens</source>
        <translation>1 own limit</translation>
    </message>
    <message>
        <source>{n} eigen grenzen</source>
        <translation>{n} own limits</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Elke grens staat bij haar signaal, met wat ze in je eigen jaar verandert.</source>
        <translation>Each limit is with its signal, with what it changes in your own year.</translation>
    </message>
    <message>
        <source>grenzen pols HRV telt niet mee</source>
        <translation>limits pulse HRV not counted</translation>
    </message>
    <message>
        <source>Grenzen bekijken en wijzigen.</source>
        <translation>View and change limits.</translation>
    </message>
    <message>
        <source>Naar Signalen</source>
        <translation>To Signals</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Wat je club ziet, vink je elke week zelf aan, op de pagina Week.</source>
        <translation>What your club sees, you tick yourself every week, on the page Week.</translation>
    </message>
    <message>
        <source>delen weekbestand trainer leden</source>
        <translation>share week file coach members</translation>
    </message>
    <message>
        <source>Voor een trainer: de weken van de leden.</source>
        <translation>For a coach: the weeks of the members.</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Herstel maakt ze zelf. Een tweede map, zoals een stick, kies je hier.</source>
        <translation>Herstel makes them itself. You choose a second folder, such as a stick, here.</translation>
    </message>
    <message>
        <source>back-up reservekopie stick terugzetten tweede map</source>
        <translation>backup copy stick restore second folder</translation>
    </message>
    <message>
        <source>Bekijken, terugzetten en een tweede map.</source>
        <translation>View, restore and a second folder.</translation>
    </message>
    <message>
        <source>Met een wachtwoord is je dagboek versleuteld, met alle reservekopieën.</source>
        <translation>With a password your journal is encrypted, with all backups.</translation>
    </message>
    <message>
        <source>Wachtwoord en slot</source>
        <translation>Password and lock</translation>
    </message>
    <message>
        <source>geen wachtwoord</source>
        <translation>no password</translation>
    </message>
    <message>
        <source>Wie je dagboek mag openen.</source>
        <translation>Who may open your journal.</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>importeren exporteren wissen bestand map bron volgorde</source>
        <translation>import export erase file folder source order</translation>
    </message>
    <message>
        <source>Jaren uit een andere app of een rekenblad.</source>
        <translation>Years from another app or a spreadsheet.</translation>
    </message>
    <message>
        <source>Wat eerder binnenkwam, kun je terugnemen.</source>
        <translation>What came in earlier can be taken back.</translation>
    </message>
    <message>
        <source>Geven meer bronnen een waarde, dan telt de eerste.</source>
        <translation>When several sources give a value, the first one counts.</translation>
    </message>
    <message>
        <source>Nieuwe bestanden in een map, zoals Downloads.</source>
        <translation>New files in a folder, such as Downloads.</translation>
    </message>
    <message>
        <source>Alles van deze computer verwijderen.</source>
        <translation>Remove everything from this computer.</translation>
    </message>
    <message>
        <source>Terug naar standaard</source>
        <translation>Back to default</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Weekbestand voor je club</source>
        <translation>Week file for your club</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Zo kent je club jou</source>
        <translation>How your club knows you</translation>
    </message>
    <message>
        <source>Naam, voorletters of nummer</source>
        <translation>Name, initials or number</translation>
    </message>
    <message>
        <source>Voorletters</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Hele naam</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Je naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Je nummer</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Wat je club ziet</source>
        <translation>What your club sees</translation>
    </message>
    <message>
        <source>Dit staat in het bestand</source>
        <translation>This is in the file</translation>
    </message>
    <message>
        <source>Nieuw kenmerk</source>
        <translation>New identifier</translation>
    </message>
    <message>
        <source>Voortaan zijn je weken voor de club die van een ander lid: je rij begint opnieuw.</source>
        <translation>From now on your weeks are another member&apos;s to the club: your row begins anew.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaar weekbestand…</source>
        <translation>Save week file…</translation>
    </message>
    <message>
        <source>Bestandsnaam: {name}</source>
        <translation>File name: {name}</translation>
    </message>
    <message>
        <source>Vul je naam of nummer in. Zo vindt je trainer jouw rij.</source>
        <translation>Enter your name or number. That is how your coach finds your row.</translation>
    </message>
    <message>
        <source>Bewaar weekbestand</source>
        <translation>Save week file</translation>
    </message>
    <message>
        <source>Weekbestand van Herstel (*{suffix})</source>
        <translation>Week file from Herstel (*{suffix})</translation>
    </message>
</context>
<context>
    <name>SharedTable</name>
    <message>
        <source>Inhoud van het bestand</source>
        <translation>Contents of the file</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Soort blad</source>
        <translation>Type of sheet</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bewaar als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Voorbeeld van het blad</source>
        <translation>Preview of the sheet</translation>
    </message>
</context>
<context>
    <name>SheetTurning</name>
    <message>
        <source>Vorig blad</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Volgend blad</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>SignalCard</name>
    <message>
        <source>Dit signaal</source>
        <translation>This signal</translation>
    </message>
    <message>
        <source>Bekijk het signaal {name}</source>
        <translation>View the signal {name}</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Alle signalen</source>
        <translation>All signals</translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Gewone waarden</source>
        <translation>Usual values</translation>
    </message>
    <message>
        <source>Extra cijfers</source>
        <translation>Extra figures</translation>
    </message>
    <message>
        <source>Vanaf deze dag leert Herstel opnieuw wat gewoon is voor {measure}. Wat ervoor kwam, blijft bewaard maar telt niet mee. Meet je elke dag, dan is de nieuwe gewone waarde na ongeveer drie weken bekend.</source>
        <translation>From this day on, Herstel learns again what is usual for {measure}. What came before is kept but does not count. If you measure every day, the new usual value is known after about three weeks.</translation>
    </message>
    <message>
        <source>Gewone waarde opnieuw leren</source>
        <translation>Learn usual value again</translation>
    </message>
    <message>
        <source>Opnieuw leren</source>
        <translation>Learn again</translation>
    </message>
    <message>
        <source>De waarde van {measure} op deze dag telt niet mee voor wat gewoon is. De waarde blijft bewaard.</source>
        <translation>The value of {measure} on this day does not count towards what is usual. The value is kept.</translation>
    </message>
    <message>
        <source>Begrippen</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Ochtend uitsluiten</source>
        <translation>Exclude a morning</translation>
    </message>
    <message>
        <source>Uitsluiten</source>
        <translation>Exclude</translation>
    </message>
</context>
<context>
    <name>SkippedCard</name>
    <message>
        <source>Overgeslagen: {n} waarde of regel, en waarom</source>
        <translation>Skipped: {n} value or line, and why</translation>
    </message>
    <message>
        <source>Overgeslagen: {n} waarden of regels, en waarom</source>
        <translation>Skipped: {n} values or lines, and why</translation>
    </message>
    <message>
        <source>Regel voor regel…</source>
        <translation>Line by line…</translation>
    </message>
</context>
<context>
    <name>SkippedDialog</name>
    <message>
        <source>Herstel – overgeslagen</source>
        <translation>Herstel – skipped</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Overgeslagen regels</source>
        <translation>Skipped lines</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Herstel – welke bron telt</source>
        <translation>Herstel – which source counts</translation>
    </message>
    <message>
        <source>Meting</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Bronnen, de eerste telt</source>
        <translation>Sources, the first one counts</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Gewone volgorde</source>
        <translation>Usual order</translation>
    </message>
    <message>
        <source>Welke bron telt?</source>
        <translation>Which source counts?</translation>
    </message>
    <message>
        <source>{source} · {n} dagen</source>
        <translation>{source} · {n} days</translation>
    </message>
    <message>
        <source>{source} · {n} dag</source>
        <translation>{source} · {n} day</translation>
    </message>
    <message>
        <source>Wat je zelf invult telt altijd eerst. Daarna telt op elke dag de eerste bron die een waarde heeft; de andere blijven bewaard.</source>
        <translation>What you enter yourself always counts first. After that, on each day the first source with a value counts; the others are kept.</translation>
    </message>
    <message>
        <source>Wat je zelf invult telt altijd eerst. Zolang je niets verschuift, telt daarna een meting in de ochtend, dan een van de nacht, dan een van de hele dag, en van gelijke bronnen die met de meeste dagen in de twee maanden ervoor. De andere waarden blijven bewaard.</source>
        <translation>What you fill in yourself always counts first. As long as you move nothing, a measurement in the morning counts next, then one of the night, then one of the whole day, and of equal sources the one with most days in the two months before. The other values are kept.</translation>
    </message>
    <message>
        <source>Geen meting heeft meer dan één bron.</source>
        <translation>No measure has more than one source.</translation>
    </message>
</context>
<context>
    <name>SpokenNews</name>
    <message>
        <source>Bewaard</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>Opnieuw gedaan: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
</context>
<context>
    <name>StoringNote</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaren annuleren</source>
        <translation>Cancel saving</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Wordt afgebroken…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Bezig met bewaren…</source>
        <translation>Storing…</translation>
    </message>
    <message>
        <source>Bezig met bewaren… {n} %</source>
        <translation>Storing… {n} %</translation>
    </message>
</context>
<context>
    <name>StreamTable</name>
    <message>
        <source>verloop</source>
        <translation>course</translation>
    </message>
    <message>
        <source>dagen</source>
        <translation>days</translation>
    </message>
    <message>
        <source>eerste – laatste</source>
        <translation>first – last</translation>
    </message>
    <message>
        <source>meting</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>hetzelfde</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>anders</source>
        <translation>different</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>Wat jij typte blijft staan; een eerdere import wordt bijgewerkt.</source>
        <translation>What you typed stays; an earlier import is updated.</translation>
    </message>
    <message>
        <source>wacht op een antwoord</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>{n} dag, {new} nieuw, {same} hetzelfde, {different} anders</source>
        <translation>{n} day, {new} new, {same} the same, {different} different</translation>
    </message>
    <message>
        <source>{n} dagen, {new} nieuw, {same} hetzelfde, {different} anders</source>
        <translation>{n} days, {new} new, {same} the same, {different} different</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>minder</source>
        <translation>fewer</translation>
    </message>
    <message>
        <source>nog {n}</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>minder bijzonderheden</source>
        <translation>fewer particulars</translation>
    </message>
    <message>
        <source>nog {n} bijzonderheden</source>
        <translation>{n} more particulars</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Bijzonderheden</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>+ pijn…</source>
        <translation>+ pain…</translation>
    </message>
    <message>
        <source>Waar heb je pijn?</source>
        <translation>Where does it hurt?</translation>
    </message>
    <message>
        <source>Een eigen woord</source>
        <translation>A word of your own</translation>
    </message>
    <message>
        <source>+ eigen woord…</source>
        <translation>+ own word…</translation>
    </message>
    <message>
        <source>+ meer…</source>
        <translation>+ more…</translation>
    </message>
    <message>
        <source>Herstelweek, besproken op</source>
        <translation>Recovery week, discussed on</translation>
    </message>
    <message>
        <source>Besproken met een professional</source>
        <translation>Discussed with a professional</translation>
    </message>
    <message>
        <source>de bijzonderheden</source>
        <translation>the tags</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} bijzonderheden; hier staan er {shown}.</source>
        <translation>This day has {n} tags; {shown} of them are here.</translation>
    </message>
    <message>
        <source>Herstelweek…</source>
        <translation>Recovery week…</translation>
    </message>
    <message>
        <source>Besproken op…</source>
        <translation>Discussed on…</translation>
    </message>
    <message>
        <source>waar doet het pijn?</source>
        <translation>where does it hurt?</translation>
    </message>
    <message>
        <source>eigen woord</source>
        <translation>own word</translation>
    </message>
</context>
<context>
    <name>TapDialog</name>
    <message>
        <source>Pols meten</source>
        <translation>Measure pulse</translation>
    </message>
    <message>
        <source>Tik bij elke hartslag</source>
        <translation>Tap at every heartbeat</translation>
    </message>
    <message>
        <source>Begin nu</source>
        <translation>Start now</translation>
    </message>
    <message>
        <source>Invullen</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Andere houding…</source>
        <translation>Another position…</translation>
    </message>
    <message>
        <source>Liggend in bed, voor het opstaan</source>
        <translation>Lying in bed, before getting up</translation>
    </message>
    <message>
        <source>Zittend, na 5 minuten</source>
        <translation>Sitting, after 5 minutes</translation>
    </message>
    <message>
        <source>{n} seconden</source>
        <translation>{n} seconds</translation>
    </message>
    <message>
        <source>zonder klok, vanaf 20 tikken</source>
        <translation>without a clock, from 20 taps</translation>
    </message>
    <message>
        <source>Je meet liggend, in bed, voor het opstaan.</source>
        <translation>You measure lying in bed, before getting up.</translation>
    </message>
    <message>
        <source>Je meet zittend, nadat je 5 minuten zat.</source>
        <translation>You measure sitting, after sitting for 5 minutes.</translation>
    </message>
    <message>
        <source>Hoe meet je je pols? Liggend is het best. Kies één keer en houd het zo: liggend en zittend zijn twee reeksen, elk met een eigen gewone waarde.</source>
        <translation>How do you take your pulse? Lying down is best. Choose once and keep it so: lying and sitting are two series, each with a usual value of its own.</translation>
    </message>
    <message>
        <source>stil liggen</source>
        <translation>lie still</translation>
    </message>
    <message>
        <source>stil zitten</source>
        <translation>sit still</translation>
    </message>
    <message>
        <source>tik</source>
        <translation>tap</translation>
    </message>
    <message>
        <source>nog {n} s</source>
        <translation>{n} s left</translation>
    </message>
    <message>
        <source>nog {n} ×</source>
        <translation>{n} × left</translation>
    </message>
    <message>
        <source>genoeg</source>
        <translation>enough</translation>
    </message>
    <message>
        <source>Beweeg niet en praat niet. Over een halve minuut begin je te tikken; lag of zat je al stil, kies dan Begin nu (Enter).</source>
        <translation>Don’t move and don’t talk. In half a minute you start tapping; if you were lying or sitting still already, choose Start now (Enter).</translation>
    </message>
    <message>
        <source>Ga door zolang je wilt en kies dan Klaar (Enter).</source>
        <translation>Go on as long as you like, then choose Done (Enter).</translation>
    </message>
    <message>
        <source>Je ziet je pols als je klaar bent.</source>
        <translation>You see your pulse when you are done.</translation>
    </message>
    <message>
        <source>Te weinig tikken om je pols te tellen. Probeer het nog een keer.</source>
        <translation>Too few taps to count your pulse. Please try once more.</translation>
    </message>
    <message>
        <source>Er lijkt een tik te ontbreken. Wil je het nog een keer doen?</source>
        <translation>A tap seems to be missing. Would you like to do it once more?</translation>
    </message>
    <message>
        <source>Eén slag lijkt dubbel getikt. Wil je het nog een keer doen?</source>
        <translation>One beat seems to have been tapped twice. Would you like to do it once more?</translation>
    </message>
    <message>
        <source>Te onregelmatig: {n}, op ±{about} na. Nog een keer?</source>
        <translation>Too irregular: {n}, give or take {about}. Once more?</translation>
    </message>
    <message>
        <source>{n}, op ±{about} na. Enter neemt {n} over.</source>
        <translation>{n}, give or take {about}. Enter uses {n}.</translation>
    </message>
    <message>
        <source>per minuut</source>
        <translation>per minute</translation>
    </message>
    <message>
        <source>Leg twee vingers op je pols. Tik bij elke slag op de spatiebalk of klik op de cirkel.</source>
        <translation>Put two fingers on your wrist. At every beat, tap the space bar or click the circle.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Herstel – sjabloon</source>
        <translation>Herstel – template</translation>
    </message>
    <message>
        <source>Weken plannen naar een vast patroon</source>
        <translation>Plan weeks to a fixed pattern</translation>
    </message>
    <message>
        <source>Ook dagen waarvoor al iets &amp;gepland is</source>
        <translation>Also days that have a &amp;plan already</translation>
    </message>
    <message>
        <source>&amp;Vanaf</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Aantal weken</source>
        <translation>&amp;Number of weeks</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Plannen</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Tot en met {day}. Ctrl+Z maakt het in één keer ongedaan.</source>
        <translation>Up to {day}. Ctrl+Z undoes it in one step.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Meet met spatiebalk…</source>
        <translation>Measure with space bar…</translation>
    </message>
    <message>
        <source>Pols meten (Ctrl+M)</source>
        <translation>Measure pulse (Ctrl+M)</translation>
    </message>
    <message>
        <source>Ochtend</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>mag leeg blijven</source>
        <translation>may stay empty</translation>
    </message>
    <message>
        <source>1 = heel goed · 7 = heel slecht</source>
        <translation>1 = very good · 7 = very bad</translation>
    </message>
    <message>
        <source>Na de training</source>
        <translation>After training</translation>
    </message>
    <message>
        <source>eigen metingen</source>
        <translation>own measures</translation>
    </message>
    <message>
        <source>’s Avonds</source>
        <translation>In the evening</translation>
    </message>
    <message>
        <source>Getypt, maar nog niet bewaard – {what}.</source>
        <translation>Typed, but not saved yet – {what}.</translation>
    </message>
    <message>
        <source>Slaap</source>
        <translation>Sleep</translation>
    </message>
    <message>
        <source>Gevoel</source>
        <translation>Feelings</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>+ Training</source>
        <translation>+ Session</translation>
    </message>
    <message>
        <source>Training toevoegen (Ctrl+N)</source>
        <translation>Add session (Ctrl+N)</translation>
    </message>
    <message>
        <source>Volledige rustdag</source>
        <translation>Full rest day</translation>
    </message>
    <message>
        <source>Volledige rustdag (Ctrl+R)</source>
        <translation>Full rest day (Ctrl+R)</translation>
    </message>
    <message>
        <source>Actief herstel</source>
        <translation>Active recovery</translation>
    </message>
    <message>
        <source>Actief herstel (Ctrl+Shift+R)</source>
        <translation>Active recovery (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>de training</source>
        <translation>the training</translation>
    </message>
    <message>
        <source>Gepland: rust</source>
        <translation>Planned: rest</translation>
    </message>
    <message>
        <source>Nog niets ingevuld. Rust telt ook.</source>
        <translation>Nothing filled in yet. Rest counts too.</translation>
    </message>
    <message>
        <source>Verder met de training die je typte…</source>
        <translation>Go on with the training you were typing…</translation>
    </message>
    <message>
        <source>Deze week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} trainingen; hier staan er {shown}.</source>
        <translation>This day has {n} sessions; {shown} of them are here.</translation>
    </message>
    <message>
        <source>Volledige rustdag – gedaan.</source>
        <translation>Full rest day – done.</translation>
    </message>
    <message>
        <source>Actief herstel – gedaan.</source>
        <translation>Active recovery – done.</translation>
    </message>
</context>
<context>
    <name>TrendActions</name>
    <message>
        <source>Er is niets om te bewaren of af te drukken.</source>
        <translation>There is nothing to save or print.</translation>
    </message>
    <message>
        <source>Bewaar als afbeelding</source>
        <translation>Save as image</translation>
    </message>
    <message>
        <source>PNG-afbeelding</source>
        <translation>PNG image</translation>
    </message>
    <message>
        <source>SVG-afbeelding</source>
        <translation>SVG image</translation>
    </message>
    <message>
        <source>Bewaar als tabel</source>
        <translation>Save as table</translation>
    </message>
    <message>
        <source>Tabel (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>Herstel – trends</source>
        <translation>Herstel – trends</translation>
    </message>
</context>
<context>
    <name>TrendsChart</name>
    <message>
        <source>Grafiek van je trends</source>
        <translation>Chart of your trends</translation>
    </message>
    <message>
        <source>Wijs een dag aan, of druk op een pijltje, voor de waarden van die dag.</source>
        <translation>Point at a day, or press an arrow key, for the values of that day.</translation>
    </message>
</context>
<context>
    <name>TrendsHeader</name>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Jaaroverzicht</source>
        <translation>Year overview</translation>
    </message>
    <message>
        <source>Dag erna</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Seizoen</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>Rond een gebeurtenis</source>
        <translation>Around an event</translation>
    </message>
    <message>
        <source>Op een andere manier kijken (Alt+1 tot en met Alt+6)</source>
        <translation>Look in another way (Alt+1 to Alt+6)</translation>
    </message>
    <message>
        <source>4 weken</source>
        <translation>4 weeks</translation>
    </message>
    <message>
        <source>3 maanden</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>1 jaar</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Van … tot …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Lijnen kiezen</source>
        <translation>Choose lines</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bewaar als afbeelding…</source>
        <translation>Save as image…</translation>
    </message>
    <message>
        <source>Kopieer als afbeelding</source>
        <translation>Copy as image</translation>
    </message>
    <message>
        <source>Bewaar als tabel (CSV)…</source>
        <translation>Save as table (CSV)…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Nog niets om te laten zien.
Na een paar ochtenden zie je hier hoe het gaat.</source>
        <translation>Nothing to show yet.
After a few mornings you will see here how things are going.</translation>
    </message>
    <message>
        <source>De gegevens konden niet worden gelezen.</source>
        <translation>The data could not be read.</translation>
    </message>
    <message>
        <source>Even laden…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Je laatste wijziging is niet weg: Herstel probeert het steeds opnieuw.</source>
        <translation>Your last change is not lost: Herstel keeps trying.</translation>
    </message>
    <message>
        <source>Je laatste {n} wijzigingen zijn niet weg: Herstel probeert het steeds opnieuw.</source>
        <translation>Your last {n} changes are not lost: Herstel keeps trying.</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>bijvoorbeeld 20 (minuten) of 1:30</source>
        <translation>for example 20 (minutes) or 1:30</translation>
    </message>
</context>
<context>
    <name>WaitingNote</name>
    <message>
        <source>Toon nu</source>
        <translation>Show now</translation>
    </message>
    <message>
        <source>Vergelijkt met wat voor jou gewoon is, zonder op je gevoel te wachten</source>
        <translation>Compares with what is usual for you, without waiting for your feelings</translation>
    </message>
    <message>
        <source>vergelijken volgt na nog 1 antwoord</source>
        <translation>comparing follows after 1 more answer</translation>
    </message>
    <message>
        <source>vergelijken volgt na nog {n} antwoorden</source>
        <translation>comparing follows after {n} more answers</translation>
    </message>
</context>
<context>
    <name>WarnedModel</name>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Wat volgde</source>
        <translation>What followed</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{days}, loopt nog</source>
        <translation>{days}, still going</translation>
    </message>
    <message>
        <source>klopte</source>
        <translation>was right</translation>
    </message>
    <message>
        <source>loos alarm</source>
        <translation>false alarm</translation>
    </message>
</context>
<context>
    <name>WarnedPanel</name>
    <message>
        <source>Ook ‘let op’ laten zien</source>
        <translation>Also show ‘take note’</translation>
    </message>
    <message>
        <source>Nog geen ‘te weinig herstel’ of hoger.</source>
        <translation>No ‘under-recovered’ or higher yet.</translation>
    </message>
    <message>
        <source>Klopte</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Loos alarm</source>
        <translation>False alarm</translation>
    </message>
    <message>
        <source>Waardoor kwam het?</source>
        <translation>What caused it?</translation>
    </message>
    <message>
        <source>Reden bij het antwoord</source>
        <translation>Reason for the answer</translation>
    </message>
    <message>
        <source>Bekijk die dag</source>
        <translation>View that day</translation>
    </message>
    <message>
        <source>Meldingen</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Wat Herstel meldde, wat daarop volgde en of het klopte.</source>
        <translation>What Herstel reported, what followed and whether it was right.</translation>
    </message>
    <message>
        <source>Klopte deze melding?</source>
        <translation>Was this alert right?</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Herstel – map in de gaten houden</source>
        <translation>Herstel – watch a folder</translation>
    </message>
    <message>
        <source>Map in de gaten houden</source>
        <translation>Watch a folder</translation>
    </message>
    <message>
        <source>Bij het openen kijkt Herstel of er in deze map nieuwe bestanden van andere programma’s staan, en vraagt of je wilt zien wat erin zit. Er komt niets vanzelf binnen, en er wordt niets veranderd of verstuurd.</source>
        <translation>When opening, Herstel looks whether there are new files of other programs in this folder, and asks whether you want to see what is in them. Nothing comes in by itself, and nothing is changed or sent.</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Uitzetten</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Er wordt geen map in de gaten gehouden.</source>
        <translation>No folder is watched.</translation>
    </message>
    <message>
        <source>Map kiezen</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>WeekHeader</name>
    <message>
        <source>Vorige week (Alt+←)</source>
        <translation>Previous week (Alt+←)</translation>
    </message>
    <message>
        <source>Volgende week (Alt+→)</source>
        <translation>Next week (Alt+→)</translation>
    </message>
    <message>
        <source>Kies een week in de kalender</source>
        <translation>Choose a week in the calendar</translation>
    </message>
    <message>
        <source>Deze week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Naar deze week (Ctrl+T)</source>
        <translation>Go to this week (Ctrl+T)</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Voorbeeld…</source>
        <translation>Preview…</translation>
    </message>
    <message>
        <source>Bewaar als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Meer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Bewaren als rekenblad (Excel), en andere bladen om af te drukken</source>
        <translation>Save as a spreadsheet (Excel), and other sheets to print</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Week {n}</translation>
    </message>
</context>
<context>
    <name>WeekNotes</name>
    <message>
        <source>Signalen deze week</source>
        <translation>Signals this week</translation>
    </message>
    <message>
        <source>Advies</source>
        <translation>Advice</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>&amp;Ja</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>Ja, dat klopt: zo bewaren (Alt+J)</source>
        <translation>Yes, that’s right: save as it is (Alt+Y)</translation>
    </message>
    <message>
        <source>1 vak kun je hier niet invullen; die waarde is niet geplakt.</source>
        <translation>1 box can’t be filled in here; that value was not pasted.</translation>
    </message>
    <message>
        <source>{n} vakken kun je hier niet invullen; die waarden zijn niet geplakt.</source>
        <translation>{n} boxes can’t be filled in here; those values were not pasted.</translation>
    </message>
    <message>
        <source>&amp;Ja, alle {n}</source>
        <translation>&amp;Yes, all {n}</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>De week van deze dag</source>
        <translation>The week of this day</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Weektabel</source>
        <translation>Week table</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welkom bij Herstel</source>
        <translation>Welcome to Herstel</translation>
    </message>
    <message>
        <source>Eén bladzijde, hoogstens een minuut. Alles mag je overslaan en later anders doen.</source>
        <translation>One page, a minute at most. You may skip everything and change it later.</translation>
    </message>
    <message>
        <source>Bekijk eerst met voorbeeldgegevens</source>
        <translation>Look around with example data first</translation>
    </message>
    <message>
        <source>Dat is een ander dagboek; terug kan altijd.</source>
        <translation>That is another journal; you can always go back.</translation>
    </message>
    <message>
        <source>Begin met vanochtend</source>
        <translation>Begin with this morning</translation>
    </message>
    <message>
        <source>De cursor staat dan in het eerste veld van Vandaag.</source>
        <translation>The cursor is then in the first field of Today.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Terug (Esc of Alt+←)</source>
        <translation>Back (Esc or Alt+←)</translation>
    </message>
    <message>
        <source>Waarom dit advies?</source>
        <translation>Why this advice?</translation>
    </message>
    <message>
        <source>Uitleg bij het advies</source>
        <translation>Explanation of the advice</translation>
    </message>
    <message>
        <source>Maak verslag</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Toont in Planning wat erbij komt, voordat het in je plan staat</source>
        <translation>Shows on Planning what would be added, before it is in your plan</translation>
    </message>
    <message>
        <source>Een verslag voor je huisarts of sportarts</source>
        <translation>A report for your GP or sports physician</translation>
    </message>
    <message>
        <source>Noteer op welke dag je een professional sprak</source>
        <translation>Note on which day you spoke to a professional</translation>
    </message>
    <message>
        <source>Besproken op…</source>
        <translation>Discussed on…</translation>
    </message>
    <message>
        <source>Sinds {day}, {days}</source>
        <translation>Since {day}, {days}</translation>
    </message>
    <message>
        <source>Zo was het op {day}.</source>
        <translation>This is how it was on {day}.</translation>
    </message>
    <message>
        <source>Zo was het op {day}. Vandaag is dit signaal er niet, maar de groep telt nog mee.</source>
        <translation>This is how it was on {day}. This signal is not there today, but the group still counts.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bestanden van andere programma’s (*.csv *.tsv *.json *.xml *.zip *.txt *.fit *.xls *.xlsx *.xlsm *.ods *.ics *.herstelweek);;Alle bestanden (*)</source>
        <translation>Files of other programs (*.csv *.tsv *.json *.xml *.zip *.txt *.fit *.xls *.xlsx *.xlsm *.ods *.ics *.herstelweek);;All files (*)</translation>
    </message>
    <message>
        <source>Importeren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Omgezet · Ongedaan maken: Ctrl+Z</source>
        <translation>Converted · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>Reservekopie maken</source>
        <translation>Make backup</translation>
    </message>
    <message>
        <source>Dagboek van Herstel (*.herstel)</source>
        <translation>Herstel journal (*.herstel)</translation>
    </message>
    <message>
        <source>{saved}. Dit bestand heeft geen wachtwoord.</source>
        <translation>{saved}. This file has no password.</translation>
    </message>
    <message>
        <source>Dagboek openen</source>
        <translation>Open journal</translation>
    </message>
    <message>
        <source>nieuw.herstel</source>
        <translation>new.herstel</translation>
    </message>
    <message>
        <source>Nieuw dagboek</source>
        <translation>New journal</translation>
    </message>
    <message>
        <source>Teruggezet · Ongedaan maken: Ctrl+Z</source>
        <translation>Restored · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>wissen</source>
        <translation>erase</translation>
    </message>
    <message>
        <source>Herstel – alles wissen</source>
        <translation>Herstel – erase everything</translation>
    </message>
    <message>
        <source>Alles wissen?</source>
        <translation>Erase everything?</translation>
    </message>
    <message>
        <source>Herstel verwijdert deze bestanden: je dagboek, alle reservekopieën, je instellingen en het logboek. Dit kan niet ongedaan worden gemaakt. Wil je iets bewaren, maak dan eerst een export.</source>
        <translation>Herstel removes these files: your journal, all backups, your settings and the log. This cannot be undone. If you want to keep anything, make an export first.</translation>
    </message>
    <message>
        <source>Typ ‘{word}’ om te bevestigen</source>
        <translation>Type ‘{word}’ to confirm</translation>
    </message>
    <message>
        <source>Bestanden die weggaan</source>
        <translation>Files that will go</translation>
    </message>
    <message>
        <source>Dit kan Herstel niet wissen: exports, afdrukken en kopieën die je zelf ergens anders zette. Ook niet: wat je aan anderen gaf, en wat een andere dienst of een reservekopie van je computer bewaart. Staat je schijf niet versleuteld, dan kan iemand met verstand van zaken gewiste bestanden soms terugvinden.</source>
        <translation>Herstel cannot erase these: exports, prints and copies that you put elsewhere yourself. Nor: what you gave to others, and what another service or a backup of your computer keeps. If your disk is not encrypted, someone with the know-how can sometimes recover erased files.</translation>
    </message>
    <message>
        <source>Alles wissen</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Wat je ziet</source>
        <translation>What you see</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Jaaroverzicht</source>
        <translation>Year overview</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Jaaroverzicht</source>
        <translation>Year overview</translation>
    </message>
    <message>
        <source>{year}: ziek {ill}, te weinig herstel of meer {warned}.</source>
        <translation>{year}: ill {ill}, under-recovered or more {warned}.</translation>
    </message>
    <message>
        <source>Aantal dagen.</source>
        <translation>Number of days.</translation>
    </message>
    <message>
        <source>{year}: gemiddeld {value}.</source>
        <translation>{year}: on average {value}.</translation>
    </message>
    <message>
        <source>{year}: samen {value}.</source>
        <translation>{year}: together {value}.</translation>
    </message>
    <message>
        <source>Twijfelachtig: {values}.</source>
        <translation>Doubtful: {values}.</translation>
    </message>
</context>
<context>
    <name>YearsCard</name>
    <message>
        <source>Breng je eigen jaren mee</source>
        <translation>Bring your own years</translation>
    </message>
    <message>
        <source>Van welke app of website? Klik voor uitleg.</source>
        <translation>From which app or website? Click for an explanation.</translation>
    </message>
    <message>
        <source>Niets bij de hand?</source>
        <translation>Nothing at hand?</translation>
    </message>
    <message>
        <source>Sla over</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Na 21 ochtenden kent Herstel je gewone pols ook.</source>
        <translation>After 21 mornings Herstel knows your usual pulse too.</translation>
    </message>
    <message>
        <source>Je ziet eerst wat erin zit. Er wordt niets bewaard voordat je ja zegt.</source>
        <translation>You first see what is in it. Nothing is saved before you say yes.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Laatste reservekopie: {day}</source>
        <translation>Latest backup: {day}</translation>
    </message>
    <message>
        <source>Herstel verstuurt niets.</source>
        <translation>Herstel sends nothing.</translation>
    </message>
    <message>
        <source>voorbeeldgegevens</source>
        <translation>sample data</translation>
    </message>
    <message>
        <source>Welkom</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Waarom dit advies?</source>
        <translation>Why this advice?</translation>
    </message>
    <message>
        <source>Wat je in het vorige voorbeeld invulde, is bewaard in {name}.</source>
        <translation>What you entered in the previous example is kept in {name}.</translation>
    </message>
</context>
<context>
    <name>concentration</name>
    <message>
        <source>heel scherp</source>
        <translation>very sharp</translation>
    </message>
    <message>
        <source>scherp</source>
        <translation>sharp</translation>
    </message>
    <message>
        <source>vrij scherp</source>
        <translation>fairly sharp</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>wat afwezig</source>
        <translation>a bit distracted</translation>
    </message>
    <message>
        <source>afwezig</source>
        <translation>distracted</translation>
    </message>
    <message>
        <source>heel afwezig</source>
        <translation>very distracted</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Herstelweek: dag {n} van {of}</source>
        <translation>Recovery week: day {n} of {of}</translation>
    </message>
    <message>
        <source>Een herstelweek aangeven</source>
        <translation>Declare a recovery week</translation>
    </message>
    <message>
        <source>Tot en met {last}. Wijzigen of verwijderen</source>
        <translation>Up to and including {last}. Change or remove</translation>
    </message>
    <message>
        <source>Herstelweek…</source>
        <translation>Recovery week…</translation>
    </message>
    <message>
        <source>{week}. Wijzigen of stoppen…</source>
        <translation>{week}. Change or stop…</translation>
    </message>
</context>
<context>
    <name>earlier</name>
    <message>
        <source>Eerdere waarden van {what}…</source>
        <translation>Earlier values of {what}…</translation>
    </message>
</context>
<context>
    <name>fatigue</name>
    <message>
        <source>heel fris</source>
        <translation>very fresh</translation>
    </message>
    <message>
        <source>fris</source>
        <translation>fresh</translation>
    </message>
    <message>
        <source>redelijk fris</source>
        <translation>fairly fresh</translation>
    </message>
    <message>
        <source>niet fris, niet moe</source>
        <translation>neither fresh nor tired</translation>
    </message>
    <message>
        <source>moe</source>
        <translation>tired</translation>
    </message>
    <message>
        <source>erg moe</source>
        <translation>very tired</translation>
    </message>
    <message>
        <source>uitgeput, leeg</source>
        <translation>exhausted, drained</translation>
    </message>
</context>
<context>
    <name>followed</name>
    <message>
        <source>zakte na {days}</source>
        <translation>fell after {days}</translation>
    </message>
    <message>
        <source>niet te zien dat het zakte</source>
        <translation>no fall was seen</translation>
    </message>
    <message>
        <source>1 rustdag</source>
        <translation>1 rest day</translation>
    </message>
    <message>
        <source>{n} rustdagen</source>
        <translation>{n} rest days</translation>
    </message>
    <message>
        <source>1 dag actief herstel</source>
        <translation>1 day of active recovery</translation>
    </message>
    <message>
        <source>{n} dagen actief herstel</source>
        <translation>{n} days of active recovery</translation>
    </message>
    <message>
        <source>herstelweek</source>
        <translation>recovery week</translation>
    </message>
    <message>
        <source>{n} herstelweken</source>
        <translation>{n} recovery weeks</translation>
    </message>
    <message>
        <source>1 dag ziek</source>
        <translation>1 day ill</translation>
    </message>
    <message>
        <source>{n} dagen ziek</source>
        <translation>{n} days ill</translation>
    </message>
    <message>
        <source>besproken</source>
        <translation>discussed</translation>
    </message>
    <message>
        <source>geen rust, herstelweek of ziekte genoteerd</source>
        <translation>no rest, recovery week or illness noted</translation>
    </message>
    <message>
        <source>1 melding.</source>
        <translation>1 alert.</translation>
    </message>
    <message>
        <source>{n} meldingen.</source>
        <translation>{n} alerts.</translation>
    </message>
    <message>
        <source>Het niveau zakte weer bij {n}; bij de helft daarvan binnen {days}.</source>
        <translation>The level fell again at {n}; at half of them within {days}.</translation>
    </message>
    <message>
        <source>Intussen genoteerd: rust bij {rest}, een herstelweek bij {weeks}, ziek bij {ill}. Of het een door het ander kwam, is hieruit niet te zeggen.</source>
        <translation>Noted meanwhile: rest at {rest}, a recovery week at {weeks}, ill at {ill}. Whether one thing came from the other cannot be said from this.</translation>
    </message>
</context>
<context>
    <name>heavy_legs</name>
    <message>
        <source>heel licht</source>
        <translation>very light</translation>
    </message>
    <message>
        <source>licht</source>
        <translation>light</translation>
    </message>
    <message>
        <source>vrij licht</source>
        <translation>fairly light</translation>
    </message>
    <message>
        <source>niet licht, niet zwaar</source>
        <translation>neither light nor heavy</translation>
    </message>
    <message>
        <source>wat zwaar</source>
        <translation>a bit heavy</translation>
    </message>
    <message>
        <source>zwaar</source>
        <translation>heavy</translation>
    </message>
    <message>
        <source>loodzwaar</source>
        <translation>heavy as lead</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Bekijken</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Nieuw in de map {folder}: {names}. Wil je zien wat erin zit?</source>
        <translation>New in the folder {folder}: {names}. Would you like to see what is in it?</translation>
    </message>
    <message>
        <source>Samengevoegd: {count} uit {name}</source>
        <translation>Merged: {count} from {name}</translation>
    </message>
    <message>
        <source>{count} daarna veranderd</source>
        <translation>{count} changed since</translation>
    </message>
    <message>
        <source>{count} van {makers}</source>
        <translation>{count} from {makers}</translation>
    </message>
    <message>
        <source>{count} ook uit een andere import</source>
        <translation>{count} also from another import</translation>
    </message>
    <message>
        <source>{count} weggehaald</source>
        <translation>{count} removed</translation>
    </message>
    <message>
        <source>{count}, ingevuld of uit een ander dagboek</source>
        <translation>{count}, typed or from another journal</translation>
    </message>
    <message>
        <source>Gedaan. Terug kan met Ongedaan maken en Opnieuw, in het menu Bewerken.</source>
        <translation>Done. Undo and Redo in the Edit menu take it back and bring it again.</translation>
    </message>
    <message>
        <source>Er gaat niets verloren: in het menu Bewerken draai je het weer terug.</source>
        <translation>Nothing is lost: the Edit menu turns it back.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Geen dag verandert, wel een eigen meting, instelling of keuze over bronnen. {what}</source>
        <translation>No day changes, but an own measure, setting or choice about sources does. {what}</translation>
    </message>
    <message>
        <source>Geen enkel gegeven verandert: alleen de vermelding in deze lijst gaat weg.</source>
        <translation>Not a single entry changes: only the mention in this list goes.</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Je neemt {entries} terug, op {days} ({first} – {last}). {what}</source>
        <translation>You are taking back {entries}, on {days} ({first} – {last}). {what}</translation>
    </message>
    <message>
        <source>Je zet {entries} terug, op {days} ({first} – {last}). {what}</source>
        <translation>You are putting back {entries}, on {days} ({first} – {last}). {what}</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Do again</translation>
    </message>
    <message>
        <source>Je doet opnieuw: {what}. Geen dag verandert.</source>
        <translation>You do again: {what}. No day changes.</translation>
    </message>
    <message>
        <source>Je doet opnieuw: {what}. Het gaat om {entries}, op {days} ({first} – {last}).</source>
        <translation>You do again: {what}. It is about {entries}, on {days} ({first} – {last}).</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Het gaat om: {what}.</source>
        <translation>This is about: {what}.</translation>
    </message>
    <message>
        <source>{n} gegeven</source>
        <translation>{n} value</translation>
    </message>
    <message>
        <source>{n} gegevens</source>
        <translation>{n} values</translation>
    </message>
    <message>
        <source>nog {n} s</source>
        <translation>{n} s left</translation>
    </message>
    <message>
        <source>nog {n} min</source>
        <translation>{n} min left</translation>
    </message>
</context>
<context>
    <name>irritability</name>
    <message>
        <source>heel rustig</source>
        <translation>very calm</translation>
    </message>
    <message>
        <source>rustig</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>vrij rustig</source>
        <translation>fairly calm</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>wat prikkelbaar</source>
        <translation>a bit irritable</translation>
    </message>
    <message>
        <source>prikkelbaar</source>
        <translation>irritable</translation>
    </message>
    <message>
        <source>heel prikkelbaar</source>
        <translation>very irritable</translation>
    </message>
</context>
<context>
    <name>limited</name>
    <message>
        <source>Hier passen hoogstens {limit} tekens; de rest is niet overgenomen.</source>
        <translation>At most {limit} characters fit here; the rest was not taken over.</translation>
    </message>
</context>
<context>
    <name>locking</name>
    <message>
        <source>Deze kopieën hebben een ander wachtwoord, of geen: {names}.</source>
        <translation>These copies have another password, or none: {names}.</translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën is er nu niet ({path}). De kopieën daar kunnen nog een ander wachtwoord hebben, of geen.</source>
        <translation>The second folder for backups is not there now ({path}). The copies there may still have another password, or none.</translation>
    </message>
    <message>
        <source>Dit dagboek heeft een wachtwoord</source>
        <translation>This journal has a password</translation>
    </message>
    <message>
        <source>Typ het wachtwoord van {name}.</source>
        <translation>Type the password of {name}.</translation>
    </message>
    <message>
        <source>Er is nog iets niet bewaard. Ontgrendel eerst, dan zie je wat.</source>
        <translation>Something has not been saved yet. Unlock first, then you will see what.</translation>
    </message>
    <message>
        <source>Er zit een tikfout in. Kijk elk groepje van vijf na.</source>
        <translation>There is a typing error in it. Check each group of five.</translation>
    </message>
    <message>
        <source>Deze herstelsleutel hoort niet bij dit dagboek.</source>
        <translation>This recovery key does not belong to this journal.</translation>
    </message>
    <message>
        <source>Dit wachtwoord klopt niet. Kijk of Caps Lock aanstaat.</source>
        <translation>This password is not right. Check whether Caps Lock is on.</translation>
    </message>
    <message>
        <source>Je dagboek wordt versleuteld…</source>
        <translation>Your journal is being encrypted…</translation>
    </message>
    <message>
        <source>Het wachtwoord wordt verwijderd…</source>
        <translation>The password is being removed…</translation>
    </message>
    <message>
        <source>Je dagboek heeft nu een wachtwoord.</source>
        <translation>Your journal now has a password.</translation>
    </message>
    <message>
        <source>Je dagboek heeft geen wachtwoord meer.</source>
        <translation>Your journal no longer has a password.</translation>
    </message>
    <message>
        <source>Wachtwoord wijzigen</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Wachtwoord verwijderen</source>
        <translation>Remove password</translation>
    </message>
    <message>
        <source>Herstelsleutel afdrukken</source>
        <translation>Print recovery key</translation>
    </message>
    <message>
        <source>Typ eerst het wachtwoord dat je dagboek nu heeft.</source>
        <translation>First type the password that your journal has now.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Dit dagboek had een wachtwoord, en nu niet meer. Heb je dat niet zelf gedaan, dan ligt er een ander of ouder bestand op zijn plek. Kijk of alles erin staat.</source>
        <translation>This journal had a password and no longer has one. If you did not do that yourself, another or older file lies in its place. See whether everything is in it.</translation>
    </message>
    <message>
        <source>Ja, dat klopt</source>
        <translation>Yes, that’s right</translation>
    </message>
    <message>
        <source>Je opende je dagboek met de herstelsleutel. Kies een wachtwoord dat je onthoudt.</source>
        <translation>You opened your journal with the recovery key. Choose a password that you will remember.</translation>
    </message>
    <message>
        <source>Wachtwoord wijzigen…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>herstelsleutel.pdf</source>
        <translation>recovery-key.pdf</translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <source>Wat betekent dit?</source>
        <translation>What does this mean?</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>tegenstrijdig: rust én training</source>
        <translation>contradictory: rest and training</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>aangevuld</source>
        <translation>added to</translation>
    </message>
    <message>
        <source>tegenstrijdig</source>
        <translation>contradictory</translation>
    </message>
    <message>
        <source>alleen eerdere waarden</source>
        <translation>only earlier values</translation>
    </message>
    <message>
        <source>{n} nieuw</source>
        <translation>{n} new</translation>
    </message>
    <message>
        <source>{n} aangevuld</source>
        <translation>{n} added to</translation>
    </message>
    <message>
        <source>{n} tegenstrijdig</source>
        <translation>{n} contradictory</translation>
    </message>
    <message>
        <source>{n} met alleen eerdere waarden</source>
        <translation>{n} with only earlier values</translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Waar het elkaar tegenspreekt, blijft wat het laatst is opgeschreven.</source>
        <translation>Where they contradict each other, what was written last stays.</translation>
    </message>
    <message>
        <source>eigen meting {name}</source>
        <translation>own measure {name}</translation>
    </message>
    <message>
        <source>Naast de dagen verandert: {what}.</source>
        <translation>Beside the days this changes: {what}.</translation>
    </message>
    <message>
        <source>Er komen alleen eerdere waarden mee van instellingen en bronnen.</source>
        <translation>Only earlier values of settings and sources come along.</translation>
    </message>
    <message>
        <source>1 instelling</source>
        <translation>1 setting</translation>
    </message>
    <message>
        <source>{n} instellingen</source>
        <translation>{n} settings</translation>
    </message>
    <message>
        <source>1 keuze over bronnen</source>
        <translation>1 choice about sources</translation>
    </message>
    <message>
        <source>{n} keuzes over bronnen</source>
        <translation>{n} choices about sources</translation>
    </message>
    <message>
        <source>1 import in de lijst</source>
        <translation>1 import in the list</translation>
    </message>
    <message>
        <source>{n} imports in de lijst</source>
        <translation>{n} imports in the list</translation>
    </message>
    <message>
        <source>Dit is een ander dagboek, geen andere versie van dit dagboek. Is het van iemand anders, voeg het dan niet samen: jullie dagen lopen dan door elkaar.</source>
        <translation>This is another journal, not another version of this one. If it is somebody else’s, do not merge it: your days would be mixed.</translation>
    </message>
    <message>
        <source>Hiervan heb je hier eerder {n} dag teruggenomen. Die komt nu weer.</source>
        <translation>Of these you took back {n} day here earlier. It comes again.</translation>
    </message>
    <message>
        <source>Hiervan heb je hier eerder {n} dagen teruggenomen. Die komen nu weer.</source>
        <translation>You took back {n} of these days here before. They come again now.</translation>
    </message>
    <message>
        <source>De tijdzone van je dagboek wordt {zone}: die is het laatst gekozen.</source>
        <translation>The time zone of your journal becomes {zone}: it was chosen last.</translation>
    </message>
    <message>
        <source>Een training waar je daar niet mee klaar was, komt mee ({days}). Je kunt hier verder typen.</source>
        <translation>A training you had not finished there comes along ({days}). You can go on typing here.</translation>
    </message>
</context>
<context>
    <name>mood</name>
    <message>
        <source>heel goed</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>best goed</source>
        <translation>quite good</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>wat somber</source>
        <translation>a bit low</translation>
    </message>
    <message>
        <source>somber</source>
        <translation>low</translation>
    </message>
    <message>
        <source>heel somber</source>
        <translation>very low</translation>
    </message>
</context>
<context>
    <name>motivation</name>
    <message>
        <source>heel veel zin</source>
        <translation>very keen</translation>
    </message>
    <message>
        <source>veel zin</source>
        <translation>keen</translation>
    </message>
    <message>
        <source>wel zin</source>
        <translation>fairly keen</translation>
    </message>
    <message>
        <source>wel wat zin</source>
        <translation>somewhat keen</translation>
    </message>
    <message>
        <source>weinig zin</source>
        <translation>not very keen</translation>
    </message>
    <message>
        <source>geen zin</source>
        <translation>no desire to train</translation>
    </message>
    <message>
        <source>helemaal geen zin</source>
        <translation>no desire at all</translation>
    </message>
</context>
<context>
    <name>muscle_soreness</name>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>nauwelijks</source>
        <translation>hardly any</translation>
    </message>
    <message>
        <source>een beetje</source>
        <translation>a little</translation>
    </message>
    <message>
        <source>wel wat</source>
        <translation>some</translation>
    </message>
    <message>
        <source>vrij veel</source>
        <translation>quite a lot</translation>
    </message>
    <message>
        <source>veel</source>
        <translation>a lot</translation>
    </message>
    <message>
        <source>heel veel</source>
        <translation>a great deal</translation>
    </message>
</context>
<context>
    <name>perceived_recovery</name>
    <message>
        <source>helemaal niet hersteld</source>
        <translation>not recovered at all</translation>
    </message>
    <message>
        <source>heel, heel slecht</source>
        <translation>very, very bad</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>very bad</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>redelijk</source>
        <translation>reasonable</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>heel, heel goed</source>
        <translation>very, very good</translation>
    </message>
    <message>
        <source>helemaal hersteld</source>
        <translation>completely recovered</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>rust</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>rustig</source>
        <translation>easy</translation>
    </message>
    <message>
        <source>zwaar</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>kracht</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>wedstrijd</source>
        <translation>match</translation>
    </message>
</context>
<context>
    <name>plan_words</name>
    <message>
        <source>{deed} voorbij: hoe gaat het?</source>
        <translation>{deed} over: how are you?</translation>
    </message>
    <message>
        <source>Drie vragen…</source>
        <translation>Three questions…</translation>
    </message>
    <message>
        <source>{deed}: dag {n} van {of}</source>
        <translation>{deed}: day {n} of {of}</translation>
    </message>
    <message>
        <source>Toon in Planning</source>
        <translation>Show on Planning</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Afdrukken naar een bestand</source>
        <translation>Print to a file</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>reminder</name>
    <message>
        <source>Goedemorgen</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Goedendag</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>Heb je even voor vandaag? Niets hoeft.</source>
        <translation>Do you have a moment for today? Nothing is required.</translation>
    </message>
</context>
<context>
    <name>restlessness</name>
    <message>
        <source>heel ontspannen</source>
        <translation>very relaxed</translation>
    </message>
    <message>
        <source>ontspannen</source>
        <translation>relaxed</translation>
    </message>
    <message>
        <source>vrij ontspannen</source>
        <translation>fairly relaxed</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>wat onrustig</source>
        <translation>a bit restless</translation>
    </message>
    <message>
        <source>onrustig</source>
        <translation>restless</translation>
    </message>
    <message>
        <source>heel onrustig</source>
        <translation>very restless</translation>
    </message>
</context>
<context>
    <name>rpe</name>
    <message>
        <source>rust</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>heel licht</source>
        <translation>very easy</translation>
    </message>
    <message>
        <source>licht</source>
        <translation>easy</translation>
    </message>
    <message>
        <source>matig</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>vrij zwaar</source>
        <translation>somewhat hard</translation>
    </message>
    <message>
        <source>zwaar</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>zwaar tot erg zwaar</source>
        <translation>hard to very hard</translation>
    </message>
    <message>
        <source>erg zwaar</source>
        <translation>very hard</translation>
    </message>
    <message>
        <source>heel erg zwaar</source>
        <translation>very, very hard</translation>
    </message>
    <message>
        <source>bijna maximaal</source>
        <translation>nearly maximal</translation>
    </message>
    <message>
        <source>maximaal</source>
        <translation>maximal</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>Bekijken…</source>
        <translation>Look…</translation>
    </message>
    <message>
        <source>Een ander programma heeft je dagboek gewijzigd, bijvoorbeeld bij het synchroniseren. Wat je net invulde, is bewaard. Wat er intussen stond, vind je bij Eerdere waarden.</source>
        <translation>Another program changed your journal, for example while syncing. What you just filled in is saved. What was there in the meantime is under Earlier values.</translation>
    </message>
    <message>
        <source>Een ander programma heeft je dagboek gewijzigd. Je ziet het zoals het nu is.</source>
        <translation>Another program changed your journal. You see it as it is now.</translation>
    </message>
    <message>
        <source>Naast je dagboek staat een tweede versie: {name}.</source>
        <translation>There is a second version next to your journal: {name}.</translation>
    </message>
    <message>
        <source>Samenvoegen…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Wachtwoord typen…</source>
        <translation>Type password…</translation>
    </message>
    <message>
        <source>Zonder wachtwoord verder</source>
        <translation>Go on without password</translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Wat vorige keer niet kon worden bewaard, staat nu in je dagboek: {n} wijziging. Ongedaan maken: Ctrl+Z.</source>
        <translation>What could not be saved last time is in your journal: {n} change. Undo: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Wat vorige keer niet kon worden bewaard, staat nu in je dagboek: {n} wijzigingen. Ongedaan maken: Ctrl+Z.</source>
        <translation>What could not be saved last time is now in your journal: {n} changes. Undo: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Op deze plek stond de vorige keer een ander dagboek. Wat je daarin invulde, is apart bewaard en komt erin terug zodra je dat dagboek opent. Je kunt het ook met dit dagboek samenvoegen.</source>
        <translation>Last time another journal stood in this place. What you entered in it is kept apart, and comes back into it as soon as you open that journal. You can also merge it with this journal.</translation>
    </message>
    <message>
        <source>Ook wat je typte toen dat andere dagboek hier al niet meer stond, is apart bewaard. Het komt in dat dagboek zodra je het opent, en je kunt het met dit dagboek samenvoegen.</source>
        <translation>What you typed when that other journal was no longer here is kept apart too. It comes into that journal as soon as you open it, and you can merge it with this journal.</translation>
    </message>
    <message>
        <source>Van wat je vorige keer typte, is {n} waarde vervangen door iets wat later is ingevuld. Je vindt hem terug bij Eerdere waarden van {day}.</source>
        <translation>Of what you typed last time, {n} value was replaced by something that was entered later. You find it under Earlier values of {day}.</translation>
    </message>
    <message>
        <source>Van wat je vorige keer typte, zijn {n} waarden vervangen door iets wat later is ingevuld. Je vindt ze terug bij Eerdere waarden, de eerste op {day}.</source>
        <translation>Of what you typed last time, {n} values were replaced by something that was entered later. You find them under Earlier values, the first on {day}.</translation>
    </message>
    <message>
        <source>Niet alles kon worden overgenomen. De rest staat in {path}: {reason}</source>
        <translation>Not everything could be taken over. The rest is in {path}: {reason}</translation>
    </message>
    <message>
        <source>Er wachten nog wijzigingen van een eerdere keer, versleuteld met een ander wachtwoord. Ze staan in {folder} en worden bewaard zodra dat wachtwoord er weer is.</source>
        <translation>Changes of an earlier time are still waiting, encrypted with another password. They are in {folder} and are saved as soon as that password is there again.</translation>
    </message>
    <message>
        <source>Samengevoegd · Ongedaan maken: Ctrl+Z</source>
        <translation>Merged · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>Samengevoegd</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>{name} vergelijken met je dagboek…</source>
        <translation>Comparing {name} with your journal…</translation>
    </message>
    <message>
        <source>Alleen lezen: dit dagboek is ergens anders open, of leek dat te zijn. Wijzigen kan hier nu niet.</source>
        <translation>Read only: this journal is open somewhere else, or seemed to be. It cannot be changed here now.</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Andere gebruikers van deze computer konden bij de map van je dagboek. Dat kan nu niet meer.</source>
        <translation>Other users of this computer could get into your journal’s folder. They no longer can.</translation>
    </message>
    <message>
        <source>Vroeger getypt en nooit bewaard: {what}. Het staat in geen veld meer.</source>
        <translation>Typed earlier and never stored: {what}. It is in no field any more.</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Een plan voor {day} was nog niet bewaard toen Herstel stopte. Het staat er nog als je die dag opent in Planning.</source>
        <translation>A plan for {day} was not saved yet when Herstel stopped. It is still there when you open that day in Planning.</translation>
    </message>
    <message>
        <source>Je vraag en achtergrond voor het verslag waren nog niet bewaard toen Herstel stopte. Ze staan er nog bij Week, Meer, in het verslag.</source>
        <translation>Your question and background for the report were not saved yet when Herstel stopped. They are still there at Week, More, in the report.</translation>
    </message>
    <message>
        <source>Het is nu {today}. Wat je invult, komt nog bij {day}.</source>
        <translation>It is now {today}. What you fill in still goes to {day}.</translation>
    </message>
    <message>
        <source>Naar vandaag</source>
        <translation>Go to today</translation>
    </message>
    <message>
        <source>Je dagboek ligt in een map die {service} met andere computers deelt. Staat het op twee tegelijk open, dan ontstaan twee versies. Zet liever alleen de reservekopieën daar: kies die map als tweede map, en het dagboek zelf in een gewone map.</source>
        <translation>Your journal lies in a folder that {service} shares with other computers. If it is open on two at once, there will be two versions. Better keep only the backups there: choose that folder as second folder, and keep the journal itself in an ordinary folder.</translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Alles is gewist. Herstel sluit nu.</source>
        <translation>Everything has been erased. Herstel will now close.</translation>
    </message>
    <message>
        <source>Niet alles kon worden gewist. Dit staat er nog of was niet te bereiken:</source>
        <translation>Not everything could be erased. This is still there or could not be reached:</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sluiten zonder te bewaren</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Toch sluiten; dit gaat verloren</source>
        <translation>Close anyway; this will be lost</translation>
    </message>
    <message>
        <source>Sluiten, volgende keer bewaren</source>
        <translation>Close, store next time</translation>
    </message>
    <message>
        <source>Eén wijziging staat nog niet in je dagboek. Herstel kan die apart bewaren.</source>
        <translation>One change is not in your journal yet. Herstel can keep it apart.</translation>
    </message>
    <message>
        <source>{n} wijzigingen staan nog niet in je dagboek. Herstel kan die apart bewaren.</source>
        <translation>{n} changes are not in your journal yet. Herstel can keep them apart.</translation>
    </message>
    <message>
        <source>Eén wijziging is nog niet bewaard. Sluit je nu, dan is die weg.</source>
        <translation>One change has not been saved yet. If you close now, it is lost.</translation>
    </message>
    <message>
        <source>{n} wijzigingen zijn nog niet bewaard. Sluit je nu, dan zijn die weg.</source>
        <translation>{n} changes have not been saved yet. If you close now, they are lost.</translation>
    </message>
    <message>
        <source>Soort dag</source>
        <translation>Kind of day</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bijzonderheid</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Na een melding</source>
        <translation>After an alert</translation>
    </message>
    <message>
        <source>{pillar}: {action}</source>
        <translation>{pillar}: {action}</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>niet gedaan</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>Herstelweek</source>
        <translation>Recovery week</translation>
    </message>
    <message>
        <source>Telt niet mee</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>Opnieuw leren</source>
        <translation>Learn again</translation>
    </message>
    <message>
        <source>Antwoord op signaal</source>
        <translation>Answer to a signal</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Volgorde van bronnen</source>
        <translation>Order of sources</translation>
    </message>
    <message>
        <source>Instelling</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Eigen meting</source>
        <translation>Own measure</translation>
    </message>
    <message>
        <source>Gesprek</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Bevestigd</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Voor de arts</source>
        <translation>For the doctor</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>klopte</source>
        <translation>was right</translation>
    </message>
    <message>
        <source>vals alarm</source>
        <translation>false alarm</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>besproken</source>
        <translation>discussed</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>vakantie</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>{what}, {first} – {last}</source>
        <translation>{what}, {first} – {last}</translation>
    </message>
    <message>
        <source>geïmporteerd van {source}</source>
        <translation>imported from {source}</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>zwaarte {n}</source>
        <translation>effort {n}</translation>
    </message>
    <message>
        <source>volledige rustdag</source>
        <translation>full rest day</translation>
    </message>
    <message>
        <source>actief herstel</source>
        <translation>active recovery</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Er staat niets in.</source>
        <translation>There is nothing in it.</translation>
    </message>
    <message>
        <source>{n} dag</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} waarde</source>
        <translation>{n} value</translation>
    </message>
    <message>
        <source>{n} waarden</source>
        <translation>{n} values</translation>
    </message>
    <message>
        <source>{days}, {values}, tot en met {last}</source>
        <translation>{days}, {values}, up to and including {last}</translation>
    </message>
    <message>
        <source>vóór samenvoegen</source>
        <translation>before merging</translation>
    </message>
    <message>
        <source>vóór terugzetten</source>
        <translation>before restoring</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{days} en nog 1 dag</source>
        <translation>{days} and 1 more day</translation>
    </message>
    <message>
        <source>{days} en nog {n} dagen</source>
        <translation>{days} and {n} more days</translation>
    </message>
    <message>
        <source>Niet overgenomen:</source>
        <translation>Not taken over:</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Alleen lezen</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Toch openen</source>
        <translation>Open anyway</translation>
    </message>
    <message>
        <source>Is het dagboek daar echt dicht, bijvoorbeeld omdat die computer is uitgevallen, kies dan Toch openen. Is het daar nog open en schrijven beide, dan ontstaan twee versies en kan een dag verloren gaan.</source>
        <translation>If the journal is really closed there, for instance because that computer failed, choose Open anyway. If it is still open there and both write, there will be two versions and a day may be lost.</translation>
    </message>
    <message>
        <source>Dagboek openen</source>
        <translation>Open journal</translation>
    </message>
    <message>
        <source>Dagboek van Herstel (*.herstel)</source>
        <translation>Herstel journal (*.herstel)</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Andere map kiezen…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Don’t save</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{name} bestaat al. Wil je het vervangen?</source>
        <translation>{name} exists already. Do you want to replace it?</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Andere naam kiezen</source>
        <translation>Choose another name</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>Jouw grens: {value}; standaard: {usual}.</source>
        <translation>Your limit: {value}; default: {usual}.</translation>
    </message>
    <message>
        <source>Jouw grens: {value}; artikel: {usual}.</source>
        <translation>Your limit: {value}; article: {usual}.</translation>
    </message>
</context>
<context>
    <name>sleep_quality</name>
    <message>
        <source>heel goed</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>redelijk goed</source>
        <translation>fairly good</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>matig</source>
        <translation>rather bad</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>very bad</translation>
    </message>
</context>
<context>
    <name>startup</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>stranger</name>
    <message>
        <source>{name} is nu een ander dagboek dan je hier opende.</source>
        <translation>{name} is now another journal than you opened here.</translation>
    </message>
    <message>
        <source>Een ander programma heeft het bestand vervangen. Zet je eigen dagboek terug op deze plek, dan gaat alles vanzelf verder. Je kunt ook het andere dagboek openen, of daarin bewaren wat je hier invulde.</source>
        <translation>Another program replaced the file. Put your own journal back in this place and everything goes on by itself. You can also open the other journal, or store in it what you filled in here.</translation>
    </message>
    <message>
        <source>Ander dagboek openen</source>
        <translation>Open the other journal</translation>
    </message>
    <message>
        <source>Daarin bewaren</source>
        <translation>Store in it</translation>
    </message>
    <message>
        <source>Wachten</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Op deze plek stond eerder een ander dagboek (laatst geopend op {day}). Dit is een ander dagboek; wat je in dat andere invulde, staat hier niet in.</source>
        <translation>Another journal was in this place before (last opened on {day}). This is a different one; what you filled in there is not in here.</translation>
    </message>
    <message>
        <source>een onbekende dag</source>
        <translation>an unknown day</translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation>Backups…</translation>
    </message>
</context>
<context>
    <name>stress</name>
    <message>
        <source>geen stress</source>
        <translation>no stress</translation>
    </message>
    <message>
        <source>nauwelijks</source>
        <translation>hardly any</translation>
    </message>
    <message>
        <source>weinig stress</source>
        <translation>little stress</translation>
    </message>
    <message>
        <source>wel wat</source>
        <translation>some</translation>
    </message>
    <message>
        <source>vrij veel</source>
        <translation>quite a lot</translation>
    </message>
    <message>
        <source>veel stress</source>
        <translation>a lot of stress</translation>
    </message>
    <message>
        <source>heel veel stress</source>
        <translation>a great deal of stress</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>gezien tot en met {day}</source>
        <translation>seen up to and including {day}</translation>
    </message>
    <message>
        <source>voelde lichter</source>
        <translation>felt lighter</translation>
    </message>
    <message>
        <source>voelde gewoon</source>
        <translation>felt as usual</translation>
    </message>
    <message>
        <source>voelde zwaarder</source>
        <translation>felt heavier</translation>
    </message>
    <message>
        <source>ging minder goed</source>
        <translation>went less well</translation>
    </message>
    <message>
        <source>ging gewoon</source>
        <translation>went as usual</translation>
    </message>
    <message>
        <source>ging beter</source>
        <translation>went better</translation>
    </message>
    <message>
        <source>training {n} van de dag</source>
        <translation>training {n} of the day</translation>
    </message>
    <message>
        <source>krachttraining</source>
        <translation>strength training</translation>
    </message>
    <message>
        <source>zware training</source>
        <translation>hard session</translation>
    </message>
    <message>
        <source>rustig bedoeld</source>
        <translation>meant to be easy</translation>
    </message>
    <message>
        <source>minder moe: {answer}</source>
        <translation>less tired: {answer}</translation>
    </message>
    <message>
        <source>zin om te trainen: {answer}</source>
        <translation>eager to train: {answer}</translation>
    </message>
    <message>
        <source>goed geslapen: {answer}</source>
        <translation>slept well: {answer}</translation>
    </message>
    <message>
        <source>na de melding van {day}</source>
        <translation>after the message of {day}</translation>
    </message>
    <message>
        <source>afgerond</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>window_menus</name>
    <message>
        <source>Velden kiezen…</source>
        <translation>Choose fields…</translation>
    </message>
    <message>
        <source>Eigen metingen…</source>
        <translation>Own measures…</translation>
    </message>
    <message>
        <source>Tekst groter</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Tekst kleiner</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Minder meten…</source>
        <translation>Measure less…</translation>
    </message>
    <message>
        <source>Reservekopieën en terugzetten…</source>
        <translation>Backups and restoring…</translation>
    </message>
    <message>
        <source>Wijzigen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Wachtwoord instellen…</source>
        <translation>Set password…</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Eerdere imports…</source>
        <translation>Earlier imports…</translation>
    </message>
    <message>
        <source>Alles wissen…</source>
        <translation>Erase everything…</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Bee&amp;ld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Onlangs geopend</source>
        <translation>Recent journals</translation>
    </message>
    <message>
        <source>Pagina afdrukken…</source>
        <translation>Print page…</translation>
    </message>
    <message>
        <source>Ongedaan maken:</source>
        <translation>Undo:</translation>
    </message>
    <message>
        <source>Opnieuw:</source>
        <translation>Redo:</translation>
    </message>
    <message>
        <source>Zoeken in notities…</source>
        <translation>Find in notes…</translation>
    </message>
    <message>
        <source>Eerdere waarden van deze dag…</source>
        <translation>Earlier values for this day…</translation>
    </message>
    <message>
        <source>Drinken na een training…</source>
        <translation>Drinking after a session…</translation>
    </message>
    <message>
        <source>Herstel-hulp</source>
        <translation>Herstel Help</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Berichten…</source>
        <translation>Messages…</translation>
    </message>
    <message>
        <source>Welkom bij Herstel</source>
        <translation>Welcome to Herstel</translation>
    </message>
    <message>
        <source>Over Herstel</source>
        <translation>About Herstel</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Ander dagboek samenvoegen…</source>
        <translation>Merge another journal…</translation>
    </message>
    <message>
        <source>Bekijk met voorbeeldgegevens</source>
        <translation>View with sample data</translation>
    </message>
    <message>
        <source>Nieuw dagboek…</source>
        <translation>New journal…</translation>
    </message>
    <message>
        <source>Dagboek openen…</source>
        <translation>Open journal…</translation>
    </message>
    <message>
        <source>Weekbestanden van de club…</source>
        <translation>Week files of the club…</translation>
    </message>
    <message>
        <source>Welke bron telt…</source>
        <translation>Which source counts…</translation>
    </message>
    <message>
        <source>Map in de gaten houden…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>Reservekopie maken…</source>
        <translation>Make backup…</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Wachtwoord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Herstelsleutel afdrukken…</source>
        <translation>Print recovery key…</translation>
    </message>
    <message>
        <source>Niet meer onthouden op deze computer</source>
        <translation>No longer remember on this computer</translation>
    </message>
    <message>
        <source>Instellingen…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Standaardgrootte</source>
        <translation>Default size</translation>
    </message>
</context>
</TS>
