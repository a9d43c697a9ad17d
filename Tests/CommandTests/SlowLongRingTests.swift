import Foundation
import TestSupport
import Testing

/// A ring of 10 million vertices is refused, whatever the format, in bounded memory.
@Suite(.slow)
struct SlowLongRingTests {
    private static let vertices = 10_000_000

    /// Writes a file in pieces.
    private static func write(to path: String, _ pieces: (FileHandle) throws -> Void) throws {
        try Files.write("", to: path)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try pieces(file)
        try file.close()
    }

    private static func geoJSON(_ path: String, height: String) throws {
        try write(to: path) { file in
            try file.write(
                contentsOf: Data(
                    #"{"type":"Feature","properties":{"code":"0101"},"geometry":{"type":"Polygon","coordinates":[["#
                        .utf8))
            let piece = (0..<1000).map { "[10.\($0 + 1000),52.\($0 % 7 + 1)\(height)]," }.joined()
            let thousand = Data(String(repeating: piece, count: 10).utf8)
            for _ in 0..<(vertices / 10_000) { try file.write(contentsOf: thousand) }
            try file.write(contentsOf: Data("[10.1000,52.1\(height)]]]}}".utf8))
        }
    }

    @Test(arguments: ["", ",9"])
    func `as GeoJSON it is refused where it begins`(_ height: String) throws {
        let county = try SmallCounty()
        try Self.geoJSON("\(county.folder)/long.geojson", height: height)
        // In KiB: the file is held once.
        let outcome = try Program.run(
            tool: "sh",
            [
                "-c", "ulimit -v 1500000; exec \"$0\" regions import long.geojson -o -",
                "\(Program.buildFolder)/kreisblick",
            ], in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 1, Spalte") && outcome.errors.contains("2.000.000"), "\(outcome.errors)")
    }
}
