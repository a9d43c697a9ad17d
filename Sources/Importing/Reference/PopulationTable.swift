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
    /// - `origin`: `official` or `modelled`, empty where that is not known; a modelled figure is an estimate,
    /// - `status` (`A`, `E`) and `base`, the census it rests on.
    ///
    /// A row that another repeats counts once.
    ///
    /// - Parameter history: tells the codes of the past that only a crosswalk knows.
    /// - Throws: `ReferenceTableError` with file and line, also for a region that neither the register nor a crosswalk holds,
    ///   rows that contradict each other and bands of which one ends where the next begins.
    public static func populations(
        of tables: [ReferenceTable], in gazetteer: Gazetteer, history: TerritorialHistory? = nil
    ) throws -> [(code: RegionCode, denominator: Denominator)] {
        var groups = PopulationGroups()
        var families = [PopulationFamily: [PopulationEntry]]()
        var rows = [(code: RegionCode, denominator: Denominator)]()
        for (number, table) in tables.enumerated() {
            let columns = try PopulationColumns(table)
            for row in table.rows {
                let found = try columns.read(row, of: table, in: gazetteer, history, groups: &groups)
                let place = PopulationEntry.Place(table: number, line: row.line)
                let known = families[found.family] ?? []
                if let twin = known.first(where: { $0.group == found.group }) {
                    guard rows[twin.row].denominator.agrees(with: found.figure) else {
                        let other = tables[twin.place.table].file
                        throw ReferenceTableError.contradiction(
                            file: table.file, line: row.line, cause: contradiction(other, twin.place.line))
                    }
                    continue
                }
                if let band = found.figure.group.ages.first, let cause = clash(of: band, with: known) {
                    throw ReferenceTableError.contradiction(file: table.file, line: row.line, cause: cause)
                }
                families[found.family, default: []].append(
                    PopulationEntry(
                        group: found.group, band: found.figure.group.ages.first, row: rows.count, place: place))
                rows.append((found.code, found.figure))
            }
        }
        return rows
    }

    private static func contradiction(_ file: String, _ line: Int) -> Phrase {
        Phrase(
            de:
                "Für dieselbe Region, denselben Tag und dieselbe Gruppe steht in \(file), Zeile \(line) etwas anderes. Bitte "
                + "eine der beiden Zeilen entfernen.",
            en:
                "\(file), line \(line) says something else of the same region, day and group. Remove one of the two rows."
        )
    }

    /// Bands such as 6-15 and 15-18 of one region and day: whether 15 belongs to the one or the other is not to be guessed.
    private static func clash(of band: AgeBand, with known: [PopulationEntry]) -> Phrase? {
        guard band.upper != band.lower,
            let other = known.lazy.compactMap(\.band).first(where: { $0.touches(band) || band.touches($0) })
        else { return nil }
        let (first, second) = (min(band, other), max(band, other))
        let mended = AgeBand(first.lower, second.lower - 1)?.text ?? first.text
        return Phrase(
            de:
                "Die Altersgruppen \(first.text) und \(second.text) überschneiden sich; das letzte Jahr gehört zur Gruppe. "
                + "Ist „unter \(second.lower)“ gemeint, bitte \(mended) schreiben.",
            en: "The age bands \(first.text) and \(second.text) overlap; a band includes its last year. If “under "
                + "\(second.lower)” is meant, write \(mended).")
    }

    /// The figures of this file alone.
    ///
    /// - Throws: `ReferenceTableError`.
    public func populations(in gazetteer: Gazetteer) throws -> [(code: RegionCode, denominator: Denominator)] {
        try Self.populations(of: [self], in: gazetteer)
    }
}

extension Denominator {
    /// Whether another row says the same, one of the two perhaps without its origin.
    fileprivate func agrees(with other: Denominator) -> Bool {
        (count, date, status, base, group) == (other.count, other.date, other.status, other.base, other.group)
    }
}
