import Glibc
@testable import Publishing

/// How somebody sees colours: with all three kinds of cones, or without one of them.
///
/// Source: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes (2009), A physiologically-based model for simulation of
/// color vision deficiency, IEEE Transactions on Visualization and Computer Graphics 15(6), pp. 1291–1298, with the
/// matrices of severity 1.0 that the authors publish beside it. Browsers simulate with the same. For tritanopia the authors
/// call their model an approximation.
enum ColourVision: String, CaseIterable, Sendable {
    case normal
    /// Without cones for long waves (red).
    case protanopia
    /// Without cones for middle waves (green).
    case deuteranopia
    /// Without cones for short waves (blue).
    case tritanopia

    /// The light that looks to all what `colour` looks to these eyes.
    func seen(_ colour: LinearColour) -> LinearColour {
        func part(_ row: Int) -> Double {
            let sum = matrix[row] * colour.red + matrix[row + 1] * colour.green + matrix[row + 2] * colour.blue
            return min(1, max(0, sum))
        }
        return LinearColour(red: part(0), green: part(3), blue: part(6))
    }

    /// Row by row, over linear red, green and blue.
    var matrix: [Double] {
        switch self {
        case .normal: [1, 0, 0, 0, 1, 0, 0, 0, 1]
        case .protanopia:
            [
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
            ]
        case .deuteranopia:
            [
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881,
            ]
        case .tritanopia:
            [
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
            ]
        }
    }
}

extension LinearColour {
    /// `#rrggbb`; light that no screen has is cut off.
    var written: String {
        ColourChannels(
            [red, green, blue].map { light in
                let value = min(1, max(0, light))
                return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055)
            }
        ).text
    }
}
