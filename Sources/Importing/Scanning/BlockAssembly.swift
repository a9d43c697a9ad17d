internal import CScan
internal import Records
internal import Store

extension BlockReader {
    /// A value as the record's column holds it, codes by their number.
    func cell(_ value: RecordValue, _ place: Int) -> UInt32 {
        switch value {
        case .day(let day): UInt32(day.dayNumber)
        case .hour(let hour): UInt32(hour)
        case .count(let count): UInt32(count)
        case .quantity(let hundredths): UInt32(bitPattern: Int32(hundredths))
        case .code(let term): codes[place].number(of: term)
        case .unknown:
            switch plan.normaliser.schema.columns[place].type {
            case .day: UInt32(Column.unknownDay)
            case .hour: UInt32(Column.unknownHour)
            case .code, .count: .max
            case .quantity: UInt32(bitPattern: Column.unknownQuantity)
            }
        }
    }

    /// The cells of all rows, as far as they are usual.
    func fillCells(_ count: Int) {
        let schema = plan.normaliser.schema
        for (place, definition) in schema.columns.enumerated() {
            let cells = cells[place]
            if definition.name == "date" {
                for row in 0..<count { cells[row] = UInt32(days[row]) }
            } else if definition.name == "region" {
                regions.answers.withUnsafeBufferPointer { answers in
                    for row in 0..<count {
                        let number = Int(regions.numbers[row])
                        cells[row] = number < answers.count ? answers[number].cell : .max
                    }
                }
            } else if definition.name == "hour", normaliser.hourFollowsDate {
                for row in 0..<count { cells[row] = UInt32(hours[row]) }
            } else if let (column, use) = use(of: place) {
                use.cells.withUnsafeBufferPointer { known in
                    kb_gather(known.baseAddress, known.count, column.numbers, count, cells)
                }
            } else {
                cells.update(repeating: constantCell(place), count: count)
            }
        }
    }

    private func use(of place: Int) -> (DistinctColumn, DistinctColumn.Use)? {
        for column in columns {
            if let use = column.uses.first(where: { $0.index == place }) { return (column, use) }
        }
        return nil
    }

    /// What a column holds that no column of the file tells.
    private func constantCell(_ place: Int) -> UInt32 {
        guard let reader = normaliser.values[place], let constant = reader.place.constant,
            let reading = try? reader.read(constant)
        else { return cell(.unknown, place) }
        return cell(reading.value, place)
    }

    /// Hands unusual rows to `RowNormaliser`, and takes note of what usual ones have to say.
    func takeUnusual(_ block: ScannedBlock) -> [UnusualRow] {
        var unusual = [UnusualRow]()
        var reference = block.reference[...]
        for row in 0..<block.rowCount where marks[row] != 0 {
            let mark = marks[row]
            guard mark & UInt8(KB_UNUSUAL) != 0 else {
                if mark & UInt8(KB_NOTED) != 0 { note(row, block) }
                if mark & UInt8(KB_WATCHED) != 0 { gate.compareDays(of: sourceRow(block, row)) }
                continue
            }
            let isReference = reference.first?.place == row
            let source = isReference ? reference.removeFirst().row : sourceRow(block, row)
            let wasUsual = row > 0 && marks[row - 1] & UInt8(KB_UNUSUAL | KB_LEFT_OUT) == 0
            let before = wasUsual ? sourceRow(block, row - 1) : nil
            var found: Reject?
            switch normaliser.normalise(source) {
            case .reject(let reject):
                found = reject
                marks[row] |= UInt8(KB_LEFT_OUT)
            case .record(let values, let told):
                for (place, value) in values.enumerated() { cells[place][row] = cell(value, place) }
                remarks.add(told, line: source.line)
                unusualKeys.append((row, plan.keying.row(source.fields)))
            }
            unusual.append(UnusualRow(place: row, row: source, before: before, reject: found))
        }
        return unusual
    }

    /// The last row, where it is a usual one.
    func lastUsual(_ block: ScannedBlock) -> SourceRow? {
        guard block.rowCount > 0, marks[block.rowCount - 1] & UInt8(KB_UNUSUAL) == 0 else { return nil }
        return sourceRow(block, block.rowCount - 1)
    }

    private func sourceRow(_ block: ScannedBlock, _ row: Int) -> SourceRow {
        let fields = (0..<plan.dialect.width).map { index in
            var column = block.column(index)
            return plan.dialect.text.text(kb_field_of(&column, row))
        }
        return SourceRow(line: block.line(of: row), fields: fields)
    }

    private func note(_ row: Int, _ block: ScannedBlock) {
        let number = Int(regions.numbers[row])
        if number < regions.answers.count { regions.answers[number].records += 1 }
        for column in columns {
            for place in column.uses.indices {
                guard var unmapped = column.uses[place].unmapped[column.numbers[row]] else { continue }
                if unmapped.records == 0 { unmapped.firstLine = block.line(of: row) }
                unmapped.records += 1
                column.uses[place].unmapped[column.numbers[row]] = unmapped
            }
        }
    }

    /// The rows' keys.
    func keys(_ count: Int) -> [UInt64] {
        let width = plan.keyWidth
        for row in 0..<count { hashes[row * width] = plan.keying.names }
        var keys = [UInt64](unsafeUninitializedCapacity: count) { keys, filled in
            filled = count
            plan.keying.hash.keys(
                of: UnsafeBufferPointer(start: hashes, count: count * width), width: width,
                into: UnsafeMutableBufferPointer(rebasing: keys[..<count]))
        }
        for (row, key) in unusualKeys { keys[row] = key }
        unusualKeys.removeAll(keepingCapacity: true)
        return keys
    }

    /// The accepted rows as columns with dictionaries of their own, and their keys.
    func records(_ count: Int) -> (batch: RecordBatch, keys: [UInt64]) {
        var keys = keys(count)
        let kept = (0..<count).filter { marks[$0] & UInt8(KB_LEFT_OUT) == 0 }
        if kept.count < count {
            keys = kept.map { keys[$0] }
            for cells in cells { for (place, row) in kept.enumerated() { cells[place] = cells[row] } }
        }
        let schema = plan.normaliser.schema
        let columns = schema.columns.indices.map { place -> Column in
            let source = UnsafeBufferPointer(start: cells[place], count: kept.count)
            return switch schema.columns[place].type {
            case .day: .days(source.map(UInt16.init(truncatingIfNeeded:)))
            case .hour: .hours(source.map(UInt8.init(truncatingIfNeeded:)))
            case .count: .counts(Array(source))
            case .quantity: .quantities(source.map(Int32.init(bitPattern:)))
            case .code: localCodes(source, place)
            }
        }
        if let place = schema.index(of: "date"), case .days(let days) = columns[place], let first = days.min(),
            let last = days.max()
        {
            let known = observed ?? Int(first)...Int(last)
            observed = min(known.lowerBound, Int(first))...max(known.upperBound, Int(last))
        }
        return (RecordBatch(kind: schema.kind, columns: columns), keys)
    }

    private func localCodes(_ source: UnsafeBufferPointer<UInt32>, _ place: Int) -> Column {
        var terms = [String]()
        let values = [UInt16](unsafeUninitializedCapacity: source.count) { out, filled in
            let count = codes[place].local.withUnsafeMutableBufferPointer { local in
                kb_localise(source.baseAddress, source.count, local.baseAddress, out.baseAddress, missed)
            }
            terms = (0..<count).map { codes[place].terms[Int(missed[$0])] }
            filled = source.count
        }
        return .codes(values, dictionary: terms)
    }
}
