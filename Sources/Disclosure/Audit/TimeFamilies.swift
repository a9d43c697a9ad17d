internal import Records

/// What periods are made of, by their codes.
enum TimeFamilies {
    /// Every period with those of each finer grain that lie in it, and what lies across them.
    static func families(of codes: [String]) -> [CodeFamily] {
        let periods = codes.enumerated().compactMap { number, code in Period(code: code).map { (number, $0) } }
        let ofGrain = Dictionary(grouping: periods, by: \.1.grain)
        let unassigned = Dictionary(
            uniqueKeysWithValues: codes.enumerated().filter { $0.element.hasSuffix(AxisMember.unassignedSuffix) }.map {
                (String($0.element.dropLast(AxisMember.unassignedSuffix.count)), $0.offset)
            })
        var families = [CodeFamily]()
        for coarse in PeriodGrain.allCases {
            for fine in PeriodGrain.allCases where fine != coarse && fine.nests(in: coarse) {
                guard let wholes = ofGrain[coarse], let finer = ofGrain[fine] else { continue }
                let parts = Dictionary(grouping: finer) { $0.1.within(coarse) }
                let hasCrossings = unassigned.keys.contains { $0.hasSuffix(".\(fine.rawValue)") }
                for (number, whole) in wholes {
                    guard let parts = parts[whole]?.map(\.0) else { continue }
                    let across = unassigned["\(whole.code).\(fine.rawValue)"].map { [$0] } ?? []
                    families.append(
                        CodeFamily(
                            parent: number, parts: parts + across,
                            mayHoldMore: hasCrossings && across.isEmpty && coarse != .year))
                }
            }
        }
        return families
    }

    /// All of time as the sum over its years, school years or weeks.
    static func overAll(_ codes: [String], total: Int, isGuess: Bool) -> [CodeFamily] {
        let sets: [(grain: PeriodGrain, across: String)] = [
            (.year, AxisMember.totalCode + AxisMember.unassignedSuffix),
            (.schoolYear, "\(AxisMember.totalCode).\(PeriodGrain.schoolYear.rawValue)\(AxisMember.unassignedSuffix)"),
            (.week, "\(AxisMember.totalCode).\(PeriodGrain.week.rawValue)\(AxisMember.unassignedSuffix)"),
        ]
        return sets.compactMap { grain, across in
            let parts = codes.indices.filter { Period(code: codes[$0])?.grain == grain || codes[$0] == across }
            let isThere = parts.contains { codes[$0] != across }
            return isThere ? CodeFamily(parent: total, parts: parts.filter { $0 != total }, isGuess: isGuess) : nil
        }
    }
}
