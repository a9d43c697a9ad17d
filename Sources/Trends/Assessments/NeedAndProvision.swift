internal import Records
internal import Wording

/// The rate of incidents of each region beside the rate of those whom measures reached, and which regions with need have none.
///
/// Need is a rate of incidents above that of the rest of the area. That people live there whom a measure could reach is another question, and
/// so is whether incidents would be fewer with it.
public struct NeedAndProvision: Assessment {
    /// The measures on record that name a region: it, a part of it, or what it lies in below the whole.
    public struct Provision: Hashable, Sendable {
        /// The ids of the register.
        public let measures: [String: [String]]
        /// How many measures are for the whole area.
        public let everywhere: Int
        /// How many have neither start nor end on record.
        public let undated: Int

        public init(measures: [String: [String]], everywhere: Int, undated: Int = 0) {
            self.measures = measures
            self.everywhere = everywhere
            self.undated = undated
        }
    }

    public let table: EstimateTable
    private let needs: ComparisonTable
    private let provided: EstimateTable?
    private let provision: Provision

    /// - Parameters:
    ///   - whole: rates of incidents of all regions with their total, all else one member.
    ///   - provided: rates of participation of the same regions; `nil` where none is published.
    /// - Throws: `ComparisonError`.
    public init(
        _ whole: EstimateTable, provided: EstimateTable?, provision: Provision, showing shown: Set<String>? = nil,
        variation: CountVariation? = nil
    ) throws(ComparisonError) {
        needs = try ComparisonTable(withRestOf: whole, showing: shown, variation: variation)
        table = needs.table
        self.provided = provided
        self.provision = provision
    }

    public var pValues: [Double] { needs.pValues }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let position = table.axes.position(of: "region") ?? 0
        let rows = zip(table.cells, table.axes.memberIndices).enumerated().map { offset, entry in
            let (cell, members) = entry
            let code = table.axes[position].members[members[position]].code
            let found = needs.verdict(of: offset, at: shared)
            let here = provision.measures[code] ?? []
            let verdict: Verdict =
                switch found?.verdict {
                case .higher?: here.isEmpty ? .needWithoutMeasure : .needWithMeasure
                case .lower?, .noEvidence?, nil: .noNeed
                case let other?: other
                }
            let reached = reached(code)
            return StatementTable.Row(
                members: members, cell: cell,
                entries: [
                    found?.comparison.map { .estimate($0.ratio, lower: $0.lower, upper: $0.upper) } ?? .none,
                    found?.comparison.map { .number($0.level) } ?? .none, reached?.count.map { .count($0) } ?? .none,
                    reached.flatMap { cell in
                        guard let lower = cell.lower, let upper = cell.upper else { return nil }
                        return .estimate(cell.estimate, lower: lower, upper: upper)
                    } ?? .none,
                    .count(here.count), .word(here.joined(separator: ";"), Phrase(name: here.joined(separator: "; "))),
                ], verdict: verdict)
        }
        return StatementTable(
            table,
            columns: [
                .init(
                    "ratio", Phrase(de: "Verhältnis zum übrigen Gebiet", en: "ratio to rest of the area"), .figure,
                    hasLimits: true),
                .init("confidence", Phrase(de: "Vertrauensniveau", en: "confidence"), .fileOnly),
                .init("participation", Phrase(de: "Teilnahmen", en: "participation"), .count),
                .init("participation_rate", participationTitle, .figure, hasLimits: true),
                .init("measures_here", Phrase(de: "Maßnahmen vor Ort", en: "measures here"), .count),
                .init("measures", Phrase(de: "Maßnahmen", en: "measures"), .fileOnly),
            ], rows: rows, notes: notes(shared))
    }

    private var participationTitle: Phrase {
        guard let per = provided?.per else { return Phrase(de: "Teilnahmen, Rate", en: "participation, rate") }
        return Phrase(
            de: "Teilnahmen je \(Language.german.text(per))", en: "participation per \(Language.english.text(per))")
    }

    private func reached(_ code: String) -> EstimateCell? {
        guard let provided, let position = provided.axes.position(of: "region"),
            let member = provided.axes[position].index(ofCode: code),
            provided.axes.indices.allSatisfy({ $0 == position || provided.axes[$0].members.count == 1 })
        else { return nil }
        return provided.cells[member]
    }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        var notes: [StatementNote] = [
            .test(Phrase(de: "Exakter Test zweier Raten", en: "Exact test of two rates"), shared: shared.note)
        ]
        if let varying = Phrase.variation(upTo: needs.largestVariation) { notes.append(varying) }
        notes.append(
            Phrase(
                de:
                    "Maßnahmen vor Ort sind die des Verzeichnisses, die in der Zeit liefen und das Gebiet, einen Teil davon oder eines nennen, "
                    + "in dem es liegt; ohne Beginn und Ende im Verzeichnis gelten sie als laufend (\(provision.undated)). "
                    + "\(provision.everywhere) weitere gelten im ganzen Gebiet.",
                en:
                    "Measures here are those of the register that ran at the time and name the area, a part of it or one that it lies in; "
                    + "without start and end on record they count as running (\(provision.undated)). \(provision.everywhere) more are for "
                    + "the whole area."))
        if provided == nil {
            notes.append(
                Phrase(
                    de: "Teilnahmen sind für diese Gebiete nicht veröffentlicht.",
                    en: "Participation is not published for these areas."))
        }
        notes.append(
            Phrase(
                de: "Viele Teilnahmen bei vielen Vorfällen sagen nicht, dass das eine vom anderen kommt.",
                en: "Much participation where there are many incidents does not say that one comes from the other."))
        return notes
    }
}
