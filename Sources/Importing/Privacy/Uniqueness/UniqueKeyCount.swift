/// How many keys occur once, in bounded memory.
///
/// Exact while at most `capacity` different keys are held. Beyond, only keys whose spread bits begin with a number of zeros are
/// kept, one zero more each time the table is full, and the count is scaled up: adaptive sampling (P. Flajolet 1990, On Adaptive
/// Sampling, after M. Wegman). A key is sampled with all its rows or not at all, so the estimate is unbiased; its standard error
/// is about √(2^zeros · unique). The result depends on the multiset of keys alone, not on their order.
/// Complexity: O(1) a key, memory O(`capacity`). Rejected: exact counting by radix passes over the stored keys, which costs a pass
/// over all rows for each part and generalisation.
struct UniqueKeyCount {
    static let defaultCapacity = 1 << 17

    private let capacity: Int
    /// Spread keys (a bijection of the keys, so none are confused) by open addressing, with 0 empty, 1 once, 2 more often.
    private var keys: [UInt64]
    private var occurrences: [UInt8]
    private var held = 0
    private var zeros: UInt64 = 0

    init(capacity: Int = UniqueKeyCount.defaultCapacity) {
        precondition(capacity >= 1, "a table holds a key")
        self.capacity = capacity
        keys = Array(repeating: 0, count: 64)
        occurrences = Array(repeating: 0, count: 64)
    }

    mutating func add(_ key: UInt64) {
        let spread = DistinctSketch.spread(key)
        guard isSampled(spread) else { return }
        insert(spread, times: 1)
        while held > capacity { thin() }
    }

    /// The keys that occur once; an estimate where `isEstimate`.
    var unique: Int { occurrences.count { $0 == 1 } << Int(zeros) }

    var isEstimate: Bool { zeros > 0 }

    private func isSampled(_ spread: UInt64) -> Bool { zeros == 0 || spread >> (64 - zeros) == 0 }

    private mutating func insert(_ spread: UInt64, times: UInt8) {
        if held * 2 >= keys.count { rebuild(size: keys.count * 2) }
        let slot = slot(of: spread)
        if occurrences[slot] == 0 {
            keys[slot] = spread
            held += 1
        }
        occurrences[slot] = min(occurrences[slot] + times, 2)
    }

    private func slot(of spread: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: spread) & mask
        while occurrences[slot] != 0, keys[slot] != spread { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func thin() {
        zeros += 1
        rebuild(size: keys.count)
    }

    private mutating func rebuild(size: Int) {
        let (oldKeys, oldOccurrences) = (keys, occurrences)
        keys = Array(repeating: 0, count: size)
        occurrences = Array(repeating: 0, count: size)
        held = 0
        for (key, times) in zip(oldKeys, oldOccurrences) where times > 0 && isSampled(key) {
            let slot = slot(of: key)
            keys[slot] = key
            occurrences[slot] = times
            held += 1
        }
    }
}
