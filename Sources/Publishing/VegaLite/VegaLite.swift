import Records
import Trends
import Wording

/// A chart as a specification for Vega-Lite 5, for those who want it to look otherwise: the figures of the drawing and nothing else of
/// the table, its colours, its words and its marks.
///
/// Each row of the data is a figure of the drawing: its names, `value` (`null` where there is none), `lower` and `upper`, `status` as in
/// the CSV, and `state`, why there is no figure. What Vega-Lite cannot draw is drawn more simply: signs stand in place of patterns (□
/// withheld, ○ missing, × impossible), and a line below the title says what they mean.
public struct VegaLite: Sendable, Hashable {
    static let schema = "https://vega.github.io/schema/vega-lite/v5.json"

    private let root: JSON

    /// JSON, ending in a line feed.
    public var text: String { root.text + "\n" }

    /// - Parameters:
    ///   - rows: the figures of the drawing.
    ///   - figures: the same, for the key of signs.
    ///   - key: what stands in its place, where signs are not drawn.
    ///   - view: what is drawn of them: `layer`, `facet`, `width` and the like.
    init(
        _ words: any ChartWords, rows: [JSON], figures: [Figure], key: [String]? = nil,
        view: KeyValuePairs<String, JSON>
    ) {
        let (theme, language) = (words.options.theme, words.language)
        let source = words.table.source.provenance
        var root: JSON = [
            "$schema": JSON(Self.schema),
            "description": JSON(words.description),
            "title": Self.title(words, key ?? Self.signs(figures, words.language)),
            "background": JSON(theme.paper),
            "padding": JSON(theme.margin),
            "data": ["values": JSON(rows)],
        ]
        root = root.with(view)
        var origin: JSON = [
            "chart": JSON(words.kind(language)), "query": JSON(source.query), "sources": JSON(source.sources),
            "notes": JSON(words.footnotes), "version": JSON("Kreisblick \(source.version)"),
        ]
        if source.isFictitious { origin = origin.with(["fictitious": JSON(Markings.fictitious(language))]) }
        root = root.with(["usermeta": origin, "config": Self.config(theme, language)])
        self.root = root
    }

    /// What the signs of some figures mean, on one line; none where there are none.
    private static func signs(_ figures: [Figure], _ language: Language) -> [String] {
        let states = StateLegend.states(of: figures)
        guard !states.isEmpty else { return [] }
        return [states.map { "\(sign(of: $0)) \($0.meaningOfCount(language))" }.joined(separator: "   ")]
    }

    /// Marks, title, unit, and what signs mean.
    private static func title(_ words: any ChartWords, _ key: [String]) -> JSON {
        let theme = words.options.theme
        let width = (words.options.width ?? theme.width) - 2 * theme.margin
        return [
            "text": JSON(words.marks + theme.titleStyle.lines(of: words.title, width: width)),
            "subtitle": JSON(
                ([words.subtitle] + key).flatMap { theme.subtitleStyle.lines(of: $0, width: width) }),
            "anchor": "start", "fontSize": JSON(theme.titleStyle.size), "color": JSON(theme.ink),
            "subtitleFontSize": JSON(theme.subtitleStyle.size), "subtitleColor": JSON(theme.subtitleStyle.colour),
            "offset": 12,
        ]
    }

    /// What stands for a state in words below the title.
    static func sign(of state: ObservationStatus) -> String {
        switch state {
        case .withheld: "□"
        case .cannotExist: "×"
        case .uncertain, .estimated: "( )"
        default: "○"
        }
    }

    /// Names that differ from each other: with their codes where they are alike.
    static func apart(_ members: [(name: String, code: String)]) -> [String] {
        members.map { member in
            members.count { $0.name == member.name } > 1 ? "\(member.name) (\(member.code))" : member.name
        }
    }

    private static func config(_ theme: Theme, _ language: Language) -> JSON {
        let axis = JSON(theme.axisStyle.colour)
        var config: JSON = [
            "font": JSON(theme.fontFamily), "view": ["stroke": nil], "mark": ["tooltip": ["content": "data"]],
            "axis": [
                "gridColor": JSON(theme.grid), "domainColor": JSON(theme.border), "tickColor": JSON(theme.border),
                "labelColor": axis, "titleColor": axis, "titleFontWeight": "normal", "labelLimit": 240,
            ],
            "legend": [
                "orient": "bottom", "symbolOpacity": 1, "labelColor": JSON(theme.ink), "titleColor": axis,
                "labelLimit": 300,
            ],
            "header": ["labelColor": JSON(theme.ink), "labelAnchor": "start", "title": nil],
        ]
        if language == .german {
            config = config.with([
                "locale": [
                    "number": ["decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u{A0}€"]]
                ]
            ])
        }
        return config
    }
}

extension Figure {
    /// What files call the state of it.
    private var status: ObservationStatus { state ?? .value }

    /// The figure in a row of data.
    func spec(_ language: Language) -> KeyValuePairs<String, JSON> {
        [
            "value": JSON(known?.value), "lower": JSON(known?.limits?.lowerBound),
            "upper": JSON(known?.limits?.upperBound), "status": JSON(status.rawValue),
            "state": known == nil ? JSON(status.meaningOfCount(language)) : nil,
        ]
    }

    /// What stands in a row that the table has no figure for.
    static let none: KeyValuePairs<String, JSON> = [
        "value": nil, "lower": nil, "upper": nil, "status": nil, "state": nil,
    ]
}
