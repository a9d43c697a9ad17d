internal import Records
internal import Store

/// Reads the day on which a supplier took a record down.
struct RecordedDay {
    private let reader: DayReader
    private let column: ColumnDefinition
    private let isNeeded: Bool

    /// `nil` where the profile does not say where it stands.
    init?(_ profile: Profile, header: [String], order: DateOrderEvidence.Order? = nil) {
        guard let source = profile.sources["recorded"],
            let column = RecordSchema.of(profile.kind).columns.first(where: { $0.name == "recorded" })
        else { return nil }
        self.column = column
        reader = DayReader(source, header: header, coverage: profile.delivery.coverage(on: .recorded), order: order)
        isNeeded = profile.delivery.axis == .recorded
    }

    func read(_ fields: [String]) throws(RowProblem) -> RecordValue {
        let text = reader.place.text(fields)
        guard text.isEmpty else { return .day(try reader.read(text).day) }
        if isNeeded { throw .missing(column, in: reader.place.name) }
        return .unknown
    }
}
