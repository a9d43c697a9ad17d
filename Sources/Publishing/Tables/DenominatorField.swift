internal import Records
internal import Trends

/// What files say of the number that a rate was divided by, in the order of the columns.
enum DenominatorField: String, CaseIterable {
    case count = "denominator"
    /// Whose number it is, as `--of` takes it: `residents`, `residents:14-17`.
    case group = "denominator_of"
    case date = "denominator_date"
    /// The census or register; two joined by ` / ` where it was interpolated between them or added up.
    case base = "denominator_base"
    /// `official` or `modelled`; empty where the population file does not say.
    case origin = "denominator_origin"
    case status = "denominator_status"
    /// Why there is none: `too-small`, `no-figure`, `no-such-group`, `not-stated`, `unclear-condition`.
    case missing = "denominator_missing"

    var column: LongRows.Column { LongRows.Column(rawValue, self == .count ? .count : .text) }

    func value(of cell: EstimateCell) -> LongRows.Value {
        switch self {
        case .count: .count(cell.denominator?.count)
        case .group: .text(cell.denominator?.group.text)
        case .date: .text(cell.denominator?.date.description)
        case .base: .text(cell.denominator?.base)
        case .origin: .text(cell.denominator?.origin.rawValue)
        case .status: .text(cell.denominator?.status.rawValue)
        case .missing: .text(cell.gap?.code)
        }
    }
}
