internal import Wording

/// The register of regions with their hierarchy, and the search by code or by name.
///
/// Regions are numbered in the order of the register; the numbers are what tables of regions use.
public struct Gazetteer: Sendable {
    /// A day (ISO 8601) after every change there will be: on it exists what exists today.
    public static let afterAllChanges = "9999-12-31"
    /// A day (ISO 8601) before every change there was.
    public static let beforeAllChanges = "0000-01-01"

    public let regions: [Region]
    let numberByCode: [RegionCode: Int]
    private let numbersByFoldedName: [String: [Int]]
    /// Regions whose name has a word for its kind, by the name without it: `Celle, Stadt` by `celle`.
    private let numbersByBareName: [String: [Int]]
    let parents: [Int?]
    let childNumbers: [[Int]]
    /// The regions above that some belonged to before, with the last day, the earliest first.
    let formerParents: [Int: [(number: Int, until: String)]]
    let formerChildren: [Int: [Int]]
    /// The first and the last days that the register names, each sorted.
    private let firstDays: [String]
    private let lastDays: [String]

    /// - Throws: `RegisterError` where a code comes twice, a parent is unknown, the hierarchy has a circle or a child
    ///   stands on the level of its parent.
    public init(_ regions: [Region]) throws(RegisterError) {
        var numberByCode = [RegionCode: Int]()
        for (number, region) in regions.enumerated() {
            guard numberByCode.updateValue(number, forKey: region.code) == nil else {
                throw .duplicateCode(region.code)
            }
        }
        var parents = [Int?]()
        var childNumbers = Array(repeating: [Int](), count: regions.count)
        for (number, region) in regions.enumerated() {
            guard let parentCode = region.parent else {
                parents.append(nil)
                continue
            }
            guard let parent = numberByCode[parentCode] else {
                throw .unknownParent(region.code, parent: parentCode)
            }
            guard regions[parent].level < region.level else {
                throw .levelNotBelowParent(region.code, parent: parentCode)
            }
            parents.append(parent)
            childNumbers[parent].append(number)
        }
        var formerParents = [Int: [(number: Int, until: String)]]()
        var formerChildren = [Int: [Int]]()
        for (number, region) in regions.enumerated() {
            for former in region.formerParents {
                guard let parent = numberByCode[former.code] else {
                    throw .unknownParent(region.code, parent: former.code)
                }
                guard regions[parent].level < region.level else {
                    throw .levelNotBelowParent(region.code, parent: former.code)
                }
                formerParents[number, default: []].append((parent, former.until))
                formerChildren[parent, default: []].append(number)
            }
        }
        self.formerParents = formerParents
        self.formerChildren = formerChildren
        var (names, bareNames) = ([String: [Int]](), [String: [Int]]())
        for (number, region) in regions.enumerated() {
            let known = [region.name] + region.aliases
            for folded in Set(known.map(NameFolding.fold)) { names[folded, default: []].append(number) }
            let bare = known.map(NameFolding.withoutDesignations).filter { $0.designation != nil && !$0.folded.isEmpty }
            for folded in Set(bare.map(\.folded)) { bareNames[folded, default: []].append(number) }
        }
        self.regions = regions
        self.numberByCode = numberByCode
        self.parents = parents
        self.childNumbers = childNumbers
        numbersByFoldedName = names
        numbersByBareName = bareNames
        firstDays = Set(regions.compactMap(\.validFrom)).sorted()
        lastDays = Set(regions.compactMap(\.validTo)).sorted()
    }

    /// A number that two days (ISO 8601) have in common exactly when between them no region began and none ended.
    public func era(of day: String) -> Int {
        firstDays.prefix { $0 <= day }.count + lastDays.prefix { $0 < day }.count
    }

    public func number(of code: RegionCode) -> Int? { numberByCode[code] }

    public func region(_ code: RegionCode) -> Region? { numberByCode[code].map { regions[$0] } }

    /// The levels of the register, the topmost first.
    public var levels: [RegionLevel] {
        Set(regions.map(\.level)).sorted()
    }

    public func level(named name: String) -> RegionLevel? {
        levels.first { $0.name == name }
    }

    /// The regions of a level that exist on a day (ISO 8601), in the order of the register.
    public func regions(at level: RegionLevel, on day: String) -> [Region] {
        regions.filter { $0.level == level && $0.exists(on: day) }
    }

    /// Finds the region that a supplier calls `name`.
    ///
    /// - Parameters:
    ///   - parent: only regions below this one are searched, such as the villages of a municipality.
    ///   - day: the day (ISO 8601) on which the name was used; regions that did not exist then come last.
    ///   - today: the code that holds the territory of another today; the villages of a dissolved municipality stand below it.
    ///   - preference: the level that is meant where places of several levels share the name, one of which may bear it with
    ///     a word for its kind (`Celle, Stadt`); a word for the kind in `name` itself goes before it.
    ///
    /// `Peine-Südstadt`, `Südstadt (Peine)`, `Stadt Peine, OT Südstadt` and `Suedstadt` find the Südstadt. A name shared by
    /// a municipality and its own village means the municipality, since that is true of both.
    public func match(
        name: String, below parent: RegionCode? = nil, on day: String,
        today: (RegionCode) -> RegionCode = { $0 }, preferring preference: LevelPreference? = nil
    ) -> RegionMatch {
        let folded = NameFolding.fold(name)
        guard !folded.isEmpty else { return .unknown(suggestion: nil) }
        var found = candidates(folded, below: parent, on: day)
        if found.isEmpty { found = compoundCandidates(folded, below: parent, on: day, today) }
        if found.isEmpty { found = designatedCandidates(name, below: parent, on: day, today) }
        if let preference { found = preferred(preference, of: found, name, below: parent, on: day) }
        if let single = found.first, found.count == 1 { return .found(single) }
        if let top = found.first(where: { top in found.allSatisfy { isSame(top, orAbove: $0) } }) {
            return .found(top)
        }
        if !found.isEmpty { return .ambiguous(found) }
        let known = regions.filter { region in parent.map { isBelow(region, $0) } ?? true }.map(\.name)
        return .unknown(suggestion: Suggestion.nearest(to: name, in: known))
    }

    private func preferred(
        _ preference: LevelPreference, of found: [Region], _ name: String, below parent: RegionCode?, on day: String
    ) -> [Region] {
        var fitting = found.filter { preference.fits($0.level) }
        if fitting.isEmpty {
            fitting = bareNamesakes(of: name, below: parent, on: day).filter { preference.fits($0.level) }
        }
        return fitting.isEmpty ? found : fitting
    }

    /// Regions inside one that was found whose name is the same, or the same but for a word for their kind; none where the
    /// name says the kind.
    ///
    /// - Parameter preference: the level by which the region was chosen; regions that it rules out share nothing.
    public func namesakes(
        of name: String, in region: Region, on day: String, preferring preference: LevelPreference? = nil
    ) -> [Region] {
        guard NameFolding.withoutDesignations(name).designation == nil else { return [] }
        let named = candidates(NameFolding.fold(name), below: region.code, on: day)
        let bare = bareNamesakes(of: name, below: region.code, on: day).filter { !named.contains($0) }
        return (named + bare).filter { other in
            other.level != region.level && (preference.map { $0.fits(other.level) || !$0.fits(region.level) } ?? true)
        }
    }

    private func bareNamesakes(of name: String, below parent: RegionCode?, on day: String) -> [Region] {
        guard NameFolding.withoutDesignations(name).designation == nil else { return [] }
        return chosen(numbersByBareName[NameFolding.fold(name)] ?? [], below: parent, on: day)
    }

    private func candidates(_ folded: String, below parent: RegionCode?, on day: String) -> [Region] {
        chosen(numbersByFoldedName[folded] ?? [], below: parent, on: day)
    }

    private func chosen(_ numbers: [Int], below parent: RegionCode?, on day: String) -> [Region] {
        let named = numbers.map { regions[$0] }.filter { region in parent.map { isBelow(region, $0) } ?? true }
        let existing = named.filter { $0.exists(on: day) }
        return existing.isEmpty ? named : existing
    }

    /// `peinesuedstadt` and `suedstadtpeine`: a name with that of a region above it before or behind.
    private func compoundCandidates(
        _ folded: String, below parent: RegionCode?, on day: String, _ today: (RegionCode) -> RegionCode
    ) -> [Region] {
        var found = [Region]()
        for length in stride(from: folded.count - 1, through: 1, by: -1) {
            let splits = [
                (folded.prefix(length), folded.dropFirst(length)), (folded.suffix(length), folded.dropLast(length)),
            ]
            for (outer, inner) in splits {
                for holder in candidates(String(outer), below: nil, on: day) {
                    let code = today(holder.code)
                    if let parent, code != parent, !codes(above: code).contains(parent) { continue }
                    found += candidates(String(inner), below: code, on: day).filter { !found.contains($0) }
                }
            }
        }
        return found
    }

    /// `Gemeinde Ilsede`, `Peine, Stadt`, `OT Oberg`: a name with a word for the kind of place, which is no part of it.
    ///
    /// A word for counties must be true of what is found; `Stadt` and `OT` choose where several places share the name.
    private func designatedCandidates(
        _ name: String, below parent: RegionCode?, on day: String, _ today: (RegionCode) -> RegionCode
    ) -> [Region] {
        let (rest, designation) = NameFolding.withoutDesignations(name)
        guard let designation, !rest.isEmpty else { return [] }
        let names = designation == .county ? ["landkreis" + rest, "kreis" + rest, rest] : [rest]
        var found = names.lazy.map { candidates($0, below: parent, on: day) }.first { !$0.isEmpty } ?? []
        if found.isEmpty { found = compoundCandidates(rest, below: parent, on: day, today) }
        let kind: LevelPreference =
            switch designation {
            case .county: .county
            case .municipality: .municipality
            case .part: .part
            }
        var fitting = found.filter { kind.fits($0.level) }
        if fitting.isEmpty {
            fitting = chosen(numbersByBareName[rest] ?? [], below: parent, on: day).filter { kind.fits($0.level) }
        }
        return fitting.isEmpty && designation != .county ? found : fitting
    }

    private func codes(above code: RegionCode) -> [RegionCode] { lineage(of: code).dropFirst().map(\.code) }

    private func isBelow(_ region: Region, _ ancestor: RegionCode) -> Bool {
        region.code != ancestor && lineage(of: region.code).contains { $0.code == ancestor }
    }

    private func isSame(_ top: Region, orAbove region: Region) -> Bool {
        top.code == region.code || isBelow(region, top.code)
    }
}

extension Region {
    /// Whether the region exists on a day in ISO 8601.
    public func exists(on day: String) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

/// What the search for a name found.
public enum RegionMatch: Hashable, Sendable {
    case found(Region)
    case ambiguous([Region])
    case unknown(suggestion: String?)
}
