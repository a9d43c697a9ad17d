internal import Importing
internal import Publishing
internal import Records
internal import Trends
internal import Wording

extension ReviewBlock {
    /// What the block draws, with its title and subtitle; `nil` where it draws no chart.
    static func chart(_ entries: [String: YAMLValue]) throws -> Kind? {
        guard let kind = try entries["chart"]?.choice(ChartKind.self) else { return nil }
        for option in ChartOption.ofReviews where !kind.options.contains(option) {
            if let value = entries[option.rawValue] {
                throw value.unexpected(
                    Phrase(
                        de: "kein „\(option.rawValue)“: das gilt nicht für chart: \(kind.rawValue)",
                        en: "no “\(option.rawValue)”: it is not for chart: \(kind.rawValue)"))
            }
        }
        var choice = ChartChoice(kind)
        choice.look = try look(entries)
        choice.events = try events(entries["events"])
        choice.hasVerdicts = try entries["verdicts"]?.truth() ?? choice.hasVerdicts
        choice.alarms = try entries["alarms"]?.choice(SeriesSignals.Method.self)
        choice.latest = try entries["last"]?.integer(in: 1...10_000)
        choice.base = try entries["base"].map { try period($0) }
        choice.shared = try entries["share"]?.text()
        choice.isRanked = try entries["ranked"]?.truth() ?? choice.isRanked
        return .chart(choice)
    }

    /// Which map the block draws; `nil` where it draws none.
    static func map(_ entries: [String: YAMLValue]) throws -> Kind? {
        guard let kind = try entries["map"]?.choice(MapKind.self) else { return nil }
        var choice = MapChoice()
        choice.kind = kind
        choice.classes = try entries["classes"]?.choice(MapClasses.self)
        choice.inset = try entries["inset"]?.text()
        choice.look = try look(entries)
        choice.allowsCounts = try entries["allow-counts"]?.truth() ?? false
        if let option = choice.misplaced?.rawValue, let value = entries[option] {
            throw value.unexpected(
                Phrase(
                    de: "kein „\(option)“: das gilt nicht für map: \(kind.rawValue)",
                    en: "no “\(option)”: it is not for map: \(kind.rawValue)"))
        }
        return .map(choice)
    }

    /// The board that the block makes; `nil` where it makes none.
    static func board(_ entries: [String: YAMLValue]) throws -> Kind? {
        guard entries["board"] != nil else { return nil }
        var choice = MapChoice()
        choice.classes = try entries["classes"]?.choice(MapClasses.self)
        if let classes = entries["classes"], choice.classes?.method == nil {
            throw classes.unexpected(
                Phrase(
                    de: "Klassen von Werten: jenks, quantiles, equal oder round",
                    en: "classes of values: jenks, quantiles, equal or round"))
        }
        choice.look = try look(entries)
        choice.allowsCounts = try entries["allow-counts"]?.truth() ?? false
        return .board(choice)
    }

    private static func look(_ entries: [String: YAMLValue]) throws -> DrawingLook {
        var look = DrawingLook()
        look.title = try entries["title"]?.text()
        look.subtitle = try entries["subtitle"]?.text()
        look.theme = try entries["theme"].map { try theme($0) } ?? look.theme
        look.width = try entries["width"].map { Double(try $0.integer(in: DrawingLook.possibleWidths)) }
        return look
    }

    private static func theme(_ value: YAMLValue) throws -> Theme {
        guard let theme = Theme.named(try value.text()) else {
            let names = Theme.all.map(\.name).joined(separator: ", ")
            throw value.unexpected(Phrase(de: "eines von \(names)", en: "one of \(names)"))
        }
        return theme
    }

    private static func period(_ value: YAMLValue) throws -> String {
        let code = try value.text()
        guard Period(code: code) != nil else {
            throw value.unexpected(
                Phrase(
                    de: "ein Zeitraum wie 2017, 2017-Q3 oder 2017-03",
                    en: "a period such as 2017, 2017-Q3 or 2017-03"))
        }
        return code
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
