/// Makes rows of texts of a sheet's XML as it goes by.
final class XLSXSheetReader: XMLHandler {
    private let name: String
    private let part: String
    private let vocabulary: XLSXVocabulary
    private var rows: [SheetRow] = []
    private var runs: [SheetRow.Run] = []
    /// Numbers of the present row and cell, from 0.
    private var row = -1
    private var column = -1
    private var type = ""
    private var style: Int?
    private var content: [UInt8] = []
    private var isContent = false
    private var isHint = false
    private var isCell = false
    private var isFormula = false

    init(name: String, part: String, vocabulary: XLSXVocabulary) {
        self.name = name
        self.part = part
        self.vocabulary = vocabulary
    }

    /// The rows that are complete, each but once.
    func takeRows() -> [SheetRow] {
        defer { rows = [] }
        return rows
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name.local {
        case "row":
            let next = try attributes["r"].map(rowNumber) ?? row + 1
            guard next > row, next < Sheet.mostRows else { throw damaged }
            row = next
            column = -1
            runs = []
        case "c":
            let next = try attributes["r"].map(columnNumber) ?? column + 1
            guard row >= 0, next > column, next < Sheet.mostColumns else { throw damaged }
            column = next
            type = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) }
            content = []
            isFormula = false
            isCell = true
        case "f": isFormula = isCell
        case "rPh": isHint = true
        case "v", "t": isContent = isCell && !isHint
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        switch name.local {
        case "v", "t": isContent = false
        case "rPh": isHint = false
        case "c":
            isCell = false
            let text = try cellText()
            if !text.isEmpty { runs.append(SheetRow.Run(columns: column..<(column + 1), text: text)) }
        case "row":
            if !runs.isEmpty { rows.append(SheetRow(number: row, runs: runs)) }
            runs = []
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isContent { content += bytes }
    }

    private var damaged: SpreadsheetError { .damaged(part: part) }

    private func rowNumber(_ text: String) throws -> Int {
        guard let number = Int(text), (1...Sheet.mostRows).contains(number) else { throw damaged }
        return number - 1
    }

    /// `AB5` → 27.
    private func columnNumber(_ reference: String) throws -> Int {
        var number = 0
        for letter in reference.utf8.prefix(while: { (65...90).contains($0) }) {
            number = number * 26 + Int(letter) - 64
            guard number <= Sheet.mostColumns else { throw damaged }
        }
        guard number > 0 else { throw damaged }
        return number - 1
    }

    /// Types of cells: ECMA-376, part 1, 18.18.11.
    private func cellText() throws -> String {
        let raw = String(decoding: content, as: UTF8.self)
        switch type {
        case "s":
            guard !content.isEmpty else { return "" }
            guard let index = Int(raw), vocabulary.texts.indices.contains(index) else { throw damaged }
            return vocabulary.texts[index]
        case "str", "inlineStr": return XLSXEscapes.resolved(content)
        case "e": return raw
        case "b": return raw.isEmpty ? "" : (raw == "1" || raw == "true" ? "true" : "false")
        case "d": return CellText.moment(iso: raw)
        case "n":
            guard !raw.isEmpty else {
                guard !isFormula else {
                    throw SpreadsheetError.formulaWithoutResult(
                        sheet: name, cell: Sheet.reference(row: row, column: column))
                }
                return ""
            }
            return number(raw)
        default: throw damaged
        }
    }

    private func number(_ raw: String) -> String {
        let format = style.flatMap { vocabulary.formats.indices.contains($0) ? vocabulary.formats[$0] : nil } ?? .plain
        let moment: CellText.Moment
        switch format {
        case .number(let digits):
            return CellText.number(raw, decimalSeparator: vocabulary.decimalSeparator, minimumDigits: digits)
        case .day: moment = .day
        case .time: moment = .time
        case .dayAndTime: moment = .dayAndTime
        case .duration: moment = .duration
        }
        return Double(raw).flatMap { CellText.moment($0, showing: moment, from1904: vocabulary.from1904) }
            ?? CellText.number(raw, decimalSeparator: vocabulary.decimalSeparator)
    }
}
