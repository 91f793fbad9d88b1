//! The dialog of the system, on a thread of its own: it holds up that thread, not the window.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use super::{PickRequest, Picked};
use crate::i18n;

/// Nobody closes a dialog faster: it never came. Only Linux can be without a dialog service.
const NEVER_SHOWN: Duration = Duration::from_millis(200);

/// What came of a question.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    /// The user answered.
    Picked(Picked),
    /// There was no dialog to answer in.
    NoService(PickRequest),
}

/// The dialog of the system.
#[derive(Default)]
pub(super) struct Native {
    asked: Option<Asked>,
}

struct Asked {
    request: PickRequest,
    reply: Receiver<Reply>,
}

/// What the thread found.
struct Reply {
    path: Option<PathBuf>,
    took: Duration,
}

impl Native {
    /// Shows the dialog. It wakes the window when it is answered.
    pub(super) fn open(&mut self, ctx: &egui::Context, request: PickRequest) {
        let (send, reply) = channel();
        let (wake, asked) = (Wake(ctx.clone()), request.clone());
        // When no thread can be had the channel closes and the window wakes, as when it breaks off: see `poll`.
        let _ = std::thread::Builder::new().name("file-dialog".to_owned()).spawn(move || {
            // Wakes the window also when the dialog panics. Dropped after `send`, which is declared later.
            let _wake = wake;
            let send = send;
            let began = Instant::now();
            let path = show(&asked);
            let _ = send.send(Reply { path, took: began.elapsed() });
        });
        self.asked = Some(Asked { request, reply });
    }

    /// The answer, once.
    pub(super) fn poll(&mut self) -> Option<Answer> {
        let reply = match self.asked.as_ref()?.reply.try_recv() {
            Ok(reply) => Some(reply),
            Err(TryRecvError::Disconnected) => None,
            Err(TryRecvError::Empty) => return None,
        };
        let request = self.asked.take()?.request;
        Some(judge(request, reply, cfg!(target_os = "linux")))
    }

    /// Whether the dialog is shown.
    pub(super) fn is_open(&self) -> bool {
        self.asked.is_some()
    }
}

/// Wakes the window when it is dropped.
struct Wake(egui::Context);

impl Drop for Wake {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

/// Tells "no" from "no dialog". No reply: the thread broke off.
fn judge(request: PickRequest, reply: Option<Reply>, may_lack_service: bool) -> Answer {
    match reply {
        None => Answer::NoService(request),
        Some(Reply { path: None, took }) if may_lack_service && took < NEVER_SHOWN => Answer::NoService(request),
        Some(Reply { path, .. }) => Answer::Picked(Picked { purpose: request.purpose, path }),
    }
}

fn show(request: &PickRequest) -> Option<PathBuf> {
    let purpose = request.purpose;
    let text = |key| i18n::text(request.language, key);
    let mut dialog = rfd::FileDialog::new()
        .set_title(text(purpose.title_key()))
        .add_filter(text(purpose.filter_key()), &purpose.extensions());
    if !purpose.writes() {
        dialog = dialog.add_filter(text("picker-all-files"), &["*"]);
    }
    if let Some(folder) = &request.folder {
        dialog = dialog.set_directory(folder);
    }
    if !request.file_name.is_empty() {
        dialog = dialog.set_file_name(&request.file_name);
    }
    if purpose.writes() { dialog.save_file() } else { dialog.pick_file() }
}

#[cfg(test)]
mod tests {
    use super::super::PickPurpose;
    use super::*;
    use crate::i18n::Language;

    fn request() -> PickRequest {
        PickRequest {
            purpose: PickPurpose::OpenFile,
            folder: None,
            file_name: String::new(),
            language: Language::Dutch,
            built_in: false,
        }
    }

    fn reply(path: Option<&str>, took_ms: u64) -> Option<Reply> {
        Some(Reply { path: path.map(PathBuf::from), took: Duration::from_millis(took_ms) })
    }

    #[test]
    fn a_dialog_that_never_came_is_told_from_a_no() {
        let no = Answer::Picked(Picked { purpose: PickPurpose::OpenFile, path: None });
        let yes = Answer::Picked(Picked { purpose: PickPurpose::OpenFile, path: Some("/a.json".into()) });
        assert_eq!(judge(request(), reply(None, 5), true), Answer::NoService(request()));
        assert_eq!(judge(request(), reply(None, 5), false), no);
        assert_eq!(judge(request(), reply(None, 900), true), no);
        assert_eq!(judge(request(), reply(Some("/a.json"), 5), true), yes);
        assert_eq!(judge(request(), None, false), Answer::NoService(request()));
    }

    #[test]
    fn a_thread_that_broke_off_counts_as_no_dialog() {
        let (send, receive) = channel();
        let mut native = Native { asked: Some(Asked { request: request(), reply: receive }) };
        assert_eq!(native.poll(), None);
        drop(send);
        assert_eq!(native.poll(), Some(Answer::NoService(request())));
        assert!(!native.is_open());
    }
}
