import TestSupport
import Testing

/// Points that would be looked up at the wrong place, and what is said instead. All points are fictitious.
@Suite struct LocateDoubtTests {
    /// The county of `SmallCounty`: Nordheim (0101) from 52.3 to 52.5, Südheim (0102) from 52.1 to 52.3 degrees, both from 10 to 10.2.
    private func run(_ text: String, _ options: String...) throws -> Program.Outcome {
        let county = try SmallCounty()
        try Files.write(text, to: "\(county.folder)/points.csv")
        return try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["regions", "locate", "points.csv", "--language", "en"] + options, in: county.folder)
    }

    private func rows(_ row: (Int) -> String) -> String { (1...20).map { row($0) + "\n" }.joined() }

    @Test func `swapped latitude and longitude are refused with the options that mend them`() throws {
        let text = "Nr,lon,Breite Nord\n" + rows { "\($0),52.2\($0),10.1\($0)" }
        let refused = try run(text, "--x", "lon", "--y", "Breite Nord")
        #expect(refused.exitCode == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("--x 'Breite Nord' --y lon"), "\(refused.errors)")
        let mended = try run(text, "--x", "Breite Nord", "--y", "lon")
        #expect(mended.exitCode == 0 && mended.errors.contains("20 in a region"), "\(mended.errors)")
        let byPlace = try run(rows { "\($0);52.2\($0);10.1\($0)" }, "--x", "#2", "--y", "#3")
        #expect(byPlace.exitCode == 1 && byPlace.errors.contains("--x '#3' --y '#2'"), "\(byPlace.errors)")
    }

    /// Südheim's middle, 10.1 east and 52.2 north, by PROJ 9.5.1 (pyproj 3.7.2) in EPSG:25832 and, by EPSG:1777, in EPSG:31467.
    @Test(arguments: [("575177.46", "5783853.41", "25832"), ("3575279.96", "5785728.76", "31467")])
    func `metres without a reference system are refused with the likely one`(
        _ x: String, _ y: String, _ system: String
    ) throws {
        let text = "x,y\n" + rows { _ in "\(x),\(y)" }
        let refused = try run(text)
        #expect(refused.exitCode == 1 && refused.output.isEmpty)
        #expect(
            refused.errors.contains("EPSG:\(system)") && refused.errors.contains("--crs \(system)"), "\(refused.errors)"
        )
        let found = try run(text, "--crs", system)
        #expect(found.exitCode == 0 && found.errors.contains("20 in a region"), "\(found.errors)")
        #expect(try WrittenTable(found.output).rows.allSatisfy { $0["region_code"] == "0102" })
        #expect(found.errors.contains("to about 3 m") == (system == "31467"), "\(found.errors)")
        let other = try run(text, "--crs", "25833")
        #expect(other.exitCode == 1 && other.errors.contains("--crs \(system)"), "\(other.errors)")
    }

    @Test func `columns of the names that are added are refused, not doubled`() throws {
        let refused = try run("lon,lat,Region_Code\n10.1,52.2,x\n")
        #expect(refused.exitCode == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("“Region_Code”"), "\(refused.errors)")
    }

    @Test func `rows without a point are named with their reasons, and the rest counted`() throws {
        let good = rows { "\($0),10.1\($0),52.2\($0)" }
        let found = try run(
            "Nr,lon,lat\n" + good + "21,,52.2\n22,abc,52.2\n23,10.1\n24,10.1,95\n25,10.1,-\n26,,\n27,,\n")
        #expect(found.exitCode == 0)
        for line in [
            "7 without a readable point", "line 22: no readable point, “lon” is empty",
            "line 23: no readable point, “lon” is no number", "line 24: no readable point, “lat” is empty",
            "line 25: no readable point, the numbers lie outside", "line 26: no readable point, “lat” is no number",
            "and 2 more without a readable point",
        ] { #expect(found.errors.contains(line), "\(line): \(found.errors)") }
        // Where somebody lives is not told.
        #expect(!found.errors.contains("abc") && !found.errors.contains("10.1"))
    }

    @Test func `more points outside than are named are counted behind them`() throws {
        let found = try run("lon,lat\n10.1,52.2\n10.11,52.21\n" + (1...7).map { "11.\($0),52.2\n" }.joined())
        #expect(
            found.errors.contains("line 8: outside,") && found.errors.contains("and 2 more outside"), "\(found.errors)")
        #expect(!found.errors.contains("line 9"))
    }

    @Test(arguments: ["1;10.11;52.2;zu viel\n", "1;10.11\n"])
    func `a first row with a field too many or too few is a row like the others`(_ first: String) throws {
        let found = try run(first + rows { "\($0 + 1);10.1\($0);52.2\($0)" }, "--x", "#2", "--y", "#3")
        #expect(found.exitCode == 0)
        #expect(found.errors.contains("21 rows"), "\(found.errors)")
        #expect(found.output.split(whereSeparator: \.isNewline).count == 21)
    }
}
