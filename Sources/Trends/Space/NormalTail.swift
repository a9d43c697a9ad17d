internal import CRmath

extension SpatialAlternative {
    /// The p-value of a standard normal figure.
    ///
    /// `SpatialAlternative.greater.pValue(of: 1.645)` → 0.04998; `.twoSided` → 0.09997.
    func pValue(of z: Double) -> Double {
        switch self {
        case .greater: pnorm5(z, 0, 1, 0, 0)
        case .less: pnorm5(z, 0, 1, 1, 0)
        case .twoSided: min(1, 2 * pnorm5(-abs(z), 0, 1, 1, 0))
        }
    }
}
