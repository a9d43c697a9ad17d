internal import Aggregation
internal import Geodata
internal import Records
internal import Regions
public import Trends
internal import Wording

extension Answers {
    /// What is found in the answer to a question.
    ///
    /// - Throws: as `answer`; `ComparisonError`, `SignalError`, `HotspotError`, `SpatialScanError`.
    public func assessment(_ choice: AssessmentChoice, of question: Question) throws -> any Assessment {
        switch choice {
        case .comparison(.rest): return try comparisonWithRest(question)
        case .comparison(let reference): return try comparison(question, with: reference)
        case .trend:
            let table = try answer(question.withTotalsAmongRows)
            return try SeriesTrends(table, showing: question.withTotals ? table.allMembers : nil)
        case .breaks:
            let table = try answer(question.withTotalsAmongRows)
            return try SeriesBreaks(table, showing: question.withTotals ? table.allMembers : nil)
        case .signals(let options):
            let table = try answer(question.withTotalsAmongRows)
            return try SeriesSignals(table, showing: question.withTotals ? table.allMembers : nil, options: options)
        case .hotspots(let options):
            let table = try answer(question)
            return try Hotspots(
                table, in: try geography(of: table), variation: try variation(of: question), options: options)
        case .spaceTimeClusters(let options):
            let table = try answer(question)
            return try SpaceTimeClusters(
                table, in: try geography(of: table), variation: try variation(of: question), options: options)
        case .needs: return try needs(question)
        }
    }

    /// What a condition on the date leaves out is looked up all the same: `date = 2017` against the year before needs 2016.
    func comparison(
        _ question: Question, with reference: ComparisonTable.Reference
    ) throws -> ComparisonTable {
        let table = try answer(question)
        guard table.axes.contains(where: { $0.dimension == "period" }) else { throw ComparisonError.noPeriods }
        let wider = try question.ofMorePeriods.map { try answer($0) } ?? table
        let periods = wider.axes.first { $0.dimension == "period" }
        let finest = periods?.members.compactMap { Period(code: $0.code)?.grain }.max()
        if case .period(let base) = reference, periods?.index(ofCode: base.code) == nil || base.grain != finest {
            throw ComparisonError.periodNotThere(base.name)
        }
        return ComparisonTable(
            table, with: reference, among: wider, variation: try variation(of: question) ?? CountVariation(wider))
    }

    func comparisonWithRest(_ question: Question) throws -> ComparisonTable {
        let (whole, shown) = try wholeAndShown(question)
        return try ComparisonTable(withRestOf: whole, showing: shown, variation: try variation(of: question))
    }

    private func needs(_ question: Question) throws -> NeedAndProvision {
        guard question.query.kind != .participation else { throw ComparisonError.participationIsNoNeed }
        let (whole, shown) = try wholeAndShown(question)
        if let wide = whole.axes.first(where: { $0.dimension != "region" && $0.leaves.count > 1 }) {
            throw ComparisonError.severalMembers(wide.title)
        }
        return try NeedAndProvision(
            whole, provided: try provided(beside: question), provision: try provision(for: whole), showing: shown,
            variation: try variation(of: question))
    }

    /// All regions with their totals, and the codes of those that the question is about.
    private func wholeAndShown(_ question: Question) throws -> (EstimateTable, Set<String>) {
        let table = try answer(question)
        guard let regions = table.axes.first(where: { $0.dimension == "region" }) else {
            throw ComparisonError.noRegions
        }
        guard let whole = question.ofAllRegions?.withTotalsAmongRows else { throw ComparisonError.noWhole }
        return (try answer(whole), Set(regions.members.map(\.code)))
    }

    /// Where the regions of a table lie and which of them touch.
    func geography(of table: EstimateTable) throws -> RegionGeography {
        let codes = Set(
            table.axes.first { $0.dimension == "region" }?.members.filter { !$0.isUnassigned }
                .map { RegionCode($0.code) } ?? [])
        let facts = workspace.facts
        let register = facts.gazetteer.register(of: facts.territoryDay)
        // Larger regions are put together from smaller ones where they have no boundary of their own.
        let boundaries = try workspace.completed(try workspace.boundariesIfAny(), for: table).set
        let places = RegionPlaces(codes, gazetteer: register, boundaries: boundaries).places
        guard let projection = LocalProjection(around: places.values) else {
            return RegionGeography(places: [:], neighbours: [], isSchematic: false)
        }
        let hasOwn = Set(places.keys).isSubset(of: boundaries.boundaries.map(\.code))
        // Who touches whom is a question within one level.
        let levels = Dictionary(grouping: places.keys) { register.region($0)?.level.name ?? "" }
        let pairs = try levels.keys.sorted().flatMap { level in
            try RegionTiles.neighbours(of: Set(levels[level] ?? []), in: register, boundaries: boundaries)
        }
        return RegionGeography(
            places: Dictionary(
                uniqueKeysWithValues: places.map { code, place in
                    let point = projection.project(place)
                    return (code.text, SIMD2(point.x, point.y))
                }), neighbours: pairs.map { [$0.one.text, $0.other.text] },
            isSchematic: boundaries.isSchematic || !hasOwn)
    }

    /// The rates of participation of the same regions and periods; `nil` where no table tells of them.
    func provided(beside question: Question) throws -> EstimateTable? {
        let asked = question.query
        let groupings = asked.groupings.filter {
            switch $0 {
            case .region, .period: true
            default: false
            }
        }
        let query = try Query(
            kind: .participation, groupings: groupings, level: asked.level, filter: asked.filter?.onlyAbout("period"),
            denominator: asked.denominator)
        do {
            return try answer(Question(query: query, per: question.per, audience: question.audience))
        } catch WorkspaceError.noSlice {
            return nil
        } catch QueryError.nothingDelivered {
            return nil
        }
    }

    /// The measures of the register by the regions of a table that they name.
    private func provision(for table: EstimateTable) throws -> NeedAndProvision.Provision {
        let axis = table.axes.first { $0.dimension == "region" }
        let roots = Set(axis?.members.filter { $0.parent == nil }.map { RegionCode($0.code) } ?? [])
        let period = table.axes.first { $0.dimension == "period" }.flatMap { axis in
            axis.leaves.first.flatMap { Period(code: axis.members[$0].code) }
        }
        let measures = try RegisteredMeasure.all(of: workspace).filter { measure in
            period.map(measure.mayRun) ?? true
        }
        let local = measures.filter { $0.regions.allSatisfy { !roots.contains($0) } && !$0.regions.isEmpty }
        var found = [String: [String]]()
        for member in axis?.members ?? [] {
            let code = RegionCode(member.code)
            found[member.code] = local.filter { measure in
                measure.regions.contains { isPart($0, of: code) || isPart(code, of: $0) }
            }.map(\.id)
        }
        return NeedAndProvision.Provision(
            measures: found, everywhere: measures.count - local.count,
            undated: measures.count { $0.start == nil && $0.end == nil })
    }

    private func isPart(_ region: RegionCode, of other: RegionCode) -> Bool {
        var current: RegionCode? = region
        while let code = current {
            if code == other { return true }
            current = workspace.facts.gazetteer.region(code)?.parent
        }
        return false
    }
}

extension EstimateTable {
    fileprivate var allMembers: [[Int]] { axes.map { Array($0.members.indices) } }
}
