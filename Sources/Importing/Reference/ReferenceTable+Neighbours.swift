public import Geodata
public import Regions
internal import Wording

extension ReferenceTable {
    /// Neighbours: `code,neighbour` or `region_code,neighbour_code` and, where known, `border_km`.
    ///
    /// - Throws: `ReferenceTableError`, with the line that `NeighbourTableError` finds fault with.
    public func neighbours(in gazetteer: Gazetteer) throws -> NeighbourTable {
        let code = try optionalColumn("region_code") ?? column("code")
        let neighbour = try optionalColumn("neighbour_code") ?? column("neighbour")
        let border = optionalColumn("border_km")
        let rows = try rows.map { row in
            NeighbourTable.Row(
                line: row.line, code: row.fields[code], neighbour: row.fields[neighbour],
                borderInKilometres: try kilometres(row, border))
        }
        do {
            return try NeighbourTable(rows, gazetteer: gazetteer)
        } catch {
            throw ReferenceTableError.contradiction(file: file, line: error.line ?? 1, cause: error.phrase)
        }
    }

    private func kilometres(_ row: Row, _ column: Int?) throws -> Double? {
        guard let text = filled(row, column) else { return nil }
        guard let number = Double(text), number.isFinite, number >= 0 else {
            throw unexpected(
                in: row, column: "border_km",
                expected: Phrase(
                    de: "eine Länge in Kilometern ab 0 mit Dezimalpunkt",
                    en: "a length in kilometres from 0 with a decimal point"))
        }
        return number
    }
}
