internal import Records
internal import Regions
public import Wording

/// A profile made from what a file's columns hold, and what is left to people.
public struct ProfileProposal: Sendable {
    /// The profile, YAML.
    public let text: String
    /// What people should look at: columns that could not be found, guesses, what is left out.
    public let remarks: [Phrase]
    /// Whether every column that records need was found, none of several equally likely ones.
    public let isComplete: Bool
    /// The headers of columns that the profile drops.
    public let dropped: Set<String>
    /// Whether rows are figures, not single events.
    public let isOfFigures: Bool

    /// - Parameters:
    ///   - sheet: the name of the sheet, where a spreadsheet has several like it.
    ///   - levels: the rows of the header; `nil` where there is none.
    ///   - cases: looks at the rows again, at a column that seems to count cases and those that say of what.
    init(
        sheet: String?, columns given: [ColumnFinding], levels: [[String]]?, preamble: ArraySlice<SourceRow>,
        personal: [String],
        supplier: String, gazetteer: Gazetteer?, cases: (_ counting: Int, _ keys: [Int]) throws -> CaseEvidence
    ) throws {
        let columns = gazetteer == nil ? given.map(Self.byHeader) : given
        let open = columns.filter { !personal.contains($0.header) && $0.type != .empty }
        let holdsPoints = columns.contains { $0.type == .coordinate }
        let table =
            holdsPoints
            ? nil
            : FigureTableProposal(
                columns: columns, levels: levels ?? [], preamble: preamble, personal: personal, gazetteer: gazetteer)
        var draft: ProfileDraft
        if let table {
            draft = table.draft
        } else {
            draft = Self.events(open)
            if let counting = FigureTableProposal.countOfCases(columns, personal: personal),
                let table = FigureTableProposal(
                    columns: columns, levels: levels ?? [], preamble: preamble, personal: personal,
                    gazetteer: gazetteer,
                    counting: counting)
            {
                let keys = columns.indices.filter { $0 != counting && table.draft.used.contains(columns[$0].reference) }
                let evidence = try cases(counting, keys)
                if evidence.repeated > 0 {
                    draft.doubt(columns[counting], evidence)
                } else if !evidence.areSingle {
                    draft = table.draft
                }
            }
        }
        var dropped = columns.filter { personal.contains($0.header) }
        if !draft.has("date"), let days = dropped.first(where: Self.holdsDays) {
            draft.take(refused: days)
            dropped.removeAll { $0 == days }
        }
        draft.drop(dropped.map(\.reference))
        self.dropped = Set(dropped.map(\.header))
        draft.hasNoHeader = levels == nil
        draft.sheet = sheet
        if gazetteer == nil, draft.has("region") { draft.noteUnknownPlaces() }
        draft.supplier = supplier
        text = draft.text
        remarks = draft.remarks
        isComplete = draft.isComplete
        isOfFigures = draft.kind.isAggregate
    }

    /// Without a register, places are known by their header alone.
    private static func byHeader(_ column: ColumnFinding) -> ColumnFinding {
        var column = column
        switch column.type {
        case .category, .text:
            if ColumnWords.speaks(column.header, of: ColumnWords.places) { column.type = .regionName }
        case .code, .integer: if ColumnWords.namesKeys(column.header) { column.type = .regionCode(lostZeros: 0) }
        default: break
        }
        return column
    }

    /// A column of days, some of whose values are something else, is refused for those.
    private static func holdsDays(_ column: ColumnFinding) -> Bool {
        column.share < 1 && ColumnRole.date.fit(column) != nil && !column.header.lowercased().hasPrefix("geb")
    }

    /// Single events, or participation where the columns tell of courses and those who attend.
    private static func events(_ columns: [ColumnFinding]) -> ProfileDraft {
        let participation: [ColumnRole] = [.measure, .enrolments, .participants, .sessions]
        let isParticipation = participation.count { role in columns.contains { role.fit($0) != nil } } > 1
        var draft = ProfileDraft(kind: isParticipation ? .participation : .incidents)
        let places = columns.filter { ColumnRole.region.fit($0) != nil }
        draft.take(region: places)
        let roles: [(String, ColumnRole)] =
            isParticipation
            ? [
                ("date", .date), ("end", .end), ("measure", .measure), ("target_group", .targetGroup),
                ("enrolments", .enrolments), ("participants", .participants), ("sessions", .sessions),
                ("hours", .hours),
            ]
            : [
                ("date", .date), ("end", .end), ("recorded", .recorded), ("hour", .hour), ("end_hour", .endHour),
                ("category", .category), ("age_band", .ageBand), ("setting", .setting), ("involved", .involved),
            ]
        for (name, role) in roles { draft.take(name, role, from: columns) }
        draft.take(pointsOf: columns)
        draft.checkRegion()
        draft.leaveOut(columns)
        return draft
    }
}
