/// Years of age from one to another, both included.
public struct AgeBand: Hashable, Sendable, Comparable {
    public let lower: Int
    /// `nil` where the band is open.
    public let upper: Int?

    public static let oldest = 130

    /// Everybody: 0 years and more.
    public static let all = AgeBand(from: 0)

    /// `nil` for years beyond `oldest` or an end before the beginning.
    public init?(_ lower: Int, _ upper: Int?) {
        guard (0...Self.oldest).contains(lower), upper.map({ (lower...Self.oldest).contains($0) }) ?? true else {
            return nil
        }
        self.lower = lower
        self.upper = upper
    }

    private init(from lower: Int) {
        self.lower = lower
        upper = nil
    }

    /// Reads the one spelling in which bands are kept, and nothing else: `14-17`, `65+`, `17`.
    public init?(code: some StringProtocol) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        let isOpen = code.hasSuffix("+")
        let numbers = (isOpen ? [code.dropLast()] : parts.map { $0[...] }).map { text -> Int? in
            text.utf8.count <= 3 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
        }
        switch (numbers.count, isOpen) {
        case (1, true):
            guard let lower = numbers[0] else { return nil }
            self.init(lower, nil)
        case (1, false):
            guard let year = numbers[0] else { return nil }
            self.init(year, year)
        case (2, false):
            guard let lower = numbers[0], let upper = numbers[1] else { return nil }
            self.init(lower, upper)
        default: return nil
        }
    }

    /// The one spelling in which bands are kept: `14-17`, `65+`, `0-5`; one year alone is `17`.
    public var text: String {
        guard let upper else { return "\(lower)+" }
        return lower == upper ? "\(lower)" : "\(lower)-\(upper)"
    }

    /// Whether every age of another band is one of this.
    public func holds(_ other: AgeBand) -> Bool {
        guard other.lower >= lower else { return false }
        guard let upper else { return true }
        return other.upper.map { $0 <= upper } ?? false
    }

    /// Whether the upper end of this band is the lower end of the other, as where a supplier means "under 15" by `6-15`.
    public func touches(_ other: AgeBand) -> Bool {
        guard let upper else { return false }
        return upper > lower && upper == other.lower && other.upper.map { $0 > upper } ?? true
    }

    public static func < (left: AgeBand, right: AgeBand) -> Bool {
        (left.lower, left.upper ?? .max) < (right.lower, right.upper ?? .max)
    }

    /// Bands without overlap that hold the same ages, ascending: 14-17 and 10-13 → 10-17.
    public static func merged(_ bands: some Sequence<AgeBand>) -> [AgeBand] {
        bands.sorted().reduce(into: []) { merged, band in
            guard let last = merged.last, last.upper.map({ band.lower <= $0 + 1 }) ?? true else {
                merged.append(band)
                return
            }
            let upper = last.upper.flatMap { end in band.upper.map { max(end, $0) } }
            merged[merged.count - 1] = AgeBand(last.lower, upper) ?? last
        }
    }
}
