/// Decides on a column's type from what was counted.
struct TypeEvidence {
    /// The share of values that must fit a type with a strict form.
    private static let enough = 0.95
    /// That share where the header says what they are.
    private static let enoughByName = 0.9
    /// The share of values that must stand in the register: suppliers' spellings vary.
    private static let enoughPlaces = 0.5
    /// More different terms than this are text.
    private static let mostTerms = 200

    let header: String
    /// Values that are not empty.
    let values: Int
    let counts: [Int]
    let numbers: NumberEvidence
    let dates: DateOrderEvidence
    let formats: [Int]
    let digitLengths: [Int]
    let longest: Int
    let distinct: Int?

    /// The type and how many values fit it. What is special is tried before what is general.
    func decide() -> (type: DetectedType, fitting: Int) {
        guard values > 0 else { return (.empty, 0) }
        return dateType ?? truthType ?? hourType ?? regionCodeType ?? ageType ?? codeType ?? numberType ?? placeType
            ?? termType
    }

    private func count(_ marks: ValueMark...) -> Int { marks.reduce(0) { $0 + counts[$1.rawValue] } }

    private func isEnough(_ fitting: Int, _ share: Double = enough) -> Bool {
        fitting > 0 && Double(fitting) >= share * Double(values)
    }

    /// A header that says what the values are lets more of them be of another kind.
    private func needed(for words: [String]) -> Double {
        ColumnWords.speaks(header, of: words) ? Self.enoughByName : Self.enough
    }

    private var dateType: (type: DetectedType, fitting: Int)? {
        let slashed = dates.dayFirst + dates.monthFirst + dates.either
        let fitting = formats.reduce(slashed, +)
        // Keys of the register may read as days: 03351004.
        guard isEnough(fitting, needed(for: ColumnWords.days)), regionCodeType == nil else { return nil }
        let used = formats.indices.filter { formats[$0] > 0 }
            .sorted { (formats[$1], $0) < (formats[$0], $1) }.map { DateNotation.unambiguous[$0] }
        let candidates = slashed > 0 ? ["dd/MM/yyyy", "MM/dd/yyyy"] : []
        let order = dates.order.map { $0 == .dayFirst ? [candidates[0]] : [candidates[1]] }
        return (
            .date(
                DateFinding(
                    formats: used.map(\.text) + (order ?? []), ambiguous: slashed > 0 && order == nil ? candidates : [],
                    proven: dates.dayFirst > 0 && dates.monthFirst > 0 ? [dates.dayFirst, dates.monthFirst] : [],
                    hasHour: used.contains(where: \.namesHour), hasDay: slashed > 0 || used.allSatisfy(\.namesDay))),
            fitting
        )
    }

    private var truthType: (type: DetectedType, fitting: Int)? {
        let fitting = count(.yesNo, .zeroOne)
        guard isEnough(fitting), let distinct, distinct <= 4 else { return nil }
        // Only zeros and ones may be counts; both must be there, and often.
        guard count(.yesNo) > 0 || distinct == 2 && values >= 20 else { return nil }
        return (.yesNo, fitting)
    }

    private var hourType: (type: DetectedType, fitting: Int)? {
        if isEnough(count(.clockTime)) { return (.hour, count(.clockTime)) }
        let name = header.lowercased()
        guard ["stunde", "uhr", "hour"].contains(where: name.contains), !name.contains("unterricht"),
            isEnough(count(.hourOfDay))
        else { return nil }
        return (.hour, count(.hourOfDay))
    }

    private var regionCodeType: (type: DetectedType, fitting: Int)? {
        let fitting = count(.regionCode, .regionCodeWithoutZero)
        guard isEnough(fitting, 0.8) else { return nil }
        return (.regionCode(lostZeros: count(.regionCodeWithoutZero)), fitting)
    }

    /// Ages alone are numbers; a column of bands may hold some. One that is called so may hold other words too.
    private var ageType: (type: DetectedType, fitting: Int)? {
        let isCalledSo = AgeHeader.speaksOfAge(header)
        let bands = isCalledSo ? count(.ageBand, .ageSign) : count(.ageBand)
        let fitting = bands + count(.singleAge)
        guard isEnough(bands, isCalledSo ? 0.01 : 0.3), isEnough(fitting, isCalledSo ? 0.5 : 0.9) else {
            return nil
        }
        return (.ageBand, fitting)
    }

    /// Digits with a zero in front are no number; digits of two neighbouring lengths may have lost theirs.
    private var codeType: (type: DetectedType, fitting: Int)? {
        let lengths = digitLengths.indices.filter { digitLengths[$0] > 0 }
        let fitting = lengths.reduce(0) { $0 + digitLengths[$1] }
        guard let width = lengths.last, width >= 3, isEnough(fitting), count(.leadingZero) > 0 || isKey(lengths) else {
            return nil
        }
        guard lengths.count <= 2 else { return nil }
        let short = lengths.count == 2 && lengths[0] == width - 1 ? digitLengths[lengths[0]] : 0
        return (.code(width: width, lostZeros: short), fitting)
    }

    /// Widths of official keys: county 5, municipality 8, Regionalschlüssel 12.
    private func isKey(_ lengths: [Int]) -> Bool {
        guard lengths.count == 2, let width = lengths.last else { return false }
        return [5, 8, 12].contains(width) && lengths[0] == width - 1
            && ["ags", "schlüssel", "schluessel", "gkz", "rs", "ars", "lor", "key", "code", "kennziffer"]
                .contains { header.lowercased().contains($0) }
    }

    private var numberType: (type: DetectedType, fitting: Int)? {
        let all = values - numbers.none
        let needed = needed(for: ColumnWords.figures)
        guard isEnough(all, needed) else { return nil }
        if isEnough(numbers.plain, needed) { return (.integer, numbers.plain) }
        if numbers.comma + numbers.point == 0, numbers.open > 0 {
            return (.decimal(separator: nil, isAmbiguous: true), all)
        }
        // Groups of three alone tell of whole numbers: 1.234.567.
        if isEnough(count(.wholeNumber)), numbers.separator != nil { return (.integer, count(.wholeNumber)) }
        return (.decimal(separator: numbers.separator, isAmbiguous: numbers.separator == nil), all)
    }

    private var placeType: (type: DetectedType, fitting: Int)? {
        isEnough(count(.regionName), Self.enoughPlaces) ? (.regionName, count(.regionName)) : nil
    }

    private var termType: (type: DetectedType, fitting: Int) {
        guard let distinct, distinct <= Self.mostTerms, longest <= 80, distinct * 2 <= values || distinct <= 10 else {
            return (.text, values)
        }
        return (.category(distinct), values)
    }
}
