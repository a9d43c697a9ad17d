import TestSupport
import Testing

/// Many more questions than `SlowSparkEnginesTests` asks, of other seeds: 200 about the demo and Berlin.
@Suite(
    .serialized, .slow,
    .enabled(if: Spark.home != nil, Spark.absent))
struct SlowSparkClusterTests {
    @Test func `100 questions about the demo have the same tables`() throws {
        let left = try StandaloneCluster.with(workers: 2) { cluster in
            let traits = try EngineComparison.demo().run(100, seed: 11, on: cluster)
            let wanted: Set = [
                "incidents", "participation", "by region", "by week", "by school_time_detail", "by weekday", "by hour",
                "by category_group", "measure sessions", "measure participants", "measure involved", "condition",
                "territory", "level", "status A", "figures",
            ]
            #expect(wanted.subtracting(traits).isEmpty)
        }
        #expect(left == [])
    }

    @Test func `60 questions about two odd counties have the same tables`() throws {
        let odd = try OddCounties()
        let left = try StandaloneCluster.with(workers: 2) { cluster in
            let traits = try EngineComparison(odd).run(60, seed: 12, on: cluster)
            let wanted: Set = [
                "incidents", "participation", "counts", "population", "by basis", "condition", "territory", "status A",
                "status E", "status O", "status Q", "partly covered",
            ]
            #expect(wanted.subtracting(traits).isEmpty)
        }
        #expect(left == [])
    }

    @Test(.enabled(if: BerlinWorkspace.hasData, Comment(rawValue: SharedData.absent)))
    func `100 questions about a month of thefts in Berlin have the same tables`() throws {
        let left = try StandaloneCluster.with(workers: 2) { cluster in
            try EngineComparison.berlin().run(100, seed: 13, on: cluster)
        }
        #expect(left == [])
    }
}
