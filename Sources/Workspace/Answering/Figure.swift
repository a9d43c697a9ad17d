internal import Records
public import Trends

extension Question {
    /// What is made of the counts of an answer.
    public enum Figure: Hashable, Sendable {
        case derived(Derivation)
        /// So many of the members with the largest counts, and the rest as one.
        case top(Int)

        /// What can be asked for at the head of a ranking.
        public static let possibleTop = 1...1000
        /// What can be the length of a moving average.
        public static let possibleWindows = Derivation.possibleWindows

        /// Shares of the total over a dimension.
        public static func share(of dimension: String) -> Figure { .derived(.share(dimension: dimension)) }

        /// An index with this base period.
        ///
        /// - Throws: `WorkspaceError.unknownPeriod`.
        public static func index(base: String) throws(WorkspaceError) -> Figure {
            guard let period = Period(code: base) else { throw .unknownPeriod(base, option: "--index") }
            return .derived(.index(base: period))
        }

        /// Means of each period and those before it.
        public static func movingAverage(over window: Int) -> Figure { .derived(.movingAverage(window)) }

        /// Running sums: `year` for each year anew, or a first period.
        ///
        /// - Throws: `WorkspaceError.unknownPeriod`.
        public static func cumulated(from start: String) throws(WorkspaceError) -> Figure {
            if start == "year" { return .derived(.cumulated(from: nil)) }
            guard let period = Period(code: start) else { throw .unknownPeriod(start, option: "--cumulate") }
            return .derived(.cumulated(from: period))
        }

        /// The mean of a column per record.
        public static func mean(of column: String) -> Figure { .derived(.mean(column: column)) }

        /// The option that asks for it.
        var text: String {
            switch self {
            case .derived(let derivation): derivation.text
            case .top(let count): "--top \(count)"
            }
        }
    }
}
