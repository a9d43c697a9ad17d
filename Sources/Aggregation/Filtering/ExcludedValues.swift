/// What a condition leaves out, whatever else a record holds.
extension SegmentReading {
    /// One value of one dimension.
    enum DimensionValue {
        case region(Int)
        case day(Int)
        case code(column: Int, String)
    }

    /// Whether the condition is false of every record with this value, whatever else it holds.
    func excludes(_ value: DimensionValue) -> Bool {
        loaded.allSatisfy { segment in
            segment.filter.map { outcome($0, value, segment) == false } ?? false
        }
    }

    /// Kleene's logic: `nil` where other dimensions decide.
    private func outcome(_ test: RowTest, _ value: DimensionValue, _ segment: LoadedRows) -> Bool? {
        switch (test, value) {
        case (.days(let days, let outside), .day(let day)):
            // A record that starts on a day may end on another, of which the condition is not true.
            return days.contains(day) == outside ? false : segment.ends == nil ? true : nil
        case (.regions(let chosen), .region(let number)): return chosen[number]
        case (.codes(let tested, let chosen), .code(let column, let code)) where tested == column:
            return segment.dictionaries[column].firstIndex(of: code).map { chosen[$0] } ?? false
        case (.all(let tests), _):
            let outcomes = tests.map { outcome($0, value, segment) }
            return outcomes.contains(false) ? false : outcomes.contains(nil) ? nil : true
        case (.any(let tests), _):
            let outcomes = tests.map { outcome($0, value, segment) }
            return outcomes.contains(true) ? true : outcomes.contains(nil) ? nil : false
        case (.not(let test), _): return outcome(test, value, segment).map { !$0 }
        default: return nil
        }
    }
}
