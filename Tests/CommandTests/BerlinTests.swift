import Testing
import TestSupport

private let thefts = "berlin/fahrraddiebstahl_2023-02.csv"
private let areas = "berlin/LOR_2021.csv"

/// Real input that none of us wrote: a workspace of Berlin, made with `init`, and a month's delivery of its police.
@Suite(.enabled(if: BerlinWorkspace.hasData, Comment(rawValue: SharedData.absent)))
struct BerlinTests {
    @Test func `a file of 22,833 real rows is accounted for to the last row`() throws {
        let berlin = try BerlinWorkspace.shared.get()
        #expect(berlin.imported.exitCode == 0, "\(berlin.imported.errors)")
        let line = try #require(berlin.imported.output.split(separator: "\n").first { $0.contains(" rows = ") })
        let numbers = line.replacing(",", with: "").split { !$0.isNumber }.compactMap { Int($0) }
        try #require(numbers.count == 4, "\(line)")
        #expect(numbers[0] == 22_833)
        #expect(numbers[0] == numbers[1] + numbers[2] + numbers[3])
    }

    @Test(.enabled(if: Program.has(tool: "python3"), "python3 is not installed"))
    func `counts by planning area and month equal those of python's csv module, cell by cell`() throws {
        let berlin = try BerlinWorkspace.shared.get()
        let answer = try Program.run(
            "query", "incidents", "--by", "region,month", "--audience", "internal", "--reason", "test", "--format",
            "csv", in: berlin.folder)
        #expect(answer.exitCode == 0, "\(answer.errors)")
        var found = [String: String]()
        for row in try WrittenTable(answer.output).rows {
            let cell = "\(row["region_code"] ?? "") \(row["period"] ?? "")"
            #expect(found.updateValue(row["value"] ?? "", forKey: cell) == nil, "\(cell) occurs twice")
        }
        let counted = try Program.run(
            tool: "python3", ["-c", Self.count, try #require(SharedData.path(thefts))], in: berlin.folder)
        #expect(counted.exitCode == 0, "\(counted.errors)")
        var expected = [String: String]()
        for line in counted.output.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            expected["\(parts[0]) \(parts[1])"] = parts[2]
        }
        #expect(expected.values.compactMap { Int($0) }.reduce(0, +) == 22_833)
        #expect(Set(found.keys).isSuperset(of: expected.keys))
        // Cells that the file does not name are zeros: none happened in an area that others have in that month.
        #expect(found.filter { $0.value != "0" } == expected)
        #expect(Set(found.keys.map { $0.prefix(8) }).count == 542)
    }

    @Test func `the same file a second time is known and changes nothing`() throws {
        let berlin = try BerlinWorkspace.shared.get()
        let before = try Files.tree("\(berlin.folder)/.kreisblick").filter { !$0.key.hasSuffix(".log") }
        let again = try berlin.importThefts()
        #expect(again.exitCode == 0)
        #expect(again.output.contains("imported before"))
        #expect(try Files.tree("\(berlin.folder)/.kreisblick").filter { !$0.key.hasSuffix(".log") } == before)
    }

    /// 11,056 and 20,491 were counted by Python's csv module; parts and totals agree.
    @Test func `the time ranges of the real file are told and counted beside the periods they cross`() throws {
        let berlin = try BerlinWorkspace.shared.get()
        let folder = try Files.freshFolder("berlin-ranges") + "/berlin"
        try Files.copy(berlin.folder, to: folder)
        let profile = BerlinWorkspace.profile.replacing("TATZEIT_ENDE_DATUM, TATZEIT_ENDE_STUNDE, ", with: "")
            .replacing("drop:", with: "  end: TATZEIT_ENDE_DATUM\n  end_hour: TATZEIT_ENDE_STUNDE\ndrop:")
        try Files.write(profile, to: "\(folder)/profiles/polizei.yaml")
        let imported = try BerlinWorkspace.importThefts(in: folder)
        #expect(imported.exitCode == 0, "\(imported.errors)")
        #expect(imported.output.contains("hour 20,491 of 22,833 (89.7%), day 11,056 of 22,833 (48.4%)"))
        let answer = try Program.run(
            "query", "incidents", "--by", "month", "--audience", "internal", "--reason", "test", "--format", "csv",
            in: folder)
        #expect(answer.exitCode == 0, "\(answer.errors)")
        let rows = try WrittenTable(answer.output).rows
        #expect(rows.compactMap { $0["value"].flatMap { Int($0) } }.reduce(0, +) == 22_833)
        let beside = rows.filter { $0["period"]?.hasSuffix("._U") == true }
        #expect(beside.map { $0["period"] } == ["2022.month._U", "_T._U"])
        #expect(beside.compactMap { $0["value"].flatMap { Int($0) } } == [421, 29])
    }

    private static let count = """
        import collections, csv, sys
        cells = collections.Counter()
        with open(sys.argv[1], encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                day, month, year = row["TATZEIT_ANFANG_DATUM"].split(".")
                cells[row["LOR"], f"{year}-{month}"] += 1
        for (area, month), number in sorted(cells.items()):
            print(area, month, number)
        """
}

/// Berlin's workspace: `init`, a register from the official list of areas, a profile, one delivery.
struct BerlinWorkspace {
    let folder: String
    let imported: Program.Outcome

    static var hasData: Bool { SharedData.has(thefts) && SharedData.has(areas) }

    static let shared = Result {
        let folder = try Files.freshFolder("berlin") + "/berlin"
        let made = try Program.run("init", folder, "--language", "en", in: Files.parent(of: folder))
        guard made.exitCode == 0 else { throw Program.Failure(what: made.errors) }
        guard let list = SharedData.path(areas) else { throw Program.Failure(what: SharedData.absent) }
        try Files.write(try register(from: WrittenTable(try Files.text(list))), to: "\(folder)/reference/regions.csv")
        try Files.write(profile, to: "\(folder)/profiles/polizei.yaml")
        return BerlinWorkspace(folder: folder, imported: try importThefts(in: folder))
    }

    func importThefts() throws -> Program.Outcome { try Self.importThefts(in: folder) }

    static func importThefts(in folder: String) throws -> Program.Outcome {
        guard let file = SharedData.path(thefts) else { throw Program.Failure(what: SharedData.absent) }
        return try Program.run("import", file, "--profile", "profiles/polizei.yaml", in: folder)
    }

    /// Everything that has to be said of the police's file.
    static let profile = """
        records: incidents
        supplier: Polizei Berlin
        columns:
          date: {from: TATZEIT_ANFANG_DATUM, format: dd.MM.yyyy}
          hour: {from: TATZEIT_ANFANG_STUNDE}
          region: {from: LOR, match: code}
          category: {from: DELIKT}
          setting: {from: ART_DES_FAHRRADS}
        drop: [ANGELEGT_AM, TATZEIT_ENDE_DATUM, TATZEIT_ENDE_STUNDE, SCHADENSHOEHE, VERSUCH, ERFASSUNGSGRUND]

        """

    /// Bezirk → Prognoseraum → Bezirksregion → Planungsraum; a Bezirk's code is the first two digits of its parts.
    private static func register(from list: WrittenTable) throws -> String {
        var lines = [String: String]()
        for row in list.rows {
            guard let area = row["Planungsraum (Nummer)"], let region = row["Bezirksregion (Nummer)"],
                let forecast = row["Prognoseraum (Nummer)"]
            else { throw Program.Failure(what: "the list of areas has other columns: \(list.header)") }
            let borough = String(area.prefix(2))
            for (code, name, level, parent) in [
                (borough, row["Bezirk"], "Bezirk", ""),
                (forecast, row["Prognoseraum (Name)"], "Prognoseraum", borough),
                (region, row["Bezirksregion (Name)"], "Bezirksregion", forecast),
                (area, row["Planungsraum (Name)"], "Planungsraum", region),
            ] {
                lines[code] = "\(code),\"\(name ?? "")\",\(level),\(parent)\n"
            }
        }
        return "code,name,level,parent\n" + lines.sorted { $0.key < $1.key }.map(\.value).joined()
    }
}
