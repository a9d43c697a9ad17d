internal import Records

/// Puts a band of ages together from others.
enum AgeTiling {
    /// The bands that hold exactly the years of `target`, each year once; of several ways the one with the fewest bands.
    ///
    /// 10-17 of 6-9, 10-13, 14-17, 18+ → 10-13, 14-17; 12-15 of the same → `nil`; 0+ needs a last band that is open.
    static func pieces(of target: AgeBand, from bands: some Sequence<AgeBand>) -> [AgeBand]? {
        // For a year of age the bands that lead from it to the end; bands are met from the oldest down, so all that can
        // follow a band is known when it is met.
        var best = [target.upper.map { $0 + 1 } ?? Int.max: [AgeBand]()]
        for band in bands.sorted(by: >) where target.holds(band) {
            guard let rest = best[band.upper.map { $0 + 1 } ?? Int.max] else { continue }
            if best[band.lower].map({ $0.count > rest.count + 1 }) ?? true { best[band.lower] = [band] + rest }
        }
        return best[target.lower]
    }
}
