// Protects an invented county table and says how long it took and what it cost:
//
//   protect-cells YEARS OFFENCES AGES [MEAN] [WIDTH] [cells|counts|use]    60 districts in 8 municipalities, all totals; the same table for the same numbers
//   protect-cells … --table                             the inner cells as CSV instead, for other programmes
//   protect-cells … --released                          the released table as CSV instead, for an audit
import Aggregation
import Disclosure
import Glibc
import InventedTables
import Numbers
import Records

extension Numbers {
    /// A Poisson number by products of shares; the mean is below 700.
    mutating func count(mean: Double) -> Int {
        var (product, count) = (share(), 0)
        let limit = exp(-mean)
        while product > limit {
            product *= share()
            count += 1
        }
        return count
    }
}

func flat(_ dimension: String, _ count: Int) -> TableAxis {
    TableAxis(dimension, [("_T", nil)] + (0..<count).map { ("\(dimension)\($0)", 0) })
}

let arguments = CommandLine.arguments.filter { !["--table", "--released"].contains($0) }
let sizes = arguments.dropFirst().prefix(3).compactMap { Int($0) }
precondition(sizes.count == 3, "usage: protect-cells YEARS OFFENCES AGES [MEAN] [WIDTH] [--table]")
let mean = arguments.count > 4 ? Double(arguments[4]) ?? 2 : 2
let width = arguments.count > 5 ? Int(arguments[5]) ?? 3 : 3
let loss = arguments.count > 6 ? SuppressionRule.Loss(rawValue: arguments[6]) ?? .cells : .cells

var regions: [(code: String, parent: Int?)] = [("county", nil)]
var districts = [Int]()
for municipality in 0..<8 {
    let parent = regions.count
    regions.append(("m\(municipality)", 0))
    for district in 0..<(municipality < 4 ? 8 : 7) {
        districts.append(regions.count)
        regions.append(("m\(municipality).\(district)", parent))
    }
}
let axes = [TableAxis("region", regions), flat("year", sizes[0]), flat("offence", sizes[1]), flat("age", sizes[2])]
var numbers = Numbers(seed: 20_261_129)
let weights = regions.map { _ in 0.3 + 2.4 * numbers.share() * numbers.share() * 2 }
let ofOffence = (0...sizes[1]).map { 2.2 / Double($0 + 1) }
let ofAge = (0...sizes[2]).map { _ in 0.4 + 1.2 * numbers.share() }

var counts = Array(repeating: 0, count: axes.cellCount)
for district in districts {
    for year in 1...sizes[0] {
        for offence in 1...sizes[1] {
            for age in 1...sizes[2] {
                let count = numbers.count(mean: mean * weights[district] * ofOffence[offence] * ofAge[age])
                counts[axes.offset(ofMembers: [district, year, offence, age])] = count
                if CommandLine.arguments.contains("--table") {
                    let codes = zip(axes, [district, year, offence, age]).map { $0.members[$1].code }
                    print((codes + [String(count)]).joined(separator: ","))
                }
            }
        }
    }
}
if !CommandLine.arguments.contains("--table") {
    for (position, axis) in axes.enumerated() {
        let (stride, starts) = (axes.stride(along: position), axes.lineStarts(along: position))
        for (member, parent) in axis.members.map(\.parent).enumerated().reversed() {
            guard let parent else { continue }
            for start in starts { counts[start + parent * stride] += counts[start + member * stride] }
        }
    }
    let cube = Cube(invented: counts, by: axes)
    let start = ContinuousClock.now
    let release = try Protection.release([cube], rule: SuppressionRule(threshold: 3, width: width, loss: loss))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let account = release.account
    if CommandLine.arguments.contains("--released"), let table = release.tables.first?.content {
        print("region_code,year,offence,age,measure,value,status\r")
        for (cell, indices) in zip(table.cells, table.axes.memberIndices) {
            let codes = zip(table.axes, indices).map { $0.members[$1].code == "county" ? "m" : $0.members[$1].code }
            let value = cell.value.map(String.init) ?? ""
            print((codes + ["incidents", value, cell.status.rawValue]).joined(separator: ",") + "\r")
        }
        exit(0)
    }
    print(
        "cells \(account.cells), zero \(counts.count { $0 == 0 }), primary \(account.primary), complementary \(account.complementary), "
            + "withheld \(account.primary + account.complementary), seconds \(seconds)")
}
