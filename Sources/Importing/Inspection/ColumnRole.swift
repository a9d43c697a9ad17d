/// What a column of a file seems to be for, by its name and by what it holds.
enum ColumnRole: CaseIterable {
    case date, end, recorded, hour, endHour, region, category, ageBand, involved, setting
    case measure, targetGroup, enrolments, participants, sessions, hours

    /// Words of a header, the most telling first: folded, without umlauts.
    private var words: [String] {
        switch self {
        case .date:
            ["tatzeit", "tatdatum", "vorfallsdatum", "datum", "beginn", "anfang", "zeitraum", "tag", "date", "start"]
        case .end: ["ende", "bis", "end", "until"]
        case .recorded: ["angelegt", "erfasst", "erfassung", "aufnahme", "eingang", "recorded", "created"]
        case .hour, .endHour: ["stunde", "uhrzeit", "uhr", "hour", "time"]
        case .region: ["ort", "gemeinde", "bezirk", "region", "lor", "ags", "schluessel", "place", "municipality"]
        case .category:
            ["delikt", "straftat", "vorfallart", "vorfall", "anlass", "kategorie", "tat", "art", "offence", "category"]
        case .ageBand: ["alter", "age"]
        case .involved: ["beteiligt", "involved"]
        case .setting: ["oertlichkeit", "umfeld", "tatort", "setting", "location"]
        case .measure: ["massnahme", "angebot", "kurs", "projekt", "measure", "course", "programme"]
        case .targetGroup: ["zielgruppe", "target"]
        case .enrolments: ["teilnahmen", "teilnehm", "belegung", "anmeldung", "enrol", "attend"]
        case .participants: ["personen", "ratsuchende", "klient", "participants", "persons"]
        case .sessions: ["termine", "beratungen", "treffen", "sitzungen", "sessions"]
        case .hours: ["unterrichtsstunden", "stunden", "dauer", "hours"]
        }
    }

    /// How well a column is suited: the place of the word that its header holds, the first being best; `nil` where its
    /// values are of another type or no word fits.
    func fit(_ column: ColumnFinding) -> Int? {
        guard suits(column.type) else { return nil }
        let header = ColumnWords.folded(column.header)
        if self == .ageBand, column.type == .ageBand { return 0 }
        if self == .region { return 0 }
        let isEnd = ColumnRole.end.words.contains { Self.holds(header, $0) }
        if self == .endHour || self == .end {
            guard isEnd else { return nil }
        } else if self == .date || self == .hour, isEnd {
            return nil
        }
        if self == .date, ColumnRole.recorded.words.contains(where: { Self.holds(header, $0) }) { return nil }
        // A day that is called otherwise is still a day.
        return words.firstIndex { Self.holds(header, $0) } ?? (self == .date ? words.count : nil)
    }

    private func suits(_ type: DetectedType) -> Bool {
        switch (self, type) {
        case (.date, .date): true
        case (.end, .date(let date)), (.recorded, .date(let date)): date.hasDay
        case (.hour, .hour), (.endHour, .hour): true
        case (.region, .regionName), (.region, .regionCode): true
        case (.category, .category), (.setting, .category), (.measure, .category), (.targetGroup, .category): true
        case (.ageBand, .ageBand): true
        case (.involved, .integer), (.enrolments, .integer), (.participants, .integer), (.sessions, .integer): true
        case (.enrolments, .decimal(nil, _)), (.participants, .decimal(nil, _)), (.sessions, .decimal(nil, _)): true
        case (.hours, .integer), (.hours, .decimal): true
        default: false
        }
    }

    /// Short words must be words of their own: `Art`, not `Start`.
    private static func holds(_ header: String, _ word: String) -> Bool {
        if word.count <= 3 { return header.split(separator: " ").contains { $0 == word } }
        return header.contains(word)
    }
}
