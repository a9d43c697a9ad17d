/// What a surveillance method says of one period: more reports than chance explains, no more than that, or nothing.
///
/// `bound` is the largest number of reports that is still no alarm; an alarm means count > bound. Both numbers are finite and not
/// negative.
///
///     let week = EARSSignals(counts: [2, 0, 1, 3, 1, 2, 1, 9], range: 7..<8).signals[0]
///     week.isAlarm   // true
///     week.bound     // 4.44…: the mean of the seven weeks before, 1.43, and 3.09 of their standard deviations
public enum Signal: Hashable, Sendable {
    case alarm(expected: Double, bound: Double)
    case noAlarm(expected: Double, bound: Double)
    case notTestable(SignalObstacle)

    init(count: Int, expected: Double, bound: Double) {
        precondition(expected.isFinite && bound.isFinite && expected >= 0 && bound >= 0, "a finite bound")
        self =
            Double(count) > bound
            ? .alarm(expected: expected, bound: bound) : .noAlarm(expected: expected, bound: bound)
    }

    public var isAlarm: Bool { if case .alarm = self { true } else { false } }

    public var isTestable: Bool { if case .notTestable = self { false } else { true } }

    /// `nil` where the period is not testable.
    public var expected: Double? {
        switch self {
        case .alarm(let expected, _), .noAlarm(let expected, _): expected
        case .notTestable: nil
        }
    }

    /// `nil` where the period is not testable.
    public var bound: Double? {
        switch self {
        case .alarm(_, let bound), .noAlarm(_, let bound): bound
        case .notTestable: nil
        }
    }
}
