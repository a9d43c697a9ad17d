import FictitiousPeine
import Testing

/// Compared with the truth of the generator, which knows nothing of registers and territorial changes.
@Suite struct TerritoryTests {
    private struct Place: Hashable {
        let municipality: String
        let year: Int
    }

    @Test(arguments: [["--audience", "public"], ["--audience", "internal", "--reason", "Test"]])
    func `a question about Lahstedt is sent on to Ilsede`(_ audience: [String]) throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let question = [
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--where", "region = Lahstedt",
        ]
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", question + audience, in: workspace)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("in „Ilsede“ aufgegangen"))
    }

    @Test func `Lahstedt's incidents of 2012 to 2014 are in Ilsede's series`() throws {
        let series = try internalSeries()
        let invented = FictitiousPeine()
        let incidents = [Supplier.police, .schools].flatMap { invented.incidents(reportedBy: $0) }
        for year in 2012...2014 {
            let former = incidents.filter { $0.year == year }
            let lahstedt = former.count { $0.municipality == "Lahstedt" }
            let ilsede = former.count { $0.municipality == "Ilsede" }
            #expect(lahstedt > 0)
            let kept = try keptRows()[Place(municipality: "Ilsede", year: year)] ?? 0
            #expect(series[Place(municipality: "Ilsede", year: year)] == lahstedt + ilsede + kept)
        }
        #expect(!series.keys.contains { $0.municipality == "Lahstedt" })
    }

    @Test func `every municipality has in every year what the generator invented, and the rows kept at it`() throws {
        var expected = try keptRows()
        for supplier in [Supplier.police, .schools] {
            for incident in FictitiousPeine().incidents(reportedBy: supplier) {
                expected[Place(municipality: incident.place.municipality, year: incident.year), default: 0] += 1
            }
        }
        #expect(Set(expected.keys.map(\.municipality)).count == 8)
        #expect(try internalSeries().filter { $0.value > 0 } == expected)
    }

    @Test func `on the territory of 2014 Lahstedt and old Ilsede are what they were`() throws {
        let series = try internalSeries("--territory", "2014")
        let invented = FictitiousPeine()
        let incidents = [Supplier.police, .schools].flatMap { invented.incidents(reportedBy: $0) }
        for year in 2012...2014 {
            let former = incidents.filter { $0.year == year }
            let (lahstedt, ilsede) = (
                former.count { $0.municipality == "Lahstedt" }, former.count { $0.municipality == "Ilsede" }
            )
            let found = try #require(series[Place(municipality: "Lahstedt", year: year)])
            let beside = try #require(series[Place(municipality: "Ilsede (bis 2014)", year: year)])
            let kept = try keptRows()[Place(municipality: "Ilsede", year: year)] ?? 0
            #expect(found >= lahstedt && beside >= ilsede)
            #expect(found + beside == lahstedt + ilsede + kept)
        }
        #expect(!series.keys.contains { $0.municipality == "Ilsede" })
        let all = try internalSeries()
        for year in 2012...2019 {
            let sum = { (series: [Place: Int]) in series.reduce(0) { $0 + ($1.key.year == year ? $1.value : 0) } }
            #expect(sum(series) == sum(all))
        }
    }

    /// Exact counts, by name of municipality and year.
    private func internalSeries(_ arguments: String...) throws -> [Place: Int] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [
                "query", "incidents", "--by", "region,year", "--level", "municipality", "--audience", "internal",
                "--reason", "test", "--format", "csv",
            ] + arguments, in: try DemoRun.shared.get().workspace)
        #expect(outcome.exitCode == 0)
        var series = [Place: Int]()
        for row in try WrittenTable(outcome.output).rows {
            let place = Place(
                municipality: try #require(row["region_name"]), year: try #require(row["period"].flatMap { Int($0) }))
            #expect(series.updateValue(try #require(row["value"].flatMap { Int($0) }), forKey: place) == nil)
        }
        return series
    }

    /// Planted rows whose village nobody knows, or that name the county alone, read from the files by their lines.
    private func keptRows() throws -> [Place: Int] {
        var kept = [Place: Int]()
        for delivery in FictitiousPeine().deliveries() where [.police, .schools].contains(delivery.supplier) {
            // Both files quote no line break, so a line is a row; all that is read here is ASCII.
            let lines = String(decoding: delivery.bytes.filter { $0 < 0x80 && $0 != 0x0D }, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let isPolice = delivery.supplier == .police
            for fault in delivery.faults where fault.kind == .unknownVillage || fault.kind == .countyOnly {
                for line in fault.lines {
                    let fields = WrittenTable.records(
                        String(lines[line - 1]), delimiter: UInt8(ascii: isPolice ? ";" : ","))[0]
                    let date = fields[1].prefix(10)
                    let year = try #require(Int(isPolice ? date.suffix(4) : date.prefix(4)))
                    let name = fault.kind == .countyOnly ? "Landkreis Peine (ohne Zuordnung)" : fields[isPolice ? 2 : 3]
                    kept[Place(municipality: name, year: year), default: 0] += 1
                }
            }
        }
        return kept
    }
}
