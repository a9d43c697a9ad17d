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

    /// - Precondition: numbers of persons, reporters and per cent are at least 1.
    public init(persons: Int? = nil, reporters: Int? = nil, dominance: Dominance? = nil, percent: Int? = nil) {
        precondition([persons, reporters, percent].allSatisfy { $0 ?? 1 >= 1 }, "a rule that can be broken")
        self.persons = persons
        self.reporters = reporters
        self.dominance = dominance
        self.percent = percent
    }

    /// Whether the rule asks who reported what.
    public var asksReporters: Bool { reporters != nil || dominance != nil || percent != nil }

    public var asksAnything: Bool { persons != nil || asksReporters }

    /// Why a count is at risk.
    struct Demand: Hashable {
        /// How far above the count it must be able to be; 0 where its width is enough.
        let room: Int
    }

    /// What a count needs for what its contributions tell; `nil` where it is not at risk.
    ///
    /// A cell that a share or a percentage puts at risk must be able to lie so far above its count that the rule would no longer hold
    /// (A. Hundepool et al. 2012, Statistical Disclosure Control, 4.2): by p/100 · x₁ − rest, where rest is what the count holds beside its
    /// two largest contributions x₁ and x₂; by 100/k · (x₁ + … + xₙ) − count.
    /// - Parameter contributions: what each body reported; `nil` where that is not known.
    func demand(persons: Int?, contributions: [Int]?, count: Int) -> Demand? {
        var room: Int?
        if let least = self.persons, let persons, (1...least).contains(persons) { room = 0 }
        if let contributions, count > 0, asksReporters {
            let sorted = contributions.filter { $0 > 0 }.sorted(by: >)
            if let reporters, sorted.count < reporters { room = room ?? 0 }
            if let dominance {
                let largest = sorted.prefix(dominance.largest).reduce(0, +)
                if largest * 100 > count * dominance.share {
                    room = max(room ?? 0, (largest * 100 + dominance.share - 1) / dominance.share - count)
                }
            }
            if let percent, let first = sorted.first {
                let rest = count - first - (sorted.dropFirst().first ?? 0)
                if rest * 100 < percent * first { room = max(room ?? 0, (percent * first + 99) / 100 - rest) }
            }
        }
        return room.map(Demand.init)
    }

    /// Reads what `text` wrote; `nil` for anything else.
    init?(text: some StringProtocol) {
        let fields = text.split(separator: " ", omittingEmptySubsequences: false)
        let numbers = fields.map { Int($0) }
        guard fields.count == 5, zip(fields, numbers).allSatisfy({ $0.isEmpty || $1 ?? 0 >= 1 }) else { return nil }
        let dominance: Dominance?
        switch (numbers[2], numbers[3]) {
        case (nil, nil): dominance = nil
        case (let largest?, let share?) where share <= 99: dominance = Dominance(largest: largest, share: share)
        default: return nil
        }
        self.init(persons: numbers[0], reporters: numbers[1], dominance: dominance, percent: numbers[4])
    }

    var text: String {
        [persons, reporters, dominance?.largest, dominance?.share, percent].map { $0.map(String.init) ?? "" }
            .joined(separator: " ")
    }
}
