internal import Aggregation
public import Records
internal import Regions
public import Trends
internal import Wording

/// What is asked about the time before and after a measure began.
public struct EffectChoice: Hashable, Sendable {
    /// The measure's id in the register; `nil` where start and region are named.
    public var measure: String?
    /// Incidents or another kind of record.
    public var outcome = "incidents"
    /// A region by its name or code; `nil` for that of the measure.
    public var region: String?
    /// The first day, where it is not that of the register.
    public var start: CivilDate?
    /// An area to compare with; `nil` for the rest of the area.
    public var against: String?
    /// A condition for the counts, such as `school_time = outside`.
    public var condition: String?
    /// A condition for counts of which no change was to be expected.
    public var control: String?
    /// The grain; `nil` for the finest that is published.
    public var grain: String?
    /// Who will see the answer.
    public var audience = Question.Audience.everybody

    public init() {}
}

extension Answers {
    /// What changed when a measure began.
    ///
    /// - Throws: as `answer`; `EffectError`, `EffectChoiceError`, `InterruptedSeriesError`.
    public func effect(_ choice: EffectChoice) throws -> MeasureEffect {
        let (region, start, isFictitious, end) = try place(of: choice)
        guard let kind = RecordKind(rawValue: choice.outcome) else {
            throw WorkspaceError.unknownRecords(choice.outcome, known: RecordKind.allCases.map(\.rawValue))
        }
        let asked = MeasureEffect.Question(
            region: region.text, start: start, isStartFictitious: isFictitious,
            comparison: try choice.against.map { try self.region(named: $0).text }, end: end)
        let grains = try choice.grain.map { term -> [PeriodGrain] in
            guard case .period(let grain) = try Grouping(term, kind: kind) else {
                throw EffectChoiceError.noGrain(term)
            }
            return [grain]
        }
        // From the finest on: the first that bears an answer, else the first that there is.
        var (found, problem): (MeasureEffect?, (any Error)?) = (nil, nil)
        for grain in grains ?? [.month, .quarter, .halfYear, .year] {
            do {
                let effect = try self.effect(asked, of: kind, at: grain, choice)
                if effect.bearsAnswer { return effect }
                found = found ?? effect
            } catch let error as WorkspaceError {
                problem = problem ?? error
            } catch let error as EffectError {
                guard case .startOutside = error else { throw error }
                problem = problem ?? error
            }
        }
        if let found { return found }
        throw problem ?? EffectError.noSeries
    }

    private func effect(
        _ asked: MeasureEffect.Question, of kind: RecordKind, at grain: PeriodGrain, _ choice: EffectChoice
    ) throws -> MeasureEffect {
        func table(_ condition: String?) throws -> EstimateTable {
            let query = try Query(
                kind: kind, groupings: [.region, .period(grain)],
                level: workspace.facts.gazetteer.region(RegionCode(asked.region))?.level.name,
                filter: try condition.map { try Filter($0, kind: kind) })
            return try answer(Question(query: query, audience: choice.audience, withTotals: true))
        }
        if let control = choice.control {
            guard control != choice.condition else { throw EffectChoiceError.controlIsOutcome }
            if try Filter(control, kind: kind).onlyAbout("region") != nil { throw EffectChoiceError.controlNamesRegion }
        }
        let own = try table(choice.condition)
        return try MeasureEffect(
            own, asked, in: try geography(of: own), reporting: try choice.control.map { try table($0) })
    }

    private func place(of choice: EffectChoice) throws -> (RegionCode, CivilDate, isFictitious: Bool, end: CivilDate?) {
        var measure: RegisteredMeasure?
        if let id = choice.measure {
            let known = try RegisteredMeasure.all(of: workspace)
            measure = known.first { $0.id == id }
            if measure == nil {
                let ids = known.map(\.id)
                throw EffectChoiceError.unknownMeasure(id, known: ids, suggestion: Suggestion.nearest(to: id, in: ids))
            }
        }
        guard let start = choice.start ?? measure?.start else {
            throw EffectChoiceError.noStart(measure: measure?.name)
        }
        let isFictitious = choice.start == nil && (measure?.isStartFictitious ?? false)
        if let name = choice.region { return (try region(named: name), start, isFictitious, measure?.end) }
        guard let measure else { throw EffectChoiceError.noRegion }
        guard measure.regions.count == 1 else { throw EffectChoiceError.severalRegions(measure.name) }
        return (measure.regions[0], start, isFictitious, measure.end)
    }

    func region(named term: String) throws -> RegionCode {
        let codes = try RegionTerm.codes(term, in: workspace.facts, on: workspace.facts.territoryDay)
        guard codes.count == 1 else { throw workspace.facts.ambiguity(of: term, codes) }
        return codes[0]
    }
}
