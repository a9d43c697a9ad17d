import FuzzInput

@testable import Geodata

/// What must hold of any bytes that are read as boundaries.
enum BoundaryInput {
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let content = readOrRefused({ try GeoJSONReader.boundaries(in: Array(bytes)) }) else { return }
        precondition(
            content.properties.count == content.boundaries.boundaries.count, "each boundary has its properties")
        let written = GeoJSONWriter.bytes(of: content.boundaries)
        let grammar = readOrRefused { try GeoJSONGrammar(JSONDocument(written, packsPlaces: true)) }
        precondition(grammar != nil, "what is written is GeoJSON")
    }
}
