import Testing
import Wording

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1,000"), (12_345, "12.345", "12,345"),
        (100_000, "100.000", "100,000"), (1_234_567, "1.234.567", "1,234,567"), (-1, "−1", "−1"),
        (-1000, "−1.000", "−1,000"), (.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
        (.min, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
    ])
    func `whole numbers are grouped by threes`(number: Int, german: String, english: String) {
        #expect(Language.german.text(number) == german)
        #expect(Language.english.text(number) == english)
    }

    @Test(arguments: [
        (1234.56, 1, "1.234,6", "1,234.6"), (0.25, 1, "0,3", "0.3"), (-0.25, 1, "−0,3", "−0.3"),
        (0.5, 0, "1", "1"), (-0.5, 0, "−1", "−1"), (1.5, 0, "2", "2"), (2.5, 0, "3", "3"), (0.125, 2, "0,13", "0.13"),
        (999.95, 0, "1.000", "1,000"), (9.996, 2, "10,00", "10.00"), (0.05, 2, "0,05", "0.05"), (0, 2, "0,00", "0.00"),
        (-0.001, 2, "0,00", "0.00"), (-0.0, 1, "0,0", "0.0"), (1e6, 0, "1.000.000", "1,000,000"),
    ])
    func `fractions are rounded half away from zero, and no zero has a sign`(
        number: Double, digits: Int, german: String, english: String
    ) {
        #expect(Language.german.text(number, fractionDigits: digits) == german)
        #expect(Language.english.text(number, fractionDigits: digits) == english)
    }

    @Test(arguments: [
        (12.3456, 2, "12.35"), (-12.3456, 2, "-12.35"), (0.004, 2, "0.00"), (-0.004, 2, "0.00"),
        (1234567, 0, "1234567"),
        (0.000001, 6, "0.000001"), (2.5, 0, "3"), (-2.5, 0, "-3"), (7, 3, "7.000"),
    ])
    func `plain decimals have a point, no group and no exponent`(number: Double, digits: Int, written: String) {
        #expect(Decimals.text(number, fractionDigits: digits) == written)
    }

    @Test(arguments: [
        (999_999_999_999_999.5, 6, "999999999999999.500000"), (-123_456_789_012_345.25, 6, "-123456789012345.250000"),
        (-1e17, 2, "-100000000000000000.00"),
    ])
    func `large numbers keep their sign and their digits`(number: Double, digits: Int, written: String) {
        #expect(Decimals.text(number, fractionDigits: digits) == written)
    }

    @Test(arguments: [
        (12.50, 2, "12.5"), (3.00, 2, "3"), (0.1, 6, "0.1"), (100, 0, "100"), (-0.001, 2, "0"), (10, 3, "10"),
        (1e-9, 6, "0"),
    ])
    func `the shortest form drops what says nothing`(number: Double, digits: Int, written: String) {
        #expect(Decimals.shortest(number, fractionDigits: digits) == written)
    }

    @Test func `what is written reads back as the same number to its last digit`() {
        for tenThousandths in stride(from: -50_000, through: 50_000, by: 7) {
            let written = Decimals.text(Double(tenThousandths) / 10_000, fractionDigits: 4)
            #expect(Double(written) == Double(tenThousandths) / 10_000)
        }
    }

    @Test(arguments: 0...9) func `a rounded number is what reading its text gives`(digits: Int) {
        for number in [0, -0.0004, 0.05, 2.675, 1.005, 1234.5678, -8.4, 1e15 / 3, 7e17] {
            #expect(
                Decimals.rounded(number, fractionDigits: digits)
                    == Double(Decimals.text(number, fractionDigits: digits)))
        }
    }

    @Test func `grouping keeps the digits in their order`() {
        for exponent in 0..<18 {
            let number = (0..<exponent).reduce(7) { number, _ in number * 10 + 3 } / 10
            #expect(Language.german.text(number).replacing(".", with: "") == String(number))
            #expect(Language.english.text(number).replacing(",", with: "") == String(number))
        }
    }
}
