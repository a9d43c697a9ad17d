import Testing

@testable import FictitiousPeine

@Suite struct SeededGeneratorTests {
    /// Reference output of the authors' C code, as rand_xoshiro tests it.
    @Test func `xoshiro256** gives the published numbers`() {
        var generator = SeededGenerator(state: (1, 2, 3, 4))
        let expected: [UInt64] = [
            11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
            16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777,
            2_904_607_092_377_533_576,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    /// Reference output for the seed 1234567, as Rosetta Code lists it.
    @Test func `SplitMix64 gives the published numbers`() {
        var generator = SplitMix64(state: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test func `streams of one seed differ, the same stream repeats`() {
        var (one, again, other) = (
            SeededGenerator(seed: 1, stream: "a"), SeededGenerator(seed: 1, stream: "a"),
            SeededGenerator(seed: 1, stream: "b")
        )
        let first = one.next()
        #expect(first == again.next())
        #expect(first != other.next())
    }

    @Test func `every whole number below the bound comes equally often`() {
        var generator = SeededGenerator(seed: 5, stream: "below")
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.below(7)] += 1 }
        // Chi-square with 6 degrees of freedom: 22.5 is exceeded once in a thousand times.
        let chiSquare = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
        #expect(chiSquare < 22.5)
    }
}
