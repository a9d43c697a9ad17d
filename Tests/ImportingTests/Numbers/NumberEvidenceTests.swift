import Testing

@testable import Importing

@Suite struct NumberEvidenceTests {
    @Test(
        arguments: [
            ("12", .plain), ("1 234", .plain), ("1'234", .plain), ("1\u{202F}234\u{202F}567", .plain), ("-3", .plain),
            ("22,5", .decimal(",")), ("1.234,5", .decimal(",")), ("1.234.567", .decimal(",")),
            ("1 234,50", .decimal(",")),
            ("0,125", .decimal(",")), ("1234,567", .decimal(",")), ("12,50 €", .decimal(",")),
            ("22.5", .decimal(".")), ("1,234.5", .decimal(".")), ("1,234,567", .decimal(".")),
            ("1'234.5", .decimal(".")),
            ("0.125", .decimal(".")), ("12.5 %", .decimal(".")),
            ("1.234", .open), ("1,234", .open), ("-8,380", .open),
            ("", .none), ("a", .none), ("1.2.3", .none), ("1,23,4", .none), ("12 34", .none), ("31.03.2017", .none),
            ("1.", .none), (".5", .none), ("1e3", .none), ("٣", .none), ("12:30", .none), ("1.234,5.6", .none),
        ] as [(String, NumberEvidence.Finding)])
    func `a number tells what it can of the decimal separator`(text: String, finding: NumberEvidence.Finding) {
        #expect(NumberEvidence.finding(text) == finding)
    }

    @Test(
        arguments: [
            (["12", "3"], ","), (["1.234", "22,5"], ","), (["1,234", "22.5"], "."), (["1.234", "2.500"], nil),
            (["22.5", "22,5"], nil), (["8,380", "1,234,567"], "."),
        ] as [([String], Character?)])
    func `a column decides where one value does not`(values: [String], separator: Character?) {
        var whole = NumberEvidence()
        var parts = NumberEvidence()
        for value in values {
            whole.take(value)
            var part = NumberEvidence()
            part.take(value)
            parts.merge(part)
        }
        #expect(whole.separator == separator)
        #expect(parts.separator == separator)
    }

    @Test(
        arguments: [
            ("12,50 €", 1250), ("€ 12,50", 1250), ("EUR 1.234,50", 123_450), ("CHF 1'200.–", 120_000), ("12 %", 1200),
            ("12,- €", 1200), ("1\u{2009}234,5", 123_450), ("12 $ €", nil), ("€", nil), ("%12", nil),
        ] as [(String, Int?)])
    func `a sign of currency or share does no harm to a quantity`(text: String, hundredths: Int?) {
        #expect(NumberParsing.hundredths(text, decimalSeparator: ",") == hundredths)
    }
}
