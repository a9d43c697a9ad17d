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

    /// Adds keys, many at a time: those that are sampled are found first, so that the look-ups for them overlap.
    mutating func add(_ keys: UnsafeBufferPointer<UInt64>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { sampled in
            var (count, limit) = (0, limit)
            for key in keys {
                let spread = DistinctSketch.spread(key)
                sampled[count] = spread
                count += spread <= limit ? 1 : 0
            }
            var done = 0
            while done < count {
                done += insert(UnsafeBufferPointer(rebasing: sampled[done..<count]), limit)
                if held > capacity { thin() }
                if held * 2 > self.keys.count { rebuild(size: self.keys.count * 2) }
                limit = self.limit
            }
        }
    }

    /// The keys that occur once; an estimate where `isEstimate`.
    var unique: Int { occurrences.count { $0 == 1 } << Int(zeros) }

    var isEstimate: Bool { zeros > 0 }

    /// The greatest spread key that is sampled.
    private var limit: UInt64 { .max >> zeros }

    /// Inserts keys up to a limit until the table holds more than it should.
    ///
    /// - Returns: how many of the keys are done with.
    private mutating func insert(_ spread: UnsafeBufferPointer<UInt64>, _ limit: UInt64) -> Int {
        let (most, mask) = (min(capacity, keys.count / 2), keys.count - 1)
        var held = held
        defer { self.held = held }
        return keys.withUnsafeMutableBufferPointer { keys in
            occurrences.withUnsafeMutableBufferPointer { occurrences in
                for (place, key) in spread.enumerated() where key <= limit {
                    let slot = Self.slot(of: key, UnsafeBufferPointer(keys), UnsafeBufferPointer(occurrences), mask)
                    if occurrences[slot] != 0 {
                        occurrences[slot] = 2
                        continue
                    }
                    keys[slot] = key
                    occurrences[slot] = 1
                    held += 1
                    if held > most { return place + 1 }
                }
                return spread.count
            }
        }
    }

    @inline(__always) private static func slot(
        of spread: UInt64, _ keys: UnsafeBufferPointer<UInt64>, _ occurrences: UnsafeBufferPointer<UInt8>, _ mask: Int
    ) -> Int {
        var slot = Int(truncatingIfNeeded: spread) & mask
        while occurrences[slot] != 0, keys[slot] != spread { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func thin() {
        while held > capacity {
            zeros += 1
            rebuild(size: keys.count)
        }
    }

    private mutating func rebuild(size: Int) {
        let (oldKeys, oldOccurrences, limit) = (keys, occurrences, limit)
        keys = Array(repeating: 0, count: size)
        occurrences = Array(repeating: 0, count: size)
        held = 0
        keys.withUnsafeMutableBufferPointer { keys in
            occurrences.withUnsafeMutableBufferPointer { occurrences in
                for (key, times) in zip(oldKeys, oldOccurrences) where times > 0 && key <= limit {
                    let slot = Self.slot(of: key, UnsafeBufferPointer(keys), UnsafeBufferPointer(occurrences), size - 1)
                    keys[slot] = key
                    occurrences[slot] = times
                    held += 1
                }
            }
        }
    }
}
