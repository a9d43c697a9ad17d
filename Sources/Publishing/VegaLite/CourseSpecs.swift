public import Wording

extension LineChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let words = try words(language)
        return LineSpec(
            words: words, series: words.series, height: options.plotHeight, hasBands: words.drawsLimits
        ).lines()
    }
}

extension IndexChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let words = try words(language)
        return LineSpec(
            words: words, series: words.series, height: options.plotHeight, hasBands: false, startsAtZero: false
        ).lines(reference: 100)
    }
}

extension SmallMultiples {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let words = try words(language)
        let series = words.lines.series
        let lines = LineSpec(words: words, series: series, height: 110, hasBands: words.drawsLimits, isInPanels: true)
        let background = words.background
        return VegaLite(
            words, rows: lines.rows(background: background), figures: series.figures,
            view: [
                "columns": 3,
                "facet": ["field": "series", "type": "nominal", "sort": JSON(lines.names), "header": ["title": nil]],
                "spec": [
                    "width": JSON(VegaLite.plotWidth(words) / 3 - 20), "height": JSON(lines.height),
                    "layer": JSON(lines.layers(hasBackground: background != nil)),
                ],
            ])
    }
}

extension SparkLine {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let words = try words(language)
        let lines = LineSpec(words: words, series: words.series, height: height, hasBands: false, hasAxes: false)
        return VegaLite(
            words, rows: lines.rows(), figures: words.series.figures,
            view: [
                "width": JSON(options.width ?? 120), "height": JSON(height), "layer": JSON(lines.layers()),
            ])
    }
}

extension LineSpec {
    /// One plot of all lines.
    fileprivate func lines(reference: Double? = nil) -> VegaLite {
        VegaLite(
            words, rows: rows(), figures: series.figures,
            view: [
                "width": JSON(VegaLite.plotWidth(words)), "height": JSON(height),
                "layer": JSON(layers(reference: reference)),
            ])
    }
}

extension VegaLite {
    /// The width of a plot in pixels, with room for an axis beside it.
    static func plotWidth(_ words: any ChartWords) -> Double {
        max(Page.narrowest, words.options.width ?? words.options.theme.width) - 90
    }
}
