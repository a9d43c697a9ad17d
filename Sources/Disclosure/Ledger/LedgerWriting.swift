internal import Records
internal import Wording

extension RecordedRelease {
    /// The release as text, the same for the same release. It holds exact counts: for the house alone.
    public var text: String {
        var lines = [LedgerText.firstLine]
        func line(_ fields: [String]) { lines.append(fields.map(LedgerText.escaped).joined(separator: "\t")) }
        line(["release", String(number), day.description, kind.rawValue])
        line(["rule", rule])
        line(["state", state])
        line(["account"] + [account.cells, account.primary, account.complementary, account.zeros].map(String.init))
        for recorded in tables {
            let content = recorded.table.content
            let origin = content.provenance
            line(["table", recorded.definition])
            line(["measure", content.measure.name, content.measure.title.german, content.measure.title.english])
            line([
                "origin", origin.workspace, origin.query, origin.version, origin.isFictitious ? "fictitious" : "",
                origin.territory?.description ?? "",
            ])
            line(["sources"] + origin.sources)
            line(["altered", content.alteration?.text ?? ""])
            line(["partly"] + content.partlyCovered.sorted())
            for axis in content.axes {
                line(["axis", axis.dimension, axis.title.german, axis.title.english])
                for member in axis.members {
                    line([
                        "member", member.code, member.level, member.parent.map(String.init) ?? "", member.name.german,
                        member.name.english,
                    ])
                }
            }
            for (cell, count) in zip(content.cells, recorded.counts) {
                let numbers = [cell.value, count].map { $0.map(String.init) ?? "" }
                lines.append(([cell.status.rawValue] + numbers).joined(separator: "\t"))
            }
            lines.append("end")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What everybody may know of the release, as text: its rule and tables without the exact counts of what is withheld.
    public var publicText: String {
        var lines = [rule]
        func line(_ fields: [String]) { lines.append(fields.map(LedgerText.escaped).joined(separator: "\t")) }
        for recorded in tables {
            let content = recorded.table.content
            line([recorded.definition, content.measure.name, content.alteration?.text ?? ""])
            line(content.provenance.sources + [content.provenance.isFictitious ? "fictitious" : ""])
            line(content.partlyCovered.sorted())
            for axis in content.axes { line(axis.members.flatMap { [$0.code, $0.name.german, $0.name.english] }) }
            line(content.cells.map { $0.status.rawValue + ($0.value.map(String.init) ?? "") })
        }
        return lines.joined(separator: "\n")
    }
}
