import Records
import Regions
import Testing
import TestSupport

@testable import Importing

/// The register of the embedded workspace, with every spelling it knows.
@Suite struct PeineRegisterTests {
    private let gazetteer: Gazetteer
    private let history: TerritorialHistory

    init() throws {
        let register = try ReferenceTable(
            path: ProjectFolder.embedded("reference/regions.csv"), name: "reference/regions.csv")
        gazetteer = try register.gazetteer()
        history = try TerritorialFiles.history(
            [(ProjectFolder.embedded("reference/territorial-changes.csv"), "territorial-changes.csv")],
            register: register, in: gazetteer, today: "2026-01-01")
    }

    private func spellings(of region: Region) -> [String] {
        ([region.name] + region.aliases).flatMap { name in
            let plain = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")]
                .reduce(name) { $0.replacing($1.0, with: $1.1) }
            let short = name.replacing("Groß ", with: "Gr. ").replacing("Klein ", with: "Kl. ")
            return [name, name.uppercased(), name.lowercased(), "  \(name) ", plain, short]
        }
    }

    private func day(of region: Region) -> String { region.validTo ?? "2019-12-31" }

    @Test func `every spelling of every district finds it below its municipality`() {
        let municipality = gazetteer.level(named: "municipality")
        for region in gazetteer.regions {
            guard let municipality, municipality < region.level,
                let holder = gazetteer.ancestor(of: region.code, at: municipality)
            else { continue }
            for spelling in spellings(of: region) {
                let match = gazetteer.match(name: spelling, below: holder.code, on: day(of: region))
                #expect(match == .found(region), "\(spelling)")
            }
        }
    }

    @Test func `every spelling of every other region finds it in the whole register`() {
        for region in gazetteer.regions where ["state", "county", "municipality"].contains(region.level.name) {
            for spelling in spellings(of: region) {
                #expect(gazetteer.match(name: spelling, on: day(of: region)) == .found(region), "\(spelling)")
            }
        }
    }

    @Test(arguments: [
        ("Gr. Ilsede", "2019-06-01", "Groß Ilsede"), ("Ilsede (OT Groß Bülten)", "2019-06-01", "Groß Bülten"),
        ("Gemeinde Ilsede", "2019-06-01", "Ilsede"), ("Peine, Südstadt", "2019-06-01", "Südstadt"),
        ("Peine-Suedstadt", "2019-06-01", "Südstadt"), ("Stadt Peine", "2019-06-01", "Peine"),
        ("Peine, Stadt", "2019-06-01", "Peine"), ("OT Oberg", "2019-06-01", "Oberg"),
        ("Oberg (Lahstedt)", "2013-06-01", "Oberg"), ("Lahstedt, OT Gr. Lafferde", "2013-06-01", "Groß Lafferde"),
        ("Gemeinde Lahstedt", "2013-06-01", "Lahstedt"), ("Kreis Peine", "2019-06-01", "Landkreis Peine"),
        ("Peine (Lkr.)", "2019-06-01", "Landkreis Peine"), ("GROSS BUELTEN / ILSEDE", "2019-06-01", "Groß Bülten"),
    ])
    func `one column that names the place as suppliers do finds the finest it tells`(
        text: String, day: String, name: String
    ) throws {
        var resolver = RegionResolver(gazetteer: gazetteer, history: history, matchesByCode: false)
        let date = try #require(CivilDate(iso: day))
        guard case .found(let code, _) = resolver.resolve([text], on: date) else {
            Issue.record("not found")
            return
        }
        #expect(gazetteer.region(code)?.name == name)
    }

    /// Without its municipality a village is found too, but for those that share their name.
    @Test func `without a municipality the exceptions are villages named like theirs, and Alvesse`() {
        var exceptions = Set<String>()
        for region in gazetteer.regions where gazetteer.match(name: region.name, on: day(of: region)) != .found(region)
        {
            exceptions.insert(region.name)
        }
        #expect(
            exceptions.sorted() == ["Alvesse", "Edemissen", "Hohenhameln", "Lengede", "Vechelde", "Wendeburg"])
    }

    @Test func `a district is found with its municipality before or behind it`() {
        for region in gazetteer.regions where region.level.name == "district" {
            guard let holder = gazetteer.lineage(of: region.code).first(where: { $0.level.name == "municipality" })
            else {
                continue
            }
            for spelling in [
                "\(holder.name)-\(region.name)", "\(region.name) (\(holder.name))", "\(holder.name), \(region.name)",
            ] {
                #expect(gazetteer.match(name: spelling, on: "2019-12-31") == .found(region), "\(spelling)")
            }
        }
    }

    @Test func `the seven municipalities of today and eight of before`() throws {
        let municipality = try #require(gazetteer.level(named: "municipality"))
        #expect(gazetteer.regions(at: municipality, on: "2015-01-01").count == 7)
        #expect(gazetteer.regions(at: municipality, on: "2014-12-31").count == 8)
        let origins = history.origins(of: RegionCode("03157009"), on: "2014-12-31")
        #expect(origins.map(\.code.text) == ["03157003", "03157004"])
    }

    @Test func `the levels go from the Land to the locality`() {
        #expect(
            gazetteer.levels.map(\.name) == ["state", "county", "municipality", "area", "district", "locality"])
        for region in gazetteer.regions {
            let ranks = gazetteer.lineage(of: region.code).map(\.level.rank)
            #expect(ranks == ranks.sorted(by: >))
        }
    }

    @Test func `populations, holidays and changes of the workspace are readable facts`() throws {
        let populations = try ReferenceTable(
            path: ProjectFolder.embedded("reference/population.csv"), name: "population.csv"
        ).populations(in: gazetteer)
        #expect(!populations.isEmpty)
        #expect(populations.allSatisfy { gazetteer.region($0.code) != nil && $0.denominator.count > 0 })
        let holidays = try ReferenceTable(
            path: ProjectFolder.embedded("reference/school-holidays.csv"), name: "school-holidays.csv"
        ).dayRanges()
        #expect(holidays.contains { $0.lowerBound.description == "2012-01-30" })
    }
}
