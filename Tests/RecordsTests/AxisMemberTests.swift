import Records
import Testing
import Wording

@Suite struct AxisMemberTests {
    /// Codes, whether they stand for no entry, and whether they are left over beside named members.
    @Test(
        arguments: [
            ("Gewalt", false, false), ("03157", false, false), ("_T", false, false), ("_U", true, true),
            ("03157._U", true, true), ("Gewalt/_U", false, true), ("_O", false, true),
        ] as [(String, Bool, Bool)])
    func `what has no entry is left over, as are the rest of a ranking and what has no finer entry`(
        code: String, isWithoutEntry: Bool, isRemainder: Bool
    ) {
        let member = AxisMember(code: code, name: Phrase(name: code), level: "1", parent: nil)
        #expect(member.isWithoutEntry == isWithoutEntry)
        #expect(member.isRemainder == isRemainder)
    }
}
