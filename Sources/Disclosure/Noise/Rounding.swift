/// Rounding of counts to multiples of a base.
///
/// With the count n = q · b + r and 0 ≤ r < b, multiples of the base stay whatever the method (zero-restricted), and a
/// count goes to one of its neighbours q · b and (q + 1) · b.
public struct Rounding: Hashable, Sendable {
    /// To which of its two neighbours a count goes.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// To the nearest multiple; where both are as near, which an odd base has none of, away from zero.
        case nearest
        /// Up with the probability r / b, so that the expected value is the count (L. Willenborg, T. de Waal (2001),
        /// Elements of Statistical Disclosure Control, section 9.3.2). Totals are rounded by themselves.
        case random
        /// So that every total is the sum of its rounded parts (`ControlledRounding`).
        case controlled
    }

    /// What counts are rounded to multiples of, at least 2.
    public let base: Int
    public let method: Method

    /// - Precondition: the base is at least 2.
    public init(base: Int, method: Method) {
        precondition(base >= 2, "rounding changes something")
        self.base = base
        self.method = method
    }

    /// With base 3: 0 → 0, 1 → 0, 2 → 3, 3 → 3, 4 → 3.
    func nearest(_ count: Int) -> Int {
        let remainder = count % base
        return count - remainder + (2 * remainder >= base ? base : 0)
    }

    /// Rounds up for r of the b digits that a draw can give.
    ///
    /// - Parameter draw: uniform over all 64-bit numbers; the same one gives the same neighbour.
    func random(_ count: Int, draw: UInt64) -> Int {
        let remainder = count % base
        return count - remainder + (digit(draw) < remainder ? base : 0)
    }

    /// ⌊draw · b / 2⁶⁴⌋: each of 0, …, b − 1 for as many draws as the others, but for less than one in 2⁶⁰.
    func digit(_ draw: UInt64) -> Int { Int(draw.multipliedFullWidth(by: UInt64(base)).high) }
}
