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

/// The numbers of a column's terms.
struct CodeNumbers {
    private(set) var terms: [String] = []
    private var numbers: [String: UInt32] = [:]
    /// Of a block: the numbers by which its own dictionary knows the terms; all unknown between blocks.
    var local: [UInt32] = []

    mutating func number(of term: String) -> UInt32 {
        if let number = numbers[term] { return number }
        let number = UInt32(terms.count)
        numbers[term] = number
        terms.append(term)
        local.append(.max)
        return number
    }
}

/// What is told of the rows of a file besides their records.
struct RemarkCounts {
    /// A text that no map knows.
    private struct Term: Hashable {
        let text: String
        let nearest: String
        let column: String
    }

    private(set) var keptFurtherUp = 0
    private(set) var placeSuggestions: [String: Int] = [:]
    private var unmapped: [Term: (line: Int, records: Int)] = [:]

    mutating func add(_ remarks: RowNormaliser.Remarks, line: Int, records: Int = 1) {
        if remarks.isKeptFurtherUp { keptFurtherUp += records }
        if let suggestion = remarks.placeSuggestion { placeSuggestions[suggestion, default: 0] += records }
        for (text, nearest, column) in remarks.unmapped {
            add(Term(text: text, nearest: nearest, column: column), line: line, records: records)
        }
    }

    mutating func add(unmapped text: String, nearest: String, column: String, line: Int, records: Int) {
        add(Term(text: text, nearest: nearest, column: column), line: line, records: records)
    }

    /// Texts beyond those that an account tells apart are put together by what is nearest: memory stays flat.
    private mutating func add(_ term: Term, line: Int, records: Int) {
        var term = term
        if unmapped[term] == nil, unmapped.count > 4 * UnmappedAccount.mostWordings {
            let nearest = unmapped.keys.first { $0.nearest == term.nearest && $0.column == term.column }
            term = nearest ?? term
        }
        let known = unmapped[term] ?? (line, 0)
        unmapped[term] = (min(known.line, line), known.records + records)
    }

    mutating func merge(_ other: RemarkCounts) {
        keptFurtherUp += other.keptFurtherUp
        placeSuggestions.merge(other.placeSuggestions, uniquingKeysWith: +)
        for (term, found) in other.unmapped { add(term, line: found.line, records: found.records) }
    }

    /// Tells an account of the terms that no map knows, in the order of the file.
    func tell(_ account: inout UnmappedAccount) {
        let inOrder = unmapped.sorted {
            ($0.value.line, $0.key.column, $0.key.text) < ($1.value.line, $1.key.column, $1.key.text)
        }
        for (term, found) in inOrder {
            account.add(
                term.text, nearest: term.nearest, column: term.column, line: found.line, rows: found.records)
        }
    }
}
