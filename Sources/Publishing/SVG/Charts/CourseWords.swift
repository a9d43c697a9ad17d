import Trends
import Wording

/// What was found of lines as wholes, in words: the verdict on each, and once that nothing can be said of several.
struct CourseWords {
    struct Line {
        /// `nil` for a single line, which the title names.
        let name: String?
        let findings: [Findings.Finding]
    }

    let lines: [Line]
    let language: Language

    /// Below the chart: `Verlauf: Südstadt: kein durchgehender Anstieg oder Rückgang belegt; …`; `nil` where nothing was looked for.
    var note: String? {
        let all = lines.flatMap(\.findings)
        let texts = Set(all.map { $0.courseText(language) })
        let isOnce = lines.count > 1 && texts.count == 1 && all.allSatisfy(\.saysNothing)
        let parts =
            isOnce
            ? Array(texts)
            : lines.filter { !$0.findings.isEmpty }.map { line in
                let text = line.findings.map { $0.courseText(language) }.joined(separator: ", ")
                return line.name.map { "\($0): \(text)" } ?? text
            }
        guard !parts.isEmpty else { return nil }
        return Phrase(de: "Verlauf", en: "Course")(language) + ": " + parts.joined(separator: "; ") + "."
    }

    /// For the alternative text, what is said with each line: `Verlauf: …`, but for what is said once.
    var told: [[String]] {
        let common = obstacles.map(\.text)
        return lines.map { line in
            line.findings.filter { !common.contains($0.courseText(language)) }.map {
                Phrase(de: "Verlauf: \($0.courseText(.german))", en: "course: \($0.courseText(.english))")(language)
            }
        }
    }

    /// For the alternative text, what is said once of several lines: `Verlauf von Oberg, Ilsede: zu wenige Zeiträume für eine Aussage.`
    var toldOnce: [String] {
        obstacles.map { text, names in
            let listed = names.joined(separator: ", ")
            return Phrase(de: "Verlauf von \(listed): \(text).", en: "Course of \(listed): \(text).")(language)
        }
    }

    /// Why nothing can be said of several lines, with their names.
    private var obstacles: [(text: String, names: [String])] {
        let texts = lines.flatMap(\.findings).filter(\.saysNothing).map { $0.courseText(language) }
        return Set(texts).sorted().map { text in
            let names = lines.filter { line in line.findings.contains { $0.courseText(language) == text } }
                .compactMap(\.name)
            return (text: text, names: names)
        }.filter { $0.names.count > 1 }
    }
}

extension Findings.Finding {
    /// Whether there is too little for any verdict on a course.
    var saysNothing: Bool { verdict == .tooShort || verdict == .tooFew }

    /// The verdict on a whole course: that none is supported is no word on single periods.
    func courseText(_ language: Language) -> String {
        switch verdict {
        case .noEvidence:
            Phrase(
                de: "kein durchgehender Anstieg oder Rückgang belegt", en: "no steady rise or fall supported")(language)
        case .withheld:
            Phrase(
                de: "keine Aussage, da nicht alle Zeiträume veröffentlicht sind",
                en: "no statement, since not all periods are published")(language)
        default: text(language)
        }
    }
}
