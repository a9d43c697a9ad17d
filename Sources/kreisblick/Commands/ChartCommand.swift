public import ArgumentParser
internal import Publishing
internal import Records
internal import Trends
internal import Wording
internal import Workspace

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Draw a chart as SVG.",
        discussion: """
            line       lines over time with their intervals
            index      lines over time, the figure of a base period being 100
            multiples  a small line chart for each member, on shared scales
            bars       bars, ranked, or grouped by a second grouping
            dots       dots with their intervals
            slope      the first period and the last side by side
            heat-map   weekday by hour, months by year, or any two groupings
            shares     bars of 100 %
            funnel     rates of regions by their number of people, with the limits of chance
            pyramid    ages upward, the sexes to the sides
            spark      a line as small as a word

            Example: kreisblick chart line incidents --by region,quarter --level municipality \
            --where 'region = Ilsede' --per 1000 > ilsede.svg
            """)

    @Argument(help: "line, index, multiples, bars, dots, slope, heat-map, shares, funnel, pyramid or spark.")
    var kind: ChartKind

    @OptionGroup var question: QuestionOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var common: CommonOptions

    @Option(
        name: .customLong("event"),
        help: ArgumentHelp(
            "A day to be marked: '2018-01-01=Start of outreach'; may be repeated.", valueName: "day=text"))
    var events: [String] = []

    @Flag(help: "Do not tell which courses and changes chance does not explain.")
    var noVerdicts = false

    @Option(help: "Ring the periods that stand out, by farrington, ears-c1, ears-c2 or ears-c3.")
    var alarms: SeriesSignals.Method?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Look for alarms in so many of the latest periods (default: all shown).", valueName: "n"))
    var last: Int?

    @Option(
        help: ArgumentHelp(
            "The period whose figure is 100 (index; default: the first that is published).", valueName: "period"))
    var base: String?

    @Option(help: ArgumentHelp("The grouping whose members share 100 % (shares).", valueName: "grouping"))
    var share: String?

    @Flag(help: "Bars and dots in the order of the table, not by their figures.")
    var asGiven = false

    func validate() throws {
        let given = [
            ("--event", "events", !events.isEmpty), ("--no-verdicts", "verdicts", noVerdicts),
            ("--alarms", "alarms", alarms != nil), ("--last", "last", last != nil), ("--base", "base", base != nil),
            ("--share", "share", share != nil), ("--as-given", "ranked", asGiven),
        ]
        for (option, name, isGiven) in given where isGiven && !kind.options.contains(name) {
            throw ValidationError(
                Phrase(
                    de: "\(option) gilt nicht für chart \(kind.rawValue).",
                    en: "\(option) is not for chart \(kind.rawValue)."))
        }
        if last != nil, alarms == nil {
            throw ValidationError(Phrase(de: "--last braucht --alarms.", en: "--last needs --alarms."))
        }
        if let last, last < 1 {
            throw ValidationError(
                Phrase(de: "--last nimmt eine ganze Zahl ab 1.", en: "--last takes a whole number from 1."))
        }
        if question.per != nil, [.index, .shares].contains(kind) {
            throw ValidationError(
                Phrase(
                    de: "--per macht Raten; Index und Anteile werden aus Anzahlen berechnet.",
                    en: "--per makes rates; an index and shares are made of counts."))
        }
        _ = try events.map(event)
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: question.engine.choice)
            let question = try question.question(to: workspace, language)
            try drawing.write(try workspace.chart(try choice, question, language: language))
        }
    }

    private var choice: ChartChoice {
        get throws {
            var choice = ChartChoice(kind)
            choice.look = drawing.look
            choice.events = try events.map(event)
            choice.hasVerdicts = !noVerdicts
            choice.alarms = alarms
            choice.latest = last
            choice.base = base
            choice.shared = share
            choice.isRanked = !asGiven
            return choice
        }
    }

    private func event(_ text: String) throws -> ChartEvent {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let day = CivilDate(iso: String(parts[0])) else {
            throw ValidationError(
                Phrase(
                    de:
                        "--event nimmt Tag und Text: --event '2018-01-01=Beginn der aufsuchenden Arbeit', nicht „\(text)“.",
                    en: "--event takes a day and a text: --event '2018-01-01=Start of outreach work', not “\(text)”."))
        }
        return ChartEvent(date: day, label: Phrase(name: String(parts[1])))
    }
}

extension ChartKind: ExpressibleByArgument {}
