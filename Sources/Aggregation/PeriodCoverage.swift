internal import Records

/// Of which days deliveries tell, taken together.
struct PeriodCoverage {
    /// How much of a period is told.
    enum Extent {
        case none, part, whole
    }

    /// Spans without a gap between them, the earliest first.
    private let spans: [ClosedRange<CivilDate>]

    init(_ coverages: [ClosedRange<CivilDate>]) {
        var spans = [ClosedRange<CivilDate>]()
        for coverage in coverages.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = spans.last, coverage.lowerBound <= last.upperBound.adding(days: 1) {
                spans[spans.count - 1] = last.lowerBound...max(last.upperBound, coverage.upperBound)
            } else {
                spans.append(coverage)
            }
        }
        self.spans = spans
    }

    func of(_ period: Period) -> Extent {
        let days = period.firstDay...period.lastDay
        if spans.contains(where: { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }) {
            return .whole
        }
        return spans.contains { $0.overlaps(days) } ? .part : .none
    }
}
