/// Where the codes of a delivery's regions lie on the territory asked for.
enum RegionHomes {
    /// Each code in one region, whatever the record's day.
    case fixed([Int])
    /// Each code in one region by the record's day: `eraOfDay` tells for each day from the first on a row of `regions`.
    case byDay(firstDay: Int, eraOfDay: [Int], regions: [[Int]])
    /// Some records may lie in several regions: they are placed one after the other (`TerritoryMapping.place`).
    case divided
}

extension TerritoryMapping {
    /// The homes of a delivery's codes, found without a look at its records.
    ///
    /// - Parameter days: the first and the last day of a record: days since 1970-01-01.
    /// - Throws: `QueryError.regionNotInRegister`.
    mutating func homes(of dictionary: [String], days: ClosedRange<Int>) throws(QueryError) -> RegionHomes {
        var fixed = [Int?]()
        for code in dictionary { fixed.append(try fixedHome(of: code)) }
        let places = fixed.compactMap(\.self)
        guard places.count < dictionary.count else { return .fixed(places) }
        var (eraOfDay, rowOfEra) = ([Int](), [Int: Int]())
        var regions = [[Int]]()
        for day in days {
            let era = era(of: UInt16(day))
            if rowOfEra[era] == nil {
                rowOfEra[era] = regions.count
                var row = [Int]()
                for (code, home) in zip(dictionary, fixed) {
                    // What cannot be placed on a day on which no record of it may be is told when there is one.
                    guard let place = home ?? (try? certainHome(of: code, on: UInt16(day))) else { return .divided }
                    row.append(place)
                }
                regions.append(row)
            }
            eraOfDay.append(rowOfEra[era] ?? 0)
        }
        return .byDay(firstDay: days.lowerBound, eraOfDay: eraOfDay, regions: regions)
    }
}
