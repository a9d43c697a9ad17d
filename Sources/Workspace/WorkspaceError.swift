public import Records
public import Wording

/// A workspace or a command on it that cannot be carried out.
public enum WorkspaceError: UserFacingError {
    case noWorkspace(from: String)
    case folderNotEmpty(String)
    case alreadyThere(String)
    case targetIsSource(String)
    case unknownReferenceSystem(String, known: [String])
    case noSources
    case noFiles(pattern: String)
    case noProfile(file: String)
    case namesPeople(file: String, columns: [(column: String, reason: Phrase)])
    case noSlice(question: String, available: [String])
    case rateNeedsRegionAndPeriod
    case unknownTerritory(String)
    case territoryForTheHouse(String)
    /// The file that the configuration names, which is not there; `nil` where it names none.
    case noBoundaries(file: String?)
    case noBoundariesOfLevel(Phrase, available: [String])
    case noBoundariesOfRegister
    case unusableBoundaries(file: String, cause: Phrase)
    case unknownRecords(String, known: [String])
    case unknownRegion(String, suggestion: String?)
    case ambiguousRegion(String, [Phrase])
    case mapNeedsRegions
    case mapNeedsOnePeriod
    case noDemo([String])
    case storeIsRead
    case unknownPeriod(String, option: String)
    case explainForTheHouse
    case meanForTheHouse
    case figuresHaveNoShapes
    case publicationConflict(RecordKind, String, String)

    public var phrase: Phrase {
        switch self {
        case .noWorkspace(let directory):
            Phrase(
                de:
                    "In \(directory) und darüber liegt keine kreisblick.yaml. Bitte --workspace ORDNER angeben oder mit "
                    + "„kreisblick init ORDNER“ einen Arbeitsbereich anlegen.",
                en:
                    "There is no kreisblick.yaml in \(directory) or above. Give --workspace DIR, or make a workspace with "
                    + "“kreisblick init DIR”.")
        case .folderNotEmpty(let path):
            Phrase(
                de: "\(path) enthält schon Dateien; es wurde nichts verändert. Bitte einen neuen Ordner angeben.",
                en: "\(path) holds files already; nothing was changed. Name a new folder.")
        case .alreadyThere(let path):
            Phrase(
                de: "\(path) ist schon da; es wurde nichts geschrieben. Bitte einen neuen Ordner angeben.",
                en: "\(path) is there already; nothing was written. Name a new folder.")
        case .unknownReferenceSystem(let system, let known):
            Phrase(
                de:
                    "Das Koordinatensystem „\(system)“ ist nicht bekannt. Möglich sind: \(known.joined(separator: ", ")).",
                en: "The reference system “\(system)” is not known. Possible are: \(known.joined(separator: ", ")).")
        case .targetIsSource(let path):
            Phrase(
                de:
                    "\(path) ist die Datei, die gelesen wird; die Lieferung bleibt, wie sie kam. Bitte mit --output eine andere "
                    + "Datei angeben.",
                en: "\(path) is the file that is read; the delivery stays as it came. Name another file with --output.")
        case .noSources:
            Phrase(
                de: "kreisblick.yaml nennt unter „sources“ keine Dateien. Bitte dort eintragen oder eine Datei mit "
                    + "--profile PROFIL angeben.",
                en: "kreisblick.yaml names no files under “sources”. Enter them there, or name a file with "
                    + "--profile PROFILE.")
        case .noFiles(let pattern):
            Phrase(
                de: "Keine Datei passt auf „\(pattern)“ aus kreisblick.yaml. Bitte den Pfad unter „sources“ prüfen.",
                en: "No file matches “\(pattern)” of kreisblick.yaml. Check the path under “sources”.")
        case .noProfile(let file):
            Phrase(
                de:
                    "Zu \(file) nennt kreisblick.yaml kein Profil, und die Datei allein lässt Fragen offen. Bitte mit "
                    + "„kreisblick inspect \(file)“ ansehen, das vorgeschlagene Profil ergänzen und mit --profile angeben.",
                en:
                    "kreisblick.yaml names no profile for \(file), and the file alone leaves questions open. Look at it with "
                    + "“kreisblick inspect \(file)”, complete the profile that is proposed, and give it with --profile."
            )
        case .namesPeople(let file, let columns):
            Phrase(
                de: "\(file): Die Datei ist nicht anonymisiert: "
                    + columns.map { "„\($0.column)“ (\($0.reason(.german)))" }.joined(separator: ", ")
                    + ". Ohne Profil wird sie nicht importiert. Bitte die Spalten beim Lieferanten entfernen lassen; oder "
                    + "„kreisblick inspect \(file)“ schlägt ein Profil vor, das sie unter „drop“ nennt (wo der Verdacht nicht "
                    + "zutrifft, „allow“ mit einer Begründung), und --profile gibt es an.",
                en: "\(file): the file is not anonymised: "
                    + columns.map { "“\($0.column)” (\($0.reason(.english)))" }.joined(separator: ", ")
                    + ". Without a profile it is not imported. Have the columns removed by the supplier; or "
                    + "“kreisblick inspect \(file)” proposes a profile that names them under “drop” (where the suspicion is "
                    + "wrong, “allow” with the reason), and --profile gives it.")
        case .noSlice(let question, let available):
            Phrase(
                de: "„\(question)“ gehört zu keiner Tabelle, die veröffentlicht wird. "
                    + (available.isEmpty
                        ? "kreisblick.yaml nennt unter „publication“ keine passenden Tabellen. "
                        : "Veröffentlicht werden: \(available.joined(separator: "; ")). ")
                    + "Bitte die Frage anpassen oder im Haus mit --audience internal --reason \"…\" fragen.",
                en: "“\(question)” is no part of a table that is published. "
                    + (available.isEmpty
                        ? "kreisblick.yaml names no such table under “publication”. "
                        : "Published are: \(available.joined(separator: "; ")). ")
                    + "Adapt the question, or ask inside the house with --audience internal --reason \"…\".")
        case .unknownTerritory(let text):
            Phrase(
                de:
                    "Gebietsstand „\(text)“: erwartet wird \(TerritoryDay.expected(.german)). Bitte --territory so angeben.",
                en: "Territory “\(text)”: expected is \(TerritoryDay.expected(.english)). Give --territory so.")
        case .territoryForTheHouse(let day):
            Phrase(
                de:
                    "Veröffentlicht wird auf einem Gebietsstand. Zahlen auf dem Gebietsstand \(day) ergäben im Vergleich mit den "
                    + "veröffentlichten, was diese schützen. Bitte im Haus mit --audience internal --reason \"…\" fragen, oder "
                    + "in kreisblick.yaml „territory“ unter „regions“ für alle Veröffentlichungen festlegen.",
                en:
                    "What is published is on one territory. Figures on the territory of \(day), held against the published ones, "
                    + "would give away what those protect. Ask inside the house with --audience internal --reason \"…\", or set "
                    + "“territory” under “regions” in kreisblick.yaml for all that is published.")
        case .rateNeedsRegionAndPeriod:
            Phrase(
                de:
                    "Eine Rate braucht eine Region und einen Zeitraum, sonst fehlt ihr die Bezugszahl. Bitte nach region und "
                    + "einem Zeitraum (year, quarter, month) gruppieren.",
                en:
                    "A rate needs a region and a period, else it has no denominator. Group by region and a period (year, "
                    + "quarter, month).")
        case .noBoundaries(let file):
            Phrase(
                de: "Es fehlen Grenzen: "
                    + (file.map { "\($0), die „boundaries“ in kreisblick.yaml nennt, gibt es nicht." }
                        ?? "kreisblick.yaml nennt keine Datei für „boundaries“ unter „regions“.")
                    + " Gelieferte übernimmt „kreisblick regions import DATEI“, schematische zeichnet "
                    + "„kreisblick regions sketch“.",
                en: "There are no boundaries: "
                    + (file.map { "\($0), which “boundaries” in kreisblick.yaml names, does not exist." }
                        ?? "kreisblick.yaml names no file for “boundaries” under “regions”.")
                    + " “kreisblick regions import FILE” takes delivered ones, “kreisblick regions sketch” draws "
                    + "schematic ones.")
        case .noBoundariesOfLevel(let level, let available):
            Phrase(
                de:
                    "Auf der Ebene „\(level(.german))“ gibt es keine Grenzen, und keine kleineren, aus denen sie sich zusammensetzen "
                    + "ließen. Bitte eine andere Ebene wählen"
                    + (available.isEmpty ? "" : " (Grenzen haben: \(available.joined(separator: ", ")))")
                    + " oder die Grenzen mit „kreisblick regions import“ ergänzen.",
                en:
                    "There are no boundaries on the level “\(level(.english))”, and no smaller ones from which they could be put "
                    + "together. Choose another level"
                    + (available.isEmpty ? "" : " (with boundaries: \(available.joined(separator: ", ")))")
                    + ", or complete the boundaries with “kreisblick regions import”.")
        case .noBoundariesOfRegister:
            Phrase(
                de:
                    "Keine der Grenzen trägt einen Schlüssel des Regionenverzeichnisses. Bitte „region_code“ in der Grenzdatei prüfen "
                    + "oder sie mit „kreisblick regions import“ einlesen.",
                en:
                    "None of the boundaries has a code of the register. Check “region_code” in the file of boundaries, or take it "
                    + "over with “kreisblick regions import”.")
        case .unusableBoundaries(let file, let cause):
            Phrase(de: "\(file): \(cause(.german))", en: "\(file): \(cause(.english))")
        case .unknownRecords(let name, let known):
            Phrase(
                de: "Datensätze der Art „\(name)“ gibt es nicht. Möglich sind: \(known.joined(separator: ", "))."
                    + (Suggestion.nearest(to: name, in: known).map { " Gemeint vielleicht „\($0)“?" } ?? ""),
                en: "There are no records of the kind “\(name)”. Possible are: \(known.joined(separator: ", "))."
                    + (Suggestion.nearest(to: name, in: known).map { " Did you mean “\($0)”?" } ?? ""))
        case .unknownRegion(let term, let suggestion):
            Phrase(
                de: "„\(term)“ steht nicht im Regionenverzeichnis, weder als Name noch als Schlüssel."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " „kreisblick regions list“ zeigt alle."),
                en: "“\(term)” is not in the register, neither as a name nor as a code."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " “kreisblick regions list” shows all."))
        case .ambiguousRegion(let term, let regions):
            Phrase(
                de: "„\(term)“ heißen \(regions.count) Gebiete: "
                    + regions.map { $0(.german) }.joined(separator: " · ") + ". Bitte den Schlüssel nennen.",
                en: "\(regions.count) regions are called “\(term)”: "
                    + regions.map { $0(.english) }.joined(separator: " · ") + ". Name the code.")
        case .mapNeedsRegions:
            Phrase(
                de: "GeoJSON und Karten brauchen Regionen. Bitte auch nach region gruppieren.",
                en: "GeoJSON and maps need regions. Group by region too.")
        case .mapNeedsOnePeriod:
            Phrase(
                de:
                    "Eine Karte zeigt einen Zeitraum und je Region eine Zahl. Bitte in der Bedingung einen Zeitraum wählen, "
                    + "etwa date = 2017, und weitere Dimensionen auf einen Wert einschränken.",
                en:
                    "A map shows one period and one figure a region. Choose a period in the condition, such as date = 2017, "
                    + "and restrict other dimensions to one term.")
        case .unknownPeriod(let text, let option):
            Phrase(
                de:
                    "\(option): „\(text)“ ist kein Zeitraum. Erwartet wird etwa 2015, 2015-Q3, 2015-03, 2015-W05 oder 2015/16"
                    + (option == "--cumulate" ? ", oder year für jedes Jahr von vorn" : "") + ".",
                en:
                    "\(option): “\(text)” is no period. Expected is one such as 2015, 2015-Q3, 2015-03, 2015-W05 or 2015/16"
                    + (option == "--cumulate" ? ", or year for each year anew" : "") + ".")
        case .explainForTheHouse:
            Phrase(
                de:
                    "--explain gibt es nur im Haus: Gelesene Zeilen und ausgelassene Lieferungen verraten, wie viele Datensätze es "
                    + "gibt. Bitte --audience internal --reason \"…\" angeben.",
                en:
                    "--explain is for the house only: rows read and deliveries left out would tell how many records there are. "
                    + "Give --audience internal --reason \"…\".")
        case .meanForTheHouse:
            Phrase(
                de:
                    "Ein Mittel je Datensatz gibt es nur im Haus: Summe und Anzahl, aus denen es besteht, werden nicht "
                    + "veröffentlicht und sind darum nicht gemeinsam geschützt. Bitte --audience internal --reason \"…\" angeben.",
                en:
                    "A mean per record is for the house only: the sum and the number that it is made of are not published, and so "
                    + "are not protected together. Give --audience internal --reason \"…\".")
        case .figuresHaveNoShapes:
            Phrase(
                de:
                    "Berechnete Größen gibt es nicht als GeoJSON. Bitte --format csv oder json wählen und über region_code "
                    + "verbinden.",
                en: "Computed figures do not come as GeoJSON. Choose --format csv or json and join by region_code.")
        case .publicationConflict(let kind, let one, let other):
            Phrase(
                de:
                    "kreisblick.yaml: „publication“ nennt bei \(kind.rawValue) zugleich \(one) und \(other). Beide überschneiden "
                    + "sich, ohne dass eines aus dem anderen besteht; zusammen ließen sich gesperrte Zahlen eingrenzen. Bitte nur "
                    + "eines von beiden veröffentlichen.",
                en:
                    "kreisblick.yaml: “publication” names both \(one) and \(other) for \(kind.rawValue). They overlap without one "
                    + "being made of the other; together they would narrow down withheld figures. Publish only one of them."
            )
        case .storeIsRead:
            Phrase(
                de: "Der Speicher wird gerade gelesen; es wurde nichts entfernt. Bitte später noch einmal versuchen.",
                en: "The store is being read; nothing was removed. Try again later.")
        case .noDemo(let places):
            Phrase(
                de: "Der eingebaute Arbeitsbereich wurde nicht gefunden. Gesucht wurde in: "
                    + "\(places.joined(separator: ", ")). Bitte KREISBLICK_DATASETS auf den Ordner datasets setzen.",
                en: "The embedded workspace was not found. Searched: \(places.joined(separator: ", ")). "
                    + "Set KREISBLICK_DATASETS to the folder datasets.")
        }
    }
}
