//! Everything a user can do by a key: one row each, which feeds menus, palette, buttons and the list of keys.
//!
//! To add one: a row in the table below, its words in `assets/locales/`, and its line in `dispatch`.

use egui::{Key, KeyboardShortcut, Modifiers};
use egui_phosphor::regular as icon;

use super::canvas::MOST_PANES;
use super::context::PanelContext;
use super::view_state::Centre;

/// Where a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Always, also while text is being edited.
    Everywhere,
    /// When no text is being edited.
    Chart,
}

/// What must be so for an action to be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A step to take back.
    Undoable,
    /// A step to do again.
    Redoable,
    /// A unit is selected, or more.
    Selection,
    /// Exactly one unit is selected.
    OneSelected,
    /// At least two units are selected.
    SeveralSelected,
    /// Units were cut.
    Cut,
    /// Only a part of the organisation is shown.
    PartShown,
    /// There is another scenario than the one that is worked on.
    SeveralScenarios,
    /// The scenario that is worked on is not the starting point.
    NotStart,
    /// The scenario that is worked on stands behind another than the starting point.
    NotFirst,
    /// The scenario that is worked on is not the starting point, and another stands behind it.
    NotLast,
    /// Something is open between the scenario that is worked on and the one that it is based on.
    OpenConflicts,
    /// Scenarios stand beside each other.
    Comparing,
    /// Scenarios stand beside each other, and there is one more.
    RoomForPane,
    /// More than two panes stand beside each other.
    SparePane,
    /// A unit is selected, and there is another scenario to take it over into.
    SelectionAndScenarios,
    /// The placement board is in the middle.
    Placing,
    /// A list is in the middle.
    ListShown,
    /// A chart is in the middle.
    ChartShown,
}

/// Under which heading an action stands in menus and in the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The headings name themselves.
pub enum Group {
    File,
    Edit,
    Scenario,
    Unit,
    Chart,
    Placement,
    Window,
}

impl Group {
    /// Every group in its order.
    pub const ALL: [Group; 7] =
        [Group::File, Group::Edit, Group::Scenario, Group::Unit, Group::Chart, Group::Placement, Group::Window];

    /// The key of its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Group::File => "group-file",
            Group::Edit => "group-edit",
            Group::Scenario => "group-scenario",
            Group::Unit => "group-unit",
            Group::Chart => "group-chart",
            Group::Placement => "group-placement",
            Group::Window => "group-window",
        }
    }
}

/// The row of an action.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The key of its name.
    pub label: &'static str,
    /// Its sign.
    pub icon: &'static str,
    /// Its heading.
    pub group: Group,
    /// Its key, if it has one.
    pub shortcut: Option<KeyboardShortcut>,
    /// Where the key works.
    pub scope: Scope,
    /// What must be so.
    pub needs: Needs,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const PLAIN: Modifiers = Modifiers::NONE;

const fn key(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

macro_rules! actions {
    ($($name:ident, $label:literal, $icon:expr, $group:ident, $shortcut:expr, $scope:ident, $needs:ident;)*) => {
        /// Something a user can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // Their words stand in `assets/locales/`.
        pub enum Action {
            $($name,)*
        }

        impl Action {
            /// Every action, in the order of menus.
            pub const ALL: &[Action] = &[$(Action::$name,)*];

            /// Its row.
            pub const fn row(self) -> Row {
                match self {
                    $(Action::$name => Row {
                        label: $label,
                        icon: $icon,
                        group: Group::$group,
                        shortcut: $shortcut,
                        scope: Scope::$scope,
                        needs: Needs::$needs,
                    },)*
                }
            }
        }
    };
}

actions! {
    New, "action-new", icon::FILE_PLUS, File, key(CTRL, Key::N), Everywhere, Nothing;
    Open, "action-open", icon::FOLDER_OPEN, File, key(CTRL, Key::O), Everywhere, Nothing;
    Save, "action-save", icon::FLOPPY_DISK, File, key(CTRL, Key::S), Everywhere, Nothing;
    SaveAs, "action-save-as", icon::FLOPPY_DISK_BACK, File, key(CTRL_SHIFT, Key::S), Everywhere, Nothing;
    Publish, "action-publish", icon::EXPORT, File, key(CTRL, Key::E), Everywhere, Nothing;
    CopyImage, "action-copy-image", icon::IMAGE, File, key(CTRL_SHIFT, Key::C), Everywhere, ChartShown;
    StartScreen, "action-start-screen", icon::HOUSE, File, key(CTRL, Key::W), Everywhere, Nothing;
    Quit, "action-quit", icon::SIGN_OUT, File, key(CTRL, Key::Q), Everywhere, Nothing;

    Undo, "action-undo", icon::ARROW_U_UP_LEFT, Edit, key(CTRL, Key::Z), Chart, Undoable;
    Redo, "action-redo", icon::ARROW_U_UP_RIGHT, Edit, key(CTRL_SHIFT, Key::Z), Chart, Redoable;
    Cut, "action-cut", icon::SCISSORS, Edit, key(CTRL, Key::X), Chart, Selection;
    PasteUnder, "action-paste-under", icon::CLIPBOARD, Edit, key(CTRL, Key::V), Chart, Cut;
    SelectAll, "action-select-all", icon::SELECTION_ALL, Edit, key(CTRL, Key::A), Chart, Nothing;
    ClearSelection, "action-clear-selection", icon::SELECTION_SLASH, Edit, key(PLAIN, Key::Escape), Chart, Nothing;
    Find, "action-find", icon::MAGNIFYING_GLASS, Edit, key(CTRL, Key::F), Everywhere, Nothing;
    Palette, "action-palette", icon::COMMAND, Edit, key(CTRL, Key::K), Everywhere, Nothing;

    Vocabulary, "action-vocabulary", icon::BOOK_OPEN_TEXT, Edit, key(CTRL_ALT, Key::W), Everywhere, Nothing;

    Norms, "action-norms", icon::RULER, Edit, key(CTRL_ALT, Key::D), Everywhere, Nothing;

    NewScenario, "action-new-scenario", icon::PLUS, Scenario, key(CTRL_SHIFT, Key::N), Everywhere, Nothing;
    NewScenarioOnStart, "action-new-scenario-on-start", icon::GIT_BRANCH, Scenario, key(CTRL_ALT, Key::N), Everywhere, NotStart;
    DuplicateScenario, "action-duplicate-scenario", icon::COPY, Scenario, key(CTRL_SHIFT, Key::D), Everywhere, Nothing;
    ScenarioFromFile, "action-scenario-from-file", icon::FILE_ARROW_DOWN, Scenario, key(CTRL_ALT, Key::F), Everywhere, Nothing;
    NextScenario, "action-next-scenario", icon::CARET_RIGHT, Scenario, key(CTRL, Key::PageDown), Everywhere, SeveralScenarios;
    PreviousScenario, "action-previous-scenario", icon::CARET_LEFT, Scenario, key(CTRL, Key::PageUp), Everywhere, SeveralScenarios;
    RenameScenario, "action-rename-scenario", icon::TEXTBOX, Scenario, key(SHIFT, Key::F2), Everywhere, Nothing;
    ScenarioDetails, "action-scenario-details", icon::INFO, Scenario, key(CTRL_ALT, Key::S), Everywhere, Nothing;
    ToggleScenarioLock, "action-toggle-scenario-lock", icon::LOCK_SIMPLE, Scenario, key(CTRL_ALT, Key::L), Everywhere, Nothing;
    ScenarioConflicts, "action-scenario-conflicts", icon::GIT_DIFF, Scenario, key(CTRL_ALT, Key::O), Everywhere, OpenConflicts;
    ScenarioTimeline, "action-scenario-timeline", icon::CALENDAR_BLANK, Scenario, key(CTRL_ALT, Key::T), Everywhere, Nothing;
    ScenarioEarlier, "action-scenario-earlier", icon::ARROW_LEFT, Scenario, key(CTRL_SHIFT, Key::PageUp), Everywhere, NotFirst;
    ScenarioLater, "action-scenario-later", icon::ARROW_RIGHT, Scenario, key(CTRL_SHIFT, Key::PageDown), Everywhere, NotLast;
    RebaseScenario, "action-rebase-scenario", icon::GIT_MERGE, Scenario, key(CTRL_ALT, Key::B), Everywhere, NotStart;
    MakeScenarioStart, "action-make-scenario-start", icon::FLAG, Scenario, key(CTRL_ALT, Key::U), Everywhere, NotStart;
    DeleteScenario, "action-delete-scenario", icon::TRASH, Scenario, key(CTRL_SHIFT, Key::Delete), Chart, NotStart;

    AddSibling, "action-add-sibling", icon::ROWS_PLUS_BOTTOM, Unit, key(PLAIN, Key::Enter), Chart, OneSelected;
    AddChild, "action-add-child", icon::TREE_STRUCTURE, Unit, key(PLAIN, Key::Tab), Chart, OneSelected;
    AddTop, "action-add-top", icon::PLUS_SQUARE, Unit, key(CTRL_SHIFT, Key::Enter), Chart, Nothing;
    Rename, "action-rename", icon::TEXTBOX, Unit, key(PLAIN, Key::F2), Chart, OneSelected;
    Delete, "action-delete", icon::TRASH, Unit, key(PLAIN, Key::Delete), Chart, Selection;
    MoveTo, "action-move-to", icon::ARROW_BEND_DOWN_RIGHT, Unit, key(CTRL, Key::M), Chart, Selection;
    MoveEarlier, "action-move-earlier", icon::ARROW_UP, Unit, key(ALT, Key::ArrowUp), Chart, OneSelected;
    MoveLater, "action-move-later", icon::ARROW_DOWN, Unit, key(ALT, Key::ArrowDown), Chart, OneSelected;
    Split, "action-split", icon::ARROWS_SPLIT, Unit, key(CTRL_SHIFT, Key::K), Chart, OneSelected;
    Merge, "action-merge", icon::ARROWS_MERGE, Unit, key(CTRL_SHIFT, Key::M), Chart, SeveralSelected;
    TakeOver, "action-take-over", icon::ARROW_SQUARE_RIGHT, Unit, key(CTRL_SHIFT, Key::T), Chart, SelectionAndScenarios;
    AddRelation, "action-add-relation", icon::LINE_SEGMENTS, Unit, key(CTRL, Key::R), Chart, OneSelected;

    GoUp, "action-go-up", icon::ARROW_LINE_UP, Chart, key(PLAIN, Key::ArrowUp), Chart, Nothing;
    GoDown, "action-go-down", icon::ARROW_LINE_DOWN, Chart, key(PLAIN, Key::ArrowDown), Chart, Nothing;
    GoLeft, "action-go-left", icon::ARROW_LINE_LEFT, Chart, key(PLAIN, Key::ArrowLeft), Chart, Nothing;
    GoRight, "action-go-right", icon::ARROW_LINE_RIGHT, Chart, key(PLAIN, Key::ArrowRight), Chart, Nothing;
    ToggleCollapsed, "action-toggle-collapsed", icon::CARET_CIRCLE_DOWN, Chart, key(PLAIN, Key::Space), Chart, Selection;
    CollapseAll, "action-collapse-all", icon::ARROWS_IN_LINE_VERTICAL, Chart, key(CTRL_SHIFT, Key::ArrowUp), Chart, Nothing;
    ExpandAll, "action-expand-all", icon::ARROWS_OUT_LINE_VERTICAL, Chart, key(CTRL_SHIFT, Key::ArrowDown), Chart, Nothing;
    FewerLevels, "action-fewer-levels", icon::STACK_MINUS, Chart, key(CTRL, Key::OpenBracket), Chart, Nothing;
    MoreLevels, "action-more-levels", icon::STACK_PLUS, Chart, key(CTRL, Key::CloseBracket), Chart, Nothing;
    ShowOnlyThis, "action-show-only-this", icon::CROSSHAIR, Chart, key(CTRL, Key::Enter), Chart, OneSelected;
    ShowWhole, "action-show-whole", icon::ARROWS_OUT, Chart, key(CTRL, Key::Backspace), Chart, PartShown;
    ToggleRelations, "action-toggle-relations", icon::LINE_SEGMENTS, Chart, key(CTRL_SHIFT, Key::R), Chart, Nothing;
    ToggleOwnRelations, "action-toggle-own-relations", icon::LINE_SEGMENT, Chart, key(CTRL_ALT, Key::R), Chart, Nothing;
    CardFigures, "action-card-figures", icon::SUBTITLES, Chart, key(CTRL_ALT, Key::K), Everywhere, Nothing;
    CardsFormation, "action-cards-formation", icon::USERS_THREE, Chart, None, Everywhere, Nothing;
    CardsVacancies, "action-cards-vacancies", icon::USER_MINUS, Chart, None, Everywhere, Nothing;
    CardsSpan, "action-cards-span", icon::TREE_STRUCTURE, Chart, None, Everywhere, Nothing;
    CardsCost, "action-cards-cost", icon::CURRENCY_EUR, Chart, None, Everywhere, Nothing;
    CardsNothing, "action-cards-nothing", icon::SELECTION_SLASH, Chart, None, Everywhere, Nothing;
    ZoomIn, "action-zoom-in", icon::MAGNIFYING_GLASS_PLUS, Chart, key(CTRL, Key::Plus), Everywhere, Nothing;
    ZoomOut, "action-zoom-out", icon::MAGNIFYING_GLASS_MINUS, Chart, key(CTRL, Key::Minus), Everywhere, Nothing;
    ActualSize, "action-actual-size", icon::NUMBER_SQUARE_ONE, Chart, key(CTRL, Key::Num1), Everywhere, Nothing;
    Fit, "action-fit", icon::CORNERS_OUT, Chart, key(CTRL, Key::Num0), Everywhere, Nothing;
    ZoomToSelection, "action-zoom-to-selection", icon::FRAME_CORNERS, Chart, key(CTRL, Key::Num2), Everywhere, Selection;
    FormHark, "action-form-hark", icon::TREE_STRUCTURE, Chart, key(CTRL_ALT, Key::Num1), Everywhere, Nothing;
    FormTopDown, "action-form-top-down", icon::GRAPH, Chart, key(CTRL_ALT, Key::Num2), Everywhere, Nothing;
    FormLeftToRight, "action-form-left-to-right", icon::LIST_DASHES, Chart, key(CTRL_ALT, Key::Num3), Everywhere, Nothing;
    StackEarlier, "action-stack-earlier", icon::ROWS, Chart, key(CTRL_SHIFT, Key::OpenBracket), Chart, Nothing;
    StackLater, "action-stack-later", icon::COLUMNS, Chart, key(CTRL_SHIFT, Key::CloseBracket), Chart, Nothing;
    StackByItself, "action-stack-by-itself", icon::MAGIC_WAND, Chart, key(CTRL_ALT, Key::Num0), Everywhere, Nothing;

    PlacePosition, "action-place-position", icon::ARROW_BEND_DOWN_RIGHT, Placement, key(CTRL_ALT, Key::P), Everywhere, Placing;
    AcceptProposal, "action-accept-proposal", icon::CHECK, Placement, key(CTRL_ALT, Key::A), Everywhere, Placing;
    AcceptAllProposals, "action-accept-all-proposals", icon::CHECKS, Placement, key(CTRL_SHIFT, Key::A), Everywhere, Placing;
    LapsePosition, "action-lapse-position", icon::MINUS_CIRCLE, Placement, key(CTRL_ALT, Key::V), Everywhere, Placing;
    TakePlacementBack, "action-take-placement-back", icon::ARROW_COUNTER_CLOCKWISE, Placement, key(CTRL_ALT, Key::Backspace), Everywhere, Placing;
    NextLeftOver, "action-next-left-over", icon::ARROW_CIRCLE_DOWN, Placement, key(PLAIN, Key::F7), Everywhere, Placing;

    ShowChart, "action-show-chart", icon::TREE_VIEW, Window, key(ALT, Key::Num1), Everywhere, Nothing;
    ShowNetwork, "action-show-network", icon::SHARE_NETWORK, Window, key(ALT, Key::Num2), Everywhere, Nothing;
    ShowTable, "action-show-table", icon::TABLE, Window, key(ALT, Key::Num3), Everywhere, Nothing;
    ShowScoreCard, "action-show-score-card", icon::RANKING, Window, key(ALT, Key::Num5), Everywhere, Nothing;
    ExportScoreCard, "action-export-score-card", icon::DOWNLOAD_SIMPLE, File, None, Everywhere, Nothing;
    ShowCompare, "action-show-compare", icon::COLUMNS, Window, key(ALT, Key::Num4), Everywhere, Nothing;
    ShowOverlay, "action-show-overlay", icon::STACK_SIMPLE, Window, key(ALT, Key::Num6), Everywhere, Nothing;
    ShowFilm, "action-show-film", icon::FILM_STRIP, Window, key(ALT, Key::Num7), Everywhere, Nothing;
    ShowFunctions, "action-show-functions", icon::IDENTIFICATION_CARD, Window, key(CTRL_ALT, Key::J), Everywhere, Nothing;
    ShowPhases, "action-show-phases", icon::CHART_LINE_DOWN, Window, key(ALT, Key::Num0), Everywhere, Nothing;
    ShowPlacement, "action-show-placement", icon::SWAP, Window, key(ALT, Key::Num8), Everywhere, Nothing;
    ShowLists, "action-show-lists", icon::LIST_NUMBERS, Window, key(ALT, Key::Num9), Everywhere, Nothing;
    SaveList, "action-save-list", icon::DOWNLOAD_SIMPLE, File, key(CTRL_SHIFT, Key::E), Everywhere, ListShown;
    CopyList, "action-copy-list", icon::COPY, File, None, Everywhere, ListShown;
    NextChange, "action-next-change", icon::ARROW_CIRCLE_DOWN, Window, key(PLAIN, Key::F8), Everywhere, Comparing;
    PreviousChange, "action-previous-change", icon::ARROW_CIRCLE_UP, Window, key(SHIFT, Key::F8), Everywhere, Comparing;
    ToggleChanges, "action-toggle-changes", icon::LIST_CHECKS, Window, key(CTRL_ALT, Key::I), Everywhere, Comparing;
    NextPane, "action-next-pane", icon::ARROW_RIGHT, Window, key(CTRL, Key::F6), Everywhere, Comparing;
    AddPane, "action-add-pane", icon::PLUS, Window, key(CTRL, Key::Backslash), Everywhere, RoomForPane;
    ClosePane, "action-close-pane", icon::X, Window, key(CTRL_ALT, Key::Backslash), Everywhere, SparePane;
    SwapPanes, "action-swap-panes", icon::ARROWS_LEFT_RIGHT, Window, key(ALT, Key::X), Everywhere, Comparing;
    PaneNextScenario, "action-pane-next-scenario", icon::CARET_RIGHT, Window, key(ALT, Key::PageDown), Everywhere, Comparing;
    PanePreviousScenario, "action-pane-previous-scenario", icon::CARET_LEFT, Window, key(ALT, Key::PageUp), Everywhere, Comparing;
    ToggleLinkedPanes, "action-toggle-linked-panes", icon::LINK_SIMPLE, Window, key(CTRL, Key::L), Everywhere, Comparing;
    ToggleSignals, "action-toggle-signals", icon::WARNING, Window, key(CTRL_ALT, Key::G), Everywhere, Nothing;
    NextSignal, "action-next-signal", icon::ARROW_CIRCLE_DOWN, Window, key(PLAIN, Key::F4), Everywhere, Nothing;
    PreviousSignal, "action-previous-signal", icon::ARROW_CIRCLE_UP, Window, key(SHIFT, Key::F4), Everywhere, Nothing;
    ToggleSignalMarks, "action-toggle-signal-marks", icon::SEAL_WARNING, Window, key(CTRL_ALT, Key::H), Everywhere, Nothing;
    NextPanel, "action-next-panel", icon::ARROWS_CLOCKWISE, Window, key(PLAIN, Key::F6), Everywhere, Nothing;
    ToggleOutline, "action-toggle-outline", icon::SIDEBAR_SIMPLE, Window, key(CTRL, Key::B), Everywhere, Nothing;
    ToggleInspector, "action-toggle-inspector", icon::SIDEBAR, Window, key(CTRL, Key::I), Everywhere, Nothing;
    ToggleMinimap, "action-toggle-minimap", icon::MAP_TRIFOLD, Window, key(CTRL_ALT, Key::M), Everywhere, Nothing;
    ToggleLegend, "action-toggle-legend", icon::LIST_BULLETS, Window, key(CTRL_SHIFT, Key::L), Everywhere, Nothing;
    ThemeSystem, "action-theme-system", icon::CIRCLE_HALF, Window, None, Everywhere, Nothing;
    ThemeLight, "action-theme-light", icon::SUN, Window, None, Everywhere, Nothing;
    ThemeDark, "action-theme-dark", icon::MOON, Window, None, Everywhere, Nothing;
    LanguageDutch, "action-language-dutch", icon::TRANSLATE, Window, None, Everywhere, Nothing;
    LanguageEnglish, "action-language-english", icon::TRANSLATE, Window, None, Everywhere, Nothing;
    ToggleReducedMotion, "action-toggle-reduced-motion", icon::PERSON_SIMPLE_RUN, Window, None, Everywhere, Nothing;
    ToggleBuiltInFileDialog, "action-toggle-built-in-file-dialog", icon::FOLDER_NOTCH, Window, None, Everywhere, Nothing;
    ToggleFrameCounter, "action-toggle-frame-counter", icon::GAUGE, Window, key(SHIFT, Key::F12), Everywhere, Nothing;
    Keys, "action-keys", icon::KEYBOARD, Window, key(PLAIN, Key::F1), Everywhere, Nothing;
}

impl Action {
    /// Whether it can be done now.
    pub fn is_enabled(self, ctx: &PanelContext<'_>) -> bool {
        let selected = ctx.view.selection.len();
        match self.row().needs {
            Needs::Nothing => true,
            Needs::Undoable => ctx.document.history().undoable().is_some(),
            Needs::Redoable => ctx.document.history().redoable().is_some(),
            Needs::Selection => selected >= 1,
            Needs::OneSelected => selected == 1,
            Needs::SeveralSelected => selected >= 2,
            Needs::Cut => !ctx.view.cut.is_empty(),
            Needs::Comparing => ctx.pane.count > 1,
            Needs::Placing => ctx.view.centre == Centre::Placement,
            Needs::ListShown => ctx.view.centre == Centre::Lists,
            Needs::ChartShown => ctx.view.centre.has_charts(),
            Needs::RoomForPane => ctx.pane.count > 1 && ctx.pane.count < MOST_PANES.min(ctx.document.scenarios().len()),
            Needs::SparePane => ctx.pane.count > 2,
            Needs::SelectionAndScenarios => selected >= 1 && ctx.document.scenarios().len() > 1,
            Needs::PartShown => ctx.view.options.top.is_some() || ctx.view.options.levels.is_some(),
            Needs::SeveralScenarios => ctx.document.scenarios().len() > 1,
            Needs::NotStart => ctx.document.current() != ctx.document.scenarios().start(),
            Needs::NotFirst => place_of_current(ctx).is_some_and(|(place, _)| place > 1),
            Needs::NotLast => place_of_current(ctx).is_some_and(|(place, count)| place > 0 && place + 1 < count),
            Needs::OpenConflicts => {
                let current = ctx.document.scenarios().get(ctx.document.current());
                current.is_some_and(|state| !state.conflicts().is_empty())
            }
        }
    }

    /// The key of the sentence that says why it cannot be done, where that may be a riddle.
    pub fn reason_key(self) -> Option<&'static str> {
        match self.row().needs {
            Needs::SeveralScenarios => Some("needs-several-scenarios"),
            Needs::NotStart => Some("needs-not-start"),
            Needs::NotFirst => Some("needs-not-first"),
            Needs::NotLast => Some("needs-not-last"),
            Needs::OpenConflicts => Some("needs-open-conflicts"),
            Needs::Placing => Some("needs-placing"),
            Needs::ListShown => Some("needs-list-shown"),
            Needs::ChartShown => Some("needs-chart-shown"),
            _ => None,
        }
    }

    /// Whether it can be done while no organisation is open.
    pub fn works_without_file(self) -> bool {
        matches!(
            self,
            Action::New
                | Action::Open
                | Action::Quit
                | Action::Palette
                | Action::Keys
                | Action::ThemeSystem
                | Action::ThemeLight
                | Action::ThemeDark
                | Action::LanguageDutch
                | Action::LanguageEnglish
                | Action::ToggleReducedMotion
                | Action::ToggleBuiltInFileDialog
                | Action::ToggleFrameCounter
        )
    }

    /// Its key as it is written, such as `Ctrl+Shift+Z`; empty when it has none.
    pub fn shortcut_text(self) -> String {
        let Some(shortcut) = self.row().shortcut else { return String::new() };
        let KeyboardShortcut { modifiers, logical_key } = shortcut;
        let mut text = String::new();
        for (held, name) in [(modifiers.command, "Ctrl+"), (modifiers.alt, "Alt+"), (modifiers.shift, "Shift+")] {
            if held {
                text.push_str(name);
            }
        }
        text.push_str(logical_key.symbol_or_name());
        text
    }
}

/// At which place in the row the scenario stands that is worked on, and how many there are.
fn place_of_current(ctx: &PanelContext<'_>) -> Option<(usize, usize)> {
    let in_order = ctx.document.scenarios().in_order();
    let place = in_order.iter().position(|(id, _)| *id == ctx.document.current())?;
    Some((place, in_order.len()))
}
