internal import Wording

/// Finds the header of a table: the first record that holds every column a profile names, or the first few records that
/// hold them together, where upper names span the columns of lower ones.
struct HeaderSearch {
    /// Headers are looked for in this many records; above them stand titles, notes and merged headings.
    static let reach = 60
    private static let mostLevels = 3

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

    /// - Throws: `ImportError.Problem.ambiguousColumn` where a name in the profile is that of several columns.
    static func checkUnique(
        _ profile: Profile, in header: [String], line: Int
    ) throws(ImportError.Problem) {
        var named = wanted(by: profile) + profile.dropped + profile.conditions.map(\.column)
        named += profile.allowed.map(\.column)
        if let rate = profile.table.rate { named += [rate.column, rate.counts, rate.population] }
        switch profile.table.columns {
        case .value, .others: break
        case .span(let from, let to): named += [from, to]
        case .named(let columns): named += columns.map(\.column)
        }
        let folded = header.map(fold)
        for name in Set(named).sorted() {
            let places = folded.indices.filter { folded[$0] == fold(name) }
            if places.count > 1 {
                throw .ambiguousColumn(name, line: line, places: places)
            }
        }
    }

    init(wanted: [String], line: Int? = nil) {
        self.wanted = wanted
        fixedLine = line
    }

    /// The header, once the record is its lowest row: in `names` every column has the name by which the profile knows it.
    mutating func take(_ record: SourceRow) throws(ImportError.Problem) -> (header: Header, names: [String])? {
        seen.append(record)
        if let fixedLine {
            guard record.line >= fixedLine else { return try goOn() }
            guard score(record) == wanted.count else {
                guard let combined = try combined() else { throw problem(in: record) }
                return combined
            }
            return whole(record)
        }
        if score(record) == wanted.count { return whole(record) }
        if let combined = try combined() { return combined }
        return try goOn()
    }

    private func whole(_ record: SourceRow) -> (header: Header, names: [String]) {
        (Header(rows: [record]), record.fields.map(RowNormaliser.tidied))
    }

    private func goOn() throws(ImportError.Problem) -> (header: Header, names: [String])? {
        if seen.count >= Self.reach { throw problem() }
        return nil
    }

    /// The last few records taken together, fewest first.
    private func combined() throws(ImportError.Problem) -> (header: Header, names: [String])? {
        guard let last = seen.last, last.fields.count > 1, !wanted.isEmpty else { return nil }
        for count in 2...Self.mostLevels where seen.count >= count {
            let rows = Array(seen.suffix(count))
            guard rows.allSatisfy({ $0.fields.count > 1 && $0.fields.contains { !$0.isEmpty } }) else { return nil }
            let header = Header(rows: rows)
            let columns = wanted.compactMap(header.index)
            let open = wanted.filter { header.index(of: $0) == nil }
            if let name = open.first, open.allSatisfy({ header.lowestColumns(named: $0).count > 1 }) {
                throw .ambiguousColumn(name, line: header.line, places: header.lowestColumns(named: name))
            }
            guard columns.count == wanted.count, Set(columns).count == columns.count else { continue }
            var names = header.names
            for (name, column) in zip(wanted, columns) { names[column] = name }
            return (header, names)
        }
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
        guard folded.first == "#", let number = Int(folded.dropFirst()), number > 0,
            header.indices.contains(number - 1)
        else {
            return nil
        }
        return number - 1
    }

    private static func fold(_ name: String) -> String { RowNormaliser.tidied(name).lowercased() }
}
