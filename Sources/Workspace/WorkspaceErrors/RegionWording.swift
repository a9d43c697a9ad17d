internal import Wording

/// What people are told of regions, boundaries and maps.
extension WorkspaceError {
    var wordingOfRegions: Phrase {
        switch self {
        case .unknownReferenceSystem(let system, let known):
            Phrase(
                de:
                    "Das Koordinatensystem „\(system)“ ist nicht bekannt. Möglich sind: \(known.joined(separator: ", ")).",
                en: "The reference system “\(system)” is not known. Possible: \(known.joined(separator: ", ")).")
        case .noBoundaries(let file):
            Phrase(
                de: "Es fehlen Grenzen: "
                    + (file.map { "\($0), die „boundaries“ in kreisblick.yaml nennt, gibt es nicht." }
                        ?? "kreisblick.yaml nennt keine Datei für „boundaries“ unter „regions“.")
                    + " Gelieferte übernimmt „kreisblick regions import DATEI“, schematische zeichnet "
                    + "„kreisblick regions sketch“.",
                en: "There are no boundaries: "
                    + (file.map { "\($0), which “boundaries” in kreisblick.yaml names, does not exist." }
                        ?? "kreisblick.yaml names no file for “boundaries” under “regions”.")
                    + " “kreisblick regions import FILE” takes delivered ones, “kreisblick regions sketch” draws "
                    + "schematic ones.")
        case .noBoundariesOfLevel(let level, let available):
            Phrase(
                de:
                    "Auf der Ebene „\(level(.german))“ gibt es keine Grenzen, und keine kleineren, aus denen sie sich zusammensetzen "
                    + "ließen. Bitte eine andere Ebene wählen"
                    + (available.isEmpty ? "" : " (Grenzen haben: \(available.joined(separator: ", ")))")
                    + " oder die Grenzen mit „kreisblick regions import“ ergänzen.",
                en:
                    "There are no boundaries on the level “\(level(.english))”, and no smaller ones from which they could be put "
                    + "together. Choose another level"
                    + (available.isEmpty ? "" : " (with boundaries: \(available.joined(separator: ", ")))")
                    + ", or complete the boundaries with “kreisblick regions import”.")
        case .noBoundariesOfRegister:
            Phrase(
                de:
                    "Keine der Grenzen trägt einen Schlüssel des Regionenverzeichnisses. Bitte „region_code“ in der Grenzdatei prüfen "
                    + "oder sie mit „kreisblick regions import“ einlesen.",
                en:
                    "None of the boundaries has a code of the register of regions. Check “region_code” in the file of boundaries, or take it "
                    + "over with “kreisblick regions import”.")
        case .unusableBoundaries(let file, let cause):
            Phrase(de: "\(file): \(cause(.german))", en: "\(file): \(cause(.english))")
        case .invalidBoundary(let file, let region, let defect):
            Phrase(
                de:
                    "\(file): Die Fläche von \(region) ist ungültig (\(defect(.german))); so ist sie mit anderen zu keiner größeren "
                    + "zusammenzusetzen. Bitte berichtigt liefern lassen, oder die Datei mit „kreisblick regions import \(file) -o DATEI“ "
                    + "bereinigen und DATEI in kreisblick.yaml als „boundaries“ eintragen.",
                en:
                    "\(file): the area of \(region) is not valid (\(defect(.english))); as it is, no larger one can be put together from it "
                    + "and others. Ask for a corrected file, or clean it with “kreisblick regions import \(file) -o FILE” and enter FILE "
                    + "in kreisblick.yaml as “boundaries”.")
        case .unknownRegion(let term, let suggestion):
            Phrase(
                de: "„\(term)“ steht nicht im Regionenverzeichnis, weder als Name noch als Schlüssel."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " „kreisblick regions list“ zeigt alle."),
                en: "“\(term)” is not in the register of regions, neither as a name nor as a code."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " “kreisblick regions list” shows all."))
        case .ambiguousRegion(let term, let regions):
            Phrase(
                de: "„\(term)“ heißen \(regions.count) Gebiete: "
                    + regions.map { $0(.german) }.joined(separator: " · ") + ". Bitte den Schlüssel nennen.",
                en: "\(regions.count) regions are called “\(term)”: "
                    + regions.map { $0(.english) }.joined(separator: " · ") + ". Name the code.")
        case .mapNeedsRegions:
            Phrase(
                de: "GeoJSON und Karten brauchen Gebiete. Bitte auch nach „region“ gruppieren.",
                en: "GeoJSON and maps need regions. Group by region too.")
        case .mapNeedsOnePeriod:
            Phrase(
                de:
                    "Eine Karte zeigt einen Zeitraum und je Region eine Zahl. Bitte in der Bedingung einen Zeitraum wählen, "
                    + "etwa „date = 2017“, und weitere Gruppierungen auf einen Wert einschränken.",
                en:
                    "A map shows one period and one figure a region. Choose a period in the condition, such as date = 2017, "
                    + "and restrict other groupings to one value.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
