internal import Disclosure
internal import Importing
internal import Records
internal import Wording

/// The tables of a review's page as tables of the audit.
///
/// A page gives names, not codes. A table whose cells stand in a long file beside it, which the page names, has that file's codes, since
/// both are written in the same order. Any other table of counts is a system of its own, keyed by names; one of rates gives nothing
/// without what they were divided by. Figures made of counts (shares, an index) give no more than the file beside, which has them with more
/// digits: the page is held against it. What a board hands to its script is read like a file of the same figures.
struct PageAudit {
    let file: String
    let language: Language
    let release: Int
    /// The long tables beside the page, by the names of their files.
    let beside: [String: PlainTable]
    /// The files beside the page that hold statements on series, and no cells.
    var statements: Set<String> = []

    struct Outcome {
        var tables: [PublishedTable] = []
        /// Tables that were passed over, each once.
        var passedOver: [PassedOver] = []
    }

    /// A table that says nothing to the audit, and why.
    struct PassedOver: Hashable {
        enum Reason: Hashable {
            /// Statements on series, as in the file beside: made of published cells, and none.
            case statements(file: String)
            /// Rates, shares or an index, whose counts stand in no file beside.
            case computed
            /// Neither a file's table nor one of counts by period.
            case layout
        }

        let caption: String
        let reason: Reason
    }

    /// - Throws: `AuditFileError` for the data of a board with a count that is none.
    func run(_ page: [UInt8]) throws(AuditFileError) -> Outcome {
        var outcome = Outcome()
        for board in BoardTable.tables(in: page, name: file, beside: beside.sorted { $0.key < $1.key }.map(\.value)) {
            if let read = try LongTable(board)?.read(release: release) { outcome.tables.append(read.table) }
        }
        for table in PageTable.tables(in: page)
        where table.rows.contains(where: { $0.cells.contains(where: \.isFigure) }) {
            // A figure's tables stand in the order of their files.
            let long = table.files.compactMap { beside[$0] }.dropFirst(table.place).first
            if let long, let tied = tied(table, to: long) {
                outcome.tables.append(tied)
            } else if let own = own(table) {
                outcome.tables.append(own)
            } else {
                let passedOver = PassedOver(
                    caption: table.caption.split(separator: " ").joined(separator: " "), reason: reason(for: table))
                if !outcome.passedOver.contains(passedOver) { outcome.passedOver.append(passedOver) }
            }
        }
        return outcome
    }

    private enum Figure: Equatable {
        case number(Double, decimals: Int)
        case withheld, missing
        case unknown
    }

    private func figure(_ text: String) -> Figure {
        switch text {
        case ".": return .withheld
        case "...", "x", "": return .missing
        case "–": return .number(0, decimals: 0)
        default: break
        }
        let plain = text.filter { $0 != "(" && $0 != ")" && String($0) != language.groupSeparator }
        guard let number = FigureText.number(plain, hasDecimalComma: language == .german) else { return .unknown }
        return .number(number, decimals: FigureText.decimals(plain))
    }

    // MARK: Beside a long file

    /// The figures of a page with the codes of the long file; `nil` where the two are not the same table.
    private func tied(_ page: PageTable, to long: PlainTable) -> PublishedTable? {
        guard let header = long.rows.first, let measure = header.fields.firstIndex(of: "measure") else { return nil }
        let names = page.titles.prefix { !$0.isFigure }.count
        let columns = page.titles[names...].prefix { $0.isFigure }.count
        let rows = long.rows.dropFirst().filter { $0.fields.count == header.fields.count }
        let dimensions = header.fields.indices.filter { $0 < measure && header.fields[$0] != "region_name" }
        let titles = dimensions.map { header.fields[$0] == "region_code" ? "region" : header.fields[$0] }
        let derived = DerivedRows(measures: Set(rows.map { $0.fields[measure] }))
        let computed = rows.filter { derived.origin(of: $0.fields[measure]) != nil }
        if !computed.isEmpty {
            guard repeats(page, columns, computed, header) else { return nil }
            return PublishedTable(file: file, dimensions: titles, cells: [], release: release)
        }
        let hasRates = header.fields.contains("rate")
        let isTrend = header.fields.contains("verdict")
        guard let order = order(rows.count, page.rows.count, columns, rows, header, isTrend: isTrend) else {
            return nil
        }
        var cells = [PublishedTable.Cell]()
        for (number, row) in page.rows.enumerated() {
            let figures = row.cells.filter(\.isFigure)
            guard isTrend || figures.count == columns else { return nil }
            for (column, place) in order[number].enumerated() {
                let long = rows[rows.startIndex + place]
                let found = figure(figures[column].text)
                let text = { (name: String) in header.fields.firstIndex(of: name).map { long.fields[$0] } ?? "" }
                let shown: PublishedTable.Figure
                switch found {
                case .withheld: shown = .withheld
                case .missing, .unknown: shown = .absent
                case .number(let value, let decimals):
                    if hasRates, !isTrend {
                        // The rate of a published count says nothing new.
                        guard text("status") == ObservationStatus.withheld.rawValue,
                            let denominator = Double(text("denominator")), let per = Double(text("per")),
                            let range = CountInversion.counts(
                                rate: value, denominator: denominator, per: per, decimals: decimals)
                        else { continue }
                        shown = .within(range)
                    } else {
                        guard value == value.rounded(), decimals == 0, value >= 0 else { return nil }
                        shown = .value(Int(value))
                    }
                }
                if shown == .withheld, hasRates, !isTrend { continue }
                cells.append(
                    PublishedTable.Cell(
                        measure: long.fields[measure], codes: dimensions.map { long.fields[$0] }, figure: shown,
                        line: row.line))
            }
        }
        return PublishedTable(file: file, dimensions: titles, cells: cells, release: release)
    }

    /// Whether the page shows the computed figures of the long file, and no others.
    private func repeats(
        _ page: PageTable, _ columns: Int, _ computed: [PlainTable.Row], _ header: PlainTable.Row
    ) -> Bool {
        guard let value = header.fields.firstIndex(of: "value"),
            let order = order(computed.count, page.rows.count, columns, computed, header, isTrend: false)
        else { return false }
        return zip(page.rows, order).allSatisfy { row, places in
            let figures = row.cells.filter(\.isFigure)
            guard figures.count == places.count else { return false }
            return zip(figures, places).allSatisfy { cell, place in
                let written = Double(computed[place].fields[value])
                guard case .number(let number, let decimals) = figure(cell.text) else { return written == nil }
                return written.map { abs($0 - number) <= CountInversion.halfUnit(decimals) + 1e-6 } ?? false
            }
        }
    }

    /// For each row of the page and each of its columns of figures the row of the long file.
    private func order(
        _ cells: Int, _ rows: Int, _ columns: Int, _ long: [PlainTable.Row], _ header: PlainTable.Row, isTrend: Bool
    ) -> [[Int]]? {
        if isTrend { return cells == rows ? (0..<rows).map { [$0] } : nil }
        guard cells == rows * columns else { return nil }
        if columns == 1 { return (0..<rows).map { [$0] } }
        // Periods run across, everything else down, each in the order of the long file.
        guard let period = header.fields.firstIndex(of: "period"), let measure = header.fields.firstIndex(of: "measure")
        else { return nil }
        var down = [[String]: Int]()
        var order = [[Int]]()
        for (number, row) in long.enumerated() {
            let names = row.fields[..<measure].enumerated().filter { $0.offset != period }.map(\.element)
            let place = down[names] ?? order.count
            if place == order.count {
                down[names] = place
                order.append([])
            }
            order[place].append(number)
        }
        return order.count == rows && order.allSatisfy { $0.count == columns } ? order : nil
    }

    // MARK: On its own

    /// A table of counts by the names it shows.
    private func own(_ page: PageTable) -> PublishedTable? {
        guard !Self.isComputed(page) else { return nil }
        let names = page.titles.prefix { !$0.isFigure }.map(\.text)
        let columns = page.titles.dropFirst(names.count).map(\.text)
        let hasPeriods = columns.allSatisfy { Period(term: $0) != nil }
        guard hasPeriods || columns.count == 1 else { return nil }
        var cells = [PublishedTable.Cell]()
        for row in page.rows {
            let codes = row.cells.prefix { !$0.isFigure }.map { Self.code($0.text) }
            let figures = row.cells.dropFirst(codes.count)
            guard codes.count == names.count, figures.count == columns.count else { return nil }
            for (column, cell) in zip(columns, figures) {
                let shown: PublishedTable.Figure
                switch figure(cell.text) {
                case .withheld: shown = .withheld
                case .missing: shown = .absent
                case .unknown: return nil
                case .number(let value, let decimals):
                    guard decimals == 0, value >= 0 else { return nil }
                    shown = .value(Int(value))
                }
                let period = hasPeriods ? [Period(term: column)?.code ?? column] : []
                cells.append(
                    PublishedTable.Cell(
                        measure: "\(file): \(page.caption)", codes: codes + period, figure: shown, line: row.line))
            }
        }
        return PublishedTable(
            file: file, dimensions: names + (hasPeriods ? ["period"] : []), cells: cells, release: release)
    }

    private func reason(for table: PageTable) -> PassedOver.Reason {
        if let file = table.files.first(where: statements.contains) { return .statements(file: file) }
        return Self.isComputed(table) ? .computed : .layout
    }

    private static func isComputed(_ page: PageTable) -> Bool {
        page.unit.contains("%") || page.unit.contains("Index") || page.unit.contains("index")
            || page.unit.firstMatch(of: /\b(je|per) \d/) != nil
    }

    private static func code(_ name: String) -> String {
        ["Insgesamt", "Total"].contains(name) ? AxisMember.totalCode : Period(term: name)?.code ?? name
    }
}
