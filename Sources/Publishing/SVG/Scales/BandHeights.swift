import Records

/// Where the bands of a pyramid stand, in pixels above its base: as high as they have years where that can be drawn, else equally high.
struct BandHeights {
    /// One for each band, from the youngest.
    let extents: [ClosedRange<Double>]
    /// Whether heights tell years.
    let isByYears: Bool

    private static let lowest = 15.0
    private static let most = 460.0
    private static let lowestOfMany = 4.0

    init(_ pyramid: AgePyramid) {
        let count = Double(pyramid.bands.count)
        if let years = pyramid.years, let narrowest = years.min(),
            let first = pyramid.bands.first, let last = pyramid.bands.last, let open = years.last
        {
            let span = Double(last.ages.lower + open - first.ages.lower)
            let unit = min(Self.lowest / Double(narrowest), max(Self.most, Self.lowestOfMany * count) / span)
            if unit * Double(narrowest) >= Self.lowestOfMany {
                extents = zip(pyramid.bands, years).map { band, years in
                    let start = Double(band.ages.lower - first.ages.lower) * unit
                    return start...(start + Double(years) * unit)
                }
                isByYears = true
                return
            }
        }
        let height = max(Self.lowestOfMany, min(18, Self.most / count))
        extents = pyramid.bands.indices.map { Double($0) * height...Double($0 + 1) * height }
        isByYears = false
    }

    var total: Double { extents.map(\.upperBound).max() ?? 0 }
}
