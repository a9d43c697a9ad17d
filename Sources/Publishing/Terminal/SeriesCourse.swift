internal import Records
internal import Wording

/// The course of each series of a table as a spark line: beside its row where periods run across, else in lines below.
struct SeriesCourse {
    /// For each row of the grid its line, where periods run across.
    let beside: [String?]
    /// Names and line of each series, where periods run down.
    private let ofSeries: [(names: [String], line: String)]
    private let titles: [String]

    /// More series than this are no longer looked through.
    private static let mostBelow = 40

    static func title(_ language: Language) -> String { Phrase(de: "Verlauf", en: "Course")(language) }

    /// - Parameter cell: what a cell prints, by its place in the table.
    init(_ grid: TableGrid, _ axes: [TableAxis], cell: (Int) -> CellText) {
        func point(_ offset: Int) -> Sparkline.Point { Sparkline.Point(cell(offset)) }
        guard let time = axes.position(of: "period") else {
            (beside, ofSeries, titles) = ([], [], [])
            return
        }
        let periods = axes[time].members.map { Period(code: $0.code) }
        let finest = periods.compactMap { $0?.grain }.max()
        let isShown = periods.map { $0 != nil && $0?.grain == finest }
        if grid.hasPeriodsAcross {
            beside = grid.rows.map { row in
                Sparkline.text(zip(row.offsets, isShown).compactMap { $1 ? point($0) : nil })
            }
            (ofSeries, titles) = ([], [])
            return
        }
        beside = []
        guard let place = grid.down.firstIndex(of: time) else {
            (ofSeries, titles) = ([], [])
            return
        }
        let stride = axes.stride(along: time)
        var series = [(names: [String], line: String)]()
        let starts = Set(axes.lineStarts(along: time))
        for row in grid.rows where starts.contains(row.offsets[0]) {
            var names = row.names
            names.remove(at: place)
            let points = isShown.indices.filter { isShown[$0] }.map { point(row.offsets[0] + $0 * stride) }
            if let line = Sparkline.text(points) { series.append((names, line)) }
        }
        ofSeries = series.count <= Self.mostBelow ? series : []
        var titles = grid.rowTitles
        titles.remove(at: place)
        self.titles = titles
    }

    /// What the signs in the lines mean, where there are any; `nil` where there are none.
    func legend(_ language: Language) -> String? {
        Sparkline.legend(of: beside.compactMap { $0 } + ofSeries.map(\.line), language)
            .map { "\(Self.title(language)): \($0)" }
    }

    var isBesideRows: Bool { beside.contains { $0 != nil } }

    func below(_ language: Language, _ form: TerminalForm) -> String {
        guard !ofSeries.isEmpty else { return "" }
        let names = AlignedLines.namesWidth([titles] + ofSeries.map(\.names), form)
        let lines =
            [titles + [Self.title(language)]]
            + ofSeries.map { $0.names + [Self.latest($0.line, within: form.width.map { $0 - names })] }
        return "\n" + AlignedLines.text(lines, texts: Set(0...titles.count), form: form)
    }

    /// The end of a course that is longer than the line, behind `…`.
    private static func latest(_ line: String, within width: Int?) -> String {
        guard let width, line.count > width, width > 1 else { return line }
        return "…" + line.suffix(width - 1)
    }
}
