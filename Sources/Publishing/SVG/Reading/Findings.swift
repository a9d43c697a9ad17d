import Records
public import Trends
import Wording

/// What was found in a chart's table, for its marks and its words: verdicts by the codes of what they are about.
public struct Findings: Hashable, Sendable {
    struct Finding: Hashable {
        let verdict: Verdict
        let remark: Phrase?

        /// `kein belegter Unterschied`, `nicht prüfbar: Tage sind zu fein`.
        func text(_ language: Language) -> String {
            remark.map { "\(verdict.phrase(language)): \($0(language))" } ?? verdict.phrase(language)
        }
    }

    private let statements: [StatementTable]

    /// - Parameter statements: made of the table that is drawn, or of the same with its totals.
    public init(_ statements: [StatementTable] = []) { self.statements = statements }

    /// The verdicts on a member of each of these dimensions and no further one.
    ///
    /// Dimensions with a single member that the statements have besides are left out of account.
    func findings(on codes: [String: String]) -> [Finding] {
        statements.flatMap { table in
            table.rows.compactMap { row in
                for (axis, member) in zip(table.axes, row.members) {
                    if let code = codes[axis.dimension] {
                        guard axis.members[member].code == code else { return nil }
                    } else if axis.members.count > 1 {
                        return nil
                    }
                }
                guard let verdict = row.verdict, Set(codes.keys).isSubset(of: table.axes.map(\.dimension))
                else { return nil }
                return Finding(verdict: verdict, remark: row.remark)
            }
        }
    }

    /// How the statements were made, in sentences, each once; how tests share their error stands alone only where no other says it.
    func notes(_ language: Language) -> [String] {
        var notes: [StatementNote] = []
        for note in statements.flatMap(\.notes) where !notes.contains(note) {
            if case .sharedError(let shared) = note, notes.contains(where: { $0.shared == shared }) { continue }
            notes.append(note)
        }
        return notes.map { $0.phrase(language) }
    }

    var isEmpty: Bool { statements.isEmpty }
}
