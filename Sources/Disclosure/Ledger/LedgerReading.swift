internal import Records
internal import Wording

extension RecordedRelease {
    /// Reads what `text` wrote; `nil` for anything else.
    public init?(text: some StringProtocol) {
        var lines = LedgerLines(text)
        guard lines.next() == [LedgerText.firstLine], let head = lines.next("release", 3), let number = Int(head[0]),
            let day = CivilDate(iso: head[1]), let kind = RecordKind(rawValue: head[2]),
            let rule = lines.next("rule", 1),
            let state = lines.next("state", 1), let account = lines.next("account", 4)?.compactMap({ Int($0) }),
            account.count == 4
        else { return nil }
        var tables = [RecordedTable]()
        while !lines.isAtEnd {
            guard let table = lines.table() else { return nil }
            tables.append(table)
        }
        self.init(
            number: number, day: day, kind: kind, rule: rule[0], state: state[0],
            account: Protection.Account(
                cells: account[0], primary: account[1], complementary: account[2], zeros: account[3]),
            tables: tables)
    }
}

/// The lines of a release, one after the other.
private struct LedgerLines {
    private let lines: [Substring]
    private var place = 0

    init(_ text: some StringProtocol) {
        lines = String(text).split(separator: "\n")
    }

    var isAtEnd: Bool { place >= lines.count }

    mutating func next() -> [String]? {
        guard !isAtEnd else { return nil }
        place += 1
        return lines[place - 1].split(separator: "\t", omittingEmptySubsequences: false).map(LedgerText.unescaped)
    }

    /// The fields of the next line, if it is of the kind and has so many; any number where none is named.
    mutating func next(_ kind: String, _ count: Int? = nil) -> [String]? {
        guard let fields = next(), fields.first == kind, count.map({ fields.count == $0 + 1 }) ?? true else {
            return nil
        }
        return Array(fields.dropFirst())
    }

    private func isNext(_ kind: String) -> Bool { !isAtEnd && lines[place].hasPrefix(kind + "\t") }

    mutating func table() -> RecordedTable? {
        guard let definition = next("table", 1), let measure = next("measure", 3), let origin = next("origin", 5),
            let sources = next("sources"), let altered = next("altered", 1), let partly = next("partly"),
            let axes = axes()
        else { return nil }
        var (cells, counts) = ([GuardedCell](), [Int?]())
        for _ in 0..<axes.cellCount {
            guard let fields = next(), fields.count == 3, let status = ObservationStatus(rawValue: fields[0]),
                let shown = Self.number(fields[1]), let count = Self.number(fields[2]),
                (shown != nil) == status.isFigure
            else { return nil }
            cells.append(shown.map { GuardedCell(value: $0, status) } ?? GuardedCell(without: status))
            counts.append(count)
        }
        guard next() == ["end"], altered[0].isEmpty || Alteration(text: altered[0]) != nil else { return nil }
        let provenance = Provenance(
            workspace: origin[0], sources: sources, isFictitious: origin[3] == "fictitious", query: origin[1],
            version: origin[2], territory: CivilDate(iso: origin[4]))
        let content = GuardedContent(
            axes: axes, cells: cells,
            measure: TableMeasure(name: measure[0], title: Phrase(de: measure[1], en: measure[2])),
            denominators: DenominatorTable(), provenance: provenance, audience: .everybody,
            partlyCovered: Set(partly), alteration: Alteration(text: altered[0]))
        return RecordedTable(definition: definition[0], table: ReleasedTable(content: content), counts: counts)
    }

    /// A number or nothing; `nil` for anything else.
    private static func number(_ field: String) -> Int?? { field.isEmpty ? .some(nil) : Int(field).map { .some($0) } }

    private mutating func axes() -> [TableAxis]? {
        var axes = [TableAxis]()
        while isNext("axis") {
            guard let title = next("axis", 3) else { return nil }
            var members = [AxisMember]()
            while isNext("member") {
                guard let fields = next("member", 5) else { return nil }
                let parent = Int(fields[2])
                guard fields[2].isEmpty || parent.map({ members.indices.contains($0) }) == true else { return nil }
                members.append(
                    AxisMember(
                        code: fields[0], name: Phrase(de: fields[3], en: fields[4]), level: fields[1], parent: parent))
            }
            axes.append(TableAxis(dimension: title[0], title: Phrase(de: title[1], en: title[2]), members: members))
        }
        return axes
    }
}
