internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Wording

/// A block of a review, understood.
struct ReviewBlock {
    enum Kind {
        case lineChart(events: [ChartEvent])
        case choropleth
        case tiles
        case table
        case assessment(AssessmentChoice)
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
    let allowsCounts: Bool
    /// Who the block is for, where it says so.
    let audience: DocumentAudience?

    /// - Parameter number: the block's place in the review, for a name where it gives none.
    /// - Throws: `YAMLError`, `QueryError`, `ReviewError.unknownBlock`.
    init(text: String, file: String, line: Int, number: Int) throws {
        let value = try YAMLValue(text: text, file: file, lineOffset: line - 1)
        let entries = try value.mapping(
            "chart", "map", "table", "compare", "register", "note", "name", "title", "subtitle", "records", "by", "level",
            "where", "measure", "per", "of", "denominator-date", "totals", "events", "allow-counts",
            "audience")
        let heads = ["chart", "map", "table", "compare", "register", "note"].compactMap { head in
            entries[head]?.optionalText.map { "\(head): \($0)" }
        }
        let isRate: Bool
        switch heads {
        case ["chart: line"]: (kind, isRate) = (.lineChart(events: try Self.events(entries["events"])), true)
        case ["map: choropleth"]: (kind, isRate) = (.choropleth, true)
        case ["map: tiles"]: (kind, isRate) = (.tiles, true)
        case ["table: counts"]: (kind, isRate) = (.table, false)
        case ["table: rates"]: (kind, isRate) = (.table, true)
        case ["register: measures"]: (kind, isRate) = (.register, false)
        case ["note: method"]: (kind, isRate) = (.method, false)
        default:
            guard heads.count == 1, let reference = try entries["compare"]?.text() else {
                throw ReviewError.unknownBlock(file: file, line: line)
            }
            (kind, isRate) = (.assessment(try .comparison(to: reference)), true)
        }
        name = try entries["name"]?.text() ?? "block-\(number)"
        guard !name.isEmpty, name.utf8.allSatisfy({ Self.isFileCharacter($0) }) else {
            throw (entries["name"] ?? value).unexpected(
                Phrase(de: "ein Name aus a–z, 0–9 und Bindestrich", en: "a name of a–z, 0–9 and hyphen"))
        }
        title = try entries["title"]?.text()
        subtitle = try entries["subtitle"]?.text()
        allowsCounts = try entries["allow-counts"]?.truth() ?? false
        audience = try entries["audience"]?.choice(DocumentAudience.self)
        question = try entries["records"].map { records in
            try Self.question(records, entries, isRate: isRate)
        }
        switch kind {
        case .register, .method: break
        default: if question == nil { throw value.missing("records") }
        }
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
            guard let day = CivilDate(iso: try date.text()) else {
                throw date.unexpected(Phrase(de: "ein Tag der Form 2018-01-01", en: "a day of the form 2018-01-01"))
            }
            return ChartEvent(date: day, label: Phrase(name: try label.text()))
        } ?? []
    }

    private static func isFileCharacter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}
