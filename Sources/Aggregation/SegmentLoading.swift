internal import Records
internal import Regions
internal import Store

extension LoadedSegment {
    /// - Parameters:
    ///   - codeColumns: the columns with codes that are grouped by or filtered.
    ///   - needsEnds: the question tells what lies across periods or hours apart.
    /// - Throws: `QueryError.regionNotInRegister`, those of the filter's terms; `StoreError`, `FileError`.
    init(
        _ segment: Segment, query: Query, facts: CountyFacts, codeColumns: [String], needsHours: Bool,
        needsEnds: Bool
    ) throws {
        guard case .days(let days) = try segment.column("date"),
            case .codes(let regionCodes, let regionDictionary) = try segment.column("region")
        else { preconditionFailure("the schema gives the columns their types") }
        let numberOfCode = regionDictionary.map { code in
            facts.gazetteer.number(of: facts.history.today(RegionCode(code)))
        }
        let numbers = numberOfCode.compactMap { $0 }
        if let lost = zip(regionDictionary, numberOfCode).first(where: { $0.1 == nil })?.0 {
            throw QueryError.regionNotInRegister(lost)
        }
        let columns = try codeColumns.map { name -> (codes: [UInt16], dictionary: [String]) in
            if name == RecordSchema.basis.name { return Self.basis(of: segment) }
            guard case .codes(let codes, let dictionary) = try segment.column(name) else {
                preconditionFailure("the schema gives the columns their types")
            }
            return (codes, dictionary)
        }
        var hours: [UInt8]?
        if needsHours, case .hours(let values) = try segment.column("hour") { hours = values }
        var ends: SpanEnds?
        if needsEnds, case .days(let days) = try segment.column(RecordSchema.endDate),
            case .hours(let hours) = try segment.column(RecordSchema.endHour)
        {
            ends = SpanEnds(days: days, hours: hours)
        }
        var weights: [UInt32]?
        if let column = RecordSchema.of(query.kind).column(of: query.measure),
            case .counts(let values) = try segment.column(column.name)
        {
            weights = values
        }
        let compiler = FilterCompiler(gazetteer: facts.gazetteer, history: facts.history) { name in
            let column = SegmentReading.place(of: name, in: codeColumns)
            return (columns[column].dictionary, column)
        }
        self.init(
            segment: segment, days: days, hours: hours, ends: ends, schoolTimes: [],
            regions: regionCodes.map { numbers[Int($0)] },
            codes: columns.map(\.codes), dictionaries: columns.map(\.dictionary), weights: weights,
            filter: try query.filter.map { try compiler.test($0.root) })
    }

    /// The same for every record of a delivery, and so no stored column.
    private static func basis(of segment: Segment) -> (codes: [UInt16], dictionary: [String]) {
        let basis = segment.delivery.basis
        let codes = Array(repeating: basis == nil ? Column.unknownCode : 0, count: segment.rowCount)
        return (codes, basis.map { [$0] } ?? [])
    }
}
