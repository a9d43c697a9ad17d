import Testing

/// Alvesse is a village of Edemissen, and another one of Vechelde.
@Suite struct AmbiguousRegionTests {
    @Test(arguments: [
        ["regions", "show", "Alvesse"],
        ["effect", "--outcome", "incidents", "--region", "Alvesse", "--start", "2016-01-01"],
        [
            "map", "incidents", "--by", "region,year", "--level", "municipality", "--where", "date = 2017", "--per",
            "1000", "--inset", "Alvesse",
        ],
    ])
    func `a name of several regions is told with what each is`(arguments: [String]) throws {
        let workspace = try DemoRun.shared.get().workspace
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments + ["--language", "en"], in: workspace)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("2 regions are called “Alvesse”"), "\(outcome.errors)")
        #expect(outcome.errors.contains("Edemissen") && outcome.errors.contains("Vechelde"), "\(outcome.errors)")
    }
}
