import Testing

@testable import Geodata

@Test func `what GEOS refuses is thrown with its own words`() throws {
    let context = try GEOSContext()
    let open = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { PlanarPoint(x: $0.0, y: $0.1) }
    let error = #expect(throws: GEOSError.self) { try context.polygon([open]) }
    #expect(error?.message.contains("closed") == true)
    #expect(throws: GEOSError.self) { try context.polygon([]) }
}

@Test func `a context works on after an error`() throws {
    let context = try GEOSContext()
    _ = try? context.line([PlanarPoint(x: 0, y: 0)])
    let square = [(0.0, 0.0), (2, 0), (2, 2), (0, 2), (0, 0)].map { PlanarPoint(x: $0.0, y: $0.1) }
    let shape = try context.polygon([square])
    #expect(try shape.isValid())
    #expect(try shape.area() == 4)
    #expect(try shape.centroid() == PlanarPoint(x: 1, y: 1))
    #expect(try shape.covers(PlanarPoint(x: 0, y: 1)))
    #expect(try !shape.covers(PlanarPoint(x: -1, y: 1)))
}
