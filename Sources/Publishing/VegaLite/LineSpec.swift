import Records
import Trends
import Wording

/// Lines over time in a specification: what line charts, indices, small multiples and spark lines have in common.
struct LineSpec {
    let words: any ChartWords
    let series: TimeSeries
    let height: Double
    /// Whether limits are drawn as bands.
    var hasBands = true
    var startsAtZero = true
    /// Whether each line has a plot to itself.
    var isInPanels = false
    var hasAxes = true

    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    /// All periods from the first to the last, those among them that the table does not have.
    private var span: [Period] {
        (series.firstPeriod.index...series.lastPeriod.index).map { Period(grain: series.grain, index: $0) }
    }

    var names: [String] { VegaLite.apart(series.series.map { ($0.name(language), $0.code ?? "") }) }

    /// A row for each period of each line.
    ///
    /// - Parameter background: what stands behind each of them, in `total`.
    func rows(background: TimeSeries.Series? = nil) -> [JSON] {
        let places = Dictionary(series.periods.enumerated().map { ($1, $0) }) { first, _ in first }
        return zip(series.series, names).flatMap { line, name in
            span.map { period in
                var row: JSON = ["series": JSON(name), "code": JSON(line.code ?? ""), "period": JSON(period.code)]
                row = row.with(places[period].map { line.figures[$0].spec(language) } ?? Figure.none)
                if isAlarm(line, period) { row = row.with(["alarm": true]) }
                guard let background else { return row }
                return row.with(["total": JSON(places[period].flatMap { background.figures[$0].known?.value })])
            }
        }
    }

    private func isAlarm(_ line: TimeSeries.Series, _ period: Period) -> Bool {
        var codes = ["period": period.code]
        if let axis = series.axis, let code = line.code { codes[axis.dimension] = code }
        return words.options.findings.findings(on: codes).contains { $0.verdict == .alarm }
    }

    // MARK: Layers

    func layers(reference: Double? = nil, hasBackground: Bool = false) -> [JSON] {
        var layers: [JSON] = []
        if let reference {
            layers.append([
                "mark": ["type": "rule", "color": JSON(theme.ink), "strokeWidth": 1.4],
                "encoding": ["y": ["datum": JSON(reference), "type": "quantitative"]],
            ])
        }
        if hasBackground {
            layers.append([
                "mark": ["type": "line", "color": JSON(theme.border), "opacity": 0.5, "strokeWidth": 1],
                "encoding": ["x": x, "y": amount("total")],
            ])
        }
        if hasBands, series.figures.contains(where: { $0.known?.limits != nil }) {
            layers.append([
                "mark": ["type": "area", "opacity": JSON(RibbonMark.opacity(among: shownAtOnce))],
                "encoding": colour(["x": x, "y": amount("lower"), "y2": ["field": "upper"]]),
            ])
        }
        layers.append([
            "mark": ["type": "line", "strokeWidth": 2],
            "encoding": style(
                "strokeDash", range: theme.series.map(Self.dash), of: colour(["x": x, "y": amount("value")])),
        ])
        layers += points() + states() + events()
        if series.series.contains(where: { line in span.contains { isAlarm(line, $0) } }) {
            layers.append([
                "transform": [["filter": "datum.alarm"]],
                "mark": ["type": "point", "size": 160, "color": JSON(theme.alarm), "strokeWidth": 1.6, "opacity": 1],
                "encoding": ["x": x, "y": amount("value")],
            ])
        }
        return layers
    }

    private var shownAtOnce: Int { isInPanels ? 1 : series.series.count }

    private func points() -> [JSON] {
        guard hasAxes else { return [] }
        let encoding = style(
            "shape", range: theme.series.map { JSON($0.marker.vegaName) }, of: colour(["x": x, "y": amount("value")]))
        var layers: [JSON] = [
            [
                "transform": [["filter": StateLayers.isCertain]],
                "mark": ["type": "point", "filled": true, "size": 40, "opacity": 1], "encoding": encoding,
            ]
        ]
        if series.figures.contains(where: { $0.known?.isLimited == true }) {
            layers.append([
                "transform": [["filter": StateLayers.isLimited]],
                "mark": ["type": "point", "fill": JSON(theme.paper), "size": 40, "strokeWidth": 1.4, "opacity": 1],
                "encoding": encoding,
            ])
        }
        return layers
    }

    /// Signs above the base line, those of each line in a row of their own.
    private func states() -> [JSON] {
        if isInPanels {
            return StateLayers.layers(
                of: series.figures, colour: theme.ink, at: ["x": x, "y": ["value": JSON(height - 5)]])
        }
        let lacking = zip(zip(series.series, names), theme.series).filter { line, _ in
            line.0.figures.contains { $0.known == nil }
        }
        return lacking.enumerated().flatMap { place, entry -> [JSON] in
            let ((line, name), style) = entry
            return StateLayers.layers(
                of: line.figures, where: "datum.series === \(JSON(name).text)", colour: style.colour,
                at: ["x": x, "y": ["value": JSON(height - 5 - 10 * Double(place))]])
        }
    }

    private func events() -> [JSON] {
        let marked = words.options.events.compactMap { event in
            span.first { $0.firstDay <= event.date && event.date <= $0.lastDay }.map { ($0, event) }
        }
        guard !marked.isEmpty, hasAxes else { return [] }
        let data: JSON = [
            "values": JSON(
                marked.map {
                    ["period": JSON($0.code), "event": JSON($1.label(language)), "day": JSON($1.date.description)]
                })
        ]
        return [
            [
                "data": data, "mark": ["type": "rule", "strokeDash": [3, 3], "color": JSON(theme.ink)],
                "encoding": ["x": x],
            ],
            [
                "data": data, "mark": ["type": "text", "align": "left", "dx": 4, "dy": 8, "color": JSON(theme.ink)],
                "encoding": ["x": x, "y": ["value": 0], "text": ["field": "event"]],
            ],
        ]
    }

    // MARK: Channels

    private var x: JSON {
        [
            "field": "period", "type": "ordinal", "scale": ["domain": JSON(span.map(\.code))],
            "axis": hasAxes ? ["title": nil, "labelAngle": 0, "labelOverlap": "greedy"] : nil,
        ]
    }

    private func amount(_ field: String) -> JSON {
        [
            "field": JSON(field), "type": "quantitative", "scale": ["zero": JSON(truth: startsAtZero)],
            "axis": hasAxes ? ["title": nil] : nil,
        ]
    }

    /// With the colour of each line; its name is told where there are several.
    private func colour(_ encoding: JSON) -> JSON {
        guard series.series.count > 1, !isInPanels else {
            return encoding.with(["color": ["value": JSON(theme.series[0].colour)]])
        }
        return style("color", range: theme.series.map { JSON($0.colour) }, of: encoding)
    }

    private func style(_ channel: String, range: [JSON], of encoding: JSON) -> JSON {
        guard series.series.count > 1, !isInPanels else { return encoding }
        return encoding.with([
            channel: [
                "field": "series", "type": "nominal", "title": nil,
                "scale": ["domain": JSON(names), "range": JSON(Array(range.prefix(names.count)))],
            ]
        ])
    }

    private static func dash(_ style: SeriesStyle) -> JSON {
        JSON((style.dash?.split(separator: " ") ?? ["1", "0"]).map { JSON(Double($0)) })
    }
}

extension MarkerShape {
    /// What Vega calls the shape.
    var vegaName: String {
        switch self {
        case .triangle: "triangle-up"
        case .wedge: "triangle-down"
        case .circle, .square, .diamond, .cross: rawValue
        }
    }
}
