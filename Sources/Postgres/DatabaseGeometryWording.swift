internal import Wording

/// What people are told of geometries and their reference systems.
extension DatabaseError {
    var wordingOfGeometries: Phrase {
        switch self {
        case .noPostGIS(let database):
            Phrase(
                de:
                    "In der Datenbank „\(database)“ ist PostGIS nicht eingerichtet. Bitte einrichten lassen: CREATE EXTENSION postgis.",
                en: "PostGIS is not set up in the database “\(database)”. Have it set up: CREATE EXTENSION postgis.")
        case .noGeometry(let table):
            Phrase(
                de:
                    "\(table) hat keine Spalte mit Geometrien, die der Benutzer lesen darf. Bitte eine andere Tabelle oder Sicht nennen.",
                en: "\(table) has no column of geometries that the user may read. Name another table or view.")
        case .severalGeometries(let table, let columns):
            Phrase(
                de:
                    "\(table) hat mehrere Spalten mit Geometrien: \(columns.joined(separator: ", ")). Bitte eine nennen, etwa --geometry "
                    + "\(columns.first ?? "").",
                en:
                    "\(table) has several columns of geometries: \(columns.joined(separator: ", ")). Name one, such as --geometry "
                    + "\(columns.first ?? "").")
        case .unknownGeometry(let table, let column, let known):
            Phrase(
                de: "\(table) hat keine Spalte „\(column)“ mit Geometrien. "
                    + (known.isEmpty
                        ? "Bitte eine andere Tabelle oder Sicht nennen."
                        : "Bitte eine von diesen nennen: \(known.joined(separator: ", "))."),
                en: "\(table) has no column “\(column)” of geometries. "
                    + (known.isEmpty
                        ? "Name another table or view." : "Name one of these: \(known.joined(separator: ", "))."))
        case .noReferenceSystem(let table, let column):
            Phrase(
                de:
                    "\(table): Die Geometrien in „\(column)“ nennen kein Koordinatensystem (SRID 0). Bitte eine Sicht mit ST_SetSRID anlegen "
                    + "lassen; bei Grenzen nennt --crs das System, etwa --crs 25832.",
                en:
                    "\(table): the geometries in “\(column)” name no reference system (SRID 0). Have a view made with ST_SetSRID; for "
                    + "boundaries --crs names the system, such as --crs 25832.")
        case .mixedReferenceSystems(let table, let column, let systems):
            Phrase(
                de:
                    "\(table): Die Geometrien in „\(column)“ haben mehrere Koordinatensysteme (SRID \(systems.joined(separator: ", "))). Bitte "
                    + "eine Sicht mit ST_Transform anlegen lassen, die nur eines hat.",
                en:
                    "\(table): the geometries in “\(column)” have several reference systems (SRID \(systems.joined(separator: ", "))). Have a "
                    + "view made with ST_Transform that has one only.")
        case .unknownReferenceSystem(let table, let column, let code):
            Phrase(
                de:
                    "\(table): Das Koordinatensystem \(code) von „\(column)“ ist keines der EPSG. Bitte eine Sicht mit ST_Transform anlegen "
                    + "lassen, etwa nach 25832.",
                en:
                    "\(table): the reference system \(code) of “\(column)” is none of EPSG's. Have a view made with ST_Transform, such as to "
                    + "25832.")
        case .notPoints(let table, let column, let found):
            Phrase(
                de:
                    "\(table): Erwartet werden Punkte, in „\(column)“ stehen: \(found.joined(separator: ", ")). Bitte eine Sicht mit einem Punkt "
                    + "je Vorfall nennen; Grenzen liest „kreisblick regions import“.",
                en:
                    "\(table): points are expected, “\(column)” holds: \(found.joined(separator: ", ")). Name a view with one point per record; "
                    + "boundaries are read by “kreisblick regions import”.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
