public import Wording

/// What people are told of a file that gives no areas.
extension AreaFileError {
    /// What is wrong and what to do.
    public func phrase(file: String) -> Phrase { Phrase(name: "\(file): ") + cause(file: file) }

    private func cause(file: String) -> Phrase {
        switch self {
        case .geoJSON(let error):
            if case .notInDegrees(_, let found) = error {
                error.phrase + Self.otherSystem(found)
            } else {
                error.phrase
            }
        case .vector(let error): error.phrase(file: file).without(prefix: "\(file): ")
        case .archive:
            Phrase(
                de:
                    "Das ist ein gepacktes Archiv. Bitte entpacken und die Datei darin angeben (.shp mit .shx, .dbf und .prj "
                    + "daneben, .gpkg, .geojson oder .kml).",
                en:
                    "This is a compressed archive. Unpack it and name the file inside (.shp with .shx, .dbf and .prj beside it, "
                    + ".gpkg, .geojson or .kml).")
        case .companion(let ending):
            Phrase(
                de: "Das ist der Teil .\(ending) eines Shapefiles. Bitte die Datei mit der Endung .shp angeben.",
                en: "This is the part .\(ending) of a Shapefile. Name the file that ends in .shp.")
        case .missing(let ending):
            Phrase(
                de: "Zum Shapefile fehlt die Datei .\(ending). Bitte sie aus der Lieferung in denselben Ordner legen.",
                en: "The Shapefile lacks its file .\(ending). Put it from the delivery into the same folder.")
        case .truncated(let ending):
            Phrase(
                de:
                    "Die Datei .\(ending) ist kürzer, als sie selbst angibt: Sie ist unvollständig. Bitte noch einmal anfordern.",
                en: "The file .\(ending) is shorter than it says itself: it is incomplete. Ask for it once more.")
        case .unknownFormat:
            Phrase(
                de:
                    "Das ist kein Format für Grenzen, das gelesen wird. Möglich sind GeoJSON, Shapefile, GeoPackage und KML.",
                en: "This is no format of boundaries that is read. Possible: GeoJSON, Shapefile, GeoPackage and KML."
            )
        case .unknownLayer(let name, let known, let suggestion):
            Phrase(
                de: "Es gibt keine Ebene „\(name)“, sondern: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? "") + " Bitte --layer berichtigen.",
                en: "There is no layer “\(name)” but these: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? "") + " Correct --layer.")
        case .onlyLayer(let name):
            Phrase(
                de: "Ein Shapefile hat nur eine Ebene, ohne Namen. Bitte --layer \(name) weglassen.",
                en: "A Shapefile has one layer only, without a name. Leave out --layer \(name).")
        case .severalLayers(let names):
            Phrase(
                de:
                    "Mehrere Ebenen enthalten Flächen: \(names.joined(separator: ", ")). Bitte eine mit --layer nennen.",
                en: "Several layers hold areas: \(names.joined(separator: ", ")). Name one with --layer.")
        case .noReferenceSystem(let likely):
            Phrase(
                de:
                    "Das Koordinatensystem ist nicht angegeben (bei einem Shapefile fehlt die .prj-Datei). Bitte beim Lieferanten "
                    + "erfragen und mit --crs EPSG:… angeben."
                    + (likely.isEmpty ? "" : " Die Zahlen sehen aus wie \(likely.joined(separator: " oder "))."),
                en:
                    "The reference system is not given (a Shapefile lacks its .prj file). Ask the supplier, and give it with --crs "
                    + "EPSG:…."
                    + (likely.isEmpty ? "" : " The numbers look like \(likely.joined(separator: " or ")).")
            )
        case .unknownReferenceSystem(let name):
            Phrase(
                de:
                    "Das Koordinatensystem „\(name)“ ist nicht bekannt. Bitte einen EPSG-Schlüssel mit --crs angeben, etwa "
                    + "--crs EPSG:25832.",
                en:
                    "The reference system “\(name)” is not known. Give an EPSG code with --crs, such as --crs EPSG:25832."
            )
        default: placed
        }
    }

    /// - Parameter position: two numbers, as they stand in the file.
    private static func otherSystem(_ position: String) -> Phrase {
        let numbers = position.split { !"0123456789.+-eE".contains($0) }.compactMap { Double($0) }
        let likely = numbers.count < 2 ? [] : LikelySystem.names(x: numbers[0], y: numbers[1], extent: nil)
        let (names, first) = (likely.joined(separator: " / "), likely.first ?? "EPSG:25832")
        return Phrase(
            de: " Oder bitte mit --crs ihr Koordinatensystem nennen, etwa --crs \(first)."
                + (likely.isEmpty ? "" : " Die Zahlen sehen aus wie \(names)."),
            en: " Or name its reference system with --crs, such as --crs \(first)."
                + (likely.isEmpty ? "" : " The numbers look like \(names)."))
    }
}

extension Phrase {
    /// The phrase without what stands before it in every language.
    fileprivate func without(prefix: String) -> Phrase {
        func rest(_ text: String) -> String { text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text }
        return Phrase(de: rest(german), en: rest(english))
    }
}
