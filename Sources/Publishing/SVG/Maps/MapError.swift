public import Regions
public import Wording

/// Why a table cannot be drawn as a map.
public enum MapError: UserFacingError, Hashable {
    /// Bare counts mislead on a map: big places always look worst.
    case countsNeedConsent
    case noRegions
    /// A dimension without members.
    case emptyAxis(Phrase)
    /// Dimensions besides the region with several members.
    case severalValuesPerRegion([Phrase])
    /// Regions of several levels that lie within each other.
    case mixedLevels([String])
    /// None of the table's regions has a boundary or a tile.
    case noPlaces(example: RegionCode)
    /// A circle's area is an amount, which a rate is none.
    case symbolsNeedCounts
    /// A bivariate map of two tables without a region in common.
    case noCommonRegions
    /// None of the regions of an inset has a boundary.
    case emptyInset(Phrase)
    /// An inset beside a map on which nothing else is to be seen.
    case insetShowsNoLess(Phrase)
    /// Boundaries that span no area.
    case noArea
    case tilesOverlap(RegionCode, RegionCode)
    /// More tiles side by side than can be seen.
    case tooManyColumns(count: Int, limit: Int)
    /// More tiles than can be seen, or laid out in any time.
    case tooManyTiles(count: Int, limit: Int)

    public var phrase: Phrase {
        switch self {
        case .countsNeedConsent:
            Phrase(
                de: "Eine Karte mit bloßen Anzahlen führt in die Irre, weil große Gemeinden immer auffallen. "
                    + "Verlangen Sie eine Rate (--per 1000) oder bestehen Sie mit --allow-counts darauf.",
                en: "A map of bare counts misleads, because large places always stand out. "
                    + "Ask for a rate (--per 1000) or insist with --allow-counts.")
        case .noRegions:
            Phrase(
                de: "Eine Karte braucht die Region als Gliederung. Ergänzen Sie die Frage um region.",
                en: "A map needs the region among its groupings. Add region to the question.")
        case .emptyAxis(let title): EmptyAxis.phrase(title)
        case .severalValuesPerRegion(let titles):
            Phrase(
                de: "Eine Karte zeigt einen Wert je Region; hier gibt es mehrere nach "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Schränken Sie die Frage auf je einen ein.",
                en: "A map shows one value for each region; here there are several by "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")). Restrict the question to one each.")
        case .mixedLevels(let levels):
            Phrase(
                de: "Die Karte mischt Regionen verschiedener Ebenen (\(levels.joined(separator: ", "))). "
                    + "Wählen Sie eine mit level.",
                en:
                    "The map mixes regions of several levels (\(levels.joined(separator: ", "))). Choose one with level."
            )
        case .noPlaces(let example):
            Phrase(
                de:
                    "Zu keiner Region der Tabelle ist bekannt, wo sie liegt; gesucht wurde zum Beispiel \(example.text). "
                    + "Prüfen Sie, ob Grenzen oder Kacheln dieser Ebene geladen sind.",
                en:
                    "It is not known of any region in the table where it lies; \(example.text), for example, was looked for. "
                    + "Check that boundaries or tiles of this level are loaded.")
        case .symbolsNeedCounts:
            Phrase(
                de: "Kreise zeigen Anzahlen, keine Raten. Lassen Sie --per weg oder wählen Sie --kind choropleth.",
                en: "Circles show counts, not rates. Leave out --per, or choose --kind choropleth.")
        case .noCommonRegions:
            Phrase(
                de:
                    "Die beiden Tabellen der Karte haben keine Region gemeinsam. Stellen Sie beide Fragen auf derselben Ebene.",
                en: "The two tables of the map have no region in common. Ask both questions at the same level.")
        case .emptyInset(let name):
            Phrase(
                de: "Zu keinem Gebiet von „\(name(.german))“ ist eine Grenze bekannt; die Nebenkarte bliebe leer.",
                en: "No area of “\(name(.english))” has a known boundary; the inset would be empty.")
        case .insetShowsNoLess(let name):
            Phrase(
                de: "„\(name(.german))“ umfasst alles, was die Karte schon zeigt; eine Nebenkarte wiederholte sie nur. "
                    + "Lassen Sie die Nebenkarte weg oder nennen Sie ein einzelnes Gebiet der Karte.",
                en:
                    "“\(name(.english))” contains everything that the map shows already; an inset would only repeat it. "
                    + "Leave out the inset, or name a single area of the map.")
        case .noArea:
            Phrase(
                de: "Die Grenzen umschließen keine Fläche. Prüfen Sie die Datei mit den Grenzen.",
                en: "The boundaries enclose no area. Check the file of boundaries.")
        case .tilesOverlap(let first, let second):
            Phrase(
                de:
                    "Die Kacheln von \(first.text) und \(second.text) liegen aufeinander. Geben Sie einer einen anderen Platz.",
                en: "The tiles of \(first.text) and \(second.text) lie on each other. Give one of them another place.")
        case .tooManyTiles(let count, let limit):
            Phrase(
                de: "\(count) Kacheln sind nicht lesbar, höchstens \(limit) sind es. "
                    + "Wählen Sie mit level eine gröbere Ebene oder eine Karte mit Grenzen.",
                en: "\(count) tiles are not legible, at most \(limit) are. "
                    + "Choose a coarser level, or a map with boundaries.")
        case .tooManyColumns(let count, let limit):
            Phrase(
                de: "\(count) Kacheln nebeneinander sind nicht lesbar, höchstens \(limit) sind es. "
                    + "Wählen Sie einen Ausschnitt oder eine breitere Zeichnung.",
                en: "\(count) tiles side by side are not legible, at most \(limit) are. "
                    + "Choose a part or a wider drawing.")
        }
    }
}
