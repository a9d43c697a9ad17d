internal import Records
internal import Regions
internal import Trends
public import Wording

extension ChoroplethMap {
    public func style(language: Language) throws(MapError) -> MapStyle {
        let read = try reading()
        return options.style(table, read.figures, read.placed.entries, read.classes, language)
    }
}

extension TileMap {
    /// That of the same regions in their boundaries.
    public func style(language: Language) throws(MapError) -> MapStyle {
        let read = try reading()
        return options.style(table, read.figures, read.shown, read.classes, language)
    }
}

extension SymbolMap {
    public func style(language: Language) throws(MapError) -> MapStyle {
        guard table.per == nil else { throw .symbolsNeedCounts }
        let figures = try RegionFigures(table, allowCounts: true)
        let placed = try PlacedRegions(figures, in: boundaries)
        let words = MapWords(
            table: table, figures: figures, shown: placed.entries, options: options, language: language, manner: nil,
            warnsOfCounts: false)
        let amounts = placed.entries.compactMap(\.figure.known?.value)
        let zeros = placed.entries.compactMap(\.figure.known).filter(\.isZero)
        var rules: [MapStyle.Rule] = []
        if let scale = Self.scale(amounts, on: placed.boundaries, width: MapSheet.mapWidth(options)),
            let most = amounts.max()
        {
            rules.append(
                MapStyle.Rule(
                    label: words.unit, condition: "\"value\" > 0",
                    fill: .circle(radius: scale.radius, largest: most, colour: options.theme.series[0].colour)))
        }
        if !zeros.isEmpty {
            rules.append(
                MapStyle.Rule(
                    label: ClassLegend.zero(zeros)(language), condition: "\"value\" = 0",
                    fill: .colour(options.theme.paper)))
        }
        return MapStyle(
            words, rules: rules, figures: placed.entries.map(\.figure), regions: placed.entries, language: language)
    }
}

extension BivariateMap {
    /// The file has the first figure alone, so regions are told by their codes.
    public func style(language: Language) throws(MapError) -> MapStyle {
        let (_, placed, sides) = try sides(language)
        let key = BivariateLegend(
            first: sides[0], second: sides[1], entries: placed.entries,
            patterns: StatePatterns(id: "", theme: options.theme),
            language: language)
        var rules: [MapStyle.Rule] = []
        for entry in placed.entries {
            guard let fill = key.shade(of: entry), let sign = key.sign(of: entry),
                !rules.contains(where: { $0.label.hasPrefix(sign) }),
                let (row, column) = key.classes(of: entry)
            else { continue }
            let limits = [sides[0].classes.text(row, language), sides[1].classes.text(column, language)]
            let names = zip(sides, limits).map { "\($0.name) \($1)" }.joined(separator: " | ")
            rules.append(
                MapStyle.rule(
                    "\(sign): \(names)", of: placed.entries.filter { key.sign(of: $0) == sign }.map(\.code),
                    fill: .colour(fill)))
        }
        rules.sort { $0.label < $1.label }
        let words = MapWords(
            table: first, figures: try RegionFigures(first, allowCounts: options.allowCounts), shown: placed.entries,
            options: options, language: language, manner: nil)
        rules += StateLegend.states(of: placed.entries.map(\.figure)).map { state in
            let regions = placed.entries.filter { $0.figure.state == state }.map(\.code)
            return MapStyle.rule(
                state.limitsFigure ? state.meaningOfCount(language) : state.phrase(language), of: regions,
                fill: state.limitsFigure ? .overlay(state) : .pattern(state))
        }
        return MapStyle(
            heading: (words.marks + ["\(sides[0].unit) | \(sides[1].unit)"]).joined(separator: " – "), rules: rules,
            column: MapStyle.column(of: first.per),
            regions: placed.entries.map(\.code.text), isFictitious: words.isFictitious, wholeNumbers: first.per == nil,
            theme: options.theme, language: language)
    }
}

extension MapOptions {
    /// Classes, zeros and states, or verdicts and states.
    fileprivate func style(
        _ table: EstimateTable, _ figures: RegionFigures, _ shown: [RegionFigures.Entry], _ classes: ClassedFigures,
        _ language: Language
    ) -> MapStyle {
        let words = MapWords(
            table: table, figures: figures, shown: shown, options: self, language: language, manner: manner(classes))
        let patterns = StatePatterns(id: id, theme: theme)
        let rules: [MapStyle.Rule]
        if let verdicts {
            rules =
                VerdictLegend(
                    verdicts: verdicts, unit: words.unit, entries: shown, patterns: patterns, language: language
                ).rules
        } else {
            rules = ClassLegend(
                unit: words.unit, classes: classes, figures: shown.map(\.figure), patterns: patterns,
                language: language
            ).rules(on: MapStyle.column(of: table.per))
        }
        return MapStyle(words, rules: rules, figures: shown.map(\.figure), regions: shown, language: language)
    }
}

extension ClassLegend {
    /// Classes from high to low, then zeros.
    fileprivate func rules(on column: String) -> [MapStyle.Rule] {
        let conditions = classes.conditions(on: column).reversed() + ["\"\(column)\" = 0"]
        return zip(classRows, conditions).map { row, condition in
            MapStyle.Rule(label: row.text, condition: condition, fill: .colour(row.fill))
        }
    }
}
