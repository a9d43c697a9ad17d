internal import Geodata
internal import Records
internal import Regions
internal import Wording

/// Reads the region that a row names, or in which its point lies.
struct RegionReader {
    let place: FieldPlace
    private var resolver: RegionResolver
    private let points: PointReader?

    init(_ source: ColumnSource?, header: [String], register: RegionRegister) {
        place = FieldPlace(source, header: header)
        let match = source?.match ?? .name
        resolver = RegionResolver(
            gazetteer: register.gazetteer, history: register.history, matchesByCode: match == .code,
            preferences: Self.preferences(source, headers: place.indices.map { header[$0] }))
        if case .point(let reference) = match, let locator = register.locator {
            points = PointReader(reference: reference, locator: locator, column: place.name)
        } else {
            points = nil
        }
    }

    /// By the profile's `level:`, else by the headers: `Gemeinde`, `Landkreis`.
    private static func preferences(_ source: ColumnSource?, headers: [String]) -> [LevelPreference?] {
        var preferences = headers.map(LevelPreference.init(header:))
        if preferences.isEmpty { preferences = [nil] }
        let levels = source?.levels ?? []
        for (index, level) in zip(preferences.indices.suffix(levels.count), levels) {
            preferences[index] = .level(level)
        }
        return preferences
    }

    var readsPoints: Bool { points != nil }

    /// - Parameter names: what the row's columns say, the coarsest first; or its two coordinates.
    mutating func read(
        _ names: [String], on day: CivilDate, _ remarks: inout RowNormaliser.Remarks
    ) throws(RowProblem) -> RecordValue {
        if let points { return .code(try points.region(names).text) }
        switch resolver.resolve(names, on: day) {
        case .found(let code, let shared):
            remarks.sharedName = shared
            return .code(code.text)
        case .keptFurtherUp(let code, let suggestion):
            remarks.isKeptFurtherUp = true
            remarks.placeSuggestion = suggestion
            return .code(code.text)
        case .unknown where !names.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }):
            throw RowProblem(
                column: place.name,
                reason: Phrase(de: "kein Ort angegeben (verbundene Zellen?)", en: "no place is given (merged cells?)"),
                expected: Phrase(
                    de: "ein Name oder Schlüssel aus dem Regionenverzeichnis",
                    en: "a name or code from the register of regions"),
                suggestion: Phrase(
                    de: "Verbundene Zellen, oder der Ort nur in der ersten Zeile einer Gruppe? Dann in der "
                        + "Tabellenkalkulation nach unten ausfüllen; sonst beim Lieferanten nachfragen",
                    en:
                        "Merged cells, or the place in the first row of a group only? Then fill it down in the spreadsheet "
                        + "program; else ask the supplier"))
        case .unknown(let suggestion):
            throw RowProblem(
                column: place.name,
                reason: Phrase(de: "keine bekannte Region", en: "no known region"),
                expected: Phrase(
                    de: "ein Name oder Schlüssel aus dem Regionenverzeichnis",
                    en: "a name or code from the register of regions"),
                suggestion: suggestion.map { Phrase(de: "Gemeint vielleicht „\($0)“?", en: "Did you mean “\($0)”?") }
                    ?? Phrase(
                        de: "Schreibweise als Alias ins Verzeichnis aufnehmen", en: "Add the spelling as an alias"))
        }
    }
}
