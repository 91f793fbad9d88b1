//! What a frame of the window costs, without a display: `cargo bench --bench window`.

mod synthetic;

use std::cell::RefCell;

use divan::Bencher;
use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, Vec2};
use herschik::file;
use herschik::gui::{App, FilePicker, PickRequest, Picked, Settings, Start};
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

struct NoPicker;

impl FilePicker for NoPicker {
    fn ask(&mut self, _: &egui::Context, _: PickRequest) {}
    fn ui(&mut self, _: &egui::Context) {}
    fn poll(&mut self) -> Option<Picked> {
        None
    }
    fn is_open(&self) -> bool {
        false
    }
}

/// A window of 1600 by 900 points on an organisation of some size.
struct Window {
    ctx: egui::Context,
    app: RefCell<App>,
    time_s: RefCell<f64>,
}

impl Window {
    fn on(count: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bench.json");
        std::fs::write(&path, file::save(&organisation(count).into())).expect("a file");
        let ctx = egui::Context::default();
        let settings = Settings { reduced_motion: true, ..Settings::default() };
        let start = Start { path: Some(path), settings, settings_path: None, picker: Box::new(NoPicker) };
        let app = App::new(&ctx, start);
        let window = Self { ctx, app: RefCell::new(app), time_s: RefCell::new(0.0) };
        for _ in 0..4 {
            window.frame(Vec::new());
        }
        // A large chart opens with its lower levels closed: Ctrl+Shift+Down opens them all, Ctrl+0 shows the whole.
        let all = Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT;
        for (key, modifiers) in [(Key::ArrowDown, all), (Key::Num0, Modifiers::COMMAND | Modifiers::CTRL)] {
            window.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
            window.frame(Vec::new());
        }
        window
    }

    /// The same with the table in its middle.
    fn on_table(count: usize) -> Self {
        let window = Self::on(count);
        for _ in 0..3 {
            window.frame(vec![key(Key::Num3, Modifiers::ALT)]);
        }
        window
    }

    /// One frame, with the shapes turned into triangles.
    fn frame(&self, events: Vec<Event>) -> usize {
        *self.time_s.borrow_mut() += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1_600.0, 900.0))),
            time: Some(*self.time_s.borrow()),
            events,
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| self.app.borrow_mut().ui(ui));
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    fn wheel(&self, delta: Vec2, unit: MouseWheelUnit) -> usize {
        let pointer = Pos2::new(760.0, 450.0);
        let phase = egui::TouchPhase::Move;
        let wheel = Event::MouseWheel { unit, delta, phase, modifiers: Modifiers::NONE };
        self.frame(vec![Event::PointerMoved(pointer), wheel])
    }
}

/// Panning by three points a frame with the whole chart in view.
#[divan::bench(args = SIZES, sample_count = 50)]
fn pan_whole_chart(bencher: Bencher, count: usize) {
    let window = Window::on(count);
    let mut turn = 1.0;
    bencher.bench_local(|| {
        turn = -turn;
        window.wheel(Vec2::new(3.0 * turn, 0.0), MouseWheelUnit::Point)
    });
}

/// Panning at a size at which cards can be read.
#[divan::bench(args = SIZES, sample_count = 50)]
fn pan_readable(bencher: Bencher, count: usize) {
    let window = Window::on(count);
    for _ in 0..70 {
        window.wheel(Vec2::new(0.0, 1.0), MouseWheelUnit::Line);
    }
    let mut turn = 1.0;
    bencher.bench_local(|| {
        turn = -turn;
        window.wheel(Vec2::new(3.0 * turn, 0.0), MouseWheelUnit::Point)
    });
}

/// One notch of the wheel in or out.
#[divan::bench(args = SIZES, sample_count = 50)]
fn zoom(bencher: Bencher, count: usize) {
    let window = Window::on(count);
    let mut turn = 0.3;
    bencher.bench_local(|| {
        turn = -turn;
        window.wheel(Vec2::new(0.0, turn), MouseWheelUnit::Line)
    });
}

/// A notch of the wheel down and up the table.
#[divan::bench(args = SIZES, sample_count = 50)]
fn scroll_table(bencher: Bencher, count: usize) {
    let window = Window::on_table(count);
    let mut turn = 3.0;
    bencher.bench_local(|| {
        turn = -turn;
        window.wheel(Vec2::new(0.0, turn), MouseWheelUnit::Line)
    });
}

/// Another word in the filter of the table: the frame in which its rows are made anew.
#[divan::bench(args = SIZES, sample_count = 20)]
fn filter_table(bencher: Bencher, count: usize) {
    let window = Window::on_table(count);
    let field = Pos2::new(560.0, 73.0);
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        let press = Event::PointerButton { pos: field, button, pressed, modifiers: Modifiers::NONE };
        window.frame(vec![Event::PointerMoved(field), press]);
    }
    let mut is_typed = false;
    bencher.bench_local(|| {
        is_typed = !is_typed;
        match is_typed {
            true => window.frame(vec![Event::Text("a".to_owned())]),
            false => window.frame(vec![key(Key::Backspace, Modifiers::NONE)]),
        }
    });
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}
