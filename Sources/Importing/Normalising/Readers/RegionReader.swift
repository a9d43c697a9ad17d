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
            gazetteer: register.gazetteer, history: register.history, matchesByCode: match == .code)
        if case .point(let reference) = match, let locator = register.locator {
            points = PointReader(reference: reference, locator: locator, column: place.name)
        } else {
            points = nil
        }
    }

    var readsPoints: Bool { points != nil }

    /// - Parameter names: what the row's columns say, the coarsest first; or its two coordinates.
    mutating func read(
        _ names: [String], on day: CivilDate, _ remarks: inout RowNormaliser.Remarks
    ) throws(RowProblem) -> RecordValue {
        if let points { return .code(try points.region(names).text) }
        switch resolver.resolve(names, on: day) {
        case .found(let code):
            return .code(code.text)
        case .keptFurtherUp(let code, let suggestion):
            remarks.isKeptFurtherUp = true
            remarks.placeSuggestion = suggestion
            return .code(code.text)
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
