/// Circles whose areas are as their values: four times as much has twice the radius.
///
/// r = R · √(v / V), with R the radius of the largest value V; areas are scaled as they are, without an allowance for
/// what eyes underestimate (J. J. Flannery 1971), so that the key holds for whoever measures.
struct AreaScale: Hashable, Sendable {
    /// Of the largest circle, in pixels.
    let radius: Double
    private let largest: Double

    /// Smaller circles than this are drawn at it, or nobody would see them; the key says so.
    static let smallestRadius = 1.5

    /// - Precondition: `largest` is positive.
    init(largest: Double, radius: Double) {
        precondition(largest > 0, "a circle needs an amount")
        self.largest = largest
        self.radius = radius
    }

    /// The true radius, however small.
    func exactRadius(of value: Double) -> Double { radius * (value / largest).squareRoot() }

    func radius(of value: Double) -> Double { max(Self.smallestRadius, exactRadius(of: value)) }

    /// Round amounts for the key, from large to small, so far apart that each circle of the key can be told:
    /// 1,234 → 1000, 200, 50.
    func samples(apart distance: Double, wholeNumbers: Bool) -> [Double] {
        var samples: [Double] = []
        var step = RoundStep.atMost(largest)
        while samples.count < 3, !wholeNumbers || step.exponent >= 0 {
            let diameter = 2 * exactRadius(of: step.value)
            if diameter < 4, !samples.isEmpty { break }
            if samples.isEmpty || 2 * exactRadius(of: samples[samples.count - 1]) - diameter >= distance {
                samples.append(step.value)
            }
            step = step.previous
        }
        return samples
    }
}
