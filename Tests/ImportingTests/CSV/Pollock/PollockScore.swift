/// The measures of the Pollock benchmark for one file (Vitagliano, Hameed, Jiang, Reisener, Wu, Naumann: “Pollock: A Data
/// Loading Benchmark”, PVLDB 16(8), 2023, section 5): success, and precision, recall and F1 of header, records and cells,
/// each a comparison of multisets.
///
/// The benchmark makes texts alike before it compares headers and records (lower case, dates and numbers in one form);
/// here they are compared as they stand, which can only lower the score.
struct PollockScore {
    let measures: [Double]

    /// Ten measures of 0 to 1.
    var sum: Double { measures.reduce(0, +) }

    init(expected: [[String]], loaded: [[String]]?) {
        guard let loaded else {
            measures = [Double](repeating: 0, count: 10)
            return
        }
        guard let header = expected.first else {
            measures = [Double](repeating: 1, count: 10)
            return
        }
        let joined = { (rows: ArraySlice<[String]>) in rows.map { $0.joined(separator: "\u{1F}") } }
        measures =
            [1] + Self.agreement(header, loaded.first ?? [])
            + Self.agreement(joined(expected.dropFirst()), joined(loaded.dropFirst()))
            + Self.agreement(expected.flatMap { $0 }, loaded.flatMap { $0 })
    }

    /// Precision, recall and F1 of two multisets; all 1 where nothing is expected.
    private static func agreement(_ expected: [String], _ loaded: [String]) -> [Double] {
        guard !expected.isEmpty else { return [1, 1, 1] }
        var left = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
        var common = 0
        for item in loaded {
            guard let count = left[item], count > 0 else { continue }
            left[item] = count - 1
            common += 1
        }
        guard common > 0 else { return [0, 0, 0] }
        let first = Double(common) / Double(expected.count)
        let second = Double(common) / Double(loaded.count)
        return [first, second, 2 * first * second / (first + second)]
    }
}
