import Records
import Regions
import Testing

@testable import Importing

@Suite struct RegionResolverTests {
    private func resolve(
        _ names: [String], on day: String = "2016-06-01", byCode: Bool = false
    ) throws -> RegionResolver.Resolution {
        let gazetteer = try SampleWorkspace.gazetteer()
        var resolver = RegionResolver(
            gazetteer: gazetteer, history: try SampleWorkspace.history(in: gazetteer), matchesByCode: byCode)
        let date = try #require(CivilDate(iso: day))
        let first = resolver.resolve(names, on: date)
        #expect(resolver.resolve(names, on: date) == first, "what is remembered is what was found")
        return first
    }

    @Test(arguments: [
        (["Peine", "Südstadt"], "03157006.21"), (["Peine", "Suedstadt"], "03157006.21"),
        (["PEINE", "Peine-Südstadt"], "03157006.21"), (["", "Südstadt"], "03157006.21"),
        (["-", "Südstadt"], "03157006.21"),

        (["Südstadt (Peine)"], "03157006.21"),
        (["Peine"], "03157006"),
        (["Edemissen"], "03157001"), (["Edemissen", "Edemissen"], "03157001.06"),
        (["Edemissen", "Alvesse"], "03157001.02"),
        (["Vechelde", "Alvesse"], "03157007.01"), (["Lahstedt", "Oberg"], "03157009.09"),

        (["Landkreis Peine"], "03157"),
        // One column that names the whole, in any order, with words for what kind of place it is.
        (["Peine, Südstadt"], "03157006.21"), (["Peine, Stadt"], "03157006"), (["Gemeinde Edemissen"], "03157001"),
        (["Edemissen (OT Alvesse)"], "03157001.02"), (["Stadt Peine, OT Südstadt"], "03157006.21"),
        (["OT Oberg"], "03157009.09"), (["Oberg (Ilsede)"], "03157009.09"), (["Peine (Landkreis)"], "03157"),
        (["Gemeinde Vechelde", "Ortsteil Alvesse"], "03157007.01"), (["LK Peine"], "03157"),
    ])
    func `names lead to the finest region they tell`(names: [String], code: String) throws {
        guard case .found(let found, _) = try resolve(names) else {
            Issue.record("not found")
            return
        }
        #expect(found == RegionCode(code))
    }

    @Test(
        arguments: [
            (["Peine", "Nirgendwo"], "03157006", nil), (["Peine", "Vöhrumm"], "03157006", "Vöhrum"),
            (["Edemissen", "Südstadt"], "03157001", nil), (["Peine", "Alvesse"], "03157006", nil),
            (["Peine", "Edemissen"], "03157006", nil),
            // A village of two municipalities is somewhere in the county that holds both.
            (["Alvesse"], "03157", nil), (["", "Alvesse"], "03157", nil),
            // The municipality's own name, a blank and a dash say nothing of the village.
            (["Peine", "Peine"], "03157006", nil), (["Peine", "Stadt Peine"], "03157006", nil),
            (["Peine", ""], "03157006", nil), (["Peine", "-"], "03157006", nil),
            (["Ilsede", "Ilsede"], "03157009", nil), (["Landkreis Peine", ""], "03157", nil),
        ] as [([String], String, String?)])
    func `what is unknown, ambiguous or elsewhere keeps the row further up`(
        names: [String], code: String, suggestion: String?
    ) throws {
        #expect(try resolve(names) == .keptFurtherUp(RegionCode(code), suggestion: suggestion))
    }

    @Test(
        arguments: [
            (["Braunschweig"], nil), ([""], nil), ([], nil), (["", ""], nil), (["Edemisen"], "Edemissen"),
            (["Braunschweig", "Südstadt"], nil), (["Edemisen", "Alvesse"], "Edemissen"), (["-", "?"], nil),
        ] as [([String], String?)])
    func `no known name is no region`(names: [String], suggestion: String?) throws {
        #expect(try resolve(names) == .unknown(suggestion: suggestion))
    }

    @Test(arguments: [
        ("2012-06-01", ["Ilsede"], "03157003"), ("2014-12-31", ["Ilsede"], "03157003"),
        ("2015-01-01", ["Ilsede"], "03157009"),
        ("2012-06-01", ["Ilsede", "Oberg"], "03157009.09"), ("2012-06-01", ["Lahstedt"], "03157004"),
        // A village stands below the municipality of today, and is found by that of its time.
        ("2013-06-01", ["Oberg (Lahstedt)"], "03157009.09"), ("2013-06-01", ["Lahstedt-Oberg"], "03157009.09"),
        ("2013-06-01", ["Gemeinde Lahstedt, OT Oberg"], "03157009.09"),
        ("2013-06-01", ["Lahstedt", "Oberg (Lahstedt)"], "03157009.09"), ("2016-06-01", ["Lahstedt"], "03157004"),
    ])
    func `names mean the territory of their day`(day: String, names: [String], code: String) throws {
        #expect(try resolve(names, on: day) == .found(RegionCode(code)))
    }

    @Test(arguments: [
        (["03157006.21"], "03157006.21"), (["3157006"], "03157006"), (["03157006", "03157006.21"], "03157006.21"),
        (["3157006.0"], "03157006"), (["03 1 57 006"], "03157006"), (["'03157006"], "03157006"),
        (["031575999006"], "03157006"), (["31575999006"], "03157006"), (["3157"], "03157"), (["03157000"], "03157"),
        // A code of another year is a place too: the question brings it onto today's territory.
        (["03157004"], "03157004"), (["03157009"], "03157009"),
    ])
    func `codes are taken as they are, a lost leading zero put back`(codes: [String], code: String) throws {
        #expect(try resolve(codes, byCode: true) == .found(RegionCode(code)))
    }

    @Test func `a code of another year than the row's is taken`() throws {
        #expect(try resolve(["03157009"], on: "2012-06-01", byCode: true) == .found(RegionCode("03157009")))
        #expect(try resolve(["03157004"], on: "2019-06-01", byCode: true) == .found(RegionCode("03157004")))
    }

    @Test func `a word for a county is not passed over`() throws {
        #expect(try resolve(["Landkreis Edemissen"]) == .unknown(suggestion: "Landkreis Peine"))
    }

    @Test func `a missing finer code keeps the row further up`() throws {
        #expect(
            try resolve(["03157006", ""], byCode: true)
                == .keptFurtherUp(RegionCode("03157006"), suggestion: nil))
    }

    @Test func `an unknown code is answered with the nearest`() throws {
        #expect(try resolve(["03157019"], byCode: true) == .unknown(suggestion: "03157009"))
        #expect(try resolve([""], byCode: true) == .unknown(suggestion: nil))
        #expect(try resolve(["Peine"], byCode: true) == .unknown(suggestion: nil))
    }
}
