internal import Records
internal import Store

/// Reading column by column, where a file's rows are many and plain.
extension FileReading {
    /// Ends the reading row by row where plain rows begin.
    struct PlainStart: Error {
        let line: Int
    }

    /// Reads plain rows column by column, to the end of the file.
    mutating func read(
        _ plan: PlainPlan, from start: PlainStart, _ body: TableBody, into writer: SegmentWriter
    ) throws {
        guard let gate, let file = file as? DelimitedFile else {
            preconditionFailure("rows of a delimited file are read below the header")
        }
        let scanner = try RecordScanner(file: file, dialect: plan.dialect, line: start.line)
        let target = PlainTarget(
            writer: writer, body: body, gate: gate, account: account, uniqueness: uniqueness)
        let pipeline = BlockPipeline(scanner: scanner, lane: lane, reader: { BlockReader(plan) }, store: target.take)
        let readers = try pipeline.run { _ in
            progress(min(target.bytes, file.byteCount), file.byteCount, target.account.read)
        }
        try target.finish()
        plainBlocks = target.blocks
        account = target.account
        rejects += target.rejects
        self.gate = target.gate
        uniqueness = target.uniqueness
        for reader in readers {
            let counts = reader.counts
            account.keptFurtherUp += counts.keptFurtherUp
            remarks.merge(counts)
            ages += reader.ages
            self.gate?.merge(reader.judged())
            if let days = reader.observed {
                note(CivilDate(dayNumber: days.lowerBound), on: .occurred)
                note(CivilDate(dayNumber: days.upperBound), on: .occurred)
            }
        }
    }
}
