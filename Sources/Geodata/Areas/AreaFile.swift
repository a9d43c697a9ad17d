/// Takes the areas out of the files of a delivery, whatever format they are.
public enum AreaFile {
    /// What lies beside a `.shp` and is read with it.
    public static let companions = ["shx", "dbf", "prj", "cpg"]
    private static let needed = ["shx", "dbf"]

    /// - Parameters:
    ///   - ending: the ending of the file's name, such as `shp`.
    ///   - beside: hands over a file of the same name with another ending, if there is one.
    /// - Throws: `AreaFileError`, and whatever `beside` throws.
    public static func read(
        _ bytes: [UInt8], ending: String, reading: AreaReading, beside: (String) throws -> [UInt8]?
    ) throws -> AreaLayer {
        let ending = ending.lowercased()
        switch format(bytes) {
        case .archive: throw AreaFileError.archive
        case .shapefile where ending != "shx":
            var parts = [VectorFile.Part(ending: "shp", bytes: bytes)]
            for companion in companions {
                if let content = try beside(companion) {
                    parts.append(VectorFile.Part(ending: companion, bytes: content))
                } else if needed.contains(companion) {
                    throw AreaFileError.missing(ending: companion)
                }
            }
            for part in parts where ShapefileLength.isShort(part) { throw AreaFileError.truncated(ending: part.ending) }
            return try vector(parts, reading)
        case .geoPackage: return try vector([VectorFile.Part(ending: "gpkg", bytes: bytes)], reading)
        case .markup: return try vector([VectorFile.Part(ending: "kml", bytes: bytes)], reading)
        case .json: return try AreaLayer(geoJSON: bytes, reading: reading)
        default:
            if companions.contains(ending) { throw AreaFileError.companion(ending: ending) }
            throw bytes.isEmpty ? AreaFileError.noAreas : .unknownFormat
        }
    }

    private static func vector(_ parts: [VectorFile.Part], _ reading: AreaReading) throws -> AreaLayer {
        do {
            return try AreaLayer(try VectorFile(parts), reading: reading)
        } catch let error as VectorFileError {
            throw AreaFileError.vector(error)
        }
    }

    /// Whether the outermost element is `kml`, behind declarations and comments, whatever its prefix.
    private static func isKML(_ text: ArraySlice<UInt8>) -> Bool {
        var head = String(decoding: text.prefix(1 << 16), as: UTF8.self)
        while let start = head.firstRange(of: "<!--") {
            let end = head[start.upperBound...].firstRange(of: "-->")?.upperBound ?? head.endIndex
            head.removeSubrange(start.lowerBound..<end)
        }
        let tags = head.split(separator: "<").lazy.filter { !$0.hasPrefix("?") && !$0.hasPrefix("!") }
        let name = tags.first { $0.first?.isLetter ?? false }?.prefix { $0.isLetter || $0 == ":" } ?? ""
        return name == "kml" || name.hasSuffix(":kml")
    }

    private enum Format {
        case archive, shapefile, geoPackage, markup, json, other
    }

    /// By the bytes at the beginning; what looks like text is taken by its first character.
    private static func format(_ bytes: [UInt8]) -> Format {
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0x1F, 0x8B])
            || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
        {
            return .archive
        }
        if bytes.starts(with: [0, 0, 0x27, 0x0A]) { return .shapefile }
        if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return .geoPackage }
        let text = bytes.starts(with: JSONScanner.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        switch text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        case UInt8(ascii: "<"): return isKML(text) ? .markup : .other
        // What is no JSON is told by our reader, with line and column.
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return .json
        default: return .other
        }
    }
}
