@testable import Publishing
import Testing
import Wording

@Suite struct ClassScaleTests {
    @Test(arguments: [
        (
            [3.2, 4.9, 6.1, 2.8, 12.4],
            ["2,5 bis unter 5,0", "5,0 bis unter 7,5", "7,5 bis unter 10,0", "10,0 bis unter 12,5"]
        ),
        ([8.0], ["8,0"]), ([8, 8, 8], ["8,0"]), ([3, 4], ["3 bis unter 4", "4 bis unter 5"]),
        ([0.1, 1e9], ["unter 1.000.000.000", "1.000.000.000 bis unter 2.000.000.000"]),
    ]) func `equal steps are round`(values: [Double], texts: [String]) throws {
        let scale = try #require(ClassScale(values, method: .equalSteps, wholeNumbers: false))
        #expect((0..<scale.count).map { scale.text($0, .german) } == texts)
    }

    @Test func `counts are classed by whole numbers`() throws {
        let scale = try #require(ClassScale([0, 3, 7, 9, 12], method: .equalSteps, wholeNumbers: true))
        #expect(
            (0..<scale.count).map { scale.text($0, .english) } == ["1 to 2", "3 to 5", "6 to 8", "9 to 11", "12 to 14"])
    }

    @Test func `quantiles put as many into each class and read roundly`() throws {
        let values = (1...20).map { Double($0) * 1.3 }
        let scale = try #require(ClassScale(values, method: .quantiles, wholeNumbers: false))
        let sizes = (0..<scale.count).map { index in values.count { scale.index(of: $0) == index } }
        #expect(sizes == [4, 4, 4, 4, 4])
        #expect(scale.text(0, .german) == "unter 6" && scale.text(4, .english) == "22 and more")
    }

    @Test func `ties stay in one class`() throws {
        let values = [1, 1, 1, 1, 1, 1, 1, 1, 2, 9.0]
        let scale = try #require(ClassScale(values, method: .quantiles, wholeNumbers: false))
        #expect(scale.count == 3 || scale.count == 2)
        #expect(Set(values.filter { $0 == 1 }.map(scale.index)).count == 1)
    }

    @Test func `there is no scale without a value`() {
        #expect(ClassScale([], method: .equalSteps, wholeNumbers: false) == nil)
    }

    @Test(arguments: [ClassMethod.equalSteps, .quantiles], [1, 2, 3, 4, 5, 9, 60])
    func `every value has a class, never more than five, and order is kept`(method: ClassMethod, count: Int) throws {
        for seed in 1...20 {
            let values = SampleTable.wandering(count, from: pow(seed), seed: UInt64(seed))
                .map { ValueText.printed($0, wholeNumbers: false) }
            let scale = try #require(ClassScale(values, method: method, wholeNumbers: false))
            #expect((1...5).contains(scale.count))
            #expect(scale.count <= Set(values).count)
            #expect(zip(scale.breaks, scale.breaks.dropFirst()).allSatisfy { $0 < $1 })
            let classes = values.sorted().map(scale.index)
            #expect(zip(classes, classes.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(classes.allSatisfy { (0..<scale.count).contains($0) })
        }
    }

    /// Magnitudes from a hundredth to tens of thousands.
    private func pow(_ seed: Int) -> Double { [0.01, 0.5, 7, 350, 42_000][seed % 5] }
}
