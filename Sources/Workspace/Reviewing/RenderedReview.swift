internal import Publishing
internal import Records
public import Wording

/// A review with its answers, and the files of its figures. Nothing is written yet.
public struct RenderedReview: Sendable {
    let document: Document
    /// The forms that are asked for; `nil` for all that can be made.
    let forms: [DocumentFormat]?
    /// Drawings, tables and maps.
    let files: [RenderedFile]
    /// What its CSV files hold.
    let resources: [DataResource]
    /// The stem of its file's name.
    let name: String
    /// Of each kind of record that it shows figures of, where the published ones come from.
    let standings: [(kind: RecordKind, standing: PublicTables.Standing)]
    /// Whether exact figures are in it.
    let isForHouse: Bool
    /// What the workspace says to open-data portals.
    let openData: OpenDataTerms?
    /// What could not be answered, each with its file and line; the document says it where it stands.
    public let failures: [any UserFacingError]
    let language: Language

    /// The files that are written, the page first.
    public func allFiles() throws -> [RenderedFile] {
        var written = [RenderedFile("index.html", try DocumentPage(document).html(language: language))]
        if wants(.ipynb) { written.append(RenderedFile("notebook.ipynb", Notebook.text(document, language: language))) }
        if let described { written += described.files }
        return (isForHouse ? written.map(\.confidential) : written) + files
    }

    /// Its tables as a folder that describes itself; `nil` where it has none.
    var described: DataFolder? {
        guard !resources.isEmpty else { return nil }
        return DataFolder(
            name: packageName, of: document, resources: resources, release: release, terms: terms, language: language)
    }

    /// What an open-data portal is told of it: nothing of what is for the house, or not released.
    private var terms: OpenDataTerms? { isForHouse || releases == nil ? nil : openData }

    /// The releases that its figures come from; `nil` where some are not released.
    var releases: [(kind: RecordKind, number: Int)]? {
        let numbers = standings.compactMap { kind, standing in
            if case .released(let number) = standing { (kind: kind, number: number) } else { nil }
        }
        return numbers.count == standings.count ? numbers : nil
    }

    private var release: String {
        isForHouse ? Markings.internalUse(language) : Self.text(of: standings, language)
    }

    /// `Vorfälle: Freigabe 1; Teilnahmen: Freigabe 1`.
    static func text(
        of standings: [(kind: RecordKind, standing: PublicTables.Standing)], _ language: Language
    ) -> String {
        standings.map { "\(MethodNote.name(of: $0.kind)(language)): \($0.standing.phrase(language))" }.joined(
            separator: "; ")
    }

    /// Whether a form is made where its program is there.
    func wants(_ form: DocumentFormat) -> Bool { forms?.contains(form) ?? form.isUsual }

    /// Lower-case letters, digits and hyphens.
    private var packageName: String {
        String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}

extension DataFolder {
    /// What describes its tables to machines.
    var files: [RenderedFile] {
        [
            RenderedFile(DataPackage.fileName, DataPackage.text(self)),
            RenderedFile(CSVOnTheWeb.fileName, CSVOnTheWeb.text(self)),
        ]
    }
}
