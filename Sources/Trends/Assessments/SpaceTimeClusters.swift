internal import Records
internal import Wording

/// Where and when in a county there are more events than chance puts there, beyond what is so everywhere at that time.
///
/// Each period's events are expected in all regions in proportion to their people, so that a season or a rise of the whole county is no cluster.
/// A region takes part if all its periods of the finest grain are published and have a denominator. Where counts vary φ times as much as
/// chance (`CountVariation`), counts are divided by φ before they are tested.
public struct SpaceTimeClusters: Assessment {
    /// How clusters are looked for.
    public struct Options: Hashable, Sendable {
        /// How often chance is tried out, and from which seed.
        public var replicates = 999
        public var seed: UInt64 = 1
        /// The largest part of the population that a circle may hold.
        public var share = 0.5

        public init() {}
    }

    public let table: EstimateTable
    private let options: Options
    private let geography: RegionGeography
    private let axes: [TableAxis]
    private let periods: [Period]
    /// For each member of the axis of regions what keeps it out; `nil` where it takes part.
    private let obstacles: [Phrase?]
    private let verdicts: [Verdict?]
    /// The members of the axis of regions that take part, in their order.
    private let taken: [Int]
    private let scan: SpatialTest<SpaceTimeScan>
    /// By how much counts were divided before they were tested.
    private let factor: Double

    /// - Parameter variation: how much counts vary; `nil` where that is not known, and taken to be what chance alone has.
    /// - Throws: `HotspotError`, `SpatialScanError`.
    public init(
        _ table: EstimateTable, in geography: RegionGeography, variation: CountVariation? = nil,
        options: Options = Options()
    ) throws {
        guard let position = table.axes.position(of: "region") else { throw HotspotError.noRegions }
        guard table.per != nil else { throw HotspotError.noRates }
        guard let time = table.axes.position(of: "period") else { throw HotspotError.onePeriod }
        let wide = table.axes.indices.filter { ![position, time].contains($0) && table.axes[$0].members.count > 1 }
        if let first = wide.first { throw HotspotError.severalMembers(table.axes[first].title) }
        let lines = table.lines(of: table.axes.map { Array($0.members.indices) })
        let periods = lines.first?.map(\.period) ?? []
        guard periods.count > 1 else { throw HotspotError.onePeriod }
        let members = table.axes[position].members
        let leaves = Set(table.axes[position].leaves)
        var (obstacles, verdicts, taken): ([Phrase?], [Verdict?], [Int]) = ([], [], [])
        for (index, line) in lines.enumerated() {
            var (obstacle, verdict): (Phrase?, Verdict?)
            if !leaves.contains(index) {
                // Totals stand without a verdict.
            } else if let cell = line.first(where: { !PublishedSeries.isUsable($0.cell) })?.cell {
                let cells = line.map(\.cell)
                verdict = Verdict(without: cells.contains { $0.status == .withheld } ? cells : [cell])
            } else if members[index].isUnassigned || geography.places[members[index].code] == nil {
                (verdict, obstacle) = (.notTestable, Phrase(de: "Lage unbekannt", en: "place not on record"))
            } else if line.contains(where: { ($0.cell.denominator?.count ?? 0) == 0 }) {
                (verdict, obstacle) = (.notTestable, Phrase(de: "keine Bezugszahl", en: "no denominator"))
            } else {
                taken.append(index)
            }
            obstacles.append(obstacle)
            verdicts.append(verdict)
        }
        let counts = taken.map { lines[$0].map { $0.cell.count ?? 0 } }
        let people = taken.map { lines[$0].map { Double($0.cell.denominator?.count ?? 0) * $0.period.days } }
        let factor = variation?.factor(ofEvents: 2 * (counts.joined().max() ?? 0)) ?? 1
        let cases = counts.map { $0.map { Int((Double($0) / factor).rounded()) } }
        let totals = periods.indices.map { period in cases.reduce(0) { $0 + Double($1[period]) } }
        let everybody = periods.indices.map { period in people.reduce(0) { $0 + $1[period] } }
        // A period without any event would expect none anywhere, which no window could hold.
        let expected = people.map { line in
            periods.indices.map { line[$0] / max(everybody[$0], 1) * max(totals[$0], 1e-6) }
        }
        scan = try SpaceTimeScan.of(
            cases: cases, population: people, at: taken.map { geography.places[members[$0].code] ?? .zero },
            upTo: options.share, expected: expected, replicates: options.replicates, seed: options.seed)
        (self.table, self.options, self.geography, self.periods) = (table, options, geography, periods)
        (self.obstacles, self.verdicts, self.taken) = (obstacles, verdicts, taken)
        self.factor = factor
        axes = table.axes.enumerated().filter { $0.offset != time }.map(\.element)
    }

    public var pValues: [Double] { scan.figure?.clusters.first.map { [$0.cluster.pValue] } ?? [] }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let position = axes.position(of: "region") ?? 0
        let rows = axes[position].members.indices.map { region in
            var members = axes.map { _ in 0 }
            members[position] = region
            return row(region, members, shared)
        }
        return StatementTable(
            table, axes: axes,
            columns: [
                .init("cluster", Phrase(de: "Häufung", en: "cluster"), .count),
                .init("first_period", Phrase(de: "von", en: "from"), .word),
                .init("last_period", Phrase(de: "bis", en: "to"), .word),
                .init("cluster_ratio", Phrase(de: "Verhältnis zum Übrigen", en: "ratio to the rest"), .figure),
                .init("p_value", Phrase(name: "p"), .fileOnly),
            ], rows: rows, notes: notes(shared))
    }

    private func row(_ region: Int, _ members: [Int], _ shared: FalseDiscovery) -> StatementTable.Row {
        let nothing: [StatementTable.Entry] = [.none, .none, .none, .none, .none]
        guard let place = taken.firstIndex(of: region) else {
            return StatementTable.Row(
                members: members, entries: nothing, verdict: verdicts[region], remark: obstacles[region])
        }
        guard let found = scan.figure else {
            return StatementTable.Row(members: members, entries: nothing, verdict: .notTestable)
        }
        guard
            let number = found.clusters.firstIndex(where: { $0.cluster.regions.contains(place) }),
            found.clusters[number].cluster.pValue < 1 - shared.level
        else { return StatementTable.Row(members: members, entries: nothing, verdict: .noCluster) }
        let cluster = found.clusters[number]
        let (first, last) = (periods[cluster.periods.lowerBound], periods[cluster.periods.upperBound - 1])
        return StatementTable.Row(
            members: members,
            entries: [
                .count(number + 1), .word(first.code, first.name), .word(last.code, last.name),
                cluster.cluster.relativeRisk.map { .number($0) } ?? .none, .number(cluster.cluster.pValue),
            ], verdict: .cluster)
    }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        var notes = [StatementNote]()
        if case .notTestable(let obstacle) = scan { notes.append(obstacle.phrase) }
        func replicates(_ language: Language) -> String { language.text(options.replicates) }
        let test = Phrase(
            de:
                "Kreise um jedes Gebiet und Zeiträume hintereinander gegen alles Übrige (Kulldorff), über den Verlauf des ganzen "
                + "Gebiets hinaus; \(replicates(.german)) Zufallsverteilungen, Startwert \(options.seed)",
            en:
                "Circles around each area and periods in a row against all the rest (Kulldorff), beyond the course of the whole area; "
                + "\(replicates(.english)) random maps, seed \(options.seed)")
        notes.append(.test(test, shared: shared.note))
        if let varying = Phrase.variation(upTo: factor) { notes.append(varying) }
        if geography.isSchematic {
            notes.append(
                Phrase(
                    de: "Die Grenzen sind schematisch; die Lage der Gebiete ist ungefähr.",
                    en: "Boundaries are schematic; where areas lie is approximate."))
        }
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        return notes
    }
}
