import Testing
import Wording

@testable import Publishing

/// What a sheet of a workbook holds.
@Suite struct SpreadsheetRoomTests {
    @Test func `a table that no sheet holds is refused before it is written, with what to do`() throws {
        try ReleasedSpreadsheet.checkRoom(rows: 1_048_566)
        let error = #expect(throws: SpreadsheetError.self) { try ReleasedSpreadsheet.checkRoom(rows: 1_048_567) }
        #expect(error?.phrase(.german).contains("höchstens 1.048.576") == true)
        #expect(error?.phrase(.english).contains("--format csv") == true)
    }
}
