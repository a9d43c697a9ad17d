internal import Importing
internal import Records
internal import Store
internal import Wording

/// What an import says of the rows that became no record.
enum RejectLines {
    /// ` (davon beiseite: 2 Summen, 15 aus einer anderen Tabelle)`; nothing where every rejected row should have been a
    /// record.
    static func apart(_ outcome: Importer.Outcome) -> Phrase {
        let rows = outcome.delivery.rows.setApart
        guard rows > 0 else { return Phrase(name: "") }
        // In a table of figures a row is many of them.
        guard !outcome.delivery.kind.isAggregate else {
            return Phrase(
                de: " (davon \(Language.german.text(rows)) in Summen, Überschriften oder Leerzeilen)",
                en: " (\(Language.english.text(rows)) of them in sums, headings or empty rows)")
        }
        let counts = SetApartKind.allCases.compactMap { kind -> Phrase? in
            let rows = outcome.rejects.count { $0.kind == kind }
            return rows > 0 ? kind.phrase(rows: rows) : nil
        }
        return Phrase(
            de: " (davon beiseite: \(counts.map { $0(.german) }.joined(separator: ", ")))",
            en: " (of them set apart: \(counts.map { $0(.english) }.joined(separator: ", ")))")
    }

    static func phrases(_ outcome: Importer.Outcome) -> [Phrase] {
        var lines = [Phrase]()
        let others = outcome.rejects.filter { $0.kind == .otherTable }
        if let line = others.map(\.line).min() {
            lines.append(
                Phrase(
                    de:
                        "  Achtung: Ab Zeile \(line) steht eine andere Tabelle (\(Language.german.text(others.count)) Zeilen); "
                        + "sie ist nicht importiert. Wird sie gebraucht, bitte als eigene Datei oder eigenes Blatt („sheet“) "
                        + "mit einem eigenen Profil importieren",
                    en:
                        "  Caution: from line \(line) on stands another table (\(Language.english.text(others.count)) rows); it is "
                        + "not imported. If it is needed, import it as a file or sheet (“sheet”) of its own with a profile of "
                        + "its own"))
        }
        if let path = outcome.rejectsFile {
            lines.append(
                Phrase(
                    de: "  warum Zeilen zurückgewiesen wurden, steht in \(path)",
                    en: "  why rows were rejected is told in \(path)"))
            return lines
        }
        return lines + RejectReasonLines.phrases(outcome.rejects)
    }
}
