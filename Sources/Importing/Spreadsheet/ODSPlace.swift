/// Where in a document's body the reader stands. Tables also occur in drawings, links and records of changes: sheets are those
/// directly inside the spreadsheet.
struct ODSPlace {
    private(set) var depth = 0
    private var spreadsheet: Int?

    /// True where the element is a sheet.
    mutating func enter(_ name: XMLName) -> Bool {
        depth += 1
        switch name {
        case "office:spreadsheet": spreadsheet = depth
        case "table:table": return spreadsheet == depth - 1
        default: break
        }
        return false
    }

    mutating func leave() {
        if spreadsheet == depth { spreadsheet = nil }
        depth -= 1
    }
}
