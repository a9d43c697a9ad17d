internal import Aggregation
internal import Geodata
internal import Regions
internal import Store
public import Wording

extension Workspace {
    /// Writes the boundaries of the workspace for other programmes.
    ///
    /// - Parameter write: takes the bytes where they go to standard output.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `ExportError`, `QueryError` for an unknown level or region, `FileError`, `WorkspaceError.insideStore`, as
    ///   `boundaries()`, and what `write` throws. A target stays as it was then.
    public func exportBoundaries(_ options: ExportOptions, write: ([UInt8]) throws -> Void) throws -> [Phrase] {
        try options.check()
        let detail = try options.detail()
        if let file = options.file {
            guard !isOwnFile(file) else { throw ExportError.targetIsSource(file) }
            try checkIsOutsideStore(file)
        }
        let asked = try options.territory.map(TerritoryDay.asked)
        let day = asked ?? facts.territoryDay
        let set = try boundaries()
        let selection = try selection(of: set, options, on: day)
        let coverage = Coverage(selection.levels.flatMap(\.boundaries))
        let simplified = detail.map(coverage.simplified) ?? coverage
        let areas = exported(simplified, selection, set, on: day)
        let (bytes, remarks) = try written(areas, options)
        if let file = options.file {
            try Files.write(bytes, to: file, mode: Files.published)
        } else {
            try write(bytes)
        }
        return self.remarks(on: asked)
            + ExportLines.lines(
                selection, areas, file: options.file,
                simplified: options.simplification.map { ($0, coverage.vertexCount, simplified.vertexCount) }) + remarks
    }

    /// Whether a path leads to one of the files that make the workspace what it is.
    private func isOwnFile(_ file: String) -> Bool {
        let named = [configuration.register, configuration.boundaries, configuration.measures].compactMap(\.self)
        let all =
            named + [Configuration.fileName] + configuration.changes + configuration.population
            + [configuration.calendar?.schoolHolidays].compactMap(\.self) + configuration.sources.map(\.profile)
        return all.contains { Files.isSame(file, path($0)) }
    }

    private func selection(
        of set: BoundarySet, _ options: ExportOptions, on day: String
    ) throws -> ExportSelection {
        for level in options.levels { try checkLevel(level) }
        let inside = try options.below.map { Set(try RegionTerm.codes($0, in: facts, on: day)) }
        let levels = facts.gazetteer.levels.filter { options.levels.contains($0.name) }
        let selection = try selection(of: set, on: day, levels: levels, inside: inside)
        guard selection.levels.contains(where: { !$0.boundaries.isEmpty }) else {
            throw ExportError.nothing(available: selection.available)
        }
        return selection
    }

    /// Layers are named as the levels of the register.
    private func exported(
        _ coverage: Coverage, _ selection: ExportSelection, _ set: BoundarySet, on day: String
    ) -> ExportedAreas {
        var layers = [ExportedAreas.Layer]()
        var count = 0
        for level in selection.levels where !level.boundaries.isEmpty {
            let range = count..<count + level.boundaries.count
            layers.append(ExportedAreas.Layer(name: level.level?.name ?? nameOfUnknown, range: range))
            count = range.upperBound
        }
        let codes = selection.levels.flatMap { $0.boundaries.map(\.code) }
        return ExportedAreas(
            coverage: coverage, layers: layers,
            properties: ExportedProperties(
                codes, facts.gazetteer, on: day, isSchematic: set.isSchematic
            ).rows,
            isSchematic: set.isSchematic, attribution: set.attribution)
    }

    /// A name that no level of the register has.
    private var nameOfUnknown: String {
        let names = Set(facts.gazetteer.levels.map(\.name))
        var name = "other"
        while names.contains(name) { name += "_" }
        return name
    }

    private func written(
        _ areas: ExportedAreas, _ options: ExportOptions
    ) throws -> (bytes: [UInt8], remarks: [Phrase]) {
        switch try options.chosenFormat() {
        case .geojson: return (GeoJSONWriter.bytes(of: areas), [])
        case .topojson:
            do {
                let writer = try TopoJSONWriter(areas, options.quantization.map { .positions($0) } ?? .millionths)
                return (writer.bytes, ExportLines.grid(of: writer))
            } catch {
                switch error {
                case .vanishes(let code):
                    let name = facts.gazetteer.region(code)?.title ?? code.text
                    throw ExportError.vanishes(region: name)
                }
            }
        case .gpkg:
            do {
                let system = options.system ?? "4326"
                let shift = CoordinateReference(epsg: system)?.shift
                return (
                    try GeoPackageWriter.bytes(of: areas, system: system), shift.map { [$0.remark(of: system)] } ?? []
                )
            } catch {
                switch error {
                case .noLibrary(let package): throw ExportError.noLibrary(package: package)
                case .unknownReferenceSystem(let system):
                    throw WorkspaceError.unknownReferenceSystem(system, known: CoordinateReference.known)
                case .notWritten: throw ExportError.notWritten(options.file ?? "")
                }
            }
        }
    }
}

/// What an export says of each region: the register's columns of the same names, the parent that of the territory's day.
private struct ExportedProperties {
    /// Names that no region has a value for are left out, but code, name, level and parent.
    let rows: [[JSONMember]]

    init(_ codes: [RegionCode], _ gazetteer: Gazetteer, on day: String, isSchematic: Bool) {
        let all = codes.map { code in
            let region = gazetteer.region(code)
            let parent = gazetteer.lineage(of: code, on: day).dropFirst().first?.code
            func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
            return [
                JSONMember("code", .string(code.text)), JSONMember("name", text(region?.name)),
                JSONMember("level", text(region?.level.name)),
                JSONMember("parent", text(parent?.text)),
                JSONMember("area_km2", region?.areaInSquareKilometres.map { .number($0) } ?? .null),
                JSONMember("valid_from", text(region?.validFrom)),
                JSONMember("valid_to", text(region?.validTo)),
                JSONMember("schematic", isSchematic ? .bool(true) : .null),
            ]
        }
        let kept = (all.first ?? []).indices.filter { column in
            column < 4 || all.contains { $0[column].value != .null }
        }
        rows = all.map { properties in kept.map { properties[$0] } }
    }
}
