//! Where threads run.

use std::ops::Range;

/// Binds a thread (0: this one, and those that it begins) to cores. Where there are none of these it stays as it was.
pub fn bind(thread: i32, cores: Range<usize>) {
    // SAFETY: the set is plain data that lives until the call has returned.
    unsafe {
        let mut set: libc::cpu_set_t = std::mem::zeroed();
        cores.for_each(|core| libc::CPU_SET(core, &mut set));
        libc::sched_setaffinity(thread, size_of::<libc::cpu_set_t>(), &set);
    }
}

/// How many the machine has.
pub fn all() -> usize {
    // SAFETY: it takes a number and gives one.
    unsafe { libc::sysconf(libc::_SC_NPROCESSORS_ONLN) as usize }
}
