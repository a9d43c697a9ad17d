internal import Aggregation
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// A chart with its table and what was found in it, before it is known how many tests of the document share the error.
struct PreparedChart {
    let choice: ChartChoice
    let answer: AnswerTable
    let assessments: [any Assessment]
    /// How much counts vary, for the limits of a funnel.
    var variation: CountVariation?

    /// The counts or rates behind the chart.
    var table: EstimateTable {
        switch answer {
        case .estimates(let table): table
        case .derived(let table): table.table
        }
    }

    /// - Throws: `ChartError`.
    func drawing(id: String, at shared: FalseDiscovery, language: Language) throws -> Drawing {
        let options = choice.options(id: id, findings: assessments.map { $0.statements(at: shared) })
        return try chart(options).drawing(language: language)
    }

    /// - Throws: `ChartError`.
    func vegaLite(at shared: FalseDiscovery, language: Language) throws -> VegaLite {
        let options = choice.options(id: "chart", findings: assessments.map { $0.statements(at: shared) })
        return try chart(options).vegaLite(language: language)
    }

    private func chart(_ options: ChartOptions) -> any Chart {
        switch (choice.kind, answer) {
        case (.index, .derived(let table)): return IndexChart(table, options)
        case (.shares, .derived(let table)): return StackedShares(table, options)
        case (.index, .estimates), (.shares, .estimates): preconditionFailure("it was asked for derived figures")
        case (_, .derived): preconditionFailure("only an index and shares are drawn of derived figures")
        case (.line, .estimates(let table)): return LineChart(table, options)
        case (.multiples, .estimates(let table)): return SmallMultiples(table, options)
        case (.bars, .estimates(let table)):
            return BarChart(table, options, order: choice.isRanked ? .byValue : .asGiven)
        case (.dots, .estimates(let table)):
            return DotChart(table, options, order: choice.isRanked ? .byValue : .asGiven)
        case (.slope, .estimates(let table)): return SlopeChart(table, options)
        case (.heatMap, .estimates(let table)): return HeatMap(table, options)
        case (.funnel, .estimates(let table)): return FunnelChart(table, options, variation: variation)
        case (.pyramid, .estimates(let table)): return PopulationPyramid(table, options)
        case (.spark, .estimates(let table)): return SparkLine(table, options)
        }
    }
}

extension Answers {
    /// The answer to a question as a chart, and what is found in it: nothing where its counts were changed at random, which is no
    /// evidence.
    ///
    /// - Throws: as `figures`; `ChartChoiceError`, `ChartError`, `ComparisonError`, `SignalError`.
    func chart(_ choice: ChartChoice, of question: Question) throws -> PreparedChart {
        var choice = choice
        if question.protection == .cellKey {
            guard choice.alarms == nil else { throw ChartChoiceError.alarmsInNoise }
            choice.hasVerdicts = false
        }
        if choice.kind == .funnel {
            return PreparedChart(
                choice: choice, answer: .estimates(try besideWhole(question)), assessments: [],
                variation: try variation(of: question))
        }
        let answer = try figures(try drawn(choice, of: question))
        return PreparedChart(
            choice: choice, answer: answer, assessments: try findings(choice, of: question, in: answer))
    }

    /// The regions of a question and the whole that they lie in, whose rate they are held against, whichever of them are shown.
    private func besideWhole(_ question: Question) throws -> EstimateTable {
        let shown = try answer(question)
        guard let whole = question.ofAllRegions?.withTotalsAmongRows else { return shown }
        let table = try answer(whole)
        guard let position = table.axes.position(of: "region"), let own = shown.axes.position(of: "region") else {
            return shown
        }
        let codes = Set(shown.axes[own].members.map(\.code))
        var members = table.axes.map { Array($0.members.indices) }
        members[position] = table.axes[position].members.indices.filter { index in
            let member = table.axes[position].members[index]
            return member.parent == nil || codes.contains(member.code)
        }
        return table.keeping(members)
    }

    /// The question of what the kind of chart draws.
    private func drawn(_ choice: ChartChoice, of question: Question) throws -> Question {
        switch choice.kind {
        case .index:
            guard let base = try choice.base ?? answer(question).indexBase?.code else { throw ChartError.noPeriods }
            return question.asking(for: try .index(base: base))
        case .shares:
            let groupings = question.query.groupings
            let own = groupings.last { !["region", "period"].contains($0.dimension) } ?? groupings.last
            return question.asking(for: .share(of: choice.shared ?? own?.term ?? "category"))
        case .line, .multiples, .bars, .dots, .slope, .heatMap, .funnel, .pyramid, .spark: return question
        }
    }

    private func findings(
        _ choice: ChartChoice, of question: Question, in answer: AnswerTable
    ) throws -> [any Assessment] {
        guard case .estimates(let table) = answer, let time = table.axes.position(of: "period") else { return [] }
        var found: [any Assessment] = []
        if choice.hasVerdicts, choice.kind.showsCourses { found.append(try assessment(.trend, of: question)) }
        if choice.hasVerdicts, choice.kind == .slope, let change = try change(in: table, question) {
            found.append(change)
        }
        if let method = choice.alarms, choice.kind.showsCourses {
            var options = SeriesSignals.Options()
            options.method = method
            // All periods that are shown, not the latest alone.
            options.latest = choice.latest ?? table.axes[time].members.count
            found.append(try assessment(.signals(options), of: question))
        }
        return found
    }

    /// The last period of a table against its first; `nil` where there are not two.
    private func change(in table: EstimateTable, _ question: Question) throws -> ComparisonTable? {
        guard let (ends, first) = table.firstAndLast else { return nil }
        return ComparisonTable(ends, with: .period(first), variation: try variation(of: question))
    }
}
