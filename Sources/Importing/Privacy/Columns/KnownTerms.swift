internal import Regions

/// Names that are no persons': those of the workspace's places and the wordings of the profile's maps, in one spelling.
struct KnownTerms: Sendable {
    private var hashes: Set<UInt64> = []

    init() {}

    init(gazetteer: Gazetteer, profile: Profile) {
        for region in gazetteer.regions {
            insert(region.name)
            for alias in region.aliases { insert(alias) }
        }
        for source in profile.sources.values {
            for term in source.map?.terms ?? [] { insert(term) }
        }
    }

    mutating func insert(_ term: String) { hashes.insert(FoldedHash.of(term)) }

    func contains(_ text: Span<UInt8>) -> Bool { hashes.contains(FoldedHash.of(text)) }
}
