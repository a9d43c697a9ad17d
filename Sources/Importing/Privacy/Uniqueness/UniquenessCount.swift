internal import Records
internal import Regions

/// Counts the rows of a delivery that are one of a kind, block by block.
///
/// Memory is bounded by the number of places and age bands, and by `UniqueKeyCount` for each generalisation; it does not grow with
/// the rows. Complexity: O(1) a row and generalisation. A block is taken generalisation by generalisation, so that one table at a
/// time is looked into.
struct UniquenessCount {
    private let gazetteer: Gazetteer
    private var counts: [UniqueKeyCount]
    private var rows = 0
    private var first: QuasiIdentifierKey?
    /// The bits in which any two keys differ.
    private var differing: UInt64 = 0
    private var placeNumbers: [String: UInt32] = [:]
    /// For each place the number of its municipality, or its own where there is none.
    private var coarser: [UInt32] = []
    private var ageNumbers: [String: UInt16] = [:]

    /// - Parameter gazetteer: tells the place above each place.
    init(gazetteer: Gazetteer, capacity: Int = UniqueKeyCount.defaultCapacity) {
        self.gazetteer = gazetteer
        counts = Generalisation.allCases.map { _ in UniqueKeyCount(capacity: capacity) }
    }

    /// Adds the rows of a block; the codes of each block have a dictionary of their own.
    mutating func add(_ block: RecordBatch) {
        guard case .days(let days)? = block.column("date") else { return }
        let hours: [UInt8]? = if case .hours(let hours)? = block.column("hour") { hours } else { nil }
        let places = block.column("region").flatMap(Codes.init)
        let placeNumbers = places?.dictionary.map { place(of: $0) } ?? []
        let ages = block.column("age_band").flatMap(Codes.init)
        let ageNumbers = ages?.dictionary.map { age(of: $0) } ?? []
        let keys = days.indices.map { row in
            QuasiIdentifierKey(
                day: days[row], hour: hours?[row] ?? Column.unknownHour,
                place: places?.number(row, in: placeNumbers) ?? .max,
                age: ages?.number(row, in: ageNumbers) ?? .max)
        }
        add(keys)
    }

    private mutating func add(_ keys: [QuasiIdentifierKey]) {
        guard let first = first ?? keys.first else { return }
        self.first = first
        rows += keys.count
        differing = keys.reduce(differing) { $0 | ($1.bits ^ first.bits) }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { generalised in
            for (index, generalisation) in Generalisation.allCases.enumerated() {
                for (row, key) in keys.enumerated() {
                    generalised[row] = key.generalised(generalisation, coarser: coarser).bits
                }
                counts[index].add(UnsafeBufferPointer(generalised))
            }
        }
    }

    func finish() -> UniquenessReport {
        let all = QuasiIdentifierKey(day: .max, hour: 0, place: 0, age: 0).bits
        let hour = QuasiIdentifierKey(day: 0, hour: .max, place: 0, age: 0).bits
        let place = QuasiIdentifierKey(day: 0, hour: 0, place: .max, age: 0).bits
        let age = QuasiIdentifierKey(day: 0, hour: 0, place: 0, age: .max).bits
        let parts: [(String, UInt64, Generalisation)] = [
            ("date", all, .weeks), ("hour", hour, .withoutHour), ("region", place, .widerPlaces),
            ("age_band", age, .withoutAge),
        ].filter { differing & $0.1 != 0 }
        let unique = Dictionary(uniqueKeysWithValues: zip(Generalisation.allCases, counts.map { min($0.unique, rows) }))
        let remedies = parts.map { part in (generalisation: part.2, unique: unique[part.2] ?? 0) }
        return UniquenessReport(
            rows: rows, unique: unique[.none] ?? 0, isEstimate: counts.contains(where: \.isEstimate),
            identifiers: parts.map(\.0), remedies: remedies.sorted { $0.unique < $1.unique })
    }

    /// A block's codes; their numbers in all blocks stand beside its dictionary.
    private struct Codes {
        let codes: [UInt16]
        let dictionary: [String]

        init?(_ column: Column) {
            guard case .codes(let codes, let dictionary) = column else { return nil }
            (self.codes, self.dictionary) = (codes, dictionary)
        }

        /// `nil` for an unknown value.
        func number<Number>(_ row: Int, in numbers: [Number]) -> Number? {
            let code = Int(codes[row])
            return code < numbers.count ? numbers[code] : nil
        }
    }

    private mutating func place(of code: String) -> UInt32 {
        if let number = placeNumbers[code] { return number }
        let number = UInt32(placeNumbers.count)
        placeNumbers[code] = number
        coarser.append(number)
        if let above = placeAbove(code) { coarser[Int(number)] = place(of: above) }
        return number
    }

    /// The municipality of a village. In a register without municipalities the place above, as long as that is not the topmost.
    private func placeAbove(_ code: String) -> String? {
        let code = RegionCode(code)
        if let municipality = gazetteer.level(named: "municipality") {
            return gazetteer.ancestor(of: code, at: municipality).flatMap { $0.code == code ? nil : $0.code.text }
        }
        let line = gazetteer.lineage(of: code)
        return line.count > 2 ? line[1].code.text : nil
    }

    private mutating func age(of band: String) -> UInt16 {
        if let number = ageNumbers[band] { return number }
        let number = UInt16(truncatingIfNeeded: ageNumbers.count)
        ageNumbers[band] = number
        return number
    }
}
