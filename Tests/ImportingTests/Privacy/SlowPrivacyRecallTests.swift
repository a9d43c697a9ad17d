import TestSupport
import Testing

@testable import Importing

/// How many columns of invented personal data the gate refuses: the hit rate that `docs/privacy-gate.md` states.
@Suite(.slow) struct SlowPrivacyRecallTests {
    /// The least share of columns in per cent: of those full of a kind, and of those where one value in fifty is of it. A lone given
    /// name or surname among words is not told from a word.
    static let expected: [(kind: InventedPersons.Kind, full: Int, sparse: Int)] = InventedPersons.Kind.allCases.map {
        kind in
        switch kind {
        case .givenName, .familyName: (kind, 100, 0)
        case .nameInText: (kind, 100, 64)
        case .fullName: (kind, 100, 76)
        case .caseNumber: (kind, 100, 88)
        default: (kind, 100, 100)
        }
    }

    @Test(arguments: expected)
    func `columns of invented personal data are refused`(kind: InventedPersons.Kind, full: Int, sparse: Int) {
        let foundFull = Self.refused(kind, share: 1)
        let foundSparse = Self.refused(kind, share: 50)
        #expect(foundFull >= full)
        #expect(foundSparse >= sparse)
    }

    /// Of 25 columns with 200 rows (300 where few are personal) the percentage that is refused; one value in `share` is personal, the others are facts.
    private static func refused(_ kind: InventedPersons.Kind, share: Int) -> Int {
        let facts = [
            "Raub", "Sachbeschädigung", "Streit auf dem Pausenhof", "ohne Angabe", "Diebstahl aus Kfz", "Südstadt",
        ]
        let columns = (1...25).count { seed in
            var persons = InventedPersons(seed: UInt64(seed))
            var gate = PrivacyGate(
                header: ["Tatzeit", "Merkmal"], permissions: .init(eventDate: "Tatzeit"), known: KnownTerms())
            for row in 0..<(share == 1 ? 200 : 300) {
                let value = row.isMultiple(of: share) ? persons.value(of: kind) : facts[row % facts.count]
                let day = persons.date(years: 2016...2018)
                gate.inspect(SourceRow(line: row + 2, fields: [day, value]))
            }
            return gate.refused.contains { $0.column == "Merkmal" }
        }
        return columns * 4
    }
}
