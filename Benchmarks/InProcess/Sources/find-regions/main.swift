// Times the steps of finding the regions of points inside one process: `find-regions BOUNDARIES.geojson POINTS.csv`.
// Prints a line for each step, its name and seconds.
import Geodata
import Glibc
import Regions
import Store

func timed<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    print("\(name)\t\(Double((ContinuousClock.now - start) / .nanoseconds(1)) / 1e9)")
    return result
}

let arguments = CommandLine.arguments
precondition(arguments.count == 3, "usage: find-regions BOUNDARIES.geojson POINTS.csv")
let boundaries = try GeoJSONReader.boundaries(in: Files.read(arguments[1])).boundaries.boundaries
let rows = String(decoding: try Files.read(arguments[2]), as: UTF8.self).split(separator: "\n").dropFirst()
let places = rows.map { row in
    let numbers = row.split(separator: ",").suffix(2).compactMap { Double($0) }
    return SIMD2(numbers[0], numbers[1])
}
let locator = timed("index made") { RegionLocator(boundaries) }
let numbers = timed("points found") { locator.numbers(of: places) }
precondition(numbers.count == places.count, "an answer for each point")
