//! A check box that is seen: on a panel its ground alone hardly is.

use egui::{Checkbox, CornerRadius, Response, Stroke, Ui, Widget, WidgetText};

use crate::gui::theme::Palette;

/// A check box with an edge of 3:1 on panels and fields (WCAG 2.2, 1.4.11).
pub struct TickBox<'a> {
    is_on: &'a mut bool,
    words: WidgetText,
}

impl<'a> TickBox<'a> {
    /// A check box of `is_on`, heard as its words.
    pub fn new(is_on: &'a mut bool, words: impl Into<WidgetText>) -> Self {
        Self { is_on, words: words.into() }
    }
}

impl Widget for TickBox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let edge = Stroke::new(1.0, Palette::of(ui.ctx()).faint);
        let boxed = ui.scope(|ui| {
            let widgets = &mut ui.visuals_mut().widgets;
            for look in [&mut widgets.inactive, &mut widgets.hovered] {
                look.bg_stroke = edge;
                look.corner_radius = CornerRadius::same(3);
            }
            ui.add(Checkbox::new(self.is_on, self.words))
        });
        boxed.inner
    }
}
