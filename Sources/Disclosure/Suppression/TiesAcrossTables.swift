internal import Aggregation
internal import Records

/// Sums that no single table shows, and that anyone can form who has several.
///
/// - A table without time is the sum over the years of another; the same holds of places that no single one holds.
/// - A quarter of one table is the months or days of another, a month its days, a half-year any of them, a school year its months
///   or days. Grains that cut each other, as weeks cut months, may not be published together (`PublicationConflict`).
/// - So is a year, where the finer periods of the other table stand without one (inhabitants of single days).
extension LinkedCells {
    mutating func tieAcrossTables(_ cubes: [Cube], _ cellNumbers: [[Int?]]) throws(DisclosureError) {
        for (cube, numbers) in zip(cubes, cellNumbers) {
            for dimensions in Self.choices(cube.axes.map(\.dimension).filter { !hasTotal($0) }) {
                try tieSums(over: dimensions, cube, numbers)
            }
        }
        try tiePeriods(cubes, cellNumbers)
    }

    /// Ties cells of other tables to the sums of this one over dimensions that have no total of their own.
    private mutating func tieSums(
        over dimensions: Set<String>, _ cube: Cube, _ numbers: [Int?]
    ) throws(DisclosureError) {
        var parts = [Int: [Int]]()
        let isRoot = cube.axes.map { axis in
            axis.members.map { $0.parent == nil || !dimensions.contains(axis.dimension) }
        }
        for ((key, number), indices) in zip(zip(keys(cube, without: dimensions), numbers), cube.axes.memberIndices) {
            guard let total = numberOfKey[key], let number else { continue }
            let isSummand = zip(isRoot, indices).allSatisfy { $0[$1] }
            if isSummand { parts[total, default: []].append(number) }
        }
        for (total, parts) in parts.sorted(by: { $0.key < $1.key }) { try tie(total, to: parts) }
    }

    private mutating func tiePeriods(_ cubes: [Cube], _ cellNumbers: [[Int?]]) throws(DisclosureError) {
        var periods = [String: [Period: Int]]()
        let hasCrossings = cubes.contains { cube in
            cube.axes.contains { $0.dimension == "period" && $0.members.contains(where: \.isUnassigned) }
        }
        var withoutYear = Set<Period>()
        for (cube, numbers) in zip(cubes, cellNumbers) {
            guard let position = cube.axes.position(of: "period") else { continue }
            let members = cube.axes[position].members.map { Period(code: $0.code) }
            withoutYear.formUnion(
                zip(members, cube.axes[position].members).compactMap { $1.parent == nil ? $0 : nil })
            for ((key, number), indices) in zip(zip(keys(cube, without: ["period"]), numbers), cube.axes.memberIndices)
            {
                guard let number, let period = members[indices[position]] else { continue }
                periods[key, default: [:]][period] = number
            }
        }
        for (_, numbers) in periods.sorted(by: { $0.key < $1.key }) {
            // Periods of one grain follow each other by their index.
            let ofGrain = Dictionary(grouping: numbers, by: \.key.grain).mapValues { numbers in
                numbers.sorted { $0.key.index < $1.key.index }
            }
            for (coarse, fine) in Self.grainPairs {
                guard let wholes = ofGrain[coarse], let fineOnes = ofGrain[fine] else { continue }
                var parts = [Period: [Int]]()
                for (period, number) in fineOnes where coarse != .year || withoutYear.contains(period) {
                    parts[period.within(coarse), default: []].append(number)
                }
                for (whole, total) in wholes {
                    guard let parts = parts[whole] else { continue }
                    try tie(total, to: hasCrossings && !isLoose ? withRest(of: total, parts) : parts)
                }
            }
        }
    }

    /// A quarter holds records that lie across two of its months and so in none: they are a cell that nobody shows and
    /// anyone can form from those shown, so it is protected as if it were.
    private mutating func withRest(of total: Int, _ parts: [Int]) -> [Int] {
        let sum = parts.reduce(0) { $0 + values[$1] }
        return values[total] > sum ? parts + [rest(of: total, beside: parts)] : parts
    }

    /// Every grain with those that make it up, both the coarsest first.
    private static let grainPairs: [(coarse: PeriodGrain, fine: PeriodGrain)] = PeriodGrain.allCases.flatMap { coarse in
        PeriodGrain.allCases.filter { $0 != coarse && $0.nests(in: coarse) }.map { (coarse, $0) }
    }

    /// All choices of one or more of the given ones: `["a", "b"]` → a, b, a and b.
    private static func choices(_ all: [String]) -> [Set<String>] {
        all.reduce([]) { choices, next in choices + [[next]] + choices.map { $0.union([next]) } }
    }
}
