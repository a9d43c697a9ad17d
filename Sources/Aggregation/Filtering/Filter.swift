public import Records

/// A condition on records, such as `category = "Gewalt/*" and school_time != lesson`.
public struct Filter: Sendable, Hashable {
    /// How a field is compared.
    public enum Sign: String, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// Whether the comparison holds of two values.
        public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
            switch self {
            case .equal: left == right
            case .unequal: left != right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    /// A comparison of one field with terms; several terms are those of `in`.
    public struct Comparison: Sendable, Hashable {
        public let field: String
        public let sign: Sign
        public let terms: [String]

        /// The dimension of a table that the field is about: dates are about periods.
        public var dimension: String { field == "date" ? "period" : field }

        /// What a condition on the date asks for, as people say it: `2019`, `2018, 2019`, `date >= 2019`.
        public var dateWords: String {
            let list = terms.joined(separator: ", ")
            return sign == .equal ? list : "\(field) \(sign.rawValue) \(list)"
        }

        /// As it can be written: `region in ("Südstadt", "Ilsede")`.
        var text: String {
            let quoted = terms.map { "\"\($0)\"" }
            guard quoted.count != 1 else { return "\(field) \(sign.rawValue) \(quoted[0])" }
            return "\(field) in (\(quoted.joined(separator: ", ")))"
        }
    }

    /// The condition as a tree.
    public indirect enum Node: Sendable, Hashable {
        case comparison(Comparison)
        case all([Node])
        case any([Node])
        case not(Node)
    }

    public let root: Node
    /// The condition as it was written.
    public let text: String

    init(root: Node, text: String) {
        self.root = root
        self.text = text
    }

    /// The comparisons of a condition that is nothing but comparisons joined by `and`; `nil` for any other.
    public var conjunction: [Comparison]? {
        switch root {
        case .comparison(let comparison): return [comparison]
        case .all(let nodes):
            let comparisons = nodes.compactMap { node -> Comparison? in
                if case .comparison(let comparison) = node { comparison } else { nil }
            }
            return comparisons.count == nodes.count ? comparisons : nil
        case .any, .not: return nil
        }
    }

    /// The condition with some of its comparisons; `nil` where nothing is left.
    ///
    /// - Precondition: it is nothing but comparisons joined by `and`.
    func keeping(_ isKept: (Comparison) -> Bool) -> Filter? {
        guard let conjunction else { preconditionFailure("comparisons joined by and") }
        let kept = conjunction.filter(isKept)
        guard !kept.isEmpty else { return nil }
        return Filter(root: .all(kept.map(Node.comparison)), text: kept.map(\.text).joined(separator: " and "))
    }

    /// What the condition says of a dimension, where it is nothing but comparisons joined by `and`; `nil` where it says nothing.
    public func onlyAbout(_ dimension: String) -> Filter? {
        conjunction == nil ? nil : keeping { $0.dimension == dimension }
    }

    /// Whether it says where time begins, so that earlier periods are left out.
    public var leavesOutEarlierDays: Bool {
        (conjunction ?? []).contains {
            $0.dimension == "period" && [.equal, .greater, .greaterOrEqual].contains($0.sign)
        }
    }

    /// The fields that a condition on a kind of record may name.
    public static func fields(of kind: RecordKind) -> [String] {
        let codes = RecordSchema.of(kind).columns.filter { $0.type == .code }.map(\.name)
        return ["date", RecordSchema.basis.name] + codes
            + (kind == .incidents ? ["hour", "school_time", "weekday"] : [])
    }
}
