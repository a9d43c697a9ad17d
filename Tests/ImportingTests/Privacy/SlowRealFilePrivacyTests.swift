import Testing
import TestSupport

@testable import Importing

/// The false-positive rate of the privacy gate over real published files, none of which names a private person.
@Suite(.slow) struct SlowRealFilePrivacyTests {
    struct File: CustomTestStringConvertible {
        let path: String
        var headerLine = 1
        let columns: Int
        /// The columns that the gate refuses, and why that is right or wrong.
        var refused: [String: Verdict] = [:]
        /// The columns with coordinates finer than a place.
        var fineCoordinates: [String] = []

        var testDescription: String { path }
    }

    enum Verdict: Equatable {
        /// The column holds what the gate says, harmless as it may be here.
        case rightly(String)
        case wrongly(String)

        var isWrong: Bool { if case .wrongly = self { true } else { false } }
    }

    private static let notes = Verdict.rightly("remarks on sources in prose: free text")

    /// Files as they are imported, the register's places known.
    static let imported: [File] = [
        File(path: "berlin/fahrraddiebstahl_2023-02.csv", columns: 11),
        File(path: "berlin/fahrraddiebstahl_2023-07.csv", columns: 11),
        File(path: "berlin/LOR_2021.csv", columns: 10),
        File(path: "berlin/einwohner_2022-06_plr.csv", columns: 12),
        File(path: "berlin/kriminalitaet_2021_fallzahlen_bzr.csv", columns: 19),
        File(path: "pks/KR-F-01-T01-Kreise_2020.csv", headerLine: 2, columns: 23),
        File(path: "pks/gemeinden_2019-12-31.csv", columns: 20, fineCoordinates: ["laengengrad", "breitengrad"]),
        File(path: "participation/saxony_turnout.csv", columns: 4),
        File(
            path: "holidays/holidays.school.ni.csv", columns: 8,
            refused: ["Name": .wrongly("names of holidays in two languages under a bare “Name”")]),
        File(
            path: "holidays/pypi_holidays_DE_NI_2011_2027.csv", columns: 2,
            refused: ["name": .wrongly("names of holidays under a bare “name”")]),
        File(
            path: "peine/ortsteile_peine.csv", columns: 11, refused: ["source": notes],
            fineCoordinates: ["latitude", "longitude"]),
        File(path: "peine/peine_areas.csv", columns: 5, refused: ["source": notes]),
        File(path: "peine/peine_gemeinden_by_year.csv", columns: 5, refused: ["source": notes]),
        File(path: "peine/peine_gemeinden_population_2011_2018_2019.csv", columns: 4),
        File(path: "peine/peine_landkreis_by_year.csv", columns: 5, refused: ["source": notes]),
        File(path: "peine/umsteigeschluessel_03157.csv", columns: 6),
    ]

    /// Files that nobody would import here: torture for readers, statistics.
    static let others: [File] = [
        File(
            path: "csv/pollock/clean/source.csv", columns: 9,
            refused: ["ProductDescription": .rightly("a paragraph for each product: free text")]),
        File(
            path: "csv/csv-spectrum/csvs/comma_in_quotes.csv", columns: 5,
            refused: ["address": .rightly("the address of a made-up person")]),
        File(
            path: "csv/csv-spectrum/csvs/location_coordinates.csv", columns: 4,
            refused: ["Contact Phone Number": .rightly("a telephone number")]),
        File(path: "csv/csv-spectrum/csvs/json.csv", columns: 2),
        File(path: "csv/csv-spectrum/csvs/newlines.csv", columns: 3),
        File(path: "csv/csv-spectrum/csvs/utf8.csv", columns: 3),
        File(path: "stats/phe/DSR_testdata.csv", columns: 6),
        File(path: "stats/sdc/z1.csv", columns: 3),
        File(path: "stats/sdc/z2.csv", columns: 5),
        File(path: "stats/sdc/z3.csv", columns: 7),
        File(path: "stats/surveillance/salmNewport.neighbourhood.csv", columns: 17),
        File(path: "stats/surveillance/salmNewport.observed.csv", columns: 17),
        File(path: "stats/surveillance/salmNewport.populationFrac.csv", columns: 17),
    ]

    @Test(.enabled(if: SharedData.has("berlin"), Comment(rawValue: SharedData.absent)), arguments: imported + others)
    func `columns of real files are refused only where the table says so`(file: File) throws {
        let gate = try Self.gate(file)
        #expect(gate.columns.count == file.columns)
        #expect(Set(gate.refused.map(\.column)) == Set(file.refused.keys))
        #expect(gate.report.fineCoordinates == file.fineCoordinates)
    }

    /// The rate that `docs/privacy-gate.md` states.
    @Test func `of 156 columns of files that are imported two are refused wrongly`() {
        #expect(Self.imported.map(\.columns).reduce(0, +) == 156)
        #expect(Self.imported.flatMap(\.refused.values).count { $0.isWrong } == 2)
        #expect(Self.imported.flatMap(\.refused.values).count == 6)
        #expect(Self.others.flatMap(\.refused.values).count { $0.isWrong } == 0)
    }

    private static func gate(_ file: File) throws -> PrivacyGate {
        let path = try #require(SharedData.path(file.path))
        var gate: PrivacyGate?
        var profiles: [ColumnProfile] = []
        try DelimitedFile(path: path).forEachRow { row, _ in
            if gate == nil, row.line >= file.headerLine {
                gate = PrivacyGate(header: row.fields, permissions: .init(), known: try known())
                profiles = row.fields.map { ColumnProfile(header: $0) }
            } else {
                gate?.inspect(row)
                for (index, field) in row.fields.prefix(profiles.count).enumerated() { profiles[index].take(field) }
            }
        }
        // Columns of few different values may be published as they stand, and are judged more strictly.
        gate?.take(
            labels: Set(
                profiles.indices.filter { if case .category = profiles[$0].finding.type { true } else { false } }))
        return try #require(gate)
    }

    private static func known() throws -> KnownTerms {
        let register = try ReferenceTable(path: ProjectFolder.embedded("reference/regions.csv"), name: "regions.csv")
        var known = KnownTerms()
        let name = try register.column("name")
        for row in register.rows { known.insert(row.fields[name]) }
        return known
    }
}
