import Store

@testable import Importing

/// Makes the benchmark's polluted files from its source file, after the published list of names.
struct PollockFiles {
    /// A cell as it is written: the text, and whether it stands in quotes.
    struct Cell {
        var text: String
        var isQuoted: Bool

        func written(quote: String = "\"", escape: String = "\"") -> String {
            let inside = text.replacing("\"", with: escape + "\"")
            return isQuoted ? quote + inside + quote : inside
        }
    }

    struct File {
        let name: String
        let text: String
        let clean: [[String]]
        /// How many real files in the paper's survey have this pollution.
        let weight: Double
    }

    let rows: [[Cell]]
    let lineEnd: String

    init(source: [UInt8], lineEnd: String = "\r\n") {
        let grammar = RecordGrammar(dialect: RecordDialect())
        var rows = [[Cell]]()
        var start = 0
        while start < source.count {
            let reading = grammar.read(source[start...], RecordGrammar.Manner(keepsFields: true))
            rows.append(
                reading.fields.map { Cell(text: String(decoding: $0.bytes, as: UTF8.self), isQuoted: $0.isQuoted) })
            start = reading.end + 1
            while start < source.count, RecordGrammar.isLineEnd(source[start]) { start += 1 }
        }
        self.rows = rows
        self.lineEnd = lineEnd
    }

    var clean: [[String]] { rows.map { $0.map(\.text) } }

    private func text(_ rows: [[String]], delimiter: String = ",", lineEnd: String? = nil) -> String {
        rows.map { $0.joined(separator: delimiter) + (lineEnd ?? self.lineEnd) }.joined()
    }

    private var written: [[String]] { rows.map { $0.map { $0.written() } } }

    /// The pollutions of whole files. The weights are those of the benchmark: the number of files of its survey.
    var ofFiles: [File] {
        let (plain, all) = (written, text(written))
        let header = plain[0], empty = header.map { _ in "" }
        let requoted = { (delimiter: String) in
            rows.map { row in
                row.map { Cell(text: $0.text, isQuoted: $0.isQuoted || $0.text.contains(delimiter)).written() }
            }
        }
        let multirow = { (count: Int) in
            [clean[0].map { name in Array(repeating: name, count: count).joined(separator: " ") }] + clean.dropFirst()
        }
        let second = plain.dropLast()
        return [
            File(name: "source", text: all, clean: clean, weight: 1),
            File(name: "file_no_payload", text: "", clean: [], weight: 15),
            File(name: "file_no_trailing_newline", text: String(all.dropLast()), clean: clean, weight: 184),
            File(name: "file_double_trailing_newline", text: all + lineEnd, clean: clean, weight: 5),
            File(
                name: "file_no_header", text: text(Array(plain.dropFirst())), clean: Array(clean.dropFirst()),
                weight: 470),
            File(name: "file_header_multirow_2", text: text([clean[0]] + plain), clean: multirow(2), weight: 47),
            File(
                name: "file_header_multirow_3", text: text([clean[0], clean[0]] + plain), clean: multirow(3), weight: 47
            ),
            File(
                name: "file_preamble", text: text([["PREAMBLE"] + empty.dropFirst(), empty] + plain), clean: clean,
                weight: 282),
            File(
                name: "file_multitable_less", text: text(plain + second.map { Array($0.dropLast()) }), clean: clean,
                weight: 188.0 / 3),
            File(name: "file_multitable_same", text: text(plain + second), clean: clean, weight: 188.0 / 3),
            File(
                name: "file_multitable_more",
                text: text(plain + second.enumerated().map { $1 + [$0 == 0 ? "col1" : ""] }), clean: clean,
                weight: 188.0 / 3),
            File(name: "file_header_only", text: text([header]), clean: [clean[0]], weight: 3),
            File(name: "file_one_data_row", text: text(Array(plain[...1])), clean: Array(clean[...1]), weight: 4),
            File(name: "file_record_delimiter_0xD", text: text(plain, lineEnd: "\r"), clean: clean, weight: 7),
            File(name: "file_record_delimiter_0xA", text: text(plain, lineEnd: "\n"), clean: clean, weight: 1691),
            File(name: "file_field_delimiter_0x9", text: text(plain, delimiter: "\t"), clean: clean, weight: 4),
            File(name: "file_field_delimiter_0x3B", text: text(plain, delimiter: ";"), clean: clean, weight: 834),
            File(name: "file_field_delimiter_0x20", text: text(plain, delimiter: " "), clean: clean, weight: 4),
            File(
                name: "file_field_delimiter_0x20_quoted", text: text(requoted(" "), delimiter: " "), clean: clean,
                weight: 0),
            File(name: "file_field_delimiter_0x2C_0x20", text: text(plain, delimiter: ", "), clean: clean, weight: 101),
            File(
                name: "file_quotation_char_0x27", text: text(rows.map { $0.map { $0.written(quote: "'") } }),
                clean: clean,
                weight: 11),
            File(
                name: "file_escape_char_0x5C", text: text(rows.map { $0.map { $0.written(escape: "\\") } }),
                clean: clean,
                weight: 1),
            File(
                name: "file_escape_char_0x00", text: text(rows.map { $0.map { $0.written(escape: "") } }), clean: clean,
                weight: 7),
        ]
    }

    /// The pollutions of one row each. The benchmark gives the files of a kind the same weight.
    func ofRow(_ row: Int) -> [File] {
        var files = [File]()
        func add(_ name: String, _ line: String, clean: [[String]]? = nil, weight: Double) {
            var lines = written.map { $0.joined(separator: ",") }
            lines[row] = line
            files.append(
                File(
                    name: name, text: lines.map { $0 + lineEnd }.joined(), clean: clean ?? self.clean, weight: weight))
        }
        let cells = written[row]
        for column in cells.indices {
            let (before, behind) = (cells[..<column], cells[column...])
            add(
                "row_more_sep_row\(row)_col\(column)", (Array(before) + [""] + behind).joined(separator: ","),
                weight: 0.3677)
            if column > 0 {
                add(
                    "row_less_sep_row\(row)_col\(column)",
                    before.joined(separator: ",") + behind.joined(separator: ","), weight: 0.3677)
            }
            var quoted = cells
            let cell = rows[row][column]
            quoted[column] = cell.isQuoted ? "\"\"" + cells[column].dropFirst() : "\"" + cells[column]
            var clean = self.clean
            clean[row][column] = "\"" + clean[row][column]
            add(
                "row_extra_quote\(row)_col\(column)", quoted.joined(separator: ","), clean: clean, weight: 0.3677)
        }
        add("row_field_delimiter_\(row)_0x20", cells.joined(separator: " "), weight: 0.3677)
        return files
    }
}
