import Records
public import Wording

extension HeatMap {
    public func vegaLite(language: Language) throws(ChartError) -> VegaLite {
        HeatSpec(words: try words(language)).vegaLite()
    }
}

/// Coloured cells in a specification, in the classes of the drawing.
struct HeatSpec {
    let words: HeatMapWords

    private var grid: CellGrid { words.grid }
    private var language: Language { words.language }
    private var theme: Theme { words.options.theme }

    func vegaLite() -> VegaLite {
        let (rowNames, columnNames) = (Self.names(grid.rows, language), Self.names(grid.columns, language))
        let key = ClassLegend(
            unit: "", classes: words.classes, figures: grid.figures, patterns: StatePatterns(words.options),
            language: language)
        let classes = key.classRows
        let zero = classes.count > words.classes.count ? classes.last?.text : nil
        let data = zip(grid.cells, rowNames).flatMap { cells, row in
            zip(cells, columnNames).compactMap { cell, column -> JSON? in
                guard let figure = cell?.figure else { return nil }
                let name = words.classes.index(of: figure).map { words.classes.text($0, language) }
                let entry: JSON = ["row": JSON(row), "column": JSON(column)]
                return entry.with(figure.spec(language)).with([
                    "class": (name ?? (figure.known == nil ? nil : zero)).map { JSON($0) } ?? nil,
                    "text": figure.known == nil ? nil : JSON(words.told(figure)),
                ])
            }
        }
        let dark = words.classes.count > 0 ? theme.shades(words.classes.count) : []
        let isOnDark = zip(dark.indices, dark).filter { theme.ink(on: $0.1) == theme.paper }.map { index, _ in
            "datum.class === \(JSON(words.classes.text(index, language)).text)"
        }
        let place: JSON = [
            "x": channel("column", columnNames, isAcross: true), "y": channel("row", rowNames, isAcross: false),
        ]
        let cells: JSON = [
            "transform": [["filter": "datum.class != null"]],
            "mark": ["type": "rect", "stroke": JSON(theme.grid)],
            "encoding": place.with([
                "color": [
                    "field": "class", "type": "ordinal", "title": nil,
                    "scale": [
                        "domain": JSON(classes.reversed().map(\.text)),
                        "range": JSON(classes.reversed().map(\.fill)),
                    ],
                ]
            ]),
        ]
        let texts: JSON = [
            "transform": [["filter": "datum.text != null"]],
            "mark": ["type": "text", "fontSize": 10],
            "encoding": place.with([
                "text": ["field": "text"],
                "color": isOnDark.isEmpty
                    ? ["value": JSON(theme.ink)]
                    : [
                        "condition": ["test": JSON(isOnDark.joined(separator: " || ")), "value": JSON(theme.paper)],
                        "value": JSON(theme.ink),
                    ],
            ]),
        ]
        return VegaLite(
            words, rows: data, figures: grid.figures,
            view: [
                "width": JSON(VegaLite.plotWidth(words)), "height": ["step": 24],
                "layer": JSON(
                    (classes.isEmpty ? [] : [cells]) + [texts]
                        + StateLayers.layers(of: grid.figures, colour: theme.ink, at: place)),
            ])
    }

    private func channel(_ field: String, _ names: [String], isAcross: Bool) -> JSON {
        [
            "field": JSON(field), "type": "ordinal", "title": nil, "scale": ["domain": JSON(names)],
            "axis": isAcross ? ["orient": "top", "labelAngle": 0, "labelOverlap": "greedy"] : [:],
        ]
    }

    private static func names(_ lines: [CellGrid.Line], _ language: Language) -> [String] {
        VegaLite.apart(lines.map { ($0.name(language), $0.code) })
    }
}
