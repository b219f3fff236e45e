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
        <source>basislijn opnieuw beginnen</source>
        <translation>start baseline again</translation>
    </message>
    <message>
        <source>nieuw begin terugnemen</source>
        <translation>take back new start</translation>
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
        <source>Je computer denkt dat het {year} is. Zet de datum goed voordat je iets invult, anders komt het op een verkeerde dag te staan.</source>
        <translation>Your computer thinks it is {year}. Set the date right before you fill anything in, or it will end up on the wrong day.</translation>
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
        <source>‘{word}’ ken ik niet. Typ bijvoorbeeld pulse=58, sleep=0:25-5:45, motivation=6, rest, +ill of note=….</source>
        <translation>I don’t know ‘{word}’. Type for example pulse=58, sleep=0:25-5:45, motivation=6, rest, +ill or note=….</translation>
    </message>
    <message>
        <source>‘{word}’ staat er twee keer. Er is niets opgeslagen.</source>
        <translation>‘{word}’ is there twice. Nothing was saved.</translation>
    </message>
    <message>
        <source>{label} komt van een apparaat en kan niet getypt worden; importeer het bestand van de maker.</source>
        <translation>{label} comes from a device and can’t be typed; import the maker’s file.</translation>
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
        <source>{label} {value} is ongewoon. Klopt het wel?</source>
        <translation>{label} {value} is unusual. Is it right?</translation>
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
        <source>De tijden in dit bestand horen bij tijdzone {theirs}, die van je dagboek bij {ours}. Ze worden overgenomen zoals ze er staan.</source>
        <translation>The times in this file belong to time zone {theirs}, those of your journal to {ours}. They are imported as they stand.</translation>
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
        <source>Rust plannen kan voor vandaag en later. Wat voor {day} gepland was, blijft staan.</source>
        <translation>Rest can be planned for today and later. What was planned for {day} stays.</translation>
    </message>
    <message>
        <source>soort dag</source>
        <translation>kind of day</translation>
    </message>
    <message>
        <source>bijzonderheid</source>
        <translation>remark</translation>
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
        <source>opnieuw opslaan</source>
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
        <source>De instelling „{name}” is niet te gebruiken; de gewone waarde geldt weer.</source>
        <translation>The setting ‘{name}’ can’t be used; the default value applies again.</translation>
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
        <source>Vanzelf vergrendelen</source>
        <translation>Lock by itself</translation>
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
        <source>‘{text}’ kan twee dingen betekenen. Typ {hours} voor uren en minuten, of {decimal} voor een deel.</source>
        <translation>‘{text}’ can mean two things. Type {hours} for hours and minutes, or {decimal} for decimal hours.</translation>
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
        <source>‘{text}’ is geen dag. Typ bijvoorbeeld 2026-11-22, 22-11-2026, vandaag of gisteren.</source>
        <translation>‘{text}’ is not a day. Type for example 2026-11-22, 22-11-2026, today or yesterday.</translation>
    </message>
    <message>
        <source>Deze dag moet nog komen.</source>
        <translation>This day is yet to come.</translation>
    </message>
    <message>
        <source>{label} komt van een apparaat en kan niet getypt worden.</source>
        <translation>{label} comes from a device and can’t be typed.</translation>
    </message>
    <message>
        <source>{label} is ingelezen ({source}) en blijft staan. Klopt hij niet, typ dan de goede waarde.</source>
        <translation>{label} was imported ({source}) and stays. If it isn’t right, type the correct value.</translation>
    </message>
    <message>
        <source>{label} {value} is ongewoon en staat er nog niet. Klopt het?</source>
        <translation>{label} {value} is unusual and has not been saved yet. Is it right?</translation>
    </message>
    <message>
        <source>Typ zwaarte × minuten, zoals 7×90, of ‘rust’ of ‘actief’; ‘{text}’ begrijp ik hier niet.</source>
        <translation>Type effort × minutes, such as 7×90, or ‘rest’ or ‘active’; I don’t understand ‘{text}’ here.</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} trainingen; wijzig ze op de dag zelf.</source>
        <translation>This day has {n} sessions; change them on the day itself.</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} bijzonderheden; wijzig ze op de dag zelf.</source>
        <translation>This day has {n} tags; change them on the day itself.</translation>
    </message>
    <message>
        <source>Deze dag heeft een training; verwijder die op de dag zelf.</source>
        <translation>This day has a session; delete it on the day itself.</translation>
    </message>
    <message>
        <source>De instellingen in {path} zijn niet te lezen; de gewone instellingen gelden weer.</source>
        <translation>The settings in {path} can’t be read; the default settings apply again.</translation>
    </message>
    <message>
        <source>De instellingen zijn niet opgeslagen in {path}. Kijk of de schijf vol is of alleen gelezen mag worden.</source>
        <translation>The settings were not saved in {path}. Check whether the disk is full or read-only.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is al open in Herstel (proces {process}), maar dat antwoordt niet. Sluit dat eerst af.</source>
        <translation>The journal {path} is already open in Herstel (process {process}), but it doesn’t respond. Close it first.</translation>
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
        <source>Reis, warmte en hoogte</source>
        <translation>Travel, heat and altitude</translation>
    </message>
    <message>
        <source>Belasting</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Bijzonderheden</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Clubtabel herstel · {club}</source>
        <translation>Club recovery table · {club}</translation>
    </message>
    <message>
        <source>Clubtabel herstel</source>
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
        <source>Nooit erin: ziek, klachten, pijn, medicijnen, menstruatie, eigen woorden, gewicht, stemming, HRV, kloktijden, je gewone waarden, losse trainingen en andere weken.</source>
        <translation>Never in it: illness, complaints, pain, medicines, menstruation, own words, weight, mood, HRV, clock times, your usual values, separate sessions and other weeks.</translation>
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
        <source>reis, warmte en hoogte</source>
        <translation>travel, heat and altitude</translation>
    </message>
    <message>
        <source>Ook erin: kenmerk {id}, alleen om je weken bij elkaar te houden. Het is willekeurig.</source>
        <translation>Also in it: identifier {id}, only to keep your weeks together. It is random.</translation>
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
        <translation>remarks</translation>
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
        <source>hier mag alleen gelezen worden</source>
        <translation>this place is read-only</translation>
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
        <source>Dit is geen getal. Typ bijvoorbeeld 52 of 54,5.</source>
        <translation>This is not a number. Type for example 52 or 54.5.</translation>
    </message>
    <message>
        <source>{label}: kies een heel cijfer van {low} tot en met {high}; {value} kan niet.</source>
        <translation>{label}: choose a whole number from {low} to {high}; {value} is not possible.</translation>
    </message>
    <message>
        <source>{label}: {value} kan niet. Mogelijk is {low} tot en met {high}.</source>
        <translation>{label}: {value} is not possible. Possible is {low} to {high}.</translation>
    </message>
    <message>
        <source>Ochtendpols</source>
        <translation>Morning pulse</translation>
    </message>
    <message>
        <source>Slaappols</source>
        <translation>Sleeping pulse</translation>
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
        <source>redelijk goed</source>
        <translation>fairly well</translation>
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
        <source>matig</source>
        <translation>not so well</translation>
    </message>
    <message>
        <source>Stemming</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>Pols, zittend</source>
        <translation>Pulse, sitting</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>very bad</translation>
    </message>
    <message>
        <source>best goed</source>
        <translation>quite good</translation>
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
    <message>
        <source>Motivatie</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>heel veel zin</source>
        <translation>very keen</translation>
    </message>
    <message>
        <source>veel zin</source>
        <translation>keen</translation>
    </message>
    <message>
        <source>zin</source>
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
        <translation>not keen</translation>
    </message>
    <message>
        <source>helemaal geen zin</source>
        <translation>not keen at all</translation>
    </message>
    <message>
        <source>Vermoeidheid</source>
        <translation>Fatigue</translation>
    </message>
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
    <message>
        <source>Zware benen</source>
        <translation>Heavy legs</translation>
    </message>
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
    <message>
        <source>Spierpijn</source>
        <translation>Muscle soreness</translation>
    </message>
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
    <message>
        <source>Prikkelbaarheid</source>
        <translation>Irritability</translation>
    </message>
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
    <message>
        <source>Concentratie</source>
        <translation>Concentration</translation>
    </message>
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
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>geen stress</source>
        <translation>no stress</translation>
    </message>
    <message>
        <source>weinig</source>
        <translation>not much</translation>
    </message>
    <message>
        <source>veel stress</source>
        <translation>a lot of stress</translation>
    </message>
    <message>
        <source>heel veel stress</source>
        <translation>a great deal of stress</translation>
    </message>
    <message>
        <source>Onrust</source>
        <translation>Restlessness</translation>
    </message>
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
    <message>
        <source>pijn: {part}</source>
        <translation>pain: {part}</translation>
    </message>
    <message>
        <source>volgens de sporter: klopte</source>
        <translation>according to the athlete: was right</translation>
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
        <source>Meldingen en waarop ze rusten</source>
        <translation>Alerts and what they rest on</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Belasting en rust per week</source>
        <translation>Load and rest per week</translation>
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
        <source>Notities</source>
        <translation>Notes</translation>
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
        <source>Geen nacht korter dan {limit}.</source>
        <translation>No night shorter than {limit}.</translation>
    </message>
    <message>
        <source>{n} volledige rustdag genoteerd.</source>
        <translation>{n} full rest day noted.</translation>
    </message>
    <message>
        <source>{n} volledige rustdagen genoteerd.</source>
        <translation>{n} full rest days noted.</translation>
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
        <source>Langste reeks dagen met training: {n}, van {first} t/m {last}.</source>
        <translation>Longest run of days with training: {n}, from {first} to {last}.</translation>
    </message>
    <message>
        <source>ln rMSSD, gemiddelde van 7 dagen</source>
        <translation>ln rMSSD, 7-day average</translation>
    </message>
    <message>
        <source>Gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen. Eigen band: gemiddelde ± 0,5 × spreiding van je basislijn.</source>
        <translation>Average of ln(rMSSD) over 7 days, at least 4 measurements. Own band: average ± 0.5 × standard deviation of your baseline.</translation>
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
        <source>Gezien bij één sporter die vastliep en één die dat niet deed: te weinig voor een grens.</source>
        <translation>Seen in one athlete who got stuck and one who didn’t: too little for a limit.</translation>
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
        <source>Som van RPE × minuten van alle trainingen; een ingevulde rustdag is 0.</source>
        <translation>Sum of RPE × minutes of all sessions; a rest day you filled in is 0.</translation>
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
        <source>Gemiddelde belasting per dag ÷ spreiding van de zeven dagtotalen (populatie).</source>
        <translation>Average load per day ÷ standard deviation of the seven day totals (population).</translation>
    </message>
    <message>
        <source>Programma’s rekenen verschillend en het voorbeeld in het artikel klopt met geen van de dagtotalen. ‘Hoger dan 2’ is een vuistregel zonder bewijs.</source>
        <translation>Programs calculate it differently, and the example in the paper matches none of its day totals. ‘Higher than 2’ is a rule of thumb without evidence.</translation>
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
        <source>Hoeveel slaap iemand nodig heeft, verschilt (Walsh 2021), en inhalen gaat niet één op één.</source>
        <translation>How much sleep someone needs varies (Walsh 2021), and catching up isn’t one for one.</translation>
    </message>
    <message>
        <source>Regelmaat van slaap</source>
        <translation>Sleep regularity</translation>
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
        <source>Andere maten voor regelmaat geven andere antwoorden. Na een reis naar een andere tijdzone zegt dit even niets.</source>
        <translation>Other measures of regularity give other answers. After travel to another time zone this says nothing for a while.</translation>
    </message>
    <message>
        <source>Zet rustdagen en rustige trainingen vooraf in je planning.</source>
        <translation>Put rest days and easy sessions in your plan beforehand.</translation>
    </message>
    <message>
        <source>Houd elke week ten minste één dag vrij van training.</source>
        <translation>Keep at least one day a week free of training.</translation>
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
        <source>Slaap eerst. Eet genoeg, vooral koolhydraten, en drink verspreid over de dag.</source>
        <translation>Sleep first. Eat enough, especially carbohydrates, and drink throughout the day.</translation>
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
        <source>Meestal voel je je na 1 tot 3 rustige dagen beter; bouw dan pas weer op.</source>
        <translation>Usually you feel better after 1 to 3 easy days; only then build up again.</translation>
    </message>
    <message>
        <source>Je bent al langer dan een week moe. Plan een hele herstelweek: veel minder uren, bijna niets zwaars.</source>
        <translation>You have been tired for more than a week. Plan a whole recovery week: far fewer hours, hardly anything hard.</translation>
    </message>
    <message>
        <source>Je zit in een herstelweek: maak hem af voor je weer opbouwt.</source>
        <translation>You are in a recovery week: finish it before you build up again.</translation>
    </message>
    <message>
        <source>Het is druk buiten je sport. Wat minder trainen brengt je dan vaak juist verder.</source>
        <translation>Life outside your sport is busy. A little less training then often takes you further.</translation>
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
        <source>Vandaag wordt niets beoordeeld.</source>
        <translation>Nothing is assessed today.</translation>
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
        <source>Nog {n} ochtend tot je gewone pols bekend is</source>
        <translation>{n} more morning until your usual pulse is known</translation>
    </message>
    <message>
        <source>Nog {n} ochtenden tot je gewone pols bekend is</source>
        <translation>{n} more mornings until your usual pulse is known</translation>
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
        <source>Te weinig gegevens (laatst: {level})</source>
        <translation>Not enough data (last: {level})</translation>
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
        <source>Je bent na een hele herstelweek nog moe, en je presteert twee weken of langer minder.</source>
        <translation>You are still tired after a whole recovery week, and have been performing worse for two weeks or longer.</translation>
    </message>
    <message>
        <source>Het signaal ‘{group}’ blijft staan tot na nog {n} goede ochtend.</source>
        <translation>The signal ‘{group}’ stays until after {n} more good morning.</translation>
    </message>
    <message>
        <source>Het signaal ‘{group}’ blijft staan tot na {n} goede ochtenden.</source>
        <translation>The signal ‘{group}’ stays until after {n} good mornings.</translation>
    </message>
    <message>
        <source>Het beeld van de laatste ingevulde ochtend blijft staan.</source>
        <translation>The picture of the last morning filled in still stands.</translation>
    </message>
    <message>
        <source>{label} {today}, gewoon {usual} ({n} antwoorden); slecht is {threshold} of hoger. Reeks: {bad} van {times}.</source>
        <translation>{label} {today}, usual {usual} ({n} answers); bad is {threshold} or higher. Run: {bad} of {times}.</translation>
    </message>
    <message>
        <source>{label} {today}; slecht is voorlopig {threshold} of hoger, tot je gewone antwoord bekend is. Reeks: {bad} van {times}.</source>
        <translation>{label} {today}; for now bad is {threshold} or higher, until your usual answer is known. Run: {bad} of {times}.</translation>
    </message>
    <message>
        <source>{label} {usual} → {today}</source>
        <translation>{label} {usual} → {today}</translation>
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
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>Vermoeidheid {today} na twee rustdagen; slecht is {threshold} of hoger.</source>
        <translation>Fatigue {today} after two rest days; bad is {threshold} or higher.</translation>
    </message>
    <message>
        <source>Niet moe na twee rustdagen, of er waren geen twee rustdagen.</source>
        <translation>Not tired after two rest days, or there were no two rest days.</translation>
    </message>
    <message>
        <source>Vermoeidheid {today} na 2 rustdagen</source>
        <translation>Fatigue {today} after 2 rest days</translation>
    </message>
    <message>
        <source>Vermoeidheid {before} op {first} en {today} vandaag, met drie rustige dagen ertussen.</source>
        <translation>Fatigue {before} on {first} and {today} today, with three easy days in between.</translation>
    </message>
    <message>
        <source>Geen aanhoudende vermoeidheid na drie rustige dagen.</source>
        <translation>No persistent fatigue after three easy days.</translation>
    </message>
    <message>
        <source>Na 3 rustige dagen nog moe ({today})</source>
        <translation>Still tired after 3 easy days ({today})</translation>
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
        <source>Nodig zijn {days} ingevulde dagen; er zijn er {n}.</source>
        <translation>Needed: {days} days filled in; so far {n}.</translation>
    </message>
    <message>
        <source>{label}: gemiddeld {mean} op {first} – {last}, gewoon {usual} ({n} ochtenden). Verschil {percent} % en {beats} slagen.</source>
        <translation>{label}: average {mean} on {first} – {last}, usual {usual} ({n} mornings). Difference {percent} % and {beats} beats.</translation>
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
        <source>{line} Dit ligt binnen jouw gewone schommeling (± {spread}).</source>
        <translation>{line} This lies within your usual variation (± {spread}).</translation>
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
        <source>Niet nodig: je meet vaak genoeg voor het oordeel per dag.</source>
        <translation>Not needed: you measure often enough to be assessed daily.</translation>
    </message>
    <message>
        <source>Nodig zijn {least} eerdere waarden in twaalf weken; er zijn er {n}.</source>
        <translation>Needed: {least} earlier values in twelve weeks; so far {n}.</translation>
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
        <source>Nodig zijn {least} HRV-waarden in zeven dagen; er zijn er {n}.</source>
        <translation>Needed: {least} HRV values in seven days; so far {n}.</translation>
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
        <source>{line} Voor jou zegt deze grens niets: je gewone HRV is {usual} ms.</source>
        <translation>{line} For you this limit says nothing: your usual HRV is {usual} ms.</translation>
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
        <source>Verhoging waarboven het telt</source>
        <translation>Rise above which it counts</translation>
    </message>
    <message>
        <source>Punten boven je gewone antwoord</source>
        <translation>Points above your usual answer</translation>
    </message>
    <message>
        <source>Aantal dagen waarop het telt</source>
        <translation>Number of days at which it counts</translation>
    </message>
    <message>
        <source>Aantal van de laatste vier trainingen</source>
        <translation>Number of the last four sessions</translation>
    </message>
    <message>
        <source>Weekgemiddelde waaronder het telt</source>
        <translation>Weekly average below which it counts</translation>
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
        <source>Zware dagen waarmee een week zwaar is</source>
        <translation>Hard days that make a week hard</translation>
    </message>
    <message>
        <source>Verschil in slaapkwaliteit dat nog stabiel is</source>
        <translation>Difference in sleep quality that is still stable</translation>
    </message>
    <message>
        <source>Deel van de rustige trainingen</source>
        <translation>Share of the easy sessions</translation>
    </message>
    <message>
        <source>Keren ziek in 90 dagen</source>
        <translation>Times ill in 90 days</translation>
    </message>
    <message>
        <source>Beoordeelde trainingen die nodig zijn</source>
        <translation>Rated sessions needed</translation>
    </message>
    <message>
        <source>Minuten van een herstelweek, hoogstens</source>
        <translation>Minutes of a recovery week, at most</translation>
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
        <source>Pols telt pas voorbij je gewone schommeling</source>
        <translation>Pulse only counts beyond your usual variation</translation>
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
        <source>Op {n} van de laatste {of} dagen was je tegelijk uitgeput en onrustig.</source>
        <translation>On {n} of the last {of} days you were exhausted and restless at the same time.</translation>
    </message>
    <message>
        <source>{n} van {of} dagen uitgeput én onrustig</source>
        <translation>{n} of {of} days both exhausted and restless</translation>
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
        <source>In 90 dagen was je niet ziek.</source>
        <translation>You were not ill in 90 days.</translation>
    </message>
    <message>
        <source>Niet ziek in 90 dagen</source>
        <translation>Not ill in 90 days</translation>
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
        <translation>Times ill in 90 days: {n}</translation>
    </message>
    <message>
        <source>{n} van {of} beoordeelde trainingen in 28 dagen gingen minder.</source>
        <translation>{n} of {of} rated sessions in 28 days went worse.</translation>
    </message>
    <message>
        <source>{n} van {of} trainingen minder in 28 dagen</source>
        <translation>{n} of {of} sessions went worse in 28 days</translation>
    </message>
    <message>
        <source>Nodig zijn {least} beoordeelde trainingen over drie weken; er zijn er {n}.</source>
        <translation>Needed: {least} rated sessions over three weeks; so far {n}.</translation>
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
        <source>Je hebt een klacht als ernstig gemerkt.</source>
        <translation>You marked a symptom as serious.</translation>
    </message>
    <message>
        <source>Geen klacht als ernstig gemerkt.</source>
        <translation>No symptom marked as serious.</translation>
    </message>
    <message>
        <source>Ernstige klacht</source>
        <translation>Serious symptom</translation>
    </message>
    <message>
        <source>Vermoeidheid op ten minste {least} van de laatste {days} dagen (nu {n}).</source>
        <translation>Fatigue on at least {least} of the last {days} days (now {n}).</translation>
    </message>
    <message>
        <source>Stemming, motivatie, prikkelbaarheid of concentratie op 3 van de laatste 5 dagen, of vier beoordeelde trainingen in 14 dagen.</source>
        <translation>Mood, motivation, irritability or concentration on 3 of the last 5 days, or four rated sessions in 14 days.</translation>
    </message>
    <message>
        <source>Daarnaast pols, HRV, slaap of slaapkwaliteit.</source>
        <translation>And also pulse, HRV, sleep or sleep quality.</translation>
    </message>
    <message>
        <source>vermoeidheid op {least} van {days} dagen (nu {n})</source>
        <translation>fatigue on {least} of {days} days (now {n})</translation>
    </message>
    <message>
        <source>stemming of motivatie op {least} van {days} dagen</source>
        <translation>mood or motivation on {least} of {days} days</translation>
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
        <source>Nodig: {one}.</source>
        <translation>Needed: {one}.</translation>
    </message>
    <message>
        <source>Nodig: {one} en {two}.</source>
        <translation>Needed: {one} and {two}.</translation>
    </message>
    <message>
        <source>Nodig: {one}, {two} en {three}.</source>
        <translation>Needed: {one}, {two} and {three}.</translation>
    </message>
    <message>
        <source>Laatste ochtend: {day}.</source>
        <translation>Last morning: {day}.</translation>
    </message>
    <message>
        <source>Laatste ochtend: {day} {year}.</source>
        <translation>Last morning: {day} {year}.</translation>
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
        <source>‘Prestatie’ verdwijnt zodra van je laatste vier beoordeelde trainingen er minder dan drie tegenvielen.</source>
        <translation>‘Performance’ goes away as soon as fewer than three of your last four rated sessions were disappointing.</translation>
    </message>
    <message>
        <source>Dit niveau verdwijnt na twee ingevulde ochtenden met minder dan twee soorten signalen.</source>
        <translation>This level goes away after two mornings filled in with fewer than two kinds of signals.</translation>
    </message>
    <message>
        <source>Eerst moet je vermoeidheid twee ochtenden achter elkaar over zijn.</source>
        <translation>First your fatigue has to be gone two mornings in a row.</translation>
    </message>
    <message>
        <source>Dit niveau verdwijnt na {of} ingevulde ochtenden zonder vermoeidheid (nu {n}), als ook je laatste twee beoordeelde trainingen niet minder gingen.</source>
        <translation>This level goes away after {of} mornings filled in without fatigue (now {n}), if your last two rated sessions didn’t go worse either.</translation>
    </message>
    <message>
        <source>Dit verdwijnt na {of} ingevulde ochtenden zonder deze redenen (nu {n}).</source>
        <translation>This goes away after {of} mornings filled in without these reasons (now {n}).</translation>
    </message>
    <message>
        <source>Er wordt weer vergeleken op de eerste dag zonder het merk ‘ziek’.</source>
        <translation>Comparing starts again on the first day not marked ‘ill’.</translation>
    </message>
    <message>
        <source>De stijging van je pols ligt binnen jouw gewone schommeling.</source>
        <translation>The rise in your pulse lies within your usual variation.</translation>
    </message>
    <message>
        <source>Je pols is lager dan normaal. Dat is geen waarschuwing, en ook geen geruststelling.</source>
        <translation>Your pulse is lower than normal. That is no warning, and no reassurance either.</translation>
    </message>
    <message>
        <source>Je prestatie na de herstelweek is niet beoordeeld: er is nog te weinig over vastgelegd.</source>
        <translation>Your performance after the recovery week has not been assessed: too little has been recorded about it yet.</translation>
    </message>
    <message>
        <source>Je herstelweek is niet bevestigd: niet alle dagen zijn ingevuld, of er zat meer of zwaardere training in.</source>
        <translation>Your recovery week isn’t confirmed: not all days are filled in, or it held more or harder training.</translation>
    </message>
    <message>
        <source>Je hoofd liep {n} dag voor op je lichaam: ‘mentaal’ was er eerder.</source>
        <translation>Your mind was {n} day ahead of your body: ‘mind’ came first.</translation>
    </message>
    <message>
        <source>Je hoofd liep {n} dagen voor op je lichaam: ‘mentaal’ was er eerder.</source>
        <translation>Your mind was {n} days ahead of your body: ‘mind’ came first.</translation>
    </message>
    <message>
        <source>Af en toe gaat een training nog goed, maar het lukt niet meer telkens.</source>
        <translation>Now and then a session still goes well, but no longer every time.</translation>
    </message>
    <message>
        <source>Van je {n} beoordeelde trainingen in 28 dagen ging er geen beter dan normaal.</source>
        <translation>Of your {n} rated sessions in 28 days, none went better than normal.</translation>
    </message>
    <message>
        <source>Zwak: volgens een artikel op een reissite, zonder herleidbare bron. Andere artikelen noemen andere grenzen.</source>
        <translation>Weak: according to an article on a travel site, without a traceable source. Other articles give other limits.</translation>
    </message>
    <message>
        <source>Redelijk: meerdere artikelen noemen dit teken. Het getal erbij is een keuze van Herstel.</source>
        <translation>Moderate: several articles name this sign. The number is a choice of Herstel.</translation>
    </message>
    <message>
        <source>Redelijk: artikelen noemen dit teken, en in onderzoek zeggen gevoelens meer dan metingen (Saw 2016).</source>
        <translation>Moderate: articles name this sign, and in research feelings say more than measurements (Saw 2016).</translation>
    </message>
    <message>
        <source>Keuze van Herstel: de artikelen noemen het teken, niet het getal.</source>
        <translation>Choice of Herstel: the articles name the sign, not the number.</translation>
    </message>
    <message>
        <source>Planregel uit de artikelen; geen klacht en geen waarschuwing.</source>
        <translation>Planning rule from the articles; not a symptom and not a warning.</translation>
    </message>
    <message>
        <source>Pols boven je gemiddelde (%)</source>
        <translation>Pulse above your average (%)</translation>
    </message>
    <message>
        <source>Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 % boven je gewone pols. Twee van de drie ochtenden zijn genoeg, vandaag hoort erbij. Je gewone pols is het gemiddelde van 60 dagen tot een week geleden, met ten minste 14 ochtenden en zonder ziekte.</source>
        <translation>The average of your pulse over three mornings is more than 8 % above your usual pulse. Two of the three mornings are enough, and today must be one of them. Your usual pulse is the average from 60 days to a week ago, with at least 14 mornings and without illness.</translation>
    </message>
    <message>
        <source>Pols boven je gemiddelde (slagen)</source>
        <translation>Pulse above your average (beats)</translation>
    </message>
    <message>
        <source>Het gemiddelde van je pols over drie ochtenden ligt meer dan 8 slagen boven je gewone pols. Hetzelfde artikel noemt in zijn tabel 8 procent; dat is bijna altijd strenger.</source>
        <translation>The average of your pulse over three mornings is more than 8 beats above your usual pulse. The same article gives 8 per cent in its table; that is almost always stricter.</translation>
    </message>
    <message>
        <source>Pols, één keer per week</source>
        <translation>Pulse, once a week</translation>
    </message>
    <message>
        <source>Voor wie zijn pols wekelijks meet: één waarde ligt meer dan 8 % boven het gemiddelde van ten minste vier waarden uit de twaalf weken ervoor. Minder zeker dan elke ochtend meten.</source>
        <translation>For those who measure their pulse weekly: one value is more than 8 % above the average of at least four values from the twelve weeks before. Less certain than measuring every morning.</translation>
    </message>
    <message>
        <source>Lage HRV</source>
        <translation>Low HRV</translation>
    </message>
    <message>
        <source>Het gemiddelde van ten minste vier HRV-waarden (rMSSD) in zeven dagen ligt onder 50 ms. Het telt alleen als jouw eigen gewone waarde 50 ms of hoger is; anders zegt deze grens voor jou niets.</source>
        <translation>The average of at least four HRV values (rMSSD) in seven days is below 50 ms. It only counts if your own usual value is 50 ms or higher; otherwise this limit says nothing for you.</translation>
    </message>
    <message>
        <source>Drie korte nachten</source>
        <translation>Three short nights</translation>
    </message>
    <message>
        <source>Je sliep drie nachten achter elkaar korter dan zes uur. Precies zes uur is niet korter. Geteld wordt de verstreken tijd, ook als de klok verspringt.</source>
        <translation>You slept less than six hours three nights in a row. Exactly six hours is not less. What counts is elapsed time, also when the clocks change.</translation>
    </message>
    <message>
        <source>Slecht geslapen</source>
        <translation>Slept badly</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op slaapkwaliteit zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on sleep quality are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Pijn ({part}) op {n} van de laatste {days} ingevulde dagen.</source>
        <translation>Pain ({part}) on {n} of the last {days} days filled in.</translation>
    </message>
    <message>
        <source>Somber</source>
        <translation>Low mood</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op stemming zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on mood are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Minder zin</source>
        <translation>Less keen</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op motivatie zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on motivation are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Prikkelbaar</source>
        <translation>Irritable</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op prikkelbaarheid zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on irritability are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Minder geconcentreerd</source>
        <translation>Less focused</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op concentratie zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on concentration are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Aanhoudend moe</source>
        <translation>Persistently tired</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op vermoeidheid zijn slecht voor jouw doen, binnen vijf dagen. Wat slecht is, geldt ook voor de andere regels over vermoeidheid.</source>
        <translation>The last three answers on fatigue are bad by your own standard, within five days. What is bad also holds for the other rules on fatigue.</translation>
    </message>
    <message>
        <source>De laatste drie antwoorden op zware benen zijn slecht voor jouw doen, binnen vijf dagen.</source>
        <translation>The last three answers on heavy legs are bad by your own standard, within five days.</translation>
    </message>
    <message>
        <source>Spierpijn die blijft</source>
        <translation>Muscle soreness that stays</translation>
    </message>
    <message>
        <source>De laatste vier antwoorden op spierpijn zijn slecht voor jouw doen, binnen zes dagen. Gewone spierpijn is na drie dagen over.</source>
        <translation>The last four answers on muscle soreness are bad by your own standard, within six days. Ordinary muscle soreness is gone after three days.</translation>
    </message>
    <message>
        <source>Moe na twee rustdagen</source>
        <translation>Tired after two rest days</translation>
    </message>
    <message>
        <source>Je bent moe, terwijl de twee dagen ervoor als rustdag zijn ingevuld.</source>
        <translation>You are tired, although the two days before are filled in as rest days.</translation>
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
        <source>Steeds dezelfde pijn</source>
        <translation>The same pain again and again</translation>
    </message>
    <message>
        <source>Dezelfde plek doet pijn op ten minste drie van de laatste zeven ingevulde dagen.</source>
        <translation>The same place hurts on at least three of the last seven days filled in.</translation>
    </message>
    <message>
        <source>Trainingen voelen zwaarder</source>
        <translation>Sessions feel harder</translation>
    </message>
    <message>
        <source>Van je laatste vier beoordeelde trainingen in 14 dagen voelden er ten minste drie zwaarder.</source>
        <translation>Of your last four rated sessions in 14 days, at least three felt harder.</translation>
    </message>
    <message>
        <source>Trainingen gaan minder</source>
        <translation>Sessions go worse</translation>
    </message>
    <message>
        <source>Van je laatste vier beoordeelde trainingen in 14 dagen gingen er ten minste drie minder.</source>
        <translation>Of your last four rated sessions in 14 days, at least three went worse.</translation>
    </message>
    <message>
        <source>Twee zware dagen achter elkaar</source>
        <translation>Two hard days in a row</translation>
    </message>
    <message>
        <source>Rustdag tussen trainingen</source>
        <translation>Rest day between sessions</translation>
    </message>
    <message>
        <source>Lang zonder rustdag</source>
        <translation>Long without a rest day</translation>
    </message>
    <message>
        <source>De laatste zeven dagen zijn allemaal ingevuld en geen daarvan was een volledige rustdag. Een dag zonder training telt pas als rust als je dat zelf invult.</source>
        <translation>The last seven days are all filled in and none of them was a full rest day. A day without training only counts as rest if you fill that in yourself.</translation>
    </message>
    <message>
        <source>Gisteren en vandaag waren zwaar: een training met zwaarte 7 of hoger, of als zwaar gemerkt.</source>
        <translation>Yesterday and today were hard: a session with effort 7 or higher, or marked as hard.</translation>
    </message>
    <message>
        <source>Gisteren en vandaag waren zware dagen.</source>
        <translation>Yesterday and today were hard days.</translation>
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
        <source>Na drie weken met elk ten minste twee zware dagen was een dag van maandag tot en met vrijdag zwaarder dan herstel.</source>
        <translation>After three weeks with at least two hard days each, a day from Monday to Friday was harder than recovery.</translation>
    </message>
    <message>
        <source>Meer kracht bij onrustige slaap</source>
        <translation>More strength training with restless sleep</translation>
    </message>
    <message>
        <source>Je deed deze week meer krachttraining dan vorige week, terwijl je slaapkwaliteit niet zeven nachten stabiel was.</source>
        <translation>You did more strength training this week than last week, although your sleep quality was not stable for seven nights.</translation>
    </message>
    <message>
        <source>Rustig was niet rustig</source>
        <translation>Easy was not easy</translation>
    </message>
    <message>
        <source>Van ten minste vier rustig bedoelde trainingen in 14 dagen had de helft zwaarte 4 of hoger.</source>
        <translation>Of at least four sessions meant to be easy in 14 days, half had effort 4 or higher.</translation>
    </message>
    <message>
        <source>Je begint net en trainde op twee dagen achter elkaar.</source>
        <translation>You are just starting and trained two days in a row.</translation>
    </message>
    <message>
        <source>Je trainde gisteren en vandaag; plan er een rustdag tussen.</source>
        <translation>You trained yesterday and today; plan a rest day in between.</translation>
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
        <source>Zeven tot 28 dagen na een herstelweek was je op ten minste vijf van de laatste zeven dagen moe.</source>
        <translation>Seven to 28 days after a recovery week you were tired on at least five of the last seven days.</translation>
    </message>
    <message>
        <source>Vaak ziek</source>
        <translation>Often ill</translation>
    </message>
    <message>
        <source>Je was in 90 dagen ten minste drie keer ziek; binnen een week weer ziek telt als dezelfde keer.</source>
        <translation>You were ill at least three times in 90 days; ill again within a week counts as the same time.</translation>
    </message>
    <message>
        <source>Lange tijd slecht geslapen</source>
        <translation>Sleeping badly for a long time</translation>
    </message>
    <message>
        <source>Op ten minste 14 van de laatste 21 nachten was je slaapkwaliteit slecht voor jouw doen.</source>
        <translation>On at least 14 of the last 21 nights your sleep quality was bad by your own standard.</translation>
    </message>
    <message>
        <source>Uitgeput en onrustig</source>
        <translation>Exhausted and restless</translation>
    </message>
    <message>
        <source>Op ten minste vijf van de laatste zeven dagen was je tegelijk moe en onrustig voor jouw doen.</source>
        <translation>On at least five of the last seven days you were both tired and restless by your own standard.</translation>
    </message>
    <message>
        <source>Lange tijd minder presteren</source>
        <translation>Performing worse for a long time</translation>
    </message>
    <message>
        <source>In 28 dagen ging twee derde van ten minste zes beoordeelde trainingen minder, met drie weken of meer tussen de eerste en de laatste.</source>
        <translation>In 28 days two thirds of at least six rated sessions went worse, with three weeks or more between the first and the last.</translation>
    </message>
    <message>
        <source>Weken te weinig herstel</source>
        <translation>Under-recovered for weeks</translation>
    </message>
    <message>
        <source>Op ten minste 15 van de laatste 28 dagen was er te weinig herstel.</source>
        <translation>On at least 15 of the last 28 days you were under-recovered.</translation>
    </message>
    <message>
        <source>Je merkt een klacht als ernstig. Dat telt altijd.</source>
        <translation>You mark a complaint as serious. That always counts.</translation>
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
        <source>{n} van de laatste {of} trainingen voelden zwaarder dan normaal.</source>
        <translation>{n} of the last {of} sessions felt harder than normal.</translation>
    </message>
    <message>
        <source>{n} van de laatste {of} trainingen gingen minder dan normaal.</source>
        <translation>{n} of the last {of} sessions went worse than normal.</translation>
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
        <source>Trainingen</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Nog {n} beoordeelde training nodig binnen 14 dagen.</source>
        <translation>{n} more rated session needed within 14 days.</translation>
    </message>
    <message>
        <source>Nog {n} beoordeelde trainingen nodig binnen 14 dagen.</source>
        <translation>{n} more rated sessions needed within 14 days.</translation>
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
        <translation>More strength work when sleep is stable</translation>
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
        <source>Nodig: de slaapkwaliteit van zeven nachten, de duur van elke krachttraining en de vorige week.</source>
        <translation>Needed: the sleep quality of seven nights, the duration of every strength session, and the week before.</translation>
    </message>
    <message>
        <source>Rustig is rustig</source>
        <translation>Easy is easy</translation>
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
        <source>Nodig zijn vier rustig bedoelde trainingen met een zwaarte in 14 dagen; er zijn er {n}.</source>
        <translation>Needed: four sessions meant to be easy, with an effort, in 14 days; there are {n}.</translation>
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
        <source>hart</source>
        <translation>heart</translation>
    </message>
    <message>
        <source>slaap</source>
        <translation>sleep</translation>
    </message>
    <message>
        <source>mentaal</source>
        <translation>mind</translation>
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
        <source>opbouw van de belasting</source>
        <translation>structure of the load</translation>
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
        <source>Je pols ligt {percent} % boven je gemiddelde.</source>
        <translation>Your pulse is {percent} % above your average.</translation>
    </message>
    <message>
        <source>Je pols ligt {beats} slagen boven je gemiddelde.</source>
        <translation>Your pulse is {beats} beats above your average.</translation>
    </message>
    <message>
        <source>Je wekelijkse pols ligt {percent} % boven je gemiddelde.</source>
        <translation>Your weekly pulse is {percent} % above your average.</translation>
    </message>
    <message>
        <source>Je HRV is deze week lager dan je van jezelf gewend bent.</source>
        <translation>Your HRV is lower this week than is usual for you.</translation>
    </message>
    <message>
        <source>Je sliep drie nachten korter dan {limit}.</source>
        <translation>You slept less than {limit} three nights running.</translation>
    </message>
    <message>
        <source>Je slaapt slechter dan gewoon.</source>
        <translation>You are sleeping worse than usual.</translation>
    </message>
    <message>
        <source>Je bent somberder dan gewoon.</source>
        <translation>Your mood is lower than usual.</translation>
    </message>
    <message>
        <source>Je hebt minder zin dan gewoon.</source>
        <translation>You are less keen than usual.</translation>
    </message>
    <message>
        <source>Je bent prikkelbaarder dan gewoon.</source>
        <translation>You are more irritable than usual.</translation>
    </message>
    <message>
        <source>Je concentreert je minder goed dan gewoon.</source>
        <translation>You are concentrating less well than usual.</translation>
    </message>
    <message>
        <source>Je blijft moe.</source>
        <translation>You stay tired.</translation>
    </message>
    <message>
        <source>Je benen blijven zwaar.</source>
        <translation>Your legs stay heavy.</translation>
    </message>
    <message>
        <source>Je spierpijn gaat niet weg.</source>
        <translation>Your muscle soreness is not going away.</translation>
    </message>
    <message>
        <source>Je bent na twee rustdagen nog moe.</source>
        <translation>You are still tired after two rest days.</translation>
    </message>
    <message>
        <source>Je bent na drie rustige dagen niet opgeknapt.</source>
        <translation>You have not picked up after three easy days.</translation>
    </message>
    <message>
        <source>Dezelfde plek blijft pijn doen: {part}.</source>
        <translation>The same spot keeps hurting: {part}.</translation>
    </message>
    <message>
        <source>Je trainingen voelen zwaarder dan normaal.</source>
        <translation>Your sessions feel harder than normal.</translation>
    </message>
    <message>
        <source>Je trainingen gaan minder dan normaal.</source>
        <translation>Your sessions are going worse than normal.</translation>
    </message>
    <message>
        <source>moe na een herstelweek</source>
        <translation>tired after a recovery week</translation>
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
        <source>uitgeput en onrustig</source>
        <translation>exhausted and restless</translation>
    </message>
    <message>
        <source>lang minder presteren</source>
        <translation>performing worse for a long time</translation>
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
        <source>vrij zwaar</source>
        <translation>somewhat hard</translation>
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
        <translation>extremely hard</translation>
    </message>
    <message>
        <source>bijna maximaal</source>
        <translation>nearly maximal</translation>
    </message>
    <message>
        <source>maximaal</source>
        <translation>maximal</translation>
    </message>
    <message>
        <source>Zwaarte: {value} kan niet. Kies 0 (rust) tot en met 10 (maximaal).</source>
        <translation>Effort: {value} is not possible. Choose 0 (rest) to 10 (maximal).</translation>
    </message>
    <message>
        <source>Duur: {value} minuten kan niet. Een dag heeft er 1440.</source>
        <translation>Duration: {value} minutes is not possible. A day has 1440.</translation>
    </message>
    <message>
        <source>Begintijd: {value} minuten na middernacht kan niet.</source>
        <translation>Start time: {value} minutes after midnight is not possible.</translation>
    </message>
    <message>
        <source>herstelweek</source>
        <translation>recovery week</translation>
    </message>
    <message>
        <source>gepland: rust</source>
        <translation>planned: rest</translation>
    </message>
    <message>
        <source>zwaarte × min</source>
        <translation>effort × min</translation>
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
        <source>1 goed – 7 slecht</source>
        <translation>1 good – 7 bad</translation>
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
        <source>waarschuwing {percent} %</source>
        <translation>warning {percent} %</translation>
    </message>
    <message>
        <source>jouw gewone bereik</source>
        <translation>your usual range</translation>
    </message>
    <message>
        <source>de grens van 50 ms zegt voor jou niets</source>
        <translation>the 50 ms limit means nothing for you</translation>
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
        <source>twijfelachtig</source>
        <translation>doubtful</translation>
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
        <source>minuten</source>
        <translation>minutes</translation>
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
        <source>Training</source>
        <translation>Training</translation>
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
        <source>Weektabel herstel · week {n}</source>
        <translation>Weekly recovery table · week {n}</translation>
    </message>
    <message>
        <source>Belasting (RPE × min)</source>
        <translation>Load (RPE × min)</translation>
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
        <source>3 zware weken</source>
        <translation>3 hard weeks</translation>
    </message>
    <message>
        <source>4 weken</source>
        <translation>4 weeks</translation>
    </message>
    <message>
        <source>gewoonlijk</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>normaal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>waarschuwing</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>Meting</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>niet beoordeeld</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>{n} dag boven +{percent} % van het eigen gemiddelde ({usual}, {mornings} ochtenden).</source>
        <translation>{n} day above +{percent} % of your own average ({usual}, {mornings} mornings).</translation>
    </message>
    <message>
        <source>{n} dagen boven +{percent} % van het eigen gemiddelde ({usual}, {mornings} ochtenden).</source>
        <translation>{n} days above +{percent} % of your own average ({usual}, {mornings} mornings).</translation>
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
        <source>{n} dag {threshold} of slechter.</source>
        <translation>{n} day at {threshold} or worse.</translation>
    </message>
    <message>
        <source>{n} dagen {threshold} of slechter.</source>
        <translation>{n} days at {threshold} or worse.</translation>
    </message>
    <message>
        <source>{n} dag {threshold} of slechter, gewoon is {usual}.</source>
        <translation>{n} day at {threshold} or worse, usual is {usual}.</translation>
    </message>
    <message>
        <source>{n} dagen {threshold} of slechter, gewoon is {usual}.</source>
        <translation>{n} days at {threshold} or worse, usual is {usual}.</translation>
    </message>
    <message>
        <source>{level}: {n} signaal</source>
        <translation>{level}: {n} signal</translation>
    </message>
    <message>
        <source>{level}: {n} signalen</source>
        <translation>{level}: {n} signals</translation>
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
        <source>{label}, {day}: {value}, voorbij de waarschuwingsgrens</source>
        <translation>{label}, {day}: {value}, past the warning limit</translation>
    </message>
    <message>
        <source>{label}, {day}: {value}</source>
        <translation>{label}, {day}: {value}</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies. ▲ = voorbij de eigen waarschuwingsgrens.</source>
        <translation>For information; no substitute for medical advice. ▲ = past the person’s own warning limit.</translation>
    </message>
    <message>
        <source>Lid</source>
        <translation>Member</translation>
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
        <source>Opmerkingen</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies. ▲ = voorbij de waarschuwingsgrens.</source>
        <translation>For information; no substitute for medical advice. ▲ = past the warning limit.</translation>
    </message>
    <message>
        <source>Herstel herkent {name} niet. Er is niets ingelezen. Kies een export van {makers}, zoals die gedownload is en niet opnieuw opgeslagen.</source>
        <translation>Herstel does not recognise {name}. Nothing was imported. Choose an export from {makers}, as it was downloaded and not saved again.</translation>
    </message>
    <message>
        <source>{name} is een tabel ({columns}), maar van welk programma is niet te zien; de cijfers kunnen van alles betekenen. Er is niets ingelezen. Kies een export van {makers}, of plak de cijfers in de tabel van Week.</source>
        <translation>{name} is a table ({columns}), but it does not show which program made it; the numbers could mean anything. Nothing was read. Choose an export from {makers}, or paste the numbers into the table of Week.</translation>
    </message>
    <message>
        <source>{name} is een rekenblad of een zip-bestand; dat leest Herstel niet. Er is niets ingelezen. Kies een export van {makers}; een rekenblad daarvan bewaar je eerst als CSV.</source>
        <translation>{name} is a spreadsheet or a zip file, which Herstel does not read. Nothing was read. Choose an export from {makers}; save a spreadsheet of it as CSV first.</translation>
    </message>
    <message>
        <source>{name} is een dagboek van Herstel, geen export. Er is niets ingelezen. Open het, of voeg het samen met je eigen dagboek, in het menu Bestand.</source>
        <translation>{name} is a journal of Herstel, not an export. Nothing was read. Open it, or merge it with your own journal, from the File menu.</translation>
    </message>
    <message>
        <source>{name} is een weekbestand van de club. Er is niets ingelezen. Open het in het menu Bestand, bij Weekbestanden van de club.</source>
        <translation>{name} is a week file of the club. Nothing was read. Open it from the File menu, at Week files of the club.</translation>
    </message>
    <message>
        <source>{name} is leeg. Er is niets ingelezen. Download of maak het bestand opnieuw.</source>
        <translation>{name} is empty. Nothing was imported. Download or make the file again.</translation>
    </message>
    <message>
        <source>{name} is te groot (meer dan {limit} MB). Er is niets ingelezen. Is dit het goede bestand? Exporteer anders een kortere periode.</source>
        <translation>{name} is too large (more than {limit} MB). Nothing was imported. Is this the right file? If so, export a shorter period.</translation>
    </message>
    <message>
        <source>{name} bevat veel meer dan een dagboek. Er is niets ingelezen. Is dit het goede bestand? Exporteer anders een kortere periode.</source>
        <translation>{name} contains far more than a journal. Nothing was imported. Is this the right file? If so, export a shorter period.</translation>
    </message>
    <message>
        <source>In {name} zijn meer dan {limit} regels onleesbaar. Er is niets ingelezen. Download het bestand opnieuw.</source>
        <translation>More than {limit} lines in {name} are unreadable. Nothing was imported. Download the file again.</translation>
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
        <source>{name} is niet heel: het breekt af of er staat iets anders in dan tekst. Er is niets ingelezen. Download of maak het bestand opnieuw.</source>
        <translation>{name} is not intact: it breaks off or holds something other than text. Nothing was imported. Download or make the file again.</translation>
    </message>
    <message>
        <source>In {name} staat niets wat Herstel bewaart. Er is niets ingelezen. Is dit het goede bestand?</source>
        <translation>There is nothing in {name} that Herstel keeps. Nothing was imported. Is this the right file?</translation>
    </message>
    <message>
        <source>{day}, {label}: {value} kan haast niet (verwacht {low} tot en met {high}) en is overgeslagen.</source>
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
        <source>{name} is niet heel. Vraag het opnieuw aan wie het stuurde.</source>
        <translation>{name} is not intact. Ask the sender for it again.</translation>
    </message>
    <message>
        <source>{name} is geen weekbestand van Herstel.</source>
        <translation>{name} is not a week file from Herstel.</translation>
    </message>
    <message>
        <source>{name} is gemaakt met een nieuwere Herstel. Haal de nieuwste Herstel en open het daarmee.</source>
        <translation>{name} was made with a newer Herstel. Get the latest Herstel and open it with that.</translation>
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
        <source>Uit {n} weekbestanden van een oudere Herstel is weggelaten wat een club niet hoort te zien, zoals ziek, klachten, gewicht of stemming. In de bestanden zelf staat het nog: wis ze als je ze niet meer gebruikt.</source>
        <translation>From {n} week files of an older Herstel, what a club should not see was left out, such as illness, complaints, weight or mood. It is still in the files themselves: erase them when you no longer use them.</translation>
    </message>
    <message>
        <source>Uit {name}, van een oudere Herstel, is weggelaten wat een club niet hoort te zien, zoals ziek, klachten, gewicht of stemming. In het bestand zelf staat het nog: wis het als je het niet meer gebruikt.</source>
        <translation>From {name}, of an older Herstel, what a club should not see was left out, such as illness, complaints, weight or mood. It is still in the file itself: erase it when you no longer use it.</translation>
    </message>
    <message>
        <source>Na {limit} weekbestanden is Herstel gestopt: {n} andere zijn niet gelezen. Open ze apart.</source>
        <translation>Herstel stopped after {limit} week files: {n} others were not read. Open them separately.</translation>
    </message>
    <message>
        <source>{name} is gemaakt door een nieuwere Herstel (vorm {version}). Er is niets ingelezen. Installeer een nieuwere Herstel en probeer het opnieuw.</source>
        <translation>{name} was made by a newer Herstel (format {version}). Nothing was imported. Install a newer Herstel and try again.</translation>
    </message>
    <message>
        <source>{name} lijkt op een export van Herstel, maar zegt niet dat het er een is (&quot;format&quot;: &quot;herstel&quot;). Er is niets ingelezen.</source>
        <translation>{name} looks like an export from Herstel, but does not say that it is one (&quot;format&quot;: &quot;herstel&quot;). Nothing was imported.</translation>
    </message>
    <message>
        <source>{name} geeft ‘{key}’ twee keer. Er is niets ingelezen. Exporteer het dagboek opnieuw.</source>
        <translation>{name} gives ‘{key}’ twice. Nothing was imported. Export the journal again.</translation>
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
        <translation>An injury score of 3 or 4 becomes the remark ‘injury’; 1 and 2 do not.</translation>
    </message>
    <message>
        <source>De kolom ‘{name}’ telt niet van 1 tot en met 4, zoals bij intervals.icu (er staat {value}). Wat de antwoorden betekenen is niet zeker; alle kolommen met antwoorden zijn overgeslagen.</source>
        <translation>The column ‘{name}’ does not count from 1 to 4, as intervals.icu does (it has {value}). What the answers mean is not certain; all columns of answers were skipped.</translation>
    </message>
    <message>
        <source>{name} heeft een kolomnaam van intervals.icu, maar ‘{column}’ telt niet van 1 tot en met 4 zoals daar (er staat {value}). Er is niets ingelezen, want het kan van een ander programma zijn. Haal de kolommen met antwoorden weg, of plak de cijfers in de tabel van Week.</source>
        <translation>{name} has a column name of intervals.icu, but ‘{column}’ does not count from 1 to 4 as there (it has {value}). Nothing was read, for it may be from another program. Remove the columns of answers, or paste the numbers into the table of Week.</translation>
    </message>
    <message>
        <source>De cellen van deze regel kunnen verschoven zijn, want er past iets niet ({reason}) De regel is overgeslagen.</source>
        <translation>The cells of this line may have shifted, for something does not fit ({reason}) The line was skipped.</translation>
    </message>
    <message>
        <source>{n} waarde was van een eerdere dag overgenomen en is niet gemeten; die blijft weg.</source>
        <translation>{n} value was carried over from an earlier day and was not measured; it is left out.</translation>
    </message>
    <message>
        <source>{n} waarden waren van een eerdere dag overgenomen en zijn niet gemeten; die blijven weg.</source>
        <translation>{n} values were carried over from an earlier day and were not measured; they are left out.</translation>
    </message>
    <message>
        <source>{day}, {label}: {value} kan niet (verwacht 1 tot en met 4) en is overgeslagen.</source>
        <translation>{day}, {label}: {value} is not possible (expected 1 to 4) and was skipped.</translation>
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
        <source>De regel heeft {found} cellen en de kop {expected}: er kan een komma in een tekst staan. Hij is overgeslagen, want cijfers zouden in de verkeerde kolom komen.</source>
        <translation>The line has {found} cells and the header {expected}: a text may contain a comma. The line was skipped, because numbers would end up in the wrong column.</translation>
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
        <source>Door de leden zelf gedeeld, ter informatie. – = niet gedeeld of niet ingevuld, ▲ = voorbij de eigen waarschuwingsgrens.</source>
        <translation>Shared by the members themselves, for information. – = not shared or not filled in, ▲ = past the person’s own warning limit.</translation>
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
        <source>Rust</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Ziek</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>Overzicht herstel</source>
        <translation>Recovery overview</translation>
    </message>
    <message>
        <source>Hoogste melding</source>
        <translation>Highest alert</translation>
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
        <source>Spieren en vermoeidheid</source>
        <translation>Muscles and fatigue</translation>
    </message>
    <message>
        <source>Plannen</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Informatie, geen diagnose. Eén signaal is een teken om op te letten; pas meer signalen samen tellen.</source>
        <translation>Information, not a diagnosis. One signal is a sign to take note; only several signals together count.</translation>
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
        <source>&gt; +{percent} %, gemiddeld over 3 ochtenden</source>
        <translation>&gt; +{percent} %, mean of 3 mornings</translation>
    </message>
    <message>
        <source>&lt; {n} ms over 7 dagen (artikel)</source>
        <translation>&lt; {n} ms over 7 days (article)</translation>
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
        <source>{low} … +{high} % van je eigen gemiddelde</source>
        <translation>{low} … +{high} % around your own average</translation>
    </message>
    <message>
        <source>vergelijk met jezelf</source>
        <translation>compare with yourself</translation>
    </message>
    <message>
        <source>Hoe je je voelt (1–7)</source>
        <translation>How you feel (1–7)</translation>
    </message>
    <message>
        <source>je eigen gewone antwoord</source>
        <translation>your own usual answer</translation>
    </message>
    <message>
        <source>{points} punten of meer slechter, {days} dagen</source>
        <translation>{points} points or more worse, {days} days</translation>
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
        <source>Ingevuld op {n} van de {all} dagen. Melding op {day}: {level}.</source>
        <translation>Filled in on {n} of the {all} days. Alert on {day}: {level}.</translation>
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
        <source>Geen herstelweek genoteerd.</source>
        <translation>No recovery week noted.</translation>
    </message>
    <message>
        <source>Punten zijn metingen, de lijn is het gemiddelde van zeven dagen, een gat is niet gemeten. Groen vlak: gewoon of normaal. Streepjeslijn: waarschuwingsgrens; vierkant: daar voorbij. Rondje: rustdag.</source>
        <translation>Dots are readings, the line is the seven-day average, a gap was not measured. Green area: usual or normal. Dashed line: warning limit; square: past it. Circle: rest day.</translation>
    </message>
    <message>
        <source>Geen melding van ‘let op’ of hoger in deze weken.</source>
        <translation>No alert of ‘take note’ or higher in these weeks.</translation>
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
        <source>hoogste melding</source>
        <translation>highest alert</translation>
    </message>
    <message>
        <source>Belasting: zwaarte (0–10) × minuten. Rust: volledige rustdagen; actief: dagen actief herstel. Slaap: gemiddelde nacht; kort: nachten onder de waarschuwingsgrens.</source>
        <translation>Load: effort (0–10) × minutes. Rest: full rest days; active: days of active recovery. Sleep: average night; short: nights below the warning limit.</translation>
    </message>
    <message>
        <source>Verslag van herstel en belasting</source>
        <translation>Report on recovery and load</translation>
    </message>
    <message>
        <source>voor sportarts of fysiotherapeut</source>
        <translation>for sports physician or physiotherapist</translation>
    </message>
    <message>
        <source>De rest past niet op {n} bladen; het staat in het dagboek.</source>
        <translation>The rest does not fit on {n} pages; it is in the journal.</translation>
    </message>
    <message>
        <source>Uit een eigen dagboek, met regels uit vijf algemene artikelen. Ter informatie; geen diagnose.</source>
        <translation>From a personal journal, with rules from five general articles. For information; not a diagnosis.</translation>
    </message>
    <message>
        <source>Ter informatie; vervangt geen medisch advies. – = niet ingevuld,</source>
        <translation>For information; no substitute for medical advice. – = not filled in,</translation>
    </message>
    <message>
        <source>= voorbij de waarschuwingsgrens.</source>
        <translation>= past the warning limit.</translation>
    </message>
    <message>
        <source>Herstel {version} · afgedrukt {day}-{month}-{year}</source>
        <translation>Herstel {version} · printed {day}-{month}-{year}</translation>
    </message>
    <message>
        <source>{member}, {what}: {value}, voorbij de waarschuwingsgrens</source>
        <translation>{member}, {what}: {value}, past the warning limit</translation>
    </message>
    <message>
        <source>{member}, {what}: {value}</source>
        <translation>{member}, {what}: {value}</translation>
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
        <source>En nog {n}.</source>
        <translation>And {n} more.</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Anders dan opgeslagen: {place}</source>
        <translation>Different from what was saved: {place}</translation>
    </message>
    <message>
        <source>Niet opgeslagen. In de tekst staat een teken dat er geen is; haal het weg en probeer het opnieuw.</source>
        <translation>Not saved. The text contains an invalid character; remove it and try again.</translation>
    </message>
    <message>
        <source>Het dagboek {path} is beschadigd. Herstel schrijft er niet meer in. Het bestand blijft bewaard; open het in het venster van Herstel om terug te halen wat nog heel is.</source>
        <translation>The journal {path} is damaged. Herstel no longer writes to it. The file is kept; open it in the Herstel window to recover what is still intact.</translation>
    </message>
    <message>
        <source>In het dagboek {path} staat iets anders dan er is opgeslagen ({place}). Het bestand is beschadigd. Herstel schrijft er niet meer in en toont het niet als waar.</source>
        <translation>What is in the journal {path} differs from what was saved ({place}). The file is damaged. Herstel no longer writes to it and does not show it as true.</translation>
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
        <source>wat naast de dagen staat</source>
        <translation>what is kept beside the days</translation>
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
        <source>In {path} staat iets wat niet van Herstel is ({part}). Daarom gaat het niet open. Er is niets aan veranderd. Open een reservekopie.</source>
        <translation>{path} holds something that is not from Herstel ({part}). That is why it does not open. Nothing in it was changed. Open a backup.</translation>
    </message>
    <message>
        <source>Een ander programma houdt het dagboek {path} bezet. Sluit dat programma of wacht even, en probeer het opnieuw.</source>
        <translation>Another program is using the journal {path}. Close that program or wait a moment, and try again.</translation>
    </message>
    <message>
        <source>Het dagboek {path} mag alleen gelezen worden. Geef jezelf schrijfrecht op het bestand en zijn map, of zet het op een andere plek.</source>
        <translation>The journal {path} is read-only. Give yourself write permission for the file and its folder, or move it elsewhere.</translation>
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
        <source>Het dagboek {path} mag niet geopend worden. Geef jezelf recht op het bestand en zijn map, of kies een ander bestand.</source>
        <translation>The journal {path} may not be opened. Give yourself permission for the file and its folder, or choose another file.</translation>
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
        <source>Het dagboek {path} is er niet. Sluit de schijf of de netwerkmap weer aan, of kies een ander bestand.</source>
        <translation>The journal {path} is not there. Reconnect the disk or the network folder, or choose another file.</translation>
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
        <source>De schijf met {path} gaf geen goed antwoord. Kijk of hij nog is aangesloten en probeer het opnieuw; blijft het zo, zet het dagboek dan op een andere schijf.</source>
        <translation>The disk with {path} did not respond properly. Check that it is still connected and try again; if it stays like this, move the journal to another disk.</translation>
    </message>
    <message>
        <source>Wat je wilde wijzigen, is intussen op een andere plek gewijzigd. Kijk wat er nu staat en probeer het opnieuw.</source>
        <translation>What you wanted to change has been changed elsewhere in the meantime. See what is there now and try again.</translation>
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
        <source>Het dagboek {path} heeft geen wachtwoord meer. Dat is op een andere plek weggehaald, of er ligt een ander bestand. Wat je hier typt, wordt nog niet opgeslagen.</source>
        <translation>The journal {path} has no password any more. It was removed somewhere else, or there is another file. What you type here is not stored yet.</translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën is er nu niet: {path}. Daar komt nu geen kopie.</source>
        <translation>The second folder for backups is not there now: {path}. No copy goes there now.</translation>
    </message>
    <message>
        <source>Er is te weinig geheugen vrij om het wachtwoord na te gaan. Sluit iets en probeer het opnieuw.</source>
        <translation>There is too little free memory to check the password. Close something and try again.</translation>
    </message>
    <message>
        <source>Niet opgeslagen. {why}</source>
        <translation>Not saved. {why}</translation>
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
        <source>Beoordeelde trainingen</source>
        <translation>Rated sessions</translation>
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
        <source>zegt voor jou niets</source>
        <translation>says nothing for you</translation>
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
        <source>vergelijken kan over {n} ochtend</source>
        <translation>can be compared after {n} more morning</translation>
    </message>
    <message>
        <source>vergelijken kan over {n} ochtenden</source>
        <translation>can be compared after {n} more mornings</translation>
    </message>
    <message>
        <source>{value} is veel meer dan je gewone {usual}. Klopt het?</source>
        <translation>{value} is much more than your usual {usual}. Is that right?</translation>
    </message>
    <message>
        <source>{value} is veel minder dan je gewone {usual}. Klopt het?</source>
        <translation>{value} is much less than your usual {usual}. Is that right?</translation>
    </message>
    <message>
        <source>{label}: {value} is ongewoon. Klopt het?</source>
        <translation>{label}: {value} is unusual. Is that right?</translation>
    </message>
    <message>
        <source>Een nacht van {night} is ongewoon. Klopt het?</source>
        <translation>A night of {night} is unusual. Is that right?</translation>
    </message>
    <message>
        <source>pijn: {place}</source>
        <translation>pain: {place}</translation>
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
        <source>belasting ten minste {load}</source>
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
        <source>intensief</source>
        <translation>intensive</translation>
    </message>
    <message>
        <source>rustig gepland</source>
        <translation>planned as easy</translation>
    </message>
    <message>
        <source>lichter dan normaal</source>
        <translation>easier than normal</translation>
    </message>
    <message>
        <source>zwaarder dan normaal</source>
        <translation>harder than normal</translation>
    </message>
    <message>
        <source>ging minder dan normaal</source>
        <translation>went worse than normal</translation>
    </message>
    <message>
        <source>ging beter dan normaal</source>
        <translation>went better than normal</translation>
    </message>
    <message>
        <source>zwaarte {rpe}</source>
        <translation>effort {rpe}</translation>
    </message>
    <message>
        <source>geen waarden in deze periode</source>
        <translation>no values in this period</translation>
    </message>
    <message>
        <source>weeksom erboven</source>
        <translation>week total above</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Herstel – trends</source>
        <translation>Herstel – trends</translation>
    </message>
    <message>
        <source>gemiddelde van 7 dagen</source>
        <translation>7-day average</translation>
    </message>
    <message>
        <source>geïmporteerd</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>voorbij de waarschuwingsgrens</source>
        <translation>past the warning limit</translation>
    </message>
    <message>
        <source>meting</source>
        <translation>reading</translation>
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
        <source>Hiermee open je je dagboek als je het wachtwoord vergeten bent: kies bij het openen „Wachtwoord vergeten?” en typ de 25 tekens over. Hoofdletters en spaties maken niet uit.</source>
        <translation>With this you open your journal when you have forgotten the password: choose “Forgot password?” when opening and type the 25 characters. Capitals and spaces do not matter.</translation>
    </message>
    <message>
        <source>Wie dit papier heeft, kan je dagboek en de reservekopieën lezen. Bewaar het op een veilige plek, niet bij je computer, en maak er geen foto van.</source>
        <translation>Whoever has this paper can read your journal and its backups. Keep it in a safe place, away from your computer, and do not take a picture of it.</translation>
    </message>
    <message>
        <source>Na een nieuw wachtwoord past deze sleutel niet meer. Print dan een nieuwe; voor oude reservekopieën die je zelf ergens anders hebt gezet, houd je deze.</source>
        <translation>After a new password this key no longer fits. Print a new one then; keep this one for old backups that you have put elsewhere yourself.</translation>
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
        <source>Herstel kan hier niet schrijven: {reason} ({path}). Kies een andere map met --home.</source>
        <translation>Herstel cannot write here: {reason} ({path}). Choose another folder with --home.</translation>
    </message>
    <message>
        <source>Herstel kan niet beginnen: {reason}.</source>
        <translation>Herstel cannot start: {reason}.</translation>
    </message>
    <message>
        <source>Herstel weet niet waar je eigen map is: HOME is niet ingesteld. Kies een map met --home.</source>
        <translation>Herstel does not know where your own folder is: HOME is not set. Choose a folder with --home.</translation>
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
        <source>Zonder kenmerk, van een oudere Herstel: weken van {names}. Of ze van één lid zijn staat niet vast; bij ‘Leden × weken’ heeft elk bestand een eigen rij.</source>
        <translation>Without an identifier, from an older Herstel: weeks of {names}. Whether they are one member&apos;s is not certain; under ‘Members × weeks’ each file has a row of its own.</translation>
    </message>
    <message>
        <source>{listed} en nog {n}</source>
        <translation>{listed} and {n} more</translation>
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
        <source>{what}: ‘{text}’ is geen getal. De regel is overgeslagen, want de cellen kunnen verschoven zijn.</source>
        <translation>{what}: ‘{text}’ is not a number. The line was skipped, because its cells may have shifted.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ kan twee getallen zijn; de regel is overgeslagen.</source>
        <translation>{what}: ‘{text}’ can be two numbers; the line was skipped.</translation>
    </message>
    <message>
        <source>{what}: ‘{text}’ past niet bij de andere regels en deze regel heeft niet alle cellen. De regel is overgeslagen, want de cellen kunnen verschoven zijn.</source>
        <translation>{what}: ‘{text}’ is unlike the other lines, and this line does not have all its cells. The line was skipped, for its cells may have shifted.</translation>
    </message>
    <message>
        <source>In {name} kan elke datum twee dingen zijn: {text} is {first} of {second}. Er is niets ingelezen. Schrijf de datums als {first} en probeer het opnieuw.</source>
        <translation>In {name} every date can be two things: {text} is {first} or {second}. Nothing was read. Write the dates as {first} and try again.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het bestand is er niet (meer). Er is niets ingelezen. Kijk of het verplaatst is of een andere naam heeft.</source>
        <translation>{name} cannot be read: the file is not there (any more). Nothing was read. See whether it was moved or has another name.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het is een map. Er is niets ingelezen. Kies de bestanden die erin staan.</source>
        <translation>{name} cannot be read: it is a folder. Nothing was read. Choose the files in it.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: het is geen gewoon bestand. Er is niets ingelezen. Kies het bestand dat je gedownload hebt.</source>
        <translation>{name} cannot be read: it is not an ordinary file. Nothing was read. Choose the file that you downloaded.</translation>
    </message>
    <message>
        <source>{name} kan niet gelezen worden: {reason}. Er is niets ingelezen. Kijk of je het bestand mag openen.</source>
        <translation>{name} cannot be read: {reason}. Nothing was read. See whether you may open the file.</translation>
    </message>
    <message>
        <source>{name} veranderde terwijl het gelezen werd. Er is niets ingelezen. Wacht tot het downloaden of opslaan klaar is en probeer het opnieuw.</source>
        <translation>{name} changed while it was being read. Nothing was read. Wait until downloading or saving is done and try again.</translation>
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
        <source>De printer geeft geen antwoord. Er is niets afgedrukt.</source>
        <translation>The printer does not answer. Nothing was printed.</translation>
    </message>
    <message>
        <source>Opgeslagen: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>{name} bestaat al. Kies een andere naam, of kies „Dagboek openen…” om het te openen.</source>
        <translation>{name} exists already. Choose another name, or choose “Open journal…” to open it.</translation>
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
        <source>Exporteren als tabel (CSV)…</source>
        <translation>Export as table (CSV)…</translation>
    </message>
    <message>
        <source>Exporteren als CSV</source>
        <translation>Export as CSV</translation>
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
        <source>Bel je huisarts als koorts langer dan drie dagen duurt, als je zieker wordt of als je je zorgen maakt; bij benauwdheid of pijn op de borst meteen, of 112.</source>
        <translation>Call your GP if a fever lasts longer than three days, if you get worse or if you are worried; with breathlessness or chest pain at once, or 112.</translation>
    </message>
    <message>
        <source>Somber zijn hoort niet altijd bij trainen. Duurt het langer dan twee weken, praat met iemand die je vertrouwt en met je huisarts.</source>
        <translation>Feeling down is not always part of training. If it lasts longer than two weeks, talk to someone you trust and to your GP.</translation>
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
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
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
        <source>Wanneer dit weggaat</source>
        <translation>When this goes away</translation>
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
        <source>Niet beoordeeld is geen geruststelling.</source>
        <translation>Not assessed is no reassurance.</translation>
    </message>
    <message>
        <source>Wanneer naar een arts</source>
        <translation>When to see a doctor</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Soort training</source>
        <translation>Type of training</translation>
    </message>
    <message>
        <source>Alle trainingen</source>
        <translation>All sessions</translation>
    </message>
</context>
<context>
    <name>AfterView</name>
    <message>
        <source>Dag erna</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>{n} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.</source>
        <translation>Training days: {n}. What goes together need not be cause and effect.</translation>
    </message>
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
        <translation>heavy</translation>
    </message>
    <message>
        <source>({n} ×)</source>
        <translation>({n} ×)</translation>
    </message>
    <message>
        <source>▲ zwaarder dan normaal · ● normaal · ○ lichter · lijn: midden van licht, middel en zwaar</source>
        <translation>▲ harder than normal · ● normal · ○ easier · line: median of light, medium and heavy</translation>
    </message>
    <message>
        <source>1 goed – 7 slecht</source>
        <translation>1 good – 7 bad</translation>
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
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Klapt de melding in tot er iets nieuws of ergers gebeurt</source>
        <translation>Folds the alert away until something new or worse happens</translation>
    </message>
    <message>
        <source>Klopte</source>
        <translation>Was right</translation>
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
        <source>Klopt</source>
        <translation>That’s right</translation>
    </message>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
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
        <source>Klapt in tot er iets nieuws of ergers gebeurt</source>
        <translation>Folds until something new or worse happens</translation>
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
        <translation>Was right</translation>
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
        <source>Advies: {advice}</source>
        <translation>Advice: {advice}</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
</context>
<context>
    <name>BaselinesPanel</name>
    <message>
        <source>Je gewone waarde komt uit de 60 dagen die een week geleden eindigen, per maat en per bron, zonder ziekte. Er zijn 14 ochtenden nodig.</source>
        <translation>Your usual value comes from the 60 days that ended a week ago, per measure and per source, without illness. It takes 14 mornings.</translation>
    </message>
    <message>
        <source>Basislijnen</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Nog niets om mee te vergelijken: vul een paar ochtenden in.</source>
        <translation>Nothing to compare with yet: fill in a few mornings.</translation>
    </message>
    <message>
        <source>zelf ingevuld</source>
        <translation>entered by you</translation>
    </message>
    <message>
        <source>{measure}, {source}</source>
        <translation>{measure}, {source}</translation>
    </message>
    <message>
        <source>Opnieuw beginnen…</source>
        <translation>Start again…</translation>
    </message>
    <message>
        <source>Ochtend uitsluiten…</source>
        <translation>Exclude a morning…</translation>
    </message>
    <message>
        <source>Leert nog: {n} van {least} ochtenden die een week oud zijn</source>
        <translation>Still learning: {n} of {least} mornings that are a week old</translation>
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
        <source>Opnieuw begonnen op {day}</source>
        <translation>Started again on {day}</translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}: {reason}</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
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
        <source>Leegmaken</source>
        <translation>Clear</translation>
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
        <source>1 lid</source>
        <translation>1 member</translation>
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
        <source>Sleep hier de weekbestanden van je leden heen, of open ze met de knop hierboven.
Ze blijven hun eigen bestanden: er komt niets van in je dagboek.</source>
        <translation>Drag your members’ week files here, or open them with the button above.
They stay their own files: nothing from them goes into your journal.</translation>
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
        <source>Bewaar de clubtabel</source>
        <translation>Save the club table</translation>
    </message>
    <message>
        <source>herstel-clubtabel</source>
        <translation>herstel-club-table</translation>
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
        <source>tegen zoveel weken tot en met</source>
        <translation>against as many weeks ending</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Vergelijking</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
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
        <source>Niet meer</source>
        <translation>Stop</translation>
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
        <source>Verdwijnen uit je dagboek ({n}): {days}</source>
        <translation>Will disappear from your journal ({n}): {days}</translation>
    </message>
    <message>
        <source>Komen terug ({n}): {days}</source>
        <translation>Will come back ({n}): {days}</translation>
    </message>
    <message>
        <source>Worden zoals in de kopie ({n}): {days}</source>
        <translation>Will become as in the copy ({n}): {days}</translation>
    </message>
    <message>
        <source>Anders naast de dagen, zoals herstelweken en uitzonderingen: {n}</source>
        <translation>Different beside the days, such as recovery weeks and exclusions: {n}</translation>
    </message>
    <message>
        <source>Eerst bewaart Herstel je dagboek zoals het nu is. Ongedaan maken kan ook: Ctrl+Z.</source>
        <translation>Herstel first saves your journal as it is now. You can also undo this: Ctrl+Z.</translation>
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
        <source>Bij je eerste wijziging van een dag maakt Herstel zelf een kopie: van de laatste 7 dagen, 4 weken en 12 maanden blijft er een. Wat je op die dag zelf invulde, staat er dan nog niet in.</source>
        <translation>At your first change of a day Herstel makes a copy by itself: one is kept of each of the last 7 days, 4 weeks and 12 months. What you filled in on that day itself is not in it yet.</translation>
    </message>
    <message>
        <source>Er zijn nog geen kopieën. De eerste komt bij je eerste wijziging op een volgende dag.</source>
        <translation>There are no copies yet. The first one comes with your first change on a later day.</translation>
    </message>
    <message>
        <source>Ook in: {folder}</source>
        <translation>Also in: {folder}</translation>
    </message>
    <message>
        <source>Elke kopie ook op een stick of andere schijf?</source>
        <translation>Every copy also on a USB stick or another drive?</translation>
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
        <source>Dit had niet mogen gebeuren. Alles wat als opgeslagen is getoond, staat veilig in je dagboek en je kunt gewoon verder. In dit verslag staat niets uit je dagboek. Wil je het melden? Kopieer het dan; er wordt niets vanzelf verstuurd.</source>
        <translation>This should not have happened. Everything that was shown as saved is safe in your journal, and you can simply carry on. This report contains nothing from your journal. Would you like to report it? Then copy it; nothing is sent automatically.</translation>
    </message>
    <message>
        <source>Verslag van de fout</source>
        <translation>Error report</translation>
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
        <source>Alleen lezen: hier wordt niets opgeslagen</source>
        <translation>Read-only: nothing is saved here</translation>
    </message>
    <message>
        <source>Alles wordt meteen opgeslagen</source>
        <translation>Everything is saved at once</translation>
    </message>
    <message>
        <source>Opgeslagen</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Nog niet opgeslagen: één wijziging</source>
        <translation>Not saved yet: one change</translation>
    </message>
    <message>
        <source>Nog niet opgeslagen: {n} wijzigingen</source>
        <translation>Not saved yet: {n} changes</translation>
    </message>
    <message>
        <source>Nog niet opgeslagen</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Nog niet opgeslagen: {days}</source>
        <translation>Not saved yet: {days}</translation>
    </message>
    <message>
        <source>✓ Opgeslagen {time} · Ongedaan maken: {keys}</source>
        <translation>✓ Saved {time} · Undo: {keys}</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: {what} · Opnieuw: {keys}</source>
        <translation>Undone: {what} · Redo: {keys}</translation>
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
        <source>Wat wil je opschrijven?</source>
        <translation>What do you want to write down?</translation>
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
        <source>Gewone velden</source>
        <translation>Usual fields</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
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
        <source>Bekende maten uit de sport, ter aanvulling. Ze geven nooit een melding en tellen niet mee voor je niveau.</source>
        <translation>Well-known measures from sport, as an addition. They never raise an alert and do not count towards your level.</translation>
    </message>
    <message>
        <source>Aanvullende maten</source>
        <translation>Additional measures</translation>
    </message>
    <message>
        <source>Formule</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kritiek</source>
        <translation>Criticism</translation>
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
        <source>{n} nieuwe gegevens geïmporteerd · Ongedaan maken: Ctrl+Z</source>
        <translation>{n} new entries imported · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>Opslaan…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>Overgeslagen, met de reden</source>
        <translation>Skipped, with the reason</translation>
    </message>
    <message>
        <source>{name}: hier staat niets in dat Herstel kan gebruiken.</source>
        <translation>{name}: there is nothing in here that Herstel can use.</translation>
    </message>
    <message>
        <source>{name}: één dag, {first}</source>
        <translation>{name}: one day, {first}</translation>
    </message>
    <message>
        <source>{name}: {days} dagen, van {first} tot en met {last}</source>
        <translation>{name}: {days} days, from {first} to {last}</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>komt erbij</source>
        <translation>will be added</translation>
    </message>
    <message>
        <source>hetzelfde</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>staat er al precies zo</source>
        <translation>is there already, exactly so</translation>
    </message>
    <message>
        <source>anders</source>
        <translation>different</translation>
    </message>
    <message>
        <source>een eerder geïmporteerde waarde wordt bijgewerkt</source>
        <translation>a value imported earlier is updated</translation>
    </message>
    <message>
        <source>anders, blijft van jou</source>
        <translation>different, stays yours</translation>
    </message>
    <message>
        <source>wat jij invulde wordt niet overschreven</source>
        <translation>what you entered is not overwritten</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>kan niet kloppen of niet gelezen worden</source>
        <translation>cannot be right or cannot be read</translation>
    </message>
    <message>
        <source>twijfelachtig</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>komt alleen mee als jij het aanvinkt</source>
        <translation>comes in only if you tick it</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Klopt, neem dit ook over</source>
        <translation>That is right, take this in too</translation>
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
        <source>Eén actieve groep is ‘let op’. Twee groepen, drie dagen lang, is ‘te weinig herstel’.</source>
        <translation>One active group is ‘take note’. Two groups, for three days, is ‘under-recovered’.</translation>
    </message>
    <message>
        <source>niet beoordeeld</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>actief sinds {day}, nog niet weg</source>
        <translation>active since {day}, not gone yet</translation>
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
        <source>Onderwerpen</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
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
        <source>Hieraan is op deze dag nog niets gewijzigd of verwijderd.</source>
        <translation>Nothing has been changed or removed here on this day yet.</translation>
    </message>
    <message>
        <source>Wat je terugzet, komt in de plaats van wat er nu staat; ook dat blijft hier bewaard.</source>
        <translation>What you restore replaces what is there now; that too is kept here.</translation>
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
        <source>{n} bestanden: {readable} te lezen, {refused} niet. Wat er dubbel in staat, telt één keer.</source>
        <translation>{n} files: {readable} can be read, {refused} cannot. What is in them twice counts once.</translation>
    </message>
    <message>
        <source>Importeren</source>
        <translation>Import</translation>
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
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Wat daarna is veranderd, blijft zoals het nu is. Terugnemen kun je weer terugdraaien.</source>
        <translation>What has changed since then stays as it is now. Taking back can itself be reversed.</translation>
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
    <name>LimitEditor</name>
    <message>
        <source>Gebruik deze grens</source>
        <translation>Use this limit</translation>
    </message>
    <message>
        <source>Terug naar Herstel ({value})</source>
        <translation>Back to Herstel’s own ({value})</translation>
    </message>
    <message>
        <source>Terug naar het artikel ({value})</source>
        <translation>Back to the article ({value})</translation>
    </message>
    <message>
        <source>Een grens is een instelling: terug met ‘Terug naar Herstel’, niet met Ctrl+Z.</source>
        <translation>A limit is a setting: go back with ‘Back to Herstel’s own’, not with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Een grens is een instelling: terug met ‘Terug naar het artikel’, niet met Ctrl+Z.</source>
        <translation>A limit is a setting: go back with ‘Back to the article’, not with Ctrl+Z.</translation>
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
        <source>Met deze grens: {then} in plaats van {now} keer in het afgelopen jaar.</source>
        <translation>With this limit: {then}× instead of {now}× in the past year.</translation>
    </message>
    <message>
        <source>Even tellen…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Dat kan niet: mogelijk is {low} tot en met {high}. De grens blijft {now}.</source>
        <translation>That is not possible: possible is {low} to {high}. The limit stays {now}.</translation>
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
    <name>MainWindow</name>
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
    <message>
        <source>Een koppeling naar internet is geen bestand; download het eerst.</source>
        <translation>A link to the internet is not a file; download it first.</translation>
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
        <source>Geen melding, en een open rondje in de weekstrook. Invullen mag, maar hoeft niet.</source>
        <translation>No alert, and an open circle in the week strip. You may fill in, but need not.</translation>
    </message>
    <message>
        <source>&amp;Geboortejaar</source>
        <translation>Year &amp;of birth</translation>
    </message>
    <message>
        <source>Daarmee passen de uren slaap bij je leeftijd, en vraagt Herstel onder de 18 geen gewicht. Het jaar blijft op deze computer.</source>
        <translation>With it the hours of sleep fit your age, and below 18 Herstel does not ask for weight. The year stays on this computer.</translation>
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
        <source>Mijn gewone dagboek</source>
        <translation>My usual journal</translation>
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
    <name>MoreActions</name>
    <message>
        <source>Leeg vel om in te vullen…</source>
        <translation>Blank sheet to fill in…</translation>
    </message>
    <message>
        <source>Kaart met grenzen…</source>
        <translation>Card with limits…</translation>
    </message>
    <message>
        <source>Overzicht van maand of seizoen…</source>
        <translation>Month or season overview…</translation>
    </message>
    <message>
        <source>Verslag voor arts of therapeut…</source>
        <translation>Report for doctor or therapist…</translation>
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
        <source>Leeg vel</source>
        <translation>Blank sheet</translation>
    </message>
    <message>
        <source>herstel-leeg-vel.pdf</source>
        <translation>herstel-blank-sheet.pdf</translation>
    </message>
    <message>
        <source>Kaart met grenzen</source>
        <translation>Card with limits</translation>
    </message>
    <message>
        <source>herstel-kaart.pdf</source>
        <translation>herstel-card.pdf</translation>
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
        <source>Overzicht herstel</source>
        <translation>Recovery overview</translation>
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
        <source>Je dagboek wordt versleuteld, met al zijn reservekopieën. Zonder wachtwoord kan dan niemand erin lezen, ook niet wie je laptop vindt.</source>
        <translation>Your journal is encrypted, with all its backups. Without the password nobody can read it then, not even who finds your laptop.</translation>
    </message>
    <message>
        <source>Vergeet je het wachtwoord, dan kan niemand je helpen: ook wij niet. Alleen de herstelsleutel, die je zo kunt afdrukken, opent het dan nog.</source>
        <translation>If you forget the password, nobody can help you: not even we. Only the recovery key, which you can print in a moment, still opens it then.</translation>
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
        <source>Een herstelsleutel die je eerder afdrukte, past daarna niet meer.</source>
        <translation>A recovery key that you printed earlier will no longer fit.</translation>
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
        <source>De twee zijn niet gelijk.</source>
        <translation>The two are not the same.</translation>
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
        <source>Herstelsleutel {code}</source>
        <translation>Recovery key {code}</translation>
    </message>
    <message>
        <source>Afdrukken of als PDF…</source>
        <translation>Print or save as PDF…</translation>
    </message>
    <message>
        <source>Typ de laatste vijf tekens over, dan weten we dat je hem hebt.</source>
        <translation>Type the last five characters, so that we know you have it.</translation>
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
        <source>Dat zijn ze niet: kijk ze nog eens na.</source>
        <translation>Those are not the ones: have another look.</translation>
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
        <source>Naar bed en op, of hoe lang je sliep</source>
        <translation>To bed and up, or how long you slept</translation>
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
        <source>zoals 2315 0645, of 7:20</source>
        <translation>such as 2315 0645, or 7:20</translation>
    </message>
    <message>
        <source>korter dan 6 uur</source>
        <translation>shorter than 6 hours</translation>
    </message>
    <message>
        <source>{n}e nacht onder 6 uur</source>
        <translation>night {n} in a row under 6 hours</translation>
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
    <name>Overlay</name>
    <message>
        <source>geen waarden in deze weken</source>
        <translation>no values in these weeks</translation>
    </message>
    <message>
        <source>{label}: doorgetrokken {now}, gestreept {then}</source>
        <translation>{label}: solid {now}, dashed {then}</translation>
    </message>
</context>
<context>
    <name>PanelDialog</name>
    <message>
        <source>Lijnen kiezen</source>
        <translation>Choose lines</translation>
    </message>
    <message>
        <source>Panelen</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>{n} dagen</source>
        <translation>{n} days</translation>
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
        <source>vanzelf</source>
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
        <source>Kolom gewoonlijk</source>
        <translation>Usual column</translation>
    </message>
    <message>
        <source>Kolom normaal</source>
        <translation>Normal column</translation>
    </message>
    <message>
        <source>Kolom waarschuwing</source>
        <translation>Warning column</translation>
    </message>
    <message>
        <source>Lijntjes van vier weken</source>
        <translation>Four-week lines</translation>
    </message>
    <message>
        <source>Signalen en advies</source>
        <translation>Signals and advice</translation>
    </message>
    <message>
        <source>Opmerkingen</source>
        <translation>Comments</translation>
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
        <source>Je kunt het over {n} s weer proberen.</source>
        <translation>You can try again in {n} s.</translation>
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
        <source>Toch het wachtwoord</source>
        <translation>The password after all</translation>
    </message>
    <message>
        <source>Typ de herstelsleutel over. Heb je die niet, dan kan niemand dit dagboek nog openen; een ander dagboek openen of beginnen kan wel.</source>
        <translation>Type the recovery key. If you do not have it, nobody can open this journal any more; you can open or start another one.</translation>
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
    <name>PlanBar</name>
    <message>
        <source>Deze dag moet nog komen. Meten kan vanaf die dag.</source>
        <translation>This day is still to come. You can measure from that day on.</translation>
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
        <source>Rust plannen voor deze dag, of niet meer (Ctrl+R)</source>
        <translation>Plan rest for this day, or no longer (Ctrl+R)</translation>
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
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Verslag voor arts of therapeut</source>
        <translation>Report for doctor or therapist</translation>
    </message>
    <message>
        <source>Je naam</source>
        <translation>Your name</translation>
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
        <source>De reservekopie van {day}, aangevuld met wat nog heel is</source>
        <translation>The backup of {day}, completed with what is still intact</translation>
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
        <source>Alle dagen zijn zoals je ze opsloeg.</source>
        <translation>All days are as you saved them.</translation>
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
        <source>Niet meer te zien is welke dagen er allemaal in stonden. Er kunnen er ontbreken.</source>
        <translation>It can no longer be seen which days were in it. Some may be missing.</translation>
    </message>
    <message>
        <source>Niet meer te zien is welke dagen er allemaal in stonden. Wat je op {day} of later invulde, kan ontbreken.</source>
        <translation>It can no longer be seen which days it held. What you filled in on {day} or later may be missing.</translation>
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
        <source>Wat hiervoor in je instellingen staat, is geen ja of nee; de gewone keuze geldt.</source>
        <translation>What your settings say for this is not yes or no; the default choice applies.</translation>
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
        <source>Geen grens die mag, maakt dit signaal zeldzaam genoeg.</source>
        <translation>No allowed limit makes this signal rare enough.</translation>
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
        <source>Nog te weinig beoordeelde dagen in het afgelopen jaar.</source>
        <translation>Not enough assessed days in the past year yet.</translation>
    </message>
    <message>
        <source>In het afgelopen jaar niet actief geworden.</source>
        <translation>Did not become active in the past year.</translation>
    </message>
    <message>
        <source>In het afgelopen jaar {times} actief geworden, op {share} % van de beoordeelde dagen.</source>
        <translation>Became active {times} in the past year, on {share} % of the assessed days.</translation>
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
        <source>Nog geen melding met dit signaal beantwoord.</source>
        <translation>No alert with this signal answered yet.</translation>
    </message>
    <message>
        <source>Je antwoorden: {right} keer klopte, {false} keer loos alarm ({share} % loos).</source>
        <translation>Your answers: was right {right}×, false alarm {false}× ({share} % false).</translation>
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
        <source>niet gevraagd</source>
        <translation>not asked</translation>
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
        <source>minder</source>
        <translation>worse</translation>
    </message>
    <message>
        <source>beter</source>
        <translation>better</translation>
    </message>
    <message>
        <source>Krachttraining</source>
        <translation>Strength training</translation>
    </message>
    <message>
        <source>Intensief</source>
        <translation>Intensive</translation>
    </message>
    <message>
        <source>Rustig gepland</source>
        <translation>Planned as easy</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
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
        <source>Zwaarte</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Hoe voelde het</source>
        <translation>How it felt</translation>
    </message>
    <message>
        <source>Hoe ging het</source>
        <translation>How it went</translation>
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
        <translation>Remove</translation>
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
        <translation>Remove {what}</translation>
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
        <source>Zo kent je club je</source>
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
        <source>Vul je naam of nummer in: daaraan kent je trainer je rij.</source>
        <translation>Enter your name or number: that is how your coach finds your row.</translation>
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
        <source>Soort vel</source>
        <translation>Type of sheet</translation>
    </message>
    <message>
        <source>Vorig blad</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Volgend blad</source>
        <translation>Next page</translation>
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
        <source>Voorbeeld van het vel</source>
        <translation>Preview of the sheet</translation>
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
        <source>Basislijn</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Aanvullend</source>
        <translation>Additional</translation>
    </message>
    <message>
        <source>Begrippen</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Vanaf deze dag leert Herstel opnieuw wat gewoon is voor {measure}. Wat ervoor kwam, blijft bewaard maar telt niet mee. Na 14 ochtenden die een week oud zijn, is de nieuwe waarde bekend.</source>
        <translation>From this day on, Herstel learns again what is usual for {measure}. What came before is kept but does not count. After 14 mornings that are a week old, the new value is known.</translation>
    </message>
    <message>
        <source>Basislijn opnieuw beginnen</source>
        <translation>Start baseline again</translation>
    </message>
    <message>
        <source>Opnieuw beginnen</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>De waarde van {measure} op deze dag telt niet mee voor wat gewoon is. Hij blijft bewaard.</source>
        <translation>The value of {measure} on this day does not count towards what is usual. It is kept.</translation>
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
    <name>TagsCard</name>
    <message>
        <source>Bijzonderheden</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>+ pijn…</source>
        <translation>+ pain…</translation>
    </message>
    <message>
        <source>Waar doet het pijn?</source>
        <translation>Where does it hurt?</translation>
    </message>
    <message>
        <source>+ eigen…</source>
        <translation>+ own…</translation>
    </message>
    <message>
        <source>Een eigen woord</source>
        <translation>A word of your own</translation>
    </message>
    <message>
        <source>de bijzonderheden</source>
        <translation>the particulars</translation>
    </message>
    <message>
        <source>Deze dag heeft {n} bijzonderheden; hier staan er {shown}.</source>
        <translation>This day has {n} tags; {shown} of them are here.</translation>
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
        <source>Overnemen</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Begin nu</source>
        <translation>Start now</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
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
        <source>leeg laten mag</source>
        <translation>may be left empty</translation>
    </message>
    <message>
        <source>Slaap</source>
        <translation>Sleep</translation>
    </message>
    <message>
        <source>Gevoel</source>
        <translation>Feelings</translation>
    </message>
    <message>
        <source>1 = heel goed · 7 = heel slecht · cijfer, dan Tab</source>
        <translation>1 = very good · 7 = very bad · digit, then Tab</translation>
    </message>
    <message>
        <source>Getypt, maar nog niet opgeslagen – {what}.</source>
        <translation>Typed, but not saved yet – {what}.</translation>
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
        <source>Bewaar als afbeelding</source>
        <translation>Save as image</translation>
    </message>
    <message>
        <source>Bewaar als tabel</source>
        <translation>Save as table</translation>
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
        <source>Op een andere manier kijken (Alt+1 tot en met Alt+4)</source>
        <translation>Look at it another way (Alt+1 to Alt+4)</translation>
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
Na een paar ochtenden zie je hier hoe het met je gaat.</source>
        <translation>Nothing to show yet.
After a few mornings you will see here how you are doing.</translation>
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
        <source>zoals 20 (minuten) of 1:30</source>
        <translation>such as 20 (minutes) or 1:30</translation>
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
        <source>Ook ‘let op’</source>
        <translation>Also ‘take note’</translation>
    </message>
    <message>
        <source>Nog geen meldingen van ‘te weinig herstel’ of hoger.</source>
        <translation>No alerts of ‘under-recovered’ or higher yet.</translation>
    </message>
    <message>
        <source>Klopte</source>
        <translation>Was right</translation>
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
        <source>Wat Herstel meldde, hoe lang het duurde en of het klopte.</source>
        <translation>What Herstel reported, how long it lasted and whether it was right.</translation>
    </message>
    <message>
        <source>Klopte deze melding?</source>
        <translation>Was this alert right?</translation>
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
        <source>Bewaren voor een rekenblad, en andere vellen om af te drukken</source>
        <translation>Save for a spreadsheet, and other sheets to print</translation>
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
        <source>Ja, het klopt: zo opslaan (Alt+J)</source>
        <translation>Yes, it’s right: save as it is (Alt+Y)</translation>
    </message>
    <message>
        <source>&amp;Ja, alle {n}</source>
        <translation>&amp;Yes, all {n}</translation>
    </message>
    <message>
        <source>1 cel viel buiten wat je kunt invullen.</source>
        <translation>1 cell was outside what you can fill in.</translation>
    </message>
    <message>
        <source>{n} cellen vielen buiten wat je kunt invullen.</source>
        <translation>{n} cells were outside what you can fill in.</translation>
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
        <source>Een verslag voor je huisarts of sportarts</source>
        <translation>A report for your GP or sports physician</translation>
    </message>
    <message>
        <source>Sinds {day}, {days}</source>
        <translation>Since {day}, {days}</translation>
    </message>
    <message>
        <source>Zo was het op {day}. Vandaag is dit signaal er niet; de groep telt nog mee.</source>
        <translation>This is how it was on {day}. This signal is not there today; the group still counts.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Importeren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Bestanden van andere programma&apos;s (*.csv *.json *.xml *.zip *.txt *.fit);;Alle bestanden (*)</source>
        <translation>Files from other programs (*.csv *.json *.xml *.zip *.txt *.fit);;All files (*)</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
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
        <source>Teruggezet · Ongedaan maken: Ctrl+Z</source>
        <translation>Restored · Undo: Ctrl+Z</translation>
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
        <source>Sluiten</source>
        <translation>Close</translation>
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
        <source>Deze bestanden gaan weg: je dagboek, alle reservekopieën, je instellingen en het logboek. Dit kan niet ongedaan worden gemaakt. Wil je iets bewaren, maak dan eerst een export.</source>
        <translation>These files will go: your journal, all backups, your settings and the log. This cannot be undone. If you want to keep anything, make an export first.</translation>
    </message>
    <message>
        <source>Bestanden die weggaan</source>
        <translation>Files that will go</translation>
    </message>
    <message>
        <source>Wat Herstel niet kan wissen: exports, prints en kopieën die je zelf ergens anders zette, wat een synchronisatiedienst of een back-up van je computer bewaart, en wat je aan anderen gaf. Op een schijf zonder versleuteling kan een kenner gewiste bestanden soms nog terugvinden.</source>
        <translation>What Herstel cannot erase: exports, printouts and copies you put elsewhere yourself, what a sync service or a backup of your computer keeps, and what you gave to others. On a drive without encryption, an expert can sometimes still recover erased files.</translation>
    </message>
    <message>
        <source>Typ „{word}” om te bevestigen</source>
        <translation>Type ‘{word}’ to confirm</translation>
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
        <source>Laat zien</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Jaaroverzicht</source>
        <translation>Year overview</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>voorbeeldgegevens</source>
        <translation>sample data</translation>
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
    <message>
        <source>Herstel verstuurt niets.</source>
        <translation>Herstel sends nothing.</translation>
    </message>
    <message>
        <source>Alles blijft op deze computer.</source>
        <translation>Everything stays on this computer.</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Laatste reservekopie: {day}</source>
        <translation>Latest backup: {day}</translation>
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
    <name>imports</name>
    <message>
        <source>{count} weggehaald</source>
        <translation>{count} removed</translation>
    </message>
    <message>
        <source>{count} van {makers}</source>
        <translation>{count} from {makers}</translation>
    </message>
    <message>
        <source>{count}, ingevuld of uit een ander dagboek</source>
        <translation>{count}, typed or from another journal</translation>
    </message>
    <message>
        <source>{count} daarna veranderd</source>
        <translation>{count} changed since</translation>
    </message>
    <message>
        <source>Gedaan. Terugdraaien: Eerdere imports, in het menu Bestand.</source>
        <translation>Done. To reverse it: Earlier imports, in the File menu.</translation>
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
        <source>Je neemt {entries} terug, op {days} ({first} – {last}). {what}</source>
        <translation>You are taking back {entries}, on {days} ({first} – {last}). {what}</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
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
        <source>Het gaat om: {what}.</source>
        <translation>This is about: {what}.</translation>
    </message>
    <message>
        <source>Er gaat niets verloren: Eerdere imports, in het menu Bestand, draait het terug.</source>
        <translation>Nothing is lost: Earlier imports, in the File menu, can reverse it.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{n} gegeven</source>
        <translation>{n} value</translation>
    </message>
    <message>
        <source>{n} gegevens</source>
        <translation>{n} values</translation>
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
        <source>Er zit een tikfout in. Kijk elk groepje van vijf na.</source>
        <translation>There is a typing error in it. Check each group of five.</translation>
    </message>
    <message>
        <source>Deze herstelsleutel past niet op dit dagboek.</source>
        <translation>This recovery key does not fit this journal.</translation>
    </message>
    <message>
        <source>Dit wachtwoord klopt niet. Kijk of Caps Lock aan staat.</source>
        <translation>This password is not right. See whether Caps Lock is on.</translation>
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
        <source>Er is nog iets niet opgeslagen. Ontgrendel eerst; dan zie je wat.</source>
        <translation>Something has not been saved yet. Unlock first; then you see what.</translation>
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
        <source>Dit dagboek had een wachtwoord, en nu niet meer. Heb je dat niet zelf gedaan, dan ligt er een ander of ouder bestand op zijn plek. Kijk of alles erin staat.</source>
        <translation>This journal had a password and no longer has one. If you did not do that yourself, another or older file lies in its place. See whether everything is in it.</translation>
    </message>
    <message>
        <source>Het klopt zo</source>
        <translation>That is right</translation>
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
        <source>Typ eerst het wachtwoord dat je dagboek nu heeft.</source>
        <translation>First type the password that your journal has now.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>herstelsleutel.pdf</source>
        <translation>recovery-key.pdf</translation>
    </message>
    <message>
        <source>Je dagboek wordt versleuteld…</source>
        <translation>Your journal is being encrypted…</translation>
    </message>
    <message>
        <source>Het wachtwoord gaat eraf…</source>
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
        <source>Deze kopieën hebben niet het wachtwoord van je dagboek: {names}.</source>
        <translation>These copies do not have the password of your journal: {names}.</translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën is er nu niet ({path}). De kopieën daar kunnen nog een ander wachtwoord hebben, of geen.</source>
        <translation>The second folder for backups is not there now ({path}). The copies there may still have another password, or none.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>Samengevoegd · Ongedaan maken: Ctrl+Z</source>
        <translation>Merged · Undo: Ctrl+Z</translation>
    </message>
    <message>
        <source>In {name} staat niets wat hier ontbreekt of wat nieuwer is dan hier.</source>
        <translation>{name} holds nothing that is missing here or newer than here.</translation>
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
        <source>{n} komen erbij</source>
        <translation>{n} will be added</translation>
    </message>
    <message>
        <source>{n} zijn daar nieuwer en komen in de plaats van die van hier</source>
        <translation>{n} are newer there and will replace the ones here</translation>
    </message>
    <message>
        <source>{n} zijn daar later verwijderd en gaan hier ook weg</source>
        <translation>{n} were deleted there later and will go here too</translation>
    </message>
    <message>
        <source>{n} zijn hier nieuwer en blijven</source>
        <translation>{n} are newer here and stay</translation>
    </message>
    <message>
        <source>Wat wijkt, blijft te vinden bij Eerdere waarden. Ongedaan maken kan ook.</source>
        <translation>What is replaced can still be found under Earlier values. You can also undo this.</translation>
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
        <source>Niet overgenomen:</source>
        <translation>Not taken over:</translation>
    </message>
    <message>
        <source>en nog {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Alleen lezen: dit dagboek is ergens anders open, of leek dat te zijn. Wijzigen kan hier nu niet.</source>
        <translation>Read only: this journal is open somewhere else, or seemed to be. It cannot be changed here now.</translation>
    </message>
    <message>
        <source>Anderen op deze computer konden je dagboek lezen. Nu niet meer.</source>
        <translation>Others on this computer could read your journal. Now they no longer can.</translation>
    </message>
    <message>
        <source>Vroeger getypt en nooit opgeslagen: {what}. Het staat in geen veld meer.</source>
        <translation>Typed earlier and never stored: {what}. It is in no field any more.</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Het is nu {today}. Wat je invult, komt bij {day}.</source>
        <translation>It is now {today}. What you fill in goes to {day}.</translation>
    </message>
    <message>
        <source>Naar vandaag</source>
        <translation>Go to today</translation>
    </message>
    <message>
        <source>Een ander programma heeft je dagboek gewijzigd, bijvoorbeeld bij het synchroniseren. Wat je hier invulde, staat er weer in; wat er stond, vind je bij Eerdere waarden.</source>
        <translation>Another program changed your journal, for example while syncing. What you filled in here is back in it; what was there, you’ll find under Earlier values.</translation>
    </message>
    <message>
        <source>Een ander programma heeft je dagboek gewijzigd. Je ziet het zoals het nu is.</source>
        <translation>Another program changed your journal. You see it as it is now.</translation>
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
        <source>Wachtwoord typen…</source>
        <translation>Type password…</translation>
    </message>
    <message>
        <source>Zonder wachtwoord verder</source>
        <translation>Go on without password</translation>
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
        <source>Alles is gewist. Herstel sluit nu.</source>
        <translation>Everything has been erased. Herstel will now close.</translation>
    </message>
    <message>
        <source>Niet alles kon worden gewist. Dit staat er nog of was niet te bereiken:</source>
        <translation>Not everything could be erased. This is still there or could not be reached:</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sluiten zonder opslaan</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sluiten zonder dit</source>
        <translation>Close without this</translation>
    </message>
    <message>
        <source>Eén wijziging is nog niet opgeslagen. Als je nu sluit, is die weg.</source>
        <translation>One change has not been saved yet. If you close now, it will be lost.</translation>
    </message>
    <message>
        <source>{n} wijzigingen zijn nog niet opgeslagen. Als je nu sluit, zijn die weg.</source>
        <translation>{n} changes have not been saved yet. If you close now, they will be lost.</translation>
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
        <translation>Remark</translation>
    </message>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rest</translation>
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
        <source>{n} min</source>
        <translation>{n} min</translation>
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
        <source>1 dag, {values} gegevens, tot en met {last}</source>
        <translation>1 day, {values} entries, up to and including {last}</translation>
    </message>
    <message>
        <source>{days} dagen, {values} gegevens, tot en met {last}</source>
        <translation>{days} days, {values} entries, up to and including {last}</translation>
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
        <source>Jouw grens: {value}; gewoon in Herstel: {usual}.</source>
        <translation>Your limit: {value}; usual in Herstel: {usual}.</translation>
    </message>
    <message>
        <source>Jouw grens: {value}; artikel: {usual}.</source>
        <translation>Your limit: {value}; article: {usual}.</translation>
    </message>
</context>
<context>
    <name>window_menus</name>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
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
        <source>Eerdere waarden van deze dag…</source>
        <translation>Earlier values for this day…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
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
        <source>Over Herstel</source>
        <translation>About Herstel</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
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
        <source>Ander dagboek samenvoegen…</source>
        <translation>Merge another journal…</translation>
    </message>
    <message>
        <source>Bekijk met voorbeeldgegevens</source>
        <translation>View with sample data</translation>
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
        <source>Weekbestanden van de club…</source>
        <translation>Week files of the club…</translation>
    </message>
    <message>
        <source>Reservekopie maken…</source>
        <translation>Make backup…</translation>
    </message>
    <message>
        <source>Reservekopieën en terugzetten…</source>
        <translation>Backups and restoring…</translation>
    </message>
    <message>
        <source>Alles wissen…</source>
        <translation>Erase everything…</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Wachtwoord instellen…</source>
        <translation>Set password…</translation>
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
        <source>Wijzigen…</source>
        <translation>Change…</translation>
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
        <source>Bee&amp;ld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Velden kiezen…</source>
        <translation>Choose fields…</translation>
    </message>
    <message>
        <source>Minder meten…</source>
        <translation>Measure less…</translation>
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
        <source>Gewone tekst</source>
        <translation>Normal text</translation>
    </message>
</context>
</TS>
