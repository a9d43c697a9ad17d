internal import Records
internal import Wording

/// What a profile says of a table of figures: which columns hold them, what is a whole, how signs are read, what to check.
struct TableSettings {
    /// The columns that hold figures.
    enum Columns: Equatable {
        /// The one that `value` names.
        case value
        /// All that the profile does not name otherwise.
        case others
        case span(from: String, to: String)
        /// Each with the term for its heading, where that is not the heading itself.
        case named([NamedColumn])

        /// The columns of the file that the profile names for them, besides that of `value`.
        var names: [String] {
            switch self {
            case .value, .others: []
            case .span(let from, let to): [from, to]
            case .named(let columns): columns.map(\.column)
            }
        }
    }

    struct NamedColumn: Equatable {
        let column: String
        let term: String?
    }

    /// A rate that the supplier publishes beside the figures.
    struct Rate: Equatable {
        let column: String
        let counts: String
        let population: String
        let per: Int

        /// The columns of the file that it takes.
        var names: [String] { [column, counts, population] }
    }

    let columns: Columns
    /// How many rows of the header name what the figures are about.
    let headingRows: Int
    /// Dimensions whose terms are the parts of a whole; others may overlap.
    let partitions: [String]
    let symbols: CountSymbols
    let rate: Rate?

    /// - Throws: `YAMLError`, for records that are single events where an entry is one of tables.
    init(
        _ entries: [String: YAMLValue], of kind: RecordKind, columns: YAMLValue, sources: [String: ColumnSource]
    ) throws {
        for key in ["unpivot", "partition", "checks", "symbols"] where !kind.isAggregate {
            if let value = entries[key] {
                throw value.unexpected(
                    Phrase(
                        de: "„\(key)“ nur bei records: counts oder population",
                        en: "“\(key)” only with records: counts or population"))
            }
        }
        let unpivot = try entries["unpivot"].map(Self.columns)
        self.columns = unpivot ?? .value
        headingRows = sources.values.compactMap(\.heading).max() ?? (unpivot == nil ? 0 : 1)
        if kind.isAggregate, (sources["value"] == nil) != (unpivot != nil) { throw columns.missing("value") }
        if headingRows > 0, unpivot == nil { throw columns.missing("unpivot") }
        partitions = try entries["partition"].map { try Self.dimensions($0, of: kind) } ?? []
        symbols = try entries["symbols"]?.choice(CountSymbols.self) ?? .destatis
        rate = try entries["checks"].map { try Self.rate($0, sources["value"]?.columns.first) }
    }

    private static func columns(_ value: YAMLValue) throws -> Columns {
        if value.optionalText == "others" { return .others }
        guard value.isMapping else {
            return .named(try value.texts().map { NamedColumn(column: $0, term: nil) })
        }
        let entries = try value.entries()
        if Set(entries.map(\.key)) == ["from", "to"] {
            let ends = try value.mapping("from", "to")
            return .span(from: try ends["from"]?.text() ?? "", to: try ends["to"]?.text() ?? "")
        }
        return .named(try entries.map { NamedColumn(column: $0.key, term: try $0.value.text()) })
    }

    private static func dimensions(_ value: YAMLValue, of kind: RecordKind) throws -> [String] {
        let known = RecordSchema.of(kind).columns.filter { $0.type == .code && !$0.isDerived && $0.name != "region" }
            .map(\.name)
        return try value.list().map { item in
            let name = try item.text()
            guard known.contains(name) else { throw item.unexpectedTerm(known: known) }
            return name
        }
    }

    private static func rate(_ value: YAMLValue, _ counts: String?) throws -> Rate {
        let entries = try value.mapping("rate", "of", "population", "per")
        guard let rate = entries["rate"] else { throw value.missing("rate") }
        guard let population = entries["population"] else { throw value.missing("population") }
        guard let of = try entries["of"]?.text() ?? counts else { throw value.missing("of") }
        return Rate(
            column: try rate.text(), counts: of, population: try population.text(),
            per: try entries["per"]?.integer(in: 1...1_000_000_000) ?? 100_000)
    }
}
