import FictitiousPeine
import Testing

@Suite struct DemoTests {
    private let demo: DemoRun

    init() throws { demo = try DemoRun.shared.get() }

    @Test func `it ends well and leaves page, drawings, tables and shapes`() throws {
        #expect(demo.outcome.exitCode == 0)
        // Where a program is missing that makes a form of documents, that is said.
        let remarks = demo.outcome.errors.split(separator: "\n")
        #expect(remarks.allSatisfy { $0.contains("pandoc") || $0.contains("chromium") }, "\(demo.outcome.errors)")
        let names = try Files.names(in: demo.review)
        #expect(names.contains("index.html"))
        for ending in [".svg", ".csv", ".geojson"] { #expect(names.contains { $0.hasSuffix(ending) }) }
        let others = ["csv-metadata.json", "datapackage.json", "index.html", "notebook.ipynb"]
        // Word documents and PDF are there where the programs are that make them.
        #expect(names.filter { !$0.hasPrefix("fiktiv-") && !$0.hasPrefix("annex.") } == others)
        #expect(demo.outcome.output.contains("\(names.count) Dateien: \(demo.review)/index.html"))
    }

    @Test func `it leaves the annex, the quarterly review and a factsheet of each municipality`() throws {
        #expect(try Files.names(in: demo.out) == ["quartal", "steckbrief", "suedstadt", "workspace"])
        let municipalities = ["edemissen", "hohenhameln", "ilsede", "lengede", "peine", "vechelde", "wendeburg"]
        #expect(try Files.names(in: "\(demo.out)/steckbrief") == municipalities)
        for folder in ["quartal"] + municipalities.map({ "steckbrief/\($0)" }) {
            let names = try Files.names(in: "\(demo.out)/\(folder)")
            #expect(demo.outcome.output.contains("\(names.count) Dateien: \(demo.out)/\(folder)/index.html"))
            let page = try Files.text("\(demo.out)/\(folder)/index.html")
            #expect(page.contains("FIKTIVE BEISPIELDATEN") && page.contains("frei erfunden"), "\(folder)")
        }
        let factsheet = try Files.text("\(demo.out)/steckbrief/ilsede/index.html")
        #expect(factsheet.contains("<h1>Ilsede: Steckbrief 2019</h1>") && !factsheet.contains("Wendeburg"))
        let quarter = try Files.text("\(demo.out)/quartal/index.html")
        #expect(quarter.contains("<h1>Präventionsrat: 2. Quartal 2019</h1>"))
    }

    @Test func `the annex has a row of each measure of the paper, and names no number of a paper of its own`() throws {
        let page = try Files.text("\(demo.review)/index.html")
        let register = try ReferenceRows.names(of: "\(demo.workspace)/measures.csv")
        #expect(register.count == 13)
        for name in register { #expect(page.contains("<th scope=\"row\">\(name)</th>"), "\(name)") }
        #expect(page.matches(of: /keine Zahl geliefert/).count == 6)
        #expect(Set(page.matches(of: /\b20\d\d\/\d{2,3}\b/).map { String($0.output) }) == ["2017/137"])
    }

    @Test func `a folder that is no earlier copy stays as it is`() throws {
        let folder = try Files.freshFolder("own")
        try Files.write("mine", to: "\(folder)/workspace/notes.txt")
        let outcome = try Program.run("demo", "--out", folder, in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("\(folder)/workspace"))
        #expect(try Files.text("\(folder)/workspace/notes.txt") == "mine")
    }

    @Test(arguments: Supplier.allCases)
    func `each supplier's rows are stored, rejected or known duplicates, as many as were planted`(
        _ supplier: Supplier
    ) throws {
        let delivery = try delivery(of: supplier)
        let rejected = delivery.rowCount(ending: .rejected) + delivery.rowCount(ending: .setApart)
        let duplicates = delivery.rowCount(ending: .mergedAsDuplicate)
        let account = try #require(try account(of: delivery.name))
        #expect(account.prefix(3) == [delivery.rowCount, delivery.rowCount - rejected - duplicates, rejected])
        // Behind those, one number for each kind of rows that were set apart.
        #expect(account.dropFirst(3).dropLast().reduce(0, +) == delivery.rowCount(ending: .setApart))
        #expect(account.last == duplicates)
    }

    @Test(arguments: Supplier.allCases)
    func `rows without a known village are told, and kept further up`(_ supplier: Supplier) throws {
        let delivery = try delivery(of: supplier)
        let unknown = delivery.rowCount(ending: .keptAtMunicipality) + delivery.rowCount(ending: .keptAtCounty)
        let words = try lines(of: delivery.name).first { $0.contains("ohne bekannte Ortschaft") }
        #expect(words.flatMap { numbers(in: $0).first } ?? 0 == unknown)
    }

    @Test func `it tells for each kind of record what is withheld, and the sum is right`() throws {
        for kind in ["incidents", "participation"] {
            let line = try #require(demo.outcome.output.split(separator: "\n").first { $0.hasPrefix("\(kind): ") })
            let cells = numbers(in: String(line.split(separator: ";")[1]))
            try #require(line.contains(": Freigabe 1; ") && cells.count == 4)
            #expect(cells[0] == cells[1] + cells[2] + cells[3])
            #expect(cells[1] > 0)
        }
    }

    private func delivery(of supplier: Supplier) throws -> Delivery {
        try #require(FictitiousPeine().deliveries().first { $0.supplier == supplier })
    }

    /// Read, stored, rejected, set apart among them, duplicates.
    private func account(of file: String) throws -> [Int]? {
        try lines(of: file).first { $0.contains(" Zeilen = ") }.map(numbers)
    }

    /// What the demo says of a file.
    private func lines(of file: String) throws -> [String] {
        let lines = demo.outcome.output.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("sources/\(file)") })
        return Array(lines[(start + 1)...].prefix { $0.hasPrefix("  ") })
    }
}

/// `2.694 Zeilen = 12` → 2694, 12.
private func numbers(in line: String) -> [Int] {
    line.replacing(".", with: "").split { !$0.isNumber }.compactMap { Int($0) }
}

/// The names in a register's column `name`, the second.
private enum ReferenceRows {
    static func names(of path: String) throws -> [String] {
        try Files.text(path).split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    }
}
