import CFuzzer

// Any bytes as a supplier's file of whatever format: looked at and cleaned.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { InspectionInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
