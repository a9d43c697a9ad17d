internal import Regions

/// The grid on which boundaries are written: six decimals of a degree, 0.1 m.
enum SixDecimals {
    /// Degrees.
    static let step = 1e-6

    /// Rounded half away from zero.
    static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded(.toNearestOrAwayFromZero) / 1e6 }
}

extension Place {
    /// The nearest place of the grid.
    var onSixDecimals: Place {
        Place(longitude: SixDecimals.rounded(longitude), latitude: SixDecimals.rounded(latitude))
    }
}
