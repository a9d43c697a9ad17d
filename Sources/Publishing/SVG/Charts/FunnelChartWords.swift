import Records
import Trends
import Wording

/// What a funnel says: what lies outside the limits, and how often chance alone brings that about.
struct FunnelChartWords: ChartWords {
    let table: ChartTable
    let funnel: FunnelPlaces
    let options: ChartOptions
    let language: Language

    var spread: TableAxis? { funnel.axis }
    var kind: Phrase { FunnelChart.kind }

    /// Whose number stands on the axis below: `Einwohner`.
    var people: String {
        table.source.people(language).capitalised
    }

    static let target = Phrase(de: "gemeinsamer Wert", en: "common value")
    static let limits95 = Phrase(de: "95-%-Grenzen", en: "95% limits")
    static let limits998 = Phrase(de: "99,8-%-Grenzen", en: "99.8% limits")
    static let outside = Phrase(de: "außerhalb der 99,8-%-Grenzen", en: "outside the 99.8% limits")

    /// What a pointer or a screen reader finds at a point.
    func label(_ place: FunnelPlaces.Place) -> String {
        var parts = ["\(heading.text(place.known.value, language)) (\(people): \(language.text(Int(place.people))))"]
        if let where998 = side(place) { parts.append(where998) }
        if let state = Figure.known(place.known).state { parts.append(state.meaningOfCount(language)) }
        parts += findings(place).map { $0.text(language) }
        return "\(place.name(language)): \(parts.joined(separator: ", "))"
    }

    /// `oberhalb der 99,8-%-Grenzen`; `nil` inside them.
    private func side(_ place: FunnelPlaces.Place) -> String? {
        switch funnel.position(of: place) {
        case .high998: Phrase(de: "oberhalb der 99,8-%-Grenzen", en: "above the 99.8% limits")(language)
        case .low998: Phrase(de: "unterhalb der 99,8-%-Grenzen", en: "below the 99.8% limits")(language)
        case .high95: Phrase(de: "oberhalb der 95-%-Grenzen", en: "above the 95% limits")(language)
        case .low95: Phrase(de: "unterhalb der 95-%-Grenzen", en: "below the 95% limits")(language)
        case .inside, nil: nil
        }
    }

    private func findings(_ place: FunnelPlaces.Place) -> [Findings.Finding] {
        options.findings.isEmpty ? [] : options.findings.findings(on: [funnel.axis.dimension: place.code])
    }

    /// Those of chance around the common value.
    var drawsLimits: Bool { true }

    var readingHelp: String? {
        let certain = funnel.places.filter { !$0.known.isLimited }
        guard let target = funnel.target, let place = (certain.isEmpty ? funnel.places : certain).first else {
            return nil
        }
        let value = heading.text(place.known.value, language)
        let number = language.text(Int(place.people))
        let start = Phrase(
            de: "Lesehilfe: \(place.name(language)): \(value) (\(heading.unit(language))).",
            en: "How to read: \(place.name(language)): \(value) (\(heading.unit(language))).")(language)
        guard let limits = funnel.limits(people: place.people) else { return start }
        let range = heading.text(limits.lower95...limits.upper95, around: max(place.known.value, target), language)
        return start
            + Phrase(
                de:
                    " Bei so vielen Menschen (\(number)) liegen Werte zu 95 % allein durch Zufall im Bereich \(range), wenn für "
                    + "alle der gemeinsame Wert \(heading.text(target, language)) gilt. Je weniger Menschen, desto weiter die Grenzen.",
                en:
                    " Of so many people (\(number)) values lie in the range \(range) by chance alone 95% of the time, if the common "
                    + "value \(heading.text(target, language)) holds for all. The fewer people, the wider the limits.")(
                language)
    }

    var ownNotes: [String] {
        guard let target = funnel.target else { return absentNotes + options.findings.notes(language) }
        var lines: [String] = []
        if funnel.limits(people: 1) != nil {
            lines.append(
                Phrase(
                    de:
                        "Allein durch Zufall liegt etwa eines von zwanzig Gebieten außerhalb der 95-%-Grenzen und eines von 500 "
                        + "außerhalb der 99,8-%-Grenzen.",
                    en:
                        "By chance alone about one area in twenty lies outside the 95% limits, and one in 500 outside the 99.8% "
                        + "limits.")(language))
        } else {
            lines.append(
                Phrase(
                    de: "Ohne einen einzigen Fall gibt es keine Grenzen.",
                    en: "Without a single case there are no limits.")(
                        language))
        }
        let value = heading.text(target, language)
        switch funnel.targetSource {
        case .total(let name):
            lines.append(
                Phrase(
                    de: "Gemeinsamer Wert: \(value), die Rate von \(name(language)).",
                    en: "Common value: \(value), the rate of \(name(language)).")(language))
        case .shownPlaces:
            lines.append(
                Phrase(
                    de: "Gemeinsamer Wert: \(value), die Rate der gezeigten Gebiete zusammen.",
                    en: "Common value: \(value), the rate of the areas shown together.")(language))
        }
        if funnel.widening >= CountVariation.leastTold {
            let factor = language.text(funnel.widening, fractionDigits: 1)
            lines.append(
                Phrase(
                    de:
                        "Die Anzahlen schwanken von Jahr zu Jahr mehr als durch Zufall allein; die Grenzen sind darum bis zu "
                        + "\(factor)-mal so weit.",
                    en:
                        "Counts vary from year to year by more than chance alone; hence the limits are up to \(factor) times as "
                        + "wide.")(language))
        }
        let far = funnel.places.filter { funnel.position(of: $0)?.isFarOut == true }
        if !far.isEmpty {
            let named = TextList.shortened(
                far.map { "\($0.name(language)) (\(heading.text($0.known.value, language)))" }, limit: 8, language)
            lines.append(
                Phrase(de: "Außerhalb der 99,8-%-Grenzen: \(named).", en: "Outside the 99.8% limits: \(named).")(
                    language))
        }
        return lines + absentNotes + options.findings.notes(language)
    }

    private var absentNotes: [String] {
        states(funnel.absent.map { ($0.name(language), $0.figure) }) { count, first in
            Phrase(de: "\(count) Gebiete, zuerst \(first)", en: "\(count) areas, first \(first)")(language)
        }.map { Phrase(de: "Nicht gezeichnet, \($0).", en: "Not drawn, \($0).")(language) }
    }

    var summary: [String] {
        let known = funnel.places.map { ($0.name(language), $0.known.value) }
        var sentences = [
            Phrase(
                de: "\(known.count) von \(known.count + funnel.absent.count) Gebieten mit Wert.",
                en: "\(known.count) of \(known.count + funnel.absent.count) areas with a value.")(language)
        ]
        let figures = NamedFigures(entries: known, text: { heading.text($0, language) }, language: language)
        sentences += [figures.extremes].compactMap { $0 }
        let sides = funnel.places.compactMap { place in side(place).map { "\(place.name(language)) \($0)" } }
        if !sides.isEmpty { sentences.append(TextList.shortened(sides, limit: 8, language) + ".") }
        sentences += funnel.places.flatMap { place in
            findings(place).map { "\(place.name(language)): \($0.text(language))." }
        }
        return sentences + absentNotes
    }
}
