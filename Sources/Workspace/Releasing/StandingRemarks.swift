internal import Aggregation
internal import Records
internal import Store
public import Wording

extension Workspace {
    /// What there is to say of a question before it is answered: of its territory, and of the release that answers it.
    ///
    /// - Throws: `QueryError.noRecords` for a kind that is neither stored nor to be published; `LedgerError`, `FileError`, `StoreError`.
    public func remarks(on question: Question) throws -> [Phrase] {
        try remarks(onTerritoryOf: question) + (standing(of: question).map { [$0] } ?? [])
    }

    private func standing(of question: Question) throws -> Phrase? {
        guard case .embedded = engine, question.audience == .everybody, question.protection == .release else {
            return nil
        }
        let kind = question.query.kind
        guard try store.deliveries().contains(where: { $0.kind == kind }) || ReleaseLedger(self).latest(of: kind) != nil
        else {
            // Of what was never imported nothing can be released.
            guard configuration.publication[kind] == nil else { return nil }
            throw QueryError.noRecords(kind.rawValue)
        }
        return try standing(of: kind)
    }

    /// Whether the answers for everybody are those of a release, and of today's data; `nil` where they are both.
    func standing(of kind: RecordKind) throws -> Phrase? {
        guard let release = try ReleaseLedger(self).standing(of: kind) else {
            return Phrase(
                de:
                    "Entwurf: Von \(kind.rawValue) ist noch nichts freigegeben. „kreisblick release“ schützt alle Tabellen gemeinsam und gibt sie "
                    + "frei.",
                en:
                    "Draft: nothing of \(kind.rawValue) is released yet. “kreisblick release” protects all tables together and releases them."
            )
        }
        guard try release.state != releaseState() else { return nil }
        return Phrase(
            de:
                "Stand ist die Freigabe \(release.number); Daten oder Einstellungen haben sich seither geändert. Den heutigen Stand zeigt "
                + "--audience draft als Entwurf, „kreisblick release“ gibt ihn frei.",
            en:
                "These are the figures of release \(release.number); data or settings have changed since. --audience draft shows today's as a "
                + "draft, “kreisblick release” releases them.")
    }
}
