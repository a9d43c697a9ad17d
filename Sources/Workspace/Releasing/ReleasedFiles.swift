internal import Aggregation
internal import Disclosure
internal import Publishing
internal import Records
internal import Store
internal import Trends
public import Wording

extension KindRelease {
    /// Each table as a CSV with all its totals, such as `incidents-region-quarter-category-municipality.csv`, and what its columns mean.
    func files(_ language: Language) -> [(file: RenderedFile, resource: DataResource)] {
        tables.map { definition, table in
            let stem = TableTitle.stem(of: definition, kind)
            let prefix = Markings.filePrefix(table.content.provenance, table.content.audience)
            let (name, estimates) = ("\(prefix)\(stem).csv", EstimateTable(table))
            return (
                RenderedFile(name, ReleasedCSV.text(estimates, language: language)),
                DataResource(estimates, path: name, title: Self.title(of: estimates, language), language: language)
            )
        }
    }

    /// `Vorfälle nach Region, Quartal, Art`.
    private static func title(of table: EstimateTable, _ language: Language) -> String {
        let axes = table.axes.map { $0.title(language) }.joined(separator: ", ")
        return table.measure.title(language) + Phrase(de: " nach \(axes)", en: " by \(axes)")(language)
    }

    var number: Int {
        switch outcome {
        case .unchanged(let number), .released(let number): number
        }
    }

    /// `Vorfälle: Freigabe 1`.
    func standing(_ language: Language) -> String {
        MethodNote.name(of: kind)(language) + Phrase(de: ": Freigabe \(number)", en: ": release \(number)")(language)
    }
}

extension Workspace {
    /// Makes the folder for the tables of a release, before anything is entered.
    ///
    /// - Throws: `FileError`, `WorkspaceError.insideStore`.
    public func prepare(_ folder: String) throws {
        try checkIsOutsideStore(folder)
        try Files.makeDirectory(folder)
        let trial = "\(folder)/.kreisblick-trial"
        try Files.write([], to: trial, mode: Files.confidential)
        try Files.remove(trial)
    }

    /// Writes the tables of a release, each a CSV, and beside them what describes them to machines.
    ///
    /// - Returns: how many tables.
    /// - Throws: `LedgerError.entered` where one could not be written, `.damaged`.
    public func write(_ releases: [KindRelease], to folder: String, language: Language) throws -> Int {
        let tables = releases.flatMap { $0.files(language) }
        let isFictitious = try store.deliveries().contains(where: \.isFictitious)
        let description = Phrase(de: "Veröffentlichte Tabellen", en: "Published tables")(language)
        let described = DataFolder(
            name: "release", title: configuration.title,
            description: ([description] + (isFictitious ? [Markings.fictitious(language)] : [])).joined(
                separator: " – "),
            resources: tables.map(\.resource),
            release: releases.map { $0.standing(language) }.joined(separator: "; "), terms: configuration.openData,
            language: language)
        var files = tables.map(\.file) + described.files
        let record = try catalogueRecord(
            of: described, at: folder, files: files, page: nil, releases: releases.map { ($0.kind, $0.number) })
        files += record.map { [$0] } ?? []
        do {
            for file in files { try Files.write(file.bytes, to: "\(folder)/\(file.name)", mode: Files.published) }
        } catch {
            throw LedgerError.entered(cause: error.phrase)
        }
        return tables.count
    }
}
