import TestSupport
import Trends

/// Data of the R package spData and what spdep says of them (`Fixtures/Space/spatial.R` makes the files).
enum SpatialFixture {
    static let sids = Table("nc-sids")
    static let columbus = Table("columbus")

    /// Figures by case and quantity, in the order of regions.
    static let expected: [String: [Double?]] = {
        var expected: [String: [Double?]] = [:]
        for row in lines("spatial").dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            let value = cells[3].contains("N") ? nil : Double(cells[3])
            expected["\(cells[0])|\(cells[1])", default: []].append(value)
        }
        return expected
    }()

    struct Table: Sendable {
        private let cells: [[Substring]]
        private let names: [Substring]

        init(_ name: String) {
            let rows = lines(name).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            (names, cells) = (rows[0], Array(rows.dropFirst()))
        }

        private func column(_ name: String) -> [Substring] {
            let place = names.firstIndex { $0 == name }.map { Int($0) } ?? 0
            return cells.map { $0[place] }
        }

        func numbers(_ name: String) -> [Double] { column(name).map { Double($0) ?? .nan } }
        func texts(_ name: String) -> [String] { column(name).map(String.init) }
        func counts(_ name: String) -> [Int] { column(name).map { Int($0) ?? -1 } }

        /// Lists of neighbours, from 0.
        func links(_ name: String) -> [[Int]] {
            column(name).map { $0.split(separator: " ").map { (Int($0) ?? 0) - 1 } }
        }
    }

    /// The values and links of a case such as `crime W`.
    static func series(_ name: String) throws -> (values: [Double], weights: SpatialWeights) {
        let parts = name.split(separator: " ")
        let style: SpatialWeights.Style = parts[1] == "B" ? .binary : .rowStandardised
        let (births, deaths) = (sids.numbers("births"), sids.counts("deaths"))
        let (values, links): ([Double], [[Int]]) =
            switch parts[0] {
            case "sids-cc89": (RegionalRates.raw.values(cases: deaths, population: births), sids.links("cc89"))
            case "sids-cr85": (RegionalRates.raw.values(cases: deaths, population: births), sids.links("cr85"))
            case "ft-cc89": (RegionalRates.freemanTukey.values(cases: deaths, population: births), sids.links("cc89"))
            case "hoval": (columbus.numbers("hoval"), columbus.links("links"))
            case "crime-cut": (columbus.numbers("crime"), columbus.links("cut"))
            case "crime-old": (columbus.numbers("old_crime"), columbus.links("old_links"))
            default: (columbus.numbers("crime"), columbus.links("links"))
            }
        return (values, try SpatialWeights(neighbours: links, style: style))
    }

    static let names = ["sids-cc89", "sids-cr85", "ft-cc89", "crime", "hoval", "crime-cut", "crime-old"].flatMap {
        ["\($0) B", "\($0) W"]
    }

    private static func lines(_ name: String) -> [Substring] {
        let path = "\(ProjectFolder.path)/Tests/TrendsTests/Fixtures/Space/\(name).csv"
        return (StoredFile.text(path) ?? "").split(whereSeparator: \.isNewline)
    }
}

/// Whether two figures agree to so many parts of the larger.
func agree(_ one: Double?, _ other: Double?, within share: Double = 1e-8) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= share * max(abs(one), abs(other), 1e-12)
}
