internal import Records

/// A whole and its parts, everything else equal: one line of one or more tables.
struct SumLine: Hashable {
    let dimension: Int
    let family: Int
    /// The key without the code of the dimension.
    let rest: Int
}

extension AuditedCells {
    /// All lines that a cell of a release stands in, each once, in the order of the cells.
    func lines(ofRelease release: Int) -> [SumLine] {
        var known = Set<SumLine>()
        var lines = [SumLine]()
        for key in numbers[release].keys.sorted() {
            for position in dimensions.indices {
                let code = code(of: key, position)
                let rest = key - code * strides[position]
                for family in dimensions[position].familiesOfCode[code] {
                    let line = SumLine(dimension: position, family: family, rest: rest)
                    if known.insert(line).inserted { lines.append(line) }
                }
            }
        }
        return lines
    }

    func family(of line: SumLine) -> CodeFamily { dimensions[line.dimension].families[line.family] }

    func measure(of line: SumLine) -> String { measures[line.rest % measures.count] }

    func total(of line: SumLine) -> Int { line.rest + family(of: line).parent * strides[line.dimension] }

    func parts(of line: SumLine) -> [Int] {
        let stride = strides[line.dimension]
        return family(of: line).parts.map { line.rest + $0 * stride }
    }

    func cell(_ key: Int, ofRelease release: Int) -> Cell? { numbers[release][key].map { cells[$0] } }
}

/// How the parts of a family are to their whole, as figures that are all published bear it out.
struct FamilyRelations {
    /// The families of a measure, told apart by whether a part has no figure.
    private struct Kind: Hashable {
        let dimension: Int
        let family: Int
        let measure: Int
        let hasAbsent: Bool
    }

    enum Relation { case equal, atMost, none }

    /// Parts were less than their whole somewhere, so some are not shown.
    private var isIncomplete = Set<Kind>()
    private var isRefuted = Set<Kind>()
    private var isBorneOut = Set<Kind>()

    /// - Throws: `AuditError.doesNotAddUp` where parts are more than their whole.
    init(_ cells: AuditedCells, _ lines: [[SumLine]], rule: AuditRule) throws(AuditError) {
        for (release, lines) in lines.enumerated() {
            for line in lines where rule.adds(cells, line) == true { try test(line, cells, release) }
        }
    }

    private mutating func test(_ line: SumLine, _ cells: AuditedCells, _ release: Int) throws(AuditError) {
        let totalKey = cells.total(of: line)
        guard let total = cells.cell(totalKey, ofRelease: release), case .value(let whole) = total.figure else {
            return
        }
        let family = cells.family(of: line)
        var (sum, hasAbsent, isOpen) = (0, false, false)
        let stride = cells.strides[line.dimension]
        for part in family.parts {
            switch cells.cell(line.rest + part * stride, ofRelease: release)?.figure {
            case .value(let value): sum += value
            case .absent: hasAbsent = true
            case .withheld, .within, nil: isOpen = true
            }
        }
        // What is published alone may already be too much.
        let kind = kind(line, cells, hasAbsent)
        if sum > whole {
            guard family.isGuess else {
                throw .doesNotAddUp(cells.place(totalKey), total: whole, total.source, parts: sum)
            }
            isRefuted.insert(kind)
        }
        guard !isOpen else { return }
        if sum < whole { isIncomplete.insert(kind) } else if whole > 0 { isBorneOut.insert(kind) }
    }

    func relation(_ line: SumLine, _ cells: AuditedCells, hasAbsent: Bool) -> Relation {
        let (family, kind) = (cells.family(of: line), kind(line, cells, hasAbsent))
        if family.isGuess {
            return isBorneOut.contains(kind) && !isRefuted.contains(kind) && !isIncomplete.contains(kind)
                ? .equal : .none
        }
        // What has no figure may be counted in the whole all the same, unless lines show that it is not.
        let isOpen = hasAbsent && !isBorneOut.contains(kind)
        return family.mayHoldMore || isOpen || isIncomplete.contains(kind) ? .atMost : .equal
    }

    private func kind(_ line: SumLine, _ cells: AuditedCells, _ hasAbsent: Bool) -> Kind {
        Kind(
            dimension: line.dimension, family: line.family, measure: line.rest % cells.measures.count,
            hasAbsent: hasAbsent)
    }
}

extension AuditRule {
    /// Whether the parts of a line add up; `false` where they overlap, as persons do, `nil` where nothing is known of them.
    func adds(_ cells: AuditedCells, _ line: SumLine) -> Bool? {
        guard let additivity = additivity[cells.measure(of: line)] else { return true }
        if additivity.adds(over: cells.dimensions[line.dimension].name) { return true }
        return additivity == .nowhere ? false : nil
    }
}
