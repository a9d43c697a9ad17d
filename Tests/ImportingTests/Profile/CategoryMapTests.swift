import Testing
import TestSupport

@testable import Importing

@Suite struct CategoryMapTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func map(_ text: String) throws -> CategoryMap {
        try CategoryMap(ReferenceTable(path: folder.file("map.csv", text), name: "maps/map.csv"))
    }

    @Test(arguments: ["Körperverletzung", "KÖRPERVERLETZUNG", " körperverletzung ", "Ko\u{308}rperverletzung"])
    func `case and blanks of a wording do not matter`(wording: String) throws {
        let map = try map("from,to\nKörperverletzung,Gewalt/Körperverletzung\n")
        #expect(map.path(of: wording) == "Gewalt/Körperverletzung")
    }

    @Test func `an unknown wording is answered with the nearest`() throws {
        let map = try map("from,to\nRaub,Gewalt/Raub\nBedrohung,Gewalt/Bedrohung\n")
        #expect(map.path(of: "Bedrohnug") == nil)
        #expect(map.suggestion(for: "Bedrohnug") == "bedrohung")
        #expect(map.suggestion(for: "Fahrraddiebstahl") == nil)
    }

    @Test(arguments: ["from,to\na,x\n A ,y\n", "von,to\na,x\n", "from,too\na,x\n", "from,to\na\n", ""])
    func `a map that contradicts itself or lacks a column is refused`(text: String) {
        #expect(throws: ReferenceTableError.self) { try map(text) }
    }

    @Test func `the fingerprint changes with any entry and not with their order`() throws {
        let one = try map("from,to\na,x\nb,y\n").fingerprint
        #expect(try map("from,to\nb,y\na,x\n").fingerprint == one)
        for other in ["from,to\na,x\nb,z\n", "from,to\na,x\n", "from,to\na,x\nc,y\n", "from,to\nax,\nb,y\n"] {
            #expect(try map(other).fingerprint != one)
        }
    }
}
