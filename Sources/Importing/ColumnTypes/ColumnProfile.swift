internal import Records
internal import Regions

/// Collects what the values of a column tell of its type, in memory that does not grow with their number.
///
///     var profile = ColumnProfile(header: "Tatzeit", gazetteer: gazetteer)
///     for row in rows { profile.take(row.fields[0]) }
///     profile.finding.type    // .date(DateFinding(formats: ["dd.MM.yyyy HH:mm"], …))
///
/// Two profiles of parts of a column may be merged; the result does not depend on the order of the values, but that of a
/// column with more than ``mostDistinct`` different values names no number of them.
struct ColumnProfile: Sendable {
    /// Different values that are told apart.
    static let mostDistinct = 4096

    /// Bytes of a value above which it is not told apart from others.
    private static let longestRemembered = 256

    let header: String
    private let gazetteer: Gazetteer?
    private var values = 0
    private var empty = 0
    private var numbers = NumberEvidence()
    private var dates = DateOrderEvidence()
    /// For each unambiguous notation how many values it reads first.
    private var formats = Array(repeating: 0, count: DateNotation.unambiguous.count)
    private var counts = Array(repeating: 0, count: ValueMark.allCases.count)
    /// How many values are nothing but so many digits: 0 to 20.
    private var digitLengths = Array(repeating: 0, count: 21)
    private var longest = 0
    /// What was found out about a value; the first of them are remembered.
    private var known: [String: ValueMarks] = [:]
    private var hasMoreDistinct = false

    /// - Parameter gazetteer: the register in which values are looked up as names and codes of regions.
    init(header: String, gazetteer: Gazetteer? = nil) {
        self.header = header
        self.gazetteer = gazetteer
    }

    /// - Parameter value: a field as it stands in the file.
    mutating func take(_ value: String) {
        let text = RowNormaliser.tidied(value)
        values += 1
        guard !text.isEmpty, !isSign(text) else {
            empty += 1
            return
        }
        let marks: ValueMarks
        if let remembered = known[text] {
            marks = remembered
        } else {
            marks = ValueMarks(text, gazetteer: gazetteer)
            let isRemembered = known.count < Self.mostDistinct && text.utf8.count <= Self.longestRemembered
            if isRemembered { known[text] = marks } else { hasMoreDistinct = true }
        }
        numbers.take(text)
        if let format = marks.format { formats[format] += 1 } else if marks.isSlashedDate { dates.take(text) }
        for mark in marks.marks { counts[mark.rawValue] += 1 }
        if let length = marks.digits { digitLengths[length] += 1 }
        longest = max(longest, marks.length)
    }

    /// A sign in place of a figure, as tables write them: `-`, `.`, `...`, `x`, `/`, `<3`. In a column of ages `<14` is a band.
    private func isSign(_ text: String) -> Bool {
        if ["-", "–", ".", "...", "…", "x", "X", "/", "*"].contains(text) { return true }
        guard text.first == "<", !AgeHeader.speaksOfAge(header) else { return false }
        let digits = text.dropFirst().drop { $0 == " " }
        return !digits.isEmpty && digits.utf8.allSatisfy(TextBytes.isDigit)
    }

    /// Adds what another part of the same column told.
    mutating func merge(_ other: ColumnProfile) {
        values += other.values
        empty += other.empty
        numbers.merge(other.numbers)
        dates.merge(other.dates)
        formats = zip(formats, other.formats).map(+)
        counts = zip(counts, other.counts).map(+)
        digitLengths = zip(digitLengths, other.digitLengths).map(+)
        longest = max(longest, other.longest)
        hasMoreDistinct = hasMoreDistinct || other.hasMoreDistinct
        for (text, marks) in other.known where known[text] == nil {
            if known.count < Self.mostDistinct { known[text] = marks } else { hasMoreDistinct = true }
        }
    }

    /// What the values tell so far.
    var finding: ColumnFinding {
        let evidence = TypeEvidence(
            header: header, values: values - empty, counts: counts, numbers: numbers, dates: dates, formats: formats,
            digitLengths: digitLengths, longest: longest, distinct: hasMoreDistinct ? nil : known.count)
        let (type, fitting) = evidence.decide()
        return ColumnFinding(
            header: header, reference: header, type: type, values: values, empty: empty, fitting: fitting,
            distinct: hasMoreDistinct ? nil : known.count, paths: known.keys.count(where: SuppliersPaths.isPath),
            grouping: numbers.grouping)
    }
}

/// What a value may be, besides a number or date.
enum ValueMark: Int, CaseIterable {
    case wholeNumber, hourOfDay, clockTime, yesNo, zeroOne, leadingZero, ageBand, singleAge, regionName, regionCode
    /// A sign and a number, `> 64`, that is a band only where ages are told.
    case ageSign
    /// A code of the register that lacks its zero here.
    case regionCodeWithoutZero
}

/// What one value may be: a pure function of its text and the register.
struct ValueMarks: Sendable {
    let marks: [ValueMark]
    /// The first unambiguous notation of dates that reads it.
    let format: Int?
    let isSlashedDate: Bool
    /// How many digits it has where it has nothing else.
    let digits: Int?
    let length: Int

    init(_ text: String, gazetteer: Gazetteer?) {
        var marks = [ValueMark]()
        let isDigits = text.utf8.allSatisfy(TextBytes.isDigit)
        length = text.count
        digits = isDigits && length <= 20 ? length : nil
        let number =
            NumberParsing.count(text, decimalSeparator: ",") ?? NumberParsing.count(text, decimalSeparator: ".")
        if number != nil { marks.append(.wholeNumber) }
        if isDigits, length <= 2, let number, number < 24 { marks.append(.hourOfDay) }
        if Self.isClockTime(text) { marks.append(.clockTime) }
        if isDigits, length > 1, text.first == "0" { marks.append(.leadingZero) }
        if YesNo(text) != nil { marks.append(number == nil ? .yesNo : .zeroOne) }
        if let band = AgeBand(text) {
            marks.append(band.lower == band.upper ? .singleAge : Self.namesBand(text) ? .ageBand : .ageSign)
        }
        if let gazetteer { marks += Self.regionMarks(text, isDigits: isDigits, gazetteer) }
        self.marks = marks
        format = length <= 40 ? DateNotation.likely(text) : nil
        var order = DateOrderEvidence()
        isSlashedDate = format == nil && length <= 40 && order.take(text)
    }

    /// Whether a band is told by words or both bounds.
    private static func namesBand(_ text: String) -> Bool {
        let numbers = text.split { !$0.isNumber }.count
        return numbers > 1 || text.hasSuffix("+") || text.contains(where: \.isLetter)
    }

    private static func isClockTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(TextBytes.isDigit) })
        else { return false }
        return Int(parts[0]).map { $0 < 24 } ?? false
    }

    private static func regionMarks(_ text: String, isDigits: Bool, _ gazetteer: Gazetteer) -> [ValueMark] {
        guard text.utf8.count <= 80 else { return [] }
        if gazetteer.region(RegionCode(text)) != nil { return [.regionCode] }
        if text.contains(where: { $0.isASCII && $0.isNumber }),
            let code = CodeNotation.readings(of: text).first(where: { gazetteer.region(RegionCode($0)) != nil })
        {
            return [code == "0" + text ? .regionCodeWithoutZero : .regionCode]
        }
        guard !isDigits else { return [] }
        switch gazetteer.match(name: text, on: Gazetteer.afterAllChanges) {
        case .found, .ambiguous: return [.regionName]
        case .unknown: return []
        }
    }
}
