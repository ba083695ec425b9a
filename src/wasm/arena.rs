//! Memory for one call after another: nothing is given back before a call is over, then all of it at once. That is a
//! fraction of an allocator which keeps account of each piece, and nothing that a call has held can be left uncleared.

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::{memory_grow, memory_size};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

#[global_allocator]
static ARENA: Arena = Arena { floor: AtomicUsize::new(0), top: AtomicUsize::new(0) };

const PAGE: usize = 1 << 16;

struct Arena {
    /// Below it stands what outlives calls.
    floor: AtomicUsize,
    top: AtomicUsize,
}

/// What was allocated so far stays.
pub(super) fn keep() {
    ARENA.floor.store(ARENA.top.load(Relaxed), Relaxed);
}

/// Gives back and clears all that was allocated since.
pub(super) fn clear() {
    let (floor, top) = (ARENA.floor.load(Relaxed), ARENA.top.load(Relaxed));
    #[allow(unsafe_code, reason = "memory that no one owns has no safe name")]
    // SAFETY: only what `alloc` gave out is between the two, and its owners are gone when a call is over. wasm-bindgen keeps nothing
    // of ours between calls: reference types are off (`scripts/setup/rust.sh`), with which it would have a table of its own in here.
    unsafe {
        std::ptr::with_exposed_provenance_mut::<u8>(floor).write_bytes(0, top - floor);
    }
    ARENA.top.store(floor, Relaxed);
}

impl Arena {
    /// Takes what stands from `start` on; memory grows to have room for it.
    fn take(&self, start: usize, size: usize) -> Option<()> {
        let (end, have) = (start.checked_add(size)?, memory_size(0) * PAGE);
        if end > have && memory_grow(0, (end - have).div_ceil(PAGE)) == usize::MAX {
            return None;
        }
        self.top.store(end, Relaxed);
        Some(())
    }
}

#[allow(unsafe_code, reason = "an allocator cannot be written without")]
// SAFETY: each piece stands behind the one before, in memory that is there and that nothing else uses.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // The first piece stands in a page of its own, behind all that the module brings.
        let top = match self.top.load(Relaxed) {
            0 => memory_size(0) * PAGE,
            top => top,
        };
        let start = (top + layout.align() - 1) & !(layout.align() - 1);
        match self.take(start, layout.size()) {
            Some(()) => std::ptr::with_exposed_provenance_mut(start),
            None => std::ptr::null_mut(),
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: what is asked of the caller is the same. Above the top is 0: a page is new, or `clear` was there.
        unsafe { self.alloc(layout) }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
