import Records
import Regions
import Trends
import Wording

/// The words about a table that every drawing of it needs: what is counted, where, when, and per how many.
struct TableHeading {
    let table: ChartTable
    /// The dimension that is spread out into lines, bars or regions, if any.
    let spread: TableAxis?

    init(table: ChartTable, spread: TableAxis?) {
        (self.table, self.spread) = (table, spread)
    }

    init(table: EstimateTable, spread: TableAxis?) {
        self.init(table: ChartTable(table), spread: spread)
    }

    /// `Vorfälle nach Gemeinde, Landkreis Peine, 2017`.
    func title(_ language: Language) -> String { subject(language) + rest(language) }

    /// What is counted: `Vorfälle`.
    func subject(_ language: Language) -> String { table.source.measure.title(language) }

    /// What a title says behind what is counted: ` nach Gemeinde, Landkreis Peine, 2017`.
    func rest(_ language: Language) -> String {
        var text = ""
        let qualifiers = table.axes.filter { isFixed($0) && $0.dimension != "region" && $0.dimension != "period" }
            .flatMap(\.members).filter { $0.code != AxisMember.totalCode }.map { $0.name(language) }
        if !qualifiers.isEmpty { text += " (\(qualifiers.joined(separator: ", ")))" }
        if let spread {
            let beside = table.axes.filter { $0.members.count > 1 && $0 != spread && $0.dimension != "period" }
            let names = ([spread] + beside).map { spreadName($0, language) }
            text += Phrase(de: " nach ", en: " by ")(language)
            text += names.joined(separator: Phrase(de: " und ", en: " and ")(language))
        }
        return ([text, place(language)] + span(language)).joined(separator: ", ")
    }

    /// `Vorfälle je 1.000 Einwohner`, or `Vorfälle, Anzahl` for bare counts.
    func unit(_ language: Language) -> String { table.unit(language) }

    /// The one region that a table is about, by an axis or by its question's condition, or the workspace's territory.
    func place(_ language: Language) -> String {
        guard let axis = table.axes.first(where: { $0.dimension == "region" }), isFixed(axis),
            let member = axis.members.first, member.code != AxisMember.totalCode
        else {
            let provenance = table.source.provenance
            return provenance.selection.place?(language) ?? provenance.workspace
        }
        return member.name(language)
    }

    /// What a single line is called: the table's place.
    static func singleName(of table: ChartTable) -> Phrase {
        let heading = TableHeading(table: table, spread: nil)
        return Phrase(de: heading.place(.german), en: heading.place(.english))
    }

    func text(_ value: Double, _ language: Language) -> String { table.text(value, language) }

    /// A figure as a drawing prints it; one of limited certainty stands in parentheses.
    func text(_ known: Figure.Known, _ language: Language) -> String {
        let text = text(known.value, language)
        return known.isLimited ? "(\(text))" : text
    }

    /// The 95 % limits of a figure: `5,2–11,0`.
    func text(_ limits: ClosedRange<Double>, around value: Double, _ language: Language) -> String {
        table.text(limits, around: value, language)
    }

    private func isFixed(_ axis: TableAxis) -> Bool { axis.members.count == 1 && axis != spread }

    private func spreadName(_ axis: TableAxis, _ language: Language) -> String {
        let levels = Set(axis.members.filter { $0.code != AxisMember.totalCode }.map(\.level))
        if axis.dimension == "region", levels.count == 1, let level = levels.first {
            return RegionLevel(name: level, rank: 0).phrase(language)
        }
        let title = axis.title(language)
        return language == .english ? title.prefix(1).lowercased() + title.dropFirst() : title
    }

    /// The time a table is about, in as few words as are true: `2012–2019`, `1. Quartal 2012 bis 3. Quartal 2013`.
    private func span(_ language: Language) -> [String] {
        guard let axis = table.axes.first(where: { $0.dimension == "period" }) else { return [] }
        let periods = table.periods.compactMap(\.self)
        guard let first = periods.min(), let last = periods.max() else {
            return axis.members.count == 1 ? axis.members.map { $0.name(language) } : []
        }
        if first == last { return [first.name(language)] }
        let years = (first.within(.year), last.within(.year))
        if first.firstDay == years.0.firstDay && last.lastDay == years.1.lastDay {
            return [years.0 == years.1 ? years.0.code : "\(years.0.code)–\(years.1.code)"]
        }
        return [
            Phrase(
                de: "\(first.name(language)) bis \(last.name(language))",
                en: "\(first.name(language)) to \(last.name(language))")(language)
        ]
    }
}
