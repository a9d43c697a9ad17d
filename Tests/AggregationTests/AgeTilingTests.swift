import Records
import Testing

@testable import Aggregation

/// Bands of ages put together from others.
struct AgeTilingTests {
    private func pieces(_ target: String, _ known: String) throws -> [String]? {
        let band = try #require(AgeBand(code: target))
        let bands = try known.split(separator: " ").map { try #require(AgeBand(code: $0)) }
        return AgeTiling.pieces(of: band, from: bands)?.map(\.text)
    }

    @Test(arguments: [
        ("10-17", "6-9 10-13 14-17 18+", "10-13 14-17"), ("10-17", "10-13 14-17 10-17", "10-17"),
        ("6+", "6-9 10-13 14-17 18+", "6-9 10-13 14-17 18+"), ("0+", "0-17 18-64 65+", "0-17 18-64 65+"),
        ("14-17", "14 15 16 17", "14 15 16 17"), ("14-17", "14 15-16 17 15 16", "14 15-16 17"),
        ("10-17", "10 11-13 12-17 14-17", "10 11-13 14-17"), ("15", "14-15 15 15-16", "15"),
        ("0-9", "0-4 5-7 5-9 8-9", "0-4 5-9"),
    ])
    func `a band is tiled by the fewest bands that hold each of its years once`(
        target: String, known: String, tiles: String
    ) throws {
        #expect(try pieces(target, known)?.joined(separator: " ") == tiles)
    }

    @Test(arguments: [
        ("12-15", "6-9 10-13 14-17 18+"), ("10-17", "10-13 15-17"), ("10-17", "10-14 14-17"), ("65+", "65-74 75-130"),
        ("0+", "0-17 18-64"), ("14-17", ""), ("14-17", "10-17"), ("18-64", "18+"),
    ])
    func `a band that no bands make up is not tiled`(target: String, known: String) throws {
        #expect(try pieces(target, known) == nil)
    }
}
