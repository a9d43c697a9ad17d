import Records
public import Wording

extension SlopeChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        SlopeSpec(words: try words(language)).vegaLite()
    }
}

/// Two periods and a line for each member in a specification; what chance does not explain stands out.
struct SlopeSpec {
    let words: SlopeChartWords

    private var codes: [String] { words.slopes.map(\.code) }
    private var theme: Theme { words.options.theme }

    func vegaLite() -> VegaLite {
        let periods = [words.periods.first, words.periods.last]
        let places = (first: labels(of: words.slopes.map(\.first)), last: labels(of: words.slopes.map(\.last)))
        let names = words.slopes.flatMap { slope in
            zip(periods, [slope.first, slope.last]).map { (name: "\(slope.name), \($0)", figure: $1) }
        }
        let rows = zip(words.slopes, codes).flatMap { slope, code in
            zip(periods, [slope.first, slope.last]).map { period, figure -> JSON in
                let row: JSON = [
                    "name": JSON(slope.name), "code": JSON(code), "period": JSON(period),
                    "established": JSON(truth: slope.isClaim),
                ]
                let label = figure.known.map { "\(slope.name) \(words.text($0.value))" }
                return row.with(figure.spec(words.language)).with([
                    "label": label.map { JSON($0) } ?? nil,
                    "labelled": JSON(period == periods[0] ? places.first[code] : places.last[code]),
                ])
            }
        }
        let x: JSON = [
            "field": "period", "type": "ordinal", "scale": ["domain": JSON(periods), "padding": 0.9],
            "axis": ["title": nil, "labelAngle": 0, "orient": "top", "grid": true, "domain": false, "ticks": false],
        ]
        let y = height(of: "value")
        let colour: JSON = [
            "condition": ["test": "datum.established", "value": JSON(theme.series[0].colour)],
            "value": JSON(theme.border),
        ]
        let channels: JSON = ["x": x, "y": y, "detail": ["field": "code"], "color": colour]
        let labels = zip(periods, ["right", "left"]).map { period, side -> JSON in
            [
                "transform": [["filter": "datum.period === \(JSON(period).text)"]],
                "mark": ["type": "text", "align": JSON(side), "dx": side == "left" ? 10 : -10],
                "encoding": channels.with(["y": height(of: "labelled"), "text": ["field": "label"]]),
            ]
        }
        let marks: [JSON] = [
            ["mark": ["type": "line", "strokeWidth": 2], "encoding": channels],
            ["mark": ["type": "point", "filled": true, "size": 45, "opacity": 1], "encoding": channels],
        ]
        return VegaLite(
            words, rows: rows, figures: names.map(\.figure),
            key: words.states(names.filter { $0.figure.known == nil }) { count, first in "\(first), … (\(count))" },
            view: [
                "width": JSON(VegaLite.plotWidth(words)), "height": JSON(plotHeight), "layer": JSON(marks + labels),
            ])
    }

    private var plotHeight: Double { max(words.options.plotHeight, Double(words.slopes.count) * Self.lineHeight) }

    /// From label to label, in pixels.
    private static let lineHeight = 14.0

    private var extent: ClosedRange<Double> {
        let values = words.known.compactMap { $0.known?.value }
        guard let lowest = values.min(), let highest = values.max(), highest > 0 || lowest < 0 else { return 0...1 }
        let bottom = words.startsAtZero ? min(0, lowest) : lowest
        return bottom < highest ? bottom...highest : bottom - 1...highest + 1
    }

    private func height(of field: String) -> JSON {
        [
            "field": JSON(field), "type": "quantitative", "axis": nil,
            "scale": ["domain": [JSON(extent.lowerBound), JSON(extent.upperBound)], "nice": false, "zero": false],
        ]
    }

    /// Heights of labels by the codes of their lines, moved apart so that none covers another.
    private func labels(of figures: [Figure]) -> [String: Double] {
        let known = zip(codes, figures).compactMap { code, figure in figure.known.map { (code, $0.value) } }
            .sorted { $0.1 > $1.1 }
        let pixel = (extent.upperBound - extent.lowerBound) / plotHeight
        let places = LabelSpread.places(
            known.map { (wanted: (extent.upperBound - $0.1) / pixel, height: Self.lineHeight) }, within: 0...plotHeight)
        return Dictionary(zip(known, places).map { ($0.0, extent.upperBound - $1 * pixel) }) { first, _ in first }
    }
}
