internal import Importing
internal import Records
internal import Wording

/// For how long what is no record is kept: what `retention:` in `kreisblick.yaml` says, and `store purge` does.
///
/// Rows that a later delivery took the place of need no such term: they go at once.
public struct Retention: Sendable, Equatable {
    /// Days for which files of rejected rows are kept, and messages of a cluster, which may quote rows; for ever where `nil`.
    public let rejects: Int?
    /// Days for which lines of the log of internal use are kept; for ever where `nil`.
    public let internalUse: Int?

    /// - Throws: `YAMLError`.
    init(_ value: YAMLValue?) throws {
        let entries = try value?.mapping("rejects", "internal-use") ?? [:]
        rejects = try entries["rejects"].map(Self.days)
        internalUse = try entries["internal-use"].map(Self.days)
    }

    /// The first day that is still kept.
    static func firstKept(_ days: Int, on today: CivilDate) -> CivilDate { today.adding(days: -days) }

    /// A month counts as 31 days and a year as 366, so that nothing goes too early.
    private static let units = ["day": 1, "week": 7, "month": 31, "year": 366]

    private static func days(_ value: YAMLValue) throws(YAMLError) -> Int {
        let words = try value.text().split(separator: " ")
        guard words.count == 2, let number = Int(words[0]), (1...10_000).contains(number) else {
            throw value.unexpected(expected)
        }
        let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
        guard let length = units[String(unit)] else { throw value.unexpected(expected) }
        return number * length
    }

    private static let expected = Phrase(
        de: "eine Dauer der Form „30 days“, „6 weeks“, „12 months“ oder „3 years“",
        en: "a span such as “30 days”, “6 weeks”, “12 months” or “3 years”")
}
