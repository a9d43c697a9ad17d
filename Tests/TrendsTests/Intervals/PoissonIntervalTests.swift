import Testing
import Trends

struct PoissonIntervalTests {
    /// Source: F. Garwood (1936); the exact figures of Public Health England's PHEindicatormethods below 10 events.
    @Test(arguments: [
        (0, 0.0, 3.68887945), (2, 0.242209279, 7.224687668), (3, 0.618672123, 8.767273070),
        (4, 1.08986537, 10.24158868), (9, 4.1153731, 17.0848035), (10, 4.7953887, 18.3903560),
    ])
    func `limits equal the published ones`(count: Int, lower: Double, upper: Double) {
        let interval = PoissonInterval(count: count)
        #expect(abs(interval.lower - lower) < 5e-8)
        #expect(abs(interval.upper - upper) < 5e-8)
        #expect(interval == PoissonInterval(count: count, method: .exact))
    }

    /// Source: PHEindicatormethods, test data of Byar's limits (`testdata_Byars_Wilson`) and of rates.
    @Test(arguments: [
        (65, 0.95, 50.16318771045945368, 82.84913854593983729),
        (1045, 0.95, 982.59320180733254801, 1110.33121298564992685),
        (1, 0.95, 0.01307213290150435, 5.56375558247526047), (65, 0.998, 42.88026147148020328, 94.00029084431801607),
        (1045, 0.998, 947.94070356103736685, 1148.80616098803307068),
        (10, 0.998, 2.916318374695686, 24.19372492788053464),
        (7_776_456, 0.95, 0.10273196005302074 * 75_643_366.77, 0.10287648334092832 * 75_643_366.77),
    ])
    func `Byar's limits equal the published ones`(count: Int, level: Double, lower: Double, upper: Double) {
        let interval = PoissonInterval(count: count, level: level, method: .byar)
        #expect(abs(interval.lower / lower - 1) < 2e-14)
        #expect(abs(interval.upper / upper - 1) < 2e-14)
    }

    /// The formula gives −0.0006 here; PHEindicatormethods gives no lower limit and 9.36218021790836197 as the upper one.
    @Test func `Byar's limits are not below zero`() {
        let interval = PoissonInterval(count: 1, level: 0.998, method: .byar)
        #expect(interval.lower == 0)
        #expect(abs(interval.upper - 9.36218021790836197) < 1e-12)
        #expect(PoissonInterval(count: 0, method: .byar).lower == 0)
    }

    /// Source: PHEindicatormethods, test data of rates (`testdata_Rate`, `testdata_Rate_g`).
    @Test(arguments: [
        (1, 100.0, 100.0, 0.95, 0.0253178079842899, 5.57164339093889804),
        (1, 100.0, 100.0, 0.998, 0.00100050033358353, 9.2334134764515845),
        (5, 100.0, 100.0, 0.95, 1.62348639011842, 11.6683320793226688),
        (5, 100.0, 100.0, 0.998, 0.739371731917839, 16.45474520368010474),
        (20, 100.0, 100.0, 0.95, 12.211428834875937, 30.88988036919706559),
        (9856, 12_345.0, 100.0, 0.998, 77.37590543271052468, 82.35447277095430252),
        (222, 3215.0, 100.0, 0.95, 6.02657487765267508, 7.87572937087185032),
        (2, 200.0, 100_000.0, 0.95, 121.1046392719825775, 3612.34383386197941945),
        (10, 200.0, 100_000.0, 0.95, 2393.72495698378224915, 9195.72930287823692197),
        (250, 220.0, 100_000.0, 0.95, 99_984.94738532876363024, 128_631.14487455782364123),
    ])
    func `rates have the published limits`(
        count: Int, people: Double, per: Double, level: Double, lower: Double, upper: Double
    ) {
        let interval = PoissonInterval(count: count, level: level, method: .phe).scaled(by: per / people)
        #expect(abs(interval.lower / lower - 1) < 2e-13)
        #expect(abs(interval.upper / upper - 1) < 2e-13)
    }

    /// Oracle: `scipy.optimize.brentq` over `scipy.stats.poisson` to 1e-14.
    @Test func `mid-p limits equal those of the equation`() {
        let interval = PoissonInterval(count: 5, method: .midP)
        #expect(abs(interval.lower - 1.831994808528418) < 1e-12)
        #expect(abs(interval.upper - 11.082415664992014) < 1e-12)
    }

    @Test func `the rule of Public Health England is exact below ten and Byar's from ten`() {
        for count in 0..<30 {
            #expect(
                PoissonInterval(count: count, method: .phe)
                    == PoissonInterval(count: count, method: count < 10 ? .exact : .byar))
        }
    }

    @Test(arguments: PoissonInterval.Method.allCases)
    func `the limits hold the count, grow with it and with the level`(method: PoissonInterval.Method) {
        var before = PoissonInterval(count: 0, method: method)
        #expect(before.lower == 0 && before.upper > 2)
        for count in 1...200 {
            let interval = PoissonInterval(count: count, method: method)
            let wider = PoissonInterval(count: count, level: 0.998, method: method)
            let isHeld = interval.lower < Double(count) && Double(count) < interval.upper
            // The rule changes its method between 9 and 10.
            let grows = interval.lower > before.lower && interval.upper > before.upper
            #expect(isHeld && grows && wider.lower < interval.lower && interval.upper < wider.upper)
            before = interval
        }
    }

    @Test func `mid-p lies within exact`() {
        for count in [0, 1, 2, 5, 9, 10, 60, 1000, 1_000_000] {
            for level in [0.5, 0.9, 0.95, 0.998] {
                let (exact, midP) = (
                    PoissonInterval(count: count, level: level),
                    PoissonInterval(count: count, level: level, method: .midP)
                )
                #expect(exact.lower <= midP.lower && midP.upper < exact.upper)
            }
        }
    }

    @Test(arguments: PoissonInterval.Method.allCases)
    func `a thousand million events have finite limits near two standard errors`(method: PoissonInterval.Method) {
        let interval = PoissonInterval(count: 1_000_000_000, method: method)
        #expect(abs(interval.lower - (1e9 - 1.959964 * 31_622.7766)) < 10)
        #expect(abs(interval.upper - (1e9 + 1.959964 * 31_622.7766)) < 10)
    }
}
