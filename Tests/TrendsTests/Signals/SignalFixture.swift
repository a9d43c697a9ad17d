import TestSupport

/// Small tables made by R, which stand beside the scripts that made them.
enum SignalFixture {
    /// Fields by column name.
    static func rows(_ name: String) -> [[String: String]] {
        let text = StoredFile.text("\(ProjectFolder.path)/Tests/TrendsTests/Fixtures/\(name)") ?? ""
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// The weekly counts of Salmonella agona in England and Wales 1990–1995, of the R package surveillance.
    static let agona = "stats/surveillance/salmonella.agona.txt"

    static func agonaCounts() -> [Int?] {
        (SharedData.lines(agona) ?? []).dropFirst().map { Int($0.split(whereSeparator: \.isWhitespace)[1]) }
    }
}
