internal import Records
internal import Regions
internal import Wording

/// Finds the finest region that the columns of a row name.
struct RegionResolver {
    /// What became of a row's place.
    enum Resolution: Equatable {
        /// A name that places inside the region share leaves open which is meant.
        case found(RegionCode, shared: SharedName? = nil)
        /// The finest name is missing, unknown, ambiguous or contradicts the coarser one; the row stays at the region
        /// above.
        case keptFurtherUp(RegionCode, suggestion: String?)
        case unknown(suggestion: String?)
    }

    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    private let matchesByCode: Bool
    /// For each column of names on which level it names places, where that is said.
    private let preferences: [LevelPreference?]
    private var known: [Key: Resolution] = [:]
    /// Names of more places than any register has are not remembered: memory stays flat.
    private static let mostRemembered = 50_000
    private var eras: [CivilDate: Int] = [:]

    /// Days on which the same regions exist give the same answer.
    private struct Key: Hashable {
        let names: [String]
        let era: Int
    }

    init(
        gazetteer: Gazetteer, history: TerritorialHistory, matchesByCode: Bool, preferences: [LevelPreference?] = []
    ) {
        self.preferences = preferences
        self.gazetteer = gazetteer
        self.history = history
        self.matchesByCode = matchesByCode
    }

    /// - Parameter names: what the row's columns say, the coarsest first.
    mutating func resolve(_ names: [String], on day: CivilDate) -> Resolution {
        let era = eras[day] ?? gazetteer.era(of: day.description)
        eras[day] = era
        let key = Key(names: names, era: era)
        if let resolution = known[key] { return resolution }
        let resolution = matchesByCode ? code(names) : name(names, on: day.description)
        if known.count < Self.mostRemembered { known[key] = resolution }
        return resolution
    }

    private func code(_ codes: [String]) -> Resolution {
        guard let text = codes.last(where: { !$0.isEmpty }) else { return .unknown(suggestion: nil) }
        let readings = CodeNotation.readings(of: text).map(RegionCode.init)
        // A code of a region that was dissolved before the register begins is known by what became of it.
        let code = readings.first { gazetteer.region($0) != nil } ?? readings.first(where: history.isHistoric)
        if let code { return codes.last == text ? .found(code) : .keptFurtherUp(code, suggestion: nil) }
        return .unknown(suggestion: Suggestion.nearest(to: text, in: gazetteer.regions.lazy.map(\.code.text)))
    }

    /// A coarse name that is unknown ends the search: a village of the same name may lie anywhere.
    private func name(_ names: [String], on day: String) -> Resolution {
        var current: RegionCode?
        var isFinest = true
        var nearest: String?
        var shared: SharedName?
        for (index, name) in names.enumerated() {
            guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
                isFinest = false
                continue
            }
            let preference = preferences.indices.contains(index) ? preferences[index] : nil
            let match = gazetteer.match(
                name: name, below: current.map(history.today), on: day, today: history.today, preferring: preference)
            switch match {
            case .found(let region):
                (current, isFinest, nearest) = (region.code, true, nil)
                shared = SharedName(
                    region, with: gazetteer.namesakes(of: name, in: region, on: day, preferring: preference))
            case .ambiguous(let regions):
                (current, isFinest) = (current ?? regionAbove(regions), false)
            case .unknown(let suggestion):
                guard let current else { return .unknown(suggestion: suggestion) }
                isFinest = false
                if !isItself(name, current, on: day) { nearest = nearest ?? suggestion }
            }
        }
        guard let current else { return .unknown(suggestion: nil) }
        return isFinest ? .found(current, shared: shared) : .keptFurtherUp(current, suggestion: nearest)
    }

    /// The finest region that holds all of several.
    private func regionAbove(_ regions: [Region]) -> RegionCode? {
        let lines = regions.map { gazetteer.lineage(of: $0.code).map(\.code) }
        return lines.first?.first { code in lines.allSatisfy { $0.contains(code) } }
    }

    /// `Peine` in the column of villages of a row whose municipality is Peine says nothing new.
    private func isItself(_ name: String, _ code: RegionCode, on day: String) -> Bool {
        if case .found(let region) = gazetteer.match(name: name, on: day, today: history.today) {
            region.code == code
        } else {
            false
        }
    }
}
