internal import Records
public import Regions
internal import Wording

/// The files that tell how territories changed: lists of single changes (`date,from_code,to_code,weight`) and crosswalks
/// (Umsteigeschlüssel) of the BBSR as they come, each known by its header.
public enum TerritorialFiles {
    /// Without any file nothing is said of what became of the regions that the register ends. With one, something is expected of all
    /// regions of the levels of which it tells.
    ///
    /// - Parameters:
    ///   - files: path and the name by which messages call it, in any order.
    ///   - register: the table that `gazetteer` was read from.
    ///   - today: the day (ISO 8601) before which what ends has ended.
    /// - Throws: `ReferenceTableError` with file, line and column, also for changes and crosswalks that contradict the register or each
    ///   other, and for a region that the register ends or begins and no file carries on; `FileError`.
    public static func history(
        _ files: [(path: String, name: String)], register: ReferenceTable, in gazetteer: Gazetteer, today: String
    ) throws -> TerritorialHistory {
        var lists = [(table: ReferenceTable, changes: [TerritorialChange])]()
        var crosswalks = [CrosswalkFile]()
        for (path, name) in files {
            if let crosswalk = try crosswalk(path: path, name: name, gazetteer) {
                crosswalks.append(crosswalk)
            } else {
                let table = try ReferenceTable(path: path, name: name)
                lists.append((table, try table.territorialChanges()))
            }
        }
        var known = Set(gazetteer.regions.map(\.code))
        let read = try crosswalks.sorted { $0.target > $1.target }.map { file in
            (file: file, crosswalk: try file.crosswalk(known: &known))
        }
        let history = try history(lists, read.map(\.crosswalk), in: gazetteer)
        for (file, crosswalk) in read {
            do {
                try gazetteer.check(crosswalk, known: Set(read.flatMap(\.crosswalk.codes)))
            } catch {
                throw ReferenceTableError.contradiction(
                    file: file.file, line: file.line(of: error.code, in: error.year), cause: error.phrase)
            }
        }
        if !files.isEmpty { try checkWhole(history, register, in: gazetteer, today: today) }
        return history
    }

    private static func history(
        _ lists: [(table: ReferenceTable, changes: [TerritorialChange])], _ crosswalks: [TerritorialCrosswalk],
        in gazetteer: Gazetteer
    ) throws -> TerritorialHistory {
        do {
            let all = lists.flatMap(\.changes)
            let history = try TerritorialHistory(all, crosswalks: crosswalks, in: gazetteer)
            try gazetteer.check(all)
            try history.checkChangesAgainstCrosswalks()
            return history
        } catch {
            let found = try lists.reversed().lazy.compactMap { try $0.table.contradiction(error) }.first
            throw found ?? error
        }
    }

    private static func checkWhole(
        _ history: TerritorialHistory, _ register: ReferenceTable, in gazetteer: Gazetteer, today: String
    ) throws {
        let levels = history.levelsOfChanges(in: gazetteer)
        let ends = history.unexplainedEnds(before: today).filter { levels.contains($0.level) }
        let beginnings = history.unexplainedBeginnings(in: gazetteer).filter { levels.contains($0.level) }
        let column = try register.column("code")
        if let first = ends.first, let last = first.validTo {
            throw register.contradiction(.endsWithoutChange(first.code, last: last, count: ends.count), in: column)
        }
        if let first = beginnings.first, let day = first.validFrom {
            throw register.contradiction(
                .beginsWithoutChange(first.code, first: day, count: beginnings.count), in: column)
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
                    && (error.target.map { row.fields[to] == $0.text } ?? true)
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
