/// The lines of ascending offsets.
struct LineCounter {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func line(at place: Int) -> Int {
        while offset < place {
            if bytes[offset] == 0x0A { line += 1 }
            offset += 1
        }
        return line
    }
}
