internal import Records
internal import Regions

/// The figures among which one of each group may come: those of a region, day, kind, sex and origin.
struct PopulationFamily: Hashable {
    let region: RegionCode
    let day: Int
    let kindAndSex: Int
    let isModelled: Bool
}

/// A figure that has been read.
struct PopulationEntry {
    struct Place {
        let table: Int
        let line: Int
    }

    let group: Int
    let band: AgeBand?
    /// Its place among all rows.
    let row: Int
    let place: Place
}

/// The groups that files name, numbered: each spelling is read once, since files of a million rows have few.
struct PopulationGroups {
    private var readings: [[String]: (group: PopulationGroup, number: Int, kindAndSex: Int)] = [:]
    private var numbers: [PopulationGroup: Int] = [:]
    private var days: [String: CivilDate] = [:]
    private var regions: [String: RegionCode] = [:]

    mutating func group(
        _ spelling: [String], read: () throws -> PopulationGroup
    ) rethrows -> (group: PopulationGroup, number: Int, kindAndSex: Int) {
        if let known = readings[spelling] { return known }
        let group = try read()
        let reading = (
            group: group, number: number(of: group),
            kindAndSex: number(of: PopulationGroup(kind: group.kind, sexes: group.sexes))
        )
        readings[spelling] = reading
        return reading
    }

    mutating func day(_ text: String, read: () throws -> CivilDate) rethrows -> CivilDate {
        if let known = days[text] { return known }
        let day = try read()
        days[text] = day
        return day
    }

    mutating func region(_ text: String, check: (RegionCode) throws -> Void) rethrows -> RegionCode {
        if let known = regions[text] { return known }
        let region = RegionCode(text)
        try check(region)
        regions[text] = region
        return region
    }

    private mutating func number(of group: PopulationGroup) -> Int {
        let number = numbers[group] ?? numbers.count
        numbers[group] = number
        return number
    }
}
