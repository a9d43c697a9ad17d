internal import Disclosure
internal import Records

/// Rows of figures that were computed from counts (`incidents_share_category`, `incidents_index_2015`), which give a count back where
/// what they were divided by is published.
struct DerivedRows {
    struct Place: Hashable {
        let measure: String
        let codes: [String]
    }

    struct Count {
        let cell: Int
        let figure: PublishedTable.Figure
    }

    enum Origin {
        case share(of: String, over: String)
        case index(of: String, base: String)
        /// Running sums, averages and means: what they are made of is withheld with them.
        case other
    }

    private let measures: Set<String>

    init(measures: Set<String>) { self.measures = measures }

    /// What a measure was computed from; `nil` for one that counts.
    func origin(of measure: String) -> Origin? {
        for sign in ["_share_", "_index_", "_moving_average_"] {
            guard let (base, rest) = Self.split(measure, at: sign), measures.contains(base) else { continue }
            switch sign {
            case "_share_": return .share(of: base, over: rest)
            case "_index_": return .index(of: base, base: rest)
            default: return .other
            }
        }
        if measure.hasSuffix("_mean") { return .other }
        if measure.hasSuffix("_cumulated"), measures.contains(String(measure.dropLast("_cumulated".count))) {
            return .other
        }
        return nil
    }

    private static func split(_ text: String, at sign: String) -> (String, String)? {
        guard let range = text.firstRange(of: sign) else { return nil }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }

    /// The withheld count that a figure gives back, by its cell, and what is left of it.
    func inverted(
        _ value: Double, _ origin: Origin, _ codes: [String], dimensions: [String], _ counts: [Place: Count]
    ) -> (cell: Int, range: ClosedRange<Int>)? {
        let (measure, dimension, code): (String, String, String)
        switch origin {
        case .share(let of, let over): (measure, dimension, code) = (of, over, AxisMember.totalCode)
        case .index(let of, let base): (measure, dimension, code) = (of, "period", base)
        case .other: return nil
        }
        guard let count = counts[Place(measure: measure, codes: codes)], count.figure == .withheld,
            let position = dimensions.firstIndex(of: dimension)
        else { return nil }
        var wholes = [codes]
        wholes[0][position] = code
        if dimension == "region", code == AxisMember.totalCode {
            // The region that all others lie in has a code of its own: the shortest.
            let roots = Set(counts.keys.map { $0.codes[position] })
            guard let root = roots.min(by: { ($0.count, $0) < ($1.count, $1) }),
                roots.allSatisfy({ $0.hasPrefix(root) })
            else { return nil }
            wholes[0][position] = root
        }
        guard case .value(let whole)? = counts[Place(measure: measure, codes: wholes[0])]?.figure, whole > 0,
            let range = CountInversion.counts(rate: value, denominator: Double(whole), per: 100, decimals: 6)
        else { return nil }
        return (count.cell, range)
    }
}
