internal import Records
internal import Trends
internal import Wording

/// What a reader of a table must not take it for: sentences below it, where there is reason.
enum TableRemarks {
    /// What is selected beside what the axes show; how the counts were changed; that a ranking is one of the figures that are
    /// shown alone.
    static func lines(_ table: EstimateTable, _ language: Language) -> [String] {
        lines(table, hasLimits: false, language)
    }

    /// - Parameter hasLimits: whether limits of the figures stand beside them, as in a chart that draws them.
    static func lines(_ table: EstimateTable, hasLimits: Bool, _ language: Language) -> [String] {
        selection(table, language) + phrases(table, hasLimits: hasLimits).map { $0(language) }
    }

    /// `Auswahl: Art Gewalt; Zeitraum 2017.`: one line, or none where the axes show all of the condition.
    static func selection(_ table: EstimateTable, _ language: Language) -> [String] {
        table.provenance.selection.words.map { [$0(language) + "."] } ?? []
    }

    /// The same below statements, which show limits of counts too.
    static func lines(_ statements: StatementTable, _ language: Language) -> [String] {
        lines(statements.table, hasLimits: true, language)
    }

    /// The same as one text, which files have in a column or property `note`, without the selection, which has its own; `nil` where there
    /// is no reason for one.
    static func note(_ table: EstimateTable) -> Phrase? {
        let phrases = phrases(table, hasLimits: table.per != nil)
        return phrases.isEmpty ? nil : Phrase { language in phrases.map { $0(language) }.joined(separator: " ") }
    }

    private static func phrases(_ table: EstimateTable, hasLimits: Bool) -> [Phrase] {
        [table.alteration.map { $0.phrase(hasLimits: hasLimits) }, ranking(table)].compactMap { $0 }
    }

    /// That chance is not judged where a share or an index may rest on few cases; that a condition cuts moving averages.
    ///
    /// - Parameter namesCommand: whether the reader has a command line, and may be told by which command chance is judged.
    static func lines(_ table: DerivedTable, namesCommand: Bool = false, _ language: Language) -> [String] {
        lines(table.table, language) + own(table, namesCommand: namesCommand).map { $0(language) }
    }

    /// What is to be said of the figures made, beside what is to be said of those that they are made of.
    static func own(_ table: DerivedTable, namesCommand: Bool = false) -> [Phrase] {
        switch table.derivation {
        case .share, .index: [namesCommand ? chanceByCommand : chance]
        case .movingAverage: table.isCutByCondition ? [cutWindow] : []
        case .cumulated, .mean: []
        }
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
        de: "Zufällige Schwankungen, die bei wenigen Fällen groß sind, beurteilt diese Darstellung nicht.",
        en: "Chance fluctuation, which is large where cases are few, is not judged here.")

    private static let chanceByCommand = Phrase(
        de:
            "Zufällige Schwankungen, die bei wenigen Fällen groß sind, beurteilt diese Tabelle nicht; das tut „kreisblick trend“.",
        en: "Chance fluctuation, which is large where cases are few, is not judged here; “kreisblick trend” does that.")
}
