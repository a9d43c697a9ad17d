internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// A block of a review, understood.
struct ReviewBlock {
    enum Kind {
        case lineChart(events: [ChartEvent])
        case map(MapChoice)
        case table
        case assessment(AssessmentChoice)
        case effect(EffectChoice)
        case register
        case method
    }

    let kind: Kind
    /// The stem of the files it writes.
    let name: String
    let title: String?
    let subtitle: String?
    /// `nil` for blocks that ask no question.
    let question: Question?
    /// Who the block is for, where it says so.
    let audience: DocumentAudience?

    /// - Parameter number: the block's place in the review, for a name where it gives none.
    /// - Throws: `YAMLError`, `QueryError`, `ReviewError.unknownBlock`.
    init(text: String, file: String, line: Int, number: Int) throws {
        let value = try YAMLValue(text: text, file: file, lineOffset: line - 1)
        let entries = try value.mapping(
            "chart", "map", "table", "compare", "trend", "signals", "hotspots", "needs", "effect", "register", "note",
            "name",
            "title", "subtitle", "records", "by", "level", "where", "measure", "per", "of", "denominator-date",
            "totals",
            "events", "allow-counts", "audience", "region", "start", "against", "control", "last",
            "classes", "inset")
        let heads = [
            "chart", "map", "table", "compare", "trend", "signals", "hotspots", "needs", "effect", "register", "note",
        ].compactMap { head in entries[head]?.optionalText.map { "\(head): \($0)" } }
        let isRate: Bool
        // A mistake in an entry is told even where the block has no use for it.
        let choice = try Self.map(entries)
        switch heads {
        case ["chart: line"]: (kind, isRate) = (.lineChart(events: try Self.events(entries["events"])), true)
        case ["map: choropleth"], ["map: tiles"], ["map: symbols"], ["map: bivariate"]:
            (kind, isRate) = (.map(choice), choice.kind != .symbols)
        case ["table: counts"]: (kind, isRate) = (.table, false)
        case ["table: rates"]: (kind, isRate) = (.table, true)
        case ["register: measures"]: (kind, isRate) = (.register, false)
        case ["note: method"]: (kind, isRate) = (.method, false)
        default:
            guard heads.count == 1, let kind = try Self.statements(entries) else {
                throw ReviewError.unknownBlock(file: file, line: line)
            }
            (self.kind, isRate) = (kind, true)
        }
        name = try entries["name"]?.text() ?? "block-\(number)"
        guard !name.isEmpty, name.utf8.allSatisfy({ Self.isFileCharacter($0) }) else {
            throw (entries["name"] ?? value).unexpected(
                Phrase(de: "ein Name aus a–z, 0–9 und Bindestrich", en: "a name of a–z, 0–9 and hyphen"))
        }
        title = try entries["title"]?.text()
        subtitle = try entries["subtitle"]?.text()
        audience = try entries["audience"]?.choice(DocumentAudience.self)
        if case .effect = kind {
            question = nil
        } else {
            question = try entries["records"].map { try Self.question($0, entries, isRate: isRate) }
        }
        switch kind {
        case .register, .method, .effect: break
        default: if question == nil { throw value.missing("records") }
        }
    }

    /// What the block finds out; `nil` where it names nothing that can be found out.
    private static func statements(_ entries: [String: YAMLValue]) throws -> Kind? {
        if let reference = try entries["compare"]?.text() { return .assessment(try .comparison(to: reference)) }
        switch try entries["trend"]?.text() {
        case "annual-change": return .assessment(.trend)
        case "breaks": return .assessment(.breaks)
        default: break
        }
        if try entries["needs"]?.text() == "provision" { return .assessment(.needs) }
        if let method = try entries["signals"]?.choice(SeriesSignals.Method.self) {
            var options = SeriesSignals.Options()
            options.method = method
            options.latest = try entries["last"]?.integer(in: 1...10_000)
            return .assessment(.signals(options))
        }
        if let method = try entries["hotspots"]?.choice(AssessmentChoice.ClusterMethod.self) {
            return .assessment(.clusters(method))
        }
        guard let measure = try entries["effect"]?.text() else { return nil }
        var choice = EffectChoice()
        choice.measure = measure
        choice.outcome = try entries["records"]?.text() ?? choice.outcome
        choice.region = try entries["region"]?.text()
        choice.against = try entries["against"]?.text()
        choice.condition = try entries["where"]?.text()
        choice.control = try entries["control"]?.text()
        choice.grain = try entries["by"]?.text()
        choice.start = try entries["start"].map { try day($0) }
        return .effect(choice)
    }

    private static func map(_ entries: [String: YAMLValue]) throws -> MapChoice {
        var choice = MapChoice()
        choice.kind = try entries["map"]?.choice(MapKind.self)
        choice.classes = try entries["classes"]?.choice(MapClasses.self)
        choice.inset = try entries["inset"]?.text()
        choice.title = try entries["title"]?.text()
        choice.subtitle = try entries["subtitle"]?.text()
        choice.allowsCounts = try entries["allow-counts"]?.truth() ?? false
        return choice
    }

    private static func day(_ value: YAMLValue) throws -> CivilDate {
        guard let day = CivilDate(iso: try value.text()) else {
            throw value.unexpected(Phrase(de: "ein Tag der Form 2018-01-01", en: "a day of the form 2018-01-01"))
        }
        return day
    }

    private static func question(
        _ records: YAMLValue, _ entries: [String: YAMLValue], isRate: Bool
    ) throws -> Question {
        let kind = try records.choice(RecordKind.self)
        let query = try Query(
            kind: kind, groupings: try entries["by"]?.texts().map { try Grouping($0, kind: kind) } ?? [],
            level: try entries["level"]?.text(),
            filter: try entries["where"].map { try Filter(try $0.text(), kind: kind) },
            measure: try entries["measure"]?.text(),
            denominator: try DenominatorChoice(
                of: try entries["of"]?.text(), day: try entries["denominator-date"]?.text()))
        let per = try entries["per"]?.integer(in: Question.possiblePer)
        return Question(
            query: query, per: isRate ? per : nil, withTotals: try entries["totals"]?.truth() ?? false)
    }

    private static func events(_ value: YAMLValue?) throws -> [ChartEvent] {
        try value?.list().map { item in
            let entries = try item.mapping("date", "label")
            guard let date = entries["date"] else { throw item.missing("date") }
            guard let label = entries["label"] else { throw item.missing("label") }
            return ChartEvent(date: try day(date), label: Phrase(name: try label.text()))
        } ?? []
    }

    private static func isFileCharacter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}
