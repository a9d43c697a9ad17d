import Testing

@testable import Publishing

@Suite struct SparklineTests {
    /// `Q` withheld, `O` missing.
    private func text(_ points: String) -> String? {
        Sparkline.text(
            points.split(separator: " ").map { point in
                point == "Q" ? .withheld : Double(point).map { .figure($0) } ?? .gap
            })
    }

    @Test(arguments: [
        // Heights in sevenths of the largest: 0, 3.5 (rounded away from zero), 7.
        ("0 7 14", "▁▅█"), ("0 1 2 3 4 5 6 7", "▁▂▃▄▅▆▇█"), ("5 5 5", "███"), ("0 0 0", "▁▁▁"),
        ("7 Q 7", "█·█"), ("7 O 7", "█ █"), ("Q 7 O 3.5", "·█ ▅"), ("-2 4 8", "▁▅█"),
    ])
    func `each figure has its height, withheld is a dot and missing a gap`(points: String, line: String) {
        #expect(text(points) == line)
    }

    @Test(arguments: ["", "5", "5 6", "5 Q Q", "Q Q Q", "O O 3"])
    func `fewer than three periods or two figures are no course`(points: String) {
        #expect(text(points) == nil)
    }
}
