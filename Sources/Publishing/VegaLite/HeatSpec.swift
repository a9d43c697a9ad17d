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
            zip(cells, columnNames).compactMap { cell, column -> Spec? in
                guard let figure = cell?.figure else { return nil }
                let name = words.classes.index(of: figure).map { words.classes.text($0, language) }
                let entry: Spec = ["row": Spec(row), "column": Spec(column)]
                return entry.with(figure.spec(language)).with([
                    "class": (name ?? (figure.known == nil ? nil : zero)).map { Spec($0) } ?? nil,
                    "text": figure.known == nil ? nil : Spec(words.told(figure)),
                ])
            }
        }
        let dark = words.classes.count > 0 ? theme.shades(words.classes.count) : []
        let isOnDark = zip(dark.indices, dark).filter { theme.ink(on: $0.1) == theme.paper }.map { index, _ in
            "datum.class === \(Spec(words.classes.text(index, language)).literal)"
        }
        let place: Spec = [
            "x": channel("column", columnNames, isAcross: true), "y": channel("row", rowNames, isAcross: false),
        ]
        let cells: Spec = [
            "transform": [["filter": "datum.class != null"]],
            "mark": ["type": "rect", "stroke": Spec(theme.grid)],
            "encoding": place.with([
                "color": [
                    "field": "class", "type": "ordinal", "title": nil,
                    "scale": [
                        "domain": Spec(classes.reversed().map(\.text)),
                        "range": Spec(classes.reversed().map(\.fill)),
                    ],
                ]
            ]),
        ]
        let texts: Spec = [
            "transform": [["filter": "datum.text != null"]],
            "mark": ["type": "text", "fontSize": 10],
            "encoding": place.with([
                "text": ["field": "text"],
                "color": isOnDark.isEmpty
                    ? ["value": Spec(theme.ink)]
                    : [
                        "condition": ["test": Spec(isOnDark.joined(separator: " || ")), "value": Spec(theme.paper)],
                        "value": Spec(theme.ink),
                    ],
            ]),
        ]
        return VegaLite(
            words, rows: data, figures: grid.figures,
            view: [
                "width": Spec(VegaLite.plotWidth(words)), "height": ["step": 24],
                "layer": Spec(
                    (classes.isEmpty ? [] : [cells]) + [texts]
                        + StateLayers.layers(of: grid.figures, colour: theme.ink, at: place)),
            ])
    }

    private func channel(_ field: String, _ names: [String], isAcross: Bool) -> Spec {
        [
            "field": Spec(field), "type": "ordinal", "title": nil, "scale": ["domain": Spec(names)],
            "axis": isAcross ? ["orient": "top", "labelAngle": 0, "labelOverlap": "greedy"] : [:],
        ]
    }

    /// Names that differ from each other.
    private static func names(_ lines: [CellGrid.Line], _ language: Language) -> [String] {
        let names = lines.map { $0.name(language) }
        return zip(names, lines).map { name, line in
            names.count { $0 == name } > 1 ? "\(name) (\(line.code))" : name
        }
    }
}
