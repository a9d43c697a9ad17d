// libcrypto is opened at its first use: it looks up four thousand names of its own, and many a command needs no digest.
#pragma once

#include "../opening.h"
#include <openssl/evp.h>

#define KREISBLICK_CRYPTO_FUNCTIONS(f) \
    f(EVP_MD_CTX_new) f(EVP_MD_CTX_free) f(EVP_sha256) f(EVP_DigestInit_ex) f(EVP_DigestUpdate) f(EVP_DigestFinal_ex)

KREISBLICK_TABLE(KreisblickCrypto, KREISBLICK_CRYPTO_FUNCTIONS, kreisblick_crypto_fill)
