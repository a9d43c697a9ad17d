/// Names of months in German and English, spelled out and cut short.
enum MonthName {
    /// Takes a name and the dot behind it: `März` → 3, `Mrz.` → 3, `October` → 10.
    static func take(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        let run = bytes.prefix { $0 >= 0x80 || (65...90).contains($0) || (97...122).contains($0) }
        guard run.count >= 3, let month = numbers[String(decoding: run, as: UTF8.self).lowercased()] else { return nil }
        bytes = bytes.dropFirst(run.count)
        if bytes.first == UInt8(ascii: ".") { bytes = bytes.dropFirst() }
        return month
    }

    static func isOne(_ word: some StringProtocol) -> Bool { numbers[word.lowercased()] != nil }

    private static let numbers: [String: Int] = {
        let names = [
            ["januar", "january", "jan", "jän", "jänner"], ["februar", "february", "feb"],
            ["märz", "maerz", "march", "mrz", "mär", "mar"], ["april", "apr"], ["mai", "may"], ["juni", "june", "jun"],
            ["juli", "july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
            ["oktober", "october", "okt", "oct"], ["november", "nov"], ["dezember", "december", "dez", "dec"],
        ]
        var numbers = [String: Int]()
        for (index, month) in names.enumerated() { for name in month { numbers[name] = index + 1 } }
        return numbers
    }()
}
