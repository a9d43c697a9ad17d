/// Numbers of persons with check digits.
enum OfficialNumber {
    /// A Steuer-Identifikationsnummer (§ 139b AO): eleven digits, one of the first ten two or three times, the last by ISO 7064
    /// MOD 11,10. One of 300 random numbers of eleven digits passes.
    static func isTaxIdentifier(_ digits: [UInt8]) -> Bool {
        guard digits.count == 11, digits[0] != 0, digits.allSatisfy({ $0 < 10 }) else { return false }
        var counts = [UInt8](repeating: 0, count: 10)
        for digit in digits[..<10] { counts[Int(digit)] += 1 }
        guard counts.count(where: { $0 > 1 }) == 1, (counts.max() ?? 0) <= 3 else { return false }
        var product = 10
        for digit in digits[..<10] {
            let sum = (Int(digit) + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == Int(digits[10])
    }

    /// A Sozialversicherungsnummer (§ 147 SGB VI; the weights: VKVV § 4): area, birth date, first letter of the birth name,
    /// serial number, check digit.
    static func isSocialInsurance(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 12, TextBytes.isCapital(bytes[8]) else { return false }
        let digits = (bytes[..<8] + bytes[9...]).map { $0 &- 48 }
        guard digits.allSatisfy({ $0 < 10 }) else { return false }
        let (day, month) = (Int(digits[2] * 10 + digits[3]), Int(digits[4] * 10 + digits[5]))
        // A day above 31 is one of a second number for the same birth date, 50 added.
        guard (1...12).contains(month), (1...31).contains(day > 50 ? day - 50 : day) else { return false }
        let letter = bytes[8] - 64
        let body = digits[..<8] + [letter / 10, letter % 10] + digits[8..<10]
        let weights: [UInt8] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
        let sum = zip(body, weights).reduce(0) { $0 + Int($1.0 * $1.1 / 10 + $1.0 * $1.1 % 10) }
        return sum % 10 == Int(digits[10])
    }

    /// An IBAN (ISO 13616): a country with the length it has there, two check digits that are right by ISO 7064 MOD 97,10.
    static func isIBAN(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 15, let length = lengths[[bytes[0], bytes[1]]], length == bytes.count else { return false }
        guard TextBytes.isDigit(bytes[2]), TextBytes.isDigit(bytes[3]) else { return false }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            if TextBytes.isDigit(byte) {
                remainder = (remainder * 10 + Int(byte) - 48) % 97
            } else if TextBytes.isCapital(byte) {
                remainder = (remainder * 100 + Int(byte) - 55) % 97
            } else {
                return false
            }
        }
        return remainder == 1
    }

    /// The lengths of the IBAN registry for Europe and its neighbours.
    private static let lengths: [[UInt8]: Int] = {
        let text = """
            NO15 BE16 DK18 FO18 FI18 GL18 NL18 SI19 MK19 AT20 BA20 EE20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 DE22 GB22 GE22 \
            IE22 ME22 RS22 AE23 GI23 IL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 \
            MC27 SM27 AL28 AZ28 BY28 CY28 HU28 LB28 PL28 MT31 UA29 QA29 KW30 JO30 BH22 EG29 IQ23 MU30 KZ20
            """
        let entries = text.split(separator: " ").map { (Array($0.utf8.prefix(2)), Int($0.dropFirst(2)) ?? 0) }
        return Dictionary(entries) { first, _ in first }
    }()
}
