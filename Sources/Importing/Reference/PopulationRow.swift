internal import Records
internal import Regions
internal import Wording

/// A row of a population file, understood.
struct PopulationRow {
    let code: RegionCode
    let figure: Denominator
    /// The number of its group.
    let group: Int
    let family: PopulationFamily
}

/// Where a population file has what.
struct PopulationColumns {
    private let code, date, population: Int
    private let ageBand, sex, kind, origin, status, base: Int?

    /// More people than live on earth; no register holds them.
    private static let mostPeople = 10_000_000_000
    /// Of so many wrong numbers it is told where they stand.
    private static let mostTold = 6
    private static let totals: Set<String> = [
        "_t", "insgesamt", "gesamt", "zusammen", "total", "all", "alle",
    ]
    private static let sexNotStated: Set<String> = ["not-stated", "o", "x", "ohne angabe", "keine angabe"]

    init(_ table: ReferenceTable) throws {
        (code, date, population) = (
            try table.column("code"), try table.column("date"), try table.column("population")
        )
        (ageBand, sex, kind) = (
            table.optionalColumn("age_band"), table.optionalColumn("sex"), table.optionalColumn("kind")
        )
        (origin, status, base) = (
            table.optionalColumn("origin"), table.optionalColumn("status"), table.optionalColumn("base")
        )
    }

    func read(
        _ row: ReferenceTable.Row, of table: ReferenceTable, in gazetteer: Gazetteer, _ history: TerritorialHistory?,
        groups: inout PopulationGroups
    ) throws -> PopulationRow {
        let region = try groups.region(row.fields[code]) { region in
            guard gazetteer.region(region) != nil || history?.isHistoric(region) == true else {
                throw table.unexpected(
                    in: row, column: "code",
                    expected: Phrase(
                        de: "ein Schlüssel aus dem Regionenverzeichnis oder ein früherer aus einem Umsteigeschlüssel",
                        en: "a code of the register, or a former one of a crosswalk"))
            }
        }
        let day = try groups.day(row.fields[date]) { try table.requiredDay(row, date) }
        guard let count = Self.count(row.fields[population]) else { throw noCounts(table) }
        let known = table.filled(row, status).map { ObservationStatus(rawValue: $0) } ?? .value
        guard let known, known == .value || known == .estimated else {
            throw table.unexpected(in: row, column: "status", expected: Phrase(de: "A oder E", en: "A or E"))
        }
        let origin = try origin(row, table)
        let spelling = [ageBand, sex, kind].map { $0.map { row.fields[$0] } ?? "" }
        let read = try groups.group(spelling) { try group(row, table) }
        let figure = Denominator(
            count: count, date: day, status: origin == .modelled ? .estimated : known,
            base: table.filled(row, base) ?? "",
            group: read.group, origin: origin)
        return PopulationRow(
            code: region, figure: figure, group: read.number,
            family: PopulationFamily(
                region: region, day: day.dayNumber, kindAndSex: read.kindAndSex, isModelled: origin == .modelled))
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...mostPeople).contains($0) ? $0 : nil }
    }

    /// All at once, so that a file is mended once.
    private func noCounts(_ table: ReferenceTable) -> ReferenceTableError {
        let wrong = table.rows.filter { Self.count($0.fields[population]) == nil }
        return .noCounts(
            file: table.file, column: "population",
            found: wrong.prefix(Self.mostTold).map { ($0.fields[population], $0.line) }, all: wrong.count)
    }

    private func group(_ row: ReferenceTable.Row, _ table: ReferenceTable) throws -> PopulationGroup {
        let kind = PopulationKind.code(of: table.filled(row, kind) ?? PopulationKind.residents)
        guard !kind.contains(where: { $0 == ":" || $0.isNewline }) else {
            throw table.unexpected(
                in: row, column: "kind",
                expected: Phrase(
                    de: "residents, pupils, places oder ein anderes Wort ohne Doppelpunkt",
                    en: "residents, pupils, places or another word without a colon"))
        }
        var (ages, sexes) = ([AgeBand](), [String]())
        if let text = part(row, table, ageBand) {
            guard let band = AgeBand(text) else {
                throw table.unexpected(
                    in: row, column: "age_band",
                    expected: Phrase(
                        de: "eine Altersgruppe wie 14-17 oder 65+, leer für alle",
                        en: "an age band such as 14-17 or 65+, empty for all"))
            }
            ages = [band]
        }
        if let text = part(row, table, sex) {
            let code = Self.sexNotStated.contains(text.lowercased()) ? "not-stated" : SexTerm.code(of: text)
            guard CodeNames.of("sex")[code] != nil else {
                throw table.unexpected(
                    in: row, column: "sex",
                    expected: Phrase(de: "m, w, d oder o, leer für alle", en: "m, w, d or o, empty for all"))
            }
            sexes = [code]
        }
        return PopulationGroup(kind: kind, ages: ages, sexes: sexes)
    }

    /// What a row says of a part; `nil` where it is a total.
    private func part(_ row: ReferenceTable.Row, _ table: ReferenceTable, _ column: Int?) -> String? {
        table.filled(row, column).flatMap { Self.totals.contains($0.lowercased()) ? nil : $0 }
    }

    private func origin(_ row: ReferenceTable.Row, _ table: ReferenceTable) throws -> Denominator.Origin {
        switch table.filled(row, origin)?.lowercased() {
        case nil: return .notStated
        case "official", "amtlich": return .official
        case "modelled", "modeled", "modelliert": return .modelled
        default:
            throw table.unexpected(
                in: row, column: "origin",
                expected: Phrase(de: "official oder modelled", en: "official or modelled"))
        }
    }
}
