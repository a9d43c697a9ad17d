// What the program was built from, as far as the build was told: see Package.swift.
#pragma once

// The commit, with the mark `dirty` where the sources differed from it; empty where nobody said.
const char *kreisblick_commit(void);

// The version of the Swift compiler; empty where nobody said.
const char *kreisblick_swift(void);

// The Swift packages with their versions, in one line; empty where nobody said.
const char *kreisblick_packages(void);
