internal import Wording

/// A sheet of an XLSX or ODS file as rows of text, the numbers of the rows being those of the sheet.
///
/// Rows are as wide as the widest so far, so that cells left empty at the end are fields too. A run of rows that hold nothing is
/// handed on as one; below the last entry there are none. In merged cells the first holds the text. A formula stands for its
/// result as it was saved.
///
/// GDAL reads these formats too, and was tried: version 3.6 gives no types of single cells (a text `1.234` and a number 1.234
/// are the same to it), mixes notes of ODS cells into their values, drops repeated blanks, ignores the calendar that starts in 1904,
/// takes only the first run of a formatted inline text and skips rows behind long gaps. expat and zlib do the parsing here.
struct SpreadsheetFile: RowSource {
    /// Fields handed on, empty ones included: as many as a sheet of 200 columns filled to the last row.
    static let mostFields = 200 << 20

    let hash: String
    let byteCount: Int
    let sheet: Sheet
    /// Sheets that are not shown and were not asked for.
    let hidden: [String]
    let choice: SheetChoice.Choice
    private let workbook: any Workbook
    private let index: Int
    private let fieldLimit: Int

    /// - Parameters:
    ///   - sheet: the sheet's name or its number from 1, where the profile says so.
    ///   - wanted: the columns by which the sheet is known otherwise.
    ///   - fieldLimit: above so many fields the sheet is too large.
    /// - Throws: `SpreadsheetError`.
    init(
        content: FileContent, sheet: String?, wanted: [String], decimalSeparator: Character,
        fieldLimit: Int = mostFields
    ) throws {
        hash = content.hash
        byteCount = content.bytes.count
        self.fieldLimit = fieldLimit
        workbook = try Workbooks.open(content.bytes, decimalSeparator: decimalSeparator)
        choice = try SheetChoice.index(in: workbook, named: sheet, wanted: wanted)
        index = choice.index
        self.sheet = workbook.sheets[index]
        hidden = workbook.sheets.enumerated().filter { [index] in $0.offset != index && $0.element.isHidden }.map(
            \.element.name)
    }

    var format: Phrase {
        let shown = Phrase(
            de: "\(workbook.format), Blatt „\(sheet.name)“", en: "\(workbook.format), sheet “\(sheet.name)”")
        guard !hidden.isEmpty else { return shown }
        return shown + Phrase(de: "; ausgeblendet: ", en: "; hidden: ") + Phrase(quoting: hidden)
    }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        var (width, fieldCount, line) = (0, 0, 1)
        try workbook.forEachRow(of: index) { row, bytesRead in
            width = max(width, row.width)
            if row.number + 1 > line {
                try body(SourceRow(line: line, fields: Array(repeating: "", count: width)), bytesRead)
            }
            let fields = row.fields(width: width)
            for repetition in 1...row.repetitions {
                fieldCount += width
                guard fieldCount <= fieldLimit else { throw SpreadsheetError.tooLarge }
                line = row.number + repetition
                try body(SourceRow(line: line, fields: fields), bytesRead)
            }
            line += 1
        }
    }
}
