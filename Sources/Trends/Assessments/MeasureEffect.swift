public import Records
internal import Wording

/// A series of one region before and after a measure began, beside all that would explain a change without the measure.
///
/// A change that coincides with a beginning is no proof of an effect. What else it may be is looked for and said: that figures fall by
/// themselves after a bad year (regression to the mean), that incidents moved to the neighbours, that reporting changed, that a trend went on,
/// that other dates show as much.
public struct MeasureEffect: Assessment {
    /// What is compared.
    public struct Question: Hashable, Sendable {
        /// The code of the region with the measure.
        public let region: String
        /// The first day of the measure.
        public let start: CivilDate
        /// The start was made up, for a demonstration.
        public let isStartFictitious: Bool
        /// The code of an area without the measure; `nil` for all that lies in the whole besides the region.
        public let comparison: String?
        /// The last day of the measure; `nil` where it is not known or still to come.
        public let end: CivilDate?

        public init(
            region: String, start: CivilDate, isStartFictitious: Bool = false, comparison: String? = nil,
            end: CivilDate? = nil
        ) {
            self.end = end
            self.region = region
            self.start = start
            self.isStartFictitious = isStartFictitious
            self.comparison = comparison
        }
    }

    public let table: EstimateTable
    private let asked: Question
    private let subject: PublishedSeries
    private let start: Int?
    private let series: CountSeries?
    private let others: EffectComparisons
    private let place: Int
    private let outcome: InterruptedSeries?

    /// - Parameters:
    ///   - table: counts of all regions with all their totals, by period, all else one member.
    ///   - geography: which regions are neighbours.
    ///   - reporting: the same counts of all kinds or from another source, of which no change was to be expected.
    /// - Throws: `EffectError`, `InterruptedSeriesError`.
    public init(
        _ table: EstimateTable, _ question: Question, in geography: RegionGeography,
        reporting: EstimateTable? = nil
    ) throws {
        guard let time = table.axes.position(of: "period"), let regions = table.axes.position(of: "region") else {
            throw EffectError.noSeries
        }
        guard let place = table.axes[regions].index(ofCode: question.region) else {
            throw EffectError.noRegion(question.region)
        }
        let wide = table.axes.indices.filter { $0 != time && $0 != regions && table.axes[$0].members.count > 1 }
        if let first = wide.first { throw EffectError.severalMembers(table.axes[first].title) }
        let subject = table.publishedSeries(ofRegion: place)
        (self.table, asked, self.place, self.subject) = (table, question, place, subject)
        guard let timing = try EffectTiming(subject, question), let start = timing.start else {
            (start, series, others) = (nil, subject.isWithheld ? nil : subject.counted, EffectComparisons())
            outcome = nil
            return
        }
        let others = try EffectComparisons(
            beside: timing.series, leavingOut: timing.cutPeriod, of: place, in: table, question, geography, reporting)
        (self.start, series, self.others) = (start, timing.series, others)
        outcome = try InterruptedSeries(
            timing.series, start: start, comparedWith: others.comparison, neighbours: others.neighbours)
    }

    /// Whether the counts bear an answer to whether anything changed.
    public var bearsAnswer: Bool { if case .estimated? = outcome?.change { true } else { false } }

    public var pValues: [Double] {
        guard let outcome else { return [] }
        var found = [Double]()
        if case .estimated(let change) = outcome.change {
            found += [change.level.pValue] + (change.slope.map { [$0.pValue] } ?? [])
        }
        if case .estimated(let comparison)? = outcome.comparison { found.append(comparison.ratio.pValue) }
        return found
    }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        // What stands below is about the region alone.
        let own = table.keeping(
            table.axes.map { $0.dimension == "region" ? [place] : Array($0.members.indices) })
        let axes = own.axes.filter { $0.dimension != "period" }
        let members = axes.map { _ in 0 }
        return StatementTable(
            own, axes: axes,
            columns: [
                .init("finding", Phrase(de: "Frage", en: "question"), .word),
                .init("ratio", Phrase(de: "Verhältnis", en: "ratio"), .figure, hasLimits: true),
                .init("p_value", Phrase(name: "p"), .fileOnly),
                .init("confidence", Phrase(de: "Vertrauensniveau", en: "confidence"), .fileOnly),
            ],
            rows: findings(at: shared).map { finding in
                StatementTable.Row(
                    members: members,
                    entries: [
                        .word(finding.topic.rawValue, finding.topic.phrase),
                        finding.ratio.map { .estimate($0.ratio, lower: $0.lower, upper: $0.upper) } ?? .none,
                        finding.ratio.map { .number($0.pValue) } ?? .none,
                        finding.ratio.map { .number($0.level) } ?? .none,
                    ], verdict: finding.verdict, remark: finding.remark)
            }, notes: notes(at: shared))
    }

    private func findings(at shared: FalseDiscovery) -> [EffectFinding] {
        guard let series, let start, let outcome else {
            return [EffectFinding(.level, nil, subject.isWithheld ? .withheld : series == nil ? .missing : .tooShort)]
        }
        var findings = EffectFinding.changes(
            Interruption(series, start: start, model: .automatic, level: shared.level))
        findings.append(
            others.comparison.map {
                EffectFinding(AreaComparison(series, with: $0, start: start, level: shared.level), .comparison)
            }
                ?? EffectFinding(
                    .comparison, nil, .notTestable,
                    remark: Phrase(
                        de: "kein Vergleichsgebiet veröffentlicht", en: "no area to compare with is published")))
        // What else may explain a change need not be proven to be named: looked at one by one.
        findings.append(EffectFinding(outcome.lastYearBefore, .lastYear))
        findings.append(EffectFinding(outcome.priorTrend, .priorTrend))
        findings += outcome.priorDivergence.map { [EffectFinding($0, .priorDivergence)] } ?? []
        findings.append(
            outcome.displacement.map { .displacement($0, from: outcome.change) }
                ?? EffectFinding(
                    .displacement, nil, .notTestable,
                    remark: Phrase(
                        de: "keine Nachbarn mit veröffentlichten Zahlen", en: "no neighbours with published counts")))
        findings.append(
            others.reporting.map {
                .reporting(Interruption($0, start: start, model: .automatic, level: 0.95), beside: outcome.change)
            }
                ?? EffectFinding(
                    .reporting, nil, .notTestable,
                    remark: Phrase(
                        de: "keine Zahlen genannt, an denen keine Veränderung zu erwarten wäre (--control)",
                        en: "no counts named of which no change was to be expected (--control)")))
        findings.append(EffectFinding(outcome.placebos))
        return findings
    }

    private var comparisonName: Phrase? {
        guard let code = asked.comparison, let axis = table.axes.first(where: { $0.dimension == "region" }) else {
            return nil
        }
        return axis.index(ofCode: code).map { axis.members[$0].name }
    }

    private func notes(at shared: FalseDiscovery) -> [StatementNote] {
        var notes: [StatementNote] = []
        notes.append(
            Phrase(
                de: "Beginn: \(asked.start.german)" + (asked.isStartFictitious ? " (erfunden)" : "") + ". ",
                en: "Start: \(asked.start)" + (asked.isStartFictitious ? " (made up)" : "") + ". ")
                + Phrase(
                    de: "Gerechnet nach: \(subject.grain?.title(.german) ?? "–").",
                    en: "Computed by: \(subject.grain?.title(.english).lowercased() ?? "–")."))
        guard outcome != nil else { return notes }
        if let grain = subject.grain, Period(grain, containing: asked.start).firstDay != asked.start {
            notes.append(
                Phrase(
                    de:
                        "Der Zeitraum, in dem die Maßnahme beginnt, liegt teils davor und teils danach und bleibt außer Betracht.",
                    en: "The period in which the measure begins lies partly before and partly after, and is left out."))
        }
        if let end = asked.end {
            notes.append(
                Phrase(
                    de: "Die Maßnahme endete am \(end.german); auch die Zeit danach zählt hier als Zeit mit ihr.",
                    en: "The measure ended on \(end); the time after counts as time with it here."))
        }
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        if !shared.isDiscovery.isEmpty { notes.append(.sharedError(shared.note)) }
        let (published, all) = others.neighbourhood
        notes.append(
            Phrase(
                de: "Vergleichsgebiet: "
                    + (comparisonName?(.german) ?? "das übrige Gebiet, Nachbarn eingeschlossen") + ". "
                    + "Nachbarn mit veröffentlichten Zahlen: \(published) von \(all).",
                en: "Area compared with: " + (comparisonName?(.english) ?? "the rest of the area, neighbours included")
                    + ". "
                    + "Neighbours with published counts: \(published) of \(all)."))
        notes.append(
            Phrase(
                de:
                    "Was mit dem Beginn zusammenfällt, muss nicht von der Maßnahme kommen. Andere Erklärungen sind: ein Ausschlag, der von "
                    + "selbst zurückgeht; Vorfälle, die sich in Nachbargebiete verlagern; ein anderes Anzeige- oder Meldeverhalten; ein "
                    + "Trend, der schon lief. Die Fragen oben prüfen sie einzeln, soweit es die Zahlen erlauben; „nicht erkennbar“ schließt sie nicht aus.",
                en:
                    "What coincides with the start need not come from the measure. Other explanations are: a peak that recedes by itself; "
                    + "incidents that move to neighbouring areas; other reporting; a trend that was under way. The questions above look at "
                    + "each as far as the counts allow; “not seen” does not rule it out."))
        return notes
    }
}
