import Records
import Trends

/// What a drawing shows of one cell.
///
/// A cell whose status is withheld stays so whatever else it holds.
enum Figure: Hashable, Sendable {
    case known(Known)
    case withheld
    case missing
    case impossible

    struct Known: Hashable, Sendable {
        let value: Double
        /// Nothing was counted, as far as may be told. On a map a zero has a look of its own and is in no class.
        var isZero: Bool { value == 0 }
        let limits: ClosedRange<Double>?
        /// Given, but of limited certainty.
        let isUncertain: Bool
        /// Its territory was divided: counted elsewhere, and dealt out.
        var isEstimated = false
        /// Rounded or with noise: no zero is known to be true.
        var isAltered = false

        var isLimited: Bool { isUncertain || isEstimated }
    }

    init(_ cell: EstimateCell) {
        switch cell.status {
        case .withheld: self = .withheld
        case .cannotExist: self = .impossible
        case .missing: self = .missing
        case .value, .estimated, .uncertain:
            guard let value = cell.estimate else {
                self = .missing
                return
            }
            var limits: ClosedRange<Double>?
            if let lower = cell.lower, let upper = cell.upper, lower <= upper { limits = lower...upper }
            self = .known(
                Known(
                    value: value, limits: limits, isUncertain: cell.status == .uncertain,
                    isEstimated: cell.isCountEstimated, isAltered: cell.isAltered))
        }
    }

    /// The count of a cell, be it of a rate or not: there may be one where no rate can be made of it.
    init(countOf cell: EstimateCell) {
        guard cell.status != .withheld, cell.status != .cannotExist, let count = cell.count else {
            self = Figure(cell)
            return
        }
        self = .known(
            Known(
                value: Double(count), limits: nil, isUncertain: cell.status == .uncertain,
                isEstimated: cell.isCountEstimated, isAltered: cell.isAltered))
    }

    init(_ cell: DerivedCell) {
        switch cell.status {
        case .withheld: self = .withheld
        case .cannotExist: self = .impossible
        case .missing: self = .missing
        case .value, .estimated, .uncertain:
            guard let value = cell.value else {
                self = .missing
                return
            }
            self = .known(
                Known(
                    value: value, limits: nil, isUncertain: cell.status == .uncertain,
                    isEstimated: cell.status == .estimated, isAltered: cell.isAltered))
        }
    }

    var known: Known? {
        if case .known(let known) = self { known } else { nil }
    }

    /// The status that the legend explains; `nil` for a plain value.
    var state: ObservationStatus? {
        switch self {
        case .known(let known): known.isEstimated ? .estimated : known.isUncertain ? .uncertain : nil
        case .withheld: .withheld
        case .missing: .missing
        case .impossible: .cannotExist
        }
    }
}
