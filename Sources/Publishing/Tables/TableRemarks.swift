internal import Trends
internal import Wording

/// What a reader of a table must not take it for: sentences below it, where there is reason.
enum TableRemarks {
    /// How the counts were changed; that a ranking is one of the figures that are shown alone.
    static func lines(_ table: EstimateTable, _ language: Language) -> [String] {
        phrases(table, hasLimits: table.per != nil).map { $0(language) }
    }

    /// The same below statements, which show limits of counts too.
    static func lines(_ statements: StatementTable, _ language: Language) -> [String] {
        phrases(statements.table, hasLimits: true).map { $0(language) }
    }

    /// The same as one text, which files have in a column or property `note`; `nil` where there is no reason for one.
    static func note(_ table: EstimateTable) -> Phrase? {
        let phrases = phrases(table, hasLimits: table.per != nil)
        return phrases.isEmpty ? nil : Phrase { language in phrases.map { $0(language) }.joined(separator: " ") }
    }

    private static func phrases(_ table: EstimateTable, hasLimits: Bool) -> [Phrase] {
        [table.alteration.map { $0.phrase(hasLimits: hasLimits) }, ranking(table)].compactMap { $0 }
    }

    /// That chance is not judged where a share or an index may rest on few cases; that a condition cuts moving averages.
    static func lines(_ table: DerivedTable, _ language: Language) -> [String] {
        let own: [String] =
            switch table.derivation {
            case .share, .index: [chance(language)]
            case .movingAverage: table.isCutByCondition ? [cutWindow(language)] : []
            case .cumulated, .mean: []
            }
        return lines(table.table, language) + own
    }

    /// `nil` where every member has a figure or cannot have one, and for tables that rank nothing.
    static func ranking(_ table: EstimateTable) -> Phrase? {
        guard let ranking = table.ranking else { return nil }
        let what: Phrase
        switch (ranking.hasWithheld, ranking.hasMissing) {
        case (false, false): return nil
        case (true, false): what = Phrase(de: "Nicht veröffentlichte", en: "withheld ones")
        case (false, true): what = Phrase(de: "Solche, die nicht vorliegen,", en: "those that are not available")
        case (true, true):
            what = Phrase(
                de: "Nicht veröffentlichte und solche, die nicht vorliegen,", en: "withheld and unavailable ones")
        }
        return Phrase(
            de: "Die Rangfolge kennt nur Werte, die gezeigt werden: ",
            en: "The ranking knows only figures that are shown: ")
            + what + Phrase(de: " können größer sein.", en: " may be larger.")
    }

    private static let cutWindow = Phrase(
        de:
            "Den ersten Mitteln fehlen die Zeiträume davor, die die Bedingung an „date“ auslässt. Für sie bitte früher beginnen.",
        en: "The first means lack the periods before, which the condition on date leaves out. For them begin earlier.")

    private static let chance = Phrase(
        de:
            "Zufällige Schwankungen, die bei wenigen Fällen groß sind, beurteilt diese Tabelle nicht; das tut „kreisblick trend“.",
        en: "Chance fluctuation, which is large where cases are few, is not judged here; “kreisblick trend” does that.")
}
