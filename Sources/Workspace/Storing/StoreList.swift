internal import Publishing
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
            let days = [delivery.coverage.lowerBound, delivery.coverage.upperBound].map { language.text($0) }
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
        return AlignedLines.text([titles] + cells, texts: [0, 1, 2, 4, 5])
    }

    /// Reads every byte of the store.
    ///
    /// - Returns: what was found, a line each, and whether the store is as it was written.
    /// - Throws: `StoreError.ofAnotherVersion`, `FileError`.
    public func storeVerification() throws -> (lines: [Phrase], isSound: Bool) {
        let found = try store.verify()
        var lines = found.damaged.map { path in
            Files.exists(path)
                ? Phrase(de: "Beschädigt: \(path)", en: "Damaged: \(path)")
                : Phrase(de: "Es fehlt: \(path)", en: "Missing: \(path)")
        }
        if found.isSound {
            let parts = [
                Phrase(found.deliveries, de: ("Lieferung", "Lieferungen"), en: ("delivery", "deliveries")),
                Phrase(found.rows, de: ("Zeile", "Zeilen"), en: ("row", "rows")),
                Self.files(found.files, bytes: found.bytes),
            ]
            lines.append(
                Phrase(de: "Alles wie geschrieben: ", en: "All as it was written: ") + parts.joined(separator: ", ")
                    + Phrase(name: "."))
        } else {
            lines.append(
                Phrase(
                    de: "Aus beschädigten Dateien werden keine Zahlen berechnet. Bitte den Ordner .kreisblick aus der "
                        + "Sicherung zurückholen, oder ihn beiseitelegen und die Dateien neu importieren.",
                    en:
                        "No figure is computed from damaged files. Restore the folder .kreisblick from a backup, or put it aside "
                        + "and import the files again."))
        }
        if !found.unused.isEmpty {
            lines.append(
                Phrase(de: "Nicht mehr gebraucht: ", en: "No longer used: ") + Self.files(found.unused.count)
                    + Phrase(
                        de: "; „kreisblick store purge“ räumt auf.", en: "; “kreisblick store purge” clears up."))
        }
        return (lines, found.isSound)
    }

    /// `1 Datei mit 11 Byte`, `2 Dateien`.
    static func files(_ count: Int, bytes: Int? = nil) -> Phrase {
        let files = Phrase(count, de: ("Datei", "Dateien"), en: ("file", "files"))
        guard let bytes else { return files }
        return files + Phrase(de: " mit ", en: " of ")
            + Phrase(bytes, de: ("Byte", "Byte"), en: ("byte", "bytes"))
    }
}
