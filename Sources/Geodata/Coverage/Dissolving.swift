internal import Regions

extension Coverage {
    /// Areas put together to larger ones, such as municipalities to counties: borders inside a larger area go.
    ///
    /// Where the borders of neighbours do not fit, both stay; ``Composition`` sees to it.
    ///
    /// - Parameter owner: the larger area that an area belongs to; `nil` leaves it out.
    /// - Returns: the larger areas in the order in which they first come.
    func dissolved(by owner: (RegionCode) -> RegionCode?) -> [Boundary] {
        var order = [RegionCode]()
        var walks = [RegionCode: Set<Walk>]()
        for (code, polygons) in zip(codes, areas) {
            guard let larger = owner(code) else { continue }
            if walks[larger] == nil { order.append(larger) }
            for walk in polygons.joined().joined() where walks[larger]?.remove(~walk) == nil {
                walks[larger, default: []].insert(walk)
            }
        }
        return order.map { larger in
            Boundary(code: larger, polygons: polygons(around: (walks[larger] ?? []).sorted()))
        }
    }

    private func polygons(around walks: [Walk]) -> [[Boundary.Ring]] {
        let lines = walks.map { $0 >= 0 ? arcs[Int($0)] : arcs[Int(~$0)].reversed() }
        return RingAssembly(points: points, lines: lines).polygons().map { rings in
            rings.map { ring in places(ring.map { walks[$0] }) }
        }
    }
}
