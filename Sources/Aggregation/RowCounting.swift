internal import Records

/// The pass over the rows of the segments.
extension SegmentReading {
    /// Adds rows to the leaves of a dense table, one by one.
    ///
    /// - Parameter estimates: for each cell whether its count is an estimate; a row of a divided territory marks all members
    ///   of the axis of regions that it makes one.
    /// - Returns: whether any row was counted.
    func count(_ segment: LoadedRows, plans: [AxisPlan], into table: DenseTable, _ estimates: inout EstimateMarks)
        -> Bool
    {
        var hasCounted = false
        let counts = table.cells
        let lookups = zip(query.groupings, plans).map { lookup($0, $1, in: segment) }
        for row in segment.days.indices {
            if let divided = segment.divided[row] {
                let weight = weight(row, segment)
                guard weight != 0 else { continue }
                let cell = zip(lookups, plans).reduce(0) { $0 * $1.1.axis.members.count + $1.0(row) }
                let counted = countedRegions(of: divided, row, segment)
                estimates.mark(cell: cell, counted: counted, of: divided)
                guard counted.contains(segment.regions[row]) else { continue }
                counts[cell] += weight
                hasCounted = true
                continue
            }
            if let filter = segment.filter, !passes(filter, row, segment, in: segment.regions[row]) { continue }
            let weight = weight(row, segment)
            guard weight != 0 else { continue }
            var cell = 0
            for (lookup, plan) in zip(lookups, plans) {
                cell = cell * plan.axis.members.count + lookup(row)
            }
            counts[cell] += weight
            hasCounted = true
        }
        return hasCounted
    }

    private func weight(_ row: Int, _ segment: LoadedRows) -> Int {
        if let keys = segment.keys { return Int(keys[row]) }
        guard let value = segment.weights?[row] else { return 1 }
        guard value != Column.unknownCount else { return 0 }
        return query.tally == .recordsWithValue ? 1 : Int(value)
    }

    /// Those regions of a divided row in which the condition is true of it.
    func countedRegions(of divided: DividedRow, _ row: Int, _ segment: LoadedRows) -> [Int] {
        guard let filter = segment.filter else { return divided.regions }
        return divided.regions.filter { passes(filter, row, segment, in: $0) }
    }

    /// From a row to the index of its member.
    private func lookup(_ grouping: Grouping, _ plan: AxisPlan, in segment: LoadedRows) -> (Int) -> Int {
        let members = plan.memberOfValue
        switch grouping {
        case .region:
            return { members[segment.regions[$0]] }
        case .period(let grain):
            let crossings = PeriodAxis.crossings(of: segment.days, ends: segment.ends, grain: grain)
            let place = { (row: Int) in members[Int(segment.days[row]) - firstDay] }
            guard !crossings.isEmpty else { return place }
            let ofCrossing = PeriodAxis.members(of: plan)
            return { row in crossings[row].flatMap { ofCrossing[$0] } ?? place(row) }
        case .schoolTime:
            return { members[schoolTime($0, segment).value] }
        case .weekday:
            return { row in
                let span = segment.span(row)
                let isOneDay = span.map { $0.firstDay == $0.lastDay } ?? true
                return members[isOneDay ? RowSpan.weekday(Int(segment.days[row])) : CodeAxis.unknownWeekday]
            }
        case .hour:
            return { row in
                if let span = segment.span(row) { return members[span.hour ?? CodeAxis.unknownHour] }
                return members[min(segment.hours.map { Int($0[row]) } ?? CodeAxis.unknownHour, CodeAxis.unknownHour)]
            }
        case .column(let name, _):
            return values(of: name, in: segment) { members[$0] }
        }
    }

    /// From a row to what stands for its code.
    ///
    /// - Parameter make: that for each number of a code among those of all segments, and for one more: no entry.
    func values(of name: String, in segment: LoadedRows, _ make: (Int) -> Int) -> (Int) -> Int {
        let column = Self.place(of: name, in: codeColumns)
        let all = allCodes[column]
        let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        let ofCode = segment.dictionaries[column].map { make(place[$0] ?? all.count) }
        let ofNoEntry = make(all.count)
        let codes = segment.codes[column]
        return { codes[$0] == Column.unknownCode ? ofNoEntry : ofCode[Int(codes[$0])] }
    }

    /// Every school time that a row touches.
    func schoolTime(_ row: Int, _ segment: LoadedRows) -> SchoolTimeSet {
        if !segment.schoolTimes.isEmpty { return segment.schoolTimes[row] }
        guard let schoolTimes else { preconditionFailure("school times are told where a question asks for them") }
        return schoolTimes.at(segment.days[row], segment.hours?[row] ?? Column.unknownHour)
    }
}
