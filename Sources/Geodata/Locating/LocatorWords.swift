internal import Regions

/// A locator as words of 64 bits, to be kept beside the boundaries from which it was made.
///
/// A mark with the version of the format; the number of bytes of the codes, of grids, cells, entries and borders; the codes,
/// one a line, filled up with zeros; for each of them the last of its layer, two to a word; the grids, six words each; the cells, two
/// to a word; the entries; the borders, five words each. The same boundaries give the same words.
extension RegionLocator {
    private static let mark: UInt64 = 0x3230_434F_4C42_4B0A
    private static let head = 6

    public var words: [UInt64] {
        let text = Array(codes.map(\.text).joined(separator: "\n").utf8)
        var words = [
            Self.mark, UInt64(text.count), UInt64(index.grids.count), UInt64(index.cells.count),
            UInt64(index.entries.count), UInt64(nearest.borders.count),
        ]
        words.reserveCapacity(index.cells.count / 2 + index.entries.count + nearest.borders.count * 5 + text.count)
        for start in stride(from: 0, to: text.count, by: 8) {
            words.append(text[start..<min(text.count, start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
        words += Self.paired(index.lastOfLayer)
        for grid in index.grids {
            words += [
                grid.corner.x.bitPattern, grid.corner.y.bitPattern, grid.step.x.bitPattern, grid.step.y.bitPattern,
            ]
            words += [UInt64(grid.columns) << 32 | UInt64(grid.rows), UInt64(grid.firstCell)]
        }
        words += Self.paired(index.cells)
        words += index.entries
        for border in nearest.borders {
            words += [border.start.x.bitPattern, border.start.y.bitPattern]
            words += [border.end.x.bitPattern, border.end.y.bitPattern, UInt64(border.area)]
        }
        return words
    }

    /// A locator that was kept; `nil` where the words are of another format or not as long as they say.
    ///
    /// What stands inside is believed: check that the words are those that were kept.
    public init?(words: [UInt64]) {
        guard words.count >= Self.head, words[0] == Self.mark, words[1..<Self.head].allSatisfy({ $0 < 1 << 32 }) else {
            return nil
        }
        let counts = words[1..<Self.head].map { Int($0) }
        let (textWords, cellWords) = ((counts[0] + 7) / 8, (counts[2] + 1) / 2)
        guard words.count >= Self.head + textWords else { return nil }
        var place = Self.head
        let text = words[place..<place + textWords].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
        }
        codes =
            counts[0] == 0
            ? []
            : String(decoding: text.prefix(counts[0]), as: UTF8.self).split(separator: "\n").map {
                RegionCode(String($0))
            }
        let layerWords = (codes.count + 1) / 2
        let rest = layerWords + 6 * counts[1] + cellWords + counts[3] + 5 * counts[4]
        guard words.count == Self.head + textWords + rest else { return nil }
        place += textWords
        func number(_ offset: Int) -> Double { Double(bitPattern: words[place + offset]) }
        var index = LocatorIndex(lastOfLayer: Self.numbers(codes.count, in: words[place..<place + layerWords]))
        place += layerWords
        for _ in 0..<counts[1] {
            index.grids.append(
                LocatorIndex.Grid(
                    corner: SIMD2(number(0), number(1)), step: SIMD2(number(2), number(3)),
                    columns: Int32(truncatingIfNeeded: words[place + 4] >> 32),
                    rows: Int32(truncatingIfNeeded: words[place + 4]), firstCell: Int(words[place + 5])))
            place += 6
        }
        index.cells = Self.numbers(counts[2], in: words[place..<place + cellWords])
        place += cellWords
        index.entries = Array(words[place..<place + counts[3]])
        place += counts[3]
        var borders = [NearestBorder.Border]()
        borders.reserveCapacity(counts[4])
        for _ in 0..<counts[4] {
            borders.append(
                NearestBorder.Border(
                    start: SIMD2(number(0), number(1)), end: SIMD2(number(2), number(3)),
                    area: Int32(truncatingIfNeeded: words[place + 4])))
            place += 5
        }
        self.index = index
        nearest = NearestBorder(packed: borders)
    }

    /// Numbers as words, two to each.
    private static func paired(_ numbers: [Int32]) -> [UInt64] {
        stride(from: 0, to: numbers.count, by: 2).map { start in
            let second = start + 1 < numbers.count ? numbers[start + 1] : 0
            return UInt64(UInt32(bitPattern: numbers[start])) | UInt64(UInt32(bitPattern: second)) << 32
        }
    }

    private static func numbers(_ count: Int, in words: ArraySlice<UInt64>) -> [Int32] {
        Array(unsafeUninitializedCapacity: count) { numbers, filled in
            for number in 0..<count {
                let word = words[words.startIndex + number / 2] >> (32 * UInt64(number & 1))
                numbers.initializeElement(at: number, to: Int32(bitPattern: UInt32(truncatingIfNeeded: word)))
            }
            filled = count
        }
    }
}
