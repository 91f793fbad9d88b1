//! Ids of what is added in the window: short and random, so that two people's additions never collide.

/// Eight random characters over `0-9a-z`, after a prefix that says what they name.
pub fn fresh_id(prefix: &str) -> String {
    let random: String = std::iter::repeat_with(|| fastrand::alphanumeric().to_ascii_lowercase()).take(8).collect();
    format!("{prefix}-{random}")
}
