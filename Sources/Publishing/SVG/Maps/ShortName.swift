/// A place's name in as many lines as a tile has.
///
/// A number at a name's end never stands on a line of its own, where it would read like a figure.
enum ShortName {
    /// The name whole where it fits, broken at spaces, hyphens and the joints of compounds; then without what stands in
    /// parentheses; then cut, with its first words as initials where there are too few lines: `Klein Lafferde 5` on two narrow
    /// lines → `Klein` `Laff… 5`, on one → `K. Laff… 5`. `nil` where less than three letters would be left.
    static func lines(of name: String, width: Double, count: Int, style: TextStyle) -> [String]? {
        let whole = glued(name)
        let bare = glued(withoutParentheses(name))
        for text in [whole, bare] {
            for wording in [text, jointed(text, width: width, style: style)] {
                if let lines = fitting(wording, width: width, count: count, style: style) { return lines }
            }
        }
        let words = bare.split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
        guard let last = words.last, count > 0 else { return nil }
        let lines: [String?]
        if words.count == 1 {
            lines = [cut(last, width: width, style: style)]
        } else if count == 1 {
            let initials = words.dropLast().map { "\($0.prefix(1)).\u{A0}" }.joined()
            lines = [cut(last, width: width - style.width(of: initials), style: style).map { initials + $0 }]
        } else {
            let first = words.count == 2 ? words[0] : words.dropLast().map { "\($0.prefix(1))." }.joined()
            lines = [cut(first, width: width, style: style), cut(last, width: width, style: style)]
        }
        let kept = lines.compactMap { $0 }
        return kept.count == lines.count ? kept : nil
    }

    /// `Lafferde 5`, of which the number stays, cut to a width; `nil` where less than three letters fit.
    private static func cut(_ word: String, width: Double, style: TextStyle) -> String? {
        if style.width(of: word) <= width { return word }
        let parts = word.split(separator: "\u{A0}", maxSplits: 1)
        let number = parts.count > 1 ? "\u{A0}\(parts[1])" : ""
        let short = style.shortened(String(parts.first ?? ""), width: width - style.width(of: number))
        let isEnough = short.count > 3 && style.width(of: short + number) <= width
        return isEnough ? short + number : nil
    }

    /// The name with a number at its end, or a single letter, tied to what stands before it.
    private static func glued(_ name: String) -> String {
        guard let space = name.lastIndex(of: " ") else { return name }
        let last = name[name.index(after: space)...]
        guard last.count == 1 || last.allSatisfy(\.isNumber) else { return name }
        return "\(name[..<space])\u{A0}\(last)"
    }

    /// Endings of German names of places; before them a long name may be broken.
    private static let endings = [
        "hausen", "stadt", "stedt", "burg", "dorf", "heim", "feld", "hameln", "büttel", "leben", "kirchen", "beck",
        "wald",
        "hagen", "horst", "siedlung", "stiftung", "berg",
    ]

    /// The name with a hyphen at the last joint of each word too wide for a line: `Hohenhameln` → `Hohen-hameln`.
    private static func jointed(_ name: String, width: Double, style: TextStyle) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false).map { part -> String in
            let word = String(part)
            let letters = word.prefix { $0 != "\u{A0}" }
            guard style.width(of: word) > width,
                let ending = endings.first(where: { letters.hasSuffix($0) && letters.count >= $0.count + 3 })
            else { return word }
            return "\(letters.dropLast(ending.count))-\(ending)\(word.dropFirst(letters.count))"
        }.joined(separator: " ")
    }

    private static func fitting(_ name: String, width: Double, count: Int, style: TextStyle) -> [String]? {
        let lines = style.lines(of: name, width: width)
        let isWhole = lines.joined().filter { $0 != " " } == name.filter { $0 != " " }
        let breaksWords = zip(lines, lines.dropFirst()).contains { line, next in
            guard let last = line.last, let first = next.first else { return false }
            return !"-/".contains(last) && !name.contains("\(last) \(first)")
        }
        return isWhole && !breaksWords && lines.count <= count ? lines : nil
    }

    private static func withoutParentheses(_ name: String) -> String {
        guard let open = name.firstIndex(of: "("), open != name.startIndex else { return name }
        var bare = name[..<open]
        while bare.last == " " { bare.removeLast() }
        return String(bare)
    }
}
