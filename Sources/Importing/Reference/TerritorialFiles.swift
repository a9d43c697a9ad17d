internal import Records
public import Regions
internal import Wording

/// The files that tell how territories changed: lists of single changes (`date,from_code,to_code,weight`) and crosswalks
/// (Umsteigeschlüssel) of the BBSR as they come, each known by its header.
public enum TerritorialFiles {
    /// - Parameter files: path and the name by which messages call it, in any order.
    /// - Throws: `ReferenceTableError` with file, line and column, also for changes that contradict the register or each
    ///   other; `FileError`.
    public static func history(
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
            return try TerritorialHistory(changes.flatMap(\.changes), crosswalks: read, in: gazetteer)
        } catch {
            let codes = { (table: ReferenceTable) in try [table.column("from_code"), table.column("to_code")] }
            let culprit = try changes.last { entry in
                try codes(entry.table).contains { column in
                    entry.table.rows.contains { $0.fields[column] == error.code.text }
                }
            }
            guard let table = culprit?.table else { throw error }
            let column = try codes(table).first { column in
                table.rows.contains { $0.fields[column] == error.code.text }
            }
            throw table.contradiction(error, in: try column ?? table.column("from_code"))
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
    /// The history of one list of single changes: `date,from_code,to_code,weight`.
    ///
    /// - Throws: `ReferenceTableError`, also for changes that contradict the register or each other.
    public func territorialHistory(of gazetteer: Gazetteer) throws -> TerritorialHistory {
        do {
            return try TerritorialHistory(try territorialChanges(), in: gazetteer)
        } catch let error as RegisterError {
            throw contradiction(error, in: try column("from_code"))
        }
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
