internal import Records
internal import Regions

/// The published figures of one region, kind and day, by age band and sex.
///
/// A figure without a band or sex is a total. Totals are taken as they are; what is not published is put together from
/// parts where these are exactly its parts, and never from a total and parts.
struct DayFigures: Sendable {
    private struct Cell: Hashable {
        let band: AgeBand?
        let sex: String?
    }

    private var cells: [Cell: Denominator] = [:]
    private var sexes: Set<String> = []

    /// Takes a figure of one band or all ages, one sex or all; an official one goes before a modelled one.
    mutating func add(_ figure: Denominator) {
        let cell = Cell(band: figure.group.ages.first, sex: figure.group.sexes.first)
        if let sex = cell.sex { sexes.insert(sex) }
        if let known = cells[cell], figure.isModelled, !known.isModelled { return }
        cells[cell] = figure
    }

    /// The figure of a group; `nil` where the bands and sexes of the day do not add up to it.
    func figure(of group: PopulationGroup) -> Denominator? {
        var parts = [Denominator]()
        let wantedSexes: [String?] = group.sexes.isEmpty ? [nil] : group.sexes.map { $0 }
        let wantedBands: [AgeBand?] = group.ages.isEmpty ? [nil] : group.ages.map { $0 }
        for sex in wantedSexes {
            for band in wantedBands {
                guard let part = figure(band, sex) else { return nil }
                parts.append(part)
            }
        }
        return Denominator.sum(parts.map { ($0, 1) }, group: group)
    }

    private func figure(_ band: AgeBand?, _ sex: String?) -> Denominator? {
        if let known = known(band, sex) { return known }
        let bands = Set(cells.keys.compactMap(\.band)).filter { known($0, sex) != nil }
        guard let pieces = AgeTiling.pieces(of: band ?? .all, from: bands) else { return nil }
        return Denominator.sum(pieces.compactMap { known($0, sex) }.map { ($0, 1) }, group: .residents)
    }

    /// A published figure, or for all sexes the sum of women, men and whatever other sex the day tells of.
    private func known(_ band: AgeBand?, _ sex: String?) -> Denominator? {
        if let figure = cells[Cell(band: band, sex: sex)] { return figure }
        guard sex == nil, sexes.isSuperset(of: ["female", "male"]) else { return nil }
        let parts = sexes.sorted().compactMap { cells[Cell(band: band, sex: $0)] }
        return parts.count == sexes.count ? Denominator.sum(parts.map { ($0, 1) }, group: .residents) : nil
    }
}

extension Denominator {
    /// Figures of one day added up, each with its share; rounded to whole persons, an estimate unless all is whole.
    ///
    /// - Returns: `nil` for none.
    static func sum(_ parts: [(figure: Denominator, weight: Double)], group: PopulationGroup) -> Denominator? {
        guard let day = parts.first?.figure.date else { return nil }
        let isWhole = parts.allSatisfy { TerritorialShare.isWhole($0.weight) }
        let count =
            isWhole
            ? parts.reduce(0) { $0 + $1.figure.count }
            : Int(parts.reduce(0) { $0 + Double($1.figure.count) * $1.weight }.rounded())
        let isValue = isWhole && parts.allSatisfy { $0.figure.status == .value }
        return Denominator(
            count: count, date: day, status: isValue ? .value : .estimated, base: joined(parts.map(\.figure.base)),
            group: group, origin: .of(parts.map(\.figure.origin)))
    }

    /// Each base once, in the order of the parts.
    static func joined(_ bases: [String]) -> String {
        var seen = [String]()
        for base in bases.flatMap({ $0.split(separator: " / ").map(String.init) }) where !seen.contains(base) {
            seen.append(base)
        }
        return seen.joined(separator: " / ")
    }
}
