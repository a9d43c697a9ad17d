/// The number formats of the cells' styles, in the order in which cells name them (`styles.xml`).
final class XLSXStyles: XMLHandler {
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellFormats = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "numFmt":
            guard let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            codes[number] = NumberFormat(code: code)
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[number] ?? NumberFormat(builtIn: number))
        default: break
        }
    }

    func end(_ name: XMLName) {
        if case "cellXfs" = name.local { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
