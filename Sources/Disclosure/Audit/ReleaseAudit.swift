/// An attack on all files of a release together, with nothing but what an outsider has.
///
/// Counts are whole and not negative, totals are the sums of their parts, a withheld count is not zero where zeros are published. Shares
/// no code with the protection.
public struct ReleaseAudit: Sendable {
    /// What the attack found out about a withheld count.
    public enum Verdict: Hashable, Sendable {
        /// It can be at least as many whole numbers as are asked for.
        case safe
        case tooNarrow
        /// The work allowed was not enough to tell.
        case notProven
    }

    /// What follows about a withheld cell.
    public struct Finding: Sendable {
        public let place: CellPlace
        public let source: FigureSource
        /// No table that fits has less.
        public let lower: Int
        /// No table that fits has more; `nil` for any number.
        public let upper: Int?
        /// The smallest and largest in tables that were found; equal to the bounds where these are tight.
        public let attained: ClosedRange<Int>?
        /// Different whole numbers that it was seen to be, as many as are asked for at most.
        public let values: Int
        public let verdict: Verdict
        /// The sums that give it, of a cell that is too narrow.
        public let reasons: [AuditStatement]
        /// Where the count can be read or worked out of another figure.
        public let given: FigureSource?

        /// How many whole numbers are left at most.
        public var width: Int? { upper.map { $0 - lower + 1 } }
    }

    public let cells: Int
    public let published: Int
    public let withheld: Int
    /// Every withheld cell, in the order in which files hold them.
    public let findings: [Finding]

    public var tooNarrow: [Finding] { findings.filter { $0.verdict == .tooNarrow } }
    public var notProven: [Finding] { findings.filter { $0.verdict == .notProven } }

    /// Cells whose equations are told at most: a release with more is not mended cell by cell.
    static let mostReasons = 100

    /// - Throws: `AuditError`.
    public init(_ tables: [PublishedTable], rule: AuditRule) throws(AuditError) {
        var cells = try AuditedCells(tables, rule: rule)
        try cells.joinEarlierReleases()
        let system = try AttackSystem(cells, rule: rule)
        let narrowed = BoundPropagation(system)
        if let empty = narrowed.emptyUnknown { throw Self.impossible(empty, system, cells) }
        var findings = [Int: Finding]()
        var steps = 0
        var explained = 0
        for component in Self.components(of: system) {
            let withheld = component.filter { system.unknowns[$0].cell != nil }
            guard let first = withheld.first else { continue }
            let isAlone = withheld.count == 1
            let width = isAlone ? min(rule.width, max(rule.threshold, 1)) : rule.width
            var attack = ComponentAttack(
                component, of: system, narrowed: narrowed,
                demand: ComponentAttack.Demand(width: width, seeksIntervals: rule.seeksIntervals),
                mostSteps: max(rule.mostSteps - steps, 0))
            attack.run()
            if attack.isImpossible { throw Self.impossible(first, system, cells) }
            let numbers = Set(component.flatMap { system.sumsOfUnknown[$0] }).sorted()
            for (place, unknown) in component.enumerated() {
                guard let number = system.unknowns[unknown].cell else { continue }
                var reasons = [AuditStatement]()
                if attack.isNarrow(place), explained < Self.mostReasons {
                    explained += 1
                    reasons = attack.reasons(place).map { system.sums[numbers[$0]].statement }
                }
                findings[number] = Self.finding(
                    cells, number, attack, place, reasons, threshold: isAlone ? rule.threshold : nil, width: width)
            }
            steps += attack.steps
        }
        let live = cells.live
        self.cells = live.count
        published = live.count { if case .value = cells.cells[$0].figure { true } else { false } }
        withheld = findings.count
        self.findings = findings.sorted { $0.key < $1.key }.map(\.value)
    }

    /// - Parameter threshold: of a cell that hangs together with no other: then it is itself a small one.
    private static func finding(
        _ cells: AuditedCells, _ number: Int, _ attack: ComponentAttack, _ place: Int, _ reasons: [AuditStatement],
        threshold: Int?, width: Int
    ) -> Finding {
        let cell = cells.cells[number]
        let lower = attack.lower[place]
        var upper = attack.upper[place]
        if let threshold, threshold >= lower { upper = min(upper ?? threshold, threshold) }
        let values = attack.values(place)
        let seen = values.isEmpty ? nil : attack.tables.seen[place].lowest...attack.tables.seen[place].highest
        let attained = seen.map { seen in upper.map { seen.clamped(to: lower...max($0, lower)) } ?? seen }
        let isNarrow = attack.isNarrow(place) || (upper.map { $0 - lower + 1 < width } ?? false)
        return Finding(
            place: cells.place(cell.key), source: cell.source, lower: lower, upper: upper, attained: attained,
            values: values.count,
            verdict: isNarrow ? .tooNarrow : values.count >= width ? .safe : .notProven, reasons: reasons,
            given: cell.given)
    }

    private static func impossible(_ unknown: Int, _ system: AttackSystem, _ cells: AuditedCells) -> AuditError {
        let number = system.unknowns[unknown].cell ?? system.unknowns.compactMap(\.cell).first ?? 0
        return .impossible(cells.place(cells.cells[number].key), cells.cells[number].source)
    }

    /// The unknowns that hang together by sums, each group in the order of its numbers.
    static func components(of system: AttackSystem) -> [[Int]] {
        var isTaken = Array(repeating: false, count: system.unknowns.count)
        var components = [[Int]]()
        for start in system.unknowns.indices where !isTaken[start] {
            isTaken[start] = true
            var members = [start]
            var next = 0
            while next < members.count {
                for sum in system.sumsOfUnknown[members[next]] {
                    for term in system.sums[sum].terms where !isTaken[term.unknown] {
                        isTaken[term.unknown] = true
                        members.append(term.unknown)
                    }
                }
                next += 1
            }
            components.append(members.sorted())
        }
        return components
    }
}
