import Records
public import Wording

extension PopulationPyramid {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let pyramid = try AgePyramid(table)
        let words = PopulationPyramidWords(
            table: table, pyramid: pyramid, heightsTellYears: false, options: options, language: language)
        return PyramidSpec(words: words).vegaLite()
    }
}

/// Ages upwards, men to the left and women to the right, in a specification; bands are of one height.
///
/// What is drawn of men has its place below zero, which the axis writes without the sign: `length` is the value, `near` and `far` are its
/// limits, and behind `tip` stands the figure.
struct PyramidSpec {
    let words: PopulationPyramidWords

    private var pyramid: AgePyramid { words.pyramid }
    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    private struct Side {
        let name: String
        /// -1 for men, 1 for women.
        let sign: Double
        let figure: KeyPath<AgePyramid.Band, Figure>

        /// Which rows are of it, in Vega's language.
        var test: String { "datum.sex === \(JSON(name).text)" }
    }

    private var sides: [Side] {
        [
            Side(name: pyramid.men.name(language), sign: -1, figure: \.men),
            Side(name: pyramid.women.name(language), sign: 1, figure: \.women),
        ]
    }

    func vegaLite() -> VegaLite {
        VegaLite(
            words, rows: rows, figures: pyramid.figures,
            view: [
                "width": JSON(2 * middle), "height": ["step": 18], "layer": JSON([bars] + limits + texts + states),
            ])
    }

    private var rows: [JSON] {
        pyramid.bands.flatMap { band in
            sides.map { side -> JSON in
                let figure = band[keyPath: side.figure]
                let row: JSON = ["age": JSON(band.text), "code": JSON(band.code), "sex": JSON(side.name)]
                func place(_ value: Double?) -> JSON { JSON(value.map { $0 == 0 ? 0 : $0 * side.sign }) }
                return row.with(figure.spec(language)).with([
                    "length": place(figure.known?.value), "near": place(figure.known?.limits?.lowerBound),
                    "far": place(figure.known?.limits?.upperBound), "tip": place(figure.known?.reach),
                    "text": figure.known == nil ? nil : JSON(words.told(figure)),
                ])
            }
        }
    }

    // MARK: Layers

    private var bars: JSON {
        [
            "mark": ["type": "bar"],
            "encoding": [
                "y": ages, "x": x("length"),
                "color": [
                    "field": "sex", "type": "nominal", "title": nil,
                    "scale": [
                        "domain": JSON(sides.map(\.name)),
                        "range": JSON(theme.series.prefix(2).map { JSON($0.colour) }),
                    ],
                ],
            ],
        ]
    }

    private var limits: [JSON] {
        words.drawsLimits
            ? RowSpec.limits(theme, at: ["y": ages, "x": x("near"), "x2": ["field": "far"]]) : []
    }

    /// The figures at the ends of bars, in parentheses where they are of limited certainty.
    private var texts: [JSON] {
        sides.map { side in
            [
                "transform": [["filter": JSON("datum.text != null && \(side.test)")]],
                "mark": [
                    "type": "text", "align": side.sign < 0 ? "right" : "left", "dx": JSON(4 * side.sign),
                    "fontSize": JSON(theme.noteStyle.size), "color": JSON(theme.ink),
                ],
                "encoding": ["y": ages, "x": x("tip"), "text": ["field": "text"]],
            ]
        }
    }

    private var states: [JSON] {
        sides.flatMap { side in
            StateLayers.layers(
                of: pyramid.bands.map { $0[keyPath: side.figure] }, where: side.test, colour: theme.ink,
                at: ["y": ages, "x": ["value": JSON(middle + 8 * side.sign)]])
        }
    }

    // MARK: Channels

    /// The pixels of each side.
    private var middle: Double { VegaLite.plotWidth(words) / 2 }

    private var ages: JSON {
        [
            "field": "age", "type": "ordinal", "title": nil, "sort": nil,
            "scale": ["domain": JSON(pyramid.bands.reversed().map(\.text))],
        ]
    }

    private func x(_ field: String) -> JSON {
        [
            "field": JSON(field), "type": "quantitative", "title": nil,
            "scale": ["domain": [JSON(-end), JSON(end)]],
            "axis": [
                "labelExpr": "format(abs(datum.value), ',~')", "labelOverlap": "greedy", "labelSeparation": 8,
            ],
        ]
    }

    /// Where the axis ends on both sides: behind the figure of the longest bar, which has at least half of its side.
    private var end: Double {
        let known = pyramid.figures.filter { $0.known != nil }
        let room = (known.map { theme.noteStyle.width(of: words.told($0)) }.max() ?? 0) + 8
        let most = known.compactMap { $0.known?.reach }.max() ?? 0
        return (most > 0 ? most : 1) * middle / max(middle - room, middle / 2)
    }
}

extension Figure.Known {
    /// How far a bar and its limits reach.
    fileprivate var reach: Double { max(value, limits?.upperBound ?? value) }
}
