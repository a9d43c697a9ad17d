internal import Records
internal import Wording

/// What an incident between two moments ("between 31.05. 10 h and 01.06. 8 h") counts for: `ranges:` of a profile.
enum RangeRule: String, CaseIterable {
    /// Known only where the whole range lies in one hour, period or school time; unknown elsewhere.
    case unknown
    /// As if it had happened at its start.
    case start

    init(_ value: YAMLValue?) throws(YAMLError) {
        guard let value else {
            self = .unknown
            return
        }
        guard value.optionalText != "aoristic" else {
            throw value.unexpected(
                Phrase(
                    de:
                        "„unknown“ oder „start“ (aoristische Gewichte sind Bruchteile von Vorfällen, und gezählt und geschützt "
                        + "werden hier ganze)",
                    en:
                        "“unknown” or “start” (aoristic weights are fractions of incidents, and what is counted and protected "
                        + "here are whole ones)"))
        }
        self = try value.choice(RangeRule.self)
    }
}

/// Which period the records of a course or service that lasts count for: `period:` of a profile.
enum PeriodRule: String, CaseIterable {
    /// That of the first day.
    case start

    init(_ value: YAMLValue?) throws(YAMLError) {
        self = .start
        guard let value else { return }
        guard value.optionalText != "split" else {
            throw value.unexpected(
                Phrase(
                    de:
                        "„start“ (eine Teilnahme lässt sich nicht auf Quartale aufteilen, ohne Zahlen zu erfinden; bitte beim "
                        + "Lieferanten Zahlen je Quartal anfordern)",
                    en:
                        "“start” (an enrolment cannot be split over quarters without inventing figures; ask the supplier for "
                        + "figures by quarter)"))
        }
        self = try value.choice(PeriodRule.self)
    }
}
