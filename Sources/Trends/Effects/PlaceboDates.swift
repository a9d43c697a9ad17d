internal import Glibc

/// The level change at earlier dates, at which nothing began: how remarkable is that at the start?
///
/// Each date before the start with enough periods on both sides of it is taken for the start, with what came before the true start alone. Told is
/// at how many of them the change is at least as large, on the scale of the logarithm. Neighbouring dates share most of their data, so that is a
/// description and its share of all dates no p-value.
///
/// Source: A. Abadie, A. Diamond, J. Hainmueller (2015), Comparative politics and the synthetic control method, American Journal of Political
/// Science 59, 495–510 ("in-time placebos").
public enum PlaceboDates: Hashable, Sendable {
    case compared(PlaceboComparison)
    /// The time before the start is too short for any earlier date, or the change itself cannot be estimated.
    case notTestable

    init(_ series: CountSeries, start: Int, level: Double) {
        guard case .estimated(let truth) = Interruption(series, start: start, model: .level, level: level) else {
            self = .notTestable
            return
        }
        let before = series[0..<start]
        let changes = before.counts.indices.compactMap { date -> PlaceboComparison.Change? in
            guard case .estimated(let estimate) = Interruption(before, start: date, model: .level, level: level) else {
                return nil
            }
            return PlaceboComparison.Change(period: date, level: estimate.level)
        }
        self = changes.isEmpty ? .notTestable : .compared(PlaceboComparison(truth: truth.level, changes: changes))
    }
}

/// The changes at earlier dates beside the true one.
public struct PlaceboComparison: Hashable, Sendable {
    /// What the model finds at a date at which nothing began.
    public struct Change: Hashable, Sendable {
        /// The period taken for the start, from 0.
        public let period: Int
        public let level: RateRatioEstimate
    }

    /// At the true start, of the model with a level alone.
    public let truth: RateRatioEstimate
    public let changes: [Change]

    private func size(_ estimate: RateRatioEstimate) -> Double { abs(log(estimate.ratio)) }

    /// Earlier dates with a change at least as large.
    public var asLarge: Int { changes.count { size($0.level) >= size(truth) } }
}
