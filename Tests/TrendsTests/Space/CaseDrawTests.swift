import Testing

@testable import Trends

struct CaseDrawTests {
    /// Oracle: the first numbers of Blackman and Vigna's own program from the state 1, 2, 3, 4.
    @Test func `random numbers are those of xoshiro256**`() {
        var numbers = Xoshiro256(state: (1, 2, 3, 4))
        #expect(
            (0..<5).map { _ in numbers.next() } == [
                11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
            ])
    }

    /// The numbers of a seed must stay what they are, since published p-values come of them: these are our own, written down. That
    /// they are right is the matter of the tests below.
    @Test func `a seed deals the same cases for ever, and streams differ`() {
        let draw = CaseDraw(expected: [1, 2, 3, 4, 0, 5])
        func dealt(_ stream: Int) -> [Int32] {
            var (cells, numbers) = ([Int32](repeating: 0, count: 6), Xoshiro256(seed: 42, stream: stream))
            draw.deal(100_000, into: &cells, by: &numbers)
            return cells
        }
        #expect(dealt(1) == dealt(1) && dealt(1) != dealt(2))
        #expect(dealt(1).reduce(0, +) == 100_000 && dealt(1)[4] == 0)
        #expect(dealt(1) == [6648, 13336, 20168, 26485, 0, 33363])
    }

    /// Mean n p and variance n p (1 − p), of few coins, of words, of each table of blocks, and of all together.
    @Test(arguments: [3, 60, 300, 17_000, 1_100_000, 1_000_000_000])
    func `counts below a bound are binomial`(count: Int) {
        var numbers = Xoshiro256(seed: 9)
        let coins = FairCoins()
        for chance in [0.5, 0.3, 0.9] {
            let rounds = count > 1_000_000_000 / 2 ? 60 : 600
            let n = Double(count)
            let counts = (0..<rounds).map { _ in
                Double(coins.count(of: count, below: UInt64(chance * 0x1p64), by: &numbers)) - n * chance
            }
            let deviation = (n * chance * (1 - chance)).squareRoot()
            let mean = counts.reduce(0, +) / Double(rounds)
            let variance = counts.reduce(0) { $0 + $1 * $1 } / Double(rounds)
            #expect(abs(mean) < 4 * deviation / Double(rounds).squareRoot())
            #expect(abs(variance / (deviation * deviation) - 1) < 6 / Double(rounds).squareRoot())
        }
    }

    /// χ² of cells against their expectations, 9 degrees of freedom: 99.9 % lie below 27.9.
    @Test func `cells have their expectations`() {
        let expected = (1...10).map(Double.init)
        let draw = CaseDraw(expected: expected)
        var sums = [Double](repeating: 0, count: 10)
        var (cells, numbers) = ([Int32](repeating: 0, count: 10), Xoshiro256(seed: 3))
        for _ in 0..<500 {
            draw.deal(110, into: &cells, by: &numbers)
            for cell in cells.indices { sums[cell] += Double(cells[cell]) }
        }
        let chi = zip(sums, expected).reduce(0) { $0 + ($1.0 - $1.1 * 1000) * ($1.0 - $1.1 * 1000) / ($1.1 * 1000) }
        #expect(chi < 27.9)
    }

    /// No count that is passed over has a larger ratio: all counts and expectations of a small total are tried.
    @Test(arguments: [SpatialScan.Direction.high, .low, .both])
    func `bounds of counts never hide a larger ratio`(direction: SpatialScan.Direction) {
        let likelihood = ScanLikelihood(total: 60, direction: direction)
        for expected in stride(from: 0.01, to: 60, by: 0.37) {
            for cases in 0...60 {
                let ratio = likelihood.logRatio(Double(cases), expected)
                guard ratio > 0 else { continue }
                // Any largest ratio so far that is below this one must let it pass.
                #expect(likelihood.mayBeat(ratio.squareRoot() * (1 - 1e-9), Int32(cases), expected))
                #expect(likelihood.mayBeat(0, Int32(cases), expected))
            }
        }
    }
}
