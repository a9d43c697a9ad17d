internal import Aggregation
internal import Importing
internal import Postgres
internal import Regions
internal import Store
public import Wording

/// What a file was found to be, for people: remarks as comments, then a profile ready to save.
public enum InspectFile {
    /// Looks at a file, or at a table of the database whose address it is, with the register of a workspace where there is one.
    ///
    /// - Parameter geometry: the table's column of points, where there are several.
    /// - Returns: a profile, YAML; everything else that is to be said stands in its comments.
    /// - Throws: `ImportError`, `FileError`, `DatabaseError`.
    public static func run(
        _ source: String, table: String? = nil, geometry: String? = nil, in workspace: Workspace?, language: Language
    ) throws -> String {
        guard DatabaseAddress.isAddress(source) == (table != nil), geometry == nil || table != nil else {
            throw DatabaseError.tableNeeded
        }
        guard let table else { return try text(source, named: source, copy: nil, workspace, language) }
        let copy = try DatabaseTable(address: source, table: table, geometry: geometry)
            .copy(for: nil, in: workspace?.folderOfCopies() ?? NamelessFile.temporaryFolder)
        return try text(copy.path, named: copy.name, copy: copy, workspace, language)
    }

    private static func text(
        _ path: String, named file: String, copy: DatabaseTable.Copy?, _ workspace: Workspace?, _ language: Language
    ) throws -> String {
        let inspection = try Inspection(path: path, name: file, gazetteer: workspace?.facts.gazetteer)
        var lines = heading(inspection, file, copy)
        lines += columns(inspection)
        lines += personal(inspection)
        lines += inspection.proposal.remarks
        if !inspection.proposal.isComplete {
            lines.append(
                Phrase(de: "Das Profil ist noch nicht vollständig.", en: "The profile is not complete yet."))
        } else if let workspace {
            lines.append(
                try trial(inspection) { profile in
                    try workspace.tryImport(
                        path, named: file, isTable: copy != nil, profile: profile, language: language)
                })
        }
        let comments = lines.map { phrase in
            let text = VisibleText.written(phrase(language))
            return text.isEmpty ? "#\n" : "# \(text)\n"
        }
        return comments.joined() + inspection.proposal.text
    }

    private static func heading(
        _ inspection: Inspection, _ file: String, _ copy: DatabaseTable.Copy?
    ) -> [Phrase] {
        let format = copy == nil ? inspection.format : DatabaseTable.format
        var lines = [Phrase(de: "\(file): \(format(.german))", en: "\(file): \(format(.english))")]
        if let remark = copy.flatMap(DatabaseTable.remark) { lines.append(remark) }
        if !inspection.otherSheets.isEmpty {
            let german = inspection.otherSheets.map { "„\($0)“" }.joined(separator: ", ")
            let english = inspection.otherSheets.map { "“\($0)”" }.joined(separator: ", ")
            lines.append(
                Phrase(
                    de: "weitere Blätter: \(german); ein anderes wählt dialect: {sheet: NAME} im Profil",
                    en: "other sheets: \(english); dialect: {sheet: NAME} in the profile chooses another"))
        }
        lines += (copy == nil ? inspection.dialect : []).map { line in
            Phrase(
                de: "\(line.name(.german)) \(line.value(.german)) – \(line.confidence.phrase(.german)): "
                    + line.reason(.german),
                en: "\(line.name(.english)) \(line.value(.english)) – \(line.confidence.phrase(.english)): "
                    + line.reason(.english))
        }
        let finding = inspection.headerFinding
        let place =
            inspection.headerLine.map { line in
                Phrase(
                    de: "Kopfzeilen: \(inspection.headerRows), die unterste in Zeile \(line)",
                    en: "header rows: \(inspection.headerRows), the lowest on line \(line)")
            } ?? Phrase(de: "keine Kopfzeile", en: "no header")
        lines.append(
            Phrase(
                de: "\(place(.german)) – \(finding.confidence.phrase(.german)): \(finding.reason(.german))",
                en: "\(place(.english)) – \(finding.confidence.phrase(.english)): \(finding.reason(.english))"))
        return lines + [rows(inspection)]
    }

    /// A table of figures keeps rows that hold a word for sums until it is known what they are the sums of.
    private static func rows(_ inspection: Inspection) -> Phrase {
        let isOfFigures = inspection.proposal.isOfFigures
        let rows = inspection.rows + (isOfFigures ? inspection.sums : 0)
        let cut = inspection.isCut ? Phrase(de: " (die ersten)", en: " (the first)") : Phrase(name: "")
        let sums = { (language: Language) in language.text(inspection.sums) }
        let named =
            isOfFigures && inspection.sums > 0
            ? Phrase(
                de: " (davon \(sums(.german)) mit einem Wort für Summen)",
                en: " (\(sums(.english)) of them with a word for sums)")
            : Phrase(name: "")
        let apart = Phrase(
            de: (isOfFigures ? "" : "\(sums(.german)) Summen, ")
                + "\(Language.german.text(inspection.setApart)) Fußnoten, "
                + "Wiederholungen oder Zeilen anderer Tabellen",
            en: (isOfFigures ? "" : "\(sums(.english)) sums, ")
                + "\(Language.english.text(inspection.setApart)) footnotes, "
                + "repetitions or rows of other tables")
        return Phrase(
            de: "\(Language.german.text(rows)) Zeilen mit Werten\(cut(.german))\(named(.german)), "
                + "\(Language.german.text(inspection.preambleRows)) darüber, \(apart(.german))",
            en: "\(Language.english.text(rows)) rows of values\(cut(.english))\(named(.english)), "
                + "\(Language.english.text(inspection.preambleRows)) above, \(apart(.english))")
    }

    private static func columns(_ inspection: Inspection) -> [Phrase] {
        let width = inspection.columns.map(\.header.count).max() ?? 0
        return [Phrase(name: ""), Phrase(de: "Spalten", en: "Columns")]
            + inspection.columns.map { column in
                let name = column.header + String(repeating: " ", count: min(width, 40) - min(column.header.count, 40))
                let share = { (language: Language) in language.text(column.share * 100, fractionDigits: 0) }
                return Phrase(
                    de: "  \(name)  \(column.type.phrase(.german)), \(share(.german)) %, leer: "
                        + Language.german.text(column.empty),
                    en: "  \(name)  \(column.type.phrase(.english)), \(share(.english))%, empty: "
                        + Language.english.text(column.empty))
            } + [Phrase(name: "")]
    }

    private static func personal(_ inspection: Inspection) -> [Phrase] {
        guard !inspection.personal.isEmpty else {
            return [
                Phrase(de: "Personenbezug: keine Spalte auffällig", en: "Reference to persons: no column stands out")
            ]
        }
        return inspection.personal.map { finding in
            let isDropped = inspection.proposal.dropped.contains(finding.column)
            return Phrase(
                de: "Personenbezug: „\(finding.column)“ – \(finding.reason(.german))"
                    + (isDropped ? "; im Profil unter „drop“" : ""),
                en: "Reference to persons: “\(finding.column)” – \(finding.reason(.english))"
                    + (isDropped ? "; under “drop” in the profile" : ""))
        }
    }

    /// What an import by the proposed profile would do.
    private static func trial(
        _ inspection: Inspection, _ tryImport: (String) throws -> Importer.Outcome
    ) throws -> Phrase {
        do {
            let outcome = try tryImport(inspection.proposal.text)
            let rows = outcome.delivery.rows
            return Phrase(
                de: "Probe mit diesem Profil: \(Language.german.text(rows.stored)) Datensätze, "
                    + "\(Language.german.text(rows.rejected - rows.setApart)) Zeilen zurückgewiesen, "
                    + "\(Language.german.text(rows.setApart)) Summen und Notizen beiseite",
                en: "Trial with this profile: \(Language.english.text(rows.stored)) records, "
                    + "\(Language.english.text(rows.rejected - rows.setApart)) rows rejected, "
                    + "\(Language.english.text(rows.setApart)) sums and notes set apart")
        } catch let error as ImportError {
            return Phrase(
                de: "Probe mit diesem Profil: \(error.phrase(.german))",
                en: "Trial with this profile: \(error.phrase(.english))")
        }
    }
}
