internal import Glibc

/// A crash that shows nothing of what was in memory.
///
/// Swift's runtime can print registers and the memory that they point to, on a terminal by default, and the system may keep all memory in a
/// file or hand it to a program that reports faults. Both hold records.
enum QuietCrash {
    static func prepare() {
        for signal in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { Glibc.signal(signal, SIG_DFL) }
        // 1, not 0: a program to which the kernel pipes memory gets it whatever the limit, but for this one (Linux, fs/coredump.c).
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
