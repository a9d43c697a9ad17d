/// Addresses of devices in a network, anywhere in a value: IP version 4 and 6, and MAC.
enum NetworkAddress {
    /// `192.168.1.5`, `2001:db8::7`, `00:1a:2b:3c:4d:5e` → true; `31.03.2017`, `1.2.3.4` (a heading's number),
    /// `12:30:45`, `256.1.1.1` → false.
    static func isIn(_ text: Span<UInt8>, hasStop: Bool, colons: Int) -> Bool {
        var place = 0
        while place < text.count {
            guard isHexadecimal(text[place]) || text[place] == colon else {
                place += 1
                continue
            }
            let before = TextBytes.byte(text, at: place - 1)
            if !TextBytes.isLetterOrDigit(before), before != stop {
                if hasStop, isVersion4(text, from: place) { return true }
                if colons >= 2, isVersion6(text, from: place) { return true }
            }
            while place < text.count, isHexadecimal(text[place]) || text[place] == colon { place += 1 }
        }
        return false
    }

    private static let stop = UInt8(ascii: ".")
    private static let colon = UInt8(ascii: ":")

    /// Four numbers to 255 with a stop between; small ones alone are the number of a heading or a day with its hour.
    private static func isVersion4(_ text: Span<UInt8>, from start: Int) -> Bool {
        var (place, largest, first) = (start, 0, 0)
        for group in 0..<4 {
            let end = TextBytes.endOfDigits(text, from: place)
            guard (1...3).contains(end - place), end - place == 1 || text[place] != UInt8(ascii: "0") else {
                return false
            }
            let number = (place..<end).reduce(0) { $0 * 10 + Int(text[$1] - UInt8(ascii: "0")) }
            guard number <= 255 else { return false }
            if group == 0 { first = number }
            largest = max(largest, number)
            place = end
            guard group < 3 else { break }
            guard TextBytes.byte(text, at: place) == stop else { return false }
            place += 1
        }
        let next = TextBytes.byte(text, at: place)
        let goesOn = next == stop && TextBytes.isDigit(TextBytes.byte(text, at: place + 1))
        return !TextBytes.isLetterOrDigit(next) && !goesOn && first > 0 && (largest > 31 || first == 10)
    }

    /// Eight groups of up to four hexadecimal digits, or three and more with one gap `::`; or a MAC's six pairs.
    private static func isVersion6(_ text: Span<UInt8>, from start: Int) -> Bool {
        var (place, groups, pairs, gaps) = (start, 0, 0, 0)
        while true {
            var end = place
            while end < text.count, isHexadecimal(text[end]) { end += 1 }
            guard end - place <= 4 else { return false }
            if end > place { groups += 1 }
            if end - place == 2 { pairs += 1 }
            guard TextBytes.byte(text, at: end) == colon else {
                place = end
                break
            }
            place = end + 1
            if TextBytes.byte(text, at: place) == colon {
                gaps += 1
                place += 1
            }
        }
        guard !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: place)) else { return false }
        return gaps == 0 ? groups == 8 || groups == 6 && pairs == 6 : gaps == 1 && (3...7).contains(groups)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { TextBytes.isDigit(byte) || (byte | 0x20) &- 97 < 6 }
}
