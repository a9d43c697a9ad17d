import CFuzzer

// Any bytes as the list of deliveries and as a stored column.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { StoreInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
