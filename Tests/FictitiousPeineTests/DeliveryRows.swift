/// A second reading of a delivery, apart from the code that wrote it: the fields of each row and the line it begins on.
struct DeliveryRows {
    struct Row {
        let line: Int
        let fields: [String]
    }

    let rows: [Row]

    /// Reads by RFC 4180's grammar with any delimiter; CRLF and LF both end a row.
    init(of text: String, delimiter: Unicode.Scalar) {
        var rows: [Row] = []
        var fields: [String] = []
        var field = ""
        var (line, begin) = (1, 1)
        var (isQuoted, wasQuote) = (false, false)
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if scalar == "\"" {
                // Of a doubled quote, the second one is text.
                if wasQuote { field.unicodeScalars.append(scalar) }
                wasQuote = isQuoted
                isQuoted.toggle()
                continue
            }
            wasQuote = false
            switch scalar {
            case delimiter where !isQuoted:
                fields.append(field)
                field = ""
            case "\n" where !isQuoted:
                fields.append(field)
                rows.append(Row(line: begin, fields: fields))
                (fields, field, begin) = ([], "", line)
            case "\r" where !isQuoted:
                break
            default:
                field.unicodeScalars.append(scalar)
            }
        }
        self.rows = rows
    }
}
