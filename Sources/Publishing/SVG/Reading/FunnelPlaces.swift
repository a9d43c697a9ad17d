import Records
import Trends
import Wording

/// A table of rates read as a funnel: people and rate of each place, the target they share, and the limits around it.
struct FunnelPlaces {
    struct Place {
        let code: String
        let name: Phrase
        let count: Int
        let people: Double
        let known: Figure.Known
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
    /// Rates are per so many people.
    let per: Double
    /// The rate that all share; `nil` without any figure.
    let target: Double?
    let targetSource: TargetSource
    /// How much counts vary, which widens the limits; `nil` for what chance alone has.
    let variation: CountVariation?

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
            guard let known = Figure(cell).known, let count = cell.count, let people = cell.denominator?.count,
                people > 0
            else { return nil }
            return Place(
                code: axis.members[member].code, name: axis.members[member].name, count: count, people: Double(people),
                known: known)
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
        let whole = root == first ? axis.index(ofCode: AxisMember.totalCode) : root
        if let whole, whole != first, let total = place(whole) {
            target = total.known.value
            targetSource = .total(total.name)
        } else {
            let people = places.reduce(0) { $0 + $1.people }
            let events = places.reduce(0) { $0 + Double($1.count) }
            target = people > 0 ? events / people * Double(per) : nil
            targetSource = .shownPlaces
        }
        (self.axis, self.places, self.absent, self.per) = (axis, places, absent, Double(per))
        self.variation = variation
    }

    /// The limits of a rate of so many people; `nil` where the target is nothing, so that none can be computed.
    func limits(people: Double) -> FunnelLimits? {
        guard let target, target > 0 else { return nil }
        let expected = target * people / per
        return FunnelLimits(ratioWithExpected: expected, dispersion: dispersion(ofEvents: expected)).scaled(by: target)
    }

    private func dispersion(ofEvents events: Double) -> FunnelDispersion {
        guard let variation, let factor = variation.factor(ofEvents: Int(events.rounded())) else { return .none }
        return FunnelDispersion(phi: factor)
    }

    /// How many times as wide as by chance alone the widest limits of a place are.
    var widening: Double {
        places.map { dispersion(ofEvents: (target ?? 0) * $0.people / per).factor }.max() ?? 1
    }

    /// Where a place lies; `nil` where its count is an estimate, which bears no verdict.
    func position(of place: Place) -> FunnelLimits.Position? {
        place.known.isEstimated ? nil : limits(people: place.people)?.position(of: place.known.value)
    }
}

extension FunnelLimits.Position {
    var isFarOut: Bool { self == .low998 || self == .high998 }
}
