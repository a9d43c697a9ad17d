/// A place's name in as many lines as a tile has.
enum ShortName {
    /// The name whole where it fits, at once or broken at spaces and hyphens; then without what stands in parentheses;
    /// then with its first words as initials and the others cut with a point: `Klein Lafferde` on two narrow lines →
    /// `Klein` `Laff.`, on one → `K.Laff.`.
    static func lines(of name: String, width: Double, count: Int, style: TextStyle) -> [String] {
        if let whole = fitting(name, width: width, count: count, style: style) { return whole }
        let bare = withoutParentheses(name)
        if let whole = fitting(bare, width: width, count: count, style: style) { return whole }
        let words = bare.split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
        var kept = Array(words.suffix(max(1, count)))
        guard let first = kept.first else { return [] }
        kept[0] = words.dropLast(kept.count).map { "\($0.prefix(1))." }.joined() + first
        return kept.map { part in
            let short = style.shortened(part, width: width, ending: ".")
            return short.hasSuffix("..") ? String(short.dropLast()) : short
        }
    }

    private static func fitting(_ name: String, width: Double, count: Int, style: TextStyle) -> [String]? {
        let longest = name.split { $0 == " " || $0 == "-" || $0 == "/" }.map { style.width(of: String($0)) }.max() ?? 0
        guard longest <= width else { return nil }
        let lines = style.lines(of: name, width: width)
        return lines.count <= count && lines.allSatisfy { style.width(of: $0) <= width } ? lines : nil
    }

    private static func withoutParentheses(_ name: String) -> String {
        guard let open = name.firstIndex(of: "("), open != name.startIndex else { return name }
        var bare = name[..<open]
        while bare.last == " " { bare.removeLast() }
        return String(bare)
    }
}
