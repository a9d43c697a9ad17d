import Wording

/// Figures with the names of what they are of, put into sentences.
struct NamedFigures {
    let entries: [(name: String, value: Double)]
    /// As the chart prints a figure.
    let text: (Double) -> String
    let language: Language

    /// `Höchster Wert: Oberg (4,0); niedrigster Wert: Ilsede (3,0).`; `nil` without a figure.
    var extremes: String? {
        guard let highest = entries.map(\.value).max(), let lowest = entries.map(\.value).min() else { return nil }
        if entries.count == 1 { return "\(entries[0].name): \(text(highest))." }
        if highest == lowest {
            return Phrase(
                de: "Alle haben den Wert \(text(highest)).", en: "All have the value \(text(highest)).")(language)
        }
        return Phrase(
            de: "Höchster Wert: \(named(highest)); niedrigster Wert: \(named(lowest)).",
            en: "Highest value: \(named(highest)); lowest value: \(named(lowest)).")(language)
    }

    /// The first of the highest and of the lowest: `höchster Wert Oberg (4,0), niedrigster Ilsede (3,0)`; `nil` without a figure.
    var shortExtremes: String? {
        guard let first = entries.first else { return nil }
        func named(_ entry: (name: String, value: Double)) -> String { "\(entry.name) (\(text(entry.value)))" }
        let most = named(entries.reduce(first) { $1.value > $0.value ? $1 : $0 })
        let least = named(entries.reduce(first) { $1.value < $0.value ? $1 : $0 })
        if entries.count == 1 { return Phrase(de: "einziger Wert \(most)", en: "only value \(most)")(language) }
        return Phrase(
            de: "höchster Wert \(most), niedrigster \(least)", en: "highest value \(most), lowest \(least)")(language)
    }

    private func named(_ value: Double) -> String {
        let names = entries.filter { $0.value == value }.map(\.name)
        return "\(TextList.shortened(names, limit: 3, language)) (\(text(value)))"
    }
}
