@testable import Publishing
import Records
import Testing

@Suite struct ClassedFiguresTests {
    private static func figures(_ values: [Double?]) -> [Figure] {
        values.map { $0.map { Figure(SampleTable.rate($0)) } ?? Figure(SampleTable.without(.withheld)) }
    }

    @Test func `what is not known is in no class, and a zero in one where it is asked for`() {
        let figures = Self.figures([0, 3, nil, 12])
        let rates = ClassedFigures(figures, method: .quantiles, wholeNumbers: false)
        #expect(figures.map(rates.index) == [nil, 0, nil, 1])
        #expect(rates.counts(of: figures) == [1, 1])
        let withZeros = ClassedFigures(figures, method: .quantiles, wholeNumbers: false, holdsZeros: true)
        #expect(figures.map(withZeros.index) == [0, 1, nil, 2])
    }

    @Test func `a figure is classed as it is printed`() {
        let figures = Self.figures([5, 9.98, 14])
        let classes = ClassedFigures(figures, method: .round, wholeNumbers: false)
        #expect(classes.index(of: figures[1]) == classes.index(of: Figure(SampleTable.rate(10))))
    }

    @Test(arguments: [([Double?](), 0, false), ([nil, 0], 0, false), ([7, 7, nil], 1, false), ([7, 8], 2, true)])
    func `one value is one class and tells nothing apart`(values: [Double?], count: Int, hasSeveral: Bool) {
        let classes = ClassedFigures(Self.figures(values), method: .jenks, wholeNumbers: false)
        #expect(classes.count == count && classes.hasSeveralValues == hasSeveral)
    }
}
