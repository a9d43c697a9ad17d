internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Wording

/// A block of a review, understood.
struct ReviewBlock {
    enum Kind {
        case chart(ChartChoice)
        case map(MapChoice)
        case board(MapChoice)
        case table
        case assessment(AssessmentChoice)
        case effect(EffectChoice)
        /// The register of measures, with the figures of a year; `nil` for the last that is published.
        case register(year: Int?)
        case method

        /// Whether rates are shown where the block says per how many.
        var showsRates: Bool {
            if case .map(let choice) = self { choice.kind != .symbols } else { true }
        }
    }

    let kind: Kind
    /// The block as its author wrote it, parameters filled in.
    let recipe: String
    /// The stem of the files it writes.
    let name: String
    let title: String?
    /// `nil` for blocks that ask no question.
    let question: Question?
    /// Whether the block shows to everybody what it shows, whoever the document is for.
    var isForEverybody: Bool {
        switch kind {
        case .board, .register: true
        case .assessment, .chart, .effect, .map, .method, .table: false
        }
    }
    /// Who the block is for, where it says so.
    let audience: DocumentAudience?

    /// What a block begins with, and what it takes besides `name`, `title` and `audience`.
    private struct Head {
        let name: String
        let options: [String]

        init(_ name: String, _ options: [String]...) { (self.name, self.options) = (name, options.flatMap(\.self)) }

        private static let question = [
            "records", "by", "level", "where", "measure", "per", "of", "denominator-date", "totals",
        ]
        private static let drawing = ["subtitle", "theme", "width"]

        static let all = [
            Head("chart", question, drawing, ChartOption.ofReviews.map(\.rawValue)),
            Head("map", question, drawing, MapOption.allCases.map(\.rawValue)),
            Head("board", question.filter { $0 != "records" }, ["classes", "allow-counts"]),
            Head("table", question), Head("compare", question), Head("trend", question),
            Head("signals", question, ["last", "alpha", "years"]),
            Head("hotspots", question, ["replicates", "seed", "share"]), Head("needs", question),
            Head("effect", ["records", "by", "where", "region", "start", "against", "control"]),
            Head("register", ["year"]), Head("note"),
        ]
    }

    /// Those that all take.
    private static let options = ["name", "title", "audience"]

    /// - Parameter number: the block's place in the review, for a name where it gives none.
    /// - Throws: `YAMLError`, `QueryError`, `ReviewError.unknownBlock`, `.unusableValue`.
    init(_ filled: FilledBlock, file: String, line: Int, number: Int) throws {
        recipe = filled.recipe
        let value = try YAMLValue(
            text: filled.text, file: file, lineOffset: line - 1, standIns: filled.standIns)
        let written = try value.entries()
        let heads = Head.all.filter { head in written.contains { $0.key == head.name } }
        let possible = heads.count == 1 ? heads : Head.all
        var known = Head.all.map(\.name) + Self.options
        for option in possible.flatMap(\.options) where !known.contains(option) { known.append(option) }
        let entries = try value.mapping(known)
        if let condition = entries["where"] { try filled.requireUsable(in: condition) }
        guard let (kind, isRate) = try Self.kind(heads, entries, value) else {
            let beginning = heads.count == 1 ? Self.beginning(of: heads[0], entries) : nil
            throw ReviewError.unknownBlock(beginning, file: file, line: line)
        }
        self.kind = kind
        name = try entries["name"]?.text() ?? "block-\(number)"
        guard !name.isEmpty, name.utf8.allSatisfy(Placeholder.isNameByte) else {
            throw (entries["name"] ?? value).unexpected(
                Phrase(de: "ein Name aus a–z, 0–9 und Bindestrich", en: "a name of a–z, 0–9 and hyphen"))
        }
        title = try entries["title"]?.text()
        audience = try entries["audience"]?.choice(DocumentAudience.self)
        if case .effect = kind {
            question = nil
        } else {
            // A board names its records where others name what they make: `board: incidents`.
            let records = entries["board"] ?? entries["records"]
            question = try records.map { try Self.question($0, entries, isRate: isRate) }
        }
        if isForEverybody, audience == .internal, let place = entries["audience"] {
            throw place.unexpected(
                Phrase(
                    de: "kein „internal“: Der Block zeigt nur, was alle sehen dürfen",
                    en: "not “internal”: the block shows what everybody may see, and nothing else"))
        }
        let dimensions = question?.query.groupings.map(\.dimension) ?? []
        switch kind {
        case .board where !["region", "period"].allSatisfy(dimensions.contains): throw BoardError.needsRegionAndPeriod
        case .register, .method, .effect: break
        default: if question == nil { throw value.missing("records") }
        }
    }

    /// What the block makes, and whether per how many means rates; `nil` where its head is none.
    private static func kind(
        _ heads: [Head], _ entries: [String: YAMLValue], _ value: YAMLValue
    ) throws -> (kind: Kind, isRate: Bool)? {
        switch heads.compactMap({ beginning(of: $0, entries) }) {
        case ["table: counts"]:
            if let per = entries["per"] {
                throw per.unexpected(
                    Phrase(de: "kein „per“: Raten zeigt table: rates", en: "no “per”: rates are shown by table: rates"))
            }
            return (.table, false)
        case ["table: rates"]:
            guard entries["per"] != nil else { throw value.missing("per") }
            return (.table, true)
        case ["register: measures"]:
            return (.register(year: try entries["year"]?.integer(in: 1000...9999)), false)
        case ["note: method"]: return (.method, false)
        default:
            guard heads.count == 1 else { return nil }
            let kind = try chart(entries) ?? map(entries) ?? board(entries) ?? statement(entries)
            return kind.map { ($0, $0.showsRates) }
        }
    }

    /// `note: method`; `nil` where behind the head stands no text.
    private static func beginning(of head: Head, _ entries: [String: YAMLValue]) -> String? {
        entries[head.name]?.optionalText.map { "\(head.name): \($0)" }
    }

    static func day(_ value: YAMLValue) throws -> CivilDate {
        guard let day = CivilDate(iso: try value.text()) else {
            throw value.unexpected(Phrase(de: "ein Tag der Form 2018-01-01", en: "a day of the form 2018-01-01"))
        }
        return day
    }

    static func question(
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

    /// The kinds of record that it shows figures of.
    var kinds: Set<RecordKind> {
        switch kind {
        case .method: []
        case .register: [.participation]
        case .effect(let choice): Set([RecordKind(rawValue: choice.outcome)].compactMap(\.self))
        case .assessment(.needs): Set([question?.query.kind, .participation].compactMap(\.self))
        case .assessment, .board, .chart, .map, .table: Set([question?.query.kind].compactMap(\.self))
        }
    }
}
