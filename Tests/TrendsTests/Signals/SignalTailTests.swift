import Testing

@testable import Trends

struct SignalTailTests {
    /// Bounds of Farrington's scale: 10 · (1 + ⅔ z √(φ/10))^1.5 with z = 2.3263 and φ of 1 and 4.
    private static let bounds = [18.195_8, 27.879_5]

    /// The method's own: the p-value at its bound is the error of the bound, and other bounds follow from it.
    @Test(arguments: bounds) func `without degrees of freedom the bound is the method's own`(bound: Double) throws {
        let tail = SignalTail(
            count: 18, expected: 10, bound: bound, at: 0.01, scale: .twoThirds, degreesOfFreedom: nil)
        #expect(abs(try #require(tail.bound(at: 0.01)) - bound) < 1e-9)
        #expect(try #require(tail.bound(at: 0.0001)) > bound)
    }

    @Test(arguments: bounds, [0.05, 0.01, 0.0005, 0.00001])
    func `a count is an alarm exactly when it lies above the bound`(bound: Double, error: Double) {
        for count in 0...200 {
            let tail = SignalTail(
                count: count, expected: 10, bound: bound, at: 0.01, scale: .twoThirds, degreesOfFreedom: 13)
            #expect(
                (tail.pValue < error) == (tail.bound(at: error).map { Double(count) > $0 } ?? false),
                "\(count) of \(bound) at \(error)")
        }
    }

    @Test func `the fewer counts tell of the spread, the further out is the bound`() {
        let bounds = [4, 13, 100].compactMap { freedom in
            SignalTail(count: 18, expected: 10, bound: 18.1958, at: 0.01, scale: .twoThirds, degreesOfFreedom: freedom)
                .bound(at: 0.0005)
        }
        #expect(bounds == bounds.sorted(by: >) && Set(bounds).count == 3)
    }

    @Test(arguments: [1, 1_000_000_000]) func `p-values of any count are from 0 to 1`(count: Int) {
        for scale in [SignalTail.Scale.counts, .twoThirds] {
            for freedom in [nil, 1, 13] {
                let tail = SignalTail(
                    count: count, expected: 1e-6, bound: 30, at: 0.01, scale: scale, degreesOfFreedom: freedom)
                #expect((0...1).contains(tail.pValue) && tail.bound(at: 1e-6)?.isFinite ?? true)
            }
        }
    }

    /// What earlier periods add counts like events of this one.
    @Test(arguments: [nil, 6]) func `what is carried over brings the bound down by as much`(freedom: Int?) throws {
        func tail(_ count: Int, carried: Double) -> SignalTail {
            SignalTail(
                count: count, expected: 4, deviation: 2, carried: carried, scale: .counts, degreesOfFreedom: freedom)
        }
        #expect(tail(6, carried: 2).pValue == tail(10, carried: 0).pValue)
        let bounds = (
            try #require(tail(6, carried: 2).bound(at: 0.01)), try #require(tail(6, carried: 0).bound(at: 0.01))
        )
        #expect(abs(bounds.1 - bounds.0 - 4) < 1e-9)
        #expect(tail(0, carried: 50).pValue >= 0.5)
    }
}
