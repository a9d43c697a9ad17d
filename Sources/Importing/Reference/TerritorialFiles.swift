internal import Records
public import Regions
internal import Wording

/// The files that tell how territories changed: lists of single changes (`date,from_code,to_code,weight`) and crosswalks
/// (Umsteigeschlüssel) of the BBSR as they come, each known by its header.
public enum TerritorialFiles {
    /// Without any file nothing is said of what became of the regions that the register ends; with one, of each of them.
    ///
    /// - Parameters:
    ///   - files: path and the name by which messages call it, in any order.
    ///   - register: the table that `gazetteer` was read from.
    /// - Throws: `ReferenceTableError` with file, line and column, also for changes that contradict the register or each
    ///   other, and for a region that the register ends and no file carries on; `FileError`.
    public static func history(
        _ files: [(path: String, name: String)], register: ReferenceTable, in gazetteer: Gazetteer
    ) throws -> TerritorialHistory {
        let history = try history(files, in: gazetteer)
        if !files.isEmpty, let lost = history.unexplainedEnds.first, let last = lost.validTo {
            throw register.contradiction(.endsWithoutChange(lost.code, last: last), in: try register.column("code"))
        }
        return history
    }

    private static func history(
        _ files: [(path: String, name: String)], in gazetteer: Gazetteer
    ) throws -> TerritorialHistory {
        var changes = [(table: ReferenceTable, changes: [TerritorialChange])]()
        var crosswalks = [CrosswalkFile]()
        for (path, name) in files {
            if let crosswalk = try crosswalk(path: path, name: name, gazetteer) {
                crosswalks.append(crosswalk)
            } else {
                let table = try ReferenceTable(path: path, name: name)
                changes.append((table, try table.territorialChanges()))
            }
        }
        var known = Set(gazetteer.regions.map(\.code))
        let read = try crosswalks.sorted { $0.target > $1.target }.map { try $0.crosswalk(known: &known) }
        do {
            let all = changes.flatMap(\.changes)
            let history = try TerritorialHistory(all, crosswalks: read, in: gazetteer)
            try gazetteer.check(all)
            return history
        } catch {
            let found = try changes.reversed().lazy.compactMap { try $0.table.contradiction(error) }.first
            throw found ?? error
        }
    }

    /// `nil` where the header is no crosswalk's.
    private static func crosswalk(path: String, name: String, _ gazetteer: Gazetteer) throws -> CrosswalkFile? {
        do {
            let file = try DelimitedFile(path: path)
            guard let header = try file.firstRows(1).first?.fields,
                let columns = try CrosswalkColumns(header: header, file: name)
            else { return nil }
            return try CrosswalkFile(file, columns: columns, header: header, file: name) {
                gazetteer.region($0) != nil
            }
        } catch let error as CSVError {
            throw ReferenceTableError.unreadable(error.phrase(file: name))
        }
    }
}

extension ReferenceTable {
    /// The complaint with the last row of changes that is at fault; `nil` where none names the code.
    fileprivate func contradiction(_ error: RegisterError) throws -> ReferenceTableError? {
        let (date, from, to) = (try column("date"), try column("from_code"), try column("to_code"))
        let row = [error.isAboutTarget ? to : from, to].lazy.compactMap { column in
            rows.last { row in
                row.fields[column] == error.code.text && (error.date.map { row.fields[date] == $0 } ?? true)
            }
        }.first
        return row.map { .contradiction(file: file, line: $0.line, cause: error.phrase) }
    }

    func territorialChanges() throws -> [TerritorialChange] {
        let (date, from, to) = (try column("date"), try column("from_code"), try column("to_code"))
        let weight = try column("weight")
        return try rows.map { row in
            TerritorialChange(
                date: try requiredDay(row, date).description, from: RegionCode(row.fields[from]),
                to: RegionCode(row.fields[to]), weight: try number(row, weight) ?? 1)
        }
    }
}
