internal import Glibc

/// A colour as light: red, green and blue from 0 to 1, in proportion to the light of each.
///
/// Source: IEC 61966-2-1 (sRGB).
struct LinearColour: Hashable, Sendable {
    var red: Double
    var green: Double
    var blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// - Parameter colour: written as `#rrggbb`.
    init(_ colour: String) {
        let light = ColourChannels(colour).values.map { channel in
            let value = channel / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        self.init(red: light[0], green: light[1], blue: light[2])
    }
}
