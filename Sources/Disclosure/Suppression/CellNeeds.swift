internal import Aggregation
internal import Records

/// What the protection must do with each linked cell.
struct CellNeeds {
    /// It must be withheld.
    private(set) var isAtRisk: [Bool]
    /// How much is lost with it; infinite where it may not be withheld: a zero, what earlier releases have shown, what is never withheld.
    private(set) var weights: [Double]
    /// The rule asks for it.
    private(set) var isPrimary: [Bool]
    /// The rule asks for it, and an earlier release has shown it: it is not shown again, and hides nothing any more.
    var isShownBefore: [Bool] { zip(isPrimary, isAtRisk).map { $0 && !$1 } }
    /// How many whole numbers it must be able to be, once it is withheld.
    private(set) var widths: [Int]
    /// How far above its count it must be able to be.
    private(set) var rooms: [Int]
    /// The least that it can be for someone who knows the rule, once it is withheld.
    private(set) var least: [Int]
    /// Where counts are at risk for their size alone: someone knows that among withheld cells that hang together one is as small.
    let smallCounts: ClosedRange<Int>?

    /// Whether a cell is withheld or could be.
    func canChange(_ cell: Int) -> Bool { isAtRisk[cell] || weights[cell] < .infinity }

    /// Whether a move gives one of its cells as many numbers as it needs, and as large ones.
    func isMet(_ cell: Int, by move: Move) -> Bool {
        guard move.width >= widths[cell], let change = move.changes.first(where: { $0.cell == cell })?.change else {
            return false
        }
        guard rooms[cell] > 0 else { return true }
        let (most, overflow) = (change > 0 ? move.timesAdded : move.timesTaken).multipliedReportingOverflow(
            by: abs(change))
        return overflow || most >= rooms[cell]
    }
}

extension CellNeeds {
    /// - Parameters:
    ///   - contributions: who is in the cells of each table; empty where nobody knows.
    ///   - earlier: which cells of each earlier release's tables were withheld.
    ///   - earlierWidth: the least width that an earlier release promised: what it withheld is public by now, and cannot become wider.
    /// - Throws: `DisclosureError.impossibleDemand` where a count at risk may never be withheld, `.demandWithoutCells`.
    init(
        _ cells: LinkedCells, _ cubes: [Cube], rule: SuppressionRule, contributions: [Contributions] = [],
        earlier: [[[Bool]]] = [], earlierWidth: Int = .max
    ) throws(DisclosureError) {
        let values = cells.values
        // Beside groups only zeros may be zeros.
        least = values.map { rule.width == 1 ? -1 << 40 : rule.zeros == .protect ? 0 : min(1, $0) }
        isAtRisk = values.map(rule.smallCounts.contains)
        widths = Array(repeating: max(2, rule.width), count: values.count)
        rooms = Array(repeating: 0, count: values.count)
        isPrimary = []
        var totalOf = Array(repeating: 0, count: values.count)
        for equation in cells.equations where equation.parts.count > 1 { totalOf[equation.total] += 1 }
        weights = zip(values, totalOf).map { value, sums -> Double in
            guard value > 0 || rule.zeros == .protect else { return .infinity }
            return switch rule.loss {
            case .cells: 1
            case .counts: max(1, Double(value))
            case .use: 1 + Double(sums) * 12 + Double(value).squareRoot() * 4
            }
        }
        let hasOtherReasons = rule.contributions.asksAnything || !rule.groupDimensions.isEmpty
        smallCounts = hasOtherReasons || rule.width == 1 ? nil : rule.smallCounts
        if rule.contributions.asksAnything { demand(cells, rule, contributions) }
        for (cube, numbers) in zip(cubes, cells.cellNumbers) {
            for dimension in rule.groupDimensions { hideGroups(along: dimension, cube, numbers, values) }
        }
        isPrimary = isAtRisk
        remember(cells, earlier, earlierWidth: earlierWidth)
        try keep(rule.keeps, cubes, cells)
    }

    private mutating func demand(_ cells: LinkedCells, _ rule: SuppressionRule, _ contributions: [Contributions]) {
        for (known, numbers) in zip(contributions, cells.cellNumbers) {
            for (place, number) in numbers.enumerated() {
                guard let number,
                    let demand = rule.contributions.demand(
                        persons: known.persons[place], contributions: known.reports[place],
                        count: cells.values[number])
                else { continue }
                isAtRisk[number] = true
                rooms[number] = max(rooms[number], demand.room)
                widths[number] = max(widths[number], demand.room + 1)
            }
        }
    }

    /// A group that lies in one member alone: everybody in it is known to be of it. The count is withheld, and the zeros beside it may be.
    private mutating func hideGroups(along dimension: String, _ cube: Cube, _ numbers: [Int?], _ values: [Int]) {
        guard let position = cube.axes.position(of: dimension) else { return }
        let members = cube.axes[position].members
        let families = Dictionary(grouping: members.indices.filter { members[$0].parent != nil }) { members[$0].parent }
        let stride = cube.axes.stride(along: position)
        for start in cube.axes.lineStarts(along: position) {
            for parts in families.values {
                let line = parts.compactMap { numbers[start + $0 * stride] }
                let filled = line.filter { values[$0] > 0 }
                guard filled.count == 1, line.count > 1 else { continue }
                isAtRisk[filled[0]] = true
                for zero in line where values[zero] == 0 && weights[zero] == .infinity { weights[zero] = 1 }
            }
        }
    }

    /// What an earlier release has shown is known, whatever this one does; what it withheld stays withheld.
    private mutating func remember(_ cells: LinkedCells, _ earlier: [[[Bool]]], earlierWidth: Int) {
        var wasShown = Array(repeating: false, count: cells.values.count)
        var wasWithheld = wasShown
        for (release, withheldTables) in zip(cells.earlierNumbers, earlier) {
            for (numbers, withheld) in zip(release, withheldTables) {
                for case (let number?, let isWithheld) in zip(numbers, withheld) {
                    if isWithheld { wasWithheld[number] = true } else { wasShown[number] = true }
                }
            }
        }
        for cell in cells.values.indices {
            if wasShown[cell] {
                isAtRisk[cell] = false
                weights[cell] = .infinity
            } else if wasWithheld[cell] {
                isAtRisk[cell] = true
                widths[cell] = min(widths[cell], max(2, earlierWidth))
            }
        }
    }

    private mutating func keep(_ keeps: [Keep], _ cubes: [Cube], _ cells: LinkedCells) throws(DisclosureError) {
        var preferred = Set<Int>()
        for keep in keeps {
            var meant = Set<Int>()
            var isKnown = false
            for (cube, numbers) in zip(cubes, cells.cellNumbers) {
                guard let isMeant = keep.isMeant(cube.axes) else { continue }
                isKnown = true
                for case (let number?, let indices) in zip(numbers, cube.axes.memberIndices)
                where zip(isMeant, indices).allSatisfy({ $0[$1] }) {
                    meant.insert(number)
                }
            }
            guard !isKnown || !meant.isEmpty else { throw .demandWithoutCells(keep.text) }
            switch keep.strength {
            case .prefer: preferred.formUnion(meant)
            case .never:
                guard meant.allSatisfy({ !isAtRisk[$0] && !isPrimary[$0] }) else { throw .impossibleDemand(keep.text) }
                for number in meant { weights[number] = .infinity }
            }
        }
        for number in preferred { weights[number] *= Self.preference }
    }

    /// How many other cells are lost rather than one that is preferred.
    private static let preference = 1000.0
}
