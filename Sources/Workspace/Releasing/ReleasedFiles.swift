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
            let terms = [kind.rawValue] + definition.groupings.map(\.term) + [definition.level].compactMap(\.self)
            let stem = terms.map { $0.replacing("_", with: "-") }.joined(separator: "-")
            let prefix = Markings.filePrefix(table.content.provenance, table.content.audience)
            return RenderedFile("\(prefix)\(stem).csv", ReleasedCSV.text(EstimateTable(table), language: language))
        }
    }
}

extension Workspace {
    /// Writes the tables of a release, each a CSV.
    ///
    /// - Returns: how many.
    public func write(_ releases: [KindRelease], to folder: String, language: Language) throws -> Int {
        try Files.makeDirectory(folder)
        let files = releases.flatMap { $0.files(language) }
        for file in files { try Files.write(file.bytes, to: "\(folder)/\(file.name)", mode: Files.published) }
        return files.count
    }
}
