import Glibc
import Numbers
import Records

/// 77 villages of seven municipalities with their expected events a year; all invented, of the order of the demonstration's.
struct InventedCounty {
    struct Village {
        let code: String
        let municipality: Int
        let perYear: Double
    }

    /// The largest villages of each municipality; the smaller ones follow at falling rates.
    private static let large: [[Double]] = [
        [45, 40, 25, 14, 14, 13, 12, 10, 7, 7, 5, 5, 2.5, 2.3, 2.2], [19, 10, 11, 6, 2.5, 2.3], [15, 2.5, 2],
        [15, 1.6], [15, 8, 2.5], [22, 2.3, 1.7], [15, 2.4, 1.5],
    ]
    private static let villages = [25, 12, 13, 7, 5, 9, 6]
    private static let small = [1.4, 1.2, 0.9, 0.6, 0.4, 0.3, 0.2, 0.1]

    let villages: [Village] = Self.large.enumerated().flatMap { municipality, large in
        (0..<Self.villages[municipality]).map { place in
            Village(
                code: "0\(municipality + 1).\(place + 1)", municipality: municipality,
                perYear: place < large.count ? large[place] : Self.small[(place - large.count) % Self.small.count])
        }
    }
    let municipalities = 7

    /// The village whose rate changes, where one does, and one beside it in which nothing ever changes.
    static let subject = 0
    static let other = 1
}

/// How counts vary about what is expected.
enum Scatter: String, CaseIterable {
    case poisson, twice, fourfold
    /// Negative binomial of size 10 a year: the larger the place, the more.
    case size10

    func draw(_ mean: Double, _ numbers: inout Numbers) -> Int {
        switch self {
        case .poisson: numbers.count(mean: mean, varianceOverMean: 1)
        case .twice: numbers.count(mean: mean, varianceOverMean: 2)
        case .fourfold: numbers.count(mean: mean, varianceOverMean: 4)
        // A quarter of a year's size: the quarters of a year then sum up to it.
        case .size10: numbers.count(mean: mean, varianceOverMean: 1 + mean / 2.5)
        }
    }
}

/// What happens to the rate of the subject.
enum Course: String, CaseIterable {
    case constant
    /// Constant but for the quarter of the year.
    case seasonal
    /// Twice as much from the fifth year on.
    case doubled
    /// ×2.8 for two years, then ×1.2, as the demonstration has it.
    case risenAndFallen = "risen-and-fallen"

    var isChanging: Bool { self == .doubled || self == .risenAndFallen }
    var hasSeason: Bool { self == .seasonal }

    func factor(_ village: Int, year: Int, quarter: Int) -> Double {
        switch self {
        case .constant: 1
        case .seasonal: [0.9, 1.1, 0.95, 1.05][quarter]
        case .doubled: village == InventedCounty.subject && year >= 4 ? 2 : 1
        case .risenAndFallen: village == InventedCounty.subject ? [1, 1, 1, 1, 2.8, 2.8, 1.2, 1.2][year] : 1
        }
    }
}

extension InventedCounty {
    /// Counts of each village by quarter, 2012 to 2019.
    func counts(_ course: Course, _ scatter: Scatter, _ numbers: inout Numbers) -> [[Int]] {
        villages.enumerated().map { place, village in
            (0..<32).map { quarter in
                let mean =
                    village.perYear / 365.25 * Self.quarters[quarter].days
                    * course.factor(place, year: quarter / 4, quarter: quarter % 4)
                return scatter.draw(mean, &numbers)
            }
        }
    }

    static let quarters = (0..<32).map { Period(grain: .quarter, index: 2012 * 4 + $0) }
}

extension Period {
    var days: Double { Double(lastDay.dayNumber - firstDay.dayNumber + 1) }
}
