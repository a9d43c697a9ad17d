public import Regions
public import Wording

/// What a supplier's file was found to be: how it is written, where its table stands, what its columns hold, what speaks
/// against importing it, and a profile for it.
public struct Inspection {
    /// Rows of values that are looked at; of a longer file the rest is not.
    public static let mostRows = 50_000

    /// What the file is: `utf-8, „;“`, or the format and the sheet.
    public let format: Phrase
    /// Sheets of a spreadsheet besides the one that was looked at.
    public let otherSheets: [String]
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
    /// Rows that hold a word for sums.
    public private(set) var sums = 0
    /// Rows by what they are besides values: footnotes, the header again, rows of other tables.
    public private(set) var setApart = 0
    /// Columns that would be refused, with the reason.
    public let personal: [(column: String, reason: Phrase)]
    public let proposal: ProfileProposal

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
        } catch let problem as ImportError.Problem {
            throw ImportError(file: name, profile: "", problem: problem)
        }
    }

    private init(file: any RowSource, name: String, gazetteer: Gazetteer?) throws {
        let sample = try TableLayout.firstRows(of: file)
        let layout = TableLayout(rows: sample)
        let written = layout.header?.names ?? TableStart.names(width: layout.width)
        var gate = PrivacyGate(
            header: written, permissions: PrivacyGate.Permissions(), known: KnownTerms(gazetteer: gazetteer))
        // A header that names a person is shown as its number.
        let header = gate.header
        var profiles = header.map { ColumnProfile(header: $0, gazetteer: gazetteer) }
        let shape = RowShape(header: header, dropped: [], totalWords: Profile.commonTotalWords)
        var (rows, sums, setApart) = (0, 0, 0)
        isCut = try Self.read(file, layout) { row, part in
            guard part == .values else {
                if part != .blank { setApart += 1 }
                return
            }
            guard shape.reject(row)?.isSetApart != true else {
                sums += 1
                return
            }
            rows += 1
            gate.inspect(row)
            for (index, field) in row.fields.prefix(profiles.count).enumerated() { profiles[index].take(field) }
        }
        format = file.format
        dialect = (file as? DelimitedFile)?.findings.lines ?? []
        let spreadsheet = file as? SpreadsheetFile
        otherSheets = spreadsheet?.choice.others ?? []
        preambleRows = layout.preambleRows
        headerRows = layout.headerRows
        headerLine = layout.header?.line
        headerFinding = (layout.finding.confidence, layout.finding.reason)
        guard rows + sums > 0 else { throw ImportError.Problem.noRecords }
        let holdsPoints = file is PointFile || file is GeoJSONPoints
        let columns = Self.named(profiles.map(\.finding), holdsPoints: holdsPoints)
        self.columns = columns
        gate.take(labels: Set(columns.indices.filter { if case .category = columns[$0].type { true } else { false } }))
        personal = gate.refused
        let hasOthers = spreadsheet?.choice.isOneOfSeveralTables == true || layout.header == nil && !otherSheets.isEmpty
        proposal = try ProfileProposal(
            sheet: hasOthers ? spreadsheet?.sheet.name : nil,
            columns: columns, levels: layout.header?.levels, preamble: sample.prefix(layout.preambleRows),
            personal: gate.refused.map(\.column), supplier: SupplierName.proposed(for: name), gazetteer: gazetteer
        ) { counting, keys in
            var evidence = CaseEvidence(counting: counting, keys: keys)
            _ = try Self.read(file, layout) { row, part in
                if part == .values, shape.reject(row)?.isSetApart != true { evidence.take(row) }
            }
            return evidence
        }
        self.rows = rows
        self.sums = sums
        self.setApart = setApart
    }

    /// Hands on the rows below the header.
    ///
    /// - Returns: whether the file goes on behind those that are looked at.
    private static func read(
        _ file: any RowSource, _ layout: TableLayout, _ take: (SourceRow, TableBody.Part) -> Void
    ) throws -> Bool {
        var body = TableBody(width: layout.width, names: layout.header?.levels.last ?? [])
        var (index, rows) = (0, 0)
        var isCut = true
        try PartialPass.run { stop in
            try file.forEachRow { row, _ in
                defer { index += 1 }
                guard index >= layout.preambleRows + layout.headerRows else { return }
                guard rows < mostRows else { try stop() }
                for (row, part) in body.take(row) {
                    if part == .values { rows += 1 }
                    take(row, part)
                }
            }
            isCut = false
        }
        if !isCut { for (row, part) in body.finish() { take(row, part) } }
        return isCut
    }

    /// Columns that share their name are told apart by their places.
    private static func named(_ columns: [ColumnFinding], holdsPoints: Bool) -> [ColumnFinding] {
        let names = Dictionary(columns.map { (Header.folded($0.header), 1) }, uniquingKeysWith: +)
        return columns.enumerated().map { index, column in
            var column = column
            if holdsPoints, index >= columns.count - 2 { column.type = .coordinate }
            let name = Header.folded(column.header)
            if name.isEmpty || names[name, default: 0] > 1 { column.reference = "#\(index + 1)" }
            return column
        }
    }
}
