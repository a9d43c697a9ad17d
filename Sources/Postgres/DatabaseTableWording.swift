internal import Wording

/// What people are told of tables that are read, and of those that are to be written.
extension DatabaseError {
    var wordingOfTables: Phrase {
        switch self {
        case .noTable(let name, let suggestion):
            Phrase(
                de: "Eine Tabelle oder Sicht \(name) gibt es in dieser Datenbank nicht."
                    + (suggestion.map { " Gemeint vielleicht \($0)?" } ?? "") + " Bitte Schema und Namen prüfen.",
                en: "There is no table or view \(name) in this database."
                    + (suggestion.map { " Did you mean \($0)?" } ?? "")
                    + " Check schema and name.")
        case .notReadable(let name, let user):
            Phrase(
                de:
                    "\(name) darf der Benutzer „\(user)“ nicht lesen. Bitte die Leserechte erbitten: GRANT USAGE ON SCHEMA … und GRANT SELECT "
                    + "ON \(name) TO \(user).",
                en:
                    "The user “\(user)” may not read \(name). Ask for the right: GRANT USAGE ON SCHEMA … and GRANT SELECT ON \(name) TO "
                    + "\(user).")
        case .emptyTable(let name):
            Phrase(
                de:
                    "\(name) hat keine Zeilen, oder der Benutzer sieht keine. Es wurde nichts verändert. Bitte die Tabelle und die Leserechte "
                    + "prüfen.",
                en:
                    "\(name) has no rows, or the user sees none. Nothing was changed. Look at the table and the right to read it."
            )
        case .locked(let name):
            Phrase(
                de:
                    "\(name) wird gerade von anderen umgebaut; nach 10 Sekunden wurde nicht länger gewartet. Bitte später wiederholen.",
                en: "\(name) is being rebuilt by others; the wait ended after 10 seconds. Repeat it later.")
        case .tookTooLong:
            Phrase(
                de:
                    "Der Server hat die Abfrage abgebrochen (statement_timeout oder jemand mit Rechten dazu). Bitte eine Sicht mit weniger "
                    + "Arbeit nennen oder die Frist für diesen Benutzer verlängern lassen.",
                en:
                    "The server broke off the query (statement_timeout, or somebody with the right to). Name a view that is less work, or have "
                    + "the time limit of this user extended.")
        case .notPermitted(let name, let user):
            Phrase(
                de:
                    "\(name): Dafür fehlen dem Benutzer „\(user)“ die Rechte. Bitte die Eigentümer der Datenbank fragen; docs/postgis.md nennt, "
                    + "welche nötig sind.",
                en:
                    "\(name): the user “\(user)” lacks the rights for it. Ask the owners of the database; docs/postgis.md lists the rights."
            )
        case .fullDisk:
            Phrase(
                de:
                    "Auf dem Server ist kein Platz mehr. Es wurde nichts verändert. Bitte dort Platz schaffen lassen und wiederholen.",
                en: "The server has no space left. Nothing was changed. Have space made there, and repeat it.")
        case .failed(let name, let code):
            Phrase(
                de:
                    "\(name): Der Server meldet den Fehler \(code) (Handbuch von PostgreSQL, „Error Codes“). Bei einer Sicht bitte mit „SELECT count(*) "
                    + "FROM …“ in psql nachsehen; es wurde nichts verändert.",
                en:
                    "\(name): the server tells error \(code) (manual of PostgreSQL, “Error Codes”). With a view, look at it by “SELECT count(*) FROM "
                    + "…” in psql; nothing was changed.")
        default: preconditionFailure("the error belongs to another group")
        }
    }

    var wordingOfTargets: Phrase {
        switch self {
        case .noSchema(let schema, let user):
            Phrase(
                de:
                    "Das Schema \(schema) gibt es nicht oder „\(user)“ darf dort keine Tabellen anlegen. Bitte anlegen lassen: CREATE SCHEMA "
                    + "\(schema) AUTHORIZATION \(user).",
                en:
                    "There is no schema \(schema), or “\(user)” may make no tables in it. Have it made: CREATE SCHEMA \(schema) AUTHORIZATION "
                    + "\(user).")
        case .notOurs(let name):
            Phrase(
                de:
                    "\(name) gibt es schon und ist nicht von Kreisblick; es wurde nichts verändert. Bitte mit --schema ein eigenes Schema "
                    + "nennen.",
                en:
                    "\(name) is there already and not of Kreisblick; nothing was changed. Name a schema of its own by --schema."
            )
        case .ofOther(let name, let workspace):
            Phrase(
                de:
                    "\(name) ist von einem anderen Arbeitsbereich („\(workspace)“); es wurde nichts verändert. Bitte mit --schema ein eigenes "
                    + "Schema nennen.",
                en:
                    "\(name) is of another workspace (“\(workspace)”); nothing was changed. Name a schema of its own by --schema."
            )
        case .otherType(let table, let column, let found, let expected):
            Phrase(
                de:
                    "\(table): Die Spalte \(column) ist vom Typ \(found), gebraucht wird \(expected); es wurde nichts verändert. Bitte mit "
                    + "--schema ein anderes Schema nennen oder die Tabelle entfernen (DROP TABLE), wenn nichts an ihr hängt.",
                en:
                    "\(table): the column \(column) is of type \(found), and \(expected) is needed; nothing was changed. Name another schema by "
                    + "--schema, or remove the table (DROP TABLE) if nothing depends on it.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
