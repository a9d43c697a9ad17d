internal import CScan
internal import Records

/// What the columns that name regions mean together, by the numbers of their texts and the era of the day.
final class RegionAnswers {
    struct Answer {
        let cell: UInt32
        let remarks: RowNormaliser.Remarks
        /// How many records have it.
        var records = 0
    }

    let table = KeyTable()
    var answers: [Answer] = []
    /// The answers of a block's rows.
    let numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: ScannedBlock.mostRows)
    private let eras: [UInt16]

    init(_ plan: PlainPlan) { eras = plan.eras }

    deinit { numbers.deallocate() }

    func lookUp(
        _ names: [DistinctColumn], days: UnsafePointer<UInt16>, count: Int, marks: UnsafeMutablePointer<UInt8>,
        missed: UnsafeMutablePointer<UInt32>
    ) -> Int {
        let none: UnsafePointer<UInt32>? = nil
        let first = names.first.map { UnsafePointer($0.numbers) } ?? none
        let second = names.count > 1 ? UnsafePointer(names[1].numbers) : none
        let third = names.count > 2 ? UnsafePointer(names[2].numbers) : none
        return eras.withUnsafeBufferPointer { eras in
            kb_keyed_values(
                first, second, third, days, eras.baseAddress, count, table.slots, table.slotCount, numbers, marks,
                missed)
        }
    }

    func key(_ names: [DistinctColumn], day: UInt16, row: Int) -> UInt64 {
        var key = UInt64(eras[Int(day)])
        for place in 0..<3 { key = key << 16 | (place < names.count ? UInt64(names[place].numbers[row]) : 0) }
        return key
    }
}
