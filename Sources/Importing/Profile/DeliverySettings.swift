internal import Records
internal import Store
internal import Wording

/// What a delivery tells of, and with it what it replaces of the same supplier's earlier ones:
/// `delivery: {axis: occurred, coverage: "2017-01-01/2017-03-31"}`.
struct DeliverySettings {
    /// By which day of its rows the delivery is cut.
    var axis = DeliveryAxis.occurred
    /// The days on the axis of which the file tells all there is to tell; `nil` for those it is seen to tell of, from its
    /// first to its last.
    var coverage: ClosedRange<CivilDate>?

    init() {}

    /// - Parameter hasRecordedDay: whether the profile says where the day of recording stands.
    init(_ value: YAMLValue?, hasRecordedDay: Bool) throws {
        guard let entries = try value?.mapping("axis", "coverage") else { return }
        if let axis = entries["axis"] {
            self.axis = try axis.choice(DeliveryAxis.self)
            guard self.axis == .occurred || hasRecordedDay else {
                throw axis.unexpected(
                    Phrase(
                        de: "„occurred“, denn „recorded“ braucht bei incidents die Spalte „recorded“ unter „columns“; "
                            + "andere Datensätze haben keinen Aufnahmetag",
                        en: "“occurred”, since “recorded” takes the column “recorded” under “columns” of incidents; "
                            + "other records have no day of recording"))
            }
        }
        guard let coverage = entries["coverage"], coverage.optionalText != "observed" else { return }
        let parts = try coverage.text().split(separator: "/", omittingEmptySubsequences: false)
        let days = parts.compactMap { CivilDate(iso: $0) }
        guard parts.count == 2, days.count == 2, days[0] <= days[1] else {
            throw coverage.unexpected(
                Phrase(
                    de: "zwei Tage der Form „2017-01-01/2017-03-31“ oder „observed“",
                    en: "two days of the form “2017-01-01/2017-03-31” or “observed”"))
        }
        self.coverage = days[0]...days[1]
    }

    /// The days outside which a row's day on an axis is refused.
    func coverage(on axis: DeliveryAxis) -> ClosedRange<CivilDate>? { axis == self.axis ? coverage : nil }
}
