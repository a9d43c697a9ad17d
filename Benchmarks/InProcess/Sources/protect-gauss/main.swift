// Protects counts by the method of the R package GaussSuppression, to compare what it costs:
//
//   protect-cells YEARS OFFENCES AGES MEAN --table | protect-gauss [--threshold 3] [--ones] [--pattern]
//
// This is a re-implementation of the published method (Ø. Langsrud, "Secondary Cell Suppression by Gaussian Elimination: An
// Algorithm Suitable for Handling Issues with Zeros and Singletons", Privacy in Statistical Databases 2024) and not the package. Its
// times are this programme's.
//
// Cells are published in the order of the package's `CandidatesDefault`, zeros first, unless that would let a small cell be computed from
// the published ones; the settings are `maxN = 3, protectZeros = FALSE, secondaryZeros = FALSE`. `--ones` also guards sums of counts
// of 1 (`singletonMethod = "anySum"`, the package's default); without it, `"none"`. `--pattern` prints the withheld cells as CSV instead.
//
// The paper itself was not at hand: the method is as the package's documentation describes it, the order of equal counts and the rule for
// overlapping sums of ones as its source has them; no line is taken over.
//
// Held against the package's vignette on small counts: the ten withheld cells of its table 4 (`--threshold 4`).
var arguments = Array(CommandLine.arguments.dropFirst())
var threshold = 3
if let place = arguments.firstIndex(of: "--threshold"), place + 1 < arguments.count {
    guard let number = Int(arguments[place + 1]) else { fatalError("--threshold takes a whole number") }
    threshold = number
    arguments.removeSubrange(place...place + 1)
}
precondition(
    arguments.allSatisfy { ["--ones", "--pattern"].contains($0) },
    "usage: protect-gauss [--threshold N] [--ones] [--pattern] < CSV")
let table = CountTable(lines: AnyIterator { readLine() })
let start = ContinuousClock.now
let withheld = table.withheld(threshold: threshold, guardsOnes: arguments.contains("--ones"))
let seconds = (ContinuousClock.now - start) / .seconds(1)
if arguments.contains("--pattern") {
    for cell in table.counts.indices where withheld[cell] {
        print(table.codes(of: cell).joined(separator: ","))
    }
} else {
    let primary = table.counts.count { (1...threshold).contains($0) }
    let all = withheld.count { $0 }
    print(
        "cells \(table.counts.count), primary \(primary), secondary \(all - primary), withheld \(all), seconds \(seconds)"
    )
}
