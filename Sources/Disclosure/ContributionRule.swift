/// What puts a count at risk by who is in it, where that is known.
public struct ContributionRule: Hashable, Sendable {
    /// From 1 to as many persons involved are too few; `nil` where persons are not looked at.
    public let persons: Int?
    /// As many bodies at least must have reported something; `nil` where they are not looked at.
    public let reporters: Int?
    /// The largest contributions may not be more than a share of the whole.
    public let dominance: Dominance?
    /// Nobody who contributed may be able to estimate another's contribution to within so many per cent of it.
    public let percent: Int?

    /// The (n, k) rule: the `largest` contributions together are at most `share` per cent.
    public struct Dominance: Hashable, Sendable {
        public let largest: Int
        public let share: Int

        /// - Precondition: at least one contribution, a share from 1 to 99 per cent.
        public init(largest: Int, share: Int) {
            precondition(largest >= 1 && (1...99).contains(share), "a rule of dominance")
            self.largest = largest
            self.share = share
        }
    }

    public init(persons: Int? = nil, reporters: Int? = nil, dominance: Dominance? = nil, percent: Int? = nil) {
        self.persons = persons
        self.reporters = reporters
        self.dominance = dominance
        self.percent = percent
    }

    /// Whether the rule asks who reported what.
    public var asksReporters: Bool { reporters != nil || dominance != nil || percent != nil }

    public var asksAnything: Bool { persons != nil || asksReporters }

    /// How many whole numbers a count must be able to be for what its contributions tell; `nil` where it is not at risk.
    ///
    /// A cell that a share or a percentage puts at risk must be able to lie so far above its count that the rule would no longer hold
    /// (A. Hundepool et al. 2012, Statistical Disclosure Control, 4.2): by p/100 · x₁ − rest, where rest is what the count holds beside its
    /// two largest contributions x₁ and x₂; by 100/k · (x₁ + … + xₙ) − count. It has that room on either side.
    func demand(persons: Int?, contributions: [Int]?, count: Int, width: Int) -> Int? {
        var demand: Int?
        if let least = self.persons, let persons, (1...least).contains(persons) { demand = width }
        guard let contributions, count > 0, asksReporters else { return demand }
        let sorted = contributions.filter { $0 > 0 }.sorted(by: >)
        if let reporters, sorted.count < reporters { demand = max(demand ?? 0, width) }
        if let dominance {
            let largest = sorted.prefix(dominance.largest).reduce(0, +)
            if largest * 100 > count * dominance.share {
                let room = (largest * 100 + dominance.share - 1) / dominance.share - count
                demand = max(demand ?? 0, width, 2 * room + 1)
            }
        }
        if let percent, let first = sorted.first {
            let rest = count - first - (sorted.dropFirst().first ?? 0)
            if rest * 100 < percent * first {
                let room = (percent * first + 99) / 100 - rest
                demand = max(demand ?? 0, width, 2 * room + 1)
            }
        }
        return demand
    }

    /// Reads what `text` wrote; `nil` for anything else.
    init?(text: some StringProtocol) {
        let fields = text.split(separator: " ", omittingEmptySubsequences: false)
        let numbers = fields.map { Int($0) }
        guard fields.count == 5, zip(fields, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
        var dominance: Dominance?
        if let largest = numbers[2], let share = numbers[3], largest >= 1, (1...99).contains(share) {
            dominance = Dominance(largest: largest, share: share)
        }
        self.init(persons: numbers[0], reporters: numbers[1], dominance: dominance, percent: numbers[4])
    }

    var text: String {
        [persons, reporters, dominance?.largest, dominance?.share, percent].map { $0.map(String.init) ?? "" }
            .joined(separator: " ")
    }
}
