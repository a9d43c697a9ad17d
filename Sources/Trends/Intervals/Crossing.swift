/// Where a function that rises, from below zero at one end to above zero at the other, crosses it, to the last digits of a `Double`.
///
/// The method of regula falsi with halved end values: M. Dowell, P. Jarratt (1971), A modified regula falsi method for computing the root
/// of an equation, BIT 11, 168–174, with a halving of the bracket wherever it does not shrink fast enough. Ends at the bounds' own values
/// where the function does not change its sign between them.
func crossing(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    var (atLow, atHigh) = (function(low), function(high))
    guard atLow < 0 else { return low }
    guard atHigh > 0 else { return high }
    for step in 0..<200 {
        let width = high - low
        if width <= 4e-16 * max(abs(low), abs(high)) { break }
        var middle = high - atHigh * width / (atHigh - atLow)
        if step % 4 == 3 || !(middle > low && middle < high) { middle = low + width / 2 }
        guard middle > low && middle < high else { break }
        let value = function(middle)
        if value == 0 { return middle }
        if value < 0 {
            (low, atLow) = (middle, value)
            atHigh /= 2
        } else {
            (high, atHigh) = (middle, value)
            atLow /= 2
        }
    }
    return low + (high - low) / 2
}
