import Glibc
@testable import Publishing

/// A colour as the eye orders it: CIE L*a*b* under daylight (D65, two degrees).
///
/// Source: CIE 15:2004, section 8.2.1; the primaries of sRGB are those of IEC 61966-2-1.
struct LabColour: Hashable, Sendable {
    /// L*, from 0 for black to 100 for white: what a grey copy keeps of a colour.
    var lightness: Double
    /// From green (negative) to red.
    var a: Double
    /// From blue (negative) to yellow.
    var b: Double

    init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    init(_ colour: LinearColour) {
        let (red, green, blue) = (colour.red, colour.green, colour.blue)
        // Each sum is that of white in its row, so that white is L* 100 without a tint.
        let x = Self.root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.9504700)
        let y = Self.root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
        let z = Self.root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.0888300)
        self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    private static func root(_ share: Double) -> Double {
        let join = 6.0 / 29
        return share > join * join * join ? cbrt(share) : share / (3 * join * join) + 4.0 / 29
    }
}
