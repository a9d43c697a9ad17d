import Regions
import Testing

/// A village V that came from M, which ended with 2014, to N, which began with 2015.
@Suite struct ParentsThroughTimeTests {
    private func error(parent: String, _ former: [(String, String)], until: String? = nil) throws -> RegisterError? {
        let above = SampleRegister.municipality
        let gazetteer = try Gazetteer([
            SampleRegister.region("M", "M", above, nil, until: "2014-12-31"),
            SampleRegister.region("N", "N", above, nil, from: "2015-01-01"),
            SampleRegister.region("O", "O", above, nil),
            Region(
                code: RegionCode("V"), name: "V", level: SampleRegister.district, parent: RegionCode(parent),
                validTo: until, formerParents: former.map { FormerParent(code: RegionCode($0.0), until: $0.1) }),
        ])
        do {
            try gazetteer.checkParents()
            return nil
        } catch {
            return error
        }
    }

    private static let ended = RegionLife(first: nil, last: "2014-12-31")
    private static let begun = RegionLife(first: "2015-01-01", last: nil)

    @Test func `a region that always lies in one that exists is taken`() throws {
        #expect(try error(parent: "N", [("M", "2014-12-31")]) == nil)
        #expect(try error(parent: "N", [("O", "1999-12-31"), ("M", "2014-12-31")]) == nil)
        #expect(try error(parent: "O", []) == nil)
        // What has ended with its municipality stays in it, and one that began later says nothing of the time before.
        #expect(try error(parent: "M", [], until: "2014-12-31") == nil)
        #expect(try error(parent: "N", []) == nil)
    }

    @Test func `a region does not outlive what it lies in`() throws {
        let error = try #require(try error(parent: "M", []))
        guard case .parentAbsent(RegionCode("V"), RegionCode("M"), _, Self.ended) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test(arguments: [
        ([("M", "2013-12-31")], "N", "2014-01-01"), ([("N", "2014-12-31")], "N", "2014-12-31"),
        ([("M", "2015-12-31")], "M", "2015-12-31"),
    ])
    func `a former parent is there until its last day, and the next from the day after`(
        _ former: [(String, String)], _ absent: String, _ day: String
    ) throws {
        #expect(
            try error(parent: "N", former)
                == .parentAbsent(
                    RegionCode("V"), parent: RegionCode(absent), day: day, life: absent == "M" ? Self.ended : Self.begun
                ))
    }

    @Test func `two parents of one day are refused, and an unknown one is told as a former one`() throws {
        #expect(
            try error(parent: "N", [("M", "2014-12-31"), ("O", "2014-12-31")])
                == .formerParentTwice(RegionCode("V"), until: "2014-12-31"))
        #expect(throws: RegisterError.unknownFormerParent(RegionCode("V"), parent: RegionCode("X"))) {
            try error(parent: "N", [("X", "2014-12-31")])
        }
    }
}
