//! Why an edit is refused.

use std::fmt;

use crate::i18n::Message;
use crate::model::invariant::Violation;
use crate::model::{Endpoint, FunctionId, Organisation, PositionId, RelationId, ScenarioId, UnitId};

/// Why an edit is refused. Its sentence names the subject, the reason and the way out.
#[derive(Clone, Debug, PartialEq)]
pub enum CommandError {
    /// There is no such unit.
    UnknownUnit {
        /// The id that was given.
        unit: UnitId,
    },
    /// There is no such position.
    UnknownPosition {
        /// The id that was given.
        position: PositionId,
    },
    /// There is no such relation.
    UnknownRelation {
        /// The id that was given.
        relation: RelationId,
    },
    /// The catalogue has no such function.
    UnknownFunction {
        /// The id that was given.
        function: FunctionId,
    },
    /// The vocabulary has no such kind.
    UnknownKind {
        /// The key that was given.
        kind: String,
    },
    /// Something with this id is there already.
    IdTaken {
        /// The id that was given.
        id: String,
    },
    /// A name without a letter.
    EmptyName,
    /// A unit cannot stand under itself or under a part of itself.
    BeneathItself {
        /// The unit to move.
        unit: UnitId,
        /// Where it was to go.
        to: UnitId,
    },
    /// The unit that marks the place does not stand there.
    NotASibling {
        /// The unit that marks the place.
        unit: UnitId,
        /// Where it was looked for; `None` for the top.
        parent: Option<UnitId>,
    },
    /// The unit has nothing above it that could lead it.
    NothingAbove {
        /// The unit.
        unit: UnitId,
    },
    /// A unit or a position is related to itself.
    RelationToItself {
        /// The unit or the position.
        end: Endpoint,
    },
    /// A relation of this kind between these two is there already.
    RelationExists {
        /// From here.
        from: Endpoint,
        /// To there.
        to: Endpoint,
    },
    /// Splitting takes at least two parts.
    TooFewParts {
        /// The unit to split.
        unit: UnitId,
    },
    /// A part asks for something that does not belong to the unit, or that another part has.
    NotToDivide {
        /// The unit to split.
        unit: UnitId,
        /// What was asked for.
        what: String,
    },
    /// A row of a catalogue is still referred to.
    InUse {
        /// What the row is called.
        name: String,
        /// How many records refer to it.
        count: usize,
    },
    /// A row of a catalogue that is not there.
    UnknownRow {
        /// The id that was given.
        id: String,
    },
    /// A text that should be a colour, a month or a list of scales, and is not.
    BadValue {
        /// What was given.
        value: String,
    },
    /// A unit cannot have come from itself.
    OwnPredecessor {
        /// The unit.
        unit: UnitId,
    },
    /// A unit is named twice as where another came from.
    PredecessorTwice {
        /// The unit that came from it.
        unit: UnitId,
        /// The one named twice.
        predecessor: UnitId,
    },
    /// What went to a successor is none of a unit, or more than all of it.
    NoShare {
        /// What was given, in percent.
        percent: u8,
    },
    /// Merging takes at least two units.
    TooFewUnits,
    /// One of the units to merge stands under another.
    MergeWithinItself {
        /// The unit above.
        above: UnitId,
        /// The unit beneath it.
        unit: UnitId,
    },
    /// There is no such scenario.
    UnknownScenario {
        /// The id that was given.
        scenario: ScenarioId,
    },
    /// The scenario is closed to edits.
    ScenarioLocked {
        /// What it is called.
        name: Message,
    },
    /// The starting point stays where it is: first, based on nothing.
    StartStays,
    /// A scenario cannot be based on itself, nor on one that is based on it.
    BasedOnItself {
        /// What it is called.
        name: Message,
        /// What the other is called.
        onto: Message,
    },
    /// Conflicts must be decided first.
    OpenConflicts {
        /// What the scenario is called.
        name: Message,
        /// How many are open.
        count: usize,
    },
    /// There is no such open conflict.
    NothingOpen,
    /// The edit would leave everything as it is.
    NothingChanges,
    /// The edit was made for another state of the organisation.
    Outdated,
    /// The result would break a rule.
    Broken(Violation),
}

impl CommandError {
    /// The sentence, with names instead of ids where `organisation` has them.
    pub fn message(&self, organisation: &Organisation) -> Message {
        let name = |unit: &UnitId| organisation.name_of(unit).to_owned();
        match self {
            Self::UnknownUnit { unit } => Message::new("refused-unknown-unit").with("unit", unit.as_str()),
            Self::UnknownPosition { position } => {
                Message::new("refused-unknown-position").with("position", position.as_str())
            }
            Self::UnknownRelation { relation } => {
                Message::new("refused-unknown-relation").with("relation", relation.as_str())
            }
            Self::UnknownFunction { function } => {
                Message::new("refused-unknown-function").with("function", function.as_str())
            }
            Self::UnknownKind { kind } => Message::new("refused-unknown-kind").with("kind", kind.as_str()),
            Self::IdTaken { id } => Message::new("refused-id-taken").with("id", id.as_str()),
            Self::EmptyName => Message::new("refused-empty-name"),
            Self::BeneathItself { unit, to } if unit == to => {
                Message::new("refused-beneath-itself").with("unit", name(unit))
            }
            Self::BeneathItself { unit, to } => {
                Message::new("refused-beneath-own-part").with("unit", name(unit)).with("to", name(to))
            }
            Self::NotASibling { unit, parent: Some(parent) } => {
                Message::new("refused-not-a-sibling").with("unit", name(unit)).with("parent", name(parent))
            }
            Self::NotASibling { unit, parent: None } => Message::new("refused-not-at-the-top").with("unit", name(unit)),
            Self::NothingAbove { unit } => Message::new("refused-nothing-above").with("unit", name(unit)),
            Self::RelationToItself { end } => {
                Message::new("refused-relation-to-itself").with("unit", organisation.end_name(end))
            }
            Self::RelationExists { from, to } => Message::new("refused-relation-exists")
                .with("from", organisation.end_name(from))
                .with("to", organisation.end_name(to)),
            Self::InUse { name, count } => {
                Message::new("refused-in-use").with("name", name.as_str()).with("count", *count)
            }
            Self::UnknownRow { id } => Message::new("refused-unknown-row").with("id", id.as_str()),
            Self::BadValue { value } => Message::new("refused-bad-value").with("value", value.as_str()),
            Self::TooFewParts { unit } => Message::new("refused-too-few-parts").with("unit", name(unit)),
            Self::NotToDivide { unit, what } => {
                Message::new("refused-not-to-divide").with("unit", name(unit)).with("what", what.as_str())
            }
            Self::OwnPredecessor { unit } => Message::new("refused-own-predecessor").with("unit", name(unit)),
            Self::PredecessorTwice { unit, predecessor } => Message::new("refused-predecessor-twice")
                .with("unit", name(unit))
                .with("predecessor", name(predecessor)),
            Self::NoShare { percent } => Message::new("refused-no-share").with("percent", u32::from(*percent)),
            Self::TooFewUnits => Message::new("refused-too-few-units"),
            Self::MergeWithinItself { above, unit } => {
                Message::new("refused-merge-within-itself").with("above", name(above)).with("unit", name(unit))
            }
            Self::UnknownScenario { scenario } => {
                Message::new("refused-unknown-scenario").with("scenario", scenario.as_str())
            }
            Self::ScenarioLocked { name } => Message::new("refused-scenario-locked").with("name", name.clone()),
            Self::StartStays => Message::new("refused-start-stays"),
            Self::BasedOnItself { name, onto } => {
                Message::new("refused-based-on-itself").with("name", name.clone()).with("onto", onto.clone())
            }
            Self::OpenConflicts { name, count } => {
                Message::new("refused-open-conflicts").with("name", name.clone()).with("count", *count)
            }
            Self::NothingOpen => Message::new("refused-nothing-open"),
            Self::NothingChanges => Message::new("refused-nothing-changes"),
            Self::Outdated => Message::new("refused-outdated"),
            Self::Broken(violation) => violation.message(),
        }
    }
}

/// The sentence in English with ids; windows and commands say [`CommandError::message`].
impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(&Organisation::default()), f)
    }
}

impl std::error::Error for CommandError {}
