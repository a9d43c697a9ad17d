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
                    + "Bitte nach einer Rate fragen (--per 1000), oder mit --allow-counts darauf bestehen.",
                en: "A map of bare counts misleads, because large places always stand out. "
                    + "Ask for a rate (--per 1000) or insist with --allow-counts.")
        case .noRegions:
            Phrase(
                de: "Eine Karte braucht Gebiete. Bitte auch nach „region“ gruppieren.",
                en: "A map needs regions. Group by region too.")
        case .emptyAxis(let title): EmptyAxis.phrase(title)
        case .severalValuesPerRegion(let titles):
            Phrase(
                de: "Eine Karte zeigt einen Wert je Region; hier gibt es mehrere nach "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Bitte die Frage auf je einen Wert einschränken.",
                en: "A map shows one value for each region; here there are several by "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")). Restrict the question to one value each."
            )
        case .mixedLevels(let levels):
            Phrase(
                de: "Die Karte mischt Regionen verschiedener Ebenen (\(levels.joined(separator: ", "))). "
                    + "Bitte mit --level (in Dokumenten „level“) eine wählen.",
                en:
                    "The map mixes regions of several levels (\(levels.joined(separator: ", "))). Choose one with --level (in reviews “level”)."
            )
        case .noPlaces(let example):
            Phrase(
                de:
                    "Zu keiner Region der Tabelle ist bekannt, wo sie liegt; gesucht wurde zum Beispiel \(example.text). "
                    + "Bitte prüfen, ob die Datei der Grenzen („boundaries“ in kreisblick.yaml) diese Ebene enthält.",
                en:
                    "It is not known of any region in the table where it lies; \(example.text), for example, was looked for. "
                    + "Check that the file of boundaries (“boundaries” in kreisblick.yaml) has this level.")
        case .symbolsNeedCounts:
            Phrase(
                de: "Kreise zeigen Anzahlen, keine Raten. Bitte --per weglassen oder --kind choropleth wählen.",
                en: "Circles show counts, not rates. Leave out --per, or choose --kind choropleth.")
        case .noCommonRegions:
            Phrase(
                de:
                    "Die beiden Tabellen der Karte haben keine Region gemeinsam. Bitte beide Fragen auf derselben Ebene stellen.",
                en: "The two tables of the map have no region in common. Ask both questions at the same level.")
        case .emptyInset(let name):
            Phrase(
                de: "Zu keinem Gebiet von „\(name(.german))“ ist eine Grenze bekannt; die Nebenkarte bliebe leer. "
                    + "Bitte sie weglassen oder die Grenzen ergänzen.",
                en: "No area of “\(name(.english))” has a known boundary; the inset would be empty. "
                    + "Leave it out, or add the boundaries.")
        case .insetShowsNoLess(let name):
            Phrase(
                de: "„\(name(.german))“ umfasst alles, was die Karte schon zeigt; eine Nebenkarte wiederholte sie nur. "
                    + "Bitte die Nebenkarte weglassen oder ein einzelnes Gebiet der Karte nennen.",
                en:
                    "“\(name(.english))” contains everything that the map shows already; an inset would only repeat it. "
                    + "Leave out the inset, or name a single area of the map.")
        case .noArea:
            Phrase(
                de: "Die Grenzen umschließen keine Fläche. Bitte die Datei der Grenzen prüfen.",
                en: "The boundaries enclose no area. Check the file of boundaries.")
        case .tilesOverlap(let first, let second):
            Phrase(
                de:
                    "Die Kacheln von \(first.text) und \(second.text) liegen aufeinander. Bitte einer einen anderen Platz geben.",
                en: "The tiles of \(first.text) and \(second.text) lie on each other. Give one of them another place.")
        case .tooManyTiles(let count, let limit):
            Phrase(
                de: "\(count) Kacheln sind nicht lesbar, höchstens \(limit) sind es. "
                    + "Bitte eine gröbere Ebene oder eine Karte mit Grenzen wählen.",
                en: "\(count) tiles are not legible, at most \(limit) are. "
                    + "Choose a coarser level, or a map with boundaries.")
        case .tooManyColumns(let count, let limit):
            Phrase(
                de: "\(count) Kacheln nebeneinander sind nicht lesbar, höchstens \(limit) sind es. "
                    + "Bitte einen Ausschnitt oder eine breitere Zeichnung wählen.",
                en: "\(count) tiles side by side are not legible, at most \(limit) are. "
                    + "Choose a part or a wider drawing.")
        }
    }
}
