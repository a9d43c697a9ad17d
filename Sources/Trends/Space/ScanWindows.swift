/// The circles of a scan: around each region's centre, one for each distance at which regions enter.
///
/// Regions at the same distance enter together, so no window depends on their order. Only inhabited regions are centres
/// or members. A circle holds at most a share of the population.
struct ScanWindows: Sendable {
    /// Regions by distance from each centre, one centre after the other. A region after which a circle is complete stands as it
    /// is, one that others at the same distance follow as its complement (`~region`), which is below 0.
    let steps: [Int32]
    /// Where each centre's steps begin, and the end of the last.
    let starts: [Int]
    let centres: [Int]

    init(places: [SIMD2<Double>], population: [Double], share: Double) {
        let inhabited = population.indices.filter { population[$0] > 0 }
        let most = population.reduce(0, +) * share
        var (steps, starts, centres) = ([Int32](), [0], [Int]())
        var around: [(distance: Double, region: Int)] = []
        for centre in inhabited {
            around.removeAll(keepingCapacity: true)
            for region in inhabited {
                let way = places[region] - places[centre]
                around.append((way.x * way.x + way.y * way.y, region))
            }
            around.sort { $0.distance < $1.distance || ($0.distance == $1.distance && $0.region < $1.region) }
            var (place, people) = (0, 0.0)
            while place < around.count {
                var next = place
                while next < around.count, around[next].distance == around[place].distance {
                    people += population[around[next].region]
                    next += 1
                }
                // Shares such as a half of an even sum stay allowed in spite of rounding.
                guard people <= most * (1 + 1e-12) else { break }
                for between in place..<next - 1 { steps.append(~Int32(around[between].region)) }
                steps.append(Int32(around[next - 1].region))
                place = next
            }
            if steps.count > starts[starts.count - 1] {
                starts.append(steps.count)
                centres.append(centre)
            }
        }
        (self.steps, self.starts, self.centres) = (steps, starts, centres)
    }

    var isEmpty: Bool { steps.isEmpty }
}
