import Testing

/// What `audit` is told besides the files, and files that are not for everybody. All rows are fictitious.
@Suite struct AuditOptionsTests {
    private func audit(_ text: String, _ arguments: String..., others: [String: String] = [:]) throws -> Program.Outcome
    {
        let folder = try Files.freshFolder("audit")
        try Files.write(text, to: "\(folder)/a.csv")
        for (name, text) in others { try Files.write(text, to: "\(folder)/\(name)") }
        return try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["audit", "a.csv", "--language", "en"] + arguments, in: folder)
    }

    private static let header = "region_code,region_name,period,measure,value,status\r\n"

    /// Two withheld parts of 3: each is 1 or 2 where it is no zero, else 0 to 3.
    @Test func `where zeros may be withheld a cell can be one, too`() throws {
        let text =
            Self.header
            + "01,County,2017,incidents,3,A\r\n0101,North,2017,incidents,,Q\r\n0102,South,2017,incidents,,Q\r\n"
        #expect(try audit(text).exitCode == 1)
        let protected = try audit(text, "--zeros", "protect", "--intervals", "--format", "csv")
        #expect(protected.exitCode == 0, "\(protected.errors)")
        let rows = try WrittenTable(protected.output).rows
        #expect(rows.allSatisfy { $0["lower"] == "0" && $0["upper"] == "3" })
    }

    @Test func `of many files that hold no table it is told how many, by their endings`() throws {
        let text = Self.header + "01,County,2017,incidents,30,A\r\n"
        let drawings = Dictionary(uniqueKeysWithValues: (1...7).map { ("\($0).svg", "<svg/>") })
        let few = try audit(text, ".", others: drawings)
        #expect(
            few.output.contains("Not read: ./1.svg, ./2.svg, ./3.svg, ./4.svg, ./5.svg, ./6.svg, ./7.svg\n"),
            "\(few.output)")
        let many = try audit(text, ".", others: drawings.merging(["a.pdf": "", "b.pdf": "", "notes": ""]) { $1 })
        #expect(many.output.contains("Not read: 10 (7 .svg, 2 .pdf, 1 without an ending)\n"), "\(many.output)")
    }

    /// Codes of an association of municipalities, which do not begin with that of the county as its parts' codes do.
    @Test func `a register says which region lies in which, where codes do not`() throws {
        let text =
            Self.header
            + "031,County,2017,incidents,30,A\r\n9A,North,2017,incidents,,Q\r\n9B,South,2017,incidents,,Q\r\n"
            + "9C,East,2017,incidents,27,A\r\n"
        let register =
            "code,name,level,parent\n031,County,county,\n99,Between,association,031\n9A,North,municipality,99\n"
            + "9B,South,municipality,031\n9C,East,municipality,031\n"
        #expect(try audit(text).exitCode == 0, "no sum is known")
        let known = try audit(text, "--register", "r.csv", others: ["r.csv": register])
        #expect(known.exitCode == 1)
        #expect(known.output.contains("North 2017 + South 2017 = 30 − 27"), "\(known.output)\(known.errors)")
        let wrong = try audit(text, "--register", "r.csv", others: ["r.csv": "a,b\n1,2\n"])
        #expect(wrong.exitCode == 1 && wrong.errors.contains("r.csv"))
    }

    @Test(arguments: ["draft", "internal: inquiry"])
    func `files that are not for everybody are never safe`(mark: String) throws {
        let text =
            "region_code,region_name,period,measure,value,status,audience\r\n01,County,2017,incidents,14,A,\(mark)\r\n"
            + "0101,North,2017,incidents,1,A,\(mark)\r\n0102,South,2017,incidents,13,A,\(mark)\r\n"
        let outcome = try audit(text)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.output.contains("Not for publication, marked as internal or as a draft: a.csv"), "\(outcome.output)"
        )
    }

    @Test func `rounded tables are named and passed over, though their totals are not the sums of their parts`() throws
    {
        let header = "region_code,region_name,period,measure,value,status,note\r\n"
        let text =
            header + "01,County,2017,incidents,15,E,Rounded.\r\n0101,North,2017,incidents,6,E,Rounded.\r\n"
            + "0102,South,2017,incidents,12,E,Rounded.\r\n"
        let other = Self.header + "01,County,2016,incidents,14,A\r\n"
        let outcome = try audit(text, "b.csv", others: ["b.csv": other])
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")
        #expect(
            outcome.output.contains("so nothing is withheld: a.csv") && outcome.output.contains("Nothing is withheld"))
    }
}
