internal import Wording

/// Finds the header of a file: the first record that holds every column a profile names.
struct HeaderSearch {
    /// Headers are looked for in this many records; above them stand titles, notes and merged headings.
    static let reach = 60

    private let wanted: [String]
    private let fixedLine: Int?
    private var seen: [SourceRow] = []

    init(profile: Profile) {
        wanted = Self.wanted(by: profile)
        fixedLine = profile.dialect.dialect.headerLine
    }

    /// The columns that a profile names, sorted.
    static func wanted(by profile: Profile) -> [String] {
        var named = profile.sources.values.flatMap(\.columns)
        if case .by(let columns) = profile.duplicates { named += columns }
        return Set(named).sorted()
    }

    /// The header, once the record is it.
    mutating func take(_ record: SourceRow) throws(ImportError.Problem) -> [String]? {
        seen.append(record)
        let isHeader =
            fixedLine.map { record.line >= $0 } ?? wanted.allSatisfy { Self.index(of: $0, in: record.fields) != nil }
        if isHeader {
            if score(record) < wanted.count { throw problem(in: record) }
            return record.fields.map(RowNormaliser.tidied)
        }
        if seen.count == Self.reach { throw problem() }
        return nil
    }

    /// The complaint about the columns that are missing from the likeliest header.
    func problem() -> ImportError.Problem {
        problem(in: seen.max { score($0) < score($1) })
    }

    private func problem(in best: SourceRow?) -> ImportError.Problem {
        let missing = wanted.filter { name in best.map { Self.index(of: name, in: $0.fields) == nil } ?? true }
        let present = best?.fields.filter { !$0.isEmpty } ?? []
        return .missingColumns(
            missing, line: best?.line ?? 1,
            suggestions: missing.compactMap { name in Suggestion.nearest(to: name, in: present).map { (name, $0) } })
    }

    private func score(_ record: SourceRow) -> Int {
        wanted.filter { Self.index(of: $0, in: record.fields) != nil }.count
    }

    /// The column of a name; `#23` is the 23rd, whatever it is called.
    static func index(of name: String, in header: [String]) -> Int? {
        let folded = fold(name)
        if let named = header.firstIndex(where: { fold($0) == folded }) { return named }
        guard folded.first == "#", let number = Int(folded.dropFirst()), number > 0, header.indices.contains(number - 1)
        else {
            return nil
        }
        return number - 1
    }

    private static func fold(_ name: String) -> String { RowNormaliser.tidied(name).lowercased() }
}
