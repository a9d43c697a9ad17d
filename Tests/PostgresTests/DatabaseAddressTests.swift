import Testing
import Wording

@testable import Postgres

@Suite struct DatabaseAddressTests {
    @Test(arguments: [
        ("postgresql://gis.example.org/geo", true), ("postgres:///geo", true), ("PG:dbname=geo", true),
        ("delivery.csv", false), ("C:/postgresql/x.csv", false), ("https://example.org", false),
    ])
    func `an address is told from the name of a file`(text: String, isAddress: Bool) {
        #expect(DatabaseAddress.isAddress(text) == isAddress)
    }

    @Test(arguments: [
        "postgresql://me:s3cret@gis.example.org/geo", "postgresql://gis.example.org/geo?password=s3cret",
        "postgresql://me:%73ecret@/geo", "postgresql:///geo?sslpassword=s3cret",
    ])
    func `a password in an address is refused and never repeated`(text: String) throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseAddress(text) }
        #expect(error == .holdsPassword)
        #expect(!error.phrase(.german).contains("cret") && error.phrase(.english).contains("pgpass"))
    }

    @Test(arguments: [
        "postgresql:geo", "PG:dbname=geo", "postgresql://host/geo?passwrod=s3cret", "postgres://[::1/geo",
    ])
    func `what libpq does not take is refused and never repeated`(text: String) throws {
        let error = try #require(throws: DatabaseError.self) { try DatabaseAddress(text) }
        #expect(error == .notAnAddress && !error.phrase(.english).contains("s3cret"))
    }

    @Test func `settings come as libpq reads them`() throws {
        let address = try DatabaseAddress("postgresql://leser@gis.example.org:5433/geo%20daten?sslmode=verify-full")
        let settings = Dictionary(uniqueKeysWithValues: address.settings.map { ($0.name, $0.value) })
        #expect(settings["dbname"] == "geo daten" && settings["port"] == "5433" && settings["sslmode"] == "verify-full")
    }
}
