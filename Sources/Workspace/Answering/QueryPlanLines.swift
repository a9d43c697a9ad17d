internal import Aggregation
internal import Records
internal import Wording

/// How a question was answered, a line each: deliveries, rows, condition, table.
struct QueryPlanLines {
    let plan: QueryPlan

    /// The lines of one plan, or of both parts of a mean, each under its name.
    static func lines(of plans: [QueryPlan]) -> [Phrase] {
        guard plans.count == partsOfMean.count else { return plans.flatMap { QueryPlanLines(plan: $0).lines } }
        return zip(partsOfMean, plans).flatMap { [$0] + QueryPlanLines(plan: $1).lines }
    }

    private static let partsOfMean = [
        Phrase(de: "Summe:", en: "Sum:"), Phrase(de: "Datensätze mit einem Wert:", en: "Records with a value:"),
    ]

    var lines: [Phrase] {
        plan.deliveries.map(line) + conditions + [read, table, threads]
    }

    private func line(_ delivery: QueryPlan.DeliveryPart) -> Phrase {
        let rows = Phrase(delivery.rows, de: ("Zeile", "Zeilen"), en: ("row", "rows"))
        return Phrase(de: "Lieferung \(delivery.file), ", en: "Delivery \(delivery.file), ") + rows
            + Phrase(name: ": ") + way(delivery.way)
    }

    private func way(_ way: QueryPlan.Way) -> Phrase {
        switch way {
        case .pruned(let filter):
            Phrase(de: "nicht gelesen, keine erfüllt: ", en: "not read, none meets: ") + words(filter)
        case .empty: Phrase(de: "nicht gelesen, ohne Werte", en: "not read, without values")
        case .lookUps: Phrase(de: "spaltenweise gezählt", en: "counted column by column")
        case .spans: Phrase(de: "einzeln gezählt, da mit Zeitspannen", en: "counted one by one, since some are spans")
        case .divided:
            Phrase(
                de: "einzeln gezählt, da in geteilten Gebieten",
                en: "counted one by one, since some lie in divided territories")
        case .figures:
            Phrase(de: "Zahlen des Lieferanten, ganz geladen", en: "figures of the supplier, loaded as a whole")
        }
    }

    /// The condition as it was made ready, once for deliveries where it came out the same.
    private var conditions: [Phrase] {
        var seen = Set<FilterSummary>()
        let different = plan.deliveries.compactMap(\.filter).filter { seen.insert($0).inserted }
        return different.map { Phrase(de: "Bedingung: ", en: "Condition: ") + words($0) }
    }

    private var read: Phrase {
        Phrase(de: "Gelesen: ", en: "Read: ") + Phrase(plan.rowsRead, de: ("Zeile", "Zeilen"), en: ("row", "rows"))
            + Phrase(name: ", ") + Phrase(plan.bytesRead, de: ("Byte", "Byte"), en: ("byte", "bytes"))
    }

    private var table: Phrase {
        let cells = plan.axes.reduce(1) { $0 * $1.members.count }
        let axes = Phrase { language in
            plan.axes.map { "\($0.title(language)) \(language.text($0.members.count))" }.joined(separator: " × ")
        }
        return Phrase(de: "Tabelle: dicht, ", en: "Table: dense, ")
            + Phrase(cells, de: ("Zelle", "Zellen"), en: ("cell", "cells"))
            + (plan.axes.isEmpty ? Phrase(name: "") : Phrase(name: " (") + axes + Phrase(name: ")"))
    }

    private var threads: Phrase {
        Phrase(name: "Threads: \(plan.threads)")
    }

    private func words(_ filter: FilterSummary) -> Phrase {
        switch filter {
        case .days(let first, let last, let isOutside):
            let from = first.map { Phrase(de: " ab \($0.german)", en: " from \($0)") } ?? Phrase(name: "")
            let through = last.map { Phrase(de: " bis \($0.german)", en: " through \($0)") } ?? Phrase(name: "")
            return (isOutside ? Phrase(de: "Tag nicht", en: "day not") : Phrase(de: "Tag", en: "day")) + from + through
        case .hours(let hours):
            return Phrase(de: "Stunde ", en: "hour ") + Phrase(name: hours.map(String.init).joined(separator: ", "))
        case .schoolTimes(let codes), .weekdays(let codes): return Phrase(name: codes.joined(separator: ", "))
        case .regions(let chosen, let all): return count(chosen, of: all, Phrase(de: "Regionen", en: "regions"))
        case .terms(let column, let chosen, let all):
            return count(
                chosen, of: all,
                Phrase(
                    de: "Werten von \(FieldNames.explained(column)(.german))", en: "terms of \(column)"))
        case .all(let parts): return joined(parts, Phrase(de: " und ", en: " and "))
        case .any(let parts): return joined(parts, Phrase(de: " oder ", en: " or "))
        case .not(let part): return Phrase(de: "nicht (", en: "not (") + words(part) + Phrase(name: ")")
        }
    }

    private func count(_ chosen: Int, of all: Int, _ what: Phrase) -> Phrase {
        Phrase(
            de: "\(Language.german.text(chosen)) von \(Language.german.text(all)) \(what(.german))",
            en: "\(Language.english.text(chosen)) of \(Language.english.text(all)) \(what(.english))")
    }

    private func joined(_ parts: [FilterSummary], _ word: Phrase) -> Phrase {
        Phrase { language in "(" + parts.map { words($0)(language) }.joined(separator: word(language)) + ")" }
    }
}
