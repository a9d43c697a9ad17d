internal import Wording

/// The header of a table of figures: one row of names, or several of which the upper ones span columns.
struct TableHeader {
    /// For each column its lowest entry.
    let names: [String]
    /// The rows of headings, the topmost first; an entry stands for the empty fields to its right (merged cells).
    let headings: [[String]]
    /// The line of the lowest row.
    let line: Int
    /// The number of the first row below.
    let end: Int

    /// Finds the header: the lowest run of rows without blank ones between that together hold every wanted name.
    ///
    /// A title above that holds the same word is none: of overlapping runs the last is taken.
    /// - Parameters:
    ///   - depth: how many rows the header has.
    ///   - isNamed: whether a name is that of a column of its own, which spans nothing.
    ///   - fixedLine: the line on which the profile says that the header starts.
    /// - Throws: `ImportError.Problem.missingColumns`.
    init(
        in rows: [SourceRow], wanted: [String], depth: Int, fixedLine: Int?, isNamed: (String) -> Bool
    ) throws(ImportError.Problem) {
        let filled = rows.indices.prefix(HeaderSearch.reach).filter { !rows[$0].isBlank }
        var best: (run: ArraySlice<Int>, score: Int)?
        for start in filled.indices where start + depth <= filled.count {
            let run = filled[start..<(start + depth)]
            if let fixedLine, rows[run[start]].line < fixedLine { continue }
            let names = Self.names(run.map { rows[$0].fields })
            let score = wanted.count { HeaderSearch.index(of: $0, in: names) != nil }
            if best?.score == wanted.count, score < wanted.count { break }
            if best.map({ score > $0.score }) ?? true || score == wanted.count { best = (run, score) }
            if fixedLine != nil || wanted.isEmpty { break }
        }
        let run = best?.run.map { rows[$0] } ?? []
        let names = Self.names(run.map(\.fields)).map(RowNormaliser.tidied)
        let missing = wanted.filter { HeaderSearch.index(of: $0, in: names) == nil }
        guard missing.isEmpty, let last = best?.run.last else {
            throw .missingColumns(
                missing, line: run.first?.line ?? 1,
                suggestions: missing.compactMap { name in
                    Suggestion.nearest(to: name, in: names.filter { !$0.isEmpty }).map { (name, $0) }
                })
        }
        self.names = names
        line = rows[last].line
        end = last + 1
        headings = run.enumerated().map { level, row in
            let fields = (0..<names.count).map { $0 < row.fields.count ? RowNormaliser.tidied(row.fields[$0]) : "" }
            guard level < run.count - 1 else { return fields }
            var current = ""
            return fields.map { field in
                if !field.isEmpty { current = isNamed(field) ? "" : field }
                return field.isEmpty ? current : field
            }
        }
    }

    /// That of a table without one: names by place stand for its headings.
    init(_ start: TableStart) {
        names = start.names
        headings = [start.names]
        line = start.line
        end = start.row
    }

    private static func names(_ rows: [[String]]) -> [String] {
        let width = rows.map(\.count).max() ?? 0
        return (0..<width).map { column in
            rows.last { $0.count > column && !$0[column].isEmpty }.map { $0[column] } ?? ""
        }
    }
}
