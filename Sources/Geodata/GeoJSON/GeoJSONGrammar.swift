internal import Regions
internal import Wording

/// The rules of RFC 7946 over a JSON document: what objects there are, which members each must have and must not have.
///
/// Everything in the document is checked, whatever the reader wants of it.
package struct GeoJSONGrammar {
    /// RFC 7946, section 7.1: members that would change an object's meaning.
    static let forbiddenInCollection: [StaticString] = ["coordinates", "geometries", "geometry", "properties"]
    static let forbiddenInFeature: [StaticString] = ["coordinates", "geometries", "features"]
    static let forbiddenInGeometry: [StaticString] = ["geometry", "properties", "features"]

    /// A feature as it stands in the document.
    package struct Feature {
        package let node: Int
        package let geometry: GeoJSONGeometry?
        /// The node of the properties object, if there is one.
        package let properties: Int?
    }

    let document: JSONDocument
    /// The members of the outermost object if it is a feature collection.
    private(set) var collection: Int?
    package private(set) var features = [Feature]()
    private(set) var remarks = GeoJSONRemarks()

    /// Which reference system the numbers are of.
    package enum System {
        /// WGS 84, as RFC 7946 wants it: a member `crs` that names another is an error.
        case asWritten
        /// Degrees, whatever a member `crs` says.
        case degrees
        /// One that the caller knows and reprojects from: every number is taken, whatever a member `crs` says.
        case other
    }

    private let system: System
    /// What a member `crs` names, where that is not WGS 84 and goes unheeded.
    private(set) var unheededSystem: String?

    package init(_ document: JSONDocument, system: System = .asWritten) throws(GeoJSONError) {
        self.document = document
        self.system = system
        try expect(.object, 0, Phrase(de: "ein GeoJSON-Objekt", en: "a GeoJSON object"))
        switch try type(of: 0) {
        case "FeatureCollection": try readCollection(0)
        case "Feature": try readFeature(0)
        default: features = [Feature(node: 0, geometry: try geometry(0), properties: nil)]
        }
    }

    private mutating func readCollection(_ node: Int) throws(GeoJSONError) {
        collection = node
        try forbid(Self.forbiddenInCollection, in: node)
        try checkFrame(of: node)
        let list = try required("features", of: node)
        try expect(.array, list, Phrase(de: "eine Liste von Features", en: "a list of features"))
        for feature in document.elements(of: list) {
            let wanted = Phrase(de: "ein Objekt mit \"type\": \"Feature\"", en: "an object with \"type\": \"Feature\"")
            try expect(.object, feature, wanted)
            let type = try required("type", of: feature)
            guard document.nodes[type].kind == .string, document.isText(type, "Feature") else {
                throw violation(wanted, found: type)
            }
            try readFeature(feature)
        }
    }

    private mutating func readFeature(_ node: Int) throws(GeoJSONError) {
        try forbid(Self.forbiddenInFeature, in: node)
        try checkFrame(of: node)
        if let id = document.member("id", of: node), ![.string, .number].contains(document.nodes[id].kind) {
            throw violation(Phrase(de: "Text oder Zahl als id", en: "a text or number as id"), found: id)
        }
        let properties = try required("properties", of: node)
        if document.nodes[properties].kind != .null {
            try expect(.object, properties, Phrase(de: "ein Objekt oder null", en: "an object or null"))
        }
        let shape = try required("geometry", of: node)
        var made: GeoJSONGeometry?
        if document.nodes[shape].kind != .null {
            try expect(.object, shape, Phrase(de: "eine Geometrie oder null", en: "a geometry or null"))
            made = try geometry(shape)
        }
        let hasProperties = document.nodes[properties].kind == .object
        features.append(Feature(node: node, geometry: made, properties: hasProperties ? properties : nil))
    }

    /// A feature's polygons, none without a geometry.
    ///
    /// - Throws: `GeoJSONError.notAnArea`.
    func polygons(of feature: Feature) throws(GeoJSONError) -> [[Boundary.Ring]] {
        guard let geometry = feature.geometry else { return [] }
        guard let polygons = geometry.polygons else {
            throw .notAnArea(document.position(feature.node), type: geometry.type)
        }
        return polygons
    }

    private mutating func geometry(_ node: Int) throws(GeoJSONError) -> GeoJSONGeometry {
        let type = try type(of: node)
        try forbid(Self.forbiddenInGeometry, in: node)
        try checkFrame(of: node)
        if type == "GeometryCollection" {
            let list = try required("geometries", of: node)
            try expect(.array, list, Phrase(de: "eine Liste von Geometrien", en: "a list of geometries"))
            var areas = [[[Boundary.Ring]]]()
            for part in document.elements(of: list) {
                try expect(.object, part, Phrase(de: "eine Geometrie", en: "a geometry"))
                if let polygons = try geometry(part).polygons { areas.append(polygons) }
            }
            // An area may stand beside the point of its label.
            return GeoJSONGeometry(type: type, polygons: areas.isEmpty ? nil : Array(areas.joined()))
        }
        guard let kind = GeoJSONGeometry.Kind(rawValue: type) else {
            let node = try required("type", of: node)
            throw violation(Phrase(de: "eine Art von Geometrie", en: "a type of geometry"), found: node)
        }
        let coordinates = try required("coordinates", of: node)
        var reader = GeoJSONCoordinates(document: document, remarks: remarks, inDegrees: system != .other)
        let polygons = try reader.read(coordinates, as: kind)
        remarks = reader.remarks
        return GeoJSONGeometry(type: type, polygons: polygons)
    }

    // MARK: Members

    private func type(of node: Int) throws(GeoJSONError) -> String {
        let type = try required("type", of: node)
        let wanted = Phrase(
            de: "FeatureCollection, Feature oder eine Geometrie (in dieser Schreibweise)",
            en: "FeatureCollection, Feature or a geometry (spelt like this)")
        guard document.nodes[type].kind == .string else { throw violation(wanted, found: type) }
        let name = document.string(type)
        switch name {
        case "FeatureCollection", "Feature", "GeometryCollection": return name
        case _ where GeoJSONGeometry.Kind(rawValue: name) != nil: return name
        default: throw violation(wanted, found: type)
        }
    }

    private func required(_ name: StaticString, of node: Int) throws(GeoJSONError) -> Int {
        if let value = document.member(name, of: node) { return value }
        let found = document.members(of: node).map { document.excerpt($0.name) }
        throw .structure(
            document.position(node), expected: Phrase(de: "das Element \"\(name)\"", en: "the member \"\(name)\""),
            found: found.isEmpty ? "{}" : found.joined(separator: ", "))
    }

    private func expect(_ kind: JSONDocument.Kind, _ node: Int, _ wanted: Phrase) throws(GeoJSONError) {
        guard document.nodes[node].kind == kind else { throw violation(wanted, found: node) }
    }

    private func forbid(_ names: [StaticString], in node: Int) throws(GeoJSONError) {
        for (name, _) in document.members(of: node) where names.contains(where: { document.isText(name, $0) }) {
            throw violation(
                Phrase(de: "kein solches Element an dieser Stelle", en: "no such member in this object"), found: name)
        }
    }

    private func violation(_ wanted: Phrase, found node: Int) -> GeoJSONError {
        .structure(document.position(node), expected: wanted, found: document.excerpt(node))
    }

    // MARK: bbox and crs

    private mutating func checkFrame(of node: Int) throws(GeoJSONError) {
        if let box = document.member("bbox", of: node) {
            let wanted = Phrase(de: "eine bbox aus 4 oder 6 Zahlen", en: "a bbox of 4 or 6 numbers")
            try expect(.array, box, wanted)
            let numbers = Array(document.elements(of: box))
            for number in numbers { try expect(.number, number, wanted) }
            guard numbers.count == 4 || numbers.count == 6 else { throw violation(wanted, found: box) }
        }
        if let system = document.member("crs", of: node) { try checkReferenceSystem(system) }
    }

    /// RFC 7946 knows WGS 84 only (section 4); older files name it in a member `crs`, or another system, which we refuse.
    private mutating func checkReferenceSystem(_ node: Int) throws(GeoJSONError) {
        guard document.nodes[node].kind != .null else { return }
        var name: String?
        if document.nodes[node].kind == .object, let properties = document.member("properties", of: node),
            document.nodes[properties].kind == .object, let text = document.member("name", of: properties),
            document.nodes[text].kind == .string
        {
            name = document.string(text)
        }
        guard let name, name.hasSuffix(":CRS84") || name.hasSuffix("EPSG::4326") || name == "EPSG:4326" else {
            guard system != .asWritten else {
                throw .foreignReferenceSystem(document.position(node), name: name ?? document.excerpt(node))
            }
            unheededSystem = unheededSystem ?? name ?? document.excerpt(node)
            return
        }
    }
}
