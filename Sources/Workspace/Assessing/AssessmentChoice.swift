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
    /// Incidents beside those whom measures reached.
    case needs

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
