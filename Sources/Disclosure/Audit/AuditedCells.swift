internal import Records

/// The cells of all files, each once: what has the same measure and codes is one.
///
/// A dimension that a table lacks is its total there. A cell is known by a key: one number for its measure and codes.
struct AuditedCells {
    struct Cell {
        let key: Int
        var figure: PublishedTable.Figure
        let source: FigureSource
        /// Where a withheld count can be read after all, or be worked out of another figure.
        var given: FigureSource?

        var isOpen: Bool {
            switch figure {
            case .withheld, .within: true
            case .value, .absent: false
            }
        }
    }

    let measures: [String]
    let dimensions: [AuditedDimension]
    /// For each dimension by how much the key grows from code to code; the measure counts singly.
    let strides: [Int]
    private(set) var cells: [Cell] = []
    /// For each release the cell of a key.
    var numbers: [[Int: Int]]

    /// - Throws: `AuditError.contradiction`, `.tooManyCodes`, `.nothingToAudit`.
    init(_ tables: [PublishedTable], rule: AuditRule) throws(AuditError) {
        guard tables.contains(where: { !$0.cells.isEmpty && $0.release == 0 }) else { throw .nothingToAudit }
        var found = [String: Set<String>]()
        var measures = Set<String>()
        for table in tables {
            for (position, dimension) in table.dimensions.enumerated() {
                found[dimension, default: []].formUnion(table.cells.map { $0.codes[position] })
            }
            measures.formUnion(table.cells.map(\.measure))
        }
        let dimensions = found.keys.sorted().map { name in
            AuditedDimension(
                name: name, found: found[name] ?? [], hierarchy: rule.hierarchies[name] ?? .path(separator: "/"),
                totalCode: rule.totals[name] ?? AxisMember.totalCode,
                isEverywhere: tables.allSatisfy { $0.dimensions.contains(name) })
        }
        var strides = [Int]()
        var stride = max(measures.count, 1)
        for dimension in dimensions {
            strides.append(stride)
            let (product, isTooLarge) = stride.multipliedReportingOverflow(by: dimension.codes.count)
            guard !isTooLarge else { throw .tooManyCodes(dimensions.count) }
            stride = product
        }
        self.measures = measures.sorted()
        self.dimensions = dimensions
        self.strides = strides
        numbers = Array(repeating: [:], count: (tables.map(\.release).max() ?? 0) + 1)
        for table in tables { try take(table) }
    }

    /// The cells that a release still has: two that became one are one.
    var live: [Int] { Set(numbers.flatMap(\.values)).sorted() }

    func place(_ key: Int) -> CellPlace {
        CellPlace(
            measure: measures[key % measures.count],
            coordinates: dimensions.indices.compactMap { position in
                let (dimension, code) = (dimensions[position], code(of: key, position))
                return code == dimension.unnamed
                    ? nil : CellPlace.Coordinate(dimension: dimension.name, code: dimension.codes[code])
            })
    }

    func code(of key: Int, _ position: Int) -> Int { key / strides[position] % dimensions[position].codes.count }

    private mutating func take(_ table: PublishedTable) throws(AuditError) {
        let measureNumbers = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($1, $0) })
        var base = 0
        var terms = [(position: Int, stride: Int, numbers: [String: Int])]()
        for (place, dimension) in dimensions.enumerated() {
            if let position = table.dimensions.firstIndex(of: dimension.name) {
                let numbers = Dictionary(uniqueKeysWithValues: dimension.codes.enumerated().map { ($1, $0) })
                terms.append((position, strides[place], numbers))
            } else {
                base += strides[place] * (dimension.total ?? 0)
            }
        }
        for cell in table.cells {
            var key = base + (measureNumbers[cell.measure] ?? 0)
            for (position, stride, numbers) in terms { key += stride * (numbers[cell.codes[position]] ?? 0) }
            let source = FigureSource(file: table.file, line: cell.line)
            guard let known = numbers[table.release][key] else {
                numbers[table.release][key] = cells.count
                var new = Cell(key: key, figure: cell.figure, source: source)
                if case .within = cell.figure { new.given = source }
                cells.append(new)
                continue
            }
            try merge(cell.figure, source, into: known)
        }
    }

    /// What two files of one release say of a cell.
    private mutating func merge(
        _ figure: PublishedTable.Figure, _ source: FigureSource, into number: Int
    ) throws(AuditError) {
        let cell = cells[number]
        switch (cell.figure, figure) {
        case (_, .absent), (.withheld, .withheld), (.within, .withheld): break
        case (.absent, _): cells[number] = Cell(key: cell.key, figure: figure, source: source)
        case (.value(let one), .value(let other)):
            guard one == other else { throw .contradiction(place(cell.key), one, cell.source, other, source) }
        case (.value(let value), .withheld), (.value(let value), .within):
            cells[number] = Cell(key: cell.key, figure: .within(value...value), source: source, given: cell.source)
        case (.withheld, .value(let value)):
            cells[number].figure = .within(value...value)
            cells[number].given = source
        case (.withheld, .within(let range)):
            cells[number].figure = .within(range)
            cells[number].given = source
        case (.within(let range), .value(let value)):
            guard range.contains(value) else { throw .impossible(place(cell.key), source) }
            cells[number].figure = .within(value...value)
            cells[number].given = source
        case (.within(let one), .within(let other)):
            guard one.overlaps(other) else { throw .impossible(place(cell.key), source) }
            cells[number].figure = .within(one.clamped(to: other))
        }
    }

    /// Makes the cell of an earlier release one with that of the audited release.
    mutating func join(_ key: Int, ofRelease release: Int) { numbers[release][key] = numbers[0][key] }

    /// Adds what another release says of a cell.
    mutating func take(_ other: Cell, into number: Int) throws(AuditError) {
        try merge(other.figure, other.source, into: number)
    }

    mutating func know(_ number: Int, _ value: Int, from source: FigureSource) throws(AuditError) {
        try merge(.value(value), source, into: number)
    }
}
