internal import Aggregation
internal import Disclosure
internal import Records
internal import Store

/// The publication tables of a kind of record, counted and protected against all that was released before.
struct Publication {
    let definitions: [Configuration.PublicationTable]
    let cubes: [Cube]
    let tables: [ReleasedTable]
    let account: Protection.Account

    /// - Parameters:
    ///   - audience: `everybody` for a release, `draft` for what is not released yet.
    ///   - isTrial: the pattern is not kept.
    /// - Throws: `QueryError`, `StoreError`, `DisclosureError`, `LedgerError`.
    init(
        _ definitions: [Configuration.PublicationTable], of kind: RecordKind, _ workspace: Workspace,
        _ counting: Counting,
        ledger: ReleaseLedger, audience: Audience, isTrial: Bool = false
    ) throws {
        let queries = try definitions.map {
            try Query(kind: kind, groupings: $0.groupings, level: $0.level, measure: $0.measure)
        }
        self.definitions = definitions
        cubes = try counting.cubes(queries)
        let earlier = try ledger.releases(of: kind)
        let rounding = workspace.configuration.rounding(of: kind)
        // A rounded count and a withheld one of the same place narrow each other down.
        if let other = earlier.first(where: { $0.isRounded != (rounding != nil) }) {
            throw LedgerError.otherMethod(kind.rawValue, number: other.number)
        }
        if let rounding, !cubes.isEmpty {
            let hash = try workspace.store.keyedHash()
            let release = try Protection.rounded(cubes, by: rounding, audience: audience) {
                hash.field("rounding\u{1F}" + $0)
            }
            (tables, account) = (release.tables, release.account)
            return
        }
        let rule = workspace.configuration.rule(of: kind)
        let contributions = try Self.contributions(queries, cubes, rule.contributions, counting)
        let memory = PatternMemory(
            workspace, cubes, contributions, rule: rule, earlier: ledger.hashes(of: kind))
        let known = memory.recall()
        let release = try Protection.release(
            cubes, rule: rule, contributions: contributions,
            after: earlier.map(EarlierRelease.init), known: known, audience: audience)
        if release.pattern != known, !isTrial { memory.keep(release.pattern) }
        (tables, account) = (release.tables, release.account)
    }

    /// Who is in the cells of each table; empty where the rule does not ask.
    private static func contributions(
        _ queries: [Query], _ cubes: [Cube], _ rule: ContributionRule, _ counting: Counting
    ) throws -> [Contributions] {
        guard rule.asksAnything else { return [] }
        return try zip(queries, cubes).map { query, cube in
            let persons = rule.persons == nil ? nil : query.persons
            if rule.asksReporters, query.groupings.contains(.column(Query.reporter, depth: nil)) {
                throw DisclosureError.tableByReporter
            }
            let reporters = rule.asksReporters ? query.reporters : nil
            let asked = [persons, reporters].compactMap(\.self)
            let made = asked.isEmpty ? [] : try counting.cubes(asked)
            return Contributions(
                of: cube, persons: persons == nil ? nil : made.first, reporters: reporters == nil ? nil : made.last)
        }
    }
}

extension Configuration {
    /// How a kind is protected, as the ledger keeps it: the rule, or `round 3 controlled`.
    func recordedRule(of kind: RecordKind) -> String {
        rounding(of: kind).map { "round \($0.base) \($0.method.rawValue)" } ?? rule(of: kind).text
    }
}

extension Configuration.PublicationTable {
    /// The table as the ledger keeps it: `region,quarter,category municipality`, with a measure of its own behind that.
    var recordedText: String {
        groupings.map(\.term).joined(separator: ",") + " " + (level ?? "") + (measure.map { " \($0)" } ?? "")
    }

    /// - Throws: `QueryError` for a term that there is none of.
    init(recorded text: String, kind: RecordKind) throws(QueryError) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        var groupings = [Grouping]()
        for term in parts[0].split(separator: ",") { groupings.append(try Grouping(String(term), kind: kind)) }
        self.init(
            groupings: groupings, level: parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil,
            measure: parts.count > 2 ? String(parts[2]) : nil)
    }
}
