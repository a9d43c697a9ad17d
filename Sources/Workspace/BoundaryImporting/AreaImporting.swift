internal import Aggregation
internal import Geodata
internal import Postgres
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
    /// The layer, where several hold areas; of a database the table or view.
    public var layer: String?
    /// The column of areas of such a table, where there are several.
    public var geometry: String?
    /// True where latitude or northing stands first.
    public var isSwapped = false
    /// Where the boundaries go; `-` for standard output, by default what `kreisblick.yaml` names.
    public var output: String?
    /// Whether a file that is there may be replaced.
    public var replaces = false

    public init() {}
}

extension Workspace {
    /// Makes the boundaries of the workspace from a delivered file (GeoJSON, Shapefile, GeoPackage or KML) or a table of a database.
    ///
    /// - Parameters:
    ///   - source: a path, or the address of a database.
    ///   - write: takes the GeoJSON where it goes to standard output.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `AreaImportError`, `DatabaseError`, `FileError`, `WorkspaceError.insideStore`. A target stays as it was then.
    public func importAreas(
        _ source: String, options: AreaOptions, write: ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        let target = try target(options)
        if let target, Files.isSame(source, target) { throw AreaImportError.sameFile(source) }
        var reading = AreaReading()
        reading.layer = options.layer
        reading.system = options.system
        reading.isSwapped = options.isSwapped
        reading.extent = Extent(of: facts.gazetteer.regions.compactMap(\.place))
        let areas: AreaImport
        let (layer, columns): (AreaLayer, AreaColumns)
        // Messages name the table and not the way to it.
        var file = source
        do {
            if DatabaseAddress.isAddress(source) {
                file = options.layer ?? ""
                (file, layer) = try Self.layer(ofTableAt: source, options, reading)
            } else {
                guard options.geometry == nil else { throw DatabaseError.tableNeeded }
                layer = try Self.layer(source, reading)
            }
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
        if options.output == nil { try check(target, isBelow: root) }
        try checkIsOutsideStore(target)
        if Files.exists(target), !options.replaces { throw AreaImportError.exists(target) }
        return target
    }

    private static func layer(
        ofTableAt address: String, _ options: AreaOptions, _ reading: AreaReading
    ) throws -> (name: String, layer: AreaLayer) {
        guard let name = options.layer else { throw DatabaseError.tableNeeded }
        let table = try AreaTable(
            name, at: try DatabaseAddress(address), geometry: options.geometry, hasSystem: options.system != nil,
            limit: VectorFile.largest
        ) { throw AreaFileError.vector(.tooLarge(limit: VectorFile.largest)) }
        var reading = reading
        reading.system = options.system ?? table.system
        reading.remarksOnSystem = false
        return (table.name, try AreaFile.read(table.geoJSON, ending: "", reading: reading) { _ in nil })
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
                        JSONMember("region_code", .string(area.boundary.code.text)),
                        JSONMember("region_name", name.map(JSONValue.string) ?? .null),
                        JSONMember("level", area.region.map { .string($0.level.name) } ?? .null),
                    ]
                )
            }
        ) { first, _ in first }
        let set = BoundarySet(
            boundaries: areas.areas.map(\.boundary), isSchematic: layer.isSchematic, attribution: layer.attribution)
        return GeoJSONWriter.bytes(of: set) { properties[$0] ?? [] }
    }
}
