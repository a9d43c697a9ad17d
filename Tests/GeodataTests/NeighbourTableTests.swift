import Regions
import Testing
import Wording

@testable import Geodata

@Suite struct NeighbourTableTests {
    private static let levels = [RegionLevel(name: "county", rank: 0), RegionLevel(name: "municipality", rank: 1)]

    private func gazetteer() throws -> Gazetteer {
        try Gazetteer(
            [Region(code: RegionCode("03157"), name: "Kreis", level: Self.levels[0], parent: nil)]
                + ["Nordheim", "Südheim", "Ostheim"].enumerated().map { index, name in
                    Region(
                        code: RegionCode("0315700\(index + 1)"), name: name, level: Self.levels[1],
                        parent: RegionCode("03157"))
                } + [
                    Region(
                        code: RegionCode("03157009"), name: "Altheim", level: Self.levels[1],
                        parent: RegionCode("03157"),
                        validTo: "2014-12-31")
                ])
    }

    private func table(_ rows: [(String, String, Double?)]) throws -> NeighbourTable {
        try NeighbourTable(
            rows.enumerated().map { index, row in
                NeighbourTable.Row(line: index + 2, code: row.0, neighbour: row.1, borderInKilometres: row.2)
            }, gazetteer: try gazetteer())
    }

    private func pair(_ one: Int, _ other: Int) -> NeighbourTable.Pair {
        NeighbourTable.Pair(RegionCode("0315700\(one)"), RegionCode("0315700\(other)"))
    }

    @Test func `each pair counts once, in whichever direction and however often it stands there`() throws {
        let once = try table([("03157002", "03157001", 2), ("03157002", "03157003", nil)])
        #expect(once.pairs == [pair(1, 2), pair(2, 3)])
        #expect(once.borders == [pair(1, 2): 2])
        #expect(once.oneSided.isEmpty, "no pair stands there twice, so each row means both directions")
        let both = try table([
            ("03157001", "03157002", 2), ("03157002", "03157001", 2.5), ("03157003", "03157002", 1),
            ("03157003", "03157002", 1),
        ])
        #expect(both.pairs == once.pairs)
        #expect(both.borders[pair(1, 2)] == 2.5)
        #expect(both.oneSided == [pair(2, 3)])
    }

    @Test func `lost zeros are found, and a border of no length is no neighbourhood`() throws {
        let table = try table([("3157001", "3157002", 1), ("3157001", "3157003", 0)])
        #expect(table.pairs == [pair(1, 2)])
        #expect(table.pointContacts == [pair(1, 3)])
        #expect(table.codes.map(\.text) == ["03157001", "03157002"])
    }

    @Test func `what cannot be meant is refused with its line and what to do`() throws {
        #expect(throws: NeighbourTableError.empty) { try table([]) }
        let unknown = #expect(throws: NeighbourTableError.self) {
            try table([("03157001", "03157002", nil), ("03157001", "03157012", nil)])
        }
        #expect(unknown == .unknownCode("03157012", line: 3, suggestion: "03157002"))
        #expect(unknown?.phrase.english == "The register holds no code “03157012”. Did you mean 03157002?")
        #expect(throws: NeighbourTableError.unknownCode("Ostheim", line: 2, suggestion: "03157003")) {
            try table([("03157001", "Ostheim", nil)])
        }
        #expect(throws: NeighbourTableError.ownNeighbour(RegionCode("03157002"), line: 2)) {
            try table([("03157002", "3157002", nil)])
        }
        #expect(
            throws: NeighbourTableError.severalLevels(
                RegionCode("03157"), Self.levels[0], expected: Self.levels[1], line: 2)
        ) { try table([("03157002", "03157", nil)]) }
        #expect(
            throws: NeighbourTableError.formerRegion(
                RegionCode("03157009"), name: "Altheim", until: "2014-12-31", line: 2)
        ) { try table([("03157009", "03157001", nil)]) }
    }
}
