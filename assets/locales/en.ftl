### English. The same keys and variables as in nl.ftl; short, speaking to "you".
### Amounts: FTE($x) and DECIMAL($x) of hundredths, EURO($x) of cents, PERCENT($part, $whole).

## Common

yes = Yes
no = No
cancel = Cancel
close = Close
save = Save
and = { $first } and { $second }
## Counts and amounts

unit-count =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
formation-and-cost = { FTE($fte) }, { EURO($cents) }
## File

unsaved-changes = You have changes that are not saved yet.
unknown-file-version = ‘{ $name }’ was made with a newer Herschik (version { $version }). Update Herschik to open it.

## Edits that were carried out

done-rename-organisation = Renamed the organisation to ‘{ $title }’
done-add-unit = Added ‘{ $unit }’ under ‘{ $parent }’
done-add-unit-at-top = Added ‘{ $unit }’ at the top
done-remove-units =
    { $count ->
        [one] Removed ‘{ $unit }’
       *[other] Removed { $count } units
    }
done-rename-unit = Renamed ‘{ $unit }’ to ‘{ $name }’
done-edit-unit = Changed the details of ‘{ $unit }’
done-set-unit-kind =
    { $count ->
        [one] Changed the kind of ‘{ $unit }’ to { $kind }
       *[other] Changed the kind of { $count } units to { $kind }
    }
done-move-units =
    { $count ->
        [one] Moved ‘{ $unit }’ to ‘{ $to }’
       *[other] Moved { $count } units to ‘{ $to }’
    }
done-move-units-to-top =
    { $count ->
        [one] Moved ‘{ $unit }’ to the top
       *[other] Moved { $count } units to the top
    }
done-reorder-unit =
    { $count ->
        [one] Put ‘{ $unit }’ in another place
       *[other] Put { $count } units in another place
    }
done-set-leadership =
    { $count ->
        [one] Changed the leadership of ‘{ $unit }’
       *[other] Changed the leadership of { $count } units
    }
done-set-tasks = Changed the tasks of ‘{ $unit }’
done-split-unit =
    { $count ->
        [one] Split ‘{ $unit }’ into { $count } part
       *[other] Split ‘{ $unit }’ into { $count } parts
    }
done-merge-units =
    { $count ->
        [one] Merged ‘{ $unit }’ into ‘{ $name }’
       *[other] Merged { $count } units into ‘{ $name }’
    }
done-add-position = Added position ‘{ $position }’ to ‘{ $unit }’
done-edit-position = Changed position ‘{ $position }’ of ‘{ $unit }’
done-move-positions =
    { $count ->
        [one] Moved position ‘{ $position }’ to ‘{ $to }’
       *[other] Moved { $count } positions to ‘{ $to }’
    }
done-remove-positions =
    { $count ->
        [one] Removed position ‘{ $position }’
       *[other] Removed { $count } positions
    }
done-add-relation = Added a relation from ‘{ $from }’ to ‘{ $to }’
done-edit-relation = Edited the relation from ‘{ $from }’ to ‘{ $to }’
done-define-row = Defined ‘{ $name }’
done-remove-row = Removed ‘{ $name }’
done-remove-relations =
    { $count ->
        [one] Removed the relation from ‘{ $from }’ to ‘{ $to }’
       *[other] Removed { $count } relations
    }
## Edits that were refused

refused-unknown-unit = There is no unit ‘{ $unit }’ (any more). Choose one that is there.
refused-unknown-position = There is no position ‘{ $position }’ (any more). Choose one that is there.
refused-unknown-relation = There is no relation ‘{ $relation }’ (any more). Choose one that is there.
refused-unknown-kind = Kind ‘{ $kind }’ is not in this file’s list of kinds. Choose one that is, or add it first.
refused-id-taken = The id ‘{ $id }’ is in use already. Choose another one.
refused-empty-name = The name is empty. Enter a name.
refused-beneath-itself = ‘{ $unit }’ cannot stand under itself. Choose another unit to put it under.
refused-beneath-own-part = ‘{ $unit }’ cannot stand under ‘{ $to }’, which is one of its own sub-units. Move ‘{ $to }’ out first.
refused-not-a-sibling = ‘{ $unit }’ does not stand among the units of ‘{ $parent }’. Choose a place beside one that does.
refused-not-at-the-top = ‘{ $unit }’ does not stand at the top. Choose a place beside a unit that does.
refused-nothing-above = There is nothing above ‘{ $unit }’ that could lead it. Put it under another unit first, or choose another leadership.
refused-relation-to-itself = ‘{ $unit }’ cannot have a relation with itself. Choose another unit.
refused-relation-exists = There is such a relation between ‘{ $from }’ and ‘{ $to }’ already. Edit that one, or choose another kind.
refused-in-use =
    { $count ->
        [one] ‘{ $name }’ is still in use once. Choose something else there first.
       *[other] ‘{ $name }’ is still in use { $count } times. Choose something else there first.
    }
refused-unknown-row = ‘{ $id }’ is not in this list (any more). Choose a row that is.
refused-bad-value = ‘{ $value }’ does not fit here. A colour is #rrggbb, a month 1 to 12.
refused-too-few-parts = To split ‘{ $unit }’ takes at least two parts. Add a part.
refused-not-to-divide = ‘{ $what }’ cannot be given to this part: it does not belong to ‘{ $unit }’, or another part has it already. Take it out of this part.
refused-too-few-units = To merge takes at least two different units. Choose one more.
refused-merge-within-itself = ‘{ $unit }’ stands under ‘{ $above }’ and cannot be merged with it. Move it first, or leave one of them out.
refused-nothing-changes = This changes nothing: it is so already.
refused-outdated = The organisation has changed in the meantime. Try again.
## Rules that records break

violation-missing-parent = Unit ‘{ $unit }’ stands under ‘{ $parent }’, which is not there. Correct its ‘parent’, or take it out.
violation-cycle = Unit ‘{ $unit }’ stands under ‘{ $parent }’, and by that way under itself. Put one of the units in that ring elsewhere.
violation-missing-reference =
    { $table ->
        [positions] Position ‘{ $id }’
       *[relations] Relation ‘{ $id }’
    } refers in ‘{ $field }’ to ‘{ $to }’, which is not there. Correct the reference, or take it out.
violation-empty =
    { $table ->
        [positions] Position ‘{ $id }’
       *[units] Unit ‘{ $id }’
    } has an empty ‘{ $field }’. Fill it in.
violation-relation-to-itself = Relation ‘{ $relation }’ goes from a unit to itself. Correct ‘from’ or ‘to’, or take it out.
## Files that are refused

file-empty = The file is empty. Open a backup, or start a new organisation.
file-not-text = The file is not text in UTF-8. Open an organisation file of Herschik (.json).
file-not-json = The file is not JSON: line { $line }, column { $column } is wrong ({ $detail }). Correct that line, or open a backup.
file-cut-off = The file ends halfway, on line { $line }: a piece is missing. Open a backup.
file-too-deep = Objects stand too deep inside each other on line { $line }. No organisation needs that: see if this is the right file.
file-other-json = This is JSON of something else: "format": "herschik" is missing. Open an organisation file of Herschik.
file-newer-version = The file has version { $found }; this Herschik knows versions up to { $known }. Update Herschik to open it.
file-unknown-version = The version of the file is ‘{ $found }’, and there is no such version. Give a whole number from 1 as "version", or open a backup.
file-duplicate-key = In { $path } ‘{ $key }’ stands twice, the second time on line { $line }. Take one of them out, or give it another id.
file-duplicate-key-at-top = At the top of the file ‘{ $key }’ stands twice, the second time on line { $line }. Take one of them out.
file-several-parents = { $path } on line { $line } gives more than one unit above. Leave one; make relations of the others.
file-wrong-value = { $path } on line { $line } is wrong: { $detail }. Correct it there, or open a backup.
file-broken =
    { $first } { $line ->
        [0] { "" }
       *[other] (line { $line })
    }{ $others ->
        [0] { "" }
        [one] { " " }There is 1 more error.
       *[other] { " " }There are { $others } more errors.
    }
finding-unknown-kind = Kind ‘{ $kind }’ is not in this file’s list of kinds. Add it, or choose another kind.
## The disk

disk-read-not-found = ‘{ $path }’ was not found. See if the name is right and the disk is there.
disk-read-denied = You may not read ‘{ $path }’. Ask for access, or open a copy.
disk-read-folder = ‘{ $path }’ is a folder. Choose a file in it.
disk-read-too-large = ‘{ $path }’ is larger than an organisation file ever is. See if this is the right file.
disk-read-failed = ‘{ $path }’ cannot be read ({ $cause }). Try again, or open a copy.
disk-write-folder = ‘{ $path }’ is a folder. Choose a file name in it.
disk-write-no-folder = ‘{ $path }’ cannot be saved: there is no such folder. Make it first, or choose another one.
disk-write-denied = You may not write ‘{ $path }’. Save under another name or in another folder.
disk-write-read-only = ‘{ $path }’ is on a disk that can only be read. Save in another folder.
disk-write-full = ‘{ $path }’ does not fit: the disk is full. Make room, or save on another disk.
disk-write-failed = ‘{ $path }’ cannot be saved ({ $cause }). Save under another name or in another folder.
## Signals

check-own-without-head = ‘{ $unit }’ is led by its own head, but has no leading position.
check-own-without-head-hint = Make a position leading, or say that the leadership is vacant.
check-own-with-several-heads = ‘{ $unit }’ is led by one head of its own, but has { $count } leading positions.
check-own-with-several-heads-hint = Say that the leadership is collegial, or leave one position leading.
check-collegial-too-few =
    { $count ->
        [0] ‘{ $unit }’ is led collegially, but has no leading position.
       *[other] ‘{ $unit }’ is led collegially, but has { $count } leading position.
    }
check-collegial-too-few-hint = Make at least two positions leading, or choose another leadership.
check-by-parent-with-head =
    { $count ->
        [one] ‘{ $unit }’ is led from above, but has a leading position itself.
       *[other] ‘{ $unit }’ is led from above, but has { $count } leading positions itself.
    }
check-vacant-with-head =
    { $count ->
        [one] The leadership of ‘{ $unit }’ is called vacant, but there is a leading position.
       *[other] The leadership of ‘{ $unit }’ is called vacant, but there are { $count } leading positions.
    }
check-none-with-head =
    { $count ->
        [one] ‘{ $unit }’ needs no head, but has a leading position.
       *[other] ‘{ $unit }’ needs no head, but has { $count } leading positions.
    }
check-head-not-said-hint = Say that it has a head of its own, or make the position not leading.
check-no-head = ‘{ $unit }’ has no head.
check-no-head-hint = Add a leading position, or say who leads it.
check-by-parent-without-head = ‘{ $unit }’ is led from ‘{ $parent }’, but there is no head there.
check-by-parent-at-top = ‘{ $unit }’ is led from above, but stands at the top.
check-by-parent-without-head-hint = Give it a head of its own, or see to the leadership above it.
check-overfilled-position = Position ‘{ $position }’ of ‘{ $unit }’ has { FTE($occupied) } occupied of { FTE($formation) } approved.
check-overfilled-position-hint = See if both amounts are right; raise the approved amount if that was decided.
check-same-name = Under ‘{ $parent }’ there are { $count } units called ‘{ $unit }’.
check-same-name-at-top = At the top there are { $count } units called ‘{ $unit }’.
check-same-name-hint = Give them names that tell them apart, or merge them.
check-unknown-unit-kind =
    { $count ->
        [one] Kind ‘{ $kind }’ of one unit is not in the list of kinds.
       *[other] Kind ‘{ $kind }’ of { $count } units is not in the list of kinds.
    }
check-unknown-unit-kind-hint = Add the kind to the list, or choose one that is there.
check-unknown-relation-kind =
    { $count ->
        [one] Kind ‘{ $kind }’ of one relation is not in the list of kinds.
       *[other] Kind ‘{ $kind }’ of { $count } relations is not in the list of kinds.
    }
check-unknown-relation-kind-hint = Add the kind to the list, or choose one that is there.
check-nothing-found = Nothing found: all is well.
check-summary = { $errors }, { $warnings }, { $notes }.
check-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
check-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
check-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
severity-note = Note
severity-warning = Warning
severity-error = Error
## The command line

cli-error = Error: { $message }
cli-hint = Hint: { $hint }
cli-no-window = No window can be opened here. The commands ‘list’, ‘find’, ‘check’, ‘diff’, ‘apply’, ‘export’ and ‘schema’ do work; ‘herschik --help’ explains them.
cli-file-before-command = A file (‘{ $path }’) stands before the command. Put it behind: herschik COMMAND FILE.
cli-file-refused = { $path }: { $reason }
cli-check-shows-all = ‘herschik check { $path }’ shows all errors.
cli-broken-rule =
    { $line ->
        [0] { $rule }
       *[other] line { $line }: { $rule }
    }
cli-no-such-unit = There is no unit with the id or the name ‘{ $unit }’. ‘herschik list’ shows what is there.
cli-several-such-units = { $count } units are called ‘{ $unit }’. Give the id of the one you mean.
cli-use-an-id = choose from { $ids }.
cli-unknown-format = ‘{ $path }’ does not end in a kind of file that Herschik can make. Let the name end in { $known }.
cli-exported =
    { $count ->
        [one] Drew { $count } unit in ‘{ $path }’.
       *[other] Drew { $count } units in ‘{ $path }’.
    }
cli-output-failed = The output cannot be written ({ $cause }). See where you send it.
edits-no-list = This is no list of edits. Put them between [ and ], each an object with "command".
edits-malformed = Edit { $number } (line { $line }) is wrong at ‘{ $path }’: { $detail }. Correct that; nothing has changed.
edits-malformed-whole = Edit { $number } (line { $line }) is wrong: { $detail }. Correct it; nothing has changed.
edits-refused = Edit { $number } (line { $line }) cannot be done: { $reason }
edits-refused-hint = Nothing has changed. ‘herschik list { $path }’ shows what is there.
edits-done =
    { $count ->
        [one] Saved { $count } edit in ‘{ $path }’.
       *[other] Saved { $count } edits in ‘{ $path }’.
    }
cell-yes = yes
cell-no = no
column-id = id
column-kind = kind
column-name = name
column-parent = under
column-formal = formal
column-external = external
column-leadership = leadership
column-heads = heads
column-tasks = tasks
column-positions = positions
column-formation-fte = formation (fte)
column-occupied-fte = occupied (fte)
column-unit = unit
column-title = position
column-function = function
column-scales = scales
column-leading = leading
column-temporary = temporary
column-provisional-grading = provisional grading
column-from = from
column-to = to
column-from-position = position from
column-to-position = position to
column-code = code
column-label = about

## Cards and charts

card-vacant = No head
card-by-parent = by { $head }
card-by-parent-unnamed = by the head above
card-head-unnamed = Head without a position
card-hidden =
    { $count ->
        [one] + { $count } unit
       *[other] + { $count } units
    }
legend-dashed = Informal or external
chart-name = Organisation chart
chart-minimap = Overview map
chart-rename = Name of the unit
chart-open-unit = Show what is beneath
chart-close-unit = Hide what is beneath
chart-empty = There are no units yet. Press Ctrl+Shift+Enter for the first one, or choose Add in the menu.
## Dragging

drop-under = Under { $parent }
drop-before = Under { $parent }, before { $beside }
drop-after = Under { $parent }, after { $beside }
drop-unit = { $name }
drop-top = the top
## Notices

notice-undone = Undone: { $what }
notice-redone = Done again: { $what }
notice-cut =
    { $count ->
        [one] ‘{ $unit }’ cut. Choose a unit and press Ctrl+V to paste it beneath; Esc lets go.
       *[other] { $count } units cut. Choose a unit and press Ctrl+V to paste them beneath; Esc lets go.
    }
notice-saved = ‘{ $name }’ has been saved.
notice-exported = Chart kept as { $path }
notice-no-kinds = This file has no kinds of units, so nothing can be added. Begin with a new organisation or fill the vocabulary.
notice-stack-from = Units are stacked from level { $level } on.
new-unit-name = New { $kind }
file-stem = organisation
## What went wrong

failure-open = ‘{ $name }’ cannot be opened
failure-save = Not saved
failure-export = Chart not kept
failure-changed-on-disk = Another program changed { $path } since you opened it. Your work is still here. Save it under another name (Ctrl+Shift+S), or choose the same file there to replace it.
no-window = herschik cannot show a window here ({ $cause }). These work without one: herschik list, find, check, diff, apply, export and schema; see herschik --help.
refused-unknown-function = The function ‘{ $function }’ is not in the catalogue. Choose one that is.

## Bars

top-search = Search or give a command
top-export = Publish
top-menu = Menu
top-saved = { $name } · saved
top-unsaved = { $name } · unsaved changes
top-no-file = Not in a file yet
top-no-file-unsaved = Not in a file yet · changes
status-units = Units
status-layers = Layers
status-formation = Formation
status-occupied = Occupied
status-vacant = Vacant
status-leading = Managerial positions
status-unknown = No position says how many fte. Fill in formation and occupation at the positions.
status-findings =
    { $count ->
        [0] No findings
        [one] { $count } finding
       *[other] { $count } findings
    }
## Outline

outline-heading = Organisation
outline-filter = Search a name or task…
outline-name = Units
outline-no-hits = Nothing found. Try a part of the name, or a task.
outline-hits =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }

## Start screen

start-what-it-is = Draw your organisation, move its units around and see at once what that means.
start-open = Open a file
start-new = New organisation
start-drop-hint = Or drop a file on this window.
start-samples = Look around in a sample
start-recent = Opened recently
start-recent-none = The files that you open will be listed here.
start-recent-missing = Not found
start-recent-forget = Take off the list
sample-dordrecht-title = City of Dordrecht
sample-dordrecht-description = Clusters, core teams and tasks from the organisation decree of 2023.
## Choosing a file

picker-title-open = Open an organisation
picker-title-save = Save the organisation
picker-filter-organisation = Organisation (*.json)
picker-all-files = All files
picker-any-ending = Any
picker-open = Open
picker-save = Save
picker-cancel = Cancel
picker-overwrite = Replace
picker-overwrite-question = already exists. Do you want to replace it?
picker-reload = Refresh
picker-working-folder = Go to the working folder
picker-select-all = Select all
picker-show-hidden = Show hidden files
picker-show-system = Show system files
picker-pinned = Pinned
picker-places = Places
picker-devices = Drives
picker-removable = Removable drives
picker-home = Home
picker-desktop = Desktop
picker-documents = Documents
picker-downloads = Downloads
picker-audio = Music
picker-pictures = Pictures
picker-videos = Videos
picker-pin = Pin
picker-unpin = Unpin
picker-rename-pinned = Rename
picker-selected-folder = Chosen folder:
picker-selected-file = Chosen file:
picker-selected-items = Chosen:
picker-file-name = File name:
picker-error-no-folder-name = Give the folder a name
picker-error-no-file-name = Give the file a name
picker-error-folder-exists = There is already a folder of this name
picker-error-file-exists = There is already a file of this name

## Actions

group-file = File
group-edit = Edit
group-unit = Unit
group-chart = Chart
group-window = Window
action-new = New organisation…
action-open = Open…
action-save = Save
action-save-as = Save as…
action-start-screen = Go to the start screen
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-cut = Cut
action-paste-under = Paste under this
action-select-all = Select all
action-clear-selection = Select nothing
action-find = Find a unit
action-palette = Find a command or unit
action-add-sibling = Add unit beside
action-add-child = Add unit under this
action-add-top = Add unit at the top
action-rename = Rename
action-delete = Delete
action-move-to = Move to…
action-move-earlier = Move forward
action-move-later = Move back
action-split = Split…
action-merge = Merge…
action-add-relation = Add relation…
action-go-up = Go up
action-go-down = Go down
action-go-left = Go left
action-go-right = Go right
action-toggle-collapsed = Collapse or expand
action-collapse-all = Collapse all
action-expand-all = Expand all
action-fewer-levels = Show one level less
action-more-levels = Show one level more
action-show-only-this = Show only this unit
action-show-whole = Show the whole organisation
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-actual-size = Actual size
action-fit = Fit all
action-zoom-to-selection = Fit selection
action-form-hark = Form: rake
action-form-top-down = Form: tree from top to bottom
action-form-left-to-right = Form: tree from left to right
action-stack-earlier = Stack one level earlier
action-stack-later = Stack one level later
action-stack-by-itself = Stack automatically
action-show-chart = Chart
action-show-network = Network
action-show-table = Table
action-next-panel = Go to the next panel
action-toggle-outline = Show or hide the outline
action-toggle-inspector = Show or hide properties
action-toggle-minimap = Show or hide the overview map
action-toggle-legend = Show or hide the legend
action-theme-system = Colours: as the system
action-theme-light = Colours: light
action-theme-dark = Colours: dark
action-language-dutch = Language: Dutch (Nederlands)
action-language-english = Language: English
action-toggle-reduced-motion = Reduced motion on or off
action-toggle-built-in-file-dialog = Built-in file dialog on or off
action-toggle-frame-counter = Show or hide the frame counter
action-keys = Keyboard shortcuts
## Dialogs

dialog-name = Name
dialog-kind = Kind
dialog-search-units = Search by name
dialog-nothing-found = Nothing found. Try another word.
dialog-unit-detail = { $kind } · { $parent }
dialog-palette-search = Find a command or unit
dialog-unsaved-title = Save changes?
dialog-unsaved-body = You have changes in ‘{ $name }’ that are not saved yet. Without saving, you lose them.
dialog-unsaved-discard = Don’t save
dialog-remove-title =
    { $count ->
        [one] Delete ‘{ $unit }’?
       *[other] Delete { $count } units?
    }
dialog-remove-body =
    { $beneath ->
        [one] { $beneath } unit still stands beneath. What should become of it?
       *[other] { $beneath } units still stand beneath. What should become of them?
    }
dialog-remove-move-up = Move up
dialog-remove-too = Delete too
dialog-move-title =
    { $count ->
        [one] Move ‘{ $unit }’
       *[other] Move { $count } units
    }
dialog-move-under = Under which unit?
dialog-move-top = The top: under nothing
dialog-move-go = Move
dialog-split-title = Split ‘{ $unit }’
dialog-split-hint = The parts take its place. What you don’t divide goes to the first part.
dialog-split-part = Part { $number }
dialog-split-add-part = + Add part
dialog-split-remove-part = Remove part { $number }
dialog-split-units = Units beneath
dialog-split-positions = Positions
dialog-split-tasks = Tasks
dialog-split-go = Split
dialog-merge-title =
    { $count ->
        [one] Merge { $count } unit
       *[other] Merge { $count } units
    }
dialog-merge-hint = The new unit gets all positions, tasks, relations and units beneath.
dialog-merge-go = Merge
dialog-relation-title = Relation of ‘{ $unit }’
dialog-relation-kind = Kind of relation
dialog-relation-with = With which unit?
dialog-relation-label = About (may stay empty)
dialog-relation-label-hint = For example: permits
dialog-relation-go = Add
dialog-relation-no-kinds = This file has no kinds of relations, so none can be added. Extend the vocabulary of the file first.
dialog-new-title = New organisation
dialog-new-hint = For example: City of Dordrecht
dialog-new-go = Begin
dialog-keys-title = Keyboard shortcuts

## Inspector

inspector-name = Name
inspector-name-empty = A name needs at least one letter.
inspector-under = under
inspector-at-top = at the top
inspector-leadership = Leadership
inspector-kind = Kind
inspector-place = Place
inspector-choose = Choose…
inspector-names = Names
inspector-official-name = Official
inspector-short-name = Abbreviation
inspector-public-name = Public
inspector-former-names = Formerly
inspector-details = Details
inspector-locations = Locations
inspector-districts = Districts
inspector-sources = Sources
inspector-notes = Notes
inspector-informal = Informal unit
inspector-external = Not part of this organisation
inspector-positions = Positions
inspector-no-positions = No positions yet.
inspector-add-position = Add a position
inspector-new-position = New position
inspector-remove-position = Remove the position
inspector-title = Position
inspector-title-empty = A position needs a name.
inspector-leads = Leads (click to change)
inspector-does-not-lead = Does not lead (click to change)
inspector-scales = Scale
inspector-scale-hint = scale
inspector-formation = Formation in fte
inspector-formation-hint = formation
inspector-occupied = Occupied in fte
inspector-occupied-hint = occupied
inspector-not-an-amount = Write a number with at most two decimals, such as 0.67.
inspector-vacant = Vacant: { $fte }
inspector-tasks = Tasks
inspector-no-tasks = No tasks yet.
inspector-task = Task
inspector-task-empty = Write the task in a few words.
inspector-task-parts = Parts of the task, one a line
inspector-task-up = Task up
inspector-add-task = Add a task
inspector-new-task = New task
inspector-remove-task = Remove the task
inspector-relations = Relations
inspector-add-relation = Add a relation
inspector-remove-relation = Remove the relation
inspector-several =
    { $count ->
        [one] { $count } unit chosen
       *[other] { $count } units chosen
    }
inspector-organisation = Name of the organisation
inspector-made-of = Made of
inspector-hints = To begin
inspector-drag-hint = Drag a card onto another unit to move it there; Esc puts everything back.
leadership-own = Its own head
leadership-collegial = Together, collegial
leadership-by-parent = By the head above
leadership-vacant = Vacant
leadership-none = Needs no head

action-toggle-relations = All relations on the chart
action-toggle-own-relations = Show the relations of the chosen unit
chart-relation-handle = Drag to another unit to add a relation
legend-relations = Relations
legend-switch-relation = Show these relations or leave them out
legend-leave-out = Leave out of the chart
legend-show = Show on the chart
legend-too-many = { $count } lines are too many to read. Choose fewer kinds, or choose a unit.
legend-off-chart =
    { $count ->
        [one] 1 relation with what is not on the chart. See the network.
       *[other] { $count } relations with what is not on the chart. See the network.
    }
legend-left-out = Left out

action-vocabulary = Vocabulary
inspector-status = Status
status-in-force = In force
status-provisional = Provisional
status-proposed = Proposed
status-under-study = Under study
status-mentioned = Only mentioned
status-historical = Historical
inspector-valid-from = Valid from
inspector-valid-until = Valid until
inspector-columns = Own fields
inspector-not-a-column = Write each line as name: value.
inspector-not-a-day = Write a day as 1-7-2024.
inspector-not-a-month = Write months as jan, mar or 1, 3.
inspector-not-a-number = Write a whole number.
inspector-meeting = Meetings
inspector-meeting-purpose = Purpose
inspector-meeting-frequency = How often
inspector-meeting-months = Months
inspector-meeting-participants = Participants by role
inspector-more-of-position = Everything about this position
inspector-less-of-position = Less about this position
inspector-more-of-relation = Everything about this relation
inspector-less-of-relation = Less about this relation
frequency-unsaid = Not said
frequency-weekly = Weekly
frequency-fortnightly = Every two weeks
frequency-monthly = Monthly
frequency-quarterly = Quarterly
frequency-half-yearly = Half-yearly
frequency-yearly = Yearly
month-1 = jan
month-2 = feb
month-3 = mar
month-4 = apr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dec
position-function = Function
position-no-function = No function of the catalogue
position-open-function = Catalogue of functions
position-acting = Acting
position-temporary = Temporary
position-provisional = Grading provisional
position-establishment = Formation
position-headcount = Number of posts
position-affiliation = Party
position-tasks = Own tasks
establishment-within = Within the formation
establishment-above = Above the formation
establishment-outside = Outside the formation
relation-sequence = Sequence
relation-optional = Only when needed

inspector-not-a-colour = Write a colour as #2458d3.
vocabulary-unit-kinds = Kinds of units
vocabulary-relation-kinds = Kinds of relations
vocabulary-functions = Functions
vocabulary-targets = Targets
vocabulary-budgets = Amounts by year
vocabulary-uses =
    { $count ->
        [0] not in use
        [one] once
       *[other] { $count } times
    }
vocabulary-new = New
vocabulary-add = Add
vocabulary-remove = Remove
vocabulary-search = Search this list…
vocabulary-choose = Choose a row at the left to edit it, or add one.
vocabulary-name = Name
vocabulary-plural = Plural
vocabulary-head-title = Head is called
vocabulary-colour = Colour
vocabulary-symbol = Mark
vocabulary-rank = Rank
vocabulary-line = Counts as line
vocabulary-beside-line = Staff: beside the line
vocabulary-off-chart = Left out of the chart by default
vocabulary-inverse = The other way round
vocabulary-stroke = Line
symbol-square = Square
symbol-rounded = Rounded
symbol-circle = Circle
symbol-diamond = Diamond
symbol-hexagon = Hexagon
symbol-bar = Bar
stroke-dotted = Dotted
stroke-dashed = Dashed
stroke-solid = Solid
function-code = Code
function-hr21-profile = HR21 profile
function-hr21-code = HR21 code
target-amount = Amount, €
target-fte = Formation, FTE
target-due = Due by
target-one-off = One-off
budget-row = Item
budget-one-off = one-off
# search
find-nothing = Nothing found.
find-no-such-kind = This file has no kind ‘{ $kind }’.
find-known-kinds = It has: { $kinds }.
column-found-in = found in
column-found = text
search-field-name = name
search-field-official-name = official name
search-field-short-name = abbreviation
search-field-public-name = public name
search-field-former-name = former name
search-field-kind = kind
search-field-task = task
search-field-position = position
search-field-position-task = task of position
search-field-affiliation = party
search-field-function = function
search-field-former-title = former title
search-field-profile = HR21 profile
search-field-code = code
search-field-scale = scale
search-field-location = location
search-field-district = area
search-field-own-field = own field
search-field-purpose = purpose of meeting
search-field-participant = participant
search-field-relation = relation
search-field-note = note

search-filters = Filters
search-filters-clear = Clear filters
search-filter-kind = All kinds
search-filter-scale = All scales
search-filter-vacancies = Only with a vacancy
search-filter-under = Only under { $unit }

sample-almelo-title = Almelo, social services
sample-almelo-description = Before and after: from four to twelve teams, in phases, with functions, scales and targets.
sample-almere-title = City of Almere
sample-almere-description = Eighteen departments under the executive management, with their core tasks.
sample-almere-college-title = Executive of Almere
sample-almere-college-description = The mayor and six aldermen with their proposed portfolios and amounts.
sample-aalsmeer-title = Aalsmeer and Amstelveen
sample-aalsmeer-description = One civil organisation for two governments, until and from 2022.

check-meeting-months = ‘{ $unit }’ meets in { $count } months; by what is said of it there would be { $expected }.
check-meeting-months-hint = Compare how often with the months, or leave a note that the source contradicts itself.
# compare

compare-theme-units = Units
compare-theme-leadership = Leadership
compare-theme-tasks = Tasks
compare-theme-positions = Positions and formation
compare-theme-functions = Catalogue of functions
compare-theme-relations = Relations
compare-theme-targets = Targets and amounts
compare-theme-details = Other details
compare-comma = { $first }, { $second }
compare-semicolon = { $first }; { $second }
compare-others =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
compare-quoted = ‘{ $what }’
compare-in-brackets = { $what } ({ $more })
compare-times = { $count } × { $what }
compare-with-fte = { $what } ({ FTE($fte) })
compare-units-of-kind = { $count } { $kind } ({ $names })
compare-count-of-kind = { $count } { $kind }
compare-top = the top
compare-share = { $unit } ({ $percent }%)
compare-with = , with { $what }
compare-namely = { $with }: { $positions }
compare-position-of = { $position } of { $unit }
compare-beneath =
    { $count ->
        [one] { $count } unit beneath it
       *[other] { $count } units beneath it
    }
compare-positions =
    { $count ->
        [one] { $count } position
       *[other] { $count } positions
    }
compare-fte = { FTE($fte) }
compare-fte-at-least = at least { FTE($fte) }
compare-euro = { EURO($cents) }
compare-date = { $day }/{ $month }/{ $year }
compare-due = by { $day }
compare-split = { $unit } is split into { $into }.
compare-merged = { $units } are merged into { $into }.
compare-replaced = { $unit } is replaced by { $into }.
compare-reshaped = { $units } are replaced by { $into }.
compare-absorbed =
    { $count ->
        [one] { $units } becomes part of { $into }.
       *[other] { $units } become part of { $into }.
    }
compare-unit-removed = { $unit } lapses{ $with }.
compare-unit-added = { $unit } is new, under { $under }{ $with }.{ $origin }
compare-origin = { " " }It came in part from { $units }.
compare-unit-moved = { $unit } moves from { $from } to { $to }{ $with }.
compare-units-followed =
    { $count ->
        [one] { $units } goes along to { $to }.
       *[other] { $units } go along to { $to }.
    }
compare-renamed = { $unit } is now called { $name }.
compare-kind-changed =
    { $count ->
        [one] { $units } changes from { $before } to { $after }.
       *[other] { $units } change from { $before } to { $after }.
    }
compare-formality =
    { $informal ->
        [yes] { $unit } becomes informal: no part of the formal structure.
       *[no] { $unit } becomes a formal unit; until then it was informal.
    }
compare-leadership =
    The leadership of { $units } changes: { $after ->
        [own] a head of its own
        [collegial] collegial leadership
        [by-parent] leadership from the unit above
        [vacant] a vacancy
       *[none] no leadership
    }, instead of { $before ->
        [own] a head of its own
        [collegial] collegial leadership
        [by-parent] leadership from the unit above
        [vacant] a vacancy
       *[none] no leadership
    }.
compare-reordered = The order under { $under } changes: { $units }.
compare-tasks-added =
    { $count ->
        [one] A task is new for { $unit }: { $tasks }.
       *[other] { $count } tasks are new for { $unit }: { $tasks }.
    }
compare-tasks-gone =
    { $count ->
        [one] A task lapses for { $unit }: { $tasks }.
       *[other] { $count } tasks lapse for { $unit }: { $tasks }.
    }
compare-tasks-changed =
    { $added ->
        [one] A task is
       *[other] { $added } tasks are
    } new for { $unit }: { $new }; { $gone ->
        [one] one task lapses
       *[other] { $gone } tasks lapse
    }: { $old }.
compare-details = Changed of { $what }: { $fields }.
compare-positions-moved =
    { $count ->
        [one] Position { $positions } moves from { $from } to { $to }.
       *[other] { $count } positions move from { $from } to { $to }: { $positions }.
    }
compare-positions-succeeded =
    { $count ->
        [one] Position { $positions } of { $unit } comes back at { $units }{ $as }{ $fte }.
       *[other] { $count } positions of { $unit } ({ $positions }) come back at { $units }{ $as }{ $fte }.
    }
compare-succeeded-as = , as { $titles }
compare-succeeded-fte = , together { FTE($after) } (was { FTE($before) })
compare-positions-added =
    { $count ->
        [one] { $unit } gets a new position: { $positions }.
       *[other] { $unit } gets { $count } new positions: { $positions }.
    }
compare-positions-removed =
    { $count ->
        [one] At { $unit } one position lapses: { $positions }.
       *[other] At { $unit } { $count } positions lapse: { $positions }.
    }
compare-position-retitled = Position { $position } is now called { $title }.
compare-position-regraded = Position { $position } is graded as { $after }; it was { $before }.
compare-scales =
    { $count ->
        [one] scale { $scales }
       *[other] scales { $scales }
    }
compare-ungraded = not graded
compare-fte-changed =
    The { $amount ->
        [formation] formation
       *[occupied] occupation
    } of position { $position } goes from { FTE($before) } to { FTE($after) }.
compare-fte-set =
    The { $amount ->
        [formation] formation
       *[occupied] occupation
    } of position { $position } is now known: { FTE($after) }.
compare-fte-cleared =
    The { $amount ->
        [formation] formation
       *[occupied] occupation
    } of position { $position } is no longer known; it was { FTE($before) }.
compare-positions-reordered =
    { $count ->
        [one] Position { $positions } of { $unit } gets another place in the list.
       *[other] The order of positions at { $unit } changes: { $positions }.
    }
compare-position-detail = Changed of position { $position }: { $fields }.
compare-position-details = Changed of { $count } positions of { $unit } ({ $positions }): { $fields }.
compare-relation = { $from } { $verb } { $to }
compare-relations-added =
    { $count ->
        [one] New relation: { $relations }.
       *[other] { $count } new relations: { $relations }.
    }
compare-relations-removed =
    { $count ->
        [one] Lapsed relation: { $relations }.
       *[other] { $count } lapsed relations: { $relations }.
    }
compare-relation-changed = Changed of the relation ‘{ $relation }’: { $fields }.
compare-relation-replaced = The relation ‘{ $before }’ becomes ‘{ $after }’; changed: { $fields }.
compare-functions-added =
    { $count ->
        [one] New in the catalogue of functions: { $functions }.
       *[other] { $count } functions are new in the catalogue: { $functions }.
    }
compare-functions-lapsed =
    { $count ->
        [one] One function no longer occurs anywhere: { $functions }.
       *[other] { $count } functions no longer occur anywhere: { $functions }.
    }
compare-functions-removed =
    { $count ->
        [one] One function leaves the catalogue: { $functions }.
       *[other] { $count } functions leave the catalogue: { $functions }.
    }
compare-row =
    { $table ->
        [functions] Function
        [targets] Target
        [budgets] Table of amounts
        [salary-tables] Salary table
        [unit-kinds] Kind of unit
       *[relation-kinds] Kind of relation
    } ‘{ $name }’
compare-row-added = { $row } is new{ $with }.
compare-row-with = : { $what }
compare-row-removed = { $row } lapses.
compare-row-changed = { $row } changes: { $fields }.
compare-properties = Changed of the whole organisation: { $fields }.
compare-field-changed = { $field } (was { $before }, becomes { $after })
compare-field-set = { $field } (becomes { $after })
compare-field-cleared = { $field } (was { $before }, lapses)
compare-field-unknown = the field ‘{ $name }’
compare-yes = yes
compare-no = no
compare-status-in-force = in force
compare-status-provisional = provisional
compare-status-proposed = proposed
compare-status-under-study = under study
compare-status-mentioned = only mentioned
compare-status-historical = historical
compare-field-name = name
compare-field-official-name = official name
compare-field-short-name = abbreviation
compare-field-public-name = public name
compare-field-former-names = former names
compare-field-external = external
compare-field-tasks = tasks
compare-field-locations = locations
compare-field-districts = districts
compare-field-meeting = meeting
compare-field-own-columns = own columns
compare-field-status = status
compare-field-valid-from = valid from
compare-field-valid-until = valid until
compare-field-notes = notes
compare-field-sources = sources
compare-field-predecessors = predecessors
compare-field-function = function
compare-field-scales = scale
compare-field-cost = cost a year
compare-field-leading = leading
compare-field-acting = acting
compare-field-temporary = temporary
compare-field-provisional-grading = provisional grading
compare-field-headcount = headcount
compare-field-establishment = place in the establishment
compare-field-affiliation = party
compare-field-holder = holder
compare-field-kind = kind
compare-field-from = from whom
compare-field-to = to whom
compare-field-label = label
compare-field-optional = when asked
compare-field-months = months
compare-field-sequence = sequence
compare-field-code = code
compare-field-hr21-profile = HR21 profile
compare-field-hr21-code = HR21 code
compare-field-unit = unit
compare-field-amount = amount
compare-field-fte = fte
compare-field-due = due date
compare-field-one-off = one-off
compare-field-rows = rows
compare-field-stated-totals = totals that the source states
compare-field-plural = plural
compare-field-head-title = title of the head
compare-field-colour = colour
compare-field-symbol = symbol
compare-field-rank = rank
compare-field-line = counts as line
compare-field-beside-line = beside the line
compare-field-inverse = inverse name
compare-field-stroke = stroke
compare-field-language = language
compare-no-difference = There is no difference.
compare-headline = { $clauses }.
compare-headline-new = { $units } new
compare-headline-gone = { $units } lapsed
compare-headline-moved = { $units } moved
compare-headline-changed =
    { $count ->
        [one] { $count } unit changed
       *[other] { $count } units changed
    }
compare-headline-functions-new =
    { $count ->
        [one] { $count } function new
       *[other] { $count } functions new
    }
compare-headline-functions-lapsed =
    { $count ->
        [one] { $count } function lapses
       *[other] { $count } functions lapse
    }
compare-headline-fte-added = { FTE($fte) } more
compare-headline-fte-gone = { FTE($fte) } less
compare-headline-fte-moved = { FTE($fte) } moved
compare-headline-others =
    { $count ->
        [one] { $count } other change
       *[other] { $count } other changes
    }
# NETWORK
network-form-around = Around a unit
network-form-grouped = By cluster
network-form-free = Free
network-steps = Steps
network-step-count =
    { $count ->
        [one] Up to { $count } step away
       *[other] Up to { $count } steps away
    }
network-fit = Show everything
network-show-strip = Show the relations in words
network-hide-strip = Hide the relations in words
network-around = Around { $unit }: { $units }, { $relations }
network-whole = { $title }: { $units }, { $relations }
network-part-count =
    { $count ->
        [one] { $count } unit or position
       *[other] { $count } units and positions
    }
network-relation-count =
    { $count ->
        [one] { $count } relation
       *[other] { $count } relations
    }
network-left-out =
    { $count ->
        [one] { $count } unit is not drawn: more than { $most } cannot be taken in. Choose fewer kinds or fewer steps.
       *[other] { $count } units are not drawn: more than { $most } cannot be taken in. Choose fewer kinds or fewer steps.
    }
network-sentence = { $from } { $kind } { $to }
network-sentence-about = { $from } { $kind } { $to }: { $about }
network-line = line
network-holds = has the position
network-relation-kinds = Kinds of relations
network-unit-kinds = Kinds of units
network-in-words = In words
network-all = All
network-none = None
network-with-line = The line as well
network-positions-apart = Positions apart
network-more-relations =
    { $count ->
        [one] And { $count } more relation. Choose fewer kinds to read it.
       *[other] And { $count } more relations. Choose fewer kinds to read them.
    }
network-choose = Who has to do with whom?
network-choose-hint = Choose a unit in the list at the left, or begin with one of the units with the most relations. Double-click a card to look around that one.
network-alone = { $unit } has no relations
network-alone-hint = Add a relation in the inspector at the right, or look around one of these units.
network-no-relations = No relations yet
network-no-relations-hint = Relations are lines besides the hierarchy: who serves whom, who advises whom. Choose a unit and add one in the inspector at the right.
# table
done-several-edits =
    { $count ->
        [one] { $count } detail changed
       *[other] { $count } details changed
    }
notice-nothing-edited = Nothing was changed. { $reason }
table-units = Units
table-positions-sheet = Positions
table-filter = Filter
table-filter-clear = Clear filter
table-found = { $found } of { $all }
table-nothing-found = No row contains ‘{ $query }’.
table-no-units = There are no units yet.
table-no-positions = There are no positions yet. Add them to a unit, in the panel at the right.
table-columns = Columns
table-columns-reset = Default columns
table-copy = Copy
table-copy-chosen = The chosen cells to a spreadsheet (Ctrl+C)
table-copy-all = The whole table with column titles to a spreadsheet (Ctrl+C)
table-paste = Paste
table-clear = Clear
table-edit-cell = Edit
table-show-on-chart = Show on chart
table-copied =
    { $rows ->
        [one] { $rows } row with { $columns } column(s) copied.
       *[other] { $rows } rows with { $columns } column(s) copied.
    }
table-nothing-changes = Nothing changes: it was so already.
table-sorted-not = not sorted
table-sorted-up = sorted ascending
table-sorted-down = sorted descending
table-read-only = Follows from other data
table-name = Name
table-kind = Kind
table-parent = Under
table-leadership = Leadership
table-heads = Head
table-tasks = Tasks
table-positions = Positions
table-formation-own = Own formation
table-formation-all = Formation (total)
table-occupied-all = Occupied (total)
table-vacant-all = Vacant (total)
table-official-name = Official name
table-short-name = Abbreviation
table-public-name = Public name
table-former-names = Former names
table-informal = Informal
table-external = External
table-locations = Locations
table-districts = Districts
table-status = Status
table-valid-from = Valid from
table-valid-until = Valid until
table-notes = Notes
table-sources = Sources
table-id = Id
table-title = Position
table-unit = Unit
table-function = Function in catalogue
table-code = Code
table-hr21 = HR21
table-scales = Scale
table-formation = Formation (fte)
table-occupied = Occupied (fte)
table-vacant = Vacant (fte)
table-leading = Leads
table-acting = Acting
table-temporary = Temporary
table-provisional = Provisional grading
table-establishment = Establishment
table-headcount = Posts
table-affiliation = Party
table-status-in-force = In force
table-status-provisional = Provisional
table-status-proposed = Proposed
table-status-under-study = Under study
table-status-mentioned = Mentioned
table-status-historical = Historical
table-establishment-within = Within formation
table-establishment-above = Above formation
table-establishment-outside = Outside formation
table-refused-empty = This may not be empty.
table-refused-choice = ‘{ $value }’ cannot stand here. Choose from: { $known }.
table-refused-amount = ‘{ $value }’ is no number of fte. Write a number with at most two decimals, such as 0.67.
table-refused-whole = ‘{ $value }’ is no whole number.
table-refused-day = ‘{ $value }’ is no date. Write for instance 2024-07-01.
table-refused-no-unit = There is no unit ‘{ $value }’.
table-refused-several-units = { $count } units are called ‘{ $value }’. Use the id.
table-refused-no-function = The catalogue of functions has no ‘{ $value }’.
table-refused-several-functions = { $count } functions of the catalogue are called ‘{ $value }’. Use the code.
table-refused-read-only = This follows from other data and cannot be changed here.
table-refused-column = ‘{ $column }’ follows from other data and cannot be changed here.
table-refused-no-cell = First choose the cell where pasting begins.
table-refused-nothing-to-paste = There is nothing to paste here: the clipboard is empty, or these columns follow from other data.
table-refused-room = It does not fit here: { $rows } rows and { $columns } columns, and there is room for { $room-rows } and { $room-columns }. Nothing was changed.
table-refused-cell = Nothing was changed. Row { $row } (‘{ $name }’), column ‘{ $column }’: { $reason }

# scenarios
scenario-start-name = Was
scenario-name = { $name }
done-scenario-added = Scenario { $name } made
done-scenario-duplicated = Copy { $copy } made of { $name }
done-scenario-renamed = Scenario { $name } is now called { $new }
done-scenario-locked = Scenario { $name } locked
done-scenario-unlocked = Scenario { $name } unlocked
done-scenario-edited = Details of scenario { $name } changed
done-scenario-reordered = Scenario { $name } moved in the row
done-scenario-rebased = Scenario { $name } is now based on { $onto }
done-scenario-made-start = { $name } is now the starting point
done-scenario-removed = Scenario { $name } removed
done-scenario-kept = Conflict in { $name } decided: own value kept
done-scenario-followed = Conflict in { $name } decided: the base followed
refused-unknown-scenario = There is no scenario { $scenario }. Choose one that is there.
refused-scenario-locked = Scenario { $name } is locked and has not been changed. Unlock it, or make a copy and change that.
refused-start-stays = This is the starting point that the other scenarios are based on. Make another scenario the starting point first.
refused-based-on-itself = { $name } cannot be based on { $onto }, because that is itself based on { $name }. Choose another scenario.
refused-open-conflicts = { $count ->
    [one] A conflict is still open in { $name }. Decide it first.
   *[other] { $count } conflicts are still open in { $name }. Decide them first.
}
refused-nothing-open = This conflict is no longer open.
violation-scenario-missing-base = Scenario { $scenario } is based on { $to }, and that scenario is not there. Put one that is there under based_on.
violation-scenario-ring = Scenario { $scenario } is based on itself by a detour. Base one of those scenarios on the starting point.
violation-scenario-no-start = No scenario is the starting point: { $scenario } too is based on another. Take based_on away from one of them.
violation-scenario-second-start = Scenario { $scenario } is based on nothing, and so is { $other }. There can be one starting point: give one of them a based_on.
violation-scenario-unfit = Scenario { $scenario } changes { $id } in { $table }, but the scenario that it is based on does not have it, or nothing valid is left. Take that change out.
violation-scenario-broken = Scenario { $scenario } is not sound: { $reason }
cli-no-such-scenario = { $count ->
    [0] There is no scenario { $scenario }.
   *[other] { $count } scenarios are called { $scenario }.
}
cli-known-scenarios = Scenarios in this file: { $known }.
column-status = Status
column-effective-date = Effective
column-based-on = Based on
column-locked = Locked
column-units = Units
column-conflicts = Open conflicts
# score
cli-metrics-written =
    { $count ->
        [one] { $count } figure written to { $path }
       *[other] { $count } figures written to { $path }
    }
score-figure = figure
score-measure = unit
score-difference = { $column }: difference
score-best = best
score-worst = worst
score-part = { $figure }: { $part }
measure-fte = fte
measure-count = count
measure-euro = euro
measure-percent = percent
measure-ratio = ratio
measure-percentage-points = { DECIMAL($points) } percentage points
figure-part = { $name }
figure-target = { $title } (by { $day }/{ $month }/{ $year })
figure-formation-fte = Formation
figure-formation-fte-help = The approved posts together. Positions that do not say theirs do not count. Example: 1.0 fte and 0.67 fte make 1.67 fte.
figure-occupied-fte = Occupied
figure-occupied-fte-help = The fte in service on the positions, above the establishment too. Positions that do not say theirs do not count. Example: of 262 fte formation 245 fte is occupied.
figure-vacant-fte = Vacant
figure-vacant-fte-help = Formation that nobody fills, counted position by position; only of positions whose formation and occupied fte are known. Who is above the establishment in one team fills no vacancy in another. Example: 3.0 fte formation with 2.5 fte occupied is 0.5 fte vacant.
figure-vacancy-rate = Vacant, share of the formation
figure-vacancy-rate-help = The vacant fte as a share of the formation, over the positions of which both are known. Example: 17 of 262 fte is 6.5%.
figure-above-establishment-fte = Above the establishment
figure-above-establishment-fte-help = Who is in service without an approved post: positions that are marked so, and what exceeds the formation of others. Example: 2.0 fte on a post of 1.5 fte is 0.5 fte above the establishment.
figure-permanent-fte = Permanent formation
figure-permanent-fte-help = The formation of positions that are not temporary. Example: of 10 fte 2 are temporary, so 8 fte is permanent.
figure-temporary-fte = Temporary formation
figure-temporary-fte-help = The formation of positions that are temporary. Example: a programme lead of 1.0 fte for one year.
figure-cost-per-year = Cost a year
figure-cost-per-year-help = What the positions cost a year, in euro. Where a position says its own cost that counts; else its formation times the amount of its scale in the chosen salary table, for gross amounts times twelve months and the employer’s surcharge. Of several scales the highest counts. A position without a scale or a formation does not count. Example: 0.5 fte in scale 10 of €88,000 costs €44,000.
figure-positions = Positions
figure-positions-help = How many positions stand in the units; a position may have several posts. Example: ‘Quality officer, 4.0 fte’ is one position.
figure-managers = Managers
figure-managers-help = How many posts lead in the sense of the mandate, vacant ones too. Example: a project lead without a mandate does not count; a board of two counts for two.
figure-management-layers = Layers of management
figure-management-layers-help = How many heads in the line stand above each other at most; where a head is meant but missing, the layer counts. A unit that the head above leads is no layer. Example: general director, deputy director, head of unit and team manager are four layers.
figure-average-span = Average span of control
figure-average-span-help = How many posts a head leads directly on average: the heads of the units directly beneath and the own posts that do not lead, vacant ones too. Counted in people, not in fte; a position that does not say its amount counts for one, so it is at least so many. Heads who lead together share. A head of whom nobody stands in the file does not count. Of one unit the mean is over its own head and those beneath. Example: six team leaders and three others under two directors is 4.5.
figure-highest-span = Highest span of control
figure-highest-span-help = The span of the head who leads most posts directly, counted as in the average span of control. Of one unit it is the span of its own head. Example: a team manager with 25 people has a span of 25.
figure-units = Units
figure-units-help = How many units the organisation itself has, without those of others and without what is historical. Example: a cluster with six teams is seven units; a neighbouring municipality does not count.
figure-units-by-kind = Units
figure-units-by-kind-help = How many units there are of each kind, a row each. Example: 7 clusters and 46 teams.
figure-signals = Signals
figure-signals-help = How much the checks have to say: errors, warnings and notes together. Example: two teams of the same name and a unit without a head are two signals.
figure-fte-target-distance = Still to be reached
figure-fte-target-distance-help = What is left of each target in fte: the target less what the formation is lower than that of the starting point, in the unit that it is set for. Below nought is more than was asked. Example: target 5 fte, formation from 40 to 37 fte: 2 fte left.
figure-money-target-distance = Still to be reached
figure-money-target-distance-help = What is left of each target in euro: the target less what the cost a year is lower than that of the starting point. Without a cost it is unknown. Example: target €441,875, cost €200,000 lower: €241,875 left.
figure-moved-fte = Formation moved
figure-moved-fte-help = The formation that stands elsewhere than in the starting point: of positions in another unit, and of units that moved with all under them. Example: a team of 12 fte goes to another cluster: 12 fte.
figure-added-fte = Formation added
figure-added-fte-help = The formation of new positions, and what existing ones have more than in the starting point. Example: eleven team managers of 1.0 fte: 11 fte.
figure-lapsed-fte = Formation lapsed
figure-lapsed-fte-help = The formation of lapsed positions, and what existing ones have less than in the starting point. Example: a position of 2.0 fte becomes 1.5 fte: 0.5 fte.
figure-functions-new = New functions of the catalogue
figure-functions-new-help = How many functions of the catalogue are used now and were not in the starting point. Example: ‘Crisis coach’ did not exist yet.
figure-functions-lapsed = Lapsed functions of the catalogue
figure-functions-lapsed-help = How many functions of the catalogue were used in the starting point and are no longer. Example: nobody is ‘Team leader (content)’ any more.
figure-units-new = New units
figure-units-new-help = How many units the starting point had not, those that came from others too. Example: one team is split into three new ones: 3.
figure-units-lapsed = Lapsed units
figure-units-lapsed-help = How many units of the starting point are no more, those that went on in others too. Example: two teams become one new team: 2.
figure-units-moved = Moved units
figure-units-moved-help = How many units stand under another unit than in the starting point, without what goes along. Example: a cluster with six teams moves: 1.
figure-units-changed = Changed units
figure-units-changed-help = How many units stay where they are, but with another name, head, task or position. Example: a team gets one more task: 1.

# score card in the window
score-card = Score card
score-card-against = difference to { $name }
score-card-figures = Figures
score-card-save = Save as…
score-card-copy = Copy
score-card-unknown = Not known anywhere in this file: { $figures }.
score-unknown = unknown
action-show-score-card = Score card
action-export-score-card = Save the score card as…
picker-title-score-card = Save the score card
picker-filter-csv = Table (CSV)
# speed
refused-own-predecessor = ‘{ $unit }’ cannot have come from itself. Choose another unit.
refused-predecessor-twice = ‘{ $predecessor }’ is already named as where ‘{ $unit }’ came from. Change the share there.
refused-no-share = { $percent }% cannot be a share. Give a whole number from 1 to 100, or leave it empty.
check-shares-above-whole = Of ‘{ $unit }’ { $percent }% in all goes to successors: { $heirs }.
check-shares-above-whole-hint = More than 100% cannot be; look at the shares of those units.
compare-with-shares = { $said } In shares: { $shares }.
compare-share-to = { $percent }% of { $from } to { $to }
compare-came-from =
    { $count ->
        [one] { $units } came from { $origins }.
       *[other] { $units } came from { $origins }.
    }
lineage-heading = Came from
lineage-share-of = Share of ‘{ $unit }’ in percent
lineage-not-a-share = Give a whole number from 1 to 100, or leave it empty.
lineage-lapsed = lapsed
lineage-remove = Remove this origin
lineage-add = Add an origin
dialog-predecessor-title = Where did ‘{ $unit }’ come from?
dialog-predecessor-search = From which unit?

# marks
mark-new = new
mark-moved = moved
mark-changed = changed
mark-gone = lapses
mark-carried = goes along
mark-named = { $name } ({ $mark })
mark-stood-here = { $name } (stood here)
mark-old-place = stood here
mark-arrow = { $name }: from { $from } to { $to }
film-name = Film
film-begins = This is how it is: { $name }.
film-ends = This is how it will be: { $name }.
film-nothing = Nothing changes on the chart from { $from } to { $to }.
film-makes-room = The rest of the chart makes room.
film-shown-otherwise = { $count ->
    [one] One unit is shown differently.
   *[other] { $count } units are shown differently.
}
film-and-more = { $sentence } { $count ->
    [one] And one more change.
   *[other] And { $count } more changes.
}
film-step-of = Step { $step } of { $count }
film-play = Play
film-pause = Pause
film-previous = Previous step
film-next = Next step
film-speed = Speed: { $speed }
film-slider = From { $from } to { $to }

# tabs
group-scenario = Scenario
action-new-scenario = New scenario based on this one
action-new-scenario-on-start = New scenario based on the starting point
action-duplicate-scenario = Duplicate scenario
action-scenario-from-file = Add scenario from a file…
action-next-scenario = Next scenario
action-previous-scenario = Previous scenario
action-rename-scenario = Rename scenario
action-scenario-details = About the scenario…
action-toggle-scenario-lock = Lock or unlock scenario
action-scenario-conflicts = Decide open differences…
action-scenario-timeline = Timeline of scenarios
action-scenario-earlier = Scenario earlier in the row
action-scenario-later = Scenario later in the row
action-rebase-scenario = Base on another scenario…
action-make-scenario-start = Make starting point…
action-delete-scenario = Delete scenario
needs-several-scenarios = There is only one scenario yet.
needs-not-start = This is the starting point.
needs-not-first = This scenario comes first already.
needs-not-last = This scenario comes last already, or is the starting point.
needs-open-conflicts = Nothing is open in this scenario.
scenario-status-draft = Draft
scenario-status-adopted = Adopted by the directorate
scenario-status-intended = Intended decision
scenario-status-under-advice = Before the works council
scenario-status-in-consultation = In consultation with the unions
scenario-status-final = Final
scenario-status-in-force = In force
scenario-status-lapsed = Lapsed
scenario-from-day = from { $day }
scenario-is-locked = locked
scenario-open-conflicts = { $count ->
    [one] 1 difference open
   *[other] { $count } differences open
}
scenario-based-on = based on { $name }
scenario-is-start = starting point
scenario-changes = { $count ->
    [0] no changes
    [one] 1 change
   *[other] { $count } changes
}
scenario-more = { $count ->
    [one] 1 more scenario
   *[other] { $count } more scenarios
}
scenario-name-field = Name of the scenario
scenario-copy-name = { $number ->
    [one] { $name } (copy)
   *[other] { $name } (copy { $number })
}
scenario-new-name = Variant { $which }
scenario-detail-name = Name
scenario-detail-description = Description
scenario-detail-status = Status
scenario-detail-day = First day
scenario-detail-base = Based on
scenario-detail-locked = Locked: the organisation in this scenario cannot be changed
conflicts-title = { $count ->
    [one] 1 difference open in { $name }
   *[other] { $count } differences open in { $name }
}
conflicts-hint = { $base } changed where { $name } has something else of its own. Until you choose, { $name } keeps what it has.
conflicts-more = { $count ->
    [one] and 1 more difference
   *[other] and { $count } more differences
}
conflicts-before = Was: { $value }
conflicts-kept = lapses in { $name }
conflicts-follow-lapse = Follow { $name }
conflicts-lapses = Lapses here too
conflicts-stays = Stays
conflicts-left-out = changed in { $name }, no longer here
conflicts-take = Take over from { $name }
conflicts-comes = Comes back here
conflicts-stays-out = Stays out
conflicts-keep = Keep in { $name }
conflicts-take-all = Take everything over from { $name }
conflicts-keep-all = Keep everything in { $name }
rebase-title = What is { $name } based on?
rebase-hint = What this scenario changes comes along. Where that clashes with the new base, a difference stays open to be decided.
rebase-is-base = It is based on this one already.
rebase-go = Base on it
make-start-title = Make { $name } the starting point?
make-start-hint = From now on everything is compared with { $name }; { $start } becomes a scenario based on it. Nothing changes in either.
make-start-go = Make starting point
timeline-title = Timeline of scenarios
timeline-as-at = As at
timeline-day-hint = 1-1-2025
timeline-holds = Then { $name } holds
timeline-go = Work on it
timeline-without-day = Without a first day
timeline-alone = There is only one scenario yet. Make another one and give it a first day.
timeline-works-on = You are working on { $name }
inspector-locked = This scenario is locked and cannot be changed.
inspector-unlock = Unlock
notice-all-decided = Every difference in { $name } is decided.
notice-ripple = { $count ->
    [one] In 1 other scenario too.
   *[other] In { $count } other scenarios too.
}
notice-ripple-open = { $count ->
    [one] 1 difference is open in { $name }.
   *[other] { $count } differences are open in { $name }.
}
notice-ripple-more = { $count ->
    [one] Something is open in 1 more scenario.
   *[other] Something is open in { $count } more scenarios.
}
notice-decide = Decide
notice-decide-in = Decide differences in { $name }
status-scenario = Scenario { $name }
status-compared = Compared with the starting point
picker-title-scenario = Add scenario from a file
done-scenario-kept-all = Differences in { $name } decided: own values kept
done-scenario-followed-all = Differences in { $name } decided: the base followed
compare-said = { $what }
compare-whole = The whole organisation
compare-nothing = nothing
compare-named-value = { $name }: { $value }
compare-field-parent = parent
compare-field-leadership = leadership
compare-field-informal = informal
compare-field-formation = formation
compare-field-occupied = occupied
compare-field-off-chart = not on the chart

# panes
action-show-compare = Compare
action-next-change = Next change
action-previous-change = Previous change
action-toggle-changes = List of changes or properties
action-next-pane = Next pane
action-add-pane = Put a scenario beside it
action-close-pane = Close the pane
action-swap-panes = Swap the first two
action-pane-next-scenario = Next scenario in this pane
action-pane-previous-scenario = Previous scenario in this pane
action-toggle-linked-panes = Panes move together
action-take-over = Take over in…
pane-close = Close { $name }
pane-choose = Another scenario in the place of { $name }
pane-worked-on = This is where you work
pane-locked = Locked
pane-reference = what is compared with
pane-empty = There is nothing to compare with yet
pane-empty-hint = Make a scenario: it begins as things are now. What is changed in it then stands beside how it was.
pane-make-scenario = Make a scenario
pane-first-scenario = To be
changes-title = What changes
changes-inspector = Properties
changes-between = { $to } against { $from }
changes-search = Search the changes
changes-mark = { $mark }: { $count }
changes-theme = Subject
changes-all-themes = All subjects
changes-none = No differences
changes-none-hint = These two scenarios are equal.
changes-none-found = Nothing found
changes-none-found-hint = No change fits what is chosen above.
notice-panes-linked = The panes move together
notice-panes-unlinked = The panes move on their own
notice-taken-over =
    { $count ->
        [one] ‘{ $unit }’ taken over in { $scenario }
       *[other] { $count } units taken over in { $scenario }
    }
done-take-over =
    { $count ->
        [one] ‘{ $unit }’ taken over
       *[other] { $count } units taken over
    }
drop-take-over = Take over in { $scenario } · { $landing }
dialog-take-over-title =
    { $count ->
        [one] Take ‘{ $unit }’ over into another scenario
       *[other] Take { $count } units over into another scenario
    }
dialog-take-over-hint = With everything under it, its positions and relations. It comes to stand under the same unit, or at the top where that is missing.
dialog-take-over-go = Take over

# ways to compare
compare-side-by-side = Side by side
compare-in-one = In one
compare-film = Film
action-show-overlay = Compare in one chart
action-show-film = Film of the change

compare-field-core-tasks-changed = share of core tasks changed, in percent
compare-field-overhead = counts as overhead
compare-field-effective-date = first day
compare-field-basis = sort of amounts
compare-field-unofficial = not official
compare-field-costing = costing
compare-field-norms = norms
compare-field-stated-figures = figures said by the source
compare-field-accepted-signals = accepted signals

vocabulary-salary-tables = Salary tables
vocabulary-overhead = counts as overhead
salary-table-from = From
salary-table-basis = Amounts
salary-table-unofficial = not official: derived, or taken from somebody else
salary-table-scale = Scale
salary-table-minimum = Minimum
salary-table-maximum = Maximum
salary-table-new-scale = New scale
salary-basis-gross-per-month = Gross a month
salary-basis-employer-cost-per-year = Employer's cost a year

compare-field-lapsed-positions = positions that lapse
placement-unchanged = unchanged
placement-slightly-changed = slightly changed
placement-changed = changed
placement-new = new
placement-lapsed = lapses
done-set-predecessors =
    { $count ->
        [one] Origin of { $position } recorded
       *[other] Origin of { $count } positions recorded
    }

## Figures on the cards
card-figure-vacancy-rate = Not filled
card-figure-temporary-fte = Temporary
card-figure-cost-per-year = Cost
card-figure-average-span = Average span
card-figure-highest-span = Span
legend-heat = { $name } ({ $measure })
legend-heat-unknown = unknown
legend-bar = { $name }; a full bar is { $full }
cli-too-many-figures = A card has room for at most { $count } figures as text.
action-card-figures = On the cards…
action-cards-formation = On the cards: formation and occupation
action-cards-vacancies = On the cards: not filled
action-cards-span = On the cards: span of control
action-cards-cost = On the cards: cost
action-cards-nothing = On the cards: nothing
cards-title = On the cards
cards-quick-formation = Formation
cards-quick-vacancies = Vacancies
cards-quick-span = Span
cards-quick-cost = Cost
cards-quick-nothing = Nothing
cards-search = Find a figure
cards-group-formation = Formation and occupation
cards-group-cost = Cost
cards-group-other = Counts and ratios
cards-way-text = Text
cards-way-bar = Bar
cards-way-heat = Colour
cards-switch = { $name }: { $way }
cards-full = There is room for three figures as text. Take one away first.
cards-hint = At most three texts, one bar and one colour a card. Point at a name for what it means.
## figures and cost

figure-structural-fte = Structural formation
figure-structural-fte-help = The formation of positions that are paid for every year. Example: of 10 fte 2 fte is one-off, so 8 fte is structural.
figure-one-off-fte = One-off formation
figure-one-off-fte-help = The formation of positions that are paid for once. A temporary position can be structural, and the other way round. Example: a project lead of 1.0 fte from a one-off budget.
figure-structural-cost = Structural cost a year
figure-structural-cost-help = What the positions cost that are paid for every year, reckoned as the cost a year. Example: of €900,000 €100,000 is one-off, so €800,000 is structural.
figure-one-off-cost = One-off cost a year
figure-one-off-cost-help = What the positions cost that are paid for once, reckoned as the cost a year. Example: a project lead of €100,000 from a one-off budget.
figure-overhead-share = Share of overhead
figure-overhead-share-help = Which part of the formation is in units that support the others: their kind counts as overhead, or that of a unit above them. Unknown while no kind is marked so. Example: 12 of 60 fte is in a staff unit with its teams: 20%.
figure-posts = Posts
figure-posts-help = How many people the positions are meant for: the number that a position says, else its fte rounded up, else one. Without positions outside the formation and without those of other organisations. Example: a position of 2.1 fte is three posts.
figure-cost-per-fte = Cost per fte
figure-cost-per-fte-help = The cost a year divided by the formation, over the positions of which both are known. Example: €176,000 for 2.0 fte is €88,000 per fte.
figure-positions-without-cost = Positions without cost
figure-positions-without-cost-help = Of how many positions of the own organisation the cost is unknown; they are not in the cost a year. Example: a position without a scale, or with a scale that is not in the salary table.
cost-basis = Cost: { $table }{ $from }{ $step }{ $charges }{ $official }
cost-basis-from = { ", " }from { $day }-{ $month }-{ $year }
cost-basis-minimum = { ", " }minimum of the scale
cost-basis-middle = { ", " }middle of the scale
cost-basis-maximum = { ", " }maximum of the scale
cost-basis-employer = { ", " }employer’s cost
cost-basis-gross = { ", " }gross without surcharge
cost-basis-surcharge = { ", " }plus { DECIMAL($percent) }% ({ $name })
cost-basis-unofficial = { ", " }not official
cost-basis-stated = Cost: only what positions say themselves
cost-coverage =
    { $count ->
        [one] 1 position without cost
       *[other] { $count } positions without cost
    }
cost-coverage-fte =
    { $count ->
        [one] 1 position ({ FTE($fte) }) without cost
       *[other] { $count } positions ({ FTE($fte) }) without cost
    }
cost-of-position-stated = as stated
cost-of-position-scale = scale { $scale }
cost-of-position-highest-scale = scale { $scale }, the highest of its scales
cost-of-position-no-table = no salary table chosen
cost-of-position-no-formation = no formation given
cost-of-position-no-scale = no scale given
cost-of-position-not-in-table = scale { $scale } is not in the salary table
stated-figure = { $name }: { $stated } according to { $source }; in this file { $counted }
stated-figure-uncounted = { $name }: { $stated } according to { $source }; in this file unknown
stated-source = the source ({ $source })
stated-without-source = the source
stated-of = { $figure }, { $of }
amount-fte = { FTE($amount) }
amount-count = { $amount }
amount-euro = { EURO($amount) }
amount-percent = { PERCENT($amount, 10000) }
amount-ratio = { DECIMAL($amount) }
score-note = { $columns }: { $note }
costing-title = Cost
costing-no-tables = The cost of positions needs a salary table. Add one in Vocabulary, under Salary tables.
costing-table = Salary table
costing-no-table = None
costing-step = Step
costing-minimum = Minimum of the scale
costing-middle = Middle of the scale
costing-maximum = Maximum of the scale
costing-percent = Surcharge in %
costing-surcharge = Its name
costing-surcharge-name = employer’s surcharge
vocabulary-shipped = Add a shipped table
## Signals

rule-head-count = Leadership and positions
rule-head-count-why = What is said of the leadership of a unit does not fit its leading positions. Mandate and span of control follow from those.
rule-no-head = No head
rule-no-head-why = A unit in the line has nobody who leads it. Whoever works there does not know to whom to account.
rule-by-parent-without-head = No leadership from above
rule-by-parent-without-head-why = A unit is led by the head above it, but there is none.
rule-span-outside-norm = Span of control outside the norm
rule-span-outside-norm-why = A head leads more or fewer positions than the organisation wants. Counted are the positions in the file; there may be more.
rule-too-many-layers = Too many layers of management
rule-too-many-layers-why = More heads stand above each other than the organisation wants.
rule-empty-unit = Empty unit
rule-empty-unit-why = A unit in the line has no tasks, no positions, no relations and nothing under it. Then nobody can see what it is for.
rule-overfilled-position = More occupied than approved
rule-overfilled-position-why = More people are in a position than was approved.
rule-people-without-position = People without a place
rule-people-without-position-why = A source says that more people work in a unit than its positions have place for. As long as that is so, not everyone has a position.
rule-lapsed-without-successor = Lapses without a successor
rule-lapsed-without-successor-why = A position with people in it lapses, and nothing comes in its place: no position names it as what it comes from, and its unit or the successor of that has no new position of the same function.
rule-function-without-code = Function without a code
rule-function-without-code-why = The catalogue of functions uses codes, but not every function has one.
rule-code-of-several-functions = One code, several functions
rule-code-of-several-functions-why = Functions with different names have the same code.
rule-function-with-several-codes = One function, several codes
rule-function-with-several-codes-why = The same function is there with different codes.
rule-scale-unlike-function = Another scale than the function
rule-scale-unlike-function-why = A position has another pay scale than its function in the catalogue, or than most positions of that function.
rule-provisional-grading = Provisional grading
rule-provisional-grading-why = The pay scale is not final, so the cost may still change.
rule-relation-to-lapsed = Relation to what lapsed
rule-relation-to-lapsed-why = A relation still holds, but one of the two units lapsed.
rule-not-budget-neutral = Phase not budget-neutral
rule-not-budget-neutral-why = Formation is added, and no target of this scenario or of a later one takes it off again. Looked at only where there are targets.
rule-target-missed = Target not met in time
rule-target-missed-why = A target was due by the day on which this scenario begins, but something of it is left.
rule-totals-do-not-add-up = Total does not add up
rule-totals-do-not-add-up-why = A total in a table of amounts is not the sum of its rows.
rule-stated-figure-differs = Said and counted differ
rule-stated-figure-differs-why = A source says a number, but another follows from the file.
rule-same-name = Same names
rule-same-name-why = Units beside each other have the same name.
rule-shares-above-whole = More than all of it shared out
rule-shares-above-whole-why = The successors of a unit get more than 100% together.
rule-meeting-months = Months of meeting
rule-meeting-months-why = The number of months does not fit how often a body meets.
rule-unknown-kind = Unknown kind of unit
rule-unknown-kind-why = The kind is not in this file's list of kinds.
rule-unknown-relation-kind = Unknown kind of relation
rule-unknown-relation-kind-why = The kind is not in this file's list of kinds.

signal-amount-fte = { FTE($amount) }
signal-amount-euro = { EURO($amount) }
signal-amount-percent = { PERCENT($amount, 10000) }
signal-amount-whole = { $amount }
signal-amount-number = { DECIMAL($amount) }

check-span-above-norm =
    { $heads ->
        [one] Whoever leads ‘{ $unit }’ has { $span } positions to lead; the norm is { $norm } at most.
       *[other] Those who lead ‘{ $unit }’ have { $span } positions to lead each; the norm is { $norm } at most.
    }
check-span-above-norm-hint = Split the unit, put a head in between, or change the norm.
check-span-below-norm =
    { $heads ->
        [one] Whoever leads ‘{ $unit }’ has { $span } positions to lead; the norm is { $norm } at least.
       *[other] Those who lead ‘{ $unit }’ have { $span } positions to lead each; the norm is { $norm } at least.
    }
check-span-below-norm-hint = See whether all positions are in the file; otherwise merge units, or change the norm.
check-too-many-layers = Down to ‘{ $unit }’ { $layers } heads stand above each other; the norm is { $norm } at most.
check-too-many-layers-hint = Take a layer away: let a unit be led by the head above it. Or change the norm.
check-empty-unit = ‘{ $unit }’ has no tasks, no positions, no relations and nothing under it.
check-empty-unit-hint = Say what it does, or take it away.
check-people-without-position = In ‘{ $unit }’ the source says that { FTE($people) } work; the positions have place for { FTE($room) }. Without a place: { FTE($without) }.
check-people-without-position-at-all = In the organisation the source says that { FTE($people) } work; the positions have place for { FTE($room) }. Without a place: { FTE($without) }.
check-people-without-position-hint = Add positions or formation; or accept it, if the source does not name all positions.
check-lapsed-without-successor = Position ‘{ $position }’ of ‘{ $unit }’ lapses with people in it, and has no successor.
check-lapsed-without-successor-hint = Say which position comes in its place. If none does, accept it with the reason.
check-function-without-code = Function ‘{ $function }’ has no code.
check-functions-without-code = { $count } of the { $functions } functions in the catalogue have no code.
check-function-without-code-hint = Add the code in the catalogue of functions.
check-code-of-several-functions = Code { $code } belongs to more than one function: { $functions }.
check-code-of-several-functions-hint = Give each function a code of its own, or make them one function.
check-function-with-several-codes = Function ‘{ $function }’ is there with different codes: { $codes }.
check-function-with-several-codes-hint = Choose one code, or give the functions names that tell them apart.
check-scale-unlike-function = Position ‘{ $position }’ of ‘{ $unit }’ has scale { $scale }; usually that is { $expected }.
check-scale-unlike-function-hint = Take the usual scale over, or accept the difference with the reason.
check-provisional-function = Function ‘{ $function }’ is graded provisionally.
check-provisional-position = Position ‘{ $position }’ of ‘{ $unit }’ is graded provisionally.
check-provisional-grading-hint = Take ‘provisional’ away as soon as the grading is final.
check-relation-to-lapsed = The relation ‘{ $from }’ { $kind } ‘{ $to }’ still holds, but ‘{ $lapsed }’ lapsed.
check-relation-to-lapsed-hint = Remove the relation, or lay it to the successor.
check-not-budget-neutral =
    { $covered ->
        [0] { FTE($added) } of formation is added, and no target takes it off again.
       *[other] { FTE($added) } of formation is added, and targets take { FTE($covered) } of it off: { FTE($open) } too little.
    }
check-not-budget-neutral-hint = Cut formation, or set a target that says when that happens.
check-target-missed = Of target ‘{ $target }’ { $left } is left; it was due { $day }-{ $month }-{ $year }.
check-target-missed-hint = Cut what is left, or set a later day.
check-totals-do-not-add-up =
    { $years ->
        [one] ‘{ $total }’ in ‘{ $table }’ does not add up: for { $year } it says { EURO($stated) }, the rows come to { EURO($sum) }.
       *[other] ‘{ $total }’ in ‘{ $table }’ does not add up in { $years } years: for { $year } it says { EURO($stated) }, the rows come to { EURO($sum) }.
    }
check-totals-hint = See in the source which row or which total is wrong.
check-totals-sign-hint = With the other sign for ‘{ $row }’ the total is right; see in the source whether that was meant.
check-stated-figure-differs = { $figure }: the source says { $stated }, the file has { $computed }.
check-stated-figure-differs-hint = Add what is missing, or accept the difference with the reason.
stated-whole = { $figure }
stated-in-unit = { $figure } of ‘{ $unit }’
stated-kind = { $figure } of the kind ‘{ $kind }’
stated-kind-in-unit = { $figure } of the kind ‘{ $kind }’ in ‘{ $unit }’

way-out-leadership-own = Own leadership
way-out-leadership-collegial = Collegial leadership
way-out-leadership-vacant = Set to vacant
way-out-leadership-by-parent = Let it be led from above
way-out-leadership-none = Needs no head
way-out-raise-formation = Set the formation to { FTE($fte) }
way-out-lower-occupied = Set what is occupied to { FTE($fte) }
way-out-remove-unit = Take the unit away
way-out-take-scale = Take scale { $scale } over
way-out-grading-is-final = The grading is final
way-out-name-successor = Successor: { $position } of { $unit }
way-out-remove-relation = Remove the relation
way-out-relation-historical = Set the relation to lapsed
way-out-turn-sign = Turn the sign of ‘{ $row }’
way-out-remove-stated-figure = Take the figure away
way-out-add-kind = Add the kind ‘{ $kind }’

cli-check-accepted = Accepted
cli-check-reason = Reason: { $reason }
cli-check-accepted-count =
    { $count ->
        [one] 1 accepted signal; --all shows it.
       *[other] { $count } accepted signals; --all shows them.
    }

action-toggle-signals = Show or hide the signals
action-next-signal = Go to the next signal
action-previous-signal = Go to the previous signal
action-toggle-signal-marks = Signs of signals on the cards
action-norms = Norms and stated figures…
signals-title = Signals
signals-accepted = Accepted
signals-search = Search the signals
signals-severity = { $severity }: { $count }
signals-all-rules = All rules
signals-rule = Rule
signals-whole = The organisation
signals-close = Hide the signals
signals-choose = Choose a signal: here stands why it matters and what you can do about it.
signals-show = Show
signals-accept = Accept…
signals-accept-now = Accept
signals-accept-cancel = Cancel
signals-accept-no-more = Accept no more
signals-reason = Why may this stay?
signals-reason-example = The plan has it so
signals-reason-said = Accepted: { $reason }
signals-none = No signals
signals-none-hint = All agrees with the rules and with the norms that you set.
signals-none-found = No signal fits your choice
signals-none-found-hint = Search for other words, or choose all rules.
signals-none-accepted = Nothing accepted yet
signals-none-accepted-hint = May a signal stay as it is? Choose it and click Accept.
norms-title = Norms and stated figures
norms-hint = What the organisation asks of itself. An empty field is not checked.
norms-span = Span of control: positions for each head
norms-span-all = Every unit
norms-minimum = at least
norms-maximum = at most
norms-other = Other norms
norms-layers = Layers of management, at most
norms-changed-from = Position changed from
norms-not-a-number = Type a whole number, such as 25.
stated-title = Figures that the source says
stated-hint = What a source says beside what follows from the file; where they differ there is a signal.
stated-add = Add a figure
stated-remove = Take this figure away
stated-unit = Unit
stated-amount = Amount
stated-day = Day
stated-of-all = The organisation
norms-stated-figure = Figure
## functiehuis, fasen en taakstelling
done-rename-function =
    { $count ->
        [0] Function ‘{ $before }’ is now called ‘{ $title }’
        [one] Function ‘{ $before }’ is now called ‘{ $title }’, and 1 position with it
       *[other] Function ‘{ $before }’ is now called ‘{ $title }’, and { $count } positions with it
    }
done-merge-functions =
    { $count ->
        [0] ‘{ $from }’ went up in ‘{ $into }’
        [one] ‘{ $from }’ went up in ‘{ $into }’, with 1 position
       *[other] ‘{ $from }’ went up in ‘{ $into }’, with { $count } positions
    }
action-show-functions = Catalogue of functions
functions-title = Function
functions-provisional = Grading
functions-is-provisional = provisional
functions-positions = Positions
functions-formation = Formation
functions-units = Units
functions-tab-all = Functions ({ $count })
functions-tab-unlinked = Positions without a function ({ $count })
functions-add = New function
functions-new = New function
functions-search = Search function, code or scale
functions-choose = Choose a function to edit it and to see where it is used.
functions-empty = The catalogue is still empty
functions-empty-hint = Add a function, or make one of positions that have a name already.
functions-none-found = Nothing found
functions-none-found-hint = No function fits what is searched for.
functions-used =
    { $count ->
        [one] Used by 1 position
       *[other] Used by { $count } positions
    }
functions-unused = Nowhere. You can remove this function.
functions-scale = scale { $scales }
functions-scale-differs = differs from the function
functions-go = Click to go there
functions-merge = Merge with…
functions-merge-title = Merge ‘{ $function }’ with another function
functions-merge-hint = The positions get the function that you choose here. They keep their title, and their scale where it differs. The old title of the function can still be found.
functions-merge-consequence =
    { $count ->
        [0] No position has this function; only what is known of it goes to ‘{ $into }’.
        [one] 1 position goes to ‘{ $into }’.
       *[other] { $count } positions go to ‘{ $into }’.
    }
functions-merge-keeps =
    { $count ->
        [one] Of these, 1 keeps scale { $scales }.
       *[other] Of these, { $count } keep scale { $scales }.
    }
functions-merge-go = Merge
functions-called-so =
    { $count ->
        [one] 1 position is called so and is not linked yet.
       *[other] { $count } positions are called so and are not linked yet.
    }
functions-link = Link
functions-make = Make function
functions-link-all = Link all suggestions
functions-suggested =
    { $count ->
        [one] For 1 position there is a function of the same name.
       *[other] For { $count } positions there is a function of the same name.
    }
functions-none-suggested = No function is called as one of these positions is.
functions-places =
    { $count ->
        [one] 1 position
       *[other] { $count } positions
    }
functions-fits = fits { $function }
functions-all-linked = Every position has a function
functions-all-linked-hint = There is nothing to link.
action-show-phases = Phases and targets
phases-phase = Phase
phases-date = From
phases-status = Status
phases-formation = Formation
phases-fte-added = FTE added
phases-fte-cut = FTE cut
phases-fte-balance = Balance of FTE
phases-fte-since-start = Balance of FTE since the start
phases-fte-one-off = One-off FTE
phases-cost = Cost a year
phases-cost-added = Cost added
phases-cost-cut = Cost cut
phases-cost-balance = Balance of cost
phases-cost-since-start = Balance of cost since the start
phases-cost-one-off = One-off cost
phases-neutral = Budget-neutral
phases-remarks = Remarks
phases-target = Target
phases-unit = Unit
phases-due = By
phases-kind = Kind
phases-wanted = To be saved
phases-reached = Reached
phases-left = Left
phases-one-off = one-off
phases-structural = structural
phases-verdict-neutral-eur = yes, in euro
phases-verdict-neutral-fte = yes, in FTE
phases-verdict-more = no, { $amount } more
phases-verdict-less = no, { $amount } less
phases-verdict-unknown = cannot be told
phases-no-date = The day from which it holds is not given; the chart puts the phase evenly between the others.
phases-fte-unknown =
    { $count ->
        [one] Of 1 position that changes no FTE is given.
       *[other] Of { $count } positions that change no FTE is given.
    }
phases-cost-unknown =
    { $count ->
        [one] Of 1 position that changes the cost is not known.
       *[other] Of { $count } positions that change the cost is not known.
    }
phases-phases = Phases
phases-up-to = Up to
phases-in-fte = FTE
phases-in-euro = Euro
phases-copy = Copy
phases-less = { $amount } less
phases-undated = no date
phases-proposed = Target, proposed or one-off
phases-target-line = Target (open diamond: proposed or one-off)
phases-no-cost = The cost is known of no position.
phases-no-formation = The formation is known of no position.
phases-no-targets = There is no target yet.
phases-add-target = Define a target…
phases-targets-hint = A target counts from the last phase that does not have it. Reached is what formation or cost went down since.
phases-empty = There are no phases yet
phases-empty-hint = A phase is a scenario that goes on from the one before it. Make a scenario, or define a target.
## Lists (report::list and report::writer)

report-was-wordt = Before–after list
report-was-wordt-help = What becomes of every position: unchanged, slightly changed, changed, new or lapsed, with unit, scale and FTE. Without names of persons.
report-establishment = Establishment overview
report-establishment-help = The formation of every unit, by function and scale, with what is occupied, what is not, and cost.
report-task-matrix = Task matrix
report-task-matrix-help = Units and positions as rows, with the organisation's own columns beside them.
report-structure-and-tasks = Structure and tasks
report-structure-and-tasks-help = Every unit numbered, with leadership, parts and main tasks: the annex of a regulation.
report-main-changes = Main changes
report-main-changes-help = What changes, in sentences.
report-score-card-help = The figures of all scenarios beside each other, with the difference from the first.
report-staffing-per-scale = Staffing per scale
report-staffing-per-scale-help = Positions, formation and occupied FTE by pay scale, and what that was.
report-vacancies = Vacancies
report-vacancies-help = Positions that are not or partly filled and units without a head; and how many places there are for those who come along.
report-per-kind = Numbers per kind
report-per-unit = Per unit
report-places-and-candidates = Places and candidates
report-about = About this list
report-total = Total
report-empty = No rows.
report-was-unit = Before: unit
report-was-function = Before: function
report-was-scale = Before: scale
report-was-fte = Before: formation (FTE)
report-was-positions = Before: positions
report-placement-kind = Kind of change
report-wordt-unit = After: unit
report-wordt-function = After: function
report-wordt-hr21 = After: HR21 profile
report-wordt-scale = After: scale
report-wordt-fte = After: formation (FTE)
report-core-tasks = Core tasks changed (%)
report-people = Number of persons
report-remarks = Remarks
report-rows = Number of rows
report-under = Part of
report-unit = Unit
report-unit-kind = Kind
report-function = Function
report-code = Job code
report-hr21 = HR21 profile
report-scale = Scale
report-no-scale = unknown
report-provisional = Provisional grading
report-positions = Positions
report-formation = Formation (FTE)
report-occupied = Occupied (FTE)
report-vacant = Not occupied (FTE)
report-above = Above establishment (FTE)
report-cost = Cost (€ a year)
report-formation-with-below = Formation with all below (FTE)
report-cost-with-below = Cost with all below (€ a year)
report-difference-fte = Difference in formation (FTE)
report-places = Places (FTE)
report-candidates = Candidates (FTE)
report-open-places = Open places (FTE)
report-vacant-head = Leadership (vacant)
report-number = No.
report-leadership = Leadership
report-structure = Consists of
report-tasks = Main tasks
report-informal = { $kind } (informal)
report-led-by = by { $head }
report-theme = Subject
report-mark = Kind
report-change = Change
report-in-short = In short
report-remark-left-over = nothing found that comes in its place, to be decided
report-remark-proposed = proposal, not yet recorded
report-remark-share = { $percent }% of the position
report-remark-renamed = other name of function
report-remark-counted-at = formation counted at { $function }
report-remark-few = fewer than 3 persons, not to be made public
report-remark-few-hidden = fewer than 3 persons
report-remark-leading = leading
report-remark-acting = acting head
report-remark-temporary = temporary
report-remark-one-off = paid for once
report-remark-above = above establishment
report-remark-outside = outside the formation
report-remark-mentioned = only mentioned in the source
report-about-fact = What
report-about-value = Fact
report-about-organisation = Organisation
report-about-list = List
report-about-what = Content
report-about-from = Before
report-about-to = After
report-about-scenario = Scenario
report-about-scenarios = Scenarios
report-about-unit = Unit
report-about-cost = Cost
report-about-unknown = Empty cells
report-about-persons = Persons
report-about-public = Public
report-about-made-on = Made on
report-about-file = File
report-about-program = Program
report-unit-and-below = { $unit } and all below it
report-scenario = { $name } ({ $status })
report-scenario-from = { $name } ({ $status }, from { $day })
report-unknown-is-empty = What is not known is left empty; it is not nought. Totals add up what is known.
report-no-names = This list has no names of persons.
report-public = Numbers of fewer than 3 persons are left out.
report-format-csv = CSV
report-format-markdown = Markdown
report-format-json = JSON
report-format-xlsx = Excel (XLSX)
report-format-ods = OpenDocument (ODS)
report-format-html = Web page (HTML)
cli-report-written =
    { $count ->
        [one] { $list } with { $count } row written to { $path }.
       *[other] { $list } with { $count } rows written to { $path }.
    }
cli-report-needs-file = { $format } cannot go to the screen: name a file with -o.
cli-report-needs-to = { $list } compares two scenarios: name what it becomes with --to.
cli-report-is-whole = { $list } is about the whole organisation; leave out --unit.
cli-report-no-fields = { $list } has no columns to choose; leave out --fields.
cli-report-no-such-field = No unit or position has the column ‘{ $field }’.
cli-report-known-fields = there are: { $known }
report-remark-unmeasured = how much changes was not determined

## placement board
group-placement = Placement
action-show-placement = Placement
action-place-position = Place at…
action-accept-proposal = Accept proposal
action-accept-all-proposals = Accept all proposals
action-lapse-position = Let lapse
action-take-placement-back = Take placement back
action-next-left-over = Next position that is left over
needs-placing = Go to the placement first (Alt+8)
placement = Placement
placement-earlier = Before · { $count }
placement-later = After · { $count }
placement-search = Search
placement-search-earlier = Search the positions of before
placement-search-later = Search the positions of after
placement-column-position = Position
placement-column-code = Code
placement-column-scale = Scale
placement-column-fte = FTE
placement-scale =
    { $count ->
        [one] scale { $scale }
       *[other] scales { $scale }
    }
placement-unit =
    { $count ->
        [one] { $unit }, { $count } position
       *[other] { $unit }, { $count } positions
    }
placement-more = and { $count } more
placement-lapse-strip = Lapses · { $count }
placement-lapse-hint = Drag here what lapses without a successor. Click to see what lapses already.
placement-left-over = left over: nothing decided yet
placement-left-over-count = Left over: { $count }
placement-stays = { $kind } · stays at { $unit }
placement-moves-to = { $kind } · goes to { $unit }
placement-moves-from = { $kind } · comes from { $unit }
placement-to = { $kind } · to { $position } · { $unit }
placement-from = { $kind } · from { $position } · { $unit }
placement-proposed = proposal: { $what }
placement-accept = Accept
placement-lapse = Let lapse
placement-take-back = Take back
placement-choose-from = What was: the scenario that the positions come from
placement-accept-all =
    { $count ->
        [0] No proposals
        [one] Accept { $count } proposal
       *[other] Accept all { $count } proposals
    }
placement-accept-all-hint = People follow their function: settles every proposal, in one step that can be undone
placement-filter-hint = Show these positions only; click again to show all
placement-proposals = proposals
placement-sums = Places { $places } · candidates { $candidates }
placement-sums-hint = The formation of the positions of after against the staffing that goes there. Not stated: the formation of { $places } positions of after and the staffing of { $candidates } positions of before.
placement-unknown = unknown
placement-empty = Nothing to place yet
placement-empty-hint = The placement shows what becomes of every position, from before to after. Make a scenario first.
placement-start = Choose what it becomes
placement-start-hint = You are working in the starting point. Choose the scenario in which you place the positions.
placement-no-positions = There are no positions in this scenario.
placement-nothing-found = Nothing found. Empty the search field or turn the filter off.
placement-several =
    { $count ->
        [one] { $count } position chosen
       *[other] { $count } positions chosen
    }
placement-help-drag = Drag positions from left to right to settle what they become. Drag them to ‘Lapses’ when nothing comes in their place, and back to the left to take it back.
placement-help-keys = Without a mouse: walk with the arrow keys, Enter places, − lets lapse, Delete takes back.
placement-help-proposals = Dashed is a proposal: people follow their function. It only holds once you accept it.
placement-goes-to = Becomes
placement-comes-from = Comes from
placement-share = Share
placement-share-all = all
placement-share-above = Together this is { $percent }%: more than the whole position. Lower a share.
placement-core-tasks = Core tasks changed %
placement-places = Places
placement-candidates = Candidates
placement-vacant = Stays free
placement-threshold-title = When is a position changed?
placement-threshold = From %
placement-threshold-says = Less than { $percent }% of the core tasks different is slightly changed; from { $percent }% on the position is changed.
placement-not-a-percentage = That is no percentage. Write a whole number, such as 50.
placement-nothing-here = There are no two scenarios yet to place between.
placement-choose-earlier = First choose a position of before, at the left.
placement-choose-first = First choose a position.
placement-still-there = ‘{ $position }’ is still in this scenario and so does not lapse. Take the position away there.
placement-lapses-already = That is settled already.
placement-nothing-to-take-back = Nothing is settled here to take back.
placement-nothing-proposed = There is no proposal here to accept.
placement-none-left-over = Nothing is left over: of every position it is known what becomes of it.
placement-carried =
    { $count ->
        [one] { $position }
       *[other] { $count } positions
    }
placement-drop-at =
    { $count ->
        [one] { $position } becomes { $at }
       *[other] { $count } positions become { $at }
    }
placement-drop-there-already = Is at { $at } already
placement-drop-lapse =
    { $count ->
        [one] { $position } lapses
       *[other] { $count } positions lapse
    }
placement-drop-still-there = Is still in this scenario and so does not lapse
placement-drop-back =
    { $count ->
        [one] take { $position } back
       *[other] take { $count } positions back
    }
dialog-place-title =
    { $count ->
        [one] Place ‘{ $position }’
       *[other] Place { $count } positions
    }
dialog-place-search = At which position?
dialog-place-hint = Position or unit
dialog-place-go = Place
dialog-place-already = Is there already.

## lists on screen
action-show-lists = Lists
action-save-list = Save the list as…
lists-save = Save as…
action-copy-list = Copy the list
top-more-views = More views
needs-list-shown = Go to the lists first (Alt+9)
lists-choose = Which list
lists-choose-from = What was: the scenario that you compare with
lists-tabs-choose = The scenario that the list is about; choose another by the tabs at the top
lists-copy = Copy
lists-fields = Columns
lists-empty = This list has no rows here.
lists-needs-scenario = This list compares two scenarios. Choose by the tabs at the top what it becomes, or make a scenario.
notice-list-copied = The list is on the clipboard
picker-title-list = Save list
picker-filter-list = Lists

phases-verdict-nothing = yes, nothing changes

cli-report-no-people = The list ‘{ $list }’ has no numbers of persons; --public changes nothing in it.

export-cancelled = It was stopped; nothing has been written.
export-too-large = The picture would be { $width } × { $height } pixels. Choose a lower resolution, smaller paper or fewer levels.
## styles
style-theme-light = Light
style-theme-dark = Dark
style-theme-quiet = Quiet
style-theme-blue = Municipality blue
style-theme-contrast = High contrast
style-theme-print = Black and white with patterns
style-theme-presentation = Presentation
style-own-name = { $name }
style-not-found = There is no style ‘{ $asked }’, and no file of that name either.
style-not-found-hint = choose { $known }, or give the path of a style file
style-file-unread = The style { $path } cannot be read: { $detail }
style-file-refused = The style { $path } was not read. { $reason }
style-not-json = It is not JSON: line { $line }, column { $column } ({ $detail }).
style-other-json = It is not a style of Herschik: that begins with "format": "herschik-style".
style-newer-version = A newer Herschik made the style (version { $found }); this one reads version { $known }. Update the program.
style-unknown-version = There is no version { $found }; make it "version": 1.
style-wrong-value = At ‘{ $path }’ (line { $line }) stands something else than should: { $detail }.
style-unknown-theme = There is no theme ‘{ $found }’; choose quiet, blue, contrast, print, presentation, light or dark.
style-not-a-colour = At ‘{ $path }’ stands ‘{ $found }’; a colour is written as #rrggbb, such as #154273.
style-out-of-bounds = At ‘{ $path }’ stands { $found }; it may be from { $least } to { $most }.
style-logo-not-base64 = The logo cannot be read: ‘logo.data’ is not base64.
style-logo-too-large = The logo has { $kilobytes } kB; more than { $most } kB is too much. Save it smaller.
style-logo-unreadable = The logo is not a PNG or SVG that can be read.
style-logo-of-other-kind = The logo is { $found }; say so at ‘logo.media_type’ too.
style-logo-with-script = The logo holds a program (script). Save it without.
style-contrast = Style ‘{ $style }’: { $part } against { $behind } has a contrast of { DECIMAL($ratio) } : 1; { DECIMAL($needed) } : 1 is needed.
style-contrast-instead = Style ‘{ $style }’: { $part } in { $chosen } has a contrast of { DECIMAL($ratio) } : 1 against { $behind }; { DECIMAL($needed) } : 1 is needed. { $drawn } is drawn.
style-part-of-kind = { $part } of ‘{ $kind }’
style-part-page = the page
style-part-card = a card
style-part-top-card = the top card
style-part-heat-card = a coloured card
style-part-compared-card = a card in a comparison
style-part-hatch = the hatching
style-part-title = the title
style-part-name = the name
style-part-detail = the small text
style-part-vacancy = ‘vacant’
style-part-kind = the band
style-part-dashed-edge = the broken outline
style-part-marked-edge = the outline of what is different
style-part-badge = the badge
style-part-sign = the sign
style-part-connector = the connector
style-part-relation = the line of a relation
style-part-accent = the organisation’s colour
## the text alternative of an organogram and of a change
alternative-municipality = Gemeente
alternative-the-municipality = the municipality of { $name }
alternative-municipality-of = municipality of { $name }
alternative-title = Organisation chart of { $organisation }
alternative-title-of-unit = Organisation chart of { $unit }, { $organisation }
alternative-title-bare = Organisation chart
alternative-short = { $title }: { $summary }.
alternative-short-bare = { $title }.
alternative-short-count =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
alternative-short-with = { $named } with { $units }
alternative-scenario = This is scenario { $scenario }.
alternative-from-day = from { $day }
alternative-as-at = As at { $day }.
alternative-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

## publishing: what stands on a page

publish-overview = Overview
publish-scenario = Scenario { $name }
publish-from-day = from { $day }
alternative-number =
    { $count ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $count }
    }
alternative-units =
    { $count ->
        [one] { $number } unit
       *[other] { $number } units
    }
alternative-units-of-kind =
    { $count ->
        [one] { $number } unit of the kind { $kind }
       *[other] { $number } units of the kind { $kind }
    }
alternative-empty = This chart is empty.
alternative-only = { $unit } is the only unit.
alternative-top = { $unit } is at the top.
alternative-tops = At the top are { $units }:
alternative-top-beneath =
    { $count ->
        [one] Under { $unit } is { $units }
       *[other] The following { $units } are under { $unit }
    }
alternative-beneath =
    { $count ->
        [one] Under it is { $units }
       *[other] Under it are { $units }
    }
alternative-with-beside = { $said }, with { $beside } beside it
alternative-only-beside =
    { $count ->
        [one] Beside it is { $beside }
       *[other] Beside it are { $beside }
    }
alternative-beside = beside the line
alternative-informal = informal
alternative-external = outside the organisation
alternative-no-head = without a head of its own
alternative-vacant = Head: vacant
alternative-own-head = With a head of its own
alternative-head = Head: { $heads }
alternative-heads = { $head } ({ $count })
alternative-together = Led jointly: { $heads }
alternative-together-unnamed = Led jointly
alternative-from-above = Led from above
alternative-by-parent = Led by the head of { $unit }
alternative-by-parent-heads = Led by the head of { $unit } ({ $heads })
alternative-each-head =
    { $exceptions ->
        [yes] unless stated otherwise each has a head: { $head }
       *[no] each has a head: { $head }
    }
alternative-each-by-parent =
    { $exceptions ->
        [yes] unless stated otherwise they are led by the head of { $unit }
       *[no] they are led by the head of { $unit }
    }
alternative-each-vacant = of each the post of head is vacant
alternative-most-vacant = unless stated otherwise the post of head is vacant
alternative-formation =
    { $parts ->
        [yes] Formation with all under it: { FTE($fte) }
       *[no] Formation: { FTE($fte) }
    }
alternative-relations = Relations outside the line
alternative-relations-are = Besides the line of management there are these relations:
alternative-relation = { $from } { $verb } { $to }.
alternative-relation-to-several = { $from } { $verb }: { $to }.
alternative-totals = Numbers
alternative-total = In all these are { $units }.
alternative-total-of-kinds = In all these are { $units }; together { $count }.
alternative-total-formation = The formation is { FTE($fte) } together.
alternative-lower = Lower levels are left out.
alternative-left-out = Not on this chart: { $units }.
alternative-change-title = Change of the organisation chart of { $organisation }
alternative-change-title-bare = Change of the organisation chart
alternative-change-between = This is the difference between scenario { $from } and scenario { $to }.
alternative-change-none = Nothing changes in the chart.
alternative-change-otherwise = Something changes of { $units } that is not on the cards, such as tasks, positions or relations:
alternative-change-replaced =
    { $count ->
        [one] { $heirs } takes the place of { $gone }.
       *[other] { $heirs } take the place of { $gone }.
    }
alternative-change-absorbed =
    { $count ->
        [one] { $units } goes on in what is there already.
       *[other] { $units } go on in what is there already.
    }
alternative-change-new =
    { $count ->
        [one] { $units } is new.
       *[other] { $units } are new.
    }
alternative-change-gone =
    { $count ->
        [one] { $units } lapses.
       *[other] { $units } lapse.
    }
alternative-change-moved =
    { $count ->
        [one] { $units } gets another place.
       *[other] { $units } get another place.
    }
alternative-change-renamed =
    { $count ->
        [one] { $units } gets another name.
       *[other] { $units } get another name.
    }
alternative-change-kind =
    { $count ->
        [one] { $units } becomes another kind of unit.
       *[other] { $units } become another kind of unit.
    }
alternative-change-led =
    { $count ->
        [one] { $units } is led in another way.
       *[other] { $units } are led in another way.
    }
cli-text-written = Text written to { $path }

pdf-untitled = Organogram
pdf-figure =
    { $count ->
        [one] Organogram ‘{ $name }’ with 1 unit.
       *[other] Organogram ‘{ $name }’ with { $count } units.
    }
pdf-figure-with-text = { $figure } Its text stands at the end of this document.
pdf-text-heading = Text of the organogram
pdf-logo = Logo
pdf-no-page = There is no page to write.
pdf-not-written = The PDF was not made: it would not be accessible ({ $reason }).
pdf-scaled-down = Page ‘{ $page }’ is larger than the 5.08 m that a PDF allows; everything on it has { DECIMAL($percent) }% of its size. Choose paper, fewer levels or a part to be able to read it.
publish-against-earlier = compared with { $scenario }
publish-against-later = compared with what follows: { $scenario }
publish-beside = { $from } beside { $to }
publish-side-absent = { $scenario }: does not exist here
publish-page-number = { $page } of { $count }
publish-sheet-name = { $name }, sheet { $sheet }
publish-continues-on = continues on sheet { $sheet }
publish-continued-from = continued from sheet { $sheet }
publish-watermark-draft = Draft
publish-watermark-lapsed = Lapsed

## publishing: what could not be done

publish-note-no-unit = The unit { $unit } is not in this scenario; the whole organisation is drawn.
publish-note-no-comparison = The scenario to compare with is not there; nothing is compared.
publish-note-each-none = There is no unit of the kind ‘{ $kind }’; one overview is made.
publish-note-small-text =
    { $count ->
        [one] The smallest text is { DECIMAL($size) } point, and at least { DECIMAL($least) } was asked for. Take larger paper, fewer levels or more sheets (tiles).
       *[other] On { $count } sheets the text is too small: down to { DECIMAL($size) } point, and at least { DECIMAL($least) } was asked for. Take larger paper, fewer levels or more sheets (tiles).
    }
publish-note-no-legend =
    { $count ->
        [one] The legend is left out: it would leave too little room for the chart. Take larger paper or show fewer kinds.
       *[other] On { $count } sheets the legend is left out: it would leave too little room for the chart. Take larger paper or show fewer kinds.
    }
publish-note-letters =
    { $count ->
        [one] Not all letters of ‘{ $first }’ can be drawn: the font that comes with the program lacks them. In SVG and HTML the reader’s own fonts fill in.
       *[other] Not all letters of { $count } units can be drawn, such as those of ‘{ $first }’: the font that comes with the program lacks them. In SVG and HTML the reader’s own fonts fill in.
    }
publish-note-logo-text = The letters in the logo are not drawn: turn them into shapes in the program that made it.
publish-note-no-arrows = { $count } moves are shown without an arrow: that many arrows cannot be read.
publish-note-many-relations = { $count } relation lines were asked for; that many cannot be read, so none is drawn. Choose fewer kinds.
publish-note-relations-off-chart =
    { $count ->
        [one] { $count } relation has an end that is not on the chart, and is not drawn.
       *[other] { $count } relations have an end that is not on the chart, and are not drawn.
    }

## publishing: what a file reveals

publish-reveals-units =
    { $count ->
        [one] The name of { $count } unit.
       *[other] The names of { $count } units.
    }
publish-reveals-hidden = How many units there are beneath those that are shown.
publish-reveals-heads = The function of who leads, and where nobody does yet.
publish-reveals-no-heads = Nothing about who leads.
publish-reveals-holders =
    { $count ->
        [one] The name of { $count } person, with the function.
       *[other] The names of { $count } people, with their functions.
    }
publish-reveals-no-holders = No names of people.
publish-reveals-formation = The formation of units, in FTE.
publish-reveals-figures = Figures of each unit: { $figures }.
publish-reveals-relations =
    { $count ->
        [one] { $count } relation besides the line.
       *[other] { $count } relations besides the line.
    }
publish-reveals-scenario = The scenario ({ $scenario }) and how far its decision is.
publish-reveals-comparison = What is different from { $scenario }.

cli-export-several =
    { $files ->
        [one] { $count } units drawn in { $files } file: ‘{ $first }’.
       *[other] { $count } units drawn in { $files } files: from ‘{ $first }’ to ‘{ $last }’.
    }
cli-export-no-kind = There is no kind of unit with the id or the name ‘{ $kind }’.
cli-export-known-kinds = Kinds in this file: { $kinds }.
cli-export-reveals = Whoever gets this file can read:
cli-note = Note: { $message }

png-resolution = A picture has more than 0 and at most { $most } pixels to an inch (scale { $scale }). Choose a number between them.
png-no-page = There is no page { $page }.
png-not-written = The picture could not be written: { $reason }.

## a published web page
html-text = The organisation chart in words
html-to-text = To the text
html-contents = On this page
html-chart = Organisation chart
html-of-part = Organisation chart of { $name }; the same content stands below in words.
html-view = Organisation chart, can be scrolled
html-tools = Organisation chart controls
html-legend = Legend
html-search = Search
html-previous = Find previous
html-next = Find next
html-zoom-in = Zoom in
html-zoom-out = Zoom out
html-fit = Fit
html-percent = { $value }%
html-toggle = Collapse or expand
html-expand-all = Expand all
html-collapse-all = Collapse all
html-in-text = Show in the text
html-help-title = How to use it
html-help = Move with the mouse or with two fingers; zoom with Ctrl and the wheel, or by pinching; a double click fits everything. With the keyboard: arrow keys walk through the chart, Enter collapses or expands, + and − zoom, 0 fits everything, / searches, and a letter goes to a name.
html-hidden =
    { $count ->
        [one] one unit collapsed
       *[other] { $count } units collapsed
    }
html-shown = { $count } of { $all } units in view
html-found =
    { $count ->
        [one] one found; Enter shows it
       *[other] { $count } found; Enter shows the next
    }
html-found-none = Nothing found for ‘{ $text }’
html-found-at = { $place } of { $count }: { $name }

## publish dialog
action-publish = Publish…
action-copy-image = Copy the chart as a picture
needs-chart-shown = Go to the chart first (Alt+1)
publishing-heading = Publish
publishing-format = Format
publishing-style = Style
publishing-content = Content
publishing-scenario = Scenario
publishing-part = Part
publishing-whole = The whole organisation
publishing-from-unit = ‘{ $name }’ and what is under it
publishing-each = Each apart: { $kind } ({ $count })
publishing-levels = Levels
publishing-levels-all = All levels
publishing-levels-count =
    { $count ->
        [one] Only the top level
       *[other] The top { $count } levels
    }
publishing-form = Form
publishing-form-automatic = Whatever fits best
publishing-form-hark = Rake
publishing-form-top-down = Tree from the top down
publishing-form-left-to-right = Tree from left to right
publishing-compare = Compare with
publishing-compare-nothing = Do not compare
publishing-way = How
publishing-way-side-by-side = Side by side
publishing-way-overlay = In one chart, with arrows
publishing-way-later = What is new or different in it
publishing-way-earlier = What lapses or changes from it
publishing-figures = Figures on the cards, as in the window
publishing-holders = Names of employees
publishing-holders-warning = With names of employees: share this file only with those who may see them.
publishing-relations = Relations: { $shown } of { $count } kinds
publishing-relation-kind = { $name } ({ $count })
publishing-paper = Paper
publishing-paper-size = Size
publishing-paper-none = As large as the chart
publishing-paper-iso = { $size } · { $short } × { $long } mm
publishing-paper-wide = 16:9 · screen or slide
publishing-orientation = Orientation
publishing-orientation-automatic = Whatever fits best
publishing-orientation-landscape = Landscape
publishing-orientation-portrait = Portrait
publishing-fitting = Fitting
publishing-fitting-one-sheet = All on one sheet
publishing-fitting-tiles = Over more sheets, legible
publishing-margin = Margin
publishing-least-text = Least text
publishing-frame = Around it
publishing-has-title = Title above it
publishing-title = Title
publishing-has-scenario = Scenario, status and date
publishing-has-legend = Legend
publishing-has-logo = Logo
publishing-has-page-numbers = Page numbers
publishing-watermark = Watermark
publishing-watermark-automatic = ‘Draft’, until it is decided
publishing-watermark-always = Always ‘Draft’
publishing-watermark-never = None
publishing-picture = Picture
publishing-text = Text
publishing-text-embedded = As text, with its letters
publishing-text-paths = As shapes: the same everywhere, not searchable
publishing-text-plain = As text, in the reader’s letters
publishing-resolution = Sharpness
publishing-resolution-dpi = Dots per inch (dpi)
publishing-resolution-width = Width in pixels
publishing-dpi = Dpi
publishing-width = Width
publishing-pixels = This sheet becomes { $width } × { $height } pixels ({ $mega } megapixels).
publishing-transparent = Transparent background
publishing-preview =
    { $count ->
        [one] Preview: { $name }
       *[other] Preview of sheet { $page } of { $count }: { $name }
    }
publishing-preview-none = Preview, not ready yet
publishing-working = Updating…
publishing-previous-page = Previous sheet
publishing-next-page = Next sheet
publishing-page-of = { $page } of { $count }
publishing-fit = Fit
publishing-fit-name = Preview: the whole sheet
publishing-actual-size = Preview: actual size
publishing-reveals = Whoever gets this file sees:
publishing-save = Save…
publishing-copy = Copy picture
publishing-stop = Stop
publishing-making = { $percent } % made
publishing-taken =
    { $taken ->
        [one] Of the { $count } files 1 is there already. Replace it?
       *[other] Of the { $count } files { $taken } are there already. Replace them?
    }
publishing-replace = Replace
publishing-saved =
    { $count ->
        [one] Published as { $path }
       *[other] Published in { $count } files; the first is { $path }
    }
publishing-failed = Not saved. { $why }
publishing-broke-off = The making broke off by a fault in the program. Nothing has been written; try another format.
publishing-copied = The picture is on the clipboard
publishing-copy-too-large = For the clipboard the picture is too large: { $mega } megapixels, { $most } at most. Save it as PNG, or show fewer levels.
publishing-picker-title = Publish chart
publishing-picker-filter = Charts

publishing-look = Cards and house style
publishing-shape = Cards
publishing-shape-box = As boxes
publishing-shape-line = As lines
publishing-density = Room
publishing-density-compact = Compact
publishing-density-normal = Normal
publishing-density-roomy = Roomy
publishing-corner = Corners
publishing-line = Line width
publishing-accent = House colour
publishing-accent-none = None
publishing-style-logo = Logo file
publishing-logo-open = Choose…
publishing-logo-none = Remove
publishing-kind-colours = Colour of each kind
publishing-kind-as-file = As in the file
publishing-style-file = Style file
publishing-style-open = Open style…
publishing-style-save = Save style…
publishing-style-stem = house-style
publishing-picker-open-style = Open style
publishing-picker-save-style = Save style
publishing-picker-logo = Choose logo
publishing-picker-styles = Styles
publishing-picker-pictures = Pictures (SVG, PNG)
publishing-style-taken = The style ‘{ $name }’ has been taken over.
publishing-logo-taken = The logo has been taken over.
publishing-style-written = The style is in { $path }.

publish-side-before = Before
publish-side-after = After
style-logo-many-pixels = The logo has { $width } × { $height } pixels; more than { $most } megapixels is not possible. Save it smaller.
