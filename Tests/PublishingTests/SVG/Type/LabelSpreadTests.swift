@testable import Publishing
import Testing

@Suite struct LabelSpreadTests {
    @Test(arguments: [
        ([10.0, 40], [10.0, 40]),
        ([20.0, 22], [16.0, 26]),
        ([0.0, 1, 2], [5.0, 15, 25]),
        ([98.0, 99], [85.0, 95]),
    ]) func `labels of ten pixels keep apart and inside`(wanted: [Double], places: [Double]) {
        #expect(LabelSpread.places(wanted.map { ($0, 10) }, within: 0...100) == places)
    }
}
