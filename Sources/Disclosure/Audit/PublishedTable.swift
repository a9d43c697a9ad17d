/// A table that somebody has published, as an outsider has it: nothing but what stands in the file.
public struct PublishedTable: Sendable {
    /// What stands in place of a count.
    public enum Figure: Hashable, Sendable {
        case value(Int)
        case withheld
        /// Withheld, but another figure of the row (a rate, a limit, a share) leaves no more than these.
        case within(ClosedRange<Int>)
        /// Missing, or it cannot exist: no count, and in no sum.
        case absent
    }

    /// A figure, or what stands in its place.
    public struct Cell: Hashable, Sendable {
        public let measure: String
        /// One code for each dimension of the table.
        public let codes: [String]
        public let figure: Figure
        /// The line of the file, or the row of the sheet.
        public let line: Int

        public init(measure: String, codes: [String], figure: Figure, line: Int) {
            self.measure = measure
            self.codes = codes
            self.figure = figure
            self.line = line
        }
    }

    /// The file as messages call it.
    public let file: String
    public let dimensions: [String]
    public let cells: [Cell]
    /// 0 for the release that is audited, 1, 2, … for earlier ones.
    public let release: Int

    /// - Precondition: every cell has a code for each dimension.
    public init(file: String, dimensions: [String], cells: [Cell], release: Int = 0) {
        precondition(cells.allSatisfy { $0.codes.count == dimensions.count }, "a cell has a code for each dimension")
        self.file = file
        self.dimensions = dimensions
        self.cells = cells
        self.release = release
    }
}

/// Where a figure stands.
public struct FigureSource: Hashable, Sendable {
    public let file: String
    public let line: Int
}

/// What a figure counts and where: a measure, and a code for each dimension that is not the dimension's total.
public struct CellPlace: Hashable, Sendable {
    /// A dimension and which of its members is meant.
    public struct Coordinate: Hashable, Sendable {
        public let dimension: String
        public let code: String
    }

    public let measure: String
    public let coordinates: [Coordinate]
}
