public import Regions
public import Wording

/// Why areas cannot be put together to larger ones.
public enum CompositionError: Error, Equatable {
    /// An area that is none, such as one whose border crosses itself.
    case notValid(RegionCode, defect: Phrase)
}
