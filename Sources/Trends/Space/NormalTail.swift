extension SpatialAlternative {
    /// The p-value of a standard normal figure.
    ///
    /// `SpatialAlternative.greater.pValue(of: 1.645)` → 0.04998; `.twoSided` → 0.09997.
    func pValue(of z: Double) -> Double {
        switch self {
        case .greater: Probability.normal(z, .upper)
        case .less: Probability.normal(z, .lower)
        case .twoSided: min(1, 2 * Probability.normal(-abs(z), .lower))
        }
    }
}
