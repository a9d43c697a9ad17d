/// What the numbers of a column tell of its decimal separator.
///
/// `22,5` and `1.234,5` tell of a comma, `22.5` and `1,234.5` of a point, and so do repeated groups (`1.234.567` of a
/// comma). `1.234` alone is open: it may be a thousand or one and a quarter. `12` tells nothing.
struct NumberEvidence: Equatable {
    enum Finding: Equatable {
        /// Not a number.
        case none
        /// A number without any separator but blanks and apostrophes.
        case plain
        case decimal(Character)
        /// `1.234` or `1,234`.
        case open
    }

    private(set) var none = 0
    private(set) var plain = 0
    private(set) var comma = 0
    private(set) var point = 0
    /// Open values with a point, and with a comma.
    private(set) var openPoint = 0
    private(set) var openComma = 0

    @discardableResult
    mutating func take(_ value: String) -> Finding {
        let finding = Self.finding(value)
        switch finding {
        case .none: none += 1
        case .plain: plain += 1
        case .decimal(","): comma += 1
        case .decimal: point += 1
        case .open: if value.contains(".") { openPoint += 1 } else { openComma += 1 }
        }
        return finding
    }

    mutating func merge(_ other: NumberEvidence) {
        none += other.none
        plain += other.plain
        comma += other.comma
        point += other.point
        openPoint += other.openPoint
        openComma += other.openComma
    }

    /// The separator that every value fits; `nil` where values contradict each other or all that tell are open.
    var separator: Character? {
        switch (comma > 0, point > 0) {
        case (true, false): ","
        case (false, true): "."
        case (true, true): nil
        case (false, false): open == 0 ? "," : nil
        }
    }

    /// Values that are open.
    var open: Int { openPoint + openComma }

    /// The separator of a column that holds whole numbers alone, where `1.234` can only be a thousand.
    var separatorOfCounts: Character? {
        switch (comma + openPoint > 0, point + openComma > 0) {
        case (true, true): nil
        case (false, true): "."
        default: ","
        }
    }

    var grouping: ColumnFinding.Grouping {
        guard comma + point + open > 0 else { return .none }
        return separatorOfCounts.map { .decimal($0) } ?? .contradictory
    }

    static func finding(_ value: String) -> Finding {
        guard value.utf8.count <= 64 else { return .none }
        var text = NumberParsing.bare(value)
        if let sign = text.first, "-−+".contains(sign) { text = text.dropFirst() }
        guard let first = text.first, first.isASCII, first.isNumber,
            text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || isBlankSeparator($0) })
        else { return .none }
        let (dots, commas) = (text.count { $0 == "." }, text.count { $0 == "," })
        guard dots + commas > 0 else { return isGrouped(text, by: isBlankSeparator) ? .plain : .none }
        let last = text.last { $0 == "." || $0 == "," } ?? ","
        let other: Character = last == "." ? "," : "."
        let parts = text.split(separator: last, omittingEmptySubsequences: false)
        if dots > 0, commas > 0 {
            let isFit =
                parts.count == 2 && isDigits(parts[1])
                && isGrouped(parts[0]) { $0 == other || isBlankSeparator($0) }
            return isFit ? .decimal(last) : .none
        }
        if parts.count > 2 { return isGrouped(text) { $0 == last } ? .decimal(other) : .none }
        guard parts.count == 2, isDigits(parts[1]), !parts[0].isEmpty else { return .none }
        if parts[0].contains(where: isBlankSeparator) {
            return isGrouped(parts[0], by: isBlankSeparator) ? .decimal(last) : .none
        }
        let mayBeGroup = parts[1].count == 3 && parts[0].count <= 3 && parts[0].first != "0"
        return mayBeGroup ? .open : .decimal(last)
    }

    private static func isBlankSeparator(_ character: Character) -> Bool {
        NumberParsing.groupSeparators.contains(character)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(TextBytes.isDigit)
    }

    private static func isGrouped(_ text: Substring, by isSeparator: (Character) -> Bool) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
        guard let first = groups.first, isDigits(first), groups.count == 1 || first.count <= 3 else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 && isDigits($0) }
    }
}
