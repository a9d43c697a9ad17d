public import Disclosure
public import Records

/// A count that may be shown, its rate and its 95 % limits: the one form in which figures reach a chart, map or file.
public struct EstimateCell: Hashable, Sendable {
    /// The count; `nil` where the status forbids one.
    public let count: Int?
    /// Whether there is a figure, and if not, why.
    public let status: ObservationStatus
    /// The count itself is an estimate, since a territory was divided: it has no limits, and bears no verdict.
    public let isCountEstimated: Bool
    /// The count was rounded or has noise: it may be no true zero.
    public let isAltered: Bool
    /// What the count is divided by; `nil` where the table has no rates, or the cell has none.
    public let denominator: Denominator?
    /// Why there is no denominator; `nil` where there is one, or where the cell belongs to no region or period.
    public let gap: DenominatorGap?
    /// The rate per `EstimateTable.per`, or the count itself where the table has no rate.
    public let estimate: Double?
    /// 95 % limits of the estimate, by the rule of Public Health England: exact below 10 events, otherwise Byar's; `nil` where the count is none that was counted there.
    public let lower: Double?
    /// The upper limit, likewise.
    public let upper: Double?

    init(
        count: Int?, status: ObservationStatus, isCountEstimated: Bool = false, isAltered: Bool = false,
        denominator: Denominator?, gap: DenominatorGap? = nil, estimate: Double?, lower: Double?, upper: Double?
    ) {
        self.count = count
        self.status = status
        self.isCountEstimated = isCountEstimated
        self.isAltered = isAltered
        self.denominator = denominator
        self.gap = gap
        self.estimate = estimate
        self.lower = lower
        self.upper = upper
    }

    /// The sum of counts, with its limits: withheld if one of them is, else missing if one is, else impossible if one is.
    public init(sumOf cells: [EstimateCell]) {
        let sum = DerivedCell(of: cells) { Double($0.reduce(0, +)) }
        guard let value = sum.value else {
            self.init(count: nil, status: sum.status, denominator: nil, estimate: nil, lower: nil, upper: nil)
            return
        }
        let count = Int(value)
        let limits = sum.status == .estimated ? nil : PoissonInterval(count: count, method: .phe)
        self.init(
            count: count, status: sum.status, isCountEstimated: sum.status == .estimated, isAltered: sum.isAltered,
            denominator: nil, estimate: value, lower: limits?.lower, upper: limits?.upper)
    }

    /// A whole without one of its parts, as a rate per so many people: withheld or missing where one of the two is, and without a
    /// rate where one has no denominator or fewer than `Denominator.smallest` people are left.
    init(restOf whole: EstimateCell, without part: EstimateCell, per: Int?) {
        let rest = DerivedCell(of: [part, whole]) { $0[1] >= $0[0] ? Double($0[1] - $0[0]) : nil }
        guard let value = rest.value else {
            self.init(count: nil, status: rest.status, denominator: nil, estimate: nil, lower: nil, upper: nil)
            return
        }
        let count = Int(value)
        let isEstimate = rest.status == .estimated
        let limits = isEstimate ? nil : PoissonInterval(count: count, method: .phe)
        guard let per else {
            self.init(
                count: count, status: rest.status, isCountEstimated: isEstimate, isAltered: rest.isAltered,
                denominator: nil, estimate: value, lower: limits?.lower, upper: limits?.upper)
            return
        }
        guard let own = part.denominator, let all = whole.denominator, all.count - own.count >= Denominator.smallest
        else {
            self.init(
                count: count, status: .missing, isCountEstimated: isEstimate, isAltered: rest.isAltered,
                denominator: nil, estimate: nil, lower: nil, upper: nil)
            return
        }
        let isDenominatorEstimated = [own, all].contains { $0.status == .estimated }
        let people = Denominator(
            count: all.count - own.count, date: all.date, status: isDenominatorEstimated ? .estimated : all.status,
            base: all.base, group: all.group, origin: .of([own.origin, all.origin]))
        let factor = Double(per) / Double(people.count)
        self.init(
            count: count, status: rest.status == .value ? people.status : rest.status, isCountEstimated: isEstimate,
            isAltered: rest.isAltered, denominator: people, estimate: value * factor,
            lower: limits.map { $0.lower * factor }, upper: limits.map { $0.upper * factor })
    }

    /// The status that files give beside the count. That of the denominator, on which only the rate depends, stands apart.
    public var statusOfCount: ObservationStatus {
        guard count != nil, status != .withheld, status != .cannotExist else { return status }
        if isCountEstimated { return .estimated }
        return status == .uncertain ? .uncertain : .value
    }
}

/// Counts or rates with their intervals, computed from the cells of a guarded table alone.
public struct EstimateTable: Hashable, Sendable {
    /// What is told apart: places, periods, categories.
    public let axes: [TableAxis]
    /// One entry a cell, the last axis running fastest.
    public let cells: [EstimateCell]
    /// What is counted.
    public let measure: TableMeasure
    /// Rates are per this many of the denominators' people or places; `nil` for bare counts.
    public let per: Int?
    /// Where the figures come from.
    public let provenance: Provenance
    /// Who may see them.
    public let audience: Audience
    /// What could not be ranked, in a table of the largest members; else `nil`.
    public let ranking: Ranking?
    /// How the counts were changed, from which all else was computed; `nil` where they are as they were counted.
    public let alteration: Alteration?

    init(
        axes: [TableAxis], cells: [EstimateCell], measure: TableMeasure, per: Int?, provenance: Provenance,
        audience: Audience, ranking: Ranking? = nil, alteration: Alteration?
    ) {
        precondition(cells.count == axes.cellCount, "a table has every cell")
        self.axes = axes
        self.cells = cells
        self.measure = measure
        self.per = per
        self.provenance = provenance
        self.audience = audience
        self.ranking = ranking
        self.alteration = alteration
    }

    /// The cell at one member index per axis, in the order of the axes.
    public func cell(at indices: [Int]) -> EstimateCell {
        cells[axes.offset(ofMembers: indices)]
    }
}
