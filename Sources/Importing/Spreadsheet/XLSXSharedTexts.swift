/// The texts that cells share (`sharedStrings.xml`), formatting and phonetic hints left out.
final class XLSXSharedTexts: XMLHandler {
    private(set) var texts: [String] = []
    private var text: [UInt8] = []
    private var isText = false
    private var isHint = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "si": text = []
        case "rPh": isHint = true
        case "t": isText = !isHint
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name.local {
        case "si": texts.append(XLSXEscapes.resolved(text))
        case "rPh": isHint = false
        case "t": isText = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { text += bytes }
    }
}

/// Characters that XML cannot hold are written `_x000D_` (ECMA-376, part 1, 22.9.2.19).
enum XLSXEscapes {
    static func resolved(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var resolved = ""
        var rest = Substring(text)
        while let sign = rest.first {
            let escape = rest.prefix(7)
            if sign == "_", escape.count == 7, escape.hasSuffix("_"), escape.dropFirst().first == "x",
                let scalar = UInt32(escape.dropFirst(2).prefix(4), radix: 16).flatMap(UnicodeScalar.init)
            {
                resolved.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                resolved.append(rest.removeFirst())
            }
        }
        return resolved
    }
}
