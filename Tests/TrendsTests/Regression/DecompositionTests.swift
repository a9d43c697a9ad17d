import Testing

@testable import Trends

/// Decompositions beside statsmodels and worked out by hand.
struct DecompositionTests {
    private static let values: [Double?] = [12, 15, 9, 20, 14, 18, 11, 25, 16, 21, 13, 27, 15, 24, 12, 30]

    /// Oracle: statsmodels 0.14 `seasonal_decompose(model: multiplicative, period: 4)`.
    @Test func `trend, season and remainder are those of statsmodels`() throws {
        let parts = try #require(Decomposition(Self.values, periodsPerYear: 4))
        #expect(
            parts.trend == [
                nil, nil, 14.25, 14.875, 15.5, 16.375, 17.25, 17.875, 18.5, 19, 19.125, 19.375, 19.625, 19.875, nil,
                nil,
            ])
        let seasons = [0.8420246808848163, 1.13449807915291, 0.6480377516055256, 1.3754394883567485]
        for (season, expected) in zip(parts.seasons, seasons) { #expect(abs(season - expected) < 1e-12) }
        #expect(abs(try #require(parts.remainder[2]) - 0.9746020903931483) < 1e-12)
        #expect(abs(try #require(parts.remainder[13]) - 1.0643889064254335) < 1e-12)
        #expect(parts.remainder[0] == nil && parts.remainder[15] == nil)
    }

    @Test func `a gap leaves half a year on both sides without trend`() throws {
        var values = Self.values
        values[6] = nil
        let parts = try #require(Decomposition(values, periodsPerYear: 4))
        #expect(parts.trend[4...8].allSatisfy { $0 == nil } && parts.trend[3] == 14.875 && parts.trend[9] == 19)
        #expect(parts.remainder[6] == nil)
    }

    @Test func `what has no season seen about a trend is not taken apart`() {
        #expect(Decomposition([], periodsPerYear: 4) == nil)
        #expect(Decomposition([1, 2, 3, 4, 5, 6], periodsPerYear: 4) == nil)
        #expect(Decomposition(Array(repeating: 0, count: 20), periodsPerYear: 4) == nil)
    }

    @Test func `an uneven year has no half weights`() throws {
        let parts = try #require(Decomposition([3, 6, 9, 3, 6, 9, 3, 6, 9], periodsPerYear: 3))
        #expect(parts.trend == [nil, 6, 6, 6, 6, 6, 6, 6, nil] && parts.seasons == [0.5, 1, 1.5])
    }
}
