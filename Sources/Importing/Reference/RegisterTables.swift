public import Geodata
public import Records
public import Regions
internal import Wording

/// The facts a workspace stands on, read from its tables.
extension ReferenceTable {
    /// The register of regions.
    ///
    /// A level's rank is how deep its regions lie at most, so that a level may be skipped on the way up.
    /// - Throws: `ReferenceTableError`, also for a register that contradicts itself.
    public func gazetteer() throws -> Gazetteer {
        let (code, name, level, parent) = (
            try column("code"), try column("name"), try column("level"), try column("parent")
        )
        try checkSpelling(of: [
            "valid_from", "valid_to", "area_km2", "latitude", "longitude", "aliases", "former_parents",
        ])
        let ranks = try levelRanks(code: code, level: level, parent: parent)
        let (from, to) = (optionalColumn("valid_from"), optionalColumn("valid_to"))
        let (area, latitude, longitude) = (
            optionalColumn("area_km2"), optionalColumn("latitude"), optionalColumn("longitude")
        )
        let (aliases, formerParents) = (optionalColumn("aliases"), optionalColumn("former_parents"))
        let regions = try rows.map { row -> Region in
            guard let title = filled(row, name) else {
                throw unexpected(in: row, column: "name", expected: Phrase(de: "ein Name", en: "a name"))
            }
            let (first, last) = (try day(row, from), try day(row, to))
            if let first, let last, last < first {
                throw unexpected(
                    in: row, column: "valid_to",
                    expected: Phrase(de: "ein Tag nicht vor valid_from", en: "a day not before valid_from"))
            }
            return Region(
                code: try regionCode(row, code), name: title,
                level: RegionLevel(name: row.fields[level], rank: ranks[row.fields[level]] ?? 0),
                parent: filled(row, parent).map { RegionCode($0) }, validFrom: first?.description,
                validTo: last?.description, areaInSquareKilometres: try number(row, area),
                place: try place(row, latitude: latitude, longitude: longitude),
                aliases: filled(row, aliases)?.split(separator: "|").map(String.init) ?? [],
                formerParents: try self.formerParents(row, formerParents))
        }
        do {
            let gazetteer = try Gazetteer(regions)
            try gazetteer.checkParents()
            return gazetteer
        } catch {
            throw contradiction(error, in: code)
        }
    }

    /// Columns of other names are the county's own, but not where they are nearly one that is missing.
    ///
    /// - Throws: `ReferenceTableError.missingColumn`.
    private func checkSpelling(of optional: [String]) throws(ReferenceTableError) {
        let known = ["code", "name", "level", "parent"] + optional
        let others = header.filter { !known.contains($0) }
        for name in optional where !header.contains(name) {
            if let near = Suggestion.nearest(to: name, in: others) {
                throw .missingColumn(file: file, column: name, suggestion: near)
            }
        }
    }

    /// The complaint with the last row that names the code.
    func contradiction(_ error: RegisterError, in column: Int) -> ReferenceTableError {
        let line = rows.last { $0.fields[column] == error.code.text }?.line ?? 1
        return .contradiction(file: file, line: line, cause: error.phrase)
    }

    /// The complaint of a sketch with the register's file, and the row of the region at fault; `nil` for what is no mistake there.
    public func contradiction(_ error: BoundarySketchError) -> ReferenceTableError? {
        switch error.location {
        case .row(let code):
            let column = optionalColumn("code")
            let line = column.flatMap { column in rows.last { $0.fields[column] == code.text }?.line }
            return .contradiction(file: file, line: line, cause: error.phrase)
        case .register: return .contradiction(file: file, line: nil, cause: error.phrase)
        case nil: return nil
        }
    }

    /// `03157004 until 2014-12-31`, several separated by `|`.
    private func formerParents(_ row: Row, _ column: Int?) throws -> [FormerParent] {
        guard let column, let text = filled(row, column) else { return [] }
        return try text.split(separator: "|").map { part in
            let words = part.split(separator: " ")
            guard words.count == 3, words[1] == "until", let day = CivilDate(iso: String(words[2])) else {
                throw unexpected(
                    in: row, column: header[column],
                    expected: Phrase(
                        de: "Schlüssel und letzter Tag der Form „03157004 until 2014-12-31“, mehrere durch | getrennt",
                        en: "code and last day of the form “03157004 until 2014-12-31”, several separated by |"))
            }
            return FormerParent(code: RegionCode(String(words[0])), until: day.description)
        }
    }

    /// School holidays: `first_day,last_day`.
    public func dayRanges() throws -> [ClosedRange<CivilDate>] {
        let (first, last) = (try column("first_day"), try column("last_day"))
        return try rows.map { row in
            let (from, to) = (try requiredDay(row, first), try requiredDay(row, last))
            guard from <= to else {
                throw unexpected(
                    in: row, column: "last_day",
                    expected: Phrase(de: "ein Tag nicht vor dem ersten", en: "a day not before the first"))
            }
            return from...to
        }
    }

    private func levelRanks(code: Int, level: Int, parent: Int) throws -> [String: Int] {
        let parents = Dictionary(rows.map { ($0.fields[code], $0.fields[parent]) }) { first, _ in first }
        var ranks = [String: Int]()
        for row in rows {
            var depth = 0
            var above = row.fields[parent]
            while !above.isEmpty, let next = parents[above] {
                depth += 1
                above = next
                guard depth <= rows.count else {
                    throw unexpected(
                        in: row, column: "parent",
                        expected: Phrase(
                            de: "eine übergeordnete Region, die nicht wieder hierher führt",
                            en: "a parent that does not lead back here"))
                }
            }
            ranks[row.fields[level]] = max(ranks[row.fields[level]] ?? 0, depth)
        }
        return ranks
    }

    /// A code is one line of the store's dictionaries, and an empty one would be nobody's parent.
    private func regionCode(_ row: Row, _ column: Int) throws -> RegionCode {
        let code = row.fields[column]
        // Endings that tables give to totals and to what is not assigned.
        let isReserved =
            [AxisMember.totalCode, AxisMember.unknownCode].contains(code) || code.hasSuffix(AxisMember.unassignedSuffix)
        guard !code.isEmpty, !code.contains(where: \.isNewline), !isReserved else {
            throw unexpected(
                in: row, column: header[column],
                expected: Phrase(
                    de: "ein Schlüssel in einer Zeile, nicht _T, _U oder mit der Endung ._U",
                    en: "a code on one line, not _T, _U or ending in ._U"))
        }
        return RegionCode(code)
    }

    private func place(_ row: Row, latitude: Int?, longitude: Int?) throws -> Place? {
        guard let y = try number(row, latitude), let x = try number(row, longitude) else { return nil }
        for (column, degrees, limit) in [("latitude", y, 90), ("longitude", x, 180)]
        where degrees.magnitude > Double(limit) {
            throw unexpected(
                in: row, column: column,
                expected: Phrase(
                    de: "Grad zwischen −\(limit) und \(limit)", en: "degrees between −\(limit) and \(limit)"))
        }
        return Place(longitude: x, latitude: y)
    }
}
