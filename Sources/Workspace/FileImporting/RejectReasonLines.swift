internal import Importing
internal import Wording

/// Why rows became no record, as a dry run tells it, which writes no file of the reasons: what each column was expected to hold, the
/// rows that held something else, and what the first of them held. The most frequent come first; reasons name no value but harmless
/// ones (`Reject`).
enum RejectReasonLines {
    private static let mostReasons = 8
    private static let mostRows = 5

    static func phrases(_ rejects: [Reject]) -> [Phrase] {
        let groups = Dictionary(grouping: rejects.filter { $0.kind == nil }) { [$0.column, $0.expected(.english)] }
            .values.sorted { ($1.count, $0[0].line, $0[0].column) < ($0.count, $1[0].line, $1[0].column) }
        let others = groups.dropFirst(mostReasons).reduce(0) { $0 + $1.count }
        return groups.prefix(mostReasons).map(phrase) + (others > 0 ? [rest(others)] : [])
    }

    /// `  Zeilen 3, 17, 20 („Datum“): erwartet ein Tag wie 31.03.2017; die erste: kein Datum: 31.02.2017`.
    private static func phrase(_ rejects: [Reject]) -> Phrase {
        Phrase { language in
            let shown = rejects.prefix(mostRows).map { String($0.line) }.joined(separator: ", ")
            let more = rejects.count - min(rejects.count, mostRows)
            let first = rejects[0]
            let column = first.column.isEmpty ? "" : " (\(Phrase(quoting: [first.column])(language)))"
            let isOne = rejects.count == 1
            return Phrase(
                de:
                    "  \(isOne ? "Zeile" : "Zeilen") \(shown)\(more > 0 ? " und \(language.text(more)) weitere" : "")\(column): "
                    + "erwartet \(first.expected(.german)); \(isOne ? "" : "die erste: ")\(first.reason(.german))",
                en:
                    "  \(isOne ? "line" : "lines") \(shown)\(more > 0 ? " and \(language.text(more)) more" : "")\(column): "
                    + "expected \(first.expected(.english)); \(isOne ? "" : "the first: ")\(first.reason(.english))")(
                    language)
        }
    }

    private static func rest(_ rows: Int) -> Phrase {
        Phrase {
            Phrase(
                de: "  \($0.text(rows)) weitere Zeilen aus anderen Gründen",
                en: "  \($0.text(rows)) more rows for other reasons")($0)
        }
    }
}
