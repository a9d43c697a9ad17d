import Records
import Trends
import Wording

/// What was found of the periods of lines: which were looked at, which stand out, and why others could not be looked at.
struct AlarmWords {
    struct Line {
        let periods: [(period: Period, finding: Findings.Finding)]
    }

    let lines: [Line]
    let language: Language

    var notes: [String] {
        let all = lines.flatMap(\.periods)
        let tested = all.filter { [.alarm, .signal, .noAlarm].contains($0.finding.verdict) }
        guard let first = tested.map(\.period).min(), let last = tested.map(\.period).max() else {
            guard let obstacle = all.last else { return [] }
            return [
                Phrase(
                    de: "Auf auffällig hohe Zahlen nicht prüfbar: \(reason(obstacle.finding, .german)).",
                    en: "Not testable for unusually high counts: \(reason(obstacle.finding, .english)).")(language)
            ]
        }
        let span =
            first == last ? first.name : first.name + Phrase(de: " bis ", en: " to ") + last.name
        let looked = Phrase(de: "Auf auffällig hohe Zahlen geprüft: ", en: "Tested for unusually high counts: ") + span
        let found =
            tested.contains { $0.finding.verdict != .noAlarm }
            ? Phrase(
                de: ". Mit einem Ring: auffällig viele, statistisch belegt.",
                en: ". With a ring: unusually many, statistically supported.")
            : Phrase(de: "; kein Zeitraum ist auffällig.", en: "; no period is unusual.")
        return [(looked + found)(language)]
    }

    private func reason(_ finding: Findings.Finding, _ language: Language) -> String {
        finding.remark?(language) ?? finding.verdict.phrase(language)
    }
}
