internal import CScan
internal import Records

extension DatePattern {
    /// The pattern as `CScan` reads it: every part with its full number of digits, so that `1.3.2017` is left to `parse`.
    ///
    /// `nil` for patterns of quarters, of more than 24 bytes, and with other signs between their parts than `.`, `-`, `:`,
    /// `T` and single blanks: of the others it is known what the privacy gate says of all their days (`DayShapeTests`).
    func shape(days: ClosedRange<Int>) -> kb_day_shape? {
        var shape = kb_day_shape()
        (shape.year, shape.month, shape.day, shape.hour, shape.minute, shape.second) = (-1, -1, -1, -1, -1, -1)
        (shape.first_day, shape.last_day) = (Int64(days.lowerBound), Int64(days.upperBound))
        var bytes = [UInt8]()
        var wasDigit = false
        for part in parts {
            if case .literal(let byte) = part {
                guard ".-: T".utf8.contains(byte), wasDigit else { return nil }
                wasDigit = false
                bytes.append(byte)
                continue
            }
            guard !wasDigit else { return nil }
            wasDigit = true
            let place = Int32(bytes.count)
            switch part {
            case .year where shape.year < 0: shape.year = place
            case .month where shape.month < 0: shape.month = place
            case .day where shape.day < 0: shape.day = place
            case .hour where shape.hour < 0: shape.hour = place
            case .minute where shape.minute < 0: shape.minute = place
            case .second where shape.second < 0: shape.second = place
            default: return nil
            }
            bytes += Array(repeating: UInt8(ascii: "0"), count: part == .year ? 4 : 2)
        }
        guard bytes.count <= 24, shape.year >= 0, shape.month >= 0, shape.day >= 0, wasDigit else { return nil }
        shape.length = bytes.count
        withUnsafeMutableBytes(of: &shape.expected) { $0.copyBytes(from: bytes) }
        withUnsafeMutableBytes(of: &shape.slack) { slack in
            slack.copyBytes(from: bytes.map { $0 == UInt8(ascii: "0") ? 0x76 : 0x7F })
        }
        withUnsafeMutableBytes(of: &shape.kept) { $0.copyBytes(from: bytes.map { _ in 0xFF }) }
        return shape
    }
}
