internal import Records
internal import Trends
internal import Wording

/// The rows of a trend for people: count, rate with limits, ratio to the year before with its interval, verdict.
enum TrendRows {
    struct Row {
        let fields: [String]
        let verdict: Verdict?
    }

    /// The axes that run down; what all rows have in common stands above the table.
    static func axes(_ table: EstimateTable) -> [Int] {
        let varying = table.axes.indices.filter { table.axes[$0].members.count > 1 }
        return varying.isEmpty ? table.axes.indices.filter { table.axes[$0].dimension == "period" } : varying
    }

    /// "Vorfälle je 1.000 Einwohner, Südstadt, außerhalb der Schulzeit".
    static func unit(_ table: EstimateTable, _ language: Language) -> String {
        let shown = Set(axes(table))
        let common = table.axes.indices.filter { !shown.contains($0) }.compactMap { index in
            table.axes[index].members.first?.name(language)
        }
        return ([table.unit(language)] + common).joined(separator: ", ")
    }

    static func header(_ table: EstimateTable, _ language: Language) -> [String] {
        var titles = axes(table).map { table.axes[$0].title(language) }
        titles.append(table.measure.title(language))
        if let per = table.per {
            titles.append(
                Phrase(de: "je \(Language.german.text(per))", en: "per \(Language.english.text(per))")(language))
        }
        titles.append(Phrase(de: "95-%-Bereich", en: "95% interval")(language))
        titles.append(Phrase(de: "Verhältnis zum Vorjahr", en: "ratio to year before")(language))
        titles.append(Phrase(de: "Aussage", en: "verdict")(language))
        return titles
    }

    /// - Parameter isIndented: whether names of parts stand farther in than those of their totals.
    static func rows(_ trend: TrendTable, _ language: Language, isIndented: Bool = false) -> [Row] {
        let table = trend.table
        let shown = axes(table)
        return zip(table.cells, table.axes.memberIndices).enumerated().map { offset, entry in
            let (cell, indices) = entry
            var fields = shown.map { position in
                let (axis, member) = (table.axes[position], indices[position])
                let name = axis.members[member].name(language)
                return isIndented ? TableGrid.indented(name, by: axis.depth(of: member)) : name
            }
            fields.append(CellText.count(cell, language).text)
            if table.per != nil { fields.append(CellText.rate(cell, language).text) }
            fields.append(CellText.limits(cell, language))
            let step = trend.steps[offset]
            fields.append(step?.comparison.map { ratio($0, language) } ?? "")
            fields.append(step?.verdict.phrase(language) ?? "")
            return Row(fields: fields, verdict: step?.verdict)
        }
    }

    /// How the verdicts were made, for the line below.
    static func note(_ trend: TrendTable, _ language: Language) -> String {
        guard let level = trend.level else {
            return Phrase(de: "Kein Vergleich mit dem Vorjahr möglich.", en: "No comparison with the year before.")(
                language)
        }
        let percent = { (language: Language) in language.text(level * 100, fractionDigits: 2) }
        let altered = Phrase(
            de: " Belegt ist nur, was für alle Anzahlen gilt, die sich hinter den veränderten verbergen können.",
            en: " Supported is only what holds for all counts that may stand behind the changed ones.")
        let compared = Phrase(
            de: "Vergleich mit dem Vorjahr: exakter Test zweier Raten; \(trend.comparisons) Vergleiche teilen sich "
                + "5 % Irrtumswahrscheinlichkeit (Bonferroni), daher je ein \(percent(.german))-%-Bereich.",
            en:
                "Compared with the year before: exact test of two rates; \(trend.comparisons) comparisons share an error "
                + "of 5% (Bonferroni), hence an interval of \(percent(.english))% each.")
        return (trend.table.alteration == nil ? compared : compared + altered)(language)
    }

    /// `2,27 (1,38–3,85)`.
    private static func ratio(_ comparison: RateComparison, _ language: Language) -> String {
        let number = { (value: Double) in
            value.isFinite ? language.text(value, fractionDigits: value >= 10 ? 1 : 2) : "∞"
        }
        let limits = "\(number(comparison.lower))–\(number(comparison.upper))"
        return comparison.ratio.map { "\(number($0)) (\(limits))" } ?? "(\(limits))"
    }
}
