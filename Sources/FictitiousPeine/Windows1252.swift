/// Windows code page 1252, as far as the suppliers' words need it.
enum Windows1252 {
    /// The characters of ISO 8859-1 outside 0x80–0x9F, and the en dash.
    static func encode(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x00...0x7f, 0xa0...0xff: UInt8(scalar.value)
            case 0x2013: 0x96
            default: preconditionFailure("no supplier's word has the character \(scalar)")
            }
        }
    }
}
