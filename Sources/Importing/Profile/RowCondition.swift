internal import Wording

/// Which rows of a file are meant: `where: {satzart: 60}`, `where: {Jahr: [2019, 2020]}`.
struct RowCondition: Equatable {
    let column: String
    private let terms: [String]

    func holds(_ field: String) -> Bool { terms.contains(RowNormaliser.tidied(field).lowercased()) }

    static func all(_ value: YAMLValue?) throws -> [RowCondition] {
        try value?.entries().map { column, _, terms in
            RowCondition(
                column: column, terms: try terms.texts().map { RowNormaliser.tidied($0).lowercased() })
        } ?? []
    }
}
