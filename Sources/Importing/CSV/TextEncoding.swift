internal import Glibc

/// The encodings in which suppliers write.
enum TextEncoding: String, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin9 = "iso-8859-15"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// Whether every character takes two bytes or four, so that NUL is a part of the text.
    var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// As people write it.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .windows1252: "Windows-1252"
        case .latin1: "ISO-8859-1"
        case .latin9: "ISO-8859-15"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }

    /// The byte order mark that stands at the head of a file in this encoding.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1252, .latin1, .latin9: []
        }
    }
}

/// Turns pieces of bytes into pieces of UTF-8 by iconv.
final class Transcoder {
    private let descriptor: iconv_t
    private var rest: [UInt8] = []
    private var markToSkip: [UInt8]

    init(from encoding: TextEncoding) {
        guard let descriptor = iconv_open("UTF-8", encoding.rawValue.uppercased()),
            descriptor != iconv_t(bitPattern: -1)
        else { preconditionFailure("iconv knows \(encoding.rawValue)") }
        self.descriptor = descriptor
        markToSkip = encoding.mark
    }

    deinit { iconv_close(descriptor) }

    /// The UTF-8 of a piece; bytes of a character that is not complete wait for the next piece.
    ///
    /// - Returns: the converted bytes, and whether the bytes behind them are none in the encoding.
    func convert(_ piece: ArraySlice<UInt8>) -> (utf8: [UInt8], isBroken: Bool) {
        var input = rest + piece
        rest = []
        if !markToSkip.isEmpty {
            if input.count < markToSkip.count, markToSkip.starts(with: input) {
                rest = input
                return ([], false)
            }
            if input.starts(with: markToSkip) { input.removeFirst(markToSkip.count) }
            markToSkip = []
        }
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        var isBroken = false
        let inputCount = input.count
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                source.withMemoryRebound(to: CChar.self) { source in
                    target.withMemoryRebound(to: CChar.self) { target in
                        var from = source.baseAddress
                        var to = target.baseAddress
                        if iconv(descriptor, &from, &inputLeft, &to, &outputLeft) == .max { isBroken = errno != EINVAL }
                    }
                }
            }
        }
        rest = Array(input[(inputCount - inputLeft)...])
        return (Array(output[..<(output.count - outputLeft)]), isBroken)
    }

    /// True when nothing waits for a continuation.
    var isComplete: Bool { rest.isEmpty }
}
