/// Where regions lie and which of them touch, as far as questions about space need it. Regions go by their codes.
public struct RegionGeography: Hashable, Sendable {
    /// The centre of each region in metres of a plane; one whose place is not known is not there.
    public let places: [String: SIMD2<Double>]
    /// Pairs that touch, in any order.
    public let neighbours: [[String]]
    /// The boundaries were computed from places, and who touches whom is a guess.
    public let isSchematic: Bool

    public init(places: [String: SIMD2<Double>], neighbours: [[String]], isSchematic: Bool) {
        self.places = places
        self.neighbours = neighbours
        self.isSchematic = isSchematic
    }

    /// The links among some regions, in their order, each row adding up to 1.
    func weights(among codes: [String]) throws(SpatialWeightsError) -> SpatialWeights {
        let numbers = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
        let pairs = neighbours.compactMap { pair -> (Int, Int)? in
            guard pair.count == 2, let one = numbers[pair[0]], let other = numbers[pair[1]], one != other else {
                return nil
            }
            return (one, other)
        }
        return try SpatialWeights(regionCount: codes.count, pairs: pairs, style: .rowStandardised)
    }
}
