internal import Disclosure
internal import Importing
internal import Records
internal import Store
internal import Wording

/// How tables of other tools are to be read: a short YAML that tells which column is what.
struct AuditDescription {
    struct Dimension {
        let name: String
        let column: String
        let hierarchy: CodeHierarchy
        let total: String
    }

    /// Columns that give a count back.
    struct Rate {
        let column: String
        let denominator: String
        let per: Int
        let decimals: Int?
    }

    let dimensions: [Dimension]
    let value: String
    let measure: String
    let status: String?
    let withheld: Set<String>
    let missing: Set<String>
    let adds: Bool
    let zerosArePublished: Bool
    let rate: Rate?
    /// The line of the headings, from 1.
    let header: Int
    let width: Int?
    let threshold: Int?

    /// - Throws: `YAMLError` with line and key, `FileError`.
    init(path: String) throws {
        try self.init(text: String(decoding: try Files.read(path), as: UTF8.self), file: path)
    }

    init(text: String, file: String) throws {
        let root = try YAMLValue(text: text, file: file)
        let keys = try root.mapping(
            "dimensions", "value", "measure", "status", "withheld", "missing", "adds", "zeros", "rate", "header",
            "width",
            "threshold")
        guard let listed = keys["dimensions"] else { throw root.missing("dimensions") }
        dimensions = try listed.entries().map { try Self.dimension($0.key, $0.value) }
        guard let value = keys["value"] else { throw root.missing("value") }
        self.value = try value.text()
        measure = try keys["measure"]?.text() ?? self.value
        status = try keys["status"]?.text()
        withheld = Set(try keys["withheld"]?.texts() ?? ["x", "X", "*", ".", ""])
        missing = Set(try keys["missing"]?.texts() ?? ["...", "…"])
        adds = try keys["adds"]?.truth() ?? true
        zerosArePublished = try keys["zeros"]?.choice(Zeros.self) != .protect
        rate = try keys["rate"].map(Self.rate)
        header = try keys["header"]?.integer(in: 1...1000) ?? 1
        width = try keys["width"]?.integer(in: 2...1000)
        threshold = try keys["threshold"]?.integer(in: 1...1000)
    }

    private enum Zeros: String, CaseIterable { case publish, protect }

    private static func dimension(_ name: String, _ value: YAMLValue) throws -> Dimension {
        guard value.isMapping else {
            return Dimension(
                name: name, column: try value.text(), hierarchy: .path(separator: "/"), total: AxisMember.totalCode)
        }
        let keys = try value.mapping("from", "total", "path", "prefix", "time", "parents")
        let ways = ["path", "prefix", "time", "parents"].filter { keys[$0] != nil }
        if ways.count > 1, let second = keys[ways[1]] {
            throw second.unexpected(
                Phrase(de: "nur eines von path, prefix, time, parents", en: "one of path, prefix, time, parents only"))
        }
        var hierarchy = CodeHierarchy.path(separator: "/")
        if let path = keys["path"] {
            guard let sign = try path.text().first, try path.text().count == 1 else {
                throw path.unexpected(Phrase(de: "ein Trennzeichen wie \"/\"", en: "a separator such as \"/\""))
            }
            hierarchy = .path(separator: sign)
        } else if try keys["prefix"]?.truth() ?? false {
            hierarchy = .prefix
        } else if try keys["time"]?.truth() ?? false {
            hierarchy = .time
        } else if let parents = keys["parents"] {
            let groupings = parents.isMapping ? [parents] : try parents.list()
            hierarchy = .parents(
                try groupings.map { grouping in
                    var wholes = [String: String]()
                    for (part, _, whole) in try grouping.entries() { wholes[part] = try whole.text() }
                    return wholes
                })
        }
        return Dimension(
            name: name, column: try keys["from"]?.text() ?? name, hierarchy: hierarchy,
            total: try keys["total"]?.text() ?? AxisMember.totalCode)
    }

    private static func rate(_ value: YAMLValue) throws -> Rate {
        let keys = try value.mapping("from", "denominator", "per", "decimals")
        guard let column = keys["from"] else { throw value.missing("from") }
        guard let denominator = keys["denominator"] else { throw value.missing("denominator") }
        return Rate(
            column: try column.text(), denominator: try denominator.text(),
            per: try keys["per"]?.integer(in: 1...100_000_000) ?? 1,
            decimals: try keys["decimals"]?.integer(in: 0...12))
    }
}
