import Foundation
import Testing

/// A Shapefile of one square with a name, byte by byte (ESRI Shapefile Technical Description 1998; dBASE III).
private struct SquareShapefile {
    let main: Data
    let index: Data
    let table: Data
    let projection = Data(
        (#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],"#
            + #"PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#).utf8)

    /// - Parameter name: its bytes, in whatever encoding.
    init(code: String, name: [UInt8]) {
        func big(_ number: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        func little(_ number: Int, _ count: Int = 4) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        func double(_ number: Double) -> [UInt8] {
            (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
        }
        let corners = [(10.0, 52.3), (10.0, 52.5), (10.2, 52.5), (10.2, 52.3), (10.0, 52.3)]
        let box = [10.0, 52.3, 10.2, 52.5].flatMap(double)
        let record =
            little(5) + box + little(1) + little(corners.count) + little(0)
            + corners.flatMap { double($0.0) + double($0.1) }
        func head(_ length: Int) -> [UInt8] {
            big(9994) + Array(repeating: 0, count: 20) + big(length / 2) + little(1000) + little(5) + box
                + Array(repeating: 0, count: 32)
        }
        main = Data(head(100 + 8 + record.count) + big(1) + big(record.count / 2) + record)
        index = Data(head(108) + big(50) + big(record.count / 2))
        func field(_ name: String, _ width: UInt8) -> [UInt8] {
            Array(name.utf8) + Array(repeating: 0, count: 11 - name.utf8.count) + Array("C".utf8)
                + Array(repeating: 0, count: 4) + [width, 0] + Array(repeating: 0, count: 14)
        }
        func padded(_ bytes: [UInt8], _ width: Int) -> [UInt8] {
            bytes + Array(repeating: 0x20, count: width - bytes.count)
        }
        table = Data(
            [3, 124, 1, 1] + little(1) + little(32 + 64 + 1, 2) + little(1 + 8 + 20, 2) + Array(repeating: 0, count: 20)
                + field("CODE", 8) + field("NAME", 20) + [0x0D, 0x20] + padded(Array(code.utf8), 8) + padded(name, 20)
                + [0x1A])
    }

    func write(to stem: String, endings: [String], codePage: String?) throws {
        for (ending, bytes) in zip(endings, [main, index, table, projection]) {
            try Files.write(bytes, to: "\(stem).\(ending)")
        }
        if let codePage { try Files.write(codePage, to: "\(stem).cpg") }
    }
}

@Suite struct ShapefileNamesTests {
    @Test(arguments: [
        ["shp", "shx", "dbf", "prj"], ["SHP", "SHX", "DBF", "PRJ"], ["SHP", "shx", "Dbf", "prj"],
        ["shp", "Shx", "DBF", "Prj"],
    ])
    func `the parts of a Shapefile are found whatever the case of their endings`(_ endings: [String]) throws {
        let county = try SmallCounty()
        for stem in ["areas", "deliveries/Gebiete"] {
            try SquareShapefile(code: "0101", name: Array("Nordheim".utf8)).write(
                to: "\(county.folder)/\(stem)", endings: endings, codePage: nil)
            let outcome = try county.run("regions", "import", "\(stem).\(endings[0])", "-o", "-", "--language", "en")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(outcome.errors.contains("codes: column “CODE” (1 in the register)"))
            #expect(try GeoJSONCheck(Data(outcome.output.utf8)).complaints == [])
        }
    }

    /// Großdöhren is found in the register only where its letters are read as they were meant.
    @Test(
        arguments: [
            ("UTF-8", [0x47, 0x72, 0x6F, 0xC3, 0x9F, 0x64, 0xC3, 0xB6, 0x68, 0x72, 0x65, 0x6E]),
            ("ISO-8859-1", [0x47, 0x72, 0x6F, 0xDF, 0x64, 0xF6, 0x68, 0x72, 0x65, 0x6E]),
            ("1252", [0x47, 0x72, 0x6F, 0xDF, 0x64, 0xF6, 0x68, 0x72, 0x65, 0x6E]),
            ("CP850", [0x47, 0x72, 0x6F, 0xE1, 0x64, 0x94, 0x68, 0x72, 0x65, 0x6E]),
        ] as [(String, [UInt8])])
    func `names are in the encoding that the .cpg file says`(_ codePage: String, _ name: [UInt8]) throws {
        let county = try SmallCounty()
        let register = "\(county.folder)/reference/regions.csv"
        try Files.write(try Files.text(register) + "0199,Großdöhren,municipality,01,,,\n", to: register)
        try SquareShapefile(code: "–", name: name).write(
            to: "\(county.folder)/areas", endings: ["shp", "shx", "dbf", "prj"], codePage: codePage)
        let outcome = try county.run("regions", "import", "areas.shp", "-o", "-")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(#""region_code":"0199","region_name":"Großdöhren""#), "\(outcome.output)")
    }
}
