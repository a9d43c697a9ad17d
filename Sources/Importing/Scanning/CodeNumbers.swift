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
