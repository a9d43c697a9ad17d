import Glibc
public import Testing

extension Trait where Self == ConditionTrait {
    /// For suites that take minutes: named `Slow…`, they run where `KREISBLICK_SLOW` is set.
    public static var slow: Self {
        .enabled(if: getenv("KREISBLICK_SLOW") != nil, "slow: runs with KREISBLICK_SLOW=1 (make test-slow)")
    }
}
