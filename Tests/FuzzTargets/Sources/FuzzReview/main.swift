import CFuzzer

// Any text as a review: its blocks, its placeholders, its Markdown.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { ReviewInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
