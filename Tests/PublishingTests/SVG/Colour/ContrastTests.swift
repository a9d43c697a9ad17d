@testable import Publishing
import Testing

@Suite struct ContrastTests {
    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1),
    ]) func `contrast is that of WCAG`(first: String, second: String, ratio: Double) {
        #expect(abs(Contrast.ratio(first, second) - ratio) < 0.01)
    }
}
