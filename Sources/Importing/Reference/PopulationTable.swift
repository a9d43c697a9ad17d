public import Records
public import Regions
internal import Wording

extension ReferenceTable {
    /// The figures of population files: `code,date,population` and, where known,
    ///
    /// - `age_band`: `10-13`, `65+`, single years, or as suppliers write them (`65 und älter`); empty, `_T` or `Insgesamt`
    ///   for all ages,
    /// - `sex`: `m`, `w`, `d` or the words; empty, `_T` or `Insgesamt` for all,
    /// - `kind`: `residents` (default), `pupils`, `places` or any other term,
    /// - `origin`: `official` (default) or `modelled`; a modelled figure is an estimate,
    /// - `status` (`A`, `E`) and `base`, the census it rests on.
    ///
    /// A row that another repeats counts once.
    /// - Throws: `ReferenceTableError` with file and line, also for a region that the register does not hold, rows that
    ///   contradict each other and bands of which one ends where the next begins.
    public static func populations(
        of tables: [ReferenceTable], in gazetteer: Gazetteer
    ) throws -> [(code: RegionCode, denominator: Denominator)] {
        var seen = [PopulationRow.Key: (figure: Denominator, place: Phrase)]()
        var bands = BandEnds()
        var rows = [(code: RegionCode, denominator: Denominator)]()
        for table in tables {
            let columns = try PopulationColumns(table)
            for row in table.rows {
                let found = try columns.read(row, of: table, in: gazetteer)
                let place = Phrase(de: "\(table.file), Zeile \(row.line)", en: "\(table.file), line \(row.line)")
                if let known = seen[found.key] {
                    guard known.figure == found.figure else {
                        throw ReferenceTableError.contradiction(
                            file: table.file, line: row.line,
                            cause: Phrase(
                                de: "Für dieselbe Region, denselben Tag und dieselbe Gruppe steht in "
                                    + "\(known.place(.german)) etwas anderes. Bitte eine der beiden Zeilen entfernen.",
                                en: "\(known.place(.english)) says something else of the same region, day and group. "
                                    + "Remove one of the two rows."))
                    }
                    continue
                }
                seen[found.key] = (found.figure, place)
                if let cause = bands.clash(of: found) {
                    throw ReferenceTableError.contradiction(file: table.file, line: row.line, cause: cause)
                }
                rows.append((found.code, found.figure))
            }
        }
        return rows
    }

    /// The figures of this file alone.
    ///
    /// - Throws: `ReferenceTableError`.
    public func populations(in gazetteer: Gazetteer) throws -> [(code: RegionCode, denominator: Denominator)] {
        try Self.populations(of: [self], in: gazetteer)
    }
}

/// Bands such as 6-15 and 15-18 of one region and day: whether 15 belongs to the one or the other is not to be guessed.
private struct BandEnds {
    private struct Key: Hashable {
        let row: PopulationRow.Key
        let age: Int
    }

    private var lower: [Key: AgeBand] = [:]
    private var upper: [Key: AgeBand] = [:]

    mutating func clash(of row: PopulationRow) -> Phrase? {
        guard let band = row.figure.group.ages.first, band.upper != band.lower else { return nil }
        let group = PopulationGroup(kind: row.figure.group.kind, sexes: row.figure.group.sexes)
        let place = PopulationRow.Key(
            code: row.code, day: row.figure.date, group: group, isModelled: row.figure.isModelled)
        lower[Key(row: place, age: band.lower)] = band
        if let end = band.upper { upper[Key(row: place, age: end)] = band }
        let before = upper[Key(row: place, age: band.lower)]
        let after = band.upper.flatMap { lower[Key(row: place, age: $0)] }
        guard let other = before ?? after, other.touches(band) || band.touches(other) else { return nil }
        let (first, second) = (min(band, other), max(band, other))
        let mended = AgeBand(first.lower, second.lower - 1)?.text ?? first.text
        return Phrase(
            de:
                "Die Altersgruppen \(first.text) und \(second.text) überschneiden sich; das letzte Jahr gehört zur Gruppe. "
                + "Ist „unter \(second.lower)“ gemeint, bitte \(mended) schreiben.",
            en: "The age bands \(first.text) and \(second.text) overlap; a band includes its last year. If “under "
                + "\(second.lower)” is meant, write \(mended).")
    }
}
