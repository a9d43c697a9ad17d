internal import Records
internal import Wording

/// What a delivery tells of.
struct DeliverySettings {
    /// The days of which the file tells all there is to tell.
    var coverage: ClosedRange<CivilDate>?

    init() {}

    init(_ value: YAMLValue?) throws {
        guard let coverage = try value?.mapping("axis", "coverage")["coverage"] else { return }
        let parts = try coverage.text().split(separator: "/", omittingEmptySubsequences: false)
        let days = parts.compactMap { CivilDate(iso: $0) }
        guard parts.count == 2, days.count == 2, days[0] <= days[1] else {
            throw coverage.unexpected(
                Phrase(
                    de: "zwei Tage der Form „2017-01-01/2017-03-31“", en: "two days of the form “2017-01-01/2017-03-31”"
                ))
        }
        self.coverage = days[0]...days[1]
    }
}
