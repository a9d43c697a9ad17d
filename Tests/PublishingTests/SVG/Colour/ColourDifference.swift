import Glibc
@testable import Publishing

/// How different two colours look.
enum ColourDifference {
    /// CIEDE2000, ΔE00: about 1 is just seen side by side, 10 and more at a glance.
    ///
    /// Source: G. Sharma, W. Wu and E. N. Dalal (2005), The CIEDE2000 color-difference formula: implementation notes,
    /// supplementary test data, and mathematical observations, Color Research and Application 30(1), pp. 21–30,
    /// equations 2 to 22, with all weights 1.
    static func ciede2000(_ first: LabColour, _ second: LabColour) -> Double {
        let chroma = (hypot(first.a, first.b) + hypot(second.a, second.b)) / 2
        let stretch = 1 + 0.5 * (1 - (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot())
        let (a1, a2) = (first.a * stretch, second.a * stretch)
        let (c1, c2) = (hypot(a1, first.b), hypot(a2, second.b))
        let (h1, h2) = (hue(a1, first.b), hue(a2, second.b))
        let isGrey = c1 * c2 == 0

        var turn = isGrey ? 0 : h2 - h1
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let lightnessStep = second.lightness - first.lightness
        let chromaStep = c2 - c1
        let hueStep = 2 * (c1 * c2).squareRoot() * sine(turn / 2)

        let lightness = (first.lightness + second.lightness) / 2
        let meanChroma = (c1 + c2) / 2
        var meanHue = h1 + h2
        if !isGrey {
            if abs(h1 - h2) > 180 { meanHue += meanHue < 360 ? 360 : -360 }
            meanHue /= 2
        }
        let t =
            1 - 0.17 * cosine(meanHue - 30) + 0.24 * cosine(2 * meanHue) + 0.32 * cosine(3 * meanHue + 6)
            - 0.20 * cosine(4 * meanHue - 63)
        let offset = (lightness - 50) * (lightness - 50)
        let lightnessWeight = 1 + 0.015 * offset / (20 + offset).squareRoot()
        let chromaWeight = 1 + 0.045 * meanChroma
        let hueWeight = 1 + 0.015 * meanChroma * t
        let bend = (meanHue - 275) / 25
        let rotation =
            -2 * (pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))).squareRoot() * sine(60 * exp(-bend * bend))

        let (l, c, h) = (lightnessStep / lightnessWeight, chromaStep / chromaWeight, hueStep / hueWeight)
        return (l * l + c * c + h * h + rotation * c * h).squareRoot()
    }

    /// ΔE00 of two colours written as `#rrggbb`, as somebody sees them.
    static func seen(_ first: String, _ second: String, by vision: ColourVision = .normal) -> Double {
        let (one, other) = (vision.seen(LinearColour(first)), vision.seen(LinearColour(second)))
        return ciede2000(LabColour(one), LabColour(other))
    }

    /// The smallest ΔE00 of any two of the colours.
    static func smallest(among colours: [String], by vision: ColourVision = .normal) -> Double {
        var smallest = Double.infinity
        for (index, first) in colours.enumerated() {
            for second in colours[(index + 1)...] { smallest = min(smallest, seen(first, second, by: vision)) }
        }
        return smallest
    }

    /// In degrees from 0 to below 360.
    private static func hue(_ a: Double, _ b: Double) -> Double {
        if a == 0, b == 0 { return 0 }
        let angle = atan2(b, a) * 180 / .pi
        return angle < 0 ? angle + 360 : angle
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

    private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
