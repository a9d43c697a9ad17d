import Regions
import Testing
import Wording

@Suite struct RegisterErrorTests {
    private typealias Sample = SampleRegister

    private func error(_ regions: [Region]) -> RegisterError? {
        do {
            _ = try Gazetteer(regions)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a code that comes twice is named`() {
        let found = error([
            Sample.region("1", "A", Sample.county, nil), Sample.region("1", "B", Sample.county, nil),
        ])
        #expect(found == .duplicateCode(RegionCode("1")))
    }

    @Test func `a parent that the register does not hold is named with its child`() {
        let found = error([Sample.region("2", "B", Sample.municipality, "1")])
        #expect(found == .unknownParent(RegionCode("2"), parent: RegionCode("1")))
    }

    @Test func `a child on its parent's level or above is refused`() {
        for level in [Sample.municipality, Sample.county] {
            let found = error([
                Sample.region("1", "A", Sample.municipality, nil), Sample.region("2", "B", level, "1"),
            ])
            #expect(found == .levelNotBelowParent(RegionCode("2"), parent: RegionCode("1")))
        }
    }

    @Test func `a circle of parents is refused`() {
        let found = error([
            Sample.region("1", "A", Sample.municipality, "2"), Sample.region("2", "B", Sample.district, "1"),
        ])
        #expect(found == .levelNotBelowParent(RegionCode("1"), parent: RegionCode("2")))
        let itself = error([Sample.region("1", "A", Sample.county, "1")])
        #expect(itself == .levelNotBelowParent(RegionCode("1"), parent: RegionCode("1")))
    }

    @Test(arguments: [
        RegisterError.duplicateCode(RegionCode("03157")),
        .unknownParent(RegionCode("03157"), parent: RegionCode("03")),
        .levelNotBelowParent(RegionCode("03157"), parent: RegionCode("03")),
        .unknownCodeInChange(RegionCode("03157"), suggestion: "03158"), .noShare(RegionCode("03157")),
        .moreThanWhole(RegionCode("03157")),
        .circularChange(RegionCode("03157")),
    ])
    func `every message names the code in both languages`(error: RegisterError) {
        for language in Language.allCases { #expect(error.phrase(language).contains("03157")) }
    }
}
