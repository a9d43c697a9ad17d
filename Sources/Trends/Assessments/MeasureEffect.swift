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
    private let others: Others
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
        guard let timing = try Timing(subject, question), let start = timing.start else {
            (start, series, others) = (nil, subject.isWithheld ? nil : subject.counted, Others())
            outcome = nil
            return
        }
        let others = try Others(
            beside: timing.series, leavingOut: timing.cutPeriod, of: place, in: table, question, geography, reporting)
        (self.start, series, self.others) = (start, timing.series, others)
        outcome = try InterruptedSeries(
            timing.series, start: start, comparedWith: others.comparison, neighbours: others.neighbours)
    }

    /// The series with the period in which the measure begins.
    private struct Timing {
        let series: CountSeries
        /// The first period with the measure; `nil` where it begins so early or late that one side has none.
        let start: Int?
        /// A period that is partly before and partly after, which is neither.
        let cutPeriod: Int?

        /// - Returns: `nil` where the series is withheld or has no counts.
        /// - Throws: `EffectError.startOutside`.
        init?(_ subject: PublishedSeries, _ question: Question) throws(EffectError) {
            guard !subject.isWithheld, let grain = subject.grain, let counted = subject.counted,
                let first = subject.points.first?.period, let last = subject.points.last?.period
            else { return nil }
            guard question.start > first.firstDay, question.start <= last.lastDay else {
                throw .startOutside(first: first.name, last: last.name)
            }
            let beginning = Period(grain, containing: question.start)
            let isCut = beginning.firstDay != question.start
            let start = beginning.index - first.index + (isCut ? 1 : 0)
            cutPeriod = isCut ? start - 1 : nil
            series = isCut ? counted.without(period: start - 1) : counted
            self.start = start > 0 && start < counted.counts.count ? start : nil
        }
    }

    /// What the series is held against, each at its grain; `nil` where it is not published at it.
    private struct Others {
        var comparison, neighbours, reporting: CountSeries?
        /// How many of the neighbours are published at the grain, and how many there are.
        var neighbourhood = (published: 0, all: 0)

        init() {}

        /// - Throws: `EffectError.noRegion`, `.comparedWithItself`.
        init(
            beside series: CountSeries, leavingOut cut: Int?, of place: Int, in table: EstimateTable,
            _ question: Question,
            _ geography: RegionGeography, _ control: EstimateTable?
        ) throws(EffectError) {
            guard let regions = table.axes.position(of: "region") else { throw .noSeries }
            let grain = table.publishedSeries(ofRegion: place).grain
            func counts(_ member: Int, in table: EstimateTable) -> CountSeries? {
                let found = table.publishedSeries(ofRegion: member, at: grain)
                guard !found.isWithheld, found.grain == grain, let counted = found.counted else { return nil }
                return cut.map { $0 < counted.counts.count ? counted.without(period: $0) : counted } ?? counted
            }
            let axis = table.axes[regions]
            if let code = question.comparison {
                guard let found = axis.index(ofCode: code) else { throw .noRegion(code) }
                guard !axis.isPart(found, of: place), !axis.isPart(place, of: found) else { throw .comparedWithItself }
                comparison = counts(found, in: table)
            } else {
                let roots = axis.members.indices.filter { axis.members[$0].parent == nil && $0 != place }
                comparison = roots.count == 1 ? counts(roots[0], in: table).flatMap { $0.without(series) } : nil
            }
            let touching = Set(geography.neighbours.filter { $0.contains(question.region) }.flatMap { $0 })
            // Of the region's own level: what it lies in, and what lies in it, is no neighbour.
            let around = axis.members.indices.filter {
                $0 != place && touching.contains(axis.members[$0].code)
                    && axis.members[$0].level == axis.members[place].level
            }
            let published = around.compactMap { counts($0, in: table) }
            neighbours = CountSeries.sum(published, like: series)
            neighbourhood = (published.count, around.count)
            if let control, let regions = control.axes.position(of: "region"),
                let member = control.axes[regions].index(ofCode: question.region)
            {
                reporting = counts(member, in: control).flatMap { CountSeries.sum([$0], like: series) }
            }
        }
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
        guard let series, let start else {
            return [EffectFinding(.level, nil, subject.isWithheld ? .withheld : series == nil ? .missing : .tooShort)]
        }
        guard
            let outcome = try? InterruptedSeries(
                series, start: start, comparedWith: others.comparison, neighbours: others.neighbours,
                level: shared.level)
        else { return [EffectFinding(.level, nil, .notTestable)] }
        var findings = EffectFinding.changes(outcome.change)
        findings.append(
            outcome.comparison.map { EffectFinding($0, .comparison) }
                ?? EffectFinding(
                    .comparison, nil, .notTestable,
                    remark: Phrase(
                        de: "kein Vergleichsgebiet veröffentlicht", en: "no area to compare with is published")))
        // What else may explain a change need not be proven to be named: looked at one by one.
        guard let plain = self.outcome else { return findings }
        findings.append(EffectFinding(plain.lastYearBefore, .lastYear))
        findings.append(EffectFinding(plain.priorTrend, .priorTrend))
        findings += plain.priorDivergence.map { [EffectFinding($0, .priorDivergence)] } ?? []
        findings.append(
            plain.displacement.map { .displacement($0, from: plain.change) }
                ?? EffectFinding(
                    .displacement, nil, .notTestable,
                    remark: Phrase(
                        de: "keine Nachbarn mit veröffentlichten Zahlen", en: "no neighbours with published counts")))
        findings.append(
            others.reporting.map {
                .reporting(Interruption($0, start: start, model: .automatic, level: 0.95), beside: plain.change)
            }
                ?? EffectFinding(
                    .reporting, nil, .notTestable,
                    remark: Phrase(
                        de: "keine Zahlen genannt, an denen keine Veränderung zu erwarten wäre (--control)",
                        en: "no counts named of which no change was to be expected (--control)")))
        findings.append(EffectFinding(plain.placebos))
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
