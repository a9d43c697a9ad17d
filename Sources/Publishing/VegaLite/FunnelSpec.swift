import Records
import Trends
public import Wording

extension FunnelChart {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        FunnelSpec(words: try words(language)).vegaLite()
    }
}

/// Rates by their number of people in a specification, with curves of the limits of chance.
struct FunnelSpec {
    let words: FunnelChartWords

    private var funnel: FunnelPlaces { words.funnel }
    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    func vegaLite() -> VegaLite {
        let places = funnel.places.map { place -> JSON in
            let row: JSON = [
                "name": JSON(place.name(language)), "code": JSON(place.code), "people": JSON(place.people),
            ]
            return row.with(Figure.known(place.known).spec(language))
                .with(["outside": JSON(truth: funnel.position(of: place)?.isFarOut == true)])
        }
        let absent = funnel.absent.map { name, figure -> JSON in
            (["name": JSON(name(language)), "people": nil] as JSON).with(figure.spec(language))
        }
        let figures = funnel.places.map { Figure.known($0.known) } + funnel.absent.map(\.figure)
        return VegaLite(
            words, rows: places + absent, figures: figures,
            key: words.states(funnel.absent.map { ($0.name(language), $0.figure) }) { count, _ in "\(count)" },
            view: [
                "width": JSON(VegaLite.plotWidth(words)), "height": JSON(words.options.plotHeight + 70),
                "layer": JSON(curves + target + points),
            ])
    }

    private func x(_ field: String) -> JSON {
        ["field": JSON(field), "type": "quantitative", "title": JSON(words.people), "scale": ["zero": true]]
    }

    private func y(_ field: String) -> JSON {
        [
            "field": JSON(field), "type": "quantitative", "title": nil,
            "scale": ["domain": [0, JSON(highest)], "clamp": true],
        ]
    }

    /// The top of the axis: above all rates, with the common value well inside.
    private var highest: Double {
        1.1 * max(funnel.places.map(\.known.value).max() ?? 0, 2 * (funnel.target ?? 0))
    }

    private var curves: [JSON] {
        let most = (funnel.places.map(\.people).max() ?? 0) * 1.05
        let samples = (1...60).compactMap { step -> JSON? in
            let people = most * Double(step * step) / 3600
            return funnel.limits(people: people).map {
                [
                    "people": JSON(people), "lower95": JSON($0.lower95), "upper95": JSON($0.upper95),
                    "lower998": JSON($0.lower998), "upper998": JSON($0.upper998),
                ]
            }
        }
        guard !samples.isEmpty else { return [] }
        return ["lower95", "upper95", "lower998", "upper998"].map { field in
            [
                "data": ["values": JSON(samples)],
                "transform": [["filter": "datum.\(field) <= \(JSON(highest).text)"]],
                "mark": [
                    "type": "line", "color": JSON(theme.border), "strokeWidth": 1.1,
                    "strokeDash": field.hasSuffix("998") ? [6, 3] : [1, 0],
                ],
                "encoding": ["x": x("people"), "y": y(field)],
            ]
        }
    }

    private var target: [JSON] {
        guard let target = funnel.target else { return [] }
        return [
            [
                "mark": ["type": "rule", "color": JSON(theme.ink), "strokeWidth": 2],
                "encoding": ["y": ["datum": JSON(target), "type": "quantitative"]],
            ]
        ]
    }

    private var points: [JSON] {
        let place: JSON = ["x": x("people"), "y": y("value")]
        return [
            [
                "transform": [["filter": "datum.value != null"]],
                "mark": ["type": "point", "filled": true, "opacity": 1, "size": 55],
                "encoding": place.with([
                    "color": [
                        "condition": ["test": "datum.outside", "value": JSON(theme.series[1].colour)],
                        "value": JSON(theme.series[0].colour),
                    ],
                    "shape": ["condition": ["test": "datum.outside", "value": "diamond"], "value": "circle"],
                ]),
            ],
            [
                "transform": [["filter": "datum.outside"]],
                "mark": ["type": "text", "align": "left", "dx": 8, "color": JSON(theme.ink)],
                "encoding": place.with(["text": ["field": "name"]]),
            ],
        ]
    }
}
