internal import Regions

/// The grid of whole numbers on which a TopoJSON file tells positions.
public struct TopoJSONGrid: Hashable, Sendable {
    /// How fine a grid is.
    public enum Fineness: Hashable, Sendable {
        /// Steps of a millionth of a degree (0.1 m), the precision of the house's GeoJSON.
        case millionths
        /// So many positions from one end of the areas to the other, each way (2 or more), as `topojson --quantization` counts them.
        case positions(Int)

        /// What can be asked for.
        public static let possible = 2...1_000_000_000
    }

    /// Degrees of one step, east and north.
    public let step: SIMD2<Double>
    /// Degrees of the position 0, 0.
    public let origin: SIMD2<Double>

    init(_ extent: Extent, _ fineness: Fineness) {
        let (low, high) = (SIMD2(extent.west, extent.south), SIMD2(extent.east, extent.north))
        switch fineness {
        case .millionths:
            step = SIMD2(repeating: 1e-6)
            origin = (low * 1e6).rounded(.down) / 1e6
        case .positions(let count):
            origin = low
            var step = (high - low) / Double(count - 1)
            step.replace(with: 1, where: step .<= 0)
            self.step = step
        }
    }

    func position(of place: SIMD2<Double>) -> SIMD2<Int> {
        let steps = ((place - origin) / step).rounded(.toNearestOrAwayFromZero)
        return SIMD2(Int(steps.x), Int(steps.y))
    }

    /// Metres of the longer side of a step, at most: those at the equator.
    public var stepInMetres: Double { step.max() * LocalScale.metresPerEquatorialDegree }
}
