public import Regions

/// Borders of two regions that run beside one another without being one, as where boundaries were not drawn together.
public struct LooseBorder: Hashable, Sendable {
    /// The smaller code of the two.
    public let one: RegionCode
    public let other: RegionCode
    /// Metres, the mean of both sides.
    public let metres: Double
}

extension BoundarySet {
    /// Metres beyond which borders side by side are no longer taken for one that does not fit.
    public static let looseReach = 100.0

    /// Pairs of regions of which a border has no counterpart within `tolerance` metres, but one within ``looseReach``, the longest
    /// first: by so much the length that `neighbours(among:tolerance:)` tells may be too short.
    ///
    /// Borders in the direction of one another are judged as `CloseBorders` does. What has a counterpart in one region within the
    /// tolerance is loose to none.
    public func looseBorders(tolerance: Double) -> [LooseBorder] {
        guard tolerance < Self.looseReach else { return [] }
        let table = BorderTable(boundaries)
        let single = table.singleBorders
        var held = Array(repeating: 0.0, count: table.ends.count)
        if tolerance > 0 {
            for stretch in CloseBorders(single, tolerance: tolerance).stretches {
                held[Int(stretch.border.number)] += stretch.metres
            }
        }
        var nearest = [Int32: CloseBorders.Stretch]()
        for stretch in CloseBorders(single, tolerance: Self.looseReach).stretches
        where nearest[stretch.border.number].map({ $0.metres < stretch.metres }) ?? true {
            nearest[stretch.border.number] = stretch
        }
        var metres = [[Int32]: Double]()
        for (number, stretch) in nearest.sorted(by: { $0.key < $1.key }) {
            let loose = stretch.metres - held[Int(number)]
            guard loose > 0 else { continue }
            // Each side tells half of the length.
            metres[[stretch.border.area, stretch.other].sorted(), default: 0] += loose / 2
        }
        return LooseBorder.sorted(metres, of: boundaries)
    }
}

extension LooseBorder {
    /// The longest first.
    ///
    /// - Parameter metres: by the numbers of the two boundaries.
    static func sorted(_ metres: [[Int32]: Double], of boundaries: [Boundary]) -> [LooseBorder] {
        metres.map { pair, metres in
            let names = pair.map { boundaries[Int($0)].code }.sorted()
            return LooseBorder(one: names[0], other: names[1], metres: metres)
        }.sorted { ($1.metres, $0.one, $0.other) < ($0.metres, $1.one, $1.other) }
    }
}

extension BorderTable {
    /// The borders that only one area has, this on their left.
    var singleBorders: [CloseBorders.Border] { singleBorders(among: areas.indices) { _ in true } }

    /// The borders that only one of some areas has, this on their left.
    ///
    /// - Parameter fits: what all walks along the border are asked.
    func singleBorders(
        among chosen: Range<Int>, where fits: (ArraySlice<(area: Int32, isForward: Bool)>) -> Bool
    ) -> [CloseBorders.Border] {
        ends.indices.compactMap { border in
            let all = uses(of: border)
            let uses = all.filter { chosen.contains(Int($0.area)) }
            guard let use = uses.first, uses.count == 1, fits(all) else { return nil }
            let (from, to) = (points[Int(ends[border].from)], points[Int(ends[border].to)])
            return CloseBorders.Border(
                number: Int32(border), area: use.area, from: use.isForward ? from : to, to: use.isForward ? to : from)
        }
    }
}
