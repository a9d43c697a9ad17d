internal import CScan
internal import Records

extension BlockReader {
    func readRegions(_ block: ScannedBlock) {
        let names = plan.regionColumns.compactMap { index in columns.first { $0.index == index } }
        let misses = regions.lookUp(names, days: days, count: block.rowCount, marks: marks, missed: missed)
        for miss in 0..<misses {
            let row = Int(missed[miss])
            regions.numbers[row] = 0
            guard marks[row] & UInt8(KB_UNUSUAL) == 0 else { continue }
            let key = regions.key(names, day: days[row], row: row)
            if let known = regions.table.find(key) {
                regions.numbers[row] = known.value
                marks[row] |= known.marks
                continue
            }
            var remarks = RowNormaliser.Remarks()
            let texts =
                names.isEmpty
                ? normaliser.region.place.texts([]) : names.map { $0.texts[Int($0.numbers[row])] }
            let day = CivilDate(dayNumber: Int(days[row]))
            let value = try? normaliser.region.read(texts, on: day, &remarks)
            var found: UInt8 = value == nil ? UInt8(KB_UNUSUAL) : 0
            let isNoted = remarks.isKeptFurtherUp || remarks.placeSuggestion != nil || remarks.sharedName != nil
            if isNoted { found |= UInt8(KB_NOTED) }
            let number = UInt32(regions.answers.count)
            marks[row] |= found
            guard regions.table.insert(key, value: number, marks: found) else {
                marks[row] |= UInt8(KB_UNUSUAL)
                continue
            }
            regions.numbers[row] = number
            let cell = regionPlace.map { self.cell(value ?? .unknown, $0) } ?? 0
            regions.answers.append(RegionAnswers.Answer(cell: cell, remarks: remarks))
        }
    }

    var regionPlace: Int? { plan.normaliser.schema.index(of: "region") }
}
