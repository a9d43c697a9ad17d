internal import Records
internal import Regions

/// Brings the records of all segments onto the territory of one day, in the order in which they are stored.
///
/// A region's dictionary is mapped once a segment; only codes whose territory changed are looked at by their days. The
/// division of a territory goes on from segment to segment and knows nothing of the question's condition, so that every
/// question counts a record in the same region and all groupings add up.
struct TerritoryMapping {
    private enum Home: Hashable {
        case one(Int)
        /// By its place among `divisions`.
        case divided(Int)
        /// At the first, and in one of the others as nothing tells.
        case beside(Int, [Int])
    }

    private struct Division {
        let regions: [Int]
        var sequence: QuotaSequence
        var figures: FigureDivision
    }

    private struct Key: Hashable {
        let code: String
        let era: Int
    }

    /// Days between which nothing changed for any region, as far as registers, changes, years and the day asked for tell.
    private struct Era: Hashable {
        let year: Int
        let changes: Int
        let register: Int
        let isLater: Bool
    }

    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    private let day: String
    private var homes: [Key: Home] = [:]
    private var divisions: [Division] = []
    private var placeOfDivision: [[TerritorialShare]: Int] = [:]
    private var eras: [Era: Int] = [:]
    private var eraOfDay: [UInt16: Int] = [:]

    /// - Parameter day: the day (ISO 8601) whose territory is asked for.
    init(facts: CountyFacts, day: String) {
        gazetteer = facts.gazetteer
        history = facts.history
        self.day = day
    }

    /// For each record the number of its region, and the divided ones by their row.
    ///
    /// - Parameters:
    ///   - figures: what suppliers have counted, where records are figures to be divided; `nil` for records that go whole.
    /// - Throws: `QueryError.regionNotInRegister`.
    mutating func place(
        codes: [UInt16], dictionary: [String], days: [UInt16], figures: [UInt32]?
    ) throws(QueryError) -> (regions: [Int], divided: [Int: DividedRow]) {
        var fixed = [Int?]()
        for code in dictionary { fixed.append(try fixedHome(of: code)) }
        var regions = [Int]()
        regions.reserveCapacity(codes.count)
        var divided = [Int: DividedRow]()
        for (row, code) in codes.enumerated() {
            if let number = fixed[Int(code)] {
                regions.append(number)
                continue
            }
            switch try home(dictionary[Int(code)], on: days[row]) {
            case .one(let number): regions.append(number)
            case .beside(let number, let candidates):
                let figure = figures.map { $0[row] == Column.unknownCount ? nil : Int($0[row]) } ?? 1
                divided[row] = DividedRow(
                    regions: candidates + [number], counts: candidates.map { _ in 0 } + [figure], isBeside: true)
                regions.append(number)
            case .divided(let place):
                let counts: [Int?]
                if let figures {
                    counts =
                        figures[row] == Column.unknownCount
                        ? divisions[place].regions.map { _ in nil }
                        : divisions[place].figures.divide(Int(figures[row]))
                } else {
                    let chosen = divisions[place].sequence.next()
                    counts = divisions[place].regions.indices.map { $0 == chosen ? 1 : 0 }
                }
                let parts = divisions[place].regions
                divided[row] = DividedRow(regions: parts, counts: counts, isBeside: false)
                regions.append(parts[counts.firstIndex { $0 ?? 0 > 0 } ?? 0])
            }
        }
        return (regions, divided)
    }

    /// The region of a code whose territory never changed; `nil` for any other.
    func fixedHome(of code: String) throws(QueryError) -> Int? {
        history.isInvolved(RegionCode(code)) ? nil : try number(of: RegionCode(code))
    }

    /// The one region in which a record of a day lies; `nil` where there may be several.
    mutating func certainHome(of code: String, on recorded: UInt16) throws(QueryError) -> Int? {
        if case .one(let number) = try home(code, on: recorded) { number } else { nil }
    }

    /// All regions in which a record of a day is counted or may lie.
    mutating func regions(of code: String, on recorded: UInt16) throws(QueryError) -> [Int] {
        switch try home(code, on: recorded) {
        case .one(let number): [number]
        case .divided(let place): divisions[place].regions
        case .beside(let number, let candidates): candidates + [number]
        }
    }

    private mutating func home(_ code: String, on recorded: UInt16) throws(QueryError) -> Home {
        let key = Key(code: code, era: era(of: recorded))
        if let home = homes[key] { return home }
        let date = CivilDate(dayNumber: Int(recorded)).description
        let home = try home(history.placement(of: RegionCode(code), recordedOn: date, at: day))
        homes[key] = home
        return home
    }

    private mutating func home(_ placement: TerritorialPlacement) throws(QueryError) -> Home {
        switch placement {
        case .within(let codes):
            let above = try number(above: codes)
            var candidates = [Int]()
            for code in codes where history.exists(code, on: day) {
                if let number = gazetteer.number(of: code), number != above { candidates.append(number) }
            }
            return candidates.isEmpty ? .one(above) : .beside(above, candidates)
        case .shares(let shares):
            var weights = [Int: Double]()
            for share in shares { weights[try number(of: share.code), default: 0] += share.weight }
            let numbers = weights.keys.sorted()
            guard numbers.count > 1 else { return .one(numbers[0]) }
            if let place = placeOfDivision[shares] { return .divided(place) }
            let parts = numbers.map { weights[$0] ?? 0 }
            placeOfDivision[shares] = divisions.count
            divisions.append(
                Division(
                    regions: numbers, sequence: QuotaSequence(shares: parts), figures: FigureDivision(shares: parts)))
            return .divided(divisions.count - 1)
        }
    }

    /// The number of a code, or of the region it lies in by its digits: a part that went to another county lies in the Land.
    private func number(of code: RegionCode) throws(QueryError) -> Int {
        var text = code.text[...]
        while !text.isEmpty {
            if let number = gazetteer.number(of: RegionCode(String(text))) { return number }
            guard history.isInvolved(code) else { break }
            text = text.dropLast()
        }
        throw .regionNotInRegister(code.text)
    }

    /// The finest region that existed on the day and holds all of several.
    private func number(above codes: [RegionCode]) throws(QueryError) -> Int {
        var numbers = [Int]()
        for code in codes { numbers.append(try number(of: code)) }
        let lines = numbers.map { number in
            gazetteer.lineage(of: gazetteer.regions[number].code, on: day).filter {
                $0.exists(on: day) && history.exists($0.code, on: day)
            }
        }
        let common = lines.first?.first { region in lines.allSatisfy { $0.contains { $0.code == region.code } } }
        guard let number = common.flatMap({ gazetteer.number(of: $0.code) }) else {
            throw .regionNotInRegister(codes[0].text)
        }
        return number
    }

    /// The number of the era in which a day lies.
    mutating func era(of recorded: UInt16) -> Int {
        if let known = eraOfDay[recorded] { return known }
        let date = CivilDate(dayNumber: Int(recorded))
        let text = date.description
        let era = Era(
            year: date.year, changes: history.days.count { $0 <= text }, register: gazetteer.era(of: text),
            isLater: text > day)
        let number = eras[era] ?? eras.count
        eras[era] = number
        eraOfDay[recorded] = number
        return number
    }
}
