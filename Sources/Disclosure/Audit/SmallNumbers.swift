/// Numbers that look random and are the same for the same seed: xorshift, with the triple 13, 7, 17 (G. Marsaglia 2003, Xorshift RNGs,
/// Journal of Statistical Software 8, 14).
struct SmallNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// One of 0 ..< `limit`.
    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }
}
