internal import Records
internal import Trends

/// What files say of the number that a rate was divided by.
enum DenominatorFields: String, CaseIterable {
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

    /// In the order of the columns.
    static let all = allCases

    static func text(_ field: DenominatorFields, of cell: EstimateCell) -> String? {
        switch field {
        case .count: cell.denominator.map { String($0.count) }
        case .group: cell.denominator?.group.text
        case .date: cell.denominator?.date.description
        case .base: cell.denominator?.base
        case .origin: cell.denominator?.origin.rawValue
        case .status: cell.denominator?.status.rawValue
        case .missing: cell.gap?.code
        }
    }
}
