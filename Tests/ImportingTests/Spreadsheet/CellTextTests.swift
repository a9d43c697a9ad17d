import Testing

@testable import Importing

@Suite struct CellTextTests {
    @Test(arguments: [
        ("12", "12"), ("12.0", "12"), ("3157", "3157"), ("22.5", "22,5"), ("-0.5", "-0,5"), ("0", "0"), ("-0", "0"),
        ("0.30000000000000004", "0,3"), ("22.499999999999996", "22,5"), ("99.9999999999999999", "100"),
        ("1E-3", "0,001"), ("1.5E+3", "1500"), ("1e20", "100000000000000000000"),
        ("123456789012345", "123456789012345"),
        ("0.1234567890123456", "0,123456789012346"), ("#N/A", "#N/A"), ("", ""), ("1e999999", "1e999999"),
        (".5", "0,5"),
        ("1.2.3", "1.2.3"), ("nan", "nan"),
    ])
    func `a number is written as people would, noise of binary fractions left out`(raw: String, text: String) {
        #expect(CellText.number(raw, decimalSeparator: ",") == text)
    }

    @Test func `the decimal separator and leading zeros are those of the file`() {
        #expect(CellText.number("22.5", decimalSeparator: ".") == "22.5")
        #expect(CellText.number("3157", decimalSeparator: ",", minimumDigits: 5) == "03157")
        #expect(CellText.number("0", decimalSeparator: ",", minimumDigits: 5) == "00000")
        #expect(CellText.number("123456", decimalSeparator: ",", minimumDigits: 5) == "123456")
    }

    /// The days that ECMA-376, part 1, 18.17.4 names, and what LibreOffice and Excel write for times.
    @Test(arguments: [
        (1, "1900-01-01 00:00:00"), (59, "1900-02-28 00:00:00"), (61, "1900-03-01 00:00:00"),
        (42740, "2017-01-05 00:00:00"), (42740.4583333333, "2017-01-05 11:00:00"),
        (42740.99999999, "2017-01-06 00:00:00"), (2_958_465, "9999-12-31 00:00:00"),
    ])
    func `a serial number is a day and a time to the nearest second`(serial: Double, text: String) {
        #expect(CellText.moment(serial, showing: .dayAndTime) == text)
        #expect(CellText.moment(serial, showing: .day) == String(text.prefix(10)))
        #expect(CellText.moment(serial, showing: .time) == String(text.suffix(8)))
    }

    @Test func `serial numbers outside the calendar are none`() {
        for serial in [-1, 2_958_466, .infinity, .nan, 1e300] {
            #expect(CellText.moment(serial, showing: .day) == nil)
            #expect(CellText.moment(serial, showing: .duration) == nil)
        }
    }

    @Test func `the calendar that starts in 1904 is four years later`() {
        #expect(CellText.moment(0, showing: .day, from1904: true) == "1904-01-01")
        #expect(CellText.moment(42740 - 1462, showing: .day, from1904: true) == "2017-01-05")
    }

    @Test func `a duration goes beyond a day`() {
        #expect(CellText.moment(1.104166666667, showing: .duration) == "26:30:00")
        #expect(CellText.duration(iso: "PT26H30M00S") == "26:30:00")
        #expect(CellText.duration(iso: "PT11H05M00.5S") == "11:05:00")
        #expect(CellText.duration(iso: "PTXH") == "PTXH")
        #expect(CellText.duration(iso: "P1D") == "P1D")
    }

    @Test(arguments: [
        ("2017-01-05", "2017-01-05"), ("2017-01-05T11:00:00", "2017-01-05 11:00:00"),
        ("2017-01-05T11:00:59.9999", "2017-01-05 11:00:59"), ("2017-01-05T11:00", "2017-01-05 11:00:00"),
        ("2017-01-05T11:00:00Z", "2017-01-05 11:00:00"), ("2017-02-31", "2017-02-31"), ("05.01.2017", "05.01.2017"),
        ("2017-01-05T", "2017-01-05T"),
    ])
    func `a point in time of ISO 8601 is written one way`(iso: String, text: String) {
        #expect(CellText.moment(iso: iso) == text)
    }

    @Test(
        arguments: [
            ("General", .plain), ("0.00", .plain), ("#,##0.00\" Std.\"", .plain), ("0%", .plain), ("@", .plain),
            ("00000", .number(minimumDigits: 5)), ("[Red]0.0;\"Tag\"", .plain), ("0.00E+00", .plain),
            ("dd\\.mm\\.yyyy", .day), ("[$-407]d. mmmm yyyy", .day), ("mmm", .day), ("yyyy", .day),
            ("dd/mm/yyyy\\ hh:mm", .dayAndTime), ("h:mm", .time), ("mm:ss", .time), ("h:mm AM/PM", .time),
            ("[h]:mm", .duration), ("[mm]:ss", .duration), ("\"added\" 0", .plain), ("0_d", .plain), ("", .plain),
            ("[$€-407] #,##0", .plain), ("\"", .plain), ("[", .plain), ("\\", .plain),
        ] as [(String, NumberFormat)])
    func `a number format tells what a number means`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }
}
