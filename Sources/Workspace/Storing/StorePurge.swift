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
            parts.append(
                Self.files(try purgeRejects(all: withRejects, retention.rejects))
                    + Phrase(de: " zurückgewiesener Zeilen", en: " of rejected rows"))
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

    /// - Parameter days: how long they are kept; for ever where `nil`.
    /// - Returns: how many files went.
    private func purgeRejects(all: Bool, _ days: Int?) throws -> Int {
        let (folder, messages) = ("\(store.directory)/rejects", "\(store.directory)/spark.log")
        var paths = [String]()
        if Files.exists(folder) { paths = try Files.names(in: folder).map { "\(folder)/\($0)" } }
        if Files.exists(messages) { paths.append(messages) }
        let first = days.map { Retention.firstKept($0, on: today) }
        let old = try paths.filter { path in
            if all { return true }
            let written = CivilDate(dayNumber: try Files.timeOfWriting(path) / 86_400)
            return first.map { written < $0 } ?? false
        }
        for path in old { try Files.remove(path) }
        return old.count
    }
}
