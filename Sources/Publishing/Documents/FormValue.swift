/// What a review says of its form of paper, for a template.
public enum FormValue: Sendable, Hashable {
    case text(String)
    case list([FormValue])
    case entries([String: FormValue])

    /// As Mustache reads it.
    var plain: Any {
        switch self {
        case .text(let text): text
        case .list(let items): items.map(\.plain)
        case .entries(let entries): entries.mapValues(\.plain)
        }
    }
}
