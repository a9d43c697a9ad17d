internal import Records

/// The series with the period in which the measure begins.
struct EffectTiming {
    let series: CountSeries
    /// The first period with the measure; `nil` where it begins so early or late that one side has none.
    let start: Int?
    /// A period that is partly before and partly after, which is neither.
    let cutPeriod: Int?

    /// - Returns: `nil` where the series is withheld or has no counts.
    /// - Throws: `EffectError.startOutside`.
    init?(_ subject: PublishedSeries, _ question: MeasureEffect.Question) throws(EffectError) {
        guard !subject.isWithheld, let grain = subject.grain, let counted = subject.counted,
            let first = subject.points.first?.period, let last = subject.points.last?.period
        else { return nil }
        guard question.start > first.firstDay, question.start <= last.lastDay else {
            throw .startOutside(first: first.name, last: last.name)
        }
        let beginning = Period(grain, containing: question.start)
        let isCut = beginning.firstDay != question.start
        let start = beginning.index - first.index + (isCut ? 1 : 0)
        cutPeriod = isCut ? start - 1 : nil
        series = isCut ? counted.without(period: start - 1) : counted
        self.start = start > 0 && start < counted.counts.count ? start : nil
    }
}

/// What the series is held against, each at its grain; `nil` where it is not published at it.
struct EffectComparisons {
    var comparison, neighbours, reporting: CountSeries?
    /// How many of the neighbours are published at the grain, and how many there are.
    var neighbourhood = (published: 0, all: 0)

    init() {}

    /// - Throws: `EffectError.noRegion`, `.comparedWithItself`.
    init(
        beside series: CountSeries, leavingOut cut: Int?, of place: Int, in table: EstimateTable,
        _ question: MeasureEffect.Question, _ geography: RegionGeography, _ control: EstimateTable?
    ) throws(EffectError) {
        guard let regions = table.axes.position(of: "region") else { throw .noSeries }
        let grain = table.publishedSeries(ofRegion: place).grain
        func counts(_ member: Int, in table: EstimateTable) -> CountSeries? {
            let found = table.publishedSeries(ofRegion: member, at: grain)
            guard !found.isWithheld, found.grain == grain, let counted = found.counted else { return nil }
            return cut.map { $0 < counted.counts.count ? counted.without(period: $0) : counted } ?? counted
        }
        let axis = table.axes[regions]
        if let code = question.comparison {
            guard let found = axis.index(ofCode: code) else { throw .noRegion(code) }
            guard !axis.isPart(found, of: place), !axis.isPart(place, of: found) else { throw .comparedWithItself }
            comparison = counts(found, in: table)
        } else {
            let roots = axis.members.indices.filter { axis.members[$0].parent == nil && $0 != place }
            comparison = roots.count == 1 ? counts(roots[0], in: table).flatMap { $0.without(series) } : nil
        }
        let touching = Set(geography.neighbours.filter { $0.contains(question.region) }.flatMap { $0 })
        // Of the region's own level: what it lies in, and what lies in it, is no neighbour.
        let around = axis.members.indices.filter {
            $0 != place && touching.contains(axis.members[$0].code)
                && axis.members[$0].level == axis.members[place].level
        }
        let published = around.compactMap { counts($0, in: table) }
        neighbours = CountSeries.sum(published, like: series)
        neighbourhood = (published.count, around.count)
        if let control, let regions = control.axes.position(of: "region"),
            let member = control.axes[regions].index(ofCode: question.region)
        {
            reporting = counts(member, in: control).flatMap { CountSeries.sum([$0], like: series) }
        }
    }
}
