internal import Glibc

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
