/// Official keys as spreadsheets and registers of other offices write them.
public enum CodeNotation {
    /// The keys that a text may mean, the likeliest first.
    ///
    /// `3157005`, `3157005.0` and `3157005.000000` → `03157005`; `03 1 57 005`, `'03157005` → `03157005`; `031575401005` (the 12 digits of
    /// a Regionalschlüssel) → `03157005`, also where its zero is lost; `03157000` → `03157`, the county.
    public static func readings(of text: String) -> [String] {
        var readings = [text, "0" + text]
        guard text.utf8.count <= 40 else { return [text] }
        var bare = text.filter { !$0.isWhitespace && !"'’`\"=".contains($0) }
        let zeros = bare.reversed().prefix { $0 == "0" }.count
        if zeros > 0, let point = bare.dropLast(zeros).last, point == "." || point == "," {
            bare = String(bare.dropLast(zeros + 1))
        }
        if bare != text { readings += [bare, "0" + bare] }
        guard bare.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return unique(readings) }
        let digits = [4, 7, 11].contains(bare.count) ? "0" + bare : bare
        if digits.count == 12 { readings.append(String(digits.prefix(5) + digits.suffix(3))) }
        let short = digits.count == 12 ? digits.prefix(5) + digits.suffix(3) : digits[...]
        if short.count == 8, short.hasSuffix("000") { readings.append(String(short.prefix(5))) }
        return unique(readings)
    }

    private static func unique(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { unique, text in
            if !unique.contains(text) { unique.append(text) }
        }
    }
}
