internal import Records
internal import Wording

/// How the columns of a file are written where one value alone does not tell: by the record's column.
struct ColumnConventions: Equatable {
    var decimals: [String: Character] = [:]
    var dateOrders: [String: DateOrderEvidence.Order] = [:]
}

/// Collects from the rows of a file what `ColumnConventions` needs.
///
/// Only columns with dates of no stated format, and with numbers under `decimal: auto`, are looked at; a date that is
/// written unmistakably ends the search for its column.
struct ConventionSearch {
    private struct Watched {
        let name: String
        let place: FieldPlace
        var dates = DateOrderEvidence()
        var numbers = NumberEvidence()
        var isSettled = false
        /// Values that are no such date.
        var unread = 0
        /// The line of the first value that raises the question.
        var firstOpenLine: Int?
    }

    /// After so many values that are no dates the search for their order ends.
    private static let mostUnread = 1000

    private let kind: RecordKind
    private var dates: [Watched] = []
    private var numbers: [Watched] = []

    init(profile: Profile, header: [String]) {
        kind = profile.kind
        for name in profile.sources.keys.sorted() {
            guard let source = profile.sources[name], source.constant == nil else { continue }
            let watched = Watched(name: name, place: FieldPlace(source, header: header))
            if ["date", "end", "recorded"].contains(name) {
                if source.format == nil { dates.append(watched) }
            } else if profile.dialect.decimalSeparator == nil, ColumnSource.isNumber(name, in: profile.kind) {
                numbers.append(watched)
            }
        }
    }

    /// Nothing more needs to be read.
    var isDone: Bool { numbers.isEmpty && dates.allSatisfy(\.isSettled) }

    mutating func take(_ row: SourceRow) {
        for index in dates.indices where !dates[index].isSettled {
            let text = dates[index].place.text(row.fields)
            guard !text.isEmpty else { continue }
            if dates[index].dates.take(text) {
                dates[index].firstOpenLine = dates[index].firstOpenLine ?? row.line
                dates[index].isSettled = dates[index].dates.order != nil
            } else {
                dates[index].unread += 1
                dates[index].isSettled =
                    dates[index].unread > Self.mostUnread
                    || dates[index].firstOpenLine == nil && DateNotation.pattern(of: text) != nil
            }
        }
        for index in numbers.indices {
            let finding = numbers[index].numbers.take(numbers[index].place.text(row.fields))
            if finding != .none, finding != .plain, numbers[index].firstOpenLine == nil {
                numbers[index].firstOpenLine = row.line
            }
        }
    }

    /// - Throws: `ImportError.Problem.ambiguousDates`, `.ambiguousNumbers`, naming the column and the line of the first value in question.
    func conventions() throws(ImportError.Problem) -> ColumnConventions {
        var conventions = ColumnConventions()
        for column in dates {
            guard let line = column.firstOpenLine else { continue }
            guard let order = column.dates.order else { throw .ambiguousDates(column: column.place.name, line: line) }
            conventions.dateOrders[column.name] = order
        }
        for column in numbers {
            let isCount = RecordSchema.of(kind).columns.first { $0.name == column.name }?.type == .count
            guard let separator = isCount ? column.numbers.separatorOfCounts : column.numbers.separator else {
                throw .ambiguousNumbers(column: column.place.name, line: column.firstOpenLine ?? 1)
            }
            conventions.decimals[column.name] = separator
        }
        return conventions
    }
}
