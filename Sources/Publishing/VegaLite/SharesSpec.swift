import Records
public import Wording

extension StackedShares {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        SharesSpec(words: try words(language)).vegaLite()
    }
}

/// Bars of 100 % in a specification; a bar of which one part is withheld has none of the others either.
struct SharesSpec {
    let words: StackedSharesWords

    private var shares: ShareRows { words.shares }
    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    func vegaLite() -> VegaLite {
        let parts = shares.parts.map { $0(language) }
        let names = shares.rows.map { $0.name(language) }
        let shown = shares.rows.map { row in
            row.state == nil ? row.figures : row.figures.map { _ in Self.figure(row.state) }
        }
        let data = zip(names, shown).flatMap { name, figures in
            zip(zip(parts, shares.partCodes), figures).enumerated().map { place, entry -> JSON in
                let row: JSON = [
                    "name": JSON(name), "part": JSON(entry.0.0), "code": JSON(entry.0.1), "place": JSON(Double(place)),
                ]
                return row.with(entry.1.spec(language))
            }
        }
        let y: JSON = [
            "field": "name", "type": "nominal", "title": nil, "sort": nil, "scale": ["domain": JSON(names)],
        ]
        let bars: JSON = [
            "mark": ["type": "bar", "stroke": JSON(theme.paper), "strokeWidth": 1],
            "encoding": [
                "y": y,
                "x": [
                    "field": "value", "type": "quantitative", "stack": "zero", "title": "%",
                    "scale": ["domain": [0, 100], "clamp": true],
                ],
                "order": ["field": "place", "type": "quantitative"],
                "color": [
                    "field": "part", "type": "nominal", "title": nil, "sort": JSON(parts),
                    "scale": [
                        "domain": JSON(parts), "range": JSON(Array(theme.segments.prefix(parts.count))),
                    ],
                ],
            ],
        ]
        let states = StateLayers.layers(
            of: shown.joined().map(\.self), where: "datum.place === 0", colour: theme.ink,
            at: ["y": y, "x": ["value": 7]])
        return VegaLite(
            words, rows: data, figures: shown.flatMap(\.self),
            view: [
                "width": JSON(VegaLite.plotWidth(words) - 60), "height": ["step": 26], "layer": JSON([bars] + states),
            ])
    }

    private static func figure(_ state: ObservationStatus?) -> Figure {
        switch state {
        case .withheld: .withheld
        case .cannotExist: .impossible
        default: .missing
        }
    }
}
