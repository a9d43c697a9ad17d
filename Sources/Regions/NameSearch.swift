internal import Wording

/// The search for a region by the name that a supplier has for it.
extension Gazetteer {
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
        guard !NameFolding.fold(name).isEmpty else { return .unknown(suggestion: nil) }
        let found = regions(named: name, below: parent, on: day, today: today, preferring: preference)
        if let single = found.first, found.count == 1 { return .found(single) }
        if !found.isEmpty { return .ambiguous(found) }
        let known = regions.filter { region in parent.map { isBelow(region, $0) } ?? true }.map(\.name)
        return .unknown(suggestion: Suggestion.nearest(to: name, in: known))
    }

    /// The regions that a name may mean, as ``match(name:below:on:today:preferring:)`` finds them; no other name is looked for.
    public func regions(
        named name: String, below parent: RegionCode? = nil, on day: String,
        today: (RegionCode) -> RegionCode = { $0 }, preferring preference: LevelPreference? = nil
    ) -> [Region] {
        let folded = NameFolding.fold(name)
        guard !folded.isEmpty else { return [] }
        var found = candidates(folded, below: parent, on: day)
        if found.isEmpty { found = compoundCandidates(folded, below: parent, on: day, today) }
        if found.isEmpty { found = designatedCandidates(name, below: parent, on: day, today) }
        if let preference { found = preferred(preference, of: found, name, below: parent, on: day) }
        if let top = found.first(where: { top in found.allSatisfy { isSame(top, orAbove: $0) } }) { return [top] }
        return found
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
        // Two names at most; a text of any length would be split at every letter.
        guard folded.count <= 2 * longestFoldedName else { return [] }
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

/// What the search for a name found.
public enum RegionMatch: Hashable, Sendable {
    case found(Region)
    case ambiguous([Region])
    case unknown(suggestion: String?)
}
