internal import Regions

/// Codes that were exchanged between regions: the area of one bears the place or the name of another, and so on until the first comes
/// again.
///
/// One region alone that does not fit is no exchange: places are rounded, seats of administration lie in the next town, and names change.
struct CodeExchange {
    /// Metres that a place may lie outside its area without being in another region, at most: places are rounded, and drawn borders too.
    private static let roundedMetres = 1500.0

    private let members: [AreaImport.Area]
    private let gazetteer: Gazetteer
    private let day: String

    /// - Parameters:
    ///   - areas: those of one level; regions that the register does not know are left out.
    ///   - day: the day (ISO 8601) whose regions are meant by names.
    init(_ areas: [AreaImport.Area], _ gazetteer: Gazetteer, on day: String) {
        members = areas.filter { $0.region != nil }
        self.gazetteer = gazetteer
        self.day = day
    }

    /// A circle of regions, the first again at its end; `nil` where there is none.
    var circle: [Region]? {
        let holders = AreaHolders(members.map(\.boundary))
        return circle(through: members.indices.map { home(of: $0, holders) })
            ?? circle(through: members.indices.map(namesake))
    }

    private func circle(through next: [Int?]) -> [Region]? {
        for start in next.indices {
            var passed = [start]
            while let place = next[passed[passed.count - 1]] {
                if place == start { return (passed + [start]).compactMap { members[$0].region } }
                guard !passed.contains(place) else { break }
                passed.append(place)
            }
        }
        return nil
    }

    /// Another area that holds most places of a region, most of them clearly outside its own; `nil` where there is none.
    private func home(of number: Int, _ holders: AreaHolders) -> Int? {
        guard let region = members[number].region else { return nil }
        let places = gazetteer.places(of: region)
        let counts = places.flatMap(holders.areas).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.key != number, most.value * 2 > places.count else { return nil }
        let boundary = members[number].boundary
        let own = RegionLocator([boundary])
        // A quarter of the side of a square as large.
        let margin = min(Self.roundedMetres, boundary.areaInSquareKilometres.squareRoot() * 250)
        let outside = places.count { place in
            own.region(at: place) == nil && own.nearest(to: place).map { $0.metres > margin } ?? false
        }
        return outside * 2 > places.count ? most.key : nil
    }

    /// The area of the region whose name a region's own area bears in the delivery; `nil` where that is its own name, or nobody's.
    private func namesake(of number: Int) -> Int? {
        guard let region = members[number].region, let name = members[number].name,
            let named = RegisterColumns.region(named: name, at: region.level, gazetteer, on: day),
            named.code != region.code
        else { return nil }
        return members.firstIndex { $0.region?.code == named.code }
    }
}
