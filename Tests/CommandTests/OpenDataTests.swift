import Foundation
import Testing

/// The record for open-data portals: there where the workspace says so, read back by an RDF library.
@Suite struct OpenDataTests {
    private static let settings = """
        open-data:
          publisher: Kreis Beispiel
          contact: {name: Statistikstelle, email: statistik@example.org}
          licence: dl-de-by-2.0
          base: https://example.org/daten
          themes: [SOCI, JUST]
          frequency: quarterly
          contributor: http://dcat-ap.de/def/contributors/beispiel

        """

    private func county(_ settings: String = settings) throws -> SmallCounty {
        let county = try SmallCounty()
        let configuration = try Files.text("\(county.folder)/kreisblick.yaml")
        try Files.write(configuration + settings, to: "\(county.folder)/kreisblick.yaml")
        return county
    }

    /// What DCAT-AP.de asks of a dataset and of its distributions, each value as the graph has it; files are measured anew.
    private static let reader = """
        import hashlib, os
        from rdflib import Graph, Namespace, RDF, URIRef
        g = Graph().parse('dcat.jsonld', format='json-ld')
        dcat, dct = Namespace('http://www.w3.org/ns/dcat#'), Namespace('http://purl.org/dc/terms/')
        de, spdx = Namespace('http://dcat-ap.de/def/dcatde/'), Namespace('http://spdx.org/rdf/terms#')
        foaf, vcard = Namespace('http://xmlns.com/foaf/0.1/'), Namespace('http://www.w3.org/2006/vcard/ns#')
        [dataset] = g.subjects(RDF.type, dcat.Dataset)
        print(dataset)
        def one(subject, name): [value] = g.objects(subject, name); return value
        for name in [dct.title, dct.modified, dct.accrualPeriodicity, de.contributorID]: print(one(dataset, name))
        print(one(one(dataset, dct.publisher), foaf.name), one(one(dataset, dcat.contactPoint), vcard.hasEmail))
        print(sorted(str(t).rsplit('/', 1)[1] for t in g.objects(dataset, dcat.theme)))
        time = one(dataset, dct.temporal)
        print(one(time, dcat.startDate).toPython(), one(time, dcat.endDate).toPython())
        for place in [de.politicalGeocodingURI, de.politicalGeocodingLevelURI]: print(*g.objects(dataset, place))
        assert one(dataset, dct.title).language == 'de' and len(str(one(dataset, dct.description))) > 10
        for d in sorted(g.objects(dataset, dcat.distribution)):
            assert (d, RDF.type, dcat.Distribution) in g and one(d, dct.title)
            name = str(one(d, dcat.accessURL)).rsplit('/', 1)[1]
            data = open(name, 'rb').read()
            check = one(d, spdx.checksum)
            assert int(one(d, dcat.byteSize)) == len(data) and one(d, dcat.byteSize).datatype.endswith('nonNegativeInteger')
            assert str(one(check, spdx.checksumValue)).lower() == hashlib.sha256(data).hexdigest()
            assert isinstance(one(d, dcat.mediaType), URIRef) and isinstance(one(d, dct['format']), URIRef)
            print(name, one(d, dct.license), one(d, de.licenseAttributionByText))
        """

    @Test(.enabled(if: Checkers.python != nil))
    func `a released folder has its record, with every file as it lies there`() throws {
        let county = try county()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release", "--out", "vierteljahr 1").exitCode == 0)
        let python = try #require(Checkers.python)
        let folder = "\(county.folder)/vierteljahr 1"
        let read = try Program.run(tool: python, ["-c", Self.reader], in: folder)
        #expect(read.exitCode == 0, "\(read.errors)")
        let lines = read.output.split(separator: "\n").map(String.init)
        let tables = try Files.names(in: folder, ending: ".csv")
        let day = try #require(lines.dropFirst(2).first)
        #expect(day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
        #expect(
            lines == [
                "https://example.org/daten/vierteljahr%201/", "Kreis Beispiel", day,
                "http://publications.europa.eu/resource/authority/frequency/QUARTERLY",
                "http://dcat-ap.de/def/contributors/beispiel", "Kreis Beispiel mailto:statistik@example.org",
                "['JUST', 'SOCI']", "2016-01-01 2017-12-31",
                "http://dcat-ap.de/def/politicalGeocoding/stateKey/01",
                "http://dcat-ap.de/def/politicalGeocoding/Level/state",
            ] + tables.map { "\($0) http://dcat-ap.de/def/licenses/dl-by-de/2.0 Kreis Beispiel" })
        let before = try Files.bytes("\(folder)/dcat.jsonld")
        try #require(try county.run("release", "--out", "vierteljahr 1").exitCode == 0)
        #expect(try Files.bytes("\(folder)/dcat.jsonld") == before)
    }

    @Test func `a review has a record once its figures are released, and a folder for the house never`() throws {
        let county = try county()
        try #require(try county.run("import").exitCode == 0)
        func hasRecord(_ folder: String) throws -> Bool {
            try #require(try county.run("review", "reviews/lage.md", "--out", folder).exitCode == 0)
            return try Files.names(in: "\(county.folder)/\(folder)").contains("dcat.jsonld")
        }
        #expect(try !hasRecord("entwurf"))
        try #require(try county.run("release").exitCode == 0)
        #expect(try hasRecord("offen"))
        let text = try Files.text("\(county.folder)/offen/dcat.jsonld")
        #expect(text.contains("https://example.org/daten/offen/index.html") && text.contains("jahre.csv"))
        #expect(!text.contains("jahre.svg") && !text.contains("csv-metadata.json"))
        try Files.replace(
            "title: Lage", with: "title: Lage\naudience: internal\nreason: Prüfung",
            in: "\(county.folder)/reviews/lage.md")
        #expect(try !hasRecord("intern"))
    }

    @Test func `settings that a portal would refuse are refused, with line and what is known`() throws {
        for (from, to, told) in [
            ("dl-de-by-2.0", "CC", "dl-de-zero-2.0"), ("https://example.org/daten", "daten", "https://"),
            ("[SOCI, JUST]", "[SOZI]", "SOCI"), ("  publisher: Kreis Beispiel\n", "", "publisher"),
            ("quarterly", "oft", "half-yearly"), (", email: statistik@example.org", "", "email"),
        ] {
            let outcome = try county(Self.settings.replacing(from, with: to)).run("regions", "list")
            #expect(outcome.exitCode == 1 && outcome.errors.contains(told), "\(to): \(outcome.errors)")
            #expect(outcome.errors.contains("kreisblick.yaml"))
        }
    }
}
