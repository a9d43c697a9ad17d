internal import Aggregation
public import Disclosure
public import Records
internal import Store

/// What became of the publication tables of a kind of record.
public struct KindRelease: Sendable {
    /// Whether anything new was released.
    public enum Outcome: Sendable, Hashable {
        /// Nothing has changed since the release of that number.
        case unchanged(number: Int)
        /// They were released under that number, or would be.
        case released(number: Int)
    }

    /// What was counted.
    public let kind: RecordKind
    /// Whether anything new was released, and under which number.
    public let outcome: Outcome
    /// How many cells are shown and withheld.
    public let account: Protection.Account
    let tables: [(definition: Configuration.PublicationTable, table: ReleasedTable)]
    /// What it tells beside the release before; `nil` for nothing.
    let revisions: SmallRevisions?
}

extension Workspace {
    /// Protects the publication tables together and against all that was released before, and enters them into the ledger.
    ///
    /// - Parameter isTrial: nothing is entered.
    /// - Throws: `LedgerError`, `DisclosureError`, `QueryError`, `StoreError`, `FileError`.
    public func release(isTrial: Bool = false) throws -> [KindRelease] {
        guard configuration.publication.values.contains(where: { !$0.isEmpty }) else {
            throw LedgerError.nothingToPublish
        }
        guard !isTrial else { return try releases(entering: false) }
        return try store.alone { try releases(entering: true) }
    }

    private func releases(entering: Bool) throws -> [KindRelease] {
        let ledger = try ReleaseLedger(self)
        let counting = Counting(self)
        let imported = Set(try store.deliveries().map(\.kind))
        var (outcomes, made) = ([KindRelease](), [RecordedRelease]())
        for kind in RecordKind.allCases where imported.contains(kind) {
            guard let definitions = configuration.publication[kind], !definitions.isEmpty else { continue }
            let state = try releaseState()
            let latest = try ledger.latest(of: kind)
            if let latest, latest.state == state {
                outcomes.append(try KindRelease(latest))
                continue
            }
            let publication = try publication(definitions, of: kind, counting, ledger)
            let tables = zip(definitions, zip(publication.tables, publication.cubes)).map {
                RecordedTable(definition: $0.recordedText, table: $1.0, exact: $1.1)
            }
            let next = RecordedRelease(
                number: ledger.last + 1, day: today, kind: kind, rule: configuration.recordedRule(of: kind),
                state: state,
                account: publication.account, tables: tables)
            if let latest, latest.publicText == next.publicText {
                made.append(next.revising(latest))
                outcomes.append(try KindRelease(latest))
            } else {
                made.append(next)
                outcomes.append(
                    KindRelease(
                        kind: kind, outcome: .released(number: next.number), account: next.account,
                        tables: Array(zip(definitions, publication.tables)),
                        revisions: SmallRevisions(
                            in: tables, since: latest,
                            rule: configuration.rounding(of: kind) == nil ? configuration.rule(of: kind) : nil)))
            }
        }
        guard !outcomes.isEmpty else { throw LedgerError.nothingImported }
        if entering {
            if made.isEmpty { try ledger.writeList() } else { try ledger.append(made) }
        }
        return outcomes
    }

    /// - Throws: `LedgerError.refused` with coarser tables that could be protected, where these cannot.
    private func publication(
        _ definitions: [Configuration.PublicationTable], of kind: RecordKind, _ counting: Counting,
        _ ledger: ReleaseLedger
    ) throws -> Publication {
        do {
            return try Publication(definitions, of: kind, self, counting, ledger: ledger, audience: .everybody)
        } catch let error as DisclosureError {
            switch error {
            case .cannotProtect, .cannotProtectAfterEarlier, .impossibleDemand, .cannotRound:
                throw LedgerError.refused(cause: error.phrase, ways: try redesigns(of: kind, loss: nil))
            default: throw error
            }
        }
    }

    /// What a release is made from: the live records, the settings and the facts. It confirms guesses, so it stays in the house.
    func releaseState() throws -> String {
        let digest = Digest()
        digest.update("\(Self.version)\n\(registerFingerprint)\n\(try store.state())\n")
        for name in [Configuration.fileName, configuration.calendar?.schoolHolidays, configuration.measures].compactMap(
            \.self)
        {
            digest.update(Digest.of(try Files.read(path(name))))
        }
        return digest.hexadecimal()
    }
}

extension KindRelease {
    /// A release that was made before.
    fileprivate init(_ release: RecordedRelease) throws {
        let tables = try release.tables.map { recorded in
            (try Configuration.PublicationTable(recorded: recorded.definition, kind: release.kind), recorded.table)
        }
        self.init(
            kind: release.kind, outcome: .unchanged(number: release.number), account: release.account,
            tables: tables, revisions: nil)
    }
}

extension RecordedRelease {
    /// The same under the number of a release of which everybody sees the same: only what is withheld differs, or what it was made from.
    fileprivate func revising(_ latest: RecordedRelease) -> RecordedRelease {
        RecordedRelease(
            number: latest.number, day: latest.day, kind: kind, rule: rule, state: state, account: account,
            tables: tables)
    }
}
