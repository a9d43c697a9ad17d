internal import Records
internal import Wording

/// The periods of a table's finest grain as series, one for each combination of members of the other axes.
struct PeriodSeries {
    /// The place of the axis of time.
    let position: Int
    private let table: EstimateTable
    private let grain: PeriodGrain
    /// The member of each period.
    private let members: [Period: Int]
    private let periods: [Period]

    /// - Parameter option: what was asked for, for the message.
    /// - Throws: `DerivationError.noPeriods`.
    init(_ table: EstimateTable, option: String) throws(DerivationError) {
        guard let position = table.axes.position(of: "period"), let finest = table.finestGrain else {
            throw .noPeriods(option)
        }
        let series = table.finestPeriods
        self.table = table
        self.position = position
        grain = finest
        members = Dictionary(series.map { ($0.period, $0.index) }) { first, _ in first }
        periods = series.map(\.period).sorted()
    }

    /// Those of some members that are periods of the series.
    func shown(of indices: [Int]) -> [Int] {
        let ofSeries = Set(members.values)
        return indices.filter(ofSeries.contains)
    }

    /// The base period is 100.
    ///
    /// - Throws: `DerivationError.unlikeBase`, `.baseNotThere`.
    func index(base: Period) throws(DerivationError) -> [DerivedCell] {
        let place = try member(of: base)
        return cells { _, cell, line in
            DerivedCell(of: [cell, line(place)]) { $0[1] > 0 ? 100 * Double($0[0]) / Double($0[1]) : nil }
        }
    }

    /// The mean of each period and those before it; missing where the table does not reach back so far.
    func movingAverage(of window: Int) -> [DerivedCell] {
        cells { period, _, line in
            sum(from: period.index - window + 1, through: period, line) { $0 / Double(window) }
        }
    }

    /// The sum since the beginning of each period's year, or since a period on, before which there is none.
    ///
    /// - Throws: `DerivationError.unlikeBase`, `.baseNotThere`, `.nothingWithinYear`.
    func cumulated(from start: Period?) throws(DerivationError) -> [DerivedCell] {
        if let start {
            _ = try member(of: start)
            return cells { period, _, line in
                period < start
                    ? DerivedCell(without: .cannotExist) : sum(from: start.index, through: period, line) { $0 }
            }
        }
        guard grain != .year, grain != .schoolYear else { throw .nothingWithinYear(grain: grain.title) }
        return cells { period, _, line in
            var first = period
            while case let before = Period(grain: grain, index: first.index - 1), before.year == period.year {
                first = before
            }
            return sum(from: first.index, through: period, line) { $0 }
        }
    }

    /// Of all periods from one to another. One that the table does not show is missing; what is withheld goes before.
    private func sum(
        from first: Int, through last: Period, _ line: (Int) -> EstimateCell, _ scale: (Double) -> Double
    ) -> DerivedCell {
        let places = (first...last.index).map { members[Period(grain: grain, index: $0)] }
        let known = places.compactMap { $0 }
        let sum = DerivedCell(of: known.map(line)) { scale(Double($0.reduce(0, +))) }
        return known.count == places.count || sum.status == .withheld ? sum : DerivedCell(without: .missing)
    }

    /// One figure for each cell of the table; members that are no period of the series have none.
    ///
    /// - Parameter make: is given the period, the cell, and from a member of the axis to its cell in the same line.
    private func cells(_ make: (Period, EstimateCell, (Int) -> EstimateCell) -> DerivedCell) -> [DerivedCell] {
        var cells = table.cells.map { _ in DerivedCell(without: .cannotExist) }
        let stride = table.axes.stride(along: position)
        for start in table.axes.lineStarts(along: position) {
            let line = { (member: Int) in table.cells[start + member * stride] }
            for period in periods {
                guard let member = members[period] else { continue }
                cells[start + member * stride] = make(period, line(member), line)
            }
        }
        return cells
    }

    private func member(of period: Period) throws(DerivationError) -> Int {
        guard period.grain == grain else {
            let example = periods.first ?? Period(grain, containing: period.firstDay)
            throw .unlikeBase(asked: period.name, grain: grain.title, example: example.code)
        }
        if let member = members[period] { return member }
        let there = [periods.first, periods.last].compactMap { $0?.name }
        throw .baseNotThere(period.name, there: there.joined(separator: " – "))
    }
}
