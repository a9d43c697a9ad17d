public import Regions
public import Wording

/// Reads boundaries from RFC 7946 text, strictly: nothing is guessed, and what was mended is said.
public enum GeoJSONReader {
    /// What a boundary file holds.
    public struct Content: Sendable {
        /// One boundary per code, in the order in which the codes first appear.
        public let boundaries: BoundarySet
        /// The properties of each boundary's first feature, in the same order, as they stand in the file.
        public let properties: [[GeoJSONProperty]]
        /// The property from which the codes come.
        public let codeProperty: String
        /// Foreign members of the collection, such as `attribution`.
        public let members: [GeoJSONProperty]
        /// What was mended or left out.
        public let notes: [Phrase]
    }

    /// Properties that are tried as the code, in this order.
    public static let usualCodeProperties = AreaColumns.usualCodes

    /// Members of the collection that state whose boundaries they are, the likeliest first.
    private static let attributions = ["attribution", "source"]

    /// The polygons and multipolygons of a file by their code.
    ///
    /// Without a given property the first usual one is taken that every feature has, each with a value of its own; failing that,
    /// the first (but not `id`) that every feature has. Features of one code are merged into one boundary. Rings that turn the
    /// wrong way are turned round. A collection's members `schematic` and `attribution` (or `source`) are understood.
    ///
    /// - Throws: ``GeoJSONError``, also for a geometry without an area.
    public static func boundaries(in bytes: [UInt8], codeProperty: String? = nil) throws(GeoJSONError) -> Content {
        let document = try JSONDocument(bytes, packsPlaces: true)
        let grammar = try GeoJSONGrammar(document)
        var areas = [(feature: GeoJSONGrammar.Feature, polygons: [[Boundary.Ring]])]()
        for feature in grammar.features {
            let polygons = try grammar.polygons(of: feature)
            if !polygons.isEmpty { areas.append((feature, polygons)) }
        }
        guard !areas.isEmpty else { throw .noFeatures }

        let table = PropertyTable(document, areas.map { ($0.feature.node, $0.feature.properties) })
        let column: String
        if let codeProperty {
            column = codeProperty
        } else {
            column = try table.recognizedCode(among: usualCodeProperties)
        }
        var position = [RegionCode: Int]()
        var merged = [(code: RegionCode, polygons: [[Boundary.Ring]], row: Int, features: Int)]()
        for (row, area) in areas.enumerated() {
            let code = RegionCode(try table.code(column, inRow: row))
            if let known = position[code] {
                merged[known].polygons += area.polygons
                merged[known].features += 1
            } else {
                position[code] = merged.count
                merged.append((code, area.polygons, row, 1))
            }
        }
        let members = foreignMembers(of: grammar)
        return Content(
            boundaries: BoundarySet(
                boundaries: merged.map { Boundary(code: $0.code, polygons: $0.polygons) },
                isSchematic: isSchematic(members),
                attribution: attribution(in: members)),
            properties: merged.map { table.properties(ofRow: $0.row) }, codeProperty: column, members: members,
            notes: notes(
                grammar.remarks, merged: merged.filter { $0.features > 1 }.map { ($0.code, $0.features) },
                empty: grammar.features.count - areas.count))
    }

    /// What a collection says beyond RFC 7946; nothing where there is none.
    static func foreignMembers(of grammar: GeoJSONGrammar) -> [GeoJSONProperty] {
        guard let collection = grammar.collection else { return [] }
        let document = grammar.document
        return document.members(of: collection).compactMap { name, value in
            let name = document.string(name)
            guard !["type", "features", "bbox", "crs"].contains(name) else { return nil }
            return GeoJSONProperty(name, document.value(value))
        }
    }

    static func isSchematic(_ members: [GeoJSONProperty]) -> Bool {
        members.contains(GeoJSONProperty("schematic", .bool(true)))
    }

    /// The source and licence that a collection states.
    static func attribution(in members: [GeoJSONProperty]) -> String? {
        attributions.lazy.compactMap { name in
            members.first { $0.name == name }.flatMap { if case .string(let text) = $0.value { text } else { nil } }
        }.first
    }

    private static func notes(
        _ remarks: GeoJSONRemarks, merged: [(code: RegionCode, features: Int)], empty: Int
    ) -> [Phrase] {
        var notes = remarks.notes
        if empty > 0 {
            notes.append(
                Phrase(
                    de: "Features ohne Geometrie ausgelassen: \(empty).",
                    en: "Features without geometry left out: \(empty)."))
        }
        for (code, features) in merged {
            notes.append(
                Phrase(
                    de: "\(code): \(features) Features zu einer Grenze vereint.",
                    en: "\(code): \(features) features merged into one boundary."))
        }
        return notes
    }
}
