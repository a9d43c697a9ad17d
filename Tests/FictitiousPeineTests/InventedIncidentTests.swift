import Testing

@testable import FictitiousPeine

@Suite struct InventedIncidentTests {
    @Test(arguments: [Supplier.police, .schools])
    func `each incident lies in the school time it was drawn for, and in no doubtful hour`(supplier: Supplier) {
        let incidents = FictitiousPeine(seed: 3).incidents(reportedBy: supplier)
        for incident in incidents {
            let isSchoolDay = SchoolDays.isSchoolDay(incident.day)
            let isLesson = isSchoolDay && (8...12).contains(incident.hour)
            #expect(isLesson == (incident.schoolTime == .lesson))
            #expect(!(isSchoolDay && [7, 13].contains(incident.hour)))
            #expect(isSchoolDay || supplier == .police)
        }
        #expect(incidents.map(\.date) == incidents.map(\.date).sorted())
    }

    @Test func `only police and schools report incidents`() {
        #expect(FictitiousPeine().incidents(reportedBy: .courses).isEmpty)
        #expect(FictitiousPeine().incidents(reportedBy: .socialWork).isEmpty)
    }
}
