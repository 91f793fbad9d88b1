### Nederlands. Zelfde sleutels en variabelen als in en.ftl; kort, in de je-vorm.
### Bedragen: FTE($x) en DECIMAL($x) van honderdsten, EURO($x) van centen, PERCENT($deel, $geheel).

## Common

yes = Ja
no = Nee
cancel = Annuleren
close = Sluiten
save = Opslaan
and = { $first } en { $second }
## Counts and amounts

unit-count =
    { $count ->
        [one] { $count } onderdeel
       *[other] { $count } onderdelen
    }
formation-and-cost = { FTE($fte) }, { EURO($cents) }
## File

unsaved-changes = Je hebt wijzigingen die nog niet zijn opgeslagen.
unknown-file-version = ‘{ $name }’ is gemaakt met een nieuwere Herschik (versie { $version }). Werk Herschik bij om het te openen.

## Edits that were carried out

done-rename-organisation = Organisatie hernoemd tot ‘{ $title }’
done-add-unit = ‘{ $unit }’ toegevoegd onder ‘{ $parent }’
done-add-unit-at-top = ‘{ $unit }’ toegevoegd bovenaan
done-remove-units =
    { $count ->
        [one] ‘{ $unit }’ verwijderd
       *[other] { $count } onderdelen verwijderd
    }
done-rename-unit = ‘{ $unit }’ hernoemd tot ‘{ $name }’
done-edit-unit = Gegevens van ‘{ $unit }’ gewijzigd
done-set-unit-kind =
    { $count ->
        [one] Soort van ‘{ $unit }’ is nu { $kind }
       *[other] Soort van { $count } onderdelen is nu { $kind }
    }
done-move-units =
    { $count ->
        [one] ‘{ $unit }’ verplaatst naar ‘{ $to }’
       *[other] { $count } onderdelen verplaatst naar ‘{ $to }’
    }
done-move-units-to-top =
    { $count ->
        [one] ‘{ $unit }’ bovenaan gezet
       *[other] { $count } onderdelen bovenaan gezet
    }
done-reorder-unit =
    { $count ->
        [one] ‘{ $unit }’ op een andere plek gezet
       *[other] { $count } onderdelen op een andere plek gezet
    }
done-set-leadership =
    { $count ->
        [one] Leiding van ‘{ $unit }’ gewijzigd
       *[other] Leiding van { $count } onderdelen gewijzigd
    }
done-set-tasks = Taken van ‘{ $unit }’ gewijzigd
done-split-unit =
    { $count ->
        [one] ‘{ $unit }’ gesplitst in { $count } deel
       *[other] ‘{ $unit }’ gesplitst in { $count } delen
    }
done-merge-units =
    { $count ->
        [one] ‘{ $unit }’ opgegaan in ‘{ $name }’
       *[other] { $count } onderdelen samengevoegd tot ‘{ $name }’
    }
done-add-position = Functie ‘{ $position }’ toegevoegd aan ‘{ $unit }’
done-edit-position = Functie ‘{ $position }’ van ‘{ $unit }’ gewijzigd
done-move-positions =
    { $count ->
        [one] Functie ‘{ $position }’ verplaatst naar ‘{ $to }’
       *[other] { $count } functies verplaatst naar ‘{ $to }’
    }
done-remove-positions =
    { $count ->
        [one] Functie ‘{ $position }’ verwijderd
       *[other] { $count } functies verwijderd
    }
done-add-relation = Relatie gelegd van ‘{ $from }’ naar ‘{ $to }’
done-edit-relation = Relatie van ‘{ $from }’ naar ‘{ $to }’ gewijzigd
done-define-row = ‘{ $name }’ vastgelegd
done-remove-row = ‘{ $name }’ verwijderd
done-remove-relations =
    { $count ->
        [one] Relatie van ‘{ $from }’ naar ‘{ $to }’ verwijderd
       *[other] { $count } relaties verwijderd
    }
## Edits that were refused

refused-unknown-unit = Onderdeel ‘{ $unit }’ bestaat niet (meer). Kies een onderdeel dat er is.
refused-unknown-position = Functie ‘{ $position }’ bestaat niet (meer). Kies een functie die er is.
refused-unknown-relation = Relatie ‘{ $relation }’ bestaat niet (meer). Kies een relatie die er is.
refused-unknown-kind = Soort ‘{ $kind }’ staat niet in de soortenlijst van dit bestand. Kies een soort die er is, of voeg hem eerst toe.
refused-id-taken = Het kenmerk ‘{ $id }’ is al in gebruik. Kies een ander kenmerk.
refused-empty-name = De naam is leeg. Vul een naam in.
refused-beneath-itself = ‘{ $unit }’ kan niet onder zichzelf staan. Kies een ander onderdeel om het onder te zetten.
refused-beneath-own-part = ‘{ $unit }’ kan niet onder ‘{ $to }’ staan: dat is er zelf een deel van. Haal ‘{ $to }’ er eerst uit.
refused-not-a-sibling = ‘{ $unit }’ staat niet naast de andere onderdelen van ‘{ $parent }’. Kies een plek naast een onderdeel dat daar wel staat.
refused-not-at-the-top = ‘{ $unit }’ staat niet bovenaan. Kies een plek naast een onderdeel dat daar wel staat.
refused-nothing-above = Boven ‘{ $unit }’ staat niets dat het kan leiden. Zet het eerst onder een ander onderdeel, of kies een andere leiding.
refused-relation-to-itself = ‘{ $unit }’ kan geen relatie met zichzelf hebben. Kies een ander onderdeel.
refused-relation-exists = Tussen ‘{ $from }’ en ‘{ $to }’ ligt al zo’n relatie. Wijzig die, of kies een andere soort.
refused-in-use =
    { $count ->
        [one] ‘{ $name }’ is nog één keer in gebruik. Kies daar eerst iets anders.
       *[other] ‘{ $name }’ is nog { $count } keer in gebruik. Kies daar eerst iets anders.
    }
refused-unknown-row = ‘{ $id }’ staat niet in deze lijst (meer). Kies een regel die er is.
refused-bad-value = ‘{ $value }’ past hier niet. Een kleur is #rrggbb, een maand 1 tot en met 12.
refused-too-few-parts = Om ‘{ $unit }’ te splitsen zijn minstens twee delen nodig. Voeg een deel toe.
refused-not-to-divide = ‘{ $what }’ kan niet verdeeld worden: het hoort niet bij ‘{ $unit }’, of een ander deel krijgt het al. Haal het bij dit deel weg.
refused-too-few-units = Om samen te voegen zijn minstens twee verschillende onderdelen nodig. Kies er nog een bij.
refused-merge-within-itself = ‘{ $unit }’ staat onder ‘{ $above }’ en kan er niet mee worden samengevoegd. Verplaats het eerst, of laat een van beide weg.
refused-nothing-changes = Hiermee verandert er niets: zo is het al.
refused-outdated = De organisatie is intussen veranderd. Probeer het opnieuw.
## Rules that records break

violation-missing-parent = Onderdeel ‘{ $unit }’ staat onder ‘{ $parent }’, maar dat bestaat niet. Verbeter ‘parent’, of haal het weg.
violation-cycle = Onderdeel ‘{ $unit }’ staat onder ‘{ $parent }’, en langs die weg weer onder zichzelf. Zet een van de onderdelen in die kring ergens anders onder.
violation-missing-reference =
    { $table ->
        [positions] Functie ‘{ $id }’
       *[relations] Relatie ‘{ $id }’
    } verwijst bij ‘{ $field }’ naar ‘{ $to }’, maar dat bestaat niet. Verbeter de verwijzing, of haal haar weg.
violation-empty =
    { $table ->
        [positions] Functie ‘{ $id }’
       *[units] Onderdeel ‘{ $id }’
    } heeft een lege ‘{ $field }’. Vul die in.
violation-relation-to-itself = Relatie ‘{ $relation }’ gaat van een onderdeel naar zichzelf. Verbeter ‘from’ of ‘to’, of haal haar weg.
## Files that are refused

file-empty = Het bestand is leeg. Open een reservekopie, of begin met een nieuwe organisatie.
file-not-text = Het bestand is geen tekst in UTF-8. Open een organisatiebestand van Herschik (.json).
file-not-json = Het bestand is geen JSON: regel { $line }, kolom { $column } klopt niet ({ $detail }). Verbeter die regel, of open een reservekopie.
file-cut-off = Het bestand houdt op regel { $line } midden in op: er ontbreekt een stuk. Open een reservekopie.
file-too-deep = Op regel { $line } staan objecten te diep in elkaar. Geen organisatie heeft dat nodig: kijk of je het goede bestand opent.
file-other-json = Dit is JSON van iets anders: "format": "herschik" ontbreekt. Open een organisatiebestand van Herschik.
file-newer-version = Het bestand heeft versie { $found }; deze Herschik kent versies tot en met { $known }. Werk Herschik bij om het te openen.
file-unknown-version = De versie van het bestand is ‘{ $found }’, en die bestaat niet. Zet bij "version" een heel getal vanaf 1, of open een reservekopie.
file-duplicate-key = In { $path } staat ‘{ $key }’ twee keer, de tweede keer op regel { $line }. Haal een van beide weg, of geef die een ander kenmerk.
file-duplicate-key-at-top = Bovenin het bestand staat ‘{ $key }’ twee keer, de tweede keer op regel { $line }. Haal een van beide weg.
file-several-parents = { $path } op regel { $line } geeft meer dan één onderdeel erboven. Laat er één staan; leg voor de andere een relatie.
file-wrong-value = { $path } op regel { $line } klopt niet: { $detail }. Verbeter het daar, of open een reservekopie.
file-broken =
    { $first } { $line ->
        [0] { "" }
       *[other] (regel { $line })
    }{ $others ->
        [0] { "" }
        [one] { " " }Er is nog 1 fout.
       *[other] { " " }Er zijn nog { $others } fouten.
    }
finding-unknown-kind = Soort ‘{ $kind }’ staat niet in de soortenlijst van dit bestand. Voeg hem toe, of kies een andere soort.
## The disk

disk-read-not-found = ‘{ $path }’ is niet gevonden. Kijk of de naam klopt en of de schijf er is.
disk-read-denied = ‘{ $path }’ mag je niet lezen. Vraag om toegang, of open een kopie.
disk-read-folder = ‘{ $path }’ is een map. Kies een bestand daarin.
disk-read-too-large = ‘{ $path }’ is groter dan een organisatiebestand ooit is. Kijk of je het goede bestand opent.
disk-read-failed = ‘{ $path }’ kan niet worden gelezen ({ $cause }). Probeer het opnieuw, of open een kopie.
disk-write-folder = ‘{ $path }’ is een map. Kies een bestandsnaam daarin.
disk-write-no-folder = ‘{ $path }’ kan niet worden opgeslagen: de map bestaat niet. Maak haar eerst, of kies een andere.
disk-write-denied = ‘{ $path }’ mag je niet schrijven. Sla op onder een andere naam of in een andere map.
disk-write-read-only = ‘{ $path }’ staat op een schijf die alleen te lezen is. Sla op in een andere map.
disk-write-full = ‘{ $path }’ past niet meer: de schijf is vol. Maak ruimte, of sla op een andere schijf op.
disk-write-failed = ‘{ $path }’ kan niet worden opgeslagen ({ $cause }). Sla op onder een andere naam of in een andere map.
## Signals

check-own-without-head = ‘{ $unit }’ heeft eigen leiding, maar geen leidinggevende functie.
check-own-without-head-hint = Maak een functie leidinggevend, of zeg dat de leiding vacant is.
check-own-with-several-heads = ‘{ $unit }’ heeft één eigen leidinggevende, maar { $count } leidinggevende functies.
check-own-with-several-heads-hint = Zeg dat de leiding collegiaal is, of laat één functie leidinggevend.
check-collegial-too-few =
    { $count ->
        [0] ‘{ $unit }’ heeft collegiale leiding, maar geen leidinggevende functie.
       *[other] ‘{ $unit }’ heeft collegiale leiding, maar { $count } leidinggevende functie.
    }
check-collegial-too-few-hint = Maak minstens twee functies leidinggevend, of kies een andere leiding.
check-by-parent-with-head =
    { $count ->
        [one] ‘{ $unit }’ wordt van bovenaf geleid, maar heeft zelf een leidinggevende functie.
       *[other] ‘{ $unit }’ wordt van bovenaf geleid, maar heeft zelf { $count } leidinggevende functies.
    }
check-vacant-with-head =
    { $count ->
        [one] De leiding van ‘{ $unit }’ heet vacant, maar er is een leidinggevende functie.
       *[other] De leiding van ‘{ $unit }’ heet vacant, maar er zijn { $count } leidinggevende functies.
    }
check-none-with-head =
    { $count ->
        [one] ‘{ $unit }’ heeft geen leiding nodig, maar wel een leidinggevende functie.
       *[other] ‘{ $unit }’ heeft geen leiding nodig, maar wel { $count } leidinggevende functies.
    }
check-head-not-said-hint = Zeg dat het eigen leiding heeft, of maak de functie niet leidinggevend.
check-no-head = ‘{ $unit }’ heeft geen leidinggevende.
check-no-head-hint = Voeg een leidinggevende functie toe, of zeg wie het leidt.
check-by-parent-without-head = ‘{ $unit }’ wordt geleid vanuit ‘{ $parent }’, maar daar is geen leidinggevende.
check-by-parent-at-top = ‘{ $unit }’ wordt van bovenaf geleid, maar staat bovenaan.
check-by-parent-without-head-hint = Geef het een eigen leidinggevende, of regel de leiding erboven.
check-overfilled-position = Functie ‘{ $position }’ van ‘{ $unit }’ heeft { FTE($occupied) } bezetting op { FTE($formation) } formatie.
check-overfilled-position-hint = Kijk of beide bedragen kloppen; verhoog de formatie als dat zo is besloten.
check-same-name = Onder ‘{ $parent }’ staan { $count } onderdelen met de naam ‘{ $unit }’.
check-same-name-at-top = Bovenaan staan { $count } onderdelen met de naam ‘{ $unit }’.
check-same-name-hint = Geef ze namen die je uit elkaar houdt, of voeg ze samen.
check-unknown-unit-kind =
    { $count ->
        [one] Soort ‘{ $kind }’ van één onderdeel staat niet in de soortenlijst.
       *[other] Soort ‘{ $kind }’ van { $count } onderdelen staat niet in de soortenlijst.
    }
check-unknown-unit-kind-hint = Voeg de soort toe aan de lijst, of kies een soort die er is.
check-unknown-relation-kind =
    { $count ->
        [one] Soort ‘{ $kind }’ van één relatie staat niet in de soortenlijst.
       *[other] Soort ‘{ $kind }’ van { $count } relaties staat niet in de soortenlijst.
    }
check-unknown-relation-kind-hint = Voeg de soort toe aan de lijst, of kies een soort die er is.
check-nothing-found = Niets gevonden: alles klopt.
check-summary = { $errors }, { $warnings }, { $notes }.
check-errors =
    { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
check-warnings =
    { $count ->
        [one] { $count } waarschuwing
       *[other] { $count } waarschuwingen
    }
check-notes =
    { $count ->
        [one] { $count } opmerking
       *[other] { $count } opmerkingen
    }
severity-note = Opmerking
severity-warning = Waarschuwing
severity-error = Fout
## The command line

cli-error = Fout: { $message }
cli-hint = Tip: { $hint }
cli-no-window = Er kan hier geen venster open. De opdrachten ‘list’, ‘find’, ‘check’, ‘diff’, ‘apply’, ‘export’ en ‘schema’ werken wel; ‘herschik --help’ legt ze uit.
cli-file-before-command = Er staat een bestand (‘{ $path }’) vóór de opdracht. Zet het erachter: herschik OPDRACHT BESTAND.
cli-file-refused = { $path }: { $reason }
cli-check-shows-all = ‘herschik check { $path }’ laat alle fouten zien.
cli-broken-rule =
    { $line ->
        [0] { $rule }
       *[other] regel { $line }: { $rule }
    }
cli-no-such-unit = Er is geen onderdeel met het kenmerk of de naam ‘{ $unit }’. ‘herschik list’ laat zien wat er is.
cli-several-such-units = { $count } onderdelen heten ‘{ $unit }’. Noem het kenmerk van het onderdeel dat je bedoelt.
cli-use-an-id = kies uit { $ids }.
cli-unknown-format = ‘{ $path }’ eindigt niet op een soort bestand die Herschik kan maken. Laat de naam eindigen op { $known }.
cli-exported =
    { $count ->
        [one] { $count } onderdeel getekend in ‘{ $path }’.
       *[other] { $count } onderdelen getekend in ‘{ $path }’.
    }
cli-output-failed = De uitvoer kan niet worden geschreven ({ $cause }). Kijk waar je haar naartoe stuurt.
edits-no-list = Dit is geen lijst van wijzigingen. Zet ze tussen [ en ], elk als object met "command".
edits-malformed = Wijziging { $number } (regel { $line }) klopt niet bij ‘{ $path }’: { $detail }. Verbeter dat; er is niets gewijzigd.
edits-malformed-whole = Wijziging { $number } (regel { $line }) klopt niet: { $detail }. Verbeter die; er is niets gewijzigd.
edits-refused = Wijziging { $number } (regel { $line }) kan niet: { $reason }
edits-refused-hint = Er is niets gewijzigd. ‘herschik list { $path }’ laat zien wat er is.
edits-done =
    { $count ->
        [one] { $count } wijziging opgeslagen in ‘{ $path }’.
       *[other] { $count } wijzigingen opgeslagen in ‘{ $path }’.
    }
cell-yes = ja
cell-no = nee
column-id = kenmerk
column-kind = soort
column-name = naam
column-parent = onder
column-formal = formeel
column-external = extern
column-leadership = leiding
column-heads = leidinggevenden
column-tasks = taken
column-positions = functies
column-formation-fte = formatie (fte)
column-occupied-fte = bezetting (fte)
column-unit = onderdeel
column-title = functie
column-function = functiehuis
column-scales = schalen
column-leading = leidinggevend
column-temporary = tijdelijk
column-provisional-grading = voorlopig gewaardeerd
column-from = van
column-to = naar
column-from-position = functie van
column-to-position = functie naar
column-code = code
column-label = waarover

## Cards and charts

card-vacant = Leiding vacant
card-by-parent = via { $head }
card-by-parent-unnamed = via leiding erboven
card-head-unnamed = Leiding zonder functie
card-hidden =
    { $count ->
        [one] + { $count } onderdeel
       *[other] + { $count } onderdelen
    }
legend-dashed = Informeel of extern
chart-name = Organogram
chart-minimap = Overzichtskaart
chart-rename = Naam van het onderdeel
chart-open-unit = Toon wat eronder hangt
chart-close-unit = Verberg wat eronder hangt
chart-empty = Er zijn nog geen onderdelen. Druk Ctrl+Shift+Enter voor het eerste, of kies Toevoegen in het menu.
## Dragging

drop-under = Onder { $parent }
drop-before = Onder { $parent }, vóór { $beside }
drop-after = Onder { $parent }, na { $beside }
drop-unit = { $name }
drop-top = de top
## Notices

notice-undone = Ongedaan gemaakt: { $what }
notice-redone = Opnieuw gedaan: { $what }
notice-cut =
    { $count ->
        [one] ‘{ $unit }’ geknipt. Kies een onderdeel en druk Ctrl+V om het daaronder te plakken; Esc laat los.
       *[other] { $count } onderdelen geknipt. Kies een onderdeel en druk Ctrl+V om ze daaronder te plakken; Esc laat los.
    }
notice-saved = ‘{ $name }’ is opgeslagen.
notice-exported = Organogram bewaard als { $path }
notice-no-kinds = Dit bestand kent geen soorten onderdelen, dus er kan niets bij. Begin met een nieuwe organisatie of vul de woordenschat aan.
notice-stack-from = Onderdelen staan onder elkaar vanaf niveau { $level }.
new-unit-name = Nieuw { $kind }
file-stem = organisatie
## What went wrong

failure-open = ‘{ $name }’ kan niet worden geopend
failure-save = Niet opgeslagen
failure-export = Organogram niet bewaard
failure-changed-on-disk = Een ander programma heeft { $path } veranderd sinds je het opende. Je werk staat nog hier. Sla het op onder een andere naam (Ctrl+Shift+S), of kies daar hetzelfde bestand om het te vervangen.
no-window = herschik kan hier geen venster tonen ({ $cause }). Zonder venster werken: herschik list, find, check, diff, apply, export en schema; zie herschik --help.
refused-unknown-function = De functie ‘{ $function }’ staat niet in het functiehuis. Kies een functie die er wel in staat.

## Bars

top-search = Zoek of geef een opdracht
top-export = Publiceer
top-menu = Menu
top-saved = { $name } · opgeslagen
top-unsaved = { $name } · niet opgeslagen wijzigingen
top-no-file = Nog niet in een bestand
top-no-file-unsaved = Nog niet in een bestand · wijzigingen
status-units = Onderdelen
status-layers = Lagen
status-formation = Formatie
status-occupied = Bezetting
status-vacant = Vacature
status-leading = Leidinggevende functies
status-unknown = Geen enkele functie noemt een aantal fte. Vul formatie en bezetting in bij de functies.
status-findings =
    { $count ->
        [0] Geen signalen
        [one] { $count } signaal
       *[other] { $count } signalen
    }
## Outline

outline-heading = Organisatie
outline-filter = Zoek naam of taak…
outline-name = Onderdelen
outline-no-hits = Niets gevonden. Probeer een deel van de naam of een taak.
outline-hits =
    { $count ->
        [one] { $count } gevonden
       *[other] { $count } gevonden
    }

## Start screen

start-what-it-is = Teken je organisatie, schuif met onderdelen en zie meteen wat het betekent.
start-open = Open een bestand
start-new = Nieuwe organisatie
start-drop-hint = Of sleep een bestand naar dit venster.
start-samples = Rondkijken in een voorbeeld
start-recent = Laatst geopend
start-recent-none = Hier komen de bestanden die je opent.
start-recent-missing = Niet gevonden
start-recent-forget = Haal van de lijst
sample-dordrecht-title = Gemeente Dordrecht
sample-dordrecht-description = Clusters, kernteams en taken uit de organisatieregeling van 2023.
## Choosing a file

picker-title-open = Organisatie openen
picker-title-save = Organisatie opslaan
picker-filter-organisation = Organisatie (*.json)
picker-all-files = Alle bestanden
picker-any-ending = Willekeurig
picker-open = Open
picker-save = Opslaan
picker-cancel = Annuleer
picker-overwrite = Vervang
picker-overwrite-question = bestaat al. Wil je het vervangen?
picker-reload = Ververs
picker-working-folder = Naar de werkmap
picker-select-all = Selecteer alles
picker-show-hidden = Toon verborgen bestanden
picker-show-system = Toon systeembestanden
picker-pinned = Vastgezet
picker-places = Plaatsen
picker-devices = Schijven
picker-removable = Verwisselbare schijven
picker-home = Persoonlijke map
picker-desktop = Bureaublad
picker-documents = Documenten
picker-downloads = Downloads
picker-audio = Muziek
picker-pictures = Afbeeldingen
picker-videos = Video’s
picker-pin = Zet vast
picker-unpin = Maak los
picker-rename-pinned = Hernoem
picker-selected-folder = Gekozen map:
picker-selected-file = Gekozen bestand:
picker-selected-items = Gekozen:
picker-file-name = Bestandsnaam:
picker-error-no-folder-name = Geef de map een naam
picker-error-no-file-name = Geef het bestand een naam
picker-error-folder-exists = Er is al een map met deze naam
picker-error-file-exists = Er is al een bestand met deze naam

## Actions

group-file = Bestand
group-edit = Bewerken
group-unit = Onderdeel
group-chart = Organogram
group-window = Venster
action-new = Nieuwe organisatie…
action-open = Openen…
action-save = Opslaan
action-save-as = Opslaan als…
action-start-screen = Naar het startscherm
action-quit = Afsluiten
action-undo = Ongedaan maken
action-redo = Opnieuw doen
action-cut = Knippen
action-paste-under = Hieronder plakken
action-select-all = Alles selecteren
action-clear-selection = Niets selecteren
action-find = Onderdeel zoeken
action-palette = Opdracht of onderdeel zoeken
action-add-sibling = Onderdeel ernaast toevoegen
action-add-child = Onderdeel eronder toevoegen
action-add-top = Onderdeel aan de top toevoegen
action-rename = Naam wijzigen
action-delete = Verwijderen
action-move-to = Verplaatsen naar…
action-move-earlier = Naar voren schuiven
action-move-later = Naar achteren schuiven
action-split = Splitsen…
action-merge = Samenvoegen…
action-add-relation = Relatie toevoegen…
action-go-up = Naar boven
action-go-down = Naar beneden
action-go-left = Naar links
action-go-right = Naar rechts
action-toggle-collapsed = In- of uitklappen
action-collapse-all = Alles inklappen
action-expand-all = Alles uitklappen
action-fewer-levels = Een niveau minder tonen
action-more-levels = Een niveau meer tonen
action-show-only-this = Alleen dit onderdeel tonen
action-show-whole = Hele organisatie tonen
action-zoom-in = Inzoomen
action-zoom-out = Uitzoomen
action-actual-size = Ware grootte
action-fit = Alles in beeld
action-zoom-to-selection = Selectie in beeld
action-form-hark = Vorm: hark
action-form-top-down = Vorm: boom van boven naar beneden
action-form-left-to-right = Vorm: boom van links naar rechts
action-stack-earlier = Eén niveau eerder onder elkaar
action-stack-later = Eén niveau later onder elkaar
action-stack-by-itself = Automatisch onder elkaar
action-show-chart = Organogram
action-show-network = Netwerk
action-show-table = Tabel
action-next-panel = Naar het volgende paneel
action-toggle-outline = Lijst tonen of verbergen
action-toggle-inspector = Eigenschappen tonen of verbergen
action-toggle-minimap = Overzichtskaart tonen of verbergen
action-toggle-legend = Legenda tonen of verbergen
action-theme-system = Kleuren: zoals het systeem
action-theme-light = Kleuren: licht
action-theme-dark = Kleuren: donker
action-language-dutch = Taal: Nederlands
action-language-english = Taal: Engels (English)
action-toggle-reduced-motion = Minder beweging aan of uit
action-toggle-built-in-file-dialog = Eigen bestandsvenster aan of uit
action-toggle-frame-counter = Beeldteller tonen of verbergen
action-keys = Sneltoetsen
## Dialogs

dialog-name = Naam
dialog-kind = Soort
dialog-search-units = Zoek op naam
dialog-nothing-found = Niets gevonden. Probeer een ander woord.
dialog-unit-detail = { $kind } · { $parent }
dialog-palette-search = Zoek een opdracht of onderdeel
dialog-unsaved-title = Wijzigingen opslaan?
dialog-unsaved-body = Je hebt wijzigingen in ‘{ $name }’ die nog niet zijn opgeslagen. Sla je ze niet op, dan ben je ze kwijt.
dialog-unsaved-discard = Niet opslaan
dialog-remove-title =
    { $count ->
        [one] ‘{ $unit }’ verwijderen?
       *[other] { $count } onderdelen verwijderen?
    }
dialog-remove-body =
    { $beneath ->
        [one] Er hangt nog { $beneath } onderdeel onder. Wat moet daarmee gebeuren?
       *[other] Er hangen nog { $beneath } onderdelen onder. Wat moet daarmee gebeuren?
    }
dialog-remove-move-up = Omhoog schuiven
dialog-remove-too = Ook verwijderen
dialog-move-title =
    { $count ->
        [one] ‘{ $unit }’ verplaatsen
       *[other] { $count } onderdelen verplaatsen
    }
dialog-move-under = Onder welk onderdeel?
dialog-move-top = De top: onder niets
dialog-move-go = Verplaatsen
dialog-split-title = ‘{ $unit }’ splitsen
dialog-split-hint = De delen komen op dezelfde plek. Wat je niet verdeelt, gaat naar het eerste deel.
dialog-split-part = Deel { $number }
dialog-split-add-part = + Deel toevoegen
dialog-split-remove-part = Deel { $number } weghalen
dialog-split-units = Onderdelen eronder
dialog-split-positions = Functies
dialog-split-tasks = Taken
dialog-split-go = Splitsen
dialog-merge-title =
    { $count ->
        [one] { $count } onderdeel samenvoegen
       *[other] { $count } onderdelen samenvoegen
    }
dialog-merge-hint = Het nieuwe onderdeel krijgt alle functies, taken, relaties en onderdelen eronder.
dialog-merge-go = Samenvoegen
dialog-relation-title = Relatie van ‘{ $unit }’
dialog-relation-kind = Soort relatie
dialog-relation-with = Met welk onderdeel?
dialog-relation-label = Waarover (mag leeg blijven)
dialog-relation-label-hint = Bijvoorbeeld: vergunningen
dialog-relation-go = Toevoegen
dialog-relation-no-kinds = Dit bestand kent geen soorten relaties, dus er kan geen relatie bij. Vul eerst de woordenschat van het bestand aan.
dialog-new-title = Nieuwe organisatie
dialog-new-hint = Bijvoorbeeld: Gemeente Dordrecht
dialog-new-go = Beginnen
dialog-keys-title = Sneltoetsen

## Inspector

inspector-name = Naam
inspector-name-empty = Een naam heeft minstens één letter nodig.
inspector-under = onder
inspector-at-top = aan de top
inspector-leadership = Leiding
inspector-kind = Soort
inspector-place = Plek
inspector-choose = Kies…
inspector-names = Namen
inspector-official-name = Officieel
inspector-short-name = Afkorting
inspector-public-name = Publiek
inspector-former-names = Voorheen
inspector-details = Bijzonderheden
inspector-locations = Locaties
inspector-districts = Wijken
inspector-sources = Bronnen
inspector-notes = Notities
inspector-informal = Informeel onderdeel
inspector-external = Hoort niet bij deze organisatie
inspector-positions = Functies
inspector-no-positions = Nog geen functies.
inspector-add-position = Functie toevoegen
inspector-new-position = Nieuwe functie
inspector-remove-position = Functie verwijderen
inspector-title = Functie
inspector-title-empty = Een functie heeft een naam nodig.
inspector-leads = Geeft leiding (klik om te wijzigen)
inspector-does-not-lead = Geeft geen leiding (klik om te wijzigen)
inspector-scales = Schaal
inspector-scale-hint = schaal
inspector-formation = Formatie in fte
inspector-formation-hint = formatie
inspector-occupied = Bezetting in fte
inspector-occupied-hint = bezetting
inspector-not-an-amount = Schrijf een getal met hoogstens twee decimalen, zoals 0,67.
inspector-vacant = Vacature: { $fte }
inspector-tasks = Taken
inspector-no-tasks = Nog geen taken.
inspector-task = Taak
inspector-task-empty = Schrijf de taak in een paar woorden.
inspector-task-parts = Onderdelen van de taak, één per regel
inspector-task-up = Taak omhoog
inspector-add-task = Taak toevoegen
inspector-new-task = Nieuwe taak
inspector-remove-task = Taak verwijderen
inspector-relations = Relaties
inspector-add-relation = Relatie toevoegen
inspector-remove-relation = Relatie verwijderen
inspector-several =
    { $count ->
        [one] { $count } onderdeel gekozen
       *[other] { $count } onderdelen gekozen
    }
inspector-organisation = Naam van de organisatie
inspector-made-of = Bestaat uit
inspector-hints = Snel beginnen
inspector-drag-hint = Sleep een kaart naar een ander onderdeel om die te verplaatsen; Esc zet alles terug.
leadership-own = Eigen leiding
leadership-collegial = Samen, collegiaal
leadership-by-parent = Via de leiding erboven
leadership-vacant = Vacant
leadership-none = Geen leiding nodig

action-toggle-relations = Alle relaties op het organogram
action-toggle-own-relations = Relaties van het gekozen onderdeel tonen
chart-relation-handle = Sleep naar een ander onderdeel om een relatie te leggen
legend-relations = Relaties
legend-switch-relation = Deze relaties tonen of weglaten
legend-leave-out = Van het organogram weglaten
legend-show = Op het organogram tonen
legend-too-many = { $count } lijnen zijn te veel om te lezen. Kies minder soorten, of kies een onderdeel.
legend-off-chart =
    { $count ->
        [one] 1 relatie met wat niet op het organogram staat. Zie het netwerk.
       *[other] { $count } relaties met wat niet op het organogram staat. Zie het netwerk.
    }
legend-left-out = Weggelaten

action-vocabulary = Woordenschat
inspector-status = Status
status-in-force = Vastgesteld
status-provisional = Voorlopig
status-proposed = Voorgesteld
status-under-study = Wordt onderzocht
status-mentioned = Alleen genoemd
status-historical = Historisch
inspector-valid-from = Geldt vanaf
inspector-valid-until = Geldt tot en met
inspector-columns = Eigen velden
inspector-not-a-column = Schrijf elke regel als naam: waarde.
inspector-not-a-day = Schrijf een dag als 1-7-2024.
inspector-not-a-month = Schrijf maanden als jan, mrt of 1, 3.
inspector-not-a-number = Schrijf een heel getal.
inspector-meeting = Bijeenkomsten
inspector-meeting-purpose = Doel
inspector-meeting-frequency = Hoe vaak
inspector-meeting-months = Maanden
inspector-meeting-participants = Deelnemers naar rol
inspector-more-of-position = Alle gegevens van deze functie
inspector-less-of-position = Minder gegevens van deze functie
inspector-more-of-relation = Alle gegevens van deze relatie
inspector-less-of-relation = Minder gegevens van deze relatie
frequency-unsaid = Niet gezegd
frequency-weekly = Wekelijks
frequency-fortnightly = Om de week
frequency-monthly = Maandelijks
frequency-quarterly = Per kwartaal
frequency-half-yearly = Halfjaarlijks
frequency-yearly = Jaarlijks
month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
position-function = Functie
position-no-function = Geen functie uit het functiehuis
position-open-function = Functiehuis
position-acting = Waarnemend
position-temporary = Tijdelijk
position-provisional = Inschaling voorlopig
position-establishment = Formatie
position-headcount = Aantal plaatsen
position-affiliation = Partij
position-tasks = Eigen taken
establishment-within = Binnen de formatie
establishment-above = Bovenformatief
establishment-outside = Buiten de formatie
relation-sequence = Volgorde
relation-optional = Alleen als het nodig is

inspector-not-a-colour = Schrijf een kleur als #2458d3.
vocabulary-unit-kinds = Soorten onderdelen
vocabulary-relation-kinds = Soorten relaties
vocabulary-functions = Functiehuis
vocabulary-targets = Taakstellingen
vocabulary-budgets = Bedragen per jaar
vocabulary-uses =
    { $count ->
        [0] niet in gebruik
        [one] 1 keer
       *[other] { $count } keer
    }
vocabulary-new = Nieuw
vocabulary-add = Toevoegen
vocabulary-remove = Verwijderen
vocabulary-search = Zoek in deze lijst…
vocabulary-choose = Kies links een regel om die te wijzigen, of voeg er een toe.
vocabulary-name = Naam
vocabulary-plural = Meervoud
vocabulary-head-title = Leiding heet
vocabulary-colour = Kleur
vocabulary-symbol = Teken
vocabulary-rank = Rang
vocabulary-line = Telt als lijn
vocabulary-beside-line = Staf: staat naast de lijn
vocabulary-off-chart = Standaard niet op het organogram
vocabulary-inverse = Andersom
vocabulary-stroke = Lijn
symbol-square = Vierkant
symbol-rounded = Afgerond
symbol-circle = Rond
symbol-diamond = Ruit
symbol-hexagon = Zeshoek
symbol-bar = Balk
stroke-dotted = Gestippeld
stroke-dashed = Gestreept
stroke-solid = Doorgetrokken
function-code = Code
function-hr21-profile = HR21-profiel
function-hr21-code = HR21-code
target-amount = Bedrag, €
target-fte = Formatie, fte
target-due = Uiterlijk op
target-one-off = Eenmalig
budget-row = Post
budget-one-off = eenmalig
# search
find-nothing = Niets gevonden.
find-no-such-kind = Dit bestand kent de soort ‘{ $kind }’ niet.
find-known-kinds = Het kent: { $kinds }.
column-found-in = gevonden in
column-found = tekst
search-field-name = naam
search-field-official-name = officiële naam
search-field-short-name = afkorting
search-field-public-name = publieksnaam
search-field-former-name = vroegere naam
search-field-kind = soort
search-field-task = taak
search-field-position = functie
search-field-position-task = taak van functie
search-field-affiliation = partij
search-field-function = functiehuis
search-field-former-title = vroegere functienaam
search-field-profile = HR21-profiel
search-field-code = code
search-field-scale = schaal
search-field-location = locatie
search-field-district = gebied
search-field-own-field = eigen veld
search-field-purpose = doel van overleg
search-field-participant = deelnemer
search-field-relation = relatie
search-field-note = opmerking

search-filters = Filters
search-filters-clear = Filters wissen
search-filter-kind = Alle soorten
search-filter-scale = Alle schalen
search-filter-vacancies = Alleen met vacature
search-filter-under = Alleen onder { $unit }

sample-almelo-title = Almelo, Uitvoering Sociaal
sample-almelo-description = Was naast wordt: van vier naar twaalf teams, in fasen, met functies, schalen en taakstellingen.
sample-almere-title = Gemeente Almere
sample-almere-description = Achttien afdelingen onder de concerndirectie, met hun kerntaken.
sample-almere-college-title = College van Almere
sample-almere-college-description = Burgemeester en zes wethouders met de voorgestelde portefeuilles en bedragen.
sample-aalsmeer-title = Aalsmeer en Amstelveen
sample-aalsmeer-description = Eén ambtelijke organisatie voor twee gemeentebesturen, tot en vanaf 2022.

check-meeting-months = ‘{ $unit }’ komt in { $count } maanden bijeen; naar wat er over gezegd is, zouden dat er { $expected } zijn.
check-meeting-months-hint = Vergelijk hoe vaak met de maanden, of laat in de opmerkingen staan dat de bron zichzelf tegenspreekt.
# compare

compare-theme-units = Onderdelen
compare-theme-leadership = Leiding
compare-theme-tasks = Taken
compare-theme-positions = Functies en formatie
compare-theme-functions = Functiehuis
compare-theme-relations = Relaties
compare-theme-targets = Doelen en bedragen
compare-theme-details = Overige gegevens
compare-comma = { $first }, { $second }
compare-semicolon = { $first }; { $second }
compare-others =
    { $count ->
        [one] { $count } andere
       *[other] { $count } andere
    }
compare-quoted = ‘{ $what }’
compare-in-brackets = { $what } ({ $more })
compare-times = { $count } × { $what }
compare-with-fte = { $what } ({ FTE($fte) })
compare-units-of-kind = { $count } { $kind } ({ $names })
compare-count-of-kind = { $count } { $kind }
compare-top = de top
compare-share = { $unit } ({ $percent }%)
compare-with = , met { $what }
compare-namely = { $with }: { $positions }
compare-position-of = { $position } van { $unit }
compare-beneath =
    { $count ->
        [one] { $count } onderdeel eronder
       *[other] { $count } onderdelen eronder
    }
compare-positions =
    { $count ->
        [one] { $count } functie
       *[other] { $count } functies
    }
compare-fte = { FTE($fte) }
compare-fte-at-least = minstens { FTE($fte) }
compare-euro = { EURO($cents) }
compare-date = { $day }-{ $month }-{ $year }
compare-due = uiterlijk { $day }
compare-split = { $unit } wordt gesplitst in { $into }.
compare-merged = { $units } worden samengevoegd tot { $into }.
compare-replaced = { $unit } wordt vervangen door { $into }.
compare-reshaped = { $units } worden vervangen door { $into }.
compare-absorbed =
    { $count ->
        [one] { $units } gaat op in { $into }.
       *[other] { $units } gaan op in { $into }.
    }
compare-unit-removed = { $unit } vervalt{ $with }.
compare-unit-added = { $unit } is nieuw, onder { $under }{ $with }.{ $origin }
compare-origin = { " " }Het komt deels voort uit { $units }.
compare-unit-moved = { $unit } gaat van { $from } naar { $to }{ $with }.
compare-units-followed =
    { $count ->
        [one] { $units } gaat mee naar { $to }.
       *[other] { $units } gaan mee naar { $to }.
    }
compare-renamed = { $unit } heet voortaan { $name }.
compare-kind-changed =
    { $count ->
        [one] { $units } verandert van { $before } in { $after }.
       *[other] { $units } veranderen van { $before } in { $after }.
    }
compare-formality =
    { $informal ->
        [yes] { $unit } is voortaan informeel: geen deel van de formele structuur.
       *[no] { $unit } wordt een formeel onderdeel; tot dan toe was het informeel.
    }
compare-leadership =
    De leiding van { $units } verandert: { $after ->
        [own] een eigen leidinggevende
        [collegial] collegiale leiding
        [by-parent] leiding vanuit het onderdeel erboven
        [vacant] een vacature
       *[none] geen leiding
    }, in plaats van { $before ->
        [own] een eigen leidinggevende
        [collegial] collegiale leiding
        [by-parent] leiding vanuit het onderdeel erboven
        [vacant] een vacature
       *[none] geen leiding
    }.
compare-reordered = De volgorde onder { $under } verandert: { $units }.
compare-tasks-added =
    { $count ->
        [one] Bij { $unit } komt een taak: { $tasks }.
       *[other] Bij { $unit } komen { $count } taken: { $tasks }.
    }
compare-tasks-gone =
    { $count ->
        [one] Bij { $unit } vervalt een taak: { $tasks }.
       *[other] Bij { $unit } vervallen { $count } taken: { $tasks }.
    }
compare-tasks-changed =
    Bij { $unit } { $added ->
        [one] komt een taak
       *[other] komen { $added } taken
    }: { $new }; { $gone ->
        [one] er vervalt een taak
       *[other] er vervallen { $gone } taken
    }: { $old }.
compare-details = Gewijzigd bij { $what }: { $fields }.
compare-positions-moved =
    { $count ->
        [one] Functie { $positions } gaat van { $from } naar { $to }.
       *[other] { $count } functies gaan van { $from } naar { $to }: { $positions }.
    }
compare-positions-succeeded =
    { $count ->
        [one] Functie { $positions } van { $unit } komt terug bij { $units }{ $as }{ $fte }.
       *[other] { $count } functies van { $unit } ({ $positions }) komen terug bij { $units }{ $as }{ $fte }.
    }
compare-succeeded-as = , als { $titles }
compare-succeeded-fte = , samen { FTE($after) } (was { FTE($before) })
compare-positions-added =
    { $count ->
        [one] { $unit } krijgt een nieuwe functie: { $positions }.
       *[other] { $unit } krijgt { $count } nieuwe functies: { $positions }.
    }
compare-positions-removed =
    { $count ->
        [one] Bij { $unit } vervalt een functie: { $positions }.
       *[other] Bij { $unit } vervallen { $count } functies: { $positions }.
    }
compare-position-retitled = Functie { $position } heet voortaan { $title }.
compare-position-regraded = Functie { $position } wordt ingedeeld als { $after }; dat was { $before }.
compare-scales =
    { $count ->
        [one] schaal { $scales }
       *[other] schaal { $scales }
    }
compare-ungraded = niet ingedeeld
compare-fte-changed =
    De { $amount ->
        [formation] formatie
       *[occupied] bezetting
    } van functie { $position } gaat van { FTE($before) } naar { FTE($after) }.
compare-fte-set =
    De { $amount ->
        [formation] formatie
       *[occupied] bezetting
    } van functie { $position } is nu bekend: { FTE($after) }.
compare-fte-cleared =
    De { $amount ->
        [formation] formatie
       *[occupied] bezetting
    } van functie { $position } is niet meer bekend; dat was { FTE($before) }.
compare-positions-reordered =
    { $count ->
        [one] Functie { $positions } van { $unit } krijgt een andere plek in de lijst.
       *[other] De volgorde van functies bij { $unit } verandert: { $positions }.
    }
compare-position-detail = Gewijzigd bij functie { $position }: { $fields }.
compare-position-details = Gewijzigd bij { $count } functies van { $unit } ({ $positions }): { $fields }.
compare-relation = { $from } { $verb } { $to }
compare-relations-added =
    { $count ->
        [one] Nieuwe relatie: { $relations }.
       *[other] { $count } nieuwe relaties: { $relations }.
    }
compare-relations-removed =
    { $count ->
        [one] Vervallen relatie: { $relations }.
       *[other] { $count } vervallen relaties: { $relations }.
    }
compare-relation-changed = Gewijzigd bij de relatie ‘{ $relation }’: { $fields }.
compare-relation-replaced = De relatie ‘{ $before }’ wordt ‘{ $after }’; gewijzigd: { $fields }.
compare-functions-added =
    { $count ->
        [one] Nieuw in het functiehuis: { $functions }.
       *[other] { $count } functies zijn nieuw in het functiehuis: { $functions }.
    }
compare-functions-lapsed =
    { $count ->
        [one] Eén functie komt nergens meer voor: { $functions }.
       *[other] { $count } functies komen nergens meer voor: { $functions }.
    }
compare-functions-removed =
    { $count ->
        [one] Eén functie gaat uit het functiehuis: { $functions }.
       *[other] { $count } functies gaan uit het functiehuis: { $functions }.
    }
compare-row =
    { $table ->
        [functions] Functie
        [targets] Doel
        [budgets] Bedragentabel
        [salary-tables] Salaristabel
        [unit-kinds] Soort onderdeel
       *[relation-kinds] Soort relatie
    } ‘{ $name }’
compare-row-added = { $row } is nieuw{ $with }.
compare-row-with = : { $what }
compare-row-removed = { $row } vervalt.
compare-row-changed = { $row } wijzigt: { $fields }.
compare-properties = Gewijzigd voor de hele organisatie: { $fields }.
compare-field-changed = { $field } (was { $before }, wordt { $after })
compare-field-set = { $field } (wordt { $after })
compare-field-cleared = { $field } (was { $before }, vervalt)
compare-field-unknown = het veld ‘{ $name }’
compare-yes = ja
compare-no = nee
compare-status-in-force = in werking
compare-status-provisional = voorlopig
compare-status-proposed = voorgesteld
compare-status-under-study = in onderzoek
compare-status-mentioned = alleen genoemd
compare-status-historical = historisch
compare-field-name = naam
compare-field-official-name = officiële naam
compare-field-short-name = afkorting
compare-field-public-name = publieksnaam
compare-field-former-names = vroegere namen
compare-field-external = extern
compare-field-tasks = taken
compare-field-locations = locaties
compare-field-districts = wijken
compare-field-meeting = overlegafspraken
compare-field-own-columns = eigen kolommen
compare-field-status = status
compare-field-valid-from = geldig vanaf
compare-field-valid-until = geldig tot en met
compare-field-notes = notities
compare-field-sources = bronnen
compare-field-predecessors = herkomst
compare-field-function = functie
compare-field-scales = schaal
compare-field-cost = kosten per jaar
compare-field-leading = leidinggevend
compare-field-acting = waarnemend
compare-field-temporary = tijdelijk
compare-field-provisional-grading = voorlopige waardering
compare-field-headcount = aantal plaatsen
compare-field-establishment = plaats in de formatie
compare-field-affiliation = partij
compare-field-holder = functiehouder
compare-field-kind = soort
compare-field-from = van wie
compare-field-to = met wie
compare-field-label = omschrijving
compare-field-optional = op afroep
compare-field-months = maanden
compare-field-sequence = volgorde
compare-field-code = code
compare-field-hr21-profile = HR21-profiel
compare-field-hr21-code = HR21-code
compare-field-unit = onderdeel
compare-field-amount = bedrag
compare-field-fte = fte
compare-field-due = einddatum
compare-field-one-off = eenmalig
compare-field-rows = regels
compare-field-stated-totals = totalen volgens de bron
compare-field-plural = meervoud
compare-field-head-title = titel van de leidinggevende
compare-field-colour = kleur
compare-field-symbol = symbool
compare-field-rank = niveau
compare-field-line = telt als lijn
compare-field-beside-line = naast de lijn
compare-field-inverse = omgekeerde naam
compare-field-stroke = lijnstijl
compare-field-language = taal
compare-no-difference = Er is geen verschil.
compare-headline = { $clauses }.
compare-headline-new = { $units } nieuw
compare-headline-gone = { $units } vervallen
compare-headline-moved = { $units } verplaatst
compare-headline-changed =
    { $count ->
        [one] { $count } onderdeel gewijzigd
       *[other] { $count } onderdelen gewijzigd
    }
compare-headline-functions-new =
    { $count ->
        [one] { $count } functie nieuw
       *[other] { $count } functies nieuw
    }
compare-headline-functions-lapsed =
    { $count ->
        [one] { $count } functie vervalt
       *[other] { $count } functies vervallen
    }
compare-headline-fte-added = { FTE($fte) } erbij
compare-headline-fte-gone = { FTE($fte) } eraf
compare-headline-fte-moved = { FTE($fte) } verplaatst
compare-headline-others =
    { $count ->
        [one] { $count } andere wijziging
       *[other] { $count } andere wijzigingen
    }
# NETWORK
network-form-around = Rond een onderdeel
network-form-grouped = Per cluster
network-form-free = Vrij
network-steps = Stappen
network-step-count =
    { $count ->
        [one] Tot { $count } stap ver
       *[other] Tot { $count } stappen ver
    }
network-fit = Alles in beeld
network-show-strip = Relaties in woorden tonen
network-hide-strip = Relaties in woorden verbergen
network-around = Rond { $unit }: { $units }, { $relations }
network-whole = { $title }: { $units }, { $relations }
network-part-count =
    { $count ->
        [one] { $count } onderdeel of functie
       *[other] { $count } onderdelen en functies
    }
network-relation-count =
    { $count ->
        [one] { $count } relatie
       *[other] { $count } relaties
    }
network-left-out =
    { $count ->
        [one] { $count } onderdeel is niet getekend: meer dan { $most } zijn niet te overzien. Kies minder soorten of minder stappen.
       *[other] { $count } onderdelen zijn niet getekend: meer dan { $most } zijn niet te overzien. Kies minder soorten of minder stappen.
    }
network-sentence = { $from } { $kind } { $to }
network-sentence-about = { $from } { $kind } { $to }: { $about }
network-line = lijn
network-holds = heeft als functie
network-relation-kinds = Soorten relaties
network-unit-kinds = Soorten onderdelen
network-in-words = In woorden
network-all = Alles
network-none = Niets
network-with-line = Ook de lijn
network-positions-apart = Functies apart
network-more-relations =
    { $count ->
        [one] En nog { $count } relatie. Kies minder soorten om die te lezen.
       *[other] En nog { $count } relaties. Kies minder soorten om die te lezen.
    }
network-choose = Wie heeft met wie te maken?
network-choose-hint = Kies een onderdeel in de lijst links, of begin bij een van de onderdelen met de meeste relaties. Dubbelklik op een kaart om daar omheen te kijken.
network-alone = { $unit } heeft geen relaties
network-alone-hint = Leg een relatie bij de eigenschappen rechts, of kijk rond een van deze onderdelen.
network-no-relations = Nog geen relaties
network-no-relations-hint = Relaties zijn lijnen naast de hiërarchie: wie levert aan wie, wie adviseert wie. Kies een onderdeel en leg er een bij de eigenschappen rechts.
# table
done-several-edits =
    { $count ->
        [one] { $count } gegeven gewijzigd
       *[other] { $count } gegevens gewijzigd
    }
notice-nothing-edited = Er is niets gewijzigd. { $reason }
table-units = Onderdelen
table-positions-sheet = Functies
table-filter = Filteren
table-filter-clear = Filter wissen
table-found = { $found } van { $all }
table-nothing-found = Geen enkele rij bevat ‘{ $query }’.
table-no-units = Er zijn nog geen onderdelen.
table-no-positions = Er zijn nog geen functies. Voeg ze toe bij een onderdeel, in het paneel rechts.
table-columns = Kolommen
table-columns-reset = Standaardkolommen
table-copy = Kopiëren
table-copy-chosen = De gekozen cellen naar een rekenblad (Ctrl+C)
table-copy-all = De hele tabel met kolomkoppen naar een rekenblad (Ctrl+C)
table-paste = Plakken
table-clear = Leegmaken
table-edit-cell = Wijzigen
table-show-on-chart = Toon in organogram
table-copied =
    { $rows ->
        [one] { $rows } rij met { $columns } kolom(men) gekopieerd.
       *[other] { $rows } rijen met { $columns } kolom(men) gekopieerd.
    }
table-nothing-changes = Er verandert niets: zo was het al.
table-sorted-not = niet gesorteerd
table-sorted-up = oplopend gesorteerd
table-sorted-down = aflopend gesorteerd
table-read-only = Volgt uit andere gegevens
table-name = Naam
table-kind = Soort
table-parent = Valt onder
table-leadership = Leiding
table-heads = Leidinggevende
table-tasks = Taken
table-positions = Functies
table-formation-own = Eigen formatie
table-formation-all = Formatie (totaal)
table-occupied-all = Bezetting (totaal)
table-vacant-all = Vacature (totaal)
table-official-name = Officiële naam
table-short-name = Afkorting
table-public-name = Publieksnaam
table-former-names = Vroegere namen
table-informal = Informeel
table-external = Extern
table-locations = Locaties
table-districts = Wijken
table-status = Status
table-valid-from = Geldig vanaf
table-valid-until = Geldig t/m
table-notes = Notities
table-sources = Bronnen
table-id = Kenmerk
table-title = Functie
table-unit = Onderdeel
table-function = Functie in functiehuis
table-code = Code
table-hr21 = HR21
table-scales = Schaal
table-formation = Formatie (fte)
table-occupied = Bezetting (fte)
table-vacant = Vacature (fte)
table-leading = Geeft leiding
table-acting = Waarnemend
table-temporary = Tijdelijk
table-provisional = Voorlopig ingeschaald
table-establishment = Formatief
table-headcount = Plaatsen
table-affiliation = Partij
table-status-in-force = Vastgesteld
table-status-provisional = Voorlopig
table-status-proposed = Voorgesteld
table-status-under-study = In onderzoek
table-status-mentioned = Genoemd
table-status-historical = Historisch
table-establishment-within = In formatie
table-establishment-above = Bovenformatief
table-establishment-outside = Buiten formatie
table-refused-empty = Dit mag niet leeg zijn.
table-refused-choice = ‘{ $value }’ kan hier niet. Kies uit: { $known }.
table-refused-amount = ‘{ $value }’ is geen aantal fte. Schrijf een getal met hoogstens twee decimalen, zoals 0,67.
table-refused-whole = ‘{ $value }’ is geen heel getal.
table-refused-day = ‘{ $value }’ is geen datum. Schrijf bijvoorbeeld 1-7-2024.
table-refused-no-unit = Er is geen onderdeel ‘{ $value }’.
table-refused-several-units = { $count } onderdelen heten ‘{ $value }’. Gebruik het kenmerk.
table-refused-no-function = In het functiehuis staat geen ‘{ $value }’.
table-refused-several-functions = { $count } functies in het functiehuis heten ‘{ $value }’. Gebruik de code.
table-refused-read-only = Dit volgt uit andere gegevens en kan hier niet worden gewijzigd.
table-refused-column = ‘{ $column }’ volgt uit andere gegevens en kan hier niet worden gewijzigd.
table-refused-no-cell = Kies eerst de cel waar het plakken begint.
table-refused-nothing-to-paste = Hier valt niets te plakken: het klembord is leeg, of deze kolommen volgen uit andere gegevens.
table-refused-room = Het past hier niet: { $rows } rijen en { $columns } kolommen, en er is plaats voor { $room-rows } en { $room-columns }. Er is niets gewijzigd.
table-refused-cell = Er is niets gewijzigd. Rij { $row } (‘{ $name }’), kolom ‘{ $column }’: { $reason }

# scenarios
scenario-start-name = Was
scenario-name = { $name }
done-scenario-added = Scenario { $name } gemaakt
done-scenario-duplicated = Kopie { $copy } gemaakt van { $name }
done-scenario-renamed = Scenario { $name } heet nu { $new }
done-scenario-locked = Scenario { $name } op slot gezet
done-scenario-unlocked = Scenario { $name } van het slot gehaald
done-scenario-edited = Gegevens van scenario { $name } gewijzigd
done-scenario-reordered = Scenario { $name } verplaatst in de rij
done-scenario-rebased = Scenario { $name } is nu gebaseerd op { $onto }
done-scenario-made-start = { $name } is nu het uitgangspunt
done-scenario-removed = Scenario { $name } verwijderd
done-scenario-kept = Verschil in { $name } beslist: eigen waarde gehouden
done-scenario-followed = Verschil in { $name } beslist: de basis gevolgd
refused-unknown-scenario = Er is geen scenario { $scenario }. Kies een scenario dat er is.
refused-scenario-locked = Scenario { $name } zit op slot en is niet gewijzigd. Haal het van het slot, of maak een kopie en wijzig die.
refused-start-stays = Dit is het uitgangspunt, waar de andere scenario's op gebaseerd zijn. Maak eerst een ander scenario het uitgangspunt.
refused-based-on-itself = { $name } kan niet gebaseerd worden op { $onto }, want dat is zelf op { $name } gebaseerd. Kies een ander scenario.
refused-open-conflicts = { $count ->
    [one] In { $name } staat nog een verschil open. Beslis dat eerst.
   *[other] In { $name } staan nog { $count } verschillen open. Beslis die eerst.
}
refused-nothing-open = Dit verschil staat niet meer open.
violation-scenario-missing-base = Scenario { $scenario } is gebaseerd op { $to }, en dat scenario is er niet. Zet onder based_on een scenario dat er is.
violation-scenario-ring = Scenario { $scenario } is langs een omweg op zichzelf gebaseerd. Laat een van die scenario's op het uitgangspunt gebaseerd zijn.
violation-scenario-no-start = Geen enkel scenario is het uitgangspunt: ook { $scenario } is op een ander gebaseerd. Haal bij een van de scenario's based_on weg.
violation-scenario-second-start = Scenario { $scenario } is nergens op gebaseerd, en { $other } ook niet. Er kan maar een uitgangspunt zijn: geef een van beide een based_on.
violation-scenario-unfit = Scenario { $scenario } wijzigt { $id } in { $table }, maar dat is er niet in het scenario waarop het gebaseerd is, of er blijft niets geldigs over. Haal die wijziging weg.
violation-scenario-broken = Scenario { $scenario } klopt niet: { $reason }
cli-no-such-scenario = { $count ->
    [0] Er is geen scenario { $scenario }.
   *[other] { $count } scenario's heten { $scenario }.
}
cli-known-scenarios = Scenario's in dit bestand: { $known }.
column-status = Status
column-effective-date = Ingang
column-based-on = Op basis van
column-locked = Op slot
column-units = Onderdelen
column-conflicts = Open verschillen
# score
cli-metrics-written =
    { $count ->
        [one] { $count } cijfer geschreven naar { $path }
       *[other] { $count } cijfers geschreven naar { $path }
    }
score-figure = cijfer
score-measure = eenheid
score-difference = { $column }: verschil
score-best = beste
score-worst = slechtste
score-part = { $figure }: { $part }
measure-fte = fte
measure-count = aantal
measure-euro = euro
measure-percent = procent
measure-ratio = verhouding
measure-percentage-points = { DECIMAL($points) } procentpunt
figure-part = { $name }
figure-target = { $title } (uiterlijk { $day }-{ $month }-{ $year })
figure-formation-fte = Formatie
figure-formation-fte-help = De goedgekeurde formatieplaatsen samen. Functies zonder opgave tellen niet mee. Voorbeeld: 1,0 fte en 0,67 fte is samen 1,67 fte.
figure-occupied-fte = Bezetting
figure-occupied-fte-help = Wat er aan fte in dienst is op de functies, ook bovenformatief. Functies zonder opgave tellen niet mee. Voorbeeld: van 262 fte formatie is 245 fte bezet.
figure-vacant-fte = Niet bezet
figure-vacant-fte-help = Formatie die niemand vervult, per functie geteld; alleen functies waarvan formatie en bezetting bekend zijn. Wie in het ene team bovenformatief is, vult geen vacature in het andere. Voorbeeld: 3,0 fte formatie met 2,5 fte bezetting is 0,5 fte niet bezet.
figure-vacancy-rate = Niet bezet, aandeel van de formatie
figure-vacancy-rate-help = De niet bezette fte als deel van de formatie, over de functies waarvan beide bekend zijn. Voorbeeld: 17 van 262 fte is 6,5%.
figure-above-establishment-fte = Bovenformatief
figure-above-establishment-fte-help = Wat er in dienst is zonder goedgekeurde plaats: functies die zo zijn aangemerkt, en wat op andere functies de formatie te boven gaat. Voorbeeld: 2,0 fte op een plaats van 1,5 fte is 0,5 fte bovenformatief.
figure-permanent-fte = Vaste formatie
figure-permanent-fte-help = De formatie van functies die niet tijdelijk zijn. Voorbeeld: van 10 fte zijn er 2 tijdelijk, dan is 8 fte vast.
figure-temporary-fte = Tijdelijke formatie
figure-temporary-fte-help = De formatie van functies die tijdelijk zijn. Voorbeeld: een kwartiermaker van 1,0 fte voor een jaar.
figure-cost-per-year = Kosten per jaar
figure-cost-per-year-help = Wat de functies per jaar kosten, in euro. Zegt een functie zelf wat zij kost, dan telt dat; anders de formatie maal het bedrag van haar schaal in de gekozen salaristabel, bij bruto bedragen maal twaalf maanden en de opslag van de werkgever. Heeft een functie meer schalen, dan telt de hoogste. Een functie zonder schaal of formatie telt niet mee. Voorbeeld: 0,5 fte in schaal 10 van € 88.000 kost € 44.000.
figure-positions = Functies
figure-positions-help = Hoeveel functies er in de onderdelen staan; een functie kan meer plaatsen hebben. Voorbeeld: ‘Kwaliteitsmedewerker, 4,0 fte’ is één functie.
figure-managers = Leidinggevenden
figure-managers-help = Hoeveel plaatsen leiding geven in de zin van het mandaat, ook als ze niet bezet zijn. Voorbeeld: een projectregisseur zonder mandaat telt niet mee; een directie van twee telt voor twee.
figure-management-layers = Managementlagen
figure-management-layers-help = Hoeveel leidinggevenden in de lijn hoogstens boven elkaar staan; ontbreekt een leidinggevende die er hoort te zijn, dan telt die laag mee. Een onderdeel dat de leidinggevende erboven leidt, is geen laag. Voorbeeld: algemeen directeur, adjunct-directeur, eenheidshoofd en teammanager zijn vier lagen.
figure-average-span = Gemiddelde spanwijdte
figure-average-span-help = Hoeveel plaatsen een leidinggevende gemiddeld rechtstreeks aanstuurt: de leidinggevenden van de onderdelen direct eronder en de eigen niet-leidinggevende plaatsen, ook als ze niet bezet zijn. Geteld in mensen, niet in fte; een functie zonder opgave telt voor één, dus het zijn er minstens zoveel. Wie samen leiding geeft, deelt. Een leidinggevende van wie niemand in het bestand staat, telt niet mee. Van één onderdeel is het gemiddelde over zijn leidinggevende en die eronder. Voorbeeld: zes teamleiders en drie medewerkers onder twee directeuren is 4,5.
figure-highest-span = Hoogste spanwijdte
figure-highest-span-help = De spanwijdte van de leidinggevende die de meeste plaatsen rechtstreeks aanstuurt, geteld als bij de gemiddelde spanwijdte. Van één onderdeel is het de spanwijdte van de eigen leidinggevende. Voorbeeld: een teammanager met 25 medewerkers heeft een spanwijdte van 25.
figure-units = Onderdelen
figure-units-help = Hoeveel onderdelen de organisatie zelf heeft, zonder die van anderen en zonder wat historisch is. Voorbeeld: een cluster met zes kernteams is zeven onderdelen; een buurgemeente telt niet mee.
figure-units-by-kind = Onderdelen
figure-units-by-kind-help = Hoeveel onderdelen er van elke soort zijn, per soort een rij. Voorbeeld: 7 clusters en 46 kernteams.
figure-signals = Signalen
figure-signals-help = Hoeveel de controles te melden hebben: fouten, waarschuwingen en opmerkingen samen. Voorbeeld: twee teams met dezelfde naam en een onderdeel zonder leiding zijn twee signalen.
figure-fte-target-distance = Nog te halen
figure-fte-target-distance-help = Wat er van elke taakstelling in fte nog te halen is: de taakstelling min wat de formatie lager is dan in het uitgangspunt, in het onderdeel waarvoor ze geldt. Onder nul is meer dan gevraagd. Voorbeeld: taakstelling 5 fte, formatie van 40 naar 37 fte: nog 2 fte.
figure-money-target-distance = Nog te halen
figure-money-target-distance-help = Wat er van elke taakstelling in euro nog te halen is: de taakstelling min wat de kosten per jaar lager zijn dan in het uitgangspunt. Zonder kosten is het onbekend. Voorbeeld: taakstelling € 441.875, kosten € 200.000 lager: nog € 241.875.
figure-moved-fte = Verplaatste formatie
figure-moved-fte-help = De formatie die ergens anders staat dan in het uitgangspunt: van functies in een ander onderdeel, en van onderdelen die zijn verplaatst met alles eronder. Voorbeeld: een team van 12 fte gaat naar een ander cluster: 12 fte.
figure-added-fte = Formatie erbij
figure-added-fte-help = De formatie van nieuwe functies, en wat bestaande functies meer hebben dan in het uitgangspunt. Voorbeeld: elf teammanagers van 1,0 fte: 11 fte.
figure-lapsed-fte = Formatie eraf
figure-lapsed-fte-help = De formatie van vervallen functies, en wat bestaande functies minder hebben dan in het uitgangspunt. Voorbeeld: een functie van 2,0 fte wordt 1,5 fte: 0,5 fte.
figure-functions-new = Nieuwe functies in het functiehuis
figure-functions-new-help = Hoeveel functies uit het functiehuis nu wel worden gebruikt en in het uitgangspunt niet. Voorbeeld: ‘Coach Spoedteam’ bestond nog niet.
figure-functions-lapsed = Vervallen functies in het functiehuis
figure-functions-lapsed-help = Hoeveel functies uit het functiehuis in het uitgangspunt wel werden gebruikt en nu niet meer. Voorbeeld: niemand is meer ‘Teamleider (op inhoud)’.
figure-units-new = Nieuwe onderdelen
figure-units-new-help = Hoeveel onderdelen er in het uitgangspunt niet waren, ook als ze uit andere zijn ontstaan. Voorbeeld: één team wordt gesplitst in drie nieuwe: 3.
figure-units-lapsed = Vervallen onderdelen
figure-units-lapsed-help = Hoeveel onderdelen van het uitgangspunt er niet meer zijn, ook als ze in andere zijn opgegaan. Voorbeeld: twee teams worden één nieuw team: 2.
figure-units-moved = Verplaatste onderdelen
figure-units-moved-help = Hoeveel onderdelen onder een ander onderdeel staan dan in het uitgangspunt, zonder wat meegaat. Voorbeeld: een cluster met zes teams verhuist: 1.
figure-units-changed = Gewijzigde onderdelen
figure-units-changed-help = Hoeveel onderdelen op hun plaats blijven, maar met een andere naam, leiding, taak of functie. Voorbeeld: een team krijgt er een taak bij: 1.

# score card in the window
score-card = Scorekaart
score-card-against = verschil ten opzichte van { $name }
score-card-figures = Cijfers
score-card-save = Opslaan als…
score-card-copy = Kopiëren
score-card-unknown = Nergens bekend in dit bestand: { $figures }.
score-unknown = onbekend
action-show-score-card = Scorekaart
action-export-score-card = Scorekaart opslaan als…
picker-title-score-card = Scorekaart opslaan
picker-filter-csv = Tabel (CSV)
# speed
refused-own-predecessor = ‘{ $unit }’ kan niet uit zichzelf zijn voortgekomen. Kies een ander onderdeel.
refused-predecessor-twice = ‘{ $predecessor }’ staat er al bij als herkomst van ‘{ $unit }’. Wijzig daar het aandeel.
refused-no-share = { $percent }% kan geen aandeel zijn. Geef een heel getal van 1 tot en met 100, of laat het leeg.
check-shares-above-whole = Van ‘{ $unit }’ gaat samen { $percent }% naar opvolgers: { $heirs }.
check-shares-above-whole-hint = Meer dan 100% kan niet; kijk bij die onderdelen de aandelen na.
compare-with-shares = { $said } In delen: { $shares }.
compare-share-to = { $percent }% van { $from } naar { $to }
compare-came-from =
    { $count ->
        [one] { $units } komt voort uit { $origins }.
       *[other] { $units } komen voort uit { $origins }.
    }
lineage-heading = Voortgekomen uit
lineage-share-of = Aandeel van ‘{ $unit }’ in procenten
lineage-not-a-share = Geef een heel getal van 1 tot en met 100, of laat het leeg.
lineage-lapsed = vervallen
lineage-remove = Herkomst verwijderen
lineage-add = Herkomst toevoegen
dialog-predecessor-title = Waar komt ‘{ $unit }’ uit voort?
dialog-predecessor-search = Uit welk onderdeel?

# marks
mark-new = nieuw
mark-moved = verplaatst
mark-changed = gewijzigd
mark-gone = vervalt
mark-carried = gaat mee
mark-named = { $name } ({ $mark })
mark-stood-here = { $name } (stond hier)
mark-old-place = stond hier
mark-arrow = { $name }: van { $from } naar { $to }
film-name = Film
film-begins = Zo is het: { $name }.
film-ends = Zo wordt het: { $name }.
film-nothing = Op het schema verandert niets van { $from } naar { $to }.
film-makes-room = De rest van het schema schuift op.
film-shown-otherwise = { $count ->
    [one] Een onderdeel wordt anders getoond.
   *[other] { $count } onderdelen worden anders getoond.
}
film-and-more = { $sentence } { $count ->
    [one] En nog een wijziging.
   *[other] En nog { $count } wijzigingen.
}
film-step-of = Stap { $step } van { $count }
film-play = Afspelen
film-pause = Pauze
film-previous = Vorige stap
film-next = Volgende stap
film-speed = Snelheid: { $speed }
film-slider = Van { $from } naar { $to }

# tabs
group-scenario = Scenario
action-new-scenario = Nieuw scenario op basis van dit
action-new-scenario-on-start = Nieuw scenario op basis van het uitgangspunt
action-duplicate-scenario = Scenario dupliceren
action-scenario-from-file = Scenario uit een bestand toevoegen…
action-next-scenario = Volgend scenario
action-previous-scenario = Vorig scenario
action-rename-scenario = Scenario hernoemen
action-scenario-details = Gegevens van het scenario…
action-toggle-scenario-lock = Scenario op slot of van het slot
action-scenario-conflicts = Open verschillen beslissen…
action-scenario-timeline = Tijdlijn van scenario's
action-scenario-earlier = Scenario eerder in de rij
action-scenario-later = Scenario later in de rij
action-rebase-scenario = Op een ander scenario baseren…
action-make-scenario-start = Tot uitgangspunt maken…
action-delete-scenario = Scenario verwijderen
needs-several-scenarios = Er is nog maar een scenario.
needs-not-start = Dit is het uitgangspunt.
needs-not-first = Dit scenario staat al vooraan.
needs-not-last = Dit scenario staat al achteraan, of is het uitgangspunt.
needs-open-conflicts = In dit scenario staat niets open.
scenario-status-draft = Concept
scenario-status-adopted = Vastgesteld door de directie
scenario-status-intended = Voorgenomen besluit
scenario-status-under-advice = Ter advies bij de OR
scenario-status-in-consultation = In het Lokaal Overleg
scenario-status-final = Definitief
scenario-status-in-force = In werking
scenario-status-lapsed = Vervallen
scenario-from-day = vanaf { $day }
scenario-is-locked = op slot
scenario-open-conflicts = { $count ->
    [one] 1 verschil open
   *[other] { $count } verschillen open
}
scenario-based-on = op basis van { $name }
scenario-is-start = uitgangspunt
scenario-changes = { $count ->
    [0] geen wijzigingen
    [one] 1 wijziging
   *[other] { $count } wijzigingen
}
scenario-more = { $count ->
    [one] Nog 1 scenario
   *[other] Nog { $count } scenario's
}
scenario-name-field = Naam van het scenario
scenario-copy-name = { $number ->
    [one] { $name } (kopie)
   *[other] { $name } (kopie { $number })
}
scenario-new-name = Variant { $which }
scenario-detail-name = Naam
scenario-detail-description = Toelichting
scenario-detail-status = Status
scenario-detail-day = Ingang
scenario-detail-base = Op basis van
scenario-detail-locked = Op slot: de organisatie in dit scenario kan niet gewijzigd worden
conflicts-title = { $count ->
    [one] 1 verschil open in { $name }
   *[other] { $count } verschillen open in { $name }
}
conflicts-hint = { $base } is gewijzigd waar { $name } zelf iets anders heeft. Tot u kiest, houdt { $name } wat het heeft.
conflicts-more = { $count ->
    [one] en nog 1 verschil
   *[other] en nog { $count } verschillen
}
conflicts-before = Was: { $value }
conflicts-kept = vervalt in { $name }
conflicts-follow-lapse = Volg { $name }
conflicts-lapses = Vervalt ook hier
conflicts-stays = Blijft
conflicts-left-out = gewijzigd in { $name }, hier niet meer
conflicts-take = Neem over van { $name }
conflicts-comes = Komt er hier bij
conflicts-stays-out = Blijft weg
conflicts-keep = Houd in { $name }
conflicts-take-all = Alles overnemen van { $name }
conflicts-keep-all = Alles houden in { $name }
rebase-title = Waarop is { $name } gebaseerd?
rebase-hint = Wat dit scenario wijzigt gaat mee. Waar het met de nieuwe basis botst, blijft een verschil open om te beslissen.
rebase-is-base = Hierop is het al gebaseerd.
rebase-go = Baseren
make-start-title = { $name } tot uitgangspunt maken?
make-start-hint = Alles wordt voortaan vergeleken met { $name }; { $start } wordt een scenario dat daarop gebaseerd is. In geen van beide verandert iets.
make-start-go = Tot uitgangspunt maken
timeline-title = Tijdlijn van scenario's
timeline-as-at = Zoals op
timeline-day-hint = 1-1-2025
timeline-holds = Dan geldt { $name }
timeline-go = Hierin werken
timeline-without-day = Zonder ingangsdatum
timeline-alone = Er is nog maar een scenario. Maak er een bij en geef het een ingangsdatum.
timeline-works-on = U werkt in { $name }
inspector-locked = Dit scenario zit op slot en kan niet gewijzigd worden.
inspector-unlock = Van het slot halen
notice-all-decided = Alle verschillen in { $name } zijn beslist.
notice-ripple = { $count ->
    [one] Ook in 1 ander scenario.
   *[other] Ook in { $count } andere scenario's.
}
notice-ripple-open = { $count ->
    [one] In { $name } staat 1 verschil open.
   *[other] In { $name } staan { $count } verschillen open.
}
notice-ripple-more = { $count ->
    [one] In nog 1 scenario staat iets open.
   *[other] In nog { $count } scenario's staat iets open.
}
notice-decide = Beslissen
notice-decide-in = Verschillen in { $name } beslissen
status-scenario = Scenario { $name }
status-compared = Vergeleken met het uitgangspunt
picker-title-scenario = Scenario uit een bestand toevoegen
done-scenario-kept-all = Verschillen in { $name } beslist: eigen waarden gehouden
done-scenario-followed-all = Verschillen in { $name } beslist: de basis gevolgd
compare-said = { $what }
compare-whole = De hele organisatie
compare-nothing = niets
compare-named-value = { $name }: { $value }
compare-field-parent = valt onder
compare-field-leadership = leiding
compare-field-informal = informeel
compare-field-formation = formatie
compare-field-occupied = bezetting
compare-field-off-chart = niet op het organogram

# panes
action-show-compare = Vergelijk
action-next-change = Volgende wijziging
action-previous-change = Vorige wijziging
action-toggle-changes = Lijst van wijzigingen of eigenschappen
action-next-pane = Volgend deelvenster
action-add-pane = Scenario ernaast zetten
action-close-pane = Deelvenster sluiten
action-swap-panes = Eerste twee omwisselen
action-pane-next-scenario = Volgend scenario in dit deelvenster
action-pane-previous-scenario = Vorig scenario in dit deelvenster
action-toggle-linked-panes = Deelvensters samen bewegen
action-take-over = Neem over in…
pane-close = { $name } sluiten
pane-choose = Ander scenario in plaats van { $name }
pane-worked-on = Hier wordt in gewerkt
pane-locked = Op slot
pane-reference = waarmee vergeleken wordt
pane-empty = Er is nog niets om mee te vergelijken
pane-empty-hint = Maak een scenario: het begint zoals het nu is. Wat daarin wordt gewijzigd, staat dan naast hoe het was.
pane-make-scenario = Maak een scenario
pane-first-scenario = Wordt
changes-title = Wat verandert
changes-inspector = Eigenschappen
changes-between = { $to } ten opzichte van { $from }
changes-search = Zoek in de wijzigingen
changes-mark = { $mark }: { $count }
changes-theme = Onderwerp
changes-all-themes = Alle onderwerpen
changes-none = Geen verschillen
changes-none-hint = Deze twee scenario's zijn gelijk.
changes-none-found = Niets gevonden
changes-none-found-hint = Geen wijziging past bij wat hierboven gekozen is.
notice-panes-linked = De deelvensters bewegen samen
notice-panes-unlinked = De deelvensters bewegen los van elkaar
notice-taken-over =
    { $count ->
        [one] ‘{ $unit }’ overgenomen in { $scenario }
       *[other] { $count } onderdelen overgenomen in { $scenario }
    }
done-take-over =
    { $count ->
        [one] ‘{ $unit }’ overgenomen
       *[other] { $count } onderdelen overgenomen
    }
drop-take-over = Neem over in { $scenario } · { $landing }
dialog-take-over-title =
    { $count ->
        [one] ‘{ $unit }’ overnemen in een ander scenario
       *[other] { $count } onderdelen overnemen in een ander scenario
    }
dialog-take-over-hint = Met alles wat eronder valt, de functies en de relaties. Het komt onder hetzelfde onderdeel te staan, of bovenaan als dat er niet is.
dialog-take-over-go = Neem over

# ways to compare
compare-side-by-side = Naast elkaar
compare-in-one = In één
compare-film = Film
action-show-overlay = Vergelijken in één organogram
action-show-film = Film van de verandering

compare-field-core-tasks-changed = gewijzigde kerntaken in procenten
compare-field-overhead = telt als overhead
compare-field-effective-date = ingangsdatum
compare-field-basis = soort bedragen
compare-field-unofficial = niet officieel
compare-field-costing = kostenberekening
compare-field-norms = normen
compare-field-stated-figures = cijfers volgens de bron
compare-field-accepted-signals = aanvaarde signalen

vocabulary-salary-tables = Salaristabellen
vocabulary-overhead = telt als overhead
salary-table-from = Vanaf
salary-table-basis = Bedragen
salary-table-unofficial = niet officieel: afgeleid of van een ander overgenomen
salary-table-scale = Schaal
salary-table-minimum = Minimum
salary-table-maximum = Maximum
salary-table-new-scale = Nieuwe schaal
salary-basis-gross-per-month = Bruto per maand
salary-basis-employer-cost-per-year = Werkgeverslasten per jaar

compare-field-lapsed-positions = functies die vervallen
placement-unchanged = ongewijzigd
placement-slightly-changed = beperkt gewijzigd
placement-changed = gewijzigd
placement-new = nieuw
placement-lapsed = vervalt
done-set-predecessors =
    { $count ->
        [one] Herkomst van { $position } vastgelegd
       *[other] Herkomst van { $count } functies vastgelegd
    }

## Figures on the cards
card-figure-vacancy-rate = Niet bezet
card-figure-temporary-fte = Tijdelijk
card-figure-cost-per-year = Kosten
card-figure-average-span = Gem. spanwijdte
card-figure-highest-span = Spanwijdte
legend-heat = { $name } ({ $measure })
legend-heat-unknown = onbekend
legend-bar = { $name }; volle balk is { $full }
cli-too-many-figures = Er passen hooguit { $count } kengetallen als tekst op een kaart.
action-card-figures = Op de kaarten…
action-cards-formation = Op de kaarten: formatie en bezetting
action-cards-vacancies = Op de kaarten: niet bezet
action-cards-span = Op de kaarten: spanwijdte
action-cards-cost = Op de kaarten: kosten
action-cards-nothing = Op de kaarten: niets
cards-title = Op de kaarten
cards-quick-formation = Formatie
cards-quick-vacancies = Vacatures
cards-quick-span = Spanwijdte
cards-quick-cost = Kosten
cards-quick-nothing = Niets
cards-search = Zoek een kengetal
cards-group-formation = Formatie en bezetting
cards-group-cost = Kosten
cards-group-other = Aantallen en verhoudingen
cards-way-text = Tekst
cards-way-bar = Balk
cards-way-heat = Kleur
cards-switch = { $name }: { $way }
cards-full = Er passen drie kengetallen als tekst. Haal er eerst een weg.
cards-hint = Per kaart hooguit drie teksten, een balk en een kleur. Wijs een naam aan voor de uitleg.
## figures and cost

figure-structural-fte = Structurele formatie
figure-structural-fte-help = De formatie van functies die elk jaar worden betaald. Voorbeeld: van 10 fte is 2 fte incidenteel, dan is 8 fte structureel.
figure-one-off-fte = Incidentele formatie
figure-one-off-fte-help = De formatie van functies die eenmalig worden betaald. Een tijdelijke functie kan structureel zijn, en andersom. Voorbeeld: een projectleider van 1,0 fte uit een eenmalig budget.
figure-structural-cost = Structurele kosten per jaar
figure-structural-cost-help = Wat de functies kosten die elk jaar worden betaald, berekend als de kosten per jaar. Voorbeeld: van € 900.000 is € 100.000 incidenteel, dan is € 800.000 structureel.
figure-one-off-cost = Incidentele kosten per jaar
figure-one-off-cost-help = Wat de functies kosten die eenmalig worden betaald, berekend als de kosten per jaar. Voorbeeld: een projectleider van € 100.000 uit een eenmalig budget.
figure-overhead-share = Aandeel overhead
figure-overhead-share-help = Welk deel van de formatie staat in onderdelen die de andere ondersteunen: hun soort telt als overhead, of die van een onderdeel erboven. Onbekend zolang geen soort zo is aangemerkt. Voorbeeld: 12 van 60 fte staat in een staf met haar teams: 20%.
figure-posts = Plaatsen
figure-posts-help = Voor hoeveel mensen de functies zijn: het aantal dat een functie noemt, anders haar fte naar boven afgerond, anders één. Zonder functies buiten de formatie en zonder die van andere organisaties. Voorbeeld: een functie van 2,1 fte is drie plaatsen.
figure-cost-per-fte = Kosten per fte
figure-cost-per-fte-help = De kosten per jaar gedeeld door de formatie, over de functies waarvan beide bekend zijn. Voorbeeld: € 176.000 voor 2,0 fte is € 88.000 per fte.
figure-positions-without-cost = Functies zonder kosten
figure-positions-without-cost-help = Van hoeveel functies van de eigen organisatie de kosten niet bekend zijn; die zitten niet in de kosten per jaar. Voorbeeld: een functie zonder schaal, of met een schaal die niet in de salaristabel staat.
cost-basis = Kosten: { $table }{ $from }{ $step }{ $charges }{ $official }
cost-basis-from = { ", " }vanaf { $day }-{ $month }-{ $year }
cost-basis-minimum = { ", " }minimum van de schaal
cost-basis-middle = { ", " }midden van de schaal
cost-basis-maximum = { ", " }maximum van de schaal
cost-basis-employer = { ", " }werkgeverslasten
cost-basis-gross = { ", " }bruto zonder opslag
cost-basis-surcharge = { ", " }plus { DECIMAL($percent) }% ({ $name })
cost-basis-unofficial = { ", " }niet officieel
cost-basis-stated = Kosten: alleen wat functies zelf opgeven
cost-coverage =
    { $count ->
        [one] 1 functie zonder kosten
       *[other] { $count } functies zonder kosten
    }
cost-coverage-fte =
    { $count ->
        [one] 1 functie ({ FTE($fte) }) zonder kosten
       *[other] { $count } functies ({ FTE($fte) }) zonder kosten
    }
cost-of-position-stated = eigen opgave
cost-of-position-scale = schaal { $scale }
cost-of-position-highest-scale = schaal { $scale }, de hoogste van de schalen
cost-of-position-no-table = geen salaristabel gekozen
cost-of-position-no-formation = geen formatie opgegeven
cost-of-position-no-scale = geen schaal opgegeven
cost-of-position-not-in-table = schaal { $scale } staat niet in de salaristabel
stated-figure = { $name }: { $stated } volgens { $source }; in dit bestand { $counted }
stated-figure-uncounted = { $name }: { $stated } volgens { $source }; in dit bestand onbekend
stated-source = de bron ({ $source })
stated-without-source = de bron
stated-of = { $figure }, { $of }
amount-fte = { FTE($amount) }
amount-count = { $amount }
amount-euro = { EURO($amount) }
amount-percent = { PERCENT($amount, 10000) }
amount-ratio = { DECIMAL($amount) }
score-note = { $columns }: { $note }
costing-title = Kosten
costing-no-tables = Voor de kosten van functies is een salaristabel nodig. Voeg er een toe bij Woordenschat, onder Salaristabellen.
costing-table = Salaristabel
costing-no-table = Geen
costing-step = Trede
costing-minimum = Minimum van de schaal
costing-middle = Midden van de schaal
costing-maximum = Maximum van de schaal
costing-percent = Opslag in %
costing-surcharge = Naam opslag
costing-surcharge-name = opslag werkgever
vocabulary-shipped = Meegeleverde tabel toevoegen
## Signals

rule-head-count = Leiding en functies
rule-head-count-why = Wat er over de leiding van een onderdeel is gezegd, past niet bij zijn leidinggevende functies. Mandaat en spanwijdte volgen uit die functies.
rule-no-head = Geen leidinggevende
rule-no-head-why = Een onderdeel in de lijn heeft niemand die het leidt. Wie er werkt, weet niet aan wie hij verantwoording aflegt.
rule-by-parent-without-head = Leiding van boven ontbreekt
rule-by-parent-without-head-why = Een onderdeel wordt geleid door de leidinggevende erboven, maar die is er niet.
rule-span-outside-norm = Spanwijdte buiten de norm
rule-span-outside-norm-why = Een leidinggevende heeft meer of minder functies onder zich dan de organisatie wil. Geteld worden de functies in het bestand; het kunnen er meer zijn.
rule-too-many-layers = Te veel managementlagen
rule-too-many-layers-why = Er staan meer leidinggevenden boven elkaar dan de organisatie wil.
rule-empty-unit = Leeg onderdeel
rule-empty-unit-why = Een onderdeel in de lijn heeft geen taken, geen functies, geen relaties en niets onder zich. Dan is niet te zien waar het voor is.
rule-overfilled-position = Meer bezetting dan formatie
rule-overfilled-position-why = Op een functie zitten meer mensen dan er is goedgekeurd.
rule-people-without-position = Mensen zonder plaats
rule-people-without-position-why = Een bron noemt meer bezetting in een onderdeel dan de functies daar plaats bieden. Zolang dat zo is, heeft niet iedereen een functie.
rule-lapsed-without-successor = Vervallen zonder opvolger
rule-lapsed-without-successor-why = Een functie met mensen erin vervalt, en niets komt ervoor in de plaats: geen functie die haar als herkomst noemt, en geen nieuwe functie van dezelfde soort in het onderdeel of zijn opvolger.
rule-function-without-code = Functie zonder code
rule-function-without-code-why = Het functiehuis gebruikt codes, maar niet elke functie heeft er een.
rule-code-of-several-functions = Eén code, meer functies
rule-code-of-several-functions-why = Functies met verschillende namen hebben dezelfde code.
rule-function-with-several-codes = Eén functie, meer codes
rule-function-with-several-codes-why = Dezelfde functienaam komt met verschillende codes voor.
rule-scale-unlike-function = Andere schaal dan de functie
rule-scale-unlike-function-why = Een functie in een onderdeel heeft een andere schaal dan in het functiehuis, of dan de meeste functies van die soort.
rule-provisional-grading = Voorlopige waardering
rule-provisional-grading-why = De schaal staat nog niet vast, dus de kosten kunnen nog veranderen.
rule-relation-to-lapsed = Relatie met wat vervallen is
rule-relation-to-lapsed-why = Een relatie geldt nog, maar een van de twee onderdelen is vervallen.
rule-not-budget-neutral = Fase niet budgetneutraal
rule-not-budget-neutral-why = Er komt formatie bij, en geen taakstelling van dit scenario of een later scenario haalt die er weer af. Wordt alleen nagegaan als er taakstellingen zijn.
rule-target-missed = Taakstelling niet op tijd
rule-target-missed-why = Een taakstelling moest zijn gehaald op de dag dat dit scenario ingaat, maar er is nog iets over.
rule-totals-do-not-add-up = Totaal klopt niet
rule-totals-do-not-add-up-why = Een totaal in een tabel met bedragen is niet de som van de regels.
rule-stated-figure-differs = Genoemd en geteld verschillen
rule-stated-figure-differs-why = Een bron noemt een getal, maar uit het bestand volgt een ander.
rule-same-name = Gelijke namen
rule-same-name-why = Onderdelen naast elkaar hebben dezelfde naam.
rule-shares-above-whole = Meer dan alles verdeeld
rule-shares-above-whole-why = De opvolgers van een onderdeel krijgen samen meer dan 100%.
rule-meeting-months = Vergadermaanden
rule-meeting-months-why = Het aantal maanden past niet bij hoe vaak een overleg bijeenkomt.
rule-unknown-kind = Onbekende soort onderdeel
rule-unknown-kind-why = De soort staat niet in de lijst met soorten van dit bestand.
rule-unknown-relation-kind = Onbekende soort relatie
rule-unknown-relation-kind-why = De soort staat niet in de lijst met soorten van dit bestand.

signal-amount-fte = { FTE($amount) }
signal-amount-euro = { EURO($amount) }
signal-amount-percent = { PERCENT($amount, 10000) }
signal-amount-whole = { $amount }
signal-amount-number = { DECIMAL($amount) }

check-span-above-norm =
    { $heads ->
        [one] Wie ‘{ $unit }’ leidt, heeft { $span } functies onder zich; de norm is hoogstens { $norm }.
       *[other] Wie ‘{ $unit }’ leiden, hebben elk { $span } functies onder zich; de norm is hoogstens { $norm }.
    }
check-span-above-norm-hint = Splits het onderdeel, leg er een leidinggevende tussen, of pas de norm aan.
check-span-below-norm =
    { $heads ->
        [one] Wie ‘{ $unit }’ leidt, heeft { $span } functies onder zich; de norm is minstens { $norm }.
       *[other] Wie ‘{ $unit }’ leiden, hebben elk { $span } functies onder zich; de norm is minstens { $norm }.
    }
check-span-below-norm-hint = Kijk of alle functies in het bestand staan; voeg anders onderdelen samen, of pas de norm aan.
check-too-many-layers = Tot en met ‘{ $unit }’ staan { $layers } leidinggevenden boven elkaar; de norm is hoogstens { $norm }.
check-too-many-layers-hint = Haal een laag weg: laat een onderdeel leiden door wie erboven staat. Of pas de norm aan.
check-empty-unit = ‘{ $unit }’ heeft geen taken, geen functies, geen relaties en niets onder zich.
check-empty-unit-hint = Zeg wat het doet, of haal het weg.
check-people-without-position = In ‘{ $unit }’ werkt volgens de bron { FTE($people) }; de functies hebben plaats voor { FTE($room) }. Zonder plaats: { FTE($without) }.
check-people-without-position-at-all = In de organisatie werkt volgens de bron { FTE($people) }; de functies hebben plaats voor { FTE($room) }. Zonder plaats: { FTE($without) }.
check-people-without-position-hint = Voeg functies of formatie toe; of aanvaard het, als de bron niet alle functies noemt.
check-lapsed-without-successor = Functie ‘{ $position }’ van ‘{ $unit }’ vervalt met mensen erin, en heeft geen opvolger.
check-lapsed-without-successor-hint = Zeg welke functie ervoor in de plaats komt. Komt er geen, aanvaard het dan met de reden.
check-function-without-code = Functie ‘{ $function }’ heeft geen code.
check-functions-without-code = { $count } van de { $functions } functies in het functiehuis hebben geen code.
check-function-without-code-hint = Vul de code aan in het functiehuis.
check-code-of-several-functions = Code { $code } hoort bij meer dan één functie: { $functions }.
check-code-of-several-functions-hint = Geef elke functie een eigen code, of maak er één functie van.
check-function-with-several-codes = Functie ‘{ $function }’ komt voor met verschillende codes: { $codes }.
check-function-with-several-codes-hint = Kies één code, of geef de functies namen die je uit elkaar houdt.
check-scale-unlike-function = Functie ‘{ $position }’ van ‘{ $unit }’ heeft schaal { $scale }; gewoonlijk is dat { $expected }.
check-scale-unlike-function-hint = Neem de gewone schaal over, of aanvaard het verschil met de reden.
check-provisional-function = Functie ‘{ $function }’ is voorlopig gewaardeerd.
check-provisional-position = Functie ‘{ $position }’ van ‘{ $unit }’ is voorlopig gewaardeerd.
check-provisional-grading-hint = Haal ‘voorlopig’ weg zodra de waardering vaststaat.
check-relation-to-lapsed = De relatie ‘{ $from }’ { $kind } ‘{ $to }’ geldt nog, maar ‘{ $lapsed }’ is vervallen.
check-relation-to-lapsed-hint = Verwijder de relatie, of leg haar naar de opvolger.
check-not-budget-neutral =
    { $covered ->
        [0] Er komt { FTE($added) } formatie bij, en geen taakstelling haalt die er weer af.
       *[other] Er komt { FTE($added) } formatie bij, en taakstellingen halen er { FTE($covered) } van af: { FTE($open) } te weinig.
    }
check-not-budget-neutral-hint = Schrap formatie, of leg in een taakstelling vast wanneer dat gebeurt.
check-target-missed = Van taakstelling ‘{ $target }’ is nog { $left } over; uiterlijk { $day }-{ $month }-{ $year }.
check-target-missed-hint = Schrap wat nog over is, of leg een latere dag vast.
check-totals-do-not-add-up =
    { $years ->
        [one] ‘{ $total }’ in ‘{ $table }’ klopt niet: voor { $year } staat er { EURO($stated) }, de regels tellen op tot { EURO($sum) }.
       *[other] ‘{ $total }’ in ‘{ $table }’ klopt in { $years } jaren niet: voor { $year } staat er { EURO($stated) }, de regels tellen op tot { EURO($sum) }.
    }
check-totals-hint = Kijk in de bron welke regel of welk totaal niet klopt.
check-totals-sign-hint = Met het andere teken voor ‘{ $row }’ klopt het totaal; kijk in de bron of dat de bedoeling was.
check-stated-figure-differs = { $figure }: de bron zegt { $stated }, in het bestand staat { $computed }.
check-stated-figure-differs-hint = Vul aan wat ontbreekt, of aanvaard het verschil met de reden.
stated-whole = { $figure }
stated-in-unit = { $figure } van ‘{ $unit }’
stated-kind = { $figure } van de soort ‘{ $kind }’
stated-kind-in-unit = { $figure } van de soort ‘{ $kind }’ in ‘{ $unit }’

way-out-leadership-own = Eigen leiding
way-out-leadership-collegial = Collegiale leiding
way-out-leadership-vacant = Zet op vacant
way-out-leadership-by-parent = Laat leiden van boven
way-out-leadership-none = Geen leiding nodig
way-out-raise-formation = Zet de formatie op { FTE($fte) }
way-out-lower-occupied = Zet de bezetting op { FTE($fte) }
way-out-remove-unit = Haal het onderdeel weg
way-out-take-scale = Neem schaal { $scale } over
way-out-grading-is-final = De waardering staat vast
way-out-name-successor = Opvolger: { $position } van { $unit }
way-out-remove-relation = Verwijder de relatie
way-out-relation-historical = Zet de relatie op vervallen
way-out-turn-sign = Draai het teken van ‘{ $row }’ om
way-out-remove-stated-figure = Haal het genoemde getal weg
way-out-add-kind = Voeg de soort ‘{ $kind }’ toe

cli-check-accepted = Aanvaard
cli-check-reason = Reden: { $reason }
cli-check-accepted-count =
    { $count ->
        [one] 1 aanvaard signaal; --all laat het zien.
       *[other] { $count } aanvaarde signalen; --all laat ze zien.
    }

action-toggle-signals = Signalen tonen of verbergen
action-next-signal = Naar het volgende signaal
action-previous-signal = Naar het vorige signaal
action-toggle-signal-marks = Tekens van signalen op de kaarten
action-norms = Normen en genoemde getallen…
signals-title = Signalen
signals-accepted = Aanvaard
signals-search = Zoek in signalen
signals-severity = { $severity }: { $count }
signals-all-rules = Alle regels
signals-rule = Regel
signals-whole = De organisatie
signals-close = Signalen verbergen
signals-choose = Kies een signaal: dan staat hier waarom het ertoe doet en wat je eraan kunt doen.
signals-show = Toon
signals-accept = Aanvaard…
signals-accept-now = Aanvaard
signals-accept-cancel = Annuleer
signals-accept-no-more = Niet meer aanvaarden
signals-reason = Waarom mag dit blijven?
signals-reason-example = Zo staat het in het plan
signals-reason-said = Aanvaard: { $reason }
signals-none = Geen signalen
signals-none-hint = Alles klopt met de regels en met de normen die je hebt gezet.
signals-none-found = Geen signaal past bij je keuze
signals-none-found-hint = Zoek met andere woorden, of kies alle regels.
signals-none-accepted = Nog niets aanvaard
signals-none-accepted-hint = Mag een signaal blijven zoals het is? Kies het en klik op Aanvaard.
norms-title = Normen en genoemde getallen
norms-hint = Wat de organisatie van zichzelf vraagt. Een leeg veld wordt niet nagegaan.
norms-span = Spanwijdte: functies per leidinggevende
norms-span-all = Elk onderdeel
norms-minimum = minstens
norms-maximum = hoogstens
norms-other = Overige normen
norms-layers = Managementlagen, hoogstens
norms-changed-from = Functie gewijzigd vanaf
norms-not-a-number = Typ een heel getal, zoals 25.
stated-title = Getallen die de bron noemt
stated-hint = Wat een bron zegt naast wat uit het bestand volgt; verschillen ze, dan staat dat bij de signalen.
stated-add = Getal toevoegen
stated-remove = Haal dit getal weg
stated-unit = Onderdeel
stated-amount = Hoeveel
stated-day = Peildatum
stated-of-all = De organisatie
norms-stated-figure = Getal
## functiehuis, fasen en taakstelling
done-rename-function =
    { $count ->
        [0] Functie ‘{ $before }’ heet nu ‘{ $title }’
        [one] Functie ‘{ $before }’ heet nu ‘{ $title }’, en 1 formatieplaats ook
       *[other] Functie ‘{ $before }’ heet nu ‘{ $title }’, en { $count } formatieplaatsen ook
    }
done-merge-functions =
    { $count ->
        [0] ‘{ $from }’ opgegaan in ‘{ $into }’
        [one] ‘{ $from }’ opgegaan in ‘{ $into }’, met 1 formatieplaats
       *[other] ‘{ $from }’ opgegaan in ‘{ $into }’, met { $count } formatieplaatsen
    }
action-show-functions = Functiehuis
functions-title = Functie
functions-provisional = Inschaling
functions-is-provisional = voorlopig
functions-positions = Plaatsen
functions-formation = Formatie
functions-units = Onderdelen
functions-tab-all = Functies ({ $count })
functions-tab-unlinked = Plaatsen zonder functie ({ $count })
functions-add = Nieuwe functie
functions-new = Nieuwe functie
functions-search = Zoek functie, code of schaal
functions-choose = Kies een functie om haar te wijzigen en te zien waar zij voorkomt.
functions-empty = Het functiehuis is nog leeg
functions-empty-hint = Voeg een functie toe, of maak er een van plaatsen die al een naam hebben.
functions-none-found = Niets gevonden
functions-none-found-hint = Geen functie past bij wat er gezocht wordt.
functions-used =
    { $count ->
        [one] Komt voor op 1 plaats
       *[other] Komt voor op { $count } plaatsen
    }
functions-unused = Nergens. Je kunt deze functie verwijderen.
functions-scale = schaal { $scales }
functions-scale-differs = wijkt af van de functie
functions-go = Klik om erheen te gaan
functions-merge = Samenvoegen met…
functions-merge-title = ‘{ $function }’ samenvoegen met een andere functie
functions-merge-hint = De plaatsen krijgen de functie die je hier kiest. Hun naam blijft, en hun schaal ook als die anders is. De oude functienaam blijft vindbaar.
functions-merge-consequence =
    { $count ->
        [0] Geen plaats heeft deze functie; alleen de gegevens gaan over naar ‘{ $into }’.
        [one] 1 plaats gaat over naar ‘{ $into }’.
       *[other] { $count } plaatsen gaan over naar ‘{ $into }’.
    }
functions-merge-keeps =
    { $count ->
        [one] Daarvan houdt er 1 schaal { $scales }.
       *[other] Daarvan houden er { $count } schaal { $scales }.
    }
functions-merge-go = Voeg samen
functions-called-so =
    { $count ->
        [one] 1 plaats heet zo en is nog niet gekoppeld.
       *[other] { $count } plaatsen heten zo en zijn nog niet gekoppeld.
    }
functions-link = Koppel
functions-make = Maak functie
functions-link-all = Koppel alle voorstellen
functions-suggested =
    { $count ->
        [one] Voor 1 plaats is er een functie met dezelfde naam.
       *[other] Voor { $count } plaatsen is er een functie met dezelfde naam.
    }
functions-none-suggested = Geen functie heet zoals een van deze plaatsen.
functions-places =
    { $count ->
        [one] 1 plaats
       *[other] { $count } plaatsen
    }
functions-fits = past bij { $function }
functions-all-linked = Elke plaats heeft een functie
functions-all-linked-hint = Er valt niets te koppelen.
action-show-phases = Fasen en taakstelling
phases-phase = Fase
phases-date = Vanaf
phases-status = Status
phases-formation = Formatie
phases-fte-added = Fte erbij
phases-fte-cut = Fte eraf
phases-fte-balance = Saldo fte
phases-fte-since-start = Saldo fte sinds begin
phases-fte-one-off = Incidentele fte
phases-cost = Kosten per jaar
phases-cost-added = Kosten erbij
phases-cost-cut = Kosten eraf
phases-cost-balance = Saldo kosten
phases-cost-since-start = Saldo kosten sinds begin
phases-cost-one-off = Incidentele kosten
phases-neutral = Budgetneutraal
phases-remarks = Opmerkingen
phases-target = Taakstelling
phases-unit = Onderdeel
phases-due = Uiterlijk
phases-kind = Soort
phases-wanted = Op te brengen
phases-reached = Bereikt
phases-left = Nog te gaan
phases-one-off = incidenteel
phases-structural = structureel
phases-verdict-neutral-eur = ja, in euro
phases-verdict-neutral-fte = ja, in fte
phases-verdict-more = nee, { $amount } erbij
phases-verdict-less = nee, { $amount } eraf
phases-verdict-unknown = niet te zeggen
phases-no-date = De ingangsdatum is niet opgegeven; in de grafiek staat de fase gelijkmatig tussen de andere.
phases-fte-unknown =
    { $count ->
        [one] Van 1 plaats die verandert is geen fte opgegeven.
       *[other] Van { $count } plaatsen die veranderen is geen fte opgegeven.
    }
phases-cost-unknown =
    { $count ->
        [one] Van 1 plaats die verandert zijn de kosten niet bekend.
       *[other] Van { $count } plaatsen die veranderen zijn de kosten niet bekend.
    }
phases-phases = Fasen
phases-up-to = Tot en met
phases-in-fte = Fte
phases-in-euro = Euro
phases-copy = Kopiëren
phases-less = { $amount } minder
phases-undated = zonder datum
phases-proposed = Taakstelling, voorgesteld of incidenteel
phases-target-line = Taakstelling (open ruit: voorgesteld of incidenteel)
phases-no-cost = Van geen enkele plaats zijn de kosten bekend.
phases-no-formation = Van geen enkele plaats is de formatie bekend.
phases-no-targets = Er is nog geen taakstelling.
phases-add-target = Taakstelling vastleggen…
phases-targets-hint = Een taakstelling telt vanaf de laatste fase die haar nog niet heeft. Bereikt is wat formatie of kosten sindsdien lager zijn.
phases-empty = Er zijn nog geen fasen
phases-empty-hint = Een fase is een scenario dat verdergaat op het vorige. Maak een scenario, of leg een taakstelling vast.
## Lijsten (report::list en report::writer)

report-was-wordt = Was-wordtlijst
report-was-wordt-help = Wat er van elke functie wordt: ongewijzigd, beperkt gewijzigd, gewijzigd, nieuw of vervallen, met eenheid, schaal en fte. Zonder namen van personen.
report-establishment = Formatie-overzicht
report-establishment-help = De formatie van elke eenheid, per functie en schaal, met bezetting, wat niet bezet is en kosten.
report-task-matrix = Takenmatrix
report-task-matrix-help = Eenheden en functies als rijen, met de eigen kolommen van de organisatie ernaast.
report-structure-and-tasks = Structuur en taken
report-structure-and-tasks-help = Elke eenheid genummerd, met leiding, onderdelen en hoofdtaken: de bijlage bij een organisatieregeling.
report-main-changes = Hoofdwijzigingen
report-main-changes-help = Wat er verandert, in zinnen.
report-score-card-help = De cijfers van alle scenario's naast elkaar, met het verschil met het eerste.
report-staffing-per-scale = Bezetting per schaal
report-staffing-per-scale-help = Functies, formatie en bezetting per salarisschaal, en wat dat was.
report-vacancies = Vacatures
report-vacancies-help = Functies die niet of deels bezet zijn en eenheden zonder leiding; daarnaast hoeveel plaatsen er zijn voor wie meekomt.
report-per-kind = Aantallen per soort
report-per-unit = Per eenheid
report-places-and-candidates = Plaatsen en kandidaten
report-about = Over deze lijst
report-total = Totaal
report-empty = Geen rijen.
report-was-unit = Was: eenheid
report-was-function = Was: functie
report-was-scale = Was: schaal
report-was-fte = Was: formatie (fte)
report-was-positions = Was: aantal functies
report-placement-kind = Soort wijziging
report-wordt-unit = Wordt: eenheid
report-wordt-function = Wordt: functie
report-wordt-hr21 = Wordt: HR21-profiel
report-wordt-scale = Wordt: schaal
report-wordt-fte = Wordt: formatie (fte)
report-core-tasks = Kerntaken gewijzigd (%)
report-people = Aantal personen
report-remarks = Bijzonderheden
report-rows = Aantal rijen
report-under = Onderdeel van
report-unit = Eenheid
report-unit-kind = Soort
report-function = Functie
report-code = Functiecode
report-hr21 = HR21-profiel
report-scale = Schaal
report-no-scale = onbekend
report-provisional = Voorlopig ingeschaald
report-positions = Aantal functies
report-formation = Formatie (fte)
report-occupied = Bezetting (fte)
report-vacant = Niet bezet (fte)
report-above = Bovenformatief (fte)
report-cost = Kosten (€ per jaar)
report-formation-with-below = Formatie met alles eronder (fte)
report-cost-with-below = Kosten met alles eronder (€ per jaar)
report-difference-fte = Verschil formatie (fte)
report-places = Plaatsen (fte)
report-candidates = Kandidaten (fte)
report-open-places = Open plaatsen (fte)
report-vacant-head = Leiding (vacant)
report-number = Nr.
report-leadership = Leiding
report-structure = Bestaat uit
report-tasks = Hoofdtaken
report-informal = { $kind } (informeel)
report-led-by = door { $head }
report-theme = Onderwerp
report-mark = Soort
report-change = Wijziging
report-in-short = In het kort
report-remark-left-over = geen vervolg gevonden, nog te besluiten
report-remark-proposed = voorstel, nog niet vastgelegd
report-remark-share = { $percent }% van de functie
report-remark-renamed = andere functienaam
report-remark-counted-at = formatie geteld bij { $function }
report-remark-few = minder dan 3 personen, niet openbaar maken
report-remark-few-hidden = minder dan 3 personen
report-remark-leading = leidinggevend
report-remark-acting = waarnemend leidinggevend
report-remark-temporary = tijdelijk
report-remark-one-off = incidenteel bekostigd
report-remark-above = bovenformatief
report-remark-outside = buiten de formatie
report-remark-mentioned = in de bron alleen genoemd
report-about-fact = Wat
report-about-value = Gegeven
report-about-organisation = Organisatie
report-about-list = Lijst
report-about-what = Inhoud
report-about-from = Was
report-about-to = Wordt
report-about-scenario = Scenario
report-about-scenarios = Scenario's
report-about-unit = Eenheid
report-about-cost = Kosten
report-about-unknown = Lege cellen
report-about-persons = Personen
report-about-public = Openbaar
report-about-made-on = Gemaakt op
report-about-file = Bestand
report-about-program = Programma
report-unit-and-below = { $unit } en alles eronder
report-scenario = { $name } ({ $status })
report-scenario-from = { $name } ({ $status }, vanaf { $day })
report-unknown-is-empty = Wat niet bekend is, is leeg gelaten; het is geen nul. Totalen tellen op wat bekend is.
report-no-names = Deze lijst bevat geen namen van personen.
report-public = Aantallen van minder dan 3 personen zijn weggelaten.
report-format-csv = CSV
report-format-markdown = Markdown
report-format-json = JSON
report-format-xlsx = Excel (XLSX)
report-format-ods = OpenDocument (ODS)
report-format-html = Webpagina (HTML)
cli-report-written =
    { $count ->
        [one] { $list } met { $count } rij geschreven naar { $path }.
       *[other] { $list } met { $count } rijen geschreven naar { $path }.
    }
cli-report-needs-file = { $format } kan niet naar het scherm: noem een bestand met -o.
cli-report-needs-to = { $list } vergelijkt twee scenario's: noem met --to wat het wordt.
cli-report-is-whole = { $list } gaat over de hele organisatie; laat --unit weg.
cli-report-no-fields = { $list } heeft geen eigen kolommen om te kiezen; laat --fields weg.
cli-report-no-such-field = Geen onderdeel of functie heeft de kolom ‘{ $field }’.
cli-report-known-fields = er zijn: { $known }
report-remark-unmeasured = mate van wijziging niet vastgesteld

## placement board
group-placement = Plaatsing
action-show-placement = Plaatsing
action-place-position = Plaats bij…
action-accept-proposal = Neem voorstel over
action-accept-all-proposals = Neem alle voorstellen over
action-lapse-position = Laat vervallen
action-take-placement-back = Neem plaatsing terug
action-next-left-over = Volgende functie die over is
needs-placing = Ga eerst naar de plaatsing (Alt+8)
placement = Plaatsing
placement-earlier = Was · { $count }
placement-later = Wordt · { $count }
placement-search = Zoeken
placement-search-earlier = Zoeken in de functies van was
placement-search-later = Zoeken in de functies van wordt
placement-column-position = Functie
placement-column-code = Code
placement-column-scale = Schaal
placement-column-fte = Fte
placement-scale =
    { $count ->
        [one] schaal { $scale }
       *[other] schalen { $scale }
    }
placement-unit =
    { $count ->
        [one] { $unit }, { $count } functie
       *[other] { $unit }, { $count } functies
    }
placement-more = en nog { $count }
placement-lapse-strip = Vervalt · { $count }
placement-lapse-hint = Sleep hierheen wat vervalt zonder opvolger. Klik om te zien wat al vervalt.
placement-left-over = over: nog niets besloten
placement-left-over-count = Over: { $count }
placement-stays = { $kind } · blijft bij { $unit }
placement-moves-to = { $kind } · gaat naar { $unit }
placement-moves-from = { $kind } · komt van { $unit }
placement-to = { $kind } · naar { $position } · { $unit }
placement-from = { $kind } · uit { $position } · { $unit }
placement-proposed = voorstel: { $what }
placement-accept = Neem over
placement-lapse = Laat vervallen
placement-take-back = Neem terug
placement-choose-from = Wat was: het scenario waar de functies vandaan komen
placement-accept-all =
    { $count ->
        [0] Geen voorstellen
        [one] Neem { $count } voorstel over
       *[other] Neem alle { $count } voorstellen over
    }
placement-accept-all-hint = Mens volgt functie: legt elk voorstel vast, in één stap die je ongedaan kunt maken
placement-filter-hint = Laat alleen deze functies zien; nog een keer klikken laat alles zien
placement-proposals = voorstellen
placement-sums = Plaatsen { $places } · kandidaten { $candidates }
placement-sums-hint = De formatie van de functies van wordt tegenover de bezetting die erheen gaat. Niet opgegeven: de formatie van { $places } functies van wordt en de bezetting van { $candidates } functies van was.
placement-unknown = onbekend
placement-empty = Nog niets om te plaatsen
placement-empty-hint = De plaatsing laat zien wat er van elke functie wordt, van was naar wordt. Maak eerst een scenario.
placement-start = Kies wat het wordt
placement-start-hint = Je werkt nu in het uitgangspunt. Kies het scenario waarin je de functies plaatst.
placement-no-positions = In dit scenario staan geen functies.
placement-nothing-found = Niets gevonden. Maak het zoekveld leeg of zet het filter uit.
placement-several =
    { $count ->
        [one] { $count } functie gekozen
       *[other] { $count } functies gekozen
    }
placement-help-drag = Sleep functies van links naar rechts om vast te leggen wat ze worden. Sleep ze naar ‘Vervalt’ als er niets voor in de plaats komt, en terug naar links om het terug te nemen.
placement-help-keys = Zonder muis: loop met de pijltjes, Enter plaatst, − laat vervallen, Delete neemt terug.
placement-help-proposals = Gestippeld is een voorstel: mensen volgen hun functie. Het geldt pas als je het overneemt.
placement-goes-to = Wordt
placement-comes-from = Komt uit
placement-share = Aandeel
placement-share-all = alles
placement-share-above = Samen is dit { $percent }%: meer dan de hele functie. Verlaag een aandeel.
placement-core-tasks = Kerntaken gewijzigd %
placement-places = Plaatsen
placement-candidates = Kandidaten
placement-vacant = Blijft vrij
placement-threshold-title = Wanneer is een functie gewijzigd?
placement-threshold = Vanaf %
placement-threshold-says = Minder dan { $percent }% van de kerntaken anders is beperkt gewijzigd; vanaf { $percent }% is de functie gewijzigd.
placement-not-a-percentage = Dat is geen percentage. Schrijf een heel getal, zoals 50.
placement-nothing-here = Er zijn nog geen twee scenario’s om tussen te plaatsen.
placement-choose-earlier = Kies eerst links een functie van was.
placement-choose-first = Kies eerst een functie.
placement-still-there = ‘{ $position }’ staat nog in dit scenario en vervalt dus niet. Haal de functie daar weg.
placement-lapses-already = Dat is al zo vastgelegd.
placement-nothing-to-take-back = Hier is niets vastgelegd om terug te nemen.
placement-nothing-proposed = Hier is geen voorstel om over te nemen.
placement-none-left-over = Er is niets over: van elke functie is bekend wat ervan wordt.
placement-carried =
    { $count ->
        [one] { $position }
       *[other] { $count } functies
    }
placement-drop-at =
    { $count ->
        [one] { $position } wordt { $at }
       *[other] { $count } functies worden { $at }
    }
placement-drop-there-already = Staat al bij { $at }
placement-drop-lapse =
    { $count ->
        [one] { $position } vervalt
       *[other] { $count } functies vervallen
    }
placement-drop-still-there = Staat nog in dit scenario en vervalt dus niet
placement-drop-back =
    { $count ->
        [one] { $position } terugnemen
       *[other] { $count } functies terugnemen
    }
dialog-place-title =
    { $count ->
        [one] ‘{ $position }’ plaatsen
       *[other] { $count } functies plaatsen
    }
dialog-place-search = Bij welke functie?
dialog-place-hint = Functie of onderdeel
dialog-place-go = Plaatsen
dialog-place-already = Staat daar al bij.

## lists on screen
action-show-lists = Lijsten
action-save-list = Lijst opslaan als…
lists-save = Opslaan als…
action-copy-list = Kopieer de lijst
top-more-views = Meer weergaven
needs-list-shown = Ga eerst naar de lijsten (Alt+9)
lists-choose = Welke lijst
lists-choose-from = Wat was: het scenario waarmee je vergelijkt
lists-tabs-choose = Het scenario waar de lijst over gaat; kies een ander met de tabs bovenaan
lists-copy = Kopiëren
lists-fields = Kolommen
lists-empty = Deze lijst heeft hier geen rijen.
lists-needs-scenario = Deze lijst vergelijkt twee scenario’s. Kies met de tabs bovenaan wat het wordt, of maak een scenario.
notice-list-copied = De lijst staat op het klembord
picker-title-list = Lijst opslaan
picker-filter-list = Lijsten

phases-verdict-nothing = ja, er verandert niets

cli-report-no-people = De lijst ‘{ $list }’ noemt geen aantallen personen; --public verandert er niets aan.

export-cancelled = Het maken is gestopt; er is niets geschreven.
export-too-large = De afbeelding zou { $width } × { $height } pixels worden. Kies een lagere resolutie, kleiner papier of minder niveaus.
## styles
style-theme-light = Licht
style-theme-dark = Donker
style-theme-quiet = Rustig
style-theme-blue = Gemeenteblauw
style-theme-contrast = Hoog contrast
style-theme-print = Zwart-wit met patronen
style-theme-presentation = Presentatie
style-own-name = { $name }
style-not-found = Er is geen stijl ‘{ $asked }’, en ook geen bestand met die naam.
style-not-found-hint = kies { $known }, of geef het pad van een stijlbestand
style-file-unread = De stijl { $path } kan niet worden gelezen: { $detail }
style-file-refused = De stijl { $path } is niet gelezen. { $reason }
style-not-json = Het is geen JSON: regel { $line }, kolom { $column } ({ $detail }).
style-other-json = Het is geen stijl van Herschik: dan begint het met "format": "herschik-style".
style-newer-version = Een nieuwere Herschik heeft de stijl gemaakt (versie { $found }); deze leest versie { $known }. Werk het programma bij.
style-unknown-version = Versie { $found } bestaat niet; zet er "version": 1.
style-wrong-value = Bij ‘{ $path }’ (regel { $line }) staat iets anders dan er hoort: { $detail }.
style-unknown-theme = Het thema ‘{ $found }’ bestaat niet; kies quiet, blue, contrast, print, presentation, light of dark.
style-not-a-colour = Bij ‘{ $path }’ staat ‘{ $found }’; een kleur schrijf je als #rrggbb, zoals #154273.
style-out-of-bounds = Bij ‘{ $path }’ staat { $found }; het mag van { $least } tot en met { $most } zijn.
style-logo-not-base64 = Het logo kan niet worden gelezen: ‘logo.data’ is geen base64.
style-logo-too-large = Het logo is { $kilobytes } kB; meer dan { $most } kB kan niet. Sla het kleiner op.
style-logo-unreadable = Het logo is geen PNG of SVG die gelezen kan worden.
style-logo-of-other-kind = Het logo is { $found }; zet dat ook bij ‘logo.media_type’.
style-logo-with-script = Het logo bevat een programma (script). Sla het zonder op.
style-contrast = Stijl ‘{ $style }’: { $part } tegen { $behind } heeft contrast { DECIMAL($ratio) } : 1; nodig is { DECIMAL($needed) } : 1.
style-contrast-instead = Stijl ‘{ $style }’: { $part } in { $chosen } heeft tegen { $behind } contrast { DECIMAL($ratio) } : 1; nodig is { DECIMAL($needed) } : 1. Getekend wordt { $drawn }.
style-part-of-kind = { $part } van ‘{ $kind }’
style-part-page = de pagina
style-part-card = een kaart
style-part-top-card = de bovenste kaart
style-part-heat-card = een gekleurde kaart
style-part-compared-card = een kaart in een vergelijking
style-part-hatch = de arcering
style-part-title = de titel
style-part-name = de naam
style-part-detail = de kleine tekst
style-part-vacancy = ‘vacant’
style-part-kind = de band
style-part-dashed-edge = de onderbroken rand
style-part-marked-edge = de rand van wat anders is
style-part-badge = het merkteken
style-part-sign = het teken
style-part-connector = de verbindingslijn
style-part-relation = de lijn van een relatie
style-part-accent = de huisstijlkleur
## the text alternative of an organogram and of a change
alternative-municipality = Gemeente
alternative-the-municipality = de gemeente { $name }
alternative-municipality-of = gemeente { $name }
alternative-title = Organogram van { $organisation }
alternative-title-of-unit = Organogram van { $unit }, { $organisation }
alternative-title-bare = Organogram
alternative-short = { $title }: { $summary }.
alternative-short-bare = { $title }.
alternative-short-count =
    { $count ->
        [one] { $count } onderdeel
       *[other] { $count } onderdelen
    }
alternative-short-with = { $named } met { $units }
alternative-scenario = Dit is scenario { $scenario }.
alternative-from-day = vanaf { $day }
alternative-as-at = Peildatum: { $day }.
alternative-day =
    { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## publishing: what stands on a page

publish-overview = Overzicht
publish-scenario = Scenario { $name }
publish-from-day = per { $day }
alternative-number =
    { $count ->
        [1] één
        [2] twee
        [3] drie
        [4] vier
        [5] vijf
        [6] zes
        [7] zeven
        [8] acht
        [9] negen
        [10] tien
        [11] elf
        [12] twaalf
       *[other] { $count }
    }
alternative-units =
    { $count ->
        [one] { $number } onderdeel
       *[other] { $number } onderdelen
    }
alternative-units-of-kind =
    { $count ->
        [one] { $number } onderdeel van de soort { $kind }
       *[other] { $number } onderdelen van de soort { $kind }
    }
alternative-empty = Dit organogram is leeg.
alternative-only = { $unit } is het enige onderdeel.
alternative-top = { $unit } staat bovenaan.
alternative-tops = Bovenaan staan { $units }:
alternative-top-beneath =
    { $count ->
        [one] Onder { $unit } valt { $units }
       *[other] De volgende { $units } vallen onder { $unit }
    }
alternative-beneath =
    { $count ->
        [one] Daaronder valt { $units }
       *[other] Daaronder vallen { $units }
    }
alternative-with-beside = { $said }, met { $beside } ernaast
alternative-only-beside =
    { $count ->
        [one] Ernaast staat { $beside }
       *[other] Ernaast staan { $beside }
    }
alternative-beside = naast de lijn
alternative-informal = informeel
alternative-external = buiten de organisatie
alternative-no-head = zonder eigen leiding
alternative-vacant = Leiding: vacant
alternative-own-head = Met eigen leiding
alternative-head = Leiding: { $heads }
alternative-heads = { $head } ({ $count })
alternative-together = Gezamenlijke leiding: { $heads }
alternative-together-unnamed = Met gezamenlijke leiding
alternative-from-above = Van bovenaf aangestuurd
alternative-by-parent = Aangestuurd door de leiding van { $unit }
alternative-by-parent-heads = Aangestuurd door de leiding van { $unit } ({ $heads })
alternative-each-head =
    { $exceptions ->
        [yes] tenzij anders vermeld staat elk onder leiding van een { $head }
       *[no] elk staat onder leiding van een { $head }
    }
alternative-each-by-parent =
    { $exceptions ->
        [yes] tenzij anders vermeld worden ze aangestuurd door de leiding van { $unit }
       *[no] ze worden aangestuurd door de leiding van { $unit }
    }
alternative-each-vacant = van elk is de leiding vacant
alternative-most-vacant = tenzij anders vermeld is de leiding vacant
alternative-formation =
    { $parts ->
        [yes] Formatie met alles eronder: { FTE($fte) }
       *[no] Formatie: { FTE($fte) }
    }
alternative-relations = Relaties buiten de lijn
alternative-relations-are = Naast de hiërarchische lijn zijn er deze relaties:
alternative-relation = { $from } { $verb } { $to }.
alternative-relation-to-several = { $from } { $verb }: { $to }.
alternative-totals = Aantallen
alternative-total = In totaal zijn dit { $units }.
alternative-total-of-kinds = In totaal zijn dit { $units }; samen { $count }.
alternative-total-formation = De formatie is samen { FTE($fte) }.
alternative-lower = Lagere niveaus zijn weggelaten.
alternative-left-out = Niet op dit organogram: { $units }.
alternative-change-title = Wijziging van het organogram van { $organisation }
alternative-change-title-bare = Wijziging van het organogram
alternative-change-between = Dit is het verschil tussen scenario { $from } en scenario { $to }.
alternative-change-none = Aan het organogram verandert niets.
alternative-change-otherwise = Van { $units } verandert iets wat niet op de kaart staat, zoals taken, functies of relaties:
alternative-change-replaced =
    { $count ->
        [one] { $heirs } komt in de plaats van { $gone }.
       *[other] { $heirs } komen in de plaats van { $gone }.
    }
alternative-change-absorbed =
    { $count ->
        [one] { $units } gaat op in wat er al is.
       *[other] { $units } gaan op in wat er al is.
    }
alternative-change-new =
    { $count ->
        [one] { $units } is nieuw.
       *[other] { $units } zijn nieuw.
    }
alternative-change-gone =
    { $count ->
        [one] { $units } vervalt.
       *[other] { $units } vervallen.
    }
alternative-change-moved =
    { $count ->
        [one] { $units } krijgt een andere plaats.
       *[other] { $units } krijgen een andere plaats.
    }
alternative-change-renamed =
    { $count ->
        [one] { $units } krijgt een andere naam.
       *[other] { $units } krijgen een andere naam.
    }
alternative-change-kind =
    { $count ->
        [one] { $units } wordt een ander soort onderdeel.
       *[other] { $units } worden een ander soort onderdeel.
    }
alternative-change-led =
    { $count ->
        [one] { $units } krijgt een andere leiding.
       *[other] { $units } krijgen een andere leiding.
    }
cli-text-written = Tekst geschreven naar { $path }

pdf-untitled = Organogram
pdf-figure =
    { $count ->
        [one] Organogram ‘{ $name }’ met 1 onderdeel.
       *[other] Organogram ‘{ $name }’ met { $count } onderdelen.
    }
pdf-figure-with-text = { $figure } De tekst ervan staat achter in dit document.
pdf-text-heading = Tekst van het organogram
pdf-logo = Logo
pdf-no-page = Er is geen bladzijde om te schrijven.
pdf-not-written = De PDF is niet gemaakt: hij zou niet toegankelijk zijn ({ $reason }).
pdf-scaled-down = Bladzijde ‘{ $page }’ is groter dan de 5,08 m die een PDF toelaat; alles staat er op { DECIMAL($percent) }% van zijn grootte. Kies papier, minder lagen of een deel om het te kunnen lezen.
publish-against-earlier = vergeleken met { $scenario }
publish-against-later = vergeleken met wat volgt: { $scenario }
publish-beside = { $from } naast { $to }
publish-side-absent = { $scenario }: bestaat hier niet
publish-page-number = { $page } van { $count }
publish-sheet-name = { $name }, blad { $sheet }
publish-continues-on = verder op blad { $sheet }
publish-continued-from = vervolg van blad { $sheet }
publish-watermark-draft = Concept
publish-watermark-lapsed = Vervallen

## publishing: what could not be done

publish-note-no-unit = Het onderdeel { $unit } is er in dit scenario niet; de hele organisatie is getekend.
publish-note-no-comparison = Het scenario om mee te vergelijken is er niet; er is niets vergeleken.
publish-note-each-none = Er is geen onderdeel van de soort ‘{ $kind }’; er is één overzicht gemaakt.
publish-note-small-text =
    { $count ->
        [one] De kleinste tekst is { DECIMAL($size) } punt, en gevraagd is minstens { DECIMAL($least) }. Neem groter papier, minder niveaus of meer bladen (tegels).
       *[other] Op { $count } bladen is de tekst te klein: tot { DECIMAL($size) } punt, en gevraagd is minstens { DECIMAL($least) }. Neem groter papier, minder niveaus of meer bladen (tegels).
    }
publish-note-no-legend =
    { $count ->
        [one] De legenda is weggelaten: die zou te weinig ruimte laten voor het organogram. Neem groter papier of toon minder soorten.
       *[other] Op { $count } bladen is de legenda weggelaten: die zou te weinig ruimte laten voor het organogram. Neem groter papier of toon minder soorten.
    }
publish-note-letters =
    { $count ->
        [one] Niet alle letters van ‘{ $first }’ zijn te tekenen: het meegeleverde lettertype heeft ze niet. In SVG en HTML vult de lezer ze zelf aan.
       *[other] Niet alle letters van { $count } onderdelen zijn te tekenen, zoals van ‘{ $first }’: het meegeleverde lettertype heeft ze niet. In SVG en HTML vult de lezer ze zelf aan.
    }
publish-note-logo-text = De letters in het logo worden niet getekend: zet ze in het tekenprogramma om in vormen.
publish-note-no-arrows = { $count } verplaatsingen staan er zonder pijl: zo veel pijlen zijn niet te lezen.
publish-note-many-relations = Er zijn { $count } relatielijnen gevraagd; zo veel zijn niet te lezen, dus er is er geen getekend. Kies minder soorten.
publish-note-relations-off-chart =
    { $count ->
        [one] { $count } relatie heeft een uiteinde dat niet op het organogram staat, en is niet getekend.
       *[other] { $count } relaties hebben een uiteinde dat niet op het organogram staat, en zijn niet getekend.
    }

## publishing: what a file reveals

publish-reveals-units =
    { $count ->
        [one] De naam van { $count } onderdeel.
       *[other] De namen van { $count } onderdelen.
    }
publish-reveals-hidden = Hoeveel onderdelen er onder de getoonde nog zijn.
publish-reveals-heads = De functie van wie leidinggeeft, en waar die vacant is.
publish-reveals-no-heads = Niets over wie leidinggeeft.
publish-reveals-holders =
    { $count ->
        [one] De naam van { $count } persoon, bij de functie.
       *[other] De namen van { $count } personen, bij hun functie.
    }
publish-reveals-no-holders = Geen namen van personen.
publish-reveals-formation = De formatie van onderdelen, in fte.
publish-reveals-figures = Cijfers per onderdeel: { $figures }.
publish-reveals-relations =
    { $count ->
        [one] { $count } relatie buiten de lijn.
       *[other] { $count } relaties buiten de lijn.
    }
publish-reveals-scenario = Het scenario ({ $scenario }) en hoe ver het besluit is.
publish-reveals-comparison = Wat er anders is dan in { $scenario }.

cli-export-several =
    { $files ->
        [one] { $count } onderdelen getekend in { $files } bestand: ‘{ $first }’.
       *[other] { $count } onderdelen getekend in { $files } bestanden: van ‘{ $first }’ tot en met ‘{ $last }’.
    }
cli-export-no-kind = Er is geen soort onderdelen met het kenmerk of de naam ‘{ $kind }’.
cli-export-known-kinds = Soorten in dit bestand: { $kinds }.
cli-export-reveals = Wie dit bestand krijgt, kan lezen:
cli-note = Let op: { $message }

png-resolution = Een afbeelding heeft meer dan 0 en hoogstens { $most } pixels per inch (schaal { $scale }). Kies een getal daartussen.
png-no-page = Er is geen pagina { $page }.
png-not-written = De afbeelding kon niet worden geschreven: { $reason }.

## a published web page
html-text = Het organogram in tekst
html-to-text = Naar de tekst
html-contents = Op deze pagina
html-chart = Organogram
html-of-part = Organogram van { $name }; dezelfde inhoud staat hieronder in tekst.
html-view = Organogram, in beeld te schuiven
html-tools = Organogram bedienen
html-legend = Legenda
html-search = Zoeken
html-previous = Vorige vinden
html-next = Volgende vinden
html-zoom-in = Inzoomen
html-zoom-out = Uitzoomen
html-fit = Passend
html-percent = { $value }%
html-toggle = In- of uitklappen
html-expand-all = Alles uitklappen
html-collapse-all = Alles inklappen
html-in-text = Toon in de tekst
html-help-title = Bediening
html-help = Schuif met de muis of met twee vingers; zoom met Ctrl en het muiswiel, of door te knijpen; dubbelklik past alles in beeld. Met het toetsenbord: pijltoetsen lopen door het organogram, Enter klapt in of uit, + en − zoomen, 0 past alles in beeld, / zoekt, en een letter springt naar een naam.
html-hidden =
    { $count ->
        [one] één onderdeel ingeklapt
       *[other] { $count } onderdelen ingeklapt
    }
html-shown = { $count } van { $all } onderdelen in beeld
html-found =
    { $count ->
        [one] één gevonden; Enter toont het
       *[other] { $count } gevonden; Enter toont de volgende
    }
html-found-none = Niets gevonden voor ‘{ $text }’
html-found-at = { $place } van { $count }: { $name }

## publish dialog
action-publish = Publiceren…
action-copy-image = Kopieer het organogram als afbeelding
needs-chart-shown = Ga eerst naar het organogram (Alt+1)
publishing-heading = Publiceren
publishing-format = Formaat
publishing-style = Stijl
publishing-content = Inhoud
publishing-scenario = Scenario
publishing-part = Onderdeel
publishing-whole = De hele organisatie
publishing-from-unit = ‘{ $name }’ en wat eronder valt
publishing-each = Elk apart: { $kind } ({ $count })
publishing-levels = Niveaus
publishing-levels-all = Alle niveaus
publishing-levels-count =
    { $count ->
        [one] Alleen het bovenste niveau
       *[other] De bovenste { $count } niveaus
    }
publishing-form = Vorm
publishing-form-automatic = Wat het beste past
publishing-form-hark = Hark
publishing-form-top-down = Boom van boven naar beneden
publishing-form-left-to-right = Boom van links naar rechts
publishing-compare = Vergelijken met
publishing-compare-nothing = Niet vergelijken
publishing-way = Hoe
publishing-way-side-by-side = Naast elkaar
publishing-way-overlay = In één organogram, met pijlen
publishing-way-later = Wat hierin nieuw of anders is
publishing-way-earlier = Wat hieruit vervalt of verandert
publishing-figures = Cijfers op de kaarten, zoals in het venster
publishing-holders = Namen van medewerkers
publishing-holders-warning = Met namen van medewerkers: deel dit bestand alleen met wie die namen mag zien.
publishing-relations = Relaties: { $shown } van { $count } soorten
publishing-relation-kind = { $name } ({ $count })
publishing-paper = Papier
publishing-paper-size = Maat
publishing-paper-none = Zo groot als het organogram
publishing-paper-iso = { $size } · { $short } × { $long } mm
publishing-paper-wide = 16:9 · scherm of dia
publishing-orientation = Stand
publishing-orientation-automatic = Wat het beste past
publishing-orientation-landscape = Liggend
publishing-orientation-portrait = Staand
publishing-fitting = Passend maken
publishing-fitting-one-sheet = Alles op één blad
publishing-fitting-tiles = Over meer bladen, leesbaar
publishing-margin = Marge
publishing-least-text = Kleinste letter
publishing-frame = Rondom
publishing-has-title = Titel erboven
publishing-title = Titel
publishing-has-scenario = Scenario, status en peildatum
publishing-has-legend = Legenda
publishing-has-logo = Logo
publishing-has-page-numbers = Bladnummers
publishing-watermark = Watermerk
publishing-watermark-automatic = ‘Concept’, tot er besloten is
publishing-watermark-always = Altijd ‘Concept’
publishing-watermark-never = Geen
publishing-picture = Afbeelding
publishing-text = Tekst
publishing-text-embedded = Als tekst, met de letters erbij
publishing-text-paths = Als vormen: overal gelijk, niet te doorzoeken
publishing-text-plain = Als tekst, met de letters van de lezer
publishing-resolution = Scherpte
publishing-resolution-dpi = Punten per inch (dpi)
publishing-resolution-width = Breedte in pixels
publishing-dpi = Dpi
publishing-width = Breedte
publishing-pixels = Dit blad wordt { $width } × { $height } pixels ({ $mega } megapixel).
publishing-transparent = Doorzichtige achtergrond
publishing-preview =
    { $count ->
        [one] Voorbeeld: { $name }
       *[other] Voorbeeld van blad { $page } van { $count }: { $name }
    }
publishing-preview-none = Voorbeeld, nog niet klaar
publishing-working = Bijwerken…
publishing-previous-page = Vorig blad
publishing-next-page = Volgend blad
publishing-page-of = { $page } van { $count }
publishing-fit = Passend
publishing-fit-name = Voorbeeld: het hele blad
publishing-actual-size = Voorbeeld: ware grootte
publishing-reveals = Wie dit bestand krijgt, ziet:
publishing-save = Opslaan…
publishing-copy = Kopieer afbeelding
publishing-stop = Stoppen
publishing-making = { $percent } % gemaakt
publishing-taken =
    { $taken ->
        [one] Van de { $count } bestanden is er 1 al. Vervangen?
       *[other] Van de { $count } bestanden zijn er { $taken } al. Vervangen?
    }
publishing-replace = Vervangen
publishing-saved =
    { $count ->
        [one] Gepubliceerd als { $path }
       *[other] Gepubliceerd in { $count } bestanden; het eerste is { $path }
    }
publishing-failed = Niet opgeslagen. { $why }
publishing-broke-off = Het maken is afgebroken door een fout in het programma. Er is niets geschreven; probeer een ander formaat.
publishing-copied = De afbeelding staat op het klembord
publishing-copy-too-large = Voor het klembord is de afbeelding te groot: { $mega } megapixel, hoogstens { $most }. Sla haar op als PNG, of toon minder niveaus.
publishing-picker-title = Organogram publiceren
publishing-picker-filter = Organogrammen

publishing-look = Kaarten en huisstijl
publishing-shape = Kaarten
publishing-shape-box = Als vakken
publishing-shape-line = Als lijnen
publishing-density = Ruimte
publishing-density-compact = Compact
publishing-density-normal = Normaal
publishing-density-roomy = Ruim
publishing-corner = Ronding
publishing-line = Lijndikte
publishing-accent = Huiskleur
publishing-accent-none = Geen
publishing-style-logo = Logobestand
publishing-logo-open = Kies…
publishing-logo-none = Verwijder
publishing-kind-colours = Kleur per soort
publishing-kind-as-file = Uit het bestand
publishing-style-file = Stijlbestand
publishing-style-open = Stijl openen…
publishing-style-save = Stijl opslaan…
publishing-style-stem = huisstijl
publishing-picker-open-style = Stijl openen
publishing-picker-save-style = Stijl opslaan
publishing-picker-logo = Logo kiezen
publishing-picker-styles = Stijlen
publishing-picker-pictures = Afbeeldingen (SVG, PNG)
publishing-style-taken = De stijl ‘{ $name }’ is overgenomen.
publishing-logo-taken = Het logo is overgenomen.
publishing-style-written = De stijl staat in { $path }.

publish-side-before = Was
publish-side-after = Wordt
style-logo-many-pixels = Het logo heeft { $width } × { $height } pixels; meer dan { $most } megapixel kan niet. Sla het kleiner op.
