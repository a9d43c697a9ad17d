internal import Records

/// Which columns of the records a question looks at.
struct QueryNeeds {
    /// The columns with codes that are grouped by or filtered, the delivery's basis among them; of figures all.
    let codeColumns: [String]
    let schoolTime: Bool
    let hours: Bool
    /// The question tells what lies across periods or hours apart.
    let ends: Bool
    /// The question tells days of one month apart.
    let days: Bool

    init(_ query: Query) {
        let fields = Set((query.filter?.root.comparisons ?? []).map(\.field))
        let grouped = query.groupings.map(\.dimension)
        codeColumns = (RecordSchema.of(query.kind).columns + [RecordSchema.basis]).filter { column in
            column.type == .code && column.name != "region"
                && (query.kind.isAggregate || grouped.contains(column.name) || fields.contains(column.name))
        }.map(\.name)
        let all = fields.union(grouped)
        schoolTime = all.contains("school_time")
        hours = schoolTime || all.contains("hour")
        ends =
            query.kind == .incidents
            && (hours || !fields.isDisjoint(with: ["date", "weekday"])
                || !Set(grouped).isDisjoint(with: ["period", "weekday"]))
        let isOfDays = query.groupings.contains { [.period(.day), .period(.week)].contains($0) }
        days = schoolTime || isOfDays || all.contains("weekday") || fields.contains("date")
    }
}
