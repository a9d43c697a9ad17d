internal import Wording

/// A transfer of a whole territory: from `date` on, what was `from` belongs to `to`.
public struct TerritorialChange: Hashable, Sendable {
    /// The first day (ISO 8601) on which the new code holds.
    public let date: String
    public let from: RegionCode
    public let to: RegionCode
    /// The share that goes over; only 1 is supported so far.
    public let weight: Double

    public init(date: String, from: RegionCode, to: RegionCode, weight: Double) {
        self.date = date
        self.from = from
        self.to = to
        self.weight = weight
    }
}

/// Brings every code of the past onto today's territory.
///
/// `03157004` (Lahstedt) → `03157009` (Ilsede) after the change of 2015-01-01; a code without a change stays itself.
public struct TerritorialHistory: Sendable {
    private let successors: [RegionCode: RegionCode]

    /// - Throws: `RegisterError` where a change names an unknown code or has a weight other than 1, or where the
    ///   changes lead in a circle or from one code to two.
    public init(_ changes: [TerritorialChange], in gazetteer: Gazetteer) throws(RegisterError) {
        var next = [RegionCode: RegionCode]()
        for change in changes.sorted(by: { ($0.date, $0.from) < ($1.date, $1.from) }) {
            for code in [change.from, change.to] where gazetteer.region(code) == nil {
                let known = gazetteer.regions.map(\.code.text)
                throw .unknownCodeInChange(code, suggestion: Suggestion.nearest(to: code.text, in: known))
            }
            guard change.weight == 1 else { throw .fractionalWeight(change.from) }
            guard next.updateValue(change.to, forKey: change.from) ?? change.to == change.to else {
                throw .changedTwice(change.from)
            }
        }
        var successors = [RegionCode: RegionCode]()
        for start in next.keys.sorted() {
            var code = start
            var steps = 0
            while let following = next[code] {
                code = following
                steps += 1
                guard steps <= next.count else { throw .circularChange(start) }
            }
            successors[start] = code
        }
        self.successors = successors
    }

    /// The code that holds the territory of `code` today.
    public func today(_ code: RegionCode) -> RegionCode { successors[code] ?? code }

    /// The codes of the past that went over into `code`, sorted.
    public func predecessors(of code: RegionCode) -> [RegionCode] {
        successors.filter { $0.value == code }.map(\.key).sorted()
    }
}
