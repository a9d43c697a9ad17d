/// Escapes inside a JSON text: `\n`, `\"`, `\u00e4`, and pairs such as `\ud83d\ude00`.
enum JSONEscape {
    /// The length in bytes of the escape at a backslash; `nil` where there is none that JSON knows, lone surrogates included.
    static func length(at offset: Int, in bytes: [UInt8]) -> Int? {
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case UInt8(ascii: "u"):
            guard let unit = unit(at: offset, in: bytes[...]) else { return nil }
            if UTF16.isTrailSurrogate(unit) { return nil }
            guard UTF16.isLeadSurrogate(unit) else { return 6 }
            guard let trail = self.unit(at: offset + 6, in: bytes[...]), UTF16.isTrailSurrogate(trail) else {
                return nil
            }
            return 12
        case let letter: return plain(letter) == nil ? nil : 2
        }
    }

    /// The text with its escapes resolved; they were checked when it was scanned.
    static func resolved(_ content: ArraySlice<UInt8>) -> String {
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var text = [UInt8]()
        var offset = content.startIndex
        while offset < content.endIndex {
            guard content[offset] == UInt8(ascii: "\\"), offset + 1 < content.endIndex else {
                text.append(content[offset])
                offset += 1
                continue
            }
            if let byte = plain(content[offset + 1]) {
                text.append(byte)
                offset += 2
                continue
            }
            var units = [UInt16]()
            while let unit = unit(at: offset, in: content) {
                units.append(unit)
                offset += 6
            }
            if units.isEmpty { offset += 1 }
            text += Array(String(decoding: units, as: UTF16.self).utf8)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func plain(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The UTF-16 unit of an escape such as `\u00e4`.
    private static func unit(at offset: Int, in bytes: ArraySlice<UInt8>) -> UInt16? {
        guard offset + 6 <= bytes.endIndex, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[(offset + 2)..<(offset + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
