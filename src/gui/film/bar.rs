//! Under the film: what happens, the controls, and the way from the one to the other.

use egui::{Align, Button, Label, Layout, RichText, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::{Deed, FilmContext, slider, words};
use crate::gui::theme;
use crate::i18n::{Message, number};
use crate::scene::Film;

/// Room for the sentence of a step: two lines of it, so that the chart does not jump.
const SENTENCE_PT: f32 = 40.0;
/// Names longer than this are cut off.
const MOST_NAME_PT: f32 = 180.0;

/// What is seen of the film.
pub struct Seen<'a> {
    /// The film.
    pub film: &'a Film,
    /// The moment.
    pub moment: f64,
    /// Whether it is playing.
    pub is_playing: bool,
    /// How fast: so many times the ordinary speed.
    pub speed: f64,
}

impl Seen<'_> {
    /// The step of all steps, in words.
    pub fn place_in_words(&self, ctx: &FilmContext<'_>) -> String {
        let name = if self.moment <= 0.0 { ctx.from_name } else { ctx.to_name };
        match self.film.step_at(self.moment) {
            Some(step) => {
                let message = Message::new("film-step-of").with("step", step + 1);
                ctx.say(&message.with("count", self.film.len()))
            }
            None => name.to_owned(),
        }
    }
}

/// Shows the bar; returns what was asked for.
pub fn ui(ui: &mut Ui, ctx: &FilmContext<'_>, seen: &Seen<'_>) -> Vec<Deed> {
    let mut deeds = Vec::new();
    ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
    sentence(ui, ctx, seen);
    ui.horizontal(|ui| {
        let can_go_back = seen.moment > 0.0;
        let can_go_on = seen.moment < 1.0 && !seen.film.is_empty();
        let (play_sign, play_key) =
            if seen.is_playing { (icon::PAUSE, "film-pause") } else { (icon::PLAY, "film-play") };
        for (sign, key, deed, is_enabled) in [
            (icon::SKIP_BACK, "film-previous", Deed::Previous, can_go_back),
            (play_sign, play_key, Deed::PlayOrPause, !seen.film.is_empty()),
            (icon::SKIP_FORWARD, "film-next", Deed::Next, can_go_on),
        ] {
            let is_main = deed == Deed::PlayOrPause;
            if button(ui, ctx, sign, ctx.text(key), is_main, is_enabled) {
                deeds.push(deed);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let speed = number::decimal(ctx.language, (seen.speed * 100.0).round() as i64);
            let words = format!("{speed}×");
            let name = ctx.say(&Message::new("film-speed").with("speed", words.as_str()));
            let response = ui.add(Button::new(RichText::new(words).color(ctx.palette.ink)).min_size(Vec2::splat(44.0)));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
            if response.on_hover_text(name).clicked() {
                deeds.push(Deed::Faster);
            }
            end_name(ui, ctx, ctx.to_name, seen.moment >= 1.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                end_name(ui, ctx, ctx.from_name, seen.moment <= 0.0);
                let width = ui.available_width();
                slider::ui(ui, ctx, seen, width, &mut deeds);
            });
        });
    });
    deeds
}

/// What happens, and which step of how many that is. Screen readers say it when it changes.
fn sentence(ui: &mut Ui, ctx: &FilmContext<'_>, seen: &Seen<'_>) {
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), SENTENCE_PT), Layout::right_to_left(Align::Min), |ui| {
        ui.set_min_height(SENTENCE_PT);
        if seen.film.step_at(seen.moment).is_some() {
            let place = RichText::new(seen.place_in_words(ctx)).size(theme::SMALL_PT).color(ctx.palette.muted);
            ui.add(Label::new(place));
        }
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let words = ctx.say(&words::at(ctx, seen.film, seen.moment));
            let shown = RichText::new(&words).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink);
            let response = ui.add(Label::new(shown).wrap()).on_hover_text(&words);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        });
    });
}

fn end_name(ui: &mut Ui, ctx: &FilmContext<'_>, name: &str, is_here: bool) {
    let colour = if is_here { ctx.palette.ink } else { ctx.palette.muted };
    let size = f64::from(theme::BODY_PT);
    let cut = crate::text::ellipsize(name, crate::text::Weight::Regular, size, f64::from(MOST_NAME_PT));
    ui.add(Label::new(RichText::new(cut.into_owned()).color(colour))).on_hover_text(name);
}

fn button(ui: &mut Ui, ctx: &FilmContext<'_>, sign: &str, name: &str, is_main: bool, is_enabled: bool) -> bool {
    let (ink, fill, size) = match is_main {
        true => (ctx.palette.on_accent, ctx.palette.accent, 36.0),
        false => (ctx.palette.ink, ctx.palette.panel, theme::TARGET_PT),
    };
    let words = RichText::new(sign).size(theme::TITLE_PT).color(ink);
    let button = Button::new(words).fill(fill).corner_radius(if is_main { 18 } else { 6 }).min_size(Vec2::splat(size));
    let response = ui.add_enabled(is_enabled, button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, is_enabled, name));
    response.on_hover_text(name).clicked()
}
