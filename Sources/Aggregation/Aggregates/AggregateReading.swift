internal import Records
internal import Regions

/// Counts what suppliers have counted: each record is a figure with a status, and a whole is known only by all its parts.
///
/// The table is made with every dimension over which something varies, wherever the question does not ask for it too; what is
/// not asked for is added up at the end, so that a sum over it needs the same parts in every cell.
struct AggregateReading {
    private let query: Query
    private let reading: SegmentReading
    private let facts: CountyFacts
    /// For each segment and each of its rows the period it tells of.
    private let periods: [[Period]]
    /// For each segment the rows that the condition leaves.
    private let rows: [[Int]]

    private static let unlikeColumns: Set<String> = ["grain", "status", RecordSchema.basis.name]

    /// - Throws: `QueryError.cutsPeriod` where a condition means only a part of what a figure tells of.
    init(query: Query, reading: SegmentReading, facts: CountyFacts) throws(QueryError) {
        self.query = query
        self.reading = reading
        self.facts = facts
        let periods = reading.loaded.map { Self.periods($0, in: reading) }
        for (segment, periods) in zip(reading.loaded, periods) {
            if let filter = segment.filter { try Self.refuseCuts(filter, Set(periods)) }
        }
        rows = reading.loaded.map { segment in
            segment.days.indices.filter { row in
                if let divided = segment.divided[row] {
                    return !reading.countedRegions(of: divided, row, segment).isEmpty
                }
                return segment.filter.map { reading.passes($0, row, segment, in: segment.regions[row]) } ?? true
            }
        }
        self.periods = periods
    }

    /// The axes that were asked for and the figure of each cell, with its status: that of the figure, or `estimated` where
    /// a part of a divided territory's figure is in it.
    ///
    /// - Throws: `QueryError`.
    func cells() throws -> (axes: [TableAxis], cells: [SuppliedFigure], statuses: [ObservationStatus]) {
        guard rows.contains(where: { !$0.isEmpty }) else { throw QueryError.matchesNothing }
        try refuseSums()
        let asked = query.groupings
        let dimensions = asked.map(\.dimension)
        let varying = reading.codeColumns.filter { name in
            !dimensions.contains(name) && !Self.unlikeColumns.contains(name) && reading.adds(over: name)
                && hasSeveral(name)
        }
        var groupings: [Grouping] = asked
        if !dimensions.contains("region") { groupings.append(.region) }
        groupings += varying.map { .column($0, depth: nil) }
        let stored = SuppliedPeriods(zip(periods, rows).flatMap { periods, rows in rows.map { periods[$0] } })
        var axes = try groupings.map { try axis($0, stored) }
        if !dimensions.contains("period") { axes.append(try timeAxis(nil, stored)) }
        var totals = [Int]()
        for position in axes.indices.dropFirst(asked.count) { totals.append(axes[position].total()) }
        let tableAxes = axes.map(\.axis)
        var figures = Array(
            repeating: SuppliedFigure.none, count: try EmbeddedEngine.checkedCellCount(tableAxes))
        var estimates = EstimateMarks(
            axes: tableAxes, memberOfRegion: tableAxes.position(of: "region").map { axes[$0].memberOfValue } ?? [])
        try fill(&figures, &estimates, groupings, axes, stored)
        for position in axes.indices { axes[position].rollUp(&figures, axes: tableAxes, along: position) }
        estimates.rollUp()
        return cut(figures, estimates.isEstimate, axes, asked: asked.count, totals: totals)
    }

    private func fill(
        _ figures: inout [SuppliedFigure], _ estimates: inout EstimateMarks, _ groupings: [Grouping],
        _ axes: [AggregateAxis], _ stored: SuppliedPeriods
    ) throws {
        let regionPlace = axes.firstIndex { $0.axis.dimension == "region" }
        let regionStride = regionPlace.map { axes.map(\.axis).stride(along: $0) } ?? 0
        let placeOfPeriod = Dictionary(uniqueKeysWithValues: stored.stored.enumerated().map { ($1, $0) })
        let statusColumn = SegmentReading.place(of: "status", in: reading.codeColumns)
        var parts = FormerParts(facts: facts, day: query.territory ?? facts.territoryDay)
        for (number, segment) in reading.loaded.enumerated() {
            let suppliedCode = try parts.suppliedCodes(of: segment)
            let values = axes.indices.map { position -> (Int) -> Int in
                let grouping = position < groupings.count ? groupings[position] : .period(.day)
                switch grouping {
                case .region: return { segment.regions[$0] }
                case .column(let name, _): return reading.values(of: name, in: segment) { $0 }
                case .period, .schoolTime, .weekday, .hour: return { placeOfPeriod[periods[number][$0]] ?? 0 }
                }
            }
            let statuses = segment.dictionaries[statusColumn].map { ObservationStatus(rawValue: $0) ?? .missing }
            for row in rows[number] {
                var cell = 0
                for (axis, value) in zip(axes, values) {
                    cell = cell * axis.axis.members.count + axis.memberOfValue[value(row)]
                }
                let count = segment.weights.flatMap { $0[row] == Column.unknownCount ? nil : Int($0[row]) }
                let code = segment.codes[statusColumn][row]
                let status = code == Column.unknownCode ? ObservationStatus.missing : statuses[Int(code)]
                let supplied = suppliedCode(row)
                guard let divided = segment.divided[row], let regionPlace else {
                    figures[cell].add(count, status)
                    if let supplied {
                        parts.note(supplied, of: periods[number][row], in: cell, region: segment.regions[row])
                    }
                    continue
                }
                let counted = reading.countedRegions(of: divided, row, segment)
                let members = axes[regionPlace].memberOfValue
                let base = cell - members[segment.regions[row]] * regionStride
                // Beside the regions in which a figure may lie, those have none of it.
                let shares = zip(divided.regions, divided.counts).dropFirst(
                    divided.isBeside ? divided.regions.count - 1 : 0)
                for (region, count) in shares where counted.contains(region) {
                    let cell = base + members[region] * regionStride
                    figures[cell].add(count, status)
                    if let supplied, !divided.isBeside {
                        parts.note(supplied, of: periods[number][row], in: cell, region: region)
                    }
                }
                // No part of nothing is an estimate.
                if let count, count > 0 { estimates.mark(cell: cell, counted: counted, of: divided) }
            }
        }
        for cell in try parts.settle(&figures) { estimates.mark(cell) }
    }

    private func axis(_ grouping: Grouping, _ stored: SuppliedPeriods) throws -> AggregateAxis {
        switch grouping {
        case .period(let grain):
            return try timeAxis(grain, stored)
        case .region:
            return AggregateAxis(
                try reading.plan(grouping), optional: \.isUnassigned, addsOptional: true,
                excludes: { reading.excludes(.region($0)) })
        case .column(let name, _):
            let column = SegmentReading.place(of: name, in: reading.codeColumns)
            let all = reading.allCodes[column]
            return AggregateAxis(
                try reading.plan(grouping), optional: { $0.code.hasSuffix(CodeAxis.unknownCode) }, addsOptional: false,
                excludes: { value in value < all.count && reading.excludes(.code(column: column, all[value])) })
        case .schoolTime, .weekday, .hour:
            preconditionFailure("figures of a period have no time of day")
        }
    }

    private func timeAxis(_ grain: PeriodGrain?, _ stored: SuppliedPeriods) throws(QueryError) -> AggregateAxis {
        let excludes = { (value: Int) in
            value < stored.stored.count && reading.excludes(.day(stored.stored[value].firstDay.dayNumber))
        }
        if query.kind == .population {
            return AggregateAxis(
                try stored.dayPlan(grain), optional: { _ in false }, addsOptional: true, excludes: excludes)
        }
        let (plan, shown, needed) = try stored.plan(grain)
        return AggregateAxis(
            plan, optional: { _ in false }, addsOptional: true, shown: shown, partsNeeded: needed, excludes: excludes)
    }

    /// The cells of the members that are shown, in the order of the question's axes.
    private func cut(
        _ figures: [SuppliedFigure], _ isEstimate: [Bool], _ axes: [AggregateAxis], asked: Int, totals: [Int]
    ) -> (axes: [TableAxis], cells: [SuppliedFigure], statuses: [ObservationStatus]) {
        let all = axes.map(\.axis)
        var offsets = [0]
        for (position, axis) in axes.enumerated() {
            let stride = all.stride(along: position)
            let members = position < asked ? axis.shown : [totals[position - asked]]
            offsets = offsets.flatMap { offset in members.map { offset + $0 * stride } }
        }
        let shown = axes.prefix(asked).map { axis in
            let place = Dictionary(uniqueKeysWithValues: axis.shown.enumerated().map { ($1, $0) })
            return TableAxis(
                dimension: axis.axis.dimension, title: axis.axis.title,
                members: axis.shown.map { index in
                    let member = axis.axis.members[index]
                    return AxisMember(
                        code: member.code, name: member.name, level: member.level,
                        parent: member.parent.flatMap { place[$0] })
                })
        }
        let statuses = offsets.map { offset -> ObservationStatus in
            let isFigure = figures[offset].value != nil
            return isFigure && !isEstimate.isEmpty && isEstimate[offset] ? .estimated : figures[offset].status
        }
        return (shown, offsets.map { figures[$0] }, statuses)
    }
}

// MARK: - What may not be added

extension AggregateReading {
    /// - Throws: `QueryError.overlappingKeys`, `.unlikeBases` where the sum would run over them.
    private func refuseSums() throws(QueryError) {
        let dimensions = query.groupings.map(\.dimension)
        for name in reading.codeColumns where !dimensions.contains(name) && name != "grain" && name != "status" {
            guard !reading.adds(over: name) else { continue }
            let terms = self.terms(of: name)
            if name == RecordSchema.basis.name {
                if terms.count > 1 { throw .unlikeBases(terms) }
            } else if terms.count + (hasNoEntry(name) ? 1 : 0) > 1 {
                throw .overlappingKeys(dimension: name, title: reading.title(of: name), terms: terms)
            }
        }
    }

    /// The codes of a column among the rows that the condition leaves, sorted.
    private func terms(of name: String) -> [String] {
        let column = SegmentReading.place(of: name, in: reading.codeColumns)
        return Set(
            zip(reading.loaded, rows).flatMap { segment, rows in
                Set(rows.map { segment.codes[column][$0] }).filter { $0 != Column.unknownCode }
                    .map { segment.dictionaries[column][Int($0)] }
            }
        ).sorted()
    }

    private func hasNoEntry(_ name: String) -> Bool {
        let column = SegmentReading.place(of: name, in: reading.codeColumns)
        return zip(reading.loaded, rows).contains { segment, rows in
            rows.contains { segment.codes[column][$0] == Column.unknownCode }
        }
    }

    private func hasSeveral(_ name: String) -> Bool { terms(of: name).count + (hasNoEntry(name) ? 1 : 0) > 1 }

    private static func periods(_ segment: LoadedRows, in reading: SegmentReading) -> [Period] {
        guard let column = reading.codeColumns.firstIndex(of: "grain") else {
            return segment.days.map { Period(.day, containing: CivilDate(dayNumber: Int($0))) }
        }
        let grains = segment.dictionaries[column].map { PeriodGrain(rawValue: $0) ?? .day }
        return zip(segment.days, segment.codes[column]).map { day, code in
            Period(code == Column.unknownCode ? .day : grains[Int(code)], containing: CivilDate(dayNumber: Int(day)))
        }
    }

    /// A condition means a figure's whole period or none of it.
    private static func refuseCuts(_ test: RowTest, _ periods: Set<Period>) throws(QueryError) {
        switch test {
        case .days(let days, _):
            for period in periods.sorted() {
                let (first, last) = (period.firstDay.dayNumber, period.lastDay.dayNumber)
                let holdsAll = days.contains(first) && days.contains(last)
                guard !holdsAll, days.overlaps(first...last) else { continue }
                let border = days.contains(first) ? days.upperBound + 1 : days.lowerBound
                throw .cutsPeriod(Period(.day, containing: CivilDate(dayNumber: border)).name, period.name)
            }
        case .all(let tests), .any(let tests):
            for test in tests { try refuseCuts(test, periods) }
        case .not(let test):
            try refuseCuts(test, periods)
        case .hours, .schoolTimes, .weekdays, .regions, .codes:
            break
        }
    }
}
