@testable import Disclosure

/// The audit of released files, asked about the cells of a protection with some of them withheld.
enum SingleAudit {
    /// The withheld cells that can be fewer than `width` whole numbers, and those of which it is not told.
    static func exposed(_ withheld: [Bool], of cells: LinkedCells, width: Int) -> [Int] {
        let chosen = cells.values.indices.filter { withheld[$0] }
        let numbers = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
        let sums = cells.equations.compactMap { equation -> AttackSystem.Sum? in
            var terms = [AttackSystem.Term]()
            var known = 0
            for (cell, sign) in [(equation.total, 1)] + equation.parts.map({ ($0, -1) }) {
                if let number = numbers[cell] {
                    terms.append(AttackSystem.Term(unknown: number, coefficient: sign))
                } else {
                    known += sign * cells.values[cell]
                }
            }
            let statement = AuditStatement(parts: [], total: [], published: [], publishedParts: [], isAtMost: false)
            return terms.isEmpty ? nil : AttackSystem.Sum(terms: terms, value: -known, statement: statement)
        }
        let system = AttackSystem(
            unknowns: chosen.map { AttackSystem.Unknown(cell: $0, key: nil, lower: 1, upper: nil) }, sums: sums)
        let narrowed = BoundPropagation(system)
        return ReleaseAudit.components(of: system).flatMap { component -> [Int] in
            var attack = ComponentAttack(
                component, of: system, narrowed: narrowed,
                demand: ComponentAttack.Demand(width: width, seeksIntervals: false), mostSteps: 1_000_000)
            attack.run()
            return component.indices.filter { attack.isNarrow($0) || attack.values($0).count < width }
                .map { chosen[component[$0]] }
        }.sorted()
    }
}
