#include "CBuild.h"

const char *kreisblick_commit(void) { return KREISBLICK_COMMIT; }
const char *kreisblick_swift(void) { return KREISBLICK_SWIFT; }
const char *kreisblick_packages(void) { return KREISBLICK_PACKAGES; }
