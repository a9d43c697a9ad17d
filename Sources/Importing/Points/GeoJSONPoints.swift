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
            let members = feature.properties.map { Array(document.members(of: $0)) } ?? []
            return members.map { member in
                let name = document.string(member.name)
                let column = index[name] ?? names.count
                if column == names.count {
                    index[name] = column
                    names.append(name)
                }
                return (column: column, value: member.value)
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
