internal import Records

/// Makes ready what is counted column by column.
extension SegmentReading {
    /// `nil` for a delivery whose records are spans, or may lie in several regions.
    ///
    /// - Parameter layout: of the cells that are counted.
    func plainCounting(of source: SegmentSource, _ plans: [AxisPlan], _ layout: LeafLayout) -> PlainCounting? {
        guard !source.hasEnds, let region = regionKey(of: source) else { return nil }
        let lanes = query.groupings.indices.map { position in
            let (key, values) = lane(query.groupings[position], source, region)
            let offsets = layout.offsets(of: plans[position], on: position)
            return (key: key, offsets: values.map { offsets[$0] })
        }
        return PlainCounting(
            lanes: lanes, mask: source.filter.map { mask($0, source, region) }, tally: query.tally)
    }

    /// What a row holds of a dimension, and for each place of its table the value on the axis.
    private func lane(
        _ grouping: Grouping, _ source: SegmentSource, _ region: (key: RowKey, numbers: [Int])
    ) -> (key: RowKey, values: [Int]) {
        switch grouping {
        case .region: return (region.key, region.numbers)
        case .period:
            return (.day(first: firstDay), Array(0...(source.days.upperBound - firstDay)))
        case .schoolTime:
            return (.dayAndHour(first: firstDay), schoolTimeValues(through: source.days.upperBound) { $0.value })
        case .weekday:
            return (.day(first: firstDay), (firstDay...source.days.upperBound).map(RowSpan.weekday))
        case .hour:
            return (.hour, (0...255).map { min($0, CodeAxis.unknownHour) })
        case .column(let name, _):
            let column = Self.place(of: name, in: codeColumns)
            let all = allCodes[column]
            let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
            let values = source.dictionaries[column].map { place[$0] ?? all.count } + [all.count]
            return (codeKey(column, source), values)
        }
    }

    private func schoolTimeValues<Value>(through lastDay: Int, _ value: (SchoolTimeSet) -> Value) -> [Value] {
        guard let schoolTimes else { preconditionFailure("school times are told where a question asks for them") }
        return (firstDay...lastDay).flatMap { day in
            (0..<25).map { hour in value(schoolTimes.at(UInt16(day), UInt8(hour))) }
        }
    }

    private func mask(_ test: RowTest, _ source: SegmentSource, _ region: (key: RowKey, numbers: [Int])) -> RowMask {
        switch test {
        case .days(let days, let outside):
            let passes = (firstDay...source.days.upperBound).map { days.contains($0) != outside }
            return .test(PlaceTest(.day(first: firstDay), passes: passes))
        case .hours(let chosen):
            return .test(PlaceTest(.hour, passes: chosen))
        case .schoolTimes(let chosen):
            let passes = schoolTimeValues(through: source.days.upperBound) { $0.passes(chosen) }
            return .test(PlaceTest(.dayAndHour(first: firstDay), passes: passes))
        case .weekdays(let chosen):
            let passes = (firstDay...source.days.upperBound).map { chosen[RowSpan.weekday($0)] }
            return .test(PlaceTest(.day(first: firstDay), passes: passes))
        case .regions(let chosen):
            return .test(PlaceTest(region.key, passes: region.numbers.map { chosen[$0] }))
        case .codes(let column, let chosen):
            return .test(PlaceTest(codeKey(column, source), passes: chosen + [false]))
        case .all(let tests): return RowMask(all: tests.map { mask($0, source, region) })
        case .any(let tests): return .any(tests.map { mask($0, source, region) })
        case .not(let test): return .not(mask(test, source, region))
        }
    }

    private func codeKey(_ column: Int, _ source: SegmentSource) -> RowKey {
        .code(column: column, terms: source.dictionaries[column].count)
    }

    /// What tells a row's region, and for each place of its table the region's number.
    private func regionKey(of source: SegmentSource) -> (key: RowKey, numbers: [Int])? {
        let terms = source.regionDictionary.count
        switch source.homes {
        // No record is without a region; the last place is never looked up.
        case .fixed(let numbers): return (.region(terms: terms), numbers + numbers.prefix(1))
        case .byDay(let first, let eraOfDay, let regions):
            return (
                .regionByDay(terms: terms, first: first, eraOfDay: eraOfDay.map { UInt32($0) }), Array(regions.joined())
            )
        case .divided: return nil
        }
    }
}
