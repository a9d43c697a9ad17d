/// A column of names that may be shortened, but never so that two of them look alike.
struct NameColumn {
    private let texts: [String]
    /// As wide as its widest name.
    let fullWidth: Int

    /// Names are shortened down to this many characters, where that tells them apart.
    private static let shortest = 10

    init(_ texts: [String]) {
        self.texts = Array(Set(texts))
        fullWidth = texts.map(\.count).max() ?? 0
    }

    /// The least width at which all names differ, cut at the end or in the middle.
    var leastWidth: Int {
        guard fullWidth > Self.shortest else { return fullWidth }
        // What differs does so in every greater width.
        var (low, high) = (Self.shortest, fullWidth)
        while low < high {
            let middle = (low + high) / 2
            if differ(middle, Self.cutAtEnd) || differ(middle, Self.cutInMiddle) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }

    /// How names are written in a width: cut at the end where that tells them apart, else in the middle.
    func shortening(to width: Int) -> (String) -> String {
        guard width < fullWidth else { return { $0 } }
        let cut = differ(width, Self.cutAtEnd) ? Self.cutAtEnd : Self.cutInMiddle
        return { cut($0, width) }
    }

    private func differ(_ width: Int, _ cut: (String, Int) -> String) -> Bool {
        Set(texts.map { cut($0, width) }).count == texts.count
    }

    /// `Hohenhameln` in ten characters → `Hohenhame…`.
    private static func cutAtEnd(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : String(text.prefix(max(width - 1, 0))) + "…"
    }

    /// `Hohenhameln` in ten characters → `Hohen…meln`.
    private static func cutInMiddle(_ text: String, _ width: Int) -> String {
        guard text.count > width else { return text }
        let kept = max(width - 1, 0)
        return String(text.prefix((kept + 1) / 2)) + "…" + String(text.suffix(kept / 2))
    }
}
