import Testing
import Trends
import Wording

struct VerdictTests {
    @Test(arguments: [
        (20, 5, Verdict.rise), (5, 20, .fall), (12, 10, .noEvidence), (10, 10, .noEvidence), (2, 3, .tooFew),
        (5, 0, .tooFew),
        (6, 0, .rise), (0, 6, .fall), (0, 0, .tooFew), (1_000_000, 900_000, .rise),
    ])
    func `a comparison of equal exposures says what its interval says`(first: Int, second: Int, verdict: Verdict) {
        #expect(Verdict(RateComparison(first: first, exposure: 365, against: second, exposure: 365)) == verdict)
    }

    @Test func `each verdict has its own words in both languages`() {
        for language in Language.allCases {
            let words = Verdict.allCases.map { $0.phrase(language) }
            #expect(Set(words).count == Verdict.allCases.count)
            #expect(words.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `only a rise and a fall claim support`() {
        let claims = Verdict.allCases.filter { $0.phrase(.english).contains("statistically supported") }
        #expect(claims == [.rise, .fall])
    }
}
