internal import Aggregation
internal import Records
internal import Store

/// What files and tables of a release are called, by what they hold.
enum TableTitle {
    /// `incidents-region-quarter-category-municipality`
    static func stem(of definition: Configuration.PublicationTable, _ kind: RecordKind) -> String {
        let terms =
            [kind.rawValue] + definition.groupings.map(\.term)
            + [definition.level, definition.measure].compactMap(\.self)
        return terms.map { $0.replacing("_", with: "-") }.joined(separator: "-")
    }

    /// Bytes of a table's name: a database keeps 63, and others add to it.
    private static let longest = 55

    /// `incidents_region_quarter_category_municipality`; of a long name the end is replaced by a check sum, so that none means two tables.
    static func database(_ stem: String) -> String {
        let name = stem.lowercased().replacing("-", with: "_")
        guard name.utf8.count > longest else { return name }
        var head = name.prefix(longest)
        while head.utf8.count > longest - 9 { head.removeLast() }
        return head + "_" + Digest.of(Array(name.utf8)).prefix(8)
    }
}
