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
    ]) func `round classes have one round width`(values: [Double], texts: [String]) throws {
        let scale = try #require(ClassScale(values, method: .round, wholeNumbers: false))
        #expect((0..<scale.count).map { scale.text($0, .german) } == texts)
    }

    @Test func `counts are classed by whole numbers`() throws {
        let scale = try #require(ClassScale([0, 3, 7, 9, 12], method: .round, wholeNumbers: true))
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

    @Test(arguments: [
        ([0, 10.0], ["unter 5", "5 und mehr"]),
        (
            [2.8, 3.2, 4.9, 6.1, 12.3],
            ["unter 4,7", "4,7 bis unter 6,6", "6,6 bis unter 8,5", "8,5 bis unter 10,4", "10,4 und mehr"]
        ),
        (
            [0.1, 0.2, 0.3, 0.4, 1e9],
            (1...5).map { part in
                let limits = ["200.000.000", "400.000.000", "600.000.000", "800.000.000"]
                return switch part {
                case 1: "unter \(limits[0])"
                case 5: "\(limits[3]) und mehr"
                default: "\(limits[part - 2]) bis unter \(limits[part - 1])"
                }
            }
        ),
    ]) func `equal steps cut the span into equal parts`(values: [Double], texts: [String]) throws {
        let scale = try #require(ClassScale(values, method: .equalSteps, wholeNumbers: false))
        #expect((0..<scale.count).map { scale.text($0, .german) } == texts)
    }

    @Test func `natural breaks read roundly and put values where they belong`() throws {
        let values = [3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6]
        let scale = try #require(ClassScale(values, method: .jenks, wholeNumbers: false))
        #expect(
            (0..<scale.count).map { scale.text($0, .german) } == [
                "unter 4", "4 bis unter 7", "7 bis unter 8", "8 bis unter 10", "10 und mehr",
            ])
    }

    @Test func `the command line's names are those of the methods`() {
        #expect(ClassMethod.allCases.map(\.rawValue) == ["jenks", "quantiles", "equal", "round"])
    }

    @Test func `ties stay in one class`() throws {
        let values = [1, 1, 1, 1, 1, 1, 1, 1, 2, 9.0]
        let scale = try #require(ClassScale(values, method: .quantiles, wholeNumbers: false))
        #expect((0..<scale.count).map { scale.text($0, .german) } == ["unter 2", "2 und mehr"])
        #expect(values.map(scale.index) == [0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    }

    @Test func `there is no scale without a value`() {
        #expect(ClassScale([], method: .round, wholeNumbers: false) == nil)
    }

    @Test(arguments: ClassMethod.allCases, [1, 2, 3, 4, 5, 9, 60])
    func `every value has a class, never more than five, and order is kept`(method: ClassMethod, count: Int) throws {
        for seed in 1...20 {
            let values = SampleTable.wandering(count, from: pow(seed), seed: UInt64(seed))
                .map { ValueText.printed($0, wholeNumbers: false) }
            let scale = try #require(ClassScale(values, method: method, wholeNumbers: false))
            #expect((1...5).contains(scale.count))
            #expect(scale.count <= Set(values).count)
            if method != .equalSteps {
                #expect(Set(values.map(scale.index)).count > 1 || Set(values).count == 1, "not all in one class")
            }
            #expect(zip(scale.breaks, scale.breaks.dropFirst()).allSatisfy { $0 < $1 })
            let classes = values.sorted().map(scale.index)
            #expect(zip(classes, classes.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(classes.allSatisfy { (0..<scale.count).contains($0) })
        }
    }

    /// Magnitudes from a hundredth to tens of thousands.
    private func pow(_ seed: Int) -> Double { [0.01, 0.5, 7, 350, 42_000][seed % 5] }
}
