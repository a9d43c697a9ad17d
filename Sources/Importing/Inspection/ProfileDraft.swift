internal import Records
internal import Wording

/// A profile on its way: entries of `columns:` in their order, and what is to be said of them.
struct ProfileDraft {
    let kind: RecordKind
    private(set) var entries: [(name: String, value: String)] = []
    private(set) var remarks: [Phrase] = []
    private(set) var used: Set<String> = []
    private var isCertain = true
    private var dropped: [String] = []
    /// The decimal sign that columns ask for.
    private var decimal: Character?
    /// Columns are named by their places.
    var hasNoHeader = false
    /// The sheet of a spreadsheet that has others like it.
    var sheet: String?
    /// Lines behind `columns:`, such as `unpivot: others`.
    var further: [String] = []
    var supplier = ""

    init(kind: RecordKind) {
        self.kind = kind
    }

    var isComplete: Bool {
        let named = Set(entries.map(\.name))
        let needed = RecordSchema.of(kind).columns.filter { $0.isRequired && !$0.isDerived && $0.name != "value" }
        return isCertain && needed.allSatisfy { named.contains($0.name) }
    }

    var text: String {
        var lines = ["records: \(kind.rawValue)"]
        if !supplier.isEmpty { lines.append("supplier: \(YAMLScalar.written(supplier))") }
        let dialect = [
            hasNoHeader ? "header: none" : nil, decimal == "." ? "decimal: \".\"" : nil,
            sheet.map { "sheet: \(YAMLScalar.written($0))" },
        ].compactMap { $0 }
        if !dialect.isEmpty { lines.append("dialect: {\(dialect.joined(separator: ", "))}") }
        lines.append("columns:")
        lines += entries.map { "  \($0.name): \($0.value)" }
        lines += further
        if !dropped.isEmpty { lines.append("drop: [\(dropped.map(YAMLScalar.written).joined(separator: ", "))]") }
        return lines.map { $0 + "\n" }.joined()
    }

    mutating func set(_ name: String, _ value: String) { entries.append((name, value)) }

    mutating func use(_ column: ColumnFinding) { used.insert(column.reference) }

    mutating func remark(_ german: String, _ english: String, isOpen: Bool = false) {
        remark(Phrase(de: german, en: english), isOpen: isOpen)
    }

    mutating func remark(_ phrase: Phrase, isOpen: Bool) {
        remarks.append(phrase)
        if isOpen { isCertain = false }
    }

    /// Takes the column that fits a role best; of equally good ones the first, with a remark.
    mutating func take(_ name: String, _ role: ColumnRole, from columns: [ColumnFinding]) {
        let fitting = columns.filter { !used.contains($0.reference) }.compactMap { column in
            role.fit(column).map { (column, $0) }
        }
        guard let best = fitting.map(\.1).min() else {
            let isRequired = RecordSchema.of(kind).columns.contains { $0.name == name && $0.isRequired }
            if isRequired { remark(Self.absent(name), isOpen: true) }
            return
        }
        let candidates = fitting.filter { $0.1 == best }.map(\.0)
        let column = candidates[0]
        if candidates.count > 1 {
            let names = candidates.map(\.reference).joined(separator: ", ")
            remark(
                "Für „\(name)“ passen mehrere Spalten: \(names). Genommen ist die erste.",
                "Several columns suit “\(name)”: \(names). The first is taken.", isOpen: name == "date")
        }
        use(column)
        noteUnfit(column)
        if RecordSchema.of(kind).makesPaths(of: name) { notePaths(column, of: name) }
        set(name, source(column, of: name))
    }

    /// Says how many terms are read as paths for a slash of the supplier's.
    private mutating func notePaths(_ column: ColumnFinding, of name: String) {
        guard column.paths > 0, let all = column.distinct else { return }
        remark(
            "„\(column.reference)“: \(column.paths) von \(all) Bezeichnungen enthalten „/“ und gelten als Gruppe/Art; ist das nicht "
                + "gemeint, ordnet „map“ sie zu: \(name): {from: \(YAMLScalar.written(column.reference)), map: maps/DATEI.csv}.",
            "“\(column.reference)”: \(column.paths) of \(all) terms hold “/” and are read as group/kind; if that is not meant, map them: "
                + "\(name): {from: \(YAMLScalar.written(column.reference)), map: maps/FILE.csv}.")
    }

    func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Takes a column of days that the import refuses as it stands.
    mutating func take(refused column: ColumnFinding) {
        remarks.removeAll { $0 == Self.absent("date") }
        set("date", source(column, of: "date"))
        noteUnfit(column)
        remark(
            "„\(column.reference)“ wird als Datum gebraucht und so nicht angenommen: bitte die genannten Werte beim Lieferanten "
                + "berichtigen lassen.",
            "“\(column.reference)” is needed as the date and not accepted as it stands: have the supplier correct the values "
                + "named.", isOpen: true)
    }

    static func absent(_ name: String) -> Phrase {
        Phrase(
            de: "Keine Spalte für „\(name)“ gefunden: bitte eintragen.",
            en: "No column was found for “\(name)”: enter it.")
    }

    /// Says how many values are of another kind than the column; the import rejects their rows.
    private mutating func noteUnfit(_ column: ColumnFinding) {
        let unfit = column.values - column.empty - column.fitting
        guard unfit > 0 else { return }
        let name = column.type.phrase
        remark(
            "„\(column.reference)“: \(Language.german.text(unfit)) Werte sind anderes als \(name(.german)); der Import weist "
                + "ihre Zeilen zurück.",
            "“\(column.reference)”: \(Language.english.text(unfit)) values are no \(name(.english)); the import rejects their "
                + "rows.")
    }

    private mutating func source(_ column: ColumnFinding, of name: String) -> String {
        let header = YAMLScalar.written(column.reference)
        switch column.type {
        case .date(let date) where !date.proven.isEmpty:
            remark(
                "„\(column.reference)“: \(column.type.phrase(.german)). Bitte beim Lieferanten klären, was gilt.",
                "“\(column.reference)”: \(column.type.phrase(.english)). Ask the supplier which holds.", isOpen: true)
            return header
        case .date(let date):
            guard date.ambiguous.isEmpty else {
                remark(
                    "„\(column.reference)“: kein Wert entscheidet zwischen \(date.ambiguous.joined(separator: " und ")); "
                        + "genommen ist das erste.",
                    "“\(column.reference)”: no value decides between \(date.ambiguous.joined(separator: " and ")); the first "
                        + "is taken.", isOpen: true)
                return "{from: \(header), format: \"\(date.ambiguous[0])\"}"
            }
            let isUnambiguous = date.formats.allSatisfy { format in
                DateNotation.unambiguous.contains { $0.text == format }
            }
            return isUnambiguous || date.formats.count != 1
                ? header : "{from: \(header), format: \"\(date.formats[0])\"}"
        case .decimal(let separator?, false):
            take(decimal: separator)
            return header
        case .decimal(nil, _) where name == "hours":
            leaveDecimalsOpen([column])
            return header
        case .decimal, .integer:
            settleDecimals(of: [column], areCounts: true)
            return header
        default:
            return header
        }
    }

    /// Figures say by their groups which sign is that of decimals, where they are whole numbers or a known sign agrees.
    mutating func settleDecimals(of figures: [ColumnFinding], areCounts: Bool) {
        let signs = Set(
            figures.compactMap { figure in if case .decimal(let sign) = figure.grouping { sign } else { nil } })
        let open = figures.filter { if case .decimal(nil, _) = $0.type { true } else { false } }
        guard signs.count < 2, !figures.contains(where: { $0.grouping == .contradictory }) else {
            leaveDecimalsOpen(open.isEmpty ? figures.filter { $0.grouping != .none } : open)
            return
        }
        if !open.isEmpty, !areCounts { leaveDecimalsOpen(open) }
        if !open.isEmpty, areCounts { sayThousands(open) }
        if let sign = signs.first { take(decimal: sign) }
    }

    private mutating func take(decimal sign: Character) {
        if let decimal, decimal != sign {
            remark(
                "Spalten schreiben Dezimalen verschieden; „decimal“ gilt für die ganze Datei.",
                "Columns write decimals in different ways; “decimal” holds for the whole file.", isOpen: true)
        }
        decimal = decimal ?? sign
    }

    private mutating func sayThousands(_ columns: [ColumnFinding]) {
        let names = columns.map(\.reference).joined(separator: ", ")
        remark(
            "Gezählt wird in ganzen Zahlen, also trennen Punkt oder Komma Tausender: \(names).",
            "Whole numbers are counted, so point or comma part thousands: \(names).")
    }

    private mutating func leaveDecimalsOpen(_ columns: [ColumnFinding]) {
        let names = columns.map(\.reference).joined(separator: ", ")
        remark(
            "Ob Punkt und Komma Tausender oder Dezimalen trennen, ist offen (\(names)): bitte dialect: {decimal: \",\"} oder "
                + "{decimal: \".\"} eintragen.",
            "Whether point and comma part thousands or decimals is open (\(names)): enter dialect: {decimal: \",\"} or "
                + "{decimal: \".\"}.", isOpen: true)
    }

    /// Names what is not taken over; columns whose values stand in for a category are dropped without a word.
    mutating func leaveOut(_ columns: [ColumnFinding]) {
        let left = columns.filter { !used.contains($0.reference) }
        guard !left.isEmpty else { return }
        let list = left.map(\.reference).joined(separator: ", ")
        // `Lfd. Nr.` ends a sentence by itself.
        let end = list.hasSuffix(".") ? "" : "."
        remark("Nicht übernommen: \(list)\(end)", "Not taken over: \(list)\(end)")
        if !kind.isAggregate, let number = left.first(where: \.numbersRows) { propose(duplicatesBy: number.reference) }
    }

    /// Says how rows that are delivered twice are known by a number.
    private mutating func propose(duplicatesBy column: String) {
        let rule = "duplicates: {by: [\(YAMLScalar.written(column))]}"
        remark(
            "„\(column)“ scheint die Zeilen zu zählen. Hat jeder Vorgang genau eine solche Nummer, hält diese Zeile doppelte fern: \(rule)",
            "“\(column)” seems to number the rows. If each record has exactly one such number, this line keeps double ones out: \(rule)"
        )
    }

    mutating func drop(_ columns: [String]) { dropped += columns }
}
