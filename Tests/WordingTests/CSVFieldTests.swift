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
}
