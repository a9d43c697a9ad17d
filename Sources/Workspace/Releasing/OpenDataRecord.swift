internal import Aggregation
internal import Disclosure
internal import Publishing
internal import Records
internal import Regions
internal import Store

extension Workspace {
    /// The record of a folder for open-data portals; `nil` where the workspace says nothing to them, or not all is released.
    ///
    /// - Parameters:
    ///   - path: of the folder that is published.
    ///   - releases: those that its figures come from.
    func catalogueRecord(
        of described: DataFolder, at path: String, files: [RenderedFile], page: String?,
        releases: [(kind: RecordKind, number: Int)]
    ) throws -> RenderedFile? {
        guard described.terms != nil, let county else { return nil }
        let ledger = try ReleaseLedger(self)
        let days = try releases.flatMap { kind, number in
            try ledger.releases(of: kind).filter { $0.number == number }.map(\.day)
        }
        guard let released = days.max() else { return nil }
        let listed = files.filter { CatalogueRecord.lists($0.name) }.map {
            CatalogueRecord.File(name: $0.name, size: $0.bytes.count, digest: Digest.of($0.bytes))
        }
        guard !listed.isEmpty else { return nil }
        let name = Files.absolute(path).split(separator: "/").last.map(String.init) ?? ""
        return RenderedFile(
            CatalogueRecord.fileName,
            CatalogueRecord.text(
                described, at: name, files: listed, county: (county.code.text, county.name), released: released,
                page: page))
    }

    /// What all regions of the register lie in: the first without a parent.
    private var county: Region? { facts.gazetteer.regions.first { $0.parent == nil } }
}
