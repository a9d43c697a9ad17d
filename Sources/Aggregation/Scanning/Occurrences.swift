internal import Records
internal import Store

/// What occurs in the records of a question: all that its axes have to know before a row is counted.
struct Occurrences {
    /// The first and the last day on which a record begins: days since 1970-01-01; `nil` where there is none.
    var days: ClosedRange<Int>?
    /// The last day on which one ends, where some have an end.
    var lastEnd: Int?
    /// For each region of the register whether a record is or may be in it.
    var regions: [Bool]
    /// For each column with codes whether a record has none.
    var hasUnknown: [Bool]
    /// Records that happened in either of two periods of the grain asked for.
    var crossings: Set<PeriodAxis.Crossing> = []
    /// Records that happened in several kinds of time outside school.
    var hasMixedOutside = false
}

extension Occurrences {
    /// Of figures of suppliers.
    init(_ loaded: [LoadedRows], codeColumns: Int, regionCount: Int) {
        let days = loaded.lazy.flatMap(\.days).map(Int.init)
        if let first = days.min(), let last = days.max() { self.days = first...last }
        regions = Array(repeating: false, count: regionCount)
        for segment in loaded {
            for number in segment.regions { regions[number] = true }
            for number in segment.divided.values.lazy.flatMap(\.regions) { regions[number] = true }
        }
        hasUnknown = (0..<codeColumns).map { column in loaded.contains { $0.codes[column].contains(Column.unknownCode) }
        }
    }

    /// Of records, as far as the summaries of their columns tell; the rest is looked for (`OccurrenceScan`).
    init(_ sources: [SegmentSource], codeColumns: Int, regionCount: Int) {
        days = sources.map(\.days).reduce(nil) { all, days in
            all.map { min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound) } ?? days
        }
        lastEnd = sources.filter(\.hasEnds).compactMap {
            $0.segment.summary(of: RecordSchema.endDate).range?.upperBound
        }.max()
        regions = Array(repeating: false, count: regionCount)
        for source in sources {
            guard case .fixed(let numbers) = source.homes else { continue }
            for number in numbers { regions[number] = true }
        }
        hasUnknown = (0..<codeColumns).map { column in sources.contains { $0.hasUnknown[column] } }
    }
}
