// How often a document claims a change, with and without any: tables for Benchmarks/RESULTS.md.
//
//   review-claims no-change COUNT [exact]     nothing changes: share of documents that claim anything, by block
//   review-claims power COUNT [exact]         one village changes: share of documents that find it, by block
//
// COUNT documents each, the same ones in every run; `exact` leaves the gate out; `seed=NUMBER` makes others than 2012 does, on which methods
// were calibrated; names of scatters restrict it to these.
import Glibc
import Numbers
import Trends

let arguments = CommandLine.arguments
let count = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200
let isReleased = !arguments.contains("exact")
let chosen = arguments.dropFirst(3).compactMap { Scatter(rawValue: $0) }
/// Methods were calibrated on 2012; another seed is a test of them.
let seed = arguments.compactMap { $0.hasPrefix("seed=") ? UInt64($0.dropFirst(5)) : nil }.first ?? 2012
let county = InventedCounty()

func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = Int((1000 * Double(part) / Double(max(whole, 1))).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}

func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }

func reviews(_ course: Course, _ scatter: Scatter) throws -> [Review] {
    var numbers = Numbers(seed: seed)
    return try (0..<count).map { _ in
        let counts = county.counts(course, scatter, &numbers)
        return try Review(CountyTables(county, counts, isReleased: isReleased), county, course)
    }
}

func table(
    _ courses: [Course], _ first: String, _ share: (Review, Course) -> Bool,
    _ of: (Review, Review.Block, Course) -> Bool
) throws {
    row(["course", "scatter", "tests", first] + Review.Block.allCases.map(\.rawValue))
    row(["---", "---"] + Array(repeating: "---:", count: 2 + Review.Block.allCases.count))
    for course in courses {
        for scatter in chosen.isEmpty ? Scatter.allCases : chosen {
            let reviews = try reviews(course, scatter)
            let tests = reviews.reduce(0) { $0 + $1.tests } / reviews.count
            row(
                [course.rawValue, scatter.rawValue, "\(tests)", percent(reviews.count { share($0, course) }, count)]
                    + Review.Block.allCases.map { block in percent(reviews.count { of($0, block, course) }, count) })
        }
    }
}

switch arguments.dropFirst().first {
case "no-change":
    try table([.constant, .seasonal], "any claim", { review, _ in !review.claims.isEmpty }) { review, block, _ in
        review.claims.contains { $0.block == block }
    }
case "power":
    // Elsewhere: of municipalities and villages in which nothing changes.
    let subject = county.villages[InventedCounty.subject]
    let touched = [subject.code, "0\(subject.municipality + 1)"]
    try table(
        [.doubled, .risenAndFallen], "claim elsewhere",
        { review, _ in
            review.claims.contains { !$0.codes.contains(where: touched.contains) }
        }
    ) { review, block, course in
        review.claims.contains { $0.block == block && ($0.codes.contains(where: touched.contains) || block == .other) }
    }
default:
    print("review-claims no-change|power COUNT [exact] [seed=NUMBER] [poisson|twice|fourfold|size10]")
    exit(1)
}
