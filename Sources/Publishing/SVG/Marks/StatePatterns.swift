import Records

/// The fillings for places without a figure, the same in every chart and map: withheld is hatched, missing is dotted,
/// impossible is crossed.
///
/// On paper they are black on white, so that they differ from every colour of a class and survive a copier.
struct StatePatterns {
    /// The drawing's id, with which the patterns' ids start.
    let id: String
    let theme: Theme

    /// The colour behind the pattern, for those that show no patterns.
    private var ground: String { theme.pattern.ground }
    private var stroke: String { theme.pattern.stroke }

    func fill(_ state: ObservationStatus) -> String { "url(#\(name(state))) \(ground)" }

    func box(_ box: Rectangle, state: ObservationStatus) -> SVGElement {
        .rectangle(box, fill: fill(state), stroke: theme.border, strokeWidth: 0.7)
    }

    /// The definitions of those patterns that a drawing uses.
    func definitions(_ states: some Sequence<ObservationStatus>) -> [SVGElement] {
        states.filter { !$0.limitsFigure }.map { state in
            let size = 6.0
            let ground = SVGElement.rectangle(Rectangle(left: 0, top: 0, right: size, bottom: size), fill: ground)
            return SVGElement(
                "pattern",
                [
                    "id": .text(name(state)), "patternUnits": "userSpaceOnUse", "width": .length(size),
                    "height": .length(size),
                ], children: [ground] + drawing(state))
        }
    }

    /// What lies over the colour of a region whose figure is given but limited: upright lines for an uncertain one, level
    /// lines for an estimated one, each dark and light side by side so that they show on every colour.
    func overlay(_ state: ObservationStatus?) -> String? {
        guard let state, state.limitsFigure else { return nil }
        return "url(#\(overlayName(state))) none"
    }

    /// The definitions of those overlays that a map uses.
    func overlayDefinitions(_ states: some Sequence<ObservationStatus>) -> [SVGElement] {
        states.filter(\.limitsFigure).map { state in
            let isLevel = state == .estimated
            let lines = [(2.0, theme.ink), (3.0, theme.paper)].map { place, colour in
                SVGElement(
                    "path",
                    [
                        "d": .text(isLevel ? "M0 \(Int(place))h8" : "M\(Int(place)) 0v8"), "stroke": .text(colour),
                        "stroke-width": 0.8,
                    ])
            }
            return SVGElement(
                "pattern",
                [
                    "id": .text(overlayName(state)), "patternUnits": "userSpaceOnUse", "width": 8, "height": 8,
                ], children: lines)
        }
    }

    private func overlayName(_ state: ObservationStatus) -> String {
        state == .estimated ? "\(id)-estimated" : "\(id)-uncertain"
    }

    private func name(_ state: ObservationStatus) -> String {
        switch state {
        case .withheld: "\(id)-withheld"
        case .cannotExist: "\(id)-impossible"
        default: "\(id)-missing"
        }
    }

    private func drawing(_ state: ObservationStatus) -> [SVGElement] {
        switch state {
        case .withheld:
            // The corners repeat the neighbours' strokes, so that the lines meet without notches.
            [
                SVGElement(
                    "path", ["d": "M-1 1l2 -2M0 6l6 -6M5 7l2 -2", "stroke": .text(stroke), "stroke-width": 1.1])
            ]
        case .cannotExist:
            [SVGElement("path", ["d": "M1.5 1.5l3 3M4.5 1.5l-3 3", "stroke": .text(stroke), "stroke-width": 0.8])]
        default:
            [
                SVGElement("circle", ["cx": 1.5, "cy": 1.5, "r": 0.8, "fill": .text(stroke)]),
                SVGElement("circle", ["cx": 4.5, "cy": 4.5, "r": 0.8, "fill": .text(stroke)]),
            ]
        }
    }
}
