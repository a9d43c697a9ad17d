/// The words by which sums are known, for a first look at the bytes of a text.
struct TotalWords {
    /// The first bytes of the words in lower case, up to the first that is not ASCII.
    private let beginnings: [[UInt8]]

    /// - Parameter words: in lower case.
    init(_ words: [String]) {
        beginnings = words.map { Array($0.utf8.prefix(4).prefix { $0 < 0x80 }) }
    }

    /// False where a text surely begins with none of the words. A letter beyond ASCII may be another way to write one.
    func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        beginnings.contains { beginning in
            for (place, byte) in beginning.enumerated() {
                guard place < text.count else { return false }
                if text[place] >= 0x80 { return true }
                if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[place])
                    ? text[place] | 0x20 != byte : text[place] != byte
                {
                    return false
                }
            }
            return true
        }
    }
}
