/// German licence plates: `PE-AB 123`, `PE AB 123`, `B-XY 1E`; the district's code is a known one.
enum LicencePlate {
    static func isIn(_ text: Span<UInt8>, _ words: Span<TextWord>) -> Bool {
        for place in words.indices {
            let word = words[place]
            guard word.marks.contains(.plate), word.letters <= 3, !word.isJoined, isCapital(text, word.range) else {
                continue
            }
            if isPlate(text, behind: word.range.upperBound) { return true }
        }
        return false
    }

    private static func isPlate(_ text: Span<UInt8>, behind start: Int) -> Bool {
        var place = TextBytes.afterBlanks(text, from: start)
        if TextBytes.byte(text, at: place) == UInt8(ascii: "-") { place = TextBytes.afterBlanks(text, from: place + 1) }
        guard place > start, place - start <= 3 else { return false }
        let letters = place
        while place < text.count, TextBytes.isCapital(text[place]) { place += 1 }
        guard (1...2).contains(place - letters) else { return false }
        if [UInt8(ascii: " "), UInt8(ascii: "-")].contains(TextBytes.byte(text, at: place)) { place += 1 }
        let end = TextBytes.endOfDigits(text, from: place)
        guard (1...4).contains(end - place), text[place] != UInt8(ascii: "0") else { return false }
        // Electric and historic cars.
        let last = TextBytes.byte(text, at: end)
        let isMarked = last == UInt8(ascii: "E") || last == UInt8(ascii: "H")
        let next = TextBytes.byte(text, at: isMarked ? end + 1 : end)
        return !TextBytes.isLetterOrDigit(next) && next != UInt8(ascii: "-") && next != UInt8(ascii: "/")
    }

    private static func isCapital(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where TextBytes.isSmall(text[place]) { return false }
        return true
    }
}
