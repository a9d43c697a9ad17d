internal import Records
internal import Regions
internal import Wording

/// Turns the rows of one file into records, or into rejects that say why not.
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
        /// For each term that no map knows, the nearest known one (empty where none is near).
        var unmapped: [String] = []
    }

    private let profile: Profile
    private let schema: RecordSchema
    private let header: [String]
    /// For each column of the schema the indices of the file's columns it is made from.
    private let indices: [[Int]]
    /// The index of the file's column that tells the end of a period, where the profile names one.
    private let endColumn: Int?
    private let hourFollowsDate: Bool
    private var resolver: RegionResolver
    /// The indices of the file's columns that tell whether a row is a sum.
    private let telling: [Int]
    /// The profile's words for sums, in lower case.
    private let totalWords: [String]
    /// For terms that no map knows the nearest known one, by the column and the term.
    private var nearestTerms: [[String]: String] = [:]

    init(profile: Profile, header: [String], gazetteer: Gazetteer, history: TerritorialHistory) {
        self.profile = profile
        self.header = header
        schema = RecordSchema.of(profile.kind)
        indices = schema.columns.map { column in
            profile.sources[column.name]?.columns.compactMap { HeaderSearch.index(of: $0, in: header) } ?? []
        }
        let dropped = Set(profile.dropped.compactMap { HeaderSearch.index(of: $0, in: header) })
        telling = header.indices.filter { !dropped.contains($0) }
        totalWords = profile.totalWords.map { $0.lowercased() }
        endColumn = profile.sources["end"]?.columns.first.flatMap { HeaderSearch.index(of: $0, in: header) }
        hourFollowsDate = profile.sources["hour"] == nil
        resolver = RegionResolver(
            gazetteer: gazetteer, history: history,
            matchesByCode: profile.sources["region"]?.matchesByCode ?? false)
    }

    mutating func normalise(_ record: SourceRow) -> Outcome {
        if record.isBlank {
            return .reject(
                setApart(record, Phrase(de: "Zeile ohne Eintrag", en: "row without any entry")))
        }
        if telling.contains(where: { $0 < record.fields.count && isTotal(record.fields[$0]) }) {
            return .reject(
                setApart(record, Phrase(de: "Summenzeile der Lieferung", en: "sum of the supplier's own")))
        }
        let isTooShort = record.fields.count < header.count
        guard !isTooShort, record.fields[header.count...].allSatisfy(\.isEmpty) else {
            return .reject(fieldCount(record))
        }
        do {
            var remarks = Remarks()
            let values = try values(record, &remarks)
            return .record(values, remarks)
        } catch {
            return .reject(error.reject(line: record.line))
        }
    }

    private mutating func values(_ record: SourceRow, _ remarks: inout Remarks) throws(RowProblem) -> [RecordValue] {
        guard let dateIndex = schema.index(of: "date") else { preconditionFailure("every kind of record has a date") }
        let (date, hourOfDate) = try day(record, dateIndex)
        try checkEnd(record, start: date)
        var values = [RecordValue]()
        for (index, column) in schema.columns.enumerated() {
            switch (column.name, column.type) {
            case ("date", _):
                values.append(.day(date))
            case ("region", _):
                values.append(.code(try region(record, index, on: date, &remarks)))
            case ("hour", _) where hourFollowsDate:
                values.append(hourOfDate.map(RecordValue.hour) ?? .unknown)
            default:
                values.append(try value(record, index, column, &remarks))
            }
            let isCounted = column.name == schema.defaultMeasure.name && profile.sources[column.name] != nil
            if column.isRequired || isCounted, values.last == .unknown {
                throw RowProblem(
                    column: columnName(index), reason: Phrase(de: "Angabe fehlt", en: "no entry"),
                    expected: column.title,
                    suggestion: Phrase(de: "Beim Lieferanten nachfragen", en: "Ask the supplier"))
            }
        }
        return values
    }

    private func day(_ record: SourceRow, _ index: Int) throws(RowProblem) -> (CivilDate, Int?) {
        let text = profile.sources["date"]?.constant ?? field(record, index) ?? ""
        let patterns = profile.sources["date"]?.format.map { [$0] } ?? DatePattern.unambiguous
        for pattern in patterns {
            guard let (date, hour) = pattern.parse(text) else { continue }
            guard (0..<Int(Column.unknownDay)).contains(date.dayNumber) else { break }
            if let coverage = profile.coverage, !coverage.contains(date) {
                throw RowProblem.outside(coverage, column: columnName(index))
            }
            return (date, hour)
        }
        throw RowProblem.date(text, column: columnName(index), patterns: patterns)
    }

    /// A period whose end lies before its start is none.
    private func checkEnd(_ record: SourceRow, start: CivilDate) throws(RowProblem) {
        guard let source = profile.sources["end"], let index = endColumn, !record.fields[index].isEmpty else { return }
        let patterns = source.format.map { [$0] } ?? DatePattern.unambiguous
        guard let end = patterns.lazy.compactMap({ $0.parse(record.fields[index])?.date }).first else {
            throw RowProblem.date(record.fields[index], column: header[index], patterns: patterns)
        }
        guard start <= end else {
            throw RowProblem(
                column: header[index],
                reason: Phrase(de: "Ende liegt vor dem Beginn", en: "the end is before the start"),
                expected: Phrase(de: "ein Tag nicht vor dem Beginn", en: "a day not before the start"),
                suggestion: Phrase(de: "Beginn und Ende vergleichen", en: "Compare start and end"))
        }
    }

    private mutating func region(
        _ record: SourceRow, _ index: Int, on day: CivilDate, _ remarks: inout Remarks
    ) throws(RowProblem) -> String {
        let names =
            profile.sources["region"]?.constant.map { [$0] } ?? indices[index].map { Self.tidied(record.fields[$0]) }
        switch resolver.resolve(names, on: day) {
        case .found(let code):
            return code.text
        case .keptFurtherUp(let code, let suggestion):
            remarks.isKeptFurtherUp = true
            remarks.placeSuggestion = suggestion
            return code.text
        case .unknown(let suggestion):
            throw RowProblem(
                column: columnName(index),
                reason: Phrase(de: "keine bekannte Region", en: "no known region"),
                expected: Phrase(
                    de: "ein Name oder Schlüssel aus dem Regionenverzeichnis",
                    en: "a name or code from the register of regions"),
                suggestion: suggestion.map { Phrase(de: "Gemeint vielleicht „\($0)“?", en: "Did you mean “\($0)”?") }
                    ?? Phrase(
                        de: "Schreibweise als Alias ins Verzeichnis aufnehmen", en: "Add the spelling as an alias"))
        }
    }

    private mutating func value(
        _ record: SourceRow, _ index: Int, _ column: ColumnDefinition, _ remarks: inout Remarks
    ) throws(RowProblem) -> RecordValue {
        guard let source = profile.sources[column.name] else { return .unknown }
        guard let text = source.constant.map(Self.tidied) ?? field(record, index), !text.isEmpty else {
            return .unknown
        }
        switch column.type {
        case .code:
            guard let map = source.map else { return .code(text) }
            if let path = map.path(of: text) { return path.isEmpty ? .unknown : .code(path) }
            let nearest = nearestTerms[[column.name, text]] ?? map.suggestion(for: text) ?? ""
            nearestTerms[[column.name, text]] = nearest
            remarks.unmapped.append(nearest)
            return .unknown
        case .hour:
            guard let hour = Int(text.prefix(while: \.isNumber)), (0...23).contains(hour) else {
                throw RowProblem.number(
                    text, column: columnName(index), expected: Phrase(de: "eine Stunde 0–23", en: "an hour 0–23"))
            }
            return .hour(hour)
        case .count:
            guard let count = NumberParsing.count(text, decimalSeparator: profile.decimalSeparator),
                (0..<Int(Column.unknownCount)).contains(count)
            else {
                throw RowProblem.number(
                    text, column: columnName(index),
                    expected: Phrase(de: "eine ganze Zahl ab 0", en: "a whole number from 0"))
            }
            return .count(count)
        case .quantity:
            guard let hundredths = NumberParsing.hundredths(text, decimalSeparator: profile.decimalSeparator),
                hundredths <= Int(Int32.max)
            else {
                throw RowProblem.number(
                    text, column: columnName(index),
                    expected: Phrase(
                        de: "eine Zahl ab 0 mit höchstens zwei Nachkommastellen",
                        en: "a number from 0 with at most two decimals"))
            }
            return .quantity(hundredths)
        case .day:
            return .unknown
        }
    }

    /// The first non-empty field a column is made from, blanks tidied.
    private func field(_ record: SourceRow, _ index: Int) -> String? {
        indices[index].lazy.map { Self.tidied(record.fields[$0]) }.first { !$0.isEmpty }
    }

    private func columnName(_ index: Int) -> String {
        indices[index].map { header[$0] }.joined(separator: " / ")
    }

    private func isTotal(_ field: String) -> Bool {
        guard field.utf8.count < 240, field.count < 60 else { return false }
        let lowered = field.lowercased()
        return totalWords.contains { word in
            lowered.hasPrefix(word) && lowered.dropFirst(word.count).first.map { !$0.isLetter } ?? true
        }
    }

    private func setApart(_ record: SourceRow, _ reason: Phrase) -> Reject {
        Reject(
            line: record.line, column: "", reason: reason, expected: Phrase(de: "ein Datensatz", en: "a record"),
            suggestion: Phrase(de: "Nichts zu tun", en: "Nothing to do"), isSetApart: true)
    }

    private func fieldCount(_ record: SourceRow) -> Reject {
        Reject(
            line: record.line, column: "",
            reason: Phrase(de: "\(record.fields.count) Felder", en: "\(record.fields.count) fields"),
            expected: Phrase(de: "\(header.count) Felder", en: "\(header.count) fields"),
            suggestion: Phrase(
                de: "Trennzeichen und Anführungszeichen der Zeile prüfen", en: "Check delimiters and quotes of the row"),
            isSetApart: false)
    }

    /// Line breaks and runs of blanks become one blank.
    static func tidied(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 < 0x21 || $0 == 0xC2 }) else { return field }
        return field.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
