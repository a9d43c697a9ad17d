/// A coefficient of a regression, or a weighted sum of some, with its standard error: on the scale of the logarithm.
///
/// The interval and the p-value are of one test: p < 0.05 exactly when the 95 % interval excludes 0.
public struct CoefficientEstimate: Hashable, Sendable {
    public let value: Double
    public let standardError: Double
    /// Of Student's t distribution; `nil` is the normal one.
    public let degreesOfFreedom: Double?

    init(value: Double, standardError: Double, degreesOfFreedom: Double?) {
        precondition(value.isFinite && standardError > 0 && standardError.isFinite, "an estimate")
        precondition(degreesOfFreedom ?? 1 > 0, "degrees of freedom")
        (self.value, self.standardError, self.degreesOfFreedom) = (value, standardError, degreesOfFreedom)
    }

    /// Two-sided, against 0.
    public var pValue: Double {
        let statistic = abs(value / standardError)
        let tail =
            degreesOfFreedom.map { Probability.student(statistic, degrees: $0, .upper) }
            ?? Probability.normal(statistic, .upper)
        return min(1, 2 * tail)
    }

    /// - Precondition: the level lies between 0 and 1.
    public func interval(level: Double = 0.95) -> ClosedRange<Double> {
        precondition(level > 0 && level < 1, "a level")
        let tail = (1 - level) / 2
        let quantile =
            degreesOfFreedom.map { studentQuantile(tail, degrees: $0, .upper) } ?? normalQuantile(tail, .upper)
        return (value - quantile * standardError)...(value + quantile * standardError)
    }
}
