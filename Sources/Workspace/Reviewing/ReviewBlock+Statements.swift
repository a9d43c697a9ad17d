internal import Importing
internal import Trends
internal import Wording

/// Blocks that find something out, with the options of the commands of the same names.
extension ReviewBlock {
    /// What the block finds out; `nil` where it names nothing that can be found out.
    static func statement(_ entries: [String: YAMLValue]) throws -> Kind? {
        if let reference = entries["compare"] { return .assessment(try comparison(to: reference)) }
        switch try entries["trend"]?.text() {
        case "annual-change": return .assessment(.trend)
        case "breaks": return .assessment(.breaks)
        default: break
        }
        if try entries["needs"]?.text() == "provision" { return .assessment(.needs) }
        if let method = try entries["signals"]?.choice(SeriesSignals.Method.self) {
            return .assessment(.signals(try signals(method, entries)))
        }
        if let method = try entries["hotspots"]?.choice(AssessmentChoice.ClusterMethod.self) {
            return .assessment(try clusters(method, entries))
        }
        return try entries["effect"].map { .effect(try effect(of: $0, entries)) }
    }

    private static func comparison(to reference: YAMLValue) throws -> AssessmentChoice {
        do {
            return try .comparison(to: try reference.text())
        } catch WorkspaceError.unknownPeriod {
            throw reference.unexpected(
                Phrase(
                    de: "year-before, previous, county oder ein Zeitraum wie 2017, 2017-Q3 oder 2017-03",
                    en: "year-before, previous, county or a period such as 2017, 2017-Q3 or 2017-03"))
        }
    }

    private static func signals(
        _ method: SeriesSignals.Method, _ entries: [String: YAMLValue]
    ) throws -> SeriesSignals.Options {
        var options = SeriesSignals.Options()
        options.method = method
        options.latest = try entries["last"]?.integer(in: AssessmentChoice.possibleLatest)
        options.years = try entries["years"]?.integer(in: AssessmentChoice.possibleYears) ?? options.years
        options.alpha = try entries["alpha"].map { value in
            guard let alpha = Double(try value.text()), alpha > 0, alpha < 0.5 else {
                throw value.unexpected(
                    Phrase(
                        de: "eine Zahl zwischen 0 und 0,5, etwa 0.01", en: "a number between 0 and 0.5, such as 0.01")
                )
            }
            return alpha
        }
        return options
    }

    private static func clusters(
        _ method: AssessmentChoice.ClusterMethod, _ entries: [String: YAMLValue]
    ) throws -> AssessmentChoice {
        let replicates = try entries["replicates"]?.integer(in: AssessmentChoice.possibleReplicates)
        let seed = try entries["seed"].map { value in
            guard let seed = UInt64(try value.text()) else {
                throw value.unexpected(Phrase(de: "eine ganze Zahl ab 0", en: "a whole number from 0"))
            }
            return seed
        }
        let share = try entries["share"].map { value in
            guard let share = Double(try value.text()), share > 0, share < 1 else {
                throw value.unexpected(
                    Phrase(de: "eine Zahl zwischen 0 und 1, etwa 0.5", en: "a number between 0 and 1, such as 0.5"))
            }
            return share
        }
        return .clusters(method, replicates: replicates ?? 999, seed: seed ?? 1, share: share ?? 0.5)
    }

    /// - Parameter measure: the measure's id, or nothing where region and start are named.
    private static func effect(of measure: YAMLValue, _ entries: [String: YAMLValue]) throws -> EffectChoice {
        var choice = EffectChoice()
        let id = try measure.text()
        choice.measure = id.isEmpty ? nil : id
        choice.outcome = try entries["records"]?.text() ?? choice.outcome
        choice.region = try entries["region"]?.text()
        choice.against = try entries["against"]?.text()
        choice.condition = try entries["where"]?.text()
        choice.control = try entries["control"]?.text()
        choice.grain = try entries["by"].map { by in
            guard let grain = try by.texts().first, try by.list().count == 1 else {
                throw by.unexpected(
                    Phrase(de: "eine Art von Zeitraum, etwa [half-year]", en: "one kind of period, such as [half-year]")
                )
            }
            return grain
        }
        choice.start = try entries["start"].map { try day($0) }
        return choice
    }
}
