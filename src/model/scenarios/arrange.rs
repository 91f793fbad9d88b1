//! Which scenarios there are, in which order, and what each is based on.

use super::edit::{known, unlocked};
use super::follow::{Followed, follow};
use super::step::ScenariosChange;
use super::{Header, ScenarioState, Scenarios};
use crate::model::change::ChangeSet;
use crate::model::command::{CommandError, checked_name};
use crate::model::record::{Scenario, ScenarioStatus};
use crate::model::{OrderKey, ScenarioId};

fn free(scenarios: &Scenarios, id: &ScenarioId) -> Result<(), CommandError> {
    match id.as_str().trim().is_empty() || scenarios.get(id).is_some() {
        true => Err(CommandError::IdTaken { id: id.to_string() }),
        false => Ok(()),
    }
}

pub(super) fn add(
    scenarios: &Scenarios,
    id: &ScenarioId,
    name: &str,
    based_on: &ScenarioId,
    changes: &ChangeSet,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    free(scenarios, id)?;
    let base = known(scenarios, based_on)?;
    let scenario = Scenario {
        name: checked_name(name)?,
        based_on: Some(based_on.clone()),
        order: Some(key_after(scenarios, based_on)),
        ..Scenario::default()
    };
    let mut organisation = base.organisation.clone();
    organisation.apply(changes.clone())?;
    change.add(id.clone(), ScenarioState { header: Header { scenario, ..Header::default() }, organisation });
    Ok(())
}

pub(super) fn duplicate(
    scenarios: &Scenarios,
    id: &ScenarioId,
    of: &ScenarioId,
    name: &str,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    free(scenarios, id)?;
    let mut copy = known(scenarios, of)?.clone();
    let scenario = &mut copy.header.scenario;
    scenario.name = checked_name(name)?;
    scenario.status = ScenarioStatus::default();
    scenario.locked = false;
    scenario.order = Some(key_after(scenarios, of));
    if scenario.based_on.is_none() {
        scenario.based_on = Some(of.clone());
    }
    change.add(id.clone(), copy);
    Ok(())
}

/// The place directly after a scenario; after the last one for the starting point.
fn key_after(scenarios: &Scenarios, after: &ScenarioId) -> OrderKey {
    let in_order = scenarios.in_order();
    let key = |place: usize| in_order.get(place).and_then(|(_, state)| state.header.scenario.order.as_ref());
    let own = in_order.iter().position(|(id, _)| *id == after).unwrap_or_default();
    let place = if own == 0 { in_order.len() - 1 } else { own };
    OrderKey::between(key(place), key(place + 1))
        .or_else(|| OrderKey::between(key(in_order.len() - 1), None))
        .unwrap_or_else(|| unreachable!("there is always room after the last key"))
}

pub(super) fn reorder(
    scenarios: &Scenarios,
    id: &ScenarioId,
    by: i32,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    known(scenarios, id)?;
    let in_order = scenarios.in_order();
    let mut others: Vec<&ScenarioId> = in_order.iter().skip(1).map(|(id, _)| *id).collect();
    let Some(place) = others.iter().position(|other| *other == id) else { return Err(CommandError::StartStays) };
    let last = others.len() - 1;
    let to = place.saturating_add_signed(by as isize).min(last);
    let moved = others.remove(place);
    others.insert(to, moved);
    if to == place {
        return Err(CommandError::NothingChanges);
    }
    // There are few scenarios: all get a new key, so that keys of a hand-made file cannot get in the way.
    for (other, key) in others.iter().zip(OrderKey::spread(others.len())) {
        change.update(scenarios, other, ChangeSet::default(), |header| header.scenario.order = Some(key))?;
    }
    Ok(())
}

pub(super) fn rebase(
    scenarios: &Scenarios,
    id: &ScenarioId,
    onto: &ScenarioId,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let Some(base) = scenarios.base_of(id) else { return Err(CommandError::StartStays) };
    let target = known(scenarios, onto)?;
    if scenarios.path_to_start(onto).any(|beneath| beneath == id) {
        return Err(CommandError::BasedOnItself { name: scenarios.name_of(id), onto: scenarios.name_of(onto) });
    }
    let base = known(scenarios, base)?;
    let delta = ChangeSet::between(&base.organisation, &target.organisation);
    let Followed { changes, conflicts } =
        follow(&base.organisation, &delta, &state.organisation, &state.header.conflicts)?;
    change.update(scenarios, id, changes, |header| {
        header.conflicts = conflicts;
        header.scenario.based_on = Some(onto.clone());
    })?;
    Ok(())
}

pub(super) fn make_start(
    scenarios: &Scenarios,
    id: &ScenarioId,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    known(scenarios, id)?;
    let path: Vec<&ScenarioId> = scenarios.path_to_start(id).collect();
    for (place, scenario) in path.iter().enumerate() {
        let state = known(scenarios, scenario)?;
        if !state.header.conflicts.is_empty() {
            let (name, count) = (scenarios.name_of(scenario), state.header.conflicts.len());
            return Err(CommandError::OpenConflicts { name, count });
        }
        let based_on = place.checked_sub(1).map(|above| path[above].clone());
        let needs_key = based_on.is_some() && state.header.scenario.order.is_none();
        let key = needs_key.then(|| key_after(scenarios, scenarios.start()));
        change.update(scenarios, scenario, ChangeSet::default(), |header| {
            header.scenario.based_on = based_on;
            header.scenario.order = key.or(header.scenario.order.take());
        })?;
    }
    if id != scenarios.start() {
        change.set_start(scenarios.start(), id);
    }
    Ok(())
}

/// Takes a scenario out; what was based on it stays as it is, based on what it was based on.
pub(super) fn remove(scenarios: &Scenarios, id: &ScenarioId, change: &mut ScenariosChange) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let based_on = &state.header.scenario.based_on;
    if based_on.is_none() {
        return Err(CommandError::StartStays);
    }
    for dependent in scenarios.based_on(id) {
        change.update(scenarios, dependent, ChangeSet::default(), |header| {
            header.scenario.based_on.clone_from(based_on);
        })?;
    }
    change.remove(id, state);
    Ok(())
}
