internal import Wording

/// What people are told of regions that a question cannot mean, or that the register does not hold.
extension QueryError {
    var wordingOfRegions: Phrase {
        switch self {
        case .dissolved(let term, let successors):
            Phrase(
                de:
                    "„\(term)“ ist in \(Self.quoted(successors, .german)) aufgegangen; alle Jahre stehen auf einem Gebietsstand, auf "
                    + "dem es „\(term)“ nicht mehr gibt. Bitte \(Self.quoted(successors, .german)) nennen oder im Haus mit "
                    + "--territory einen früheren Gebietsstand.",
                en:
                    "“\(term)” went over into \(Self.quoted(successors, .english)); all years are on a territory on which "
                    + "“\(term)” is no more. Name \(Self.quoted(successors, .english)), or inside the house an earlier territory "
                    + "with --territory.")
        case .notYet(let term, let day, let origins):
            Phrase(
                de:
                    "„\(term)“ gab es am \(day) noch nicht; das Gebiet gehörte zu \(Self.quoted(origins, .german)). Bitte "
                    + "\(Self.quoted(origins, .german)) nennen oder mit --territory einen späteren Gebietsstand.",
                en:
                    "“\(term)” did not exist on \(day) yet; its territory belonged to \(Self.quoted(origins, .english)). Name "
                    + "\(Self.quoted(origins, .english)), or a later territory with --territory.")
        case .regionNotInRegister(let code):
            Phrase(
                de:
                    "Gespeicherte Datensätze liegen in der Region \(code), die im Regionenverzeichnis fehlt. Bitte sie dort "
                    + "wieder eintragen oder die Lieferungen neu importieren.",
                en:
                    "Stored records lie in the region \(code), which the register does not hold. Enter it there again, or "
                    + "import the deliveries anew.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
