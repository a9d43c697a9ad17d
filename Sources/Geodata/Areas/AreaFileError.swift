public import Wording

/// Why a file gives no areas that can be imported.
public enum AreaFileError: Error, Equatable {
    case geoJSON(GeoJSONError)
    case vector(VectorFileError)
    /// A compressed archive in place of the files in it.
    case archive
    /// One of a Shapefile's other files was named.
    case companion(ending: String)
    /// A Shapefile without one of its files.
    case missing(ending: String)
    /// A Shapefile whose file ends before its own end.
    case truncated(ending: String)
    case unknownFormat
    case unknownLayer(String, known: [String], suggestion: String?)
    /// A layer is named of a Shapefile, which has but one.
    case onlyLayer(String)
    case severalLayers([String])
    /// The systems that the numbers look like.
    case noReferenceSystem(likely: [String])
    case unknownReferenceSystem(String)
    /// Latitude stands first.
    case swappedAxes(system: String)
    case outsideSystem(feature: Int, system: String)
    case notAnArea(feature: Int, type: Phrase)
    case longRing(feature: Int, vertices: Int, limit: Int)
    case noAreas
    case unknownColumn(String, known: [String], suggestion: String?)
    /// The columns with a value of each.
    case noCodeColumn([Sample])

    /// A column and the first value in it.
    public struct Sample: Hashable, Sendable {
        public let column: String
        public let value: String

        public init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }

    /// What is wrong and what to do.
    public func phrase(file: String) -> Phrase { Phrase(name: "\(file): ") + cause(file: file) }

    private func cause(file: String) -> Phrase {
        switch self {
        case .geoJSON(let error): error.phrase
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
                en: "This is no format of boundaries that is read. Possible are GeoJSON, Shapefile, GeoPackage and KML."
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

    private var placed: Phrase {
        switch self {
        case .swappedAxes(let system):
            Phrase(
                de:
                    "Länge und Breite (Ost- und Nordwert) sind vertauscht: Die Flächen liegen nur mit getauschten Zahlen dort, wo "
                    + "sie hingehören (\(system)). Bitte berichtigt liefern lassen oder mit --swap-axes getauscht lesen.",
                en:
                    "Longitude and latitude (easting and northing) are swapped: the areas lie where they belong only with the "
                    + "numbers swapped (\(system)). Ask for a corrected file, or read it swapped with --swap-axes.")
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
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? ""),
                en: "There is no column “\(name)” but these: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? ""))
        case .noCodeColumn(let samples):
            Phrase(
                de:
                    "Keine Spalte ist als Gebietsschlüssel zu erkennen. Bitte eine mit --code nennen: \(Self.list(samples)).",
                en:
                    "No column can be recognised as the code of the region. Name one with --code: \(Self.list(samples))."
            )
        default:
            Phrase(
                de: "Die Datei enthält keine Fläche. Ist es die richtige?",
                en: "The file contains no area. Is it the right one?")
        }
    }

    private static func list(_ samples: [Sample]) -> String {
        samples.isEmpty
            ? "–" : samples.map { "\($0.column) (\($0.value.isEmpty ? "–" : $0.value))" }.joined(separator: ", ")
    }
}

extension Phrase {
    /// The phrase without what stands before it in every language.
    fileprivate func without(prefix: String) -> Phrase {
        func rest(_ text: String) -> String { text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text }
        return Phrase(de: rest(german), en: rest(english))
    }
}
