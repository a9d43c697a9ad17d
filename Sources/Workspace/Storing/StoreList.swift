internal import Records
internal import Store
public import Wording

extension Workspace {
    /// What was delivered, in the order in which it came: a line each, for the house.
    ///
    /// - Throws: `StoreError`, `FileError`.
    public func storeList(_ language: Language) throws -> String {
        let entries = try store.allDeliveries()
        guard !entries.isEmpty else {
            return Phrase(de: "Es ist nichts gespeichert.", en: "Nothing is stored.")(language) + "\n"
        }
        let cells = entries.map { entry -> [String] in
            let (delivery, rows) = (entry.delivery, entry.delivery.rows)
            let days = [delivery.coverage.lowerBound, delivery.coverage.upperBound].map {
                language == .german ? $0.german : $0.description
            }
            var notes = [String]()
            if !entry.isLive { notes.append(Phrase(de: "abgelöst", en: "superseded")(language)) }
            if entry.isLive, rows.superseded > 0 {
                notes.append(
                    Phrase(
                        de: "\(language.text(rows.superseded)) abgelöst",
                        en: "\(language.text(rows.superseded)) superseded"
                    )(language))
            }
            if delivery.isFictitious { notes.append(Phrase(de: "fiktiv", en: "fictitious")(language)) }
            return [
                delivery.file, delivery.supplier, delivery.kind.rawValue, language.text(rows.stored),
                days.joined(separator: " – "),
                notes.joined(separator: ", "),
            ]
        }
        let titles = [
            Phrase(de: "Datei", en: "File"), Phrase(de: "Lieferant", en: "Supplier"), Phrase(de: "Art", en: "Kind"),
            Phrase(de: "Zeilen", en: "Rows"), Phrase(de: "Zeitraum", en: "Period"), Phrase(de: "Vermerk", en: "Note"),
        ].map { $0(language) }
        return AlignedText.lines([titles] + cells, rightAligned: [3])
    }

    /// Reads every byte of the store.
    ///
    /// - Returns: what was found, a line each, and whether the store is as it was written.
    /// - Throws: `StoreError.ofAnotherVersion`, `FileError`.
    public func storeVerification() throws -> (lines: [Phrase], isSound: Bool) {
        let found = try store.verify()
        var lines = found.damaged.map { path in
            Phrase(de: "Beschädigt: \(path)", en: "Damaged: \(path)")
        }
        let figures = { (language: Language) in
            [found.deliveries, found.rows, found.files, found.bytes].map(language.text)
        }
        let (de, en) = (figures(.german), figures(.english))
        if found.isSound {
            lines.append(
                Phrase(
                    de:
                        "Alles wie geschrieben: \(de[0]) Lieferungen, \(de[1]) Zeilen, \(de[2]) Dateien mit \(de[3]) Byte.",
                    en: "All as it was written: \(en[0]) deliveries, \(en[1]) rows, \(en[2]) files of \(en[3]) bytes."))
        } else {
            lines.append(
                Phrase(
                    de: "Aus beschädigten Dateien werden keine Zahlen berechnet. Bitte den Ordner .kreisblick aus der "
                        + "Sicherung zurückholen oder löschen und die Dateien neu importieren.",
                    en:
                        "No figure is computed from damaged files. Restore the folder .kreisblick from a backup, or delete it "
                        + "and import the files again."))
        }
        if !found.unused.isEmpty {
            lines.append(
                Phrase(
                    de:
                        "Nicht mehr gebraucht: \(Language.german.text(found.unused.count)) Dateien; „kreisblick store purge“ "
                        + "entfernt sie.",
                    en:
                        "No longer used: \(Language.english.text(found.unused.count)) files; “kreisblick store purge” removes "
                        + "them."))
        }
        return (lines, found.isSound)
    }

    /// Removes what no delivery uses any more, and where asked the files of rejected rows.
    ///
    /// - Throws: `FileError.busy` where an import runs, `StoreError`.
    public func purgeStore(withRejects: Bool) throws -> Phrase {
        guard let gone = try store.purge() else { throw WorkspaceError.storeIsRead }
        var rejects = 0
        let folder = "\(store.directory)/rejects"
        if withRejects, Files.exists(folder) {
            for name in try Files.names(in: folder) {
                try Files.remove("\(folder)/\(name)")
                rejects += 1
            }
        }
        let told = { (language: Language) in [gone.files, gone.bytes, rejects].map(language.text) }
        let (de, en) = (told(.german), told(.english))
        return Phrase(
            de: "Entfernt: \(de[0]) Dateien mit \(de[1]) Byte"
                + (withRejects ? ", \(de[2]) Dateien abgewiesener Zeilen." : "."),
            en: "Removed: \(en[0]) files of \(en[1]) bytes" + (withRejects ? ", \(en[2]) files of rejected rows." : ".")
        )
    }
}
