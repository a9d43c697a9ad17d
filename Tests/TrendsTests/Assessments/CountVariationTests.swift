import Disclosure
import Records
import Testing
import TestSupport

@testable import Trends

struct CountVariationTests {
    private let years = (2012...2019).map { "\($0)" }

    private func table(_ means: [Double], dispersion: Double, seed: UInt64) throws -> EstimateTable {
        var generator = SeededGenerator(seed: seed)
        let cells = means.flatMap { mean in
            years.map { _ in "\(generator.count(mean: mean, varianceOverMean: dispersion))" }
        }
        return try CellTable.make(
            [CellTable.axis("region", means.indices.map { "R\($0)" }), CellTable.axis("period", years)],
            cells.joined(separator: " "))
    }

    private func mean(_ count: Double, dispersion: Double) throws -> Double {
        let factors = try (1...40).compactMap { seed in
            CountVariation(try table(Array(repeating: count, count: 20), dispersion: dispersion, seed: seed))
                .factor(ofEvents: 2 * Int(count))
        }
        return factors.reduce(0, +) / Double(max(factors.count, 1))
    }

    @Test(arguments: [10.0, 40]) func `independent events vary as chance has it`(count: Double) throws {
        let found = try mean(count, dispersion: 1)
        #expect(found < 1.2, "\(found)")
    }

    @Test(arguments: [2.0, 4]) func `series of events are found again`(dispersion: Double) throws {
        let found = try mean(40, dispersion: dispersion)
        #expect(abs(found / dispersion - 1) < 0.25, "\(found)")
    }

    @Test func `a few real changes are not taken for variation`() throws {
        var counts = [[Int]]()
        var generator = SeededGenerator(seed: 5)
        for region in 0..<20 {
            counts.append((0..<8).map { year in generator.count(mean: region < 2 && year > 3 ? 120 : 40) })
        }
        let table = try CellTable.make(
            [CellTable.axis("region", (0..<20).map { "R\($0)" }), CellTable.axis("period", years)],
            counts.flatMap { $0.map(String.init) }.joined(separator: " "))
        let factor = try #require(CountVariation(table).factor(ofEvents: 80))
        #expect(factor < 1.5, "\(factor)")
    }

    @Test func `few pairs, small ones and tables without years tell nothing`() throws {
        let few = try CellTable.make(
            [CellTable.axis("region", ["A"]), CellTable.axis("period", years)], "20 21 19 20 22 18 20 20")
        #expect(CountVariation(few).factor(ofEvents: 40) == nil)
        let small = try table(Array(repeating: 1, count: 40), dispersion: 1, seed: 1)
        #expect(CountVariation(small).factor(ofEvents: 2) == nil)
        let bare = try CellTable.make([CellTable.axis("region", ["A", "B"])], "20 30")
        #expect(CountVariation(bare).factor(ofEvents: 50) == nil)
    }

    @Test func `withheld, missing and uncertain counts are no pairs`() throws {
        let cells = Array(repeating: "Q O 5U 20 Q 30 O 20", count: 20).joined(separator: " ")
        let table = try CellTable.make(
            [CellTable.axis("region", (0..<20).map { "R\($0)" }), CellTable.axis("period", years)], cells)
        #expect(CountVariation(table).factor(ofEvents: 40) == nil)
    }

    /// Thefts of bicycles in Berlin, January to May 2022 and 2023 by borough (Polizei Berlin, Fahrraddiebstahl in Berlin, CC BY 3.0 DE).
    ///
    /// R 4: `glm(n ~ borough * month, quasipoisson)` has the dispersion 3.34610360, the plain mean of the squares; without the largest six of
    /// 60 and through `pchisq(qchisq(.9, 1), 3) / .9` it is 3.66343601.
    @Test func `variation of Berlin's thefts is that of R`() throws {
        let counts = """
            178 196 243 233 342 240 244 256 207 326 160 186 321 276 298 243 239 245 195 272 \
            184 249 249 241 374 183 174 235 215 309 140 139 163 173 252 165 121 156 125 187 \
            37 34 36 55 72 40 23 40 51 44 102 96 119 86 125 71 57 107 123 181 \
            109 102 184 161 219 117 123 139 149 188 110 97 161 127 153 111 104 103 90 142 \
            81 105 135 102 156 82 90 135 107 153 37 25 32 48 65 39 29 59 49 73 \
            70 74 99 87 120 76 68 110 90 141 30 41 51 71 97 39 53 70 68 110
            """
        let months = ["2022", "2023"].flatMap { year in (1...5).map { "\(year)-0\($0)" } }
        let table = try CellTable.make(
            [CellTable.axis("region", (1...12).map { "R\($0)" }), CellTable.axis("period", months)], counts)
        let factor = try #require(CountVariation(table).factor(ofEvents: 100))
        #expect(abs(factor - 3.66343601) < 1e-8, "\(factor)")
    }
}
