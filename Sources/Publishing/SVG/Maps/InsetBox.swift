import Regions
import Trends
import Wording

/// A box below a map with the parts of one region, a line above them that says what it is and at which scale.
///
/// It is higher where its parts would not be half as large again as on the map, up to the map's own height.
struct InsetBox {
    let inset: MapInset
    let placed: PlacedRegions
    private let figures: RegionFigures

    /// The tallest that the parts may be, in pixels, unless they would be too small beside the map.
    private static let tallest = 260.0
    /// How much larger than on the map the parts are drawn where there is room.
    private static let enlargement = 1.6
    private static let padding = 8.0

    /// - Throws: as `RegionFigures`; `MapError.emptyInset`.
    init(_ inset: MapInset, allowCounts: Bool) throws(MapError) {
        self.inset = inset
        figures = try RegionFigures(inset.table, allowCounts: allowCounts)
        do throws(MapError) {
            placed = try PlacedRegions(figures, in: inset.boundaries)
        } catch {
            throw .emptyInset(inset.name)
        }
    }

    /// Parts without a boundary, which would be missed otherwise, and the denominators of the parts' rates.
    func footnotes(_ words: MapWords) -> [String] {
        let language = words.language
        let drawn = Set(placed.entries.map(\.code))
        let absent = figures.entries.filter { !drawn.contains($0.code) }.map(words.label)
        let label = Phrase(de: "Nebenkarte: ", en: "Inset: ")(language)
        return MapPhrases.withoutPlace(absent, on: .inset, language)
            + (DenominatorNotes(table: inset.table).lines(language) + TableRemarks.lines(inset.table, language))
            .map { label + $0 }
    }

    /// - Parameter pixels: how long a kilometre is on the map.
    func drawing(sheet: MapSheet, words: MapWords, besides pixels: Double) throws(MapError) -> MapSheet.Below {
        let width = sheet.width - 2 * Self.padding
        guard let projection = projection(width: width, highest: sheet.tallest, besides: pixels) else { throw .noArea }
        let map = PlacedMap(placed, on: sheet, projection: projection, width: width)
        let style = sheet.theme.labelStyle
        let caption = caption(sheet.language, factor: projection.pixelsPerKilometre / pixels)
        let captions = style.lines(of: caption, width: width)
        let head = Double(captions.count) * style.lineHeight + 2 * Self.padding
        return MapSheet.Below(height: head + map.height + Self.padding) { area in
            let inner = Rectangle(
                left: area.left + Self.padding, top: area.top + head, right: area.right - Self.padding,
                bottom: area.bottom - Self.padding)
            let lines = captions.enumerated().map { index, line in
                let base = area.top + Self.padding + style.size + Double(index) * style.lineHeight
                return SVGElement.text(
                    line, at: Point(x: inner.left, y: base),
                    style: TextStyle(size: style.size, isBold: true, colour: sheet.theme.ink))
            }
            return map.content(in: inner) { frame, room in
                PlacedMap.Layers(
                    areas: [
                        .rectangle(area, fill: sheet.theme.paper, stroke: sheet.theme.border, strokeWidth: 0.7),
                        frame.outlines(sheet: sheet, label: words.label),
                    ],
                    marks: lines,
                    labels: frame.labels(
                        sheet: sheet, within: room, shade: sheet.ground, value: { words.value($0.figure) }))
            }
        }
    }

    private func projection(width: Double, highest: Double, besides pixels: Double) -> PlaneProjection? {
        guard let usual = PlaneProjection(placed.boundaries, width: width, height: Self.tallest) else { return nil }
        let factor = usual.pixelsPerKilometre / pixels
        guard factor < Self.enlargement else { return usual }
        let height = min(max(Self.tallest, highest), Self.tallest * Self.enlargement / factor)
        return PlaneProjection(placed.boundaries, width: width, height: height)
    }

    /// `Nebenkarte: Stadt Peine nach Ortschaft, Maßstab das 2,4-fache der Karte`.
    private func caption(_ language: Language, factor: Double) -> String {
        let name = inset.name(language)
        let number = language.text(factor, fractionDigits: factor < 10 ? 1 : 0)
        let levels = Set(placed.entries.map(\.level))
        let level = levels.count == 1 ? levels.first.map { RegionLevel(name: $0, rank: 0).phrase(language) } : nil
        let parts = level.map { Phrase(de: " nach \($0)", en: " by \($0)")(language) } ?? ""
        return Phrase(
            de: "Nebenkarte: \(name)\(parts), Maßstab das \(number)-fache der Karte",
            en: "Inset: \(name)\(parts), at \(number) times the map's scale")(language)
    }
}
