internal import Records
public import Trends
internal import Wording

/// What is to be found out about the counts of a question.
public enum AssessmentChoice: Hashable, Sendable {
    /// Each cell against another time or the rest of the county.
    case comparison(ComparisonTable.Reference)
    /// The yearly change of each series.
    case trend
    /// The stretches of one level of each series.
    case breaks
    /// The latest periods of each series against what was to be expected.
    case signals(SeriesSignals.Options)
    /// Where there are more events than chance puts there.
    case hotspots(Hotspots.Options)
    /// Where and when there are.
    case spaceTimeClusters(SpaceTimeClusters.Options)
    /// Incidents beside those whom measures reached.
    case needs

    /// How clusters are looked for, by the words of commands and reviews.
    public enum ClusterMethod: String, Hashable, Sendable, CaseIterable {
        case scan
        case localMoran = "local-moran"
        case getisOrd = "getis-ord"
        case spaceTime = "space-time"
    }

    /// How many of the latest periods may be tested for signals.
    public static let possibleLatest = 1...10_000
    /// How many years Farrington's method may look back.
    public static let possibleYears = 1...50
    /// How often chance may be tried out.
    public static let possibleReplicates = 99...99_999

    /// - Parameters:
    ///   - replicates: how often chance is tried out.
    ///   - share: the largest part of the population in a circle.
    public static func clusters(
        _ method: ClusterMethod, replicates: Int = 999, seed: UInt64 = 1, share: Double = 0.5
    ) -> AssessmentChoice {
        func hotspots(_ method: Hotspots.Method) -> AssessmentChoice {
            var options = Hotspots.Options()
            (options.method, options.replicates, options.seed, options.share) = (method, replicates, seed, share)
            return .hotspots(options)
        }
        switch method {
        case .scan: return hotspots(.scan)
        case .localMoran: return hotspots(.localMoran)
        case .getisOrd: return hotspots(.getisOrd)
        case .spaceTime:
            var options = SpaceTimeClusters.Options()
            (options.replicates, options.seed, options.share) = (replicates, seed, share)
            return .spaceTimeClusters(options)
        }
    }

    /// `year-before`, `previous`, `county`, or a period such as `2016` or `2016-Q3`.
    ///
    /// - Throws: `WorkspaceError.unknownPeriod`.
    public static func comparison(to term: String) throws -> AssessmentChoice {
        switch term {
        case "year-before": return .comparison(.yearBefore)
        case "previous": return .comparison(.previous)
        case "county": return .comparison(.rest)
        default:
            guard let period = Period(code: term) else { throw WorkspaceError.unknownPeriod(term, option: "--to") }
            return .comparison(.period(period))
        }
    }
}
