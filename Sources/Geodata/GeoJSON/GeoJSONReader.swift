public import Regions

/// Reads boundaries from RFC 7946 text, strictly: nothing is guessed.
public enum GeoJSONReader {
    /// What a boundary file holds.
    public struct Content: Sendable {
        /// One boundary per code, in the order in which the codes first appear.
        public let boundaries: BoundarySet
        /// The properties of each boundary's first feature, in the same order, as they stand in the file.
        public let properties: [[JSONMember]]
    }

    /// Members of the collection that state whose boundaries they are, the likeliest first.
    private static let attributions = ["attribution", "source"]

    /// The polygons and multipolygons of a file by their code.
    ///
    /// The code is the first usual property that every feature has, each with a value of its own; failing that, the first (but not
    /// `id`) that every feature has. Features of one code are merged into one boundary, those without a geometry are left out. Rings
    /// that turn the wrong way are turned round. A collection's members `schematic` and `attribution` (or `source`) are understood.
    ///
    /// - Throws: ``GeoJSONError``, also for a geometry without an area.
    public static func boundaries(in bytes: [UInt8]) throws(GeoJSONError) -> Content {
        let document = try JSONDocument(bytes, packsPlaces: true)
        let grammar = try GeoJSONGrammar(document)
        var areas = [(feature: GeoJSONGrammar.Feature, polygons: [[Boundary.Ring]])]()
        for feature in grammar.features {
            let polygons = try grammar.polygons(of: feature)
            if !polygons.isEmpty { areas.append((feature, polygons)) }
        }
        guard !areas.isEmpty else { throw .noFeatures }

        let table = PropertyTable(document, areas.map(\.feature.properties))
        var position = [RegionCode: Int]()
        var merged = [(code: RegionCode, polygons: [[Boundary.Ring]], row: Int)]()
        for (row, text) in try table.codes(among: AreaColumns.usualCodes).enumerated() {
            let code = RegionCode(text)
            if let known = position[code] {
                merged[known].polygons += areas[row].polygons
            } else {
                position[code] = merged.count
                merged.append((code, areas[row].polygons, row))
            }
        }
        let members = foreignMembers(of: grammar)
        return Content(
            boundaries: BoundarySet(
                boundaries: merged.map { Boundary(code: $0.code, polygons: $0.polygons) },
                isSchematic: isSchematic(members),
                attribution: attribution(in: members)),
            properties: merged.map { table.properties(ofRow: $0.row) })
    }

    /// What a collection says beyond RFC 7946; nothing where there is none.
    static func foreignMembers(of grammar: GeoJSONGrammar) -> [JSONMember] {
        guard let collection = grammar.collection else { return [] }
        let document = grammar.document
        return document.members(of: collection).compactMap { name, value in
            let name = document.string(name)
            guard !["type", "features", "bbox", "crs"].contains(name) else { return nil }
            return JSONMember(name, document.value(value))
        }
    }

    static func isSchematic(_ members: [JSONMember]) -> Bool {
        members.contains(JSONMember("schematic", .bool(true)))
    }

    /// The source and licence that a collection states.
    static func attribution(in members: [JSONMember]) -> String? {
        attributions.lazy.compactMap { name in
            members.first { $0.name == name }.flatMap { if case .string(let text) = $0.value { text } else { nil } }
        }.first
    }
}
