@testable import Publishing
import Testing

@Suite struct RightToLeftTests {
    @Test(arguments: [
        ("Peine, 2017: 5,0", "Peine, 2017: 5,0"),
        ("مدينة الجنوب, 2017: 5,0", "\u{2068}مدينة الجنوب\u{2069}, 2017: 5,0"),
        ("Ort: עיר", "Ort: \u{2068}עיר\u{2069}"),
        ("مدينة الج…", "\u{2068}مدينة الج…\u{2069}"),
        ("עיר / مدينة 2", "\u{2068}עיר\u{2069} / \u{2068}مدينة\u{2069} 2"),
    ]) func `stretches that run from the right are set apart`(text: String, isolated: String) {
        #expect(RightToLeft.isolated(text) == isolated)
    }

    @Test func `what sets them apart has no width`() {
        let text = "مدينة الجنوب 7"
        #expect(
            TextWidth.width(of: RightToLeft.isolated(text), size: 10, isBold: false)
                == TextWidth.width(of: text, size: 10, isBold: false))
    }
}
