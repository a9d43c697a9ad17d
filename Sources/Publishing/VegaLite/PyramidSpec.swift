import Records
public import Wording

extension PopulationPyramid {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        let pyramid = try AgePyramid(table)
        let words = PopulationPyramidWords(
            table: table, pyramid: pyramid, heightsTellYears: false, options: options, language: language)
        return PyramidSpec(words: words, pyramid: pyramid).vegaLite()
    }
}

/// Ages upwards, men to the left and women to the right, in a specification; bands are of one height.
struct PyramidSpec {
    let words: PopulationPyramidWords
    let pyramid: AgePyramid

    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    func vegaLite() -> VegaLite {
        let sexes = [pyramid.men, pyramid.women].map { $0.name(language) }
        let data = pyramid.bands.flatMap { band in
            zip(zip(sexes, [-1.0, 1]), [band.men, band.women]).map { side, figure -> Spec in
                let row: Spec = ["age": Spec(band.text), "code": Spec(band.code), "sex": Spec(side.0)]
                return row.with(figure.spec(language)).with(["length": Spec(figure.known.map { $0.value * side.1 })])
            }
        }
        let ages: Spec = [
            "field": "age", "type": "ordinal", "title": nil, "sort": nil,
            "scale": ["domain": Spec(pyramid.bands.reversed().map(\.text))],
        ]
        let most = pyramid.figures.compactMap { $0.known?.value }.max() ?? 1
        let bars: Spec = [
            "mark": ["type": "bar"],
            "encoding": [
                "y": ages,
                "x": [
                    "field": "length", "type": "quantitative", "title": nil,
                    "scale": ["domain": [Spec(-most), Spec(most)]],
                    "axis": ["labelExpr": "format(abs(datum.value), '~')"],
                ],
                "color": [
                    "field": "sex", "type": "nominal", "title": nil,
                    "scale": [
                        "domain": Spec(sexes), "range": Spec(theme.series.prefix(2).map { Spec($0.colour) }),
                    ],
                ],
            ],
        ]
        let middle = VegaLite.plotWidth(words) / 2
        let states = zip(sexes, [-8.0, 8]).flatMap { sex, side in
            StateLayers.layers(
                of: pyramid.figures, where: "datum.sex === \(Spec(sex).literal)", colour: theme.ink,
                at: ["y": ages, "x": ["value": Spec(middle + side)]])
        }
        return VegaLite(
            words, rows: data, figures: pyramid.figures,
            view: [
                "width": Spec(VegaLite.plotWidth(words)), "height": ["step": 18], "layer": Spec([bars] + states),
            ])
    }
}
