internal import Records
internal import Regions
internal import Wording

/// Makes the record of a figure from the fields of its row, the headings of its column and the cell itself.
struct FigureReader {
    /// Where a figure without a known place belongs.
    enum Place: Equatable {
        case found(RegionCode)
        /// At the finest region known; a figure of what could not be placed finer.
        case unassigned(RegionCode)
        /// At the region that holds all others of the table.
        case aboveAll
    }

    private let schema: RecordSchema
    private let period: PeriodReader
    private let day: DayReader
    private var region: RegionReader
    private let values: [Int: ValueReader]
    private let gazetteer: Gazetteer
    private let isMatchedByCode: Bool
    private let kind: RecordKind
    private let mapped: Set<String>

    /// - Parameter header: the file's columns, then one name for each row of headings.
    init(profile: Profile, header: [String], register: RegionRegister) {
        kind = profile.kind
        schema = RecordSchema.of(profile.kind)
        let width = header.count - profile.table.headingRows
        let sources = profile.sources.mapValues { $0.placingHeading(behind: width) }
        period = PeriodReader(sources["date"], header: header, coverage: profile.delivery.coverage)
        day = DayReader(sources["date"], header: header, coverage: profile.delivery.coverage)
        region = RegionReader(sources["region"], header: header, register: register)
        isMatchedByCode = sources["region"]?.match == .code
        mapped = Set(sources.filter { $0.value.map != nil }.keys)
        gazetteer = register.gazetteer
        var values = [Int: ValueReader]()
        for (index, column) in schema.columns.enumerated()
        where column.type == .code && !column.isDerived && column.name != "region" {
            values[index] = ValueReader(
                column, sources[column.name], header: header, decimalSeparator: profile.dialect.decimalSeparator ?? ",")
        }
        self.values = values
    }

    /// The days a figure tells of: its period, or the reference day of inhabitants.
    func period(_ fields: [String]) throws(RowProblem) -> Period {
        if kind == .counts { return try period.read(period.place.text(fields)) }
        return Period(.day, containing: try day.read(day.place.text(fields)).day)
    }

    /// The place of a figure.
    ///
    /// - Parameter isUnassigned: the row or its heading says that its place is not known.
    mutating func place(
        _ fields: [String], on period: Period, isUnassigned: Bool, _ remarks: inout RowNormaliser.Remarks
    ) throws(RowProblem) -> Place {
        let names = region.place.texts(fields)
        do {
            let value = try region.read(names, on: period.firstDay, &remarks)
            guard case .code(let code) = value else { return .aboveAll }
            return remarks.isKeptFurtherUp || isUnassigned ? .unassigned(RegionCode(code)) : .found(RegionCode(code))
        } catch {
            let code = isMatchedByCode ? names.last ?? "" : ""
            if isUnassigned {
                remarks.isKeptFurtherUp = true
                return prefix(of: code).map(Place.unassigned) ?? .aboveAll
            }
            // 010000 is 01, where the register has no code of that length for it.
            let stem = String(code.reversed().drop { $0 == "0" }.reversed())
            for candidate in [stem, stem + "0"] where candidate.count < code.count {
                if gazetteer.region(RegionCode(candidate)) != nil { return .found(RegionCode(candidate)) }
            }
            throw error
        }
    }

    /// The finest region whose code a code begins with: `019900` → `01`.
    private func prefix(of code: String) -> RegionCode? {
        var shorter = code.dropLast()
        while !shorter.isEmpty {
            if let region = gazetteer.region(RegionCode(String(shorter))) { return region.code }
            shorter = shorter.dropLast()
        }
        return nil
    }

    /// - Parameter place: the code of the region.
    func record(
        _ fields: [String], period: Period, place: RegionCode?, figure: CountSymbols.Reading,
        _ remarks: inout RowNormaliser.Remarks
    ) throws(RowProblem) -> [RecordValue] {
        var record = [RecordValue]()
        for (index, column) in schema.columns.enumerated() {
            switch column.name {
            case "date": record.append(.day(period.firstDay))
            case "region": record.append(place.map { .code($0.text) } ?? .unknown)
            case "grain": record.append(.code(period.grain.rawValue))
            case "status": record.append(.code(figure.status.rawValue))
            case "value": record.append(figure.count.map(RecordValue.count) ?? .unknown)
            default: record.append(try term(index, column.name, fields, &remarks))
            }
        }
        return record
    }

    private func term(
        _ index: Int, _ name: String, _ fields: [String], _ remarks: inout RowNormaliser.Remarks
    ) throws(RowProblem) -> RecordValue {
        guard let reader = values[index] else { return .unknown }
        let text = reader.place.text(fields)
        let reading = try reader.read(text)
        if let nearest = reading.unmapped { remarks.unmapped.append((text, nearest, reader.place.name)) }
        if name == "sex", !mapped.contains(name), case .code(let text) = reading.value {
            return .code(SexTerm.code(of: text))
        }
        return reading.value
    }
}
