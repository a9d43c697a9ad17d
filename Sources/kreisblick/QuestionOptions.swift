public import ArgumentParser
public import Trends
internal import Wording
internal import Workspace

/// The parts of a question on the command line; who asks, and where it is counted, are groups beside it. No group holds another one: in
/// debug builds the parser checks a group once for each check of the group around it, and a command took a fifth of a second to begin.
struct QuestionOptions: ParsableArguments {
    @Argument(help: "incidents, participation, counts or population.")
    var records: String

    @Option(
        name: .customLong("by"),
        help:
            "What to group by, with commas: region, year, school-year, month, week, school_time, weekday, hour, category, …"
    )
    var groupings = "region,year"

    @Option(help: "The finest region level, such as municipality or district.")
    var level: String?

    @Option(name: .customLong("where"), help: "A condition: 'category = \"Gewalt/*\" and school_time = outside'.")
    var condition: String?

    @Option(help: "The measure, where the kind of record has several.")
    var measure: String?

    @Option(
        help: ArgumentHelp(
            "The territory of this day, such as 2014-12-31 or 2014 (with --audience internal).", valueName: "day"))
    var territory: String?

    @Option(parsing: .unconditional, help: "Rates per so many inhabitants, or whatever --of names.")
    var per: Int?

    @Option(
        name: .customLong("of"),
        help: """
            Whose number rates are divided by: residents (default), pupils, places or another kind of the population files, \
            of the ages and sex that the question is about; residents:14-17 or pupils:10-13:female exactly these; \
            residents:all everybody.
            """)
    var group: String?

    @Option(
        help: """
            The day of the denominators: 2017-06-30, or 06-30 for that day of each year (default: 31 December of the year \
            before).
            """)
    var denominatorDate: String?

    @Option(
        help: "The 95 % limits of counts and rates: phe (exact below 10 events, Byar from 10), exact, byar or mid-p.")
    var interval = PoissonInterval.Method.phe

    @Flag(help: "Show totals and sub-totals among the rows.")
    var totals = false

    func validate() throws {
        if let per, !Question.possiblePer.contains(per) {
            throw ValidationError(
                Phrase(
                    de: "--per nimmt eine ganze Zahl von 1 bis \(Question.possiblePer.upperBound).",
                    en: "--per takes a whole number from 1 to \(Question.possiblePer.upperBound)."))
        }
        if per == nil, group != nil || denominatorDate != nil {
            throw ValidationError(
                Phrase(
                    de: "--of und --denominator-date brauchen --per N: Sie betreffen Raten.",
                    en: "--of and --denominator-date need --per N: they are about rates."))
        }
    }

    /// The question; what is to be said of its territory goes to standard error.
    func question(
        to workspace: Workspace, of asker: AudienceOptions, _ language: Language, _ figure: Question.Figure? = nil,
        protection: Question.Protection = .release
    ) throws -> Question {
        let question = try question(of: asker.asker, figure, protection)
        Log.tell(LogEvent(question))
        Console.say(try workspace.remarks(on: question), language)
        return question
    }

    private func question(
        of audience: Question.Audience, _ figure: Question.Figure?, _ protection: Question.Protection
    ) throws -> Question {
        try Question(
            records: records, by: groupings.split(separator: ",").map(String.init), level: level, where: condition,
            measure: measure, territory: territory, per: per, of: group, denominatorDay: denominatorDate,
            audience: audience, withTotals: totals, figure: figure, protection: protection, interval: interval)
    }
}

extension PoissonInterval.Method: ExpressibleByArgument {}
