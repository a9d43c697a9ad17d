/// The values of a column with one kind of evidence.
struct EvidenceTally: Sendable, Equatable {
    private(set) var hits = 0
    /// The line of the file with the first of them.
    private(set) var firstLine = Int.max
    private(set) var distinct = DistinctSketch()

    mutating func add(hash: UInt64, line: Int, times: Int = 1) {
        hits += times
        firstLine = min(firstLine, line)
        distinct.insert(hash)
    }

    mutating func merge(_ other: EvidenceTally) {
        hits += other.hits
        firstLine = min(firstLine, other.firstLine)
        distinct.merge(other.distinct)
    }
}
