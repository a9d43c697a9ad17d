internal import Records
internal import Regions
internal import Trends
internal import Wording

/// What stands below a table, chart or map of rates on the numbers that they were divided by.
struct DenominatorNotes {
    let table: EstimateTable

    /// Whose number, its days and bases, breaks between bases, and why rates are missing.
    ///
    /// - Parameter areCompared: counts too are compared by their denominators (`YearOnYear`), which are then named.
    func lines(_ language: Language, areCompared: Bool = false) -> [String] {
        guard table.per != nil else { return areCompared ? [denominator].compactMap { $0?(language) } : [] }
        return ([denominator] + gaps).compactMap { $0?(language) }
    }

    /// `Bezugszahl: Bevölkerung am 31.12.2016 (Zensus 2011).`
    private var denominator: Phrase? {
        let used = table.cells.compactMap(\.denominator)
        let days = Set(used.map(\.date)).sorted()
        guard let first = days.first, let last = days.last else { return nil }
        let when =
            first == last
            ? Phrase(de: " am \(first.german)", en: " on \(first)")
            : Phrase(
                de: " an \(days.count) Stichtagen vom \(first.german) bis \(last.german)",
                en: " on \(days.count) reference days from \(first) to \(last)")
        var text = Phrase(de: "Bezugszahl: ", en: "Denominator: ") + people + when
        let bases = Set(ofDifferentBases(used).flatMap(\.bases)).sorted()
        if !bases.isEmpty { text = text + Phrase(name: " (\(bases.joined(separator: ", ")))") }
        let modelled = used.count { $0.isModelled }
        if modelled == used.count {
            text = text + Phrase(de: ", modelliert", en: ", modelled")
        } else if modelled > 0 {
            text = text + Phrase(de: ", teils modelliert", en: ", partly modelled")
        }
        let estimated = used.count { $0.status == .estimated }
        if estimated == used.count {
            text = text + Phrase(de: ", geschätzt", en: ", estimated")
        } else if estimated > 0 {
            text = text + Phrase(de: ", teils geschätzt", en: ", partly estimated")
        }
        text = text + Phrase(name: ".")
        return crossesBases
            ? text
                + Phrase(
                    de: " Zwischen den Grundlagen liegt ein Bruch, der keine Änderung der Zahl ist.",
                    en: " Between the bases lies a break that is no change of the number.")
            : text
    }

    private var people: Phrase {
        table.cells.allSatisfy { $0.denominator.map { $0.group == .residents } ?? true }
            ? Phrase(de: "Bevölkerung", en: "population") : table.people
    }

    /// One denominator for each base: a table has thousands of cells and few bases.
    private func ofDifferentBases(_ denominators: [Denominator]) -> [Denominator] {
        var (found, seen) = ([Denominator](), Set<String>())
        for one in denominators where one.base != found.last?.base && seen.insert(one.base).inserted {
            found.append(one)
        }
        return found
    }

    /// Whether one figure lies between two bases, or the figures of one series of periods do.
    private var crossesBases: Bool {
        let different = ofDifferentBases(table.cells.compactMap(\.denominator))
        if different.count < 2, different.allSatisfy({ $0.bases.count < 2 }) { return false }
        if table.cells.contains(where: { ($0.denominator?.bases.count ?? 0) > 1 }) { return true }
        guard let position = table.axes.position(of: "period") else { return false }
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
                let listed = names.prefix(6).map { $0(language) }.joined(separator: ", ")
                let rest = names.count - 6
                let more = rest > 0 ? Phrase(de: " und \(rest) weitere", en: " and \(rest) more")(language) : ""
                return gap.phrase(language) + (listed.isEmpty ? "." : ": \(listed)\(more).")
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
