internal import Geodata
internal import Wording

/// A GeoJSON file (RFC 7946) of points as rows: the properties, then longitude and latitude in WGS 84. The line of a row is that on
/// which its feature begins.
struct GeoJSONPoints: RowSource {
    let hash: String
    let byteCount: Int
    private let document: JSONDocument
    private let features: [GeoJSONGrammar.Feature]
    private let decimalSeparator: Character

    /// - Throws: `JSONError`, `GeoJSONPointsError`.
    init(content: FileContent, decimalSeparator: Character) throws {
        hash = content.hash
        byteCount = content.bytes.count
        self.decimalSeparator = decimalSeparator
        document = try JSONDocument(content.bytes, line: 1)
        do {
            features = try GeoJSONGrammar(document).features
        } catch {
            throw GeoJSONPointsError.notGeoJSON(error)
        }
        for feature in features {
            guard let geometry = feature.geometry, geometry.type != "Point" else { continue }
            throw GeoJSONPointsError.notAPoint(line: document.position(feature.node).line, type: geometry.type)
        }
    }

    var format: Phrase { Phrase(name: "GeoJSON, WGS 84") }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        var lines = LineCounter(document.bytes)
        var names = [String]()
        var index = [String: Int]()
        let rows = features.map { feature in
            let members = feature.properties.map { document.members(of: $0) } ?? []
            return members.map { member in
                let name = document.string(member.name)
                if index[name] == nil {
                    index[name] = names.count
                    names.append(name)
                }
                return (column: index[name] ?? 0, value: member.value)
            }
        }
        guard !features.isEmpty else { return }
        try body(SourceRow(line: 1, fields: names + PointColumns.names(beside: names)), 0)
        for (feature, members) in zip(features, rows) {
            var fields = [String](repeating: "", count: names.count)
            for (column, value) in members {
                fields[column] = JSONTable.text(of: value, in: document, decimalSeparator: decimalSeparator)
            }
            let offset = document.nodes[feature.node].start
            try body(SourceRow(line: lines.line(at: offset), fields: fields + place(of: feature)), offset)
        }
    }

    private func place(of feature: GeoJSONGrammar.Feature) -> [String] {
        guard feature.geometry != nil, let geometry = document.member("geometry", of: feature.node),
            let coordinates = document.member("coordinates", of: geometry)
        else { return ["", ""] }
        return document.elements(of: coordinates).prefix(2).map {
            PointColumns.text(degrees: document.nodes[$0].number, decimalSeparator: decimalSeparator)
        }
    }
}

/// Why a GeoJSON file gives no points.
enum GeoJSONPointsError: FileDefect, Equatable {
    case notGeoJSON(GeoJSONError)
    case notAPoint(line: Int, type: String)

    func phrase(file: String) -> Phrase {
        switch self {
        case .notGeoJSON(let error):
            Self.phrase(error, file: file)
        case .notAPoint(let line, let type):
            Phrase(
                de:
                    "\(file), Zeile \(line): Erwartet werden Punkte, gefunden: \(type). Bitte je Vorfall einen Punkt liefern "
                    + "lassen; Grenzen gehören unter „boundaries“ in kreisblick.yaml.",
                en:
                    "\(file), line \(line): points are expected, found: \(type). Ask for one point per record; boundaries "
                    + "belong under “boundaries” in kreisblick.yaml.")
        }
    }

    /// What was found is not shown: a coordinate may tell where somebody lives.
    private static func phrase(_ error: GeoJSONError, file: String) -> Phrase {
        switch error {
        case .structure(let place, let expected, _):
            Phrase(
                de:
                    "\(file), Zeile \(place.line), Spalte \(place.column): Erwartet wird \(expected(.german)). Die Datei hält "
                    + "sich nicht an GeoJSON (RFC 7946); bitte neu ausgeben lassen.",
                en:
                    "\(file), line \(place.line), column \(place.column): expected \(expected(.english)). The file does not "
                    + "keep to GeoJSON (RFC 7946); have it exported again.")
        case .notInDegrees(let place, _):
            Phrase(
                de:
                    "\(file), Zeile \(place.line), Spalte \(place.column): Die Koordinate ist keine Länge (±180) und Breite "
                    + "(±90) in Grad. Bitte in WGS 84 (EPSG:4326) oder als GeoPackage liefern lassen.",
                en:
                    "\(file), line \(place.line), column \(place.column): the coordinate is no longitude (±180) and latitude "
                    + "(±90) in degrees. Ask for WGS 84 (EPSG:4326) or a GeoPackage.")
        default:
            Phrase(de: "\(file), \(error.phrase(.german))", en: "\(file), \(error.phrase(.english))")
        }
    }
}
