/// How many of any number of fair coins show heads, drawn in whole numbers.
///
/// Coins are thrown in blocks of 2²⁰, 2¹⁴ and 2⁸, whose heads are drawn from a table, and the rest as bits of one number
/// each. Nothing depends on a logarithm or root of the machine, so a seed gives the same counts everywhere; a thousand
/// million coins take about a thousand draws.
///
/// Sources: M. Farach-Colton, M.-T. Tsai (2015), Exact sublinear binomial sampling, Algorithmica 73, 637–651 (blocks); A. J.
/// Walker (1977), An efficient method for generating discrete random variables with general distributions, ACM
/// Transactions on Mathematical Software 3, 253–256, in the form of M. D. Vose (1991), IEEE Transactions on Software
/// Engineering 17, 972–975 (tables).
struct FairCoins: Sendable {
    private static let blocks = [Block(coins: 1 << 20), Block(coins: 1 << 14), Block(coins: 1 << 8)]

    func heads(of coins: Int, by numbers: inout Xoshiro256) -> Int {
        var (left, heads) = (coins, 0)
        for block in Self.blocks where left >= block.coins {
            while left >= block.coins {
                heads += block.heads(by: &numbers)
                left -= block.coins
            }
        }
        while left > 0 {
            let word = numbers.next()
            heads += (left >= 64 ? word : word >> UInt64(64 - left)).nonzeroBitCount
            left -= 64
        }
        return heads
    }

    /// How many of `count` numbers, drawn evenly from all of 64 bits, are below a bound: a binomial count with the chance
    /// bound / 2⁶⁴.
    ///
    /// All numbers are compared with the bound digit by digit, those that are alike so far together: where the bound's digit is
    /// 1, those with a 0 are below; where it is 0, those with a 1 are not.
    func count(of count: Int, below bound: UInt64, by numbers: inout Xoshiro256) -> Int {
        if count <= 4 { return (0..<count).reduce(0) { sum, _ in sum + (numbers.next() < bound ? 1 : 0) } }
        var (undecided, below, digits) = (count, 0, bound)
        while undecided > 0, digits != 0 {
            let zeros = heads(of: undecided, by: &numbers)
            if digits >> 63 == 1 {
                below += zeros
                undecided -= zeros
            } else {
                undecided = zeros
            }
            digits <<= 1
        }
        return below
    }

    /// A table of the heads among a fixed number of coins, 10 standard deviations to each side; what lies beyond has a
    /// chance below 10⁻²².
    private struct Block: Sendable {
        let coins: Int
        private let least: Int
        /// Draws of a place below this stand for the place itself, others for its alias.
        private var bounds: [UInt64]
        private var aliases: [Int]

        init(coins: Int) {
            self.coins = coins
            let reach = min(coins / 2, 5 * Int(Double(coins).squareRoot().rounded(.up)))
            least = coins / 2 - reach
            var chances = [Double](repeating: 1, count: 2 * reach + 1)
            for step in 1...reach {
                let ratio = Double(coins / 2 - step + 1) / Double(coins / 2 + step)
                chances[reach + step] = chances[reach + step - 1] * ratio
                chances[reach - step] = chances[reach + step]
            }
            let sum = chances.reduce(0, +)
            var scaled = chances.map { $0 / sum * Double(chances.count) }
            bounds = [UInt64](repeating: .max, count: chances.count)
            aliases = Array(chances.indices)
            var small = chances.indices.filter { scaled[$0] < 1 }
            var large = chances.indices.filter { scaled[$0] >= 1 }
            while let poor = small.popLast(), let rich = large.last {
                bounds[poor] = UInt64(scaled[poor] * 0x1p64)
                aliases[poor] = rich
                scaled[rich] -= 1 - scaled[poor]
                if scaled[rich] < 1 {
                    large.removeLast()
                    small.append(rich)
                }
            }
        }

        func heads(by numbers: inout Xoshiro256) -> Int {
            let draw = numbers.next().multipliedFullWidth(by: UInt64(bounds.count))
            let place = Int(draw.high)
            return least + (draw.low < bounds[place] ? place : aliases[place])
        }
    }
}
