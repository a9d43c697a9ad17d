import Wording

/// Gives the regions of a frame their labels: first name and figure together inside the regions that hold both, then what
/// remains, so that nothing takes the room of a label that is whole.
///
/// Of the others the figure stands inside and the name beside the regions with a line to its own; where there is no room
/// beside, the name or the figure stands inside, and both in a list. On maps of many regions, which have no room beside them
/// and no list, the name or the figure stands inside, or neither.
struct LabelPlacement {
    let frame: MapFrame
    let sheet: MapSheet
    /// The colour that a label stands on; `nil` where a pattern would run through it.
    let shade: (RegionFigures.Entry) -> String?
    /// The figure below the name.
    let value: (RegionFigures.Entry) -> String?
    /// What is taken already.
    private var places: OutsideLabels

    private var placed = MapFrame.Labels()

    init(
        frame: MapFrame, sheet: MapSheet, shade: @escaping (RegionFigures.Entry) -> String?,
        value: @escaping (RegionFigures.Entry) -> String?, places: OutsideLabels
    ) {
        (self.frame, self.sheet, self.shade, self.value, self.places) = (frame, sheet, shade, value, places)
    }

    mutating func labels() -> MapFrame.Labels {
        let remaining = placeWhole()
        guard frame.entries.count <= MapFrame.mostNamed else {
            placeNamesOrFigures(remaining)
            return placed
        }
        let inner = reserveFigures(remaining)
        for index in byFigure(remaining) {
            if !placeBeside(index, own: inner[index]) { placeInside(index, own: inner[index]) }
        }
        placed.unnamed.sort()
        placed.unvalued.sort()
        return placed
    }

    // MARK: Steps

    /// Name and figure inside the regions with room for both; what remains are the others.
    private mutating func placeWhole() -> [Int] {
        var remaining: [Int] = []
        for index in frame.entries.indices {
            guard let bounds = frame.shapes[index].bounds else { continue }
            if RegionLabel.mayFit(name(index), sign: sign(index), in: bounds, style: style),
                let label = label(.whole, index)
            {
                place(label, index)
            } else {
                remaining.append(index)
            }
        }
        return remaining
    }

    private mutating func placeNamesOrFigures(_ indices: [Int]) {
        for index in indices {
            if let label = label(.name, index) ?? label(.figure, index) { place(label, index) }
        }
    }

    /// Keeps the places of figures that fit into their regions; they are drawn when it is settled where the names go.
    private mutating func reserveFigures(_ indices: [Int]) -> [Int: RegionLabel] {
        var inner: [Int: RegionLabel] = [:]
        for index in indices {
            guard let figure = label(.figure, index) else { continue }
            places.take(figure.box)
            inner[index] = figure
        }
        return inner
    }

    /// The name beside the regions, with the figure where that is not inside.
    private mutating func placeBeside(_ index: Int, own: RegionLabel?) -> Bool {
        let text =
            own?.hasValue == true
            ? name(index) : [name(index), value(frame.entries[index])].compactMap { $0 }.joined(separator: " ")
        let beside = places.place(
            text, of: frame.shapes[index], from: own?.box, style: style, theme: sheet.theme)
        guard let beside else { return false }
        placed.elements += beside
        if let own { draw(own, index) }
        return true
    }

    /// The name inside in place of the figure, or else the figure, and both in a list.
    private mutating func placeInside(_ index: Int, own: RegionLabel?) {
        if let own { places.free(own.box) }
        if let label = label(.name, index) {
            place(label, index)
            placed.unvalued.append(listed(index))
            return
        }
        if let own { place(own, index) }
        placed.unnamed.append(listed(index))
    }

    // MARK: Labels

    private var style: TextStyle { sheet.theme.labelStyle }

    private func name(_ index: Int) -> String { frame.entries[index].name(sheet.language) }

    private func sign(_ index: Int) -> String? { sheet.key.sign(of: frame.entries[index]) }

    /// `Ilsede (12,3)`.
    private func listed(_ index: Int) -> String {
        let figure = [sign(index), value(frame.entries[index])].compactMap { $0 }
            .joined(separator: sheet.key.signSeparator)
        return figure.isEmpty ? name(index) : "\(name(index)) (\(figure))"
    }

    private func label(_ content: RegionLabel.Content, _ index: Int) -> RegionLabel? {
        RegionLabel(
            content, name: name(index), value: value(frame.entries[index]), sign: sign(index),
            separator: sheet.key.signSeparator, in: frame.shapes[index], style: style, isFree: places.mayHold)
    }

    private mutating func place(_ label: RegionLabel, _ index: Int) {
        places.take(label.box)
        draw(label, index)
    }

    private mutating func draw(_ label: RegionLabel, _ index: Int) {
        placed.elements += sheet.label(
            label.lines.map { ($0.text, $0.style) }, around: label.centre, on: shade(frame.entries[index]))
    }

    /// The largest figures first, and what has none last: where room is short, names of patterned regions are left out.
    private func byFigure(_ indices: [Int]) -> [Int] {
        let figures = indices.map { frame.entries[$0].figure.known?.value ?? -.infinity }
        return zip(indices, figures).sorted { $1.1 < $0.1 || ($1.1 == $0.1 && $0.0 < $1.0) }.map(\.0)
    }
}
