@testable import Publishing
import Testing

@Suite struct ColourDifferenceTests {
    struct Pair: Sendable {
        let first: (Double, Double, Double)
        let second: (Double, Double, Double)
        let difference: Double

        init(
            _ l1: Double, _ a1: Double, _ b1: Double, _ l2: Double, _ a2: Double, _ b2: Double, _ difference: Double
        ) {
            first = (l1, a1, b1)
            second = (l2, a2, b2)
            self.difference = difference
        }
    }

    /// Sharma, Wu and Dalal (2005), table 1: all 34 pairs.
    static let published = [
        Pair(50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425),
        Pair(50.0000, 3.1571, -77.2803, 50.0000, 0.0000, -82.7485, 2.8615),
        Pair(50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412),
        Pair(50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000),
        Pair(50.0000, -1.1848, -84.8006, 50.0000, 0.0000, -82.7485, 1.0000),
        Pair(50.0000, -0.9009, -85.5211, 50.0000, 0.0000, -82.7485, 1.0000),
        Pair(50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669),
        Pair(50.0000, -1.0000, 2.0000, 50.0000, 0.0000, 0.0000, 2.3669),
        Pair(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792),
        Pair(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0010, 7.1792),
        Pair(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195),
        Pair(50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0012, 7.2195),
        Pair(50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045),
        Pair(50.0000, -0.0010, 2.4900, 50.0000, 0.0010, -2.4900, 4.8045),
        Pair(50.0000, -0.0010, 2.4900, 50.0000, 0.0011, -2.4900, 4.7461),
        Pair(50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065),
        Pair(50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492),
        Pair(50.0000, 2.5000, 0.0000, 61.0000, -5.0000, 29.0000, 22.8977),
        Pair(50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030),
        Pair(50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535),
        Pair(50.0000, 2.5000, 0.0000, 50.0000, 3.1736, 0.5854, 1.0000),
        Pair(50.0000, 2.5000, 0.0000, 50.0000, 3.2972, 0.0000, 1.0000),
        Pair(50.0000, 2.5000, 0.0000, 50.0000, 1.8634, 0.5757, 1.0000),
        Pair(50.0000, 2.5000, 0.0000, 50.0000, 3.2592, 0.3350, 1.0000),
        Pair(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
        Pair(63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630),
        Pair(61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731),
        Pair(35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645),
        Pair(22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373),
        Pair(36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146),
        Pair(90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441),
        Pair(90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381),
        Pair(6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377),
        Pair(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
    ]

    @Test(arguments: published) func `differences are those published with the formula`(pair: Pair) {
        let first = LabColour(lightness: pair.first.0, a: pair.first.1, b: pair.first.2)
        let second = LabColour(lightness: pair.second.0, a: pair.second.1, b: pair.second.2)
        #expect(abs(ColourDifference.ciede2000(first, second) - pair.difference) < 0.00005)
        #expect(abs(ColourDifference.ciede2000(second, first) - pair.difference) < 0.00005, "either way round")
    }

    /// L*a*b* of the primaries under D65 as B. Lindbloom's CIE calculator gives them.
    @Test(arguments: [
        ("#ffffff", 100, 0, 0), ("#000000", 0, 0, 0), ("#ff0000", 53.24, 80.09, 67.20),
        ("#00ff00", 87.73, -86.18, 83.18),
        ("#0000ff", 32.30, 79.19, -107.86), ("#808080", 53.59, 0, 0),
    ]) func `colours of a screen have their place in L*a*b*`(colour: String, lightness: Double, a: Double, b: Double) {
        let place = LabColour(LinearColour(colour))
        #expect(abs(place.lightness - lightness) < 0.01)
        #expect(abs(place.a - a) < 0.01 && abs(place.b - b) < 0.01, "\(place)")
    }

    @Test(arguments: ["#000000", "#0b5fa5", "#7f8081", "#ffffff", "#010a0b"])
    func `a colour is written as it was read`(colour: String) {
        #expect(LinearColour(colour).written == colour)
    }
}
