// libpq is opened at its first use, not linked: no start of the program waits for it or for the TLS library behind it.
// The header gives the types; the functions that we use stand in one table, filled from the opened library.
#pragma once

#include <dlfcn.h>

#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

#define KREISBLICK_PQ_FUNCTIONS(f) \
    f(PQconninfoParse) f(PQconninfoFree) f(PQfreemem) \
    f(PQconnectStartParams) f(PQconnectPoll) f(PQsetErrorVerbosity) f(PQstatus) f(PQsocket) f(PQerrorMessage) f(PQfinish) \
    f(PQhost) f(PQport) f(PQdb) f(PQuser) f(PQconnectionNeedsPassword) f(PQsetNoticeReceiver) \
    f(PQexecParams) f(PQresultStatus) f(PQresultErrorField) f(PQntuples) f(PQnfields) f(PQgetvalue) f(PQgetlength) \
    f(PQgetisnull) f(PQclear) f(PQgetResult) f(PQgetCopyData) f(PQputCopyData) f(PQputCopyEnd)

#define KREISBLICK_PQ_POINTER(name) __typeof__(name) *_Nonnull name;
typedef struct {
    KREISBLICK_PQ_FUNCTIONS(KREISBLICK_PQ_POINTER)
} KreisblickPQ;

// Fills the table from an opened library; the name of the first function that it lacks, or NULL.
static inline const char *_Nullable kreisblick_pq_fill(void *_Nonnull library, KreisblickPQ *_Nonnull table) {
#define KREISBLICK_PQ_FIND(name) \
    { \
        void *found = dlsym(library, #name); \
        if (!found) return #name; \
        table->name = (__typeof__(name) *)found; \
    }
    KREISBLICK_PQ_FUNCTIONS(KREISBLICK_PQ_FIND)
#undef KREISBLICK_PQ_FIND
    return NULL;
}
#undef KREISBLICK_PQ_POINTER

// An error's field by its letter: the header has characters, which Swift does not take.
static const int kreisblick_pq_sqlstate = PG_DIAG_SQLSTATE;
