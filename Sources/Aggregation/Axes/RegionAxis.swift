internal import Records
internal import Regions
internal import Wording

/// The axis of regions: from the one that holds all down to a level, with what cannot be placed finer set beside it.
enum RegionAxis {
    /// - Parameters:
    ///   - present: for each region of the gazetteer whether records name it (on today's territory).
    ///   - day: the day (ISO 8601) whose territory is shown.
    static func plan(
        gazetteer: Gazetteer, level: RegionLevel, present: [Bool], on day: String
    ) -> AxisPlan {
        let shown = gazetteer.regions(at: level, on: day)
        let levels = shownLevels(gazetteer, above: level, shown: shown)
        let top = commonAncestor(
            gazetteer, of: shown + gazetteer.regions.indices.filter { present[$0] }.map { gazetteer.regions[$0] })
        let tops = Set(top.map(\.code))
        let homes = gazetteer.regions.map { region in
            gazetteer.lineage(of: region.code)
                .first { tops.contains($0.code) || levels.contains($0.level) && $0.exists(on: day) }?.code
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
            for child in shownChildren(gazetteer, of: region, levels: levels, on: day) { add(child, parent: index) }
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

    /// The levels between top and `level` on which every shown region has an ancestor.
    private static func shownLevels(_ gazetteer: Gazetteer, above level: RegionLevel, shown: [Region]) -> [RegionLevel]
    {
        gazetteer.levels.filter { candidate in
            candidate == level
                || candidate < level && shown.allSatisfy { gazetteer.ancestor(of: $0.code, at: candidate) != nil }
        }
    }

    private static func shownChildren(
        _ gazetteer: Gazetteer, of region: Region, levels: [RegionLevel], on day: String
    ) -> [Region] {
        gazetteer.children(of: region.code).flatMap { child -> [Region] in
            guard child.exists(on: day) else { return [] }
            return levels.contains(child.level) ? [child] : shownChildren(gazetteer, of: child, levels: levels, on: day)
        }
    }

    /// The lowest region that holds all the given ones; several roots where the register has no common one.
    private static func commonAncestor(_ gazetteer: Gazetteer, of regions: [Region]) -> [Region] {
        guard let first = regions.first else { return [] }
        var common = Array(gazetteer.lineage(of: first.code).reversed())
        for region in regions.dropFirst() {
            let line = gazetteer.lineage(of: region.code).reversed()
            common = Array(zip(common, line).prefix { $0.0.code == $0.1.code }.map(\.0))
            if common.isEmpty { break }
        }
        if let lowest = common.last { return [lowest] }
        return gazetteer.regions.filter { $0.parent == nil }
    }
}
