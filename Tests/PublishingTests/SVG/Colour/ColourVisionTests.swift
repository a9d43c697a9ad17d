@testable import Publishing
import Testing

@Suite struct ColourVisionTests {
    @Test(arguments: ColourVision.allCases) func `greys look the same to all eyes`(vision: ColourVision) {
        for grey in ["#000000", "#555555", "#c0c0c0", "#ffffff"] {
            let seen = vision.seen(LinearColour(grey)).written
            #expect(ColourDifference.seen(grey, seen) < 0.5, "\(grey) becomes \(seen)")
        }
    }

    /// Pairs that are known to be confused; others by nobody.
    @Test(arguments: [
        ("#00a000", "#c46a00", ColourVision.deuteranopia), ("#803c00", "#3f5a00", .protanopia),
        ("#008a3a", "#008099", .tritanopia),
    ]) func `who lacks a kind of cone confuses what others tell apart`(
        first: String, second: String, vision: ColourVision
    ) {
        let (plain, seen) = (
            ColourDifference.seen(first, second), ColourDifference.seen(first, second, by: vision)
        )
        #expect(seen < plain / 2, "\(plain) becomes \(seen)")
    }
}
