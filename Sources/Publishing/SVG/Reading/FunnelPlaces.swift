import Disclosure
import Records
import Trends
import Wording

/// A table of rates read as a funnel: people and rate of each place, and the rate they share, whose limits are those of `Funnel`.
struct FunnelPlaces {
    struct Place {
        let code: String
        let name: Phrase
        let people: Double
        let known: Figure.Known
        fileprivate let cell: EstimateCell
    }

    enum TargetSource: Hashable {
        /// The released row of the whole.
        case total(Phrase)
        case shownPlaces
    }

    let axis: TableAxis
    let places: [Place]
    /// The regions without a figure.
    let absent: [(name: Phrase, figure: Figure)]
    /// The rate that all share; `nil` without any figure.
    let target: Double?
    let targetSource: TargetSource
    /// `nil` where the target is nothing, so that there are no limits.
    private let funnel: Funnel?
    /// Not about a whole that was itself estimated, or counted for a part of its period; and what was changed at random is no evidence.
    private let bearsVerdicts: Bool

    init(_ table: ChartTable, variation: CountVariation?) throws(ChartError) {
        let source = table.source
        guard let per = source.per else { throw .needsRates(chart: FunnelChart.kind) }
        guard let position = table.axes.position(of: "region") else {
            throw .missingAxes(chart: FunnelChart.kind, needs: Phrase(de: "Regionen", en: "regions"))
        }
        try table.expectSingle(besides: [position], in: FunnelChart.kind)
        let axis = table.axes[position]
        func place(_ member: Int) -> Place? {
            let cell = source.cell(at: source.axes.indices.map { $0 == position ? member : 0 })
            guard let known = Figure(cell).known, cell.count != nil, let people = cell.denominator?.count, people > 0
            else { return nil }
            return Place(
                code: axis.members[member].code, name: axis.members[member].name, people: Double(people), known: known,
                cell: cell)
        }
        let drawn = axis.leavesWithEntry
        guard let first = drawn.first else { throw .emptyAxis(axis.title) }
        var places: [Place] = []
        var absent: [(name: Phrase, figure: Figure)] = []
        for (member, name) in zip(drawn, axis.names(of: drawn)) {
            if let place = place(member) {
                places.append(place)
            } else {
                let figure = table.figure(at: [position: member])
                absent.append((name, figure.known == nil ? figure : .missing))
            }
        }
        var root = first
        while let parent = axis.members[root].parent { root = parent }
        let wholeMember = root == first ? axis.index(ofCode: AxisMember.totalCode) : root
        let whole = wholeMember.flatMap { $0 == first ? nil : place($0) }
        if let whole {
            target = whole.known.value
            targetSource = .total(whole.name)
        } else {
            let people = places.reduce(0) { $0 + $1.people }
            let events = places.reduce(0) { $0 + Double($1.cell.count ?? 0) }
            target = people > 0 ? events / people * Double(per) : nil
            targetSource = .shownPlaces
        }
        var isNoise = false
        if case .perturbed? = source.alteration { isNoise = true }
        bearsVerdicts = whole?.known.isLimited != true && !isNoise
        funnel = target.flatMap { Funnel(target: $0, per: per, variation: variation) }
        (self.axis, self.places, self.absent) = (axis, places, absent)
    }

    /// The limits of a rate of so many people; `nil` where the target is nothing, so that none can be computed.
    func limits(people: Double) -> FunnelLimits? { funnel?.limits(people: people) }

    /// How many times as wide as by chance alone the widest limits of a place are.
    var widening: Double { funnel.map { funnel in places.map { funnel.widening(people: $0.people) }.max() ?? 1 } ?? 1 }

    /// Where a place lies; `nil` where nothing bears a verdict on it.
    func position(of place: Place) -> FunnelLimits.Position? {
        bearsVerdicts ? funnel?.position(of: place.cell) : nil
    }
}

extension FunnelLimits.Position {
    var isFarOut: Bool { self == .low998 || self == .high998 }
}
