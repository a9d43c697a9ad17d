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
        if Winding.makeRightHanded(&rings) { remarks.turnedPolygons += 1 }
        return rings
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
        if document.nodes[ring].kind == .places {
            let places = document.places(of: ring)
            return places.first == places.last
        }
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
        if document.nodes[node].kind == .places { return try packedPositions(node) }
        var places = [Place]()
        for element in try list(node) { places.append(try position(element)) }
        return places
    }

    private func packedPositions(_ node: Int) throws(GeoJSONError) -> [Place] {
        let packed = document.places(of: node)
        let outside = packed.firstIndex { inDegrees && ($0.x.magnitude > 180 || $0.y.magnitude > 90) }
        if let outside {
            let start = document.offset(ofPlace: outside - packed.startIndex, in: node)
            let end = document.bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? start
            throw .notInDegrees(
                GeoJSONError.Position(of: start, in: document.bytes), found: document.excerpt(start..<end))
        }
        return packed.map { Place(longitude: $0.x, latitude: $0.y) }
    }

    private mutating func position(_ node: Int) throws(GeoJSONError) -> Place {
        if document.nodes[node].kind == .places {
            throw misplaced(node, expected: Phrase(de: "eine Zahl", en: "a number"), isTooLow: true)
        }
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

    /// What is wrong where positions stand a level too high or too low.
    private func misplaced(_ node: Int, expected: Phrase, isTooLow: Bool) -> GeoJSONError {
        var start = document.offset(ofPlace: 0, in: node)
        var end = document.bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? start
        if !isTooLow {
            start += 1
            document.bytes.withUnsafeBufferPointer { PlaceRun.skipSpace($0, &start) }
            end = document.bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ",") } ?? end
        }
        return .structure(
            GeoJSONError.Position(of: start, in: document.bytes), expected: expected,
            found: document.excerpt(start..<end))
    }

    private func list(_ node: Int) throws(GeoJSONError) -> JSONDocument.Children {
        if document.nodes[node].kind == .places {
            throw misplaced(node, expected: Phrase(de: "eine Liste in [ ]", en: "a list in [ ]"), isTooLow: false)
        }
        guard document.nodes[node].kind == .array else {
            throw .structure(
                document.position(node), expected: Phrase(de: "eine Liste in [ ]", en: "a list in [ ]"),
                found: document.excerpt(node))
        }
        return document.elements(of: node)
    }
}
