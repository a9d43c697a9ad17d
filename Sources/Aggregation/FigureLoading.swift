internal import Records
internal import Regions
internal import Store

extension LoadedRows {
    /// Figures of suppliers, loaded as a whole: they are few.
    ///
    /// - Parameter codeColumns: the columns with codes.
    /// - Throws: `QueryError.regionNotInRegister`, those of the filter's terms; `StoreError`, `FileError`.
    init(
        _ segment: Segment, query: Query, facts: CountyFacts, codeColumns: [String], territory: inout TerritoryMapping
    ) throws {
        guard case .days(let days) = try segment.column("date"),
            case .codes(let regionCodes, let regionDictionary) = try segment.column("region")
        else { preconditionFailure("the schema gives the columns their types") }
        let columns = try codeColumns.map { name -> (codes: [UInt16], dictionary: [String]) in
            if name == RecordSchema.basis.name { return Self.basis(of: segment) }
            guard case .codes(let codes, let dictionary) = try segment.column(name) else {
                preconditionFailure("the schema gives the columns their types")
            }
            return (codes, dictionary)
        }
        var weights: [UInt32]?
        if let column = RecordSchema.of(query.kind).column(of: query.measure),
            case .counts(let values) = try segment.column(column.name)
        {
            weights = values
        }
        let (regions, divided) = try territory.place(
            codes: regionCodes, dictionary: regionDictionary, days: days, figures: weights)
        let compiler = FilterCompiler(facts: facts, territory: query.territory ?? facts.territoryDay) { name in
            let column = SegmentReading.place(of: name, in: codeColumns)
            return (columns[column].dictionary, column)
        }
        self.init(
            segment: segment, days: days, hours: nil, ends: nil, schoolTimes: [], regions: regions, divided: divided,
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
