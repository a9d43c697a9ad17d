import Disclosure
import Records
import Trends
import Wording

/// The small print of a drawing: where its figures come from, and its marks.
struct TableNotes {
    let table: EstimateTable

    /// `Quelle: Polizei, Schulen. Berechnung: Kreisblick 0.1.`
    func source(_ language: Language) -> String {
        let provenance = table.provenance
        let names = provenance.sources.isEmpty ? [provenance.workspace] : provenance.sources
        let listed = names.joined(separator: "; ")
        let german =
            "\(names.count == 1 ? "Quelle" : "Quellen"): \(listed). Berechnung: Kreisblick \(provenance.version)."
        let english =
            "\(names.count == 1 ? "Source" : "Sources"): \(listed). Calculation: Kreisblick \(provenance.version)."
        return Phrase(de: german, en: english)(language)
    }

    /// `Gebietsstand: 31.12.2014`; `nil` for today's territory.
    func territory(_ language: Language) -> String? {
        table.provenance.territory.map { day in
            Phrase(de: "Gebietsstand: \(day.german)", en: "Territory as on \(day.description)")(language)
        }
    }

    /// The marks that a drawing of this table carries whoever draws it, most important first.
    func marks(_ language: Language) -> [String] {
        var marks = table.provenance.isFictitious ? [Markings.fictitious(language)] : []
        switch table.audience {
        case .everybody: break
        case .draft: marks.append(Markings.draft(language))
        case .house(let reason):
            marks.append(
                Markings.internalUse(language) + Phrase(de: " – Grund: \(reason)", en: " – reason: \(reason)")(language)
            )
        }
        return marks
    }
}
