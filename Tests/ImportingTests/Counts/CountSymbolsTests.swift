import Records
import Testing

@testable import Importing

struct CountSymbolsTests {
    @Test(arguments: [
        ("12", 12 as Int?, ObservationStatus.value), ("0", 0, .value), ("1.234", 1234, .value), ("1 234", 1234, .value),
        ("1'234", 1234, .value), ("220347.0", 220_347, .value), ("12 r", 12, .value), ("-", 0, .value),
        ("–", 0, .value),
        ("—", 0, .value), ("(12)", 12, .uncertain), ("( 1.012 )", 1012, .uncertain), ("12 p", 12, .uncertain),
        (".", nil, .withheld), ("·", nil, .withheld), ("*", nil, .withheld), ("<3", nil, .withheld),
        ("< 3", nil, .withheld), ("≤3", nil, .withheld), ("unter 3", nil, .withheld), ("1-2", nil, .withheld),
        ("1 – 2", nil, .withheld), ("1 bis 2", nil, .withheld), ("/", nil, .withheld), ("...", nil, .missing),
        ("…", nil, .missing), ("", nil, .missing), ("x", nil, .cannotExist), ("X", nil, .cannotExist),
    ])
    func `a sign has the meaning that the statistical offices print`(
        text: String, count: Int?, status: ObservationStatus
    ) {
        #expect(
            CountSymbols.destatis.read(text, decimalSeparator: ",")
                == CountSymbols.Reading(count: count, status: status))
    }

    @Test(arguments: [
        "abc", "-3", "1,5", "12.34", "1.23", "3-", "<", "< x", "2-1", "g", "99999999999", "4294967295", "(", "()",
        "( )", "r",
        "1/2",
    ])
    func `what is neither a count nor a sign is none`(text: String) {
        #expect(CountSymbols.destatis.read(text, decimalSeparator: ",") == nil)
    }

    @Test func `with a decimal point the comma parts thousands`() {
        #expect(CountSymbols.destatis.read("8,380", decimalSeparator: ".")?.count == 8380)
        #expect(CountSymbols.destatis.read("8,380", decimalSeparator: ",") == nil)
    }

    @Test(arguments: [
        ("g", ObservationStatus.withheld), ("u", .missing), ("k", .missing), ("t", .cannotExist), ("x", .cannotExist),
    ])
    func `letters of the Lower Saxon database bear no figure`(text: String, status: ObservationStatus) {
        #expect(
            CountSymbols.lsn.read(text, decimalSeparator: ",") == CountSymbols.Reading(count: nil, status: status))
    }
}
