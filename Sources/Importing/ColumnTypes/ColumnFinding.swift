public import Wording

/// What a column holds, as far as its values tell. No value of it is kept here.
public struct ColumnFinding: Sendable, Equatable {
    public let header: String
    /// What a profile calls the column: its header, or its place such as `#3` where it has none or another has the same.
    public internal(set) var reference: String
    public internal(set) var type: DetectedType
    /// Values in all, empty ones among them.
    public let values: Int
    public let empty: Int
    /// How many of the values that are not empty fit the type.
    public let fitting: Int
    /// How many different values there are; `nil` where they are more than `ColumnProfile.mostDistinct`.
    public let distinct: Int?
    /// How many of the different values have a slash between words.
    let paths: Int

    /// The decimal sign by which values with groups or decimals are whole numbers: `,` for `1.234`.
    public let grouping: Grouping

    /// What stands for decimals where values could have groups or decimals.
    public enum Grouping: Sendable, Equatable {
        /// No value has a point or comma.
        case none
        case decimal(Character)
        /// Values contradict each other.
        case contradictory
    }

    /// The share (0–1) of the values that fit; 1 for a column without any.
    public var share: Double { values == empty ? 1 : Double(fitting) / Double(values - empty) }

    /// Called a number, there in every row, and hardly ever the same: `Lfd. Nr.`
    var numbersRows: Bool {
        ColumnWords.folded(header).split(separator: " ").contains { ColumnWords.numbers.contains(String($0)) }
            && empty == 0 && (distinct.map { Double($0) >= 0.9 * Double(values) } ?? true)
    }
}

/// The type of a column.
public enum DetectedType: Sendable, Equatable {
    case empty
    case integer
    /// Longitude or latitude of a point.
    case coordinate
    /// - `separator`: `nil` where the values contradict each other or all are open (`1.234`); then it is ambiguous.
    case decimal(separator: Character?, isAmbiguous: Bool)
    case date(DateFinding)
    case hour
    case yesNo
    /// Digits that are no number: `width` digits, of which `lostZeros` values lack the first, a zero.
    case code(width: Int, lostZeros: Int)
    /// Keys of the register's regions, of which so many lack their zero.
    case regionCode(lostZeros: Int)
    case regionName
    case ageBand
    /// So many different terms, each often.
    case category(Int)
    case text
}

/// How a column writes its dates.
public struct DateFinding: Sendable, Equatable {
    /// As a profile's `format` names them, the most frequent first.
    public let formats: [String]
    /// The formats between which no value decides; empty where there is no doubt.
    public let ambiguous: [String]
    /// How many values only the one order reads, and how many only the other, where values contradict each other.
    var proven: [Int] = []
    public let hasHour: Bool
    /// Whether every value names a day, not only a month, quarter or week.
    public let hasDay: Bool
}

extension DetectedType {
    public var phrase: Phrase {
        switch self {
        case .empty: Phrase(de: "leer", en: "empty")
        case .integer: Phrase(de: "ganze Zahl", en: "whole number")
        case .coordinate: Phrase(de: "Koordinate in Grad (WGS 84)", en: "coordinate in degrees (WGS 84)")
        case .decimal(let separator?, _):
            Phrase(de: "Zahl mit Dezimalzeichen „\(separator)“", en: "number with the decimal sign “\(separator)”")
        case .decimal:
            Phrase(
                de: "Zahl; ob Punkt und Komma Tausender oder Dezimalen trennen, ist offen",
                en: "number; whether point and comma part thousands or decimals is open")
        case .date(let finding): finding.phrase
        case .hour: Phrase(de: "Stunde", en: "hour")
        case .yesNo: Phrase(de: "ja/nein", en: "yes/no")
        case .code(let width, let lostZeros):
            Self.code(Phrase(de: "Schlüssel aus \(width) Ziffern", en: "code of \(width) digits"), lostZeros)
        case .regionCode(let lostZeros):
            Self.code(Phrase(de: "Schlüssel einer Region", en: "code of a region"), lostZeros)
        case .regionName: Phrase(de: "Name einer Region", en: "name of a region")
        case .ageBand: Phrase(de: "Altersgruppe", en: "age band")
        case .category(let terms):
            Phrase(
                de: terms == 1 ? "ein einziger Begriff" : "Kategorie (\(terms) Begriffe)",
                en: terms == 1 ? "a single term" : "category (\(terms) terms)")
        case .text: Phrase(de: "Text", en: "text")
        }
    }

    private static func code(_ name: Phrase, _ lostZeros: Int) -> Phrase {
        guard lostZeros > 0 else { return name }
        return Phrase(
            de: "\(name(.german)), führende Null verloren bei \(Language.german.text(lostZeros)) Werten",
            en: "\(name(.english)), leading zero lost in \(Language.english.text(lostZeros)) values")
    }
}

extension DateFinding {
    public var phrase: Phrase {
        let name =
            hasHour
            ? Phrase(de: "Datum mit Uhrzeit", en: "date with time")
            : hasDay ? Phrase(de: "Datum", en: "date") : Phrase(de: "Zeitraum", en: "period")
        if proven.count == 2, ambiguous.count == 2 {
            let counts = { (language: Language, only: String) in
                zip(proven, ambiguous).map { "\(language.text($0)) \(only) \($1)" }.joined(separator: ", ")
            }
            return Phrase(
                de: "\(name(.german)), widersprüchlich: \(counts(.german, "nur als"))",
                en: "\(name(.english)), contradictory: \(counts(.english, "only as"))")
        }
        guard ambiguous.isEmpty else {
            return Phrase(
                de: "\(name(.german)), offen: \(ambiguous.joined(separator: " oder "))",
                en: "\(name(.english)), open: \(ambiguous.joined(separator: " or "))")
        }
        let list = formats.joined(separator: ", ")
        return Phrase(de: "\(name(.german)) (\(list))", en: "\(name(.english)) (\(list))")
    }
}
