extension CountSeries {
    /// The sum of some series of the same periods; `nil` where there is none. A period of which one of them has no count has none.
    static func sum(_ series: [CountSeries], like other: CountSeries) -> CountSeries? {
        let fitting = series.filter {
            $0.counts.count == other.counts.count && $0.firstSeason == other.firstSeason
        }
        guard !fitting.isEmpty else { return nil }
        return CountSeries(
            counts: other.counts.indices.map { period in
                let counts = fitting.compactMap { $0.counts[period] }
                return counts.count == fitting.count ? counts.reduce(0, +) : nil
            }, exposures: other.counts.indices.map { period in fitting.reduce(0) { $0 + $1.exposures[period] } },
            periodsPerYear: other.periodsPerYear, firstSeason: other.firstSeason)
    }

    /// The same without the count of a period.
    func without(period: Int) -> CountSeries {
        var counts = counts
        counts[period] = nil
        return CountSeries(
            counts: counts, exposures: exposures, periodsPerYear: periodsPerYear, firstSeason: firstSeason)
    }

    /// The rest of a whole without a part of it; `nil` where the two are of other periods or the part is not smaller.
    func without(_ part: CountSeries) -> CountSeries? {
        guard part.counts.count == counts.count, part.firstSeason == firstSeason else { return nil }
        let rest = zip(counts, part.counts).map { whole, part in
            whole.flatMap { whole in part.map { whole - $0 } }
        }
        guard rest.allSatisfy({ $0 ?? 0 >= 0 }) else { return nil }
        // Where only days are known of one of them, the rest has what the whole has.
        return CountSeries(
            counts: rest, exposures: zip(exposures, part.exposures).map { $0 > $1 ? $0 - $1 : $0 },
            periodsPerYear: periodsPerYear, firstSeason: firstSeason)
    }
}
