internal import Records
internal import Regions
internal import Wording

/// A profile for a table of figures: one figure in each row, or figures crossed with the headings above them.
struct FigureTableProposal {
    private(set) var draft: ProfileDraft

    /// - Parameter counting: the column that tells how many cases a row with a day stands for.
    /// - Returns: `nil` for a table that is none of figures: single events tell a day and no figure, or no place.
    init?(
        columns: [ColumnFinding], levels: [[String]], preamble: ArraySlice<SourceRow>, personal: [String],
        gazetteer: Gazetteer?, counting: Int? = nil
    ) {
        let open = columns.indices.filter { !personal.contains(columns[$0].header) && columns[$0].type != .empty }
        let figures = counting.map { [$0] } ?? open.filter { Self.isFigure(columns[$0]) }
        let others = open.filter { !figures.contains($0) }
        let hasDays = columns.contains { if case .date(let date) = $0.type { date.hasDay } else { false } }
        let attends: [ColumnRole] = [.enrolments, .participants, .sessions]
        let tellsParticipation = columns.contains { column in attends.contains { $0.fit(column) != nil } }
        guard !figures.isEmpty, counting != nil || !hasDays, !tellsParticipation else { return nil }
        let headings = Headings(levels: levels, columns: figures, gazetteer: gazetteer)
        let areInhabitants = headings.areInhabitants(columns) && (headings.nameAges || figures.count == 1)
        draft = ProfileDraft(kind: areInhabitants ? .population : .counts)
        let places = others.map { columns[$0] }.filter { ColumnRole.region.fit($0) != nil }
        if !headings.nameRegions { draft.take(region: places) }
        takePeriod(others.map { columns[$0] }, headings, preamble)
        takeTerms(others.map { columns[$0] }, headings)
        if figures.count == 1, !headings.areCrossed {
            draft.set("value", YAMLScalar.written(columns[figures[0]].reference))
            draft.use(columns[figures[0]])
        } else {
            for (name, level) in headings.dimensions { draft.set(name, "{heading: \(level)}") }
            draft.further.append("unpivot: others")
            for index in figures { draft.use(columns[index]) }
        }
        settleDecimals(of: figures.map { columns[$0] }, headings: levels.joined(), preamble)
        draft.checkRegion()
        draft.leaveOut(others.map { columns[$0] })
    }

    /// The one column of whole numbers whose header says that it counts cases, else inhabitants, in a table of days.
    static func countOfCases(_ columns: [ColumnFinding], personal: [String]) -> Int? {
        let numbers = columns.indices.filter { index in
            guard !personal.contains(columns[index].header) else { return false }
            switch columns[index].type {
            case .integer, .decimal(nil, _): return true
            default: return false
            }
        }
        let cases = numbers.filter { ColumnWords.countsCases(columns[$0].header) }
        let counts = cases.isEmpty ? numbers.filter { ColumnWords.countsInhabitants(columns[$0].header) } : cases
        return counts.count == 1 ? counts[0] : nil
    }

    /// Whole numbers alone may be grouped by threes: those of cases and inhabitants.
    private mutating func settleDecimals(
        of figures: [ColumnFinding], headings: some Sequence<String>, _ preamble: ArraySlice<SourceRow>
    ) {
        let said = Array(headings) + preamble.flatMap(\.fields)
        let areCounts = draft.kind == .population || said.contains(where: ColumnWords.countsCases)
        draft.settleDecimals(of: figures, areCounts: areCounts)
    }

    private static func isFigure(_ column: ColumnFinding) -> Bool {
        switch column.type {
        case .integer: !isNumbering(column)
        case .decimal: true
        default: false
        }
    }

    /// `Nr.`, `Lfd`, `Jahr` are numbers and no figures.
    private static func isNumbering(_ column: ColumnFinding) -> Bool {
        if namesYears(column) { return true }
        let words = ColumnWords.folded(column.header).split(separator: " ")
        let names: Set<Substring> = ["nr", "lfd", "id", "schluessel", "stunde", "plz", "postleitzahl"]
        return words.contains { names.contains($0) } || column.header.hasPrefix("#")
    }

    private static func namesYears(_ column: ColumnFinding) -> Bool {
        let words = ColumnWords.folded(column.header).split(separator: " ")
        let names: Set<Substring> = ["jahr", "year", "zeitraum", "stichtag", "datum", "date", "berichtsjahr"]
        return words.contains { names.contains($0) }
    }

    /// A column of years, quarters or months; else a row of headings; else the one year that the lines above name.
    private mutating func takePeriod(
        _ columns: [ColumnFinding], _ headings: Headings, _ preamble: ArraySlice<SourceRow>
    ) {
        guard !headings.namePeriods else { return }
        if columns.contains(where: { ColumnRole.date.fit($0) != nil }) {
            draft.take("date", .date, from: columns)
            return
        }
        let years = columns.filter { column in
            if case .date = column.type { return true }
            return Self.namesYears(column)
        }
        if let first = years.first {
            draft.set("date", YAMLScalar.written(first.reference))
            draft.use(first)
            return
        }
        let named = Set(
            preamble.flatMap(\.fields).flatMap { $0.split { !$0.isNumber } }
                .filter { $0.count == 4 && Int($0).map { (1990...2099).contains($0) } ?? false })
        guard named.count == 1, let year = named.first else {
            draft.remark(
                "Kein Zeitraum gefunden: bitte „date“ eintragen, etwa date: {value: 2017}.",
                "No period was found: enter “date”, such as date: {value: 2017}.", isOpen: true)
            return
        }
        draft.set("date", "{value: \(year)}")
        draft.remark(
            "Der Zeitraum \(year) steht über der Tabelle.", "The period \(year) stands above the table.")
    }

    /// What the rows are about, besides place and time.
    private mutating func takeTerms(_ columns: [ColumnFinding], _ headings: Headings) {
        if !headings.nameAges { draft.take("age_band", .ageBand, from: columns) }
        guard draft.kind == .counts, !headings.dimensions.contains(where: { $0.name == "category" }) else { return }
        draft.take("category", .category, from: columns)
    }
}
