public import Regions
public import Wording

/// What a supplier's file was found to be: how it is written, where its table stands, what its columns hold, what speaks
/// against importing it, and a profile for it.
public struct Inspection {
    /// Rows of values that are looked at; of a longer file the rest is not.
    public static let mostRows = 50_000

    /// What the file is: `utf-8, „;“`, or the format and the sheet.
    public let format: Phrase
    /// How a delimited file is written; empty for other formats.
    public let dialect: [(name: Phrase, value: Phrase, confidence: Confidence, reason: Phrase)]
    /// Rows above the header, rows of the header, and why they are thought to be.
    public let preambleRows: Int
    public let headerRows: Int
    public let headerLine: Int?
    public let headerFinding: (confidence: Confidence, reason: Phrase)
    public let columns: [ColumnFinding]
    /// Rows of values that were looked at.
    public private(set) var rows = 0
    /// Whether the file goes on behind them.
    public let isCut: Bool
    /// Rows by what they are besides values: footnotes, the header again, rows of other tables.
    public private(set) var setApart = 0
    /// Columns that would be refused, with the reason.
    public let personal: [(column: String, reason: Phrase)]
    public let proposal: ProfileProposal

    private struct HasSeenEnough: Error {}

    /// - Parameters:
    ///   - name: the file as messages call it.
    ///   - gazetteer: the register in which names and codes are looked up; without one no region is known.
    /// - Throws: `ImportError` for a file that cannot be read, `FileError`.
    public init(path: String, name: String, gazetteer: Gazetteer?) throws {
        do {
            try self.init(
                file: try SourceOpening.open(path: path, dialect: DialectSettings(), wanted: []), name: name,
                gazetteer: gazetteer)
        } catch let defect as any FileDefect {
            throw ImportError(file: name, profile: "", problem: .unreadable(defect))
        }
    }

    private init(file: any RowSource, name: String, gazetteer: Gazetteer?) throws {
        let isText = file is DelimitedFile
        let sample = Self.filledUp(try file.firstRows(TableLayout.sampleSize), isText: isText)
        let layout = TableLayout(rows: sample)
        let written = layout.header?.names ?? (0..<layout.width).map { "#\($0 + 1)" }
        var body = TableBody(width: layout.width, names: layout.header?.levels.last ?? [])
        var gate = PrivacyGate(
            header: written, permissions: PrivacyGate.Permissions(), known: KnownTerms(gazetteer: gazetteer))
        // A header that names a person is shown as its number.
        let header = gate.header
        var profiles = header.map { ColumnProfile(header: $0, gazetteer: gazetteer) }
        let shape = RowShape(header: header, dropped: [], totalWords: Profile.commonTotalWords)
        var (rows, setApart, isCut) = (0, 0, false)
        func take(_ judged: [(row: SourceRow, part: TableBody.Part)]) {
            for (row, part) in judged {
                guard part == .values, shape.reject(row)?.isSetApart != true else {
                    if part != .blank { setApart += 1 }
                    continue
                }
                rows += 1
                gate.inspect(row)
                for (index, field) in row.fields.prefix(profiles.count).enumerated() { profiles[index].take(field) }
            }
        }
        do {
            var index = 0
            try file.forEachRow { row, _ in
                defer { index += 1 }
                guard index >= layout.preambleRows + layout.headerRows else { return }
                guard rows < Self.mostRows else { throw HasSeenEnough() }
                take(body.take(row))
            }
            take(body.finish())
        } catch is HasSeenEnough {
            isCut = true
        }
        format = file.format
        dialect = (file as? DelimitedFile)?.findings.lines ?? []
        preambleRows = layout.preambleRows
        headerRows = layout.headerRows
        headerLine = layout.header?.line
        headerFinding = (layout.finding.confidence, layout.finding.reason)
        let columns = profiles.map(\.finding)
        self.columns = columns
        gate.take(labels: Set(columns.indices.filter { if case .category = columns[$0].type { true } else { false } }))
        personal = gate.refused
        self.isCut = isCut
        proposal = ProfileProposal(
            columns: columns, levels: layout.header?.levels ?? [], preamble: sample.prefix(layout.preambleRows),
            personal: gate.refused.map(\.column), supplier: SupplierName.proposed(for: name), gazetteer: gazetteer)
        self.rows = rows
        self.setApart = setApart
    }

    /// A row of a spreadsheet ends with its last entry, whatever the width of the table; a row of a text says how wide it is.
    private static func filledUp(_ rows: [SourceRow], isText: Bool) -> [SourceRow] {
        let width = rows.map(\.fields.count).max() ?? 0
        guard !isText else { return rows }
        return rows.map { row in
            SourceRow(line: row.line, fields: row.fields + Array(repeating: "", count: width - row.fields.count))
        }
    }
}
