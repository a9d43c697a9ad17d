/// Puts right a row that keeps the grammar but has another number of fields than the rows around it.
///
/// A row is touched only where exactly one reading has every field like its column, so a file without telling columns
/// (dates, numbers, codes) is read as it stands.
struct SeparatorRepair {
    let dialect: RecordDialect
    let expectation: RowExpectation

    func repaired(_ line: ArraySlice<UInt8>, _ fields: [RecordGrammar.Field]) -> RepairedRow? {
        guard expectation.typedColumns > 0 else { return nil }
        let candidate =
            switch fields.count {
            case expectation.width + 1: withoutOneEmpty(fields)
            case expectation.width - 1: padded(fields) ?? cut(fields)
            default: RepairedRow?.none
            }
        return candidate ?? byOtherDelimiter(line)
    }

    /// The names above the columns, with a delimiter too many or written with another one.
    ///
    /// Names are unlike the values below them, so it is for the caller to know that this is the line above the rows.
    func repairedHeader(_ line: ArraySlice<UInt8>, _ fields: [RecordGrammar.Field]) -> RepairedRow? {
        let empty = fields.indices.filter { fields[$0].trimmed.isEmpty }
        if fields.count == expectation.width + 1, let place = empty.first, empty.count == 1 {
            var names = fields
            names.remove(at: place)
            return RepairedRow(fields: names, repair: .extraDelimiter, misfits: 0)
        }
        guard fields.count * 2 <= expectation.width else { return nil }
        for delimiter in Dialect.delimiters + [0x20] where dialect.delimiter != [delimiter] {
            let names = RecordGrammar(dialect: RecordDialect(delimiter: [delimiter], quote: dialect.quote))
                .read(line, RecordGrammar.Manner(keepsFields: true))
            let values = names.fields.map(\.trimmed)
            if names.verdict == .regular, names.width == expectation.width, !values.contains([]),
                Set(values).count == values.count
            {
                return RepairedRow(fields: names.fields, repair: .otherDelimiter, misfits: 0)
            }
        }
        return nil
    }

    private func fitting(_ fields: [RecordGrammar.Field], _ repair: RowRepair) -> RepairedRow? {
        expectation.misfits(fields) == 0 ? RepairedRow(fields: fields, repair: repair, misfits: 0) : nil
    }

    private func withoutOneEmpty(_ fields: [RecordGrammar.Field]) -> RepairedRow? {
        var found = [RepairedRow]()
        for place in fields.indices where fields[place].trimmed.isEmpty {
            var shorter = fields
            shorter.remove(at: place)
            if let row = fitting(shorter, .extraDelimiter), !found.contains(row) { found.append(row) }
        }
        return found.count == 1 ? found[0] : nil
    }

    private func padded(_ fields: [RecordGrammar.Field]) -> RepairedRow? {
        guard expectation.columns.last?.mayBeEmpty == true else { return nil }
        return fitting(fields + [RecordGrammar.Field(bytes: [])], .missingField)
    }

    /// Cuts the one field in which two have grown together.
    private func cut(_ fields: [RecordGrammar.Field]) -> RepairedRow? {
        var found = [RepairedRow]()
        for place in fields.indices where !fields[place].isQuoted {
            let columns = expectation.columns[place...(place + 1)]
            guard columns.contains(where: \.isTyped),
                fields.indices.allSatisfy({ index in
                    index == place || expectation.columns[index < place ? index : index + 1].fits(fields[index].trimmed)
                })
            else { continue }
            let cuts = cuts(fields, place)
            // Where only one side tells its values, that side takes as much as it can: `$29.81Light` is not `$29` and
            // `.81Light`.
            switch (expectation.columns[place].isTyped, expectation.columns[place + 1].isTyped) {
            case (true, false): found += cuts.suffix(1)
            case (false, true): found += cuts.prefix(1)
            default: found += cuts
            }
            if found.count > 1 { return nil }
        }
        return found.first
    }

    /// The row with one field cut in two, for each place of the cut that gives two values like those of their columns.
    private func cuts(_ fields: [RecordGrammar.Field], _ place: Int) -> [RepairedRow] {
        let bytes = fields[place].bytes
        var found = [RepairedRow]()
        for border in 0...bytes.count where border == bytes.count || bytes[border] & 0xC0 != 0x80 {
            let halves = [bytes[..<border], bytes[border...]].map { RecordGrammar.Field(bytes: Array($0)) }
            guard zip(halves, expectation.columns[place...]).allSatisfy({ $1.fits($0.trimmed) }) else { continue }
            let row = Array(fields[..<place]) + halves + fields[(place + 1)...]
            if let row = fitting(row, .missingDelimiter), !found.contains(row) { found.append(row) }
        }
        return found
    }

    private func byOtherDelimiter(_ line: ArraySlice<UInt8>) -> RepairedRow? {
        guard expectation.typedColumns > 1 else { return nil }
        for delimiter in Dialect.delimiters where dialect.delimiter != [delimiter] {
            let reading = RecordGrammar(dialect: RecordDialect(delimiter: [delimiter], quote: dialect.quote))
                .read(line, RecordGrammar.Manner(keepsFields: true))
            if reading.verdict == .regular, let row = fitting(reading.fields, .otherDelimiter) { return row }
        }
        return dialect.isSingleBlank ? nil : byBlanks(line)
    }

    /// The row read with single blanks as delimiters, of which some stand inside of text.
    func byBlanks(_ line: ArraySlice<UInt8>) -> RepairedRow? {
        let blanks = RecordGrammar(dialect: RecordDialect(delimiter: [0x20], quote: dialect.quote))
        let reading = blanks.read(line, RecordGrammar.Manner(keepsFields: true))
        guard reading.verdict != .broken, reading.verdict != .open else { return nil }
        return BlankAlignment(pieces: reading.fields, columns: expectation.columns).row.flatMap {
            fitting($0, .otherDelimiter)
        }
    }
}
