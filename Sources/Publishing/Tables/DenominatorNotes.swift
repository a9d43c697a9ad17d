internal import Records
internal import Regions
public import Trends
public import Wording

/// What stands below a table, chart or map of rates on the numbers that they were divided by.
public struct DenominatorNotes {
    let table: EstimateTable

    public init(table: EstimateTable) { self.table = table }

    /// Whose number, its days and bases, breaks between bases, and why rates are missing.
    ///
    /// - Parameter areCompared: counts too are compared by their denominators (`YearOnYear`), which are then named.
    public func lines(_ language: Language, areCompared: Bool = false) -> [String] {
        guard table.per != nil else { return areCompared ? [denominator].compactMap { $0?(language) } : [] }
        return ([denominator] + gaps).compactMap { $0?(language) }
    }

    /// `Bezugszahl: Bevölkerung am 31.12.2016 (Zensus 2011).`
    private var denominator: Phrase? {
        let used = DenominatorsInUse(table.cells)
        guard let first = used.days.min(), let last = used.days.max() else { return nil }
        let when =
            first == last
            ? Phrase(de: " am \(first.german)", en: " on \(first)")
            : Phrase(
                de: " an \(used.days.count) Stichtagen vom \(first.german) bis \(last.german)",
                en: " on \(used.days.count) reference days from \(first) to \(last)")
        let people = used.areResidentsOnly ? Phrase(de: "Bevölkerung", en: "population") : table.people
        var text = Phrase(de: "Bezugszahl: ", en: "Denominator: ") + people + when
        let bases = Set(used.bases.flatMap(\.parts)).sorted()
        if !bases.isEmpty { text = text + Phrase(name: " (\(bases.joined(separator: ", ")))") }
        if used.modelled == used.total {
            text = text + Phrase(de: ", modelliert", en: ", modelled")
        } else if used.modelled > 0 {
            text = text + Phrase(de: ", teils modelliert", en: ", partly modelled")
        }
        if used.estimated == used.total {
            text = text + Phrase(de: ", geschätzt", en: ", estimated")
        } else if used.estimated > 0 {
            text = text + Phrase(de: ", teils geschätzt", en: ", partly estimated")
        }
        text = text + Phrase(name: ".")
        return crosses(used.bases)
            ? text
                + Phrase(
                    de: " Zwischen den Grundlagen liegt ein Bruch, der keine Änderung der Zahl ist.",
                    en: " Between the bases lies a break that is no change of the number.")
            : text
    }

    /// Whether one figure lies between two bases, or the figures of one series of periods do.
    private func crosses(_ bases: [DenominatorsInUse.Base]) -> Bool {
        if bases.contains(where: { $0.parts.count > 1 }) { return true }
        guard bases.count > 1, let position = table.axes.position(of: "period") else { return false }
        let stride = table.axes.stride(along: position)
        return table.axes.lineStarts(along: position).contains { start in
            let bases = table.axes[position].members.indices.compactMap { index in
                table.cells[start + index * stride].denominator?.base
            }
            return Set(bases).count > 1
        }
    }

    /// `Ohne Rate, weil die Bezugszahl unter 100 liegt: Mehrum, Rosenthal.`
    private var gaps: [Phrase?] {
        var places = [DenominatorGap: [Phrase]]()
        var order = [DenominatorGap]()
        let position = table.axes.position(of: "region")
        for (cell, indices) in zip(table.cells, table.axes.memberIndices) {
            guard let gap = cell.gap, cell.count != nil else { continue }
            if places[gap] == nil { order.append(gap) }
            let name = position.map { table.axes[$0].members[indices[$0]].name }
            if let name, !places[gap, default: []].contains(name) { places[gap, default: []].append(name) }
        }
        return order.map { gap in
            let names = places[gap] ?? []
            return Phrase { language in
                let listed = TextList.shortened(names.map { $0(language) }, limit: 6, language)
                return gap.phrase(language) + (listed.isEmpty ? "." : ": \(listed).")
            }
        }
    }
}

extension DenominatorGap {
    /// Why there is no rate, without the places.
    fileprivate var phrase: Phrase {
        switch self {
        case .tooSmall:
            Phrase(
                de: "Ohne Rate, weil die Bezugszahl unter \(Denominator.smallest) liegt",
                en: "No rate, since the denominator is below \(Denominator.smallest)")
        case .noFigure: Phrase(de: "Ohne Rate, weil keine Bezugszahl vorliegt", en: "No rate for lack of a denominator")
        case .noGroup(let group):
            Phrase(de: "Ohne Rate, weil keine Bezugszahl vorliegt für ", en: "No rate for lack of a denominator of ")
                + group.phrase
        case .notStated:
            Phrase(
                de: "Ohne Rate, weil Alter oder Geschlecht fehlt", en: "No rate, since age or sex is not stated")
        case .unclearCondition(let field):
            Phrase(
                de:
                    "Ohne Rate, weil die Bedingung zu \(FieldNames.explained(field)(.german)) keine Gruppe ergibt, die gezählt ist",
                en: "No rate, since “\(field)” makes no group here that is counted")
        }
    }
}
