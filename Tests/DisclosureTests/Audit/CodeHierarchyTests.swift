@testable import Disclosure
import Testing

/// What is part of what by codes alone.
struct CodeHierarchyTests {
    /// Each family as `whole = part + part`; one that may hold more with `≥`, one to be borne out with `?`.
    private func families(
        _ codes: Set<String>, _ hierarchy: CodeHierarchy, isEverywhere: Bool = true
    ) -> Set<String> {
        let dimension = AuditedDimension(
            name: "d", found: codes, hierarchy: hierarchy, totalCode: "_T", isEverywhere: isEverywhere)
        return Set(
            dimension.families.map { family in
                let relation = family.isGuess ? " ? " : family.mayHoldMore ? " ≥ " : " = "
                return dimension.codes[family.parent] + relation
                    + family.parts.map { dimension.codes[$0] }.sorted().joined(separator: " + ")
            })
    }

    @Test func `paths are parts of the nearest path that is there, else of the total`() {
        #expect(
            families(["_T", "G", "G/R", "G/R/x", "G/_U", "S/y", "_U"], .path(separator: "/"))
                == ["_T = G + S/y + _U", "G = G/R + G/_U", "G/R = G/R/x"])
    }

    @Test func `without a total anywhere there is none, and one for files that lack the dimension`() {
        #expect(families(["a", "b"], .path(separator: "/")) == [])
        #expect(families(["a", "b"], .path(separator: "/"), isEverywhere: false) == ["_T = a + b"])
        #expect(families(["01", "0101"], .prefix, isEverywhere: false) == ["01 = 0101"])
        #expect(families(["01", "0101", "02"], .prefix, isEverywhere: false) == ["01 = 0101", "_T = 01 + 02"])
    }

    @Test func `what a region's parts do not hold is one of its parts`() {
        #expect(
            families(["03157", "03157006", "03157._U", "03157006.21", "03157006._U"], .prefix)
                == ["03157 = 03157._U + 03157006", "03157006 = 03157006.21 + 03157006._U"])
    }

    @Test(
        arguments: [
            (
                ["2017", "2017-Q1", "2017-02", "2017-03"],
                ["2017 = 2017-Q1", "2017 = 2017-02 + 2017-03", "2017-Q1 = 2017-02 + 2017-03"]
            ),
            (["2016/17", "2016-08", "2017-07", "2017-08"], ["2016/17 = 2016-08 + 2017-07"]),
            (["2017-S1", "2017-Q2", "2017-Q3"], ["2017-S1 = 2017-Q2"]), (["2017", "2017-W05"], []),
            (
                ["2017", "2017-Q1", "2017-01", "2017.month._U"],
                ["2017 = 2017-Q1", "2017 = 2017-01 + 2017.month._U", "2017-Q1 ≥ 2017-01"]
            ),
            (["2017-W05", "2017-01-30", "2017-02-06"], ["2017-W05 = 2017-01-30"]),
        ] as [(Set<String>, Set<String>)])
    func `periods are made of all finer ones that lie in them`(codes: Set<String>, expected: Set<String>) {
        #expect(families(codes, .time) == expected)
    }

    @Test func `all of time is the sum of years, and what lies across them, to be borne out`() {
        #expect(
            families(["2016", "2017", "2017-Q1", "_T._U"], .time, isEverywhere: false)
                == ["2017 = 2017-Q1", "_T ? 2016 + 2017 + _T._U"])
    }

    @Test func `two groupings are two sums of the total`() {
        #expect(
            families(
                ["_T", "a", "b", "c", "1", "2", "big"], .parents([["a": "1", "b": "1", "c": "2"], ["a": "big"]]))
                == ["1 = a + b", "2 = c", "_T = 1 + 2", "big = a", "_T = b + big + c"])
    }
}
