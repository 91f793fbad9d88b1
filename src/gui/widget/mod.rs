//! Small things that several panels show.

pub mod action_menu;
pub mod committed_field;
pub mod form;
pub mod kind_mark;
pub mod severity;
pub mod tick_box;
