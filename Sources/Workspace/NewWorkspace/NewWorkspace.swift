internal import Store
public import Wording

/// A workspace to begin with: every setting there and explained, nothing in it that is not the user's own.
public enum NewWorkspace {
    /// Makes the files of a new workspace.
    ///
    /// - Returns: their names.
    /// - Throws: `WorkspaceError.folderNotEmpty` where the folder holds anything; `FileError` where it cannot be
    ///   made, with nothing left behind.
    public static func make(in directory: String, language: Language) throws -> [String] {
        if Files.exists(directory) {
            guard Files.isDirectory(directory), try Files.names(in: directory).isEmpty else {
                throw WorkspaceError.folderNotEmpty(directory)
            }
        }
        let isNew = !Files.exists(directory)
        let files = files(language)
        do {
            for folder in [""] + folders.map({ "/" + $0 }) { try Files.makeDirectory(directory + folder) }
            for (name, text) in files {
                try Files.write(Array(text.utf8), to: "\(directory)/\(name)", mode: Files.published)
            }
        } catch {
            // Half a workspace is none: what was made goes, so that the command can be repeated.
            let made = isNew ? [directory] : (folders + files.map(\.name)).map { "\(directory)/\($0)" }
            for path in made { try? Files.remove(path) }
            throw error
        }
        return files.map(\.name)
    }

    private static let folders = ["reference", "profiles", "maps", "sources", "reviews"]

    private static func files(_ language: Language) -> [(name: String, text: String)] {
        [
            (Configuration.fileName, configuration(language)),
            (
                "reference/regions.csv",
                "code,name,level,parent,valid_from,valid_to,area_km2,latitude,longitude,aliases,former_parents\n"
            ),
            ("profiles/example.yaml", profile(language)),
            ("reviews/example.md", review(language)),
            ("reviews/factsheet.md", factsheet(language)),
        ]
    }

    private static func configuration(_ language: Language) -> String {
        Phrase(
            de: """
                # Was Kreisblick über diesen Landkreis wissen muss. Zeilen mit # sind Erklärungen oder (noch) ausgeschaltet.
                # Von der Lieferung zur Vorlage: docs/handreichung.md von Kreisblick.
                # Ausführlich, auf Englisch: docs/guide.md, docs/importing.md, docs/publishing.md, docs/reviews.md.
                title: Mein Landkreis
                language: de                      # de oder en: Sprache von Tabellen, Karten und Seiten

                # Das Regionenverzeichnis: Spalten code,name,level,parent,…; jede Ebene, jede Hierarchie ist möglich.
                regions:
                  register: reference/regions.csv
                  # boundaries: reference/boundaries.geojson            # oder: kreisblick regions sketch
                  # changes: reference/territorial-changes.csv          # date,from_code,to_code,weight; oder
                  #                                                     # Umsteigeschlüssel des BBSR; mehrere als [a, b]
                  # territory: 2014-12-31                               # Gebietsstand, sonst der heutige

                # Bezugszahlen für Raten: code,date,population, dazu wo bekannt age_band,sex,kind,origin,status,base
                # population: [reference/population.csv, reference/pupils.csv]

                # Unterrichtszeit, Feiertage des Landes und Ferien (first_day,last_day) für „school_time“.
                # calendar: {state: NI, school-holidays: reference/school-holidays.csv, lessons: "07:30-13:30"}

                # Verzeichnis der Maßnahmen: id,name,kind,audience,provider,regions,start,end,indicator; zum Vorführen dazu
                # fictitious_start, ein erfundener Beginn, der gilt, wo start fehlt, und in Antworten so genannt wird. Für
                # „register: measures“ in Papieren auch status und reach_per_1000: yes, wo eine Quote je 1.000 der
                # Zielgruppe Sinn hat, und denominator, deren Art in den Dateien zu population: pupils, residents:14-17.
                # measures: measures.csv

                # Anzahlen von 1 bis threshold werden nicht veröffentlicht; jede gesperrte Zahl behält mindestens
                # width mögliche Werte. Nullen werden veröffentlicht.
                disclosure: {method: suppress, threshold: 3, width: 3, zeros: publish}
                # Dazu, wenn gewünscht (docs/publishing.md, „Protection“): loss, persons, reporters, dominance, p-percent, groups, keep,
                # revisions (protect: auch der Unterschied zweier Freigaben zeigt keinen einzelnen Vorfall), und
                # unter dem Namen einer Art von Datensätzen, was für sie anders gilt: incidents: {threshold: 5}
                # Stattdessen alle Anzahlen runden, auf Vielfache von 3 oder 5: {method: round, base: 3, rounding: controlled}
                # (controlled: Summen gehen auf; random: zufällig, im Mittel unverändert; nearest: zum nächsten)
                # Was --protect cell-key höchstens und mit welcher Varianz verändert; 1 bis hidden zeigt es nie.
                # noise: {maximum: 7, variance: 5, hidden: 3}
                symbols: destatis

                # Für ein Portal offener Daten (docs/publishing.md): dann steht dcat.jsonld (DCAT-AP.de) neben dem, was veröffentlicht
                # wird. base ist die Adresse, unter der die Ordner liegen werden; licence: dl-de-by-2.0, dl-de-zero-2.0, cc-by-4.0,
                # cc-by-sa-4.0, cc0-1.0; frequency: monthly, quarterly, half-yearly, annual, irregular.
                # open-data:
                #   publisher: Landkreis Beispiel
                #   contact: {name: Statistikstelle, email: statistik@example.org}
                #   licence: dl-de-by-2.0
                #   base: https://example.org/daten/
                #   themes: [SOCI, JUST]
                #   frequency: quarterly
                #   contributor: http://dcat-ap.de/def/contributors/NAME    # vergibt die GKSt GovData

                # Welche Dateien kommen, und welches Profil sie liest; „kreisblick inspect DATEI“ schlägt eines vor. fictitious: true
                # kennzeichnet erfundene Daten. Ohne diese Zeilen liest „kreisblick import“ nichts.
                # sources:
                #   - {profile: profiles/example.yaml, files: "sources/*.csv", fictitious: false}

                # Was veröffentlicht werden soll; alle Tabellen werden gemeinsam geschützt. Erst „kreisblick release“ gibt sie frei, vorher
                # sagt „kreisblick release --dry-run“, was gesperrt würde.
                # publication:
                #   incidents:
                #     - {by: [region, quarter, category], level: municipality}

                # Wie lange anderes als Datensätze bleibt: Dateien zurückgewiesener Zeilen und Zeilen des Protokolls interner Auskünfte, in
                # days, weeks, months oder years. „kreisblick store purge“ löscht, was älter ist. Abgelöste Zeilen gehen sofort.
                # retention: {rejects: 30 days, internal-use: 3 years}

                """,
            en: """
                # What Kreisblick must know of this county. Lines with # are explanations or switched off (so far).
                # In full: docs/guide.md, docs/importing.md, docs/publishing.md, docs/reviews.md of Kreisblick.
                title: My county
                language: en                      # de or en: the language of tables, maps and pages

                # The register of regions: columns code,name,level,parent,…; any level, any hierarchy.
                regions:
                  register: reference/regions.csv
                  # boundaries: reference/boundaries.geojson            # or: kreisblick regions sketch
                  # changes: reference/territorial-changes.csv          # date,from_code,to_code,weight; or
                  #                                                     # crosswalks of the BBSR; several as [a, b]
                  # territory: 2014-12-31                               # whose territory, else today's

                # Denominators for rates: code,date,population and, where known, age_band,sex,kind,origin,status,base
                # population: [reference/population.csv, reference/pupils.csv]

                # Lesson hours, the Land's public holidays and school holidays (first_day,last_day) for “school_time”.
                # calendar: {state: NI, school-holidays: reference/school-holidays.csv, lessons: "07:30-13:30"}

                # The register of measures: id,name,kind,audience,provider,regions,start,end,indicator; for demonstrations
                # also fictitious_start, an invented start that holds where there is no start, and is told as such in answers.
                # For “register: measures” in papers also status and reach_per_1000: yes where a rate per 1,000 of the
                # audience makes sense, and denominator, its kind in the population files: pupils, residents:14-17.
                # measures: measures.csv

                # Counts from 1 to threshold are withheld; each withheld figure keeps at least width possible values.
                # Zeros are published.
                disclosure: {method: suppress, threshold: 3, width: 3, zeros: publish}
                # And, where wanted (docs/publishing.md, “Protection”): loss, persons, reporters, dominance, p-percent, groups, keep,
                # revisions (protect: the difference of two releases shows no single incident either), and below
                # the name of a kind of record what holds for it instead: incidents: {threshold: 5}
                # Or round all counts, to multiples of 3 or 5: {method: round, base: 3, rounding: controlled}
                # (controlled: totals are the sums of their parts; random: unchanged on average; nearest)
                # By how much at most, and with which variance, --protect cell-key changes counts; 1 to hidden are never shown.
                # noise: {maximum: 7, variance: 5, hidden: 3}
                symbols: destatis

                # For a portal of open data (docs/publishing.md): then dcat.jsonld (DCAT-AP.de) stands beside what is published. base is
                # the address below which the folders will lie; licence: dl-de-by-2.0, dl-de-zero-2.0, cc-by-4.0, cc-by-sa-4.0,
                # cc0-1.0; frequency: monthly, quarterly, half-yearly, annual, irregular.
                # open-data:
                #   publisher: Landkreis Beispiel
                #   contact: {name: Statistics office, email: statistik@example.org}
                #   licence: dl-de-by-2.0
                #   base: https://example.org/daten/
                #   themes: [SOCI, JUST]
                #   frequency: quarterly
                #   contributor: http://dcat-ap.de/def/contributors/NAME    # given by the GKSt GovData

                # Which files come, and which profile reads them; “kreisblick inspect FILE” proposes one. fictitious: true marks invented
                # data. Without these lines “kreisblick import” reads nothing.
                # sources:
                #   - {profile: profiles/example.yaml, files: "sources/*.csv", fictitious: false}

                # What is to be published; all tables are protected together. Only “kreisblick release” releases them; before that
                # “kreisblick release --dry-run” says what would be withheld.
                # publication:
                #   incidents:
                #     - {by: [region, quarter, category], level: municipality}

                # For how long what is no record is kept: files of rejected rows and lines of the log of internal use, in days,
                # weeks, months or years. “kreisblick store purge” removes what is older. Superseded rows go at once.
                # retention: {rejects: 30 days, internal-use: 3 years}

                """)(language)
    }
}
