import Records
import TestSupport
import Testing
import Wording

@testable import Trends

struct VerdictTests {
    @Test(arguments: [
        (20, 5, Verdict.rise), (5, 20, .fall), (12, 10, .noEvidence), (10, 10, .noEvidence), (2, 3, .tooFew),
        (5, 0, .tooFew),
        (6, 0, .rise), (0, 6, .fall), (0, 0, .tooFew), (1_000_000, 900_000, .rise),
    ])
    func `a comparison of equal exposures says what its interval says`(first: Int, second: Int, verdict: Verdict) {
        let cells = [(2014, second), (2015, first)].map { year, count in
            (
                period: Period(grain: .year, index: year),
                cell: EstimateCell(
                    count: count, status: .value, denominator: nil, estimate: nil, lower: nil, upper: nil)
            )
        }
        #expect(ComparedSeries(cells).steps.map(\.verdict) == [verdict])
    }

    @Test func `each verdict has its own words in both languages`() {
        for language in Language.allCases {
            let words = Verdict.allCases.map { $0.phrase(language) }
            #expect(Set(words).count == Verdict.allCases.count)
            #expect(words.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `what claims something says that it is supported, and nothing else does`() {
        for verdict in Verdict.allCases where ![.needWithoutMeasure, .needWithMeasure].contains(verdict) {
            #expect(verdict.isClaim == verdict.phrase(.english).contains("statistically supported"))
            #expect(verdict.isClaim == verdict.phrase(.german).contains("statistisch belegt"))
        }
    }

    @Test func `no verdict speaks of a cause`() {
        let words = ["because", "due to", "caused", "effect", "weil ", "durch", "wegen", "wirk", "Ursache"]
        for verdict in Verdict.allCases {
            for language in Language.allCases {
                let text = verdict.phrase(language)
                #expect(!words.contains { text.contains($0) }, "\(text)")
            }
        }
    }

    @Test func `the page on methods has the same table of verdicts`() throws {
        let page = try #require(StoredFile.bytes("\(ProjectFolder.path)/docs/methods.md"))
        let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("| `") }
        let rows = Verdict.allCases.map {
            "| `\($0.rawValue)` | \($0.phrase(.german)) | \($0.phrase(.english)) | \($0.rule(.english)) |"
        }
        for row in rows { #expect(lines.contains(Substring(row)), "\(row)") }
    }
}
