internal import Records
internal import Wording

/// Reads a value that depends on its own text alone: a term, an hour, a count or a quantity.
struct ValueReader {
    /// A value, and the known term nearest to one that no map knows (empty where none is near).
    struct Reading: Equatable {
        var value: RecordValue
        var unmapped: String?
    }

    let place: FieldPlace
    private let type: ColumnType
    private let map: CategoryMap?
    /// For the column of ages.
    let ages: AgeSettings?
    private let decimalSeparator: Character

    init(_ column: ColumnDefinition, _ source: ColumnSource?, header: [String], decimalSeparator: Character = ",") {
        place = FieldPlace(source, header: header)
        type = column.type
        map = source?.map
        ages = column.name == "age_band" ? source?.ages ?? AgeSettings() : nil
        self.decimalSeparator = decimalSeparator
    }

    /// - Parameter text: tidied; an empty one is an unknown value.
    func read(_ text: String) throws(RowProblem) -> Reading {
        guard !text.isEmpty else { return Reading(value: .unknown) }
        switch type {
        case .code: return term(text)
        case .hour: return Reading(value: .hour(try hour(text)))
        case .count: return Reading(value: .count(try count(text)))
        case .quantity: return Reading(value: .quantity(try hundredths(text)))
        case .day: preconditionFailure("days are read by DayReader")
        }
    }

    private func term(_ text: String) -> Reading {
        guard let map else {
            guard let ages else { return Reading(value: .code(text)) }
            return ages.code(text).map { Reading(value: .code($0)) } ?? Reading(value: .unknown, unmapped: "")
        }
        if let path = map.path(of: text) { return Reading(value: path.isEmpty ? .unknown : .code(path)) }
        return Reading(value: .unknown, unmapped: map.suggestion(for: text) ?? "")
    }

    private func hour(_ text: String) throws(RowProblem) -> Int {
        guard let hour = Int(text.prefix(while: \.isNumber)), (0...23).contains(hour) else {
            throw .number(text, column: place.name, expected: Phrase(de: "eine Stunde 0–23", en: "an hour 0–23"))
        }
        return hour
    }

    private func count(_ text: String) throws(RowProblem) -> Int {
        guard let count = NumberParsing.count(text, decimalSeparator: decimalSeparator),
            (0..<Int(Column.unknownCount)).contains(count)
        else {
            throw .number(
                text, column: place.name,
                expected: Phrase(de: "eine ganze Zahl ab 0", en: "a whole number from 0"),
                suggestion: RowProblem.otherDecimal(text, than: decimalSeparator))
        }
        return count
    }

    private func hundredths(_ text: String) throws(RowProblem) -> Int {
        guard let hundredths = NumberParsing.hundredths(text, decimalSeparator: decimalSeparator),
            hundredths <= Int(Int32.max)
        else {
            throw .number(
                text, column: place.name,
                expected: Phrase(
                    de: "eine Zahl ab 0 mit höchstens zwei Nachkommastellen",
                    en: "a number from 0 with at most two decimals"),
                suggestion: RowProblem.otherDecimal(text, than: decimalSeparator))
        }
        return hundredths
    }
}
