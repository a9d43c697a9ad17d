public import Wording

/// A template that is no Mustache.
public struct TemplateError: UserFacingError, Hashable {
    /// `header.mustache` or `footer.mustache`.
    let file: String
    let line: Int

    public var phrase: Phrase {
        Phrase(
            de:
                "\(file), Zeile \(line): kein gültiges Mustache. Jeder Abschnitt {{#name}} braucht sein Ende {{/name}}.",
            en: "\(file), line \(line): no valid Mustache. Each section {{#name}} needs its end {{/name}}.")
    }
}
