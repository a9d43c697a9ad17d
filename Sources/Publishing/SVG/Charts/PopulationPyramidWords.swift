import Records
import Trends
import Wording

/// What a pyramid says.
struct PopulationPyramidWords: ChartWords {
    let table: ChartTable
    let pyramid: AgePyramid
    /// Whether bands are as high as they have years.
    let heightsTellYears: Bool
    let options: ChartOptions
    let language: Language

    var spread: TableAxis? { pyramid.axes.ages }
    var kind: Phrase { PopulationPyramid.kind }

    var drawsLimits: Bool { pyramid.figures.contains { $0.known?.limits != nil } }
    var subtitleSuffix: String { drawsLimits ? Self.limitsSuffix(language) : "" }

    private struct Entry {
        /// `weiblich 14–17`.
        let name: String
        let band: String
        let figure: Figure
        let codes: [String: String]
    }

    /// Men from the youngest on, then women.
    private var entries: [Entry] {
        [(pyramid.men, \AgePyramid.Band.men), (pyramid.women, \AgePyramid.Band.women)].flatMap { sex, figure in
            pyramid.bands.map { band in
                Entry(
                    name: "\(sex.name(language)) \(band.name(language))", band: band.name(language),
                    figure: band[keyPath: figure],
                    codes: ["age_band": band.code, "sex": sex.code])
            }
        }
    }

    private func findings(_ codes: [String: String]) -> [Findings.Finding] {
        options.findings.findings(on: codes)
    }

    /// What a pointer or a screen reader finds at a bar: `weiblich 14–17: 12`.
    func label(_ sex: AxisMember, _ band: AgePyramid.Band, _ figure: Figure) -> String {
        let found = findings(["age_band": band.code, "sex": sex.code]).map { $0.text(language) }
        let state = figure.known.flatMap { _ in figure.state?.meaningOfCount(language) }
        let parts = [told(figure), state].compactMap { $0 } + found
        return "\(sex.name(language)) \(band.name(language)): \(parts.joined(separator: ", "))"
    }

    var readingHelp: String? {
        let known = entries.filter { $0.figure.known != nil }
        guard
            let entry = known.last(where: { $0.figure.known?.isLimited == false && $0.figure.known?.isZero == false })
                ?? known.last
        else { return nil }
        return Phrase(
            de: "Lesehilfe: \(entry.name): \(told(entry.figure)) (\(heading.unit(language))).",
            en: "How to read: \(entry.name): \(told(entry.figure)) (\(heading.unit(language))).")(language)
    }

    var ownNotes: [String] {
        var lines: [String] = []
        if heightsTellYears, pyramid.hasUnequalBands {
            lines.append(
                Phrase(
                    de:
                        "Die Balken sind so hoch, wie ihre Altersgruppe Jahre hat; ihre Länge gilt der ganzen Gruppe, nicht dem "
                        + "einzelnen Jahr.",
                    en:
                        "Bars are as high as their age band has years; their length is that of the whole band, not of a single "
                        + "year.")(language))
        } else if !heightsTellYears, pyramid.years == nil || pyramid.hasUnequalBands {
            lines.append(
                Phrase(
                    de: "Die Altersgruppen haben verschieden viele Jahre und sind gleich hoch gezeichnet.",
                    en: "The age bands have different numbers of years and are drawn equally high.")(language))
        }
        if heightsTellYears, pyramid.hasOpenBand, let last = pyramid.bands.last, pyramid.bands.count > 1 {
            lines.append(
                Phrase(
                    de: "\(last.text) ist nach oben offen und so hoch gezeichnet wie die Gruppe davor.",
                    en: "\(last.text) has no upper end and is drawn as high as the band before it.")(language))
        }
        lines += [LimitNote.text(of: pyramid.figures, language)].compactMap { $0 }
        lines += [leftOut].compactMap { $0 }
        return lines + options.findings.notes(language)
    }

    var summary: [String] {
        var sentences: [String] = []
        for sex in [pyramid.men, pyramid.women] {
            let own = entries.filter { $0.codes["sex"] == sex.code }
            let known = own.compactMap { entry in entry.figure.known.map { (entry.band, $0.value) } }
            let figures = NamedFigures(entries: known, text: { heading.text($0, language) }, language: language)
            let text = figures.extremes ?? Phrase(de: "kein Wert.", en: "no value.")(language)
            sentences.append("\(sex.name(language)): \(text)")
        }
        sentences += states(entries.map { ($0.name, $0.figure) }) { count, first in
            Phrase(de: "\(count) Werte, zuerst \(first)", en: "\(count) figures, first \(first)")(language)
        }.map { "\($0.capitalised)." }
        sentences += entries.flatMap { entry in
            findings(entry.codes).map { "\(entry.name): \($0.text(language))." }
        }
        return sentences + [leftOut].compactMap { $0 }
    }

    /// The numbers of those who are in no bar, so that nobody is dropped in silence: by what is not known of them, and only where there
    /// is a number or it is withheld.
    private var leftOut: String? {
        let entries = pyramid.leftOut.filter {
            $0.count.known?.isZero != true && $0.count != .impossible && $0.count != .missing
        }
        guard !entries.isEmpty else { return nil }
        var groups: [(title: String, parts: [String])] = []
        for entry in entries {
            let title = entry.group?(language) ?? ""
            let number = number(entry.count)
            let part = entry.name.map { "\($0(language)) (\(number))" } ?? number
            if entry.group != nil, let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].parts.append(part)
            } else {
                groups.append((title, [part]))
            }
        }
        let texts = groups.map { group in
            let parts = group.parts.joined(separator: ", ")
            return group.title.isEmpty ? parts : "\(group.title): \(parts)"
        }.joined(separator: "; ")
        return Phrase(de: "Nicht gezeichnet: \(texts).", en: "Not drawn: \(texts).")(language)
    }

    private func number(_ count: Figure) -> String {
        guard let known = count.known else { return count.state?.meaningOfCount(language) ?? "" }
        let number = language.text(Int(known.value))
        let named = table.hasWholeNumbers ? number : "\(number) \(table.source.measure.title(language))"
        return count.state.map { "\(named), \($0.meaningOfCount(language))" } ?? named
    }
}
