internal import Disclosure
internal import Publishing
internal import Records
internal import Store
public import Wording

extension Workspace {
    /// What was released, and below it which documents show it: for the house.
    ///
    /// A document is told as it was written last; where a later release is there it says so.
    /// - Throws: `LedgerError`, `FileError`.
    public func releaseList(_ language: Language) throws -> String {
        let ledger = try ReleaseLedger(self)
        let releases = try RecordKind.allCases.flatMap { try ledger.releases(of: $0) }
            .sorted { ($0.number, $0.kind.rawValue) < ($1.number, $1.kind.rawValue) }
        guard !releases.isEmpty else {
            return Phrase(de: "Es ist nichts freigegeben.", en: "Nothing is released.")(language) + "\n"
        }
        let rows = releases.map { release in
            [
                String(release.number), release.kind.rawValue, language.text(release.day),
                language.text(release.tables.count), language.text(release.account.cells),
                language.text(release.account.withheld),
            ]
        }
        let titles = [
            Phrase(de: "Freigabe", en: "Release"), Phrase(de: "Art", en: "Kind"), Phrase(de: "Tag", en: "Day"),
            Phrase(de: "Tabellen", en: "Tables"), Phrase(de: "Zellen", en: "Cells"),
            Phrase(de: "gesperrt", en: "withheld"),
        ]
        return AlignedLines.text([titles.map { $0(language) }] + rows, texts: [1, 2]) + "\n"
            + (try documentList(ledger, language))
    }

    private func documentList(_ ledger: ReleaseLedger, _ language: Language) throws -> String {
        let entries = try DocumentRegister(in: store.directory).entries()
        let latest = Dictionary(grouping: entries, by: \.folder).mapValues { lines in
            lines.filter { $0.hash == lines.last?.hash }
        }
        let rows = latest.sorted { $0.key < $1.key }.map { folder, lines in
            let kinds = RecordKind.allCases.compactMap { kind in lines.last { $0.kind == kind } }
            let later = kinds.compactMap { entry in
                ledger.standing(of: entry.kind).flatMap { $0.number > entry.number ? $0.number : nil }
            }.max()
            let note = later.map {
                Phrase(de: "überholt von Freigabe \($0)", en: "outdated by release \($0)")(language)
            }
            return [
                folder, kinds.map { "\($0.kind.rawValue) \($0.number)" }.joined(separator: ", "),
                lines.last.map { language.text($0.day) } ?? "", note ?? "",
            ]
        }
        guard !rows.isEmpty else {
            return Phrase(de: "Aus ihr ist noch kein Dokument geschrieben.", en: "No document is written from it yet.")(
                language) + "\n"
        }
        let titles = [
            Phrase(de: "Dokument", en: "Document"), Phrase(de: "Aus Freigabe", en: "From release"),
            Phrase(de: "Tag", en: "Day"), Phrase(de: "Vermerk", en: "Note"),
        ]
        return AlignedLines.text([titles.map { $0(language) }] + rows, texts: [0, 1, 2, 3])
    }
}
