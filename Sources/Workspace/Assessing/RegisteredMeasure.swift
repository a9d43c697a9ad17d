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
        let (english, start) = (table.optionalColumn("name_en") ?? german, table.optionalColumn("start"))
        let (fictitious, end) = (table.optionalColumn("fictitious_start"), table.optionalColumn("end"))
        return table.rows.map { row in
            let told = start.flatMap { CivilDate(iso: row.fields[$0]) }
            let madeUp = fictitious.flatMap { CivilDate(iso: row.fields[$0]) }
            return RegisteredMeasure(
                id: row.fields[id], name: Phrase(de: row.fields[german], en: row.fields[english]),
                regions: row.fields[regions].split(separator: "|").map { RegionCode(String($0)) },
                start: told ?? madeUp, end: end.flatMap { CivilDate(iso: row.fields[$0]) },
                isStartFictitious: told == nil && madeUp != nil)
        }
    }
}
