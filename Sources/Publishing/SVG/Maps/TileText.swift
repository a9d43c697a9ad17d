import Regions
import Wording

/// What stands on a tile: its name, as short as it must be, and its figure.
struct TileText {
    let name: [String]
    let value: String?

    /// The texts of all tiles. Where two names would be cut to the same, neither is shown.
    static func all(
        _ entries: [RegionFigures.Entry], grid: TileGrid, sheet: MapSheet, words: MapWords
    ) -> [TileText] {
        let texts = entries.map { TileText($0, grid: grid, sheet: sheet, words: words) }
        let counts = Dictionary(texts.map { ($0.name, 1) }, uniquingKeysWith: +)
        return texts.map { TileText(name: counts[$0.name] == 1 ? $0.name : [], value: $0.value) }
    }

    /// Of the type on tiles: small, its figures bold.
    static func styles(_ grid: TileGrid, _ theme: Theme) -> (name: TextStyle, value: TextStyle) {
        var small = theme.labelStyle
        small.size = grid.side >= 62 ? 10 : 9
        var bold = small
        bold.isBold = true
        return (small, bold)
    }

    private init(name: [String], value: String?) { (self.name, self.value) = (name, value) }

    private init(_ entry: RegionFigures.Entry, grid: TileGrid, sheet: MapSheet, words: MapWords) {
        let (small, bold) = Self.styles(grid, sheet.theme)
        let room = grid.side - 2
        let sign = sheet.key.sign(of: entry)
        let parts = [sign, words.value(entry.figure)].compactMap { $0 }
        value = [parts.joined(separator: " "), sign ?? ""].first {
            !$0.isEmpty && bold.width(of: $0) <= room - 4
        }
        let count = Int((room - 4 - (value == nil ? 0 : bold.lineHeight)) / small.lineHeight)
        name =
            ShortName.lines(of: entry.name(sheet.language), width: room - 5, count: min(3, count), style: small) ?? []
    }

    /// The names of tiles without one, by which they are found: `1. Reihe: Oberg 1, Oberg 2; 3. Reihe: Oberg 7`.
    static func unnamed(
        _ texts: [TileText], _ entries: [RegionFigures.Entry], _ tiles: [MapTile], _ language: Language
    ) -> [String] {
        let top = tiles.map(\.row).min() ?? 0
        let missing = zip(texts, zip(entries, tiles)).filter { $0.0.name.isEmpty }.map(\.1)
        guard !missing.isEmpty else { return [] }
        guard missing.count <= mostListed else {
            return [
                Phrase(
                    de:
                        "\(missing.count) von \(texts.count) Kacheln haben keinen Platz für ihren Namen; die Tabelle zu dieser "
                        + "Karte nennt sie.",
                    en:
                        "\(missing.count) of \(texts.count) tiles have no room for their name; the table to this map has "
                        + "them.")(language)
            ]
        }
        let rows = Dictionary(grouping: missing) { $0.1.row - top + 1 }.sorted { $0.key < $1.key }.map { row, tiles in
            let names = tiles.sorted { $0.1.column < $1.1.column }.map { $0.0.name(language) }.joined(separator: ", ")
            return Phrase(de: "\(row). Reihe: \(names)", en: "row \(row): \(names)")(language)
        }
        let list = rows.joined(separator: "; ")
        return [Phrase(de: "Ohne Namen, von links: \(list).", en: "Without a name, from the left: \(list).")(language)]
    }

    private static let mostListed = 60
    private static let mostExplained = 40

    /// What the short names on tiles stand for: `Abkürzungen: Ede… = Edemissen; K. Laff… = Klein Lafferde.`
    static func abbreviations(
        _ texts: [TileText], _ entries: [RegionFigures.Entry], _ language: Language
    ) -> [String] {
        func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "-" } }
        let short = zip(texts, entries).compactMap { text, entry -> String? in
            let full = entry.name(language)
            guard !text.name.isEmpty, letters(text.name.joined()) != letters(full) else { return nil }
            return "\(text.name.joined(separator: " ")) = \(full)"
        }
        guard !short.isEmpty else { return [] }
        guard short.count <= mostExplained else {
            return [
                Phrase(
                    de: "\(short.count) Namen sind abgekürzt; die Tabelle zu dieser Karte nennt sie ganz.",
                    en: "\(short.count) names are abbreviated; the table to this map has them in full.")(language)
            ]
        }
        let list = short.sorted().joined(separator: "; ")
        return [Phrase(de: "Abkürzungen: \(list).", en: "Abbreviations: \(list).")(language)]
    }
}
