/// What an outsider can write down: unknown counts and the sums that tie them, with all published numbers moved to the right.
struct AttackSystem {
    struct Unknown {
        /// The withheld cell; `nil` for a cell that no file shows, and for what a sum may fall short by.
        let cell: Int?
        let key: Int?
        var lower: Int
        var upper: Int?
    }

    struct Term: Hashable {
        let unknown: Int
        let coefficient: Int
    }

    /// Σ coefficient · unknown = value.
    struct Sum {
        var terms: [Term]
        let value: Int
        let statement: AuditStatement
    }

    private(set) var unknowns: [Unknown] = []
    private(set) var sums: [Sum] = []
    private(set) var sumsOfUnknown: [[Int]] = []
    private var numberOfCell: [Int: Int] = [:]
    private var numberOfFree: [FreeCell: Int] = [:]

    private struct FreeCell: Hashable {
        let release: Int
        let key: Int
    }

    init(unknowns: [Unknown], sums: [Sum]) {
        self.unknowns = unknowns
        self.sums = sums
        index()
    }

    /// - Throws: `AuditError.doesNotAddUp`.
    init(_ cells: AuditedCells, rule: AuditRule) throws(AuditError) {
        let lines = cells.numbers.indices.map { cells.lines(ofRelease: $0) }
        let relations = try FamilyRelations(cells, lines, rule: rule)
        for number in cells.live where cells.cells[number].isOpen {
            let cell = cells.cells[number]
            var (lower, upper) = (rule.least, Int?.none)
            if case .within(let range) = cell.figure { (lower, upper) = (range.lowerBound, range.upperBound) }
            numberOfCell[number] = unknowns.count
            unknowns.append(Unknown(cell: number, key: cell.key, lower: lower, upper: upper))
        }
        var known = Set<[Term]>()
        for (release, lines) in lines.enumerated() {
            for line in lines { take(line, release, cells, rule, relations, &known) }
        }
        pruneFreeCells()
        index()
    }

    private mutating func index() {
        sumsOfUnknown = Array(repeating: [], count: unknowns.count)
        for (number, sum) in sums.enumerated() {
            for term in sum.terms { sumsOfUnknown[term.unknown].append(number) }
        }
    }

    private mutating func take(
        _ line: SumLine, _ release: Int, _ cells: AuditedCells, _ rule: AuditRule, _ relations: FamilyRelations,
        _ known: inout Set<[Term]>
    ) {
        let totalKey = cells.total(of: line)
        let partKeys = cells.parts(of: line)
        let total = cells.cell(totalKey, ofRelease: release)
        if total?.figure == .absent { return }
        var (parts, hasAbsent, isAnyOpen) = (0, false, total?.isOpen ?? true)
        for key in partKeys {
            guard let part = cells.cell(key, ofRelease: release) else {
                isAnyOpen = true
                continue
            }
            parts += 1
            hasAbsent = hasAbsent || part.figure == .absent
            isAnyOpen = isAnyOpen || part.isOpen
        }
        // Of a whole that no file shows, something is known only by all of its parts.
        guard isAnyOpen, total == nil ? parts == partKeys.count : parts > 0 else { return }
        var (whole, summands) = (Side(sign: 1), Side(sign: -1))
        add(totalKey, release, cells, to: &whole)
        for key in partKeys { add(key, release, cells, to: &summands) }
        switch rule.adds(cells, line) {
        case nil: break
        case true?:
            switch relations.relation(line, cells, hasAbsent: hasAbsent) {
            case .equal: append(whole, summands, isAtMost: false, cells, &known)
            case .atMost: append(whole, summands, isAtMost: true, cells, &known)
            case .none: break
            }
        case false?:
            // The largest part ≤ the whole ≤ all parts together.
            for key in partKeys {
                var one = Side(sign: -1)
                add(key, release, cells, to: &one)
                append(whole, one, isAtMost: true, cells, &known)
            }
            if parts == partKeys.count, !hasAbsent {
                append(summands.turned, whole.turned, isAtMost: true, cells, &known)
            }
        }
    }

    /// One side of a sum: unknown cells, and the published numbers beside them.
    private struct Side {
        let sign: Int
        var terms: [Term] = []
        var published: [Int] = []

        var turned: Side {
            Side(
                sign: -sign, terms: terms.map { Term(unknown: $0.unknown, coefficient: -$0.coefficient) },
                published: published)
        }
    }

    private mutating func add(_ key: Int, _ release: Int, _ cells: AuditedCells, to side: inout Side) {
        guard let number = cells.numbers[release][key] else {
            let free = FreeCell(release: release, key: key)
            let unknown = numberOfFree[free] ?? unknowns.count
            if unknown == unknowns.count {
                numberOfFree[free] = unknown
                unknowns.append(Unknown(cell: nil, key: key, lower: 0, upper: nil))
            }
            side.terms.append(Term(unknown: unknown, coefficient: side.sign))
            return
        }
        switch cells.cells[number].figure {
        case .value(let value): side.published.append(value)
        case .absent: break
        case .withheld, .within:
            side.terms.append(Term(unknown: numberOfCell[number] ?? 0, coefficient: side.sign))
        }
    }

    /// - Parameters:
    ///   - whole: counts with +1.
    ///   - parts: count with −1.
    private mutating func append(
        _ whole: Side, _ parts: Side, isAtMost: Bool, _ cells: AuditedCells, _ known: inout Set<[Term]>
    ) {
        var terms = (whole.terms + parts.terms).sorted { $0.unknown < $1.unknown }
        guard !terms.isEmpty else { return }
        let value = parts.published.reduce(0, +) - whole.published.reduce(0, +)
        let key = terms + [Term(unknown: isAtMost ? -2 : -1, coefficient: value)]
        guard known.insert(key).inserted else { return }
        let statement = AuditStatement(
            parts: parts.terms.map { place($0.unknown, cells) }, total: whole.terms.map { place($0.unknown, cells) },
            published: whole.published, publishedParts: parts.published.filter { $0 != 0 }, isAtMost: isAtMost)
        if isAtMost {
            terms.append(Term(unknown: unknowns.count, coefficient: -1))
            unknowns.append(Unknown(cell: nil, key: nil, lower: 0, upper: nil))
        }
        sums.append(Sum(terms: terms, value: value, statement: statement))
    }

    private func place(_ unknown: Int, _ cells: AuditedCells) -> CellPlace { cells.place(unknowns[unknown].key ?? 0) }

    /// A cell that no file shows and only one sum holds tells nothing as a whole, and as a part no more than that its sum may fall
    /// short.
    private mutating func pruneFreeCells() {
        var isDropped = Array(repeating: false, count: sums.count)
        var uses = Array(repeating: [Int](), count: unknowns.count)
        for (number, sum) in sums.enumerated() {
            for term in sum.terms where unknowns[term.unknown].cell == nil { uses[term.unknown].append(number) }
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for unknown in unknowns.indices where unknowns[unknown].cell == nil {
                let left = uses[unknown].filter { !isDropped[$0] }
                guard left.count == 1, let number = left.first else { continue }
                let isWhole = sums[number].terms.contains { $0.unknown == unknown && $0.coefficient > 0 }
                let holdsOthers = sums[number].terms.contains { term in
                    term.unknown != unknown
                        && (unknowns[term.unknown].cell != nil || uses[term.unknown].count { !isDropped[$0] } > 1)
                }
                guard isWhole || !holdsOthers else { continue }
                isDropped[number] = true
                hasChanged = true
            }
        }
        sums = zip(sums, isDropped).compactMap { $1 ? nil : $0 }
    }
}
