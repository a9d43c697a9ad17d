public import Regions

/// Two regions with a common border.
public struct Neighbours: Hashable, Sendable {
    /// The smaller code of the two.
    public let one: RegionCode
    public let other: RegionCode
    /// Metres.
    public let borderLength: Double
}

extension BoundarySet {
    /// Pairs of regions among `codes` (all, if none are given) that share edges, in order of their codes.
    ///
    /// A border is shared where both rings have the same two vertices in a row, as in boundaries that were made together.
    /// Regions of different levels overlap and share edges too: ask for one level's codes. O(v) for v vertices.
    public func neighbours(among codes: Set<RegionCode>? = nil) -> [Neighbours] {
        let chosen = boundaries.filter { codes?.contains($0.code) ?? true }
        let places = chosen.lazy.flatMap { $0.polygons.lazy.flatMap { $0.lazy.flatMap { $0 } } }
        guard let projection = LocalProjection(around: places) else { return [] }
        var owners = [PlaceEdge: [RegionCode]]()
        var lengths = [Pair: Double]()
        for boundary in chosen {
            for ring in boundary.polygons.joined() {
                for (from, to) in zip(ring, ring.dropFirst()) where from != to {
                    let edge = PlaceEdge(from, to)
                    for owner in owners[edge, default: []] where owner != boundary.code {
                        let pair = Pair(one: min(owner, boundary.code), other: max(owner, boundary.code))
                        lengths[pair, default: 0] += projection.project(from).distance(to: projection.project(to))
                    }
                    owners[edge, default: []].append(boundary.code)
                }
            }
        }
        return lengths.sorted { ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other) }
            .map { Neighbours(one: $0.key.one, other: $0.key.other, borderLength: $0.value) }
    }
}

private struct Pair: Hashable {
    let one: RegionCode
    let other: RegionCode
}

/// An edge whichever way it is walked.
private struct PlaceEdge: Hashable {
    let first: Place
    let second: Place

    init(_ from: Place, _ to: Place) {
        let isInOrder = (from.longitude, from.latitude) < (to.longitude, to.latitude)
        (first, second) = isInOrder ? (from, to) : (to, from)
    }
}
