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
    ])
    func `names lead to the finest region they tell`(names: [String], code: String) throws {
        #expect(try resolve(names) == .found(RegionCode(code)))
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
    ])
    func `names mean the territory of their day`(day: String, names: [String], code: String) throws {
        #expect(try resolve(names, on: day) == .found(RegionCode(code)))
    }

    @Test(arguments: [
        (["03157006.21"], "03157006.21"), (["3157006"], "03157006"), (["03157006", "03157006.21"], "03157006.21"),
    ])
    func `codes are taken as they are, a lost leading zero put back`(codes: [String], code: String) throws {
        #expect(try resolve(codes, byCode: true) == .found(RegionCode(code)))
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
