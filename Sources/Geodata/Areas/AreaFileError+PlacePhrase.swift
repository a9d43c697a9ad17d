internal import Wording

/// What people are told of areas that lie or are named otherwise than the register says.
extension AreaFileError {
    /// Of coordinates and columns.
    var placed: Phrase {
        switch self {
        case .swappedAxes(let system):
            Phrase(
                de:
                    "Länge und Breite (Ost- und Nordwert) sind vertauscht: Die Flächen liegen nur mit getauschten Zahlen dort, wo "
                    + "sie hingehören (\(system)). Bitte berichtigt liefern lassen oder mit --swap-axes getauscht lesen.",
                en:
                    "Longitude and latitude (easting and northing) are swapped: the areas lie where they belong only with the "
                    + "numbers swapped (\(system)). Ask for a corrected file, or read it swapped with --swap-axes.")
        case .needlessSwap(let system):
            Phrase(
                de:
                    "Die Flächen liegen ohne --swap-axes dort, wo sie hingehören (\(system)), getauscht nicht. Bitte "
                    + "--swap-axes weglassen.",
                en:
                    "The areas lie where they belong without --swap-axes (\(system)), and do not when swapped. Leave out "
                    + "--swap-axes.")
        case .outsideSystem(let feature, let system):
            Phrase(
                de:
                    "Objekt \(feature): Die Koordinaten liegen außerhalb ihres Koordinatensystems (\(system)). Bitte das "
                    + "Koordinatensystem der Lieferung prüfen und mit --crs angeben.",
                en:
                    "Feature \(feature): the coordinates lie outside their reference system (\(system)). Check the reference system "
                    + "of the delivery, and give it with --crs.")
        case .notAnArea(let feature, let type):
            Phrase(
                de:
                    "Objekt \(feature): Erwartet werden Flächen, gefunden: \(type(.german)). Bitte die Ebene mit den Flächen "
                    + "liefern lassen oder mit --layer nennen.",
                en:
                    "Feature \(feature): areas are expected, found: \(type(.english)). Ask for the layer of areas, or name it with "
                    + "--layer.")
        case .longRing(let feature, let vertices, let limit):
            Phrase(
                de:
                    "Objekt \(feature): Ein Ring hat \(Language.german.text(vertices)) oder mehr Stützpunkte; gelesen werden bis "
                    + "\(Language.german.text(limit)). Bitte vereinfacht liefern lassen.",
                en: "Feature \(feature): a ring has \(Language.english.text(vertices)) or more vertices; up to "
                    + "\(Language.english.text(limit)) are read. Ask for a simplified file.")
        case .unknownColumn(let name, let known, let suggestion):
            Phrase(
                de: "Es gibt keine Spalte „\(name)“, sondern: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " Bitte eine davon nennen."),
                en: "There is no column “\(name)” but these: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Name one of them."))
        case .noCodeColumn(let samples):
            Phrase(
                de:
                    "Keine Spalte ist als Gebietsschlüssel zu erkennen. Bitte eine mit --code nennen: \(Self.list(samples)).",
                en:
                    "No column can be recognised as the code of the region. Name one with --code: \(Self.list(samples))."
            )
        default: contradicted
        }
    }

    /// What the register and the file say differently.
    private var contradicted: Phrase {
        switch self {
        case .noKnownCode(let column, let found, let register):
            Phrase(
                de:
                    "Das Regionenverzeichnis kennt keinen Schlüssel der Spalte „\(column)“ (etwa „\(found)“) und keinen Namen; seine "
                    + "Schlüssel sehen so aus: \(register.joined(separator: ", ")). Bitte die richtige Spalte mit --code nennen "
                    + "oder die Gebiete zuerst ins Regionenverzeichnis aufnehmen.",
                en:
                    "The register of regions knows no code of the column “\(column)” (such as “\(found)”) and no name; its codes look "
                    + "like these: \(register.joined(separator: ", ")). Name the right column with --code, or enter the "
                    + "regions in the register first.")
        case .fewKnownCodes(let column, let known, let features):
            Phrase { language in
                let (count, features) = (language.text(known), language.text(features))
                return Phrase(
                    de:
                        "Weniger als die Hälfte der \(features) Objekte trägt einen Schlüssel oder Namen des Regionenverzeichnisses; in der Spalte "
                        + "„\(column)“ \(known == 1 ? "steht einer" : "stehen \(count)") seiner Schlüssel, womöglich durch Zufall. Ist es die Datei "
                        + "eines anderen Kreises? Sonst bitte mit --code die Spalte der Gebietsschlüssel nennen, oder die Gebiete ins "
                        + "Regionenverzeichnis aufnehmen.",
                    en:
                        "Fewer than half of the \(features) features bear a code or name of the register of regions; the column “\(column)” holds "
                        + "\(known == 1 ? "one" : count) of its codes, perhaps by chance. Is it another county's file? Else name the column "
                        + "of the regions' codes with --code, or enter the regions in the register.")(language)
            }
        case .exchanged(let regions):
            Phrase { language in
                let rest = regions.count > 6 ? regions.count - 5 : 0
                let named = (rest > 0 ? Array(regions.prefix(5)) + ["…"] : regions).joined(separator: " → ")
                return Phrase(
                    de:
                        "Vertauschte Schlüssel: Nach Ort oder Name ist jedes dieser Gebiete die Fläche des jeweils folgenden: \(named). Bitte "
                        + "die Schlüssel in der Lieferung berichtigen lassen, sonst Orte (latitude, longitude) und Namen im Regionenverzeichnis.",
                    en:
                        "Exchanged codes: by place or name each of these regions is the area of the one that follows: \(named). Ask for "
                        + "corrected codes, else correct places (latitude, longitude) and names in the register.")(
                        language)
            }
        case .outsideAreaOfUse(let system):
            Phrase(
                de:
                    "Die meisten Flächen liegen außerhalb des Gebiets, für das \(system) gemacht ist. Bitte das Koordinatensystem der Lieferung "
                    + "prüfen und mit --crs angeben; Grad sind EPSG:4326.",
                en:
                    "Most areas lie outside the area that \(system) is made for. Check the reference system of the delivery, and give it with "
                    + "--crs; degrees are EPSG:4326.")
        case .elsewhere(let system, let count, let all, let farthest, let kilometres):
            Phrase { language in
                let (count, all) = (language.text(count), language.text(all))
                let far = language.text(kilometres, fractionDigits: 0)
                return Phrase(
                    de:
                        "Von \(all) Gebieten, deren Ort das Regionenverzeichnis nennt, liegen \(count) woanders, am weitesten \(farthest): "
                        + "\(far) km entfernt. Gelesen wurde \(system). Bitte das Koordinatensystem der Lieferung prüfen "
                        + "(--crs, --swap-axes), sonst die Orte (latitude, longitude) im Verzeichnis.",
                    en:
                        "Of \(all) regions whose place the register has, \(count) lie elsewhere, farthest \(farthest): \(far) km away. It "
                        + "was read as \(system). Check the reference system of the delivery (--crs, --swap-axes), else the "
                        + "places (latitude, longitude) in the register.")(language)
            }
        case .otherSize(let system, let count, let all, let region, let drawn, let known):
            Phrase { language in
                let (count, all) = (language.text(count), language.text(all))
                let (drawn, known) = (
                    language.text(drawn, fractionDigits: 1), language.text(known, fractionDigits: 1)
                )
                return Phrase(
                    de:
                        "Von \(all) Gebieten, deren Fläche das Regionenverzeichnis nennt, haben \(count) eine ganz andere, etwa \(region): \(drawn) "
                        + "statt \(known) km². Gelesen wurde \(system). Bitte das Koordinatensystem der Lieferung prüfen "
                        + "(--crs, --swap-axes), sonst die Flächen (area_km2) im Verzeichnis.",
                    en:
                        "Of \(all) regions whose area the register has, \(count) have quite another, such as \(region): \(drawn) instead "
                        + "of \(known) km². It was read as \(system). Check the reference system of the delivery "
                        + "(--crs, --swap-axes), else the areas (area_km2) in the register.")(language)
            }
        case .aroundTheEarth(let feature):
            Phrase(
                de:
                    "Objekt \(feature): Die Fläche reicht um mehr als die halbe Erde. Flächen, die den 180. Längengrad schneiden, werden dort "
                    + "geteilt geliefert (RFC 7946, 3.1.9). Bitte die Koordinaten prüfen.",
                en:
                    "Feature \(feature): the area reaches around more than half of the earth. Areas that cross the 180th meridian are "
                    + "delivered cut there (RFC 7946, 3.1.9). Check the coordinates.")
        case .noAreas: GeoJSONError.noFeatures.phrase
        default: preconditionFailure("every error has its words")
        }
    }

    private static func list(_ samples: [Sample]) -> String {
        samples.isEmpty
            ? "–" : samples.map { "\($0.column) (\($0.value.isEmpty ? "–" : $0.value))" }.joined(separator: ", ")
    }
}
