/// Columns that are written behind those of a table.
protocol ColumnAddition {
    /// The names of the columns that come behind a table's own; asked before the first row.
    ///
    /// - Parameter hasNames: whether the table has a header; else `header` numbers its columns.
    func names(behind header: [String], hasNames: Bool) throws -> [String]

    /// Looks at the first rows of values before anything is written.
    func check(_ rows: ArraySlice<SourceRow>) throws

    /// The fields that come behind a row's own, as many as there are names.
    func fields(behind row: SourceRow) -> [String]

    /// What writes the rows of blocks with the fields behind; one for each thread.
    func writer(of dialect: ScanDialect) -> PointBlockWriter

    /// Takes note of rows that such a writer wrote.
    func took(_ rows: WrittenRows)
}
