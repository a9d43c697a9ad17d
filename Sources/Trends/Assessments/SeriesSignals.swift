internal import Records
internal import Wording

/// The latest periods of each series of a table: whether there were more events than the past leads one to expect.
///
/// A series is read at the finest grain of which nothing is withheld (`PublishedSeries`). Each period is an alarm where its count lies above the
/// upper bound of what was expected; the bound is that of the error which all tests share, or of an α that is named for each period. At the
/// shared error the bound is that of `SignalTail`, which lies further out than the method's own.
public struct SeriesSignals: Assessment {
    /// How an expectation is had.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case farrington
        case earsC1 = "ears-c1"
        case earsC2 = "ears-c2"
        case earsC3 = "ears-c3"
    }

    /// What is looked for.
    public struct Options: Hashable, Sendable {
        public var method = Method.farrington
        /// How many of the latest periods are tested; `nil` for those of a year.
        public var latest: Int?
        /// The chance of an alarm in each period without a reason; `nil` for the error that all tests share.
        public var alpha: Double?
        /// How many years Farrington's method looks back.
        public var years = 5

        public init() {}
    }

    public let table: EstimateTable
    private let options: Options
    private let found: [(members: [Int], series: PublishedSeries, tested: [Tested])]

    private struct Tested: Sendable {
        /// The place in the series.
        let position: Int
        let signal: Signal
        /// `nil` where it is not testable.
        let tail: SignalTail?
    }

    /// α at which signals are computed; from them follows any other.
    private static let alpha = 0.01

    /// - Parameters:
    ///   - table: counts with all their totals.
    ///   - members: for each axis the members that are shown; `nil` for those without parts.
    /// - Throws: `ComparisonError.noPeriods`, `SignalError`.
    public init(_ table: EstimateTable, showing members: [[Int]]? = nil, options: Options = Options()) throws {
        guard table.axes.position(of: "period") != nil else { throw ComparisonError.noPeriods }
        if let alpha = options.alpha, !(alpha > 0 && alpha < 0.5) { throw SignalError.alpha(alpha) }
        self.table = table
        self.options = options
        found = try table.publishedSeries(showing: members ?? table.axes.map(\.leaves)).map { members, series in
            (members, series, try Self.test(series, options))
        }
    }

    private static func test(_ series: PublishedSeries, _ options: Options) throws(SignalError) -> [Tested] {
        guard !series.isWithheld, let grain = series.grain else { return [] }
        let count = series.points.count
        let range = max(0, count - max(1, options.latest ?? grain.perYear))..<count
        // A few yearly counts cannot tell how much they vary.
        guard grain.perYear > 1 || options.method != .farrington else {
            return range.map {
                Tested(position: $0, signal: .notTestable(.tooCoarse), tail: nil)
            }
        }
        if let method = options.method.ears { return testByPeriodsBefore(series, range, method, options) }
        return try testBySameSeason(series, range, grain, options)
    }

    /// By one of the EARS methods.
    private static func testByPeriodsBefore(
        _ series: PublishedSeries, _ range: Range<Int>, _ method: EARSSignals.Method, _ options: Options
    ) -> [Tested] {
        // Counts that hardly varied by chance are not taken for certain.
        let found = EARSSignals(
            counts: series.counts, range: range, method: method, alpha: alpha, smallestDeviation: 0.5)
        return zip(range, zip(found.signals, found.spreads)).map { position, entry in
            let (signal, spread) = entry
            guard let spread, let count = series.counts[position] else {
                return Tested(position: position, signal: signal, tail: nil)
            }
            // As Farrington's method has it: too few reports are no signal, whatever came before.
            let (fewest, periods) = (
                FarringtonOptions.flexible.fewestReports, FarringtonOptions.flexible.reportPeriods
            )
            let latest = series.counts[max(0, position - periods + 1)...position].reduce(0) { $0 + ($1 ?? 0) }
            guard latest >= fewest else {
                return Tested(
                    position: position,
                    signal: .notTestable(.tooFewReports(needed: fewest, periods: periods)), tail: nil)
            }
            return Tested(
                position: position, signal: signal,
                tail: SignalTail(
                    count: count, expected: spread.mean, deviation: spread.deviation, carried: spread.carried,
                    scale: .counts, degreesOfFreedom: options.alpha == nil ? EARSSignals.usualBaseline - 1 : nil))
        }
    }

    /// By Farrington's method.
    private static func testBySameSeason(
        _ series: PublishedSeries, _ range: Range<Int>, _ grain: PeriodGrain, _ options: Options
    ) throws(SignalError) -> [Tested] {
        var usual = FarringtonOptions.flexible.adapted(toPeriodsPerYear: grain.perYear)
        (usual.alpha, usual.years, usual.fewestYears) = (alpha, options.years, min(3, options.years))
        let signals = try FarringtonSignals(
            counts: series.counts, exposures: series.exposures, periodsPerYear: grain.perYear, range: range,
            options: usual
        ).signals
        return zip(range, signals).map { position, signal in
            guard let expected = signal.expected, let bound = signal.bound, let count = series.counts[position],
                bound > expected, expected > 0
            else { return Tested(position: position, signal: signal, tail: nil) }
            // Counts that the spread is estimated from, less what was fitted to them.
            let first = max(0, position - options.years * grain.perYear - usual.halfWindow)
            let counts = series.counts[first..<max(first, position - usual.skippedPeriods)]
            let freedom = counts.count { $0 != nil } - usual.seasonLevels - 1
            return Tested(
                position: position, signal: signal,
                tail: SignalTail(
                    count: count, expected: expected, bound: bound, at: alpha, scale: .twoThirds,
                    degreesOfFreedom: options.alpha == nil ? max(1, freedom) : nil))
        }
    }

    public var pValues: [Double] {
        options.alpha == nil ? found.flatMap { $0.tested.compactMap(\.tail?.pValue) } : []
    }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let rows = found.flatMap { members, series, tested -> [StatementTable.Row] in
            tested.compactMap { row($0, members, series, shared) }
                + (series.isWithheld ? withheld(members) : [])
        }
        return StatementTable(
            table,
            columns: [
                .init("expected", Phrase(de: "erwartet", en: "expected"), .figure),
                .init("bound", Phrase(de: "obere Grenze", en: "upper bound"), .figure),
                .init("p_value", Phrase(name: "p"), .fileOnly),
            ], rows: rows, notes: notes(shared))
    }

    /// `nil` where the table does not show the period.
    private func row(
        _ tested: Tested, _ members: [Int], _ series: PublishedSeries, _ shared: FalseDiscovery
    ) -> StatementTable.Row? {
        let point = series.points[tested.position]
        guard let cell = point.cell, let place = place(of: point.period, members) else { return nil }
        guard let tail = tested.tail else {
            let obstacle: Phrase? = if case .notTestable(let obstacle) = tested.signal { obstacle.remark } else { nil }
            return StatementTable.Row(
                members: place, cell: cell, entries: [.none, .none, .none],
                verdict: point.count == nil ? Verdict(without: [cell]) : .notTestable,
                remark: point.count == nil ? nil : obstacle)
        }
        let error = options.alpha ?? (1 - shared.level)
        let isAlarm = tail.pValue < error
        return StatementTable.Row(
            members: place, cell: cell,
            entries: [
                .number(tail.expected), tail.bound(at: error).map { .number($0) } ?? .none, .number(tail.pValue),
            ],
            verdict: isAlarm ? (options.alpha == nil ? .alarm : .signal) : .noAlarm,
            remark: series.isCoarser
                ? Phrase(de: "feinere Zahlen nicht veröffentlicht", en: "finer counts are not published") : nil)
    }

    /// The latest period of a series that is withheld at every grain, and with it all of them.
    private func withheld(_ members: [Int]) -> [StatementTable.Row] {
        guard let time = table.axes.position(of: "period"),
            let last = table.axes[time].leaves.max(by: { left, right in
                (Period(code: table.axes[time].members[left].code)?.index ?? .min)
                    < (Period(code: table.axes[time].members[right].code)?.index ?? .min)
            })
        else { return [] }
        var place = members
        place[time] = last
        let cell = table.cell(at: place)
        return [
            StatementTable.Row(
                members: place, cell: cell, entries: [.none, .none, .none], verdict: .withheld,
                remark: cell.count == nil
                    ? nil : Phrase(de: "andere Zeiträume der Reihe", en: "other periods of the series"))
        ]
    }

    private func place(of period: Period, _ members: [Int]) -> [Int]? {
        guard let time = table.axes.position(of: "period"), let index = table.axes[time].index(ofCode: period.code)
        else {
            return nil
        }
        var place = members
        place[time] = index
        return place
    }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        var notes: [StatementNote] = []
        switch options.method {
        case .farrington:
            notes.append(
                Phrase(
                    de: "Erwartung und Grenze nach Farrington, flexibel (Noufaily 2012).",
                    en: "Expectation and bound after Farrington, flexible (Noufaily 2012)."))
        case .earsC1, .earsC2, .earsC3:
            let name = options.method.rawValue.uppercased().replacing("-", with: " ")
            notes.append(
                Phrase(
                    de: "Erwartung und Grenze aus sieben Zeiträumen davor (\(name)).",
                    en: "Expectation and bound from seven periods before (\(name))."))
        }
        if let alpha = options.alpha {
            func percent(_ language: Language) -> String { language.text(alpha * 100, fractionDigits: 1) }
            notes.append(
                Phrase(
                    de:
                        "Je Zeitraum gibt Zufall mit \(percent(.german)) % ein Signal; es ist ein Anlass nachzusehen und kein Beleg.",
                    en:
                        "Chance gives a signal in \(percent(.english))% of periods; it is a reason to look and no proof."
                ))
        } else if !shared.isDiscovery.isEmpty {
            notes.append(.sharedError(shared.note))
        }
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        return notes
    }
}

extension SeriesSignals.Method {
    fileprivate var ears: EARSSignals.Method? {
        switch self {
        case .farrington: nil
        case .earsC1: .c1
        case .earsC2: .c2
        case .earsC3: .c3
        }
    }
}
