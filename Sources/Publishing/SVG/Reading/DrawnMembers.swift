import Records
import Wording

extension TableAxis {
    /// The members that a chart draws: those that have no parts, without totals and what has no entry.
    var drawn: [Int] {
        let leaves = leaves.filter {
            members[$0].code != AxisMember.totalCode && !isWithoutEntry(members[$0])
        }
        return leaves.isEmpty && members.count == 1 ? [0] : leaves
    }

    /// The members for records without an entry, which a chart names below instead of drawing them.
    var withoutEntry: [Int] { leaves.filter { isWithoutEntry(members[$0]) } }

    private func isWithoutEntry(_ member: AxisMember) -> Bool {
        member.code == AxisMember.unknownCode || member.isUnassigned
    }
}

extension ChartTable {
    /// The figure at members of some axes, given by the axes' places; of each other axis it is the first.
    func figure(at members: [Int: Int]) -> Figure { figure(at: axes.indices.map { members[$0] ?? 0 }) }

    /// What a chart can only show one member of.
    func expectSingle(besides positions: [Int], in chart: Phrase) throws(ChartError) {
        for axis in axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        let further = axes.indices.filter { !positions.contains($0) && axes[$0].members.count > 1 }
        guard further.isEmpty else { throw .furtherAxes(chart: chart, further.map { axes[$0].title }) }
    }
}

extension ChartWords {
    /// A figure as it is told: `12`, `(12)` where it is of limited certainty, else why there is none.
    func told(_ figure: Figure) -> String {
        figure.known.map { heading.text($0, language) } ?? figure.state?.meaningOfCount(language) ?? ""
    }

    /// What of a chart's members has no entry, with its figure as far as that may be told and the table has it:
    /// `Nicht gezeichnet: …`; `nil` for nothing.
    ///
    /// - Parameter text: how a figure is told.
    func leftOut(_ entries: [(name: String, figure: Figure?)], text: (Figure) -> String) -> String? {
        let entries = entries.filter { $0.figure?.known?.isZero != true && $0.figure != .impossible }
        guard !entries.isEmpty else { return nil }
        let texts = entries.map { entry in entry.name + (entry.figure.map { " (\(text($0)))" } ?? "") }
        let named = TextList.shortened(texts, limit: 8, language)
        return Phrase(de: "Nicht gezeichnet: \(named).", en: "Not drawn: \(named).")(language)
    }
}
