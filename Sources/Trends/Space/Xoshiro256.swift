/// Random numbers of xoshiro256**: the same in every run and on every machine, since they are whole numbers throughout.
///
/// Sources: D. Blackman, S. Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
/// Mathematical Software 47(4), article 36; seeded, as they advise, by SplitMix64 of G. L. Steele, D. Lea, C. H. Flood
/// (2014), Fast splittable pseudorandom number generators, OOPSLA '14, 453–472.
struct Xoshiro256: RandomNumberGenerator {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// - Parameter stream: numbers of different streams of one seed have nothing to do with each other, so that the work of
    ///   one replicate does not depend on who did the one before.
    init(seed: UInt64, stream: Int = 0) {
        var split = Self.mixed(seed) ^ (UInt64(bitPattern: Int64(stream)) &* 0xd134_2543_de82_ef95)
        func next() -> UInt64 {
            split &+= 0x9e37_79b9_7f4a_7c15
            return Self.mixed(split)
        }
        state = (next(), next(), next(), next())
    }

    /// Begins in a state, as published sequences do.
    init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A whole number from 0 to below `bound`, each equally likely.
    ///
    /// Source: D. Lemire (2019), Fast random integer generation in an interval, ACM Transactions on Modeling and Computer
    /// Simulation 29(1), article 3. Written out, since the standard library does not promise its own way for all times.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a bound")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let least = (0 &- bound) % bound
            while product.low < least { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }
}
