/// A document of sheets, whatever its format.
protocol Workbook {
    var format: String { get }
    var sheets: [Sheet] { get }

    /// Hands on the rows of a sheet that hold anything, and the number of the file's bytes read so far.
    func forEachRow(of sheet: Int, _ body: (SheetRow, Int) throws -> Void) throws
}

/// A sheet of a workbook.
struct Sheet: Equatable {
    let name: String
    let isHidden: Bool

    /// As much as spreadsheets allow. Source: ECMA-376, part 1, 18.3.1.73 and its counterpart in Calc (16,384 columns).
    static let mostRows = 1 << 20
    static let mostColumns = 1 << 14

    /// The reference of a cell, both numbers from 0: (4, 27) → `AB5`.
    static func reference(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters + String(row + 1)
    }
}
