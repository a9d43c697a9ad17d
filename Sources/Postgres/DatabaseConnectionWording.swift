internal import Wording

extension DatabaseError.Server {
    /// What was to be reached, and as whom.
    var phrase: Phrase {
        Phrase(
            de: "Datenbank „\(database)“ auf \(host):\(port), Benutzer „\(user)“",
            en: "database “\(database)” on \(host):\(port), user “\(user)”")
    }
}

/// What people are told where there is no connection, or none that lasts.
extension DatabaseError {
    var wordingOfConnections: Phrase {
        switch self {
        case .notReached(let server):
            Phrase(
                de:
                    "Der Datenbankserver \(server.host), Port \(server.port), ist nicht zu erreichen oder antwortet nicht. Bitte Name, Port, "
                    + "Netz und Firewall prüfen.",
                en:
                    "The database server \(server.host), port \(server.port), cannot be reached or does not answer. Check name, port, network "
                    + "and firewall.")
        case .needsPassword(let server):
            Phrase(
                de:
                    "\(server.phrase(.german)): Der Server verlangt ein Kennwort, und keines ist hinterlegt. Bitte in ~/.pgpass eintragen "
                    + "(chmod 600) oder PGPASSWORD setzen.",
                en:
                    "\(server.phrase(.english)): the server asks for a password and none is kept. Put it into ~/.pgpass (chmod 600) or set "
                    + "PGPASSWORD.")
        case .refused(let server):
            Phrase(
                de:
                    "\(server.phrase(.german)): Der Server lässt diesen Benutzer nicht zu: das Kennwort ist falsch, es gibt ihn nicht, oder "
                    + "pg_hba.conf erlaubt die Verbindung nicht. Bitte ~/.pgpass, PGPASSWORD oder die Servicedatei prüfen.",
                en:
                    "\(server.phrase(.english)): the server does not let this user in: the password is wrong, there is no such user, or "
                    + "pg_hba.conf does not allow the connection. Check ~/.pgpass, PGPASSWORD or the service file.")
        case .noDatabase(let server):
            Phrase(
                de:
                    "\(server.host):\(server.port) hat keine Datenbank „\(server.database)“. Bitte den Namen hinter dem Schrägstrich der Adresse "
                    + "prüfen.",
                en:
                    "\(server.host):\(server.port) has no database “\(server.database)”. Check the name behind the slash of the address."
            )
        case .tooManyConnections(let server):
            Phrase(
                de: "\(server.host):\(server.port) nimmt gerade keine Verbindungen an. Bitte später wiederholen.",
                en: "\(server.host):\(server.port) takes no connections just now. Repeat it later.")
        case .lost:
            Phrase(
                de:
                    "Die Verbindung zur Datenbank ist abgebrochen. Bitte wiederholen; geschrieben wird alles oder nichts.",
                en: "The connection to the database broke off. Repeat it; all is written or nothing.")
        case .onlyReadable(let server):
            Phrase(
                de:
                    "\(server.phrase(.german)): Hier kann nur gelesen werden, etwa weil es eine Kopie ist. Bitte den Server nennen, auf dem "
                    + "geschrieben wird.",
                en:
                    "\(server.phrase(.english)): this can only be read, perhaps since it is a replica. Name the server that is written to."
            )
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
