import Regions

/// Regions in one frame of a map: their shapes on the sheet, and what is drawn of them.
struct MapFrame {
    let entries: [RegionFigures.Entry]
    let projection: PlaneProjection
    /// Where the regions stand, the left top corner at that of the frame.
    let shapes: [PlaneShape]

    /// More regions than this carry no names beside them, and no list of those without.
    static let mostNamed = 60
    /// The outlines of more regions are gathered by their colour, which is then written once, and written in tenths.
    private static let mostSingly = 600
    /// The width of the paper on both sides of a border, in pixels.
    private static let casing = 2.4

    /// - Parameter boundaries: those of the entries, in their order.
    init(_ entries: [RegionFigures.Entry], boundaries: [Boundary], projection: PlaneProjection) {
        self.entries = entries
        self.projection = projection
        shapes = SharedOutlines(boundaries, projection: projection).shapes
    }

    /// All outlines, with what they stand for where a pointer or a screen reader asks.
    func outlines(sheet: MapSheet, label: (RegionFigures.Entry) -> String) -> SVGElement {
        var paths: [SVGElement] = []
        var overlays: [SVGElement] = []
        var gathered: [(fill: String, paths: [SVGElement])] = []
        var places: [String: Int] = [:]
        for (entry, shape) in zip(entries, shapes) where !shape.isEmpty {
            let fill = sheet.fill(entry)
            let title = label(entry)
            if let overlay = sheet.patterns.overlay(entry.figure.state) {
                // The title of what lies below is what a pointer asks for.
                overlays.append(
                    SVGElement("path", ["d": .text(shape.pathData), "fill": .text(overlay), "pointer-events": "none"]))
            }
            // A pattern would be scaled with its region.
            guard entries.count > Self.mostSingly, fill.hasPrefix("#") else {
                paths.append(
                    SVGElement("path", ["d": .text(shape.pathData), "fill": .text(fill)]).titled(title))
                continue
            }
            if places[fill] == nil {
                places[fill] = gathered.count
                gathered.append((fill, []))
            }
            gathered[places[fill, default: 0]].paths.append(
                SVGElement("path", ["d": .text(shape.scaledPathData)]).titled(title))
        }
        let groups = gathered.map { fill, paths in
            SVGElement(
                "g",
                ["fill": .text(fill), "transform": "scale(.1)", "stroke-width": .length(strokeWidth * 10)],
                children: paths)
        }
        let isCased = entries.count <= Self.mostNamed
        let stroke = isCased ? sheet.theme.paper : sheet.theme.border
        return SVGElement(
            "g",
            [
                "stroke": .text(stroke), "stroke-width": .length(isCased ? Self.casing : strokeWidth),
                "stroke-linejoin": "round", "fill-rule": "evenodd",
            ], children: groups + paths + overlays + (isCased ? [borders(sheet.theme)] : []))
    }

    /// All borders as thin lines over the wider ones of paper, so that they stand out from pale and from dark neighbours.
    private func borders(_ theme: Theme) -> SVGElement {
        SVGElement(
            "path",
            [
                "d": .text(shapes.map(\.pathData).joined()), "fill": "none", "stroke": .text(theme.border),
                "stroke-width": .length(strokeWidth), "pointer-events": "none",
            ])
    }

    /// A thick line around one of the regions.
    func emphasis(of code: RegionCode?, theme: Theme) -> [SVGElement] {
        zip(entries, shapes).filter { $0.0.code == code }.map { _, shape in
            SVGElement(
                "path",
                [
                    "d": .text(shape.pathData), "fill": "none", "stroke": .text(theme.ink), "stroke-width": 2,
                    "stroke-linejoin": "round",
                ])
        }
    }

    /// Thinner where borders lie close, so that they do not hide the colours.
    private var strokeWidth: Double {
        switch entries.count {
        case ...Self.mostNamed: 0.7
        case ...Self.mostSingly: 0.4
        default: 0.2
        }
    }

    /// The labels of all regions, and what has no place among them.
    struct Labels {
        var elements: [SVGElement] = []
        /// Regions without their name on the map, with their figure: `Ilsede (12,3)`.
        var unnamed: [String] = []
        /// Regions with their name and without their figure, which stands here.
        var unvalued: [String] = []
    }

    /// Names and figures, as `LabelPlacement` has room for them.
    ///
    /// - Parameters:
    ///   - obstacles: places that no name may cover.
    ///   - shade: the colour that a label stands on; `nil` where a pattern would run through it.
    ///   - value: the figure below the name.
    func labels(
        sheet: MapSheet, within area: Rectangle, avoiding obstacles: [Rectangle] = [],
        shade: @escaping (RegionFigures.Entry) -> String?, value: @escaping (RegionFigures.Entry) -> String?
    ) -> Labels {
        var placement = LabelPlacement(
            frame: self, sheet: sheet, shade: shade, value: value,
            places: OutsideLabels(shapes: shapes, area: area, taken: obstacles))
        return placement.labels()
    }
}
