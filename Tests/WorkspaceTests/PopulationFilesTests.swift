import Aggregation
import Records
import Regions
import TestSupport
import Testing

@testable import Workspace

/// Populations on their whole way, from files to a figure on today's territory.
@Suite struct PopulationFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func known(_ workspace: Workspace, _ code: String, ages: [AgeBand] = []) -> [Denominator] {
        workspace.facts.populations?.known(of: PopulationGroup(ages: ages), in: RegionCode(code)) ?? []
    }

    /// 11,766 and 10,233, as the Gemeindeverzeichnis of 31.12.2011 has them.
    @Test func `Ilsede has in 2011 what the embedded workspace's two municipalities had`() throws {
        let workspace = try Workspace(directory: ProjectFolder.embedded(""))
        let figure = try #require(known(workspace, "03157009").first { $0.date.description == "2011-12-31" })
        #expect(figure.count == 21_999)
        #expect(figure.status == .value)
        #expect(figure.base == "Volkszählung 1987")
    }

    /// The real crosswalk rows and the real populations, without a list of changes.
    @Test(.enabled(if: SharedData.has("peine"), Comment(rawValue: SharedData.absent)))
    func `the crosswalk to 2020 gives Ilsede in 2011 the people of both`() throws {
        let lines = try #require(SharedData.lines("peine/umsteigeschluessel_03157.csv")).dropFirst()
        var years = [Int: [RegionCode: [TerritorialShare]]]()
        for line in lines {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let (year, weight) = (try #require(Int(fields[0])), try #require(Double(fields[2])))
            years[year, default: [:]][RegionCode(fields[1]), default: []].append(
                TerritorialShare(code: RegionCode(fields[5]), weight: weight))
        }
        let level = RegionLevel(name: "municipality", rank: 0)
        let codes = Set(years.values.flatMap { $0.keys } + [RegionCode("03157009")]).sorted()
        let gazetteer = try Gazetteer(codes.map { Region(code: $0, name: $0.text, level: level, parent: nil) })
        let history = try TerritorialHistory(
            [], crosswalks: [TerritorialCrosswalk(target: "2020-12-31", years: years)], in: gazetteer)
        let day = try #require(CivilDate(iso: "2011-12-31"))
        let rows = try #require(SharedData.lines("peine/peine_gemeinden_by_year.csv")).compactMap { line in
            let fields = line.replacing("(old, until", with: "(old until").split(separator: ",")
            return fields.count > 3 && fields[2] == "2011-12-31"
                ? (
                    code: RegionCode(String(fields[0])),
                    denominator: Denominator(
                        count: Int(fields[3]) ?? -1, date: day, status: .value, base: "Volkszählung 1987")
                ) : nil
        }
        let populations = Populations(rows, gazetteer: gazetteer, history: history)
        let figure = try #require(populations.known(of: .residents, in: RegionCode("03157009")).first)
        #expect(figure.count == 21_999)
        #expect(figure.status == .value)
        #expect(populations.known(of: .residents, in: RegionCode("03157006")).map(\.count) == [48_558])
    }

    /// Bands as the file names them (`6-15` means "under 15"), with the file's own totals as a second file.
    @Test(.enabled(if: SharedData.has("berlin/einwohner_2022-06_plr.csv"), Comment(rawValue: SharedData.absent)))
    func `Berlin's age bands make up the total of each planning area and of the city`() throws {
        let lines = try #require(SharedData.lines("berlin/einwohner_2022-06_plr.csv"))
        let bands = ["unter 6", "6-14", "15-17", "18-26", "27-44", "45-54", "55-64", "65 und mehr"]
        var (totals, register) = ("code,date,population\n", "code,name,level,parent\nB,Berlin,state,\n")
        var parts = "code,date,population,age_band\n"
        var expected = [String: Int]()
        for line in lines.dropFirst() {
            let fields = line.split(separator: ";").map(String.init)
            let counts = fields.dropLast().map { Int($0) ?? 0 }
            let code = try #require(fields.last)
            register += "\(code),Planungsraum \(code),area,B\n"
            totals += "\(code),2022-06-30,\(counts[0]),\n".replacing(",\n", with: "\n")
            expected[code] = counts[0]
            for (band, count) in zip(bands, counts.dropFirst()) { parts += "\(code),2022-06-30,\(count),\(band)\n" }
        }
        #expect(expected.count == 542)
        _ = try folder.file("register.csv", register)
        _ = try folder.file("parts.csv", parts)
        _ = try folder.file("totals.csv", totals)
        func workspace(_ files: String) throws -> Workspace {
            _ = try folder.file(
                "kreisblick.yaml", "title: Berlin\nregions: {register: register.csv}\npopulation: \(files)\n")
            return try Workspace(directory: folder.path)
        }
        let (byParts, both) = (try workspace("parts.csv"), try workspace("[parts.csv, totals.csv]"))
        let youth = try #require(AgeBand(6, 17))
        for (code, total) in expected {
            #expect(known(byParts, code).map(\.count) == [total], "\(code) from its bands")
            #expect(known(both, code).map(\.count) == [total], "\(code): total and parts are not added")
        }
        #expect(known(byParts, "B").map(\.count) == [expected.values.reduce(0, +)])
        #expect(known(both, "B").map(\.count) == [3_821_881])
        let first = try #require(lines.dropFirst().first).split(separator: ";").compactMap { Int($0) }
        #expect(known(byParts, "01100101", ages: [youth]).map(\.count) == [first[2] + first[3]])
        #expect(known(byParts, "01100101", ages: [try #require(AgeBand(14, 17))]).isEmpty)
    }
}
