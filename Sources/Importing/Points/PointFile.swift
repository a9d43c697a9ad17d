internal import Geodata
internal import Glibc
internal import Store
internal import Wording

/// A GeoPackage or Shapefile of points as rows: the attributes, then longitude and latitude in WGS 84 (EPSG:4326). The line of a
/// row is the number of its feature plus one, as in a table with a header.
struct PointFile: RowSource {
    /// The files beside a `.shp` that are read with it: index, attributes, reference system, character set.
    static let companions = ["shx", "dbf", "prj", "cpg"]

    let hash: String
    let byteCount: Int
    let format: Phrase
    private let layer: PointLayer
    private let decimalSeparator: Character

    /// - Throws: `FileError`, `FileContentError`, `VectorFileError`.
    init(geoPackage path: String, layer: String?, decimalSeparator: Character) throws {
        let content = try FileContent(path: path)
        self.layer = try PointLayer([VectorFile.Part(ending: "gpkg", bytes: content.bytes)], layer: layer)
        hash = content.hash
        byteCount = content.bytes.count
        format = Phrase(name: "GeoPackage, WGS 84")
        self.decimalSeparator = decimalSeparator
    }

    /// - Throws: `FileError`, `FileContentError`, `VectorFileError`; the hash is that of all files of the Shapefile.
    init(shapefile path: String, decimalSeparator: Character) throws {
        let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
        let main = try FileContent(path: path)
        var parts = [VectorFile.Part(ending: "shp", bytes: main.bytes)]
        let digest = Digest()
        digest.update(main.hash)
        for ending in Self.companions {
            let paths = [ending, ending.uppercased()].map { "\(stem).\($0)" }
            guard let found = paths.first(where: { path in access(path, F_OK) == 0 }) else { continue }
            let content = try FileContent(path: found)
            digest.update(ending)
            digest.update(content.hash)
            parts.append(VectorFile.Part(ending: ending, bytes: content.bytes))
        }
        layer = try PointLayer(parts)
        hash = digest.hexadecimal()
        byteCount = parts.reduce(0) { $0 + $1.bytes.count }
        format = Phrase(name: "Shapefile, WGS 84")
        self.decimalSeparator = decimalSeparator
    }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        try layer.read(
            columns: { attributes in
                try body(SourceRow(line: 1, fields: attributes + PointColumns.names(beside: attributes)), 0)
            },
            feature: { feature in
                let place = [feature.longitude, feature.latitude].map { degrees in
                    degrees.map { PointColumns.text(degrees: $0, decimalSeparator: decimalSeparator) } ?? ""
                }
                try body(SourceRow(line: feature.number + 1, fields: feature.values.map(text) + place), 0)
            })
    }

    private func text(_ value: AttributeValue) -> String {
        switch value {
        case .empty: ""
        case .text(let text), .moment(let text): text
        case .number(let raw): CellText.number(raw, decimalSeparator: decimalSeparator)
        }
    }
}

extension VectorFileError: FileDefect {}
