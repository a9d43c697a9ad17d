internal import Records
internal import Regions
internal import Wording

/// Finds the finest region that the columns of a row name.
struct RegionResolver {
    /// What became of a row's place.
    enum Resolution: Equatable {
        case found(RegionCode)
        /// The finest name is unknown or contradicts the coarser one; the row stays at the region above.
        case keptFurtherUp(RegionCode, suggestion: String?)
        case unknown(suggestion: String?)
    }

    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    private let matchesByCode: Bool
    private var known: [Key: Resolution] = [:]

    private struct Key: Hashable {
        let names: [String]
        let day: CivilDate
    }

    init(gazetteer: Gazetteer, history: TerritorialHistory, matchesByCode: Bool) {
        self.gazetteer = gazetteer
        self.history = history
        self.matchesByCode = matchesByCode
    }

    /// - Parameter names: what the row's columns say, the coarsest first.
    mutating func resolve(_ names: [String], on day: CivilDate) -> Resolution {
        let key = Key(names: names, day: day)
        if let resolution = known[key] { return resolution }
        let resolution = matchesByCode ? code(names) : name(names, on: day.description)
        known[key] = resolution
        return resolution
    }

    private func code(_ codes: [String]) -> Resolution {
        guard let text = codes.last(where: { !$0.isEmpty }) else { return .unknown(suggestion: nil) }
        for candidate in [text, "0" + text] where gazetteer.region(RegionCode(candidate)) != nil {
            return .found(RegionCode(candidate))
        }
        return .unknown(suggestion: Suggestion.nearest(to: text, in: gazetteer.regions.lazy.map(\.code.text)))
    }

    private func name(_ names: [String], on day: String) -> Resolution {
        var current: RegionCode?
        var problem: (isPresent: Bool, suggestion: String?) = (false, nil)
        for name in names where !name.isEmpty {
            switch gazetteer.match(name: name, below: current.map(history.today), on: day) {
            case .found(let region):
                current = region.code
            case .ambiguous:
                problem = (true, nil)
            case .unknown(let suggestion):
                if let current, isItself(name, current, on: day) { continue }
                problem = (true, problem.suggestion ?? suggestion)
            }
        }
        guard let current else { return .unknown(suggestion: problem.suggestion) }
        return problem.isPresent ? .keptFurtherUp(current, suggestion: problem.suggestion) : .found(current)
    }

    /// `Peine` in the column of villages of a row whose municipality is Peine says nothing new.
    private func isItself(_ name: String, _ code: RegionCode, on day: String) -> Bool {
        if case .found(let region) = gazetteer.match(name: name, on: day) { region.code == code } else { false }
    }
}
