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
        let sample = try TableLayout.firstRows(of: file)
        let layout = TableLayout(rows: sample)
        let header = layout.header?.names ?? TableStart.names(width: layout.width)
        var body = TableBody(width: layout.width, names: layout.header?.levels.last ?? [])
        var profiles = header.map { ColumnProfile(header: $0, gazetteer: gazetteer) }
        var gate = PrivacyGate(
            header: header, permissions: PrivacyGate.Permissions(), known: KnownTerms(gazetteer: gazetteer))
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
        columns = Self.named(profiles.map(\.finding))
        personal = gate.refused
        self.isCut = isCut
        proposal = ProfileProposal(
            columns: columns, levels: layout.header?.levels, preamble: sample.prefix(layout.preambleRows),
            personal: gate.refused.map(\.column), supplier: Self.stem(of: name), gazetteer: gazetteer)
        self.rows = rows
        self.setApart = setApart
    }

    /// Columns that share their name are told apart by their places.
    private static func named(_ columns: [ColumnFinding]) -> [ColumnFinding] {
        let names = Dictionary(columns.map { (Header.folded($0.header), 1) }, uniquingKeysWith: +)
        return columns.enumerated().map { index, column in
            var column = column
            let name = Header.folded(column.header)
            if name.isEmpty || names[name, default: 0] > 1 { column.reference = "#\(index + 1)" }
            return column
        }
    }

    /// `sources/polizei-2017.csv` → `polizei-2017`.
    private static func stem(of name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    }
}
