internal import CExpat
internal import Glibc

/// What takes the elements of an XML text as they go by. Names and attributes live as long as the call.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An element's name as the file writes it, prefix included.
struct XMLName {
    fileprivate let pointer: UnsafePointer<CChar>

    /// The name without its prefix: `x:row` → `row`.
    var local: XMLName { XMLName(pointer: strrchr(pointer, 0x3A).map { UnsafePointer($0) + 1 } ?? pointer) }

    static func ~= (pattern: StaticString, name: XMLName) -> Bool {
        strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.pointer) == 0
    }
}

/// The attributes of an element.
struct XMLAttributes {
    fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute whose name is written so, prefix included.
    subscript(_ wanted: StaticString) -> String? { value { wanted ~= $0 } }

    /// The value of an attribute whatever its prefix.
    func local(_ wanted: StaticString) -> String? { value { wanted ~= $0.local } }

    private func value(where isWanted: (XMLName) -> Bool) -> String? {
        var place = pointer
        while let name = place[0], let value = place[1] {
            if isWanted(XMLName(pointer: name)) { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

/// expat, fed with pieces of one part of a document.
///
/// A document type declaration is refused: spreadsheets have none, and entities of it can grow without end.
final class XMLReader {
    private struct NotXML: Error {}

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let part: String
    private var failure: (any Error)?

    private init(part: String, handler: any XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { preconditionFailure("expat does not start") }
        self.parser = parser
        self.part = part
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { me, name, attributes in
                guard let name, let attributes else { return }
                XMLReader.at(me) { try $0.start(XMLName(pointer: name), XMLAttributes(pointer: attributes)) }
            },
            { me, name in
                guard let name else { return }
                XMLReader.at(me) { try $0.end(XMLName(pointer: name)) }
            })
        XML_SetCharacterDataHandler(parser) { me, text, count in
            guard let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMLReader.at(me) { $0.text(bytes.assumingMemoryBound(to: UInt8.self)) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { me, _, _, _, _ in XMLReader.at(me) { _ in throw NotXML() } }
    }

    deinit { XML_ParserFree(parser) }

    private static func at(_ me: UnsafeMutableRawPointer?, _ body: (any XMLHandler) throws -> Void) {
        guard let me else { return }
        let reader = Unmanaged<XMLReader>.fromOpaque(me).takeUnretainedValue()
        guard reader.failure == nil else { return }
        do {
            try body(reader.handler)
        } catch {
            reader.failure = error
            XML_StopParser(reader.parser, XML_Bool(XML_FALSE))
        }
    }

    private func feed(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws {
        let status = UnsafeRawBufferPointer(piece).withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
        }
        if let failure, !(failure is NotXML) { throw failure }
        guard status == XML_STATUS_OK else { throw SpreadsheetError.damaged(part: part) }
    }

    /// Reads one part of an archive.
    ///
    /// - Parameter afterPiece: called between pieces, with the number of bytes of the archive read so far.
    /// - Throws: `SpreadsheetError.damaged` for what is no XML, what the handler throws and what `afterPiece` throws.
    static func read(
        _ entry: ZipArchive.Entry, of archive: ZipArchive, by handler: any XMLHandler,
        afterPiece: (Int) throws -> Void = { _ in }
    ) throws {
        let reader = XMLReader(part: entry.name, handler: handler)
        try archive.forEachPiece(of: entry) { piece, bytesRead in
            try reader.feed(piece, isLast: false)
            try afterPiece(bytesRead)
        }
        try reader.feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        try afterPiece(entry.offset + entry.compressedSize)
    }
}
