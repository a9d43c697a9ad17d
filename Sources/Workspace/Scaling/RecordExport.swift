internal import Aggregation
internal import Records
internal import Store
public import Wording

extension Workspace {
    /// Writes the normalised records as the tables of `SharedRecords`, for those who collect them from several counties.
    ///
    /// The rows are confidential: the files may be read by their owner alone, and each export is logged with its reason before it is
    /// there.
    /// - Parameters:
    ///   - folder: is made; it must not be there, the one above it must.
    ///   - reason: why the records leave the workspace.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `WorkspaceError.alreadyThere`, `.insideStore`, `StoreError`, `FileError`. The folder is there as a whole or not at all.
    public func exportRecords(to folder: String, reason: String) throws -> [Phrase] {
        let folder = Files.absolute(folder)
        guard !Files.exists(folder) else { throw WorkspaceError.alreadyThere(folder) }
        try checkIsOutsideStore(folder)
        let segments = try store.segments()
        let scratch = try ScratchFolder(beside: folder)
        try withExtendedLifetime(scratch) {
            // One folder further down, where a pattern that finds the exports of several counties does not look.
            let whole = "\(scratch.path)/records"
            try RecordTables.write(segments, to: whole)
            try InternalUseLog(directory: store.directory, today: today).append(
                "export records \(folder)", reason: reason)
            try Files.move(whole, to: folder)
        }
        return RecordKind.allCases.compactMap { line($0, segments) } + [
            Phrase(
                de:
                    "\(folder): einzelne Datensätze, ungeschützt und vertraulich; nur wer sie auswerten darf, darf sie haben.",
                en: "\(folder): single records, unprotected and confidential, for those alone who may count them.")
        ]
    }

    private func line(_ kind: RecordKind, _ segments: [Segment]) -> Phrase? {
        let ofKind = segments.filter { $0.delivery.kind == kind }
        guard !ofKind.isEmpty else { return nil }
        let records = ofKind.reduce(0) { $0 + $1.rowCount }
        return Phrase(name: "\(kind.rawValue): ")
            + Phrase(records, de: ("Datensatz", "Datensätze"), en: ("record", "records"))
            + Phrase(de: " aus ", en: " of ")
            + Phrase(ofKind.count, de: ("Lieferung", "Lieferungen"), en: ("delivery", "deliveries"))
    }
}
