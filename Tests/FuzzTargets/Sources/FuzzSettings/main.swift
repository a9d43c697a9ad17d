import CFuzzer

// Any text as a profile, as kreisblick.yaml and as the front matter of a review.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { SettingsInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
