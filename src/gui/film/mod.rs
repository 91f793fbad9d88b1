//! The film from one chart to another, in the window: plays, stops, steps, and says what happens.
//!
//! `picture` paints a moment, `focus` is where it looks, `bar` holds the controls, `slider` the way from the one to the other, `words` the sentence of
//! a step. The film itself, which step comes when and where a card is, is `scene::Film`.

mod bar;
mod focus;
mod picture;
mod slider;
#[cfg(test)]
mod tests;
mod words;

use egui::{Frame, Id, Key, Margin, Modifiers, PointerButton, Rect as ScreenRect, Response, Sense, Ui, Vec2};

use super::canvas::camera::View;
use super::canvas::wheel_moves;
use super::outbox::{Outbox, Request, SelectMode};
use super::theme::Palette;
use super::view_state::Camera;
use crate::compare::Difference;
use crate::i18n::{self, Language, Message};
use crate::model::{Organisation, UnitId};
use crate::scene::{Film, Scene, Side, marked_name};

/// How fast it can go: so many times the ordinary speed.
const SPEEDS: [f64; 3] = [0.5, 1.0, 2.0];
/// After a longer pause between two frames the film goes on where it was.
const LONGEST_FRAME_S: f64 = 0.1;
/// More cards than this get no names for screen readers at once.
const MOST_NAMED: usize = 400;

/// What the film is of, and how it is shown.
#[derive(Clone, Copy)]
pub struct FilmContext<'a> {
    /// The first organisation.
    pub from_organisation: &'a Organisation,
    /// The second.
    pub to_organisation: &'a Organisation,
    /// The chart of the first.
    pub from: &'a Scene,
    /// The chart of the second.
    pub to: &'a Scene,
    /// What the first has become in the second.
    pub difference: &'a Difference,
    /// Another number whenever one of these is another.
    pub revision: u64,
    /// What the first is called, such as "Was".
    pub from_name: &'a str,
    /// What the second is called, such as "Wordt".
    pub to_name: &'a str,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// The language of the window.
    pub language: Language,
    /// Whether movement is left out: then it plays in steps.
    pub reduced_motion: bool,
}

impl FilmContext<'_> {
    fn text(&self, key: &'static str) -> &'static str {
        i18n::text(self.language, key)
    }

    fn say(&self, message: &Message) -> String {
        message.say(self.language)
    }
}

/// What a control asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Deed {
    PlayOrPause,
    Previous,
    Next,
    Start,
    End,
    GoTo(f64),
    Faster,
}

/// The film in the window, with what it remembers from frame to frame.
#[derive(Debug)]
pub struct FilmPane {
    film: Film,
    of_revision: Option<u64>,
    /// What is seen, as a share of the film, 0 to 1.
    moment: f64,
    is_playing: bool,
    /// When the last frame was, and when the last step began.
    last_s: f64,
    step_since_s: f64,
    speed: usize,
    camera: Camera,
    /// A change that is to be shown, by its place in the difference, once the film is of the charts as they are.
    wanted: Option<usize>,
    /// Whether a hand moved the camera: then it no longer goes along with what happens.
    is_moved: bool,
}

impl Default for FilmPane {
    fn default() -> Self {
        Self {
            film: Film::default(),
            of_revision: None,
            moment: 0.0,
            is_playing: false,
            last_s: 0.0,
            step_since_s: 0.0,
            speed: 1,
            camera: Camera::default(),
            wanted: None,
            is_moved: false,
        }
    }
}

/// The id of the film: what has the keyboard when none of its controls has.
pub fn film_id() -> Id {
    Id::new("film")
}

impl FilmPane {
    /// Looks at what happens again, and goes on doing so.
    pub fn fit(&mut self) {
        self.is_moved = false;
    }

    /// Stops at the step that shows a change, by its place in the difference, when there is one.
    pub fn show(&mut self, change: usize) {
        self.wanted = Some(change);
    }

    /// Goes to the change that is wanted.
    fn go_to_wanted(&mut self) {
        let Some(change) = self.wanted.take() else { return };
        if let Some(step) = self.film.steps().iter().position(|step| step.changes.contains(&change)) {
            self.moment = self.film.end_of(step);
            (self.is_playing, self.is_moved) = (false, false);
        }
    }

    /// What is seen, as a share of the film: 0 is the first chart, 1 the second.
    #[cfg(test)]
    fn moment(&self) -> f64 {
        self.moment
    }

    /// Whether it is playing.
    #[cfg(test)]
    fn is_playing(&self) -> bool {
        self.is_playing
    }

    /// Shows the film in the rest of `ui`. Asks for the next frame only while it plays.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &FilmContext<'_>, out: &mut Outbox) {
        if self.of_revision != Some(ctx.revision) {
            self.film = Film::between(ctx.from, ctx.to, ctx.difference);
            self.of_revision = Some(ctx.revision);
            self.is_playing = false;
        }
        self.go_to_wanted();
        let now_s = ui.input(|input| input.time);
        let mut deeds = self.keys(ui);
        self.advance(ui, ctx, now_s);
        let frame = Frame::new().fill(ctx.palette.panel).inner_margin(Margin::symmetric(16, 10));
        let seen =
            bar::Seen { film: &self.film, moment: self.moment, is_playing: self.is_playing, speed: SPEEDS[self.speed] };
        let bar = egui::Panel::bottom("film-bar").frame(frame).show(ui, |ui| bar::ui(ui, ctx, &seen));
        deeds.extend(bar.inner);
        for deed in deeds {
            self.carry_out(deed, ctx, now_s);
            ui.ctx().request_repaint();
        }
        self.chart(ui, ctx, out);
    }

    /// What is seen: the moment, or where motion is reduced what its step leads to.
    fn shown_moment(&self, ctx: &FilmContext<'_>) -> f64 {
        match self.film.step_at(self.moment).filter(|_| ctx.reduced_motion) {
            Some(step) => self.film.end_of(step),
            None => self.moment,
        }
    }

    fn advance(&mut self, ui: &Ui, ctx: &FilmContext<'_>, now_s: f64) {
        let passed_s = (now_s - self.last_s).clamp(0.0, LONGEST_FRAME_S);
        self.last_s = now_s;
        if !self.is_playing {
            return;
        }
        let speed = SPEEDS[self.speed];
        if ctx.reduced_motion {
            let left_s = self.film.step_s() / speed - (now_s - self.step_since_s);
            if left_s <= 0.0 {
                self.moment = self.film.next(self.moment);
                self.step_since_s = now_s;
            }
            let wait_s = if left_s <= 0.0 { self.film.step_s() / speed } else { left_s };
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(wait_s));
        } else {
            self.moment += passed_s * speed / self.film.duration_s();
            ui.ctx().request_repaint();
        }
        if self.moment >= 1.0 {
            (self.moment, self.is_playing) = (1.0, false);
        }
    }

    fn carry_out(&mut self, deed: Deed, ctx: &FilmContext<'_>, now_s: f64) {
        if !matches!(deed, Deed::PlayOrPause | Deed::Faster) {
            self.is_playing = false;
        }
        match deed {
            Deed::PlayOrPause if self.is_playing => self.is_playing = false,
            Deed::PlayOrPause => {
                if self.moment >= 1.0 {
                    self.moment = 0.0;
                }
                if ctx.reduced_motion {
                    self.moment = self.film.next(self.moment);
                }
                self.is_playing = self.moment < 1.0;
                (self.last_s, self.step_since_s) = (now_s, now_s);
            }
            Deed::Previous => self.moment = self.film.previous(self.moment),
            Deed::Next => self.moment = self.film.next(self.moment),
            Deed::Start => self.moment = 0.0,
            Deed::End => self.moment = 1.0,
            Deed::GoTo(moment) => self.moment = moment.clamp(0.0, 1.0),
            Deed::Faster => self.speed = (self.speed + 1) % SPEEDS.len(),
        }
    }

    /// The keys of the film, when no other control has the keyboard.
    fn keys(&self, ui: &Ui) -> Vec<Deed> {
        let own = [film_id(), slider::id()];
        let has_keyboard = ui.memory(|memory| memory.focused()).is_none_or(|id| own.contains(&id));
        if !has_keyboard {
            return Vec::new();
        }
        let deeds = [
            (Key::Space, Deed::PlayOrPause),
            (Key::ArrowLeft, Deed::Previous),
            (Key::ArrowRight, Deed::Next),
            (Key::Home, Deed::Start),
            (Key::End, Deed::End),
        ];
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        deeds.into_iter().filter(|(key, _)| pressed(*key)).map(|(_, deed)| deed).collect()
    }

    fn chart(&mut self, ui: &mut Ui, ctx: &FilmContext<'_>, out: &mut Outbox) {
        let screen = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(screen);
        let response = ui.interact(screen, film_id(), Sense::click_and_drag());
        let moment = self.shown_moment(ctx);
        let view = self.view(ui, screen, &response, moment);
        let painter = ui.painter().with_clip_rect(screen);
        painter.rect_filled(screen, 0, ctx.palette.ground);
        let frame = self.film.frame(moment);
        let readable = picture::paint(&painter, ctx, &frame, &view);
        let card_of = |card: &crate::scene::FilmCard| match card.side {
            Side::From => &ctx.from.cards()[card.card],
            Side::To => &ctx.to.cards()[card.card],
        };
        if response.clicked()
            && let Some(place) = response.interact_pointer_pos()
            && let Some((card, _)) = readable.iter().rev().find(|(_, rect)| rect.contains(place))
        {
            out.ask(Request::Select(card_of(&frame[*card]).unit.clone(), SelectMode::Only));
        }
        for (card, rect) in readable.iter().filter(|_| readable.len() <= MOST_NAMED) {
            let held = card_of(&frame[*card]);
            let name = name_of(ctx, &held.unit, frame[*card].side);
            let name = marked_name(name, frame[*card].mark.unwrap_or_default(), ctx.language);
            let own = ui.interact(rect.intersect(screen), film_id().with(("card", &held.unit)), Sense::hover());
            own.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &name));
        }
        if response.clicked() || response.drag_started() || ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(film_id()));
        }
        let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(film_id(), filter));
        let name = ctx.text("film-name");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, name));
    }

    /// The camera after wheel, pinch and pulling; as long as nobody moves it, it shows what happens.
    fn view(&mut self, ui: &Ui, screen: ScreenRect, response: &Response, moment: f64) -> View {
        let mut view = View { camera: self.camera, screen };
        if !self.is_moved {
            view.camera = focus::camera(&view, &self.film, moment);
        }
        let before = view.camera;
        if response.contains_pointer()
            && let Some(pointer) = ui.input(|input| input.pointer.hover_pos())
        {
            for (factor, pan) in ui.input(wheel_moves) {
                view.camera = view.zoomed(factor, pointer);
                view.camera = view.panned(pan);
            }
        }
        let pulls = [PointerButton::Primary, PointerButton::Middle].iter().any(|&own| response.dragged_by(own));
        let pulled = ui.input(|input| input.pointer.delta());
        if pulls && pulled != Vec2::ZERO {
            view.camera = view.panned(pulled);
        }
        if response.double_clicked() {
            self.is_moved = false;
        } else {
            self.is_moved |= view.camera != before;
        }
        self.camera = view.camera;
        view
    }
}

fn name_of<'a>(ctx: &FilmContext<'a>, unit: &'a UnitId, side: Side) -> &'a str {
    match side {
        Side::From => ctx.from_organisation.name_of(unit),
        Side::To => ctx.to_organisation.name_of(unit),
    }
}
