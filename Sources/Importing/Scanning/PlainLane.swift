internal import Glibc

/// How files are read column by column. The outcome depends on none of it.
struct PlainLane {
    /// Smaller files are read row by row, which is as quick for them.
    var leastBytes = 1 << 20
    /// How much of a file is read at once.
    var blockSize = 1 << 18
    var threads = Self.processors

    /// Every file is read row by row.
    static let none = PlainLane(leastBytes: .max)

    static var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }
}
