import Importing
import Records
import Regions
import TestSupport
import Testing
import Wording

@testable import Workspace

@Suite struct RegisteredMeasureTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func measures(_ rows: String...) throws -> [RegisteredMeasure] {
        _ = try folder.file("regions.csv", "code,name,level,parent\n01,Kreis,county,\n")
        _ = try folder.file(
            "kreisblick.yaml", "title: Kreis\nregions: {register: regions.csv}\nmeasures: measures.csv\n")
        _ = try folder.file(
            "measures.csv", (["id,name,regions,start,end,fictitious_start"] + rows).map { $0 + "\n" }.joined())
        return try RegisteredMeasure.all(of: try Workspace(directory: folder.path))
    }

    @Test func `a start that is told goes before an invented one`() throws {
        let found = try measures("a,A,01,2016-01-01,2017-12-31,2018-01-01", "b,B,01,,,2018-01-01", "c,C,01|0101,,,")
        #expect(found.map(\.id) == ["a", "b", "c"])
        #expect(found.map { $0.start?.description } == ["2016-01-01", "2018-01-01", nil])
        #expect(found.map { $0.end?.description } == ["2017-12-31", nil, nil])
        #expect(found.map(\.isStartFictitious) == [false, true, false])
        #expect(found[2].regions.map(\.text) == ["01", "0101"])
    }

    @Test(arguments: [
        ("b,B,01,1.1.2018,,", "start"), ("b,B,01,,2018,", "end"), ("b,B,01,,,2018-02-30", "fictitious_start"),
    ])
    func `a day that is none is refused where it stands`(row: String, column: String) throws {
        let error = try #require(throws: ReferenceTableError.self) { try measures("a,A,01,2016-01-01,,", row) }
        #expect(error.phrase.english.hasPrefix("measures.csv, line 3, column “\(column)”: expected a day"))
    }
}
