internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
public import Wording

/// What a map is drawn from: all of it answers to one question.
struct MapFigures {
    let table: EstimateTable
    /// What was compared with the rest of the area, for a map of verdicts.
    var comparison: (any Assessment)?
    /// The participation beside the incidents, for a map of both.
    var second: EstimateTable?
    var inset: Inset?

    struct Inset {
        let region: Region
        let parts: Set<RegionCode>
        /// Of all regions of the parts' level.
        let table: EstimateTable

        /// Of the parts alone, as the inset shows them.
        var partsTable: EstimateTable {
            MapInset.table(table, of: parts)
        }
    }
}

extension Answers {
    /// Everything that a map of a question needs.
    ///
    /// - Throws: as `answer` and `assessment`; `MapChoiceError`.
    func mapFigures(_ choice: MapChoice, of question: Question) throws -> MapFigures {
        var figures = MapFigures(table: try answer(question))
        if choice.classes == .significance {
            guard [nil, .choropleth, .tiles].contains(choice.kind) else { throw MapChoiceError.verdictsNeedAreas }
            guard choice.inset == nil else { throw MapChoiceError.verdictsWithoutInset }
            figures.comparison = try assessment(.comparison(.rest), of: question)
        }
        if choice.kind == .bivariate {
            guard let second = try provided(beside: question) else { throw MapChoiceError.noParticipation }
            figures.second = second
        }
        if let term = choice.inset {
            guard [nil, .choropleth].contains(choice.kind) else { throw MapChoiceError.insetNeedsBoundaries }
            figures.inset = try inset(of: term, question, beside: figures.table)
        }
        return figures
    }

    private func inset(
        of term: String, _ question: Question, beside map: EstimateTable
    ) throws -> MapFigures.Inset {
        let facts = workspace.facts
        let day = question.query.territory ?? facts.territoryDay
        guard let region = facts.gazetteer.region(try region(named: term)) else {
            throw MapChoiceError.noParts(term)
        }
        let parts = descendants(of: region.code, on: day)
        let drawn = map.axes.first { $0.dimension == "region" }?.leafCodes ?? []
        guard !drawn.isSubset(of: [region.code] + parts.map(\.code)) else {
            throw MapChoiceError.insetOfWholeMap(region.name)
        }
        // The coarsest level of which figures may be had.
        for level in Set(parts.map(\.level)).sorted() {
            guard let whole = question.ofAllRegions(at: level.name) else { break }
            do {
                return MapFigures.Inset(
                    region: region, parts: Set(parts.filter { $0.level == level }.map(\.code)),
                    table: try answer(whole))
            } catch let error as WorkspaceError {
                guard case .noSlice = error else { throw error }
            }
        }
        throw MapChoiceError.noParts(region.name)
    }

    private func descendants(of code: RegionCode, on day: String) -> [Region] {
        let children = workspace.facts.gazetteer.children(of: code, on: day)
        return children + children.flatMap { descendants(of: $0.code, on: day) }
    }
}

/// Why a map cannot be drawn as it was asked for.
public enum MapChoiceError: UserFacingError, Hashable {
    case noParts(String)
    /// An inset of a region beside which the map shows no other.
    case insetOfWholeMap(String)
    case insetNeedsBoundaries
    case verdictsNeedAreas
    case verdictsWithoutInset
    case noParticipation

    public var phrase: Phrase {
        switch self {
        case .noParts(let name):
            Phrase(
                de:
                    "„\(name)“ hat keine Teile, die veröffentlicht sind; eine Nebenkarte wäre leer. Bitte --inset weglassen oder ein "
                    + "größeres Gebiet nennen.",
                en: "“\(name)” has no parts that are published; an inset would be empty. Leave out --inset, or name a "
                    + "larger region.")
        case .insetOfWholeMap(let name):
            Phrase(
                de: "„\(name)“ umfasst alles, was die Karte schon zeigt; eine Nebenkarte wiederholte sie nur. "
                    + "Lassen Sie --inset weg oder nennen Sie ein einzelnes Gebiet der Karte.",
                en: "“\(name)” contains everything that the map shows already; an inset would only repeat it. "
                    + "Leave out --inset, or name a single area of the map.")
        case .insetNeedsBoundaries:
            Phrase(
                de: "Eine Nebenkarte gibt es nur neben --kind choropleth.",
                en: "There is an inset only beside --kind choropleth.")
        case .verdictsNeedAreas:
            Phrase(
                de: "--classes significance färbt Gebiete; wählen Sie --kind choropleth oder tiles.",
                en: "--classes significance colours areas; choose --kind choropleth or tiles.")
        case .verdictsWithoutInset:
            Phrase(
                de:
                    "Eine Nebenkarte vergleicht nicht mit dem übrigen Gebiet. Lassen Sie --inset oder --classes significance weg.",
                en: "An inset compares with no rest of the area. Leave out --inset or --classes significance.")
        case .noParticipation:
            Phrase(
                de: "Zu diesen Gebieten und Zeiträumen sind keine Teilnahmen veröffentlicht. "
                    + "Nehmen Sie sie unter publication: auf oder wählen Sie eine andere Karte.",
                en: "No participation is published for these regions and periods. "
                    + "Add it under publication:, or choose another map.")
        }
    }
}

extension TableAxis {
    /// The codes of the regions that a map draws: without totals, the unassigned and what is divided further.
    fileprivate var leafCodes: Set<RegionCode> {
        let divided = Set(members.compactMap(\.parent))
        return Set(
            members.enumerated().filter { index, member in
                !divided.contains(index) && !member.isUnassigned && member.code != AxisMember.totalCode
            }.map { RegionCode($0.element.code) })
    }
}
