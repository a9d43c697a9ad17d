public import Regions

/// Two regions with a common border, or that touch in points.
public struct Neighbours: Hashable, Sendable {
    /// The smaller code of the two.
    public let one: RegionCode
    public let other: RegionCode
    /// Metres; 0 for regions that touch in points only.
    public let borderLength: Double
    /// Places where the two touch without a common border there.
    public let pointContacts: Int
}

extension BoundarySet {
    /// Pairs of regions among `codes` (all, if none are given) that touch, in order of their codes.
    ///
    /// A border is common where both rings have the same two vertices in a row, as in boundaries that were made together. Where
    /// they have not, stretches that run against one another within `tolerance` metres are common too, and their length is the
    /// mean of the two sides. A point contact is a vertex of both that lies on no common border.
    ///
    /// Regions of different levels overlap and share edges too: ask for one level's codes. O(v) for v vertices in boundaries made
    /// together.
    public func neighbours(among codes: Set<RegionCode>? = nil, tolerance: Double = 0) -> [Neighbours] {
        var search = NeighbourSearch(boundaries.filter { codes?.contains($0.code) ?? true })
        search.addSharedBorders()
        if tolerance > 0 { search.addCloseBorders(within: tolerance) }
        search.addPointContacts()
        return search.neighbours
    }

    /// Pairs of regions among `codes` (all, if none are given) that have a common border, not those that touch in points only.
    public func pairsWithBorder(among codes: Set<RegionCode>? = nil) -> [NeighbourTable.Pair] {
        neighbours(among: codes).filter { $0.borderLength > 0 }.map { NeighbourTable.Pair($0.one, $0.other) }
    }
}

/// Goes through the borders of areas and notes which two lie along each.
private struct NeighbourSearch {
    private struct Pair: Hashable {
        let one: Int32
        let other: Int32

        init(_ one: Int32, _ other: Int32) { (self.one, self.other) = (min(one, other), max(one, other)) }
    }

    private struct Touch: Hashable {
        let pair: Pair
        let vertex: Int32
    }

    private let codes: [RegionCode]
    private let table: BorderTable
    private var lengths = [Pair: Double]()
    private var contacts = [Pair: Int]()
    /// Vertices that lie on a stretch that is common though its vertices differ.
    private var touches = Set<Touch>()

    init(_ boundaries: [Boundary]) {
        codes = boundaries.map(\.code)
        table = BorderTable(boundaries)
    }

    var neighbours: [Neighbours] {
        Set(lengths.keys).union(contacts.keys).map { pair in
            let names = [codes[Int(pair.one)], codes[Int(pair.other)]].sorted()
            return Neighbours(
                one: names[0], other: names[1], borderLength: lengths[pair] ?? 0, pointContacts: contacts[pair] ?? 0)
        }.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private func owners(of border: Int) -> [Int32] {
        var owners = [Int32]()
        for use in table.uses(of: border) where !owners.contains(use.area) { owners.append(use.area) }
        return owners
    }

    private func ends(of border: Int) -> (from: SIMD2<Double>, to: SIMD2<Double>) {
        (table.points[Int(table.ends[border].from)], table.points[Int(table.ends[border].to)])
    }

    private static func pairs(of areas: [Int32]) -> [Pair] {
        areas.indices.flatMap { index in areas[(index + 1)...].map { Pair(areas[index], $0) } }
    }

    mutating func addSharedBorders() {
        for border in table.ends.indices {
            let owners = owners(of: border)
            guard owners.count > 1 else { continue }
            let ends = ends(of: border)
            let length = LocalScale.length(ends.from, ends.to)
            for pair in Self.pairs(of: owners) { lengths[pair, default: 0] += length }
        }
    }

    /// Borders of one area only that run along those of another.
    mutating func addCloseBorders(within tolerance: Double) {
        for stretch in CloseBorders(table.singleBorders, tolerance: tolerance).stretches {
            let pair = Pair(stretch.border.area, stretch.other)
            // Each side tells half of the length.
            lengths[pair, default: 0] += stretch.metres / 2
            let ends = table.ends[Int(stretch.border.number)]
            let isForward = table.points[Int(ends.from)] == stretch.border.from
            if stretch.holdsStart { touches.insert(Touch(pair: pair, vertex: isForward ? ends.from : ends.to)) }
            if stretch.holdsEnd { touches.insert(Touch(pair: pair, vertex: isForward ? ends.to : ends.from)) }
        }
    }

    mutating func addPointContacts() {
        var first = Array(repeating: Int32(0), count: table.points.count + 1)
        for ends in table.ends {
            first[Int(ends.from) + 1] += 1
            first[Int(ends.to) + 1] += 1
        }
        for vertex in table.points.indices { first[vertex + 1] += first[vertex] }
        var next = first
        var borders = Array(repeating: Int32(0), count: table.ends.count * 2)
        for (border, ends) in table.ends.enumerated() {
            for vertex in [Int(ends.from), Int(ends.to)] {
                borders[Int(next[vertex])] = Int32(border)
                next[vertex] += 1
            }
        }
        for vertex in table.points.indices {
            let around = borders[Int(first[vertex])..<Int(first[vertex + 1])]
            // Two borders of the same areas are the common case.
            guard around.count > 2 else { continue }
            let owners = around.map { self.owners(of: Int($0)) }
            for pair in Self.pairs(of: Set(owners.joined()).sorted()) {
                let isOnBorder = owners.contains { $0.contains(pair.one) && $0.contains(pair.other) }
                if !isOnBorder, !touches.contains(Touch(pair: pair, vertex: Int32(vertex))) {
                    contacts[pair, default: 0] += 1
                }
            }
        }
    }
}
