internal import Records
internal import Regions
internal import Wording

/// The axis of regions: from the one that holds all down to a level, with what cannot be placed finer set beside it.
///
/// Shown are the regions of one day's territory, below those to which they belonged then. A region whose upper one did not
/// exist on that day, and of which nothing tells where it belonged, is not shown; its records stand beside the regions.
struct RegionAxis {
    private let gazetteer: Gazetteer
    private let day: String
    /// For each region of the register whether it existed on the day.
    private let exists: [Bool]

    /// - Parameter day: the day (ISO 8601) whose territory is shown.
    init(facts: CountyFacts, day: String) {
        gazetteer = facts.gazetteer
        self.day = day
        exists = facts.gazetteer.regions.map { $0.exists(on: day) && facts.history.exists($0.code, on: day) }
    }

    /// - Parameter present: for each region of the gazetteer whether records name it, once they are on this territory.
    func plan(level: RegionLevel, present: [Bool]) -> AxisPlan {
        let shown = gazetteer.regions.filter { $0.level == level && isThere($0) }
        let levels = shownLevels(above: level, shown: shown)
        let top = commonAncestor(
            of: shown + gazetteer.regions.indices.filter { present[$0] }.map { gazetteer.regions[$0] })
        let tops = Set(top.map(\.code))
        let homes = gazetteer.regions.map { region in
            let line = gazetteer.lineage(of: region.code, on: day)
            // What stands below a region that did not exist is not shown either.
            let lowest = line.lastIndex { !isThere($0) }.map { $0 + 1 } ?? 0
            return line[lowest...].first { tops.contains($0.code) || levels.contains($0.level) }?.code
        }
        let homesPresent = Set(zip(homes, present).compactMap { $1 ? $0 : nil })
        var members = [AxisMember]()
        var memberOfRegion = [RegionCode: Int]()
        var unassigned = [RegionCode: Int]()

        func add(_ region: Region, parent: Int?) {
            let index = members.count
            memberOfRegion[region.code] = index
            members.append(
                AxisMember(
                    code: region.code.text, name: Phrase(name: region.name), level: region.level.name, parent: parent))
            guard region.level < level else { return }
            for child in shownChildren(of: region, levels: levels) { add(child, parent: index) }
            guard homesPresent.contains(region.code) else { return }
            unassigned[region.code] = members.count
            members.append(
                AxisMember(
                    code: region.code.text + AxisMember.unassignedSuffix,
                    name: Phrase(de: "\(region.name) (ohne Zuordnung)", en: "\(region.name) (not assigned)"),
                    level: level.name, parent: index))
        }
        for region in top { add(region, parent: nil) }
        let memberOfValue = homes.map { home in home.flatMap { unassigned[$0] ?? memberOfRegion[$0] } ?? 0 }
        let axis = TableAxis(dimension: "region", title: level.phrase, members: members)
        return AxisPlan(axis: axis, memberOfValue: memberOfValue)
    }

    private func isThere(_ region: Region) -> Bool { gazetteer.number(of: region.code).map { exists[$0] } ?? false }

    /// The levels between top and `level` on which every shown region has an ancestor.
    private func shownLevels(above level: RegionLevel, shown: [Region]) -> [RegionLevel] {
        gazetteer.levels.filter { candidate in
            candidate == level
                || candidate < level
                    && shown.allSatisfy { gazetteer.ancestor(of: $0.code, at: candidate, on: day) != nil }
        }
    }

    private func shownChildren(of region: Region, levels: [RegionLevel]) -> [Region] {
        gazetteer.children(of: region.code, on: day).flatMap { child -> [Region] in
            guard isThere(child) else { return [] }
            return levels.contains(child.level) ? [child] : shownChildren(of: child, levels: levels)
        }
    }

    /// The lowest region that holds all the given ones; several roots where the register has no common one.
    private func commonAncestor(of regions: [Region]) -> [Region] {
        guard let first = regions.first else { return [] }
        var common = Array(gazetteer.lineage(of: first.code, on: day).reversed())
        for region in regions.dropFirst() {
            let line = gazetteer.lineage(of: region.code, on: day).reversed()
            common = Array(zip(common, line).prefix { $0.0.code == $0.1.code }.map(\.0))
            if common.isEmpty { break }
        }
        if let lowest = common.last(where: isThere) { return [lowest] }
        return gazetteer.regions.filter { $0.parent == nil }
    }
}
