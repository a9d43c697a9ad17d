internal import Importing
internal import Publishing
internal import Records
internal import Trends
internal import Wording

extension ReviewBlock {
    /// What the block draws, with its title and subtitle; `nil` where it draws no chart.
    static func chart(_ entries: [String: YAMLValue]) throws -> Kind? {
        guard let kind = try entries["chart"]?.choice(ChartKind.self) else { return nil }
        var choice = ChartChoice(kind)
        choice.title = try entries["title"]?.text()
        choice.subtitle = try entries["subtitle"]?.text()
        choice.events = try events(entries["events"])
        choice.theme = try entries["theme"].map { try theme($0) } ?? choice.theme
        choice.width = try entries["width"].map { Double(try $0.integer(in: ChartChoice.possibleWidths)) }
        choice.hasVerdicts = try entries["verdicts"]?.truth() ?? choice.hasVerdicts
        choice.alarms = try entries["alarms"]?.choice(SeriesSignals.Method.self)
        choice.base = try entries["base"]?.text()
        choice.shared = try entries["share"]?.text()
        choice.isRanked = try entries["ranked"]?.truth() ?? choice.isRanked
        return .chart(choice)
    }

    private static func theme(_ value: YAMLValue) throws -> Theme {
        guard let theme = ChartChoice.theme(named: try value.text()) else {
            let names = Theme.all.map(\.name).joined(separator: ", ")
            throw value.unexpected(Phrase(de: "eines von \(names)", en: "one of \(names)"))
        }
        return theme
    }

    private static func events(_ value: YAMLValue?) throws -> [ChartEvent] {
        try value?.list().map { item in
            let entries = try item.mapping("date", "label")
            guard let date = entries["date"] else { throw item.missing("date") }
            guard let label = entries["label"] else { throw item.missing("label") }
            return ChartEvent(date: try day(date), label: Phrase(name: try label.text()))
        } ?? []
    }
}
