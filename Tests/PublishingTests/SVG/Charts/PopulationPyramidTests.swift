@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct PyramidSample: ChartSample {
    static let name = "pyramid"

    static func figures(_ state: SampleState) -> EstimateTable {
        let bands =
            state == .crowded
            ? (0...89).map(String.init) + ["90+"] : ["0-5", "6-9", "10-13", "14-17", "18-20", "21-24", "25-29", "30+"]
        let sexes = ["male", "female"] + (state == .states ? ["diverse", "_U"] : [])
        let areCounts = state != .states
        // In one go, so that each state occurs; else men and women wander apart.
        let cells =
            areCounts
            ? sexes.indices.flatMap { state.cells(bands.count, around: 60, seed: UInt64($0 + 2), areCounts: true) }
            : state.cells(bands.count * sexes.count)
        let axes = [PopulationPyramidTests.sexes(sexes), PopulationPyramidTests.ages(bands)]
        return state.table(axes, cells, per: areCounts ? nil : 1000)
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        PopulationPyramid(table, look.chart)
    }
}

@Suite struct PopulationPyramidTests {
    static func ages(_ codes: [String]) -> TableAxis {
        let members = codes.map { code in
            let words = code.hasPrefix("_") ? Phrase(de: "ohne Angabe", en: "not stated") : Phrase(name: code)
            return AxisMember(code: code, name: words, level: "1", parent: nil)
        }
        return TableAxis(dimension: "age_band", title: Phrase(de: "Altersgruppe", en: "Age band"), members: members)
    }

    static func sexes(_ codes: [String]) -> TableAxis {
        let names = CodeNames.of("sex")
        let members = codes.map { code in
            AxisMember(
                code: code, name: names[code] ?? Phrase(de: "ohne Angabe", en: "not stated"), level: "1", parent: nil)
        }
        return TableAxis(dimension: "sex", title: Phrase(de: "Geschlecht", en: "Sex"), members: members)
    }

    private func texts(_ axes: [TableAxis], _ cells: [EstimateCell]) throws -> [String] {
        let table = SampleTable.table(axes, cells, per: nil)
        return WrittenText.all(in: try PopulationPyramid(table).render(language: .german)).map(\.content)
    }

    @Test func `a third sex and unknown ages are named with their numbers`() throws {
        let axes = [Self.sexes(["female", "diverse", "male"]), Self.ages(["0-9", "10-19", "_U"])]
        let texts = try texts(axes, [5, 6, 1, 2, 1, 0, 7, 8, 0].map(SampleTable.count))
        #expect(texts.contains("Nicht gezeichnet: divers (3); ohne Angabe des Alters: weiblich (1)."))
    }

    @Test func `those without a bar are grouped by what is not known of them, and nobody is named without a number`()
        throws
    {
        let axes = [Self.sexes(["female", "male", "diverse", "_U"]), Self.ages(["0-9", "_U"])]
        var cells = [5, 2, 7, 3, 0, 0, 4, 0].map(SampleTable.count)
        cells[3] = SampleTable.without(.withheld)
        cells[4] = SampleTable.without(.missing)
        cells[5] = SampleTable.without(.missing)
        let texts = try texts(axes, cells).joined(separator: " ")
        #expect(
            texts.contains(
                "Nicht gezeichnet: ohne Angabe des Geschlechts: 4; ohne Angabe des Alters: männlich (nicht veröffentlicht), "
                    + "weiblich (2)."), "\(texts)")
    }

    @Test func `of rates the counts of those without a bar are told, even where no rate can be made of them`() throws {
        let axes = [Self.sexes(["male", "female", "_U"]), Self.ages(["0-9"])]
        let cells =
            SampleTable.rates([5, 6]) + [
                EstimateCell(
                    count: 4, status: .missing, denominator: nil, gap: .notStated, estimate: nil, lower: nil, upper: nil
                )
            ]
        let drawing = try PopulationPyramid(SampleTable.table(axes, cells)).drawing(language: .german)
        #expect(drawing.description.contains("Nicht gezeichnet: ohne Angabe des Geschlechts: 4 Vorfälle."))
    }

    @Test func `no sum is told of which a part is withheld`() throws {
        let axes = [Self.sexes(["female", "diverse", "male"]), Self.ages(["0-9", "10-19"])]
        var cells = [5, 6, 1, 2, 7, 8].map(SampleTable.count)
        cells[2] = EstimateCell(count: 41, status: .withheld, denominator: nil, estimate: 41, lower: nil, upper: nil)
        let texts = try texts(axes, cells)
        #expect(texts.contains("Nicht gezeichnet: divers (nicht veröffentlicht)."))
    }

    @Test func `bands are as high as they have years, or all alike where they overlap`() throws {
        func note(_ codes: [String]) throws -> String {
            let cells = (0..<codes.count * 2).map { SampleTable.count($0 + 1) }
            return try texts([Self.sexes(["male", "female"]), Self.ages(codes)], cells).joined(separator: " ")
        }
        #expect(try note(["0-5", "6-9", "10+"]).contains("Die Balken sind so hoch, wie ihre Altersgruppe Jahre hat"))
        #expect(try note(["0-5", "6-9", "10+"]).contains("10+ ist nach oben offen"))
        #expect(!(try note(["0-4", "5-9"])).contains("hoch"))
        #expect(try note(["0-14", "6-15"]).contains("gleich hoch gezeichnet"))
        let table = SampleTable.table(
            [Self.sexes(["male", "female"]), Self.ages(["10-19", "0-9"])], [1, 2, 3, 4].map(SampleTable.count), per: nil
        )
        let heights = BandHeights(try AgePyramid(ChartTable(table)))
        #expect(heights.extents == [0...15, 15...30] && heights.isByYears)
    }

    @Test func `tables without both sexes are refused`() {
        let table = SampleTable.table(
            [Self.sexes(["male"]), Self.ages(["0-9"])], [SampleTable.count(3)], per: nil)
        #expect(throws: ChartError.self) { try PopulationPyramid(table).render(language: .german) }
    }
}
