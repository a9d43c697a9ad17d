import Testing
import Wording

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("Peine", "Peine"), ("", ""), ("a,b", "\"a,b\""), ("5\" Rohr", "\"5\"\" Rohr\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("-3", "-3"), ("=1+1", "'=1+1"), ("@a,b", "\"'@a,b\""),
        ("+18", "'+18"), ("-3,5", "\"-3,5\""), ("-3 %", "-3 %"), ("-", "-"), ("------", "------"), ("--1", "'--1"),
        ("2017-03", "2017-03"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("- Sonstige", "'- Sonstige"),
        (" =1", "' =1"), ("\"=1\"", "\"'\"\"=1\"\"\""),
        ("\t=1", "\t'=1"), ("\r=1", "\"\r'=1\""), ("\n@x", "\"\n'@x\""),
        ("a;=1;+b;-3;;", "a;'=1;'+b;-3;;"), ("＝1", "'＝1"), ("a=1", "a=1"),
        ("Raub; =Gewalt", "Raub;' =Gewalt"), ("a\"\u{301},=1", "\"a\"\"\u{301},=1\""),
    ])
    func `a field is quoted where it must be and never a formula`(field: String, written: String) {
        #expect(CSVField.written(field).unicodeScalars.elementsEqual(written.unicodeScalars))
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
