//! Sums over positions and units.

use crate::model::{Establishment, Fte, Money, Organisation, Position, Unit};

use super::cost::{CostBasis, PositionCost};
use super::span::{is_counted, posts};

/// Sums over positions, and counts of units. An amount is `None` when no position says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Approved posts (formatie).
    pub formation_fte: Option<Fte>,
    /// People in posts (bezetting).
    pub occupied_fte: Option<Fte>,
    /// How many positions.
    pub positions: usize,
    /// How many of them lead in the sense of the mandate.
    pub leading_positions: usize,
    /// How many posts they stand for: of the organisation's own staff, as far as anyone decided.
    pub posts: u64,
    /// How many of these posts lead in the sense of the mandate.
    pub managers: u64,
    /// What is vacant of each approved post, together; see [`Figures::vacant_fte`].
    vacant: Option<Fte>,
    /// The formation of the posts of which it is known what is vacant.
    pub formation_of_vacant_fte: Option<Fte>,
    /// In service on no approved post (bovenformatief): posts marked so, and of approved ones what is filled beyond them.
    pub above_establishment_fte: Option<Fte>,
    /// Positions that are not temporary.
    pub permanent: Share,
    /// Positions that are.
    pub temporary: Share,
    /// Positions that are paid for every year.
    pub structural: Share,
    /// Positions that are paid for once.
    pub one_off: Share,
    /// What positions cost a year.
    pub cost_eur: Option<Money>,
    /// The same, of those positions only that say their formation.
    pub costed_eur: Option<Money>,
    /// The formation of the positions that `costed_eur` is of.
    pub costed_fte: Option<Fte>,
    /// Positions of the organisation's own staff whose cost is unknown.
    pub without_cost: Share,
    /// Units of the organisation itself: neither another one's, nor of the past.
    pub units: usize,
    /// The formation of units that support the others: whose kind, or that of a unit above them, counts as overhead.
    pub overhead_fte: Option<Fte>,
    /// How many units stand above each other at most.
    pub layers: u32,
}

/// Sums over some of the positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are.
    pub positions: usize,
    /// Their formation.
    pub formation_fte: Option<Fte>,
    /// What they cost a year.
    pub cost_eur: Option<Money>,
}

impl Share {
    fn add(&mut self, other: &Self) {
        self.positions += other.positions;
        self.formation_fte = sum(self.formation_fte, other.formation_fte);
        self.cost_eur = sum(self.cost_eur, other.cost_eur);
    }
}

impl Figures {
    /// Those of a unit by itself, without positions.
    pub(super) fn of_bare_unit(unit: &Unit) -> Self {
        Self { units: usize::from(is_own(unit)), layers: 1, ..Self::default() }
    }

    /// Those of one position of `unit`; `basis` is how the organisation reckons cost.
    pub fn of_position(
        organisation: &Organisation,
        basis: Option<&CostBasis<'_>>,
        unit: &Unit,
        position: &Position,
    ) -> Self {
        let cost_eur = PositionCost::of(organisation, basis, position).amount();
        let share = Share { positions: 1, formation_fte: position.formation_fte, cost_eur };
        let only = |is_wanted: bool| if is_wanted { share } else { Share::default() };
        let is_own = is_counted(position) && !unit.external;
        let posts = if is_own { u64::from(posts(position)) } else { 0 };
        let vacant = vacant(position);
        let costed = cost_eur.and(position.formation_fte).filter(|fte| *fte > Fte::default());
        Self {
            formation_fte: position.formation_fte,
            occupied_fte: position.occupied_fte,
            positions: 1,
            leading_positions: usize::from(position.leading),
            posts,
            managers: if position.leading { posts } else { 0 },
            vacant,
            formation_of_vacant_fte: vacant.and(position.formation_fte),
            above_establishment_fte: above_establishment(position),
            permanent: only(!position.temporary),
            temporary: only(position.temporary),
            structural: only(!position.one_off),
            one_off: only(position.one_off),
            cost_eur,
            costed_eur: costed.and(cost_eur),
            costed_fte: costed,
            without_cost: only(is_own && cost_eur.is_none()),
            units: 0,
            overhead_fte: None,
            layers: 0,
        }
    }

    /// Adds those of other positions, or of other units beside each other.
    pub fn add(&mut self, other: &Self) {
        self.formation_fte = sum(self.formation_fte, other.formation_fte);
        self.occupied_fte = sum(self.occupied_fte, other.occupied_fte);
        self.positions += other.positions;
        self.leading_positions += other.leading_positions;
        self.posts = self.posts.saturating_add(other.posts);
        self.managers = self.managers.saturating_add(other.managers);
        self.vacant = sum(self.vacant, other.vacant);
        self.formation_of_vacant_fte = sum(self.formation_of_vacant_fte, other.formation_of_vacant_fte);
        self.above_establishment_fte = sum(self.above_establishment_fte, other.above_establishment_fte);
        self.permanent.add(&other.permanent);
        self.temporary.add(&other.temporary);
        self.structural.add(&other.structural);
        self.one_off.add(&other.one_off);
        self.cost_eur = sum(self.cost_eur, other.cost_eur);
        self.costed_eur = sum(self.costed_eur, other.costed_eur);
        self.costed_fte = sum(self.costed_fte, other.costed_fte);
        self.without_cost.add(&other.without_cost);
        self.units += other.units;
        self.overhead_fte = sum(self.overhead_fte, other.overhead_fte);
        self.layers = self.layers.max(other.layers);
    }

    /// Approved but not filled, post by post: who works above the establishment in one team fills no vacancy of another.
    /// `None` when no approved post says both what it has and what is filled.
    pub fn vacant_fte(&self) -> Option<Fte> {
        self.vacant
    }

    /// The formation of a share: nought where it has no positions and others say theirs, `None` where it has and none of them
    /// says it.
    pub(super) fn formation_of(&self, share: &Share) -> Option<Fte> {
        match share.positions {
            0 => self.formation_fte.map(|_| Fte::default()),
            _ => share.formation_fte,
        }
    }

    /// What a share costs a year, unknown in the same way.
    pub(super) fn cost_of(&self, share: &Share) -> Option<Money> {
        match share.positions {
            0 => self.cost_eur.map(|_| Money::default()),
            _ => share.cost_eur,
        }
    }
}

/// Whether a unit is part of the organisation itself: neither another one's, nor of the past.
pub(super) fn is_own(unit: &Unit) -> bool {
    !unit.external && unit.status != crate::model::FactStatus::Historical
}

/// What is vacant of one approved post; `None` unless it says both what it has and what is filled.
///
/// So municipalities count a vacancy: formation less occupation of a post (domain.md, "Hours, fte, formatie, bezetting").
fn vacant(position: &Position) -> Option<Fte> {
    let is_approved = position.establishment == Establishment::Within;
    let (formation, occupied) = (position.formation_fte?, position.occupied_fte?);
    is_approved.then(|| (formation - occupied).max(Fte::default()))
}

/// All of a post that is marked so, and of an approved one what is filled beyond it; `None` when the amounts are not said.
fn above_establishment(position: &Position) -> Option<Fte> {
    match position.establishment {
        Establishment::Above => position.occupied_fte,
        Establishment::Within => Some((position.occupied_fte? - position.formation_fte?).max(Fte::default())),
        Establishment::Outside => None,
    }
}

fn sum<T: std::ops::Add<Output = T>>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (known, None) | (None, known) => known,
    }
}
