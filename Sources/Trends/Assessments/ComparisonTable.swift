internal import Disclosure
public import Records
internal import Wording

/// Each cell of a table against another count of the table: the same period of the year before, the period before, a period that is
/// named, or the rest of the county.
///
/// Counts are compared by population where both are known, otherwise by the length of the periods. Of counts that were rounded a
/// difference is told only where it is one whatever counts they stand for.
public struct ComparisonTable: Assessment {
    /// A cell with what it is held against.
    struct Pair: Sendable {
        let against: AxisMember
        let cells: [EstimateCell]
        /// What keeps counts that are there from being compared.
        var obstacle: Phrase?
        /// `nil` where one of the counts bears no comparison.
        let counts: ComparedCounts?

        /// What is added to a verdict that there is none: which of the two it is about.
        var remark: Phrase? {
            if let obstacle { return obstacle }
            guard PublishedSeries.isUsable(cells[0]) else { return nil }
            return Phrase(de: "die Zahl, mit der verglichen würde", en: "the count to compare with")
        }
    }

    public let table: EstimateTable
    public let reference: Reference
    /// By the place of their cells in the table.
    private let pairs: [Int: Pair]
    private let variation: CountVariation?

    /// Each period against another: of each series the periods of the finest grain.
    ///
    /// - Precondition: the reference is one of time.
    /// - Parameters:
    ///   - wider: the same figures of more periods, among which those are looked for that the table does not show; `nil` where it shows all.
    ///   - variation: how much counts vary; `nil` where that is not known, and taken to be what chance alone has.
    public init(
        _ table: EstimateTable, with reference: Reference, among wider: EstimateTable? = nil,
        variation: CountVariation? = nil
    ) {
        precondition(reference != .rest, "the rest of the county needs the whole table")
        let known = wider.flatMap { wider in table.places(in: wider).map { (table: wider, places: $0) } }
        let whole = known?.table ?? table
        var pairs = [Int: Pair]()
        for line in whole.lines(of: whole.axes.map { Array($0.members.indices) }) {
            let byPeriod = Dictionary(line.map { ($0.period, $0) }) { first, _ in first }
            for one in line {
                guard let period = reference.period(for: one.period), period != one.period,
                    let other = byPeriod[period]
                else { continue }
                pairs[one.offset] = Self.pair(one, other, whole, variation)
            }
        }
        if let places = known?.places {
            pairs = places.enumerated().reduce(into: [:]) { shown, entry in shown[entry.offset] = pairs[entry.element] }
        }
        (self.table, self.reference, self.pairs, self.variation) = (table, reference, pairs, variation)
    }

    private static func pair(
        _ one: EstimateTable.PeriodCell, _ other: EstimateTable.PeriodCell, _ table: EstimateTable,
        _ variation: CountVariation?
    ) -> Pair {
        Pair(
            against: AxisMember(code: other.period.code, name: other.period.name, level: "", parent: nil),
            cells: [one.cell, other.cell],
            counts: ComparedCounts(one, other, offBy: table.alteration?.maximum ?? 0)?.varying(as: variation))
    }

    /// Each region against the rest of the whole that it lies in.
    ///
    /// - Parameters:
    ///   - whole: all regions with their total, and members of the other axes.
    ///   - shown: the codes of the regions that stand in the rows; `nil` for all.
    /// - Throws: `ComparisonError`.
    public init(withRestOf whole: EstimateTable, showing shown: Set<String>?, variation: CountVariation? = nil)
        throws(ComparisonError)
    {
        guard let position = whole.axes.position(of: "region") else { throw .noRegions }
        guard whole.per != nil else { throw .noRates }
        let axis = whole.axes[position]
        let roots = axis.members.indices.filter { axis.members[$0].parent == nil }
        guard roots.count == 1, let root = roots.first else { throw .noWhole }
        var members = whole.axes.map { $0.leaves }
        members[position] = axis.members.indices.filter { index in
            index != root && !axis.members[index].isUnassigned && (shown?.contains(axis.members[index].code) ?? true)
                && (shown != nil || axis.leaves.contains(index))
        }
        let cut = TableCut(whole.axes, keeping: members)
        let stride = whole.axes.stride(along: position)
        var pairs = [Int: Pair]()
        for (place, offset) in cut.offsets.enumerated() {
            let index = offset / stride % axis.members.count
            let cells = [whole.cells[offset], whole.cells[offset + (root - index) * stride]]
            let hasCounts = cells.allSatisfy(PublishedSeries.isUsable)
            pairs[place] = Pair(
                against: AxisMember(
                    code: "rest", name: Phrase(de: "übriges Gebiet", en: "rest of the area"), level: "", parent: nil),
                cells: cells, obstacle: hasCounts ? Phrase(de: "keine Bezugszahl", en: "no denominator") : nil,
                counts: Self.counts(cells[0], of: cells[1], whole)?.varying(as: variation))
        }
        (table, reference, self.pairs, self.variation) = (whole.keeping(members), .rest, pairs, variation)
    }

    private static func counts(_ part: EstimateCell, of whole: EstimateCell, _ table: EstimateTable) -> ComparedCounts?
    {
        guard [part, whole].allSatisfy(PublishedSeries.isUsable), let first = part.count, let all = whole.count,
            let people = part.denominator?.count, let allPeople = whole.denominator?.count, people > 0,
            allPeople > people, all >= first
        else { return nil }
        return ComparedCounts(
            first: first, second: all - first, exposure: Double(people), exposureOfSecond: Double(allPeople - people),
            most: 2 * (table.alteration?.maximum ?? 0))
    }

    /// What a cell, by its place in the table, is held against; `nil` where that is not known.
    ///
    /// The rest of the area is the whole without the region: it has a figure where both are published.
    public func other(of cell: Int) -> (member: AxisMember, cell: EstimateCell)? {
        guard let pair = pairs[cell] else { return nil }
        guard reference == .rest else { return (pair.against, pair.cells[1]) }
        return (pair.against, EstimateCell(restOf: pair.cells[1], without: pair.cells[0], per: table.per))
    }

    /// Whether periods of one year are held against one another, which the season sets apart too.
    public var isAcrossSeasons: Bool { reference == .previous && table.hasSeasons }

    public var pValues: [Double] {
        let ofCells = pairs.sorted { $0.key < $1.key }.map(\.value)
        return ofCells.compactMap { $0.counts?.compared(at: 1 - FalseDiscovery.ofDocument) }.filter(\.isTestable)
            .map(\.pValue)
    }

    /// The comparison of a cell, by its place in the table, and its verdict.
    public func verdict(of cell: Int, at shared: FalseDiscovery) -> (comparison: RateComparison?, verdict: Verdict)? {
        pairs[cell].map { judge($0, at: shared) }
    }

    private func judge(_ pair: Pair, at shared: FalseDiscovery) -> (comparison: RateComparison?, verdict: Verdict) {
        guard let comparison = pair.counts?.compared(at: shared.level) else {
            return (nil, pair.obstacle == nil ? Verdict(without: pair.cells) : .notTestable)
        }
        if !comparison.isTestable { return (comparison, .tooFew) }
        let isOfTime = reference != .rest
        if comparison.lower > 1 { return (comparison, isOfTime ? .rise : .higher) }
        return (comparison, comparison.upper < 1 ? (isOfTime ? .fall : .lower) : .noEvidence)
    }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let nothing: [StatementTable.Entry] = Array(repeating: .none, count: columns.count)
        let rows = zip(table.cells, table.axes.memberIndices).enumerated().map { offset, entry in
            guard let pair = pairs[offset] else {
                return StatementTable.Row(members: entry.1, cell: entry.0, entries: nothing, verdict: nil)
            }
            let (comparison, verdict) = judge(pair, at: shared)
            let entries: [StatementTable.Entry] = [
                .word(pair.against.code, pair.against.name),
                comparison.map { .estimate($0.ratio, lower: $0.lower, upper: $0.upper) } ?? .none,
                comparison.map { .number($0.pValue) } ?? .none,
                pair.counts.map { .number($0.variation) } ?? .none, comparison.map { .number($0.level) } ?? .none,
            ]
            return StatementTable.Row(
                members: entry.1, cell: entry.0, entries: entries + (reference == .rest ? funnel(pair, entry.0) : []),
                verdict: verdict, remark: pair.counts == nil ? pair.remark : nil)
        }
        return StatementTable(table, columns: columns, rows: rows, notes: notes(shared))
    }

    private var columns: [StatementTable.Column] {
        [
            .init("against", Phrase(de: "gegen", en: "against"), reference.titleNamesReference ? .fileOnly : .word),
            .init("ratio", reference.title, .figure, hasLimits: true),
            .init("p_value", Phrase(name: "p"), .fileOnly),
            .init("dispersion", Phrase(de: "Streuung", en: "dispersion"), .fileOnly),
            .init("confidence", Phrase(de: "Vertrauensniveau", en: "confidence"), .fileOnly),
        ]
            + (reference == .rest
                ? [
                    .init("funnel_95", Phrase(name: "95 %"), .fileOnly, hasLimits: true),
                    .init("funnel_998", Phrase(name: "99.8 %"), .fileOnly, hasLimits: true),
                    .init("funnel", Phrase(de: "im Trichter", en: "in the funnel"), .fileOnly),
                ] : [])
    }

    /// Limits about the rate of the whole, within which so many people's rate lies by chance, and where it lies.
    private func funnel(_ pair: Pair, _ cell: EstimateCell) -> [StatementTable.Entry] {
        guard let counts = pair.counts, let per = table.per, let target = pair.cells[1].estimate,
            let funnel = Funnel(target: target, per: per, variation: variation),
            let position = funnel.position(of: cell)
        else { return [.none, .none, .none] }
        let limits = funnel.limits(people: counts.exposure)
        return [
            .estimate(nil, lower: limits.lower95, upper: limits.upper95),
            .estimate(nil, lower: limits.lower998, upper: limits.upper998),
            .word(position.rawValue, position.phrase),
        ]
    }

    /// How much more the counts vary than chance alone has it, at most.
    var largestVariation: Double { pairs.values.compactMap { $0.counts?.variation }.max() ?? 1 }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        guard pairs.values.contains(where: { $0.counts != nil }) else {
            return [
                .sentence(
                    Phrase(
                        de:
                            "Kein Vergleich möglich: Was verglichen würde, steht nicht in der Tabelle (vielleicht wegen einer Bedingung an „date“).",
                        en:
                            "No comparison possible: what would be compared is not in the table (perhaps for a condition on date)."
                    ))
            ]
        }
        var notes: [StatementNote] = [
            .test(Phrase(de: "Exakter Test zweier Raten", en: "Exact test of two rates"), shared: shared.note)
        ]
        if pairs.values.contains(where: { $0.counts?.isPerPeople ?? false }), reference != .rest, table.per == nil {
            notes.append(
                Phrase(
                    de: "Verglichen wird je Einwohner und Tag, nicht die Anzahl selbst.",
                    en: "Compared is what happened per inhabitant and day, not the count itself."))
        }
        if let varying = Phrase.variation(upTo: largestVariation) { notes.append(varying) }
        if isAcrossSeasons { notes.append(.seasonsDiffer) }
        if table.alteration != nil {
            notes.append(
                Phrase(
                    de: "Belegt ist nur, was für alle Anzahlen gilt, die sich hinter den veränderten verbergen können.",
                    en: "Only what holds for all counts that may stand behind the changed ones is supported."))
        }
        return notes
    }
}
