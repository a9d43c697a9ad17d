/// The attack on withheld cells that hang together by sums.
///
/// Tables in whole numbers that fit everything published are found first, by a linear programme and walks from it along changes that
/// keep every sum; each shows what cells can be. What they leave open is asked of the linear programme, cell by cell: its bounds are
/// those of fractions, so rounded inwards they are never too narrow (M. Fischetti, J. J. Salazar (2001), Solving the cell suppression
/// problem on tabular data with linear constraints, Management Science 47, 1008–1027). Where a bound is not attained by a table found,
/// the whole numbers are searched (branch and cut).
struct ComponentAttack {
    /// What is asked of the cells.
    struct Demand {
        /// Different numbers that each must be able to be.
        let width: Int
        let seeksIntervals: Bool
    }

    let members: [Int]
    let isTarget: [Bool]
    let demand: Demand
    let programme: AttackProgramme
    private let equations: [(terms: [AttackSystem.Term], value: Int)]
    private let bounds: [(lower: Int, upper: Int?)]
    /// Proven: no table has less or more.
    var lower: [Int]
    var upper: [Int?]
    var tables: FittingTables
    /// Numbers between the bounds that no table has.
    var excluded: [Int: Set<Int>] = [:]
    private(set) var isImpossible = false
    var isUpperExact: [Bool]
    private let mostSteps: Int

    var steps: Int { programme.steps }

    /// - Precondition: there is a member.
    init(
        _ members: [Int], of system: AttackSystem, narrowed: BoundPropagation, demand: Demand, mostSteps: Int
    ) {
        self.members = members
        self.demand = demand
        self.mostSteps = mostSteps
        isTarget = members.map { system.unknowns[$0].cell != nil }
        let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        equations = Set(members.flatMap { system.sumsOfUnknown[$0] }).sorted().map { number in
            let sum = system.sums[number]
            let terms = sum.terms.map { term in
                AttackSystem.Term(unknown: place[term.unknown] ?? 0, coefficient: term.coefficient)
            }
            return (terms, sum.value)
        }
        bounds = members.map { (system.unknowns[$0].lower, system.unknowns[$0].upper) }
        lower = members.map { narrowed.lower[$0] }
        upper = members.map { narrowed.upper[$0] }
        isUpperExact = members.map { _ in false }
        programme = AttackProgramme(bounds: bounds, equations: equations)
        tables = FittingTables(bounds: bounds, equations: equations, enough: max(demand.width, 2))
    }

    mutating func run() {
        findTable()
        guard !isImpossible else { return }
        walk()
        throwAtRandom()
        for cell in members.indices where isTarget[cell] && !isSettled(cell) && isWithinWork { settle(cell) }
    }

    /// How many whole numbers a cell is known to be able to be; at most as many as are asked for.
    func values(_ cell: Int) -> [Int] { tables.current == nil ? [] : tables.seen[cell].values }

    func isNarrow(_ cell: Int) -> Bool {
        guard let upper = upper[cell] else { return false }
        return upper - lower[cell] + 1 - (excluded[cell]?.count ?? 0) < demand.width
    }

    var stepsLeft: Int { mostSteps - programme.steps }

    var isWithinWork: Bool { stepsLeft > 0 }

    func isSettled(_ cell: Int) -> Bool {
        if demand.seeksIntervals { return isLowKnown(cell) && isHighKnown(cell) && (isWide(cell) || isNarrow(cell)) }
        return isWide(cell) || isNarrow(cell)
    }

    func isWide(_ cell: Int) -> Bool { values(cell).count >= demand.width }

    func isLowKnown(_ cell: Int) -> Bool {
        tables.current != nil && tables.seen[cell].lowest == lower[cell]
    }

    func isHighKnown(_ cell: Int) -> Bool {
        isUpperExact[cell] || tables.current != nil && tables.seen[cell].highest == upper[cell]
    }

    // MARK: Tables that fit

    /// A first table: any solution, else the best of a few objectives, else by a search for whole numbers.
    private mutating func findTable() {
        var numbers = SmallNumbers(seed: 1)
        for attempt in 0..<4 {
            let objective = attempt == 0 ? [] : members.indices.map { ($0, Double(numbers.below(9))) }
            switch programme.optimum(objective, .minimum, mostSteps: stepsLeft) {
            case .impossible:
                isImpossible = true
                return
            case .solution(let solution): if tables.take(solution.values) { return }
            case .unbounded, .undecided: break
            }
        }
        guard case .solution = programme.optimum([], .minimum, mostSteps: stepsLeft) else { return }
        switch programme.wholeValues(mostNodes: 2000) {
        case .solution(let solution): tables.take(solution.values)
        case .impossible: isImpossible = true
        case .unbounded, .undecided: break
        }
    }

    /// Along the changes that the last basis shows, twice: the first time from a corner, the second from further inside.
    private mutating func walk() {
        guard tables.current != nil else { return }
        for _ in 0..<2 {
            var tables = tables
            _ = programme.forEachDirection { direction in
                tables.walk(along: FittingTables.wholeChanges(direction))
                return true
            }
            self.tables = tables
            guard unsettled.count > 0 else { return }
        }
    }

    private var unsettled: [Int] { members.indices.filter { isTarget[$0] && !isSettled($0) } }

    /// Solutions of objectives in which all unsettled cells take part at random: each is a corner that many of them can have.
    private mutating func throwAtRandom() {
        guard tables.current != nil else { return }
        var numbers = SmallNumbers(seed: 2)
        var left = unsettled.count
        var rounds = 0
        while left > 8, rounds < 60, isWithinWork {
            rounds += 1
            let objective = unsettled.map { cell -> (variable: Int, weight: Double) in
                let weight = Double(1 + numbers.below(8))
                let isHigh = isHighKnown(cell) ? false : isLowKnown(cell) ? true : numbers.below(2) == 0
                return (cell, isHigh ? weight : -weight)
            }
            // An objective without a bound shows no corner; where some cell has none, each is asked for itself.
            guard case .solution(let solution) = programme.optimum(objective, .maximum, mostSteps: stepsLeft) else {
                return
            }
            tables.take(solution.values)
            let now = unsettled.count
            if left - now < max(2, left / 50), rounds > 4 { return }
            left = now
        }
    }
}
