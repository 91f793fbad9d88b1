//! One thing that is different, as people would say it.

use serde::Serialize;

use crate::model::{Fte, FunctionId, Leadership, PositionId, RecordKey, RelationId, UnitId, UnitKindId};

/// One thing that is different, as people would say it. What follows from it by itself is not said again.
///
/// Units and positions that are no more are those of the first organisation, all others those of the second. Lists are in
/// reading order; fields have their names in the file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each variant says what its ids are")]
pub enum Change {
    /// A unit has lapsed and several have come in its place, of which at least one is new.
    Split { unit: UnitId, into: Vec<UnitId> },
    /// Units have lapsed and one new unit has come in their place.
    Merged { units: Vec<UnitId>, into: UnitId },
    /// A unit has lapsed and one new unit has come in its place.
    Replaced { unit: UnitId, by: UnitId },
    /// Units have lapsed and several others have come in the place of all of them, of which at least one is new.
    Reshaped { units: Vec<UnitId>, into: Vec<UnitId> },
    /// Units have lapsed and go on in units that were there already.
    Absorbed { units: Vec<UnitId>, into: Vec<UnitId> },
    /// A unit has lapsed without a successor, with those beneath it that lapse too and with their lapsing positions.
    UnitRemoved { unit: UnitId, size: Size, positions: Vec<PositionId> },
    /// A unit is new, with those beneath it that are new too and with their new positions. `out_of`: units it came from
    /// that are still there.
    UnitAdded { unit: UnitId, under: Option<UnitId>, out_of: Vec<UnitId>, size: Size, positions: Vec<PositionId> },
    /// A unit stands under another one, with all that goes along with it. `None` is the top.
    UnitMoved { unit: UnitId, from: Option<UnitId>, to: Option<UnitId>, size: Size },
    /// Units whose parent was divided stand under this one of its successors.
    UnitsFollowed { units: Vec<UnitId>, to: UnitId },
    /// A unit has another name.
    Renamed { unit: UnitId, before: String, after: String },
    /// Units are of another kind, from the same to the same.
    KindChanged { units: Vec<UnitId>, before: UnitKindId, after: UnitKindId },
    /// A unit became part of the formal structure, or is no longer.
    FormalityChanged { unit: UnitId, informal: bool },
    /// Units are led in another way, from the same to the same.
    LeadershipChanged { units: Vec<UnitId>, before: Leadership, after: Leadership },
    /// Siblings stand in another order; nothing else of them changed. `None` is the top.
    Reordered { under: Option<UnitId>, units: Vec<UnitId> },
    /// A unit has tasks that it had not, or no longer has tasks that it had: their labels.
    TasksChanged { unit: UnitId, added: Vec<String>, gone: Vec<String> },
    /// Other fields of units are different, in the same way where it is shown how.
    DetailsChanged { units: Vec<UnitId>, fields: Vec<String> },
    /// Positions belong to another unit.
    PositionsMoved { from: UnitId, to: UnitId, positions: Vec<PositionId> },
    /// Positions of a unit that has lapsed have come back, as new positions of the same function, with its successors.
    PositionsSucceeded { unit: UnitId, positions: Vec<PositionId>, into: Vec<PositionId> },
    /// Positions that a unit had not.
    PositionsAdded { unit: UnitId, positions: Vec<PositionId> },
    /// Positions that a unit no longer has, nor any other.
    PositionsRemoved { unit: UnitId, positions: Vec<PositionId> },
    /// A position has another title.
    PositionRetitled { unit: UnitId, position: PositionId, before: String, after: String },
    /// A position has another function or other pay scales.
    PositionRegraded { unit: UnitId, position: PositionId, before: Grading, after: Grading },
    /// A position has another amount of FTE; `None` where nobody said.
    FteChanged { unit: UnitId, position: PositionId, amount: FteAmount, before: Option<Fte>, after: Option<Fte> },
    /// Positions of a unit stand in another order; nothing else of them changed.
    PositionsReordered { unit: UnitId, positions: Vec<PositionId> },
    /// Other fields of positions of a unit are different, in the same way where it is shown how.
    PositionDetailsChanged { unit: UnitId, positions: Vec<PositionId>, fields: Vec<String> },
    /// Relations that were not there: of one kind, all from or all to the same.
    RelationsAdded { relations: Vec<RelationId> },
    /// Relations that are no more although both their ends are: of one kind, all from or all to the same.
    RelationsRemoved { relations: Vec<RelationId> },
    /// A relation is different.
    RelationChanged { relation: RelationId, fields: Vec<String> },
    /// Functions that the catalogue had not.
    FunctionsAdded { functions: Vec<FunctionId> },
    /// Functions that are still in the catalogue, but that no position has any more.
    FunctionsLapsed { functions: Vec<FunctionId> },
    /// Functions that are no longer in the catalogue.
    FunctionsRemoved { functions: Vec<FunctionId> },
    /// A row of another list is new: a target, a table of amounts, a kind.
    RowAdded { row: RecordKey },
    /// A row of another list is gone.
    RowRemoved { row: RecordKey },
    /// A row of a list is different, of the catalogue of functions too.
    RowChanged { row: RecordKey, fields: Vec<String> },
    /// Fields of the whole organisation are different.
    PropertiesChanged { fields: Vec<String> },
}

/// How much goes with a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Size {
    /// Units beneath it.
    pub beneath: usize,
    /// Positions, its own and those of the units beneath it.
    pub positions: usize,
    /// Their formation; `None` when none of them says.
    pub formation_fte: Option<Fte>,
    /// Whether each of them says its formation.
    pub is_fte_complete: bool,
}

impl Size {
    /// Nothing.
    pub(super) const NONE: Self = Self { beneath: 0, positions: 0, formation_fte: None, is_fte_complete: true };

    /// Adds one position.
    pub(super) fn add_position(&mut self, formation_fte: Option<Fte>) {
        self.positions += 1;
        self.is_fte_complete &= formation_fte.is_some();
        self.formation_fte = sum(self.formation_fte, formation_fte);
    }
}

/// The sum of amounts of which some may be unknown; `None` when all are.
pub(super) fn sum(a: Option<Fte>, b: Option<Fte>) -> Option<Fte> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (known, None) | (None, known) => known,
    }
}

/// How a position is graded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Grading {
    /// Its row in the catalogue.
    pub function: Option<FunctionId>,
    /// Its own scales, or those of its function.
    pub scales: Vec<String>,
}

/// Which amount of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FteAmount {
    /// Approved (formatie).
    Formation,
    /// In service (bezetting).
    Occupied,
}

/// What changes are about; a list of them is by theme, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the themes name themselves")]
pub enum Theme {
    Units,
    Leadership,
    Tasks,
    Positions,
    Functions,
    Relations,
    Targets,
    Details,
}

impl Change {
    /// What kind of change it is: its `kind` in JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Split { .. } => "split",
            Self::Merged { .. } => "merged",
            Self::Replaced { .. } => "replaced",
            Self::Reshaped { .. } => "reshaped",
            Self::Absorbed { .. } => "absorbed",
            Self::UnitRemoved { .. } => "unit-removed",
            Self::UnitAdded { .. } => "unit-added",
            Self::UnitMoved { .. } => "unit-moved",
            Self::UnitsFollowed { .. } => "units-followed",
            Self::Renamed { .. } => "renamed",
            Self::KindChanged { .. } => "kind-changed",
            Self::FormalityChanged { .. } => "formality-changed",
            Self::LeadershipChanged { .. } => "leadership-changed",
            Self::Reordered { .. } => "reordered",
            Self::TasksChanged { .. } => "tasks-changed",
            Self::DetailsChanged { .. } => "details-changed",
            Self::PositionsMoved { .. } => "positions-moved",
            Self::PositionsSucceeded { .. } => "positions-succeeded",
            Self::PositionsAdded { .. } => "positions-added",
            Self::PositionsRemoved { .. } => "positions-removed",
            Self::PositionRetitled { .. } => "position-retitled",
            Self::PositionRegraded { .. } => "position-regraded",
            Self::FteChanged { .. } => "fte-changed",
            Self::PositionsReordered { .. } => "positions-reordered",
            Self::PositionDetailsChanged { .. } => "position-details-changed",
            Self::RelationsAdded { .. } => "relations-added",
            Self::RelationsRemoved { .. } => "relations-removed",
            Self::RelationChanged { .. } => "relation-changed",
            Self::FunctionsAdded { .. } => "functions-added",
            Self::FunctionsLapsed { .. } => "functions-lapsed",
            Self::FunctionsRemoved { .. } => "functions-removed",
            Self::RowAdded { .. } => "row-added",
            Self::RowRemoved { .. } => "row-removed",
            Self::RowChanged { .. } => "row-changed",
            Self::PropertiesChanged { .. } => "properties-changed",
        }
    }

    /// What it is about.
    pub fn theme(&self) -> Theme {
        match self {
            Self::Split { .. }
            | Self::Merged { .. }
            | Self::Replaced { .. }
            | Self::Reshaped { .. }
            | Self::Absorbed { .. }
            | Self::UnitRemoved { .. }
            | Self::UnitAdded { .. }
            | Self::UnitMoved { .. }
            | Self::UnitsFollowed { .. }
            | Self::Renamed { .. }
            | Self::KindChanged { .. }
            | Self::FormalityChanged { .. }
            | Self::Reordered { .. } => Theme::Units,
            Self::LeadershipChanged { .. } => Theme::Leadership,
            Self::TasksChanged { .. } => Theme::Tasks,
            Self::PositionsMoved { .. }
            | Self::PositionsSucceeded { .. }
            | Self::PositionsAdded { .. }
            | Self::PositionsRemoved { .. }
            | Self::PositionRetitled { .. }
            | Self::PositionRegraded { .. }
            | Self::FteChanged { .. }
            | Self::PositionsReordered { .. } => Theme::Positions,
            Self::FunctionsAdded { .. } | Self::FunctionsLapsed { .. } | Self::FunctionsRemoved { .. } => {
                Theme::Functions
            }
            Self::RelationsAdded { .. } | Self::RelationsRemoved { .. } | Self::RelationChanged { .. } => {
                Theme::Relations
            }
            Self::RowAdded { row } | Self::RowRemoved { row } | Self::RowChanged { row, .. } => match row {
                RecordKey::Function(_) => Theme::Functions,
                RecordKey::Target(_) | RecordKey::Budget(_) => Theme::Targets,
                _ => Theme::Details,
            },
            Self::DetailsChanged { .. } | Self::PositionDetailsChanged { .. } | Self::PropertiesChanged { .. } => {
                Theme::Details
            }
        }
    }

    /// Whether it brings something, ends it, puts it elsewhere or makes it different.
    pub fn mark(&self) -> super::Mark {
        use super::Mark;
        match self {
            Self::UnitAdded { .. }
            | Self::PositionsAdded { .. }
            | Self::RelationsAdded { .. }
            | Self::FunctionsAdded { .. }
            | Self::RowAdded { .. } => Mark::New,
            Self::UnitRemoved { .. }
            | Self::PositionsRemoved { .. }
            | Self::RelationsRemoved { .. }
            | Self::FunctionsLapsed { .. }
            | Self::FunctionsRemoved { .. }
            | Self::RowRemoved { .. } => Mark::Gone,
            Self::UnitMoved { .. } | Self::PositionsMoved { .. } => Mark::Moved,
            Self::UnitsFollowed { .. } => Mark::Carried,
            _ => Mark::Changed,
        }
    }

    /// The unit to look at, where it is about one.
    pub fn subject(&self) -> Option<&UnitId> {
        match self {
            Self::Split { unit, .. }
            | Self::Replaced { unit, .. }
            | Self::UnitRemoved { unit, .. }
            | Self::UnitAdded { unit, .. }
            | Self::UnitMoved { unit, .. }
            | Self::Renamed { unit, .. }
            | Self::FormalityChanged { unit, .. }
            | Self::TasksChanged { unit, .. }
            | Self::PositionsSucceeded { unit, .. }
            | Self::PositionsAdded { unit, .. }
            | Self::PositionsRemoved { unit, .. }
            | Self::PositionRetitled { unit, .. }
            | Self::PositionRegraded { unit, .. }
            | Self::FteChanged { unit, .. }
            | Self::PositionsReordered { unit, .. }
            | Self::PositionDetailsChanged { unit, .. }
            | Self::PositionsMoved { to: unit, .. } => Some(unit),
            Self::Merged { units, .. }
            | Self::Reshaped { units, .. }
            | Self::Absorbed { units, .. }
            | Self::UnitsFollowed { units, .. }
            | Self::KindChanged { units, .. }
            | Self::LeadershipChanged { units, .. }
            | Self::DetailsChanged { units, .. }
            | Self::Reordered { units, .. } => units.first(),
            Self::RelationsAdded { .. }
            | Self::RelationsRemoved { .. }
            | Self::RelationChanged { .. }
            | Self::FunctionsAdded { .. }
            | Self::FunctionsLapsed { .. }
            | Self::FunctionsRemoved { .. }
            | Self::RowAdded { .. }
            | Self::RowRemoved { .. }
            | Self::RowChanged { .. }
            | Self::PropertiesChanged { .. } => None,
        }
    }

    /// Place of the sort of change in its theme: what says most comes first.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Split { .. }
            | Self::Merged { .. }
            | Self::Replaced { .. }
            | Self::Reshaped { .. }
            | Self::Absorbed { .. } => 0,
            Self::UnitRemoved { .. } | Self::FunctionsAdded { .. } | Self::RelationsAdded { .. } => 1,
            Self::UnitAdded { .. } | Self::FunctionsLapsed { .. } | Self::RelationsRemoved { .. } => 2,
            Self::UnitMoved { .. } | Self::FunctionsRemoved { .. } => 3,
            Self::UnitsFollowed { .. } => 4,
            Self::Renamed { .. } => 5,
            Self::KindChanged { .. } => 6,
            Self::FormalityChanged { .. } => 7,
            Self::PositionsSucceeded { .. } => 10,
            Self::PositionsMoved { .. } => 11,
            Self::PositionsAdded { .. } => 12,
            Self::PositionsRemoved { .. } => 13,
            Self::PositionRetitled { .. } => 14,
            Self::PositionRegraded { .. } => 15,
            Self::FteChanged { .. } => 16,
            _ => 20,
        }
    }
}
