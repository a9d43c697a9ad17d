public import Wording

/// Why a cluster gave no answer.
public enum SparkError: UserFacingError, Equatable {
    /// `spark-sql` is not there.
    case notInstalled
    /// It ended with a code other than 0; its messages lie in a file.
    case failed(reason: String?, log: String)
    /// It wrote less than was asked.
    case incomplete
    /// A line of what it wrote is no answer to what was asked.
    case unreadable(line: Int)
    /// Records name a delivery that the table of deliveries does not.
    case unknownDelivery(String)
    /// Several folders hold the same delivery.
    case twice(String)
    /// The tables hold other records of a delivery than were exported, perhaps as many.
    case lost(delivery: String, exported: Int, found: Int)
    /// Records of a divided territory were put together, since the register does not tell of it.
    case divided(String)
    /// A record has a value that its column cannot have.
    case unexpectedValue(delivery: String, column: String)

    public var phrase: Phrase {
        switch self {
        case .notInstalled:
            Phrase(
                de:
                    "Das Programm spark-sql wurde nicht gefunden. Bitte Apache Spark installieren und seinen Ordner in SPARK_HOME nennen, "
                    + "oder ohne --engine spark fragen.",
                en:
                    "The program spark-sql was not found. Install Apache Spark and name its folder in SPARK_HOME, or ask without "
                    + "--engine spark.")
        case .failed(let reason, let log):
            Phrase(
                de:
                    "Spark hat die Frage nicht beantwortet\(reason.map { " (\($0))" } ?? ""). Es wurde nichts ausgegeben. Bitte --master und "
                    + "--records prüfen; die Meldungen von Spark stehen in \(log).",
                en:
                    "Spark did not answer the question\(reason.map { " (\($0))" } ?? ""). Nothing was written. Check --master and --records; "
                    + "the messages of Spark are in \(log).")
        case .incomplete:
            Phrase(
                de:
                    "Die Antwort von Spark ist unvollständig. Es wurde nichts ausgegeben. Bitte die Frage noch einmal stellen; die Meldungen "
                    + "von Spark stehen in .kreisblick/spark.log.",
                en:
                    "Spark's answer is incomplete. Nothing was written. Ask once more; the messages of Spark are in .kreisblick/spark.log."
            )
        case .unreadable(let line):
            Phrase(
                de:
                    "Die Antwort von Spark ist in Zeile \(line) nicht lesbar. Bitte prüfen, ob --records auf Tabellen zeigt, die „kreisblick "
                    + "export records“ geschrieben hat.",
                en:
                    "Line \(line) of Spark's answer cannot be read. Check whether --records leads to tables that “kreisblick export records” "
                    + "wrote.")
        case .unknownDelivery(let delivery):
            Phrase(
                de:
                    "Unter --records gehören Datensätze zur Lieferung \(delivery), von der die Tabelle „deliveries“ nichts weiß. Bitte jeden "
                    + "Export als Ganzes übertragen.",
                en:
                    "Below --records there are records of the delivery \(delivery), of which the table “deliveries” does not tell. Transfer "
                    + "each export as a whole.")
        case .twice(let delivery):
            Phrase(
                de:
                    "Unter --records liegt die Lieferung \(delivery) mehr als einmal; sie würde doppelt gezählt. Bitte von jedem Landkreis nur "
                    + "einen Export dort lassen.",
                en:
                    "Below --records the delivery \(delivery) lies more than once; it would be counted twice. Leave one export of each county "
                    + "there.")
        case .lost(let delivery, let exported, let found):
            Phrase(
                de:
                    "In den Tabellen unter --records ist die Lieferung \(delivery) nicht, was exportiert wurde: exportiert "
                    + "\(Language.german.text(exported)), gefunden \(Language.german.text(found))"
                    + (exported == found ? ", doch fehlen manche Datensätze, und andere sind doppelt" : "")
                    + ". Bitte den Export noch einmal übertragen.",
                en:
                    "In the tables of --records the delivery \(delivery) is not what was exported: exported "
                    + "\(Language.english.text(exported)), found \(Language.english.text(found))"
                    + (exported == found ? ", yet some records are missing and others are there twice" : "")
                    + ". Transfer the export once more.")
        case .divided(let code):
            Phrase(
                de:
                    "Datensätze unter dem Schlüssel \(code) liegen in einem geteilten Gebiet, von dem das Regionenverzeichnis nichts sagt; der Cluster hat sie "
                    + "zusammengefasst und kann sie nicht mehr aufteilen. Bitte \(code) in das Regionenverzeichnis eintragen oder ohne "
                    + "--engine spark fragen.",
                en:
                    "Records under the code \(code) lie in a divided territory of which the register does not tell; the cluster put them "
                    + "together and cannot share them out any more. Enter \(code) in the register of regions, or ask without --engine spark."
            )
        case .unexpectedValue(let delivery, let column):
            Phrase(
                de:
                    "In den Tabellen unter --records hat die Lieferung \(delivery) in der Spalte „\(column)“ einen Wert, den sie nicht haben "
                    + "kann. Bitte die Tabellen mit „kreisblick export records“ neu schreiben.",
                en:
                    "In the tables of --records the delivery \(delivery) has a value in the column “\(column)” that it cannot have. Write the "
                    + "tables anew with “kreisblick export records”.")
        }
    }
}
