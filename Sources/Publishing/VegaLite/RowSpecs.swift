import Records
public import Wording

extension BarChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        RowSpec(words: try words(language)).vegaLite()
    }
}

extension DotChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        RowSpec(words: try words(language)).vegaLite()
    }
}

/// Bars or dots in a specification: a row for each member, groups side by side in it.
struct RowSpec {
    let words: RowChartWords

    private var rows: MemberRows { words.rows }
    private var scale: RowChartScale { words.scale }
    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }
    private var groups: [String] { rows.groups.map { $0.name(language) } }

    func vegaLite() -> VegaLite {
        let data = rows.rows.flatMap { row in
            row.figures.enumerated().map { group, figure -> JSON in
                var entry: JSON = ["name": JSON(row.name(language)), "code": JSON(row.code)]
                if !groups.isEmpty { entry = entry.with(["group": JSON(groups[group])]) }
                return entry.with(figure.spec(language))
            }
        }
        return VegaLite(
            words, rows: data, figures: rows.figures,
            view: [
                "width": JSON(VegaLite.plotWidth(words) - 60), "height": ["step": groups.isEmpty ? 22 : 12],
                "layer": JSON(marks + limits + states + total),
            ])
    }

    private var marks: [JSON] {
        let encoding = encoding(["x": amount("value")])
        switch words.look {
        case .bars: return [["mark": ["type": "bar"], "encoding": encoding]]
        case .dots:
            return [
                [
                    "transform": [["filter": StateLayers.isCertain]],
                    "mark": ["type": "point", "filled": true, "size": 60, "opacity": 1], "encoding": encoding,
                ],
                [
                    "transform": [["filter": StateLayers.isLimited]],
                    "mark": ["type": "point", "fill": JSON(theme.paper), "size": 60, "opacity": 1],
                    "encoding": encoding,
                ],
            ]
        }
    }

    private var limits: [JSON] {
        guard words.drawsLimits else { return [] }
        return Self.limits(theme, at: place(["x": amount("lower"), "x2": ["field": "upper"]]))
    }

    /// Limits along bars or dots: pale below dark, so that they are seen on every bar.
    static func limits(_ theme: Theme, at encoding: JSON) -> [JSON] {
        [(theme.paper, 3.4), (theme.ink, 1.2)].map { colour, width in
            [
                "mark": ["type": "rule", "color": JSON(colour), "strokeWidth": JSON(width), "opacity": 0.85],
                "encoding": encoding,
            ]
        }
    }

    private var states: [JSON] {
        StateLayers.layers(of: rows.figures, colour: theme.ink, at: place(["x": ["value": 7]]))
    }

    /// What the rows are held against.
    private var total: [JSON] {
        guard let (row, known) = scale.reference else { return [] }
        return [
            [
                "mark": ["type": "rule", "strokeDash": [5, 3], "color": JSON(theme.ink)],
                "encoding": ["x": ["datum": JSON(known.value), "type": "quantitative"]],
            ],
            [
                "mark": ["type": "text", "align": "left", "baseline": "bottom", "dx": 3, "color": JSON(theme.ink)],
                "encoding": [
                    "x": ["datum": JSON(known.value), "type": "quantitative"], "y": ["value": 0],
                    "text": ["value": JSON(row.name(language))],
                ],
            ],
        ]
    }

    // MARK: Channels

    private func amount(_ field: String) -> JSON {
        [
            "field": JSON(field), "type": "quantitative", "scale": ["zero": JSON(truth: scale.startsAtZero)],
            "axis": ["title": nil],
        ]
    }

    /// The row of a figure, and its place in it.
    private func place(_ encoding: JSON) -> JSON {
        let placed = encoding.with([
            "y": [
                "field": "name", "type": "nominal", "title": nil, "sort": nil,
                "scale": ["domain": JSON(rows.rows.map { $0.name(language) })],
            ]
        ])
        guard !groups.isEmpty else { return placed }
        return placed.with(["yOffset": ["field": "group", "type": "nominal", "scale": ["domain": JSON(groups)]]])
    }

    private func encoding(_ channels: JSON) -> JSON {
        let placed = place(channels)
        guard !groups.isEmpty else { return placed.with(["color": ["value": JSON(theme.series[0].colour)]]) }
        return placed.with([
            "color": [
                "field": "group", "type": "nominal", "title": nil,
                "scale": [
                    "domain": JSON(groups), "range": JSON(theme.series.prefix(groups.count).map { JSON($0.colour) }),
                ],
            ]
        ])
    }
}
