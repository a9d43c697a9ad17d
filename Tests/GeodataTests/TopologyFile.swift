import Testing

/// A second opinion on a TopoJSON file: reads it by the specification, with none of the program's code.
struct TopologyFile {
    /// A geometry with its rings as places, put together from the arcs.
    struct Area {
        let id: String
        let arcs: [[[Int]]]
        let polygons: [[[SIMD2<Double>]]]
        let properties: [String: Any]
    }

    let members: [String: Any]
    /// Positions as whole numbers, the steps added up.
    let arcs: [[SIMD2<Int>]]
    let objects: [String: [Area]]

    init(_ bytes: [UInt8]) throws {
        var parser = JSONText(bytes)
        members = try #require(try parser.value() as? [String: Any])
        let transform = try #require(members["transform"] as? [String: Any])
        let scale = try #require(transform["scale"] as? [Double])
        let translate = try #require(transform["translate"] as? [Double])
        let arcs = try #require(members["arcs"] as? [[[Double]]]).map { arc in
            var position = SIMD2<Int>()
            return arc.map { step in
                position &+= SIMD2(Int(step[0]), Int(step[1]))
                return position
            }
        }
        self.arcs = arcs
        let lines = arcs.map { arc in
            arc.map { SIMD2(Double($0.x) * scale[0] + translate[0], Double($0.y) * scale[1] + translate[1]) }
        }
        func ring(_ walks: [Int]) -> [SIMD2<Double>] {
            walks.reduce(into: []) { ring, walk in
                let line = walk >= 0 ? lines[walk] : lines[~walk].reversed()
                #expect(ring.isEmpty || ring.last == line.first, "an arc begins where the one before ends")
                ring += ring.isEmpty ? line : Array(line.dropFirst())
            }
        }
        objects = try #require(members["objects"] as? [String: [String: Any]]).mapValues { object in
            try #require(object["geometries"] as? [[String: Any]]).map { geometry in
                let polygons: [[[Int]]]
                switch geometry["type"] as? String {
                case "Polygon": polygons = [Self.whole(try #require(geometry["arcs"] as? [[Double]]))]
                case "MultiPolygon": polygons = try #require(geometry["arcs"] as? [[[Double]]]).map(Self.whole)
                default: polygons = []
                }
                return Area(
                    id: try #require(geometry["id"] as? String), arcs: polygons,
                    polygons: polygons.map { $0.map(ring) },
                    properties: try #require(geometry["properties"] as? [String: Any]))
            }
        }
    }

    private static func whole(_ rings: [[Double]]) -> [[Int]] { rings.map { $0.map { Int($0) } } }
}

/// JSON without its finer points: enough for files that the tests make.
private struct JSONText {
    struct Failure: Error {
        let offset: Int
    }

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// `[String: Any]`, `[Any]` (of one type where it can be), `String`, `Double`, `Bool`, or `Void` for null.
    mutating func value() throws -> Any {
        skip()
        guard offset < bytes.count else { throw Failure(offset: offset) }
        switch bytes[offset] {
        case UInt8(ascii: "{"):
            var members = [String: Any]()
            offset += 1
            while !take("}") {
                _ = take(",")
                skip()
                let name = try string()
                guard take(":") else { throw Failure(offset: offset) }
                members[name] = try value()
            }
            return members
        case UInt8(ascii: "["):
            var items = [Any]()
            offset += 1
            while !take("]") {
                _ = take(",")
                items.append(try value())
            }
            return items
        case UInt8(ascii: "\""): return try string()
        default: return try word()
        }
    }

    private mutating func skip() {
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skip()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
        offset += 1
        return true
    }

    private mutating func string() throws -> String {
        guard take("\""), let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) else {
            throw Failure(offset: offset)
        }
        defer { offset = end + 1 }
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }

    private mutating func word() throws -> Any {
        let end = bytes[offset...].firstIndex { [0x2C, 0x5D, 0x7D].contains($0) || $0 <= 0x20 } ?? bytes.count
        let text = String(decoding: bytes[offset..<end], as: UTF8.self)
        defer { offset = end }
        switch text {
        case "true", "false": return text == "true"
        case "null": return ()
        default:
            guard let number = Double(text) else { throw Failure(offset: offset) }
            return number
        }
    }
}
