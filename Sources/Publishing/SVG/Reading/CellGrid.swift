import Records
import Wording

/// A table read as rows and columns: days by hours, years by months, or any two dimensions.
struct CellGrid {
    enum Form: Hashable {
        /// Days as rows, Monday first; 24 hours as columns.
        case daysAndHours
        /// Years as rows, twelve months as columns.
        case yearsAndMonths
        case categories
    }

    struct Line {
        let code: String
        let name: Phrase
    }

    struct Cell {
        let figure: Figure
        /// `Samstag, 22–23 Uhr`, `März 2017`.
        let name: Phrase
        /// The members it is of, for what was found of them.
        let codes: [String: String]
    }

    let form: Form
    let rows: [Line]
    let columns: [Line]
    /// One row after the other; `nil` for what is not in the table, as months before the first.
    let cells: [[Cell?]]
    /// The dimensions that rows and columns are of; of years and months none.
    let axes: [TableAxis]
    /// What has no hour, day or other entry.
    let leftOut: [(name: Phrase, figure: Figure?)]

    /// How many rows and columns can be read.
    static let most = (rows: 60, columns: 31)

    var figures: [Figure] { cells.joined().compactMap { $0?.figure } }

    init(_ table: ChartTable) throws(ChartError) {
        for axis in table.axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        let wide = table.axes.indices.filter { table.axes[$0].members.count > 1 }
        let day = table.axes.position(of: "weekday")
        let hour = table.axes.position(of: "hour")
        if let day, let hour {
            try table.expectSingle(besides: [day, hour], in: HeatMap.kind)
            self.init(table, day: day, hour: hour)
        } else if let time = table.axes.position(of: "period"), wide.allSatisfy({ $0 == time }) {
            self = try CellGrid(table, months: time)
        } else {
            guard wide.count >= 2 else { throw .missingAxes(chart: HeatMap.kind, needs: Self.needs) }
            try table.expectSingle(besides: Array(wide.prefix(2)), in: HeatMap.kind)
            self.init(table, rowAxis: wide[0], columnAxis: wide[1])
        }
        guard rows.count <= Self.most.rows else {
            throw .tooMany(.gridRows, count: rows.count, limit: Self.most.rows)
        }
        guard columns.count <= Self.most.columns else {
            throw .tooMany(.gridColumns, count: columns.count, limit: Self.most.columns)
        }
    }

    private static let needs = Phrase(
        de: "Wochentag und Stunde, Monate oder zwei andere Gruppierungen",
        en: "weekday and hour, months, or two other groupings")

    private init(_ table: ChartTable, day: Int, hour: Int) {
        let (days, hours) = (table.axes[day], table.axes[hour])
        form = .daysAndHours
        axes = [days, hours]
        rows = DayCycle.weekdays.filter { days.index(ofCode: $0.code) != nil }.map(Line.init)
        columns = DayCycle.hours.map(Line.init)
        cells = rows.map { [columns] row in
            columns.map { column in
                guard let one = days.index(ofCode: row.code), let other = hours.index(ofCode: column.code) else {
                    return nil
                }
                return Cell(
                    figure: table.figure(at: [day: one, hour: other]),
                    name: row.name + Phrase(name: ", ") + column.name,
                    codes: ["weekday": row.code, "hour": column.code])
            }
        }
        leftOut = Self.leftOut(table, [day, hour])
    }

    private init(_ table: ChartTable, months position: Int) throws(ChartError) {
        let axis = table.axes[position]
        var members: [Period: Int] = [:]
        for index in axis.leavesWithEntry {
            guard let period = Period(code: axis.members[index].code) else {
                throw .unknownPeriod(axis.members[index].code)
            }
            guard period.grain == .month else { throw .missingAxes(chart: HeatMap.kind, needs: Self.needs) }
            guard members.updateValue(index, forKey: period) == nil else { throw .repeatedPeriod(period.code) }
        }
        let years = Set(members.keys.map { $0.within(.year) }).sorted()
        guard let first = years.first, let last = years.last else { throw .emptyAxis(axis.title) }
        form = .yearsAndMonths
        axes = []
        rows = (first.index...last.index).map { Line(code: Period(grain: .year, index: $0).code) }
        columns = (0..<12).map { Line(month: $0) }
        cells = (first.index...last.index).map { year in
            (0..<12).map { month in
                let period = Period(grain: .month, index: year * 12 + month)
                return members[period].map {
                    Cell(figure: table.figure(at: [position: $0]), name: period.name, codes: ["period": period.code])
                }
            }
        }
        leftOut = []
    }

    private init(_ table: ChartTable, rowAxis: Int, columnAxis: Int) {
        let (rowMembers, columnMembers) = (table.axes[rowAxis], table.axes[columnAxis])
        form = .categories
        axes = [rowMembers, columnMembers]
        let (shownRows, shownColumns) = (rowMembers.leavesWithEntry, columnMembers.leavesWithEntry)
        rows = zip(shownRows, rowMembers.names(of: shownRows)).map { Line(code: rowMembers.members[$0].code, name: $1) }
        columns = zip(shownColumns, columnMembers.names(of: shownColumns)).map {
            Line(code: columnMembers.members[$0].code, name: $1)
        }
        cells = zip(shownRows, rows).map { [columns] index, row in
            zip(shownColumns, columns).map { other, column in
                Cell(
                    figure: table.figure(at: [rowAxis: index, columnAxis: other]),
                    name: row.name + Phrase(name: ", ") + column.name,
                    codes: [rowMembers.dimension: row.code, columnMembers.dimension: column.code])
            }
        }
        leftOut = Self.leftOut(table, [rowAxis, columnAxis])
    }

    /// The members without an entry, over all of the other dimension where the table has its total.
    private static func leftOut(_ table: ChartTable, _ positions: [Int]) -> [(name: Phrase, figure: Figure?)] {
        positions.flatMap { position -> [(name: Phrase, figure: Figure?)] in
            table.axes[position].leavesWithoutEntry.map { index -> (name: Phrase, figure: Figure?) in
                let name = table.axes[position].title + Phrase(name: ": ") + table.axes[position].members[index].name
                let others = positions.filter { $0 != position }
                let totals = others.compactMap { table.axes[$0].index(ofCode: AxisMember.totalCode) }
                guard totals.count == others.count else { return (name, nil) }
                let places = Dictionary(uniqueKeysWithValues: zip(others + [position], totals + [index]))
                return (name, table.figure(at: places))
            }
        }
    }
}

extension CellGrid.Line {
    init(code: String) { self.init(code: code, name: Phrase(name: code)) }

    /// A month of any year.
    fileprivate init(month: Int) {
        let name = Period(grain: .month, index: 2000 * 12 + month).name
        self.init(
            code: String(month + 1),
            name: Phrase { language in String(name(language).prefix { $0 != " " }) })
    }
}
