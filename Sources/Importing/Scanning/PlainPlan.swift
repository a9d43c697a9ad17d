internal import CScan
internal import Records
internal import Store

/// What a reader of blocks must know of a file whose rows can be read column by column.
struct PlainPlan {
    let dialect: ScanDialect
    let normaliser: RowNormaliser
    let keying: RowKeying
    let gate: PrivacyGate
    /// The file's column of days and the shapes that its patterns allow.
    let dayColumn: Int
    let dayShapes: [kb_day_shape]
    /// The file's columns that name regions, the coarsest first.
    let regionColumns: [Int]
    /// The number of the era of each day that a record may have.
    let eras: [UInt16]

    /// `nil` where a row of the file depends on more than its own columns, or its dialect is more than `CScan` knows.
    init?(
        file: DelimitedFile, profile: Profile, header: [String], normaliser: RowNormaliser, keying: RowKeying,
        gate: PrivacyGate, era: (CivilDate) -> Int
    ) {
        guard profile.duplicates == .keep, normaliser.end == nil, normaliser.recorded == nil,
            let dialect = ScanDialect(file, width: header.count)
        else { return nil }
        let day = normaliser.day
        let region = normaliser.region.place
        guard day.place.constant == nil, day.place.indices.count == 1, let dayColumn = day.place.indices.first,
            region.constant != nil || (1...3).contains(region.indices.count),
            !region.isJoined, !day.place.isJoined, !normaliser.region.readsPoints,
            !region.indices.contains(dayColumn), Self.isPlain(normaliser, apartFrom: dayColumn),
            !normaliser.shape.conditions.contains(where: { $0.index == dayColumn })
        else { return nil }
        let known = 0...Int(Column.unknownDay) - 1
        let days = day.coverage.map { max($0.lowerBound.dayNumber, 0)...max($0.upperBound.dayNumber, 0) } ?? known
        guard days.overlaps(known) else { return nil }
        var shapes = [kb_day_shape]()
        var forms: Set<[UInt8]> = []
        // A shape that `CScan` does not know may be tried before one that it knows; of two alike the first is meant.
        for shape in day.patterns.map({ $0.shape(days: days.clamped(to: known)) }) {
            guard let shape else { break }
            let form = withUnsafeBytes(of: shape.expected) { Array($0) }
            if forms.insert(form).inserted { shapes.append(shape) }
        }
        guard !shapes.isEmpty else { return nil }
        self.dialect = dialect
        self.normaliser = normaliser
        self.keying = keying
        self.gate = gate
        self.dayColumn = dayColumn
        dayShapes = shapes
        regionColumns = region.constant == nil ? region.indices : []
        guard let eras = Self.eras(era) else { return nil }
        self.eras = eras
    }

    /// Whether each value comes from one column of its own, or is the same in every row and nothing to be told of.
    private static func isPlain(_ normaliser: RowNormaliser, apartFrom dayColumn: Int) -> Bool {
        normaliser.values.allSatisfy { index, reader in
            let place = reader.place
            guard place.indices.count < 2, !place.indices.contains(dayColumn), reader.ages?.isBirthYear != true else {
                return false
            }
            guard place.indices.isEmpty else { return true }
            guard let reading = try? reader.read(place.constant ?? ""), reading.unmapped == nil else { return false }
            return !normaliser.needed[index] || reading.value != .unknown
        }
    }

    /// Hashes in the key of a row: that of the columns' names, and one for each column.
    var keyWidth: Int { keying.columns.count + 1 }

    /// Eras follow one another, so that two days of the same era have none between them of another.
    private static func eras(_ era: (CivilDate) -> Int) -> [UInt16]? {
        var eras = [UInt16](repeating: 0, count: Int(Column.unknownDay))
        func fill(_ days: ClosedRange<Int>, _ first: Int, _ last: Int) -> Bool {
            if first == last {
                guard let number = UInt16(exactly: first) else { return false }
                for day in days { eras[day] = number }
                return true
            }
            let middle = (days.lowerBound + days.upperBound) / 2
            return fill(days.lowerBound...middle, first, era(CivilDate(dayNumber: middle)))
                && fill(middle + 1...days.upperBound, era(CivilDate(dayNumber: middle + 1)), last)
        }
        let last = eras.count - 1
        let isFilled = fill(0...last, era(CivilDate(dayNumber: 0)), era(CivilDate(dayNumber: last)))
        return isFilled ? eras : nil
    }

    /// Whether a column of records is read from one of the file's own, if any.
    private func reads(_ name: String) -> Bool {
        name != RecordSchema.endHour && !(name == "hour" && normaliser.hourFollowsDate)
    }

    /// The columns of the file by what is made of them.
    func columns() -> [DistinctColumn] {
        let schema = normaliser.schema
        return (0..<dialect.width).filter { $0 != dayColumn }.compactMap { index in
            let uses = normaliser.values.sorted { $0.key < $1.key }.filter { place, reader in
                reads(schema.columns[place].name) && reader.place.indices == [index]
            }.map { place, reader in
                DistinctColumn.Use(index: place, reader: reader, isNeeded: normaliser.needed[place])
            }
            let isConditional = normaliser.shape.conditions.contains { $0.index == index }
            let column = DistinctColumn(
                index: index, isWatched: gate.watches(index),
                setsApart: isConditional || normaliser.shape.telling.contains(index),
                isConditional: isConditional,
                keyPlace: keying.columns.firstIndex(of: index), namesRegion: regionColumns.contains(index), uses: uses)
            return column.isRead ? column : nil
        }
    }
}
