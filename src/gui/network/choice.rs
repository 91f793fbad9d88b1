//! What takes part in the network and how it is laid out. Nothing of it is in the file.

use std::collections::BTreeSet;

use crate::model::{RelationKindId, UnitKindId};

/// How the network is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Around one unit: who has to do with it?
    #[default]
    Around,
    /// The whole, each cluster together.
    Grouped,
    /// The whole, those with relations near each other.
    Free,
}

impl Form {
    /// Every form, in the order in which it is offered, with the key of its name.
    pub const ALL: [(Form, &'static str); 3] = [
        (Form::Around, "network-form-around"),
        (Form::Grouped, "network-form-grouped"),
        (Form::Free, "network-form-free"),
    ];
}

/// What takes part. Kinds that are not named take part, so that a new kind is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Relations of these kinds stay away.
    pub hidden_relation_kinds: BTreeSet<RelationKindId>,
    /// Units of these kinds stay away, with their relations.
    pub hidden_unit_kinds: BTreeSet<UnitKindId>,
    /// The line takes part too: parent to child.
    pub with_line: bool,
    /// Positions at the end of a relation are seen apart from their unit.
    pub positions_apart: bool,
    /// How many steps around the unit are seen, from 1 to [`Choice::MOST_STEPS`]. Default: 1.
    pub steps: u32,
}

impl Choice {
    /// The most steps that can be chosen.
    pub const MOST_STEPS: u32 = 3;

    /// The same, with every kind taking part.
    pub fn with_every_kind(&self) -> Self {
        Self { hidden_relation_kinds: BTreeSet::new(), hidden_unit_kinds: BTreeSet::new(), ..self.clone() }
    }
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            hidden_relation_kinds: BTreeSet::new(),
            hidden_unit_kinds: BTreeSet::new(),
            with_line: false,
            positions_apart: false,
            steps: 1,
        }
    }
}
