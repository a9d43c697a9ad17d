import Testing

/// A day of which nothing is known is remarked upon, in one line; the answer stays.
@Suite struct TerritorySpanTests {
    @Test(arguments: [
        ("1900-01-01", "reach back to 2014-12-31 only"), ("2999", "lies in the future"), ("2014", nil),
        ("2020-06-30", nil),
    ])
    func `a day outside what the register tells is remarked upon`(_ day: String, _ remark: String?) throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let found = try Program.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--territory", day, "--audience",
            "internal", "--reason", "Test", "--language", "en", in: workspace)
        #expect(found.exitCode == 0 && !found.output.isEmpty, "\(found.errors)")
        let lines = found.errors.split(separator: "\n").filter { $0.contains("Territory of") }
        #expect(lines.count == (remark == nil ? 0 : 1), "\(found.errors)")
        if let remark { #expect(found.errors.contains(remark), "\(found.errors)") }
    }

    @Test func `a register that names no day says so`() throws {
        let county = try SmallCounty()
        _ = try county.run("import")
        let found = try county.run(
            "query", "incidents", "--by", "region,year", "--territory", "2014", "--audience", "internal", "--reason",
            "Test", "--language", "en")
        #expect(found.exitCode == 0 && found.errors.contains("name no day"), "\(found.errors)")
    }
}
