internal import Records

/// Categories that are read as group and kind since the supplier's own words have a slash: `Diebstahl in/aus Keller` is the kind
/// `aus Keller` of the group `Diebstahl in`, which may not be what is meant.
public struct SuppliersPaths: Sendable, Equatable {
    /// More different terms are hardly categories, and none of them is named.
    private static let mostNamed = 60

    /// How many categories there are, and how many of them have a slash.
    public let all: Int
    public let paths: Int
    /// The first of them; none where there are too many terms to be categories.
    public let shown: [String]

    /// `nil` where none has a slash between words.
    init?(among terms: [String]) {
        let paths = terms.filter(Self.isPath).sorted()
        guard !paths.isEmpty else { return nil }
        (all, self.paths) = (terms.count, paths.count)
        shown = terms.count <= Self.mostNamed ? Array(paths.prefix(3)) : []
    }

    static func isPath(_ term: String) -> Bool { term.split(separator: "/").count > 1 }
}

extension Profile {
    /// Whether categories are taken as the supplier writes them.
    var readsPaths: Bool { sources["category"].map { $0.map == nil && $0.constant == nil } ?? false }
}
