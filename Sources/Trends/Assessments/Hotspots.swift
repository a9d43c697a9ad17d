internal import Records
internal import Wording

/// Where in a county there are more events than chance puts there.
///
/// Regions whose count is not published, or that have no denominator, take no part and say so; all else is computed from the others. Where
/// counts vary φ times as much as chance (`CountVariation`), counts are divided by φ before they are tested.
public struct Hotspots: Assessment {
    /// What is looked for.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Kulldorff's scan: circles of neighbouring regions.
        case scan
        /// Moran's I of each region: rates that are alike among neighbours.
        case localMoran = "local-moran"
        /// Gᵢ* of Getis and Ord: rates that are high among neighbours.
        case getisOrd = "getis-ord"
    }

    /// How it is looked for.
    public struct Options: Hashable, Sendable {
        public var method = Method.scan
        /// How often chance is tried out, and from which seed.
        public var replicates = 999
        public var seed: UInt64 = 1
        /// The largest part of the population that a circle of the scan may hold.
        public var share = 0.5

        public init() {}
    }

    public let table: EstimateTable
    private let options: Options
    private let geography: RegionGeography
    /// The members of the axis of regions without parts.
    private let leaves: Set<Int>
    /// For each member of the axis of regions what was found; `nil` where it takes no part.
    private let findings: [HotspotFinding?]
    /// Why nothing could be tested.
    private let obstacle: Phrase?
    private let moran: MoranIndex?
    /// By how much counts were divided before they were tested.
    private let variation: Double
    private let replicates: Int

    /// - Parameters:
    ///   - table: rates of regions, all else one member.
    ///   - variation: how much counts vary; `nil` where that is not known, and taken to be what chance alone has.
    /// - Throws: `HotspotError`, `SpatialScanError`, `SpatialWeightsError` where neighbours are told wrongly.
    public init(
        _ table: EstimateTable, in geography: RegionGeography, variation: CountVariation? = nil,
        options: Options = Options()
    ) throws {
        guard let position = table.axes.position(of: "region") else { throw HotspotError.noRegions }
        guard let per = table.per else { throw HotspotError.noRates }
        let wide = table.axes.indices.filter { $0 != position && table.axes[$0].members.count > 1 }
        if let first = wide.first { throw HotspotError.severalMembers(table.axes[first].title) }
        let members = table.axes[position].members
        // Totals are no regions beside their parts.
        leaves = Set(table.axes[position].leaves)
        let taken = table.axes[position].leaves.filter { index in
            let cell = table.cells[index]
            return !members[index].isUnassigned && PublishedSeries.isUsable(cell) && (cell.denominator?.count ?? 0) > 0
                && geography.places[members[index].code] != nil
        }
        let counts = taken.map { table.cells[$0].count ?? 0 }
        let people = taken.map { Double(table.cells[$0].denominator?.count ?? 0) }
        let weights = try geography.weights(among: taken.map { members[$0].code })
        let isScan = options.method == .scan
        // So many that chance can be told even where all regions share the error.
        let replicates = isScan ? options.replicates : max(options.replicates, min(99_999, 40 * taken.count))
        moran =
            MoranIndex.of(
                cases: counts, population: people, as: .empiricalBayes, among: weights, alternative: .greater,
                replicates: replicates, seed: options.seed
            ).figure
        let question = HotspotQuestion(
            counts: counts, people: people, places: taken.map { geography.places[members[$0].code] ?? .zero },
            weights: weights, replicates: replicates,
            variation: isScan ? variation?.factor(ofEvents: 2 * (counts.max() ?? 0)) ?? 1 : 1, options: options)
        let found = try question.answer()
        let smoothed = EmpiricalBayes.smooth(cases: counts, population: people)?.rates
        var findings: [HotspotFinding?] = members.map { _ in nil }
        for (place, index) in taken.enumerated() {
            var finding = found.findings.isEmpty ? HotspotFinding() : found.findings[place]
            finding.smoothed = smoothed?[place].map { $0 * Double(per) }
            findings[index] = finding
        }
        obstacle =
            taken.isEmpty
            ? Phrase(
                de: "Kein Gebiet hat eine veröffentlichte Anzahl, eine Bezugszahl und eine bekannte Lage.",
                en: "No area has a published count, a denominator and a place on record.") : found.obstacle
        (self.table, self.options, self.geography) = (table, options, geography)
        (self.variation, self.replicates) = (question.variation, replicates)
        self.findings = findings
    }

    private var isScan: Bool { options.method == .scan }

    public var pValues: [Double] { findings.compactMap { $0.flatMap { $0.sharesError ? $0.pValue : nil } } }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let position = table.axes.position(of: "region") ?? 0
        let rows = table.cells.enumerated().map { index, cell in
            var members = table.axes.map { _ in 0 }
            members[position] = index
            return row(findings[index], members, cell, table.axes[position].members[index], shared)
        }
        return StatementTable(
            table,
            columns: [
                .init("smoothed_rate", Phrase(de: "geglättet", en: "smoothed"), .figure),
                isScan
                    ? .init("cluster", Phrase(de: "Häufung", en: "cluster"), .count)
                    : .init(
                        "statistic", options.method == .getisOrd ? Phrase(name: "Gᵢ*") : Phrase(name: "Iᵢ"), .figure),
                isScan
                    ? .init(
                        "cluster_ratio", Phrase(de: "innen zu außen", en: "inside to outside"), .figure)
                    : .init("cluster_ratio", Phrase(name: ""), .fileOnly),
                .init("p_value", Phrase(name: "p"), .fileOnly),
            ], rows: rows, notes: notes(shared))
    }

    private func row(
        _ finding: HotspotFinding?, _ members: [Int], _ cell: EstimateCell, _ member: AxisMember,
        _ shared: FalseDiscovery
    ) -> StatementTable.Row {
        guard let finding else { return row(withoutFinding: members, cell, member) }
        guard obstacle == nil, finding.hasNeighbours else {
            return StatementTable.Row(
                members: members, cell: cell,
                entries: [finding.smoothed.map { .number($0) } ?? .none, .none, .none, .none],
                verdict: .notTestable,
                remark: obstacle == nil ? Phrase(de: "keine Nachbarn", en: "no neighbours") : nil)
        }
        let isFinding = finding.pValue.map { $0 < 1 - shared.level } ?? false
        return StatementTable.Row(
            members: members, cell: cell,
            entries: [
                finding.smoothed.map { .number($0) } ?? .none,
                isScan
                    ? (isFinding ? finding.cluster.map { .count($0.number) } ?? .none : .none)
                    : finding.statistic.map { .number($0) } ?? .none,
                isFinding ? finding.cluster?.ratio.map { .number($0) } ?? .none : .none,
                finding.pValue.map { .number($0) } ?? .none,
            ], verdict: isFinding ? .cluster : .noCluster,
            remark: isFinding && isScan
                ? Phrase(de: "liegt darin, geprüft ist sie als Ganzes", en: "lies in it, and it is tested as a whole")
                : nil)
    }

    private func row(
        withoutFinding members: [Int], _ cell: EstimateCell, _ member: AxisMember
    ) -> StatementTable.Row {
        let (verdict, remark): (Verdict?, Phrase?)
        if !leaves.contains(members[table.axes.position(of: "region") ?? 0]) {
            (verdict, remark) = (nil, nil)
        } else if !PublishedSeries.isUsable(cell) {
            (verdict, remark) = (Verdict(without: [cell]), nil)
        } else if member.isUnassigned {
            (verdict, remark) = (.notTestable, Phrase(de: "Ort unbekannt", en: "place unknown"))
        } else if (cell.denominator?.count ?? 0) == 0 {
            (verdict, remark) = (.notTestable, Phrase(de: "keine Bezugszahl", en: "no denominator"))
        } else {
            (verdict, remark) = (.notTestable, Phrase(de: "Lage unbekannt", en: "place not on record"))
        }
        return StatementTable.Row(
            members: members, cell: cell, entries: [.none, .none, .none, .none], verdict: verdict, remark: remark)
    }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        var notes = [StatementNote]()
        if let obstacle { notes.append(obstacle) }
        func maps(_ language: Language) -> String { language.text(replicates) }
        let how =
            switch options.method {
            case .scan:
                Phrase(
                    de: "Kreise um jedes Gebiet gegen den Rest (Kulldorff)",
                    en: "Circles around each area against the rest (Kulldorff)")
            case .localMoran:
                Phrase(
                    de: "Hohe Raten neben hohen (Morans I je Gebiet)",
                    en: "High rates beside high ones (Moran's I of each area)")
            case .getisOrd:
                Phrase(
                    de: "Hohe Raten mit ihren Nachbarn (Getis und Ord)",
                    en: "High rates with their neighbours (Getis and Ord)")
            }
        let test =
            how
            + Phrase(
                de: "; \(maps(.german)) Zufallsverteilungen, Startwert \(options.seed)",
                en: "; \(maps(.english)) random maps, seed \(options.seed)")
        notes.append(.test(test, shared: shared.note))
        if let varying = Phrase.variation(upTo: variation) { notes.append(varying) }
        if let moran {
            func number(_ value: Double, _ language: Language) -> String { language.text(value, fractionDigits: 2) }
            let pValue = moran.permutationPValue ?? moran.pValue
            notes.append(
                Phrase(
                    de:
                        "Alle Gebiete zusammen: Morans I \(number(moran.index, .german)), erwartet \(number(moran.expectation, .german)), "
                        + "p \(text(pValue, .german)).",
                    en: "All areas together: Moran's I \(number(moran.index, .english)), expected "
                        + "\(number(moran.expectation, .english)), p \(text(pValue, .english))."))
        }
        notes.append(
            Phrase(
                de: "Geglättet: nach Marshall zum Mittel hin, je weniger Menschen, desto mehr.",
                en: "Smoothed: towards the mean after Marshall, the more the fewer people."))
        if findings.enumerated().contains(where: { $0.element == nil && leaves.contains($0.offset) }) {
            notes.append(
                Phrase(
                    de: "Gebiete ohne Anzahl, Bezugszahl oder Lage sind weder innen noch außen.",
                    en: "Areas without a count, denominator or place are neither inside nor outside."))
        }
        if geography.isSchematic {
            notes.append(
                Phrase(
                    de: "Die Grenzen sind schematisch; wer Nachbar ist, ist geschätzt.",
                    en: "Boundaries are schematic; who is a neighbour is estimated."))
        }
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        return notes
    }

    private func text(_ pValue: Double, _ language: Language) -> String {
        pValue < 0.001
            ? "< \(language.text(0.001, fractionDigits: 3))" : "= \(language.text(pValue, fractionDigits: 3))"
    }
}
