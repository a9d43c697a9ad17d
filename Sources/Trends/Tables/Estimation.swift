public import Disclosure
internal import Records

extension EstimateTable {
    /// Counts with their 95 % limits, by default exact below 10 events and Byar's from 10, or rates per so many people of the denominators.
    ///
    /// A rate takes the status `estimated` where its denominator or its count is one; a count of a territory that was divided
    /// has no limits, since they would say how far chance goes and not how far the division may be wrong. What counts a period of which only some days were
    /// delivered takes `uncertain`, and so does what the supplier marks so. Where a count is withheld or missing, so are its
    /// rate and limits; where no denominator is known, the rate is missing and the count stays. All is computed from the count that the
    /// table gives, rounded or with noise as it may be: the limits are those of chance in what happened, and know nothing of that.
    /// - Parameters:
    ///   - per: rates per this many people; `nil` for counts.
    ///   - interval: how limits are found.
    /// - Precondition: `per` is positive.
    public init(_ table: some GuardedTable, per: Int? = nil, interval: PoissonInterval.Method = .phe) {
        precondition(per.map { $0 > 0 } ?? true, "a rate is per a positive number")
        let content = table.content
        let places = CellPlaces(content.axes)
        let periods = content.axes.position(of: "period")
        let cells = zip(content.cells, content.axes.memberIndices).map { cell, indices in
            let key = places.key(indices)
            let isPart =
                periods.map {
                    content.partlyCovered.contains(content.axes[$0].members[indices[$0]].code)
                } ?? false
            return Self.estimate(
                cell, denominator: key.flatMap { content.denominators[$0] },
                gap: key.flatMap { content.denominators.gap($0) }, per: per,
                isUncertain: isPart || cell.status == .uncertain, isAltered: content.alteration != nil, by: interval)
        }
        self.init(
            axes: content.axes, cells: cells, measure: content.measure, per: per, provenance: content.provenance,
            audience: content.audience, alteration: content.alteration)
    }

    /// Where a cell's denominator is found.
    private struct CellPlaces {
        let axes: [TableAxis]
        let region, period, ageBand, sex: Int?

        init(_ axes: [TableAxis]) {
            self.axes = axes
            (region, period) = (axes.position(of: "region"), axes.position(of: "period"))
            (ageBand, sex) = (axes.position(of: "age_band"), axes.position(of: "sex"))
        }

        func key(_ indices: [Int]) -> DenominatorTable.Key? {
            func code(_ position: Int?) -> String? { position.map { axes[$0].members[indices[$0]].code } }
            guard let region = code(region), let period = code(period) else { return nil }
            return DenominatorTable.Key(region: region, period: period, ageBand: code(ageBand), sex: code(sex))
        }
    }

    private static func estimate(
        _ cell: GuardedCell, denominator: Denominator?, gap: DenominatorGap?, per: Int?, isUncertain: Bool,
        isAltered: Bool, by interval: PoissonInterval.Method
    ) -> EstimateCell {
        guard let count = cell.value else {
            return EstimateCell(
                count: nil, status: cell.status, denominator: denominator, gap: gap, estimate: nil, lower: nil,
                upper: nil)
        }
        let isEstimate = cell.status == .estimated
        let limits = isEstimate ? nil : PoissonInterval(count: count, method: interval)
        let status: ObservationStatus = isUncertain ? .uncertain : isEstimate ? .estimated : .value
        guard let per else {
            return EstimateCell(
                count: count, status: status, isCountEstimated: isEstimate, isAltered: isAltered,
                denominator: denominator, gap: gap, estimate: Double(count), lower: limits?.lower, upper: limits?.upper)
        }
        guard let denominator else {
            return EstimateCell(
                count: count, status: .missing, isCountEstimated: isEstimate, isAltered: isAltered, denominator: nil,
                gap: gap, estimate: nil, lower: nil, upper: nil)
        }
        let factor = Double(per) / Double(denominator.count)
        return EstimateCell(
            count: count, status: status == .value ? denominator.status : status, isCountEstimated: isEstimate,
            isAltered: isAltered, denominator: denominator, estimate: Double(count) * factor,
            lower: limits.map { $0.lower * factor },
            upper: limits.map { $0.upper * factor })
    }
}
