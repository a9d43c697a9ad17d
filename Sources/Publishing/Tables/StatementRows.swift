internal import Records
internal import Trends
internal import Wording

/// The rows of statements for people: names, count, rate with limits, what was found, the verdict in words.
struct StatementRows {
    struct Row {
        let fields: [String]
        let verdict: Verdict?
    }

    private let statements: StatementTable
    private let language: Language
    /// The axes that run down; what all rows have in common stands above the table.
    private let shown: [Int]
    private let columns: [Int]

    init(_ statements: StatementTable, _ language: Language) {
        self.statements = statements
        self.language = language
        let varying = statements.axes.indices.filter { axis in Set(statements.rows.map { $0.members[axis] }).count > 1 }
        let time = statements.axes.indices.filter { statements.axes[$0].dimension == "period" }
        shown = varying.isEmpty ? time : varying
        columns = statements.columns.indices.filter { statements.columns[$0].form != .fileOnly }
    }

    /// How many fields of a row are names.
    var names: Int { shown.count }

    /// "Vorfälle je 1.000 Einwohner, Südstadt, außerhalb der Schulzeit".
    var unit: String {
        let common = statements.axes.indices.filter { !shown.contains($0) }.compactMap { axis -> String? in
            statements.rows.first.map { statements.axes[axis].members[$0.members[axis]].name(language) }
        }
        return ([statements.table.unit(language)] + common).joined(separator: ", ")
    }

    var header: [String] {
        let table = statements.table
        var titles = shown.map { statements.axes[$0].title(language) }
        if statements.showsCells {
            titles.append(table.measure.title(language))
            if let per = table.per {
                titles.append(
                    Phrase(de: "je \(Language.german.text(per))", en: "per \(Language.english.text(per))")(language))
            }
            titles.append(Phrase(de: "95-%-Bereich", en: "95% interval")(language))
        }
        titles += columns.map { statements.columns[$0].title(language) }
        titles.append(Phrase(de: "Aussage", en: "verdict")(language))
        return titles
    }

    /// The columns that are texts: names, words and the verdict.
    var texts: Set<Int> {
        let first = header.count - 1 - columns.count
        let words = columns.enumerated().filter { statements.columns[$0.element].form == .word }.map {
            first + $0.offset
        }
        return Set(0..<names).union(words).union([header.count - 1])
    }

    /// - Parameter isIndented: whether names of parts stand farther in than those of their totals.
    func rows(isIndented: Bool = false) -> [Row] {
        statements.rows.map { row in
            var fields = shown.map { position in
                let (axis, member) = (statements.axes[position], row.members[position])
                let name = axis.members[member].name(language)
                return isIndented ? TableGrid.indented(name, by: axis.depth(of: member)) : name
            }
            if let cell = row.cell {
                fields.append(CellText.count(cell, language).text)
                if statements.table.per != nil { fields.append(CellText.rate(cell, language).text) }
                fields.append(CellText.limits(cell, language))
            }
            fields += columns.map { text(row.entries[$0], statements.columns[$0].form) }
            let remark = row.remark.map { row.verdict == nil ? $0(language) : ": \($0(language))" } ?? ""
            fields.append((row.verdict?.phrase(language) ?? "") + remark)
            return Row(fields: fields, verdict: row.verdict)
        }
    }

    private func text(_ entry: StatementTable.Entry, _ form: StatementTable.Form) -> String {
        /// - Parameter digits: more than usual, where the usual ones would hide on which side of 1 a limit lies.
        func figure(_ number: Double, digits more: Int? = nil) -> String {
            precondition(!number.isNaN, "a figure")
            guard number.magnitude < 1e12 else { return number < 0 ? "−∞" : "∞" }
            switch form {
            case .change:
                return (number > 0 ? "+" : "") + language.text(number, fractionDigits: 1)
                    + Phrase(de: " %", en: "%")(language)
            case .count: return language.text(number, fractionDigits: 0)
            case .word, .figure, .fileOnly:
                let digits = more ?? (number.magnitude >= 100 ? 0 : number.magnitude >= 10 ? 1 : 2)
                return language.text(number, fractionDigits: digits)
            }
        }
        switch entry {
        case .none: return ""
        case .word(_, let phrase): return phrase(language)
        case .count(let count): return language.text(count)
        case .number(let number): return figure(number)
        case .estimate(let value, let lower, let upper):
            let between = form == .change ? Phrase(de: " bis ", en: " to ")(language) : "–"
            let isNearOne = form == .figure && [lower, upper].contains { $0 != 1 && abs($0 - 1) < 0.005 }
            let digits = isNearOne ? 3 : nil
            let limits = "(\(figure(lower, digits: digits))\(between)\(figure(upper, digits: digits)))"
            return value.map { "\(figure($0, digits: digits)) \(limits)" } ?? limits
        }
    }

    /// The sentences below the table.
    var notes: [String] { statements.notes.map { $0.phrase(language) } }
}
