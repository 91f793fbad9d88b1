//! Long work on a thread of its own: it holds up that thread, not the window, which it wakes when there is something new.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::JoinHandle;

use crate::export::{ExportError, Watch};

/// Work that goes on, or has come to its end.
pub struct Task<T> {
    progress: Arc<Progress>,
    thread: Option<JoinHandle<()>>,
    result: Receiver<T>,
    /// Whether the program does not end before it: it may be writing.
    is_waited_for: bool,
}

/// What came of work so far.
#[derive(Debug, PartialEq)]
pub enum State<T> {
    /// It goes on.
    Working,
    /// It came to its end.
    Done(T),
    /// It broke off: there is no result.
    BrokenOff,
}

/// How far work is, and whether it is to go on. Both sides hold it.
pub struct Progress {
    is_stopped: AtomicBool,
    done_percent: AtomicU32,
    ctx: egui::Context,
}

impl Progress {
    /// Tells how much is done, 0 to 1; whether to go on.
    pub fn tell(&self, done: f64) -> bool {
        let percent = (done.clamp(0.0, 1.0) * 100.0) as u32;
        // The window is woken at most a hundred times.
        if self.done_percent.swap(percent, Ordering::Relaxed) != percent {
            self.ctx.request_repaint();
        }
        !self.is_stopped.load(Ordering::Relaxed)
    }

    /// Does a step that takes the work from `from` to `to`, of 1.
    pub fn watched<R>(
        &self,
        from: f64,
        to: f64,
        step: impl FnOnce(Watch<'_>) -> Result<R, ExportError>,
    ) -> Result<R, ExportError> {
        let tell = |done: f64| self.tell(from + (to - from) * done);
        let watch = Watch::new(&tell);
        watch.tell(0.0)?;
        step(watch)
    }
}

impl<T: Send + 'static> Task<T> {
    /// Begins.
    pub fn start(ctx: &egui::Context, name: &str, work: impl FnOnce(&Progress) -> T + Send + 'static) -> Self {
        let progress =
            Progress { is_stopped: AtomicBool::new(false), done_percent: AtomicU32::new(0), ctx: ctx.clone() };
        let (progress, wake) = (Arc::new(progress), Wake(ctx.clone()));
        let (send, result) = channel();
        let told = progress.clone();
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Wakes the window also when the work panics. Dropped after `send`, which is declared later.
            let _wake = wake;
            let send = send;
            let _ = send.send(work(&told));
        });
        // When no thread can be had the channel is closed, as when the work breaks off.
        Self { progress, thread: thread.ok(), result, is_waited_for: false }
    }

    /// The same, but the program does not end before it.
    pub fn waited_for(mut self) -> Self {
        self.is_waited_for = true;
        self
    }

    /// What came of it; the result is given once.
    pub fn poll(&self) -> State<T> {
        match self.result.try_recv() {
            Ok(result) => State::Done(result),
            Err(TryRecvError::Empty) => State::Working,
            Err(TryRecvError::Disconnected) => State::BrokenOff,
        }
    }
}

impl<T> Task<T> {
    /// Asks it to stop.
    pub fn stop(&self) {
        self.progress.is_stopped.store(true, Ordering::Relaxed);
    }

    /// How much is done, 0 to 1.
    pub fn done(&self) -> f32 {
        self.progress.done_percent.load(Ordering::Relaxed) as f32 / 100.0
    }

    /// Waits for its end. The result can be polled afterwards.
    pub fn settle(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.stop();
        if self.is_waited_for {
            self.settle();
        }
    }
}

/// Wakes the window when it is dropped.
struct Wake(egui::Context);

impl Drop for Wake {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_gives_its_result_once_and_wakes_the_window() {
        let ctx = egui::Context::default();
        let mut task = Task::start(&ctx, "test", |progress| {
            progress.tell(0.4);
            7
        });
        task.settle();
        assert_eq!(task.done(), 0.4);
        assert!(ctx.has_requested_repaint());
        assert_eq!(task.poll(), State::Done(7));
        assert_eq!(task.poll(), State::BrokenOff);
    }

    #[test]
    fn work_that_is_let_go_of_is_told_to_stop_and_waited_for_where_it_matters() {
        let ended = Arc::new(AtomicBool::new(false));
        let told = ended.clone();
        let task = Task::start(&egui::Context::default(), "test", move |progress| {
            while progress.tell(0.5) {
                std::thread::yield_now();
            }
            told.store(true, Ordering::SeqCst);
        });
        drop(task.waited_for());
        assert!(ended.load(Ordering::SeqCst));
    }

    #[test]
    fn steps_share_the_way_and_end_when_it_is_stopped() {
        let task = Task::start(&egui::Context::default(), "test", |progress| {
            let first = progress.watched(0.0, 0.5, |watch| watch.tell(1.0));
            while progress.tell(0.5) {
                std::thread::yield_now();
            }
            (first, progress.watched(0.5, 1.0, |_| Ok(())))
        });
        task.stop();
        let mut task = task;
        task.settle();
        let State::Done((_, second)) = task.poll() else { panic!("it has ended") };
        assert_eq!(second, Err(ExportError::Cancelled));
    }
}
