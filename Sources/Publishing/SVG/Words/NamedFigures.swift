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

    private func named(_ value: Double) -> String {
        let names = entries.filter { $0.value == value }.map(\.name)
        return "\(TextList.shortened(names, limit: 3, language)) (\(text(value)))"
    }
}
