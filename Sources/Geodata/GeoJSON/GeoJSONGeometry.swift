internal import Regions
internal import Wording

/// A geometry whose structure was checked; polygons only where it has an area.
package struct GeoJSONGeometry {
    enum Kind: String {
        case point = "Point"
        case multiPoint = "MultiPoint"
        case lineString = "LineString"
        case multiLineString = "MultiLineString"
        case polygon = "Polygon"
        case multiPolygon = "MultiPolygon"
    }

    package let type: String
    /// `nil` for geometries without an area.
    let polygons: [[Boundary.Ring]]?
}

/// What a file does that is allowed or mended, but worth telling.
struct GeoJSONRemarks {
    /// Polygons with a ring that turned the wrong way.
    var turnedPolygons = 0
    /// Positions with a height or more, which boundaries do not use.
    var extraNumbers = 0

    /// The same in words.
    var notes: [Phrase] {
        var notes = [Phrase]()
        if turnedPolygons > 0 {
            notes.append(
                Phrase(
                    de: "Umlaufsinn nach RFC 7946 berichtigt (Polygone: \(turnedPolygons)).",
                    en: "Winding order put right after RFC 7946 (polygons: \(turnedPolygons))."))
        }
        if extraNumbers > 0 {
            notes.append(
                Phrase(
                    de: "Höhen und weitere Zahlen nicht übernommen (Punkte: \(extraNumbers)).",
                    en: "Heights and further numbers left out (positions: \(extraNumbers))."))
        }
        return notes
    }
}

/// Reads `coordinates` arrays: each level of nesting, each number, each ring is checked.
struct GeoJSONCoordinates {
    let document: JSONDocument
    private(set) var remarks: GeoJSONRemarks
    private let inDegrees: Bool

    /// - Parameter inDegrees: whether positions are longitude and latitude, and nothing else is taken.
    init(document: JSONDocument, remarks: GeoJSONRemarks, inDegrees: Bool) {
        self.document = document
        self.remarks = remarks
        self.inDegrees = inDegrees
    }

    mutating func read(_ node: Int, as kind: GeoJSONGeometry.Kind) throws(GeoJSONError) -> [[Boundary.Ring]]? {
        switch kind {
        case .point: _ = try position(node)
        case .multiPoint: _ = try positions(node)
        case .lineString: try line(node)
        case .multiLineString:
            for part in try list(node) { try line(part) }
        case .polygon:
            let rings = try polygon(node)
            return rings.isEmpty ? [] : [rings]
        case .multiPolygon:
            var polygons = [[Boundary.Ring]]()
            for part in try list(node) {
                let rings = try polygon(part)
                if !rings.isEmpty { polygons.append(rings) }
            }
            return polygons
        }
        return nil
    }

    private mutating func polygon(_ node: Int) throws(GeoJSONError) -> [Boundary.Ring] {
        var rings = [Boundary.Ring]()
        for part in try list(node) { rings.append(try ring(part)) }
        let rightHanded = Winding.rightHanded(rings)
        if rightHanded != rings { remarks.turnedPolygons += 1 }
        return rightHanded
    }

    private mutating func ring(_ node: Int) throws(GeoJSONError) -> Boundary.Ring {
        let ring = try positions(node)
        guard ring.count >= 4 else {
            throw .structure(
                document.position(node),
                expected: Phrase(de: "ein Ring aus mindestens 4 Punkten", en: "a ring of at least 4 positions"),
                found: String(ring.count))
        }
        guard isClosed(node) else {
            throw .structure(
                document.position(node),
                expected: Phrase(
                    de: "ein geschlossener Ring (letzter Punkt = erster)", en: "a closed ring (last position = first)"),
                found: document.excerpt(node))
        }
        return ring
    }

    /// True when the first and last positions have the same numbers, heights included.
    private func isClosed(_ ring: Int) -> Bool {
        var (first, last): ([Double]?, [Double]) = (nil, [])
        for position in document.elements(of: ring)
        where first == nil || document.nodes[position].next == document.nodes[ring].next {
            last = document.elements(of: position).map { document.nodes[$0].number }
            if first == nil { first = last }
        }
        return first == last
    }

    private mutating func line(_ node: Int) throws(GeoJSONError) {
        let count = try positions(node).count
        guard count >= 2 else {
            throw .structure(
                document.position(node),
                expected: Phrase(de: "eine Linie aus mindestens 2 Punkten", en: "a line of at least 2 positions"),
                found: String(count))
        }
    }

    private mutating func positions(_ node: Int) throws(GeoJSONError) -> [Place] {
        var places = [Place]()
        for element in try list(node) { places.append(try position(element)) }
        return places
    }

    private mutating func position(_ node: Int) throws(GeoJSONError) -> Place {
        var numbers = (0.0, 0.0)
        var count = 0
        for element in try list(node) {
            guard document.nodes[element].kind == .number else {
                throw .structure(
                    document.position(element), expected: Phrase(de: "eine Zahl", en: "a number"),
                    found: document.excerpt(element))
            }
            if count == 0 { numbers.0 = document.nodes[element].number }
            if count == 1 { numbers.1 = document.nodes[element].number }
            count += 1
        }
        guard count >= 2 else {
            throw .structure(
                document.position(node), expected: Phrase(de: "Länge und Breite", en: "longitude and latitude"),
                found: document.excerpt(node))
        }
        if count > 2 { remarks.extraNumbers += 1 }
        guard !inDegrees || numbers.0.magnitude <= 180 && numbers.1.magnitude <= 90 else {
            throw .notInDegrees(document.position(node), found: document.excerpt(node))
        }
        return Place(longitude: numbers.0, latitude: numbers.1)
    }

    private func list(_ node: Int) throws(GeoJSONError) -> JSONDocument.Children {
        guard document.nodes[node].kind == .array else {
            throw .structure(
                document.position(node), expected: Phrase(de: "eine Liste in [ ]", en: "a list in [ ]"),
                found: document.excerpt(node))
        }
        return document.elements(of: node)
    }
}
