//! Which units of the network stand together: those of one cluster or top branch, and loose ones by their kind.

use std::collections::BTreeMap;

use crate::model::{Line, Organisation, UnitId, UnitKindId};

/// A cluster, or the loose units of a kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cluster {
    /// Everything under the unit at this place of the line, and itself.
    Branch(usize),
    /// Units that stand alone, of this kind.
    Loose(i32, UnitKindId),
}

/// For each of `units` its group, and what the groups are called; groups in the order of the line, loose ones last.
pub fn clusters(organisation: &Organisation, line: &Line, units: &[&UnitId]) -> (Vec<usize>, Vec<String>) {
    let found: Vec<Cluster> = units.iter().map(|unit| cluster_of(organisation, line, unit)).collect();
    let mut groups: BTreeMap<&Cluster, usize> = found.iter().map(|cluster| (cluster, 0)).collect();
    for (number, group) in groups.values_mut().enumerate() {
        *group = number;
    }
    let names = groups.keys().map(|cluster| name_of(organisation, line, cluster)).collect();
    (found.iter().map(|cluster| groups[cluster]).collect(), names)
}

/// The highest unit above it that is not itself divided into such parts.
fn cluster_of(organisation: &Organisation, line: &Line, unit: &UnitId) -> Cluster {
    let Some(place) = line.place(organisation, unit) else { return Cluster::Loose(0, UnitKindId::from("")) };
    let mut path: Vec<usize> =
        std::iter::successors(Some(place), |&place| line.parents()[place].map(|up| up as usize)).collect();
    path.reverse();
    if path.len() == 1 && line.subtree(place).len() == 1 {
        let (_, record) = line.unit(organisation, place);
        let rank = organisation.kind_of(record).map_or(i32::MAX, |kind| kind.rank);
        return Cluster::Loose(rank, record.kind.clone());
    }
    let is_divided = |place: usize| line.subtree(place).len() > 1;
    let has_divided_parts = |place: usize| {
        let parts = line.subtree(place).skip(1).filter(|&part| line.parents()[part] == Some(place as u32));
        parts.filter(|&part| is_divided(part)).count() > 1
    };
    // From a single head at the top down to where it branches.
    let mut top = 0;
    while top + 1 < path.len()
        && (has_divided_parts(path[top]) || is_only_one(line, path[top]))
        && is_divided(path[top + 1])
    {
        top += 1;
    }
    Cluster::Branch(path[top])
}

/// Whether all that stands directly under it, and is divided further, is one unit.
fn is_only_one(line: &Line, place: usize) -> bool {
    let parts = line.subtree(place).skip(1).filter(|&part| line.parents()[part] == Some(place as u32));
    parts.filter(|&part| line.subtree(part).len() > 1).count() == 1
}

fn name_of(organisation: &Organisation, line: &Line, cluster: &Cluster) -> String {
    match cluster {
        Cluster::Branch(place) => line.unit(organisation, *place).1.name.clone(),
        Cluster::Loose(_, kind) => match organisation.vocabulary().unit_kinds.get(kind) {
            Some(row) => row.plural.clone().unwrap_or_else(|| row.name.clone()),
            None => kind.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, OrderKey, Unit};

    /// A head over two clusters of two teams and a team of its own, and two partners.
    fn town() -> Organisation {
        let mut records = Document::default().organisation().records();
        let mut orders = OrderKey::spread(10);
        for (id, kind, parent) in [
            ("head", "directie", None),
            ("east", "cluster", Some("head")),
            ("e1", "team", Some("east")),
            ("e2", "team", Some("east")),
            ("west", "cluster", Some("head")),
            ("w1", "team", Some("west")),
            ("staff", "team", Some("head")),
            ("p1", "partner", None),
            ("p2", "partner", None),
        ] {
            let Some(order) = orders.next() else { continue };
            let unit = Unit::new(id, UnitKindId::from(kind), parent.map(UnitId::from), order);
            records.units.insert(UnitId::from(id), unit);
        }
        Organisation::from_records(records).unwrap()
    }

    #[test]
    fn clusters_stand_together_and_loose_units_by_kind() {
        let organisation = town();
        let line = Line::of(&organisation);
        let units: Vec<&UnitId> = organisation.units().map(|(id, _)| id).collect();
        let (groups, names) = clusters(&organisation, &line, &units);
        let name = |id: &str| {
            let place = units.iter().position(|unit| unit.as_str() == id).unwrap();
            names[groups[place]].as_str()
        };
        assert_eq!([name("e1"), name("e2"), name("east")], ["east"; 3]);
        assert_eq!([name("w1"), name("west")], ["west"; 2]);
        assert_eq!([name("head"), name("staff")], ["head"; 2]);
        assert_eq!([name("p1"), name("p2")], ["partner"; 2]);
        assert_eq!(names.len(), 4);
    }
}
