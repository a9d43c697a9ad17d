internal import Records
internal import Trends

/// What the denominators of many cells have in common, gathered in one pass.
struct DenominatorsInUse {
    /// A base as a figure names it, and the censuses that it rests on.
    struct Base {
        let name: String
        let parts: [String]
    }

    private(set) var total = 0
    private(set) var modelled = 0
    private(set) var estimated = 0
    /// Whether each is a number of residents, not of a group among them.
    private(set) var areResidentsOnly = true
    private(set) var days = Set<CivilDate>()
    /// Each once, in the order of the cells.
    private(set) var bases: [Base] = []

    init(_ cells: [EstimateCell]) {
        var last: Denominator?
        for cell in cells {
            guard let used = cell.denominator else { continue }
            total += 1
            if used.isModelled { modelled += 1 }
            if used.status == .estimated { estimated += 1 }
            if used.group != .residents { areResidentsOnly = false }
            // Neighbouring cells mostly share day and base.
            if used.date != last?.date { days.insert(used.date) }
            if used.base != last?.base, !bases.contains(where: { $0.name == used.base }) {
                bases.append(Base(name: used.base, parts: used.bases))
            }
            last = used
        }
    }
}
