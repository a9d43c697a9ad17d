public import Regions
internal import Wording

/// Which regions of one level touch, as a county knows it where it has no coordinates or boundaries.
public struct NeighbourTable: Hashable, Sendable {
    /// A row as it was delivered.
    public struct Row: Sendable {
        public let line: Int
        public let code: String
        public let neighbour: String
        /// `nil` where the table does not tell.
        public let borderInKilometres: Double?

        public init(line: Int, code: String, neighbour: String, borderInKilometres: Double? = nil) {
            self.line = line
            self.code = code
            self.neighbour = neighbour
            self.borderInKilometres = borderInKilometres
        }
    }

    /// Two regions that touch; the smaller code comes first.
    public struct Pair: Hashable, Sendable, Comparable {
        public let one: RegionCode
        public let other: RegionCode

        public init(_ one: RegionCode, _ other: RegionCode) {
            self.one = min(one, other)
            self.other = max(one, other)
        }

        public static func < (left: Pair, right: Pair) -> Bool {
            (left.one, left.other) < (right.one, right.other)
        }
    }

    public let level: RegionLevel
    /// In order.
    public let pairs: [Pair]
    /// Kilometres, for the pairs whose border the table tells; the longest where it tells several.
    public let borders: [Pair: Double]
    /// Pairs that stand in one direction only, in a table that has others in both. They count.
    public let oneSided: [Pair]
    /// Pairs that touch in single points only (a border of 0 km). They do not count.
    public let pointContacts: [Pair]

    /// - Throws: `NeighbourTableError` for codes that the register does not hold, regions that are no more or of several
    ///   levels, and a region that is its own neighbour.
    public init(_ rows: [Row], gazetteer: Gazetteer) throws(NeighbourTableError) {
        var directed = Set<[RegionCode]>()
        var borders = [Pair: Double]()
        var level: RegionLevel?
        for row in rows {
            var ends = [Region]()
            for text in [row.code, row.neighbour] {
                let region = try Self.region(text, row, gazetteer)
                if let level, level != region.level {
                    throw .severalLevels(region.code, region.level, expected: level, line: row.line)
                }
                level = region.level
                ends.append(region)
            }
            guard ends[0].code != ends[1].code else { throw .ownNeighbour(ends[0].code, line: row.line) }
            directed.insert(ends.map(\.code))
            if let border = row.borderInKilometres {
                borders[Pair(ends[0].code, ends[1].code), default: 0].raise(to: border)
            }
        }
        guard let level else { throw .empty }
        self.level = level
        let all = Set(directed.map { Pair($0[0], $0[1]) }).sorted()
        pairs = all.filter { borders[$0] != 0 }
        pointContacts = all.filter { borders[$0] == 0 }
        self.borders = borders.filter { $0.value > 0 }
        let single = all.filter { directed.contains([$0.one, $0.other]) != directed.contains([$0.other, $0.one]) }
        oneSided = single.count == all.count ? [] : single
    }

    private static func region(
        _ text: String, _ row: Row, _ gazetteer: Gazetteer
    ) throws(NeighbourTableError) -> Region {
        guard let region = AreaCode.region(text, gazetteer) else {
            var suggestion = Suggestion.nearest(to: text, in: gazetteer.regions.map(\.code.text))
            if case .found(let named) = gazetteer.match(name: text, on: Gazetteer.afterAllChanges) {
                suggestion = named.code.text
            }
            throw .unknownCode(text, line: row.line, suggestion: suggestion)
        }
        guard region.exists(on: Gazetteer.afterAllChanges) else {
            throw .formerRegion(region.code, name: region.name, until: region.validTo ?? "", line: row.line)
        }
        return region
    }

    /// The codes of all regions that have a neighbour, in order.
    public var codes: [RegionCode] { Set(pairs.flatMap { [$0.one, $0.other] }).sorted() }
}

extension Double {
    fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
