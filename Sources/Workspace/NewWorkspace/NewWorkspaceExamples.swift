internal import Wording

/// The profile and the reviews to begin with, each as it is written.
extension NewWorkspace {
    static func profile(_ language: Language) -> String {
        Phrase(
            de: """
                # Wie eine Datei eines Lieferanten zu Datensätzen wird. Was hier fehlt, wird erkannt.
                records: incidents                # incidents, participation, counts oder population
                supplier: Polizei                 # Name in Quellenangaben
                # dialect: {encoding: auto, delimiter: auto, header: auto, decimal: ","}
                # dialect: {sheet: "Tabelle1"}    # in XLSX und ODS: Name oder Nummer des Blattes
                columns:
                  date:     {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
                  region:   {from: [Gemeinde, Ortsteil], match: name}     # match: name oder code; level: bei gleichen Namen
                  # category: {from: Delikt, map: maps/delikte.csv}       # from,to
                  # involved: {from: Beteiligte}
                  # recorded: {from: Angelegt am, format: dd.MM.yyyy}     # Aufnahmetag, für axis: recorded
                  # source:   {value: Polizei}
                # drop: [Sachbearbeitung]         # Spalten, die nicht übernommen werden
                # duplicates: keep                # keep, drop oder {by: [Vorgang]}
                # totals: [Summe, Gesamt]         # Zeilen, die so beginnen, sind Summen des Lieferanten
                # Die Tage, die eine Datei vollständig abdeckt und deren frühere Zeilen sie ersetzt: ohne Angabe vom ersten
                # bis zum letzten ihrer Zeilen; axis: recorded nimmt den Aufnahmetag statt des Tages des Ereignisses.
                # delivery: {axis: occurred, coverage: "2017-01-01/2017-03-31"}

                """,
            en: """
                # How a supplier's file becomes records. What is not named here is detected.
                records: incidents                # incidents, participation, counts or population
                supplier: Police                  # its name where sources are stated
                # dialect: {encoding: auto, delimiter: auto, header: auto, decimal: ","}
                # dialect: {sheet: "Sheet1"}      # in XLSX and ODS: the sheet's name or number
                columns:
                  date:     {from: Date, format: "dd.MM.yyyy HH:mm"}
                  region:   {from: [Municipality, District], match: name}  # match: name or code; level: for shared names
                  # category: {from: Offence, map: maps/offences.csv}      # from,to
                  # involved: {from: Involved}
                  # recorded: {from: Recorded on, format: dd.MM.yyyy}     # day of recording, for axis: recorded
                  # source:   {value: Police}
                # drop: [Officer]                 # columns that are not taken over
                # duplicates: keep                # keep, drop or {by: [Case]}
                # totals: [Total, Sum]            # rows that begin so are the supplier's sums
                # The days of which a file tells everything, and whose earlier rows it replaces: without an entry from the
                # first to the last of its rows; axis: recorded takes the day of recording, not that of occurrence.
                # delivery: {axis: occurred, coverage: "2017-01-01/2017-03-31"}

                """)(language)
    }

    static func review(_ language: Language) -> String {
        Phrase(
            de: """
                ---
                title: Vorfälle im Landkreis
                ---

                ## Lage

                ```kreisblick
                table: counts
                records: incidents
                by: [region, year]
                name: lage
                title: Vorfälle nach Gemeinden
                ```

                ## Methode

                ```kreisblick
                note: method
                ```

                """,
            en: """
                ---
                title: Incidents in the county
                ---

                ## Situation

                ```kreisblick
                table: counts
                records: incidents
                by: [region, year]
                name: situation
                title: Incidents by municipality
                ```

                ## Method

                ```kreisblick
                note: method
                ```

                """)(language)
    }

    static func factsheet(_ language: Language) -> String {
        Phrase(
            de: """
                ---
                title: "{{ region.name }}: Steckbrief {{ year }}"
                # Die Vorlage: factsheet (ein Blatt), review, informationsvorlage oder ein Ordner unter templates/.
                template: factsheet
                # Je Region der Ebene ein Dokument; eines allein: --set region=NAME. Ein anderes Jahr: --set year=2023.
                for-each: {region: municipality}
                parameters:
                  region: ""
                  year: 2024
                ---

                | Vorfälle | {{ year }} |
                | --- | --- |
                | Insgesamt | {{ value records: incidents, level: municipality, where: 'region = {{ region }} and date = {{ year }}', compare: year-before }} |

                ```kreisblick
                chart: line
                name: verlauf
                records: incidents
                by: [region, year]
                level: municipality
                where: region = {{ region }} and date <= {{ year }}
                verdicts: false
                width: 960
                title: "{{ region.name }}: Vorfälle nach Jahren"
                ```

                """,
            en: """
                ---
                title: "{{ region.name }}: factsheet {{ year }}"
                # The template: factsheet (one sheet), review, informationsvorlage or a folder below templates/.
                template: factsheet
                # One document for each region of the level; one alone: --set region=NAME. Another year: --set year=2023.
                for-each: {region: municipality}
                parameters:
                  region: ""
                  year: 2024
                ---

                | Incidents | {{ year }} |
                | --- | --- |
                | In total | {{ value records: incidents, level: municipality, where: 'region = {{ region }} and date = {{ year }}', compare: year-before }} |

                ```kreisblick
                chart: line
                name: course
                records: incidents
                by: [region, year]
                level: municipality
                where: region = {{ region }} and date <= {{ year }}
                verdicts: false
                width: 960
                title: "{{ region.name }}: incidents by year"
                ```

                """)(language)
    }
}
