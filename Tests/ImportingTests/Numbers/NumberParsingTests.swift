import Testing

@testable import Importing

@Suite struct NumberParsingTests {
    @Test(
        arguments: [
            ("0", 0), ("12", 12), ("007", 7), ("1.234", 1234), ("1 234", 1234), ("1\u{A0}234", 1234),
            ("1\u{202F}234", 1234),
            ("1'234", 1234), ("1.234.567", 1_234_567), ("-3", -3), ("−3", -3), ("-1.234", -1234),
            ("123456789", 123_456_789),
            ("", nil), ("-", nil), ("--3", nil), ("+3", nil), ("1.23", nil), ("1234.567", nil), ("1,5", nil),
            ("1.", nil),
            (".123", nil), ("12a", nil), ("drei", nil), ("٣", nil), ("1e3", nil), ("0x1F", nil), ("1..234", nil),
            ("1.2345", nil), ("9.999.999.999.999.999.999.999", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func `whole numbers are read as German suppliers write them`(text: String, number: Int?) {
        #expect(NumberParsing.count(text, decimalSeparator: ",") == number)
    }

    @Test(
        arguments: [
            ("1,234", 1234), ("1,234,567", 1_234_567), ("1 234", 1234), ("12", 12), ("1.234", nil), ("2.000", nil),
            ("2.0", nil),
        ] as [(String, Int?)])
    func `where the point is decimal, the comma parts the groups`(text: String, number: Int?) {
        #expect(NumberParsing.count(text, decimalSeparator: ".") == number)
    }

    @Test(
        arguments: [
            ("22,5", 2250), ("22,50", 2250), ("22", 2200), ("0,05", 5), ("1.234,50", 123_450), ("0", 0),
            ("22,555", nil),
            ("22,", nil), (",5", nil), ("22.5", nil), ("-1", nil), ("1,2,3", nil), ("", nil), ("a,5", nil),
            ("1,a", nil),
            ("1,-5", nil), ("9.999.999.999.999,0", nil),
        ] as [(String, Int?)])
    func `quantities are hundredths with a decimal comma`(text: String, hundredths: Int?) {
        #expect(NumberParsing.hundredths(text, decimalSeparator: ",") == hundredths)
    }

    @Test(
        arguments: [
            ("22.5", 2250), ("1,234.50", 123_450), ("22,5", nil), ("1.234", nil), ("22", 2200),
        ] as [(String, Int?)])
    func `quantities are hundredths with a decimal point`(text: String, hundredths: Int?) {
        #expect(NumberParsing.hundredths(text, decimalSeparator: ".") == hundredths)
    }
}
