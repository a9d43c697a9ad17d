internal import Aggregation
internal import Records

/// The cells of all tables that are published together, each once, with every sum that ties them.
///
/// A cell that several tables show (the year total of a municipality) is one cell here, so that no table can give away
/// what another withholds. Sums that only several tables together show are in `tieAcrossTables`.
///
/// A cell without a figure (missing, withheld by the supplier, impossible) is no cell here and in no sum. That gives nothing
/// away: every sum over what a supplier withholds has no figure either, so whatever the cells here could be instead, the
/// others can be any numbers, and their sums follow; nothing published holds them. An impossible part counts nothing.
///
/// Tables of earlier releases are among them, with the counts of their time: a cell with the same count as before is the same
/// unknown, a revised one is another.
struct LinkedCells {
    /// A total and the parts that add up to it, as cell numbers.
    struct Equation: Hashable {
        let total: Int
        let parts: [Int]
    }

    /// The count of each cell.
    private(set) var values: [Int] = []
    private(set) var equations: [Equation] = []
    /// For each cell the numbers of the equations it is in.
    private(set) var equationsOfCell: [[Int]] = []
    /// For each table and each of its cells the cell number; `nil` where there is no figure.
    private(set) var cellNumbers: [[Int?]] = []
    /// The same for the tables of each earlier release.
    private(set) var earlierNumbers: [[[Int?]]] = []
    /// Cells of the release that is being linked.
    private(set) var numberOfKey: [String: Int] = [:]
    /// For each cell those that have the same place in other releases, with another count.
    private(set) var revisions: [[Int]] = []
    private(set) var hasRevisions = false

    /// Sums that do not hold are left out and not refused.
    private(set) var isLoose = false
    private var knownEquations: Set<Equation> = []
    private var rests: [Equation: Int] = [:]
    private var numbersOfPlace: [String: [Int]] = [:]
    /// For each dimension the codes of its members that are part of no other, over all tables.
    private let roots: [String: Set<String>]

    /// - Parameters:
    ///   - earlier: the tables of each earlier release, the first of them first.
    ///   - hasDifferences: whether the difference of a revised count from the one before is a cell, too.
    /// - Throws: `DisclosureError.doesNotAddUp` where two tables contradict each other or a total is not its parts' sum.
    init(_ cubes: [Cube], earlier: [[Cube]] = [], hasDifferences: Bool = false) throws(DisclosureError) {
        roots = (earlier.joined() + cubes).flatMap(\.axes).reduce(into: [:]) { roots, axis in
            roots[axis.dimension, default: []].formUnion(axis.members.filter { $0.parent == nil }.map(\.code))
        }
        for tables in earlier { earlierNumbers.append(try link(tables)) }
        cellNumbers = try link(cubes)
        try tieReleases(earlier + [cubes])
        if hasDifferences { try tieRevisions() }
        equationsOfCell = Array(repeating: [], count: values.count)
        for (number, equation) in equations.enumerated() {
            for cell in [equation.total] + equation.parts { equationsOfCell[cell].append(number) }
        }
        revisions = Array(repeating: [], count: values.count)
        for numbers in numbersOfPlace.values where numbers.count > 1 {
            for number in numbers { revisions[number] = numbers.filter { $0 != number } }
            hasRevisions = true
        }
    }

    /// Sums of which one release has the total and another the parts: a quarter of the last one, the months of this. They are known where
    /// the counts still add up; where some were revised, nobody can say so.
    private mutating func tieReleases(_ releases: [[Cube]]) throws(DisclosureError) {
        let numbers = earlierNumbers + [cellNumbers]
        let shapes = releases.map { Set($0.map(Self.shape)) }
        isLoose = true
        defer { isLoose = false }
        for one in releases.indices {
            for other in releases.indices where one != other && shapes[one] != shapes[other] {
                numberOfKey = [:]
                for release in [one, other] {
                    for (cube, numbers) in zip(releases[release], numbers[release]) {
                        for case (let key, let number?) in zip(keys(cube), numbers) { numberOfKey[key] = number }
                    }
                }
                try tieAcrossTables(releases[one] + releases[other], numbers[one] + numbers[other])
            }
        }
    }

    /// What a table is by, down to its grains and levels: tables of the same shape have the same sums in every release.
    private static func shape(_ cube: Cube) -> [[String]] {
        [[cube.measure.name]]
            + cube.axes.map { axis in
                let kinds = axis.members.indices.map { index in
                    let grain = Period(code: axis.members[index].code)?.grain.rawValue ?? axis.members[index].level
                    return "\(axis.depth(of: index)) \(grain)"
                }
                return [axis.dimension] + Set(kinds).sorted()
            }
    }

    /// What was added to a place, or taken away, between two releases.
    private mutating func tieRevisions() throws(DisclosureError) {
        for (_, numbers) in numbersOfPlace.sorted(by: { $0.key < $1.key }) {
            for (before, after) in zip(numbers, numbers.dropFirst()) {
                let (less, more) = values[before] < values[after] ? (before, after) : (after, before)
                let difference = rest(of: more, beside: [less])
                try tie(more, to: [less, difference])
            }
        }
    }

    /// Links the tables of one release; gives the cell numbers of each.
    private mutating func link(_ cubes: [Cube]) throws(DisclosureError) -> [[Int?]] {
        numberOfKey = [:]
        var numbersOfTable = [[Int?]]()
        for cube in cubes {
            let numbers = try register(cube)
            numbersOfTable.append(numbers)
            for position in cube.axes.indices { try tie(cube, numbers, along: position) }
        }
        try tieAcrossTables(cubes, numbersOfTable)
        return numbersOfTable
    }

    /// Whether one member of a dimension stands for all of it in every table, so that a table without the dimension shows
    /// the same cell. Time has none: its years stand side by side.
    func hasTotal(_ dimension: String) -> Bool {
        dimension != "period" && roots[dimension, default: []].count == 1
    }

    /// The names by which cells are known across tables, in the order of the table's cells; where dimensions are left
    /// out, the name of the cell that is the sum over them.
    func keys(_ cube: Cube, without leftOut: Set<String> = []) -> [String] {
        let order = cube.axes.indices.sorted { cube.axes[$0].dimension < cube.axes[$1].dimension }
        let names = cube.axes.map { axis in
            axis.members.map { member in
                leftOut.contains(axis.dimension) || member.parent == nil && hasTotal(axis.dimension)
                    ? "" : "\(axis.dimension)=\(member.code)\u{1F}"
            }
        }
        return cube.axes.memberIndices.map { indices in
            "\(cube.measure.name)\u{1F}" + order.map { names[$0][indices[$0]] }.joined()
        }
    }

    /// - Throws: `DisclosureError.doesNotAddUp` where the parts are not the total.
    mutating func tie(_ total: Int, to parts: [Int]) throws(DisclosureError) {
        guard parts.reduce(0, { $0 + values[$1] }) == values[total] else {
            if isLoose { return }
            throw .doesNotAddUp
        }
        let equation = Equation(total: total, parts: parts)
        if !parts.isEmpty, knownEquations.insert(equation).inserted { equations.append(equation) }
    }

    /// What a total holds beside its parts, as a cell that no table shows; the same in each release.
    mutating func rest(of total: Int, beside parts: [Int]) -> Int {
        let equation = Equation(total: total, parts: parts)
        if let known = rests[equation] { return known }
        values.append(values[total] - parts.reduce(0) { $0 + values[$1] })
        rests[equation] = values.count - 1
        return values.count - 1
    }

    private mutating func register(_ cube: Cube) throws(DisclosureError) -> [Int?] {
        var numbers = [Int?]()
        numbers.reserveCapacity(cube.counts.count)
        for (key, count) in zip(keys(cube), cube.counts) {
            guard let count else {
                numbers.append(nil)
                continue
            }
            guard count >= 0 else { throw .negativeCount }
            let number = numberOfKey[key] ?? number(of: key, count)
            guard values[number] == count else { throw .doesNotAddUp }
            numberOfKey[key] = number
            numbers.append(number)
        }
        return numbers
    }

    /// The cell of a place with this count, a new one where no earlier release has it.
    private mutating func number(of place: String, _ count: Int) -> Int {
        let numbers = numbersOfPlace[place, default: []]
        if let known = numbers.first(where: { values[$0] == count }) { return known }
        values.append(count)
        numbersOfPlace[place] = numbers + [values.count - 1]
        return values.count - 1
    }

    private mutating func tie(_ cube: Cube, _ numbers: [Int?], along position: Int) throws(DisclosureError) {
        let members = cube.axes[position].members
        let children = Dictionary(grouping: members.indices.filter { members[$0].parent != nil }) { members[$0].parent }
        let (stride, starts) = (cube.axes.stride(along: position), cube.axes.lineStarts(along: position))
        for (parent, parts) in children.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
            guard let parent else { continue }
            for start in starts {
                // A year with months that no delivery covers is tied by the months that are there.
                guard let total = numbers[start + parent * stride] else { continue }
                try tie(total, to: parts.compactMap { numbers[start + $0 * stride] })
            }
        }
    }

    /// The chosen cells that hang together by equations, each group in the order of its numbers.
    func components(where isChosen: (Int) -> Bool) -> [[Int]] {
        var isTaken = values.indices.map { !isChosen($0) }
        var components = [[Int]]()
        for start in values.indices where !isTaken[start] {
            isTaken[start] = true
            var members = [start]
            var next = 0
            while next < members.count {
                for equation in equationsOfCell[members[next]] {
                    for cell in [equations[equation].total] + equations[equation].parts where !isTaken[cell] {
                        isTaken[cell] = true
                        members.append(cell)
                    }
                }
                next += 1
            }
            components.append(members.sorted())
        }
        return components
    }
}
