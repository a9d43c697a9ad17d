internal import Records

/// How the codes of a dimension show what is part of what.
public enum CodeHierarchy: Hashable, Sendable {
    /// `Gewalt/Raub` is part of `Gewalt`.
    case path(separator: Character)
    /// `03157006` is part of `03157`: of the longest code that it begins with.
    case prefix
    /// `2017-03` is part of `2017-Q1`, `2017`, `2016/17`.
    case time
    /// Part → whole, once for each way of grouping; what is not named is part of the total.
    case parents([[String: String]])
}

/// The members of a dimension that are the parts of one of its members.
struct CodeFamily: Hashable {
    let parent: Int
    let parts: [Int]
    /// Whether more may belong to the whole than all of its parts: quarters hold what lies across two months.
    var mayHoldMore = false
    /// Whether figures must first bear it out that the parts add up, since no code says so.
    var isGuess = false
}

/// The codes of a dimension with their families.
struct AuditedDimension {
    let name: String
    let codes: [String]
    let families: [CodeFamily]
    /// For each code the families that it belongs to, as their parent or as a part.
    let familiesOfCode: [[Int]]
    /// The code that a table without the dimension has; `nil` where all tables have it and none has a total.
    let total: Int?
    /// The code that is no more than "all", so that a cell need not be named by it.
    let unnamed: Int?

    /// - Parameters:
    ///   - found: the codes that occur.
    ///   - isEverywhere: whether all tables have the dimension.
    init(name: String, found: Set<String>, hierarchy: CodeHierarchy, totalCode: String, isEverywhere: Bool) {
        var codes = found.sorted()
        let explicit = codes.firstIndex(of: totalCode)
        var families = [CodeFamily]()
        var total = explicit
        switch hierarchy {
        case .time:
            families = TimeFamilies.families(of: codes)
            if explicit == nil, !isEverywhere { codes.append(totalCode) }
            if total == nil, !isEverywhere { total = codes.count - 1 }
            if explicit != nil || !isEverywhere {
                families += TimeFamilies.overAll(codes, total: total ?? 0, isGuess: explicit == nil)
            }
        case .path, .prefix:
            let parents = codes.map { $0 == totalCode ? nil : Self.parent(of: $0, in: found, hierarchy, totalCode) }
            let roots = codes.indices.filter { parents[$0] == nil && $0 != explicit }
            if total == nil, hierarchy == .prefix, roots.count == 1 { total = roots[0] }
            if total == nil, !isEverywhere {
                total = codes.count
                codes.append(totalCode)
            }
            families = Self.families(codes, parents: parents, total: total)
        case .parents(let groupings):
            let roots = codes.filter { code in groupings.allSatisfy { Self.whole(of: code, in: found, $0) == nil } }
            if total == nil, groupings.count == 1, roots.count == 1 { total = codes.firstIndex(of: roots[0]) }
            if total == nil, !isEverywhere {
                total = codes.count
                codes.append(totalCode)
            }
            let wholes = Set(groupings.flatMap(\.values))
            for grouping in groupings {
                // The wholes of another grouping are no parts of this one's total.
                let own = Set(grouping.keys).union(grouping.values)
                let isOut = codes.map { wholes.contains($0) && !own.contains($0) }
                families += Self.families(
                    codes, parents: codes.map { Self.whole(of: $0, in: found, grouping) }, total: total, isOut: isOut)
            }
        }
        self.name = name
        self.codes = codes
        self.families = families
        self.total = total
        unnamed = codes.firstIndex(of: totalCode)
        var familiesOfCode = Array(repeating: [Int](), count: codes.count)
        for (number, family) in families.enumerated() {
            for code in [family.parent] + family.parts { familiesOfCode[code].append(number) }
        }
        self.familiesOfCode = familiesOfCode
    }

    /// `X` for `X._U`, where it occurs.
    private static func whole(beside code: String, in found: Set<String>) -> String? {
        guard code.hasSuffix(AxisMember.unassignedSuffix) else { return nil }
        let whole = String(code.dropLast(AxisMember.unassignedSuffix.count))
        return found.contains(whole) ? whole : nil
    }

    /// The nearest of the wholes above a code that occurs; `X._U` is a part of `X`.
    private static func whole(of code: String, in found: Set<String>, _ grouping: [String: String]) -> String? {
        if let whole = whole(beside: code, in: found) { return whole }
        var (whole, left) = (grouping[code], grouping.count)
        while let next = whole, !found.contains(next), left > 0 { (whole, left) = (grouping[next], left - 1) }
        return whole.flatMap { found.contains($0) ? $0 : nil }
    }

    /// - Parameter isOut: codes that are no part of the total.
    private static func families(
        _ codes: [String], parents: [String?], total: Int?, isOut: [Bool]? = nil
    ) -> [CodeFamily] {
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        var parts = [Int: [Int]]()
        for code in codes.indices {
            if code < parents.count, let parent = parents[code] {
                if let number = numbers[parent], number != code { parts[number, default: []].append(code) }
            } else if let total, total != code, isOut.map({ !$0[code] }) ?? true {
                parts[total, default: []].append(code)
            }
        }
        return parts.sorted { $0.key < $1.key }.map { CodeFamily(parent: $0, parts: $1) }
    }

    /// The code that a code is a part of, among those found; `nil` for one that is part of the total only.
    private static func parent(
        of code: String, in found: Set<String>, _ hierarchy: CodeHierarchy, _ total: String
    ) -> String? {
        if let whole = whole(beside: code, in: found) { return whole }
        switch hierarchy {
        case .path(let separator):
            var steps = code.split(separator: separator, omittingEmptySubsequences: false)
            while steps.count > 1 {
                steps.removeLast()
                let whole = steps.joined(separator: String(separator))
                if found.contains(whole) { return whole }
            }
        case .prefix:
            var whole = code.dropLast()
            while !whole.isEmpty {
                if found.contains(String(whole)), String(whole) != total { return String(whole) }
                whole = whole.dropLast()
            }
        case .time, .parents: break
        }
        return nil
    }
}
