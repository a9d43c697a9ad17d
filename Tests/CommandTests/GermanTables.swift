import TestSupport

/// A workspace of all of Germany, made from the list of its municipalities, with two real tables imported.
struct GermanTables {
    static let pks = "pks/KR-F-01-T01-Kreise_2020.csv"
    static let municipalities = "pks/gemeinden_2019-12-31.csv"

    let folder: String
    let crimes: Program.Outcome
    let people: Program.Outcome

    static let shared = Result {
        guard let pks = SharedData.path(pks), let municipalities = SharedData.path(municipalities) else {
            throw Program.Failure(what: SharedData.absent)
        }
        let folder = try Files.freshFolder("germany")
        try Files.write(
            "title: Deutschland\nlanguage: de\nregions: {register: regions.csv}\n", to: "\(folder)/kreisblick.yaml")
        try Files.write(try register(WrittenTable(try Files.text(municipalities))), to: "\(folder)/regions.csv")
        try Files.write(crimeProfile, to: "\(folder)/pks.yaml")
        try Files.write(peopleProfile, to: "\(folder)/gemeinden.yaml")
        return GermanTables(
            folder: folder, crimes: try Program.run("import", pks, "--profile", "pks.yaml", in: folder),
            people: try Program.run("import", municipalities, "--profile", "gemeinden.yaml", in: folder))
    }

    /// Everything that has to be said of the police crime statistics.
    static let crimeProfile = """
        records: counts
        basis: closed-case
        dialect: {decimal: "."}
        columns:
          date: {value: 2020}
          region: {from: Gemeindeschluessel, match: code}
          category: Schluessel
          indicator: {value: cases}
          value: Anzahl erfasste Faelle
        checks: {rate: Haeufigkeitszahl, population: "#23"}

        """

    /// Everything that has to be said of the list of municipalities.
    static let peopleProfile = """
        records: population
        where: {satzart: 60}
        columns:
          date: {value: 2019-12-31}
          region: {from: [land, rb, kreis, gemeinde], join: true, match: code}
          sex: {heading: 1}
          origin: {value: official}
        unpivot: [maennlich, weiblich]
        totals: [bevoelkerung]

        """

    func query(_ arguments: String...) throws -> WrittenTable {
        let answer = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query"] + arguments + ["--audience", "internal", "--reason", "test", "--format", "csv"], in: folder)
        guard answer.exitCode == 0 else { throw Program.Failure(what: answer.errors) }
        return try WrittenTable(answer.output)
    }

    /// Land → Kreis → Gemeinde; areas without a Kreis lie in one of their own.
    private static func register(_ list: WrittenTable) throws -> String {
        var lines = ["00": "00,Deutschland,country,\n"]
        func add(_ code: String, _ name: String, _ level: String, _ parent: String) {
            if lines[code] == nil { lines[code] = "\(code),\"\(name)\",\(level),\(parent)\n" }
        }
        for row in list.rows {
            let name = row["gemeindename"] ?? ""
            let land = row["land"] ?? ""
            let county = land + (row["rb"] ?? "") + (row["kreis"] ?? "")
            switch row["satzart"] {
            case "10": add(land, name, "state", "00")
            case "40": add(county, name, "county", land)
            case "60":
                add(county, "ohne Kreis", "county", land)
                add(county + (row["gemeinde"] ?? ""), name, "municipality", county)
            default: break
            }
        }
        return "code,name,level,parent\n" + lines.sorted { $0.key < $1.key }.map(\.value).joined()
    }

    /// The crime table read without the program: ISO-8859-1, its header in the second line.
    static func crimeRows() throws -> [[String]] {
        guard let path = SharedData.path(pks) else { throw Program.Failure(what: SharedData.absent) }
        let text = String(String.UnicodeScalarView(try Files.bytes(path).map { Unicode.Scalar($0) }))
        return Array(WrittenTable.records(text, delimiter: 59).dropFirst(2))
    }
}
