//! The panels around the chart. Each reads a context and puts what it wants into the outbox; the app gives it its place.

pub mod changes;
pub mod inspector;
mod more_views;
pub mod outline;
pub mod scenario_tabs;
pub mod signals;
pub mod status_bar;
pub mod top_bar;
