internal import Disclosure
public import Publishing
public import Wording

extension FileAudit {
    /// Every withheld cell with its interval, as RFC 4180 CSV: `measure`, a column for each dimension, `lower`, `upper`,
    /// `attained_lower`, `attained_upper`, `values`, `verdict`, `file`, `line`.
    ///
    /// `values` are different numbers that it was seen to be, counted up to the width. Bounds are proved; where what is attained is
    /// narrower, the truth lies between.
    public func csv() -> String {
        let dimensions = dimensions
        let header =
            ["measure"] + dimensions
            + ["lower", "upper", "attained_lower", "attained_upper", "values", "verdict", "file", "line"]
        let rows = audit.findings.map { finding -> [String] in
            let codes = Dictionary(uniqueKeysWithValues: finding.place.coordinates.map { ($0.dimension, $0.code) })
            let bounds = [
                String(finding.lower), finding.upper.map(String.init) ?? "",
                finding.attained.map { String($0.lowerBound) } ?? "",
                finding.attained.map { String($0.upperBound) } ?? "",
            ]
            return [finding.place.measure] + dimensions.map { codes[$0] ?? "_T" } + bounds
                + [String(finding.values), code(finding.verdict), finding.source.file, String(finding.source.line)]
        }
        return ([header] + rows).map { $0.map(CSVField.written).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The same for people.
    public func table(_ language: Language, form: TerminalForm) -> String {
        let titles = [
            Phrase(de: "Zelle", en: "Cell"), Phrase(de: "möglich", en: "possible"), Phrase(de: "gesehen", en: "seen"),
            Phrase(de: "Urteil", en: "Verdict"),
        ].map { $0(language) }
        let rows = audit.findings.map { finding in
            [
                name(finding.place), interval(finding),
                finding.attained.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "", words(finding.verdict)(language),
            ]
        }
        return rows.isEmpty ? "" : AlignedLines.text([titles] + rows, texts: [0, 3], form: form)
    }

    private var dimensions: [String] {
        Set(audit.findings.flatMap { $0.place.coordinates.map(\.dimension) }).sorted()
    }

    private func code(_ verdict: ReleaseAudit.Verdict) -> String {
        switch verdict {
        case .safe: "safe"
        case .tooNarrow: "too-narrow"
        case .notProven: "not-proven"
        }
    }

    private func words(_ verdict: ReleaseAudit.Verdict) -> Phrase {
        switch verdict {
        case .safe: Phrase(de: "sicher", en: "safe")
        case .tooNarrow: Phrase(de: "zu eng", en: "too narrow")
        case .notProven: Phrase(de: "nicht bewiesen", en: "not proven")
        }
    }
}
