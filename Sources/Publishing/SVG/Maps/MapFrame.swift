import Regions
import Wording

/// Regions in one frame of a map: their shapes on the sheet, and what is drawn of them.
struct MapFrame {
    let entries: [RegionFigures.Entry]
    let projection: PlaneProjection
    /// Where the regions stand, the left top corner at that of the frame.
    let shapes: [PlaneShape]

    /// More regions than this carry no names beside them, and no list of those without.
    private static let mostNamed = 60
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

    /// Names and figures: both inside their region where they fit. Otherwise the figure inside and the name beside the
    /// regions with a line to its own; otherwise one of them inside, and both in a list.
    ///
    /// - Parameters:
    ///   - value: the figure below the name.
    ///   - avoiding: places that no name may cover.
    func labels(
        sheet: MapSheet, within area: Rectangle, avoiding obstacles: [Rectangle] = [],
        shade: (RegionFigures.Entry) -> String?,
        value: (RegionFigures.Entry) -> String?
    ) -> Labels {
        var labels = Labels()
        var places = OutsideLabels(shapes: shapes, area: area, taken: obstacles)
        let style = sheet.theme.labelStyle
        func label(_ content: RegionLabel.Content, _ index: Int) -> RegionLabel? {
            RegionLabel(
                content, name: entries[index].name(sheet.language), value: value(entries[index]),
                sign: sheet.key.sign(of: entries[index]), separator: sheet.key.signSeparator, in: shapes[index],
                style: style, isFree: places.mayHold)
        }
        func draw(_ label: RegionLabel, _ index: Int) {
            labels.elements += sheet.label(
                label.lines.map { ($0.text, $0.style) }, around: label.centre, on: shade(entries[index]))
        }
        var incomplete: [Int] = []
        for (index, entry) in entries.enumerated() {
            guard let bounds = shapes[index].bounds else { continue }
            let (name, sign) = (entry.name(sheet.language), sheet.key.sign(of: entry))
            if RegionLabel.mayFit(name, sign: sign, in: bounds, style: style), let label = label(.whole, index) {
                places.take(label.box)
                draw(label, index)
            } else {
                incomplete.append(index)
            }
        }
        guard entries.count <= Self.mostNamed else {
            for index in incomplete {
                guard let label = label(.name, index) ?? label(.figure, index) else { continue }
                places.take(label.box)
                draw(label, index)
            }
            return labels
        }
        var inner: [Int: RegionLabel] = [:]
        for index in incomplete {
            guard let figure = label(.figure, index) else { continue }
            places.take(figure.box)
            inner[index] = figure
        }
        for index in byFigure(incomplete) {
            let name = entries[index].name(sheet.language)
            let figure = [sheet.key.sign(of: entries[index]), value(entries[index])].compactMap { $0 }
                .joined(separator: sheet.key.signSeparator)
            let own = inner[index]
            let text =
                own?.hasValue == true ? name : [name, value(entries[index])].compactMap { $0 }.joined(separator: " ")
            let listed = figure.isEmpty ? name : "\(name) (\(figure))"
            if let beside = places.place(text, of: shapes[index], from: own?.box, style: style, theme: sheet.theme) {
                labels.elements += beside
                if let own { draw(own, index) }
                continue
            }
            if let own { places.free(own.box) }
            if let label = label(.name, index) {
                places.take(label.box)
                draw(label, index)
                labels.unvalued.append(listed)
                continue
            }
            if let own {
                places.take(own.box)
                draw(own, index)
            }
            labels.unnamed.append(listed)
        }
        labels.unnamed.sort()
        labels.unvalued.sort()
        return labels
    }

    /// The largest figures first, and what has none last: where room is short, names of patterned regions are left out.
    private func byFigure(_ indices: [Int]) -> [Int] {
        let figures = indices.map { entries[$0].figure.known?.value ?? -.infinity }
        return zip(indices, figures).sorted { $1.1 < $0.1 || ($1.1 == $0.1 && $0.0 < $1.0) }.map(\.0)
    }
}
