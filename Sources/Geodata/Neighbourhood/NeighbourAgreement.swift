public import Regions
public import Wording

/// How far a drawing and a table of neighbours say the same of who touches whom.
public struct NeighbourAgreement: Hashable, Sendable {
    /// Pairs of the table that touch in the drawing too.
    public let kept: [NeighbourTable.Pair]
    /// Pairs of the table that do not.
    public let lost: [NeighbourTable.Pair]
    /// Regions of the table that touch in the drawing alone.
    public let added: [NeighbourTable.Pair]

    /// - Parameter drawn: pairs that touch in the drawing; those with a region that the table does not name say nothing.
    init(_ table: NeighbourTable, drawn: some Sequence<NeighbourTable.Pair>) {
        let drawn = Set(drawn)
        let listed = Set(table.codes)
        kept = table.pairs.filter(drawn.contains)
        lost = table.pairs.filter { !drawn.contains($0) }
        added = drawn.subtracting(table.pairs).filter { listed.contains($0.one) && listed.contains($0.other) }.sorted()
    }

    /// Neighbourhoods by name shown in one line at most.
    private static let most = 12

    /// One line for each thing there is to tell.
    public func lines(name: (RegionCode) -> String) -> [Phrase] {
        let all = kept.count + lost.count
        func list(_ pairs: [NeighbourTable.Pair], _ language: Language) -> String {
            let shown = pairs.prefix(Self.most).map { "\(name($0.one)) – \(name($0.other))" }.joined(separator: ", ")
            let more = pairs.count - Self.most
            return more > 0 ? shown + Phrase(de: " und \(more) weitere", en: " and \(more) more")(language) : shown
        }
        var lines = [
            Phrase(
                de: "\(kept.count) von \(all) Nachbarschaften der Tabelle sind gewahrt.",
                en: "\(kept.count) of \(all) neighbourhoods in the table are kept.")
        ]
        if !lost.isEmpty {
            lines.append(
                Phrase(
                    de: "  berühren sich in der Zeichnung nicht: \(list(lost, .german))",
                    en: "  do not touch in the drawing: \(list(lost, .english))"))
        }
        if !added.isEmpty {
            lines.append(
                Phrase(
                    de: "  berühren sich nur in der Zeichnung: \(list(added, .german))",
                    en: "  touch in the drawing alone: \(list(added, .english))"))
        }
        return lines
    }
}
