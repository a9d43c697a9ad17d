import TestSupport

/// The weekly counts of Salmonella agona in England and Wales 1990–1995, of the R package surveillance.
enum SalmonellaAgona {
    static let file = "stats/surveillance/salmonella.agona.txt"

    static func counts() -> [Int?] {
        (SharedData.lines(file) ?? []).dropFirst().map { Int($0.split(whereSeparator: \.isWhitespace)[1]) }
    }
}
