internal import Geodata
public import Trends
public import Wording

/// A table as a list of JSON objects, one cell an object a line, with the names and the order of the CSV.
///
/// Every object has every name; what has no value is `null`.
public enum ReleasedJSON {
    /// Counts or rates, an object a cell.
    public static func text(_ table: EstimateTable, language: Language) -> String {
        text(LongRows(table, language: language))
    }

    /// What was made of counts, an object a cell.
    public static func text(_ table: DerivedTable, language: Language) -> String {
        text(LongRows(table, language: language))
    }

    /// An object a statement.
    public static func text(_ statements: StatementTable, language: Language) -> String {
        text(LongRows(statements, language: language))
    }

    private static func text(_ rows: LongRows) -> String {
        let objects = rows.rows.map { row in
            JSONValue.object(zip(rows.names, row).map { JSONMember($0, value($1)) }).text
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    static func value(_ value: LongRows.Value) -> JSONValue {
        switch value {
        case .text(let text): text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
        case .count(let count): count.map { .integer($0) } ?? .null
        // Six digits, as in the CSV.
        case .number(let number): number.flatMap { $0.isFinite ? .number(($0 * 1e6).rounded() / 1e6) : nil } ?? .null
        }
    }
}
