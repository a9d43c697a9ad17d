import Testing
import Wording

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("Peine", "Peine"), ("", ""), ("a,b", "\"a,b\""), ("5\" Rohr", "\"5\"\" Rohr\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("-3", "-3"), ("=1+1", "'=1+1"), ("@a,b", "\"'@a,b\""),
    ])
    func `a field is quoted where it must be and never a formula`(field: String, written: String) {
        #expect(CSVField.written(field) == written)
    }

    @Test(
        arguments: [
            ("Peine", "Peine"), ("", "\"\""), (nil, ""), ("=1+1", "=1+1"), ("+18", "+18"), ("a,b", "\"a,b\""),
            ("5\" Rohr", "\"5\"\" Rohr\""), ("a\rb", "\"a\rb\""), ("a\tb", "a\tb"),
        ] as [(String?, String)])
    func `an exact field keeps every character, and tells empty from unknown`(field: String?, written: String) {
        #expect(CSVField.exact(field) == written)
    }
}
