import Records
import Trends

/// The blocks of one document about a county's tables, whose tests share one error.
struct Review {
    enum Block: String, CaseIterable {
        case subject = "its year before"
        case other = "other's year before"
        case municipalities = "municipalities, year before"
        case quarters = "municipalities, quarter before"
        case villageTrends = "trends of two villages"
        case trends = "trends of municipalities"
        case signals = "signals of municipalities"
        case effect = "effect in 2016"
    }

    /// The claims of each block: verdicts with the members that they are about.
    struct Claim {
        let block: Block
        let verdict: Verdict
        let codes: [String]
    }

    let claims: [Claim]
    let tests: Int

    /// - Parameter course: of a season, no period is held against the one before, of which it differs indeed.
    init(_ tables: CountyTables, _ county: InventedCounty, _ course: Course) throws {
        func isMunicipality(_ member: AxisMember) -> Bool { member.level == "municipality" }
        func isVillage(_ place: Int) -> (AxisMember) -> Bool { { $0.code == county.villages[place].code } }
        let villageYears = tables.villages.of({ $0.level == "district" }, .year)
        let ofVillages = CountVariation(villageYears)
        let years = tables.municipalities.of(isMunicipality, .year)
        let quarters = tables.municipalities.of(isMunicipality, .quarter)
        let all = tables.municipalities.of(isMunicipality, .year, .halfYear, .quarter)
        var blocks: [(Block, any Assessment)] = [
            (
                .subject,
                ComparisonTable(
                    villageYears.of(isVillage(InventedCounty.subject), .year), with: .yearBefore, variation: ofVillages)
            ),
            (
                .other,
                ComparisonTable(
                    villageYears.of(isVillage(InventedCounty.other), .year), with: .yearBefore, variation: ofVillages)
            ),
            (.municipalities, ComparisonTable(years, with: .yearBefore, variation: CountVariation(years))),
            (
                .villageTrends,
                try SeriesTrends(
                    tables.villages.of(
                        {
                            isVillage(InventedCounty.subject)($0) || isVillage(InventedCounty.other)($0)
                        }, .year, .halfYear))
            ),
            (.trends, try SeriesTrends(all)), (.signals, try SeriesSignals(all)),
        ]
        if !course.hasSeason {
            blocks.append(
                (.quarters, ComparisonTable(quarters, with: .previous, variation: CountVariation(quarters))))
        }
        let subject = county.villages[InventedCounty.subject]
        if let start = CivilDate(iso: "2016-01-01") {
            let neighbours = county.villages[3...5].map { [subject.code, $0.code] }
            blocks.append(
                (
                    .effect,
                    try MeasureEffect(
                        tables.villages, MeasureEffect.Question(region: subject.code, start: start),
                        in: RegionGeography(places: [:], neighbours: neighbours, isSchematic: false))
                ))
        }
        let pValues = blocks.map { $0.1.pValues }
        let shared = FalseDiscovery(pValues: pValues.flatMap { $0 })
        tests = shared.isDiscovery.count
        claims = blocks.flatMap { block, assessment -> [Claim] in
            let found = assessment.statements(at: shared)
            return found.rows.compactMap { row -> Claim? in
                guard let verdict = row.verdict, verdict.isClaim else { return nil }
                return Claim(
                    block: block, verdict: verdict, codes: zip(found.axes, row.members).map { $0.members[$1].code })
            }
        }
    }
}
