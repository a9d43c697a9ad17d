public import Regions

/// Writes TopoJSON (M. Bostock, C. Metcalf, The TopoJSON Format Specification 1.0): borders once, as whole numbers, each as the way
/// from the one before.
///
/// Each layer is an object of its own over common arcs; an arc is the border between the same areas from junction to junction.
/// Outer rings run clockwise, as d3 wants them: the specification leaves it open, and RFC 7946 has it the other way. The order of
/// everything is that of the areas, so the same areas give the same bytes.
public struct TopoJSONWriter {
    /// The file, ending in a line feed.
    public let bytes: [UInt8]
    public let grid: TopoJSONGrid
    /// How many borders are written, each once.
    public let arcCount: Int
    /// Rings that the grid leaves no area: islands or holes of regions that have others.
    public let lostRings: Int

    /// - Throws: `TopoJSONError.vanishes` where a grid so coarse leaves nothing of a region.
    public init(_ areas: ExportedAreas, _ fineness: TopoJSONGrid.Fineness = .millionths) throws(TopoJSONError) {
        let extent = Extent(of: areas.coverage.arcs.lazy.joined().lazy.map(areas.coverage.place))
        grid = TopoJSONGrid(extent ?? Extent(west: 0, south: 0, east: 0, north: 0), fineness)
        var shapes = GriddedShapes(areas.coverage, grid)
        var output = GeoJSONBytes()
        output.add("{\"type\":\"Topology\"")
        if let extent {
            output.add(",\"bbox\":")
            output.add(extent)
        }
        output.add(",\"transform\":")
        output.add(
            .object([
                JSONMember("scale", .list([.number(grid.step.x), .number(grid.step.y)])),
                JSONMember("translate", .list([.number(grid.origin.x), .number(grid.origin.y)])),
            ]))
        for member in areas.members {
            output.add(",")
            output.add(member)
        }
        output.add(",\"objects\":{")
        for (index, layer) in areas.layers.enumerated() {
            output.add(index == 0 ? "\n" : ",\n")
            output.add(words: layer.name)
            output.add(":{\"type\":\"GeometryCollection\",\"geometries\":[")
            for number in layer.range {
                output.add(number == layer.range.lowerBound ? "\n" : ",\n")
                Self.append(try shapes.polygons(of: number), areas, number, to: &output)
            }
            output.add("\n]}")
        }
        output.add("\n},\"arcs\":[")
        for (index, arc) in shapes.used.enumerated() {
            output.add(index == 0 ? "\n" : ",\n")
            Self.append(shapes.lines[Int(arc)], to: &output)
        }
        output.add("\n]}\n")
        bytes = output.bytes
        arcCount = shapes.used.count
        lostRings = shapes.lostRings
    }

    private static func append(
        _ polygons: [[[Coverage.Walk]]], _ areas: ExportedAreas, _ number: Int, to output: inout GeoJSONBytes
    ) {
        switch polygons.count {
        case 0: output.add("{\"type\":null")
        case 1: output.add("{\"type\":\"Polygon\",\"arcs\":")
        default: output.add("{\"type\":\"MultiPolygon\",\"arcs\":")
        }
        func value(_ rings: [[Coverage.Walk]]) -> JSONValue {
            .list(rings.map { ring in .list(ring.map { .integer(Int($0)) }) })
        }
        if polygons.count == 1 {
            output.add(value(polygons[0]))
        } else if !polygons.isEmpty {
            output.add(.list(polygons.map(value)))
        }
        output.add(",\"id\":")
        output.add(words: areas.coverage.codes[number].text)
        output.add(",\"properties\":")
        output.add(.object(areas.properties[number]))
        output.add("}")
    }

    /// The first position, then the steps from each to the next.
    private static func append(_ line: [SIMD2<Int>], to output: inout GeoJSONBytes) {
        var last = SIMD2<Int>()
        for (index, position) in line.enumerated() {
            output.add(index == 0 ? "[[" : ",[")
            output.add(position.x - last.x)
            output.add(",")
            output.add(position.y - last.y)
            output.add("]")
            last = position
        }
        output.add("]")
    }
}

/// Why areas cannot be written as TopoJSON.
public enum TopoJSONError: Error, Equatable {
    /// The grid's steps are larger than the region.
    case vanishes(RegionCode)
}

/// The shapes of a coverage on a grid.
private struct GriddedShapes {
    private let coverage: Coverage
    /// Each arc on the grid, positions that follow themselves once; one that shrinks to a point has it twice.
    let lines: [[SIMD2<Int>]]
    /// The arcs that are written, in the order of their numbers in the file.
    private(set) var used = [Int32]()
    private(set) var lostRings = 0
    /// For each arc its number in the file; -1 before it is met.
    private var numbers: [Int32]

    init(_ coverage: Coverage, _ grid: TopoJSONGrid) {
        self.coverage = coverage
        let positions = coverage.points.map(grid.position)
        lines = coverage.arcs.map { arc in
            var line = [SIMD2<Int>]()
            for vertex in arc where line.last != positions[Int(vertex)] { line.append(positions[Int(vertex)]) }
            return line.count == 1 ? [line[0], line[0]] : line
        }
        numbers = Array(repeating: -1, count: coverage.arcs.count)
    }

    /// The rings of an area as walks along the arcs of the file, the outer one clockwise.
    mutating func polygons(of area: Int) throws(TopoJSONError) -> [[[Coverage.Walk]]] {
        var polygons = [[[Coverage.Walk]]]()
        for rings in coverage.areas[area] {
            var kept = [[Coverage.Walk]]()
            for (index, ring) in rings.enumerated() {
                guard hasArea(ring) else {
                    lostRings += 1
                    if index == 0 { break } else { continue }
                }
                kept.append(ring.reversed().map { ~number($0) })
            }
            if !kept.isEmpty { polygons.append(kept) }
        }
        guard !polygons.isEmpty || coverage.areas[area].isEmpty else { throw .vanishes(coverage.codes[area]) }
        return polygons
    }

    private mutating func number(_ walk: Coverage.Walk) -> Coverage.Walk {
        let arc = walk >= 0 ? walk : ~walk
        if numbers[Int(arc)] < 0 {
            numbers[Int(arc)] = Int32(used.count)
            used.append(arc)
        }
        return walk >= 0 ? numbers[Int(arc)] : ~numbers[Int(arc)]
    }

    private func hasArea(_ ring: [Coverage.Walk]) -> Bool {
        guard let walk = ring.first, let origin = lines[Int(walk >= 0 ? walk : ~walk)].first else { return false }
        var doubled = 0.0
        for walk in ring {
            let line = lines[Int(walk >= 0 ? walk : ~walk)]
            for (from, to) in zip(line, line.dropFirst()) {
                let (one, other) = (from &- origin, to &- origin)
                let cross = Double(one.x) * Double(other.y) - Double(other.x) * Double(one.y)
                doubled += walk >= 0 ? cross : -cross
            }
        }
        return doubled != 0
    }
}
