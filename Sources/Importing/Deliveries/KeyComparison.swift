/// Two lists of keys compared as multisets: order says nothing, the number of repetitions does.
///
///     KeyComparison(earlier: [1, 1, 2], new: [3, 1])   → identical 1, withdrawn [1, 2], added [3]
///
/// Complexity: O((m + n) log (m + n)) time, no more memory than the lists.
struct KeyComparison: Equatable {
    private(set) var identical = 0
    /// Keys of `earlier` without a partner, sorted.
    private(set) var withdrawn: [UInt64] = []
    /// Keys of `new` without a partner, sorted.
    private(set) var added: [UInt64] = []

    init(earlier: consuming [UInt64], new: consuming [UInt64]) {
        earlier.sort()
        new.sort()
        var (left, right) = (0, 0)
        while left < earlier.count, right < new.count {
            if earlier[left] == new[right] {
                identical += 1
                left += 1
                right += 1
            } else if earlier[left] < new[right] {
                withdrawn.append(earlier[left])
                left += 1
            } else {
                added.append(new[right])
                right += 1
            }
        }
        withdrawn += earlier[left...]
        added += new[right...]
    }
}
