public import Wording

/// What people are told of addresses and names; of what a server says in files of their own.
extension DatabaseError {
    public var phrase: Phrase {
        switch self {
        case .noLibrary(let package):
            Phrase(
                de:
                    "Für PostgreSQL wird die Bibliothek libpq gebraucht. Bitte das Paket \(package) installieren (apt install \(package)).",
                en: "PostgreSQL takes the library libpq. Install the package \(package) (apt install \(package)).")
        case .notAnAddress:
            Phrase(
                de: "Die Adresse der Datenbank ist nicht zu lesen. Bitte so schreiben: postgresql://SERVER/DATENBANK, "
                    + "etwa postgresql://gis.example.org/geo oder postgresql://?service=gis.",
                en: "The address of the database cannot be read. Write it as postgresql://SERVER/DATABASE, such as "
                    + "postgresql://gis.example.org/geo or postgresql://?service=gis.")
        case .holdsPassword:
            Phrase(
                de:
                    "In der Adresse der Datenbank steht ein Kennwort; dort können andere es lesen, darum wird sie nicht verwendet. Bitte das "
                    + "Kennwort weglassen und in ~/.pgpass, eine Servicedatei (pg_service.conf) oder PGPASSWORD schreiben; ein schon "
                    + "eingegebenes sollte geändert werden.",
                en:
                    "The address of the database holds a password, where others can read it, so it is not used. Leave the password out and put "
                    + "it into ~/.pgpass, a service file (pg_service.conf) or PGPASSWORD; one that was typed already ought to be changed."
            )
        case .tableNeeded:
            Phrase(
                de:
                    "Gelesen wird nur, was genannt ist. Bitte eine Tabelle oder Sicht nennen: import … --table schema.name, regions import … "
                    + "--layer schema.name, „table: schema.name“ in kreisblick.yaml. Umgekehrt gehört dazu immer die Adresse einer Datenbank.",
                en:
                    "Only what is named is read. Name a table or view: import … --table schema.name, regions import … --layer schema.name, "
                    + "“table: schema.name” in kreisblick.yaml. With a table goes the address of a database.")
        case .notATableName(let name):
            Phrase(
                de:
                    "„\(name)“ ist kein Name einer Tabelle. Bitte schema.name schreiben; Namen mit Punkten stehen in Anführungszeichen: "
                    + "'\"Mein Schema\".\"Tabelle.1\"'.",
                en:
                    "“\(name)” is no name of a table. Write schema.name; names with dots stand in quotation marks: "
                    + "'\"My schema\".\"table.1\"'.")
        case .notReached, .needsPassword, .refused, .noDatabase, .tooManyConnections, .lost, .onlyReadable:
            wordingOfConnections
        case .noTable, .notReadable, .emptyTable, .locked, .tookTooLong, .notPermitted, .fullDisk, .failed:
            wordingOfTables
        case .noPostGIS, .noGeometry, .severalGeometries, .unknownGeometry, .noReferenceSystem, .mixedReferenceSystems,
            .unknownReferenceSystem, .notPoints:
            wordingOfGeometries
        case .noSchema, .notOurs, .ofOther, .otherType: wordingOfTargets
        }
    }
}
