/// Which fifth, tenth or other equal group each value falls into, as Public Health England assigns them.
///
/// Values are ranked, equal ones with the smallest of their ranks. Of n values the one of rank r falls into group
/// G + 1 − ⌈(n + 1 − r)·G/n⌉ of G, at least 1 (Public Health England 2017, Technical Guide: Assigning Deprivation Categories). Groups
/// differ by at most one in size where no values are equal; equal values are never parted.
///
/// `QuantileGroups(of: [10, 40, 20, 30], groups: 2).group` → [2, 1, 2, 1]: the highest values are in group 1.
public struct QuantileGroups: Hashable, Sendable {
    /// The group of each value, from 1; `nil` where the value is missing, or there are fewer values than groups.
    public let group: [Int?]

    /// - Parameters:
    ///   - values: numbers; `nil` where one is missing (it counts for nothing).
    ///   - groups: 10 for tenths.
    ///   - highestFirst: whether group 1 holds the highest values.
    /// - Precondition: values are no NaN, there is a group at least.
    public init(of values: [Double?], groups: Int = 10, highestFirst: Bool = true) {
        precondition(groups > 0, "groups")
        let known = values.compactMap { $0 }
        precondition(!known.contains(where: \.isNaN), "values are numbers")
        let number = known.count
        guard number >= groups else {
            group = values.map { _ in nil }
            return
        }
        let sorted = known.sorted(by: highestFirst ? (>) : (<))
        var rank = [Double: Int]()
        for (index, value) in sorted.enumerated() where rank[value] == nil { rank[value] = index + 1 }
        group = values.map { value in
            value.flatMap { rank[$0] }.map { rank in
                // The ceiling in whole numbers, so that no value falls across a border by rounding.
                max(1, groups + 1 - ((number + 1 - rank) * groups + number - 1) / number)
            }
        }
    }
}
