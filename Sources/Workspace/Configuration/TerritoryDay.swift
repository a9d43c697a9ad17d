internal import Records
internal import Wording

/// The day whose territory is meant, as a person writes it.
enum TerritoryDay {
    static let expected = Phrase(
        de: "ein Tag der Form 2014-12-31 oder ein Jahr (das heißt sein 31. Dezember)",
        en: "a day of the form 2014-12-31, or a year (which means its 31 December)")

    /// `2014-12-31`, and `2014` for the same: figures of populations and the years of crosswalks are those of 31 December.
    static func parse(_ text: String) -> String? {
        if let day = CivilDate(iso: text) { return day.description }
        guard text.utf8.count == 4, let year = Int(text), (1000...9998).contains(year) else { return nil }
        return CivilDate(year: year, month: 12, day: 31)?.description
    }

    /// The day (ISO 8601) that `--territory` means.
    ///
    /// - Throws: `WorkspaceError.unknownTerritory`.
    static func asked(_ text: String) throws(WorkspaceError) -> String {
        guard let day = parse(text) else { throw .unknownTerritory(text) }
        return day
    }
}
