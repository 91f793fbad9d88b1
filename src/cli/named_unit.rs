//! The unit that somebody means by an id or a name.

use crate::i18n::Message;
use crate::model::{Organisation, Unit, UnitId};

use super::failure::Failure;

/// The unit with this id, or else the one unit with this name: on the chart, official, short or public; capitals and
/// white space around it do not count.
///
/// Errors: no unit, or several.
pub(super) fn find(organisation: &Organisation, asked: &str) -> Result<UnitId, Failure> {
    let asked = asked.trim();
    let id = UnitId::from(asked);
    if organisation.unit(&id).is_some() {
        return Ok(id);
    }
    let wanted = asked.to_lowercase();
    let called = |unit: &Unit| {
        let others = [&unit.official_name, &unit.short_name, &unit.public_name];
        let mut names = std::iter::once(&unit.name).chain(others.into_iter().flatten());
        names.any(|name| name.trim().to_lowercase() == wanted)
    };
    let found: Vec<&UnitId> = organisation.units().filter(|(_, unit)| called(unit)).map(|(id, _)| id).collect();
    match found[..] {
        [only] => Ok(only.clone()),
        [] => Err(Failure::new(Message::new("cli-no-such-unit").with("unit", asked))),
        [..] => {
            let ids: Vec<&str> = found.iter().map(|id| id.as_str()).collect();
            let message = Message::new("cli-several-such-units").with("unit", asked).with("count", ids.len());
            Err(Failure::new(message).with_hint(Message::new("cli-use-an-id").with("ids", ids.join(", "))))
        }
    }
}
