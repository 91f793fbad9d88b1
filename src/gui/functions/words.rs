//! What the cells of the catalogue say.

use super::lines::{Column, Line};
use crate::gui::context::PanelContext;
use crate::i18n::number;
use crate::metric::Amount;

impl Column {
    /// The columns in their order, with the least width of each, in screen points; the title gets what is left.
    pub const ALL: [(Column, f32); 9] = [
        (Column::Title, 208.0),
        (Column::Code, 76.0),
        (Column::Profile, 180.0),
        (Column::Hr21Code, 96.0),
        (Column::Scales, 76.0),
        (Column::Provisional, 92.0),
        (Column::Positions, 84.0),
        (Column::Formation, 92.0),
        (Column::Units, 100.0),
    ];

    /// Columns that give way where the window is narrow, the first one first; the details have them all.
    pub const GIVE_WAY: [Column; 5] =
        [Column::Profile, Column::Hr21Code, Column::Units, Column::Provisional, Column::Scales];

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Column::Title => "functions-title",
            Column::Code => "function-code",
            Column::Profile => "function-hr21-profile",
            Column::Hr21Code => "function-hr21-code",
            Column::Scales => "inspector-scales",
            Column::Provisional => "functions-provisional",
            Column::Positions => "functions-positions",
            Column::Formation => "functions-formation",
            Column::Units => "functions-units",
        }
    }

    /// Whether it has figures, which stand at the right.
    pub const fn is_figure(self) -> bool {
        matches!(self, Column::Positions | Column::Formation | Column::Units)
    }

    /// What a cell says; empty where there is nothing to say.
    pub fn say(self, ctx: &PanelContext<'_>, line: &Line) -> String {
        let row = &line.row;
        let count = |count: usize| number::whole(ctx.language, i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Column::Title => row.title.clone(),
            Column::Code => row.code.clone().unwrap_or_default(),
            Column::Profile => row.hr21_profile.clone().unwrap_or_default(),
            Column::Hr21Code => row.hr21_code.clone().unwrap_or_default(),
            Column::Scales => row.scales.join(", "),
            Column::Provisional if row.provisional_grading => ctx.text("functions-is-provisional").to_owned(),
            Column::Provisional => String::new(),
            Column::Positions => count(line.positions),
            Column::Formation => line.formation_fte.map_or_else(String::new, |fte| Amount::Fte(fte).say(ctx.language)),
            Column::Units => count(line.units),
        }
    }
}
