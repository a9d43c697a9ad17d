import Testing
import TestSupport

@testable import Importing

@Suite struct OfficialNumberTests {
    /// Published examples: the tax offices' test number, the pension insurance's, and those of the IBAN registry.
    @Test func `published examples pass and none with another check digit does`() {
        let tax: [UInt8] = [8, 6, 0, 9, 5, 7, 4, 2, 7, 1, 9]
        #expect(OfficialNumber.isTaxIdentifier(tax))
        for digit in UInt8(0)..<9 { #expect(!OfficialNumber.isTaxIdentifier(tax.dropLast() + [digit])) }
        #expect(OfficialNumber.isSocialInsurance(Array("65170839J003".utf8)))
        for digit in [0, 1, 2, 4, 5, 6, 7, 8, 9] {
            #expect(!OfficialNumber.isSocialInsurance(Array("65170839J00\(digit)".utf8)))
        }
        for iban in ["DE89370400440532013000", "GB29NWBK60161331926819", "FR1420041010050500013M02606"] {
            #expect(OfficialNumber.isIBAN(Array(iban.utf8)))
            #expect(!OfficialNumber.isIBAN(Array(iban.utf8) + [48]))
        }
    }

    @Test func `few random numbers of eleven digits pass for tax identifiers`() {
        var random = SeededGenerator(seed: 1)
        let passed = (0..<20_000).count { _ in OfficialNumber.isTaxIdentifier(random.digits(11).utf8.map { $0 - 48 }) }
        // 0.34 % in theory.
        #expect((40...100).contains(passed))
    }

    @Test(arguments: ["", "1", "DE", "65170839j003", "65171339J003", "00000000A000"])
    func `what is too short or no date is none`(text: String) {
        let bytes = Array(text.utf8)
        #expect(!OfficialNumber.isIBAN(bytes))
        #expect(!OfficialNumber.isSocialInsurance(bytes))
        #expect(!OfficialNumber.isTaxIdentifier(bytes.map { $0 &- 48 }))
    }
}
