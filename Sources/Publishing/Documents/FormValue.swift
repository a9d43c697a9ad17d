/// What a review says for its template.
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

    /// Whether a form has a place for all of it.
    ///
    /// - Parameters:
    ///   - form: a value of the form's shape: every key that it knows, lists with one item.
    ///   - path: the names above it.
    /// - Throws: `FormError` for the first key, in their alphabetical order, that leads nowhere.
    func check(against form: FormValue, at path: [String]) throws(FormError) {
        let entry = path.joined(separator: ".")
        switch (form, self) {
        // What is left empty is a text.
        case (_, .text("")), (.text, .text): break
        case (.entries(let known), .entries(let entries)):
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                guard let place = known[key] else {
                    throw .unknownKey(entry: "\(entry).\(key)", known: known.keys.sorted())
                }
                try value.check(against: place, at: path + [key])
            }
        case (.list(let known), .list(let items)):
            guard let item = known.first else { preconditionFailure("a list of a form has an item") }
            for value in items { try value.check(against: item, at: path) }
        case (.text, _): throw .notA(.text, entry: entry)
        case (.list, _): throw .notA(.list, entry: entry)
        case (.entries, _): throw .notA(.entries, entry: entry)
        }
    }
}
