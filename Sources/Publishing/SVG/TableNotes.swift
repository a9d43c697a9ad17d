import Disclosure
import Records
import Trends
import Wording

/// The small print of a table: where its figures come from and what they were divided by.
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

    /// What the rates were divided by, with its days and censuses; `nil` for counts.
    func denominator(_ language: Language) -> String? {
        guard table.per != nil else { return nil }
        let used = table.cells.compactMap(\.denominator)
        let days = Set(used.map(\.date)).sorted()
        guard let first = days.first, let last = days.last else { return nil }
        func written(_ day: CivilDate) -> String { Phrase(de: day.german, en: day.description)(language) }
        let when =
            first == last
            ? Phrase(de: "am \(written(first))", en: "on \(written(first))")
            : Phrase(
                de: "an \(days.count) Stichtagen vom \(written(first)) bis \(written(last))",
                en: "on \(days.count) reference days from \(written(first)) to \(written(last))")
        var text = Phrase(de: "Bezugszahl: Bevölkerung ", en: "Denominator: population ")(language) + when(language)
        let bases = Set(used.flatMap { $0.base.split(separator: " / ") }).sorted()
        if !bases.isEmpty { text += " (\(bases.joined(separator: ", ")))" }
        let estimated = used.count { $0.status == .estimated }
        if estimated == used.count {
            text += Phrase(de: ", geschätzt", en: ", estimated")(language)
        } else if estimated > 0 {
            text += Phrase(de: ", teils geschätzt", en: ", partly estimated")(language)
        }
        return text + "."
    }

    /// The marks that a drawing of this table carries whoever draws it, most important first.
    func marks(_ language: Language) -> [String] {
        var marks = table.provenance.isFictitious ? [Markings.fictitious(language)] : []
        if case .house(let reason) = table.audience {
            marks.append(
                Markings.internalUse(language) + Phrase(de: " – Grund: \(reason)", en: " – reason: \(reason)")(language)
            )
        }
        return marks
    }
}
