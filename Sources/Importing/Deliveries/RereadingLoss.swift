internal import Records
internal import Store
internal import Wording

/// What is lost where a file that is stored is read by other rules: its supplier, or columns.
///
/// The new reading takes the place of the earlier one, so somebody must say that this is meant.
struct RereadingLoss: Equatable {
    let earlier: Delivery
    let supplier: String
    /// The columns in which only the earlier reading has values.
    let columns: [String]
    /// What the supplier calls those that the profile names.
    let written: [String: [String]]

    /// `nil` where the file is new, or is read as what it was.
    init?(_ delivery: Delivery, writer: SegmentWriter, profile: Profile) {
        let derived = RecordSchema.of(delivery.kind).columns.filter(\.isDerived).map(\.name)
        let kept = writer.filledColumns + derived
        for segment in writer.segments where segment.delivery.source == delivery.source {
            let lost = segment.filledColumns.filter { !kept.contains($0) }
            guard segment.delivery.supplier != delivery.supplier || !lost.isEmpty else { continue }
            (earlier, supplier, columns) = (segment.delivery, delivery.supplier, lost)
            written = Dictionary(uniqueKeysWithValues: lost.map { ($0, Self.columns(of: $0, in: profile)) })
            return
        }
        return nil
    }

    func phrase(file: String) -> Phrase {
        let isSameSupplier = supplier == earlier.supplier
        let lost = Phrase { language in columns.map { named($0, language) }.joined(separator: ", ") }
        return Phrase(
            de:
                "\(file): Diese Datei ist schon gespeichert (\(earlier.file), Lieferant „\(earlier.supplier)“), anders gelesen."
                + (isSameSupplier ? "" : " Ihr Lieferant wäre nun „\(supplier)“.")
                + (columns.isEmpty ? "" : " Die Werte von \(lost(.german)) gingen verloren.")
                + " Bitte mit --profile das Profil angeben, nach dem sie gespeichert wurde; ist es so gemeint, den Befehl mit "
                + "--confirm wiederholen.",
            en:
                "\(file): this file is stored already (\(earlier.file), supplier “\(earlier.supplier)”), read otherwise."
                + (isSameSupplier ? "" : " Its supplier would now be “\(supplier)”.")
                + (columns.isEmpty ? "" : " The values of \(lost(.english)) would be lost.")
                + " Give with --profile the profile by which it was stored; if this is intended, repeat the command with "
                + "--confirm.")
    }

    /// The file's columns that a field comes from: an end and its hour may stand in one.
    private static func columns(of field: String, in profile: Profile) -> [String] {
        let keys = ["end_date": ["end"], "end_hour": ["end_hour", "end"], "hour": ["hour", "date"]][field] ?? [field]
        return keys.lazy.compactMap { profile.sources[$0]?.columns }.first ?? []
    }

    /// `end_date from “TATZEIT_ENDE_DATUM”`.
    private func named(_ column: String, _ language: Language) -> String {
        let own = FieldNames.explained(column)(language)
        guard let names = written[column], !names.isEmpty else { return own }
        let list = Phrase(
            de: names.map { "„\($0)“" }.joined(separator: ", "), en: names.map { "“\($0)”" }.joined(separator: ", "))
        return own + Phrase(de: " aus \(list(.german))", en: " from \(list(.english))")(language)
    }
}
