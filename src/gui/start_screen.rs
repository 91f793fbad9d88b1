//! What the window shows while nothing is open: begin, look around, or go on with what was open before.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use egui::{
    Align, Button, Layout, Rect, Response, RichText, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo,
};
use egui::{ScrollArea, Shape, WidgetText, WidgetType, pos2, vec2};
use egui_phosphor::regular as icon;

use super::action::Action;
use super::outbox::{Outbox, Request};
use super::samples;
use super::theme::{self, Palette};
use crate::i18n::{self, Language};

/// The widest that the column becomes.
const COLUMN_PT: f32 = 760.0;
/// The least room beside the column.
const MARGIN_PT: f32 = 24.0;
/// The side of the mark of the program.
const MARK_PT: f32 = 64.0;
/// The name of the program.
const NAME_PT: f32 = 1.5 * theme::TITLE_PT;
/// A file with its folder below it.
const RECENT_PT: f32 = 48.0;

/// What the start screen may read.
pub struct StartContext<'a> {
    /// The language of the window.
    pub language: Language,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// Files that were open, the last one first.
    pub recent: &'a [PathBuf],
}

impl StartContext<'_> {
    fn text(&self, key: &'static str) -> &'static str {
        i18n::text(self.language, key)
    }
}

/// The start screen.
#[derive(Default)]
pub struct StartScreen {
    presence: Presence,
}

impl StartScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &StartContext<'_>, out: &mut Outbox) {
        self.presence.look(ui.ctx(), ctx.recent);
        ScrollArea::vertical().id_salt("start-screen").auto_shrink(false).show(ui, |ui| {
            let whole = ui.available_width();
            let width = column_width(whole);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(((whole - width) / 2.0).max(0.0).floor());
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.vertical(|ui| {
                    ui.set_width(width);
                    self.column(ui, ctx, out);
                });
            });
        });
    }

    fn column(&self, ui: &mut Ui, ctx: &StartContext<'_>, out: &mut Outbox) {
        ui.add_space(16.0);
        languages(ui, ctx, out);
        ui.add_space(24.0);
        introduction(ui, ctx);
        ui.add_space(24.0);
        begin(ui, ctx, out);
        ui.add_space(8.0);
        ui.label(RichText::new(ctx.text("start-drop-hint")).color(ctx.palette.muted));
        heading(ui, ctx, "start-samples");
        for sample in samples::ALL {
            if sample_card(ui, ctx, sample).clicked() {
                out.ask(Request::OpenSample(sample.id));
            }
            ui.add_space(4.0);
        }
        heading(ui, ctx, "start-recent");
        if ctx.recent.is_empty() {
            ui.label(RichText::new(ctx.text("start-recent-none")).color(ctx.palette.muted));
        }
        for path in ctx.recent {
            ui.push_id(path, |ui| recent_file(ui, ctx, path, self.presence.is_missing(path), out));
        }
        ui.add_space(32.0);
    }
}

/// How wide the column is in a window of this width.
fn column_width(whole_pt: f32) -> f32 {
    (whole_pt - 2.0 * MARGIN_PT).clamp(0.0, COLUMN_PT)
}

fn languages(ui: &mut Ui, ctx: &StartContext<'_>, out: &mut Outbox) {
    let row = vec2(ui.available_width(), theme::TARGET_PT);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        for language in Language::ALL.into_iter().rev() {
            let is_chosen = language == ctx.language;
            if ui.selectable_label(is_chosen, language.own_name()).clicked() && !is_chosen {
                out.act(match language {
                    Language::Dutch => Action::LanguageDutch,
                    Language::English => Action::LanguageEnglish,
                });
            }
        }
    });
}

fn introduction(ui: &mut Ui, ctx: &StartContext<'_>) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(MARK_PT), Sense::hover());
        mark(ui, rect);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            ui.label(RichText::new("Herschik").font(theme::semibold(NAME_PT)).color(ctx.palette.ink));
            ui.label(RichText::new(ctx.text("start-what-it-is")).color(ctx.palette.muted));
        });
    });
}

/// The mark of the program, as in `assets/icon/herschik.svg`: the same blue on a bright and on a dark screen.
fn mark(ui: &Ui, rect: Rect) {
    let painter = ui.painter();
    let scale = rect.width() / 64.0;
    let at = |x: f32, y: f32| rect.min + scale * vec2(x, y);
    let white = Palette::LIGHT.on_accent;
    painter.rect_filled(rect, 14.0 * scale, Palette::LIGHT.accent);
    for (x, y, right, bottom, radius) in [
        (28.0, 16.0, 32.0, 42.0, 0.0),
        (12.0, 28.0, 48.0, 32.0, 0.0),
        (12.0, 28.0, 16.0, 42.0, 0.0),
        (20.0, 8.0, 40.0, 20.0, 2.5),
        (8.0, 40.0, 20.0, 52.0, 2.5),
        (24.0, 40.0, 36.0, 52.0, 2.5),
    ] {
        painter.rect_filled(Rect::from_min_max(at(x, y), at(right, bottom)), radius * scale, white);
    }
    // The box that has come loose.
    let turn = egui::emath::Rot2::from_angle((-14.0_f32).to_radians());
    let corners = [(-6.5, -6.5), (6.5, -6.5), (6.5, 6.5), (-6.5, 6.5)];
    let corners = corners.into_iter().map(|(x, y)| at(50.5, 46.5) + scale * (turn * vec2(x, y))).collect();
    painter.add(Shape::convex_polygon(corners, Palette::DARK.warning, Stroke::NONE));
}

fn begin(ui: &mut Ui, ctx: &StartContext<'_>, out: &mut Outbox) {
    let palette = ctx.palette;
    let size = vec2(0.0, 36.0);
    ui.horizontal_wrapped(|ui| {
        let open = format!("{}  {}", icon::FOLDER_OPEN, ctx.text("start-open"));
        let clicked = ui.scope(|ui| {
            let widgets = &mut ui.visuals_mut().widgets;
            for look in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
                look.weak_bg_fill = palette.accent;
                look.fg_stroke.color = palette.on_accent;
            }
            widgets.hovered.bg_stroke = Stroke::new(1.0, palette.ink);
            widgets.active.bg_stroke = Stroke::new(2.0, palette.ink);
            let button = ui.add(Button::new(RichText::new(open).font(theme::semibold(theme::BODY_PT))).min_size(size));
            named(&button, WidgetType::Button, ctx.text("start-open"));
            button.clicked()
        });
        if clicked.inner {
            out.act(Action::Open);
        }
        let new = format!("{}  {}", icon::FILE_PLUS, ctx.text("start-new"));
        let clicked = ui.scope(|ui| {
            on_ground(ui, palette);
            let button = ui.add(Button::new(new).min_size(size));
            named(&button, WidgetType::Button, ctx.text("start-new"));
            button.clicked()
        });
        if clicked.inner {
            out.act(Action::New);
        }
    });
}

/// Buttons that lie on the ground behind the chart: as a panel, with a hairline around.
fn on_ground(ui: &mut Ui, palette: &Palette) {
    let look = &mut ui.visuals_mut().widgets.inactive;
    look.weak_bg_fill = palette.panel;
    look.bg_stroke = Stroke::new(1.0, palette.hairline);
}

/// Says a name without the icon before it.
fn named(response: &Response, kind: WidgetType, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(kind, true, name));
}

fn heading(ui: &mut Ui, ctx: &StartContext<'_>, key: &'static str) {
    ui.add_space(24.0);
    ui.label(RichText::new(ctx.text(key)).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink));
    ui.add_space(4.0);
}

fn sample_card(ui: &mut Ui, ctx: &StartContext<'_>, sample: &samples::Sample) -> Response {
    let (title, description) = (ctx.text(sample.title_key), ctx.text(sample.description_key));
    let mut words = egui::text::LayoutJob::default();
    let format = |font, colour| egui::TextFormat { font_id: font, color: colour, ..Default::default() };
    words.append(title, 0.0, format(theme::semibold(theme::BODY_PT), ctx.palette.ink));
    words.append("\n", 0.0, format(theme::regular(theme::BODY_PT), ctx.palette.muted));
    words.append(description, 0.0, format(theme::regular(theme::BODY_PT), ctx.palette.muted));
    let response = ui.scope(|ui| {
        on_ground(ui, ctx.palette);
        ui.spacing_mut().button_padding = vec2(16.0, 12.0);
        ui.add(Button::new(words).wrap().min_size(vec2(ui.available_width(), 0.0)))
    });
    named(&response.inner, WidgetType::Button, &format!("{title}. {description}"));
    response.inner
}

fn recent_file(ui: &mut Ui, ctx: &StartContext<'_>, path: &Path, is_missing: bool, out: &mut Outbox) {
    let palette = ctx.palette;
    let (name, folder) = name_and_folder(path);
    let folder = match is_missing {
        true => format!("{} · {folder}", ctx.text("start-recent-missing")),
        false => folder,
    };
    ui.horizontal(|ui| {
        let beside = if is_missing { theme::TARGET_PT + ui.spacing().item_spacing.x } else { 0.0 };
        let size = vec2((ui.available_width() - beside).max(0.0), RECENT_PT);
        let sense = if is_missing { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, !is_missing, format!("{name}, {folder}")));
        if ui.is_rect_visible(rect) {
            if response.has_focus() {
                let stroke = Stroke::new(1.0, palette.accent);
                ui.painter().rect(rect, theme::RADIUS, palette.accent_soft, stroke, StrokeKind::Inside);
            } else if !is_missing && response.hovered() {
                ui.painter().rect_filled(rect, theme::RADIUS, palette.hover);
            }
            let ink = if is_missing { palette.faint } else { palette.ink };
            let muted = if is_missing { palette.faint } else { palette.muted };
            let left = rect.left() + 8.0;
            let lines = [
                (name.as_str(), theme::regular(theme::BODY_PT), ink, rect.top() + 6.0),
                (folder.as_str(), theme::regular(theme::SMALL_PT), muted, rect.top() + 26.0),
            ];
            for (words, font, colour, top) in lines {
                let words = WidgetText::from(RichText::new(words).color(colour));
                let galley = words.into_galley(ui, Some(TextWrapMode::Truncate), rect.width() - 16.0, font);
                ui.painter().galley(pos2(left, top), galley, colour);
            }
        }
        if response.on_hover_text(path.display().to_string()).clicked() {
            out.ask(Request::OpenPath(path.to_owned()));
        }
        if is_missing {
            let hint = ctx.text("start-recent-forget");
            let button = Button::new(RichText::new(icon::X).color(palette.muted)).frame_when_inactive(false);
            let button = ui.add(button.min_size(Vec2::splat(theme::TARGET_PT)));
            named(&button, WidgetType::Button, &format!("{hint}: {name}"));
            if button.on_hover_text(hint).clicked() {
                out.ask(Request::ForgetRecent(path.to_owned()));
            }
        }
    });
}

/// What a file is called and where it stands.
fn name_and_folder(path: &Path) -> (String, String) {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    (name, folder)
}

/// Which of the recent files are no longer there. A thread looks: a network drive that is gone takes its time.
#[derive(Default)]
struct Presence {
    looked_for: Vec<PathBuf>,
    missing: Vec<PathBuf>,
    found: Option<Receiver<PathBuf>>,
}

impl Presence {
    /// Looks again when the list is another.
    fn look(&mut self, ctx: &egui::Context, recent: &[PathBuf]) {
        if self.looked_for != recent {
            recent.clone_into(&mut self.looked_for);
            self.missing.retain(|path| recent.contains(path));
            let (send, found) = channel();
            let (ctx, paths) = (ctx.clone(), recent.to_vec());
            // Without a thread every file counts as there; opening says when it is not.
            let _ = std::thread::Builder::new().name("recent-files".to_owned()).spawn(move || {
                for path in paths.into_iter().filter(|path| !path.exists()) {
                    if send.send(path).is_err() {
                        return;
                    }
                    ctx.request_repaint();
                }
            });
            self.found = Some(found);
        }
        for path in self.found.iter().flat_map(Receiver::try_iter) {
            if !self.missing.contains(&path) {
                self.missing.push(path);
            }
        }
    }

    fn is_missing(&self, path: &Path) -> bool {
        self.missing.iter().any(|missing| missing == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_keeps_its_margin_and_its_measure() {
        for (whole, width) in [(2000.0, 760.0), (640.0, 592.0), (30.0, 0.0)] {
            assert!((column_width(whole) - width).abs() < f32::EPSILON, "{whole}");
        }
    }

    #[test]
    fn a_path_is_told_as_name_and_folder() {
        let told = |path: &str| name_and_folder(Path::new(path));
        assert_eq!(told("/home/an/plan.json"), ("plan.json".to_owned(), "/home/an".to_owned()));
        assert_eq!(told("plan.json"), ("plan.json".to_owned(), String::new()));
        assert_eq!(told("/"), ("/".to_owned(), String::new()));
    }

    #[test]
    fn a_file_that_is_gone_is_found_missing() {
        let folder = tempfile::tempdir().unwrap();
        let (there, gone) = (folder.path().join("there.json"), folder.path().join("gone.json"));
        std::fs::write(&there, b"{}").unwrap();
        let mut presence = Presence::default();
        let recent = [there.clone(), gone.clone()];
        let ctx = egui::Context::default();
        for _ in 0..200 {
            presence.look(&ctx, &recent);
            if presence.is_missing(&gone) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        assert!(presence.is_missing(&gone));
        assert!(!presence.is_missing(&there));
    }

    #[test]
    fn everything_asks_by_its_name() {
        use egui_kittest::kittest::Queryable;

        let folder = tempfile::tempdir().unwrap();
        let (there, gone) = (folder.path().join("there.json"), folder.path().join("gone.json"));
        std::fs::write(&there, b"{}").unwrap();
        let recent = vec![there.clone(), gone.clone()];
        let mut screen = StartScreen::default();
        screen.presence.looked_for.clone_from(&recent);
        screen.presence.missing.push(gone.clone());
        let text = |key| i18n::text(Language::Dutch, key);
        let draw = |ui: &mut Ui, state: &mut (bool, StartScreen, Outbox)| {
            let (has_fonts, screen, out) = state;
            if !std::mem::replace(has_fonts, true) {
                theme::install(ui.ctx());
                ui.ctx().request_repaint();
                return;
            }
            let context = StartContext { language: Language::Dutch, palette: &Palette::LIGHT, recent: &recent };
            screen.ui(ui, &context, out);
        };
        let builder = egui_kittest::Harness::builder().with_size(vec2(1024.0, 900.0));
        let mut window = builder.build_ui_state(draw, (false, screen, Outbox::default()));
        window.run();
        let sample = format!("{}. {}", text("sample-dordrecht-title"), text("sample-dordrecht-description"));
        let forget = format!("{}: gone.json", text("start-recent-forget"));
        let file = format!("there.json, {}", folder.path().display());
        for (label, request) in [
            (text("start-open"), Request::Act(Action::Open)),
            (text("start-new"), Request::Act(Action::New)),
            (Language::English.own_name(), Request::Act(Action::LanguageEnglish)),
            (sample.as_str(), Request::OpenSample("dordrecht")),
            (file.as_str(), Request::OpenPath(there)),
            (forget.as_str(), Request::ForgetRecent(gone)),
        ] {
            let node = window.get_by_label(label);
            assert!(node.rect().height() >= 24.0 && node.rect().width() >= 24.0, "{label}");
            node.click();
            window.run();
            assert_eq!(window.state_mut().2.take(), [request], "{label}");
        }
    }
}
