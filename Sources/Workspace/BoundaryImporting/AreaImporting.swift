internal import Aggregation
internal import Geodata
internal import Regions
internal import Store
public import Wording

/// How a file of boundaries is to be imported.
public struct AreaOptions: Sendable {
    /// The column with the codes; by default the one that the register knows best.
    public var code: String?
    /// The column with the names.
    public var name: String?
    /// The reference system, as an EPSG code, whatever the file says.
    public var system: String?
    /// The layer of a file that has several.
    public var layer: String?
    /// True where latitude or northing stands first.
    public var isSwapped = false
    /// Where the boundaries go; `-` for standard output, by default what `kreisblick.yaml` names.
    public var output: String?
    /// Whether a file that is there may be replaced.
    public var replaces = false

    public init() {}
}

extension Workspace {
    /// Makes the boundaries of the workspace from a delivered file: GeoJSON, Shapefile, GeoPackage or KML.
    ///
    /// - Parameter write: takes the GeoJSON where it goes to standard output.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `AreaImportError`, `FileError`. A target stays as it was then.
    public func importAreas(
        _ file: String, options: AreaOptions, write: ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        let target = try target(options)
        if let target, Files.isSame(file, target) { throw AreaImportError.sameFile(file) }
        var reading = AreaReading()
        reading.layer = options.layer
        reading.system = options.system
        reading.isSwapped = options.isSwapped
        reading.extent = Extent(of: facts.gazetteer.regions.compactMap(\.place))
        let areas: AreaImport
        let (layer, columns): (AreaLayer, AreaColumns)
        do {
            layer = try Self.layer(file, reading)
            columns = try AreaColumns(
                of: layer, code: options.code, name: options.name, gazetteer: facts.gazetteer, on: facts.territoryDay)
            areas = try AreaImport(layer, columns: columns, gazetteer: facts.gazetteer, on: facts.territoryDay)
        } catch let error as AreaFileError {
            throw AreaImportError.file(error, file)
        }
        let bytes = Self.geoJSON(areas, layer)
        if let target {
            try Files.write(bytes, to: target, mode: Files.published)
        } else {
            try write(bytes)
        }
        return AreaImportLines.lines(areas, layer, columns, file: file, target: target)
    }

    /// `nil` for standard output.
    private func target(_ options: AreaOptions) throws -> String? {
        guard options.output != "-" else { return nil }
        guard let target = options.output ?? configuration.boundaries.map(path) else { throw AreaImportError.noTarget }
        if Files.exists(target), !options.replaces { throw AreaImportError.exists(target) }
        return target
    }

    private static func layer(_ file: String, _ reading: AreaReading) throws -> AreaLayer {
        let (stem, ending) = split(file)
        return try AreaFile.read(try content(file), ending: ending, reading: reading) { companion in
            try Self.companion(companion, of: stem).map(content)
        }
    }

    /// The file of the same name with another ending, whatever the case of either; the one that is written alike goes first.
    private static func companion(_ ending: String, of stem: String) throws -> String? {
        let exact = [ending, ending.uppercased()].map { "\(stem).\($0)" }
        if let path = exact.first(where: Files.exists) { return path }
        let slash = stem.lastIndex(of: "/")
        let folder = slash.map { $0 == stem.startIndex ? "/" : String(stem[..<$0]) } ?? "."
        let name = slash.map { String(stem[stem.index(after: $0)...]) } ?? stem
        let wanted = "\(name).\(ending)".lowercased()
        return try Files.names(in: folder).first { $0.lowercased() == wanted }.map { found in
            slash == nil ? found : "\(folder == "/" ? "" : folder)/\(found)"
        }
    }

    private static func content(_ path: String) throws -> [UInt8] {
        guard try Files.size(path) <= VectorFile.largest else {
            throw AreaFileError.vector(.tooLarge(limit: VectorFile.largest))
        }
        return try Files.read(path)
    }

    /// `a/b.shp` → `a/b`, `shp`.
    private static func split(_ path: String) -> (stem: String, ending: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return (path, "") }
        return (String(path[..<dot]), String(path[path.index(after: dot)...]))
    }

    private static func geoJSON(_ areas: AreaImport, _ layer: AreaLayer) -> [UInt8] {
        let properties = Dictionary(
            areas.areas.map { area in
                let name = area.region?.name ?? area.name
                return (
                    area.boundary.code,
                    [
                        GeoJSONProperty("region_code", .string(area.boundary.code.text)),
                        GeoJSONProperty("region_name", name.map(GeoJSONValue.string) ?? .null),
                        GeoJSONProperty("level", area.region.map { .string($0.level.name) } ?? .null),
                    ]
                )
            }
        ) { first, _ in first }
        let set = BoundarySet(
            boundaries: areas.areas.map(\.boundary), isSchematic: layer.isSchematic, attribution: layer.attribution)
        return GeoJSONWriter.bytes(of: set) { properties[$0] ?? [] }
    }
}
