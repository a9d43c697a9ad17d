import Records
import Wording

/// Days at even distances: a period is as wide as it is long, and a year without figures keeps its place.
struct TimeScale: PositionScale {
    let first: CivilDate
    /// The day after the last.
    let end: CivilDate
    let left: Double
    let right: Double

    init(from first: Period, through last: Period, left: Double, right: Double) {
        self.first = first.firstDay
        end = last.lastDay.adding(days: 1)
        self.left = left
        self.right = right
    }

    /// The place of the beginning of a day, given by its number.
    func position(_ day: Double) -> Double {
        left + (day - Double(first.dayNumber)) / Double(end.dayNumber - first.dayNumber) * (right - left)
    }

    func position(_ day: CivilDate) -> Double { position(Double(day.dayNumber)) }

    /// Where a period begins and ends, no further than the scale reaches.
    func extent(_ period: Period) -> ClosedRange<Double> {
        let start = max(left, position(period.firstDay))
        return start...max(start, min(right, position(period.lastDay.adding(days: 1))))
    }

    /// The middle of a period, where its figure stands.
    static func middle(_ period: Period) -> Double {
        Double(period.firstDay.dayNumber + period.lastDay.dayNumber + 1) / 2
    }

    /// A stretch of the axis with its name.
    struct Band: Hashable {
        let period: Period
        let text: String
    }

    /// The rows of names below the axis: the finest that fits in `width(of:)`, and what it belongs to.
    ///
    /// `grain` is that of the data; names of anything finer would promise more than there is. Where hardly a year would be named, the
    /// first, the last and that of `base` are.
    func bands(
        _ grain: PeriodGrain, _ language: Language, base: Period? = nil, width: (String) -> Double
    ) -> [[Band]] {
        let halfYears: [PeriodGrain] = grain == .halfYear ? [grain] : []
        let schoolYears: [PeriodGrain] = grain == .schoolYear ? [grain] : []
        for candidate in [.day, .month, .quarter] + halfYears + schoolYears where candidate <= grain {
            let bands = periods(candidate).map { Band(period: $0, text: $0.shortName(language)) }
            let fits = bands.allSatisfy { band in
                let full = position(band.period.lastDay.adding(days: 1)) - position(band.period.firstDay)
                return width(band.text) + 4 <= full
            }
            guard fits else { continue }
            if candidate == .schoolYear { return [bands] }
            let coarser = candidate == .day ? PeriodGrain.month : .year
            let names = periods(coarser).map { Band(period: $0, text: $0.name(language)) }
            return [bands, names.filter { self.fits($0, width) }]
        }
        return [years(width, base: base)]
    }

    /// All periods of a grain that the scale touches.
    func periods(_ grain: PeriodGrain) -> [Period] {
        let last = Period(grain, containing: end.adding(days: -1))
        return (Period(grain, containing: first).index...last.index).map { Period(grain: grain, index: $0) }
    }

    private func fits(_ band: Band, _ width: (String) -> Double) -> Bool {
        let extent = extent(band.period)
        return width(band.text) + 4 <= extent.upperBound - extent.lowerBound
    }

    /// Every year, or every second, fifth, tenth … where they would touch.
    private func years(_ width: (String) -> Double, base: Period?) -> [Band] {
        let all = periods(.year)
        let perYear = (right - left) / Double(end.dayNumber - first.dayNumber) * 365
        var step = RoundStep(mantissa: 1, exponent: 0)
        while Double(Int(step.value)) * perYear < width("2000") + 10 { step = step.next }
        let interval = Int(step.value)
        let round = all.filter { $0.index.isMultiple(of: interval) }
        let base = base.map { Period(.year, containing: $0.firstDay) }
        let names = round + [base].compactMap { $0 }.filter { !round.contains($0) }
        guard interval > 1, names.count < 3 || names.count > round.count, let first = all.first, let last = all.last
        else {
            // A name at an end of the axis is moved inside, and gives way to its neighbour.
            let ends = round.filter { labelPlace($0, width) != middle(of: $0) }
            return apart(round.filter { !ends.contains($0) } + ends, width)
                .filter { interval > 1 || fits($0, width) }
        }
        return apart([first, last, base].compactMap { $0 } + round, width)
    }

    /// The names of years that stay clear of all before them, by time.
    private func apart(_ years: [Period], _ width: (String) -> Double) -> [Band] {
        var kept: [Period] = []
        for year in years
        where kept.allSatisfy({ abs(labelPlace(year, width) - labelPlace($0, width)) >= width("2000") + 5 }) {
            kept.append(year)
        }
        return kept.sorted { $0.index < $1.index }.map { Band(period: $0, text: $0.code) }
    }

    private func middle(of year: Period) -> Double {
        let extent = extent(year)
        return (extent.lowerBound + extent.upperBound) / 2
    }

    /// The middle of a year's name, which stays between the ends of the axis.
    private func labelPlace(_ year: Period, _ width: (String) -> Double) -> Double {
        let half = width(year.code) / 2
        return max(left + half, min(right - half, middle(of: year)))
    }
}
