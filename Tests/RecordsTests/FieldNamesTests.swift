import Records
import Testing
import Wording

@Suite struct FieldNamesTests {
    @Test(arguments: [
        ("category", "„category“ (Art)"), ("weekday", "„weekday“ (Wochentag)"),
        ("school_time", "„school_time“ (Schulzeit)"),
        ("hour", "„hour“ (Stunde)"), ("basis", "„basis“ (Zählweise)"), ("year", "„year“ (Jahr)"),
        ("date", "„date“ (Datum)"),
        ("period", "„period“ (Zeit)"), ("nonsense", "„nonsense“"),
    ])
    func `the word to type stands in quotes, with its meaning`(field: String, german: String) {
        #expect(FieldNames.explained(field)(.german) == german)
        #expect(FieldNames.explained(field)(.english) == field)
    }
}
