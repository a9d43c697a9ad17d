internal import Regions
internal import Wording

extension AreaLayer {
    /// The areas of a GeoJSON file (RFC 7946), read strictly.
    ///
    /// Another reference system than WGS 84 is taken only where `reading` or a member `crs` (GeoJSON 2008) names it.
    ///
    /// - Throws: `AreaFileError`.
    public init(geoJSON bytes: [UInt8], reading: AreaReading) throws {
        do {
            self = try Self.layer(try JSONDocument(bytes, packsPlaces: true), reading)
        } catch let error as GeoJSONError {
            throw AreaFileError.geoJSON(error)
        } catch let error as VectorFileError {
            throw AreaFileError.vector(error)
        }
        if features.isEmpty { throw AreaFileError.noAreas }
    }

    private static func layer(_ document: JSONDocument, _ reading: AreaReading) throws -> AreaLayer {
        if let system = reading.system, CoordinateReference(epsg: system) != .degrees {
            return try layer(document, system: system, reading)
        }
        do {
            let system = reading.system == nil ? GeoJSONGrammar.System.asWritten : .degrees
            let layer = try layer(document, try GeoJSONGrammar(document, system: system), reading)
            try layer.checkAxes(reading)
            return layer
        } catch GeoJSONError.foreignReferenceSystem(let position, let name) {
            guard let code = epsgCode(in: name) else {
                throw GeoJSONError.foreignReferenceSystem(position, name: name)
            }
            return try layer(document, system: code, reading)
        }
    }

    /// `urn:ogc:def:crs:EPSG::25832` → `EPSG:25832`.
    private static func epsgCode(in name: String) -> String? {
        guard name.uppercased().contains("EPSG"), let digits = name.split(separator: ":").last, Int(digits) != nil
        else {
            return nil
        }
        return "EPSG:\(digits)"
    }

    // MARK: Degrees

    private static func layer(
        _ document: JSONDocument, _ grammar: GeoJSONGrammar, _ reading: AreaReading
    ) throws -> AreaLayer {
        let areas = try Self.areas(in: grammar) { polygons, _ in
            guard reading.isSwapped else { return polygons }
            return polygons.map { polygon in
                Winding.rightHanded(
                    polygon.map { ring in ring.map { Place(longitude: $0.latitude, latitude: $0.longitude) } })
            }
        }
        let remark = grammar.unheededSystem.map { unheededSystem(named: $0, readAs: "EPSG:4326") }
        return made(document, grammar, areas, system: "EPSG:4326", accuracyInMetres: 0, remark: remark)
    }

    /// - Throws: `AreaFileError.swappedAxes`, `.needlessSwap`.
    private func checkAxes(_ reading: AreaReading) throws(AreaFileError) {
        let places = features.prefix(1000).compactMap { $0.polygons.first?.first?.first }
        let swapped = places.map { place -> Place? in
            place.longitude.magnitude <= 90 ? Place(longitude: place.latitude, latitude: place.longitude) : nil
        }
        let extent = reading.extent ?? SwappedAxes.germany
        guard SwappedAxes.isLikely(places, swapped: swapped, extent: extent.widened(by: 1)) else { return }
        throw reading.isSwapped ? .needlessSwap(system: system) : .swappedAxes(system: system)
    }

    // MARK: Other systems

    private static func layer(_ document: JSONDocument, system name: String, _ reading: AreaReading) throws -> AreaLayer
    {
        let library = try GDALLibrary.open()
        let grammar = try GeoJSONGrammar(document, system: .other)
        return try library.quietly {
            guard let system = ReferenceSystem(epsg: name, library.functions) else {
                throw AreaFileError.unknownReferenceSystem(name)
            }
            var placing = try AreaPlacing(system, reading: reading)
            let areas = try Self.areas(in: grammar) { polygons, number in
                let rings = polygons.map { polygon in
                    polygon.map { ring in (xs: ring.map(\.longitude), ys: ring.map(\.latitude)) }
                }
                return try placing.place(rings, feature: number).map(Winding.rightHanded)
            }
            try placing.check()
            let remark = Phrase(
                de: "GeoJSON nach RFC 7946 steht in WGS 84; diese Datei wurde als \(system.name) gelesen.",
                en: "GeoJSON after RFC 7946 is in WGS 84; this file was read as \(system.name).")
            return made(
                document, grammar, areas, system: system.name, accuracyInMetres: placing.accuracyInMetres,
                remark: reading.remarksOnSystem ? remark : nil)
        }.value
    }

    // MARK: Both

    private typealias Area = (number: Int, feature: GeoJSONGrammar.Feature, polygons: [[Boundary.Ring]])
    /// The areas, and the numbers of features that are points or lines.
    private typealias Found = (areas: [Area], others: [Int])

    /// - Throws: `GeoJSONError.notAnArea` where no feature is an area.
    private static func areas<Failure>(
        in grammar: GeoJSONGrammar, placed: ([[Boundary.Ring]], Int) throws(Failure) -> [[Boundary.Ring]]
    ) throws -> Found {
        var (areas, others) = ([Area](), [(number: Int, error: GeoJSONError)]())
        for (index, feature) in grammar.features.enumerated() {
            do {
                let polygons = try grammar.polygons(of: feature)
                if !polygons.isEmpty { areas.append((index + 1, feature, try placed(polygons, index + 1))) }
            } catch let error as GeoJSONError {
                guard case .notAnArea = error else { throw error }
                others.append((index + 1, error))
            }
        }
        if let first = others.first, areas.isEmpty { throw first.error }
        return (areas, others.map(\.number))
    }

    private static func made(
        _ document: JSONDocument, _ grammar: GeoJSONGrammar, _ found: Found, system: String, accuracyInMetres: Double?,
        remark: Phrase?
    ) -> AreaLayer {
        let areas = found.areas
        var columns = AttributeColumns()
        let rows = areas.map { area in area.feature.properties.map { columns.row(document.properties(of: $0)) } ?? [:] }
        let members = GeoJSONReader.foreignMembers(of: grammar)
        let numbers = Set(areas.map(\.number) + found.others)
        return AreaLayer(
            columns: columns.names,
            features: zip(areas, rows).map { area, row in
                Feature(
                    number: area.number, polygons: area.polygons,
                    values: columns.names.indices.map { row[$0] ?? .empty })
            },
            emptyFeatures: grammar.features.indices.map { $0 + 1 }.filter { !numbers.contains($0) },
            withoutArea: found.others, system: system, accuracyInMetres: accuracyInMetres,
            attribution: GeoJSONReader.attribution(in: members), isSchematic: GeoJSONReader.isSchematic(members),
            notes: [remark].compactMap { $0 } + grammar.remarks.notes)
    }
}

/// Properties of features as columns: objects inside are joined by a point, lists are left out.
private struct AttributeColumns {
    private(set) var names = [String]()
    private var numbers = [String: Int]()

    mutating func row(_ properties: [JSONMember]) -> [Int: AttributeValue] {
        var row = [Int: AttributeValue]()
        add(properties, below: "", to: &row)
        return row
    }

    private mutating func add(
        _ properties: [JSONMember], below prefix: String, to row: inout [Int: AttributeValue]
    ) {
        for property in properties {
            let value: AttributeValue
            switch property.value {
            case .object(let inside):
                add(inside, below: prefix + property.name + ".", to: &row)
                continue
            case .list: continue
            case .null: value = .empty
            case .bool(let truth): value = .text(truth ? "true" : "false")
            case .integer(let number): value = .number(String(number))
            case .number(let number): value = .number(number.description)
            case .string(let text): value = text.isEmpty ? .empty : .text(text)
            }
            let name = prefix + property.name
            let number = numbers[name] ?? names.count
            if number == names.count {
                names.append(name)
                numbers[name] = number
            }
            row[number] = value
        }
    }
}
