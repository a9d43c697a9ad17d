/// How many different values there were, in bounded memory.
///
/// Keeps the smallest hashes: below the capacity the count is exact, above it an estimate whose relative standard error is
/// 1/√(capacity − 2) (Z. Bar-Yossef et al. 2002, Counting Distinct Elements in a Data Stream, algorithm 1; the unbiased form of K.
/// Beyer et al. 2007). The result depends on the set of values alone: neither on their order nor on how they were split.
struct DistinctSketch: Sendable, Equatable {
    static let capacity = 512

    /// The smallest hashes, sorted.
    private var smallest: [UInt64] = []

    mutating func insert(_ hash: UInt64) {
        if smallest.count == Self.capacity, let last = smallest.last, hash >= last { return }
        var (low, high) = (0, smallest.count)
        while low < high {
            let middle = (low + high) / 2
            if smallest[middle] < hash { low = middle + 1 } else { high = middle }
        }
        if low < smallest.count, smallest[low] == hash { return }
        smallest.insert(hash, at: low)
        if smallest.count > Self.capacity { smallest.removeLast() }
    }

    mutating func merge(_ other: DistinctSketch) {
        for hash in other.smallest { insert(hash) }
    }

    var count: Int {
        guard smallest.count == Self.capacity, let last = smallest.last else { return smallest.count }
        return Int(Double(Self.capacity - 1) / (Double(last) / Double(UInt64.max)))
    }

    /// A bijection of 64 bits that spreads any hash evenly: the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood 2014, Fast
    /// Splittable Pseudorandom Number Generators, p. 459).
    static func spread(_ hash: UInt64) -> UInt64 {
        var mixed = hash &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
