internal import Records
internal import Store
public import Wording

extension Workspace {
    /// Removes what no delivery uses any more, and what `retention:` has end.
    ///
    /// - Parameter withRejects: whether all files of rejected rows go, those that are to be kept among them.
    /// - Throws: `FileError.busy` where an import runs, `StoreError`, `WorkspaceError.storeIsRead`.
    public func purgeStore(withRejects: Bool) throws -> Phrase {
        guard let gone = try store.purge() else { throw WorkspaceError.storeIsRead }
        let retention = configuration.retention
        var parts = [Self.files(gone.files, bytes: gone.bytes)]
        if withRejects || retention.rejects != nil {
            let rejects = try purge(withRejects ? nil : retention.rejects, in: try rejectsFiles())
            parts.append(Self.files(rejects) + Phrase(de: " zurückgewiesener Zeilen", en: " of rejected rows"))
            let messages = try purge(withRejects ? nil : retention.rejects, in: clusterMessages)
            if messages > 0 {
                parts.append(
                    Self.files(messages)
                        + Phrase(de: " mit Meldungen des Clusters", en: " with messages of the cluster"))
            }
        }
        if let days = retention.internalUse {
            let lines = try InternalUseLog(directory: store.directory, today: today)
                .forget(before: Retention.firstKept(days, on: today))
            parts.append(
                Phrase(lines, de: ("Zeile", "Zeilen"), en: ("line", "lines"))
                    + Phrase(de: " des Protokolls interner Auskünfte", en: " of the log of internal use"))
        }
        return Phrase(de: "Entfernt: ", en: "Removed: ") + parts.joined(separator: ", ") + Phrase(name: ".")
    }

    private func rejectsFiles() throws -> [String] {
        let folder = "\(store.directory)/rejects"
        return Files.exists(folder) ? try Files.names(in: folder).map { "\(folder)/\($0)" } : []
    }

    /// They may name rows, too.
    private var clusterMessages: [String] { ["\(store.directory)/spark.log"].filter(Files.exists) }

    /// - Parameter days: how long they are kept; not at all where `nil`.
    /// - Returns: how many files went.
    private func purge(_ days: Int?, in paths: [String]) throws -> Int {
        let first = days.map { Retention.firstKept($0, on: today) }
        let old = try paths.filter { path in
            guard let first else { return true }
            return CivilDate(dayNumber: try Files.timeOfWriting(path) / 86_400) < first
        }
        for path in old { try Files.remove(path) }
        return old.count
    }
}
