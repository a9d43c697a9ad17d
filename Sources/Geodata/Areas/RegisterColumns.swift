internal import Regions

/// Columns of a layer whose values the register knows, as codes or as names.
struct RegisterColumns {
    struct Choice {
        let column: Int
        /// The level whose names stand in the column; `nil` for codes.
        let level: RegionLevel?
        /// How many regions of the register stand in it.
        let known: Int
    }

    private let layer: AreaLayer
    private let gazetteer: Gazetteer
    private let day: String

    init(_ layer: AreaLayer, _ gazetteer: Gazetteer, on day: String) {
        self.layer = layer
        self.gazetteer = gazetteer
        self.day = day
    }

    private func texts(in column: Int) -> Set<String> {
        Set(layer.features.lazy.map { $0.values[column].text }).subtracting([""])
    }

    // MARK: Codes

    /// The column whose codes the register knows best; `nil` where it knows none.
    func codes(in asked: Int?) -> Choice? {
        let columns = asked.map { [$0] } ?? Array(layer.columns.indices)
        let known = columns.map { column in
            Set(texts(in: column).compactMap { AreaCode.region(AreaCode.bare($0), gazetteer)?.code }).count
        }
        guard let best = known.max(), best > 0 else { return nil }
        let fitting = zip(columns, known).filter { $0.1 == best }.map(\.0)
        // Several features of one code are parts of a region; many of one code are a column of something else, unless the register
        // knows it for more regions than any other.
        let distinct = fitting.filter { tellsApart(Choice(column: $0, level: nil, known: best)) }
        for choice in [distinct, fitting] {
            let usual = AreaColumns.usual(AreaColumns.usualCodes, in: layer, where: choice.contains)
            if let column = usual ?? choice.first { return Choice(column: column, level: nil, known: best) }
        }
        return nil
    }

    /// Whether a column has a value of its own for at least half of the features.
    func tellsApart(_ choice: Choice) -> Bool { texts(in: choice.column).count * 2 >= layer.features.count }

    /// Whether what is known in a column is no chance: at least half of what stands in it, or at least half of a level's regions. Of a
    /// single one that says nothing, unless the column is called as those of official codes are.
    private func isNoChance(_ known: [Region], in column: Int, among count: Int) -> Bool {
        let isCalledCode = AreaColumns.officialCodes.contains { $0.lowercased() == layer.columns[column].lowercased() }
        return known.count * 2 >= count
            || Dictionary(grouping: Set(known), by: \.level).contains { level, found in
                (found.count > 1 || isCalledCode) && found.count * 2 >= gazetteer.regions(at: level, on: day).count
            }
    }

    /// Whether the codes of a column are no chance.
    func isNoChance(_ choice: Choice) -> Bool {
        let known = layer.features.compactMap {
            AreaCode.region(AreaCode.bare($0.values[choice.column].text), gazetteer)
        }
        return isNoChance(known, in: choice.column, among: layer.features.count)
    }

    /// The column of codes, else of names; one whose codes are those of what lies above only where no names say more, and one of which
    /// the register knows few only where it is asked for.
    func choice(among asked: Int?) -> Choice? {
        guard let codes = codes(in: asked), asked != nil || isNoChance(codes) else {
            return names(in: asked, areNoChance: true)
        }
        guard asked == nil, !tellsApart(codes) else { return codes }
        if let names = names(in: nil, areNoChance: false), names.known > codes.known { return names }
        return holdsWhatLiesAbove(codes.column) ? nil : codes
    }

    /// Whether features of one code mostly bear names of their own: then it is that of the Land or county in which all of them lie.
    private func holdsWhatLiesAbove(_ column: Int) -> Bool {
        guard let name = AreaColumns.usual(AreaColumns.usualNames, in: layer, where: { $0 != column }) else {
            return false
        }
        return texts(in: name).count > 2 * texts(in: column).count
    }

    // MARK: Names

    /// The column that holds the names of a level's regions: those of which the register knows most.
    ///
    /// - Parameter areNoChance: whether so many have to be known that it is no chance.
    private func names(in asked: Int?, areNoChance: Bool) -> Choice? {
        var best: Choice?
        for column in asked.map({ [$0] }) ?? Array(layer.columns.indices) {
            let texts = texts(in: column)
            for level in gazetteer.levels {
                let regions = texts.compactMap { Self.region(named: $0, at: level, gazetteer, on: day) }
                let known = Set(regions.map(\.code)).count
                guard known > best?.known ?? 0, !areNoChance || isNoChance(regions, in: column, among: texts.count)
                else {
                    continue
                }
                best = Choice(column: column, level: level, known: known)
            }
        }
        return best
    }

    /// `nil` where no region of the level is called so, or several are.
    static func region(named text: String, at level: RegionLevel, _ gazetteer: Gazetteer, on day: String) -> Region? {
        // A number is no name.
        guard text.contains(where: \.isLetter) else { return nil }
        let found = gazetteer.regions(named: text, on: day, preferring: .level(level.name)).filter { $0.level == level }
        return found.count == 1 ? found.first : nil
    }
}
