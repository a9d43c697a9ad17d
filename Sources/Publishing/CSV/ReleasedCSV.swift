internal import Disclosure
internal import Records
public import Trends
internal import Wording

/// A table as long, typed CSV: RFC 4180, UTF-8, CRLF, one cell a line, decimal points.
///
/// Columns: the axes (`region_code,region_name,period,…`), `measure,value,status`; with rates
/// `per`, the columns of `DenominatorFields` and `rate,lower,upper`; with verdicts `ratio,ratio_lower,ratio_upper,verdict`; `fictitious`
/// where the data is invented, `audience` where it is for the house only, `territory` where it is not today's.
public enum ReleasedCSV {
    public static func text(_ table: EstimateTable) -> String { text(table, steps: nil) }

    public static func text(_ trend: TrendTable) -> String { text(trend.table, steps: trend.steps) }

    private static func text(_ table: EstimateTable, steps: [Int: YearOnYear.Step]?) -> String {
        var lines = [header(table, hasVerdicts: steps != nil)]
        for (offset, (cell, indices)) in zip(table.cells, table.axes.memberIndices).enumerated() {
            var fields = zip(table.axes, indices).flatMap { axis, index -> [String] in
                let member = axis.members[index]
                return axis.dimension == "region" ? [member.code, member.name(.german)] : [member.code]
            }
            fields += [table.measure.name, cell.count.map(String.init) ?? "", cell.statusOfCount.rawValue]
            if let per = table.per {
                fields.append(String(per))
                fields += DenominatorFields.all.map { DenominatorFields.text($0, of: cell) ?? "" }
                fields += [number(cell.estimate), number(cell.lower), number(cell.upper)]
            }
            if let steps {
                let step = steps[offset]
                fields += [
                    number(step?.comparison?.ratio), number(step?.comparison?.lower), number(step?.comparison?.upper),
                    step?.verdict.rawValue ?? "",
                ]
            }
            fields += marks(table)
            lines.append(fields)
        }
        return lines.map { $0.map(CSVField.written).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func header(_ table: EstimateTable, hasVerdicts: Bool) -> [String] {
        var names = table.axes.flatMap { axis in
            axis.dimension == "region" ? ["region_code", "region_name"] : [axis.columnName]
        }
        names += ["measure", "value", "status"]
        if table.per != nil {
            names += ["per"] + DenominatorFields.all.map(\.rawValue) + ["rate", "lower", "upper"]
        }
        if hasVerdicts { names += ["ratio", "ratio_lower", "ratio_upper", "verdict"] }
        if table.provenance.isFictitious { names.append("fictitious") }
        if table.audience != .everybody { names.append("audience") }
        if table.provenance.territory != nil { names.append("territory") }
        return names
    }

    private static func marks(_ table: EstimateTable) -> [String] {
        var marks = [String]()
        if table.provenance.isFictitious { marks.append(Markings.fictitious(.german)) }
        if let audience = Markings.column(table.audience) { marks.append(audience) }
        if let territory = table.provenance.territory { marks.append(territory.description) }
        return marks
    }

    private static func number(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        return Decimals.shortest(value, fractionDigits: 6)
    }
}
