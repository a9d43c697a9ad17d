import Records
import Regions
import Trends
import Wording

/// The key of a map of verdicts: established above the rest, not to be told from it, established below it.
///
/// The two ends differ by hue and, so that a grey copy tells them apart, by a sign: ▲ and ▼.
struct VerdictLegend: MapKey {
    let verdicts: RegionVerdicts
    let unit: String
    let entries: [RegionFigures.Entry]
    let patterns: StatePatterns
    let language: Language

    private enum Group: CaseIterable {
        case higher, same, lower, none
    }

    private var theme: Theme { patterns.theme }

    private func group(_ entry: RegionFigures.Entry) -> Group? {
        guard entry.figure.known != nil else { return nil }
        switch verdicts.byRegion[entry.code] {
        case .higher: return .higher
        case .lower: return .lower
        case .noEvidence: return .same
        default: return Group.none
        }
    }

    func shade(of entry: RegionFigures.Entry) -> String? { group(entry).flatMap(shade) }

    private func shade(_ group: Group) -> String? {
        switch group {
        case .higher: theme.verdicts.higher
        case .same: theme.verdicts.same
        case .lower: theme.verdicts.lower
        case .none: nil
        }
    }

    func sign(of entry: RegionFigures.Entry) -> String? { group(entry).flatMap(sign) }

    private func sign(_ group: Group) -> String? {
        switch group {
        case .higher: "▲"
        case .lower: "▼"
        case .same, .none: nil
        }
    }

    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        let groups = entries.compactMap(group)
        var rows = Group.allCases.compactMap { kind -> KeyRows.Row? in
            let count = groups.count { $0 == kind }
            guard count > 0 else { return nil }
            return KeyRows.Row(
                text: text(kind), fill: shade(kind) ?? theme.paper, count: count, sign: sign(kind))
        }
        rows += StateLegend.rows(of: entries.map(\.figure), patterns: patterns, language: language)
        let heading = Phrase(
            de: "\(unit): verglichen mit dem übrigen Gebiet", en: "\(unit): compared with the rest of the area")
        return KeyRows(heading: heading(language), rows: rows, language: language)
            .elements(left: left, top: top, theme: theme)
    }

    /// The regions of each verdict, for a file that has figures and no verdicts.
    var rules: [MapStyle.Rule] {
        Group.allCases.compactMap { kind in
            let regions = entries.filter { group($0) == kind }.map(\.code)
            guard !regions.isEmpty else { return nil }
            let label = [sign(kind), text(kind)].compactMap(\.self).joined(separator: " ")
            return MapStyle.rule(label, of: regions, fill: .colour(shade(kind) ?? theme.paper))
        }
    }

    private func text(_ group: Group) -> String {
        switch group {
        case .higher: return Verdict.higher.phrase(language)
        case .same: return Verdict.noEvidence.phrase(language)
        case .lower: return Verdict.lower.phrase(language)
        case .none:
            let kinds = Set(entries.filter { self.group($0) == Group.none }.map { verdicts.byRegion[$0.code] })
            if kinds.count == 1, let only = kinds.first, let verdict = only { return verdict.phrase(language) }
            return Phrase(de: "keine Aussage möglich", en: "no statement possible")(language)
        }
    }
}
