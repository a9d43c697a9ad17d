internal import Records
internal import Regions
internal import Store

/// The records of a delivery as they lie in the store: what a question has to know of them before a row is read.
struct SegmentSource {
    let segment: Segment
    /// The first and the last day on which a record begins: days since 1970-01-01.
    let days: ClosedRange<Int>
    /// Whether any record happened between two moments.
    let hasEnds: Bool
    let regionDictionary: [String]
    let homes: RegionHomes
    /// Those of the columns with codes that are grouped by or filtered.
    let dictionaries: [[String]]
    let hasUnknown: [Bool]
    let filter: RowTest?
    /// The column that is added up; `nil` where records are counted.
    let weight: String?
    /// Whether keys of records are added up.
    let addsKeys: Bool

    var rowCount: Int { segment.rowCount }

    /// - Parameters:
    ///   - codeColumns: the columns with codes that are grouped by or filtered.
    ///   - needsEnds: the question tells what lies across periods or hours apart.
    /// - Throws: `QueryError.regionNotInRegister`, those of the filter's terms; `StoreError`, `FileError`.
    init(
        _ segment: Segment, query: Query, facts: CountyFacts, codeColumns: [String], needsEnds: Bool,
        territory: inout TerritoryMapping
    ) throws {
        self.segment = segment
        let days = segment.summary(of: "date").range ?? 0...0
        self.days = days
        hasEnds = needsEnds && segment.summary(of: RecordSchema.endDate).range != nil
        let regionDictionary = try segment.dictionary(of: "region")
        self.regionDictionary = regionDictionary
        homes = try territory.homes(of: regionDictionary, days: days)
        let dictionaries = try codeColumns.map { try segment.codes(of: $0) }
        self.dictionaries = dictionaries
        hasUnknown = codeColumns.map { name in
            name == RecordSchema.basis.name ? segment.delivery.basis == nil : segment.summary(of: name).unknown > 0
        }
        addsKeys = query.tally == .keys
        weight = query.weightColumn ?? RecordSchema.of(query.kind).column(of: query.measure)?.name
        let compiler = FilterCompiler(facts: facts, territory: query.territory ?? facts.territoryDay) { name in
            let column = SegmentReading.place(of: name, in: codeColumns)
            return (dictionaries[column], column)
        }
        filter = try query.filter.map { try compiler.test($0.root) }
    }

    /// Whether the condition is false of every record, as the delivery's summary tells.
    var isPruned: Bool { excludingTest != nil }

    /// The part of the condition that is false of every record, as the delivery's summary tells; `nil` where none is.
    var excludingTest: RowTest? { filter.flatMap(excluding) }

    private func excluding(_ test: RowTest) -> RowTest? {
        if case .all(let tests) = test { return tests.lazy.compactMap(excluding).first }
        return mayPass(test) ? nil : test
    }

    private func mayPass(_ test: RowTest) -> Bool {
        switch test {
        case .days(let wanted, outside: false):
            // A record that begins before may end within, and is not within as a whole.
            wanted.overlaps(days)
        case .days(let wanted, outside: true):
            hasEnds || days.lowerBound < wanted.lowerBound || days.upperBound > wanted.upperBound
        case .codes(_, let chosen): chosen.contains(true)
        case .regions(let chosen):
            switch homes {
            case .fixed(let numbers): numbers.contains { chosen[$0] }
            case .byDay(_, _, let regions): regions.joined().contains { chosen[$0] }
            case .divided: true
            }
        case .all(let tests): tests.allSatisfy(mayPass)
        case .any(let tests): tests.contains(where: mayPass)
        case .hours(let chosen): chosen.contains(true)
        case .schoolTimes(let chosen): chosen.contains(true)
        case .weekdays(let chosen): chosen.contains(true)
        case .not: true
        }
    }
}
