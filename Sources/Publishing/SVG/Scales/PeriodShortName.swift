internal import Records
internal import Wording

/// Names of periods where there is little room.
extension Period {
    /// `2017`, `1. Hj.`, `Q3`, `Mär`, `05` of a week, `31.` of a day.
    func shortName(_ language: Language) -> String {
        switch grain {
        case .year, .schoolYear: code
        case .halfYear: language == .german ? "\(index % 2 + 1). Hj." : "H\(index % 2 + 1)"
        case .quarter: "Q\(index % 4 + 1)"
        case .month: String(name(language).prefix(3))
        case .week: String(code.suffix(2))
        case .day: language == .german ? "\(firstDay.components.day)." : "\(firstDay.components.day)"
        }
    }

    /// `2017`, `Q3 2017`, `Mär 2017`, `5. KW 2017`, `31.03.2017`.
    func shortNameWithYear(_ language: Language) -> String {
        switch grain {
        case .year, .schoolYear: code
        case .halfYear, .quarter, .month: "\(shortName(language)) \(code.prefix(4))"
        case .week, .day: name(language)
        }
    }
}
