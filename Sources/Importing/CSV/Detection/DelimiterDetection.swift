internal import Wording

/// Finds by which delimiter, quote and escape the rows of a sample agree best.
///
/// Every candidate reads the rows by the grammar; it is rated by how many of them share the most common number of fields,
/// then by that number. Blanks are tried only where no other sign makes columns.
struct DelimiterDetection {
    private static let mostRows = 400
    private static let otherQuote = UInt8(ascii: "'")

    /// How well a candidate explains the rows.
    private struct Rating {
        var dialect: RecordDialect
        var rows = 0
        /// Rows with the most common number of fields, where that is more than one.
        var agreeing = 0
        var fields = 1
        /// The number of fields of the first row.
        var first = 0
        var quoted = 0
        /// Rows that break the grammar.
        var broken = 0
        /// Rows with at least as many fields as the first.
        var wide = 0
        /// Fields behind a delimiter, and how many of them start with a blank.
        var behindDelimiter = 0
        var behindBlank = 0
        /// Whether a column other than the first row holds numbers throughout.
        var holdsNumbers = false
    }

    let dialect: RecordDialect
    /// A blank follows every delimiter, and is part of no field.
    let isFollowedByBlank: Bool
    let delimiter: Finding<String>
    let quote: Finding<String>
    let escape: Finding<String>
    /// Rows of the sample that keep the grammar, for what is learnt from them next.
    let rows: [[[UInt8]]]

    /// - Parameters:
    ///   - sample: UTF-8 from the head of the file, whole lines.
    ///   - fixed: the delimiter that a profile names.
    init(sample: [UInt8], fixed: [UInt8]? = nil) {
        let best = fixed.map { Self.rating(sample, RecordDialect(delimiter: $0)) } ?? Self.byDelimiter(sample)
        let quote = Self.byQuote(sample, best)
        let chosen = Self.byEscape(sample, quote)
        dialect = chosen.dialect
        isFollowedByBlank =
            chosen.dialect.delimiter[0] != 0x20 && chosen.behindDelimiter > 0
            && chosen.behindBlank * 20 >= chosen.behindDelimiter * 19
        let text = String(decoding: dialect.delimiter, as: UTF8.self) + (isFollowedByBlank ? " " : "")
        let share = Phrase(
            de: "\(chosen.agreeing) von \(chosen.rows) Zeilen haben damit \(chosen.fields) Felder",
            en: "\(chosen.agreeing) of \(chosen.rows) rows have \(chosen.fields) fields by it")
        if fixed != nil {
            delimiter = Finding(text, .certain, Phrase(de: "vom Profil genannt", en: "named by the profile"))
        } else if chosen.agreeing == 0 {
            delimiter = Finding(
                text, .guessed,
                Phrase(de: "kein Trennzeichen: eine einzige Spalte", en: "no delimiter: a single column"))
        } else {
            let isClear = chosen.agreeing * 10 >= chosen.rows * 9 && chosen.rows > 2
            let confidence: Confidence = isClear ? .certain : chosen.agreeing * 2 >= chosen.rows ? .likely : .guessed
            delimiter = Finding(text, dialect.delimiter[0] == 0x20 ? min(confidence, .likely) : confidence, share)
        }
        let sign = String(decoding: [dialect.quote], as: UTF8.self)
        self.quote =
            chosen.quoted > 0
            ? Finding(
                sign, chosen.broken == 0 ? .certain : .likely,
                Phrase(de: "\(chosen.quoted) Felder stehen darin", en: "\(chosen.quoted) fields stand in it"))
            : Finding(sign, .guessed, Phrase(de: "kein Feld steht darin", en: "no field stands in it"))
        escape =
            dialect.escapesByBackslash
            ? Finding("\\" + sign, .likely, Phrase(de: "mehr Zeilen passen so", en: "more rows fit so"))
            : Finding(sign + sign, .certain, Phrase(de: "wie in RFC 4180", en: "as in RFC 4180"))
        rows = Self.rows(sample, chosen.dialect, most: 4 * Self.mostRows)
    }

    // MARK: Candidates

    private static func byDelimiter(_ sample: [UInt8]) -> Rating {
        var best: Rating?
        let signs = Set(sample)
        // What stands nowhere makes no columns, and no field stands in a quote that occurs less than twice.
        let quotes = sample.count { $0 == otherQuote } < 2 ? [Dialect.quote] : [Dialect.quote, otherQuote]
        for delimiter in Dialect.delimiters.map({ [$0] }) + [[0x7C, 0x7C], [0x3A, 0x3A]] {
            guard best == nil || signs.contains(delimiter[0]) else { continue }
            guard delimiter.count == 1 || isAlwaysDouble(delimiter[0], sample) else { continue }
            for quote in quotes {
                let rating = rating(sample, RecordDialect(delimiter: delimiter, quote: quote))
                guard quote == Dialect.quote || rating.quoted >= 2 else { continue }
                guard let known = best else {
                    best = rating
                    continue
                }
                let isDouble = delimiter.count == 2 && rating.agreeing > 0 && rating.agreeing >= known.agreeing
                if isDouble || (rating.agreeing, rating.fields) > (known.agreeing, known.fields) { best = rating }
            }
        }
        let plain = best ?? rating(sample, RecordDialect())
        guard plain.agreeing * 2 < plain.rows || plain.agreeing == 0 else { return plain }
        return byBlanks(sample) ?? (plain.agreeing > 0 ? plain : rating(sample, RecordDialect()))
    }

    /// Columns lined up by blanks, or rows with one blank between two fields.
    private static func byBlanks(_ sample: [UInt8]) -> Rating? {
        guard sample.contains(0x20) else { return nil }
        let single = rating(sample, RecordDialect(delimiter: [0x20]))
        for width in [2, 1] {
            let rating = rating(
                sample, RecordDialect(delimiter: Array(repeating: 0x20, count: width), collapsesBlanks: true))
            let agrees = rating.rows > 2 && rating.agreeing * 10 >= rating.rows * (width == 2 ? 8 : 9)
            guard agrees, rating.fields > 2 || width == 2 || rating.holdsNumbers else { continue }
            return width == 1 && single.agreeing >= rating.agreeing && single.fields > 2 ? single : rating
        }
        let isTable =
            single.rows > 2 && single.first > 2 && single.wide * 100 >= single.rows * 95 && single.quoted > 0
        guard isTable else { return nil }
        var table = single
        table.fields = single.first
        return table
    }

    /// Another quote than `"` needs fields that stand in it, and must not explain fewer rows.
    private static func byQuote(_ sample: [UInt8], _ best: Rating) -> Rating {
        guard best.dialect.quote == Dialect.quote, best.quoted == 0, sample.count(where: { $0 == otherQuote }) > 1
        else {
            return best
        }
        var dialect = best.dialect
        dialect.quote = otherQuote
        let other = rating(sample, dialect)
        return other.quoted >= 2 && other.broken == 0 && other.agreeing >= best.agreeing ? other : best
    }

    private static func byEscape(_ sample: [UInt8], _ best: Rating) -> Rating {
        guard sample.indices.dropLast().contains(where: { sample[$0] == 0x5C && sample[$0 + 1] == best.dialect.quote })
        else { return best }
        var dialect = best.dialect
        dialect.escapesByBackslash = true
        let other = rating(sample, dialect)
        return (other.agreeing, -other.broken) > (best.agreeing, -best.broken) ? other : best
    }

    private static func isAlwaysDouble(_ sign: UInt8, _ sample: [UInt8]) -> Bool {
        var runs = 0
        var length = 0
        for byte in sample + [0] {
            if byte == sign {
                length += 1
            } else if length > 0 {
                guard length.isMultiple(of: 2) else { return false }
                runs += 1
                length = 0
            }
        }
        return runs > 1
    }

    // MARK: Rating

    private static func rating(_ sample: [UInt8], _ dialect: RecordDialect) -> Rating {
        var rating = Rating(dialect: dialect)
        var counts: [Int: Int] = [:]
        var numbers: [Int: Int] = [:]
        forEachRow(sample, dialect, most: mostRows) { reading in
            rating.rows += 1
            if rating.rows == 1 { rating.first = reading.width }
            if reading.width >= rating.first { rating.wide += 1 }
            counts[reading.width, default: 0] += 1
            rating.quoted += reading.fields.count { $0.isQuoted }
            for field in reading.fields.dropFirst() where !field.isQuoted && !field.bytes.isEmpty {
                rating.behindDelimiter += 1
                if field.bytes[0] == 0x20 { rating.behindBlank += 1 }
            }
            if reading.verdict == .broken || reading.verdict == .open { rating.broken += 1 }
            for (index, field) in reading.fields.enumerated() where field.trimmed.allSatisfy({ $0 < 0x3A && $0 > 0x2A })
            {
                numbers[index, default: 0] += 1
            }
        }
        if let common = counts.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            rating.agreeing = common.value
            rating.fields = common.key
        }
        rating.holdsNumbers = numbers.values.contains { $0 >= rating.rows - 1 }
        return rating
    }

    private static func rows(_ sample: [UInt8], _ dialect: RecordDialect, most: Int) -> [[[UInt8]]] {
        var rows = [[[UInt8]]]()
        forEachRow(sample, dialect, most: most) { reading in
            if reading.verdict == .regular { rows.append(reading.fields.map(\.trimmed)) }
        }
        return rows
    }

    /// The rows of the sample; one that breaks the grammar is read line by line.
    private static func forEachRow(
        _ sample: [UInt8], _ dialect: RecordDialect, most: Int, _ body: (RecordGrammar.Reading) -> Void
    ) {
        let grammar = RecordGrammar(dialect: dialect)
        var (start, count) = (0, 0)
        while start < sample.count, count < most {
            guard !RecordGrammar.isLineEnd(sample[start]) else {
                start += 1
                continue
            }
            var reading = grammar.read(sample[start...], RecordGrammar.Manner(keepsFields: true))
            if reading.verdict == .broken || reading.verdict == .open {
                let verdict = reading.verdict
                let end = sample[start...].firstIndex(where: RecordGrammar.isLineEnd) ?? sample.count
                reading = grammar.read(
                    sample[start..<end], RecordGrammar.Manner(keepsFields: true, isLenient: true))
                reading.verdict = verdict
                reading.end = end
                reading.width = reading.fields.count
            }
            body(reading)
            count += 1
            start = reading.end
        }
    }
}
