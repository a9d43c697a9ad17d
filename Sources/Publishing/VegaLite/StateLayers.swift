import Records

/// Signs for figures that there are none of, the same in every specification: withheld □, missing ○, impossible ×.
enum StateLayers {
    /// - Parameters:
    ///   - figures: those that are drawn.
    ///   - test: what else a row must be, in Vega's language.
    ///   - encoding: where the signs stand.
    static func layers(of figures: [Figure], where test: String? = nil, colour: String, at encoding: JSON) -> [JSON] {
        StateLegend.states(of: figures).filter { !$0.limitsFigure }.map { state in
            let tests = ["datum.status === '\(state.rawValue)'"] + (test.map { [$0] } ?? [])
            return [
                "transform": [["filter": JSON(tests.joined(separator: " && "))]],
                "mark": [
                    "type": "point", "shape": JSON(shape(of: state)), "filled": JSON(truth: state == .cannotExist),
                    "size": 45, "color": JSON(colour), "opacity": 1, "angle": state == .cannotExist ? 45 : 0,
                ],
                "encoding": encoding,
            ]
        }
    }

    private static func shape(of state: ObservationStatus) -> String {
        switch state {
        case .withheld: "square"
        case .cannotExist: "cross"
        default: "circle"
        }
    }

    /// A row with a figure of full or of limited certainty.
    static let isCertain: JSON = "datum.status === 'A'"
    static let isLimited: JSON = "datum.status === 'E' || datum.status === 'U'"
}
