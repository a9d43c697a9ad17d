internal import Aggregation
internal import Disclosure
internal import Records
internal import Regions
public import Wording

/// A publication table cut more coarsely, so that less of it has to be withheld.
struct Redesign {
    /// Which of the kind's tables, and what stands for it.
    let place: Int
    let table: Configuration.PublicationTable
    let change: Phrase

    /// All single steps by which one of the tables becomes coarser: its periods, its categories, its level, or a field left out.
    static func steps(_ tables: [Configuration.PublicationTable], levels: [RegionLevel]) -> [Redesign] {
        tables.enumerated().flatMap { place, table in
            table.groupings.enumerated().flatMap { position, grouping in
                coarser(grouping).map { next, change in
                    var groupings = table.groupings
                    groupings[position] = next
                    return Redesign(
                        place: place, table: .init(groupings: groupings, level: table.level, measure: table.measure),
                        change: change)
                } + leftOut(position, of: table).map { Redesign(place: place, table: $0.table, change: $0.change) }
            } + upperLevel(of: table, levels).map { Redesign(place: place, table: $0.table, change: $0.change) }
        }
    }

    private static func coarser(_ grouping: Grouping) -> [(Grouping, Phrase)] {
        switch grouping {
        case .period(let grain):
            return PeriodGrain.allCases.filter { $0 != grain && grain.nests(in: $0) && $0 != .week }.map { coarse in
                (
                    .period(coarse),
                    Phrase(
                        de: "\(coarse.title(.german)) statt \(grain.title(.german))",
                        en: "\(coarse.title(.english)) for \(grain.title(.english))")
                )
            }
        case .column("category", depth: nil):
            return [
                (
                    .column("category", depth: 1),
                    Phrase(de: "Obergruppen statt einzelner Arten", en: "groups for single categories")
                )
            ]
        case .schoolTime(detail: true):
            return [
                (
                    .schoolTime(detail: false),
                    Phrase(de: "Schulzeit ohne ihre Teile", en: "school time without its parts")
                )
            ]
        case .region, .column, .schoolTime, .weekday, .hour: return []
        }
    }

    private static func leftOut(
        _ position: Int, of table: Configuration.PublicationTable
    ) -> [(table: Configuration.PublicationTable, change: Phrase)] {
        let grouping = table.groupings[position]
        switch grouping {
        case .region, .period: return []
        case .column, .schoolTime, .weekday, .hour:
            var groupings = table.groupings
            groupings.remove(at: position)
            return [
                (
                    .init(groupings: groupings, level: table.level, measure: table.measure),
                    Phrase(de: "ohne \(grouping.term)", en: "without \(grouping.term)")
                )
            ]
        }
    }

    private static func upperLevel(
        of table: Configuration.PublicationTable, _ levels: [RegionLevel]
    ) -> [(table: Configuration.PublicationTable, change: Phrase)] {
        guard table.groupings.contains(.region), let own = levels.firstIndex(where: { $0.name == table.level }), own > 0
        else { return [] }
        let upper = levels[own - 1]
        return [
            (
                .init(groupings: table.groupings, level: upper.name, measure: table.measure),
                Phrase(
                    de: "\(upper.phrase(.german)) statt \(levels[own].phrase(.german))",
                    en: "\(upper.phrase(.english)) for \(levels[own].phrase(.english))")
            )
        ]
    }
}

extension Workspace {
    /// Where much is withheld, how the tables could be cut and what each way would lose; empty where little is.
    ///
    /// - Throws: as `release`.
    public func redesigns(of releases: [KindRelease]) throws -> [Phrase] {
        try releases.flatMap { release -> [Phrase] in
            guard release.account.loss >= Self.muchIsLost else { return [] }
            return try redesigns(of: release.kind, loss: release.account.loss)
        }
    }

    /// From this loss on a redesign is worth a thought.
    private static let muchIsLost = 0.15
    private static let mostShown = 6

    /// - Parameter loss: how much is withheld now; `nil` where nothing can be published.
    func redesigns(of kind: RecordKind, loss: Double?) throws -> [Phrase] {
        let tables = configuration.publication[kind] ?? []
        let (ledger, counting) = (try ReleaseLedger(self), Counting(self))
        var found = [(line: Phrase, loss: Double)]()
        for step in Redesign.steps(tables, levels: facts.gazetteer.levels) {
            var definitions = tables
            definitions[step.place] = step.table
            guard let made = try publication(definitions, of: kind, counting, ledger) else { continue }
            let own = made.account.loss
            guard own < loss ?? 1 else { continue }
            let name = PublicTables.text(tables[step.place])
            found.append(
                (
                    Phrase(name: "  \(name): ") + step.change + Phrase(name: " – ")
                        + made.account.phrase + Phrase { " (\($0.text(own * 100, fractionDigits: 1)) %)" },
                    own
                ))
        }
        guard !found.isEmpty else { return [] }
        let head = Phrase(
            de: "\(kind.rawValue): Weniger ginge verloren mit (ein Schritt, Verlust aller Tabellen zusammen):",
            en: "\(kind.rawValue): less would be lost with (one step, loss of all tables together):")
        let sorted = found.enumerated().sorted { ($0.element.loss, $0.offset) < ($1.element.loss, $1.offset) }
        return [head] + sorted.prefix(Self.mostShown).map(\.element.line)
    }

    /// - Returns: `nil` where these tables cannot be published either.
    private func publication(
        _ definitions: [Configuration.PublicationTable], of kind: RecordKind, _ counting: Counting,
        _ ledger: ReleaseLedger
    ) throws -> Publication? {
        do {
            return try Publication(
                definitions, of: kind, self, counting, ledger: ledger, audience: .draft, isTrial: true)
        } catch is DisclosureError {
            return nil
        } catch is QueryError {
            return nil
        }
    }
}
