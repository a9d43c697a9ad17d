internal import Records
internal import Store

/// What a reading comes to.
extension FileReading {
    /// - Throws: `ImportError.Problem.tooManyRejects` above the share of rows that may be rejected.
    func checkLimit(_ limit: Double, rejectsFile: String?) throws(ImportError.Problem) {
        let unfit = account.rejected - account.setApart
        let rows = account.read - account.setApart
        guard Double(unfit) <= limit * Double(rows) else {
            throw .tooManyRejects(
                ImportError.RowCounts(rejected: unfit, read: rows), limit: limit, rejectsFile: rejectsFile,
                first: rejects.first { !$0.isSetApart })
        }
    }

    /// Why a reading without any record has none.
    func nothing(rejectsFile: String?) -> ImportError.Problem {
        guard account.rejected > 0 else { return .noRecords }
        return .allRejected(
            ImportError.RowCounts(rejected: account.rejected, read: account.read), rejectsFile: rejectsFile,
            first: rejects.first { !$0.isSetApart } ?? rejects.first)
    }

    /// - Throws: `ImportError.Problem.noKey` where the profile's record key would lose rows that differ.
    func checkDuplicates() throws(ImportError.Problem) {
        try repeated?.check(rows: account.read - account.setApart)
    }

    func outcome(
        _ delivery: Delivery, wasKnown: Bool, comparison: DeliveryComparison? = nil, rejectsFile: String? = nil,
        paths: [SuppliersPaths] = []
    ) -> Importer.Outcome {
        let named = Set(
            profile.sources.values.flatMap(\.columns) + profile.dropped + profile.conditions.map(\.column)
                + (profile.table.rate?.names ?? []))
        let known = Set(named.compactMap { HeaderSearch.index(of: $0, in: header) }).union(figureColumns)
        return Importer.Outcome(
            delivery: delivery, reread: comparison?.reread, change: comparison?.change ?? DeliveryChange(),
            wasKnown: wasKnown, rejects: rejects, rejectsFile: rejectsFile,
            differingDuplicates: repeated?.differing ?? 0,
            placeSuggestions: sorted(remarks.placeSuggestions).map { (name: $0.key, rows: $0.value) },
            sharedNames: remarks.sharedNames.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
                .map { (name: $0.key, rows: $0.value) },
            unmapped: remarks.unmapped.sorted, paths: paths, ranges: ranges.counting(by: profile.ranges),
            daysWithoutCoverage: profile.delivery.coverage == nil
                ? observed[.occurred].flatMap { $0 == delivery.coverage ? nil : $0 } : nil,
            emptyEnd: emptyEnd,
            agesAreOfTheYear: profile.sources["age_band"]?.ages.isBirthYear == true,
            ignoredColumns: header.indices.filter { !header[$0].isEmpty && !known.contains($0) }.map { header[$0] },
            droppedColumns: profile.dropped.filter { HeaderSearch.index(of: $0, in: header) != nil },
            uniqueness: wasKnown ? nil : uniqueness?.finish(), privacy: privacy, checks: checks,
            format: file.format)
    }

    private var emptyEnd: ClosedRange<CivilDate>? {
        let axis = profile.delivery.axis
        guard profile.kind != .population, let coverage = profile.delivery.coverage, let days = observed[axis] else {
            return nil
        }
        // Days that are found by their notation may stand for a quarter.
        let grain = profile.kind.isAggregate ? .day : profile.sources[axis.column]?.format?.grain ?? .quarter
        return EmptyEnd(of: coverage, observed: days, grain: grain, rows: account.stored)?.days
    }

    /// What the privacy gate saw in each column.
    var evidence: [ColumnEvidence] { gate?.columns ?? [] }

    private func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}
