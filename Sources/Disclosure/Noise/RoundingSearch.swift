/// Seeks which leaves go up so that all constraints of a controlled rounding hold, by mending one that does not hold after the other.
///
/// The first choice takes leaves up as the remainders add up along the cells. Then, again and again, one of the constraints that do not
/// hold is chosen, and of its leaves the one is turned that leaves the least undone; constraints that stay undone gain weight, so that
/// the search gets out of dead ends (P. Morris (1993), The breakout method for escaping from local minima, AAAI-93, 40–45). Steps are
/// counted, and chance is a fixed sequence: the same tables are rounded alike each time.
struct RoundingSearch {
    private let constraints: [RoundingConstraints.Constraint]
    private let constraintsOfLeaf: [[(constraint: Int, sign: Int)]]
    private var isUp: [Bool]
    private var sums: [Int]
    private var weights: [Int]
    /// The constraints that do not hold, and for each its place among them.
    private var broken: [Int] = []
    private var placeOfBroken: [Int]
    /// For each leaf the step at which it was last turned.
    private var turned: [Int]
    private var chance: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// Leaves of a constraint that are looked at in one step.
    private static let mostLooks = 40
    /// Steps in which a leaf is not turned back.
    private static let rest = 12

    /// - Parameter remainders: for each leaf how much of the base it lies above its lower neighbour.
    init(_ rounding: RoundingConstraints, remainders: [Int], base: Int) {
        constraints = rounding.constraints
        constraintsOfLeaf = rounding.constraintsOfLeaf
        var carry = 0
        isUp = remainders.map { remainder in
            carry += remainder
            guard 2 * carry >= base else { return false }
            carry -= base
            return true
        }
        let isUp = isUp
        sums = constraints.map { $0.terms.reduce(0) { $0 + (isUp[$1.leaf] ? $1.sign : 0) } }
        weights = constraints.map { _ in 1 }
        placeOfBroken = constraints.map { _ in -1 }
        turned = remainders.map { _ in -Self.rest - 1 }
        for number in constraints.indices { keepBook(of: number) }
    }

    /// For each leaf whether it goes up; `nil` where not found within so many steps.
    mutating func solution(steps: Int) -> [Bool]? {
        for step in 0..<steps {
            guard !broken.isEmpty else { return isUp }
            mend(broken[random(below: broken.count)], step)
        }
        return broken.isEmpty ? isUp : nil
    }

    private mutating func mend(_ number: Int, _ step: Int) {
        let constraint = constraints[number]
        // The sum has to grow or to shrink.
        let wanted = sums[number] < constraint.limits.lowerBound ? 1 : -1
        var best: (leaf: Int, gain: Int)?
        var looks = 0
        let count = constraint.terms.count
        guard count > 0 else { return }
        let start = random(below: count)
        for offset in 0..<count where looks < Self.mostLooks {
            let (leaf, sign) = constraint.terms[(start + offset) % count]
            guard (isUp[leaf] ? -sign : sign) == wanted, step - turned[leaf] > Self.rest else { continue }
            looks += 1
            let gain = gain(ofTurning: leaf)
            if gain > best?.gain ?? .min { best = (leaf, gain) }
        }
        if best?.gain ?? 0 <= 0 { weights[number] += 1 }
        if let best { turn(best.leaf, step) }
    }

    /// How much less would be undone.
    private func gain(ofTurning leaf: Int) -> Int {
        let change = isUp[leaf] ? -1 : 1
        return constraintsOfLeaf[leaf].reduce(0) { gain, entry in
            let (constraint, sum) = (constraints[entry.constraint], sums[entry.constraint])
            let less = constraint.violation(sum) - constraint.violation(sum + change * entry.sign)
            return gain + weights[entry.constraint] * less
        }
    }

    private mutating func turn(_ leaf: Int, _ step: Int) {
        let change = isUp[leaf] ? -1 : 1
        isUp[leaf].toggle()
        turned[leaf] = step
        for (number, sign) in constraintsOfLeaf[leaf] {
            sums[number] += change * sign
            keepBook(of: number)
        }
    }

    private mutating func keepBook(of number: Int) {
        let isBroken = constraints[number].violation(sums[number]) > 0
        let place = placeOfBroken[number]
        if isBroken, place < 0 {
            placeOfBroken[number] = broken.count
            broken.append(number)
        } else if !isBroken, place >= 0 {
            let last = broken.removeLast()
            if last != number {
                broken[place] = last
                placeOfBroken[last] = place
            }
            placeOfBroken[number] = -1
        }
    }

    /// D. E. Knuth's linear congruential generator; its high half.
    private mutating func random(below bound: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((chance >> 32) % UInt64(bound))
    }
}
