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
        guard colour.utf8.count == 7, colour.hasPrefix("#"), let number = Int(colour.dropFirst(), radix: 16) else {
            preconditionFailure("a colour that is not written as #rrggbb")
        }
        func channel(_ shift: Int) -> Double {
            let value = Double(number >> shift & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        self.init(red: channel(16), green: channel(8), blue: channel(0))
    }

    /// `#rrggbb`; light that no screen has is cut off.
    var written: String {
        let digits = [red, green, blue].map { light -> String in
            let value = min(1, max(0, light))
            let coded = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
            let number = Int((coded * 255).rounded())
            return (number < 16 ? "0" : "") + String(number, radix: 16)
        }
        return "#" + digits.joined()
    }
}
