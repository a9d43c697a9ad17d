import Records
import Regions
import Store
import Testing
import Wording
import TestSupport

@testable import Importing

/// Reading column by column against reading row by row: the same records, keys, remarks, rejects and judgements.
@Suite struct PlainReadingTests {
    /// What a reading of a file comes to, codes as their terms.
    private struct Outcome: Equatable {
        var account = RowAccount()
        var columns: [[String]] = []
        var keys: [UInt64] = []
        var rejects: [String] = []
        var suggestions: [String] = []
        var shared: [String] = []
        var unmapped: [UnmappedTerms] = []
        var observed: ClosedRange<CivilDate>?
        var refused: [String] = []
        var evidence: [ColumnEvidence] = []
    }

    private static let profile = """
        records: incidents
        supplier: Polizei
        dialect: {encoding: ENCODING}
        columns:
          date: {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
          region: {from: [Gebiet, Lage]}
          category: {from: Delikt, map: delikte.csv}
          involved: {from: Beteiligte}
          setting: {from: Ort}
          source: {value: Polizei}
        drop: [Nr]
        """
    private static let header = "Nr;Tatzeit;Gebiet;Lage;Delikt;Beteiligte;Ort;Text;Datum"

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Rows as they should be.
    private func row(_ number: Int, _ random: inout SeededGenerator) -> String {
        let day = random.below(28) + 1
        let clock =
            "\(random.below(2))\(random.below(10)):\(random.below(6))\(random.below(10))"
        let date = "\(day < 10 ? "0" : "")\(day).0\(random.below(9) + 1).\(2012 + random.below(8)) \(clock)"
        let place = random.pick([
            "Peine;Südstadt", "Peine;Vöhrum", "Peine;", "Ilsede;", "Vechelde;Alvesse", " Peine ;\"Südstadt\"",
            "Lahstedt;Oberg", "Peine;Südstat", ";Edemissen",
        ])
        let text = random.pick([
            "ruhig", "\"laut; sehr\"", "\"zwei\nZeilen\"", "\"mit \"\"Wort\"\"\"", "Menge \(random.below(9_000))",
            "Größe – klein", "  Rand  ", "",
        ])
        return
            "\(number);\(date);\(place);\(random.pick(["Raub", "raub", "Streit ", "Unfug", "Streit"]));\(random.pick(["1", "2", "1.200", ""]));"
            + "\(random.pick(["Straße", "Geschäft", "Haus  am See", ""]));\(text);\(random.pick(["", "01.02.2001", "31.12.1999"]))"
    }

    /// A row with something wrong about it.
    private func fault(_ row: String, isPersonal: Bool, _ random: inout SeededGenerator) -> String {
        var fields = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        switch random.below(14) {
        case 0: fields[1] = random.pick(["31.02.2016 10:00", "1.3.2016 9:05", "gestern", "", "01.01.1960 10:00"])
        case 1: fields[2] = random.pick(["Nirgendwo", "", "Peine-Südstadt"])
        case 2: fields[5] = random.pick(["viele", "-3", "1,5"])
        case 3: return row + ";zu viel"
        case 4: fields.removeLast(2)
        case 5: return ";;;;;;;;"
        case 6: fields[4] = random.pick(["Summe 2016", "Gesamt", "Gesamtschule"])
        case 7: fields[6] = "5\" Rohr"
        case 8: return ""
        case 9: return "Hinweis: vorläufige Zahlen"
        case 10:
            fields[7] = random.pick(
                isPersonal ? ["Tel. 05171 4010", "Herr Max Mustermann", "a@example.org"] : ["Summe", "zentral"])
        case 11: fields[6] = " \"Rand\" "
        case 12: return Self.header
        default: return random.pick([";;;", "   ", "Quelle;Polizei"])
        }
        return fields.joined(separator: ";")
    }

    private func text(rows: Int, faults: Double, seed: UInt64, lineEnd: String) -> String {
        var random = SeededGenerator(seed: seed)
        var lines = ["Fiktive Beispieldaten", Self.header]
        for number in 0..<rows {
            let row = row(number, &random)
            lines.append(
                number > 250 && Double.random(in: 0..<1, using: &random) < faults
                    ? fault(row, isPersonal: seed % 3 == 0, &random) : row)
        }
        let text = lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
        return lineEnd == "\n"
            ? text
            : String(
                text.unicodeScalars.flatMap { $0 == "\n" ? Array(lineEnd.unicodeScalars) : [$0] }.reduce(
                    into: String.UnicodeScalarView()
                ) { $0.append($1) })
    }

    private func outcome(
        _ path: String, encoding: String, lanes: PlainLane, store name: String, byHead: Bool = false
    ) throws -> (outcome: Outcome, plainBlocks: Int) {
        let map = try folder.file("delikte.csv", "from,to\nRaub,Gewalt/Raub\nStreit,Konflikt/Streit\n")
        let profile = try Profile(text: Self.profile.replacing("ENCODING", with: encoding), file: "profile.yaml") { _ in
            try CategoryMap(ReferenceTable(path: map, name: "delikte.csv"))
        }
        let gazetteer = try SampleWorkspace.gazetteer()
        let register = RegionRegister(gazetteer: gazetteer, history: try SampleWorkspace.history(in: gazetteer))
        let whole = try DelimitedFile(path: path, dialect: profile.dialect.dialect)
        let head = try byHead ? DelimitedFile(headOf: path, dialect: profile.dialect.dialect, leastBytes: 0) : nil
        let file = head ?? whole
        var reading = FileReading(file: file, profile: profile, register: register, progress: { _, _, _ in })
        reading.lane = lanes
        let store = try RecordStore(directory: folder.path + "/" + name)
        let writer = try store.writer(of: .incidents)
        var outcome = Outcome()
        do {
            // Both readings are to have the same secret.
            let hash = try RecordStore(directory: folder.path + "/secret").keyedHash()
            try reading.read(into: writer, hash: hash)
        } catch ImportError.Problem.namesPeople(let columns, _) {
            outcome.refused = columns.map { "\($0.column): \($0.reason(.english))" }
        } catch let error as CSVError {
            // What was read before a file turns out to be broken is no outcome.
            return (Outcome(refused: ["\(error)"]), reading.plainBlocks)
        } catch is PlainRowsEnd {
            return (Outcome(refused: ["row by row"]), reading.plainBlocks)
        }
        #expect(file.isBorneOut)
        #expect(try file.hash == whole.hash)
        outcome.account = reading.account
        outcome.rejects = reading.rejects.map {
            "\($0.line) \($0.column) \($0.reason(.english)) \($0.expected(.english)) \($0.suggestion(.english)) \($0.isSetApart)"
        }
        let told = reading.outcome(delivery(reading.account), wasKnown: false)
        outcome.suggestions = told.placeSuggestions.map { "\($0.name) \($0.rows)" }
        outcome.shared = told.sharedNames.map { "\($0.name.name) \($0.name.otherLevels.map(\.name)) \($0.rows)" }
        outcome.unmapped = told.unmapped
        outcome.observed = reading.observed[.occurred]
        outcome.evidence = reading.evidence
        guard outcome.refused.isEmpty else { return (outcome, reading.plainBlocks) }
        outcome.keys = try writer.keys().rows
        outcome.columns = try texts(of: writer, in: store, outcome.account)
        return (outcome, reading.plainBlocks)
    }

    @Test(arguments: [
        ("utf-8", "\n", 0.02), ("utf-8", "\n", 0.3), ("windows-1252", "\n", 0.03), ("iso-8859-15", "\r\n", 0.1),
    ])
    func `a file read column by column becomes what it becomes row by row`(
        encoding: String, lineEnd: String, faults: Double
    )
        throws
    {
        var compared = 0
        for seed in 1...2 as ClosedRange<UInt64> {
            let text = text(rows: 900, faults: faults, seed: seed, lineEnd: lineEnd)
            let bytes =
                encoding == "utf-8"
                ? Array(text.utf8) : text.unicodeScalars.map { $0 == "–" ? 0x2D : UInt8(truncatingIfNeeded: $0.value) }
            let path = try folder.file("delivery-\(seed).csv", bytes)
            let slow = try outcome(path, encoding: encoding, lanes: .none, store: "slow-\(seed)")
            for (blockSize, threads) in [(1 << 12, 3), (1 << 16, 1), (700, 2)] {
                let lane = PlainLane(leastBytes: 0, blockSize: blockSize, threads: threads)
                let fast = try outcome(
                    path, encoding: encoding, lanes: lane, store: "fast-\(seed)-\(blockSize)", byHead: threads > 1)
                // The importer begins anew, row by row.
                if fast.outcome.refused == ["row by row"] { continue }
                compared += 1
                #expect(fast.plainBlocks > 0)
                #expect(fast.outcome.account == slow.outcome.account)
                #expect(fast.outcome.rejects == slow.outcome.rejects)
                #expect(fast.outcome.suggestions == slow.outcome.suggestions)
                #expect(fast.outcome.shared == slow.outcome.shared && fast.outcome.shared.count == 1)
                #expect(fast.outcome.unmapped == slow.outcome.unmapped)
                #expect(fast.outcome.columns == slow.outcome.columns)
                #expect(fast.outcome.refused == slow.outcome.refused)
                #expect(fast.outcome == slow.outcome)
            }
        }
        #expect(compared >= 4)
    }

    private func delivery(_ account: RowAccount) -> Delivery {
        let days = CivilDate(dayNumber: 0)...CivilDate(dayNumber: 1)
        return Delivery(
            id: "id", source: "source", kind: .incidents, file: "file", supplier: "supplier", isFictitious: true,
            rows: account, coverage: days, scope: DeliveryScope(axis: .occurred, days: days))
    }

    /// What the written columns say, codes as their terms.
    private func texts(of writer: SegmentWriter, in store: RecordStore, _ account: RowAccount) throws -> [[String]] {
        try writer.commit(delivery(account))
        let segment = try #require(try store.segments(of: .incidents).first)
        return try RecordSchema.of(.incidents).columns.map { definition in
            switch try segment.column(definition.name) {
            case .days(let values): values.map { String($0) }
            case .hours(let values): values.map { String($0) }
            case .counts(let values): values.map { String($0) }
            case .quantities(let values): values.map { String($0) }
            case .codes(let codes, let terms): codes.map { $0 == Column.unknownCode ? "?" : terms[Int($0)] }
            }
        }
    }
}
