internal import CPostgres

/// Where a database is: a URL as libpq takes it, without a password.
///
/// `postgresql://gis.example.org/geo`, `postgresql:///geo`, `postgresql://?service=gis`. What it leaves out libpq finds where it always
/// does: `PGHOST`, `PGUSER`, `PGPASSWORD`, `~/.pgpass`, a service file.
public struct DatabaseAddress: Sendable {
    /// What the URL sets, by libpq's names.
    let settings: [(name: String, value: String)]

    /// Whether a text is meant to be the address of a database and not the name of a file.
    public static func isAddress(_ text: String) -> Bool {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        return text.contains(":") && ["postgresql", "postgres", "pg", "postgis"].contains(scheme)
    }

    /// - Throws: `DatabaseError.holdsPassword`, `.notAnAddress`, neither of which repeats the text.
    public init(_ text: String) throws(DatabaseError) {
        let functions = try PostgresLibrary.open().functions
        guard text.hasPrefix("postgresql://") || text.hasPrefix("postgres://"),
            let options = functions.PQconninfoParse(text, nil)
        else { throw .notAnAddress }
        defer { functions.PQconninfoFree(options) }
        var settings = [(name: String, value: String)]()
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings.append((String(cString: keyword), String(cString: value))) }
            option += 1
        }
        guard !settings.contains(where: { Self.secrets.contains($0.name) }) else { throw .holdsPassword }
        self.settings = settings
    }

    private static let secrets: Set<String> = ["password", "sslpassword"]
}
