//! The window. The only place that knows egui, eframe and rfd.
//!
//! `app` holds what is open and draws a frame; panels, dialogs and the canvas read a `context` and put what they want into
//! an `outbox`; `dispatch` carries that out, at one place in the frame, and alone touches the disk. `action` has one row
//! for everything that a key can do.

mod action;
mod app;
mod canvas;
mod card_figures;
mod context;
mod derived;
mod dialog;
mod dispatch;
mod file_picker;
mod film;
mod fresh_id;
mod functions;
mod lists;
mod network;
mod notice;
mod outbox;
mod panel;
mod panes;
mod phases;
mod placement;
mod publish;
mod run;
mod samples;
mod scenario_words;
mod score_card;
mod settings;
mod start_screen;
mod table;
mod theme;
mod view_state;
mod widget;

pub use app::{App, Start};
pub use file_picker::{FilePicker, PickPurpose, PickRequest, Picked};
pub use run::run;
pub use settings::Settings;
