//! Herschik: the workbench in which a management team redesigns its organisation.
//!
//! One direction: lower never imports higher, and modules on one line do not import each other. A test holds it so.
//!
//! ```text
//! 7  cli            gui                    (never each other)
//! 6  export         -> scene
//! 5  scene          -> model, metric, layout, text
//! 4  report         -> metric, check, compare, model
//! 3  compare  metric  check  file  search  -> model
//! 2  model          -> i18n
//! 1  layout         -> geometry            (boxes, no organisation)
//! 0  geometry  finding  text  i18n
//! ```
//!
//! - [`model`]: the organisation, and the only code that changes it. A command *plans* a change; a document applies it.
//! - [`compare`]: what two organisations differ by, in sentences.
//! - [`metric`]: figures of one organisation. [`report`]: the score card of several, and tables in the formats of others.
//! - [`mod@file`]: the JSON on disk. [`scene`]: what a chart looks like, whoever draws it. [`export`]: the scene as a file.
//! - [`search`]: who does what, under which name.
//! - `gui`: the window, behind the feature `gui`; the only place that knows egui. [`cli`]: the commands.
#![warn(missing_docs)]

pub mod check;
pub mod cli;
pub mod compare;
pub mod export;
pub mod file;
pub mod finding;
pub mod geometry;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod layout;
pub mod metric;
pub mod model;
pub mod report;
pub mod scene;
pub mod search;
pub mod text;
