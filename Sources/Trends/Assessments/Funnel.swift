internal import Records

/// Rates of places of very different size about the one that all share: how far chance may carry each, and where it lies.
///
/// The one rule of the funnel that is drawn and of the columns of a comparison with the rest of the area. Limits are those of
/// `FunnelLimits`. Where counts vary φ times as much as chance, they are those of the counts through φ, and φ is that of a pair of
/// counts as large as the target lets expect of the place, in this period and in the one beside it. It is not that of the count that was
/// seen: limits belong to a number of people, or they would be no curve, and a place with very many events would widen its own.
///
/// ```swift
/// let funnel = Funnel(target: 2.5, per: 1000)
/// funnel?.limits(people: 4000)  // 10 expected: 95 % limits 0.958 and 4.282
/// ```
public struct Funnel: Hashable, Sendable {
    /// The rate that all share, per so many people.
    public let target: Double
    public let per: Int
    private let variation: CountVariation?

    /// - Parameters:
    ///   - target: `nil` is returned where it is nothing, since no event is then expected anywhere.
    ///   - variation: how much counts vary; `nil` where that is not known, and taken to be what chance alone has.
    /// - Precondition: the target is finite and not negative, rates are per a positive number.
    public init?(target: Double, per: Int, variation: CountVariation? = nil) {
        precondition(target >= 0 && target.isFinite && per > 0, "a rate")
        guard target > 0 else { return nil }
        (self.target, self.per, self.variation) = (target, per, variation)
    }

    /// The limits of the rate of so many people, in the unit of the target.
    /// - Precondition: the number is positive and finite.
    public func limits(people: Double) -> FunnelLimits {
        FunnelLimits(ratioWithExpected: expected(people: people), dispersion: dispersion(people: people))
            .scaled(by: target)
    }

    /// How many times as wide as by chance alone the limits of so many people are.
    public func widening(people: Double) -> Double { dispersion(people: people).factor }

    /// Where the rate of a place lies; `nil` where its count bears no verdict: one that is withheld, missing or estimated, or that of a
    /// part of its period.
    public func position(of cell: EstimateCell) -> FunnelLimits.Position? {
        guard PublishedSeries.isUsable(cell), let rate = cell.estimate, let people = cell.denominator?.count, people > 0
        else { return nil }
        return limits(people: Double(people)).position(of: rate)
    }

    private func expected(people: Double) -> Double { target * people / Double(per) }

    private func dispersion(people: Double) -> FunnelDispersion {
        // `CountVariation` is asked for both counts of a pair.
        let pair = Int((2 * expected(people: people)).rounded())
        return variation?.factor(ofEvents: pair).map { FunnelDispersion(phi: $0) } ?? .none
    }
}
