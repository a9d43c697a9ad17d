import Records
import Regions
import Testing
import Wording

@testable import Importing

/// The false-positive rate of the privacy gate over real published files, none of which names a person who could be harmed.
@Suite struct RealFilePrivacyTests {
    struct File: CustomTestStringConvertible {
        let path: String
        var headerLine = 1
        var delimiter: Character?
        var columns: Int
        /// The columns that the gate refuses, and whether it is right to.
        var refused: [String: Verdict] = [:]

        var testDescription: String { path }
    }

    enum Verdict {
        /// The column does hold what the gate says, though harmless here.
        case rightly(String)
        case wrongly(String)
    }

    static let files: [File] = [
        File(path: "berlin/fahrraddiebstahl_2023-02.csv", columns: 11),
        File(path: "berlin/fahrraddiebstahl_2023-07.csv", columns: 11),
        File(path: "berlin/LOR_2021.csv", columns: 0),
        File(path: "berlin/einwohner_2022-06_plr.csv", columns: 0),
        File(path: "berlin/kriminalitaet_2021_fallzahlen_bzr.csv", columns: 0),
        File(path: "pks/KR-F-01-T01-Kreise_2020.csv", headerLine: 2, columns: 0),
        File(path: "pks/gemeinden_2019-12-31.csv", columns: 0),
        File(path: "participation/saxony_turnout.csv", columns: 0),
        File(path: "holidays/holidays.school.ni.csv", columns: 0),
        File(path: "holidays/pypi_holidays_DE_NI_2011_2027.csv", columns: 0),
        File(path: "peine/ortsteile_peine.csv", columns: 0),
        File(path: "peine/peine_areas.csv", columns: 0),
        File(path: "peine/peine_gemeinden_by_year.csv", columns: 0),
        File(path: "peine/peine_gemeinden_population_2011_2018_2019.csv", columns: 0),
        File(path: "peine/peine_landkreis_by_year.csv", columns: 0),
        File(path: "peine/umsteigeschluessel_03157.csv", columns: 0),
        File(path: "csv/pollock/clean/source.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/comma_in_quotes.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/empty.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/empty_crlf.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/escaped_quotes.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/json.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/location_coordinates.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/newlines.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/newlines_crlf.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/quotes_and_newlines.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/simple.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/simple_crlf.csv", columns: 0),
        File(path: "csv/csv-spectrum/csvs/utf8.csv", columns: 0),
        File(path: "stats/phe/DSR_testdata.csv", columns: 0),
        File(path: "stats/sdc/z1.csv", columns: 0),
        File(path: "stats/sdc/z2.csv", columns: 0),
        File(path: "stats/sdc/z3.csv", columns: 0),
        File(path: "stats/surveillance/salmNewport.neighbourhood.csv", columns: 0),
        File(path: "stats/surveillance/salmNewport.observed.csv", columns: 0),
        File(path: "stats/surveillance/salmNewport.populationFrac.csv", columns: 0),
    ]

    @Test(.enabled(if: SharedData.has("berlin"), Comment(rawValue: SharedData.absent)), arguments: files)
    func `columns of real files are refused only where the table says so`(file: File) throws {
        let gate = try Self.gate(file)
        print(
            file.path, gate.columns.count, gate.refused.map { ($0.column, $0.reason(.english)) },
            gate.report.fineCoordinates)
    }

    private static func gate(_ file: File) throws -> PrivacyGate {
        let path = try #require(SharedData.location(of: file.path))
        var dialect = Dialect()
        dialect.delimiter = file.delimiter?.asciiValue
        var gate: PrivacyGate?
        try DelimitedFile(path: path, dialect: dialect).forEachRow { row, _ in
            if gate == nil, row.line >= file.headerLine {
                gate = PrivacyGate(header: row.fields, permissions: .init(), known: try known())
            } else {
                gate?.inspect(row)
            }
        }
        return try #require(gate)
    }

    private static func known() throws -> KnownTerms {
        let register = try ReferenceTable(path: EmbeddedWorkspace.path("reference/regions.csv"), name: "regions.csv")
        var known = KnownTerms()
        let name = try register.column("name")
        for row in register.rows { known.insert(row.fields[name]) }
        return known
    }
}
