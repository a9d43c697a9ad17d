internal import Importing
internal import Records
internal import Regions
internal import Wording

/// A measure of the workspace's register.
struct RegisteredMeasure {
    let id: String
    let name: Phrase
    let regions: [RegionCode]
    /// The first day; `nil` where the register does not tell.
    let start: CivilDate?
    /// The last day; `nil` where the register does not tell.
    let end: CivilDate?
    /// The first day was made up, for a demonstration.
    let isStartFictitious: Bool

    /// Whether it may have run in a period, by what the register tells.
    func mayRun(in period: Period) -> Bool {
        (start.map { $0 <= period.lastDay } ?? true) && (end.map { $0 >= period.firstDay } ?? true)
    }

    /// All measures of the register; none where the workspace has no register.
    ///
    /// - Throws: `ReferenceTableError`, `FileError`.
    static func all(of workspace: Workspace) throws -> [RegisteredMeasure] {
        guard let file = workspace.configuration.measures else { return [] }
        let table = try ReferenceTable(path: workspace.path(file), name: file)
        let (id, german, regions) = (try table.column("id"), try table.column("name"), try table.column("regions"))
        let english = table.optionalColumn("name_en") ?? german
        return try table.rows.map { row in
            func day(_ column: String) throws(ReferenceTableError) -> CivilDate? {
                guard let index = table.optionalColumn(column), !row.fields[index].isEmpty else { return nil }
                guard let day = CivilDate(iso: row.fields[index]) else {
                    throw table.unexpected(
                        in: row, column: column,
                        expected: Phrase(
                            de: "ein Tag der Form 2018-01-01 oder nichts",
                            en: "a day of the form 2018-01-01, or nothing"))
                }
                return day
            }
            let (told, madeUp) = (try day("start"), try day("fictitious_start"))
            return RegisteredMeasure(
                id: row.fields[id], name: Phrase(de: row.fields[german], en: row.fields[english]),
                regions: MeasureRegister.codes(row.fields[regions]).map { RegionCode($0) }, start: told ?? madeUp,
                end: try day("end"), isStartFictitious: told == nil && madeUp != nil)
        }
    }
}
