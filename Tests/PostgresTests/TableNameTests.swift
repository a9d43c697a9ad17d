import Testing

@testable import Postgres

@Suite struct TableNameTests {
    @Test(arguments: [
        ("vg.gemeinden", ["vg"], ["gemeinden"]), ("VG.Gemeinden", ["VG", "vg"], ["Gemeinden", "gemeinden"]),
        (#""VG"."Gemeinden""#, ["VG"], ["Gemeinden"]), (#"vg."Straße ""A"".1""#, ["vg"], [#"Straße "A".1"#]),
        ("gemeinden", nil, ["gemeinden"]),
    ])
    func `a name is read as SQL would, but as it is written first`(
        text: String, schema: [String]?, name: [String]
    ) throws {
        let read = try TableName(text)
        #expect(Set(read.name.spellings) == Set(name) && read.name.spellings.first == name.first)
        #expect(read.schema?.spellings.first == schema?.first)
        #expect(Set(read.schema?.spellings ?? []) == Set(schema ?? []))
    }

    @Test(arguments: ["", ".", "a.", ".b", "a.b.c", #""a"#, #"a"b"#, #""a"b.c"#, #""""#])
    func `what is no name is refused`(text: String) {
        #expect(throws: DatabaseError.notATableName(text)) { try TableName(text) }
    }
}
