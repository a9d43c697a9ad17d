internal import Aggregation
internal import Disclosure
internal import Publishing
internal import Records
internal import Store
internal import Trends
public import Wording

extension KindRelease {
    /// Each table as a CSV with all its totals: `incidents-region-quarter-category-municipality.csv`.
    func files(_ language: Language) -> [RenderedFile] {
        tables.map { definition, table in
            let stem = TableTitle.stem(of: definition, kind)
            let prefix = Markings.filePrefix(table.content.provenance, table.content.audience)
            return RenderedFile("\(prefix)\(stem).csv", ReleasedCSV.text(EstimateTable(table), language: language))
        }
    }
}

extension Workspace {
    /// Makes the folder for the tables of a release, before anything is entered.
    ///
    /// - Throws: `FileError`, `LedgerError.outsideOnly`.
    public func prepare(_ folder: String) throws {
        guard !Files.leads(folder, below: store.directory) else { throw LedgerError.outsideOnly(path: folder) }
        try Files.makeDirectory(folder)
        let trial = "\(folder)/.kreisblick-trial"
        try Files.write([], to: trial, mode: Files.confidential)
        try Files.remove(trial)
    }

    /// Writes the tables of a release, each a CSV.
    ///
    /// - Returns: how many.
    /// - Throws: `LedgerError.entered` where one could not be written.
    public func write(_ releases: [KindRelease], to folder: String, language: Language) throws -> Int {
        let files = releases.flatMap { $0.files(language) }
        do {
            for file in files { try Files.write(file.bytes, to: "\(folder)/\(file.name)", mode: Files.published) }
        } catch {
            throw LedgerError.entered(cause: error.phrase)
        }
        return files.count
    }
}
