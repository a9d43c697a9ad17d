@testable import Disclosure

/// Small published tables for tests: `?` is withheld, `:` has no figure.
enum PublishedSample {
    /// A table of rows and columns with its margins, each with the name of its row and column; `_T` heads the totals.
    static func matrix(
        _ lines: [[String]], rows: [String], columns: [String], dimensions: [String] = ["row", "column"],
        measure: String = "incidents", file: String = "a.csv", release: Int = 0
    ) -> PublishedTable {
        var cells = [PublishedTable.Cell]()
        for (row, line) in zip(rows, lines) {
            for (column, text) in zip(columns, line) {
                cells.append(cell([row, column], text, measure: measure, line: cells.count + 2))
            }
        }
        return PublishedTable(file: file, dimensions: dimensions, cells: cells, release: release)
    }

    /// A table of one dimension.
    static func list(
        _ figures: KeyValuePairs<String, String>, dimension: String = "region", measure: String = "incidents",
        file: String = "a.csv", release: Int = 0
    ) -> PublishedTable {
        PublishedTable(
            file: file, dimensions: [dimension],
            cells: figures.enumerated().map { number, entry in
                cell([entry.key], entry.value, measure: measure, line: number + 2)
            }, release: release)
    }

    /// The matrix with the sums of its rows and columns, some of it withheld.
    static func withMargins(
        _ inner: [[Int]], rows: [String], columns: [String], withheld: Set<[String]>
    ) -> PublishedTable {
        let lines = inner.map { $0 + [$0.reduce(0, +)] }
        let totals = (0...columns.count).map { column in lines.reduce(0) { $0 + $1[column] } }
        let (allRows, allColumns) = (rows + ["_T"], columns + ["_T"])
        let texts = zip(allRows, lines + [totals]).map { row, line in
            zip(allColumns, line).map { withheld.contains([row, $0]) ? "?" : String($1) }
        }
        return matrix(texts, rows: allRows, columns: allColumns)
    }

    private static func cell(_ codes: [String], _ text: String, measure: String, line: Int) -> PublishedTable.Cell {
        let figure: PublishedTable.Figure =
            switch text {
            case "?": .withheld
            case ":": .absent
            default: .value(Int(text) ?? -1)
            }
        return PublishedTable.Cell(measure: measure, codes: codes, figure: figure, line: line)
    }
}

extension ReleaseAudit {
    /// Each withheld cell by its codes: `w b` → `47…47`.
    var intervals: [String: String] {
        Dictionary(
            uniqueKeysWithValues: findings.map { finding in
                (finding.name, "\(finding.lower)…\(finding.upper.map(String.init) ?? "")")
            })
    }

    var narrow: [String] { tooNarrow.map(\.name).sorted() }
}

extension ReleaseAudit.Finding {
    /// The codes that are no totals: dimensions in the order of their names.
    var name: String { place.coordinates.map(\.code).joined(separator: " ") }
}

extension AuditRule {
    static func asking(width: Int = 3, intervals: Bool = true, zerosArePublished: Bool = true) -> AuditRule {
        var rule = AuditRule()
        rule.width = width
        rule.seeksIntervals = intervals
        rule.zerosArePublished = zerosArePublished
        return rule
    }
}
