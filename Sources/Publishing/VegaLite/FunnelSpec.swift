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
        let places = funnel.places.map { place -> Spec in
            let row: Spec = [
                "name": Spec(place.name(language)), "code": Spec(place.code), "people": Spec(place.people),
            ]
            return row.with(Figure.known(place.known).spec(language))
                .with(["outside": Spec(truth: funnel.position(of: place)?.isFarOut == true)])
        }
        let absent = funnel.absent.map { name, figure -> Spec in
            (["name": Spec(name(language)), "people": nil] as Spec).with(figure.spec(language))
        }
        let figures = funnel.places.map { Figure.known($0.known) } + funnel.absent.map(\.figure)
        return VegaLite(
            words, rows: places + absent, figures: figures,
            key: words.states(funnel.absent.map { ($0.name(language), $0.figure) }) { count, _ in "\(count)" },
            view: [
                "width": Spec(VegaLite.plotWidth(words)), "height": Spec(words.options.plotHeight + 70),
                "layer": Spec(curves + target + points),
            ])
    }

    private func x(_ field: String) -> Spec {
        ["field": Spec(field), "type": "quantitative", "title": Spec(words.people), "scale": ["zero": true]]
    }

    private func y(_ field: String) -> Spec {
        [
            "field": Spec(field), "type": "quantitative", "title": nil,
            "scale": ["domain": [0, Spec(highest)], "clamp": true],
        ]
    }

    /// The top of the axis: above all rates, with the common value well inside.
    private var highest: Double {
        1.1 * max(funnel.places.map(\.known.value).max() ?? 0, 2 * (funnel.target ?? 0))
    }

    private var curves: [Spec] {
        let most = (funnel.places.map(\.people).max() ?? 0) * 1.05
        let samples = (1...60).compactMap { step -> Spec? in
            let people = most * Double(step * step) / 3600
            return funnel.limits(people: people).map {
                [
                    "people": Spec(people), "lower95": Spec($0.lower95), "upper95": Spec($0.upper95),
                    "lower998": Spec($0.lower998), "upper998": Spec($0.upper998),
                ]
            }
        }
        guard !samples.isEmpty else { return [] }
        return ["lower95", "upper95", "lower998", "upper998"].map { field in
            [
                "data": ["values": Spec(samples)],
                "transform": [["filter": "datum.\(field) <= \(Spec(highest).literal)"]],
                "mark": [
                    "type": "line", "color": Spec(theme.border), "strokeWidth": 1.1,
                    "strokeDash": field.hasSuffix("998") ? [6, 3] : [1, 0],
                ],
                "encoding": ["x": x("people"), "y": y(field)],
            ]
        }
    }

    private var target: [Spec] {
        guard let target = funnel.target else { return [] }
        return [
            [
                "mark": ["type": "rule", "color": Spec(theme.ink), "strokeWidth": 2],
                "encoding": ["y": ["datum": Spec(target), "type": "quantitative"]],
            ]
        ]
    }

    private var points: [Spec] {
        let place: Spec = ["x": x("people"), "y": y("value")]
        return [
            [
                "transform": [["filter": "datum.value != null"]],
                "mark": ["type": "point", "filled": true, "opacity": 1, "size": 55],
                "encoding": place.with([
                    "color": [
                        "condition": ["test": "datum.outside", "value": Spec(theme.series[1].colour)],
                        "value": Spec(theme.series[0].colour),
                    ],
                    "shape": ["condition": ["test": "datum.outside", "value": "diamond"], "value": "circle"],
                ]),
            ],
            [
                "transform": [["filter": "datum.outside"]],
                "mark": ["type": "text", "align": "left", "dx": 8, "color": Spec(theme.ink)],
                "encoding": place.with(["text": ["field": "name"]]),
            ],
        ]
    }
}
