internal import Records
internal import Regions
internal import Wording

/// Refuses a file that names people: by the headers of its columns and by their values.
///
/// Findings name the column, never a value. `drop:` in the profile resolves them, or `allow:` with a reason. Every column that is
/// not dropped is looked at, whether the profile uses it or not; values of dropped columns are not looked at at all.
struct PrivacyGate {
    /// What the profile says of columns.
    struct Permissions {
        var dropped: [String] = []
        /// Columns with the reason why they are allowed, in the order of the profile.
        var allowed: [(column: String, justification: String)] = []
        /// Columns that are compared to find duplicates; only a keyed hash of them is kept.
        var compared: [String] = []
        /// The column that tells the day of what a row is about.
        var eventDate: String?
        /// Columns whose values are published as they stand, such as the category.
        var labels: [String] = []
    }

    /// What one value of a column says, whatever row it stands in.
    struct Reading: Equatable {
        let evidence: ValueEvidence
        let hash: UInt64
        let day: CivilDate?
    }

    /// Distinct values of a column are read once, so many of them at most.
    private static let remembered = 4096

    /// The headers as messages may name them: a person's name is its number, `#3`.
    let header: [String]
    private let watched: [Int]
    private let meanings: [HeaderMeaning?]
    private let permissions: Permissions
    private let eventColumn: Int?
    private(set) var labels: Set<Int>
    private let known: KnownTerms
    private var readings: [[String: Reading]]
    private(set) var columns: [ColumnEvidence]
    private(set) var births = BirthDates()

    init(header: [String], permissions: Permissions, known: KnownTerms) {
        let place = { (name: String) in HeaderSearch.index(of: name, in: header) }
        let dropped = Set(permissions.dropped.filter { !$0.hasPrefix("#") }.map(PersonalHeader.folded))
        let droppedPlaces = Set(permissions.dropped.compactMap(place))
        self.permissions = permissions
        self.known = known
        watched = header.indices.filter {
            !droppedPlaces.contains($0) && !dropped.contains(PersonalHeader.folded(header[$0]))
        }
        meanings = header.map { header in
            PersonalHeader.isPersonsName(header, known: known) ? .personsName : PersonalHeader.meaning(of: header)
        }
        self.header = zip(header.indices, zip(header, meanings)).map { $1.1 == .personsName ? "#\($0 + 1)" : $1.0 }
        labels = Set(permissions.labels.compactMap(place))
        eventColumn = permissions.eventDate.flatMap(place)
        readings = Array(repeating: [:], count: header.count)
        columns = Array(repeating: ColumnEvidence(), count: header.count)
    }

    init(header: [String], profile: Profile, gazetteer: Gazetteer) {
        var permissions = Permissions(dropped: profile.dropped, allowed: profile.allowed)
        if case .by(let columns) = profile.duplicates { permissions.compared = columns }
        permissions.eventDate = profile.sources["date"]?.columns.first
        let terms = RecordSchema.of(profile.kind).columns.filter { $0.type == .code && $0.name != "region" }
        permissions.labels = terms.flatMap { profile.sources[$0.name]?.columns ?? [] }
        self.init(
            header: header, permissions: permissions, known: KnownTerms(gazetteer: gazetteer, profile: profile))
    }

    /// Takes columns for such as are published as they stand.
    mutating func take(labels: Set<Int>) { self.labels.formUnion(labels) }

    mutating func inspect(_ row: SourceRow) {
        var days: [(column: Int, day: CivilDate)] = []
        for index in watched where index < row.fields.count && !row.fields[index].isEmpty {
            let reading = reading(of: row.fields[index], column: index)
            add(reading, column: index, line: row.line)
            if let day = reading.day { days.append((index, day)) }
        }
        compare(days, line: row.line)
    }

    /// Takes note of a value of a column, and of as many more like it.
    mutating func add(_ reading: Reading, column: Int, line: Int, times: Int = 1) {
        columns[column].add(reading.evidence, hash: reading.hash, line: line, times: times)
    }

    /// Takes note of the days that a row's columns name.
    mutating func compare(_ days: [(column: Int, day: CivilDate)], line: Int) {
        let event = days.first { $0.column == eventColumn }?.day ?? days.map(\.day).max()
        guard let event, days.count > 1 else { return }
        for (column, day) in days where column != eventColumn {
            births.add(day, column: column, event: event, line: line)
        }
    }

    /// Takes note of the days that a row's columns name, and of nothing else.
    mutating func compareDays(of row: SourceRow) {
        let days = watched.compactMap { index -> (column: Int, day: CivilDate)? in
            guard index < row.fields.count, !row.fields[index].isEmpty else { return nil }
            return reading(of: row.fields[index], column: index).day.map { (index, $0) }
        }
        compare(days, line: row.line)
    }

    /// Adds what the gate of another part of the file saw.
    mutating func merge(_ other: PrivacyGate) {
        for index in columns.indices { columns[index].merge(other.columns[index]) }
        births.merge(other.births)
    }

    func watches(_ index: Int) -> Bool { watched.contains(index) }

    private mutating func reading(of value: String, column: Int) -> Reading {
        if let reading = readings[column][value] { return reading }
        let reading = reading(of: value.utf8Span.span, column: column)
        if readings[column].count < Self.remembered { readings[column][value] = reading }
        return reading
    }

    /// Reads a value that is not blank: the same wherever it stands in the column.
    func reading(of text: Span<UInt8>, column: Int) -> Reading {
        let evidence = Self.evidence(of: text, meaning: meanings[column], known: known)
        let hash = evidence.isDisjoint(with: .personal) ? 0 : DistinctSketch.spread(FoldedHash.of(text))
        return Reading(evidence: evidence, hash: hash, day: CompactDate.first(in: text, from: 0))
    }

    /// What a value of a column holds: names of known places and terms are no persons'.
    static func evidence(of text: Span<UInt8>, meaning: HeaderMeaning?, known: KnownTerms) -> ValueEvidence {
        var evidence = PersonalValue.evidence(in: text)
        guard meaning == .names || !evidence.isDisjoint(with: .names), known.contains(text) else { return evidence }
        evidence.subtract(.names)
        evidence.insert(.known)
        return evidence
    }

    /// What speaks against a column, by index; empty where nothing does.
    func findings(_ index: Int) -> [PrivacyFinding] {
        guard watched.contains(index) else { return [] }
        let isCompared = permissions.compared.contains { HeaderSearch.index(of: $0, in: [header[index]]) != nil }
        var found: [PrivacyFinding] = []
        if let meaning = meanings[index], refuses(meaning, columns[index], isCompared) {
            found.append(PrivacyFinding(header: meaning))
        }
        var reasons: Set<Phrase> = []
        for kind in columns[index].refusing(areLabels: labels.contains(index))
        where !(isCompared && (kind == .caseNumber || kind == .caseSerial)) {
            // A labelled and a plain telephone number are one reason.
            guard reasons.insert(kind.reason).inserted else { continue }
            found.append(PrivacyFinding(kind, columns[index].tally(kind)))
        }
        if let births = births.refusing(index), reasons.insert(PersonalKind.birthDate.reason).inserted {
            found.append(PrivacyFinding(.birthDate, births))
        }
        return found
    }

    private func refuses(_ meaning: HeaderMeaning, _ evidence: ColumnEvidence, _ isCompared: Bool) -> Bool {
        switch meaning {
        case .persons, .personsName, .trait: true
        case .caseNumbers: !isCompared
        case .names: !evidence.isOfKnownTerms
        case .group: !evidence.counts
        case .coordinate: false
        }
    }

    /// The refused columns in the order of the file: their headers and why.
    var refused: [(column: String, reason: Phrase)] {
        header.indices.compactMap { index in
            let findings = findings(index)
            return findings.isEmpty || isAllowed(index) ? nil : (header[index], Self.reason(findings))
        }
    }

    /// What is to be told of a file that is not refused.
    var report: PrivacyReport {
        var report = PrivacyReport()
        for (column, justification) in permissions.allowed {
            let objections = HeaderSearch.index(of: column, in: header).map(findings) ?? []
            if objections.isEmpty {
                report.needlessAllowances.append(column)
            } else {
                report.allowed.append(
                    AllowedColumn(column: column, objection: Self.reason(objections), justification: justification))
            }
        }
        report.fineCoordinates = watched.filter { meanings[$0] == .coordinate && columns[$0].hasFineDecimals }
            .map { header[$0] }
        return report
    }

    private func isAllowed(_ index: Int) -> Bool {
        permissions.allowed.contains { column, _ in
            HeaderSearch.index(of: column, in: [header[index]]) != nil
                || HeaderSearch.index(of: column, in: header) == index
        }
    }

    private static func reason(_ findings: [PrivacyFinding]) -> Phrase {
        findings.map(\.phrase).joined(separator: "; ")
    }
}
