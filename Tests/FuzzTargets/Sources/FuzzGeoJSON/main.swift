import CFuzzer

// Any bytes as a file of boundaries.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { BoundaryInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
