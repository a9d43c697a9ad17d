/// Makes rows of texts of one sheet of `content.xml` as it goes by.
final class ODSSheetReader: XMLHandler {
    /// Nothing of what follows belongs to the sheet.
    struct EndOfSheet: Error {}

    private let sheet: Int
    private let decimalSeparator: Character
    private var place = ODSPlace()
    private var sheetsSeen = 0
    /// Depths of the elements that the reader is in.
    private var sheetDepth: Int?
    private var cellDepth: Int?
    private var paragraphDepth: Int?
    private var rows: [SheetRow] = []
    private var present = SheetRow(number: 0)
    private var column = 0
    private var cell = Cell()
    private var nextRow = 0

    private struct Cell {
        var repetitions = 1
        var isCovered = false
        var type: String?
        /// What the cell holds, where that is not its text.
        var value: String?
        var paragraphs = 0
        var text: [UInt8] = []
    }

    init(sheet: Int, decimalSeparator: Character) {
        self.sheet = sheet
        self.decimalSeparator = decimalSeparator
    }

    /// The rows that are complete, each but once.
    func takeRows() -> [SheetRow] {
        defer { rows = [] }
        return rows
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if place.enter(name) {
            if sheetsSeen == sheet { sheetDepth = place.depth }
            sheetsSeen += 1
            return
        }
        guard sheetDepth != nil else { return }
        if let cellDepth {
            startInside(cellDepth, name, attributes)
            return
        }
        switch name {
        case "table:table-row":
            present = SheetRow(number: nextRow)
            present.repetitions = try count(attributes["table:number-rows-repeated"], limit: Sheet.mostRows)
            column = 0
        case "table:table-cell", "table:covered-table-cell":
            cellDepth = place.depth
            cell = Cell()
            cell.repetitions = try count(attributes["table:number-columns-repeated"], limit: Sheet.mostColumns)
            if case "table:covered-table-cell" = name { cell.isCovered = true }
            cell.type = attributes["office:value-type"]
            cell.value =
                attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:time-value"]
                ?? attributes["office:boolean-value"] ?? attributes["office:string-value"]
        default: break
        }
    }

    /// Paragraphs directly inside a cell are its text; those of notes and drawings are not.
    private func startInside(_ cellDepth: Int, _ name: XMLName, _ attributes: XMLAttributes) {
        guard paragraphDepth != nil else {
            guard place.depth == cellDepth + 1, case "text:p" = name else { return }
            paragraphDepth = place.depth
            if cell.paragraphs > 0 { cell.text.append(UInt8(ascii: "\n")) }
            cell.paragraphs += 1
            return
        }
        switch name {
        case "text:s":
            let blanks = attributes["text:c"].flatMap { Int($0) } ?? 1
            cell.text += repeatElement(UInt8(ascii: " "), count: min(1000, max(0, blanks)))
        case "text:tab": cell.text.append(UInt8(ascii: "\t"))
        case "text:line-break": cell.text.append(UInt8(ascii: "\n"))
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        defer { place.leave() }
        guard let sheetDepth else { return }
        if paragraphDepth == place.depth { paragraphDepth = nil }
        if cellDepth == place.depth {
            cellDepth = nil
            try finishCell()
        } else if cellDepth == nil, case "table:table-row" = name {
            if !present.runs.isEmpty { rows.append(present) }
            nextRow = present.number + present.repetitions
            // Below the last entry spreadsheets write what is left of the sheet as one repeated row.
            if present.runs.isEmpty { nextRow = min(nextRow, Sheet.mostRows) }
            guard nextRow <= Sheet.mostRows else { throw damaged }
        }
        if sheetDepth == place.depth { throw EndOfSheet() }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard paragraphDepth != nil else { return }
        cell.text += bytes.lazy.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    }

    private var damaged: SpreadsheetError { .damaged(part: "content.xml") }

    private func count(_ text: String?, limit: Int) throws -> Int {
        guard let text else { return 1 }
        guard let count = Int(text), count >= 1 else { throw damaged }
        return min(count, limit)
    }

    private func finishCell() throws {
        let end = column + cell.repetitions
        let text = cell.isCovered ? "" : self.cellText()
        if !text.isEmpty {
            guard end <= Sheet.mostColumns else { throw damaged }
            present.runs.append(SheetRow.Run(columns: column..<end, text: text))
        }
        column = min(end, Sheet.mostColumns)
    }

    /// Types of values: ODF 1.3, part 3, 19.389.
    private func cellText() -> String {
        let shown = String(decoding: cell.text, as: UTF8.self)
        guard let value = cell.value else { return shown }
        switch cell.type {
        case "float", "currency", "percentage":
            // A number shown with leading zeros is a code.
            let digits = shown.utf8.allSatisfy(TextBytes.isDigit) && shown.hasPrefix("0") ? shown.utf8.count : 1
            return CellText.number(value, decimalSeparator: decimalSeparator, minimumDigits: min(digits, 40))
        case "date":
            let showsTime = shown.isEmpty || shown.contains(":") || shown.contains("Uhr")
            return CellText.moment(iso: showsTime ? value : String(value.prefix(10)))
        case "time": return CellText.duration(iso: value)
        default: return value
        }
    }
}
