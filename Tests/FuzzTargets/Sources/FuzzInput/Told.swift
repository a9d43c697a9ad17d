import Wording

/// What a reader makes of an input, or `nil` where it refuses it. Every wording of a refusal is made, since it is part of what people get.
///
/// - Precondition: what is thrown is told to people; anything else is a fault of ours.
@discardableResult public func readOrRefused<Value>(_ read: () throws -> Value) -> Value? {
    do {
        return try read()
    } catch let error as any UserFacingError {
        for language in Language.allCases { precondition(!error.phrase(language).isEmpty, "a refusal has words") }
        return nil
    } catch {
        preconditionFailure("\(type(of: error)) is not told to people")
    }
}

extension String {
    /// Any bytes as a text, those that are no UTF-8 replaced.
    public init(input bytes: UnsafeBufferPointer<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }
}
