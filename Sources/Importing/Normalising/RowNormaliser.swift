internal import Records
internal import Regions
internal import Store
internal import Wording

/// Turns the rows of one file into records, or into rejects that say why not.
///
/// A row is judged by its `RowShape`, then each column of the schema is read by a reader of its own, whose answer depends
/// on the texts of its fields alone (the region's on the day too), so that answers may be remembered by text.
struct RowNormaliser {
    /// What became of a row.
    enum Outcome {
        case record([RecordValue], Remarks)
        case reject(Reject)
    }

    /// What a reader of the account should know of a record.
    struct Remarks {
        /// The record stays above the finest place.
        var isKeptFurtherUp = false
        /// The known place nearest to the one that was not found.
        var placeSuggestion: String?
        /// The name of the place is that of places inside it too.
        var sharedName: SharedName?
        /// Terms that no map knows, with the nearest known one (empty where none is near).
        var unmapped: [(text: String, nearest: String, column: String)] = []
        /// From the row's start to its end, where it names one.
        var range: MomentRange?
    }

    let schema: RecordSchema
    let shape: RowShape
    let day: DayReader
    let end: RangeEnd?
    private let ranges: RangeRule
    let recorded: RecordedDay?
    var region: RegionReader
    /// For the other columns of the schema, by their index.
    let values: [Int: ValueReader]
    /// Whether the hour is told with the date.
    let hourFollowsDate: Bool
    /// Columns of the schema without which a row is no record.
    let needed: [Bool]
    /// What was read, by the column of the schema and the text.
    private var readings: [[String: ValueReader.Reading]]

    init(profile: Profile, header: [String], register: RegionRegister, conventions: ColumnConventions) {
        let schema = RecordSchema.of(profile.kind)
        let sources = profile.sources
        self.schema = schema
        shape = RowShape(
            header: header, dropped: profile.dropped, totalWords: profile.totalWords,
            conditions: profile.conditions)
        day = DayReader(
            sources["date"], header: header, coverage: profile.delivery.coverage(on: .occurred),
            order: conventions.dateOrders["date"])
        end = RangeEnd(sources, schema: schema, header: header, order: conventions.dateOrders["end"])
        ranges = profile.ranges
        region = RegionReader(sources["region"], header: header, register: register)
        recorded = RecordedDay(profile, header: header, order: conventions.dateOrders["recorded"])
        hourFollowsDate = sources["hour"] == nil
        var values = [Int: ValueReader]()
        for (index, column) in schema.columns.enumerated() where column.type != .day && column.name != "region" {
            let decimal = conventions.decimals[column.name] ?? profile.dialect.decimalSeparator ?? ","
            values[index] = ValueReader(column, sources[column.name], header: header, decimalSeparator: decimal)
        }
        self.values = values
        needed = schema.columns.map { column in
            column.isRequired || column.name == schema.defaultMeasure.name && sources[column.name] != nil
        }
        readings = Array(repeating: [:], count: schema.columns.count)
    }

    mutating func normalise(_ row: SourceRow) -> Outcome {
        if let reject = shape.reject(row) { return .reject(reject) }
        do {
            var remarks = Remarks()
            let values = try values(row.fields, &remarks)
            return .record(values, remarks)
        } catch {
            return .reject(error.reject(line: row.line))
        }
    }

    private mutating func values(_ fields: [String], _ remarks: inout Remarks) throws(RowProblem) -> [RecordValue] {
        let (date, hourOfDay) = try day.read(day.place.text(fields))
        var record = [RecordValue]()
        var hour: Int?
        for (index, column) in schema.columns.enumerated() {
            switch column.name {
            case "date": record.append(.day(date))
            case "region": record.append(try region.read(region.place.texts(fields), on: date, &remarks))
            case "recorded": record.append(try recorded?.read(fields) ?? .unknown)
            case "hour":
                let value = hourFollowsDate ? hourOfDay.map(RecordValue.hour) : try value(index, fields, date, &remarks)
                if case .hour(let told)? = value { hour = told }
                record.append(value ?? .unknown)
            case RecordSchema.endDate, RecordSchema.endHour: record.append(.unknown)
            default: record.append(try value(index, fields, date, &remarks))
            }
            if needed[index], record.last == .unknown { throw .missing(column, in: values[index]?.place.name ?? "") }
        }
        remarks.range = try end?.range(fields, from: date, hour: hour)
        if let range = remarks.range, !range.isMoment, ranges == .unknown,
            let endDate = schema.index(of: RecordSchema.endDate), let endHour = schema.index(of: RecordSchema.endHour)
        {
            record[endDate] = .day(range.lastDay)
            record[endHour] = range.lastHour.map(RecordValue.hour) ?? .unknown
        }
        return record
    }

    private mutating func value(
        _ index: Int, _ fields: [String], _ date: CivilDate, _ remarks: inout Remarks
    ) throws(RowProblem) -> RecordValue {
        guard let reader = values[index] else { return .unknown }
        let written = reader.place.text(fields)
        let text = reader.ages?.isBirthYear == true ? reader.ages?.age(written, in: date.year) ?? "" : written
        let reading: ValueReader.Reading
        if let known = readings[index][text] {
            reading = known
        } else {
            reading = try reader.read(text)
            if readings[index].count < Self.mostRemembered { readings[index][text] = reading }
        }
        if let nearest = reading.unmapped { remarks.unmapped.append((written, nearest, reader.place.name)) }
        return reading.value
    }

    /// - Parameter others: texts of ages that another reader of the file remembers.
    /// - Throws: `ImportError.Problem.overlappingBands` where the column of ages seems to exclude its upper ends.
    func checkAges(_ others: [String] = []) throws(ImportError.Problem) {
        for (index, reader) in values {
            guard let overlap = reader.ages?.overlap(among: others + readings[index].keys) else { continue }
            throw .overlappingBands(column: reader.place.name, overlap.0.text, overlap.1.text)
        }
    }

    /// The texts of ages that were read.
    var ages: [String] {
        values.filter { $0.value.ages != nil }.flatMap { readings[$0.key].keys }
    }

    /// How many texts of a column are remembered: enough for any list of terms, little memory for running text.
    private static let mostRemembered = 4096

    /// Line breaks and runs of blanks become one blank.
    static func tidied(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 < 0x21 || $0 == 0xC2 }) else { return field }
        return field.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
