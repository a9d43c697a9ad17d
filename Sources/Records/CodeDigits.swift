/// Reading codes byte by byte: an answer reads the code of a period thousands of times.
extension Substring.UTF8View {
    /// Takes a whole number of exactly so many digits off the front; `nil`, and some of them taken, where another byte stands there.
    mutating func popNumber(ofDigits count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let byte = popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Takes a byte off the front if it stands there.
    mutating func popFirst(_ byte: UInt8) -> Bool {
        guard first == byte else { return false }
        removeFirst()
        return true
    }
}
