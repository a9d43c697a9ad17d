internal import Records
internal import Wording

/// An axis over which figures of suppliers are added: it knows which parts a whole needs before it is one.
struct AggregateAxis {
    /// All members, those that are only counted on the way included.
    private(set) var axis: TableAxis
    /// For every value a record can hold, the index of its member.
    private(set) var memberOfValue: [Int]
    /// Members that a whole may lack: what is at no known place, or bears no entry.
    private var isOptional: [Bool]
    /// Members that the question's condition leaves out.
    private var isExcluded: [Bool]
    /// How many parts a whole needs, where that is not the number of its members: 12 months.
    private var partsNeeded: [Int: Int]
    /// Whether what is optional may stand beside the others: rows at no known place do; rows without a sex, beside those
    /// with one, may be the sum of both.
    private let addsOptional: Bool
    /// How many members, from the first on, answer the question; the rest are counted on the way.
    let shown: [Int]

    /// - Parameters:
    ///   - excludes: whether the condition leaves out a value.
    init(
        _ plan: AxisPlan, optional: (AxisMember) -> Bool, addsOptional: Bool, shown: [Int]? = nil,
        partsNeeded: [Int: Int] = [:], excludes: (Int) -> Bool
    ) {
        axis = plan.axis
        memberOfValue = plan.memberOfValue
        isOptional = axis.members.map(optional)
        self.addsOptional = addsOptional
        self.partsNeeded = partsNeeded
        self.shown = shown ?? Array(axis.members.indices)
        var isMeant = Array(repeating: false, count: axis.members.count)
        var hasValue = isMeant
        for (value, member) in plan.memberOfValue.enumerated() {
            hasValue[member] = true
            if !excludes(value) { isMeant[member] = true }
        }
        let branches = Set(axis.members.compactMap(\.parent))
        isExcluded = axis.members.indices.map { !branches.contains($0) && hasValue[$0] && !isMeant[$0] }
        for branch in branches.sorted(by: >) {
            isExcluded[branch] = axis.members.indices.allSatisfy {
                axis.members[$0].parent != branch || isExcluded[$0]
            }
        }
    }

    /// The index of the one member that stands for all; one is put above them where there are several.
    mutating func total() -> Int {
        let roots = axis.members.indices.filter { axis.members[$0].parent == nil }
        if roots.count == 1 { return roots[0] }
        let all = AxisMember(
            code: AxisMember.totalCode, name: Phrase(de: "Insgesamt", en: "Total"), level: "0", parent: nil)
        axis = TableAxis(
            dimension: axis.dimension, title: axis.title,
            members: [all]
                + axis.members.map { member in
                    AxisMember(
                        code: member.code, name: member.name, level: member.level,
                        parent: member.parent.map { $0 + 1 } ?? 0)
                })
        memberOfValue = memberOfValue.map { $0 + 1 }
        isOptional = [false] + isOptional
        isExcluded = [false] + isExcluded
        partsNeeded = Dictionary(uniqueKeysWithValues: partsNeeded.map { ($0.key + 1, $0.value) })
        return 0
    }

    /// Adds up the parts into the wholes above them, from the last member to the first.
    func rollUp(_ figures: inout [SuppliedFigure], axes: [TableAxis], along position: Int) {
        let members = axis.members
        var parts = Array(repeating: [Int](), count: members.count)
        for (index, member) in members.enumerated() {
            if let parent = member.parent { parts[parent].append(index) }
        }
        let (stride, starts) = (axes.stride(along: position), axes.lineStarts(along: position))
        for whole in members.indices.reversed() where !parts[whole].isEmpty {
            let (optional, known) = (
                parts[whole].filter { isOptional[$0] }, parts[whole].filter { !isOptional[$0] && !isExcluded[$0] }
            )
            let excluded = parts[whole].count { isExcluded[$0] && !isOptional[$0] }
            let needed = (partsNeeded[whole] ?? known.count + excluded) - excluded
            for start in starts {
                var sum = figures[start + whole * stride]
                var (there, hasOptional) = (0, false)
                for part in known {
                    let figure = figures[start + part * stride]
                    if !figure.isNone { there += 1 }
                    sum.add(figure)
                }
                for part in optional {
                    let figure = figures[start + part * stride]
                    if !figure.isNone { hasOptional = true }
                    sum.add(figure)
                }
                if there > 0, there < needed || hasOptional && !addsOptional { sum.lackPart() }
                figures[start + whole * stride] = sum
            }
        }
    }
}
