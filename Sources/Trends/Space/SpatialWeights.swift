/// Which regions are neighbours, and how much each counts for another.
///
/// Regions are indices from 0. Lists of neighbours are sorted; a region is never its own neighbour. A region without any
/// (an island, an exclave) has an empty list and is called an isolate: it stands in no sum over neighbours.
///
/// ```swift
/// let row = try SpatialWeights(regionCount: 3, pairs: [(0, 1), (1, 2)], style: .rowStandardised)
/// row.neighbours(of: 1)  // [0, 2]
/// row.weights(of: 1)     // [0.5, 0.5]
/// ```
public struct SpatialWeights: Hashable, Sendable {
    /// How neighbours are weighted, with the letters of A. D. Cliff, J. K. Ord (1981), Spatial Processes, p. 17 ff., and of
    /// spdep.
    public enum Style: Hashable, Sendable {
        /// B: each neighbour counts 1, so that regions with many neighbours weigh more.
        case binary
        /// W: the neighbours of a region count 1 together, so that what is compared is their mean.
        case rowStandardised
    }

    /// Whether lists may name a neighbour that does not name the region back, as those of the nearest k regions do.
    public enum Symmetry: Hashable, Sendable { case required, notRequired }

    public let style: Style
    let lists: [[Int]]

    public var regionCount: Int { lists.count }

    /// Takes lists of neighbours, one a region.
    ///
    /// - Throws: where a list names a region that does not exist, the region itself or one region twice, or where it must be
    ///   symmetric and is not.
    public init(
        neighbours: [[Int]], style: Style, symmetry: Symmetry = .required
    ) throws(SpatialWeightsError) {
        let sorted = neighbours.map { $0.sorted() }
        for (region, list) in sorted.enumerated() {
            for (place, other) in list.enumerated() {
                guard sorted.indices.contains(other) else {
                    throw .noSuchRegion(other, of: region, regionCount: sorted.count)
                }
                guard other != region else { throw .ownNeighbour(region) }
                guard place == 0 || list[place - 1] != other else { throw .namedTwice(other, of: region) }
                guard symmetry == .notRequired || sorted[other].holdsSorted(region) else {
                    throw .notSymmetric(region, names: other)
                }
            }
        }
        (lists, self.style) = (sorted, style)
    }

    /// Takes pairs of neighbours; a pair in both orders, or twice, is one.
    public init(
        regionCount: Int, pairs: some Sequence<(Int, Int)>, style: Style
    ) throws(SpatialWeightsError) {
        precondition(regionCount >= 0, "a number of regions")
        var sets = [Set<Int>](repeating: [], count: regionCount)
        for (one, other) in pairs {
            for region in [one, other] where !sets.indices.contains(region) {
                throw .noSuchRegion(region, of: region == one ? other : one, regionCount: regionCount)
            }
            sets[one].insert(other)
            sets[other].insert(one)
        }
        try self.init(neighbours: sets.map(Array.init), style: style)
    }

    private init(checked lists: [[Int]], style: Style) { (self.lists, self.style) = (lists, style) }

    /// Only these regions, counted anew in the order given, with the links among them; rows are standardised anew.
    ///
    /// - Precondition: the regions exist, each is named once.
    public func keeping(_ regions: [Int]) -> SpatialWeights {
        var places = [Int?](repeating: nil, count: regionCount)
        for (place, region) in regions.enumerated() {
            precondition(places[region] == nil, "each region once")
            places[region] = place
        }
        return SpatialWeights(checked: regions.map { lists[$0].compactMap { places[$0] }.sorted() }, style: style)
    }

    /// Indices of the neighbours of a region, ascending.
    public func neighbours(of region: Int) -> [Int] { lists[region] }

    /// The weight of each neighbour of a region, in the order of `neighbours(of:)`.
    public func weights(of region: Int) -> [Double] {
        [Double](repeating: weight(of: region), count: lists[region].count)
    }

    /// Regions without neighbours.
    public var isolates: [Int] { lists.indices.filter { lists[$0].isEmpty } }

    /// What each neighbour of this region counts: in both styles the same for all.
    func weight(of region: Int) -> Double {
        style == .binary || lists[region].isEmpty ? 1 : 1 / Double(lists[region].count)
    }

    /// The weighted sum of the neighbours' values.
    func lag(of values: [Double], at region: Int) -> Double {
        var sum = 0.0
        for other in lists[region] { sum += values[other] }
        return sum * weight(of: region)
    }

    /// Σᵢⱼ wᵢⱼ xᵢ xⱼ.
    func crossProduct(of values: [Double]) -> Double {
        var sum = 0.0
        for region in lists.indices { sum += values[region] * lag(of: values, at: region) }
        return sum
    }
}

extension SpatialWeights {
    /// Sums over all weights wᵢⱼ on which the moments of global indices depend.
    ///
    /// Source: A. D. Cliff, J. K. Ord (1981), Spatial Processes, p. 19: S₀ = Σᵢⱼ wᵢⱼ, S₁ = ½ Σᵢⱼ (wᵢⱼ + wⱼᵢ)²,
    /// S₂ = Σᵢ (wᵢ. + w.ᵢ)².
    struct Sums: Hashable, Sendable {
        var s0 = 0.0
        var s1 = 0.0
        var s2 = 0.0
    }

    var sums: Sums {
        var sums = Sums()
        var columns = [Double](repeating: 0, count: regionCount)
        for region in lists.indices {
            let weight = weight(of: region)
            for other in lists[region] {
                let back = lists[other].holdsSorted(region) ? self.weight(of: other) : 0
                sums.s0 += weight
                // Each ordered pair adds half of (wᵢⱼ + wⱼᵢ)² where both are there; a link one way would else be halved.
                sums.s1 += weight * weight + weight * back
                columns[other] += weight
            }
        }
        for region in lists.indices {
            let both = weight(of: region) * Double(lists[region].count) + columns[region]
            sums.s2 += both * both
        }
        return sums
    }
}

extension [Int] {
    /// Whether a sorted array holds a number, found by halving.
    fileprivate func holdsSorted(_ number: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
