internal import Importing
internal import Store
public import Wording

/// Any delimited file made RFC 4180, outside of a workspace.
public enum CleanFile {
    /// Cleans a file.
    ///
    /// - Parameters:
    ///   - file: its path, or `-` for standard input.
    ///   - target: where the clean file goes; with `nil` its pieces go to `write`.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `TextFileError`, `FileError`, and what `write` throws. A target stays as it was then.
    ///   `WorkspaceError.targetIsSource` for the file itself, by whatever path.
    public static func run(
        _ file: String, to target: String?, write: @escaping ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        let input = file == "-" ? try SpooledInput() : nil
        let name = input == nil ? file : "<stdin>"
        guard let target else {
            return account(try Cleaning.run(path: input?.path ?? file, name: name, write: write), name)
        }
        let isSource = input == nil ? Files.isSame(file, target) : Files.isStandardInput(target)
        guard !isSource else { throw WorkspaceError.targetIsSource(target) }
        let output = try AtomicFile(path: target, mode: Files.published)
        let report = try Cleaning.run(path: input?.path ?? file, name: name) { try output.write($0) }
        try output.commit()
        return account(report, name)
    }

    private static func account(_ report: Cleaning.Report, _ name: String) -> [Phrase] {
        guard let findings = report.findings else {
            return [Phrase(de: "\(name) ist leer.", en: "\(name) is empty.")]
        }
        let dialect = findings.lines.map { line in
            Phrase(
                de: "\(line.name(.german)) \(line.value(.german)) (\(line.confidence.phrase(.german)))",
                en: "\(line.name(.english)) \(line.value(.english)) (\(line.confidence.phrase(.english)))")
        }
        var lines = [
            Phrase(name: "\(name): ") + dialect.joined(separator: ", "),
            Phrase(
                de: "\(rows(report.rows, .german)), Kopfzeilen: \(report.headerRows)",
                en: "\(rows(report.rows, .english)), header rows: \(report.headerRows)"),
        ]
        func add(_ count: Int, _ german: String, _ english: String) {
            guard count > 0 else { return }
            lines.append(
                Phrase(de: "\(rows(count, .german)) \(german)", en: "\(rows(count, .english)) \(english)"))
        }
        add(report.preambleRows, "über der Kopfzeile ausgelassen", "above the header left out")
        add(report.notes, "mit Fußnoten oder Legende ausgelassen", "of footnotes or a legend left out")
        add(report.blankRows, "ohne Eintrag ausgelassen", "without any entry left out")
        add(report.repeatedHeaders, "mit wiederholter Kopfzeile ausgelassen", "that repeat the header left out")
        if let line = report.otherTable {
            add(
                report.rowsOfOtherTables, "ab Zeile \(line) ausgelassen: eine andere Tabelle",
                "from line \(line) left out: another table")
        }
        let places = report.firstRepairs.map { String($0) }.joined(separator: ", ")
        for repair in RowRepair.allCases {
            add(
                report.repairs[repair] ?? 0,
                "berichtigt: \(repair.phrase(.german)) (zuerst in Zeile \(places))",
                "put right: \(repair.phrase(.english)) (first on line \(places))")
        }
        add(
            report.unevenRows, "mit anderer Zahl von Feldern als die Tabelle Spalten hat",
            "with another number of fields than the table has columns")
        return lines
    }

    private static func rows(_ count: Int, _ language: Language) -> String {
        let words = count == 1 ? Phrase(de: "Zeile", en: "row") : Phrase(de: "Zeilen", en: "rows")
        return "\(language.text(count)) \(words(language))"
    }
}
