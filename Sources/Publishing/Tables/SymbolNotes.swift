internal import Records
internal import Trends
internal import Wording

/// The lines below a table that explain its symbols: only those that occur in it.
enum SymbolNotes {
    static func lines(_ table: DerivedTable, language: Language) -> [String] {
        let texts = table.cells.map { CellText.derived($0, wholeNumbers: table.hasWholeNumbers, language) }
        let symbols = Set(texts.compactMap(\.symbol))
        var lines = CellText.Symbol.allCases.filter(symbols.contains).map { $0.phrase(language) }
        for status in [ObservationStatus.estimated, .uncertain]
        where table.cells.contains(where: { $0.status == status }) {
            lines.append("( ) " + status.meaningOfCount(language))
        }
        return lines
    }

    /// - Parameter showsCounts: whether counts stand beside the rates.
    static func lines(_ table: EstimateTable, showsCounts: Bool, language: Language) -> [String] {
        let showsRates = table.per != nil
        var symbols = Set<CellText.Symbol>()
        for cell in table.cells {
            if showsCounts || !showsRates, let symbol = CellText.count(cell, language).symbol { symbols.insert(symbol) }
            if showsRates, let symbol = CellText.rate(cell, language).symbol { symbols.insert(symbol) }
        }
        var lines = CellText.Symbol.allCases.filter(symbols.contains).map { $0.phrase(language) }
        if table.cells.contains(where: \.isCountEstimated) {
            lines.append("( ) " + ObservationStatus.estimated.meaningOfCount(language))
        }
        let hasEstimatedDenominator = table.cells.contains {
            $0.status == .estimated && $0.denominator?.status == .estimated && $0.count.map { $0 > 0 } ?? false
        }
        if showsRates, hasEstimatedDenominator {
            lines.append(Phrase(de: "( ) Bezugszahl geschätzt", en: "( ) denominator estimated")(language))
        }
        if table.cells.contains(where: { $0.status == .uncertain && $0.count.map { $0 > 0 } ?? false }) {
            lines.append(
                Phrase(
                    de: "( ) eingeschränkt aussagefähig oder Zeitraum nur teilweise geliefert",
                    en: "( ) of limited certainty, or period delivered only in part")(language))
        }
        return lines
    }
}
