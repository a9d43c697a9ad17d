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
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var protection: ProtectionOptions
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

    @Flag(
        help:
            "Not the drawing but a specification of it for Vega-Lite 5, with its figures, to be given another look (> chart.vl.json)."
    )
    var vegaLite = false

    @Flag(help: "Bars and dots in the order of the table, not by their figures.")
    var asGiven = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The n members with the largest counts, and the rest as one row (bars, dots).", valueName: "n"))
    var top: Int?

    func validate() throws {
        let given: [(option: ChartOption, isGiven: Bool)] = [
            (.events, !events.isEmpty), (.verdicts, noVerdicts), (.alarms, alarms != nil), (.last, last != nil),
            (.base, base != nil), (.share, share != nil), (.ranked, asGiven), (.top, top != nil),
        ]
        for (option, isGiven) in given where isGiven && !kind.options.contains(option) {
            throw ValidationError(
                Phrase(
                    de: "\(option.flag) gilt nicht für chart \(kind.rawValue). Bitte weglassen.",
                    en: "\(option.flag) is not for chart \(kind.rawValue). Leave it out."))
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
                    de: "--per macht Raten; Index und Anteile werden aus Anzahlen berechnet. Bitte --per weglassen.",
                    en: "--per makes rates; an index and shares are made of counts. Leave out --per."))
        }
        _ = try events.map(event)
        if vegaLite { try drawing.checkAlone(option: "--vega-lite") }
        try protection.check(asker)
        guard let top else { return }
        try FigureOptions.check(top: top)
        if question.per != nil {
            throw ValidationError(
                Phrase(
                    de: "--top ordnet nach Anzahlen; bitte --per weglassen.",
                    en: "--top ranks by counts; leave out --per."))
        }
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: engine.choice)
            let question = try question.question(
                to: workspace, of: asker, language, top.map { .top($0) }, protection: protection.chosen)
            if vegaLite {
                return try Console.write(try workspace.vegaLite(try choice, question, language: language))
            }
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
            choice.base = try base.map(Self.period)
            choice.shared = share
            choice.isRanked = !asGiven
            return choice
        }
    }

    /// - Throws: `WorkspaceError.unknownPeriod`, by the option that was given.
    private static func period(_ text: String) throws -> String {
        guard Period(code: text) != nil else { throw WorkspaceError.unknownPeriod(text, option: "--base") }
        return text
    }

    private func event(_ text: String) throws -> ChartEvent {
        let example = Phrase(
            de: "Erwartet wird etwa --event '2018-01-31=Beginn der aufsuchenden Arbeit'.",
            en: "Write it as in --event '2018-01-31=Start of outreach work'.")
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let day = CivilDate(iso: parts[0]) else {
            let looksLikeDay = parts[0].wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
            throw ValidationError(
                looksLikeDay
                    ? Phrase(
                        de: "--event „\(text)“: Den Tag „\(parts[0])“ gibt es nicht. ",
                        en: "--event “\(text)”: there is no day “\(parts[0])”. ") + example
                    : Phrase(
                        de: "--event „\(text)“: „\(parts[0])“ ist kein Tag der Form 2018-01-31. ",
                        en: "--event “\(text)”: “\(parts[0])” is no day of the form 2018-01-31. ") + example)
        }
        guard parts.count == 2, parts[1].contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(
                Phrase(
                    de: "--event „\(text)“: Hinter dem Tag fehlt der Text. ",
                    en: "--event “\(text)”: the text behind the day is missing. ") + example)
        }
        return ChartEvent(date: day, label: Phrase(name: parts[1]))
    }
}

extension ChartKind: ExpressibleByArgument {}
