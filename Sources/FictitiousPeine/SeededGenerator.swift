/// xoshiro256** with a state filled by SplitMix64: the same numbers on every machine.
///
/// Sources: D. Blackman and S. Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
/// Mathematical Software 47(4), article 36; G. L. Steele, D. Lea and C. H. Flood (2014), Fast splittable pseudorandom
/// number generators, OOPSLA '14, p. 453–472.
struct SeededGenerator {
    private(set) var state: (UInt64, UInt64, UInt64, UInt64)

    init(state: (UInt64, UInt64, UInt64, UInt64)) {
        self.state = state
    }

    /// Each stream of one seed is a sequence of its own, so that another place in the table changes no other place's
    /// numbers.
    init(seed: UInt64, stream: String) {
        var filler = SplitMix64(state: seed ^ Self.fingerprint(of: stream))
        state = (filler.next(), filler.next(), filler.next(), filler.next())
    }

    mutating func next() -> UInt64 {
        let result = Self.rotate(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotate(state.3, by: 45)
        return result
    }

    /// A whole number from 0 to `bound` − 1, each equally likely.
    ///
    /// Source: D. Lemire (2019), Fast random integer generation in an interval, ACM Transactions on Modeling and
    /// Computer Simulation 29(1), article 3, algorithm 5.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a choice from nothing")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// A multiple of 2⁻⁵³ in [0, 1); both steps are exact.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    private static func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

    /// 64-bit FNV-1a of the UTF-8 bytes (RFC 9923).
    private static func fingerprint(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}

/// The generator that fills the state of another one.
struct SplitMix64 {
    private var state: UInt64

    init(state: UInt64) {
        self.state = state
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
