#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer's way in for programs that have a `main` of their own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one_input)(const uint8_t *bytes, size_t count));
