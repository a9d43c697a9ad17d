public import Trends
public import Wording

/// A table as long, typed CSV: RFC 4180, UTF-8, CRLF, one cell a line, decimal points.
///
/// Columns: the axes (`region_code,region_name,period,…`), `measure,value,status`; with rates `per`, the columns of `DenominatorField` and
/// `rate,lower,upper`; with statements what was found, such as `ratio,ratio_lower,ratio_upper`, and `verdict,statement`; `fictitious`
/// where the data is invented, `audience` where it is not released, `territory` where it is not today's, `selection` where a condition is
/// not all on the axes, `note` where counts were rounded or have noise or a ranking does not know all members. Computed figures stand
/// below the count of their cell, with a `measure` of their own such as `incidents_index_2015`.
public enum ReleasedCSV {
    /// Counts or rates, a row a cell.
    public static func text(_ table: EstimateTable, language: Language) -> String {
        text(LongRows(table, language: language))
    }

    /// A row a statement.
    public static func text(_ statements: StatementTable, language: Language) -> String {
        text(LongRows(statements, language: language))
    }

    /// What was made of counts, a row a cell.
    public static func text(_ table: DerivedTable, language: Language) -> String {
        text(LongRows(table, language: language))
    }

    private static func text(_ rows: LongRows) -> String {
        ([rows.names] + rows.rows.map { $0.map(text) })
            .map { $0.map(CSVField.written).joined(separator: ",") + "\r\n" }.joined()
    }

    static func text(_ value: LongRows.Value) -> String {
        switch value {
        case .text(let text): text ?? ""
        case .count(let count): count.map(String.init) ?? ""
        case .number(let number): number.map { $0.isFinite ? Decimals.shortest($0, fractionDigits: 6) : "" } ?? ""
        }
    }
}
