import Records
import Trends
import Wording

/// People without a bar in a pyramid, since they are neither of its two sexes or in none of its bands: what they have in common, and
/// their number, also where bars are rates.
struct LeftOutPeople {
    /// `ohne Angabe des Alters`; `nil` for a sex of its own.
    let group: Phrase?
    /// `nil` where the group says it all.
    let name: Phrase?
    let count: Figure

    /// Other sexes, then men and women whose age is not stated, then those of other ages.
    static func all(in table: ChartTable, besides places: AgePyramid.Places) -> [LeftOutPeople] {
        let (ages, sexes) = (table.axes[places.age], table.axes[places.sex])
        let allAges = ages.index(ofCode: AxisMember.totalCode)
        let drawn = [places.man, places.woman]
        func cell(age: Int, sex: Int) -> EstimateCell {
            let members = [places.age: age, places.sex: sex]
            return table.source.cell(at: table.axes.indices.map { members[$0] ?? 0 })
        }
        let otherSexes = sexes.leaves.filter { !drawn.contains($0) && sexes.members[$0].code != AxisMember.totalCode }
        let otherAges = ages.leaves.filter { !places.bands.contains($0) && $0 != allAges }
        let unstated = otherAges.filter { ages.members[$0].isWithoutEntry }
        let ofOtherSexes = otherSexes.map { sex in
            let member = sexes.members[sex]
            return LeftOutPeople(
                group: member.isWithoutEntry ? withoutSex : nil, name: member.isWithoutEntry ? nil : member.name,
                count: allAges.map { Figure(countOf: cell(age: $0, sex: sex)) }
                    ?? sum(ages.leaves.map { cell(age: $0, sex: sex) }))
        }
        let ofUnstatedAge = (unstated.isEmpty ? [] : drawn).map { sex in
            // Of several ways not to state it some do not occur in every table.
            let cells = unstated.map { cell(age: $0, sex: sex) }.filter {
                unstated.count == 1 || Figure(countOf: $0) != .missing
            }
            return LeftOutPeople(group: withoutAge, name: sexes.members[sex].name, count: sum(cells))
        }
        let ofOtherAges = otherAges.filter { !unstated.contains($0) }.flatMap { age in
            drawn.map { sex in
                LeftOutPeople(
                    group: ages.members[age].name, name: sexes.members[sex].name,
                    count: Figure(countOf: cell(age: age, sex: sex)))
            }
        }
        return ofOtherSexes + ofUnstatedAge + ofOtherAges
    }

    /// The number of all; where there can be nobody, nobody is.
    private static func sum(_ cells: [EstimateCell]) -> Figure {
        Figure(countOf: EstimateCell(sumOf: cells.filter { $0.status != .cannotExist }))
    }

    private static let withoutSex = Phrase(de: "ohne Angabe des Geschlechts", en: "sex not stated")
    private static let withoutAge = Phrase(de: "ohne Angabe des Alters", en: "age not stated")
}
