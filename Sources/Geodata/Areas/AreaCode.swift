internal import Regions

/// Codes as files of other offices write them.
enum AreaCode {
    /// The region of the register that a text means.
    static func region(_ text: String, _ gazetteer: Gazetteer) -> Region? {
        if let region = gazetteer.region(RegionCode(text)) { return region }
        // A name is no other notation of a code.
        guard text.utf8.contains(where: { $0 &- 48 < 10 }), !text.utf8.contains(where: { $0 | 0x20 &- 97 < 26 }) else {
            return nil
        }
        return CodeNotation.readings(of: text).lazy.compactMap { gazetteer.region(RegionCode($0)) }.first
    }

    /// Without blanks.
    static func bare(_ text: String) -> String {
        text.utf8.contains { $0 <= 0x20 || $0 >= 0x80 } ? text.filter { !$0.isWhitespace } : text
    }

    /// The reading of a code that the register does not know: of the length that the known ones have, else as it is written.
    static func unknown(_ text: String, length: Int?) -> RegionCode {
        let bare = bare(text)
        guard let length, bare.count != length else { return RegionCode(bare) }
        return RegionCode(CodeNotation.readings(of: text).first { $0.count == length } ?? bare)
    }
}
