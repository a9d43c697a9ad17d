internal import Records

/// Two counts with their exposures.
struct ComparedCounts: Sendable {
    let first, second: Int
    let exposure, exposureOfSecond: Double
    /// By how much each may be off, where they were rounded.
    let most: Int
    /// How much more they vary than independent events would.
    var variation = 1.0
    var isPerPeople = true

    init(first: Int, second: Int, exposure: Double, exposureOfSecond: Double, most: Int) {
        (self.first, self.second, self.most) = (first, second, most)
        (self.exposure, self.exposureOfSecond) = (exposure, exposureOfSecond)
    }

    /// Two periods, by people and days where both populations are known, else by days; `nil` where one of them bears no comparison.
    init?(_ one: EstimateTable.PeriodCell, _ other: EstimateTable.PeriodCell, offBy most: Int) {
        guard [one.cell, other.cell].allSatisfy(PublishedSeries.isUsable), let first = one.cell.count,
            let second = other.cell.count
        else { return nil }
        let people = [one.cell, other.cell].map { Double($0.denominator?.count ?? 0) }
        let hasPeople = people.allSatisfy { $0 > 0 }
        self.init(
            first: first, second: second, exposure: one.period.days * (hasPeople ? people[0] : 1),
            exposureOfSecond: other.period.days * (hasPeople ? people[1] : 1), most: most)
        isPerPeople = hasPeople
    }

    func varying(as variation: CountVariation?) -> ComparedCounts {
        var counts = self
        // Of a part and the rest of the whole the part is what varies most; of two periods both do as if nothing had changed, since a low
        // count beside a high one would let the high one look as if it varied little.
        let share = min(exposure, exposureOfSecond) / (exposure + exposureOfSecond)
        let expected = Int((Double(first + second) * share).rounded())
        counts.variation =
            variation?.factor(ofEvents: 2 * max(min(first, second), expected)) ?? 1
        return counts
    }

    func compared(at level: Double) -> RateComparison {
        RateComparison(
            first: first, exposure: exposure, against: second, exposure: exposureOfSecond, eachOffBy: most,
            level: level, dispersion: variation)
    }
}
