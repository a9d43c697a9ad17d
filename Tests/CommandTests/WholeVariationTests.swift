import Testing

/// How much counts vary is one thing, whichever table asks.
@Suite struct WholeVariationTests {
    private func rows(_ arguments: String...) throws -> [[String: String]] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["compare", "incidents", "--format", "csv"] + arguments,
            in: try DemoRun.shared.get().workspace)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try WrittenTable(outcome.output).rows
    }

    @Test(arguments: ["year-before", "previous"])
    func `the county alone varies as it does above its municipalities`(reference: String) throws {
        let alone = try rows("--by", "year", "--to", reference)
        let above = try rows("--by", "region,year", "--level", "municipality", "--totals", "--to", reference)
            .filter { $0["region_code"] == "03157" }
        let dispersions = alone.map { $0["dispersion"] }
        #expect(dispersions == above.map { $0["dispersion"] })
        #expect(dispersions.contains { Double($0 ?? "").map { $0 > 1 } ?? false }, "\(dispersions)")
    }
}
