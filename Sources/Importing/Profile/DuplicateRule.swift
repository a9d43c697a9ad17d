/// What happens to rows of a file that repeat another of the same file.
enum DuplicateRule: Equatable {
    case keep
    case drop
    /// Rows that agree in these columns are one.
    case by([String])

    init(_ value: YAMLValue?) throws {
        guard let value else {
            self = .keep
            return
        }
        if value.isMapping {
            let entries = try value.mapping("by")
            guard let by = entries["by"] else { throw value.missing("by") }
            self = .by(try by.texts())
            return
        }
        switch value.optionalText {
        case "keep": self = .keep
        case "drop": self = .drop
        default: throw value.unexpectedTerm(known: ["keep", "drop", "{by: […]}"])
        }
    }

    /// Whether the supplier tells by which fields it knows a record.
    var namesRecords: Bool {
        if case .by = self { true } else { false }
    }
}
