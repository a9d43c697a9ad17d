import Disclosure
import Records

/// Someone who has nothing but what is published and tries every whole number: shares no code with the protection.
///
/// Knows that totals are the sums of their parts, that a table without a dimension is the sum over it, how months make
/// quarters, and that a withheld count is at least 1. Trying is a search with bounds: each sum narrows what its members
/// can be, then the narrowest is tried value by value.
struct BruteForceAttacker {
    private struct Sum {
        var variables: [Int]
        var signs: [Int]
        var value: Int
    }

    /// The withheld cells by their coordinates, such as `period=2016 region=A`.
    private(set) var withheld: [String] = []
    private var published: [String: Int] = [:]
    private var sums: [Sum] = []
    private var ceiling = 0
    /// The least that a withheld count can be.
    private let lowest: Int

    init(_ contents: [GuardedContent], lowest: Int = 1) {
        self.init(releases: [contents], lowest: lowest) { key, _ in key }
    }

    /// - Parameter version: a name for a cell, told apart from that of an earlier release where it was revised. The attacker is given more
    ///   than anyone has: which withheld counts were revised.
    init(releases: [[GuardedContent]], lowest: Int = 1, version: (String, Int) -> String) {
        self.lowest = lowest
        var equations = [(total: String, parts: [String])]()
        var known = Set<String>()
        for (release, contents) in releases.enumerated() {
            var own = [(total: String, parts: [String])]()
            for content in contents {
                read(content, &own, &known) { version($0, release) }
            }
            equations += own.map { (version($0.total, release), $0.parts.map { version($0, release) }) }
        }
        ceiling = (published.values.max() ?? 0) + 40
        let numbers = Dictionary(uniqueKeysWithValues: withheld.enumerated().map { ($1, $0) })
        for (total, parts) in equations {
            let there = parts.filter { known.contains($0) }
            guard known.contains(total), !there.isEmpty, there != [total] else { continue }
            var sum = Sum(variables: [], signs: [], value: 0)
            for (key, sign) in [(total, 1)] + there.map({ ($0, -1) }) {
                if let number = numbers[key] {
                    sum.variables.append(number)
                    sum.signs.append(sign)
                } else {
                    sum.value -= sign * (published[key] ?? 0)
                }
            }
            if !sum.variables.isEmpty { sums.append(sum) }
        }
    }

    private mutating func read(
        _ content: GuardedContent, _ equations: inout [(total: String, parts: [String])], _ known: inout Set<String>,
        version: (String) -> String
    ) {
        let keys = Self.coordinates(content.axes)
        for (key, cell) in zip(keys.map({ version(Self.name($0)) }), content.cells) {
            // What one release withholds another may show.
            if let value = cell.value {
                published[key] = value
                withheld.removeAll { $0 == key }
                known.insert(key)
            } else if cell.status == .withheld, known.insert(key).inserted {
                withheld.append(key)
            }
        }
        for axis in content.axes {
            for key in keys {
                guard let code = key[axis.dimension], let index = axis.index(ofCode: code) else { continue }
                let parts = axis.members.filter { $0.parent == index }.map(\.code)
                equations.append(
                    (Self.name(key), parts.map { Self.name(Self.replacing(axis.dimension, $0, in: key)) }))
                guard index == 0 else { continue }
                let roots = axis.members.filter { $0.parent == nil }.map(\.code)
                let without = Self.name(key.filter { $0.key != axis.dimension })
                equations.append((without, roots.map { Self.name(Self.replacing(axis.dimension, $0, in: key)) }))
            }
        }
        equations += Self.calendar(content.axes, keys)
    }

    /// How many whole numbers each withheld cell can be, counted up to `limit`; `nil` where the search gave up.
    ///
    /// - Parameter threshold: what the attacker knows to have been withheld first, so that among cells that hang together one is as small.
    func counts(upTo limit: Int, threshold: Int? = nil) -> [String: Int?] {
        var counts = [String: Int?]()
        guard let domains = narrowed(Array(repeating: lowest...ceiling, count: withheld.count)) else { return [:] }
        for (number, key) in withheld.enumerated() {
            var found = 0
            var gaveUp = false
            for value in domains[number] where found < limit && !gaveUp {
                switch isPossible(number, value, domains, threshold) {
                case true?: found += 1
                case false?: break
                case nil: gaveUp = true
                }
            }
            counts[key] = .some(gaveUp ? nil : found)
        }
        return counts
    }

    /// Whether a withheld cell can be a number; `nil` where the search gave up, or no such cell is withheld.
    func canBe(_ key: String, _ value: Int) -> Bool? {
        guard let number = withheld.firstIndex(of: key),
            let domains = narrowed(Array(repeating: lowest...ceiling, count: withheld.count))
        else { return nil }
        return isPossible(number, value, domains)
    }

    private func isPossible(
        _ variable: Int, _ value: Int, _ start: [ClosedRange<Int>], _ threshold: Int? = nil
    ) -> Bool? {
        var domains = start
        domains[variable] = value...value
        var budget = 20_000
        guard let threshold else { return solve(domains, &budget) }
        var gaveUp = false
        for small in hangingTogether(with: variable) where domains[small].lowerBound <= threshold {
            var next = domains
            next[small] = domains[small].lowerBound...min(threshold, domains[small].upperBound)
            switch solve(next, &budget) {
            case true?: return true
            case false?: continue
            case nil: gaveUp = true
            }
        }
        return gaveUp ? nil : false
    }

    /// The withheld cells that hang together with one by sums, itself among them.
    private func hangingTogether(with variable: Int) -> Set<Int> {
        var found: Set = [variable]
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for sum in sums where !found.isDisjoint(with: sum.variables) && !found.isSuperset(of: sum.variables) {
                found.formUnion(sum.variables)
                hasGrown = true
            }
        }
        return found
    }

    private func solve(_ start: [ClosedRange<Int>], _ budget: inout Int) -> Bool? {
        budget -= 1
        if budget < 0 { return nil }
        guard let domains = narrowed(start) else { return false }
        let open = domains.indices.filter { domains[$0].count > 1 }
        guard let chosen = open.min(by: { domains[$0].count < domains[$1].count }) else { return true }
        for value in domains[chosen] {
            var next = domains
            next[chosen] = value...value
            switch solve(next, &budget) {
            case true?: return true
            case false?: continue
            case nil: return nil
            }
        }
        return false
    }

    /// Narrows all domains by all sums until nothing changes; `nil` where one is left without a value.
    private func narrowed(_ start: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
        var domains = start
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for sum in sums {
                var (low, high) = (0, 0)
                for (variable, sign) in zip(sum.variables, sum.signs) {
                    low += sign > 0 ? domains[variable].lowerBound : -domains[variable].upperBound
                    high += sign > 0 ? domains[variable].upperBound : -domains[variable].lowerBound
                }
                guard low <= sum.value, sum.value <= high else { return nil }
                for (variable, sign) in zip(sum.variables, sum.signs) {
                    let domain = domains[variable]
                    // What the others leave for this one, at the least and at the most.
                    let others =
                        sign > 0
                        ? (low - domain.lowerBound, high - domain.upperBound)
                        : (low + domain.upperBound, high + domain.lowerBound)
                    let (least, most) =
                        sign > 0
                        ? (sum.value - others.1, sum.value - others.0) : (others.0 - sum.value, others.1 - sum.value)
                    let lower = max(domain.lowerBound, least)
                    let upper = min(domain.upperBound, most)
                    guard lower <= upper else { return nil }
                    if lower...upper != domain {
                        low += sign > 0 ? lower - domain.lowerBound : domain.upperBound - upper
                        high += sign > 0 ? upper - domain.upperBound : domain.lowerBound - lower
                        domains[variable] = lower...upper
                        hasChanged = true
                    }
                }
            }
        }
        return domains
    }

    private static func coordinates(_ axes: [TableAxis]) -> [[String: String]] {
        axes.reduce([[:]]) { keys, axis in
            keys.flatMap { key in axis.members.map { replacing(axis.dimension, $0.code, in: key) } }
        }
    }

    private static func replacing(_ dimension: String, _ code: String, in key: [String: String]) -> [String: String] {
        key.merging([dimension: code]) { $1 }
    }

    private static func name(_ key: [String: String]) -> String {
        key.filter { $0.value != "_T" }.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
    }

    /// A quarter is its months, and a school year too, whichever table shows them.
    private static func calendar(
        _ axes: [TableAxis], _ keys: [[String: String]]
    ) -> [(total: String, parts: [String])] {
        keys.compactMap { key in
            guard let code = key["period"], let whole = Period(code: code),
                let count = [.quarter: 3, .schoolYear: 12][whole.grain]
            else { return nil }
            let months = (0..<count).map { Period(.month, containing: whole.firstDay).index + $0 }
            return (name(key), months.map { name(replacing("period", Period(grain: .month, index: $0).code, in: key)) })
        }
    }
}
