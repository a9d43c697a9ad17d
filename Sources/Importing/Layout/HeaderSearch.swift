internal import Wording

/// Finds the header of a table by the columns that a profile names: the first record that holds them all, or the first few that
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
        let named =
            wanted(by: profile) + profile.dropped + profile.conditions.map(\.column) + profile.allowed.map(\.column)
            + (profile.table.rate?.names ?? []) + profile.table.columns.names
        let folded = header.map(Header.folded)
        for name in Set(named).sorted() {
            let places = folded.indices.filter { folded[$0] == Header.folded(name) }
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
            guard score(record.fields) == wanted.count else {
                guard let combined = try combined() else { throw problem(in: record.fields, line: record.line) }
                return combined
            }
            return whole(record)
        }
        if score(record.fields) == wanted.count { return whole(record) }
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

    /// The header of a table that is known as a whole, of so many rows: the lowest run of rows without blank ones between that
    /// together hold every wanted column. A title above that holds the same word is none: of overlapping runs the last is taken.
    ///
    /// - Parameter standsAlone: whether a name is that of a column of its own, which spans nothing.
    /// - Returns: the header and the rows below it.
    /// - Throws: `ImportError.Problem.missingColumns`.
    func header(
        of depth: Int, in rows: [SourceRow], standsAlone: (String) -> Bool
    ) throws(ImportError.Problem) -> (header: Header, body: ArraySlice<SourceRow>) {
        let filled = rows.indices.prefix(Self.reach).filter { !rows[$0].isBlank }
        var best: (run: ArraySlice<Int>, score: Int)?
        for start in filled.indices where start + depth <= filled.count {
            let run = filled[start..<(start + depth)]
            if let fixedLine, rows[run[start]].line < fixedLine { continue }
            let score = score(Header(rows: run.map { rows[$0] }).lowest)
            if best?.score == wanted.count, score < wanted.count { break }
            if best.map({ score > $0.score }) ?? true || score == wanted.count { best = (run, score) }
            if fixedLine != nil || wanted.isEmpty { break }
        }
        let run = best?.run.map { rows[$0] } ?? []
        let header = Header(rows: run, standsAlone: standsAlone)
        guard let last = best?.run.last, score(header.lowest) == wanted.count else {
            throw problem(in: header.lowest, line: run.first?.line ?? 1)
        }
        return (header, rows[(last + 1)...])
    }

    /// The complaint about the columns that are missing from the likeliest header.
    func problem() -> ImportError.Problem {
        guard let best = seen.max(by: { score($0.fields) < score($1.fields) }) else { return problem(in: [], line: 1) }
        return problem(in: best.fields, line: best.line)
    }

    private func problem(in names: [String], line: Int) -> ImportError.Problem {
        let missing = wanted.filter { Self.index(of: $0, in: names) == nil }
        let present = names.filter { !$0.isEmpty }
        return .missingColumns(
            missing, line: line,
            suggestions: missing.compactMap { name in Suggestion.nearest(to: name, in: present).map { (name, $0) } })
    }

    private func score(_ names: [String]) -> Int { wanted.count { Self.index(of: $0, in: names) != nil } }

    /// The column of a name; `#23` is the 23rd, whatever it is called.
    static func index(of name: String, in header: [String]) -> Int? {
        let folded = Header.folded(name)
        if let named = header.firstIndex(where: { Header.folded($0) == folded }) { return named }
        guard folded.first == "#", let number = Int(folded.dropFirst()), number > 0,
            header.indices.contains(number - 1)
        else {
            return nil
        }
        return number - 1
    }
}
